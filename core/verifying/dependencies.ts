import type { LineagePredicate } from '../../schemas/lineage/v1.ts'
import { failed, notChecked, ok, type Step } from './report.ts'

/** A dependency of a training run, and where its bytes are looked for. */
export type Dependency = { name: string; expected: string } & ({ at: 'commit' } | { at: 'path'; path: string } | { at: 'lot'; dataset: string; lot: string } | { at: 'version'; model: string; version: string } | { at: 'nowhere' })

/** What a lineage record says went in, each with the place that tells about it. */
export function dependenciesOf({ buildDefinition, datasets }: LineagePredicate): Dependency[] {
  const lots = new Map(datasets.map(({ name, lot }) => [`${name}@${lot}`, { dataset: name, lot }]))
  return buildDefinition.resolvedDependencies.map(({ name = '', digest = {} }): Dependency => {
    const commit = digest['gitCommit']
    if (commit !== undefined && !/^[0-9a-f]{40,64}$/.test(commit)) return { name: 'a commit', expected: commit, at: 'nowhere' }
    if (commit !== undefined) return { name: `commit ${commit.slice(0, 7)}`, expected: commit, at: 'commit' }
    const expected = digest['sha256'] === undefined ? '' : `sha256:${digest['sha256']}`
    const lot = lots.get(name)
    if (lot) return { name, expected, at: 'lot', ...lot }
    const [, model, version] = /^([a-z0-9-]+)@(\d[^/\s]*)$/.exec(name) ?? []
    if (model !== undefined && version !== undefined) return { name, expected, at: 'version', model, version }
    // git is asked by lines.
    return name === '' || expected === '' || /[\u0000-\u001f]/.test(name) ? { name: name || 'a dependency without a name', expected, at: 'nowhere' } : { name, expected, at: 'path', path: name }
  })
}

/** `found` is null where there is nothing to hold it against here. */
export interface CheckedDependency {
  name: string
  expected: string
  found: string | null
}

export function judgeDependencies(checked: readonly CheckedDependency[]): Step {
  const differing = checked.filter(({ expected, found }) => found !== null && found !== expected)
  const open = checked.filter(({ found }) => found === null)
  const details = [
    ...differing.map(({ name, expected, found }) => `${name} — expected ${expected || 'a digest'}, found ${found}`),
    ...open.map(({ name, expected }) => `${name} — ${expected || 'no digest'}: not here`),
  ]
  if (differing.length > 0) return failed('dependencies', `${differing.length} of ${checked.length} differ`, details)
  const there = checked.length - open.length
  if (open.length > 0) return notChecked('dependencies', `${there} of ${checked.length} are here and as recorded; the others are not here`, details)
  return ok('dependencies', `all ${checked.length} are as recorded`, checked.map(({ name, expected }) => `${name} ${expected}`))
}
