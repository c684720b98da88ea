import { environmentPorts } from '../../adapters/github/environments.ts'
import { answerEnvironment } from '../../flows/answer-environment.ts'
import type { Handled } from '../index.ts'

/** A job waits for an environment that this app guards. What may be deployed is read anew; the payload says only which job. */
export function onProtectionRule({ payload, repository, mark }: Handled): void {
  const { environment, deployment_callback_url: callback } = payload
  const { id } = (payload['deployment'] ?? {}) as { id?: unknown }
  const run = typeof callback === 'string' ? /\/actions\/runs\/(\d{1,15})\/deployment_protection_rule$/.exec(callback)?.[1] : undefined
  if (!repository || typeof environment !== 'string' || typeof id !== 'number' || run === undefined) return
  const { owner, repo } = repository
  mark(`${owner}/${repo} run ${run} deployment ${id}`, async (github) => void (await answerEnvironment({ repository: `${owner}/${repo}`, run: Number(run), deployment: id, environment }, environmentPorts(github, owner, repo))))
}
