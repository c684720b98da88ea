const RESOURCES = ['core', 'graphql', 'search'] // a closed list: the names become labels
const PERIOD_MS = 300_000

/**
 * The least of what was seen lately, per resource.
 *
 * Each installation has a limit of its own; the one that runs out first is the one to know, and no label names it.
 */
export function rateLimits(now: () => number = Date.now): { see(resource: string, remaining: number): void; read(): [labels: Record<string, string>, value: number][] } {
  let [before, current]: [Map<string, number>, Map<string, number>] = [new Map(), new Map()]
  let since = now()
  const turn = (): void => {
    const periods = Math.floor((now() - since) / PERIOD_MS)
    if (periods < 1) return
    before = periods === 1 ? current : new Map()
    current = new Map()
    since += periods * PERIOD_MS
  }
  return {
    see(resource, remaining) {
      turn()
      const name = RESOURCES.includes(resource) ? resource : 'other'
      if (Number.isFinite(remaining)) current.set(name, Math.min(current.get(name) ?? Infinity, remaining))
    },
    read() {
      turn()
      return [...new Set([...before.keys(), ...current.keys()])].map((resource) => [{ resource }, Math.min(before.get(resource) ?? Infinity, current.get(resource) ?? Infinity)])
    },
  }
}
