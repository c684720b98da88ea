import { Day, UtcTime } from '../../schemas/shared.ts'
import type { ReadDeployments } from './stage.ts'

/** An instant (`from` and `until` are equal), or a day in UTC up to the next midnight. */
export interface AskedTime {
  from: string
  until: string
}

const DAY = 24 * 60 * 60 * 1000

/** `2026-03-03` or `2026-03-03T12:00:00Z`; undefined when it is neither. */
export function readTime(text: string): AskedTime | undefined {
  if (UtcTime.safeParse(text).success) return { from: text, until: text }
  if (!Day.safeParse(text).success) return undefined
  const from = `${text}T00:00:00Z`
  return { from, until: new Date(Date.parse(from) + DAY).toISOString().replace('.000', '') }
}

/** A time in which one version held a stage without a break. */
export interface Period {
  version: string | null
  from: string
  until: string | null
  /** The last deployment of it that counts for the time that was asked. */
  deployment: ReadDeployments[number]
}

export interface Served {
  periods: Period[]
  /** When the stage was deployed to for the first time that is recorded. */
  first: string | null
  /** What was tried during the time and came to nothing. */
  attempts: ReadDeployments
}

/** Every time in which one version held a stage, of all stages. */
export function periodsOf(deployments: ReadDeployments): { stage: string; version: string | null; lineage: string | null; from: string; until: string | null }[] {
  const always = { from: '0000-01-01T00:00:00Z', until: '9999-12-31T23:59:59Z' }
  return [...new Set(deployments.map(({ stage }) => stage))].sort().flatMap((stage) =>
    servedDuring(stage, always, deployments).periods.map(({ version, from, until, deployment }) => ({ stage, version, lineage: deployment.lineage, from, until })))
}

/** What the deployment records (oldest first) put on a stage at a time: every version that held it then, in order. */
export function servedDuring(stage: string, time: AskedTime, deployments: ReadDeployments): Served {
  const [begin, end] = [Date.parse(time.from), Date.parse(time.until)]
  const started = (at: string): boolean => (begin === end ? Date.parse(at) <= end : Date.parse(at) < end)
  const here = deployments.filter((deployment) => deployment.stage === stage)
  const succeeded = here.filter(({ outcome }) => outcome === 'succeeded')
  const periods: Period[] = []
  for (const deployment of succeeded) {
    const last = periods.at(-1)
    if (last && last.version === deployment.version) {
      if (started(deployment.deployedAt)) last.deployment = deployment
      continue
    }
    if (last) last.until = deployment.deployedAt
    periods.push({ version: deployment.version, from: deployment.deployedAt, until: null, deployment })
  }
  return {
    periods: periods.filter(({ from, until }) => started(from) && (until === null || Date.parse(until) > begin)),
    first: succeeded[0]?.deployedAt ?? null,
    attempts: here.filter(({ outcome, deployedAt }) => outcome !== 'succeeded' && Date.parse(deployedAt) >= begin && started(deployedAt)),
  }
}
