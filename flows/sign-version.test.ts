import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../core/canonical.ts'
import { formatVersion } from '../core/documents/version.ts'
import type { TrainingFacts } from '../core/lineage/facts.ts'
import { buildProvenance } from '../core/lineage/slsa.ts'
import { sampleFacts, sampleLineage } from '../core/lineage/testing/sample.ts'
import type { Records } from './ports.ts'
import { signVersion } from './sign-version.ts'
import type { TraceSource } from './tracing/ports.ts'

const digestOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`

/** A version whose provenance says something else than its lineage. */
function world(ofProvenance: Partial<TrainingFacts> = {}) {
  const lineage = canonicalJson(sampleLineage())
  const provenance = canonicalJson(buildProvenance(sampleFacts(ofProvenance)))
  const texts = new Map([lineage, provenance].map((text) => [digestOf(text), text]))
  const file = formatVersion({
    schema: 'version/v1', model: 'delays', version: '1.0.0', lineage: digestOf(lineage), provenance: digestOf(provenance), commit: '1'.repeat(40), 'trained-at': '2026-03-01T09:30:12.500Z', 'trained-by': 'ada',
    subjects: sampleLineage().subject.map(({ name, digest }) => ({ name, digest: `sha256:${digest['sha256']}`, bytes: 3 })),
  })
  const source = {
    revision: 'main',
    documents: async () => [{ text: file, blob: '' }],
    read: async (names: { digest: string }[]) => names.map(({ digest }) => (texts.has(digest) ? { state: 'present', digest, text: texts.get(digest) } : { state: 'absent' })),
  } as unknown as TraceSource
  const signed: string[] = []
  const appended: { about?: string }[] = []
  const records = { append: async (given: { about?: string; text: string }[]) => (appended.push(...given), given.map(({ text }) => digestOf(text))) } as unknown as Records
  const signer = { description: 'a test', sign: async (text: string) => (signed.push(digestOf(text)), `bundle of ${digestOf(text)}`) }
  return { signed, appended, texts, lineage: digestOf(lineage), provenance: digestOf(provenance), sign: () => signVersion({ model: 'delays', version: '1.0.0' }, source, records, signer) }
}

describe('signVersion', () => {
  it('signs both statements of one run, and keeps both signatures at once', async () => {
    const { sign, signed, appended, lineage, provenance } = world()
    expect(await sign()).toMatchObject({ version: 'delays@1.0.0', statements: [{ of: 'lineage', digest: lineage }, { of: 'provenance', digest: provenance }] })
    expect(signed).toEqual([lineage, provenance])
    expect(appended.map(({ about }) => about)).toEqual([lineage, provenance])
  })

  it.each<[string, Partial<TrainingFacts>, string]>([
    ['builder', { invocation: { ...sampleFacts().invocation, builderId: 'https://github.com/actions/runner/github-hosted' } }, 'run details'],
    ['run', { invocation: { ...sampleFacts().invocation, invocationId: 'https://github.com/acme/models/actions/runs/9/attempts/1' } }, 'run details'],
    ['commit', { commit: '2'.repeat(40) }, 'build definition'],
  ])('signs nothing when the provenance names another %s than the lineage', async (_, other, part) => {
    const { sign, signed, appended } = world(other)
    await expect(sign()).rejects.toThrow(`Cannot sign delays@1.0.0: its lineage and its provenance are not of one run; they differ in ${part}.`)
    expect([signed, appended]).toEqual([[], []])
  })

  it('signs nothing when the provenance is about other bytes, or is not there', async () => {
    const other = world({ manifestDigest: digestOf('other') })
    await expect(other.sign()).rejects.toThrow(/^Cannot sign delays@1\.0\.0: .*subjects of the provenance/)
    const gone = world()
    gone.texts.delete(gone.provenance)
    await expect(gone.sign()).rejects.toThrow('Cannot sign the provenance of delays@1.0.0: its record')
    expect([other.signed, other.appended, gone.signed, gone.appended]).toEqual([[], [], [], []])
  })
})
