import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import examples from '@octokit/webhooks-examples' with { type: 'json' }
import { expect, it } from 'vitest'
import { EVENTS, provender } from './index.ts'
import type { Judging } from './judging.ts'

const EXAMPLES = examples as unknown as { name: string; examples: Record<string, unknown>[] }[]

/** Work may wait for as long as GitHub asks for patience, and there may be much of it; a payload takes some hundred kilobytes. */
it('what waits to be done holds no payload', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const kept: unknown[] = []
  const worker = { mark: (...work: unknown[]) => void kept.push(work) } as never
  const judging = new Proxy({}, { get: () => (...work: unknown[]) => void kept.push(work) }) as Judging
  const receive = provender(judging, { appId: 1, worker })
  const payloads: [event: string, payload: WeakRef<object>][] = []
  // A function of its own: this one's variables hold the last payload until it ends.
  const deliver = (name: string, example: Record<string, unknown>): void => {
    const payload = { ...structuredClone(example), installation: { id: 5 } }
    payloads.push([name, new WeakRef(payload)])
    receive({ name, payload })
  }
  for (const { name, examples: all } of EXAMPLES) if (Object.hasOwn(EVENTS, name)) for (const example of all) deliver(name, example)
  expect(kept.length).toBeGreaterThan(20)
  // A weak reference holds until the turn ends.
  await new Promise((resolve) => setTimeout(resolve, 5))
  collect()
  expect([...new Set(payloads.filter(([, payload]) => payload.deref() !== undefined).map(([event]) => event))]).toEqual([])
})
