import { createHmac, randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { request as requestSecurely } from 'node:https'
import type { Faults, WebhookFault } from '../faults.ts'
import type { State } from '../store/state.ts'
import type { App, Delivery, Json } from '../store/types.ts'

export interface Outgoing {
  app: App
  event: string
  action: string | null
  payload: Json
  installationId: number | null
  repositoryId: number | null
}

// GitHub gives an app ten seconds to answer.
const TIMEOUT_MS = 10_000
// The next delivery to the same app starts when this one is answered, at the latest after this time.
const PATIENCE_MS = 1_000
const REORDER_HOLD_MS = 400
const KEPT_DELIVERIES = 2_000

/** Sends webhooks, one queue per app, in the order of the events. */
export class Webhooks {
  readonly #state: State
  readonly #faults: Faults
  readonly #observe: (sent: Outgoing) => void
  readonly #queues = new Map<number, Promise<void>>()
  readonly #held = new Map<number, () => void>()
  #pending = 0
  #whenIdle: (() => void)[] = []
  #closed = false

  constructor(state: State, faults: Faults, observe: (sent: Outgoing) => void = () => {}) {
    this.#state = state
    this.#faults = faults
    this.#observe = observe
  }

  get busy(): boolean {
    return this.#pending > 0
  }

  send(outgoing: Outgoing): void {
    if (!outgoing.app.webhookUrl || this.#closed) return
    // Written out now: the payload tells the moment of the event, not of the delivery.
    const body = JSON.stringify(outgoing.payload)
    const guid = randomUUID()
    this.#observe(outgoing)
    const fault = this.#faults.forWebhook(outgoing.event)
    if (fault?.do === 'drop') {
      this.#record(outgoing, guid, body, false, { status: 'dropped by the fault switch', code: 0, headers: null, text: null, durationS: 0 })
      return
    }
    this.#enqueue(outgoing, guid, body, false, fault)
    if (fault?.do === 'duplicate') this.#enqueue(outgoing, guid, body, false, undefined)
  }

  /** Sends the same bytes again under the same GUID, as GitHub's redelivery does. */
  redeliver(delivery: Delivery): void {
    const outgoing: Outgoing = {
      app: this.#state.app(delivery.appId),
      event: delivery.event,
      action: delivery.action,
      payload: delivery.request.payload,
      installationId: delivery.installationId,
      repositoryId: delivery.repositoryId,
    }
    this.#enqueue(outgoing, delivery.guid, JSON.stringify(delivery.request.payload), true, undefined)
  }

  /** Resolves when every queued delivery was answered or given up. */
  idle(): Promise<void> {
    if (this.#pending === 0) return Promise.resolve()
    return new Promise((resolve) => this.#whenIdle.push(resolve))
  }

  close(): void {
    this.#closed = true
    for (const release of this.#held.values()) release()
  }

  #enqueue(outgoing: Outgoing, guid: string, body: string, redelivery: boolean, fault: WebhookFault | undefined): void {
    this.#pending++
    const appId = outgoing.app.id
    const deliver = (): Promise<void> => (this.#closed ? Promise.resolve() : this.#deliver(outgoing, guid, body, redelivery)).finally(() => this.#done())
    if (fault?.do === 'reorder' || fault?.do === 'delay') {
      // Leaves the queue: later events overtake it.
      void this.#hold(appId, fault).then(deliver)
      return
    }
    const before = this.#queues.get(appId) ?? Promise.resolve()
    this.#queues.set(appId, before.then(() => Promise.race([deliver(), wait(PATIENCE_MS)])).then(() => this.#held.get(appId)?.()))
  }

  #hold(appId: number, fault: WebhookFault): Promise<void> {
    if (fault.do === 'delay') return wait(fault.delayMs ?? 1_000, false)
    return new Promise((resolve) => {
      const timer = setTimeout(release, REORDER_HOLD_MS)
      const held = this.#held
      function release(): void {
        clearTimeout(timer)
        held.delete(appId)
        resolve()
      }
      held.set(appId, release)
    })
  }

  #done(): void {
    this.#pending--
    if (this.#pending === 0) for (const resolve of this.#whenIdle.splice(0)) resolve()
  }

  async #deliver(outgoing: Outgoing, guid: string, body: string, redelivery: boolean): Promise<void> {
    const startedAt = performance.now()
    const answer = await post(outgoing.app.webhookUrl, headersOf(outgoing, guid, body, this.#state.url), body)
    this.#record(outgoing, guid, body, redelivery, { ...answer, durationS: Math.round(performance.now() - startedAt) / 1000 })
  }

  #record(outgoing: Outgoing, guid: string, body: string, redelivery: boolean, answer: Answer & { durationS: number }): void {
    this.#state.deliveries.push({
      id: this.#state.nextId(),
      guid,
      appId: outgoing.app.id,
      event: outgoing.event,
      action: outgoing.action,
      installationId: outgoing.installationId,
      repositoryId: outgoing.repositoryId,
      redelivery,
      deliveredAt: new Date().toISOString(),
      durationS: answer.durationS,
      status: answer.status,
      statusCode: answer.code,
      request: { headers: headersOf(outgoing, guid, body, this.#state.url), payload: JSON.parse(body) as Json },
      response: { headers: answer.headers, payload: answer.text },
    })
    if (this.#state.deliveries.length > KEPT_DELIVERIES) this.#state.deliveries.shift()
  }
}

function headersOf(outgoing: Outgoing, guid: string, body: string, url: string): Record<string, string> {
  const sign = (algorithm: string): string => `${algorithm}=${createHmac(algorithm, outgoing.app.webhookSecret).update(body).digest('hex')}`
  return {
    Accept: '*/*',
    'Content-Type': 'application/json',
    'User-Agent': 'GitHub-Hookshot/local',
    'X-GitHub-Delivery': guid,
    'X-GitHub-Event': outgoing.event,
    'X-GitHub-Hook-ID': String(outgoing.app.id),
    'X-GitHub-Hook-Installation-Target-ID': String(outgoing.app.id),
    'X-GitHub-Hook-Installation-Target-Type': 'integration',
    'X-GitHub-Enterprise-Host': new URL(url).host,
    ...(outgoing.app.webhookSecret ? { 'X-Hub-Signature': sign('sha1'), 'X-Hub-Signature-256': sign('sha256') } : {}),
  }
}

interface Answer { status: string; code: number; headers: Record<string, string> | null; text: string | null }

function post(url: string, headers: Record<string, string>, body: string): Promise<Answer> {
  return new Promise((resolve) => {
    const failed = (error: Error): void => resolve({ status: error.message.includes('timed out') ? 'timed out' : `failed to connect to host`, code: 502, headers: null, text: error.message })
    try {
      const call = (url.startsWith('https:') ? requestSecurely : request)(url, { method: 'POST', headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)) }, timeout: TIMEOUT_MS }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', failed)
        response.on('end', () => {
          const code = response.statusCode ?? 0
          const plain = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]))
          resolve({ status: code < 400 ? 'OK' : (response.statusMessage ?? ''), code, headers: plain, text: Buffer.concat(chunks).toString() })
        })
      })
      call.on('timeout', () => call.destroy(new Error('timed out')))
      call.on('error', failed)
      call.end(body)
    } catch (error) {
      failed(error as Error)
    }
  })
}

function wait(ms: number, loose = true): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    if (loose) timer.unref()
  })
}
