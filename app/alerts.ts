import { CHECK_NAME } from '../adapters/github/checks.ts'
import { watchPorts } from '../adapters/github/alerts/ports.ts'
import type { GitHub } from '../adapters/github/client.ts'
import { ContentCache } from '../adapters/github/source.ts'
import { mayPass } from '../flows/outside-error.ts'
import { watchRepository } from '../flows/watch-repository.ts'
import type { AppOptions, RepositoryRef } from './judging.ts'
import type { Observed } from './observed.ts'
import { NotAllRead } from './patience.ts'

export interface AlertOptions {
  appId: number
  observed: Pick<Observed, 'alerts'>
  log: AppOptions['log']
  pause?: ((ms: number) => Promise<void>) | undefined
  /** How long it is waited for GitHub to tell who moved a branch. */
  patienceMs?: number
}

/** Looks through repositories for what went past the gate. One look at a time per repository is the worker's part. */
export function alertWatch({ appId, observed, log, pause, patienceMs = 20_000 }: AlertOptions): (github: GitHub, repository: RepositoryRef) => Promise<void> {
  // Links of the log and trees of pushes: each is read once.
  const cache = new ContentCache()
  const behindSince = new Map<string, number>()
  return async (github, { owner, repo }) => {
    const repository = `${owner}/${repo}`
    const isPatient = performance.now() - (behindSince.get(repository) ?? performance.now()) < patienceMs
    const watched = await watchRepository({ repository, gate: { check: CHECK_NAME, app: appId }, isPatient }, watchPorts(github, owner, repo, { appId, cache, ...(pause ? { pause } : {}) }))
    for (const kind of watched.opened) observed.alerts.add({ kind })
    if (watched.opened.length + watched.acknowledged > 0) log.info({ repository, count: watched.opened.length, left: watched.open }, 'alerts')
    for (const error of watched.unread) if (!mayPass(error)) log.error({ repository, error: error.message, cause: error }, 'not watched in part')
    if (!watched.isBehind) behindSince.delete(repository)
    else if (!behindSince.has(repository)) behindSince.set(repository, performance.now())
    const again = watched.unread.filter(mayPass).map(({ message }) => message)
    if (watched.isBehind && isPatient) again.push('GitHub does not tell yet who moved the default branch')
    if (again.length > 0) throw new NotAllRead(again)
  }
}
