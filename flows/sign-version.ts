import { readRecord } from '../core/documents/record.ts'
import { versionPath } from '../core/paths.ts'
import type { RecordFact } from '../core/policy/facts.ts'
import { provenanceDiffers, strangeToRun, type OwnRun } from '../core/signing/own-run.ts'
import { readVersionFile, traceVersion } from '../core/trace/version.ts'
import { LineageStatement } from '../schemas/lineage/v1.ts'
import { SlsaProvenance } from '../schemas/slsa-provenance/v1.ts'
import type { Version } from '../schemas/version/v1.ts'
import { OutsideError, UserError } from './outside-error.ts'
import type { Records } from './ports.ts'
import type { StatementSigner } from './signing/ports.ts'
import type { TraceSource } from './tracing/ports.ts'

export interface Signed {
  version: string
  statements: { of: 'lineage' | 'provenance'; digest: string; signature: string }[]
}

/**
 * Signs both statements of a version and keeps the signatures beside them. Each is signed as it lies on the records branch,
 * when both are of this version and of one run, and nothing is signed before that is known.
 *
 * With `run`, only what that run made: a job vouches for nothing else.
 */
export async function signVersion({ model, version }: { model: string; version: string }, source: TraceSource, records: Records, signer: StatementSigner, run?: OwnRun): Promise<Signed> {
  const name = `${model}@${version}`
  const [found] = await source.documents([versionPath(model, version)])
  const { file, doubts } = readVersionFile(model, version, found?.text)
  if (!file) throw new UserError(`Cannot sign ${name} on ${source.revision}: ${doubts.map(({ text }) => text).join('; ')}. Train it, or name a version that is there.`)
  const statements = await gatherStatements(name, file, source)
  refuseStrange(name, file, statements, run)
  const signatures = await Promise.all(statements.map(async ({ digest, text }) => ({ kind: 'signatures' as const, about: digest, text: await signer.sign(text) })))
  const digests = await records.append(signatures, `signatures of ${name}`)
  return { version: name, statements: statements.map(({ of, digest }, index) => ({ of, digest, signature: digests[index] ?? '' })) }
}

interface Statement {
  of: 'lineage' | 'provenance'
  digest: string
  text: string
}

async function gatherStatements(name: string, file: Version, source: TraceSource): Promise<[Statement, Statement]> {
  const facts = await source.read([{ kind: 'lineage', digest: file.lineage }, { kind: 'lineage', digest: file.provenance }])
  const open = (of: Statement['of'], digest: string, fact: RecordFact | undefined): Statement => {
    if (fact?.state === 'present') return { of, digest, text: fact.text }
    throw new OutsideError('RECORD_DAMAGED', `Cannot sign the ${of} of ${name}: its record ${digest} is ${fact?.state === 'damaged' ? fact.reason : 'not on provender-records here'}. Fetch it: git fetch origin provender-records:provender-records`)
  }
  return [open('lineage', file.lineage, facts[0]), open('provenance', file.provenance, facts[1])]
}

function refuseStrange(name: string, file: Version, [lineageText, provenanceText]: [Statement, Statement], run: OwnRun | undefined): void {
  const record = ({ digest, text }: Statement): RecordFact => ({ state: 'present', digest, text })
  const traced = traceVersion(file.model, file.version, file, { lineage: record(lineageText), provenance: record(provenanceText) })
  if (!traced.agrees) throw new UserError(`Cannot sign ${name}: ${traced.doubts.map(({ text }) => text).join('; ')} Train the version again.`)
  const [lineage, provenance] = [readRecord(LineageStatement, lineageText.text), readRecord(SlsaProvenance, provenanceText.text)]
  if (!lineage.ok || !provenance.ok) throw new Error('unreachable: both were read to be compared')
  const differing = provenanceDiffers(lineage.value, provenance.value)
  if (differing.length > 0) throw new UserError(`Cannot sign ${name}: its lineage and its provenance are not of one run; they differ in ${differing.join(', ')}. Train the version again.`)
  const strange = run ? strangeToRun(lineage.value, run) : []
  if (strange.length > 0) throw new UserError(`Cannot sign ${name} as this job, because its lineage is not of this run: ${strange.join('; ')}. Sign it in the run that trained it, or with a key.`)
}
