import type { Policy } from '../../schemas/policy/v1.ts'
import type { Problem } from '../../schemas/shared.ts'
import { readDocument } from '../documents/read.ts'
import { POLICY_PATH } from '../paths.ts'
import { actorProblems, compileRules, placeIn, stageProblems, whenProblems, type Node, type RuleBook } from './compile.ts'
import type { FloorPart } from './floor.ts'

export { needsOf, type Needs } from './needs.ts'

/** What became of reading the policy. Only `valid` can approve anything. */
export type PolicyRead =
  | {
      state: 'valid'
      policy: Policy
      root: Node
      text: string
      /** What the organisation asks besides; `policy` is as tight as it says. */
      floor?: FloorPart
    }
  | { state: 'invalid'; problems: Problem[]; text: string }
  | { state: 'missing' }
  | { state: 'unreadable'; reason: string }
export type ValidPolicy = Extract<PolicyRead, { state: 'valid' }>

/** Reads a policy with the options of its rules: every problem at once. null: there is no such file. */
export function readPolicy(text: string | null): PolicyRead {
  if (text === null) return { state: 'missing' }
  const read = readDocument('policy/v1', POLICY_PATH, text)
  if (!read.ok) return { state: 'invalid', problems: read.problems, text }
  const { value: policy, locate } = read.document
  const book: RuleBook = { file: POLICY_PATH, text, locate, rules: policy.rules, roles: policy.roles ?? {}, stages: policy.stages.map(({ name }) => name) }
  const { root, problems } = compileRules(book)
  const all = [...ladderProblems(policy, book), ...problems, ...waiverProblems(policy, book), ...commonProblems(policy, book)].sort((a, b) => a.line - b.line || a.column - b.column)
  return all.length > 0 ? { state: 'invalid', problems: all, text } : { state: 'valid', policy, root, text }
}

/** The texts that a decision is made by, for digests: which policy, and which floor. */
export function textsOf(read: PolicyRead): { policy: string | null; floor: string | null } {
  return { policy: read.state === 'valid' || read.state === 'invalid' ? read.text : null, floor: read.state === 'valid' ? (read.floor?.text ?? null) : null }
}

/** What a policy and a floor can have wrong besides their rules. */
export function commonProblems(document: Pick<Policy, 'freezes' | 'signers' | 'break-glass' | 'alerts'>, book: RuleBook): Problem[] {
  const { freezes = [], signers = [], 'break-glass': glass, alerts } = document
  return [
    ...freezes.flatMap(({ stages }, index) => stageProblems(book, ['freezes', index, 'stages'], stages, [])),
    ...repeatedIds(freezes, 'freezes', book),
    ...repeatedIds(signers, 'signers', book),
    ...actorProblems(book, ['break-glass', 'by'], glass?.by),
    ...actorProblems(book, ['break-glass', 'review'], glass?.review),
    ...actorProblems(book, ['alerts', 'acknowledge'], alerts?.acknowledge),
  ]
}

function repeatedIds(items: readonly { id: string }[], key: string, book: RuleBook): Problem[] {
  return items.flatMap(({ id }, index) => (items.findIndex((item) => item.id === id) === index ? [] : [{ ...placeIn(book, [key, index, 'id']), expected: 'an id of its own', found: `"${id}" again`, remedy: 'Give each a different id.' }]))
}

function waiverProblems({ waivers = [] }: Policy, book: RuleBook): Problem[] {
  const ids = new Set(usesIn(book.rules))
  return [
    ...repeatedIds(waivers, 'waivers', book),
    ...waivers.flatMap(({ rule, when }, index) => [
      ...(ids.has(rule) ? [] : [{ ...placeIn(book, ['waivers', index, 'rule']), expected: `the id of a rule of this policy: ${[...ids].join(', ')}`, found: `"${rule}"`, remedy: 'Correct the id, or remove the waiver. What the organisation asks cannot be waived.' }]),
      ...whenProblems(book, ['waivers', index, 'when'], when),
    ]),
  ]
}

function usesIn(requirements: RuleBook['rules']): string[] {
  return requirements.flatMap((part) => ('all' in part ? usesIn(part.all) : 'any' in part ? usesIn(part.any) : [part.id]))
}

function ladderProblems(policy: Policy, book: RuleBook): Problem[] {
  const names = policy.stages.map(({ name }) => name)
  return policy.stages.flatMap(({ name, from }, index) => [
    ...(names.indexOf(name) < index ? [{ ...placeIn(book, ['stages', index, 'name']), expected: 'each stage once', found: `"${name}" again`, remedy: 'Remove one of the two.' }] : []),
    ...from.flatMap((origin, at) =>
      origin === 'unassigned' || names.includes(origin) ? [] : [{ ...placeIn(book, ['stages', index, 'from', at]), expected: `unassigned, or one of the stages ${names.join(', ')}`, found: `"${origin}"`, remedy: 'Correct the name.' }],
    ),
  ])
}
