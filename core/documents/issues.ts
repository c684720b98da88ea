import type { z } from 'zod'
import type { Problem } from '../../schemas/shared.ts'
import type { Path, YamlSource } from './yaml.ts'

/** zod's issues as problems with a line, what was expected, what was found and what to do. */
export function describeIssues(file: string, issues: readonly z.core.$ZodIssue[], source: YamlSource): Problem[] {
  return issues.flatMap((issue) => describe(file, issue, source))
}

function describe(file: string, issue: z.core.$ZodIssue, source: YamlSource): Problem[] {
  const place = (path: Path): Pick<Problem, 'file' | 'line' | 'column' | 'at'> => ({ file, ...source.locate(path), at: formatPath(path) })
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...place([...issue.path, key]),
      expected: 'a key that the schema knows',
      found: `"${key}"`,
      remedy: `Remove it or correct the spelling; see the JSON Schema named at the top of the file.`,
    }))
  }
  const value = valueAt(source.value, issue.path)
  return [{ ...place(issue.path), expected: expectation(issue), found: show(value), remedy: value === undefined ? `Add "${String(issue.path.at(-1) ?? '')}".` : 'Correct the value.' }]
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected
  if (issue.code === 'invalid_value') return issue.values.map((value) => JSON.stringify(value)).join(' or ')
  if (issue.code === 'too_small') return `at least ${issue.minimum}`
  if (issue.code === 'too_big') return `at most ${issue.maximum}`
  return issue.message.replace(/^expected /, '')
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (at && typeof at === 'object' ? (at as Record<PropertyKey, unknown>)[key] : undefined), value)
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

export function formatPath(path: Path): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? String(part) : `.${String(part)}`)).join('')
}
