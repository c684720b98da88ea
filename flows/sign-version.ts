import { readRecord } from '../core/documents/record.ts'
import { versionPath } from '../core/paths.ts'
import { strangeToRun, type OwnRun } from '../core/signing/own-run.ts'
import { readVersionFile } from '../core/trace/version.ts'
import { LineageStatement } from '../schemas/lineage/v1.ts'
import { OutsideError, UserError } from './outside-error.ts'
import type { Records } from './ports.ts'
import type { StatementSigner } from './signing/ports.ts'
import type { TraceSource } from './tracing/ports.ts'

export interface Signed {
  version: string
  statements: { of: 'lineage' | 'provenance'; digest: string; signature: string }[]
}

/**
 * Signs both statements of a version and keeps the signatures beside them. Each is signed as it lies on the records branch.
 *
 * With `run`, only what that run made: a job vouches for nothing else.
 */
export async function signVersion({ model, version }: { model: string; version: string }, source: TraceSource, records: Records, signer: StatementSigner, run?: OwnRun): Promise<Signed> {
  const [found] = await source.documents([versionPath(model, version)])
  const { file, doubts } = readVersionFile(model, version, found?.text)
  if (!file) throw new UserError(`Cannot sign ${model}@${version} on ${source.revision}: ${doubts.map(({ text }) => text).join('; ')}. Train it, or name a version that is there.`)
  const statements = [{ of: 'lineage' as const, digest: file.lineage }, { of: 'provenance' as const, digest: file.provenance }]
  const facts = await source.read(statements.map(({ digest }) => ({ kind: 'lineage', digest })))
  const signatures: { text: string; about: string; kind: 'signatures' }[] = []
  for (const [index, { of, digest }] of statements.entries()) {
    const fact = facts[index]
    if (fact?.state !== 'present') throw new OutsideError('RECORD_DAMAGED', `Cannot sign the ${of} of ${model}@${version}: its record ${digest} is ${fact?.state === 'damaged' ? fact.reason : 'not on provender-records here'}. Fetch it: git fetch origin provender-records:provender-records`)
    if (run && of === 'lineage') refuseStrange(`${model}@${version}`, fact.text, run)
    signatures.push({ kind: 'signatures', about: digest, text: await signer.sign(fact.text) })
  }
  const digests = await records.append(signatures, `signatures of ${model}@${version}`)
  return { version: `${model}@${version}`, statements: statements.map((statement, index) => ({ ...statement, signature: digests[index] ?? '' })) }
}

function refuseStrange(name: string, text: string, run: OwnRun): void {
  const read = readRecord(LineageStatement, text)
  const strange = read.ok ? strangeToRun(read.value, run) : [`it cannot be read: ${read.reason}`]
  if (strange.length > 0) throw new UserError(`Cannot sign ${name} as this job, because its lineage is not of this run: ${strange.join('; ')}. Sign it in the run that trained it, or with a key.`)
}
