import type { Conclusion, Outcome } from '../../schemas/decision/v1.ts'
import { shorten } from './markdown-text.ts'
import { terminalText } from './terminal-text.ts'

/** What one policy says about one pull request. */
export interface ReplayedAnswer {
  conclusion: Conclusion
  governed: boolean
  moves: { model: string; stage: string; from: string | null; to: string | null }[]
  /** What is not met; what stands most in the way first. */
  open: { id: string; subject: string; outcome: Outcome; summary: string; missing: string | null }[]
}

export interface Replay {
  number: number
  title: string
  /** null: it is open. */
  mergedAt: string | null
  /** By the policy of the default branch as it is today. */
  today: ReplayedAnswer
  changed: ReplayedAnswer
}

export interface Simulation {
  repository: string
  replays: Replay[]
  /** Closed without a merge, or into another branch. */
  notReplayed: number[]
  /** What of the past is not what it was. */
  remarks: string[]
}

/** How many pull requests a changed policy would treat otherwise. */
export interface Totals {
  replayed: number
  /** Approved by the policy of today, and not by the changed one. */
  tightened: number
  loosened: number
  /** Not approved by either, for another reason. */
  otherwise: number
  same: number
  /** Could not be judged by the changed policy. */
  unknown: number
}

export function totalsOf(replays: readonly Replay[]): Totals {
  const count = (is: (replay: Replay) => boolean): number => replays.filter(is).length
  const yes = ({ conclusion }: ReplayedAnswer): boolean => conclusion === 'approved'
  const unknown = count(({ changed }) => changed.conclusion === 'error')
  const tightened = count(({ today, changed }) => yes(today) && !yes(changed) && changed.conclusion !== 'error')
  const loosened = count(({ today, changed }) => !yes(today) && yes(changed))
  const otherwise = count(({ today, changed }) => !yes(today) && !yes(changed) && changed.conclusion !== 'error' && today.conclusion !== changed.conclusion)
  return { replayed: replays.length, tightened, loosened, otherwise, same: replays.length - tightened - loosened - otherwise - unknown, unknown }
}

const WIDTH = 100

/** Each pull request that moves something, what both policies say of it, and the first reason where the changed one says no. */
export function renderSimulation({ repository, replays, notReplayed, remarks }: Simulation): string {
  const governed = replays.filter(({ today, changed }) => today.governed || changed.governed)
  const rows = governed.map(({ number, mergedAt, today, changed }) => [`#${number}`, mergedAt === null ? 'open' : mergedAt.slice(0, 10), today.conclusion, changed.conclusion, reasonOf(today, changed)])
  const table = [['pull', 'merged', 'today', 'changed', 'first reason'], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]!.length)))
  const lines = table.map((row) => row.map((cell, column) => (column < 4 ? cell.padEnd(widths[column]!) : shorten(cell, WIDTH))).join('  ').trimEnd())
  const { tightened, loosened, otherwise, same, unknown } = totalsOf(governed)
  const rest = replays.length - governed.length
  return [
    `${repository}: ${replays.length} ${replays.length === 1 ? 'pull request' : 'pull requests'} replayed by the policy of today and by the changed one`,
    ...(rest > 0 ? [`${rest} of them ${rest === 1 ? 'changes' : 'change'} nothing that either speaks about`] : []),
    ...(notReplayed.length > 0 ? [`left out, closed without a merge or into another branch: ${notReplayed.map((number) => `#${number}`).join(', ')}`] : []),
    ...(rows.length > 0 ? ['', ...lines] : []),
    '',
    `approved today, and not by the changed policy: ${tightened}`,
    `not approved today, and approved by the changed policy: ${loosened}`,
    ...(otherwise > 0 ? [`approved by neither, and otherwise than today: ${otherwise}`] : []),
    ...(unknown > 0 ? [`not to be judged by the changed policy: ${unknown}`] : []),
    `the same: ${same}`,
    ...(remarks.length > 0 ? ['', 'not as it was then:', ...remarks.map((remark) => `  ${remark}`)] : []),
  ].map((line) => `${terminalText(line)}\n`).join('')
}

function reasonOf(today: ReplayedAnswer, changed: ReplayedAnswer): string {
  const known = new Set(today.open.map(({ id, summary }) => `${id} ${summary}`))
  // What the change brings is what is looked for.
  const fresh = changed.open.find(({ id, summary }) => !known.has(`${id} ${summary}`)) ?? changed.open[0]
  if (fresh) return `${fresh.id}: ${fresh.summary}`
  const [gone] = today.open
  return gone ? `no longer asked: ${gone.id}` : ''
}

/** The same for programs. */
export function simulationJson(simulation: Simulation): string {
  return `${JSON.stringify({ schema: 'simulation/v1', ...simulation, totals: totalsOf(simulation.replays.filter(({ today, changed }) => today.governed || changed.governed)) }, null, 2)}\n`
}
