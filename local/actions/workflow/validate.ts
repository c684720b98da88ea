import { Lexer, Parser } from '@actions/expressions'
import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import { hasExpression, splitTemplate } from '../expressions/template.ts'
import { conditionExpression } from '../expressions/evaluate.ts'
import { suggest } from './suggest.ts'
import type { Document, LineCounter, Node, YAMLMap } from 'yaml'
import type { Problem } from './problem.ts'
import type { Definition, Schema } from './schema.ts'

type Report = (node: unknown, path: string, message: string) => void

interface Walk {
  schema: Schema
  document: Document
  report: Report
}

/** Every place where a document breaks GitHub's grammar: unknown keys, wrong types, expressions where none may stand. */
export function validateDocument(file: string, document: Document, lines: LineCounter, schema: Schema, root: string): Problem[] {
  const problems: Problem[] = []
  const report: Report = (node, path, message) => {
    problems.push({ file, line: lines.linePos((node as Node | undefined)?.range?.[0] ?? 0).line, path, message })
  }
  for (const error of document.errors) problems.push({ file, line: error.linePos?.[0].line ?? 1, path: '', message: error.message.split('\n')[0] ?? 'not YAML' })
  if (problems.length > 0) return problems
  visit({ schema, document, report }, document.contents, root, '', [])
  return problems
}

function visit(walk: Walk, raw: unknown, type: string, path: string, inherited: string[]): void {
  const node = isAlias(raw) ? raw.resolve(walk.document) : raw
  if (type === 'any') return
  const definition = definitionOf(walk.schema, type)
  const contexts = definition.context ? [...new Set([...inherited, ...definition.context])] : inherited
  if (isScalar(node) && typeof node.value === 'string' && hasExpression(node.value)) return checkExpressions(walk, node, path, contexts, type)
  if (definition['one-of']) return visitOneOf(walk, node, definition['one-of'], path, contexts)
  if (definition.mapping) return isMap(node) ? visitMap(walk, node, definition, path, contexts) : mismatch(walk, node, path, 'a mapping')
  if (definition.sequence) {
    const { 'item-type': itemType } = definition.sequence
    return isSeq(node) ? node.items.forEach((item, index) => visit(walk, item, itemType, `${path}[${index}]`, contexts)) : mismatch(walk, node, path, 'a list')
  }
  const wanted = scalarMismatch(node, definition)
  if (wanted) return mismatch(walk, node, path, wanted)
  if (type.endsWith('-if') && isScalar(node)) checkExpression(walk, node, path, conditionExpression(String(node.value)), contexts)
}

function visitOneOf(walk: Walk, node: unknown, types: string[], path: string, contexts: string[]): void {
  const flat = flatten(walk.schema, types)
  const fitting = flat.filter((type) => fits(node, type, walk.schema))
  if (fitting.length === 0) return mismatch(walk, node, path, flat.map((type) => nameOf(walk.schema, type)).filter((name, index, all) => all.indexOf(name) === index).join(' or '))
  const type = isMap(node) ? closestMapping(walk.schema, node, fitting) : fitting[0]
  if (type) visit(walk, node, type, path, contexts)
}

function visitMap(walk: Walk, node: YAMLMap, definition: Definition, path: string, contexts: string[]): void {
  const { properties = {}, 'loose-value-type': loose } = definition.mapping ?? {}
  const seen = new Set<string>()
  for (const pair of node.items) {
    const key = String(isScalar(pair.key) ? pair.key.value : pair.key)
    const inner = path ? `${path}.${key}` : key
    seen.add(key)
    const property = properties[key]
    if (property) visit(walk, pair.value, typeof property === 'string' ? property : property.type, inner, contexts)
    else if (loose) visit(walk, pair.value, loose, inner, contexts)
    else walk.report(pair.key, inner, `unexpected key "${key}".${suggest(key, Object.keys(properties))}`)
  }
  for (const [key, property] of Object.entries(properties)) {
    if (typeof property === 'object' && property.required && !seen.has(key)) walk.report(node, path, `the key "${key}" is required here.`)
  }
}

function checkExpressions(walk: Walk, node: { value: unknown }, path: string, contexts: string[], type: string): void {
  if (contexts.length === 0) return walk.report(node, path, 'an expression is not allowed here. Write the value itself.')
  const text = String(node.value)
  try {
    const expressions = type.endsWith('-if') ? [conditionExpression(text)] : splitTemplate(text).flatMap((segment) => ('expression' in segment ? [segment.expression] : []))
    for (const expression of expressions) checkExpression(walk, node, path, expression, contexts)
  } catch (error) {
    walk.report(node, path, (error as Error).message)
  }
}

function checkExpression(walk: Walk, node: unknown, path: string, expression: string, contexts: string[]): void {
  if (expression === '') return
  const functions = contexts.flatMap((entry) => {
    const [, name, min, max] = /^(\w+)\((\d+),(\w+)\)$/.exec(entry) ?? []
    return name ? [{ name, minArgs: Number(min), maxArgs: max === 'MAX' ? Number.MAX_SAFE_INTEGER : Number(max) }] : []
  })
  try {
    new Parser(new Lexer(expression).lex().tokens, contexts.filter((entry) => !entry.includes('(')), functions).parse()
  } catch (error) {
    walk.report(node, path, `${(error as Error).message} in \${{ ${expression} }}.`)
  }
}

function scalarMismatch(node: unknown, definition: Definition): string | undefined {
  const allowed = definition['allowed-values']
  const value = node === null || node === undefined ? null : isScalar(node) ? node.value : Symbol('collection')
  if (allowed) return allowed.includes(String(value)) ? undefined : `one of ${allowed.join(', ')}`
  if (definition.string) {
    if (definition.string.constant !== undefined) return value === definition.string.constant ? undefined : `"${definition.string.constant}"`
    if (typeof value === 'symbol') return 'text'
    return definition.string['require-non-empty'] && (value === null || value === '') ? 'text that is not empty' : undefined
  }
  if (definition.boolean) return typeof value === 'boolean' ? undefined : 'true or false'
  if (definition.number) return typeof value === 'number' ? undefined : 'a number'
  if (definition.null) return value === null ? undefined : 'nothing'
  return undefined
}

function fits(node: unknown, type: string, schema: Schema): boolean {
  if (type === 'any') return true
  const definition = definitionOf(schema, type)
  if (definition.mapping) return isMap(node)
  if (definition.sequence) return isSeq(node)
  return scalarMismatch(node, definition) === undefined
}

/** The alternative that shares most keys with the mapping, so that the message is about what the author meant. */
function closestMapping(schema: Schema, node: YAMLMap, types: string[]): string | undefined {
  const keys = node.items.map((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key))
  const score = (type: string): number => {
    const { properties = {}, 'loose-value-type': loose } = definitionOf(schema, type).mapping ?? {}
    const missing = Object.entries(properties).filter(([key, property]) => typeof property === 'object' && property.required && !keys.includes(key)).length
    return keys.filter((key) => key in properties || loose).length - missing
  }
  return [...types].sort((a, b) => score(b) - score(a))[0]
}

function flatten(schema: Schema, types: string[]): string[] {
  return types.flatMap((type) => {
    const inner = type === 'any' ? undefined : definitionOf(schema, type)['one-of']
    return inner ? flatten(schema, inner) : [type]
  })
}

function nameOf(schema: Schema, type: string): string {
  const definition = definitionOf(schema, type)
  if (definition.mapping) return 'a mapping'
  if (definition.sequence) return 'a list'
  return scalarMismatch(Symbol('none'), definition) ?? 'text'
}

function definitionOf(schema: Schema, type: string): Definition {
  const builtIn: Schema = { string: { string: {} }, boolean: { boolean: {} }, number: { number: {} }, null: { null: {} }, mapping: { mapping: { 'loose-key-type': 'string', 'loose-value-type': 'any' } }, sequence: { sequence: { 'item-type': 'any' } } }
  const definition = schema[type] ?? builtIn[type]
  if (!definition) throw new Error(`unreachable: the grammar has no "${type}"`)
  return definition
}

function mismatch(walk: Walk, node: unknown, path: string, wanted: string): void {
  const found = isMap(node) ? 'a mapping' : isSeq(node) ? 'a list' : JSON.stringify(isScalar(node) ? node.value : node) ?? 'nothing'
  walk.report(node, path, `expected ${wanted}, got ${found}.`)
}
