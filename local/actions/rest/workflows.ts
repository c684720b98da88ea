import { readFileAt, readWorkflowsAt, resolveRef, git } from '../git/git.ts'
import { resolveInputs } from '../triggers/inputs.ts'
import { loadRepository } from '../triggers/own-events.ts'
import { parseWorkflow } from '../workflow/parse.ts'
import { renderProblem } from '../workflow/problem.ts'
import { filterRuns } from './filter-runs.ts'
import { readJson, sendEmpty, sendJson, sendPage, sendProblem } from './http.ts'
import { runView, workflowView } from './views.ts'
import type { RepoName } from '../../contract.ts'
import type { Exchange } from './route.ts'

interface Known {
  id: number
  path: string
  name: string
}

/** `/actions/workflows` and below: list, get, runs of one, dispatch. */
export async function routeWorkflows(exchange: Exchange, repo: RepoName, path: string): Promise<boolean> {
  const { core, request, response, url } = exchange
  const [, wanted, rest] = path.split('/')
  const known = await listWorkflows(exchange, repo)
  const view = ({ id, path: file, name }: Known): unknown => workflowView(core, { repo, workflowId: id, workflowPath: file, name, createdAt: new Date(0).toISOString() })
  if (!wanted) return sendPage(response, url, 'workflows', known.map(view))
  const workflow = known.find(({ id, path: file }) => String(id) === wanted || file === decodeURIComponent(wanted) || file.split('/').at(-1) === wanted)
  if (rest === 'dispatches' && request.method === 'POST') return await dispatch(exchange, repo, workflow?.path ?? `.github/workflows/${wanted}`)
  if (!workflow) return sendProblem(response, 404, 'Not Found')
  if (rest === undefined) return sendJson(response, 200, view(workflow))
  if (rest === 'runs') return sendPage(response, url, 'workflow_runs', filterRuns(core.runs.inRepo(repo), url).filter((run) => run.workflowId === workflow.id).map((run) => runView(core, run)))
  return sendProblem(response, 501, `The embedded GitHub does not have ${request.method} /actions/${path}.`)
}

async function listWorkflows({ core }: Exchange, repo: RepoName): Promise<Known[]> {
  const files = await readWorkflowsAt(core.forge.gitDir(repo), (await git(core.forge.gitDir(repo), 'rev-parse', 'HEAD').catch(() => '')).trim())
  return files.map(({ path, text }) => {
    const parsed = parseWorkflow(path, text)
    return { id: core.runs.workflowId(repo, path), path, name: parsed.ok ? parsed.value.name : path }
  })
}

/** Starts a workflow by hand. Wrong inputs, an unknown ref and a file without the trigger are 422, as on GitHub. */
async function dispatch(exchange: Exchange, repo: RepoName, path: string): Promise<boolean> {
  const { core, request, response } = exchange
  const { ref, inputs = {} } = (await readJson(request)) as { ref?: string; inputs?: Record<string, unknown> }
  const gitDir = core.forge.gitDir(repo)
  // A branch wins over a tag of the same name here, unlike in `uses`.
  const found = ref ? ((await resolveRef(gitDir, ref.startsWith('refs/') ? ref : `refs/heads/${ref}`)) ?? (await resolveRef(gitDir, ref))) : undefined
  if (!found) return sendProblem(response, 422, `No ref found for: ${ref ?? ''}`)
  const text = await readFileAt(gitDir, found.sha, path)
  if (text === undefined) return sendProblem(response, 404, 'Not Found')
  const parsed = parseWorkflow(path, text)
  if (!parsed.ok) return sendProblem(response, 422, parsed.problems.map(renderProblem).join('\n'))
  if (!parsed.value.on.workflow_dispatch) return sendProblem(response, 422, `Workflow does not have 'workflow_dispatch' trigger`)
  const resolved = resolveInputs(parsed.value.on.workflow_dispatch.inputs ?? {}, inputs)
  if (!resolved.ok) return sendProblem(response, 422, resolved.problems.join('; '))
  const caller = core.forge.authenticate(request) ?? { login: repo.owner, id: 0 }
  const repository = await loadRepository(core, repo)
  exchange.onEvent({
    name: 'workflow_dispatch', repo, sha: found.sha, ref: found.ref, workflowSha: found.sha, actor: { login: caller.login, id: caller.id }, causedByWorkflowToken: false,
    payload: { inputs, ref: found.ref, repository, sender: { login: caller.login, id: caller.id }, workflow: path },
  })
  return sendEmpty(response, 204)
}
