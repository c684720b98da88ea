import { afterEach, describe, expect, it } from 'vitest'
import type { GitHub } from '../adapters/github/client.ts'
import { OutsideError } from '../flows/outside-error.ts'
import { recentDeliveries } from './recent-deliveries.ts'
import { startRecovery, type RecoveryOptions } from './recover.ts'

const NOW = Date.parse('2026-11-21T12:00:00Z')
const minutesAgo = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString()

interface Logged {
  guid: string
  at: number
  status_code?: number
  event?: string
  installation_id?: number | null
  payload?: unknown
}

/** A delivery log, newest first; `asked` are the pages and details that were asked for. */
function log(...attempts: Logged[]): { github: GitHub; asked: string[]; fail?: Error } {
  const rows = attempts.map((one, index) => ({ id: index + 1, event: 'pull_request', status_code: 500, installation_id: 5, ...one, delivered_at: minutesAgo(one.at) })).sort((a, b) => b.delivered_at.localeCompare(a.delivered_at))
  const served = { asked: [] as string[] } as { github: GitHub; asked: string[]; fail?: Error }
  served.github = {
    paginate: {
      async *iterator() {
        for (let from = 0; from === 0 || from < rows.length; from += 2) {
          served.asked.push(`page ${from / 2 + 1}`)
          yield { data: rows.slice(from, from + 2) }
        }
      },
    },
    async request(_route: string, { delivery_id: id }: { delivery_id: number }) {
      const row = rows.find((one) => one.id === id)!
      served.asked.push(row.guid)
      if (served.fail) throw served.fail
      return { data: { request: { payload: 'payload' in row ? row.payload : { installation: { id: 5 }, guid: row.guid } } } }
    },
  } as unknown as GitHub
  return served
}

let recovery: { stop(): void } | undefined
afterEach(() => recovery?.stop())

/** One reading, or as many as make `until` true. */
async function read(served: ReturnType<typeof log>, more: Partial<RecoveryOptions> & { until?: (taken: string[]) => boolean; known?: string[] } = {}): Promise<{ taken: string[]; outcomes: string[]; logged: object[] }> {
  const [taken, outcomes, logged]: [string[], string[], object[]] = [[], [], []]
  const recent = recentDeliveries({ now: () => NOW })
  for (const id of more.known ?? []) recent.note(id)
  recovery = startRecovery({
    minutes: 0.0005,
    appClient: async () => served.github,
    ingress: { recent, handles: (event) => event === 'pull_request', receive: ({ id }) => void taken.push(id) },
    log: { info: (fields) => logged.push(fields), error: (fields) => logged.push(fields) },
    onRecovered() {},
    onRead: (outcome) => void outcomes.push(outcome),
    now: () => NOW,
    ...more,
  })
  await expect.poll(() => (more.until ?? (() => outcomes.length >= 3))(taken), { interval: 2 }).toBe(true)
  recovery.stop()
  return { taken, outcomes, logged }
}

describe('startRecovery', () => {
  it('takes once what was never answered with success, the oldest first', async () => {
    const { taken, outcomes } = await read(log({ guid: 'refused', at: 20, status_code: 401 }, { guid: 'timed-out', at: 50, status_code: 0 }, { guid: 'fine', at: 30, status_code: 202 }))
    expect(taken).toEqual(['timed-out', 'refused'])
    expect(outcomes.slice(0, 3)).toEqual(['whole', 'whole', 'whole'])
  })

  it('leaves what a later attempt brought, what this process took, and what the app does not handle', async () => {
    const { taken } = await read(log({ guid: 'again', at: 20 }, { guid: 'again', at: 19, status_code: 202 }, { guid: 'here', at: 18 }, { guid: 'other', at: 17, event: 'star' }, { guid: 'nobody', at: 16, installation_id: null }, { guid: 'lost', at: 15 }), { known: ['here'] })
    expect(taken).toEqual(['lost'])
  })

  it('at its start also takes what was answered lately: who took it may have been killed since', async () => {
    const { taken } = await read(log({ guid: 'long ago', at: 11, status_code: 202 }, { guid: 'held', at: 9, status_code: 202 }, { guid: 'mine', at: 1, status_code: 202 }), { known: ['mine'] })
    expect(taken).toEqual(['held'])
  })

  it('reads no further back than an hour, and later no further than before', async () => {
    const served = log({ guid: 'old', at: 61 }, { guid: 'a', at: 5 }, { guid: 'b', at: 6 }, { guid: 'c', at: 7 }, { guid: 'older', at: 100 }, { guid: 'oldest', at: 200 })
    const { taken } = await read(served)
    expect(taken).toEqual(['c', 'b', 'a'])
    // Pages of two: the second one ends it; then the first one alone has what is not older than two minutes before the newest.
    expect(served.asked.slice(0, 5)).toEqual(['page 1', 'page 2', 'c', 'b', 'a'])
    expect(served.asked.filter((what) => what === 'page 3')).toEqual([])
  })

  it('passes over what is gone, or holds nothing to act on', async () => {
    const { taken } = await read(log({ guid: 'empty', at: 5, payload: null }, { guid: 'foreign', at: 4, payload: { installation: null } }, { guid: 'good', at: 3 }))
    expect(taken).toEqual(['good'])
  })

  it('begins again where GitHub did not answer, and loses nothing', async () => {
    const served = log({ guid: 'lost', at: 5 })
    served.fail = new OutsideError('GITHUB_UNAVAILABLE', 'x')
    setTimeout(() => delete served.fail, 20)
    const { taken, outcomes } = await read(served, { until: (all) => all.length > 0 })
    expect(taken).toEqual(['lost'])
    expect(outcomes[0]).toBe('failed')
  })

  it('does not try again and again what our own code fails at, nor lose the others for it', async () => {
    const taken: string[] = []
    const receive = ({ id }: { id: string }): void => {
      taken.push(id)
      if (id === 'poison') throw new Error('a fault of ours')
    }
    const { outcomes, logged } = await read(log({ guid: 'poison', at: 6 }, { guid: 'good', at: 5 }), { ingress: { recent: recentDeliveries({ now: () => NOW }), handles: () => true, receive } })
    expect(taken).toEqual(['poison', 'good'])
    expect(outcomes.slice(0, 3)).toEqual(['whole', 'whole', 'whole'])
    expect(logged).toEqual([expect.objectContaining({ event: 'pull_request', cause: expect.any(Error) }), { recovered: 1, left: 0 }])
  })

  it('reads nothing when it is told to make none', async () => {
    const served = log({ guid: 'lost', at: 5 })
    startRecovery({ minutes: 0, appClient: async () => served.github, ingress: { recent: recentDeliveries(), handles: () => true, receive() {} }, log: { info() {}, error() {} }, onRecovered() {} })
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(served.asked).toEqual([])
  })
})
