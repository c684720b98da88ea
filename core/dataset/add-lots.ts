import { isMap, isPair, isScalar, parseDocument, stringify, type YAMLMap } from 'yaml'
import { canonicalJson } from '../canonical.ts'
import { formatPath } from '../documents/issues.ts'
import { readDocument } from '../documents/read.ts'
import type { Lot } from '../../schemas/dataset/v1.ts'
import type { Problem } from '../../schemas/shared.ts'

export interface NamedLot {
  name: string
  lot: Lot
}

export type AddedLots =
  | { ok: true; text: string; added: string[]; unchanged: string[] }
  | { ok: false; problems: Problem[] }

/**
 * The text of a dataset.yml with lots added at the end of `lots`; every other byte stays as it is.
 *
 * A lot that is there already stays: it is `unchanged` when both say the same of the same bytes, and a problem when
 * they differ, because lots are immutable.
 */
export function addLots(file: string, text: string, lots: readonly NamedLot[]): AddedLots {
  const read = readDocument('dataset/v1', file, text)
  if (!read.ok) return read
  const { value, locate } = read.document
  const problem = (at: string[], expected: string, found: string, remedy: string): Problem => ({ file, ...locate(at), at: formatPath(at), expected, found, remedy })

  const known = new Map(Object.entries(value.lots))
  const fresh: NamedLot[] = []
  const unchanged: string[] = []
  const problems: Problem[] = []
  for (const { name, lot } of lots) {
    const existing = known.get(name)
    const difference = existing && differenceBetween(existing, lot)
    if (difference) problems.push(problem(['lots', name], `the lot ${value.name}@${name} as it is: lots never change`, difference, 'Add the data as a lot with a name of its own.'))
    else if (existing) unchanged.push(name)
    else fresh.push({ name, lot })
    known.set(name, existing ?? lot)
  }
  if (problems.length > 0) return { ok: false, problems }
  if (fresh.length === 0) return { ok: true, text, added: [], unchanged }

  const result = spliceLots(text, fresh)
  const again = readDocument('dataset/v1', file, result)
  const expected = { ...value, lots: Object.fromEntries(known) }
  if (!again.ok || canonicalJson(again.document.value) !== canonicalJson(expected)) {
    return { ok: false, problems: [problem(['lots'], 'lots in plain YAML style', 'a style in which no lot can be added without changing the rest', `Write "lots:" as a block, then try again; or paste:\n${fresh.map((one) => blockEntry(one, 2)).join('')}`)] }
  }
  return { ok: true, text: result, added: fresh.map(({ name }) => name), unchanged }
}

/** What both say and say differently; undefined when nothing. One may say less. */
function differenceBetween(existing: Lot, lot: Lot): string | undefined {
  for (const key of Object.keys(existing) as (keyof Lot)[]) {
    const [before, after] = [existing[key], lot[key]]
    if (before !== undefined && after !== undefined && canonicalJson(before) !== canonicalJson(after)) return `another ${key}: ${canonicalJson(after)} instead of ${canonicalJson(before)}`
  }
  return undefined
}

function spliceLots(text: string, lots: readonly NamedLot[]): string {
  const root = parseDocument(text, { version: '1.2', stringKeys: true }).contents
  const map = isMap(root) ? root.get('lots', true) : undefined
  if (!isMap(root) || !isMap(map) || !map.range) throw new Error('unreachable: a dataset has a map of lots')
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  if (root.flow || (map.flow && map.items.length > 0)) return spliceFlow(text, map, lots)
  const entries = (indent: number): string => lots.map((lot) => blockEntry(lot, indent)).join('').replaceAll('\n', newline)
  if (map.flow) {
    const before = text.slice(0, map.range[0]).replace(/[ \t]+$/, '')
    return insertAfterLine(before + text.slice(map.range[1]), before.length, entries(2), newline)
  }
  const [first] = map.items
  const begin = isPair(first) && isScalar(first.key) ? (first.key.range?.[0] ?? 0) : 0
  return insertAfterLine(text, endOf(map), entries(begin - (text.lastIndexOf('\n', begin - 1) + 1)), newline)
}

function spliceFlow(text: string, map: YAMLMap, lots: readonly NamedLot[]): string {
  const close = (map.range?.[1] ?? 0) - 1
  const before = text.slice(0, close).trimEnd()
  const separator = /[{,]$/.test(before) ? ' ' : ', '
  return `${before}${separator}${lots.map(({ name, lot }) => `${JSON.stringify(name)}: ${flowMap(lot)}`).join(', ')} ${text.slice(close)}`
}

/** Where the last value inside ends: a map's own end may reach over comments that follow it. */
function endOf(map: YAMLMap): number {
  const last = map.items.at(-1)?.value
  if (isMap(last) && !last.flow && last.items.length > 0) return endOf(last)
  return (last as { range?: [number, number, number] } | undefined)?.range?.[1] ?? map.range?.[1] ?? 0
}

function insertAfterLine(text: string, at: number, inserted: string, newline: string): string {
  const end = text.indexOf('\n', Math.max(0, at - (text[at - 1] === '\n' ? 1 : 0)))
  return end === -1 ? `${text}${newline}${inserted}` : text.slice(0, end + 1) + inserted + text.slice(end + 1)
}

function blockEntry({ name, lot }: NamedLot, indent: number): string {
  const margin = ' '.repeat(indent)
  const lines = Object.entries(lot).filter(([, value]) => value !== undefined).map(([key, value]) => `${margin}  ${key}: ${typeof value === 'object' ? flowMap(value) : scalar(value ?? '')}\n`)
  return `${margin}${scalar(name)}:\n${lines.join('')}`
}

/** Flow style with every text quoted, so that no "," or "}" inside one can end it. */
function flowMap(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowMap).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{ ${Object.entries(value).map(([key, part]) => `${key}: ${flowMap(part)}`).join(', ')} }`
}

// Other readers take 2001-01-01 for a date, 1_000 for a number and no for false: what has no letter of a word is quoted.
const CERTAIN_TEXT = /^(?=.*[g-wyz])[a-z0-9][a-z0-9._/:-]*[a-z0-9]$/

function scalar(value: string | number): string {
  if (typeof value === 'number') return String(value)
  if (CERTAIN_TEXT.test(value) && !/^(yes|no|on|off|null|true|false)$/.test(value)) return stringify(value, { lineWidth: 0 }).trimEnd()
  return JSON.stringify(value)
}
