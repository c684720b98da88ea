import { readDocument } from '../core/documents/read.ts'
import { readRecord } from '../core/documents/record.ts'
import { TREE_MANIFEST_NAME } from '../core/lineage/tree-manifest.ts'
import { datasetPath, versionPath } from '../core/paths.ts'
import { readVersionFile, traceVersion } from '../core/trace/version.ts'
import { dependenciesOf, judgeDependencies, type CheckedDependency, type Dependency } from '../core/verifying/dependencies.ts'
import { judgeFile, judgeFolder, type FoundFile } from '../core/verifying/bytes.ts'
import { conclude, failed, notChecked, ok, type Step, type VerifyReport } from '../core/verifying/report.ts'
import { judgeSignatures, type StatementSignatures, type TrustedSigners } from '../core/verifying/signatures.ts'
import type { RecordFact } from '../core/policy/facts.ts'
import { LineageStatement } from '../schemas/lineage/v1.ts'
import type { LineagePredicate } from '../schemas/lineage/v1.ts'
import type { Version } from '../schemas/version/v1.ts'
import type { SignatureVerifier } from './signing/ports.ts'
import type { TraceSource } from './tracing/ports.ts'

/** What lies on disk and is to be the version's. */
export type OnDisk = { kind: 'file'; file: FoundFile } | { kind: 'folder'; name: string; files: FoundFile[] }

export interface VerifyRequest {
  /** As the person wrote it. */
  asked: string
  model: string
  version: string
  /** undefined: the bytes of the model are not looked at. */
  onDisk: OnDisk | undefined
}

export interface VerifyPorts {
  source: TraceSource
  verifier: SignatureVerifier
  trusted: TrustedSigners
}

/**
 * Holds a version against everything that vouches for it: its file, both records, the signatures over them, the bytes,
 * what went in, and the versions it descends from. Nothing is fetched; what is not here is said to be not here.
 */
export async function verifyVersion(request: VerifyRequest, ports: VerifyPorts, seen: readonly string[] = []): Promise<VerifyReport> {
  const { model, version } = request
  const { source } = ports
  const name = `${model}@${version}`
  const [found] = await source.documents([versionPath(model, version)])
  const { file, doubts } = readVersionFile(model, version, found?.text)
  if (!file) return conclude(request.asked, name, null, [failed('version', doubts.map(({ text }) => text).join('; '))])
  const [lineage = ABSENT, provenance = ABSENT] = await source.read([{ kind: 'lineage', digest: file.lineage }, { kind: 'lineage', digest: file.provenance }])
  const statement = lineage.state === 'present' ? readRecord(LineageStatement, lineage.text) : undefined
  const traced = traceVersion(model, version, file, { lineage, provenance })
  const steps: Step[] = [
    traced.agrees ? ok('version', `${traced.path} says what its records say`) : failed('version', traced.doubts.map(({ text }) => text).join('; ')),
    judgeRecord('lineage', file.lineage, lineage, statement?.ok === false ? statement.reason : undefined),
    judgeRecord('provenance', file.provenance, provenance, undefined),
    judgeSignatures(await Promise.all([gatherSignatures('lineage', file.lineage, lineage, ports), gatherSignatures('provenance', file.provenance, provenance, ports)]), ports.trusted),
    judgeBytes(request.onDisk, file),
  ]
  if (statement?.ok) {
    steps.push(judgeDependencies(await gatherDependencies(statement.value.predicate, source)))
    steps.push(await verifyParents(statement.value.predicate, ports, [...seen, file.lineage]))
  }
  return conclude(request.asked, name, file.lineage, steps)
}

const ABSENT: RecordFact = { state: 'absent' }

function judgeRecord(step: 'lineage' | 'provenance', digest: string, fact: RecordFact, trouble: string | undefined): Step {
  if (fact.state === 'absent') return failed(step, `no record ${digest} on provender-records here`)
  if (fact.state === 'damaged') return failed(step, fact.reason)
  return trouble === undefined ? ok(step, `${digest.slice(0, 19)}… has the bytes of its name, is canonical and fits its schema`) : failed(step, `${digest.slice(0, 19)}… cannot be read: ${trouble}`)
}

async function gatherSignatures(of: StatementSignatures['of'], digest: string, statement: RecordFact, { source, verifier }: VerifyPorts): Promise<StatementSignatures> {
  if (statement.state !== 'present') return { of, checks: [] }
  const records = await source.about(digest, 'signatures')
  return { of, checks: records.map((record) => (record.state === 'present' ? verifier.verify(record.text, statement.text) : { state: 'invalid', reason: record.state === 'damaged' ? record.reason : 'its record is not there' })) }
}

function judgeBytes(onDisk: OnDisk | undefined, file: Version): Step {
  if (onDisk?.kind === 'file') return judgeFile(onDisk.file, file)
  if (onDisk?.kind === 'folder') return judgeFolder(onDisk.name, onDisk.files, file)
  return notChecked('bytes', 'no file or folder was given (--files DIR)')
}

async function gatherDependencies(predicate: LineagePredicate, source: TraceSource): Promise<CheckedDependency[]> {
  const commit = predicate.buildDefinition.resolvedDependencies.flatMap(({ digest }) => digest?.['gitCommit'] ?? []).find((sha) => /^[0-9a-f]{40,64}$/.test(sha))
  return Promise.all(
    dependenciesOf(predicate).map(async (dependency): Promise<CheckedDependency> => ({ name: dependency.name, expected: dependency.expected, found: await findDependency(dependency, commit, source) })),
  )
}

async function findDependency(dependency: Dependency, commit: string | undefined, source: TraceSource): Promise<string | null> {
  switch (dependency.at) {
    case 'commit':
      return (await source.hasCommit(dependency.expected)) ? dependency.expected : null
    case 'path': {
      const [digest] = commit === undefined ? [] : await source.digestsAt([{ commit, path: dependency.path }])
      return digest ?? null
    }
    case 'lot': {
      const path = datasetPath(dependency.dataset)
      const [document] = await source.documents([path])
      const read = document && readDocument('dataset/v1', path, document.text)
      const lots = read?.ok ? read.document.value.lots : {}
      return (Object.hasOwn(lots, dependency.lot) ? lots[dependency.lot]?.digest : undefined) ?? null
    }
    case 'version': {
      const [document] = await source.documents([versionPath(dependency.model, dependency.version)])
      const { file } = readVersionFile(dependency.model, dependency.version, document?.text)
      return file?.subjects.find(({ name }) => name === TREE_MANIFEST_NAME)?.digest ?? null
    }
    case 'nowhere':
      return 'nothing that could be held against anything'
  }
}

/** A version is as good as what it descends from: each parent is verified in the same way, but for its bytes. */
async function verifyParents({ parents }: LineagePredicate, ports: VerifyPorts, seen: readonly string[]): Promise<Step> {
  if (parents.length === 0) return ok('parents', 'there are none')
  const results = await Promise.all(parents.map(async ({ manifest, relation }) => ({ relation, ...(await verifyParent(manifest, ports, seen)) })))
  const details = results.map(({ relation, name, verified, reason }) => `${relation} from ${name}: ${verified ? 'verified' : reason}`)
  return results.every(({ verified }) => verified) ? ok('parents', `all ${parents.length} are verified`, details) : failed('parents', `${results.filter(({ verified }) => !verified).length} of ${parents.length} are not verified`, details)
}

async function verifyParent(lineage: string, ports: VerifyPorts, seen: readonly string[]): Promise<{ name: string; verified: boolean; reason: string }> {
  if (seen.includes(lineage)) return { name: lineage, verified: false, reason: 'it descends from itself' }
  const [record] = await ports.source.read([{ kind: 'lineage', digest: lineage }])
  const statement = record?.state === 'present' ? readRecord(LineageStatement, record.text) : undefined
  if (!statement?.ok) return { name: lineage, verified: false, reason: record?.state === 'damaged' ? record.reason : statement ? statement.reason : 'no record of it here' }
  const { name: model, version } = statement.value.predicate.model
  const name = `${model}@${version}`
  const report = await verifyVersion({ asked: name, model, version, onDisk: undefined }, ports, seen)
  if (report.lineage !== lineage) return { name, verified: false, reason: `its version file names another lineage (${report.lineage ?? 'none'})` }
  return { name, verified: report.verified, reason: report.steps.filter(({ outcome }) => outcome === 'failed').map(({ step, text }) => `${step}: ${text}`).join('; ') }
}
