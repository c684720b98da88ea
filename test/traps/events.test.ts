import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digests } from '../../adapters/digests.ts'
import type { GitHub } from '../../adapters/github/client.ts'
import { provender } from '../../app/index.ts'
import type { Judging } from '../../app/judging.ts'
import { startWorker, type Worker } from '../../app/worker.ts'
import { known, type Facts, type ReviewFact, type ReviewState } from '../../core/policy/facts.ts'
import { readPolicy, type PolicyRead } from '../../core/policy/read.ts'
import { decidePromotion, type DecidePorts } from '../../flows/decide-promotion.ts'
import type { PullPosition, ShownCheck } from '../../flows/ports.ts'
import { account, approval, facts, NOW, POLICY, review, values } from '../fakes/promotion.ts'

/** What can happen to three pull requests, their base and the people. Each tells the app by a webhook, or would. */
type Deed =
  | { kind: 'push' | 'draft' | 'ready' | 'close' | 'reopen' | 'lose' | 'regain' | 'share'; pull: number }
  | { kind: 'review'; pull: number; who: string; state: ReviewState }
  | { kind: 'check'; pull: number; conclusion: string }
  | { kind: 'policy'; strict: boolean }
  | { kind: 'team'; holds: boolean }

const anyPull = fc.integer({ min: 0, max: 2 })
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('review' as const), pull: anyPull, who: fc.constantFrom('ben', 'cyd', 'dee'), state: fc.constantFrom<ReviewState>('APPROVED', 'APPROVED', 'APPROVED', 'CHANGES_REQUESTED', 'DISMISSED') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('check' as const), pull: anyPull, conclusion: fc.constantFrom('success', 'success', 'failure', 'skipped') }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('push' as const, 'draft' as const, 'ready' as const, 'close' as const, 'reopen' as const, 'lose' as const, 'regain' as const, 'share' as const), pull: anyPull }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('policy' as const), strict: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('team' as const), holds: fc.boolean() }) },
)

interface Hook { name: string; payload: Record<string, unknown> }

const STRICT = POLICY
const LAX = POLICY.replace('count: 2', 'count: 1')
// Reading a policy takes longer than all the rest, and there are only two.
const READ = new Map<string, PolicyRead>([STRICT, LAX].map((text) => [text, readPolicy(text)]))
const REPOSITORY = { name: 'models', owner: { login: 'acme' }, default_branch: 'main' }
const shaOf = (kind: string, ...numbers: number[]): string => digests.ofText(`${kind} ${numbers.join(' ')}`).slice('sha256:'.length, 'sha256:'.length + 40)

/** A repository with three pull requests that may all be approved, and the app in front of it. */
function world() {
  const pulls = [0, 1, 2].map((index) => ({ number: index + 1, branch: index, pushes: 0, draft: false, open: true, withoutFork: false, reviews: [approval('ben'), approval('cyd')] as ReviewFact[], check: 'success' }))
  const base = { moves: 0, policy: STRICT }
  let teamHolds = true
  let moved = 0
  const headOf = ({ branch, pushes }: (typeof pulls)[number]): string => shaOf('head', branch, pushes)
  for (const pull of pulls) for (const one of pull.reviews) one.commit = headOf(pull)
  const shown = new Map<string, ShownCheck>()
  let checks = 0

  const hookOf = (name: string, pull: (typeof pulls)[number], action: string, more: Record<string, unknown> = {}): Hook => ({ name, payload: { action, installation: { id: 1 }, repository: REPOSITORY, pull_request: { number: pull.number, head: { sha: headOf(pull) }, base: { ref: 'main' } }, ...more } })

  const apply = (deed: Deed): Hook[] => {
    if (deed.kind === 'policy') {
      base.moves++
      base.policy = deed.strict ? STRICT : LAX
      return [{ name: 'push', payload: { ref: 'refs/heads/main', installation: { id: 1 }, repository: REPOSITORY } }]
    }
    if (deed.kind === 'team') {
      teamHolds = deed.holds
      return [{ name: 'membership', payload: { action: deed.holds ? 'added' : 'removed', installation: { id: 1 } } }]
    }
    const pull = pulls[deed.pull]!
    const before = headOf(pull)
    if (deed.kind === 'push') { Object.assign(pull, { branch: deed.pull, pushes: (moved += 1) }); return [hookOf('pull_request', pull, 'synchronize', { before, after: headOf(pull) })] }
    // The branch is moved to the commit that another pull request has, too (T-44).
    if (deed.kind === 'share') { const { branch, pushes } = pulls[(deed.pull + 1) % 3]!; Object.assign(pull, { branch, pushes }); return [hookOf('pull_request', pull, 'synchronize', { before, after: headOf(pull) })] }
    if (deed.kind === 'draft' || deed.kind === 'ready') { pull.draft = deed.kind === 'draft'; return [hookOf('pull_request', pull, pull.draft ? 'converted_to_draft' : 'ready_for_review')] }
    if (deed.kind === 'close' || deed.kind === 'reopen') { pull.open = deed.kind === 'reopen'; return [hookOf('pull_request', pull, pull.open ? 'reopened' : 'closed')] }
    if (deed.kind === 'lose' || deed.kind === 'regain') { pull.withoutFork = deed.kind === 'lose'; return [hookOf('pull_request', pull, 'edited')] }
    if (deed.kind === 'check') {
      pull.check = deed.conclusion
      return [{ name: 'check_run', payload: { action: 'completed', installation: { id: 1 }, repository: REPOSITORY, check_run: { name: 'tests', head_sha: headOf(pull), app: { id: 15368 }, conclusion: deed.conclusion, pull_requests: [] } } }]
    }
    if (deed.kind !== 'review') throw new Error('unreachable: a deed of no kind')
    pull.reviews.push(review(deed.who, deed.state, { commit: headOf(pull) }))
    return [hookOf('pull_request_review', pull, deed.state === 'DISMISSED' ? 'dismissed' : 'submitted')]
  }

  const positionOf = (number: number): PullPosition => {
    const pull = pulls[number - 1]!
    return { state: pull.open ? 'open' : 'closed', draft: pull.draft, author: account('ada'), headSha: headOf(pull), headRef: `better-${number}`, headRepository: pull.withoutFork ? null : { id: 1, owner: 'acme', name: 'models' }, baseRef: 'main', baseSha: shaOf('base', base.moves), baseRepository: 1, defaultBranch: 'main', sharedWith: pulls.filter((other) => other.open && other !== pull && headOf(other) === headOf(pull)).map((other) => other.number) }
  }
  const factsOf = (number: number): Facts => {
    const pull = pulls[number - 1]!
    const { pull: about, people, commits, checks } = values()
    const sha = headOf(pull)
    return facts({
      pull: { ...about, number, draft: pull.draft, base: { ...about.base, sha: shaOf('base', base.moves) }, head: { ...about.head, sha, repository: pull.withoutFork ? null : 1 } },
      commits: [{ ...commits[0]!, sha }],
      pushes: [{ after: sha, actor: account('ada') }],
      reviews: pull.reviews.map((one) => ({ ...one })),
      people: { ...people, teams: { ...people.teams, 'acme/risk': known(teamHolds ? [account('dee').id] : []) } },
      checks: [{ ...checks[0]!, headSha: sha, conclusion: pull.check }],
    })
  }
  const ports: DecidePorts = {
    policies: { load: async () => READ.get(base.policy)! },
    facts: {
      locate: async ({ number }) => positionOf(number),
      async gather({ number }) {
        const read = factsOf(number)
        // What was read grows old before it is judged.
        await Promise.resolve()
        return read
      },
    },
    checks: {
      published: async (_pull, sha) => shown.get(sha),
      async publish(_repository, { headSha, externalId, rendered }, over) {
        if (shown.get(headSha)?.id !== over?.id) return { written: false, overtaken: true, url: null }
        shown.set(headSha, { id: ++checks, facts: externalId, conclusion: rendered.conclusion, title: rendered.title, completedAt: null, url: null })
        return { written: true, overtaken: false, url: null }
      },
    },
    digests,
    clock: { now: () => NOW },
  }

  // As GitHub lists them.
  const listed = (wanted: (pull: (typeof pulls)[number]) => boolean) => pulls.filter((pull) => pull.open && wanted(pull)).map((pull) => ({ number: pull.number, state: 'open', head: { sha: headOf(pull) }, base: { ref: 'main' } }))
  const github = {
    async paginate(route: string, given: Record<string, unknown>) {
      if (route.startsWith('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls')) return listed((pull) => headOf(pull) === given['commit_sha'])
      if (route.startsWith('GET /repos/{owner}/{repo}/pulls')) return listed(() => true)
      if (route.startsWith('GET /installation/repositories')) return [{ ...REPOSITORY, archived: false }]
      throw new Error(`not expected: ${route}`)
    },
    async request(route: string) {
      if (route.includes('matching-refs')) return { data: [] }
      throw new Error(`not expected: ${route}`)
    },
  } as unknown as GitHub

  const failures: string[] = []
  const worker: Worker = startWorker({ debounceMs: 0, concurrency: 4, retries: 1, retryMs: 1, onFailure: (key, error) => failures.push(`${key}: ${String(error)}`) })
  const judging: Judging = {
    clientOf: async () => github,
    judge(_installation, { number }) {
      worker.mark(`#${number}`, async () => void (await decidePromotion({ owner: 'acme', repo: 'models', number }, ports)))
      return `#${number}`
    },
    judgeGroup: () => 'group',
    watch() {},
    suspend() {},
    forgetPeople() {},
  }
  const deliver = provender(judging, { appId: 42, worker })
  const sweep = (): void => deliver({ name: 'installation', payload: { action: 'unsuspend', installation: { id: 1 } } })
  /** What stands on GitHub, and what a fresh judgement would put there. */
  const verdicts = async (): Promise<{ standing: (string | undefined)[]; fresh: (string | undefined)[] }> => {
    const open = pulls.filter(({ open: isOpen }) => isOpen)
    const fresh = await Promise.all(open.map(async ({ number }) => (await decidePromotion({ owner: 'acme', repo: 'models', number }, { ...ports, checks: undefined }))?.rendered.conclusion))
    return { standing: open.map((pull) => shown.get(headOf(pull))?.conclusion), fresh }
  }
  return { apply, deliver, sweep, worker, verdicts, failures }
}

const DEEDS = 12

/** What becomes of a webhook on its way: how often it comes, how late, and how long until the next thing happens. */
const anyRoad = fc.array(fc.record({ copies: fc.constantFrom(0, 1, 1, 1, 2, 3), late: fc.nat(8), rest: fc.boolean() }), { minLength: DEEDS, maxLength: DEEDS })
const anyDeeds = fc.array(anyDeed, { minLength: 1, maxLength: DEEDS })

async function play(deeds: readonly Deed[], roads: readonly { copies: number; late: number; rest: boolean }[], least: 0 | 1) {
  const { apply, deliver, sweep, worker, verdicts, failures } = world()
  sweep()
  await worker.idle()
  const due: { at: number; hook: Hook }[] = []
  const deliverUntil = (now: number): void => {
    for (let index = due.length - 1; index >= 0; index--) if (due[index]!.at <= now) deliver(due.splice(index, 1)[0]!.hook)
  }
  for (const [now, deed] of deeds.entries()) {
    const { copies, late, rest } = roads[now]!
    for (const hook of apply(deed)) for (let copy = 0; copy < Math.max(least, copies); copy++) due.push({ at: now + late + copy, hook })
    deliverUntil(now)
    if (rest) await worker.idle()
  }
  deliverUntil(Infinity)
  await worker.idle()
  const unswept = await verdicts()
  sweep()
  await worker.idle()
  return { unswept, swept: await verdicts(), failures }
}

describe('webhooks', () => {
  // Chance may miss them.
  const withdrawn: Deed = { kind: 'review', pull: 0, who: 'cyd', state: 'DISMISSED' }
  const examples: Deed[][] = [
    [{ kind: 'review', pull: 0, who: 'ben', state: 'CHANGES_REQUESTED' }],
    [{ kind: 'push', pull: 0 }, { kind: 'review', pull: 0, who: 'ben', state: 'APPROVED' }, { kind: 'review', pull: 0, who: 'cyd', state: 'APPROVED' }],
    [withdrawn, { kind: 'review', pull: 0, who: 'dee', state: 'APPROVED' }, { kind: 'team', holds: false }],
    [withdrawn, { kind: 'policy', strict: false }],
    [{ kind: 'check', pull: 0, conclusion: 'failure' }],
    [{ kind: 'draft', pull: 0 }],
    [{ kind: 'share', pull: 0 }],
    [{ kind: 'share', pull: 0 }, { kind: 'draft', pull: 1 }, { kind: 'close', pull: 1 }],
    [{ kind: 'share', pull: 0 }, { kind: 'draft', pull: 1 }, { kind: 'push', pull: 1 }],
    [{ kind: 'close', pull: 0 }, { kind: 'review', pull: 0, who: 'ben', state: 'CHANGES_REQUESTED' }, { kind: 'reopen', pull: 0 }],
  ]
  const onTime = Array.from({ length: DEEDS }, () => ({ copies: 1, late: 0, rest: true }))

  it('T-67 T-68 T-44 that come late, twice and in any order end in the verdict of a fresh judgement', async () => {
    const seen = new Set<string | undefined>()
    await fc.assert(fc.asyncProperty(anyDeeds, anyRoad, async (deeds, roads) => {
      const { unswept, failures } = await play(deeds, roads, 1)
      for (const one of unswept.fresh) seen.add(one)
      expect(unswept.standing).toEqual(unswept.fresh)
      expect(failures).toEqual([])
    }), { numRuns: 15, examples: examples.map((deeds) => [deeds, onTime]) })
    expect([...seen]).toEqual(expect.arrayContaining(['success', 'action_required', 'failure']))
  })

  it('T-70 that never come are made up for by the next sweep', async () => {
    let wasStale = 0
    await fc.assert(fc.asyncProperty(anyDeeds, anyRoad, async (deeds, roads) => {
      const { unswept, swept } = await play(deeds, roads, 0)
      if (JSON.stringify(unswept.standing) !== JSON.stringify(unswept.fresh)) wasStale++
      expect(swept.standing).toEqual(swept.fresh)
    }), { numRuns: 15, examples: examples.map((deeds) => [deeds, onTime.map((road) => ({ ...road, copies: 0 }))]) })
    expect(wasStale).toBeGreaterThan(0)
  })

  it('T-69 that are played again change nothing', async () => {
    const { apply, deliver, sweep, worker, verdicts } = world()
    sweep()
    const hooks = [...apply({ kind: 'review', pull: 0, who: 'ben', state: 'CHANGES_REQUESTED' }), ...apply({ kind: 'push', pull: 0 })]
    for (const hook of [...hooks, ...hooks].reverse()) deliver(hook)
    await worker.idle()
    const first = await verdicts()
    expect(first.standing).toEqual(['action_required', 'success', 'success'])
    for (const hook of hooks) deliver(hook)
    await worker.idle()
    expect(await verdicts()).toEqual(first)
  })
})

describe('what a check says', () => {
  it('T-01 is about the commit that it stands on: none is taken along to the next', async () => {
    const { apply, deliver, sweep, worker, verdicts } = world()
    sweep()
    await worker.idle()
    expect((await verdicts()).standing[0]).toBe('success')
    const hooks = apply({ kind: 'push', pull: 0 })
    expect((await verdicts()).standing[0]).toBeUndefined()
    for (const hook of hooks) deliver(hook)
    await worker.idle()
    expect((await verdicts()).standing[0]).toBe('action_required')
  })
})
