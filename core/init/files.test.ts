import { describe, expect, test } from 'vitest'
import { readCard } from '../documents/card.ts'
import { readDocument } from '../documents/read.ts'
import { documentAt } from '../paths.ts'
import { findGaps, REQUIRED_SECTIONS } from '../policy/rules/card-complete/sections.ts'
import { readPolicy } from '../policy/read.ts'
import { INIT_DEFAULTS, INIT_QUESTIONS, readAnswers } from './answers.ts'
import { customersCsv } from './customers.ts'
import { initFiles } from './files.ts'

const files = (over: Partial<typeof INIT_DEFAULTS> = {}): Map<string, string> => {
  const material = { workflows: new Map([['deploy.yml', 'branches: [$default-branch]\n']]), defaultBranch: 'trunk', digestOf: () => `sha256:${'0'.repeat(64)}` }
  return new Map(initFiles(readAnswers({ ...INIT_DEFAULTS, ...over }), material).map(({ path, text }) => [path, text]))
}

const refusal = (key: string, answer: string): string | undefined => INIT_QUESTIONS.find((question) => question.key === key)?.refuse(answer)

describe('init files', () => {
  test.each([{}, { model: 'fraud-2', stages: 'live', reviewers: 'acme/model-risk' }, { stages: 'dev,test , production', owner: 'ada[bot]' }, { model: 'on', stages: 'no,y,1e3,2024', owner: '42', task: 'null' }])('are valid documents with %j', (answers) => {
    for (const [path, text] of files(answers)) {
      const kind = documentAt(path)?.kind
      if (kind === 'card/v1') expect(readCard(path, text)).toMatchObject({ ok: true })
      else if (kind) expect(readDocument(kind, path, text)).toMatchObject({ ok: true })
    }
    expect(readPolicy(files(answers).get('.github/provender.yml') ?? null)).toMatchObject({ state: 'valid' })
  })

  test('lead a version through the stages in their order, and let the team approve the last', () => {
    const policy = readDocument('policy/v1', 'p', files({ stages: 'dev, production', reviewers: 'acme/risk' }).get('.github/provender.yml') ?? '')
    expect(policy.ok && policy.document.value).toMatchObject({ stages: [{ name: 'dev', from: ['unassigned'] }, { name: 'production', from: ['dev'] }], roles: { reviewers: { teams: ['acme/risk'] } } })
  })

  test('name the default branch in the workflows', () => {
    expect(files().get('.github/workflows/deploy.yml')).toBe('branches: ["trunk"]\n')
  })

  test('have a card that is complete for every risk tier', () => {
    const read = readCard('README.md', files().get('models/churn/README.md') ?? '')
    expect(read.ok && findGaps(read.card.sections, REQUIRED_SECTIONS.high)).toEqual([])
  })

  test('have data with both kinds of customers, the same each time', () => {
    const rows = customersCsv(1, 400).trimEnd().split('\n').slice(1)
    const left = rows.filter((row) => row.endsWith(',1')).length
    expect(rows).toHaveLength(400)
    expect(left).toBeGreaterThan(100)
    expect(left).toBeLessThan(300)
    expect(customersCsv(1, 400)).toBe(customersCsv(1, 400))
  })
})

describe('answers', () => {
  test('that are defaults are fine', () => {
    for (const { key, refuse } of INIT_QUESTIONS) expect(refuse(INIT_DEFAULTS[key])).toBeUndefined()
  })

  test.each([
    ['model', 'My Model'], ['model', '../x'], ['model', 'x\n- y'], ['model', 'constructor'], ['task', 'a: b'], ['task', ''], ['owner', 'a b'], ['owner', 'a/b'],
    ['stages', ''], ['stages', 'a,,b'], ['stages', 'a,a'], ['stages', 'unassigned'], ['stages', 'a,B'], ['reviewers', 'team'], ['reviewers', 'a/b]'],
  ])('that would break a document are refused: %s %j', (key, answer) => {
    expect(refusal(key, answer)).toMatch(/^expected /)
  })
})
