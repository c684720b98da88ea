import type { State } from '../store/state.ts'
import type { Json, Protection, Repository, Ruleset } from '../store/types.ts'
import { repoApi, repoHtml } from './repository.ts'
import { nodeId, renderUser } from './user.ts'

export function renderProtection(state: State, repo: Repository, branch: string, protection: Protection): Json {
  const url = repoApi(state, repo, `/branches/${branch}/protection`)
  const { requiredChecks, requiredReviews, restrictPushesTo } = protection
  return {
    url,
    ...(requiredChecks ? { required_status_checks: { url: `${url}/required_status_checks`, strict: requiredChecks.strict, contexts: requiredChecks.checks.map((check) => check.context), contexts_url: `${url}/required_status_checks/contexts`, checks: requiredChecks.checks.map((check) => ({ context: check.context, app_id: check.appId })) } } : {}),
    ...(requiredReviews ? { required_pull_request_reviews: { url: `${url}/required_pull_request_reviews`, dismiss_stale_reviews: requiredReviews.dismissStale, require_code_owner_reviews: requiredReviews.codeOwners, require_last_push_approval: requiredReviews.lastPush, required_approving_review_count: requiredReviews.count } } : {}),
    ...(restrictPushesTo ? { restrictions: { url: `${url}/restrictions`, users_url: `${url}/restrictions/users`, teams_url: `${url}/restrictions/teams`, apps_url: `${url}/restrictions/apps`, users: restrictPushesTo.map((login) => renderUser(state, state.user(login))), teams: [], apps: [] } } : {}),
    required_signatures: { url: `${url}/required_signatures`, enabled: false },
    enforce_admins: { url: `${url}/enforce_admins`, enabled: protection.enforceAdmins },
    required_linear_history: { enabled: protection.linearHistory },
    allow_force_pushes: { enabled: protection.allowForcePushes },
    allow_deletions: { enabled: protection.allowDeletions },
    block_creations: { enabled: false },
    required_conversation_resolution: { enabled: false },
    lock_branch: { enabled: protection.locked },
    allow_fork_syncing: { enabled: false },
  }
}

/** The same rule as the `branch_protection_rule` webhook writes it. */
export function renderRule(state: State, repo: Repository, branch: string, protection: Protection): Json {
  const level = (on: boolean): string => (on ? 'everyone' : 'off')
  return {
    id: repo.id,
    repository_id: repo.id,
    name: branch,
    created_at: repo.createdAt,
    updated_at: state.now(),
    pull_request_reviews_enforcement_level: level(protection.requiredReviews !== undefined),
    required_approving_review_count: protection.requiredReviews?.count ?? 0,
    dismiss_stale_reviews_on_push: protection.requiredReviews?.dismissStale ?? false,
    require_code_owner_review: protection.requiredReviews?.codeOwners ?? false,
    require_last_push_approval: protection.requiredReviews?.lastPush ?? false,
    authorized_dismissal_actors_only: false,
    ignore_approvals_from_contributors: false,
    required_status_checks: protection.requiredChecks?.checks.map((check) => check.context) ?? [],
    required_status_checks_enforcement_level: level(protection.requiredChecks !== undefined),
    strict_required_status_checks_policy: protection.requiredChecks?.strict ?? false,
    signature_requirement_enforcement_level: 'off',
    linear_history_requirement_enforcement_level: level(protection.linearHistory),
    admin_enforced: protection.enforceAdmins,
    create_protected: false,
    allow_force_pushes_enforcement_level: level(protection.allowForcePushes),
    allow_deletions_enforcement_level: level(protection.allowDeletions),
    merge_queue_enforcement_level: level(protection.mergeQueue ?? false),
    required_deployments_enforcement_level: 'off',
    required_conversation_resolution_level: 'off',
    authorized_actors_only: protection.restrictPushesTo !== undefined,
    authorized_actor_names: protection.restrictPushesTo ?? [],
    lock_branch_enforcement_level: level(protection.locked),
    lock_allows_fork_sync: false,
  }
}

/** `shows`: bypass actors, and how the caller may bypass, are for who may change the ruleset. */
export function renderRuleset(state: State, repo: Repository, ruleset: Ruleset, full: boolean, shows?: { bypass: 'always' | 'pull_requests_only' | 'never'; bypassActors: boolean }): Json {
  const api = repoApi(state, repo, `/rulesets/${ruleset.id}`)
  return {
    id: ruleset.id,
    name: ruleset.name,
    target: ruleset.target,
    source_type: ruleset.sourceType,
    source: ruleset.source,
    enforcement: ruleset.enforcement,
    node_id: nodeId('RRS', ruleset.id),
    _links: { self: { href: api }, html: { href: repoHtml(state, repo, `/rules/${ruleset.id}`) } },
    created_at: ruleset.createdAt,
    updated_at: ruleset.updatedAt,
    ...(shows ? { current_user_can_bypass: shows.bypass } : {}),
    ...(full && shows?.bypassActors ? { bypass_actors: ruleset.bypassActors } : {}),
    ...(full ? { conditions: { ref_name: { include: ruleset.include, exclude: ruleset.exclude } }, rules: ruleset.rules } : {}),
  }
}

/** What an edit changed, as the webhook says it: name, enforcement, conditions and rules. Bypass actors are not among it. */
export function rulesetChanges(before: Ruleset, after: Ruleset): Json {
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
  const without = (all: Ruleset['rules'], others: Ruleset['rules']): Ruleset['rules'] => all.filter(({ type }) => !others.some((one) => one.type === type))
  const condition = { ref_name: { include: after.include, exclude: after.exclude } }
  const conditions = {
    ...(same(before.include, after.include) ? {} : { include: { from: before.include } }),
    ...(same(before.exclude, after.exclude) ? {} : { exclude: { from: before.exclude } }),
  }
  const updated = after.rules.flatMap((rule) => {
    const old = before.rules.find(({ type }) => type === rule.type)
    return old && !same(old.parameters, rule.parameters) ? [{ rule, changes: { configuration: { from: JSON.stringify(old.parameters ?? {}) } } }] : []
  })
  const rules = { added: without(after.rules, before.rules), deleted: without(before.rules, after.rules), updated }
  return {
    ...(before.name === after.name ? {} : { name: { from: before.name } }),
    ...(before.enforcement === after.enforcement ? {} : { enforcement: { from: before.enforcement } }),
    ...(Object.keys(conditions).length > 0 ? { conditions: { added: [], deleted: [], updated: [{ condition, changes: conditions }] } } : {}),
    ...(rules.added.length + rules.deleted.length + updated.length > 0 ? { rules } : {}),
  }
}

// What the `branch_protection_rule` webhook says of a change; of the rest it says nothing.
const TOLD = ['admin_enforced', 'authorized_actor_names', 'authorized_actors_only', 'authorized_dismissal_actors_only', 'linear_history_requirement_enforcement_level', 'lock_branch_enforcement_level', 'pull_request_reviews_enforcement_level', 'require_last_push_approval', 'required_status_checks', 'required_status_checks_enforcement_level']

export function ruleChanges(before: Json, after: Json): Json {
  return Object.fromEntries(TOLD.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])).map((name) => [name, { from: before[name] }]))
}
