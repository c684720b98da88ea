import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { approval, BASE_FILES, changing, facts, HEAD_FILES, NOW, POLICY, review, values } from '../../test/fakes/promotion.ts'
import { decide, type Decision } from './decide.ts'
import { known, type FactValues } from './facts.ts'
import { readFloor, withFloor, type FloorRead } from './floor.ts'
import { needsOf, readPolicy, textsOf, type PolicyRead, type ValidPolicy } from './read.ts'

const LAX = `${POLICY.slice(0, POLICY.indexOf('rules:'))}rules:\n  - { id: move, rule: legal-move }\n`
const FLOOR = 'schema: floor/v1\nroles: { risk: { users: [eve] } }\nrules:\n  - { id: second-line, rule: min-approvals, with: { count: 1, from: { roles: [risk] } } }\n'
const joined = (policy: string | null, floor: string | null): PolicyRead => withFloor(readPolicy(policy), readFloor(floor))
const at = (read: PolicyRead, more: Partial<FactValues> = {}): Decision => decide(read, facts(more), NOW)
const unmet = ({ verdicts }: Decision): string[] => [...new Set(verdicts.filter(({ outcome, unneeded }) => outcome !== 'pass' && !unneeded).map(({ id, outcome }) => `${id}: ${outcome}`))]
const valid = (read: PolicyRead): ValidPolicy => {
  if (read.state !== 'valid') throw new Error(`expected a valid policy, got ${JSON.stringify(read)}`)
  return read
}

describe('an organisation’s floor', () => {
  it('asks its rules besides those of the repository, by its own roles', () => {
    // The repository has a role of the same name, in which dee is and eve is not.
    expect(unmet(at(joined(LAX, FLOOR), { reviews: [approval('dee')] }))).toEqual(['floor:second-line: pending'])
    expect(at(joined(LAX, FLOOR), { reviews: [approval('eve')] }).conclusion).toBe('approved')
    expect(unmet(at(joined(POLICY, FLOOR), { reviews: [approval('eve')] }))).toEqual(['two-reviewers: pending'])
  })

  it('has what it asks read', () => {
    const floor = `${FLOOR.replace('users: [eve]', 'teams: [acme/second-line]')}  - { id: ci, rule: checks-passed, with: { checks: [{ name: scan, app: security }] } }\n`
    expect(needsOf(joined(LAX, floor))).toMatchObject({ teams: ['acme/risk', 'acme/second-line'], checks: ['scan'] })
    expect(needsOf(joined(LAX, floor)).facts).toEqual(expect.arrayContaining(['reviews', 'checks', 'people']))
  })

  it('is not reached by a waiver of the repository, which cannot even name it', () => {
    const waiver = 'waivers:\n  - { id: w, rule: second-line, until: "2026-12-31", reason: r }\n'
    expect(joined(LAX + waiver, FLOOR)).toMatchObject({ state: 'invalid', problems: [{ at: 'waivers[0].rule' }] })
    // The same id in both: the waiver is for the repository's own.
    const same = `${LAX}  - { id: second-line, rule: min-approvals, with: { count: 1, from: { users: [ben] } } }\n${waiver}`
    expect(unmet(at(joined(same, FLOOR), { reviews: [] }))).toEqual(['floor:second-line: pending'])
  })

  it('makes formats, signers, shelf life and freshness of the repository as tight as its own', () => {
    const key = (text: string): string => `"-----BEGIN PUBLIC KEY-----\\n${text}\\n-----END PUBLIC KEY-----"`
    const policy = `${LAX}formats: [safetensors, pickle]\nsigners: [{ id: trusted, key: ${key('AAAA')} }, { id: other, key: ${key('BBBB')} }]\nexpiry: { days: 365, warn-days: 7 }\nfreshness: { evaluation-days: 10 }\n`
    const floor = `schema: floor/v1\nformats: [onnx, safetensors]\nsigners: [{ id: trusted, key: ${key('BBBB')} }]\nexpiry: { days: 90, warn-days: 14 }\nfreshness: { evaluation-days: 30, reproduction-days: 60 }\n`
    const { policy: tight } = valid(joined(policy, floor))
    expect(tight).toMatchObject({ formats: ['safetensors'], signers: [{ id: 'other' }], expiry: { days: 90, 'warn-days': 14 }, freshness: { 'evaluation-days': 10, 'reproduction-days': 60 } })
    expect(valid(joined(LAX, floor)).policy).toMatchObject({ formats: ['onnx', 'safetensors'], expiry: { days: 90 } })
    expect(valid(joined(policy, 'schema: floor/v1\n')).policy).toEqual(valid(readPolicy(policy)).policy)
  })

  it('does not take a workflow whose tokens another issuer gives out for one that it trusts', () => {
    const signer = (more = ''): string => `signers: [{ id: training, workflow: acme/models/.github/workflows/train.yml, ref: refs/heads/main${more} }]\n`
    const floor = `schema: floor/v1\n${signer()}`
    expect(valid(joined(LAX + signer(', issuer: https://tokens.example.com'), floor)).policy.signers).toEqual([])
    expect(valid(joined(LAX + signer(', issuer: https://token.actions.githubusercontent.com'), floor)).policy.signers).toHaveLength(1)
  })

  it('shows its rules nothing that the repository says but the stages', () => {
    const floor = valid(joined(`${LAX}formats: [pickle]\nexpiry: { days: 3650 }\n`, `${FLOOR}expiry: { days: 30 }\n`)).floor!
    expect(floor.policy).toMatchObject({ stages: [{ name: 'staging' }, { name: 'production' }], roles: { risk: { users: ['eve'] } }, expiry: { days: 30 } })
    expect(floor.policy.formats).toBeUndefined()
    expect(floor.policy.signers).toBeUndefined()
  })

  it('names who acknowledges alerts by people, and who may bypass by what both allow', () => {
    const policy = `${LAX}alerts: { labels: [ours], acknowledge: { users: [ben] }, bypass-actors: [{ type: Integration, id: 1 }, { type: Integration, id: 2 }] }\n`
    const floor = `${FLOOR}alerts: { labels: [provender-alert], acknowledge: { roles: [risk] }, bypass-actors: [{ type: Integration, id: 2 }] }\n`
    expect(valid(joined(policy, floor)).policy.alerts).toEqual({ labels: ['provender-alert', 'ours'], acknowledge: { users: ['eve'] }, 'bypass-actors': [{ type: 'Integration', id: 2 }] })
  })

  it('freezes stages, whatever the repository says', () => {
    const floor = 'schema: floor/v1\nfreezes:\n  - { id: audit, from: "2026-03-01T00:00:00Z", until: "2026-04-01T00:00:00Z" }\n'
    expect(unmet(at(joined(POLICY, floor)))).toEqual(['provender:freeze: pending'])
  })

  it('lets no stage have a name that it does not know, so that no rule of it is evaded by another name', () => {
    const made = at(joined(POLICY, 'schema: floor/v1\nstages: [staging, prod]\n'))
    expect(made.conclusion).toBe('error')
    expect(made.verdicts[0]?.summary).toContain('expected stages that the organisation knows: staging, prod, found production')
  })

  it.each<[string, FloorRead]>([
    ['cannot be read', { state: 'unreadable', reason: '502' }],
    ['is not valid', readFloor('schema: floor/v1\nrules:\n  - { id: a, rule: no-such-rule }\n')],
    ['is empty', readFloor('')],
    ['names a role that it has not', readFloor('schema: floor/v1\nrules:\n  - { id: a, rule: min-approvals, with: { count: 1, from: { roles: [risk] } } }\n')],
  ])('that %s approves nothing', (_what, floor) => {
    const made = at(withFloor(readPolicy(POLICY), floor))
    expect(made.conclusion).toBe('error')
    expect(made.verdicts).toHaveLength(1)
    expect(made.verdicts[0]?.summary).toMatch(/the organisation|What the organisation/)
  })

  it('makes no policy where the repository has none', () => {
    expect(joined(null, FLOOR)).toEqual({ state: 'missing' })
    expect(joined('rules: []', FLOOR)).toEqual(readPolicy('rules: []'))
  })

  it('is part of what a decision is made by', () => {
    expect(textsOf(joined(LAX, FLOOR))).toEqual({ policy: LAX, floor: FLOOR })
    expect(textsOf(joined(LAX, null))).toEqual({ policy: LAX, floor: null })
  })

  // The floor by itself: its rules as the only ones of a repository with the same stages.
  const alone = POLICY.replace(/roles:[^]*$/, FLOOR.replace('schema: floor/v1\n', '').replace('second-line', 'floor-second-line'))
  it('never lets a repository’s policy approve what the floor alone refuses', () => {
    const policies = [LAX, POLICY, alone, `${POLICY}waivers:\n  - { id: w, rule: two-reviewers, until: "2026-12-31", reason: r }\n`, `${POLICY}break-glass: { by: { users: [ben, cyd, dee, eve] }, count: 1, hours: 168, review: { users: [ben] }, review-days: 1 }\n`, `${LAX.replace('{ id: move, rule: legal-move }', '{ any: [{ id: move, rule: legal-move }] }')}`]
    const read = policies.map((policy) => [valid(joined(policy, FLOOR)), valid(readPolicy(policy))] as const)
    const floorAlone = readPolicy(alone)
    const override = changing(BASE_FILES, { ...HEAD_FILES, 'overrides/o.yml': 'schema: override/v1\nid: o\nreason: r\nuntil: "2026-03-04T00:00:00Z"\nmoves: ["churn#staging"]\n' })
    const anyReview = fc.record({ login: fc.constantFrom('ada', 'ben', 'cyd', 'dee', 'eve'), state: fc.constantFrom('APPROVED' as const, 'CHANGES_REQUESTED' as const, 'DISMISSED' as const) })
    const seen = { approved: 0, refused: 0 }
    fc.assert(fc.property(fc.constantFrom(...read), fc.array(anyReview, { maxLength: 6 }), fc.boolean(), fc.boolean(), ([withIt, without], reviews, hasOverride, hasChecks) => {
      const given = facts({ ...(hasOverride ? override : {}), ...(hasChecks ? {} : { checks: [] }), reviews: reviews.map(({ login, state }) => review(login, state)) })
      const isApproved = (policy: PolicyRead): boolean => decide(policy, given, NOW).conclusion === 'approved'
      const both = isApproved(withIt)
      seen[both ? 'approved' : 'refused']++
      if (both) expect(isApproved(floorAlone)).toBe(true)
      // It only ever tightens.
      if (both) expect(isApproved(without)).toBe(true)
    }), { numRuns: 150 })
    expect(seen.approved).toBeGreaterThan(0)
    expect(seen.refused).toBeGreaterThan(0)
  })
})

describe('a change of a floor', () => {
  it('is judged like one of the policy, and has to be valid', () => {
    const path = '.github/provender-floor.yml'
    expect(unmet(at(readPolicy(POLICY), { ...changing(BASE_FILES, { [path]: FLOOR }), reviews: [] }))).toEqual(['two-reviewers: pending'])
    expect(unmet(at(readPolicy(POLICY), changing(BASE_FILES, { [path]: `${FLOOR}waivers: []\n` })))).toEqual(['provender:documents: fail'])
    expect(at(readPolicy(POLICY), { ...changing(BASE_FILES, { [path]: FLOOR }), people: { ...values().people, teams: { 'acme/risk': known([]) } } }).conclusion).toBe('approved')
  })
})
