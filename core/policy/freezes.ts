import type { Freeze } from '../../schemas/policy/v1.ts'
import { isRollback } from './applies.ts'
import type { Fact, FactValues } from './facts.ts'
import { describeSubject, type Move } from './situation.ts'
import { pending, type Verdict } from './verdict.ts'

/** For each move that stands still now: by what, and until when. */
export function judgeFreezes(freezes: readonly Freeze[], moves: readonly Move[], served: Fact<FactValues['served']>, now: Date): Verdict[] {
  return moves.flatMap((move) => {
    const back = isRollback(move, served)
    const concerned = freezes.filter(({ stages, rollbacks }) => (!stages || stages.includes(move.stage)) && !(rollbacks && back.known && back.value))
    const active = concerned.filter((freeze) => freezeEnd(freeze, now) !== undefined)
    if (active.length === 0) return []
    const names = active.map(({ id }) => `"${id}"`).join(' and ')
    const end = endOfFreezes(concerned, now)
    const until = end ? `until ${minute(end)}` : 'without an end'
    const passing = active.every(({ rollbacks }) => rollbacks) ? ` A version that served ${move.model}#${move.stage} before may come back meanwhile${back.known ? '' : `; whether this one did is not known: ${back.reason}`}.` : ''
    const judgement = pending(`${move.stage} stands still ${until}: freeze ${names}.`, end ? `the end of the freeze, ${minute(end)}` : 'an administrator, by a change of the policy', `${end ? 'Wait: it is judged again by itself.' : 'Change the freeze in the policy.'}${passing}`, { annotations: [{ path: move.path, line: move.line, message: `${move.stage} stands still ${until}.` }] })
    return [{ id: 'provender:freeze', rule: 'provender:freeze', subject: describeSubject({ kind: 'move', move }), ...judgement }]
  })
}

const minute = (time: Date): string => `${time.toISOString().slice(0, 16)}Z`

const MAX_WINDOWS = 200

/** When none of them holds any more, windows that follow each other taken together; undefined: they leave no gap. */
export function endOfFreezes(freezes: readonly Freeze[], at: Date): Date | undefined {
  let time = at
  for (let window = 0; window < MAX_WINDOWS; window++) {
    const ends = freezes.flatMap((freeze) => freezeEnd(freeze, time)?.getTime() ?? [])
    if (ends.length === 0) return time
    time = new Date(Math.max(...ends))
  }
  return undefined
}

/** The end of the window in which a moment lies; undefined when it lies in none. A window holds its first moment, not its last. */
export function freezeEnd(freeze: Freeze, at: Date): Date | undefined {
  if ('from' in freeze) return Date.parse(freeze.from) <= at.getTime() && at.getTime() < Date.parse(freeze.until) ? new Date(freeze.until) : undefined
  const { days, from, until } = freeze.weekly
  const midnight = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate())
  const length = minutesOf(until) - minutesOf(from)
  // A window that began yesterday may run into today.
  const ends = [midnight - DAY_MS, midnight].flatMap((day) => {
    const begin = day + minutesOf(from) * MINUTE_MS
    const end = begin + (length > 0 ? length : length + DAY_MINUTES) * MINUTE_MS
    return days.includes(DAYS[new Date(day).getUTCDay()]!) && begin <= at.getTime() && at.getTime() < end ? [end] : []
  })
  return ends.length > 0 ? new Date(Math.max(...ends)) : undefined
}

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60
const DAY_MS = DAY_MINUTES * MINUTE_MS

function minutesOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number)
  return hours * 60 + minutes
}
