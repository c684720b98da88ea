import { versionPath } from '../../core/paths.ts'
import { readStatements, traceLot, type FoundStatement, type Standing } from '../../core/trace/lot.ts'
import type { Doubt, LotTrace } from '../../core/trace/report.ts'
import { isVersionName, readVersionFile } from '../../core/trace/version.ts'
import { periodsOf } from '../../core/trace/at.ts'
import { findAllStages, findDataset } from './documents.ts'
import { gatherAllDeployments } from './version.ts'
import type { RecordName, TraceSource } from './ports.ts'

/** A lot with every version that used it; undefined when neither a dataset nor a record knows it. */
export async function gatherLot(dataset: string, lot: string, source: TraceSource): Promise<LotTrace | undefined> {
  const [document, names] = await Promise.all([findDataset(dataset, source), source.search(['lineage'], [`"lot":${JSON.stringify(lot)}`, `"name":${JSON.stringify(dataset)}`])])
  const { statements, doubts } = await gatherStatements(names, source)
  const standing = await gatherStandings(statements, source)
  const traced = traceLot(dataset, lot, document.value, statements, standing.of)
  if (!traced.declared && traced.usedBy.length === 0 && document.doubts.length === 0) return undefined
  return { ...traced, doubts: [...document.doubts, ...doubts, ...standing.doubts, ...traced.doubts] }
}

export async function gatherStatements(names: readonly RecordName[], source: TraceSource): Promise<{ statements: FoundStatement[]; doubts: Doubt[] }> {
  const facts = await source.read(names)
  return readStatements(names.map(({ digest }, index) => ({ digest, fact: facts[index] ?? { state: 'absent' as const } })))
}

/** Where the versions of some statements stand now: each model's stages and deployments and each version's file, read once. */
export async function gatherStandings(statements: readonly FoundStatement[], source: TraceSource): Promise<{ of(model: string, version: string): Standing; doubts: Doubt[] }> {
  const named = [...new Map(statements.map(({ statement: { predicate: { model } } }) => [versionPath(model.name, model.version), model])).entries()].filter(([, { name, version }]) => isVersionName(name, version))
  const models = [...new Set(named.map(([, { name }]) => name))]
  const [texts, stages, deployed] = await Promise.all([source.documents(named.map(([path]) => path)), findAllStages(models, source), gatherAllDeployments(models, source)])
  const periods = new Map(models.map((model) => [model, periodsOf(deployed.get(model)?.deployments ?? [])]))
  const lineages = new Map(named.map(([path, { name, version }], index) => [path, readVersionFile(name, version, texts[index]?.text).file?.lineage]))
  return {
    of: (model, version) => ({ lineage: lineages.get(versionPath(model, version)), stages: stages.get(model)?.value, periods: periods.get(model) ?? [] }),
    doubts: [...stages.values(), ...deployed.values()].flatMap((found) => found.doubts),
  }
}
