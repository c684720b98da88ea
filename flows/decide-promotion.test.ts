import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../core/canonical.ts'
import { digests } from '../adapters/digests.ts'
import { approval, BASE, facts, HEAD, NOW, OLD, POLICY } from '../test/fakes/promotion.ts'
import { readPolicy } from '../core/policy/read.ts'
import { unknown, type Facts } from '../core/policy/facts.ts'
import { decidePromotion, type DecidePorts } from './decide-promotion.ts'
import { OutsideError } from './outside-error.ts'
import type { DecisionLink, PullPosition, ShownCheck } from './ports.ts'

const PULL = { owner: 'acme', repo: 'models', number: 7 }
const HERE: PullPosition = { state: 'open', draft: false, author: null, headSha: HEAD, headRef: 'better', headRepository: null, baseRef: 'main', baseSha: BASE, baseRepository: 1, defaultBranch: 'main' }

/** GitHub as two maps, with everything that was done in order. */
function world({ positions = [HERE], given = facts(), policy = readPolicy(POLICY), others = {} as Record<number, { position: PullPosition; given: Facts }> } = {}) {
  const did: string[] = []
  const links: DecisionLink[] = []
  const shown = new Map<string, ShownCheck>()
  const at = [...positions]
  const setting = { given, failPublishing: false, runs: 0, overtaken: 0 }
  const ports: DecidePorts = {
    policies: { async load(_pull, baseSha) { did.push(`policy at ${baseSha.slice(0, 1)}`); return policy } },
    facts: {
      async locate({ number }) { return others[number]?.position ?? (at.length > 1 ? at.shift()! : at[0]!) },
      async gather({ number }, { headSha }) { did.push(`facts at ${headSha.slice(0, 1)}`); return others[number]?.given ?? setting.given },
    },
    checks: {
      async published(_pull, sha) { return shown.get(sha) },
      async publish(_pull, { headSha, externalId, rendered }) {
        if (setting.failPublishing) throw new OutsideError('GITHUB_UNAVAILABLE', '502')
        did.push(`check ${rendered.conclusion}`)
        shown.set(headSha, { id: ++setting.runs, facts: externalId, conclusion: rendered.conclusion, title: rendered.title, completedAt: null, url: null })
        const overtaken = setting.overtaken > 0
        if (overtaken) setting.overtaken--
        return { written: true, overtaken, url: 'https://x' }
      },
    },
    log: {
      async recent(limit) { return [...links].reverse().slice(0, limit) },
      async append(build) {
        const text = await build(links.at(-1))
        if (text === undefined) return undefined
        const link = { sequence: links.length + 1, digest: digests.ofText(text), text }
        links.push(link)
        did.push(`record ${JSON.parse(text).conclusion}`)
        return link
      },
    },
    digests,
    clock: { now: () => NOW },
  }
  return { ports, did, links, setting }
}

describe('decidePromotion', () => {
  it('records first and shows second', async () => {
    const { ports, did } = world()
    expect((await decidePromotion(PULL, ports))?.decision.conclusion).toBe('approved')
    expect(did).toEqual(['policy at b', 'facts at a', 'record approved', 'check success'])
  })

  it('records the same facts once', async () => {
    const { ports, links, setting } = world()
    await decidePromotion(PULL, ports)
    await decidePromotion(PULL, ports)
    expect(links).toHaveLength(1)
    setting.given = facts({ reviews: [approval('ben')] })
    await decidePromotion(PULL, ports)
    expect(links.map(({ text }) => JSON.parse(text).conclusion)).toEqual(['approved', 'pending'])
    expect(JSON.parse(links[1]!.text).previous).toBe(links[0]!.digest)
  })

  it('heals a crash between record and check, without a second record', async () => {
    const { ports, did, links, setting } = world()
    setting.failPublishing = true
    await expect(decidePromotion(PULL, ports)).rejects.toThrow('502')
    setting.failPublishing = false
    await decidePromotion(PULL, ports)
    expect(links).toHaveLength(1)
    expect(did.filter((step) => /record|check/.test(step))).toEqual(['record approved', 'check success'])
  })

  it('heals it also after many others were recorded, and when another replica writes first', async () => {
    const { ports, links, setting } = world()
    const other = (pull: number) => {
      const text = canonicalJson({ ...JSON.parse(links[0]!.text), pull, sequence: links.length + 1, previous: links.at(-1)!.digest })
      links.push({ sequence: links.length + 1, digest: digests.ofText(text), text })
    }
    setting.failPublishing = true
    await expect(decidePromotion(PULL, ports)).rejects.toThrow('502')
    setting.failPublishing = false
    for (let pull = 100; pull < 250; pull++) other(pull)
    await decidePromotion(PULL, ports)
    expect(links).toHaveLength(151)

    // It has read the log when the other replica writes the same, and then something else.
    const { ports: late, links: chain } = world()
    const { append } = late.log!
    late.log!.append = async (build, message) => {
      const text = (await build(undefined))!
      for (const pull of [JSON.parse(text).pull, 99]) {
        const link = canonicalJson({ ...JSON.parse(text), pull, sequence: chain.length + 1, previous: chain.at(-1)?.digest ?? null })
        chain.push({ sequence: chain.length + 1, digest: digests.ofText(link), text: link })
      }
      return await append(build, message)
    }
    await decidePromotion(PULL, late)
    expect(chain.map(({ text }) => JSON.parse(text).pull)).toEqual([7, 99])
  })

  it('starts again when head or base moved meanwhile, and gives up in the end', async () => {
    const moved = { ...HERE, baseSha: OLD }
    const once = world({ positions: [HERE, moved, moved] })
    await decidePromotion(PULL, once.ports)
    expect(once.did.slice(0, 4)).toEqual(['policy at b', 'facts at a', 'policy at d', 'facts at a'])
    const restless = world({ positions: Array.from({ length: 20 }, (_, index) => ({ ...HERE, headSha: String(index).padStart(40, '0') })) })
    await expect(decidePromotion(PULL, restless.ports)).rejects.toMatchObject({ code: 'GITHUB_CONFLICT' })
    expect(restless.did.filter((step) => /record|check/.test(step))).toEqual([])
  })

  it('T-45 does nothing for a closed pull request', async () => {
    const { ports, did } = world({ positions: [{ ...HERE, state: 'closed' }] })
    expect(await decidePromotion(PULL, ports)).toBeUndefined()
    expect(did).toEqual([])
  })

  it('T-43 shows and records nothing for another base than the default branch: the check stands on the commit, not on the pull request', async () => {
    const { ports, did } = world({ positions: [{ ...HERE, baseRef: 'scratch' }] })
    expect((await decidePromotion(PULL, ports))?.decision).toMatchObject({ conclusion: 'rejected', verdicts: [{ id: 'provender:default-branch' }] })
    expect(did.filter((step) => /record|check/.test(step))).toEqual([])
  })

  it('shows a red check, and says what was not read, when a fact is unknown', async () => {
    const given: Facts = { ...facts(), reviews: unknown('403: no permission') }
    const { ports, did } = world({ given })
    const decided = await decidePromotion(PULL, ports)
    expect(decided?.unread).toEqual(['403: no permission'])
    expect(did.slice(2)).toEqual(['record error', 'check failure'])
    expect(decided?.rendered.summary).toContain('not known')
  })

  it('takes a green check back when what is true now cannot be recorded', async () => {
    const { ports, did, setting } = world()
    await decidePromotion(PULL, ports)
    setting.given = facts({ reviews: [approval('ben')] })
    const broken: DecidePorts = { ...ports, log: { recent: async () => [], append: () => Promise.reject(new OutsideError('RECORD_DAMAGED', 'Decision 3 hashes to another name.')) } }
    await expect(decidePromotion(PULL, broken)).rejects.toMatchObject({ code: 'RECORD_DAMAGED' })
    expect(did.at(-1)).toBe('check failure')
    // Once it can be written, the decision is recorded and shown as if nothing had been.
    await decidePromotion(PULL, ports)
    expect(did.slice(-2)).toEqual(['record pending', 'check action_required'])
  })

  it('says on the check why nothing is decided when the first decision cannot be recorded, and is not green', async () => {
    const { ports, did } = world()
    const broken: DecidePorts = { ...ports, log: { ...ports.log!, recent: () => Promise.reject(new OutsideError('RECORD_DAMAGED', 'Decision 3 hashes to another name.')) } }
    await expect(decidePromotion(PULL, broken)).rejects.toMatchObject({ code: 'RECORD_DAMAGED' })
    expect(did.filter((step) => /record|check/.test(step))).toEqual(['check failure'])
  })

  it('records nothing of a pull request from the branch that records are written to: each record would be its next push', async () => {
    const { ports, did } = world({ positions: [{ ...HERE, headRef: 'provender-records', headRepository: { id: 1, owner: 'acme', name: 'models' } }] })
    expect((await decidePromotion(PULL, ports))?.decision).toMatchObject({ conclusion: 'rejected', verdicts: [{ id: 'provender:records-branch' }] })
    expect(did.filter((step) => /record|check/.test(step))).toEqual(['check failure'])
  })

  it('judges again when somebody else showed an answer meanwhile, and gives up in the end', async () => {
    const { ports, did, setting } = world()
    setting.overtaken = 1
    await decidePromotion(PULL, ports)
    expect(did.filter((step) => /facts|check/.test(step))).toEqual(['facts at a', 'check success', 'facts at a', 'check success'])
    setting.overtaken = 100
    setting.given = facts({ reviews: [] })
    await expect(decidePromotion(PULL, ports)).rejects.toMatchObject({ code: 'GITHUB_CONFLICT' })
  })

  describe('T-44 where two pull requests share the head commit', () => {
    const shared = (given: Facts, more: Partial<PullPosition> = {}) => world({ positions: [{ ...HERE, sharedWith: [9] }], others: { 9: { position: { ...HERE, sharedWith: [7], ...more }, given } } })

    it('is green when both are approved, and records both', async () => {
      const { ports, did, links } = shared(facts())
      expect((await decidePromotion(PULL, ports))?.decision.conclusion).toBe('approved')
      expect(did.slice(-3)).toEqual(['record approved', 'record approved', 'check success'])
      expect(links.map(({ text }) => JSON.parse(text).pull)).toEqual([7, 9])
    })

    it.each([7, 9])('shows the worst answer and names whose it is, whichever of them is judged: #%i', async (number) => {
      const objected = facts({ reviews: [approval('ben')] })
      const { ports, did, links } = shared(objected)
      const decided = await decidePromotion({ ...PULL, number }, number === 7 ? ports : { ...ports, facts: { ...ports.facts, locate: async (pull) => ({ ...HERE, sharedWith: pull.number === 7 ? [9] : [7] }) } })
      expect(decided?.decision.conclusion).toBe('pending')
      expect(decided?.rendered).toMatchObject({ conclusion: 'action_required', title: 'Waiting in #9: 1 of 2 approvals on aaaaaaa — needs cyd, a member of acme/risk' })
      expect(did.filter((step) => step.startsWith('check'))).toEqual(['check action_required'])
      const records = links.map(({ text }) => JSON.parse(text) as { pull: number; conclusion: string; verdicts: { id: string; outcome: string; summary: string }[] })
      expect(records.map(({ pull, conclusion }) => [pull, conclusion])).toEqual([[7, 'pending'], [9, 'pending']])
      const sharing = records.map(({ verdicts }) => verdicts.find(({ id }) => id === 'provender:shared-commit'))
      expect(sharing).toMatchObject([{ outcome: 'pending', summary: 'This commit is also the head of #9 (waiting), and GitHub keeps one check for all of them. In #9: 1 of 2 approvals on aaaaaaa.' }, { outcome: 'pass', summary: 'This commit is also the head of #7 (approved).' }])
    })

    it('shows the same whichever is judged next, and writes it once', async () => {
      const { ports, did, links } = shared(facts({ reviews: [] }))
      const seven = await decidePromotion(PULL, ports)
      const nine = await decidePromotion({ ...PULL, number: 9 }, { ...ports, facts: { ...ports.facts, locate: async (pull) => ({ ...HERE, sharedWith: pull.number === 7 ? [9] : [7] }) } })
      expect([nine?.rendered, nine?.factsDigest]).toEqual([seven?.rendered, seven?.factsDigest])
      expect(links).toHaveLength(2)
      expect(new Set(did.filter((step) => step.startsWith('check')))).toEqual(new Set(['check action_required']))
    })

    it.each([['closed', { state: 'closed' as const }], ['pushed to', { headSha: OLD }], ['into another branch', { baseRef: 'scratch' }]])('does not count one that is %s by now', async (_what, more) => {
      const { ports, links } = shared(facts({ reviews: [] }), more)
      expect((await decidePromotion(PULL, ports))?.decision.conclusion).toBe('approved')
      expect(links.map(({ text }) => JSON.parse(text).pull)).toEqual([7])
    })
  })

  it('leaves a repository alone that has nothing to do with Provender', async () => {
    const { ports, did } = world({ given: facts({ files: { changed: [], colliding: [], displaced: [] } }), policy: { state: 'missing' } as ReturnType<typeof readPolicy> })
    await decidePromotion(PULL, ports)
    expect(did.filter((step) => /record|check/.test(step))).toEqual([])
  })
})
