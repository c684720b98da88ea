import { isEnrolled, judgeArrivals, judgeStanding, overriddenArrivals } from '../core/alerts/arrivals.ts'
import { judgeDeployments } from '../core/alerts/deployments.ts'
import { newAlerts, type FoundAlert } from '../core/alerts/found.ts'
import { judgeProtection } from '../core/alerts/protection.ts'
import { isLogCut, judgeChain, judgeRecords } from '../core/alerts/records.ts'
import { linksOfKind, type ChainedLink } from '../core/decisions/chain.ts'
import type { Policy } from '../schemas/policy/v1.ts'
import { OutsideError } from './outside-error.ts'
import { gatherBranch, gatherPolicy, readLog, type WatchedBranch } from './watching/gather.ts'
import type { WatchPorts } from './watching/ports.ts'
import { recordAlerts, recordOverrides } from './watching/record.ts'
import { showAlerts, showBroken } from './watching/show.ts'

export interface WatchRequest {
  /** `owner/name` */
  repository: string
  gate: { check: string; app: number }
  /** Whether it is looked again soon: then what GitHub tells a moment later is waited for. */
  isPatient: boolean
}

export interface Watched {
  opened: FoundAlert['alert'][]
  acknowledged: number
  open: number
  /** What could not be read, and so may hide something. */
  unread: OutsideError[]
  /** GitHub does not tell yet who moved the branch; it is told a moment later. */
  isBehind: boolean
}

const NOTHING_SEEN: Watched = { opened: [], acknowledged: 0, open: 0, unread: [], isBehind: false }

/**
 * Finds what went past the gate, whoever did it, and whether or not a webhook told: the branch, the records, the
 * protection and the deployments are read and held against the decision log.
 *
 * Record first, issue second: an alert keeps anything from being deployed even where no issue can be written.
 */
export async function watchRepository(request: WatchRequest, ports: WatchPorts): Promise<Watched> {
  const { repository, gate } = request
  const unread: OutsideError[] = []
  const part = partOf(unread)
  const pushes = await part(() => ports.forge.recordsPushes())
  // Before anything is appended: a log that begins anew would stand in the way of the one that was.
  const deleted = pushes.at(-1)
  if (deleted?.after === null) await part(() => putBack(deleted.before, ports))
  const chain = await readLog(ports)
  if (!chain.ok) {
    await showBroken(judgeChain(chain), ports)
    return { ...NOTHING_SEEN }
  }
  const { links } = chain
  const branch = await gatherBranch(repository, links, ports)
  if (!branch) return { ...NOTHING_SEEN }
  const read = await part(async () => [await gatherPolicy(branch, links, ports)])
  const [policy] = read
  const rewritten = judgeRecords(pushes)
  const isCut = isLogCut(rewritten, links)
  const found = [
    ...rewritten,
    ...(isCut ? [] : judgeBranch(branch, links, request.isPatient)),
    ...(await part(async () => (policy?.alerts ? judgeProtection(await ports.forge.protection(branch.name), policy.alerts, gate) : []))),
    ...(await part(async () => (isCut ? [] : await judgeShown(stagesOf(policy), links, ports)))),
  ]
  const overridden = overriddenArrivals(branch.arrivals, branch.deciding)
  await recordOverrides(overridden, repository, policy?.['break-glass']?.['review-days'], ports)
  // Mostly there is nothing to say, and the log that was read is the log that is.
  const after = overridden.length > 0 || newAlerts(found, links).length > 0 ? await recordAlerts(found, repository, ports) : links
  const acknowledged = await showAlerts(after, { repository, policy, isPolicyRead: read.length > 0, arrivals: branch.arrivals }, ports)
  const told = new Set(linksOfKind(links, 'alert/v1').map(({ digest }) => digest))
  const alerts = linksOfKind(after, 'alert/v1')
  return { opened: alerts.filter(({ digest }) => !told.has(digest)).map(({ record }) => record.alert), acknowledged, open: alerts.length - linksOfKind(after, 'acknowledgement/v1').length - acknowledged, unread, isBehind: branch.isBehind }
}

async function putBack(commit: string, { forge }: WatchPorts): Promise<boolean[]> {
  const at = await forge.defaultBranch()
  // Without a policy a branch of that name is nobody's business.
  return at && isEnrolled(await forge.files(at.tip)) ? [await forge.restoreRecords(commit)] : []
}

/** A permission that is missing for one part must not blind the others. */
function partOf(unread: OutsideError[]): <T>(read: () => Promise<T[]>) => Promise<T[]> {
  return async (read) => {
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error
      unread.push(error)
      return []
    }
  }
}

/** The log says of nearly all deployments by which decision; the records are read for the rest alone. */
async function judgeShown(stages: readonly string[], links: readonly ChainedLink[], { forge }: WatchPorts): Promise<FoundAlert[]> {
  const shown = await forge.deployments(stages)
  const found = newAlerts(judgeDeployments(shown, stages, links), links)
  return found.length === 0 ? [] : judgeDeployments(shown, stages, links, await forge.deploymentRecords())
}

function judgeBranch({ arrivals, deciding, beginning, now, tip, isBehind }: WatchedBranch, links: readonly ChainedLink[], isPatient: boolean): FoundAlert[] {
  const found = judgeArrivals(arrivals, deciding)
  if (!beginning || (isBehind && isPatient)) return found
  const told = [...linksOfKind(links, 'alert/v1').map(({ record }) => record), ...found].flatMap(({ about }) => about.files)
  return [...found, ...judgeStanding(tip, beginning, now, told, deciding)]
}

const stagesOf = (policy: Policy | undefined): string[] => policy?.stages.map(({ name }) => name) ?? []
