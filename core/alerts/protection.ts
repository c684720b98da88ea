import type { AlertSettings } from '../../schemas/policy/v1.ts'
import { known, type Fact } from '../policy/facts.ts'
import { ABOUT_NOTHING, listed, type FoundAlert } from './found.ts'

/** Somebody who stands on a bypass list, as GitHub writes it. */
export interface BypassActor {
  type: string
  id: number | null
}

/** What GitHub asks of whoever wants to change the default branch. */
export interface Protection {
  branch: string
  /** The required checks by name, with the app that must write them; null: anybody may. */
  checks: { name: string; app: number | null }[]
  /** Rulesets that ask for the gate's check, or for pull requests, with those who may bypass them. Unknown: GitHub does not show them to the app. */
  bypass: { ruleset: string; actors: Fact<BypassActor[]> }[]
}

const REMEDY = 'Put it back, or change the allow-list "alerts.bypass-actors" of the policy in a pull request; then close this issue.'

/**
 * How the protection of the default branch differs from what the policy commits to.
 *
 * Asked only where the policy has "alerts": before that nobody said that there should be any protection.
 */
export function judgeProtection({ branch, checks, bypass }: Protection, settings: AlertSettings | undefined, gate: { check: string; app: number }): FoundAlert[] {
  if (!settings) return []
  const found = [...judgeCheck(branch, checks, gate)]
  const allowed = settings['bypass-actors']
  if (!allowed) return found
  for (const { ruleset, actors } of bypass) {
    if (!actors.known) {
      found.push(drift(`bypass ${ruleset} unknown`, `Who may bypass ${ruleset} cannot be read: ${actors.reason}`, 'Give the app the permission that GitHub asks for, or take "bypass-actors" out of the policy and look yourself; then close this issue.'))
      continue
    }
    const strange = actors.value.filter((actor) => !allowed.some(({ type, id }) => type === actor.type && (id === undefined || id === actor.id)))
    const names = strange.map(nameOf).sort()
    if (names.length > 0) found.push(drift(`bypass ${ruleset} ${names.join(', ')}`, `${ruleset} may be bypassed by ${listed(names)}, who ${names.length === 1 ? 'is' : 'are'} not on the allow-list of the policy.`, REMEDY))
  }
  return found
}

function judgeCheck(branch: string, checks: Protection['checks'], gate: { check: string; app: number }): FoundAlert[] {
  const ours = checks.filter(({ name }) => name === gate.check)
  if (ours.length === 0) return [drift('check not required', `The check "${gate.check}" is not required on ${branch}: anything can be merged there.`, `Require it, from this app (number ${gate.app}); then close this issue.`)]
  if (ours.some(({ app }) => app === gate.app)) return []
  const [{ app } = { app: null }] = ours
  return [drift(`check pinned to ${app ?? 'nobody'}`, `The required check "${gate.check}" of ${branch} is ${app === null ? 'taken from anybody' : `that of the app ${app}`}, expected that of this app (number ${gate.app}): any workflow with "checks: write" can forge it.`, 'Choose this app as the expected source of the check; then close this issue.')]
}

const drift = (cause: string, summary: string, remedy: string): FoundAlert => ({ alert: 'bypass-drift', cause: `protection ${cause}`, summary, remedy, about: ABOUT_NOTHING, reviewBy: null })

const nameOf = ({ type, id }: BypassActor): string => (id === null ? type : `${type} ${id}`)

/** Those whom classic protection lets pass: administrators, unless it holds for them too. */
export const ADMINISTRATORS: Fact<BypassActor[]> = known([{ type: 'RepositoryRole', id: 5 }]) // GitHub: 5 is the role "admin"
