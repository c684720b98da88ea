import { describe, expect, it } from 'vitest'
import { BASE_FILES, card, changing, evidence, facts, HEAD_FILES, MODEL, NOW, POLICY, stagesFile } from '../../../../test/fakes/promotion.ts'
import { decide } from '../../decide.ts'
import { readCard, type CardSection } from '../../../documents/card.ts'
import { unknown, type FactValues } from '../../facts.ts'
import { readPolicy } from '../../read.ts'
import { findGaps, REQUIRED_SECTIONS } from './sections.ts'

const CARD = 'models/churn/README.md'
const judge = (files: Record<string, string | null>, base: Record<string, string> = {}, more: Partial<FactValues> = {}, policy = POLICY) =>
  decide(readPolicy(policy), facts({ ...changing({ ...BASE_FILES, ...base }, { ...HEAD_FILES, ...files }), ...more }), NOW).verdicts.find(({ id }) => id === 'card')

describe('card-complete', () => {
  it('passes when sections and numbers are there', () => {
    expect(judge({})?.outcome).toBe('pass')
  })
  it('asks for more sections in a higher tier, each with its annotation', () => {
    const verdict = judge({}, { 'models/churn/model.yml': MODEL.replace('risk-tier: low', 'risk-tier: high') })
    expect(verdict).toMatchObject({ outcome: 'fail', missing: 'the author' })
    expect(verdict?.annotations?.map(({ message }) => message)).toEqual(REQUIRED_SECTIONS.high.slice(2).map((section) => `Expected a section "${section}" (risk tier high).`))
  })
  it('asks for sections that the policy names', () => {
    expect(judge({}, {}, {}, POLICY.replace('rule: card-complete', 'rule: card-complete, with: { sections: [Fairness] }'))?.summary).toContain('Fairness')
  })
  it.each([
    ['another number', card().replaceAll('0.81', '0.99'), 'provender.metrics[0].value'],
    ['another number in the block alone', card().replace(/0\.81(?=[^]*provender:end)(?![^]*0\.81)/, '0.99'), 'machine block'],
    ['no machine part', '---\nlicense: x\n---\n## Intended use\n\nRanks customers by how likely they are to leave.\n\n## Limitations\n\nIt knows nothing about new customers at all.\n', 'the key "provender"'],
    ['the numbers of another version than the one that comes in', card('1.0.0'), 'expected the card to describe churn@1.1.0, found 1.0.0'],
  ])('fails over %s', (_what, text, words) => {
    const verdict = judge({ [CARD]: text })
    expect(verdict?.outcome).toBe('fail')
    expect(verdict?.summary).toContain(words)
  })
  it('fails over a card that cannot be read, on its line', () => {
    expect(judge({ [CARD]: '---\nlicense: [mit\n---\n## Intended use\n' })).toMatchObject({ outcome: 'fail', summary: expect.stringContaining(`${CARD} cannot be read: expected `) as string, annotations: [{ path: CARD, line: expect.any(Number) as number }] })
  })
  it('fails without a card', () => {
    expect(judge({ [CARD]: null })).toMatchObject({ outcome: 'fail', summary: `There is no model card ${CARD}.` })
  })
  it('lets a version of the base be promoted while the card describes another, whose numbers must be true', () => {
    const base = { ...HEAD_FILES, 'models/churn/stages.yml': stagesFile({ staging: '1.0.0', production: '1.1.0' }) } as Record<string, string>
    const move = { 'models/churn/stages.yml': stagesFile({ staging: '1.0.0', production: '1.0.0' }) }
    expect(judge(move, base)?.outcome).toBe('pass')
    expect(judge({ ...move, [CARD]: card().replaceAll('0.81', '0.99') }, base)?.outcome).toBe('fail')
  })
  it('is in error when the lineage cannot be read', () => {
    expect(judge({}, {}, { evidence: { 'churn@1.1.0': evidence('1.1.0', { lineage: unknown('502') }) } })?.outcome).toBe('error')
  })
})

const sectionsOf = (text: string): CardSection[] => {
  const read = readCard(CARD, text)
  return read.ok ? read.card.sections : []
}

describe('findGaps', () => {
  const gaps = (text: string): string[] => findGaps(sectionsOf(text), ['Intended use']).map(({ problem, line }) => `${problem}:${line}`)
  it.each([
    ['text', '# x\n\n### intended USE ##\nRanks customers by how likely they are.\n', []],
    ['text below a deeper heading', '## Intended use\n### Who\nRanks customers by how likely they are.\n', []],
    ['text in another script', '## Intended use\n顧客が一か月以内に解約する可能性の高さで並べ替えるためのもの\n', []],
    ['nothing', '# x\n', ['missing:1']],
    ['an empty section', '# x\n## Intended use\n## Other\nRanks customers by how likely they are.\n', ['empty:2']],
    ['TODO', '## Intended use\nTODO: write down what this is to be used for, and by whom\n', ['empty:1']],
    ['a placeholder', '## Intended use\n_Describe who should use this model and for what._\n', ['empty:1']],
    ['a comment', '## Intended use\n<!-- Ranks customers by how likely they are. -->\n', ['empty:1']],
    ['a heading in a code fence', '```\n## Intended use\nRanks customers by how likely they are.\n```\n', ['missing:1']],
    ['a comment of the front matter', '---\n# Intended use\n# Ranks customers by how likely they are.\nlicense: mit\n---\n', ['missing:1']],
    ['a heading in a comment', '<!--\n## Intended use\nRanks customers by how likely.\n-->\n', ['missing:1']],
  ])('sees %s', (_what, text, expected) => {
    expect(gaps(text)).toEqual(expected)
  })
  it('takes no time over hostile text', () => {
    const started = performance.now()
    for (const text of ['<!--'.repeat(100_000), '#'.repeat(500_000), '## '.repeat(150_000), '`'.repeat(500_000), `##${' '.repeat(400_000)}x#`]) findGaps(sectionsOf(text), ['Intended use'])
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
