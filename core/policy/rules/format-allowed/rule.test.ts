import { describe, expect, it } from 'vitest'
import { evidence, sha256, statement } from '../../../../test/fakes/promotion.ts'
import { judgeBy } from '../../../../test/fakes/evidence.ts'
import { canonicalJson } from '../../../canonical.ts'
import { known, unknown } from '../../facts.ts'
import type { Verdict } from '../../verdict.ts'

const HEAD = 'formats: [safetensors, onnx, json]\n'
function judge(formats: Record<string, unknown>, options: object = {}, head = HEAD): Verdict | undefined {
  const lineage = { ...statement('1.1.0'), subject: [...Object.entries(formats).map(([name, format]) => ({ name, digest: { sha256: 'a'.repeat(64) }, ...(format === undefined ? {} : { annotations: { format } }) })), { name: 'model.manifest.json', digest: { sha256: 'b'.repeat(64) } }] }
  const text = canonicalJson(lineage)
  return judgeBy('format-allowed', options, { evidence: { 'churn@1.1.0': evidence('1.1.0', { lineage: known({ state: 'present', digest: sha256(text), text }) }) } }, { head })
}

describe('format-allowed', () => {
  it('passes when every file is of a format that is allowed', () => {
    expect(judge({ 'model.safetensors': 'safetensors', 'config.json': 'json' })).toMatchObject({ outcome: 'pass', summary: 'churn@1.1.0 has 2 model files: safetensors, json.' })
  })
  it.each<[what: string, formats: Record<string, unknown>, words: string]>([
    ['M-11 a pickle', { 'model.safetensors': 'safetensors', 'model.pkl': 'pickle' }, 'model.pkl is pickle; allowed: safetensors, onnx, json.'],
    ['M-11 a pickle under another name', { 'model.json': 'pickle' }, 'model.json is pickle'],
    ['M-11 a file whose format nobody recorded', { 'model.bin': undefined }, 'Of model.bin no format is recorded'],
    ['a format that is no text', { 'model.bin': ['json'] }, 'no format is recorded'],
    ['a format that is not known', { 'model.bin': 'unknown' }, 'model.bin is unknown'],
    ['no files at all', {}, 'lists no model file'],
  ])('fails over %s', (_what, formats, words) => {
    expect(judge(formats)).toMatchObject({ outcome: 'fail', summary: expect.stringContaining(words) as string })
  })
  it('lets a rule allow less than its policy, and never more', () => {
    expect(judge({ a: 'json' }, { formats: ['safetensors'] })?.outcome).toBe('fail')
    expect(judge({ a: 'pickle' }, { formats: ['pickle'] })).toMatchObject({ outcome: 'fail', summary: 'a is pickle; allowed: none.' })
    expect(judge({ a: 'json' }, { formats: ['json'] }, '')?.outcome).toBe('pass')
  })
  it('is in error without a list, and without the lineage', () => {
    expect(judge({ a: 'json' }, {}, '')?.outcome).toBe('error')
    expect(judgeBy('format-allowed', {}, { evidence: { 'churn@1.1.0': evidence('1.1.0', { lineage: unknown('502') }) } }, { head: HEAD })?.outcome).toBe('error')
  })
})
