import { Evaluator, Lexer, Parser, data } from '@actions/expressions'
import { fromData, isTruthy, toData, toText } from './data.ts'
import { splitTemplate } from './template.ts'
import type { ExpressionData } from './data.ts'

/** A function a workflow may call besides GitHub's built-in ones: `success`, `hashFiles`… */
export interface ExpressionFunction {
  minArgs: number
  maxArgs: number
  call(...args: unknown[]): unknown
}

/** What expressions can see at one place of a workflow. */
export interface Scope {
  contexts: Record<string, unknown>
  functions: Record<string, ExpressionFunction>
}

// GitHub's contexts. One that is not filled at a place reads as null there, so a typo inside it is null too, as on GitHub.
const CONTEXTS = ['github', 'env', 'vars', 'secrets', 'inputs', 'needs', 'matrix', 'strategy', 'steps', 'job', 'jobs', 'runner']

/**
 * The value of one expression, without its `${{ }}`.
 * @throws Error with the expression's text when GitHub's own parser or evaluator refuses it.
 */
export function evaluateExpression(expression: string, scope: Scope): unknown {
  try {
    const names = [...new Set([...CONTEXTS, ...Object.keys(scope.contexts)])]
    const functions = toDefinitions(scope.functions)
    const tree = new Parser(new Lexer(expression).lex().tokens, names, [...functions.values()]).parse()
    const contexts = new data.Dictionary(...names.map((key) => ({ key, value: toData(scope.contexts[key]) })))
    return fromData(new Evaluator(tree, contexts, functions).evaluate())
  } catch (cause) {
    throw new Error(`The expression \${{ ${expression} }} cannot be evaluated: ${(cause as Error).message}`, { cause })
  }
}

/** A YAML scalar with its expressions replaced: the value itself when the whole text is one expression, else text. */
export function evaluateText(text: string, scope: Scope): unknown {
  const segments = splitTemplate(text)
  const only = segments[0]
  if (segments.length === 1 && only && 'expression' in only) return evaluateExpression(only.expression, scope)
  return segments.map((segment) => ('literal' in segment ? segment.literal : toText(evaluateExpression(segment.expression, scope)))).join('')
}

/** A YAML tree with every expression in it replaced. */
export function evaluateTree(value: unknown, scope: Scope): unknown {
  if (typeof value === 'string') return evaluateText(value, scope)
  if (Array.isArray(value)) return value.map((item) => evaluateTree(item, scope))
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [toText(evaluateText(key, scope)), evaluateTree(inner, scope)]))
  }
  return value
}

/** A mapping whose values end up as text: `env`, `with`, `outputs`. */
export function evaluateStrings(map: Record<string, unknown> | undefined, scope: Scope): Record<string, string> {
  return Object.fromEntries(Object.entries(map ?? {}).map(([key, value]) => [key, toText(evaluateTree(value, scope))]))
}

/** The answer of an `if`. Without a status function in it, GitHub puts `success() &&` before it. */
export function evaluateCondition(condition: string | undefined, scope: Scope): boolean {
  const expression = conditionExpression(condition)
  if (expression === '') return isTruthy(evaluateExpression('success()', scope))
  const whole = callsStatusFunction(expression) ? expression : `success() && (${expression})`
  return isTruthy(evaluateExpression(whole, scope))
}

/**
 * The expression of an `if`, without the optional `${{ }}`.
 *
 * Text around the braces makes GitHub format a string, which is always true; kept, because it is a known trap.
 */
export function conditionExpression(condition: string | undefined): string {
  const text = (condition ?? '').trim()
  if (!text.includes('${{')) return text
  const segments = splitTemplate(text)
  const only = segments[0]
  if (segments.length === 1 && only && 'expression' in only) return only.expression
  const format = segments.map((segment, index) => ('literal' in segment ? segment.literal.replace(/[{}]/g, '$&$&') : `{${countExpressions(segments, index)}}`)).join('')
  const values = segments.filter((segment) => 'expression' in segment).map((segment) => segment.expression)
  return `format('${format.replaceAll("'", "''")}', ${values.join(', ')})`
}

export function callsStatusFunction(expression: string): boolean {
  const unquoted = expression.replace(/'(?:[^']|'')*'/g, "''")
  return /\b(?:success|failure|always|cancelled)\s*\(/i.test(unquoted)
}

function countExpressions(segments: object[], before: number): number {
  return segments.slice(0, before).filter((segment) => 'expression' in segment).length
}

function toDefinitions(functions: Record<string, ExpressionFunction>) {
  return new Map(Object.entries(functions).map(([name, fn]) => [
    name.toLowerCase(),
    { name, minArgs: fn.minArgs, maxArgs: fn.maxArgs, call: (...args: ExpressionData[]) => toData(fn.call(...args.map(fromData))) },
  ]))
}
