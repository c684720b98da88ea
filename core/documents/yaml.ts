import { isAlias, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { Problem } from '../../schemas/shared.ts'

export const MAX_DOCUMENT_CHARACTERS = 1024 * 1024

export type Path = readonly PropertyKey[]

export interface YamlSource {
  value: unknown
  locate(path: Path): { line: number; column: number }
}

export type ParsedYaml = ({ ok: true } & YamlSource) | { ok: false; problems: Problem[] }

/**
 * Strict YAML 1.2: one document, unique keys, no aliases, no tags, no NaN or infinity, no lone surrogates,
 * nothing that YAML 1.1 readers take for a boolean, at most 1 MiB.
 */
export function parseYaml(file: string, text: string): ParsedYaml {
  const problem = (line: number, column: number, expected: string, found: string, remedy: string): Problem => ({
    file, line, column, at: '', expected, found, remedy,
  })
  if (text.length > MAX_DOCUMENT_CHARACTERS) {
    return { ok: false, problems: [problem(1, 0, 'at most 1 MiB', `${text.length} characters`, 'Move data out of the document.')] }
  }
  if (!text.isWellFormed()) {
    return { ok: false, problems: [problem(1, 0, 'valid Unicode', 'a lone surrogate', 'Save the file as UTF-8.')] }
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', uniqueKeys: true, strict: true, prettyErrors: false, stringKeys: true })
  const problems: Problem[] = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0])
    return problem(line, col, 'valid YAML 1.2', error.message.split('\n')[0] ?? error.code, 'Correct the syntax at this place.')
  })
  visit(document, (_key, node) => {
    if (isPair(node) || !isNode(node)) return
    const { line, col } = lines.linePos(node.range?.[0] ?? 0)
    if (isAlias(node)) problems.push(problem(line, col, 'plain values', `the alias *${node.source}`, 'Write the value out; anchors and aliases are not read.'))
    else if (node.tag?.startsWith('!') || node.anchor) problems.push(problem(line, col, 'plain values', node.anchor ? `the anchor &${node.anchor}` : `the tag ${node.tag}`, 'Remove it; anchors and tags are not read.'))
    if (!isScalar(node)) return
    if (typeof node.value === 'number' && !Number.isFinite(node.value)) problems.push(problem(line, col, 'a finite number', String(node.source ?? node.value), 'Write a finite number.'))
    if (typeof node.value === 'string' && !node.value.isWellFormed()) problems.push(problem(line, col, 'valid Unicode', 'a lone surrogate', 'Remove the escape.'))
    if (node.type === 'PLAIN' && typeof node.value === 'string' && /^(yes|no|on|off|y|n)$/i.test(node.value)) {
      problems.push(problem(line, col, 'true, false or a quoted text', node.value, `Quote it ("${node.value}") or write ${/^(yes|on|y)$/i.test(node.value) ? 'true' : 'false'}: YAML 1.1 readers take it for a boolean.`))
    }
  })
  if (problems.length > 0) return { ok: false, problems }
  const locate = (path: Path): { line: number; column: number } => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) {
        const { line, col } = lines.linePos(node.range[0])
        return { line, column: col }
      }
    }
    return { line: 1, column: 1 }
  }
  return { ok: true, value: document.toJS(), locate }
}
