import type { InputSpec } from '../workflow/workflow.ts'

export type Inputs = { ok: true; values: Record<string, unknown> } | { ok: false; problems: string[] }

/**
 * The inputs of a dispatched or called workflow, typed as declared, with defaults; or what is wrong with them.
 *
 * `given` values of a dispatch are text; those of a call keep the type their expression has.
 */
export function resolveInputs(specs: Record<string, InputSpec>, given: Record<string, unknown>): Inputs {
  const problems = Object.keys(given).filter((name) => !(name in specs)).map((name) => `the input "${name}" is not declared`)
  const values: Record<string, unknown> = {}
  for (const [name, spec] of Object.entries(specs)) {
    const value = given[name] ?? spec.default
    if ((given[name] === undefined || given[name] === '') && spec.required && spec.default === undefined) problems.push(`the input "${name}" is required`)
    else if (value === undefined || value === null) values[name] = emptyValue(spec)
    else {
      const typed = toType(value, spec)
      if (typed === undefined) problems.push(`the input "${name}" wants ${describe(spec)}, got ${JSON.stringify(value)}`)
      else values[name] = typed
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, values }
}

function toType(value: unknown, spec: InputSpec): unknown {
  switch (spec.type ?? 'string') {
    case 'boolean':
      return value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined
    case 'number': {
      const number = typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN
      return Number.isNaN(number) ? undefined : number
    }
    case 'choice':
      return spec.options?.includes(String(value)) ? String(value) : undefined
    default:
      return typeof value === 'object' ? undefined : String(value)
  }
}

function emptyValue(spec: InputSpec): unknown {
  if (spec.type === 'boolean') return false
  if (spec.type === 'number') return 0
  return spec.type === 'choice' ? spec.options?.[0] ?? '' : ''
}

function describe(spec: InputSpec): string {
  if (spec.type === 'choice') return `one of ${spec.options?.join(', ') ?? 'nothing'}`
  return spec.type === 'boolean' ? 'true or false' : `a ${spec.type ?? 'string'}`
}
