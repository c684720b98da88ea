import { describe, expect, it } from 'vitest'
import { recentDeliveries } from './recent-deliveries.ts'

describe('recentDeliveries', () => {
  it('knows what came before, for a while', () => {
    let now = 0
    const { note } = recentDeliveries({ keptMs: 100, now: () => now })
    expect([note('a'), note('b'), note('a')]).toEqual([false, false, true])
    now = 100
    expect(note('a')).toBe(false)
  })

  it('forgets the oldest beyond its limit', () => {
    const { note } = recentDeliveries({ limit: 2 })
    for (const id of ['a', 'b', 'a', 'c']) note(id)
    expect(note('a')).toBe(true)
    expect(note('b')).toBe(false)
  })
})
