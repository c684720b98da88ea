import { stagesPath, versionPath } from '../../core/paths.ts'
import type { LineageStatement } from '../../schemas/lineage/v1.ts'
import type { Stages } from '../../schemas/stages/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import { UserError } from '../outside-error.ts'
import type { Records, Tree } from '../ports.ts'
import { loadLineage, loadStages, loadVersion } from './documents.ts'

/** Models of which the changed files assign a stage. */
export const modelsMoved = (changed: readonly string[]): string[] => changed.flatMap((path) => /^models\/([^/]+)\/stages\.yml$/.exec(path)?.[1] ?? [])

/**
 * What the head puts on a stage of a model and the base does not, with the lineage that is on record.
 *
 * @throws UserError when a version that is moved has no file or no record.
 */
export async function loadMoved(model: string, base: Tree, head: Tree, records: Records): Promise<{ version: Version; lineage: LineageStatement }[]> {
  const [before, after] = [await loadStages(base, model), await loadStages(head, model)]
  const moved = [...new Set(slotsOf(after).flatMap(([slot, version]) => (slotsOf(before).some(([held, was]) => held === slot && was === version) ? [] : [version])))]
  return await Promise.all(
    moved.map(async (name) => {
      const version = await loadVersion(head, model, name)
      if (!version) throw new UserError(`${stagesPath(model)} — expected a version that exists, found ${name}: there is no ${versionPath(model, name)}. Train it in this pull request, or name another version.`)
      const lineage = await loadLineage(records, version.lineage)
      if (!lineage) throw new UserError(`${versionPath(model, name)} — expected its lineage record ${version.lineage} on provender-records, found none. Restore that branch, or train a new version.`)
      return { version, lineage }
    }),
  )
}

function slotsOf(stages: Stages | undefined): [slot: string, version: string][] {
  return Object.entries(stages?.stages ?? {}).flatMap(([stage, held]) => Object.entries(held).flatMap(([slot, version]): [string, string][] => (version === undefined ? [] : [[`${stage} ${slot}`, version]])))
}
