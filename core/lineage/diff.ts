import type { LineagePredicate } from '../../schemas/lineage/v1.ts'
import { canonicalJson } from '../canonical.ts'

/** One thing in which two training runs differ; `before` or `after` is absent when it was added or removed. */
export interface Difference {
  kind: 'lot' | 'parameter' | 'seed' | 'component' | 'environment' | 'code'
  name: string
  before?: string
  after?: string
}

/** What is different in `after`: lots, parameters, seeds, components, environment, code. */
export function diffLineage(before: LineagePredicate, after: LineagePredicate): Difference[] {
  return [
    ...diffMaps('lot', lotsOf(before), lotsOf(after)),
    ...diffMaps('parameter', parametersOf(before), parametersOf(after)),
    ...diffMaps('seed', seedsOf(before), seedsOf(after)),
    ...diffMaps('component', componentsOf(before), componentsOf(after)),
    ...diffMaps('environment', environmentOf(before), environmentOf(after)),
    ...diffMaps('code', codeOf(before), codeOf(after)),
  ]
}

function diffMaps(kind: Difference['kind'], before: Map<string, string>, after: Map<string, string>): Difference[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort()
  return names.flatMap((name) => {
    const was = before.get(name)
    const is = after.get(name)
    if (was === is) return []
    return [{ kind, name, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }]
  })
}

const lotsOf = (run: LineagePredicate): Map<string, string> =>
  new Map(run.datasets.map((lot) => [`${lot.name}@${lot.lot} (${lot.role})`, lot.digest['sha256'] ?? '']))

const parametersOf = (run: LineagePredicate): Map<string, string> => new Map(run.hyperparameters.map(({ name, value }) => [name, value]))

const seedsOf = (run: LineagePredicate): Map<string, string> =>
  new Map(run.seeds.map((seed, index) => [seed.source ?? `seed ${index + 1}`, seed.value ?? `none: ${seed.none ?? ''}`]))

const componentsOf = (run: LineagePredicate): Map<string, string> => new Map(run.components.map(({ id, version }) => [id, version]))

function environmentOf({ environment }: LineagePredicate): Map<string, string> {
  const facts: [string, string | undefined][] = [
    ['os', environment.os],
    ['arch', environment.arch],
    ['cpu', environment.cpu.model],
    ['cuda', environment.cuda],
    ['container', environment.container?.digest?.['sha256']],
    ...environment.gpus.map((gpu, index): [string, string] => [`gpu ${index + 1}`, `${gpu.count} × ${gpu.model}, driver ${gpu.driver ?? 'unknown'}`]),
    ...Object.entries(environment.languages).map(([name, { version }]): [string, string] => [name, version]),
    ...environment.locks.map((lock): [string, string] => [lock.path, lock.digest['sha256'] ?? '']),
    ...environment.env.map(({ name, value }): [string, string] => [name, value]),
  ]
  return new Map(facts.filter((fact): fact is [string, string] => fact[1] !== undefined))
}

function codeOf(run: LineagePredicate): Map<string, string> {
  const files = run.components.flatMap((component) =>
    component.inputs.filter((input) => input.annotations?.['kind'] === 'file').map((input): [string, string] => [input.name ?? '', canonicalJson(input.digest ?? {})]),
  )
  return new Map(files)
}
