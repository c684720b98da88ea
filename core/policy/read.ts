import type { Policy, Requirement, RuleUse } from '../../schemas/policy/v1.ts'
import type { Problem } from '../../schemas/shared.ts'
import { describeIssues } from '../documents/issues.ts'
import { readDocument } from '../documents/read.ts'
import { parseYaml, type Path } from '../documents/yaml.ts'
import { POLICY_PATH } from '../paths.ts'
import { BASIC_NEEDS, type Ask, type Need } from './facts.ts'
import type { Given, Rule } from './rule.ts'
import { rules } from './rules/index.ts'
import type { Judgement } from './verdict.ts'

/** A requirement whose rules were found and whose options were read. */
export type Node =
  | { kind: 'rule'; use: RuleUse; rule: Rule; judge(given: Given<Need>): Judgement; line: number }
  | { kind: 'all' | 'any'; children: Node[] }

/** What became of reading the policy. Only `valid` can approve anything. */
export type PolicyRead =
  | { state: 'valid'; policy: Policy; root: Node; text: string }
  | { state: 'invalid'; problems: Problem[]; text: string }
  | { state: 'missing' }
  | { state: 'unreadable'; reason: string }

/** Reads a policy with the options of its rules: every problem at once. null: there is no such file. */
export function readPolicy(text: string | null): PolicyRead {
  if (text === null) return { state: 'missing' }
  const read = readDocument('policy/v1', POLICY_PATH, text)
  if (!read.ok) return { state: 'invalid', problems: read.problems, text }
  const { value: policy, locate } = read.document
  const problems = [...stageProblems(policy, locate), ...roleProblems(policy, locate)]
  const ids = new Map<string, number>()
  const compile = (requirement: Requirement, path: Path): Node | undefined => {
    if ('all' in requirement || 'any' in requirement) {
      const kind = 'all' in requirement ? 'all' : 'any'
      const parts = 'all' in requirement ? requirement.all : requirement.any
      const children = parts.map((part, index) => compile(part, [...path, kind, index]))
      return { kind, children: children.filter((child) => child !== undefined) }
    }
    const at = (key: string): Pick<Problem, 'file' | 'line' | 'column' | 'at'> => ({ file: POLICY_PATH, ...locate([...path, key]), at: `${formatRulePath(path)}.${key}` })
    const { line } = locate([...path, 'id'])
    const earlier = ids.get(requirement.id)
    if (earlier !== undefined) problems.push({ ...at('id'), expected: 'an id of its own', found: `"${requirement.id}", used on line ${earlier} too`, remedy: 'Give each use of a rule a different id.' })
    ids.set(requirement.id, line)
    for (const stage of requirement.when?.stages ?? []) {
      if (!policy.stages.some(({ name }) => name === stage)) problems.push({ ...at('when'), expected: `one of the stages ${policy.stages.map(({ name }) => name).join(', ')}`, found: `"${stage}"`, remedy: 'Correct the name: a rule for a stage that does not exist never judges anything.' })
    }
    const rule = rules.find(({ id }) => id === requirement.rule)
    if (!rule) {
      problems.push({ ...at('rule'), expected: `one of ${rules.map(({ id }) => id).join(', ')}`, found: `"${requirement.rule}"`, remedy: 'Correct the name of the rule.' })
      return undefined
    }
    const options = rule.options.safeParse(requirement.with ?? {})
    if (!options.success) {
      const source = parseYaml(POLICY_PATH, text)
      if (source.ok) problems.push(...describeIssues(POLICY_PATH, options.error.issues.map((issue) => ({ ...issue, path: [...path, 'with', ...issue.path] })), source))
      return undefined
    }
    for (const role of rolesIn(options.data)) {
      if (!Object.hasOwn(policy.roles ?? {}, role)) problems.push({ ...at('with'), expected: 'a role of this policy', found: `"${role}"`, remedy: `Add "${role}" to roles, or correct the name.` })
    }
    return { kind: 'rule', use: requirement, rule, judge: (given) => rule.judge(given, options.data), line }
  }
  const root: Node = { kind: 'all', children: policy.rules.flatMap((part, index) => compile(part, ['rules', index]) ?? []) }
  return problems.length > 0 ? { state: 'invalid', problems, text } : { state: 'valid', policy, root, text }
}

const formatRulePath = (path: Path): string => path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? String(part) : `.${String(part)}`)).join('')

type Locate = (path: Path) => { line: number; column: number }

function stageProblems(policy: Policy, locate: Locate): Problem[] {
  const names = policy.stages.map(({ name }) => name)
  return policy.stages.flatMap(({ name, from }, index) => [
    ...(names.indexOf(name) < index ? [{ file: POLICY_PATH, ...locate(['stages', index, 'name']), at: `stages[${index}].name`, expected: 'each stage once', found: `"${name}" again`, remedy: 'Remove one of the two.' }] : []),
    ...from.flatMap((origin, at) =>
      origin === 'unassigned' || names.includes(origin) ? [] : [{ file: POLICY_PATH, ...locate(['stages', index, 'from', at]), at: `stages[${index}].from[${at}]`, expected: `unassigned, or one of the stages ${names.join(', ')}`, found: `"${origin}"`, remedy: 'Correct the name.' }],
    ),
  ])
}

function roleProblems(policy: Policy, locate: Locate): Problem[] {
  return Object.entries(policy.roles ?? {}).flatMap(([name, actors]) =>
    (actors.roles ?? []).flatMap((role, at) =>
      Object.hasOwn(policy.roles ?? {}, role) ? [] : [{ file: POLICY_PATH, ...locate(['roles', name, 'roles', at]), at: `roles.${name}.roles[${at}]`, expected: 'a role of this policy', found: `"${role}"`, remedy: `Add "${role}" to roles, or correct the name.` }],
    ),
  )
}

function rolesIn(options: unknown): string[] {
  const from = (options as { from?: { roles?: string[] } } | undefined)?.from
  return from?.roles ?? []
}

/** The rules of a policy, in the order in which they are written. */
export function leavesOf(node: Node): Extract<Node, { kind: 'rule' }>[] {
  return node.kind === 'rule' ? [node] : node.children.flatMap(leavesOf)
}

/** What has to be read before this policy can judge. */
export interface Needs {
  facts: Need[]
  /** Teams of which the members matter, in lower case. */
  teams: string[]
  /** Whether the owners of models may be teams that matter. */
  owners: boolean
  permissions: boolean
  /** Names of checks that matter. */
  checks: string[]
  /** What else has to be read of versions and folders. */
  asks: Ask[]
}

/** The union of what the rules of a policy declare. */
export function needsOf(policy: PolicyRead): Needs {
  const needs: Needs = { facts: [...BASIC_NEEDS, 'evidence'], teams: [], owners: false, permissions: false, checks: [], asks: [] }
  if (policy.state !== 'valid') return needs
  const leaves = leavesOf(policy.root)
  const teams = new Set<string>()
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    if (Array.isArray(value)) return value.forEach(visit)
    for (const [key, part] of Object.entries(value)) {
      if (key === 'teams' && Array.isArray(part)) for (const team of part) teams.add(String(team).toLowerCase())
      else if (key === 'owners' && part === true) needs.owners = true
      else if (key === 'permission') needs.permissions = true
      else visit(part)
    }
  }
  visit(policy.policy.roles)
  for (const { use } of leaves) visit(use.with)
  const facts = new Set<Need>([...needs.facts, ...leaves.flatMap(({ rule }) => rule.needs)])
  const checks = leaves.flatMap(({ use }) => (use.rule === 'checks-passed' ? ((use.with?.['checks'] as { name: string }[] | undefined) ?? []).map(({ name }) => name) : []))
  return { ...needs, facts: [...facts], teams: [...teams].sort(), checks: [...new Set(checks)].sort(), asks: [...new Set(leaves.flatMap(({ rule }) => rule.asks ?? []))].sort() }
}
