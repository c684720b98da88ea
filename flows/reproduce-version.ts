import { canonicalJson } from '../core/canonical.ts'
import { readRecord } from '../core/documents/record.ts'
import type { Invocation } from '../core/lineage/invocation.ts'
import { TREE_MANIFEST_NAME } from '../core/lineage/tree-manifest.ts'
import { versionPath } from '../core/paths.ts'
import { compareRuns, type Comparison } from '../core/reproducing/compare.ts'
import { commitOf } from '../core/policy/version-evidence.ts'
import { readVersionFile } from '../core/trace/version.ts'
import { LineageStatement } from '../schemas/lineage/v1.ts'
import { ReproductionRecord } from '../schemas/reproduction/v1.ts'
import type { Version } from '../schemas/version/v1.ts'
import { OutsideError, UserError } from './outside-error.ts'
import { makeEvidence } from './training/evidence.ts'
import { gatherTraining } from './training/gather.ts'
import type { OutputFile, TrainingPorts } from './training/ports.ts'
import { runPipeline } from './training/run.ts'
import type { TraceSource } from './tracing/ports.ts'

export interface ReproduceRequest {
  model: string
  version: string
  scope: ReproductionRecord['scope']
  /** Who, and on which run, as the record names it. */
  by: ReproductionRecord['by']
  /** undefined: nothing is recorded. */
  record: boolean
}

export interface ReproducePorts {
  source: TraceSource
  /** A training that stands on the commit that was trained, in a fresh folder, with the settings of the first run. */
  openTraining(first: LineageStatement, commit: string): Promise<TrainingPorts>
  /** A digest of what a file says, whatever its bytes; undefined for formats that are not known. */
  digestContent(file: OutputFile): Promise<string | undefined>
}

export interface Reproduced {
  name: string
  lineage: string
  comparison: Comparison
  /** The digest of the record; undefined when nothing was recorded. */
  recorded: string | undefined
}

/**
 * Makes a version again from its lineage alone, compares, and records the verdict.
 *
 * A run that cannot be made, for want of data, programs or the commit, is `inconclusive`: that is recorded too, and is
 * never a pass. @throws UserError when the version or its lineage is not there: then there is nothing to make again.
 */
export async function reproduceVersion(request: ReproduceRequest, invocation: Invocation, ports: ReproducePorts): Promise<Reproduced> {
  const { file, first, commit } = await findFirst(request, ports.source)
  const training = await ports.openTraining(first, commit)
  const { comparison, again } = await makeAgain(request, file, first, invocation, training, ports)
  const record = ReproductionRecord.parse(recordOf(request, file.lineage, again, commit, comparison, training) satisfies ReproductionRecord)
  const name = `${request.model}@${request.version}`
  const recorded = request.record ? (await training.records.append([{ kind: 'reproductions', text: canonicalJson(record) }], `reproduction of ${name}: ${comparison.level}`))[0] : undefined
  return { name, lineage: file.lineage, comparison, recorded }
}

async function findFirst({ model, version }: ReproduceRequest, source: TraceSource): Promise<{ file: Version; first: LineageStatement; commit: string }> {
  const name = `${model}@${version}`
  const [found] = await source.documents([versionPath(model, version)])
  const { file, doubts } = readVersionFile(model, version, found?.text)
  if (!file) throw new UserError(`Cannot make ${name} again on ${source.revision}: ${doubts.map(({ text }) => text).join('; ')}. "provender trace ${name}" shows what is known of it.`)
  const [record] = await source.read([{ kind: 'lineage', digest: file.lineage }])
  if (record?.state !== 'present') throw new OutsideError('RECORD_DAMAGED', `Cannot make ${name} again: its lineage record ${file.lineage} is ${record?.state === 'damaged' ? record.reason : 'not on provender-records here'}. Fetch it: git fetch origin provender-records:provender-records`)
  const statement = readRecord(LineageStatement, record.text)
  if (!statement.ok) throw new OutsideError('RECORD_DAMAGED', `Cannot make ${name} again: its lineage record cannot be read: ${statement.reason}.`)
  const commit = commitOf(statement.value.predicate)
  if (commit === undefined || !/^[0-9a-f]{40,64}$/.test(commit)) throw new OutsideError('RECORD_DAMAGED', `Cannot make ${name} again: its lineage names no commit.`)
  return { file, first: statement.value, commit }
}

async function makeAgain(request: ReproduceRequest, file: Version, first: LineageStatement, invocation: Invocation, training: TrainingPorts, ports: ReproducePorts): Promise<{ comparison: Comparison; again: LineageStatement | undefined }> {
  try {
    const plan = await gatherTraining({ model: request.model, championStage: '', commit: false, again: true }, training)
    if ('version' in plan) throw new Error('unreachable: it was to be made again')
    const run = await runPipeline(plan, training)
    const again = makeEvidence(run, invocation, training.digests).lineage
    return { again, comparison: compareRuns(first, again, await readContents(file, run.files, training, ports)) }
  } catch (error) {
    if (!(error instanceof UserError || error instanceof OutsideError) || (error instanceof OutsideError && error.code === 'DISK_FULL')) throw error
    return { again: undefined, comparison: { level: 'inconclusive', because: error.message, metrics: [], tolerance: {}, firstDifference: undefined, environment: [] } }
  }
}

/** What the files of both runs say; undefined when those of the first are not at hand. */
async function readContents(file: Version, again: readonly OutputFile[], { models }: TrainingPorts, { digestContent }: ReproducePorts): Promise<((run: 'first' | 'again', name: string) => string | undefined) | undefined> {
  const kept = await models.fetch(file.model, file.version, file.subjects.filter(({ name }) => name !== TREE_MANIFEST_NAME), file.artifact).catch(() => undefined)
  if (!kept) return undefined
  const contents = new Map<string, string | undefined>()
  for (const [run, files] of [['first', kept], ['again', again]] as const) for (const one of files) contents.set(`${run} ${one.path}`, await digestContent(one))
  return (run, name) => contents.get(`${run} ${name}`)
}

function recordOf({ model, version, scope, by }: ReproduceRequest, lineage: string, again: LineageStatement | undefined, commit: string, { level, because, metrics, tolerance, firstDifference }: Comparison, { clock, digests }: TrainingPorts): ReproductionRecord {
  return {
    schema: 'reproduction/v1', model, version, lineage, level, scope, by,
    reproducedAt: clock.now().toISOString(),
    ...(again ? { environment: digests.ofText(canonicalJson(again.predicate.environment)) } : {}),
    reason: because,
    ...(metrics.length > 0 ? { metrics, tolerance: { commit, metrics: tolerance } } : {}),
    ...(firstDifference === undefined ? {} : { firstDifference }),
  }
}
