import { isMap, isScalar, parseDocument, stringify } from 'yaml'
import type { CardMachine } from '../../schemas/card/v1.ts'
import type { LineageStatement } from '../../schemas/lineage/v1.ts'
import type { Problem } from '../../schemas/shared.ts'
import { canonicalJson } from '../canonical.ts'
import { once } from '../documents/reading-once.ts'
import { parseYaml } from '../documents/yaml.ts'
import { BLOCK_BEGIN, BLOCK_END, renderMachineBlock } from './block.ts'

/** Half-open ranges of a card's text; the machine's parts are undefined where they are missing. */
interface CardParts {
  newline: '\n' | '\r\n'
  /** Between the two `---` lines; undefined when the card has no front matter. */
  matter: { start: number; end: number } | undefined
  /** The `provender` key with its value, whole lines. */
  key: { start: number; end: number } | undefined
  /** From the begin mark to the end mark. */
  block: { start: number; end: number } | undefined
}

/** What the training run writes into a card, from the lineage alone. */
export function cardMachineOf({ predicate }: LineageStatement, lineageDigest: string): CardMachine {
  return {
    schema: 'card/v1',
    model: predicate.model.name,
    version: predicate.model.version,
    lineage: lineageDigest,
    'trained-at': predicate.runDetails.metadata.finishedOn,
    metrics: predicate.metrics.map(({ name, value, split, slice }) => ({ name, value, ...(split === undefined ? {} : { split }), ...(slice === undefined ? {} : { slice }) })),
  }
}

export type RegeneratedCard = { ok: true; text: string } | { ok: false; problems: Problem[] }

/**
 * The card with its machine parts made anew: the key `provender` of the front matter, and the block between the marks.
 * Every other byte stays as people wrote it; a missing part is added at the end of its place.
 */
export function regenerateCard(file: string, text: string, lineage: LineageStatement, lineageDigest: string): RegeneratedCard {
  const split = splitCard(file, text)
  if (!split.ok) return split
  const { newline, matter, key, block } = split.parts
  const inNewlines = (part: string): string => part.replaceAll('\n', newline)
  const ours = inNewlines(stringify({ provender: cardMachineOf(lineage, lineageDigest) }, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 }))
  const rendered = inNewlines(renderMachineBlock(lineage, lineageDigest))
  // The later place first, so that the earlier one keeps its offsets.
  let result = block ? splice(text, block, rendered) : `${text}${text === '' || text.endsWith('\n') ? '' : newline}${newline}${rendered}${newline}`
  if (key) result = splice(result, key, ours)
  else if (matter) result = splice(result, { start: matter.end, end: matter.end }, ours)
  else result = `${bomOf(text)}---${newline}${ours}---${newline}${result.slice(bomOf(text).length)}`
  return { ok: true, text: result }
}

/** Where a card's machine parts disagree with the lineage: each number must be the lineage's, as text. */
export function checkCard(file: string, text: string, lineage: LineageStatement, lineageDigest: string): Problem[] {
  return once(lineage, `${file} ${lineageDigest} ${text}`, () => problemsOf(file, text, lineage, lineageDigest))
}

function problemsOf(file: string, text: string, lineage: LineageStatement, lineageDigest: string): Problem[] {
  const split = splitCard(file, text)
  if (!split.ok) return split.problems
  const { matter, key, block, newline } = split.parts
  const remedy = 'Run "provender train" again, or restore the block: the numbers of a card come from the lineage.'
  const problem = (at: string, offset: number, expected: string, found: string): Problem => ({ file, line: lineAt(text, offset), column: 0, at, expected, found, remedy })
  const problems: Problem[] = []
  if (!matter || !key) problems.push(problem('provender', 0, 'the key "provender" in the front matter', 'none'))
  else {
    const document = parseDocument(text.slice(matter.start, matter.end), { version: '1.2' })
    const found = (document.toJS() as { provender?: unknown }).provender
    problems.push(...differences('provender', cardMachineOf(lineage, lineageDigest), found).map(([at, expected, got]) => problem(at, key.start, expected, got)))
  }
  if (!block) problems.push(problem('', text.length, `a block between ${BLOCK_BEGIN} and ${BLOCK_END}`, 'none'))
  else if (text.slice(block.start, block.end) !== renderMachineBlock(lineage, lineageDigest).replaceAll('\n', newline)) problems.push(problem('', block.start, 'the machine block exactly as the lineage gives it', 'other text'))
  return problems
}

/** What makes a card's machine parts impossible to place; empty when they can be written. */
export function cardTroubles(file: string, text: string): Problem[] {
  const split = splitCard(file, text)
  return split.ok ? [] : split.problems
}

function splitCard(file: string, text: string): { ok: true; parts: CardParts } | { ok: false; problems: Problem[] } {
  const refuse = (offset: number, expected: string, found: string, remedy: string): { ok: false; problems: Problem[] } => ({
    ok: false,
    problems: [{ file, line: lineAt(text, offset), column: 0, at: '', expected, found, remedy }],
  })
  const newline = /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n'
  const open = /^\ufeff?---[ \t]*\r?\n/.exec(text)
  let matter: CardParts['matter']
  if (open) {
    const close = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(open[0].length))
    if (!close) return refuse(0, 'front matter that a line "---" ends', 'no such line', 'Add a line "---" after the last key.')
    matter = { start: open[0].length, end: open[0].length + close.index }
  }
  let key: CardParts['key']
  if (matter) {
    const found = findKey(file, text, matter)
    if (!found.ok) return found
    key = found.key
  }
  const from = matter?.end ?? 0
  const begins = [...text.slice(from).matchAll(/^<!-- provender:begin[^\n]*-->/gm)]
  const ends = [...text.slice(from).matchAll(/^<!-- provender:end -->/gm)]
  const [begin] = begins
  const [end] = ends
  if (begins.length > 1 || ends.length > 1 || (begin === undefined) !== (end === undefined) || (begin && end && end.index < begin.index)) {
    return refuse(from + (begin?.index ?? end?.index ?? 0), 'one pair of marks for the machine block', `${begins.length} begin and ${ends.length} end marks`, 'Delete the marks that are too many, or all of them: the block is then added at the end.')
  }
  const block = begin && end ? { start: from + begin.index, end: from + end.index + end[0].length } : undefined
  return { ok: true, parts: { newline, matter, key, block } }
}

function findKey(file: string, text: string, matter: { start: number; end: number }): { ok: true; key: CardParts['key'] } | { ok: false; problems: Problem[] } {
  const yaml = text.slice(matter.start, matter.end)
  const strict = parseYaml(file, yaml)
  // The front matter begins on the second line of the file.
  if (!strict.ok) return { ok: false, problems: strict.problems.map((problem) => ({ ...problem, line: problem.line + 1 })) }
  const { contents } = parseDocument(yaml, { version: '1.2' })
  if (contents === null) return { ok: true, key: undefined }
  if (!isMap(contents) || contents.flow) {
    return { ok: false, problems: [{ file, line: 2, column: 0, at: '', expected: 'front matter with one key per line', found: 'another form', remedy: 'Write "key: value" lines between the "---" lines.' }] }
  }
  const pair = contents.items.find((item) => isScalar(item.key) && item.key.value === 'provender')
  const keyStart = isScalar(pair?.key) ? pair.key.range?.[0] : undefined
  if (keyStart === undefined) return { ok: true, key: undefined }
  const value = pair?.value as { range?: [number, number, number] | null } | null | undefined
  return { ok: true, key: { start: matter.start + keyStart, end: matter.start + endOfBlock(yaml, keyStart, value?.range?.[1] ?? keyStart) } }
}

/** Past the last line that belongs to the key at `start`: indented lines follow it; a comment at the margin is people's. */
function endOfBlock(yaml: string, start: number, valueEnd: number): number {
  let end = start
  for (let line = start; line < yaml.length; ) {
    const newline = yaml.indexOf('\n', line)
    const next = newline < 0 ? yaml.length : newline + 1
    const text = yaml.slice(line, next)
    if (line > start && line >= valueEnd && !/^[ \t]/.test(text) && text.trim() !== '') break
    if (text.trim() !== '') end = next
    line = next
  }
  return end
}

function differences(at: string, expected: unknown, found: unknown): [string, string, string][] {
  if (typeof expected === 'object' && expected !== null && typeof found === 'object' && found !== null && Array.isArray(expected) === Array.isArray(found)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(found)])
    return [...keys].flatMap((key) =>
      differences(Array.isArray(expected) ? `${at}[${key}]` : `${at}.${key}`, (expected as Record<string, unknown>)[key], (found as Record<string, unknown>)[key]),
    )
  }
  return expected === found ? [] : [[at, show(expected), show(found)]]
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : canonicalJson(value).slice(0, 200)
}

const splice = (text: string, range: { start: number; end: number }, part: string): string => text.slice(0, range.start) + part + text.slice(range.end)
const bomOf = (text: string): string => (text.startsWith('\ufeff') ? '\ufeff' : '')
const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
