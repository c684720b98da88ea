import type { Ref } from '../core/refs.ts'
import type { Doubt, TraceReport } from '../core/trace/report.ts'
import { UserError } from './outside-error.ts'
import { gatherDigest } from './tracing/digest.ts'
import { findStages } from './tracing/documents.ts'
import { gatherLot } from './tracing/lot.ts'
import type { TraceSource } from './tracing/ports.ts'
import { explainUnknown } from './tracing/unknown.ts'
import { gatherDeployments, gatherStage, gatherStanding, gatherVersion } from './tracing/version.ts'

export interface TraceRequest {
  /** As the person wrote it. */
  asked: string
  ref: Ref
  /** How many generations of parents. */
  depth: number
}

/**
 * What a name stands for, down to the bytes it was made from, and who let it go where it is.
 *
 * Everything that is read is held against what names it; where two disagree the report says so.
 * @throws UserError when nothing has the name.
 */
export async function trace(request: TraceRequest, source: TraceSource): Promise<TraceReport> {
  const { ref } = request
  if (ref.kind === 'stage') return traceStageRef(request, ref, source)
  if (ref.kind === 'version') return traceVersionRef(request, ref, source)
  if (ref.kind === 'lot') return traceLotRef(request, ref, source)
  return traceDigestRef(request, ref.digest, source)
}

type RefOf<K extends Ref['kind']> = Extract<Ref, { kind: K }>

async function traceStageRef(request: TraceRequest, { model, stage: name }: RefOf<'stage'>, source: TraceSource): Promise<TraceReport> {
  const [stages, { deployments, doubts }] = await Promise.all([findStages(model, source), gatherDeployments(model, source)])
  const known = stages.value?.stages[name] ?? deployments.find((deployment) => deployment.stage === name)
  if (!known && stages.doubts.length === 0) throw await explainUnknown({ kind: 'stage', model, stage: name }, source)
  const stage = await gatherStage(model, name, stages.value, deployments, source)
  const version = stage.version === null ? null : await gatherStanding(await gatherVersion(model, stage.version, request.depth, source), stages.value, source)
  return report(request, source, { kind: 'stage', stage, version }, [...stages.doubts, ...doubts, ...stage.doubts, ...(version?.doubts ?? [])])
}

async function traceVersionRef(request: TraceRequest, ref: RefOf<'version'>, source: TraceSource): Promise<TraceReport> {
  const traced = await gatherVersion(ref.model, ref.version, request.depth, source)
  const absent = traced.file === null && traced.doubts.every(({ kind }) => kind === 'missing')
  // "1.0.0" is a legal name of a lot as well.
  const lot = absent ? await gatherLot(ref.model, ref.version, source) : undefined
  if (lot) return report(request, source, { kind: 'lot', lot }, lot.doubts)
  const stages = await findStages(ref.model, source)
  if (absent && !Object.values(stages.value?.stages ?? {}).some(({ version }) => version === ref.version)) throw await explainUnknown(ref, source)
  const version = await gatherStanding(traced, stages.value, source)
  return report(request, source, { kind: 'version', version }, [...stages.doubts, ...version.doubts])
}

async function traceLotRef(request: TraceRequest, ref: RefOf<'lot'>, source: TraceSource): Promise<TraceReport> {
  const lot = await gatherLot(ref.dataset, ref.lot, source)
  if (!lot) throw await explainUnknown(ref, source)
  return report(request, source, { kind: 'lot', lot }, lot.doubts)
}

async function traceDigestRef(request: TraceRequest, digest: string, source: TraceSource): Promise<TraceReport> {
  const { found, usedBy, doubts } = await gatherDigest(digest, source)
  if (found.length === 0) {
    const searched = source.records === null ? 'This clone has no branch provender-records: fetch it with "git fetch origin provender-records:provender-records".' : `Searched ${source.revision} (${source.commit.slice(0, 12)}) and provender-records (${source.records.slice(0, 12)}).`
    throw new UserError(`Nothing here knows ${digest}${request.asked === digest ? '' : ` (${request.asked})`}. ${searched} Fetch both if it is newer than that; or these bytes were never part of a recorded model.`)
  }
  const versions = [...new Set([...usedBy.map(({ model, version }) => `${model}@${version}`), ...found.flatMap(({ version }) => version ?? [])])]
  const [only] = versions
  const [model = '', name = ''] = only?.split('@') ?? []
  if (versions.length !== 1 || found.every(({ as }) => as === 'dataset lot')) return report(request, source, { kind: 'digest', digest, found, usedBy }, doubts)
  const stages = await findStages(model, source)
  const version = await gatherStanding(await gatherVersion(model, name, request.depth, source), stages.value, source)
  return report(request, source, { kind: 'digest', digest, found, usedBy, version }, [...doubts, ...stages.doubts, ...version.doubts])
}

function report(request: TraceRequest, { revision, commit, records }: TraceSource, parts: Partial<TraceReport> & Pick<TraceReport, 'kind'>, doubts: readonly Doubt[]): TraceReport {
  const branch: Doubt[] = records === null ? [{ kind: 'missing', text: 'no record of anything: this clone has no branch provender-records; run "git fetch origin provender-records:provender-records"' }] : []
  const distinct = [...new Map([...branch, ...doubts].map((doubt) => [doubt.text, doubt])).values()]
  return { schema: 'trace/v1', asked: request.asked, digest: null, stage: null, version: null, lot: null, found: [], usedBy: [], ...parts, read: { revision, commit, records }, doubts: distinct }
}
