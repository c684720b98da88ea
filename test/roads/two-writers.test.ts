import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digests } from '../../adapters/digests.ts'
import { githubChecks } from '../../adapters/github/checks.ts'
import type { GitHub } from '../../adapters/github/client.ts'
import { readPolicy } from '../../core/policy/read.ts'
import { decidePromotion, type DecidePorts } from '../../flows/decide-promotion.ts'
import type { DecisionLink, PullPosition } from '../../flows/ports.ts'
import { approval, BASE, facts, HEAD, NOW, POLICY } from '../fakes/promotion.ts'

const PULL = { owner: 'acme', repo: 'models', number: 7 }
const HERE: PullPosition = { state: 'open', draft: false, author: null, headSha: HEAD, headRef: 'better', headRepository: null, baseRef: 'main', baseSha: BASE, baseRepository: 1, defaultBranch: 'main' }
const policy = readPolicy(POLICY)
// What is true, one after the other: approved, one short, approved again by others, none.
const TRUTHS = [[approval('ben'), approval('cyd')], [approval('ben')], [approval('ben'), approval('dee')], []].map((reviews) => facts({ reviews }))

/** A GitHub that keeps check runs, and replicas of the app whose every call may take any time. */
function world(scheduler: fc.Scheduler, slowness: Record<string, number>) {
  const runs: { id: number; name: string; external_id: string; conclusion: string; status: string; completed_at: string; html_url: string; output: { title: string }; app: { id: number } }[] = []
  const links: DecisionLink[] = []
  let at = 0
  const slowly = async <T>(what: string, work: () => T, steps = 1): Promise<T> => {
    for (let step = 0; step < steps; step++) await scheduler.schedule(Promise.resolve(), what)
    const done = work()
    await scheduler.schedule(Promise.resolve(), `${what} answered`)
    return done
  }
  const githubOf = (name: string) => ({
    paginate: () => slowly('list', () => runs.map((run) => ({ ...run }))),
    request: (_route: string, body: Record<string, never>) => slowly('write', () => {
      const run = { ...(body as unknown as (typeof runs)[number]), id: runs.length + 1, html_url: '', app: { id: 42 } }
      runs.push(run)
      return { data: run }
    }, slowness[name]),
  }) as unknown as GitHub
  /** `skewMs`: how wrong the replica's clock is. The first one's writes may be slow. */
  const replica = (skewMs: number, name = ''): DecidePorts => ({
    policies: { load: async () => policy },
    facts: { locate: async () => HERE, gather: () => slowly('gather', () => TRUTHS[at]!) },
    checks: githubChecks(githubOf(name), { appId: 42 }),
    log: {
      recent: async (limit) => [...links].reverse().slice(0, limit),
      async append(build) {
        const text = await build(links.at(-1))
        if (text === undefined) return undefined
        const link = { sequence: links.length + 1, digest: digests.ofText(text), text }
        links.push(link)
        return link
      },
    },
    digests,
    clock: { now: () => new Date(NOW.getTime() + skewMs) },
  })
  return { runs, replica, change: (): void => void at++ }
}

describe('several replicas that judge one pull request at once', () => {
  it('T-68 end with the newest facts on the newest check, however slow each call and however wrong each clock', async () => {
    const skew = fc.integer({ min: -600_000, max: 600_000 })
    await fc.assert(fc.asyncProperty(fc.scheduler(), skew, fc.array(skew, { minLength: 1, maxLength: 2 }), fc.nat({ max: 12 }), async (scheduler, first, others, slow) => {
      const { runs, replica, change } = world(scheduler, { first: 1 + slow })
      const judge = (skewMs: number, name?: string): Promise<unknown> => decidePromotion(PULL, replica(skewMs, name)).catch((error: { code?: string }) => {
        // Too many at once: the worker repeats it.
        if (error.code !== 'GITHUB_CONFLICT') throw error
        return judge(skewMs, name)
      })
      // One is at it already; each change after that is told to another, as each webhook is.
      const judged = [judge(first, 'first'), ...others.map(async (skewMs) => {
        await scheduler.schedule(Promise.resolve(), 'change')
        change()
        await judge(skewMs)
      })]
      await scheduler.waitFor(Promise.all(judged))
      const fresh = await scheduler.waitFor(decidePromotion(PULL, { ...replica(0), checks: undefined, log: undefined }))
      const newest = runs.reduce((a, b) => (b.id > a.id ? b : a))
      expect(newest).toMatchObject({ external_id: fresh!.factsDigest, conclusion: fresh!.rendered.conclusion, output: { title: fresh!.rendered.title } })
    }), { numRuns: 30 })
  })
})
