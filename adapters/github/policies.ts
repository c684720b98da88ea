import { POLICY_PATH } from '../../core/paths.ts'
import { withFloor, type FloorRead } from '../../core/policy/floor.ts'
import { readPolicy, type PolicyRead } from '../../core/policy/read.ts'
import { OutsideError } from '../../flows/outside-error.ts'
import type { Policies } from '../../flows/ports.ts'
import type { Source } from './source.ts'

/**
 * The policy as it lies on the base branch: a pull request must not be able to loosen the rule that judges it. Where the
 * owner has a floor, it is as tight as that says.
 */
export function githubPolicies(source: Source, floor: () => Promise<FloorRead>): Policies {
  return {
    async load(_pull, baseSha) {
      const [policy, atLeast] = await Promise.all([policyAt(source, baseSha), floor()])
      return withFloor(policy, atLeast)
    },
  }
}

async function policyAt(source: Source, baseSha: string): Promise<PolicyRead> {
  try {
    const entry = await source.entry(baseSha, POLICY_PATH)
    if (!entry) return readPolicy(null)
    if (entry.mode !== '100644' && entry.mode !== '100755') return { state: 'unreadable', reason: `${POLICY_PATH} is not a regular file` }
    return readPolicy(await source.text(entry.blob, POLICY_PATH))
  } catch (error) {
    if (error instanceof OutsideError) return { state: 'unreadable', reason: error.message }
    throw error
  }
}
