import type { z } from 'zod'
import type { Problem } from '../../schemas/shared.ts'
import { schemaAt } from './schema-at.ts'
import { closest } from './suggest.ts'
import { limit, type Path, type YamlSource } from './yaml.ts'

type Issue = z.core.$ZodIssue

interface Reading {
  file: string
  source: YamlSource
  schema: z.core.$ZodType | undefined
}

/**
 * zod's issues as problems with a line, what was expected, what was found and what to do; in the order of the file.
 * With the schema, misspelt keys are told from unknown ones and descriptions become part of the remedy.
 */
export function describeIssues(file: string, issues: readonly Issue[], source: YamlSource, schema?: z.core.$ZodType): Problem[] {
  const problems = describeAll(issues, { file, source, schema })
  problems.sort((a, b) => a.line - b.line || a.column - b.column)
  return limit(problems)
}

function describeAll(issues: readonly Issue[], reading: Reading): Problem[] {
  const flat = issues.flatMap((issue) => chooseBranch(issue, reading))
  const unknown = flat.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ path: issue.path, key })) : []))
  // A misspelt key is one problem, not an unknown key and a missing one.
  const meant = new Set(unknown.map(({ path, key }) => formatPath([...path, guess(path, key, flat, reading) ?? ''])))
  return flat.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(issue.path, key, guess(issue.path, key, flat, reading), reading))
    const isMissing = valueAt(reading.source.value, issue.path) === undefined
    return isMissing && meant.has(formatPath(issue.path)) ? [] : [describe(issue, reading)]
  })
}

function guess(path: Path, key: string, issues: readonly Issue[], { source, schema }: Reading): string | undefined {
  const missing = issues.filter((issue) => issue.path.length === path.length + 1 && formatPath(issue.path.slice(0, -1)) === formatPath(path) && valueAt(source.value, issue.path) === undefined)
  const present = Object.keys((valueAt(source.value, path) as object | undefined) ?? {})
  const known = schemaAt(schema, path).keys.filter((candidate) => !present.includes(candidate))
  return closest(key, [...missing.map((issue) => String(issue.path.at(-1))), ...known])
}

function unknownKey(path: Path, key: string, suggestion: string | undefined, reading: Reading): Problem {
  const { keys } = schemaAt(reading.schema, path)
  return {
    ...placeOf([...path, key], reading),
    expected: keys.length > 0 && keys.length <= 12 ? `one of the keys ${keys.join(', ')}` : 'a key that the schema knows',
    found: show(key),
    remedy: suggestion ? `Did you mean "${suggestion}"?` : 'Remove it, or correct the spelling.',
  }
}

/**
 * A union fails with the issues of all its branches. The branch that knows most of the keys that were written is the
 * one that was meant; where no branch stands out, the union itself stays and names the choice.
 */
function chooseBranch(issue: Issue, reading: Reading): Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const value = valueAt(reading.source.value, issue.path)
  const written = isMapping(value) ? Object.keys(value) : []
  const branches = issue.errors.map((errors) => {
    const unknown = errors.flatMap((error) => (error.code === 'unrecognized_keys' && error.path.length === 0 ? error.keys : []))
    const wrongKind = errors.some((error) => error.code === 'invalid_type' && error.path.length === 0)
    return { errors, known: wrongKind ? -1 : written.length - unknown.length, count: errors.length }
  })
  branches.sort((a, b) => b.known - a.known || a.count - b.count)
  const [best, second] = branches
  const standsOut = best !== undefined && (branches.length === 1 || best.known > Math.max(0, second?.known ?? 0) || (!isMapping(value) && best.known === 0 && second?.known === -1))
  if (!standsOut) return [issue]
  return best.errors.flatMap((error) => chooseBranch({ ...error, path: [...issue.path, ...error.path] }, reading))
}

function describe(issue: Issue, reading: Reading): Problem {
  const value = valueAt(reading.source.value, issue.path)
  const found = issue.code === 'invalid_key' ? show(String(issue.path.at(-1))) : foundAt(issue, value, reading.source)
  return { ...placeOf(issue.path, reading), expected: expectation(issue, reading), found, remedy: remedy(issue, value, reading) }
}

function placeOf(path: Path, { file, source }: Reading): Pick<Problem, 'file' | 'line' | 'column' | 'at'> {
  return { file, ...source.locate(path), at: formatPath(path) }
}

const KINDS: Record<string, string> = {
  string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'a mapping', record: 'a mapping', null: 'nothing',
}

function expectation(issue: Issue, reading: Reading): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? issue.expected
    case 'invalid_value':
      return oneOf(issue.values.map((value) => JSON.stringify(value)))
    case 'too_small':
      return bound(issue.origin, '≥', 'at least', Number(issue.minimum), issue.inclusive !== false, issue, reading)
    case 'too_big':
      return bound(issue.origin, '≤', 'at most', Number(issue.maximum), issue.inclusive !== false, issue, reading)
    case 'invalid_union':
      return oneOf([...new Set(issue.errors.map((branch) => branchExpectation(branch, issue.path, reading)))])
    case 'invalid_key':
      return `a key with ${strip(issue.issues[0]?.message ?? issue.message)}`
    default:
      return strip(issue.message)
  }
}

function branchExpectation(branch: readonly Issue[], path: Path, reading: Reading): string {
  const missing = branch.flatMap((error) => (error.path.length === 1 && valueAt(reading.source.value, [...path, ...error.path]) === undefined ? [String(error.path[0])] : []))
  if (missing.length > 0) return `a mapping with ${list(missing, 'and')}`
  const [first] = branch
  return first ? expectation({ ...first, path: [...path, ...first.path] }, reading) : 'another value'
}

function bound(origin: string, sign: string, words: string, limitValue: number, inclusive: boolean, issue: Issue, { schema }: Reading): string {
  const count = (one: string): string => `${words} ${limitValue} ${one}${limitValue === 1 ? '' : 's'}`
  if (origin === 'string') return limitValue === 1 && sign === '≥' ? 'text that is not empty' : count('character')
  if (origin === 'array' || origin === 'set' || origin === 'map') return count('item')
  const kind = issue.code !== 'too_small' && issue.code !== 'too_big' ? '' : schemaAt(schema, issue.path).isInteger || origin === 'int' ? 'a whole number' : 'a number'
  return `${kind} ${inclusive ? sign : sign === '≥' ? '>' : '<'} ${limitValue}`
}

function foundAt(issue: Issue, value: unknown, source: YamlSource): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'an empty value'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  if (isMapping(value)) return Object.keys(value).length === 0 ? 'an empty mapping' : 'a mapping'
  if (typeof value === 'string' && (issue.code === 'too_small' || issue.code === 'too_big') && value !== '') return `${value.length} characters`
  if (typeof value === 'string') return value === '' ? 'an empty text' : show(value)
  const written = source.written(issue.path) ?? String(value)
  return isTextExpected(issue) && typeof value === 'number' ? `the number ${written}` : written
}

function remedy(issue: Issue, value: unknown, { source, schema }: Reading): string {
  const { description } = schemaAt(schema, issue.path)
  const what = description ? ` (${description})` : ''
  const key = String(issue.path.at(-1) ?? '')
  if (value === undefined) return typeof issue.path.at(-1) === 'string' ? `Add "${key}: ${onlyValue(issue) ?? '…'}"${what}.` : 'Add it.'
  if (issue.path.length === 0) return 'Write "key: value" lines.'
  if (value === null) return `Write a value${what}, or remove the key.`
  if (issue.code === 'invalid_key') return 'Rename the key.'
  if (isTextExpected(issue) && typeof value !== 'object') return `Quote it: "${source.written(issue.path) ?? String(value as number)}".`
  if (issue.code === 'invalid_value') {
    const suggestion = typeof value === 'string' ? closest(value, issue.values.map(String)) : undefined
    return suggestion ? `Did you mean "${suggestion}"?` : issue.values.length === 1 ? `Write ${JSON.stringify(issue.values[0])}.` : 'Choose one of them.'
  }
  if (issue.code === 'too_small' && issue.origin === 'array') return `Add an item${what}.`
  return description ? `Correct the value: ${description}.` : 'Correct the value.'
}

const onlyValue = (issue: Issue): string | undefined => (issue.code === 'invalid_value' && issue.values.length === 1 ? String(issue.values[0]) : undefined)
const isTextExpected = (issue: Issue): boolean => issue.code === 'invalid_type' && issue.expected === 'string'
const strip = (message: string): string => message.replace(/^(expected|Invalid input: expected) /, '')
const isMapping = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const oneOf = (choices: readonly string[]): string => list(choices, 'or')

function list(words: readonly string[], joint: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (at !== null && typeof at === 'object' && Object.hasOwn(at, key) ? (at as Record<PropertyKey, unknown>)[key] : undefined), value)
}

function show(value: string): string {
  const text = JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 77)}…"` : text
}

/** `rules[2].with.count`; a key with other characters is quoted: `lots["2024.06"]`. */
export function formatPath(path: Path): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : /^[A-Za-z0-9_-]+$/.test(String(part)) ? `${index === 0 ? '' : '.'}${String(part)}` : `[${JSON.stringify(String(part))}]`)).join('')
}
