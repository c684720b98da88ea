export interface RecentDeliveries {
  has(id: string): boolean
  /** Whether this delivery was noted before; notes it. */
  note(id: string): boolean
}

/**
 * The deliveries of the last while, at most `limit` of them.
 *
 * For counting, and not a defence: the signature does not cover the id. What is delivered again marks again, which is
 * harmless, since nothing in a payload is believed.
 */
export function recentDeliveries({ limit = 10_000, keptMs = 3_600_000, now = Date.now }: { limit?: number; keptMs?: number; now?: () => number } = {}): RecentDeliveries {
  const notedAt = new Map<string, number>()
  const has = (id: string): boolean => now() - (notedAt.get(id) ?? -Infinity) < keptMs
  return {
    has,
    note(id) {
      const isKnown = has(id)
      notedAt.delete(id)
      notedAt.set(id, now())
      if (notedAt.size > limit) notedAt.delete(notedAt.keys().next().value!)
      return isKnown
    },
  }
}
