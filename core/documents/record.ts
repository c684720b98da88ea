import type { z } from 'zod'
import { canonicalJson } from '../canonical.ts'
import { once } from './reading-once.ts'

export type ReadRecord<T> = { ok: true; value: T } | { ok: false; reason: string }

/**
 * Reads a record that a machine wrote. Its text must be its own canonical form, which also refuses duplicate keys,
 * insignificant white space and numbers that do not survive; unknown members are ignored.
 */
export function readRecord<S extends z.ZodType>(schema: S, text: string): ReadRecord<z.infer<S>> {
  return once(schema, text, () => readText(schema, text))
}

function readText<S extends z.ZodType>(schema: S, text: string): ReadRecord<z.infer<S>> {
  let value: unknown
  try {
    value = JSON.parse(text)
    if (canonicalJson(value) !== text) return { ok: false, reason: 'its text is not canonical JSON (RFC 8785)' }
  } catch (error) {
    return { ok: false, reason: `it is not JSON: ${(error as Error).message}` }
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return { ok: true, value: parsed.data }
  const [first] = parsed.error.issues
  return { ok: false, reason: `${first?.path.map(String).join('.') || 'the whole'}: ${first?.message ?? 'invalid'}` }
}
