import type { Outcome } from './ingress.ts'
import type { Log } from './log.ts'

type Refusal = Outcome | 'queue-full'

const QUIET: readonly Refusal[] = ['accepted', 'repeated', 'ignored']

/**
 * Logs that webhooks are refused: the first of an outcome at once, the others counted and told once a minute.
 * Anybody can send them, so a line for each would let anybody fill the log.
 */
export function tallyRefusals(log: Log, everyMs = 60_000): { note(event: string, outcome: Refusal): void; stop(): void } {
  const counts = new Map<Refusal, number>()
  const tell = (): void => {
    for (const [outcome, count] of counts) {
      if (count === 0) counts.delete(outcome)
      else {
        log.error({ outcome, count }, 'webhooks refused')
        counts.set(outcome, 0)
      }
    }
  }
  const timer = setInterval(tell, everyMs).unref()
  return {
    note(event, outcome) {
      if (QUIET.includes(outcome)) return
      const count = counts.get(outcome)
      if (count === undefined) log.error({ event, outcome }, 'webhook refused')
      counts.set(outcome, count === undefined ? 0 : count + 1)
    },
    stop() {
      clearInterval(timer)
      tell()
    },
  }
}
