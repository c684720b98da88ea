import { describe, expect, it } from 'vitest'
import { decisionRecord, readVersion } from '../../test/fakes/deployment.ts'
import { MODEL, POLICY, sha256 } from '../../test/fakes/promotion.ts'
import type { DecisionRecord } from '../../schemas/decision/v1.ts'
import type { Stages } from '../../schemas/stages/v1.ts'
import { known, unknown } from '../policy/facts.ts'
import { readPolicy } from '../policy/read.ts'
import { indexDecisions } from './decisions.ts'
import { openRecords } from './records.ts'
import { checkSignatures, type SigningGround } from './signatures.ts'

const STAGES: Stages = { schema: 'stages/v1', model: 'churn', stages: { production: { version: '1.1.0' }, staging: { version: '1.0.0', challenger: '1.1.0' } } }
const documents = { versions: [{ path: 'models/churn/versions/1.1.0.yml', blob: '1', file: readVersion() }], stages: [{ path: 'models/churn/stages.yml', blob: '2', file: STAGES }], findings: [] }
const CHANGES = [{ model: 'churn', stage: 'production', from: null, to: '1.1.0' }]
const stored = (record: DecisionRecord) => ({ path: 'decisions/1', digest: sha256('1'), record })

function demanded(use: string, { decision = {}, more = '', ground = {} }: { decision?: Partial<DecisionRecord>; more?: string; ground?: Partial<SigningGround> } = {}): string[] {
  const record = stored(decisionRecord({ changes: CHANGES, ...decision }))
  const records = { ...openRecords([]), chained: [record] }
  const policy = readPolicy(`signers: [{ id: training, workflow: acme/models/.github/workflows/train.yml, ref: refs/heads/main }]\n${POLICY}  - ${use}\n${more}`)
  if (policy.state !== 'valid') throw new Error(JSON.stringify(policy))
  const trust = known({ verify: () => ({ state: 'invalid' as const, reason: 'x' }), keys: new Map<string, string>() })
  return checkSignatures(documents, records, indexDecisions([record]), { policy, trust, models: { 'models/churn/model.yml': MODEL }, ...ground }).findings.map(({ expected }) => expected)
}

const of = (stage: string, id = 'signed'): string => `a version on churn#${stage} that is signed as the rule "${id}" demands`

describe('a stage without the signatures that the policy demands', () => {
  it.each<[what: string, use: string, more: Parameters<typeof demanded>[1], found: string[]]>([
    ['is found, a challenger’s too', '{ id: signed, rule: lineage-signed }', {}, [of('production'), of('staging')]],
    ['is found for the stage that the rule names', '{ id: signed, rule: lineage-signed, when: { stages: [production] } }', {}, [of('production')]],
    ['is found for the risk that the rule names', '{ id: signed, rule: lineage-signed, when: { stages: [production], risk-tiers: [low, medium, high] } }', {}, [of('production')]],
    ['is found within "all"', '{ all: [{ id: signed, rule: lineage-signed, when: { stages: [production] } }, { id: other, rule: legal-move }] }', {}, [of('production')]],
    ['is not found for another model', '{ id: signed, rule: lineage-signed, when: { models: [delays] } }', {}, []],
    ['is not found where another rule would do', '{ any: [{ id: signed, rule: lineage-signed }, { id: other, rule: legal-move }] }', {}, []],
    ['is not found where the rule hangs on where the version came from', '{ id: signed, rule: lineage-signed, when: { from: [unassigned] } }', {}, []],
    ['is not found where break-glass took the place of the rules', '{ id: signed, rule: lineage-signed, when: { stages: [production] } }', { decision: { override: { id: 'night', reason: 'x', until: '2026-03-03T13:00:00Z' } } }, []],
    ['is not found under a waiver', '{ id: signed, rule: lineage-signed }', { more: 'waivers: [{ id: first, rule: signed, until: "2026-04-01", reason: "Signing begins in April." }]\n' }, []],
    ['is found when the waiver is over', '{ id: signed, rule: lineage-signed }', { more: 'waivers: [{ id: first, rule: signed, until: "2026-03-02", reason: "Signing began in March." }]\n' }, [of('production'), of('staging')]],
  ])('%s', (_what, use, more, found) => expect(demanded(use, more)).toEqual(found))

  it('is found beside keys that cannot be read', () => {
    expect(demanded('{ id: signed, rule: lineage-signed, when: { stages: [production] } }', { ground: { trust: unknown('no key') } })).toEqual(['keys and authorities that can be read', of('production')])
  })
})
