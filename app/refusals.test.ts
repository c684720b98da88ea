import { describe, expect, it, vi } from 'vitest'
import { tallyRefusals } from './refusals.ts'

describe('tallyRefusals', () => {
  it('tells the first of each at once, and the others by their number', () => {
    vi.useFakeTimers()
    const told: object[] = []
    const refusals = tallyRefusals({ info() {}, error: (fields, message) => told.push({ message, ...fields }) }, 1000)
    for (const outcome of ['accepted', 'unsigned', 'ignored', 'unsigned', 'unsigned', 'malformed', 'repeated'] as const) refusals.note('push', outcome)
    expect(told).toEqual([{ message: 'webhook refused', event: 'push', outcome: 'unsigned' }, { message: 'webhook refused', event: 'push', outcome: 'malformed' }])
    vi.advanceTimersByTime(1000)
    expect(told.slice(2)).toEqual([{ message: 'webhooks refused', outcome: 'unsigned', count: 2 }])
    // A quiet minute makes the next one news again.
    vi.advanceTimersByTime(1000)
    refusals.note('push', 'unsigned')
    refusals.note('push', 'unsigned')
    refusals.stop()
    expect(told.slice(3)).toEqual([{ message: 'webhook refused', event: 'push', outcome: 'unsigned' }, { message: 'webhooks refused', outcome: 'unsigned', count: 1 }])
    vi.useRealTimers()
  })
})
