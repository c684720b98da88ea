import type { State } from '../store/state.ts'
import type { CheckRun, CheckSuite, Json, Repository, Status } from '../store/types.ts'
import { renderRepository, repoApi, repoHtml } from './repository.ts'
import { nodeId, renderApp, renderUser } from './user.ts'

/** Open pull requests of the same repository whose head is this commit. For forks GitHub leaves it empty; so do we. */
function pullsAt(state: State, repo: Repository, sha: string): Json[] {
  return [...repo.pulls.values()]
    .filter((pull) => pull.headSha === sha && pull.headRepoId === repo.id && repo.issues.get(pull.number)?.state === 'open')
    .map((pull) => ({
      url: repoApi(state, repo, `/pulls/${pull.number}`),
      id: pull.id,
      number: pull.number,
      head: { ref: pull.headRef, sha: pull.headSha, repo: { id: repo.id, url: repoApi(state, repo), name: repo.name } },
      base: { ref: pull.baseRef, sha: pull.baseSha, repo: { id: repo.id, url: repoApi(state, repo), name: repo.name } },
    }))
}

export function renderCheckRun(state: State, repo: Repository, run: CheckRun): Json {
  const api = repoApi(state, repo, `/check-runs/${run.id}`)
  const html = repoHtml(state, repo, `/runs/${run.id}`)
  return {
    id: run.id,
    head_sha: run.headSha,
    node_id: nodeId('CR', run.id),
    external_id: run.externalId,
    url: api,
    html_url: html,
    details_url: run.detailsUrl || html,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: { ...run.output, annotations_count: run.annotations.length, annotations_url: `${api}/annotations` },
    name: run.name,
    check_suite: { id: run.suiteId },
    app: renderApp(state, state.app(run.appId)),
    pull_requests: pullsAt(state, repo, run.headSha),
  }
}

/** In webhooks the suite is written out, which the REST answer does not do. */
export function renderCheckRunForWebhook(state: State, repo: Repository, run: CheckRun): Json {
  const suite = repo.suites.find((one) => one.id === run.suiteId)!
  const { latest_check_runs_count: _count, head_commit: _commit, repository: _repository, check_runs_url: _url, ...small } = renderCheckSuite(state, repo, suite)
  return { ...renderCheckRun(state, repo, run), check_suite: small }
}

export function renderAnnotations(state: State, repo: Repository, run: CheckRun): Json[] {
  return run.annotations.map((annotation) => ({ ...annotation, blob_href: repoHtml(state, repo, `/blob/${run.headSha}/${annotation.path}`) }))
}

export function renderCheckSuite(state: State, repo: Repository, suite: CheckSuite): Json {
  const api = repoApi(state, repo, `/check-suites/${suite.id}`)
  const runs = repo.checkRuns.filter((run) => run.suiteId === suite.id)
  return {
    id: suite.id,
    node_id: nodeId('CS', suite.id),
    head_branch: suite.headBranch,
    head_sha: suite.headSha,
    ...suiteOutcome(runs),
    url: api,
    before: suite.before,
    after: suite.headSha,
    pull_requests: pullsAt(state, repo, suite.headSha),
    app: renderApp(state, state.app(suite.appId)),
    created_at: suite.createdAt,
    updated_at: suite.updatedAt,
    rerequestable: true,
    runs_rerequestable: true,
    latest_check_runs_count: runs.length,
    check_runs_url: `${api}/check-runs`,
    repository: renderRepository(state, repo),
    head_commit: { id: suite.headSha, tree_id: suite.headSha, message: '', timestamp: suite.createdAt, author: { name: 'unknown', email: 'unknown@users.noreply.localhost' }, committer: { name: 'unknown', email: 'unknown@users.noreply.localhost' } },
  }
}

const WORST = ['action_required', 'timed_out', 'failure', 'startup_failure', 'cancelled', 'stale', 'success', 'neutral', 'skipped']

/** A suite is as its runs are: completed when all are, with the worst of their conclusions. */
export function suiteOutcome(runs: readonly CheckRun[]): { status: string; conclusion: string | null } {
  if (runs.length === 0) return { status: 'queued', conclusion: null }
  if (runs.some((run) => run.status !== 'completed')) return { status: runs.every((run) => run.status === 'queued') ? 'queued' : 'in_progress', conclusion: null }
  const worst = [...runs].sort((a, b) => WORST.indexOf(a.conclusion ?? '') - WORST.indexOf(b.conclusion ?? ''))[0]!
  return { status: 'completed', conclusion: worst.conclusion }
}

export function renderStatus(state: State, repo: Repository, status: Status): Json {
  return {
    url: repoApi(state, repo, `/statuses/${status.sha}`),
    avatar_url: state.html(`/_avatar/${state.user(status.creator).id}`),
    id: status.id,
    node_id: nodeId('SC', status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    creator: renderUser(state, state.user(status.creator)),
  }
}
