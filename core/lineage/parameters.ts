import type { LineagePredicate } from '../../schemas/lineage/v1.ts'
import type { Model } from '../../schemas/model/v1.ts'
import type { Problem } from '../../schemas/shared.ts'
import { canonicalJson } from '../canonical.ts'
import type { Document } from '../documents/read.ts'
import { formatPath } from '../documents/issues.ts'
import type { YamlSource } from '../documents/yaml.ts'

export type Hyperparameter = LineagePredicate['hyperparameters'][number]
export type RecordedSeed = LineagePredicate['seeds'][number]

/** A parameters file as it was read; `value` is empty when model.yml names none. */
export interface ParametersFile {
  /** From the root of the repository. */
  path: string
  value: Record<string, unknown>
  locate: YamlSource['locate']
}

/** What each component is given, what the lineage records, and what is wrong. */
export interface ParameterPlan {
  /** Component id → the declared part of the parameters file, in its own shape. */
  given: Map<string, Record<string, unknown>>
  hyperparameters: Hyperparameter[]
  seeds: RecordedSeed[]
  /** The value of the first seed parameter, as text. */
  seed: string | undefined
  problems: Problem[]
}

export function planParameters(document: Document<Model>, file: ParametersFile): ParameterPlan {
  const { value: model } = document
  const problems: Problem[] = []
  const lookUp = (name: string, at: readonly PropertyKey[]): unknown => {
    const value = reach(file.value, name)
    if (value !== undefined) return value
    problems.push({
      file: document.file, ...document.locate(at), at: formatPath(at),
      expected: model.parameters ? `a key of ${file.path}` : 'a parameters file', found: `"${name}"`,
      remedy: model.parameters ? `Add "${name}" to ${file.path} or correct the name.` : 'Add "parameters: params.yml" to model.yml.',
    })
    return undefined
  }
  const leaves = new Map<string, unknown>()
  const given = new Map<string, Record<string, unknown>>()
  model.pipeline.forEach((component, index) => {
    const part: Record<string, unknown> = {}
    component.params?.forEach((name, place) => {
      const value = lookUp(name, ['pipeline', index, 'params', place])
      if (value === undefined) return
      put(part, name, value)
      flatten(name, value, leaves)
    })
    given.set(component.id, part)
  })
  const seeds = model.seeds.map((seed, index): RecordedSeed => {
    if ('none' in seed) return { none: seed.none }
    const value = lookUp(seed.parameter, ['seeds', index, 'parameter'])
    if (value !== undefined) flatten(seed.parameter, value, leaves)
    const { parameter, ...rest } = seed
    return { ...rest, ...(value === undefined ? {} : { value: textOf(value) }), source: `${file.path}#${parameter}` }
  })
  const hyperparameters: Hyperparameter[] = []
  for (const [name, value] of leaves) {
    if (typeof value === 'number' && !Number.isSafeInteger(value) && Number.isInteger(value)) {
      problems.push({ file: file.path, ...file.locate(name.split('.')), at: name, expected: 'a whole number within ±2^53, or a text', found: String(value), remedy: `Quote it: "${value}".` })
    } else hyperparameters.push({ name, value: textOf(value), type: typeOf(value), source: `${file.path}#${name}` })
  }
  hyperparameters.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  return { given, hyperparameters, seeds, seed: seeds.find((seed) => seed.value !== undefined)?.value, problems }
}

/** A key as written wins over dots as steps, so that keys that contain dots can be named. */
function reach(from: unknown, name: string): unknown {
  if (typeof from !== 'object' || from === null || Array.isArray(from)) return undefined
  const record = from as Record<string, unknown>
  if (Object.hasOwn(record, name)) return record[name]
  for (let dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
    const head = name.slice(0, dot)
    if (Object.hasOwn(record, head)) return reach(record[head], name.slice(dot + 1))
  }
  return undefined
}

function put(into: Record<string, unknown>, name: string, value: unknown): void {
  const [first = name, ...rest] = name.split('.')
  if (rest.length === 0) {
    Object.defineProperty(into, first, { value, enumerable: true, configurable: true, writable: true })
    return
  }
  const next = Object.hasOwn(into, first) && isRecord(into[first]) ? { ...into[first] } : {}
  put(next, rest.join('.'), value)
  Object.defineProperty(into, first, { value: next, enumerable: true, configurable: true, writable: true })
}

function flatten(name: string, value: unknown, into: Map<string, unknown>): void {
  if (isRecord(value) && Object.keys(value).length > 0) {
    for (const [key, inner] of Object.entries(value)) flatten(`${name}.${key}`, inner, into)
  } else into.set(name, value)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : canonicalJson(value)
}

function typeOf(value: unknown): Hyperparameter['type'] {
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float'
  return typeof value === 'string' ? 'str' : 'json'
}
