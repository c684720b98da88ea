import { canonicalJson } from '../../core/canonical.ts'
import type { Facts } from '../../core/policy/facts.ts'
import { needsOf, type PolicyRead } from '../../core/policy/read.ts'
import { OutsideError } from '../outside-error.ts'
import type { FactsSource, Policies, PullPosition, PullRef } from '../ports.ts'

export interface Snapshot<Seen = undefined> {
  position: PullPosition
  policy: PolicyRead
  facts: Facts
  /** What `look` answered, before any fact was read. */
  seen: Seen
}

export interface SnapshotOptions<Seen> {
  /** Judged as if the base branch stood here, as in a merge group that is built on others; absent: at its tip. */
  baseSha?: string
  look(position: PullPosition): Promise<Seen>
}

export const MAX_RESTARTS = 3

/**
 * The policy at the base and the facts, as of one moment: a head or base that moved meanwhile starts it again.
 * Undefined when the pull request is closed.
 */
export async function gatherSnapshot<Seen>(pull: PullRef, { policies, facts }: { policies: Policies; facts: FactsSource }, { baseSha, look }: SnapshotOptions<Seen>): Promise<Snapshot<Seen> | undefined> {
  const locate = async (): Promise<PullPosition> => {
    const position = await facts.locate(pull)
    return baseSha === undefined ? position : { ...position, baseSha }
  }
  let position = await locate()
  for (let attempt = 0; attempt <= MAX_RESTARTS; attempt++) {
    if (position.state === 'closed') return undefined
    const [policy, seen] = await Promise.all([policies.load(pull, position.baseSha), look(position)])
    const gathered = await facts.gather(pull, position, needsOf(policy))
    const after = await locate()
    if (canonicalJson({ ...after }) === canonicalJson({ ...position })) return { position, policy, facts: gathered, seen }
    position = after
  }
  throw new OutsideError('GITHUB_CONFLICT', `Pull request ${pull.number} moved ${MAX_RESTARTS + 1} times while it was read. It is judged when it rests.`)
}

/** Why facts are not known, where that is why there is no answer; not empty means that trying again may help. */
export function unreadIn({ policy, facts }: Pick<Snapshot, 'policy' | 'facts'>, conclusion: string): string[] {
  if (conclusion !== 'error') return []
  if (policy.state === 'unreadable') return [policy.reason]
  return [...new Set(needsOf(policy).facts.flatMap((need) => reasonsIn(facts[need])))]
}

/** Facts hold facts: a team, a record of one version. */
function reasonsIn(part: unknown): string[] {
  if (part === null || typeof part !== 'object') return []
  const { known, reason } = part as { known?: unknown; reason?: unknown }
  if (known === false && typeof reason === 'string') return [reason]
  return Object.values(part).flatMap(reasonsIn)
}
