import { versionPath } from '../../core/paths.ts'
import { essentialsOf } from '../../core/lineage/component-version.ts'
import { UserError } from '../outside-error.ts'
import type { Tree } from '../ports.ts'
import { identify } from './component.ts'
import { loadLineage, loadVersion } from './documents.ts'
import type { AlreadyTrained, TrainingPlan } from './plan.ts'
import type { TrainingPorts } from './ports.ts'

/**
 * The version when it has been trained already from exactly these inputs; undefined when it is new.
 *
 * @throws UserError when the version exists and something is different: versions never change.
 */
export async function findEarlierTraining(plan: TrainingPlan, tree: Tree, ports: TrainingPorts): Promise<AlreadyTrained | undefined> {
  const { model } = plan
  const version = await loadVersion(tree, model.name, model.version)
  if (!version) return undefined
  const exists = `${versionPath(model.name, model.version)} exists already and versions never change`
  const lineage = await loadLineage(ports.records, version.lineage)
  if (!lineage) {
    throw new UserError(`${exists}; whether it was made from the same inputs cannot be told, because its lineage record ${version.lineage} is not at hand. Fetch the branch provender-records, or bump "version" in ${plan.modelFile}.`)
  }
  const essentials = essentialsOf(lineage.predicate.environment)
  const changed = plan.order.filter((component) => {
    const recorded = lineage.predicate.components.find((one) => one.id === component.id)
    const upstream = lineage.predicate.components.flatMap((one) =>
      component.needs?.components?.includes(one.id) ? one.outputs.map((output) => ({ path: output.name ?? '', digest: `sha256:${output.digest?.['sha256'] ?? ''}` })) : [],
    )
    return recorded?.version !== ports.digests.ofText(identify(plan, component, upstream, essentials))
  })
  const locksChanged = plan.locks.some((lock) => !essentials.locks.some((known) => known.path === lock.path && known.digest['sha256'] === lock.digest.sha256))
  const rolesChanged = rolesOf(plan.lots.map((lot) => ({ id: lot.id, name: lot.dataset.name, lot: lot.lot, role: lot.use.role }))) !== rolesOf(lineage.predicate.datasets)
  if (changed.length === 0 && !locksChanged && !rolesChanged && lineage.predicate.components.length === plan.order.length) {
    const { comparison } = lineage.predicate
    return { version, lineage, champion: comparison && (await loadLineage(ports.records, comparison.champion.lineage)) }
  }
  const what = changed.map((component) => component.id).join(', ') || (locksChanged ? 'the lock files' : rolesChanged ? 'the datasets' : 'the pipeline')
  throw new UserError(`${exists}, but other inputs than its own are committed now (changed: ${what}). Bump "version" in ${plan.modelFile}.`)
}

function rolesOf(lots: readonly { id: string; name: string; lot: string; role: string }[]): string {
  return lots.map(({ id, name, lot, role }) => `${id} ${name}@${lot} ${role}`).sort().join('\n')
}
