import { readRecord } from '../../core/documents/record.ts'
import { barcodeOf } from '../../core/lineage/barcode.ts'
import { versionPath } from '../../core/paths.ts'
import { deploymentDoubts, gatedDoubts, readDeployments, shown, traceDecision, traceStage, type LinkEvidence, type ReadDeployments } from '../../core/trace/stage.ts'
import type { Doubt, ParentTrace, StageTrace, VersionTrace } from '../../core/trace/report.ts'
import { isVersionName, readVersionFile, traceVersion, unknownVersion } from '../../core/trace/version.ts'
import { LineageStatement } from '../../schemas/lineage/v1.ts'
import type { Stages } from '../../schemas/stages/v1.ts'
import type { LinkName, TraceSource } from './ports.ts'

/** A version: its file, its two records, and its parents down to `depth`. */
export async function gatherVersion(model: string, version: string, depth: number, source: TraceSource): Promise<VersionTrace> {
  if (!isVersionName(model, version)) return unknownVersion(model, version, [{ kind: 'does-not-match', text: `a record names "${model}@${version}", which no version can be called` }])
  const [found] = await source.documents([versionPath(model, version)])
  const { file, doubts } = readVersionFile(model, version, found?.text)
  if (!file) return unknownVersion(model, version, doubts)
  const [lineage, provenance] = await source.read([{ kind: 'lineage', digest: file.lineage }, { kind: 'lineage', digest: file.provenance }])
  const traced = traceVersion(model, version, file, { lineage: lineage ?? { state: 'absent' }, provenance: provenance ?? { state: 'absent' } })
  const parents = await Promise.all((traced.predicate?.parents ?? []).map(({ manifest, relation }) => gatherParent(manifest, relation, depth, source)))
  const barcode = traced.predicate && barcodeOf(traced.predicate, source.digestOfText).id
  return { ...traced, barcode, parents, doubts: [...traced.doubts, ...parents.flatMap((parent) => parent.version?.doubts ?? [])] }
}

async function gatherParent(lineage: string, relation: string, depth: number, source: TraceSource): Promise<ParentTrace> {
  if (depth <= 0) return { relation, lineage, version: null, belowDepth: true }
  const [fact] = await source.read([{ kind: 'lineage', digest: lineage }])
  const nothing = (doubt: Doubt): ParentTrace => ({ relation, lineage, belowDepth: false, version: { ...unknownVersion('', '', [doubt]), lineage: { digest: lineage, state: fact?.state === 'present' ? 'unreadable' : (fact?.state ?? 'absent') } } })
  if (fact?.state === 'damaged') return nothing({ kind: 'does-not-match', text: `the lineage record of a parent is not what its name says: ${fact.reason}` })
  if (fact?.state !== 'present') return nothing({ kind: 'missing', text: `no record of the parent ${lineage}` })
  const statement = readRecord(LineageStatement, fact.text)
  if (!statement.ok) return nothing({ kind: 'does-not-match', text: `the lineage record of the parent ${lineage} cannot be read: ${statement.reason}` })
  const { name, version } = statement.value.predicate.model
  const traced = await gatherVersion(name, version, depth - 1, source)
  const other: Doubt[] = traced.lineage && traced.lineage.digest !== lineage ? [{ kind: 'does-not-match', text: `the parent ${lineage} says it is ${name}@${version}, whose file names another lineage (${traced.lineage.digest})` }] : []
  return { relation, lineage, version: { ...traced, doubts: [...traced.doubts, ...other] }, belowDepth: false }
}

/** Every deployment record of a model. */
export async function gatherDeployments(model: string, source: TraceSource): Promise<{ deployments: ReadDeployments; doubts: Doubt[] }> {
  const names = await source.search(['deployments'], [`"model":${JSON.stringify(model)}`])
  const facts = await source.read(names)
  return readDeployments(model, names.map(({ digest }, index) => ({ digest, fact: facts[index] ?? { state: 'absent' as const } })))
}

// One search after another costs more than reading all of a folder that is searched each time.
const FEW_MODELS = 4

/** The same of several models. */
export async function gatherAllDeployments(models: readonly string[], source: TraceSource): Promise<Map<string, { deployments: ReadDeployments; doubts: Doubt[] }>> {
  if (models.length <= FEW_MODELS) return new Map(await Promise.all(models.map(async (model) => [model, await gatherDeployments(model, source)] as const)))
  const names = await source.search(['deployments'], ['"schema":"deployment/v1"'])
  const facts = await source.read(names)
  const found = names.map(({ digest }, index) => ({ digest, fact: facts[index] ?? { state: 'absent' as const } }))
  const byModel = new Map<string, typeof found>(models.map((model) => [model, []]))
  for (const one of found) {
    // A record that cannot be read may be of any model.
    const named = one.fact.state === 'present' ? new Set([...one.fact.text.matchAll(/"model":"([^"\\]*)"/g)].map(([, model = '']) => model)) : models
    for (const model of named) byModel.get(model)?.push(one)
  }
  return new Map([...byModel].map(([model, own]) => [model, readDeployments(model, own)]))
}

/** A stage with the deployment and the decision that put its version there. */
export async function gatherStage(model: string, stage: string, stages: Stages | undefined, deployments: ReadDeployments, source: TraceSource): Promise<StageTrace> {
  const traced = traceStage(model, stage, stages, deployments)
  if (traced.version === null && traced.deployment === null) return traced
  const link = traced.deployment ? await namedLink(traced.deployment.decision, source) : await latestLink(model, stage, traced.version, source)
  if (!link) return { ...traced, doubts: [...traced.doubts, decisionMissing(traced)] }
  const { decision, record, doubts } = traceDecision(traced, await evidenceOf(link, source))
  const gated = record && traced.version !== null ? await gatherGated(model, traced.version, record, source) : []
  return { ...traced, decision, doubts: [...traced.doubts, ...doubts, ...gated] }
}

function decisionMissing({ deployment, model, stage, version }: StageTrace): Doubt {
  if (deployment?.decision) return { kind: 'missing', text: `no record of the decision ${deployment.decision} that the deployment names` }
  return { kind: 'no-record', text: `no record of a decision that lets ${model}@${version ?? 'nothing'} go to ${stage}` }
}

async function namedLink(digest: string | null, source: TraceSource): Promise<LinkName | undefined> {
  return digest === null ? undefined : (await source.links()).find((link) => link.digest === digest)
}

/** Before a deployment is recorded, the newest decision about the same move counts. */
async function latestLink(model: string, stage: string, version: string | null, source: TraceSource): Promise<LinkName | undefined> {
  const texts = [`"model":${JSON.stringify(model)}`, `"stage":${JSON.stringify(stage)}`, `"to":${JSON.stringify(version)}`, '"conclusion":"approved"']
  return (await source.searchLinks(texts)).at(-1)
}

async function evidenceOf(link: LinkName, source: TraceSource): Promise<LinkEvidence> {
  const links = await source.links()
  const at = (sequence: number): LinkName | undefined => links.find((one) => one.sequence === sequence)
  const next = at(link.sequence + 1)
  const [fact, after] = await source.readLinks([link, ...(next ? [next] : [])])
  return { ...link, of: links.length, fact: fact ?? { state: 'absent' }, before: at(link.sequence - 1)?.digest, after }
}

export async function gatherGated(model: string, version: string, record: NonNullable<ReturnType<typeof traceDecision>['record']>, source: TraceSource): Promise<Doubt[]> {
  const path = versionPath(model, version)
  const [[now], [atBase]] = await Promise.all([source.documents([path]), source.blobs([{ commit: record.base.sha, path }])])
  return gatedDoubts(record, path, now?.blob, atBase)
}

/** A version with the stages that hold it and what the records say of its deployments. */
export async function gatherStanding(traced: VersionTrace, stages: Stages | undefined, deployments: ReadDeployments, source: TraceSource): Promise<VersionTrace> {
  const holding = Object.entries(stages?.stages ?? {}).filter(([, held]) => held.version === traced.version).map(([stage]) => stage)
  const standing = await Promise.all(holding.map((stage) => gatherStage(traced.model, stage, stages, deployments, source)))
  const own = deployments.filter(({ version }) => version === traced.version)
  const earlier = await Promise.all(own.filter(({ digest }) => !standing.some(({ deployment }) => deployment?.digest === digest)).map((one) => gatherDecision(traced.model, one, source)))
  const decisions = [...new Map([...earlier, ...standing].flatMap(({ decision }) => (decision ? [[decision.digest, decision]] : []))).values()]
  return {
    ...traced, stages: standing, deployments: own.map(shown), decisions: decisions.sort((a, b) => a.sequence - b.sequence),
    doubts: [...traced.doubts, ...earlier.flatMap(({ doubts }) => doubts), ...deploymentDoubts(own, traced), ...standing.flatMap((stage) => stage.doubts)],
  }
}

/** The decision that a deployment names; one that was refused names none. */
export async function gatherDecision(model: string, { stage, version, decision: digest, deployedAt }: ReadDeployments[number], source: TraceSource): Promise<ReturnType<typeof traceDecision>> {
  if (digest === null) return { decision: null, record: null, doubts: [] }
  const link = await namedLink(digest, source)
  if (!link) return { decision: null, record: null, doubts: [{ kind: 'missing', text: `no record of the decision ${digest} that the deployment of ${deployedAt} names` }] }
  return traceDecision({ model, stage, version }, await evidenceOf(link, source))
}
