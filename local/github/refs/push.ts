import type { Hub } from '../hub.ts'
import { unmetChecks } from '../pulls/requirements.ts'
import type { Actor, Repository } from '../store/types.ts'
import { ZERO } from '../git/repository.ts'
import { rulesFor } from './rules.ts'

export interface PushCommand { old: string; sha: string; ref: string }

/** Why a push or an API write may not move a reference; a force push shows only once the objects are there. */
export function refusal(hub: Hub, repo: Repository, command: PushCommand, actor: Actor): string | undefined {
  const rules = rulesFor(hub.state, repo, command.ref, actor, 'push')
  if (command.sha === ZERO) return rules.refuseDeletion ? 'Cannot delete this protected branch' : undefined
  if (rules.locked) return 'Cannot change this locked branch'
  if (command.old === ZERO) return rules.refuseCreation ? 'Cannot create ref due to creations being restricted.' : undefined
  if (rules.refuseUpdate) return 'Cannot update this protected ref.'
  if (rules.restrictPushesTo && !rules.restrictPushesTo.includes(actor.user.login)) return "You're not authorized to push to this branch."
  if (rules.mergeQueue) return 'Changes must be made through the merge queue'
  if (rules.reviews) return 'Changes must be made through a pull request.'
  return unmetChecks(repo, command.sha, rules)[0]
}

export function refusesForce(hub: Hub, repo: Repository, ref: string, actor: Actor): boolean {
  return rulesFor(hub.state, repo, ref, actor, 'push').refuseForce
}

/** GitHub's words on the terminal: GH006 for classic protection, GH013 for rulesets. */
export function refusalText(hub: Hub, repo: Repository, ref: string, reason: string): string {
  if (rulesFor(hub.state, repo, ref).byRuleset) return `error: GH013: Repository rule violations found for ${ref}.\n\n- ${reason}\n`
  return `error: GH006: Protected branch update failed for ${ref}.\nerror: ${reason}\n`
}
