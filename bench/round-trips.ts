import { gatePorts } from '../adapters/github/gate-ports.ts'
import { ContentCache } from '../adapters/github/source.ts'
import { decidePromotion } from '../flows/decide-promotion.ts'
import { REPO, startPromotionWorld, type PromotionWorld } from '../test/fixtures/promotion-world.ts'
import type { Row } from './row.ts'

/** What one verdict asked of GitHub. */
export interface RoundTrips {
  /** How the verdict came to be asked for. */
  situation: Situation
  conclusion: string | undefined
  reads: number
  writes: number
  /** Requests that waited for others: the longest chain of one after the other. */
  inSequence: number
  byRoute: Record<string, number>
}

export type Situation = 'cold' | 'warm, nothing changed' | 'warm, one more review' | 'warm, one more push' | 'warm, the base moved on' | 'cold, with decisions on record' | 'cold, the head lags behind the base'

/**
 * Counts the HTTP requests of verdicts on an ordinary promotion: cold is a process that knows nothing yet, warm one
 * that has judged this pull request before. Requests repeated after a failure would count; there are none here.
 */
export async function countRoundTrips(): Promise<RoundTrips[]> {
  const world = await startPromotionWorld()
  try {
    const warm = openGate(world)
    const counted = [await count('cold', warm), await count('warm, nothing changed', warm)]
    await world.as('dee').pulls.createReview({ ...REPO, pull_number: world.number, event: 'APPROVE' })
    counted.push(await count('warm, one more review', warm))
    world.tests('success', await world.push({ 'models/churn/notes.md': 'seen\n' }, 'better'))
    counted.push(await count('warm, one more push', warm))
    await world.as('cyd').pulls.createReview({ ...REPO, pull_number: world.number, event: 'REQUEST_CHANGES', body: 'why?' })
    counted.push(await count('cold, with decisions on record', openGate(world)))
    await world.git('checkout', '-q', 'main')
    await world.push({ 'README.md': 'moved on\n' }, 'main')
    counted.push(await count('warm, the base moved on', warm), await count('cold, the head lags behind the base', openGate(world)))
    return counted
  } finally {
    await world.close()
  }
}

const LATENCY_MS = 20

interface Gate {
  decide(): Promise<string | undefined>
  seen: { method: string; route: string; startedAt: number; endedAt: number }[]
}

function openGate({ installed, appId, number }: PromotionWorld): Gate {
  const seen: Gate['seen'] = []
  const client = installed()
  // Outermost, so that a request is seen as it leaves and as its answer is back.
  client.hook.wrap('request', async (request, options) => {
    const startedAt = performance.now()
    // Long enough that what leaves together is seen to be under way together.
    await new Promise((resolve) => setTimeout(resolve, LATENCY_MS))
    try {
      return await request(options)
    } finally {
      seen.push({ method: isMutation(options) ? 'MUTATION' : options.method, route: routeOf(options), startedAt, endedAt: performance.now() })
    }
  })
  const cache = new ContentCache()
  return {
    seen,
    decide: async () => (await decidePromotion({ ...REPO, number }, gatePorts(client, REPO.owner, REPO.repo, { mine: { appId }, cache })))?.decision.conclusion,
  }
}

async function count(situation: Situation, { decide, seen }: Gate): Promise<RoundTrips> {
  seen.length = 0
  const conclusion = await decide()
  const byRoute: Record<string, number> = {}
  for (const { route } of seen) byRoute[route] = (byRoute[route] ?? 0) + 1
  const reads = seen.filter(({ method, route }) => method === 'GET' || (method === 'POST' && route.includes('graphql')))
  return { situation, conclusion, reads: reads.length, writes: seen.length - reads.length, inSequence: longestChain(seen), byRoute }
}

/** How many of them began only after one before had ended, at most. */
function longestChain(seen: Gate['seen']): number {
  const lengths = new Map<Gate['seen'][number], number>()
  for (const one of seen.toSorted((a, b) => a.startedAt - b.startedAt)) {
    const before = [...lengths].filter(([other]) => other.endedAt <= one.startedAt).map(([, length]) => length)
    lengths.set(one, Math.max(0, ...before) + 1)
  }
  return Math.max(0, ...lengths.values())
}

const queryOf = (options: object): string => String((options as { query?: unknown }).query ?? '')
const isMutation = (options: object): boolean => /^\s*mutation\b/.test(queryOf(options))

function routeOf(options: { method: string; url: string }): string {
  const name = /^\s*(?:query|mutation)\s+(\w+)/.exec(queryOf(options))?.[1]
  const path = options.url.replace(/^https?:\/\/[^/]+/, '').split('?')[0]!.replace(/^\/repos\/[^/]+\/[^/]+/, '')
  return name ? `graphql ${name}` : `${options.method} ${path.replace(/\b(?:[0-9a-f]{40}|\d+)\b/g, '…')}`
}

export async function benchRoundTrips(): Promise<Row[]> {
  const counted = await countRoundTrips()
  for (const { situation, byRoute } of counted) console.error(`  ${situation}: ${Object.entries(byRoute).map(([route, times]) => (times === 1 ? route : `${times} × ${route}`)).join(', ')}`)
  return counted.map(({ situation, reads, writes, inSequence }) => ({
    what: `a verdict, ${situation}`, reference: 'one request', ratio: reads + writes, note: `${reads} reads and ${writes} writes, ${inSequence} in sequence`,
  }))
}
