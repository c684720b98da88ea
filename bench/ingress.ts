import { fork } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import examples from '@octokit/webhooks-examples' with { type: 'json' }
import { percentile } from './measure.ts'
import type { Row } from './row.ts'

/** What a receiver used since its start. */
export interface Used {
  cpuMicros: number
  peakMib: number
}

interface Measured {
  /** From when each was due to its answer. */
  ms: number[]
  microsEach: number
  peakMib: number
  /** Deliveries a second with nothing to wait for. */
  mostPerSecond: number
}

const BURST = 50_000
const PER_SECOND = 5_000
const WARM_UP = 5_000
const CONNECTIONS = 64
const VARIANTS = 500
const FLAT_OUT_MS = 3_000
// As the container starts it: Node otherwise keeps some hundred MiB for payloads that are long gone.
const FLAGS = ['--max-semi-space-size=8']
const SECRET = randomBytes(24).toString('hex')

/**
 * Signed deliveries at a steady rate, whatever the receiver does: one that is late makes the next ones wait, and their
 * time counts from when they were due. The receivers take turns, each a process of its own with the load beside it.
 */
export async function benchIngress(): Promise<Row[]> {
  const requests = prepare()
  const bare = await measure('bare', requests)
  const app = await measure('app', requests)
  const probot = await measure('probot', requests)
  const note = ({ ms, microsEach, peakMib, mostPerSecond }: Measured): string => `p50 ${percentile(ms, 50).toFixed(1)} ms, p99 ${percentile(ms, 99).toFixed(1)} ms, ${microsEach.toFixed(0)} µs of CPU each, up to ${peakMib} MiB, at most ${Math.round(mostPerSecond)}/s`
  const what = `a burst of ${BURST} signed deliveries, ${PER_SECOND} a second`
  return [
    { what, reference: 'bare `node:http` with HMAC, in CPU', ratio: app.microsEach / bare.microsEach, note: `${note(app)}; bare ${note(bare)}` },
    { what, reference: 'bare Probot, in CPU', ratio: app.microsEach / probot.microsEach, note: `Probot ${note(probot)}` },
  ]
}

async function measure(kind: 'app' | 'bare' | 'probot', requests: readonly Prepared[]): Promise<Measured> {
  const child = fork(join(import.meta.dirname, 'ingress-child.ts'), [kind, SECRET], { execArgv: FLAGS })
  try {
    const [url] = (await once(child, 'message')) as [string]
    const used = async (): Promise<Used> => {
      child.send('used')
      return ((await once(child, 'message')) as [Used])[0]
    }
    const line = await openLine(Number(new URL(url).port), requests)
    await line.send(WARM_UP, PER_SECOND)
    const before = await used()
    const ms = await line.send(BURST, PER_SECOND)
    const after = await used()
    const mostPerSecond = await line.sendFlatOut(FLAT_OUT_MS)
    line.close()
    return { ms, microsEach: (after.cpuMicros - before.cpuMicros) / BURST, peakMib: after.peakMib, mostPerSecond }
  } finally {
    child.disconnect()
    await once(child, 'exit')
  }
}

interface Example {
  name: string
  examples: Record<string, unknown>[]
}

interface Prepared {
  head: string
  body: Buffer
}

/** Signed beforehand, so that the load takes as little of the machine as it can. */
function prepare(): Prepared[] {
  const review = (examples as unknown as Example[]).find(({ name }) => name === 'pull_request_review')?.examples[0] as { pull_request: object }
  return Array.from({ length: VARIANTS }, (_, index) => {
    const body = Buffer.from(JSON.stringify({ ...review, installation: { id: 5 }, repository: { name: `models-${index % 20}`, owner: { login: 'acme' } }, pull_request: { ...review.pull_request, number: index } }))
    const signature = createHmac('sha256', SECRET).update(body).digest('hex')
    return { head: `POST /api/github/webhooks HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nuser-agent: bench\r\nx-github-event: pull_request_review\r\nx-hub-signature-256: sha256=${signature}\r\ncontent-length: ${body.length}\r\n`, body }
  })
}

interface Line {
  /** Milliseconds of each. @throws Error when one is not answered with 202 */
  send(count: number, perSecond: number): Promise<number[]>
  /** Answers a second. */
  sendFlatOut(ms: number): Promise<number>
  close(): void
}

async function openLine(port: number, requests: readonly Prepared[]): Promise<Line> {
  const sockets = await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    await once(socket, 'connect')
    return socket.on('error', () => {})
  }))
  let delivery = 0
  /** One at a time per connection, as GitHub sends them. */
  const ask = (socket: Socket, done: (error?: Error) => void): void => {
    const { head, body } = requests[delivery % requests.length]!
    let heard = ''
    const onData = (chunk: Buffer): void => {
      heard += chunk.toString('latin1')
      const end = heard.indexOf('\r\n\r\n')
      if (end < 0 || !isWhole(heard, end)) return
      socket.off('data', onData).off('close', onClose)
      done(heard.startsWith('HTTP/1.1 20') ? undefined : new Error(`expected 202, got ${heard.slice(0, 200)}`))
    }
    const onClose = (): void => done(new Error('expected an answer, the connection was closed'))
    socket.on('data', onData).on('close', onClose)
    socket.cork()
    socket.write(`${head}x-github-delivery: bench-${++delivery}\r\n\r\n`, 'latin1')
    socket.write(body)
    socket.uncork()
  }
  return {
    send: (count, perSecond) => new Promise((resolve, reject) => {
      const free = [...sockets]
      const ms: number[] = []
      const startedAt = performance.now()
      let sent = 0
      const dueAt = (index: number): number => startedAt + (index * 1000) / perSecond
      const next = (): void => {
        while (sent < count && free.length > 0 && dueAt(sent) <= performance.now()) {
          const due = dueAt(sent++)
          // In turn: a connection that rests for long is closed.
          const socket = free.shift()!
          ask(socket, (error) => {
            if (error) {
              clearInterval(timer)
              return reject(error)
            }
            ms.push(performance.now() - due)
            free.push(socket)
            if (ms.length === count) {
              clearInterval(timer)
              resolve(ms)
            } else next()
          })
        }
      }
      const timer = setInterval(next, 1)
    }),
    sendFlatOut: (ms) => new Promise((resolve, reject) => {
      const startedAt = performance.now()
      let [answered, busy] = [0, sockets.length]
      for (const socket of sockets) {
        const again = (error?: Error): void => {
          if (error) return reject(error)
          answered++
          if (performance.now() - startedAt < ms) ask(socket, again)
          else if (--busy === 0) resolve((answered * 1000) / (performance.now() - startedAt))
        }
        ask(socket, again)
      }
    }),
    close() {
      for (const socket of sockets) socket.destroy()
    },
  }
}

function isWhole(heard: string, end: number): boolean {
  const length = /\r\ncontent-length: (\d+)/i.exec(heard)?.[1]
  return length === undefined ? heard.endsWith('0\r\n\r\n') : heard.length >= end + 4 + Number(length)
}
