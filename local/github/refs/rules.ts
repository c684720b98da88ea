import { atLeast, roleOf, type State } from '../store/state.ts'
import type { Actor, Json, Repository, Ruleset } from '../store/types.ts'
import { globToRegExp } from './glob.ts'

/** What holds for one branch, from classic protection and rulesets together. The strictest wins. */
export interface BranchRules {
  reviews?: { count: number; dismissStale: boolean; codeOwners: boolean; lastPush: boolean; methods: string[] }
  checks: { context: string; appId: number | null }[]
  strict: boolean
  environments: string[]
  refuseForce: boolean
  refuseDeletion: boolean
  refuseCreation: boolean
  refuseUpdate: boolean
  linear: boolean
  locked: boolean
  mergeQueue: boolean
  restrictPushesTo?: string[]
  protected: boolean
  byRuleset: boolean
}

/**
 * Rules for a reference. With `actor`, without the rules that this actor may bypass.
 *
 * @param intent rulesets let some actors bypass only by merging a pull request, not by pushing.
 */
export function rulesFor(state: State, repo: Repository, ref: string, actor?: Actor, intent: 'push' | 'merge' = 'merge'): BranchRules {
  const rules: BranchRules = { checks: [], strict: false, environments: [], refuseForce: false, refuseDeletion: false, refuseCreation: false, refuseUpdate: false, linear: false, locked: false, mergeQueue: false, protected: false, byRuleset: false }
  addProtection(state, repo, ref, actor, rules)
  for (const ruleset of rulesetsFor(repo, ref)) {
    if (actor && bypasses(state, repo, ruleset, actor, intent)) continue
    for (const rule of ruleset.rules) addRule(rules, rule.type, rule.parameters ?? {})
    rules.protected = rules.byRuleset = true
  }
  return rules
}

function addProtection(state: State, repo: Repository, ref: string, actor: Actor | undefined, rules: BranchRules): void {
  const branch = ref.replace(/^refs\/heads\//, '')
  const pattern = ref.startsWith('refs/heads/') ? [...repo.protections.keys()].find((one) => one === branch || globToRegExp(one).test(branch)) : undefined
  const protection = pattern === undefined ? undefined : repo.protections.get(pattern)
  if (!protection) return
  rules.protected = true
  rules.refuseForce = !protection.allowForcePushes
  rules.refuseDeletion = !protection.allowDeletions
  const admin = actor !== undefined && actor.kind === 'user' && roleOf(state, repo, actor.user.login) === 'admin'
  if (admin && !protection.enforceAdmins) return
  if (protection.requiredReviews) rules.reviews = { ...protection.requiredReviews, methods: ['merge', 'squash', 'rebase'] }
  rules.checks.push(...(protection.requiredChecks?.checks ?? []))
  rules.strict = protection.requiredChecks?.strict ?? false
  rules.linear = protection.linearHistory
  rules.locked = protection.locked
  rules.mergeQueue = protection.mergeQueue ?? false
  if (protection.restrictPushesTo) rules.restrictPushesTo = protection.restrictPushesTo
}

function addRule(rules: BranchRules, type: string, parameters: Json): void {
  if (type === 'deletion') rules.refuseDeletion = true
  else if (type === 'non_fast_forward') rules.refuseForce = true
  else if (type === 'creation') rules.refuseCreation = true
  else if (type === 'update') rules.refuseUpdate = true
  else if (type === 'required_linear_history') rules.linear = true
  else if (type === 'merge_queue') rules.mergeQueue = true
  else if (type === 'required_deployments') rules.environments.push(...(parameters['required_deployment_environments'] ?? []))
  else if (type === 'required_status_checks') {
    rules.strict ||= Boolean(parameters['strict_required_status_checks_policy'])
    for (const check of parameters['required_status_checks'] ?? []) rules.checks.push({ context: check.context, appId: check.integration_id ?? null })
  } else if (type === 'pull_request') {
    const before = rules.reviews
    const methods: string[] = parameters['allowed_merge_methods'] ?? ['merge', 'squash', 'rebase']
    rules.reviews = {
      count: Math.max(before?.count ?? 0, parameters['required_approving_review_count'] ?? 0),
      dismissStale: (before?.dismissStale ?? false) || Boolean(parameters['dismiss_stale_reviews_on_push']),
      codeOwners: (before?.codeOwners ?? false) || Boolean(parameters['require_code_owner_review']),
      lastPush: (before?.lastPush ?? false) || Boolean(parameters['require_last_push_approval']),
      methods: methods.filter((method) => before?.methods.includes(method) ?? true),
    }
  }
}

export function rulesetsFor(repo: Repository, ref: string, enforcements: readonly Ruleset['enforcement'][] = ['active']): Ruleset[] {
  return repo.rulesets.filter((ruleset) => {
    if (!enforcements.includes(ruleset.enforcement) || !ref.startsWith(ruleset.target === 'tag' ? 'refs/tags/' : 'refs/heads/')) return false
    const matches = (pattern: string): boolean => pattern === '~ALL' || (pattern === '~DEFAULT_BRANCH' ? ref === `refs/heads/${repo.defaultBranch}` : globToRegExp(pattern).test(ref))
    return ruleset.include.some(matches) && !ruleset.exclude.some(matches)
  })
}

// Ids that GitHub gives the built-in roles in bypass lists.
const ROLE_IDS = { 2: 'maintain', 4: 'write', 5: 'admin' } as const

export function bypasses(state: State, repo: Repository, ruleset: Ruleset, actor: Actor, intent: 'push' | 'merge'): boolean {
  return ruleset.bypassActors.some(({ actor_id, actor_type, bypass_mode }) => {
    if (bypass_mode === 'pull_request' && intent !== 'merge') return false
    if (actor_type === 'Integration') return actor.app?.id === actor_id
    if (actor.kind !== 'user') return false
    const login = actor.user.login.toLowerCase()
    if (actor_type === 'OrganizationAdmin') return state.user(repo.owner).members.get(login) === 'admin'
    if (actor_type === 'Team') return state.teams.some((team) => team.id === actor_id && state.teamMembers(team).has(login))
    const role = ROLE_IDS[actor_id as keyof typeof ROLE_IDS]
    return actor_type === 'RepositoryRole' && role !== undefined && atLeast(roleOf(state, repo, login), role)
  })
}
