import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acknowledgementLink, alertLink, decisionLink, deploymentLink, overrideLink, textsOf } from '../../test/fakes/chain.ts'
import { decisionRecord, linksOf } from '../../test/fakes/deployment.ts'
import { sha256 } from '../../test/fakes/promotion.ts'
import { canonicalJson } from '../canonical.ts'
import { latestDecision, linksOfKind, readChain, timeOf, type StoredLink } from './chain.ts'

const three = linksOf([{ pull: 1 }, { pull: 2 }, { pull: 3 }])
const link = (record: Parameters<typeof decisionRecord>[0]): StoredLink => {
  const text = canonicalJson(decisionRecord(record))
  return { sequence: 0, digest: sha256(text), text }
}

describe('the decision log', () => {
  it('is read from its first link on', () => {
    const chain = readChain(three)
    expect(chain).toMatchObject({ ok: true })
    expect(chain.ok && chain.decisions.map(({ record, digest }) => [record.sequence, record.pull, digest])).toEqual(three.map(({ digest }, index) => [index + 1, index + 1, digest]))
  })

  it('may be empty', () => expect(readChain([])).toEqual({ ok: true, links: [], decisions: [] }))

  it('holds links of every kind in one order', () => {
    const chain = readChain(textsOf(decisionLink(), deploymentLink(), alertLink(), (links) => acknowledgementLink(links[2]!.digest), overrideLink()))
    if (!chain.ok) throw new Error(chain.reason)
    expect(chain.links.map(({ record }) => [record.schema, timeOf(record).slice(0, 13)])).toEqual([
      ['decision/v1', '2026-03-02T12'], ['deployment-link/v1', '2026-03-03T12'], ['alert/v1', '2026-03-03T12'], ['acknowledgement/v1', '2026-03-03T13'], ['override-link/v1', '2026-03-03T12'],
    ])
    expect(chain.decisions.map(({ record }) => record.sequence)).toEqual([1])
    expect(linksOfKind(chain.links, 'acknowledgement/v1')[0]?.record.alert).toBe(chain.links[2]!.digest)
  })

  const broken: [what: string, links: StoredLink[], sequence: number, reason: RegExp][] = [
    ['lacks its first link', three.slice(1), 1, /expected decision 1, found number 2/],
    ['lacks one in the middle', [three[0]!, three[2]!], 2, /expected decision 2, found number 3/],
    ['has one twice', [three[0]!, three[0]!], 2, /expected decision 2, found number 1/],
    ['names another as the one before', [three[0]!, link({ sequence: 2, previous: sha256('other') })], 2, /names sha256:.* as the one before, expected sha256:/],
    ['begins anew', [three[0]!, link({ sequence: 2, previous: null })], 2, /names nothing as the one before/],
    ['begins in the middle', [link({ sequence: 1, previous: sha256('other') })], 1, /expected nothing/],
    ['has a link that is no JSON', [three[0]!, { sequence: 2, digest: sha256('x'), text: 'x' }], 2, /decision 2 cannot be read: it is not JSON/],
    ['has a link that is not canonical', [{ ...three[0]!, text: `${three[0]!.text} ` }], 1, /canonical/],
    ['has a link of a kind that nobody knows', textsOf(decisionLink(), { ...decisionLink(), schema: 'decision/v9' as 'decision/v1' }), 2, /decision 2 cannot be read: schema: "decision\/v9" is no kind/],
    ['has an alert that says less than one', textsOf({ ...alertLink(), alert: 'gossip' as 'direct-push' }), 1, /decision 1 cannot be read: alert/],
    ['has a link of another form', [{ sequence: 1, digest: sha256('{}'), text: '{}' }], 1, /decision 1 cannot be read: schema/],
  ]
  it.each(broken)('is broken where it %s', (_what, links, sequence, reason) => {
    expect(readChain(links)).toEqual({ ok: false, sequence, reason: expect.stringMatching(reason) as string })
  })

  it('is broken by every change of its order, and never names a place beyond it', () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: 2 }), { maxLength: 5 }), (order) => {
      const chain = readChain(order.map((index) => three[index]!))
      const whole = order.every((index, at) => index === at)
      expect(chain.ok).toBe(whole)
      if (!chain.ok) expect(chain.sequence).toBe(order.findIndex((index, at) => index !== at) + 1)
    }))
  })
})

describe('latestDecision', () => {
  const chain = readChain(three)
  const decisions = chain.ok ? chain.decisions : []
  it('is the newest that satisfies', () => expect(latestDecision(decisions, ({ pull }) => pull < 3)?.record.pull).toBe(2))
  it('is undefined when none does', () => expect(latestDecision(decisions, () => false)).toBeUndefined())
})
