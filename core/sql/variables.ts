/** A value that a script reads with `getvariable('name')`, as a SQL literal. */
export interface SqlVariable {
  name: string
  literal: string
}

/** A JSON text, number, truth value, null, or a list or object of them. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

export type ReadVariables = { ok: true; variables: SqlVariable[] } | { ok: false; reason: string }

/**
 * The variables of a component's script: `dataset_<key>` is the list of the dataset's files, each parameter has its own
 * name with "_" for every other character: `late-minutes` → `late_minutes`, `tree.depth` → `tree_depth`.
 *
 * Refuses two that would get the same name, because one would hide the other.
 */
export function sqlVariables(datasets: Record<string, readonly string[]>, params: Json): ReadVariables {
  const variables = new Map<string, string>()
  const entries: [string, Json][] = [
    ...Object.entries(datasets).map(([key, files]): [string, Json] => [`dataset-${key}`, [...files]]),
    ...flatten(params),
  ]
  for (const [key, value] of entries) {
    const name = key.toLowerCase().replaceAll(/[^a-z0-9]/g, '_')
    if (variables.has(name)) return { ok: false, reason: `two values would both be getvariable('${name}'). Rename one of the parameters or datasets.` }
    variables.set(name, sqlLiteral(value))
  }
  return { ok: true, variables: [...variables].map(([name, literal]) => ({ name, literal })) }
}

/** A JSON value as a SQL literal. An object becomes DuckDB's JSON. */
export function sqlLiteral(value: Json): string {
  if (value === null) return 'NULL'
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'number') return Number.isSafeInteger(value) ? `${value}::BIGINT` : `${value}::DOUBLE`
  if (typeof value === 'string') return sqlText(value)
  if (Array.isArray(value)) return value.length === 0 ? '[]::VARCHAR[]' : `[${value.map(sqlLiteral).join(', ')}]`
  return `${sqlText(JSON.stringify(value))}::JSON`
}

/** A text as a SQL literal. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function flatten(params: Json, prefix = ''): [string, Json][] {
  if (params === null || typeof params !== 'object' || Array.isArray(params)) return prefix === '' ? [] : [[prefix, params]]
  return Object.entries(params).flatMap(([key, value]) => flatten(value, prefix === '' ? key : `${prefix}.${key}`))
}
