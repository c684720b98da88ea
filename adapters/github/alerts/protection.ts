import { ADMINISTRATORS, type BypassActor, type Protection } from '../../../core/alerts/protection.ts'
import { known, unknown } from '../../../core/policy/facts.ts'
import type { GitHub } from '../client.ts'

interface Rule {
  type: string
  parameters?: { required_status_checks?: { context: string; integration_id?: number | null }[] }
  ruleset_id?: number
}

// Rulesets with these decide whether the gate holds.
const GUARDING: readonly string[] = ['required_status_checks', 'pull_request', 'update', 'non_fast_forward', 'workflows']

/** What rulesets and classic protection ask on a branch. */
export async function readProtection(github: GitHub, at: { owner: string; repo: string }, branch: string): Promise<Protection> {
  const [rules, { data: shown }] = await Promise.all([
    github.paginate('GET /repos/{owner}/{repo}/rules/branches/{branch}', { ...at, branch, per_page: 100 }) as Promise<unknown> as Promise<Rule[]>,
    github.request('GET /repos/{owner}/{repo}/branches/{branch}', { ...at, branch }),
  ])
  const byRules = rules.flatMap(({ parameters }) => parameters?.required_status_checks ?? []).map(({ context, integration_id: app }) => ({ name: context, app: app ?? null }))
  const classic = (shown.protection?.required_status_checks ?? {}) as { enforcement_level?: string; contexts?: string[]; checks?: { context: string; app_id: number | null }[] }
  const pinned = (classic.checks ?? []).map(({ context, app_id: app }) => ({ name: context, app }))
  const byName = (classic.contexts ?? []).filter((context) => !pinned.some(({ name }) => name === context)).map((name) => ({ name, app: null }))
  // A branch may show the checks of its rulesets as well.
  const checks = [...new Map([...byRules, ...pinned, ...byName].map((one) => [`${one.name} ${one.app}`, one])).values()]
  const rulesets = [...new Set(rules.flatMap(({ type, ruleset_id: id }) => (GUARDING.includes(type) && id !== undefined ? [id] : [])))].sort((a, b) => a - b)
  const bypass = await Promise.all(rulesets.map((id) => readBypass(github, at, id)))
  const isClassicAlone = byRules.every(({ name }) => !pinned.concat(byName).some((one) => one.name === name))
  const letsPass = classic.enforcement_level === 'non_admins' && isClassicAlone ? [{ ruleset: `the protection of ${branch}`, actors: ADMINISTRATORS }] : []
  return { branch, checks, bypass: [...bypass, ...letsPass] }
}

async function readBypass(github: GitHub, at: { owner: string; repo: string }, id: number): Promise<Protection['bypass'][number]> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/rulesets/{ruleset_id}', { ...at, ruleset_id: id, includes_parents: true })
  const ruleset = `the ruleset "${data.name}"`
  // GitHub leaves the list out for whoever may not change the ruleset; an empty one is there.
  if (!Array.isArray(data.bypass_actors)) return { ruleset, actors: unknown('GitHub shows it only to who may change it, so the app needs "administration: write" (for a ruleset of the organisation "organization administration: write")') }
  return { ruleset, actors: known(data.bypass_actors.map(({ actor_type: type, actor_id: actor }): BypassActor => ({ type: String(type), id: actor ?? null }))) }
}
