import type { z } from 'zod'
import type { Path } from './yaml.ts'

type Schema = z.core.$ZodType

/** What a schema says about a place of a document, for the wording of a problem. */
export interface SchemaPlace {
  /** Keys that the place knows; empty when it is no mapping with fixed keys. */
  keys: string[]
  description: string | undefined
  isInteger: boolean
}

/** Looks a place up in a schema. Where a union leaves it open, the branches that know the path answer together. */
export function schemaAt(schema: Schema | undefined, path: Path): SchemaPlace {
  const found = path.reduce<Schema[]>((level, part) => level.flatMap((one) => stepInto(one, part)), schema ? unwrap(schema) : [])
  return {
    keys: [...new Set(found.flatMap((one) => (isKind(one, 'object') ? Object.keys(one._zod.def.shape) : [])))],
    description: found.map((one) => (one as z.ZodType).description).find((text) => text !== undefined),
    isInteger: found.some((one) => isKind(one, 'number') && 'format' in one._zod.def),
  }
}

function stepInto(schema: Schema, part: PropertyKey): Schema[] {
  if (isKind(schema, 'object')) {
    const { shape } = schema._zod.def
    const next = Object.hasOwn(shape, part) ? shape[String(part)] : undefined
    return next ? unwrap(next) : []
  }
  if (isKind(schema, 'record')) return unwrap(schema._zod.def.valueType)
  if (isKind(schema, 'array')) return unwrap(schema._zod.def.element)
  return []
}

/** The schemas behind `optional`, `nullable`, `default` and unions. A description on the wrapper counts for what it wraps. */
function unwrap(schema: Schema): Schema[] {
  if (isKind(schema, 'union')) return schema._zod.def.options.flatMap((option) => unwrap(option))
  if (isKind(schema, 'optional') || isKind(schema, 'nullable') || isKind(schema, 'default')) return unwrap(schema._zod.def.innerType)
  return [schema]
}

interface Kinds {
  object: z.core.$ZodObject
  record: z.core.$ZodRecord
  array: z.core.$ZodArray
  union: z.core.$ZodUnion
  optional: z.core.$ZodOptional
  nullable: z.core.$ZodNullable
  default: z.core.$ZodDefault
  number: z.core.$ZodNumber
}

function isKind<K extends keyof Kinds>(schema: Schema, kind: K): schema is Schema & Kinds[K] {
  return schema._zod.def.type === kind
}
