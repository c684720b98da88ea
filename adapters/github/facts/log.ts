import { openAlerts, summariseAlerts, type OpenAlert } from '../../../core/alerts/open.ts'
import { readChain, type ChainedLink } from '../../../core/decisions/chain.ts'
import { versionsServed } from '../../../core/decisions/served.ts'
import type { FactValues, FilesFact } from '../../../core/policy/facts.ts'
import { documentAt } from '../../../core/paths.ts'
import { OutsideError } from '../../../flows/outside-error.ts'
import type { PullRef, WholeLog } from '../../../flows/ports.ts'

/** What served on the stages of the models that a pull request moves, by the decision log. */
export async function readServed(log: Pick<WholeLog, 'all'> | undefined, { owner, repo }: PullRef, files: FilesFact): Promise<FactValues['served']> {
  const models = modelsMoved(files)
  if (models.size === 0) return {}
  const served = versionsServed(await linksOf(log), `${owner}/${repo}`)
  return Object.fromEntries(Object.entries(served).filter(([place]) => models.has(place.split('#')[0] ?? '')))
}

/** Reviews after break-glass that nobody has made yet, of the models that a pull request moves. */
export async function readAlerts(log: Pick<WholeLog, 'all'> | undefined, files: FilesFact): Promise<OpenAlert[]> {
  const models = modelsMoved(files)
  if (models.size === 0) return []
  return summariseAlerts(openAlerts(await linksOf(log))).filter(({ alert, models: concerned }) => alert === 'break-glass' && concerned.some((model) => models.has(model)))
}

async function linksOf(log: Pick<WholeLog, 'all'> | undefined): Promise<ChainedLink[]> {
  if (!log) throw new OutsideError('UNREADABLE', 'the decision log is not read for it')
  const chain = readChain(await log.all())
  if (!chain.ok) throw new OutsideError('RECORD_DAMAGED', `the decision log is broken at decision ${chain.sequence} (${chain.reason})`)
  return chain.links
}

const modelsMoved = ({ changed }: FilesFact): Set<string> => new Set(changed.flatMap(({ path }) => {
  const document = documentAt(path)
  return document?.kind === 'stages/v1' ? [document.name] : []
}))
