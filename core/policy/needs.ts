import type { Signer } from '../../schemas/policy/v1.ts'
import { leavesOf } from './compile.ts'
import { BASIC_NEEDS, type Ask, type Need } from './facts.ts'
import type { PolicyRead, ValidPolicy } from './read.ts'
import { minApprovals } from './rules/min-approvals/rule.ts'

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
  /** Whose signatures are verified. */
  signers: Signer[]
}

/** The union of what a policy and the organisation's floor declare. */
export function needsOf(read: PolicyRead): Needs {
  const needs: Needs = { facts: [...BASIC_NEEDS, 'evidence'], teams: [], owners: false, permissions: false, checks: [], asks: [], signers: [] }
  if (read.state !== 'valid') return needs
  const leaves = [read.root, ...(read.floor ? [read.floor.root] : [])].flatMap(leavesOf)
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
  const glasses = [read.policy['break-glass'], read.floor?.floor['break-glass']].filter((glass) => glass !== undefined)
  visit([read.policy.roles, read.floor?.policy.roles, glasses.map(({ by }) => by), leaves.map(({ use }) => use.with)])
  const facts = new Set<Need>([...needs.facts, ...leaves.flatMap(({ rule }) => rule.needs), ...(glasses.length > 0 ? [...minApprovals.needs, 'alerts' as const] : []), ...(asksWhatServed(read) ? (['served'] as const) : [])])
  const checks = leaves.flatMap(({ use }) => (use.rule === 'checks-passed' ? ((use.with?.['checks'] as { name: string }[] | undefined) ?? []).map(({ name }) => name) : []))
  return { ...needs, facts: [...facts], teams: [...teams].sort(), checks: [...new Set(checks)].sort(), asks: [...new Set(leaves.flatMap(({ rule }) => rule.asks ?? []))].sort(), signers: [...(read.policy.signers ?? []), ...(read.floor?.policy.signers ?? [])] }
}

function asksWhatServed({ root, policy, floor }: ValidPolicy): boolean {
  const uses = [root, ...(floor ? [floor.root] : [])].flatMap(leavesOf).map(({ use }) => use)
  const freezes = [...(policy.freezes ?? []), ...(floor?.floor.freezes ?? [])]
  return [...uses, ...(policy.waivers ?? [])].some(({ when }) => when?.rollback !== undefined) || freezes.some(({ rollbacks }) => rollbacks === true)
}
