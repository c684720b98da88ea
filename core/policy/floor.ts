import type { Floor } from '../../schemas/floor/v1.ts'
import type { Actors, AlertSettings, Policy, Signer } from '../../schemas/policy/v1.ts'
import type { Problem } from '../../schemas/shared.ts'
import { readDocument } from '../documents/read.ts'
import { FLOOR_PATH } from '../paths.ts'
import { GITHUB_ISSUER } from '../signing/identity.ts'
import { compileRules, type Node, type RuleBook } from './compile.ts'
import { commonProblems, type PolicyRead } from './read.ts'

/** What became of reading the organisation's floor. Only `valid` and `missing` let a policy judge. */
export type FloorRead =
  | { state: 'valid'; floor: Floor; root: Node; text: string }
  | { state: 'invalid'; problems: Problem[]; text: string }
  | { state: 'missing' }
  | { state: 'unreadable'; reason: string }

/** The floor as it judges one repository. */
export interface FloorPart {
  floor: Floor
  root: Node
  /** What its rules see: the repository's stages, and everything else from the floor alone. */
  policy: Policy
  text: string
}

/** Reads a floor with the options of its rules. null: there is no such file. */
export function readFloor(text: string | null): FloorRead {
  if (text === null) return { state: 'missing' }
  const read = readDocument('floor/v1', FLOOR_PATH, text)
  if (!read.ok) return { state: 'invalid', problems: read.problems, text }
  const { value: floor, locate } = read.document
  const book: RuleBook = { file: FLOOR_PATH, text, locate, rules: floor.rules ?? [], roles: floor.roles ?? {}, stages: floor.stages }
  const { root, problems } = compileRules(book)
  const all = [...problems, ...commonProblems(floor, book)]
  return all.length > 0 ? { state: 'invalid', problems: all, text } : { state: 'valid', floor, root, text }
}

/**
 * A repository's policy, tightened by the floor. A repository without a policy has none by the floor alone.
 *
 * Doubt about the floor is doubt about everything: while it cannot be read, nothing is approved.
 */
export function withFloor(read: PolicyRead, floor: FloorRead): PolicyRead {
  if (read.state !== 'valid' || floor.state === 'missing') return read
  if (floor.state === 'unreadable') return { state: 'unreadable', reason: `what the organisation asks at least: ${floor.reason}` }
  if (floor.state === 'invalid') return { state: 'invalid', problems: floor.problems, text: read.text }
  const { policy } = read
  const strange = policy.stages.filter(({ name }) => floor.floor.stages && !floor.floor.stages.includes(name))
  if (strange.length > 0) {
    const problem = { file: '.github/provender.yml', line: 1, column: 0, at: 'stages', expected: `stages that the organisation knows: ${floor.floor.stages?.join(', ')}`, found: strange.map(({ name }) => name).join(', '), remedy: 'Rename the stage, or have it added to the organisation’s floor.' }
    return { state: 'invalid', problems: [problem], text: read.text }
  }
  return { ...read, policy: tighten(policy, floor.floor), floor: { floor: floor.floor, root: floor.root, policy: seenByFloor(policy, floor.floor), text: floor.text } }
}

function tighten(policy: Policy, floor: Floor): Policy {
  const formats = both(policy.formats, floor.formats, (format) => format)
  const signers = both(policy.signers, floor.signers, keyOfSigner)
  const expiry = smallest(policy.expiry, floor.expiry)
  const freshness = smallest(policy.freshness, floor.freshness)
  const alerts = strictAlerts(policy.alerts, floor)
  return { ...policy, ...(formats ? { formats } : {}), ...(signers ? { signers } : {}), ...(expiry ? { expiry } : {}), ...(freshness ? { freshness } : {}), ...(alerts ? { alerts } : {}) }
}

// The repository's roles, signers and waivers are its own: a rule of the floor that looked at them could be loosened there.
function seenByFloor(policy: Policy, floor: Floor): Policy {
  const { formats, signers, freshness, expiry, roles } = floor
  return { schema: 'policy/v1', stages: policy.stages, rules: policy.rules, ...(roles ? { roles } : {}), ...(formats ? { formats } : {}), ...(signers ? { signers } : {}), ...(freshness ? { freshness } : {}), ...(expiry ? { expiry } : {}) }
}

/** What both allow; where only one says anything, what that one allows. */
function both<T>(ours: T[] | undefined, theirs: T[] | undefined, keyOf: (item: T) => string): T[] | undefined {
  if (!ours || !theirs) return ours ?? theirs
  const allowed = new Set(theirs.map(keyOf))
  return ours.filter((item) => allowed.has(keyOf(item)))
}

// By what it trusts, not by what it is called: a repository cannot give a trusted name to a key of its own.
const keyOfSigner = (signer: Signer): string => ('key' in signer ? signer.key.replace(/\s+/g, '') : `${signer.workflow.toLowerCase()}@${signer.ref} by ${signer.issuer ?? GITHUB_ISSUER}`)

/** Of numbers of days the smaller; of a warning the earlier, which is the greater number. */
function smallest<T extends Record<string, number | undefined>>(ours: T | undefined, theirs: T | undefined): T | undefined {
  if (!ours || !theirs) return ours ?? theirs
  const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)])
  const pairs = [...keys].map((key): [string, number] => {
    const values = [ours[key], theirs[key]].filter((value) => value !== undefined)
    return [key, key === 'warn-days' ? Math.max(...values) : Math.min(...values)]
  })
  return Object.fromEntries(pairs) as T
}

function strictAlerts(ours: AlertSettings | undefined, floor: Floor): AlertSettings | undefined {
  const { alerts: theirs, roles = {} } = floor
  if (!theirs) return ours
  const labels = [...new Set([...(theirs.labels ?? []), ...(ours?.labels ?? [])])].slice(0, 20)
  const assign = [...new Set([...(theirs.assign ?? []), ...(ours?.assign ?? [])])].slice(0, 10)
  const acknowledge = theirs.acknowledge ? writtenOut(theirs.acknowledge, roles) : ours?.acknowledge
  const bypass = both(ours?.['bypass-actors'], theirs['bypass-actors'], ({ type, id }) => `${type} ${id ?? ''}`)
  return { ...(labels.length > 0 ? { labels } : {}), ...(assign.length > 0 ? { assign } : {}), ...(acknowledge ? { acknowledge } : {}), ...(bypass ? { 'bypass-actors': bypass } : {}) }
}

/** Actors without roles, so that a role of the same name elsewhere does not take their place. */
function writtenOut(actors: Actors, roles: Readonly<Record<string, Actors>>): Actors {
  const parts: Actors[] = []
  const seen = new Set<string>()
  const visit = (part: Actors): void => {
    parts.push(part)
    for (const role of part.roles ?? []) {
      const meaning = seen.has(role) || !Object.hasOwn(roles, role) ? undefined : roles[role]
      seen.add(role)
      if (meaning) visit(meaning)
    }
  }
  visit(actors)
  const users = [...new Set(parts.flatMap((part) => part.users ?? []))]
  const teams = [...new Set(parts.flatMap((part) => part.teams ?? []))]
  const permission = (['write', 'maintain', 'admin'] as const).find((name) => parts.some((part) => part.permission === name))
  return { ...(users.length > 0 ? { users } : {}), ...(teams.length > 0 ? { teams } : {}), ...(parts.some(({ owners }) => owners) ? { owners: true } : {}), ...(permission ? { permission } : {}) }
}
