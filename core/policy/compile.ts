import type { Actors, Requirement, RuleUse, When } from '../../schemas/policy/v1.ts'
import type { Problem } from '../../schemas/shared.ts'
import { describeIssues } from '../documents/issues.ts'
import { parseYaml, type Path } from '../documents/yaml.ts'
import type { Need } from './facts.ts'
import type { Given, Rule } from './rule.ts'
import { rules } from './rules/index.ts'
import type { Judgement } from './verdict.ts'

/** A requirement whose rules were found and whose options were read. */
export type Node =
  | { kind: 'rule'; use: RuleUse; rule: Rule; judge(given: Given<Need>): Judgement; line: number }
  | { kind: 'all' | 'any'; children: Node[] }
export type Leaf = Extract<Node, { kind: 'rule' }>

/** What a policy and an organisation's floor have in common. */
export interface RuleBook {
  file: string
  text: string
  locate(path: Path): { line: number; column: number }
  rules: readonly Requirement[]
  roles: Readonly<Record<string, Actors>>
  /** Names of stages that a rule may name; undefined: any. */
  stages: readonly string[] | undefined
}

const MAX_DEPTH = 10
const MAX_RULES = 500

/** Finds the rules, reads their options and says everything that is wrong with them at once. */
export function compileRules(book: RuleBook): { root: Node; problems: Problem[] } {
  const problems: Problem[] = []
  const lines = new Map<string, number>()
  const uses: { use: RuleUse; path: Path }[] = []
  const compile = (requirement: Requirement, path: Path, depth: number): Node | undefined => {
    if (!('all' in requirement || 'any' in requirement)) return compileUse(requirement, path)
    const kind = 'all' in requirement ? 'all' : 'any'
    if (depth >= MAX_DEPTH) {
      problems.push({ ...placeIn(book, path), expected: `at most ${MAX_DEPTH} levels of "all" and "any"`, found: 'one more', remedy: 'Write it flatter.' })
      return undefined
    }
    const parts = 'all' in requirement ? requirement.all : requirement.any
    return { kind, children: parts.flatMap((part, index) => compile(part, [...path, kind, index], depth + 1) ?? []) }
  }
  const compileUse = (use: RuleUse, path: Path): Node | undefined => {
    const at = (key: string): Place => placeIn(book, [...path, key])
    const { line } = at('id')
    const earlier = lines.get(use.id)
    if (earlier !== undefined) problems.push({ ...at('id'), expected: 'an id of its own', found: `"${use.id}", used on line ${earlier} too`, remedy: 'Give each use of a rule a different id.' })
    lines.set(use.id, line)
    problems.push(...whenProblems(book, [...path, 'when'], use.when))
    const rule = rules.find(({ id }) => id === use.rule)
    if (!rule) {
      problems.push({ ...at('rule'), expected: `one of ${rules.map(({ id }) => id).join(', ')}`, found: `"${use.rule}"`, remedy: 'Correct the name of the rule.' })
      return undefined
    }
    const options = rule.options.safeParse(use.with ?? {})
    if (!options.success) {
      const source = parseYaml(book.file, book.text)
      if (source.ok) problems.push(...describeIssues(book.file, options.error.issues.map((issue) => ({ ...issue, path: [...path, 'with', ...issue.path] })), source))
      return undefined
    }
    problems.push(...actorProblems(book, [...path, 'with'], (options.data as { from?: Actors } | undefined)?.from))
    uses.push({ use, path })
    return { kind: 'rule', use, rule, judge: (given) => rule.judge(given, options.data), line }
  }
  const root: Node = { kind: 'all', children: book.rules.flatMap((part, index) => compile(part, ['rules', index], 0) ?? []) }
  if (lines.size > MAX_RULES) problems.push({ ...placeIn(book, ['rules']), expected: `at most ${MAX_RULES} rules`, found: String(lines.size), remedy: 'Take rules together: a "when" may name many stages and models.' })
  return { root, problems: [...problems, ...distinctProblems(book, uses), ...roleProblems(book)] }
}

/** "distinct-from" names other uses of the same rule: a name that is none would keep nobody apart. */
function distinctProblems(book: RuleBook, uses: readonly { use: RuleUse; path: Path }[]): Problem[] {
  return uses.flatMap(({ use, path }) => {
    const others = uses.flatMap(({ use: other }) => (other.rule === use.rule && other.id !== use.id ? [other.id] : []))
    const named = (use.with?.['distinct-from'] ?? []) as string[]
    return named.flatMap((id, index) =>
      others.includes(id) ? [] : [{ ...placeIn(book, [...path, 'with', 'distinct-from', index]), expected: `the id of another use of ${use.rule}${others.length > 0 ? `: ${others.join(', ')}` : ''}`, found: `"${id}"`, remedy: 'Correct the id: nobody is kept apart by one that is not there.' }],
    )
  })
}

/** The rules, in the order in which they are written. */
export function leavesOf(node: Node): Leaf[] {
  return node.kind === 'rule' ? [node] : node.children.flatMap(leavesOf)
}

type Place = Pick<Problem, 'file' | 'line' | 'column' | 'at'>

export function placeIn({ file, locate }: Pick<RuleBook, 'file' | 'locate'>, path: Path): Place {
  const at = path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? String(part) : `.${String(part)}`)).join('')
  return { file, ...locate(path), at }
}

/** Stages that a "when" names must be there: a rule for a stage that does not exist never judges anything. */
export function whenProblems(book: RuleBook, path: Path, when: When | undefined): Problem[] {
  return [...stageProblems(book, path, when?.stages, []), ...stageProblems(book, path, when?.from, ['unassigned'])]
}

export function stageProblems(book: RuleBook, path: Path, named: readonly string[] | undefined, also: readonly string[]): Problem[] {
  const { stages } = book
  if (stages === undefined) return []
  return (named ?? []).flatMap((stage) => (stages.includes(stage) || also.includes(stage) ? [] : [{ ...placeIn(book, path), expected: `one of the stages ${[...also, ...stages].join(', ')}`, found: `"${stage}"`, remedy: 'Correct the name: a rule for a stage that does not exist never judges anything.' }]))
}

export function actorProblems(book: RuleBook, path: Path, actors: Actors | undefined): Problem[] {
  return (actors?.roles ?? []).flatMap((role) => (Object.hasOwn(book.roles, role) ? [] : [{ ...placeIn(book, path), expected: 'a role of this policy', found: `"${role}"`, remedy: `Add "${role}" to roles, or correct the name.` }]))
}

const MAX_ROLES = 200

function roleProblems(book: RuleBook): Problem[] {
  const names = Object.keys(book.roles)
  if (names.length > MAX_ROLES) return [{ ...placeIn(book, ['roles']), expected: `at most ${MAX_ROLES} roles`, found: String(names.length), remedy: 'Take roles together: a role may name many people and teams.' }]
  return names.flatMap((name) => {
    const missing = (book.roles[name]?.roles ?? []).flatMap((role, index) => (Object.hasOwn(book.roles, role) ? [] : actorProblems(book, ['roles', name, 'roles', index], { roles: [role] })))
    const circle = circleFrom(name, book.roles)
    return circle ? [...missing, { ...placeIn(book, ['roles', name]), expected: 'a role that ends in people', found: `a circle: ${circle.join(' → ')}`, remedy: 'Take the role out of one of these.' }] : missing
  })
}

/** The way from a role back to itself, when there is one. Each role is visited once, however they are entangled. */
function circleFrom(start: string, roles: RuleBook['roles']): string[] | undefined {
  const seen = new Set<string>()
  const follow = (name: string, way: readonly string[]): string[] | undefined => {
    for (const next of Object.hasOwn(roles, name) ? (roles[name]?.roles ?? []) : []) {
      if (next === start) return [...way, next]
      if (seen.has(next)) continue
      seen.add(next)
      const found = follow(next, [...way, next])
      if (found) return found
    }
    return undefined
  }
  return follow(start, [start])
}
