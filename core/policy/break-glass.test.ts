import { describe, expect, it } from 'vitest'
import { account, approval, BASE_FILES, changing, commit, facts, HEAD, HEAD_FILES, NOW, OLD, POLICY, review, stagesFile, values } from '../../test/fakes/promotion.ts'
import { decide, type Decision } from './decide.ts'
import { readFloor, withFloor } from './floor.ts'
import { known, unknown, type FactValues } from './facts.ts'
import { readPolicy } from './read.ts'
import { decisionRecord } from './record.ts'

const GLASS = 'break-glass: { by: { users: [eve, ada, dee] }, count: 1, hours: 4, review: { roles: [risk] }, review-days: 2 }\n'
const WITH_GLASS = POLICY + GLASS
const PATH = 'overrides/outage.yml'
const override = (more: Record<string, string> = {}): string => Object.entries({ schema: 'override/v1', id: 'outage', reason: 'The model refuses everything.', until: '"2026-03-03T14:00:00Z"', moves: '["churn#staging"]', ...more }).map(([key, value]) => `${key}: ${value}\n`).join('')
const bringing = (text: string | null = override(), after: Record<string, string | null> = HEAD_FILES): Pick<FactValues, 'files' | 'documents'> => changing(BASE_FILES, { ...after, [PATH]: text })
// ben is asked for by the rules and no more; eve may break the glass and is asked for nothing.
const at = (more: Partial<FactValues> = {}, policy = WITH_GLASS, now = NOW): Decision => decide(readPolicy(policy), facts({ ...bringing(), checks: [], reviews: [approval('eve')], ...more }), now)
const glassOf = ({ verdicts }: Decision): (typeof verdicts)[number] | undefined => verdicts.find(({ id }) => id === 'break-glass')

describe('break-glass', () => {
  it('takes the place of the rules of the moves that it names, and says so', () => {
    const made = at()
    expect(made).toMatchObject({ conclusion: 'approved', override: { id: 'outage', reason: 'The model refuses everything.', until: '2026-03-03T14:00:00Z' } })
    expect(glassOf(made)).toMatchObject({ outcome: 'pass', rule: 'provender:break-glass', summary: expect.stringContaining('Break-glass until 2026-03-03T14:00:00Z, "The model refuses everything.": 1 of 1 approval') as string })
    expect(made.verdicts.filter(({ unneeded }) => unneeded).map(({ id, outcome, subject }) => `${id} ${outcome} ${subject}`)).toContain('tests pending churn#staging empty → 1.1.0')
    expect(made.approvals.map(({ login }) => login)).toEqual(['eve'])
    expect(decisionRecord(made, { repository: 'acme/models', pull: 7, base: { ref: 'main', sha: HEAD }, head: { sha: HEAD }, policy: null, facts: `sha256:${'0'.repeat(64)}`, decidedAt: NOW.toISOString() }, undefined)).toMatchObject({ override: { id: 'outage' } })
  })

  it.each<[string, Partial<FactValues>]>([
    ['nobody approved', { reviews: [] }],
    ['only its author approved', { reviews: [approval('ada')] }],
    ['who approved pushed the head', { pushes: [{ after: HEAD, actor: account('eve') }] }],
    ['who approved is a committer', { commits: [commit('eve')] }],
    ['the approval is of an earlier commit', { reviews: [approval('eve', { commit: OLD })] }],
    ['who approved is not among those who may', { reviews: [approval('cyd')] }],
    ['one of those who may objects', { reviews: [approval('eve'), review('dee', 'CHANGES_REQUESTED')] }],
  ])('waits while %s', (_what, more) => {
    const made = at(more)
    expect(made.conclusion).not.toBe('approved')
    expect(made.override).toBeUndefined()
    expect(glassOf(made)?.outcome).toBe('pending')
  })

  it('never lets one identity alone promote, whatever that one may do', () => {
    const alone = WITH_GLASS.replace('[eve, ada, dee]', '[eve]').replace('users: [ada, ben, cyd]', 'users: [eve]')
    const { pull } = values()
    const made = at({ pull: { ...pull, author: account('eve') }, commits: [commit('eve')], pushes: [{ after: HEAD, actor: account('eve') }] }, alone)
    expect(made.conclusion).not.toBe('approved')
  })

  it.each<[string, Record<string, string>, RegExp]>([
    ['has ended', { until: '"2026-03-03T12:00:00Z"' }, /ended at 2026-03-03T12:00:00Z/],
    ['would last longer than the policy lets it', { until: '"2026-03-03T16:00:01Z"' }, /at most 4 hours ahead/],
  ])('does not count when it %s', (_what, more, summary) => {
    const made = at(bringing(override(more)))
    expect(made.conclusion).not.toBe('approved')
    expect(glassOf(made)).toMatchObject({ outcome: 'fail', summary: expect.stringMatching(summary) as string, annotations: [{ path: PATH }] })
  })

  it('is over at its end, without another commit', () => {
    expect(at({}, WITH_GLASS, new Date('2026-03-03T13:59:59Z')).conclusion).toBe('approved')
    expect(at({}, WITH_GLASS, new Date('2026-03-03T14:00:00Z')).conclusion).not.toBe('approved')
  })

  it('is only for the moves that it names', () => {
    expect(at(bringing(override({ moves: '["churn#production"]' }))).conclusion).not.toBe('approved')
    const both = { ...HEAD_FILES, 'models/churn/stages.yml': stagesFile({ production: '1.1.0', staging: '1.1.0' }) }
    const made = at(bringing(override(), both))
    expect(made.conclusion).not.toBe('approved')
    expect(made.verdicts.filter(({ id }) => id === 'break-glass').map(({ subject }) => subject)).toEqual(['churn#staging empty → 1.1.0', 'the override outage'])
  })

  it('is not for workflows, other models or the policy in the same pull request', () => {
    for (const path of ['.github/workflows/train.yml', '.github/provender.yml', 'datasets/calls/dataset.yml']) {
      const text = path.endsWith('dataset.yml') ? BASE_FILES[path]!.replace('Calls.', 'Phone calls.') : path.endsWith('provender.yml') ? POLICY.replace('count: 2', 'count: 1') : 'on: push\n'
      expect(at(bringing(override(), { ...HEAD_FILES, [path]: text })).conclusion, path).not.toBe('approved')
    }
  })

  it('counts once: an override that lies on the base has had its time', () => {
    const base = { ...BASE_FILES, [PATH]: override() }
    expect(at(changing(base, HEAD_FILES)).conclusion).not.toBe('approved')
    expect(at(changing(base, { ...HEAD_FILES, [PATH]: override({ reason: 'Again.' }) })).conclusion).not.toBe('approved')
  })

  it('is one at a time', () => {
    const two = changing(BASE_FILES, { ...HEAD_FILES, [PATH]: override(), 'overrides/another.yml': override({ id: 'another' }) })
    expect(at(two).conclusion).not.toBe('approved')
    expect(glassOf(at(two))).toMatchObject({ outcome: 'fail', summary: 'One override at a time: found another, outage.' })
  })

  it('says that there is none where the policy has none', () => {
    const made = at({}, POLICY)
    expect(made.conclusion).not.toBe('approved')
    expect(glassOf(made)?.summary).toContain('no "break-glass"')
  })

  it('puts no invariant aside', () => {
    const { pull } = values()
    expect(at({ pull: { ...pull, draft: true } }).conclusion).toBe('pending')
    expect(at({ evidence: {} }).conclusion).toBe('error')
  })

  it('is not mentioned where the rules are met without it', () => {
    const made = at({ reviews: [approval('ben'), approval('cyd')], checks: values().checks })
    expect(made.conclusion).toBe('approved')
    expect(made.override).toBeUndefined()
    expect(glassOf(made)).toBeUndefined()
  })

  it('is in error when who approved cannot be told', () => {
    expect(decide(readPolicy(WITH_GLASS), { ...facts({ ...bringing(), checks: [], reviews: [approval('eve')] }), pushes: unknown('502') }, NOW).conclusion).toBe('error')
  })

  it('needs an override that is valid, and named as its path says', () => {
    for (const text of [override({ id: 'other' }), override({ until: 'tomorrow' }), 'schema: override/v1\n']) expect(at(bringing(text)).conclusion).not.toBe('approved')
  })

  it('of the repository does not reach the floor; of the floor it does, by those whom the floor names', () => {
    const rule = 'schema: floor/v1\nrules:\n  - { id: audit, rule: min-approvals, with: { count: 1, from: { teams: [acme/audit] } } }\n'
    const people = { ...values().people, teams: { ...values().people.teams, 'acme/audit': known([]) } }
    const judged = (floor: string, more: Partial<FactValues> = {}): Decision => decide(withFloor(readPolicy(WITH_GLASS), readFloor(floor)), facts({ ...bringing(), checks: [], reviews: [approval('eve')], people, ...more }), NOW)
    const made = judged(rule)
    expect(made.conclusion).toBe('pending')
    expect([...new Set(made.verdicts.filter(({ outcome, unneeded }) => outcome !== 'pass' && !unneeded).map(({ id }) => id))]).toEqual(['floor:audit'])
    const glass = `${rule}break-glass: { by: { users: [cyd] }, count: 1, hours: 2, review: { users: [dee] }, review-days: 1 }\n`
    expect(judged(glass).conclusion).toBe('pending')
    expect(judged(glass, { reviews: [approval('eve'), approval('cyd')] })).toMatchObject({ conclusion: 'approved', override: { id: 'outage' } })
  })
})
