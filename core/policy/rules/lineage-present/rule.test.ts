import { describe, expect, it } from 'vitest'
import { BASE_FILES, changing, evidence, facts, HEAD_FILES, NOW, POLICY, records, stagesFile, versionFile } from '../../../../test/fakes/promotion.ts'
import { decide } from '../../decide.ts'
import { known, unknown, type FactValues } from '../../facts.ts'
import { readPolicy } from '../../read.ts'
import type { Verdict } from '../../verdict.ts'

const FILE = 'models/churn/versions/1.1.0.yml'
const judge = (more: Partial<FactValues>): Verdict | undefined => decide(readPolicy(POLICY), facts(more), NOW).verdicts.find(({ id }) => id === 'lineage')
const withFile = (change: Record<string, unknown>, of = records('1.1.0')) => changing(BASE_FILES, { ...HEAD_FILES, [FILE]: versionFile('1.1.0', change, of) })
const withEvidence = (more: Parameters<typeof evidence>[1], of = records('1.1.0')): Partial<FactValues> => ({ evidence: { 'churn@1.0.0': evidence('1.0.0'), 'churn@1.1.0': evidence('1.1.0', more, of) } })

describe('lineage-present', () => {
  it('passes when file and records say the same', () => {
    expect(judge({})).toMatchObject({ outcome: 'pass', summary: expect.stringContaining('trained from ccccccc') })
  })

  it.each<[what: string, change: Partial<FactValues>, words: string]>([
    ['M-01 no lineage record', withEvidence({ lineage: known({ state: 'absent' }) }), 'lineage record of churn@1.1.0 is not on the branch'],
    ['M-01 no provenance record', withEvidence({ provenance: known({ state: 'absent' }) }), 'provenance record'],
    ['M-02 a commit that is not below the head', withEvidence({ trainedBelowHead: known(false) }), 'not part of this branch'],
    ['M-02 another commit in the file', withFile({ commit: '1'.repeat(40) }), 'in commit'],
    ['M-04 another digest in the file', withFile({ subjects: [{ name: 'model.bin', digest: `sha256:${'0'.repeat(64)}`, bytes: 1 }] }), 'in subjects'],
    ['a subject more in the file', withFile({ subjects: [{ name: 'a', digest: `sha256:${'0'.repeat(64)}`, bytes: 1 }, { name: 'b', digest: `sha256:${'0'.repeat(64)}`, bytes: 1 }] }), 'in subjects'],
    ['another trainer in the file', withFile({ 'trained-by': 'ben' }), 'in trained-by: the file has ben, the record ada'],
    ['the lineage of another version', { ...withFile({}, records('1.0.0')), ...withEvidence({}, records('1.0.0')) }, 'in version'],
    ['a record whose bytes are not its name', withEvidence({ lineage: known({ state: 'damaged', reason: 'its bytes hash to sha256:0' }) }), 'not what its name says'],
    ['a record that is no lineage', withEvidence({ lineage: known({ state: 'present', digest: '', text: '{}' }) }), 'cannot be read'],
    ['a version without a file', changing(BASE_FILES, { 'models/churn/stages.yml': stagesFile({ production: '1.0.0', staging: '9.9.9' }) }), 'There is no models/churn/versions/9.9.9.yml'],
    ['a file of another model', withFile({ model: 'other' }), 'is the file of other@1.1.0'],
  ])('fails over %s', (_what, change, words) => {
    const verdict = judge(change)
    expect(verdict?.outcome).toBe('fail')
    expect(verdict?.summary).toContain(words)
    expect(verdict?.remedy).not.toBe('')
  })

  it.each<[what: string, change: Partial<FactValues>]>([
    ['a record that could not be read', withEvidence({ lineage: unknown('502') })],
    ['an ancestry that could not be read', withEvidence({ trainedBelowHead: unknown('502') })],
    ['a version file that is not valid', changing(BASE_FILES, { ...HEAD_FILES, [FILE]: 'schema: version/v1\n' })],
    ['evidence that was not gathered', { evidence: {} }],
  ])('is in error over %s', (_what, change) => {
    expect(judge(change)?.outcome).toBe('error')
  })

  it('does not ask again from which branch a version of the base was trained: squash merges drop the commit', () => {
    const base = { ...BASE_FILES, ...HEAD_FILES, 'models/churn/stages.yml': stagesFile({ production: '1.0.0' }) } as Record<string, string>
    expect(judge({ ...changing(base, { 'models/churn/stages.yml': HEAD_FILES['models/churn/stages.yml']! }), ...withEvidence({ trainedBelowHead: known(false) }) })?.outcome).toBe('pass')
  })
})
