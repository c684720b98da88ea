import { contractObserver } from '../contract/validate.ts'
import type { GitHubOptions } from '../server.ts'
import { startWorld, type World } from './world.ts'

/** A world in which every answer and webhook is held against GitHub's own description; `close` tells what differs. */
export async function startDescribedWorld(options: GitHubOptions = {}): Promise<World> {
  const { observe, observeWebhook, violations } = contractObserver()
  const world = await startWorld({ ...options, observe, observeWebhook })
  return {
    ...world,
    async close() {
      await world.close()
      const found = violations()
      if (found.length > 0) throw new Error(`not as GitHub describes it:\n  ${found.join('\n  ')}`)
    },
  }
}
