import { Composer, isMap, isNode, isScalar, isSeq, LineCounter, type Document, type YAMLParseError } from 'yaml'
import type { Problem } from '../../schemas/shared.ts'
import { once } from './reading-once.ts'
import { readTokens, type Trouble } from './yaml-tokens.ts'
import { valueTroubles } from './yaml-values.ts'

/** 1 MiB, in bytes of UTF-8. Text with as many characters is never smaller. */
export const MAX_DOCUMENT_CHARACTERS = 1024 * 1024

/** Past this many problems of one file more of them help nobody. */
const MAX_PROBLEMS = 100

export type Path = readonly PropertyKey[]

export interface YamlSource {
  value: unknown
  /** Where a part stands: its key in a mapping, else the item itself; the nearest part above when it is absent. */
  locate(path: Path): { line: number; column: number }
  /** How a scalar is written in the file: `1.10` where its value is the number 1.1. */
  written(path: Path): string | undefined
}

export type ParsedYaml = ({ ok: true } & YamlSource) | { ok: false; problems: Problem[] }

export interface YamlPlace {
  /** The line of the file on which the text begins; from 1. */
  firstLine?: number
}

/**
 * Strict YAML 1.2: one document, unique keys, no anchors, aliases, tags or directives, no NaN or infinity, no number
 * that loses precision, no lone surrogate or control character, nothing that YAML 1.1 readers take for something else,
 * at most 1 MiB and 64 levels. Never throws; every problem has a line inside the file.
 */
export function parseYaml(file: string, text: string, { firstLine = 1 }: YamlPlace = {}): ParsedYaml {
  return once(`yaml ${firstLine} ${file}`, text, () => parseText(file, text, firstLine))
}

function parseText(file: string, text: string, firstLine: number): ParsedYaml {
  const lines = new LineCounter()
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(Math.max(0, Math.min(offset, text.length)))
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) }
  }
  const refuse = (troubles: readonly Trouble[]): ParsedYaml => ({ ok: false, problems: limit(distinct(troubles.map(({ offset, ...what }) => ({ file, ...place(offset), at: '', ...what })))) })

  const size = sizeTrouble(text)
  if (size) return refuse([size])
  const { tokens, troubles } = readTokens(text, lines)
  if (!tokens) return refuse(troubles)
  // Unique keys are checked in valueTroubles: yaml's own check takes quadratic time.
  const [document, another] = new Composer({ version: '1.2', uniqueKeys: false, strict: true, stringKeys: true, prettyErrors: false, keepSourceTokens: true }).compose(tokens, true, text.length)
  if (!document) return refuse([{ offset: 0, expected: 'a YAML document', found: 'nothing', remedy: 'Write the document.' }])
  const found = [...troubles, ...document.errors.map(describeError), ...valueTroubles(document)]
  if (another) found.push({ offset: another.range[0], expected: 'one document', found: 'another one after "---"', remedy: 'Keep one document per file.' })
  if (found.length > 0) return refuse(found)
  return { ok: true, value: document.toJS(), ...wayBack(document, place) }
}

function sizeTrouble(text: string): Trouble | undefined {
  const bytes = text.length > MAX_DOCUMENT_CHARACTERS / 3 ? utf8Bytes(text) : 0
  return bytes > MAX_DOCUMENT_CHARACTERS ? { offset: 0, expected: 'at most 1 MiB', found: `${bytes} bytes`, remedy: 'Move data out of the document.' } : undefined
}

/** How many bytes a text takes as UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    // Each half of a surrogate pair counts 2 of its 4 bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3
  }
  return bytes
}

const SYNTAX: Partial<Record<YAMLParseError['code'], readonly [expected: string, remedy: string]>> = {
  TAB_AS_INDENT: ['spaces before the text', 'Replace the tab by two spaces.'],
  MULTIPLE_DOCS: ['one document', 'Keep one document per file.'],
  MISSING_CHAR: ['complete YAML 1.2', 'Close the quote or bracket, or add the missing mark.'],
  BAD_INDENT: ['lines of one level to begin in the same column', 'Correct the spaces before the text.'],
  BAD_DQ_ESCAPE: ['an escape that YAML knows', 'Write \\\\ for a backslash, or use single quotes.'],
  NON_STRING_KEY: ['a plain text as key', 'Write a name before the ":".'],
  KEY_OVER_1024_CHARS: ['a key of at most 1024 characters', 'Shorten the key.'],
}

function describeError({ code, message, pos }: YAMLParseError): Trouble {
  const [expected, remedy] = SYNTAX[code] ?? ['valid YAML 1.2', 'Correct the syntax at this place.']
  const [found = ''] = message.split('\n')
  return { offset: pos[0], expected, found: `an error: ${found.slice(0, 200) || code}`, remedy }
}

function wayBack(document: Document.Parsed, place: (offset: number) => { line: number; column: number }): Pick<YamlSource, 'locate' | 'written'> {
  const walk = (path: Path): { offset: number; node: unknown } => {
    let node: unknown = document.contents
    let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
    for (const part of path) {
      const next = step(node, part)
      if (!next) return { offset, node: undefined }
      ;({ offset, node } = next)
    }
    return { offset, node }
  }
  return {
    locate: (path) => place(walk(path).offset),
    written(path) {
      const { node } = walk(path)
      return isScalar(node) ? node.source : undefined
    },
  }
}

function step(node: unknown, part: PropertyKey): { offset: number; node: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === String(part))
    return pair && isNode(pair.key) ? { offset: pair.key.range?.[0] ?? 0, node: pair.value } : undefined
  }
  const item = isSeq(node) ? node.items[Number(part)] : undefined
  return isNode(item) ? { offset: item.range?.[0] ?? 0, node: item } : undefined
}

function distinct(problems: readonly Problem[]): Problem[] {
  const sorted = [...problems].sort((a, b) => a.line - b.line || a.column - b.column)
  return sorted.filter((problem, index) => index === 0 || problem.line !== sorted[index - 1]?.line || problem.column !== sorted[index - 1]?.column || problem.expected !== sorted[index - 1]?.expected)
}

/** At most 100 problems of one file, the last saying how many more there are. */
export function limit(problems: Problem[]): Problem[] {
  const [first] = problems
  if (!first || problems.length <= MAX_PROBLEMS) return problems
  const rest = problems.length - MAX_PROBLEMS + 1
  const last = problems[MAX_PROBLEMS - 1] ?? first
  return [...problems.slice(0, MAX_PROBLEMS - 1), { ...last, at: '', expected: 'a document without these problems', found: `${rest} more problems in this file`, remedy: 'Correct those above first, then check again.' }]
}
