import { data } from '@actions/expressions'

export type ExpressionData = data.ExpressionData

/** A plain value as GitHub's evaluator wants it. `undefined` becomes null. */
export function toData(value: unknown): ExpressionData {
  if (value === null || value === undefined) return new data.Null()
  if (typeof value === 'string') return new data.StringData(value)
  if (typeof value === 'number') return new data.NumberData(value)
  if (typeof value === 'boolean') return new data.BooleanData(value)
  if (Array.isArray(value)) return new data.Array(...value.map(toData))
  if (typeof value === 'object') {
    return new data.Dictionary(...Object.entries(value).map(([key, inner]) => ({ key, value: toData(inner) })))
  }
  return new data.StringData(String(value))
}

/** The evaluator's answer as a plain value. */
export function fromData(value: ExpressionData): unknown {
  switch (value.kind) {
    case data.Kind.Null:
      return null
    case data.Kind.Array:
      return (value as data.Array).values().map(fromData)
    case data.Kind.Dictionary:
      return Object.fromEntries((value as data.Dictionary).pairs().map(({ key, value: inner }) => [key, fromData(inner)]))
    default:
      return (value as data.StringData | data.NumberData | data.BooleanData).value
  }
}

/** How GitHub prints a value inside text: null is empty, an object is `Object`. */
export function toText(value: unknown): string {
  return typeof value === 'string' ? value : toData(value).coerceString()
}

/** Whether GitHub counts a value as true in `if`: empty text, 0, null and NaN are false. */
export function isTruthy(value: unknown): boolean {
  return !(value === null || value === undefined || value === false || value === 0 || value === '' || Number.isNaN(value))
}
