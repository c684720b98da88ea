import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { digests } from '../../adapters/digests.ts'
import { githubClient } from '../../adapters/github/client.ts'
import { githubDecisionLog } from '../../adapters/github/decision-log.ts'
import { linksOfKind, readChain } from '../../core/decisions/chain.ts'
import { startWorld } from '../../local/github/test/world.ts'

const ALERTS = 15
let world: Awaited<ReturnType<typeof startWorld>>
beforeAll(async () => {
  world = await startWorld()
  const ada = await world.clone('ada')
  await ada.git('checkout', '-q', '-B', 'main')
  await ada.commit({ 'README.md': 'x' })
  await ada.git('push', '-q', 'origin', 'HEAD:refs/heads/main')
})
afterAll(() => world.close())

const finder = (): ChildProcess => spawn(process.execPath, [join(import.meta.dirname, 'alert-child.ts'), world.github.url, world.people.ada.token, String(ALERTS)], { stdio: ['ignore', 'pipe', 'inherit'] })
const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once('exit', (code) => resolve(code)))
const alerts = async (): Promise<string[]> => {
  const chain = readChain(await githubDecisionLog(githubClient({ token: world.people.ada.token, baseUrl: world.github.url }), 'acme', 'models', digests).all())
  if (!chain.ok) throw new Error(chain.reason)
  return linksOfKind(chain.links, 'alert/v1').map(({ record }) => record.cause)
}

it('processes that find the same at once say it once, though some are killed while they do', { timeout: 60_000 }, async () => {
  const children = [finder(), finder(), finder()]
  // Each is killed when the log has grown by some links, wherever it then stands.
  for (const [index, child] of children.entries()) {
    const exit = ended(child)
    while ((await alerts()).length < 2 + 3 * index && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5))
    child.kill('SIGKILL')
    await exit
    const said = await alerts()
    expect(new Set(said).size).toBe(said.length)
  }
  expect(await Promise.all([finder(), finder()].map(ended))).toEqual([0, 0])
  expect((await alerts()).sort()).toEqual(Array.from({ length: ALERTS }, (_, index) => `cause ${index}`).sort())
})
