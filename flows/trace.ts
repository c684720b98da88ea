import { parseRef, type Ref } from '../core/refs.ts'
import type { Asked, Forward } from '../core/trace/asked.ts'
import type { AskedTime } from '../core/trace/at.ts'
import type { Doubt, TraceReport, VersionTrace } from '../core/trace/report.ts'
import type { Stages } from '../schemas/stages/v1.ts'
import { UserError } from './outside-error.ts'
import { gatherAt } from './tracing/at.ts'
import { gatherDigest } from './tracing/digest.ts'
import { gatherForward } from './tracing/forward.ts'
import { resolvePrefix } from './tracing/prefix.ts'
import { findStages, type Found } from './tracing/documents.ts'
import { gatherLot } from './tracing/lot.ts'
import type { TraceSource } from './tracing/ports.ts'
import { explainUnknown, explainUnmade } from './tracing/unknown.ts'
import { gatherDeployments, gatherStage, gatherStanding, gatherVersion } from './tracing/version.ts'

const FETCH_RECORDS = 'git fetch origin provender-records:provender-records'

export interface TraceRequest {
  /** As the person wrote it. */
  asked: string
  ref: Asked
  /** How many generations of parents. */
  depth: number
  /** What served then, instead of what serves now; only of a stage. */
  at?: AskedTime
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
  if (ref.kind === 'digest') return traceDigestRef(request, ref.digest, source)
  if (ref.kind === 'prefix') return tracePrefix(request, ref, source)
  return traceForward(request, ref, source)
}

type RefOf<K extends Ref['kind']> = Extract<Ref, { kind: K }>

async function traceStageRef(request: TraceRequest, { model, stage: name }: RefOf<'stage'>, source: TraceSource): Promise<TraceReport> {
  const [{ stages, traced }, { deployments, doubts }] = await Promise.all([gatherHeld(model, name, request.depth, source), gatherDeployments(model, source)])
  const known = stages.value?.stages[name] !== undefined || deployments.some((deployment) => deployment.stage === name)
  if (!known && stages.doubts.length === 0) throw await explainUnknown({ kind: 'stage', model, stage: name }, source)
  if (request.at) {
    const served = await gatherAt({ model, stage: name }, request.at, deployments, request.depth, source)
    return report(request, source, { kind: 'stage', at: served.at }, [...doubts, ...served.doubts])
  }
  const version = traced && (await gatherStanding(traced, stages.value, deployments, source))
  const stage = version?.stages.find((one) => one.stage === name) ?? (await gatherStage(model, name, stages.value, deployments, source))
  return report(request, source, { kind: 'stage', stage, version }, [...stages.doubts, ...doubts, ...stage.doubts, ...(version?.doubts ?? [])])
}

/** The version that stages.yml gives a stage; null when it gives none. */
async function gatherHeld(model: string, name: string, depth: number, source: TraceSource): Promise<{ stages: Found<Stages>; traced: VersionTrace | null }> {
  const stages = await findStages(model, source)
  const held = stages.value?.stages[name]?.version
  return { stages, traced: held === undefined ? null : await gatherVersion(model, held, depth, source) }
}

async function traceVersionRef(request: TraceRequest, ref: RefOf<'version'>, source: TraceSource): Promise<TraceReport> {
  const [traced, stages] = await Promise.all([gatherVersion(ref.model, ref.version, request.depth, source), findStages(ref.model, source)])
  const absent = traced.file === null && traced.doubts.every(({ kind }) => kind === 'missing')
  if (absent) {
    // "1.0.0" is a legal name of a lot as well.
    const lot = await gatherLot(ref.model, ref.version, source)
    if (lot) return report(request, source, { kind: 'lot', lot }, lot.doubts)
    if (!Object.values(stages.value?.stages ?? {}).some(({ version }) => version === ref.version)) throw await explainUnknown(ref, source)
  }
  return reportVersion(request, { kind: 'version' }, traced, [], source)
}

async function reportVersion(request: TraceRequest, parts: Partial<TraceReport> & Pick<TraceReport, 'kind'>, traced: VersionTrace, doubts: readonly Doubt[], source: TraceSource): Promise<TraceReport> {
  const [stages, deployed] = await Promise.all([findStages(traced.model, source), gatherDeployments(traced.model, source)])
  const version = await gatherStanding(traced, stages.value, deployed.deployments, source)
  return report(request, source, { ...parts, version }, [...doubts, ...stages.doubts, ...deployed.doubts, ...version.doubts])
}

async function traceLotRef(request: TraceRequest, ref: RefOf<'lot'>, source: TraceSource): Promise<TraceReport> {
  const lot = await gatherLot(ref.dataset, ref.lot, source)
  if (!lot) throw await explainUnknown(ref, source)
  return report(request, source, { kind: 'lot', lot }, lot.doubts)
}

async function traceDigestRef(request: TraceRequest, digest: string, source: TraceSource): Promise<TraceReport> {
  const { found, usedBy, doubts } = await gatherDigest(digest, source)
  const parts = { kind: 'digest', digest, found, usedBy } as const
  if (found.length === 0) throw unknownDigest(request, digest, source)
  const [lot, ...otherLots] = new Set(found.flatMap(({ as, name }) => (as === 'dataset lot' ? [name] : [])))
  if (lot !== undefined && otherLots.length === 0) {
    const ref = parseRef(lot)
    const traced = ref?.kind === 'lot' || ref?.kind === 'version' ? await gatherLot(...namesOf(ref), source) : undefined
    return report(request, source, { ...parts, lot: traced ?? null }, [...doubts, ...(traced?.doubts ?? [])])
  }
  const [only, ...others] = new Set([...usedBy.map(({ model, version }) => `${model}@${version}`), ...found.flatMap(({ version }) => version ?? [])])
  const ref = only === undefined || others.length > 0 ? undefined : parseRef(only)
  if (ref?.kind !== 'version') return report(request, source, parts, doubts)
  return reportVersion(request, parts, await gatherVersion(ref.model, ref.version, request.depth, source), doubts, source)
}

/** The beginning of a digest; without "sha256:" in front it may be that of a commit, too. */
async function tracePrefix(request: TraceRequest, { hex, bare }: { hex: string; bare: boolean }, source: TraceSource): Promise<TraceReport> {
  const digest = await resolvePrefix(hex, source)
  if (digest !== undefined) return traceDigestRef(request, digest, source)
  if (bare) return traceForward(request, { kind: 'commit', prefix: hex }, source)
  throw unknownDigest(request, `sha256:${hex}…`, source)
}

async function traceForward(request: TraceRequest, forward: Forward, source: TraceSource): Promise<TraceReport> {
  const { usedBy, found, doubts } = await gatherForward(forward, source)
  const [only, ...others] = usedBy
  if (forward.kind === 'barcode' && only?.current && others.length === 0) return reportVersion(request, { kind: 'barcode', usedBy }, await gatherVersion(only.model, only.version, request.depth, source), doubts, source)
  if (usedBy.length === 0 && found.length === 0) await explainUnmade(request.asked, forward, doubts, source)
  return report(request, source, { kind: forward.kind, usedBy, found }, doubts)
}

/** A lot may be called like a version. */
function namesOf(ref: RefOf<'lot'> | RefOf<'version'>): [dataset: string, lot: string] {
  return ref.kind === 'lot' ? [ref.dataset, ref.lot] : [ref.model, ref.version]
}

function unknownDigest({ asked }: TraceRequest, digest: string, source: TraceSource): UserError {
  const searched = source.records === null
    ? `This clone has no branch provender-records. Run: ${FETCH_RECORDS}`
    : `Searched ${source.revision} (${source.commit.slice(0, 12)}) and provender-records (${source.records.slice(0, 12)}). Fetch, if it is newer than these; else the bytes are not part of any recorded model.`
  return new UserError(`Expected ${digest}${asked === digest ? '' : ` (${asked})`} in a record or a document, found it in none. ${searched}`)
}

function report(request: TraceRequest, { revision, commit, records }: TraceSource, parts: Partial<TraceReport> & Pick<TraceReport, 'kind'>, doubts: readonly Doubt[]): TraceReport {
  const branch: Doubt[] = records === null ? [{ kind: 'missing', text: `no record of anything here. Run: ${FETCH_RECORDS}` }] : []
  const distinct = [...new Map([...branch, ...doubts].map((doubt) => [doubt.text, doubt])).values()]
  return { schema: 'trace/v1', asked: request.asked, digest: null, stage: null, at: null, version: null, lot: null, found: [], usedBy: [], ...parts, read: { revision, commit, records }, doubts: distinct }
}
