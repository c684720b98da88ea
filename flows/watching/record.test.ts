import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digests } from '../../adapters/digests.ts'
import { linksOfKind, readChain } from '../../core/decisions/chain.ts'
import { alertLink, decisionLink, textsOf } from '../../test/fakes/chain.ts'
import type { DecisionLink, WholeLog } from '../ports.ts'
import { appendUntilSaid, recordAlerts } from './record.ts'

const clock = { now: () => new Date('2026-03-03T12:00:30Z') }
const found = (cause: string) => {
  const { alert, summary, remedy, about, reviewBy } = alertLink()
  return { alert, summary, remedy, about, reviewBy, cause }
}

/** A log that many write to: what is built on an old end is refused, as GitHub refuses it, and tried again on the new one. */
function sharedLog(links: DecisionLink[], pause: () => Promise<void>): WholeLog {
  const log: WholeLog = {
    async all() {
      await pause()
      return [...links]
    },
    recent: async (limit) => links.slice(-limit).reverse(),
    async append(build) {
      for (;;) {
        const last = links.at(-1)
        await pause()
        const text = await build(last, async () => [])
        if (text === undefined) return undefined
        await pause()
        if (links.at(-1) !== last) continue
        const link = { sequence: links.length + 1, digest: digests.ofText(text), text }
        links.push(link)
        return link
      }
    },
  }
  return log
}

const causesIn = (links: readonly DecisionLink[]): string[] => {
  const chain = readChain(links)
  if (!chain.ok) throw new Error(chain.reason)
  return linksOfKind(chain.links, 'alert/v1').map(({ record }) => record.cause)
}

describe('what is found', () => {
  it('is said once, however many find it at the same time, and in whatever order they come', async () => {
    await fc.assert(fc.asyncProperty(fc.scheduler(), fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }), { minLength: 1, maxLength: 4 }), async (s, finders) => {
      const links: DecisionLink[] = textsOf(decisionLink())
      const log = sharedLog(links, () => s.schedule(Promise.resolve()).then(() => undefined))
      const all = Promise.all(finders.map((causes) => recordAlerts(causes.map(found), 'acme/models', { log, clock })))
      await s.waitFor(all)
      expect(causesIn(links).sort()).toEqual([...new Set(finders.flat())].sort())
    }), { numRuns: 60 })
  })

  it('is no link on top of a log that is broken', async () => {
    const [, second] = textsOf(decisionLink(), decisionLink())
    const log = sharedLog([second!], async () => {})
    await expect(recordAlerts([found('a')], 'acme/models', { log, clock })).rejects.toMatchObject({ code: 'RECORD_DAMAGED' })
  })

  it('is given up, to be tried again later, when others are always faster', async () => {
    const links: DecisionLink[] = []
    const log = sharedLog(links, async () => {})
    const hasty: WholeLog = { ...log, append: async () => undefined }
    await expect(appendUntilSaid(() => ({ message: 'x', build: () => decisionLink() }), { log: hasty })).rejects.toMatchObject({ code: 'RECORDS_CONTENDED' })
  })
})
