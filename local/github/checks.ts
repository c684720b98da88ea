import type { Hub } from './hub.ts'
import { renderCheckRunForWebhook, renderCheckSuite, suiteOutcome } from './payloads/check.ts'
import type { State } from './store/state.ts'
import type { Actor, CheckRun, CheckSuite, Repository } from './store/types.ts'

/** The suite of an app at a commit; made when there is none. */
export function suiteFor(state: State, repo: Repository, appId: number, sha: string, branch?: string | null, before?: string | null): CheckSuite {
  const found = repo.suites.find((suite) => suite.appId === appId && suite.headSha === sha)
  if (found) return found
  const pull = [...repo.pulls.values()].find((one) => one.headSha === sha)
  const suite: CheckSuite = { id: state.nextId(), appId, headSha: sha, headBranch: branch ?? pull?.headRef ?? null, before: before ?? null, createdAt: state.now(), updatedAt: state.now() }
  repo.suites.push(suite)
  return suite
}

export type CheckRunInput = Partial<Omit<CheckRun, 'id' | 'appId' | 'suiteId' | 'headSha'>>

export function createCheckRun(hub: Hub, repo: Repository, appId: number, sha: string, input: CheckRunInput & { name: string }, actor: Actor): CheckRun {
  const suite = suiteFor(hub.state, repo, appId, sha)
  const run: CheckRun = {
    id: hub.state.nextId(),
    appId,
    suiteId: suite.id,
    headSha: sha,
    status: 'queued',
    conclusion: null,
    startedAt: hub.state.now(),
    completedAt: null,
    externalId: '',
    detailsUrl: '',
    output: { title: null, summary: null, text: null },
    annotations: [],
    actions: [],
    ...input,
  }
  settle(hub.state, run)
  repo.checkRuns.push(run)
  announceRun(hub, repo, run, 'created', actor)
  if (run.status === 'completed') announceCompleted(hub, repo, run, suite, actor)
  return run
}

export function updateCheckRun(hub: Hub, repo: Repository, run: CheckRun, input: CheckRunInput, actor: Actor): void {
  const wasCompleted = run.status === 'completed'
  if (input.status && input.status !== 'completed') run.conclusion = run.completedAt = null
  Object.assign(run, input)
  settle(hub.state, run)
  if (run.status === 'completed' && (!wasCompleted || input.conclusion !== undefined)) announceCompleted(hub, repo, run, repo.suites.find((one) => one.id === run.suiteId)!, actor)
}

/** A conclusion completes a run, whether or not the caller said so. */
function settle(state: State, run: CheckRun): void {
  if (run.conclusion !== null) run.status = 'completed'
  if (run.status === 'completed') run.completedAt ??= state.now()
}

function announceRun(hub: Hub, repo: Repository, run: CheckRun, action: string, actor: Actor): void {
  hub.emit({ event: 'check_run', action, repo, actor, payload: { check_run: renderCheckRunForWebhook(hub.state, repo, run) } })
}

function announceCompleted(hub: Hub, repo: Repository, run: CheckRun, suite: CheckSuite, actor: Actor): void {
  suite.updatedAt = hub.state.now()
  announceRun(hub, repo, run, 'completed', actor)
  if (suiteOutcome(repo.checkRuns.filter((one) => one.suiteId === suite.id)).status === 'completed') {
    hub.emit({ event: 'check_suite', action: 'completed', repo, actor, payload: { check_suite: renderCheckSuite(hub.state, repo, suite) } })
  }
  hub.checksChanged(repo)
}

/** A person asks for a run again, or presses a button of it: only its own app hears. */
export function askOfCheckRun(hub: Hub, repo: Repository, run: CheckRun, actor: Actor, identifier?: string): void {
  const check_run = renderCheckRunForWebhook(hub.state, repo, run)
  if (identifier === undefined) hub.emit({ event: 'check_run', action: 'rerequested', repo, actor, payload: { check_run }, onlyApp: run.appId })
  else hub.emit({ event: 'check_run', action: 'requested_action', repo, actor, payload: { check_run, requested_action: { identifier } }, onlyApp: run.appId })
}
