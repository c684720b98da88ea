import { judgeArrivals, judgeStanding, overriddenArrivals } from '../core/alerts/arrivals.ts'
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
  const chain = await readLog(ports)
  if (!chain.ok) {
    await showBroken(judgeChain(chain), ports)
    return { ...NOTHING_SEEN }
  }
  const { links } = chain
  const branch = await gatherBranch(repository, links, ports)
  if (!branch) return { ...NOTHING_SEEN }
  const unread: OutsideError[] = []
  const part = async <T>(read: () => Promise<T[]>): Promise<T[]> => {
    try {
      return await read()
    } catch (error) {
      // A permission that is missing for one part must not blind the others.
      if (!(error instanceof OutsideError)) throw error
      unread.push(error)
      return []
    }
  }
  const [policy] = await part(async () => [await gatherPolicy(branch, links, ports)])
  const rewritten = await part(async () => judgeRecords(await ports.forge.recordsPushes()))
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
  const acknowledged = await showAlerts(after, { repository, policy, arrivals: branch.arrivals }, ports)
  const told = new Set(linksOfKind(links, 'alert/v1').map(({ digest }) => digest))
  const alerts = linksOfKind(after, 'alert/v1')
  return { opened: alerts.filter(({ digest }) => !told.has(digest)).map(({ record }) => record.alert), acknowledged, open: alerts.length - linksOfKind(after, 'acknowledgement/v1').length - acknowledged, unread, isBehind: branch.isBehind }
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
