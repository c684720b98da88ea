import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../core/documents/read.ts'
import { decide } from '../../core/policy/decide.ts'
import { readFloor } from '../../core/policy/floor.ts'
import { readPolicy } from '../../core/policy/read.ts'
import { rules } from '../../core/policy/rules/index.ts'
import { CHECK_CONCLUSIONS } from '../../core/render/decision.ts'
import { approval, BASE_FILES, changing, facts, HEAD_FILES, NOW, stagesFile, values } from '../fakes/promotion.ts'
import { known } from '../../core/policy/facts.ts'
import { Floor } from '../../schemas/floor/v1.ts'
import { BreakGlass, Policy, When } from '../../schemas/policy/v1.ts'

const root = join(import.meta.dirname, '../..')
const RULES = join(root, 'core/policy/rules')
const doc = readFileSync(join(root, 'docs/policy.md'), 'utf8')
const examples = [...doc.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text = '']) => text)
const policies = examples.filter((text) => text.startsWith('schema: policy/v1\n'))
const fragments = examples.filter((text) => !text.startsWith('schema: '))
const { people } = values()

// production held 1.0.0; 1.1.0 was on staging, where the policy knows one.
const promoted = (policy: string, approvers: string[]) => {
  const before = policy.includes('name: staging') ? { production: '1.0.0', staging: '1.1.0' } : { production: '1.0.0' }
  const files = changing({ ...BASE_FILES, '.github/provender.yml': policy, 'models/churn/stages.yml': stagesFile(before) }, { ...HEAD_FILES, 'models/churn/stages.yml': stagesFile({ ...before, production: '1.1.0' }) })
  const permissions = Object.fromEntries(Object.values(people.accounts).map((id) => [String(id), known('write' as const)]))
  const teams = { 'acme/risk': known([4, 5]), 'acme/churn': known([2, 3, 4]) }
  return decide(readPolicy(policy), facts({ ...files, reviews: approvers.map((login) => approval(login)), people: { ...people, permissions, teams } }), NOW)
}

describe('docs/policy.md', () => {
  it('has examples of policies, fragments, a floor and an override', () => {
    expect({ policies: policies.length, fragments: fragments.length, others: examples.length - policies.length - fragments.length }).toEqual({ policies: 5, fragments: 2, others: 2 })
  })

  // Those of the three teams have tests of their own: test/docs/policies.test.ts.
  it.each([['The smallest', policies[0]!], ['Alternatives', policies.at(-1)!]])('%s waits for reviewers, and is met by them', (_heading, text) => {
    expect(readPolicy(text)).toMatchObject({ state: 'valid' })
    expect(promoted(text, [])).toMatchObject({ conclusion: 'pending' })
    expect(promoted(text, ['ada'])).toMatchObject({ conclusion: 'pending' })
    expect(promoted(text, ['ben', 'cyd', 'dee'])).toMatchObject({ conclusion: 'approved' })
  })

  it.each(examples.map((text, index) => [index + 1, text] as const))('example %i can be used as it stands', (_index, text) => {
    if (text.startsWith('schema: floor/v1\n')) expect(readFloor(text)).toMatchObject({ state: 'valid' })
    else if (text.startsWith('schema: override/v1\n')) expect(readDocument('override/v1', 'overrides/x.yml', text)).toMatchObject({ ok: true })
    else if (policies.includes(text)) expect(readPolicy(text)).toMatchObject({ state: 'valid' })
    else expect(readPolicy(`schema: policy/v1\nstages: [{ name: production, from: [unassigned] }]\n${text.includes('rules:') ? '' : 'rules: [{ id: move, rule: legal-move }]\n'}${text}`)).toMatchObject({ state: 'valid' })
  })

  it('has a row for every key of a policy and of "when", and names every key of a floor', () => {
    const rows = new Set([...doc.matchAll(/^\| ((?:`[a-z-]+`(?:, )?)+) \|/gm)].flatMap(([, keys = '']) => [...keys.matchAll(/`([a-z-]+)`/g)].map(([, key = '']) => key)))
    for (const key of [...Object.keys(Policy.shape), ...Object.keys(When.shape)]) expect(rows, key).toContain(key)
    const floor = doc.slice(doc.indexOf("## The organisation's floor"), doc.indexOf('## What no policy can switch off'))
    for (const key of Object.keys(Floor.shape).filter((name) => name !== 'schema')) expect(floor, key).toContain(`\`${key}\``)
    for (const key of Object.keys(BreakGlass.shape)) expect(doc, key).toContain(`${key}: `)
  })

  // One that is judged and not told cannot be understood when it says no.
  it('tells of every invariant that the code names', () => {
    const sources = globSync('core/{policy,alerts}/**/*.ts', { cwd: root }).filter((path) => !/\.test\.|judge-documents/.test(path)).map((path) => readFileSync(join(root, path), 'utf8'))
    const named = new Set(sources.flatMap((text) => [...text.matchAll(/(?:named|verdictOf)\('([a-z-]+)'|id: 'provender:([a-z-]+)'/g)].map(([, short, long]) => short ?? long ?? '')))
    // About what could not be read or judged at all.
    const untold = ['facts', 'policy']
    expect([...named].filter((name) => !untold.includes(name) && !doc.includes(`| \`provender:${name}\` |`))).toEqual([])
    expect(named.size).toBeGreaterThan(10)
  })

  it('lists every rule with its own words', () => {
    const rows = [...doc.matchAll(/^\| \[([a-z-]+)\]\((.+?)\) \| (.+) \|$/gm)].map(([, id, path = '', title]) => ({ id, title, exists: existsSync(join(root, 'docs', path)) }))
    expect(rows).toEqual([...rules].map(({ id, title }) => ({ id, title, exists: true })))
  })

  it('gives the conclusions that are used', () => {
    for (const [decision, check] of Object.entries(CHECK_CONCLUSIONS)) expect(doc).toContain(`| ${decision} | \`${check}\` |`)
  })
})

describe('core/policy/rules', () => {
  it('has a folder for each rule of the index, with its three files', () => {
    const folders = readdirSync(RULES, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort()
    expect(folders).toEqual([...rules].map(({ id }) => id).sort())
    for (const folder of folders) for (const file of ['rule.ts', 'rule.test.ts', 'README.md']) expect(existsSync(join(RULES, folder, file)), `${folder}/${file}`).toBe(true)
  })

  it.each([...rules].map((rule) => [rule.id] as const))('%s has a README whose example a policy can use', (id) => {
    const text = readFileSync(join(RULES, id, 'README.md'), 'utf8')
    const [, example = ''] = /^```yaml\n([^]*?)^```$/m.exec(text) ?? []
    const roles = 'roles:\n  model-risk: { teams: [acme/risk] }\n'
    const stages = 'stages:\n  - { name: production, from: [unassigned] }\n'
    const policy = `schema: policy/v1\n${roles}${example.includes('stages:\n') ? '' : stages}${example.includes('rules:') ? example : `rules:\n${example}`}`
    expect(readPolicy(policy)).toMatchObject({ state: 'valid' })
    expect(text.startsWith(`# ${id}\n`)).toBe(true)
  })
})
