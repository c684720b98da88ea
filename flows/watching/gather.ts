import { isEnrolled, type Arrival, type Deciding, type Files } from '../../core/alerts/arrivals.ts'
import { trustedPolicies } from '../../core/alerts/policy.ts'
import { linksOfKind, readChain, type Chain, type ChainedLink } from '../../core/decisions/chain.ts'
import { POLICY_PATH } from '../../core/paths.ts'
import type { ValidPolicy } from '../../core/policy/read.ts'
import type { Policy } from '../../schemas/policy/v1.ts'
import { OutsideError } from '../outside-error.ts'
import { gatherArrivals } from './arrivals.ts'
import type { WatchPorts } from './ports.ts'

/** The decision log, or where it is broken. */
export async function readLog({ log }: Pick<WatchPorts, 'log'>): Promise<Chain> {
  try {
    return readChain(await log.all())
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'RECORD_DAMAGED') return { ok: false, sequence: 0, reason: error.message }
    throw error
  }
}

/** The default branch as it is, and how it came to be so. */
export interface WatchedBranch {
  name: string
  tip: string
  now: Files
  /** Governed files when the first decision was made; undefined before there is one. */
  beginning: Files | undefined
  deciding: Deciding
  arrivals: Arrival[]
  /** GitHub's list of pushes ends before the tip: it is written a moment later. */
  isBehind: boolean
}

/** undefined: the repository is empty, or has never had a policy. */
export async function gatherBranch(repository: string, links: readonly ChainedLink[], { forge }: Pick<WatchPorts, 'forge'>): Promise<WatchedBranch | undefined> {
  const at = await forge.defaultBranch()
  if (!at) return undefined
  const { name, tip } = at
  const pushes = await forge.pushes(name)
  const now = await forge.files(tip)
  const decisions = linksOfKind(links, 'decision/v1')
  const deciding: Deciding = { repository, branch: name, decisions }
  const first = decisions.find(({ record }) => record.base.ref === name)
  const beginning = first ? await readOld(() => forge.files(first.record.base.sha)) : undefined
  const arrivals = await gatherArrivals(pushes, deciding, forge)
  if (!isEnrolled(now) && !beginning && arrivals.length === 0) return undefined
  return { name, tip, now, beginning, deciding, arrivals, isBehind: pushes.length > 0 && !pushes.some(({ after }) => after === tip) }
}

/** A commit that was rewritten away may be gone: then it tells nothing. */
async function readOld<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'GITHUB_NOT_FOUND') return undefined
    throw error
  }
}

const MAX_LOOK_BACK = 20

/**
 * The policy that counts for alerts: that of the branch when it was decided, else the last one that was.
 *
 * @throws OutsideError UNREADABLE when it, or the organisation's floor, cannot be read
 */
export async function gatherPolicy({ tip, now, beginning, deciding: { decisions } }: WatchedBranch, links: readonly ChainedLink[], { forge }: Pick<WatchPorts, 'forge'>): Promise<Policy | undefined> {
  const blobIn = (files: Files | undefined): string | undefined => files?.get(POLICY_PATH)?.blob
  const trusted = trustedPolicies(links, decisions.length === 0 ? blobIn(now) : blobIn(beginning))
  const bases = decisions.slice(-MAX_LOOK_BACK).reverse().map(({ record }) => record.base.sha)
  for (const commit of [tip, ...bases]) {
    const blob = blobIn(commit === tip ? now : await readOld(() => forge.files(commit)))
    if (blob === undefined || !trusted.has(blob)) continue
    const read = await forge.policy(commit)
    if (read.state === 'unreadable') throw new OutsideError('UNREADABLE', `The policy cannot be read: ${read.reason}`)
    if (read.state === 'valid') return withFloorsGlass(read)
  }
  return undefined
}

/** Where only the organisation's floor has break-glass, its people review, by its roles. */
function withFloorsGlass({ policy, floor }: ValidPolicy): Policy {
  const glass = policy['break-glass'] ? undefined : floor?.floor['break-glass']
  return glass ? { ...policy, 'break-glass': glass, roles: { ...policy.roles, ...floor?.floor.roles } } : policy
}
