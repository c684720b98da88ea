import { describe, expect, it } from 'vitest'
import { digests } from '../adapters/digests.ts'
import type { FoundGroup } from '../core/policy/merge-group.ts'
import { readPolicy } from '../core/policy/read.ts'
import { unknown, type Facts } from '../core/policy/facts.ts'
import { approval, BASE, facts, HEAD, NOW, OLD, POLICY } from '../test/fakes/promotion.ts'
import { decideMergeGroup, type GroupPorts } from './decide-merge-group.ts'
import type { DecisionLink, PullPosition, ShownCheck } from './ports.ts'

const GROUP_SHA = '9'.repeat(40)
const GROUP = { owner: 'acme', repo: 'models', branch: `gh-readonly-queue/main/pr-7-${BASE}` }
const HERE: PullPosition = { state: 'open', draft: false, author: null, headSha: HEAD, headRef: 'better', headRepository: null, baseRef: 'main', baseSha: OLD, baseRepository: 1, defaultBranch: 'main' }
const FOUND: FoundGroup = { branch: GROUP.branch, headSha: GROUP_SHA, baseRef: 'main', tipSha: BASE, branches: [{ branch: GROUP.branch, sha: GROUP_SHA }], commits: [{ sha: GROUP_SHA, parents: [BASE, HEAD] }, { sha: HEAD, parents: [BASE] }] }

interface Setting {
  found: (FoundGroup | undefined)[]
  given: Facts
  position: PullPosition
  policy: string
  pullOf: number | undefined
  others: Record<number, Facts>
  landed: { path: string; after: { blob: string; mode: string } | null }[]
}

function world(more: Partial<Setting> = {}) {
  const given = facts()
  const landed = given.files.known ? given.files.value.changed.map(({ path, head }) => ({ path, after: head })) : []
  const setting: Setting = { found: [FOUND], given, position: HERE, policy: POLICY, pullOf: undefined, others: {}, landed, ...more }
  const did: string[] = []
  const links: DecisionLink[] = []
  let shown: ShownCheck | undefined
  const groups = [...setting.found]
  const ports: GroupPorts = {
    policies: { async load(_pull, baseSha) { did.push(`policy at ${baseSha[0]}`); return readPolicy(setting.policy) } },
    facts: { locate: async () => setting.position, async gather(pull, { baseSha }) { did.push(`facts of #${pull.number} on ${baseSha[0]}`); return setting.others[pull.number] ?? setting.given } },
    groups: { find: async () => (groups.length > 1 ? groups.shift() : groups[0]), pullOf: async () => setting.pullOf, governedChanges: async () => setting.landed },
    checks: {
      published: async () => shown,
      async publish(_at, { headSha, externalId, rendered }) {
        did.push(`check ${rendered.conclusion} on ${headSha[0]}`)
        shown = { id: 1, facts: externalId, conclusion: rendered.conclusion, title: rendered.title, completedAt: null, url: null }
        return { written: true, overtaken: false, url: 'https://x' }
      },
    },
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
    clock: { now: () => NOW },
  }
  return { ports, did, links }
}
const judge = async (more: Partial<Setting> = {}) => {
  const made = world(more)
  return { ...made, decided: await decideMergeGroup(GROUP, made.ports) }
}

describe('decideMergeGroup', () => {
  it('T-48 judges each pull request on what it is built on, and answers on the commit of the group', async () => {
    const { did, decided, links } = await judge()
    expect(did).toEqual(['policy at b', 'facts of #7 on b', 'check success on 9'])
    expect(decided?.decision.verdicts[0]?.subject).toMatch(/^#7: /)
    expect(links.map(({ text }) => JSON.parse(text))).toMatchObject([{ pull: 7, conclusion: 'approved', head: { sha: HEAD }, base: { ref: 'main', sha: BASE } }])
  })

  it('T-48 is no rubber stamp: what is not approved is taken out of the queue, and says why', async () => {
    const { did, decided } = await judge({ given: facts({ reviews: [approval('ben')] }) })
    expect(did.at(-1)).toBe('check failure on 9')
    expect(decided?.rendered.title).toBe('Waiting in #7: 1 of 2 approvals on aaaaaaa — needs cyd, a member of acme/risk')
  })

  it.each<[string, Partial<Setting>, string]>([
    ['is closed', { position: { ...HERE, state: 'closed' } }, '#7 of this merge group is not open.'],
    ['is into another branch', { position: { ...HERE, baseRef: 'lax' } }, '#7 of this merge group is into lax, and the group is merged into main.'],
    ['was pushed to since', { position: { ...HERE, headSha: OLD } }, 'This merge group holds aaaaaaa, and the head of #7 is ddddddd.'],
    ['is not known', { found: [{ ...FOUND, branch: 'x', branches: [] }] }, 'The commit aaaaaaa of this merge group is the head of no open pull request into main.'],
    ['cannot be told', { found: [{ ...FOUND, commits: [] }] }, 'Which pull requests this merge group holds cannot be told: 9999999 is not built on the tip of the base (bbbbbbb).'],
  ])('T-49 rejects a group of which a pull request %s', async (_what, more, summary) => {
    const { did, decided } = await judge(more)
    expect(did.at(-1)).toBe('check failure on 9')
    expect(decided?.decision.verdicts.at(-1)?.summary ?? '').not.toBe('')
    expect(decided?.decision.verdicts.map((verdict) => verdict.summary)).toContain(summary)
  })

  it('T-44 counts an objection in another pull request of the same commit', async () => {
    const { did, decided } = await judge({ position: { ...HERE, sharedWith: [9] }, others: { 9: facts({ reviews: [] }) } })
    expect(did.at(-1)).toBe('check failure on 9')
    expect(decided?.rendered.title).toMatch(/^Waiting in #7: This commit is also the head of #9 \(waiting\)/)
  })

  it('finds by its commit a pull request whose branch the queue does not name', async () => {
    const { did } = await judge({ found: [{ ...FOUND, branches: [] }], pullOf: 7 })
    expect(did.at(-1)).toBe('check success on 9')
  })

  it('shows nothing while facts cannot be read: red would empty the queue, green would be a guess', async () => {
    const { did, decided } = await judge({ given: { ...facts(), reviews: unknown('502') } })
    expect(decided?.unread).toEqual(['502'])
    expect(did.filter((step) => step.startsWith('check'))).toEqual([])
  })

  it('answers nothing for a group that is gone, also one that goes while it is judged', async () => {
    expect((await judge({ found: [undefined] })).decided).toBeUndefined()
    const { decided, did } = await judge({ found: [FOUND, undefined] })
    expect([decided, did.filter((step) => step.startsWith('check'))]).toEqual([undefined, []])
  })

  it('begins again when the group was built anew meanwhile, and gives up in the end', async () => {
    const moved = { ...FOUND, headSha: HEAD, branches: [{ branch: GROUP.branch, sha: HEAD }], commits: [{ sha: HEAD, parents: [BASE, HEAD] }] }
    expect((await judge({ found: [FOUND, moved, moved] })).did.at(-1)).toBe('check success on a')
    const restless = Array.from({ length: 12 }, (_, index) => ({ ...FOUND, tipSha: String(index).padStart(40, '0') }))
    await expect(decideMergeGroup(GROUP, world({ found: restless }).ports)).rejects.toMatchObject({ code: 'GITHUB_CONFLICT' })
  })

  it('records the same once', async () => {
    const { ports, links } = world()
    await decideMergeGroup(GROUP, ports)
    await decideMergeGroup(GROUP, ports)
    expect(links).toHaveLength(1)
  })
})
