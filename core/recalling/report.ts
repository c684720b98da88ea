import type { DeploymentRecord } from '../../schemas/deployment/v1.ts'
import type { Recall } from '../../schemas/recall/v1.ts'
import type { Assignment } from '../../schemas/stages/v1.ts'
import { isInForce } from '../policy/recalls.ts'
import { fallbackFor, newestFirst, servable, type Fallback } from './fallback.ts'
import { chainOf, reachOf, type Reached, type Withdrawn } from './reach.ts'
import type { Stock } from './stock.ts'

/** The answer of `provender recall --json`. Every member is always there. */
export interface RecallReport {
  schema: 'recall-report/v1'
  asked: string
  /** null when something was asked about that no recall names. */
  recall: { id: string; reason: string; severity: Recall['severity']; issuedOn: string; liftedOn: string | null; inForce: boolean } | null
  read: { revision: string; commit: string; records: string }
  withdrawn: string[]
  /** Lots that descend from it; those withdrawn by name are not among them. */
  lots: { name: string; owners: readonly string[]; because: string[] }[]
  versions: { model: string; version: string; owners: readonly string[]; because: string[]; stages: string[] }[]
  stages: AffectedStage[]
  /** What could not be read, so that more may be affected. */
  doubts: string[]
}

/** A stage that holds something that is reached, or on which something that is reached was deployed last. */
export interface AffectedStage {
  model: string
  stage: string
  owners: readonly string[]
  /** What is reached of what stages.yml gives it. */
  holds: { slot: keyof Assignment; version: string }[]
  /** What the records say was deployed there last. */
  deployed: { version: string | null; at: string; commit: string; reached: boolean } | null
  /** What may take the place of the version that serves; null when there is none, or it need not be replaced. */
  fallback: Fallback | null
  needsFallback: boolean
}

export interface RecallAsked {
  asked: string
  recall: Recall | null
  withdrawn: Withdrawn
  read: RecallReport['read']
  /** UTC. */
  today: string
}

/** Whether nothing at all has to be done, for certain. */
export const isUnaffected = ({ lots, versions, stages, doubts }: RecallReport): boolean => lots.length + versions.length + stages.length + doubts.length === 0

export function reportRecall({ asked, recall, withdrawn, read, today }: RecallAsked, stock: Stock): RecallReport {
  const inForce = recall === null || isInForce(recall, today)
  const reached: Reached = inForce ? reachOf(withdrawn, stock) : { lots: new Map(), versions: new Map() }
  const stages = affectedStages(reached, stock, today)
  const holding = new Map<string, string[]>()
  for (const { model, stage, holds } of stages) for (const { version } of holds) holding.set(`${model}@${version}`, [...(holding.get(`${model}@${version}`) ?? []), stage])
  const named = new Set(withdrawn.lots.map(({ dataset, lot }) => `${dataset}@${lot}`))
  return {
    schema: 'recall-report/v1', asked, read, withdrawn: [...named, ...withdrawn.versions.map(({ model, version }) => `${model}@${version}`), ...withdrawn.digests],
    recall: recall && { id: recall.id, reason: recall.reason, severity: recall.severity, issuedOn: recall['issued-on'], liftedOn: recall.lifted?.['lifted-on'] ?? null, inForce },
    lots: [...reached.lots].filter(([name]) => !named.has(name)).map(([name, step]) => ({ name, owners: stock.datasets.get(name.slice(0, name.indexOf('@')))?.owners ?? [], because: chainOf(step) })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    versions: [...reached.versions].flatMap(([name, step]) => {
      const { model, version } = stock.versions.get(name) ?? {}
      return model === undefined || version === undefined ? [] : [{ model, version, owners: stock.owners.get(model) ?? [], because: chainOf(step), stages: holding.get(name) ?? [] }]
    }).sort((a, b) => b.stages.length - a.stages.length || (`${a.model}@${a.version}` < `${b.model}@${b.version}` ? -1 : 1)),
    stages,
    doubts: [...stock.doubts, ...unknownNames(withdrawn, reached, stock)],
  }
}

/** A slip in a name must not read as "nothing is affected". */
function unknownNames({ lots, versions, digests }: Withdrawn, reached: Reached, stock: Stock): string[] {
  return [
    ...lots.filter(({ dataset, lot }) => !Object.hasOwn(stock.datasets.get(dataset)?.lots ?? {}, lot)).map(({ dataset, lot }) => `There is no lot ${lot} in datasets/${dataset}/dataset.yml, so what was derived from it, or has its bytes, is not known.`),
    ...versions.filter(({ model, version }) => !stock.versions.has(`${model}@${version}`)).map(({ model, version }) => `There is no valid version file of ${model}@${version}, so what was made from it is not known.`),
    ...(reached.lots.size + reached.versions.size > 0 ? [] : digests.map((digest) => `${digest} stands in no dataset and in no lineage of a version here. Fetch, if it is newer than this clone.`)),
  ]
}

function affectedStages(reached: Reached, stock: Stock, today: string): AffectedStage[] {
  const newest = newestFirst(stock)
  const isServable = servable(reached, stock, today)
  const history = historyOf(stock.deployments)
  const models = new Set([...stock.stages.keys(), ...history.keys()])
  return [...models].sort().flatMap((model) => {
    const held = stock.stages.get(model)?.stages ?? {}
    return [...new Set([...Object.keys(held), ...(history.get(model)?.keys() ?? [])])].flatMap((stage): AffectedStage[] => {
      const assignment = Object.hasOwn(held, stage) ? held[stage] : undefined
      const is = (version: string | null | undefined): version is string => typeof version === 'string' && reached.versions.has(`${model}@${version}`)
      const holds = (['version', 'challenger', 'shadow'] as const).flatMap((slot) => (is(assignment?.[slot]) ? [{ slot, version: assignment[slot] }] : []))
      const served = history.get(model)?.get(stage) ?? []
      const last = served.at(-1)
      if (holds.length === 0 && !is(last?.version)) return []
      const needsFallback = holds.some(({ slot }) => slot === 'version')
      return [{
        model, stage, owners: stock.owners.get(model) ?? [], holds, needsFallback,
        deployed: last ? { version: last.version, at: last.deployedAt, commit: last.commit, reached: is(last.version) } : null,
        fallback: needsFallback ? fallbackFor(model, served.flatMap(({ version }) => version ?? []), newest.get(model) ?? [], isServable) : null,
      }]
    })
  })
}

/** Deployments that succeeded, by model and stage, oldest first. */
function historyOf(deployments: readonly DeploymentRecord[]): Map<string, Map<string, DeploymentRecord[]>> {
  const history = new Map<string, Map<string, DeploymentRecord[]>>()
  for (const record of deployments) {
    if (record.outcome !== 'succeeded') continue
    const stages = history.get(record.model) ?? new Map<string, DeploymentRecord[]>()
    history.set(record.model, stages)
    const there = stages.get(record.stage)
    if (there) there.push(record)
    else stages.set(record.stage, [record])
  }
  return history
}
