import { candidatesFor, DEFAULT_WARN_DAYS, dueIn, type Due, type DueHolding } from '../core/expiring/due.ts'
import { gatherGoods, maybeServed, type ExpiryPorts } from './expiring/gather.ts'
import type { Clock } from './ports.ts'

/** What is due, and what each stage could hold instead. */
export interface ExpiryReport extends Omit<Due, 'holdings'> {
  today: string
  commit: string
  warnDays: number
  models: number
  /** `fallback`: the newest other version that may be served today; null: there is none, and the place is to be emptied. */
  holdings: (DueHolding & { fallback: string | null })[]
}

/** Finds what on the stages has expired, or will soon. Changes nothing. @throws UserError without a valid policy. */
export async function findExpiring({ days }: { days: number | undefined }, ports: ExpiryPorts & { clock: Clock }): Promise<ExpiryReport> {
  const today = ports.clock.now().toISOString().slice(0, 10)
  const gathered = await gatherGoods(ports)
  const warnDays = days ?? gathered.policy.expiry?.['warn-days'] ?? DEFAULT_WARN_DAYS
  const due = dueIn({ today, warnDays, ...gathered })
  const served = new Map<string, boolean>()
  const holdings: ExpiryReport['holdings'] = []
  for (const holding of due.holdings) holdings.push({ ...holding, fallback: await fallbackFor(holding) })
  return { today, commit: ports.tree.commit, warnDays, models: gathered.models.length, holdings, waivers: due.waivers, unclear: [...gathered.unclear, ...due.unclear] }

  async function fallbackFor(holding: DueHolding): Promise<string | null> {
    // A challenger or a shadow is compared with what serves; without it the stage serves as before.
    if (holding.slot !== 'version') return null
    const versions = gathered.models.find(({ model }) => model === holding.model)?.versions ?? new Map()
    for (const version of candidatesFor(holding, versions.keys())) {
      const name = `${holding.model}@${version}`
      if (!served.has(name)) served.set(name, await maybeServed(versions.get(version)!, today, gathered, ports))
      if (served.get(name)) return version
    }
    return null
  }
}
