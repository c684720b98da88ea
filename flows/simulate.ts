import type { Conclusion } from '../schemas/decision/v1.ts'
import { decide, type Decision } from '../core/policy/decide.ts'
import type { FloorRead } from '../core/policy/floor.ts'
import { withFloor } from '../core/policy/floor.ts'
import { factsAsOf, needsOfBoth, remarksOnPast } from '../core/policy/past.ts'
import { needsOf, readPolicy, type PolicyRead } from '../core/policy/read.ts'
import type { Replay, Simulation } from '../core/render/simulation.ts'
import { UserError } from './outside-error.ts'
import type { Clock, FactsSource, Log, Policies, PullPosition, PullRef } from './ports.ts'

/** Where a pull request stood when it was merged; one that is open, where it stands. */
export interface PastPull {
  number: number
  title: string
  /** null: it is open. */
  mergedAt: string | null
  position: PullPosition
}

/** Pull requests into the default branch that were merged or are open. */
export interface PastPulls {
  /** Their numbers, the newest first. */
  recent(repository: Pick<PullRef, 'owner' | 'repo'>, limit: number): Promise<number[]>
  /** undefined: it was closed without a merge, or is into another branch. */
  find(pull: PullRef): Promise<PastPull | undefined>
  /** The tip of the default branch, for the policy of today. */
  tip(repository: Pick<PullRef, 'owner' | 'repo'>): Promise<string>
}

export interface SimulatePorts {
  past: PastPulls
  policies: Policies
  floor: () => Promise<FloorRead>
  facts: FactsSource
  clock: Clock
  log: Pick<Log, 'progress'>
}

export interface SimulateRequest {
  owner: string
  repo: string
  /** The changed policy. */
  text: string
  /** Which pull requests; the newest where none are named. */
  numbers: readonly number[]
  last: number
}

/** Replays pull requests by the policy of today and by a changed one, on the same facts. @throws UserError when either is not valid */
export async function simulatePolicy({ owner, repo, text, numbers, last }: SimulateRequest, ports: SimulatePorts): Promise<Simulation> {
  const repository = { owner, repo }
  const today = await ports.policies.load({ ...repository, number: 0 }, await ports.past.tip(repository))
  const changed = withFloor(readPolicy(text), await ports.floor())
  const needs = needsOfBoth(needsOf(usable(today, 'the policy of the default branch')), needsOf(usable(changed, 'the changed policy')))
  const asked = numbers.length > 0 ? numbers : await ports.past.recent(repository, last)
  const replays: Replay[] = []
  const notReplayed: number[] = []
  let looked = 0
  for (const number of asked) {
    ports.log.progress('pull requests', looked++, asked.length)
    const past = await ports.past.find({ ...repository, number })
    if (!past) {
      notReplayed.push(number)
      continue
    }
    const now = ports.clock.now()
    const gathered = await ports.facts.gather({ ...repository, number }, past.position, needs)
    const at = past.mergedAt === null ? now : new Date(past.mergedAt)
    const facts = past.mergedAt === null ? gathered : factsAsOf(gathered, at, now)
    replays.push({ number, title: past.title, mergedAt: past.mergedAt, today: answerOf(decide(today, facts, at)), changed: answerOf(decide(changed, facts, at)) })
  }
  ports.log.progress('pull requests', asked.length, asked.length)
  return { repository: `${owner}/${repo}`, replays, notReplayed, remarks: replays.some(({ mergedAt }) => mergedAt !== null) ? remarksOnPast(needs) : [] }
}

function usable(read: PolicyRead, what: string): PolicyRead {
  if (read.state === 'valid') return read
  if (read.state === 'missing') throw new UserError(`Expected ${what}, found none.`)
  if (read.state === 'unreadable') throw new UserError(`Expected ${what}, but it cannot be read: ${read.reason}`)
  const [first] = read.problems
  throw new UserError(`Expected ${what} to be valid, found ${read.problems.length} ${read.problems.length === 1 ? 'problem' : 'problems'}: ${read.problems.slice(0, 5).map(({ file, line, at, expected, found }) => `${file}:${line} ${at} — expected ${expected}, got ${found}`).join('; ')}. ${first?.remedy ?? ''}`)
}

function answerOf({ conclusion, governed, verdicts, moves }: Decision): Replay['today'] {
  const weight: Record<string, number> = { error: 0, fail: 1, pending: 2 }
  const open = verdicts.filter(({ outcome, unneeded }) => outcome !== 'pass' && !unneeded).sort((a, b) => (weight[a.outcome] ?? 3) - (weight[b.outcome] ?? 3))
  return { conclusion: conclusion satisfies Conclusion, governed, moves: moves.map(({ model, stage, from, to }) => ({ model, stage, from, to })), open: open.map(({ id, subject, outcome, summary, missing = null }) => ({ id, subject, outcome, summary, missing })) }
}
