import { changedPaths, readWorkflowsAt } from '../git/git.ts'
import { startRun } from '../scheduler/start-run.ts'
import { parseWorkflow } from '../workflow/parse.ts'
import { renderProblem } from '../workflow/problem.ts'
import { resolveInputs } from './inputs.ts'
import { needsPaths, triggers } from './match.ts'
import type { RepositoryEvent } from '../../contract.ts'
import type { Core } from '../core.ts'
import type { Workflow } from '../workflow/workflow.ts'

// A workflow's own token starts nothing else, so that workflows cannot start each other for ever.
const ALWAYS_STARTED = ['workflow_dispatch', 'repository_dispatch']

/** Starts every workflow of the repository that listens for an event. An invalid file gives a run that fails and says why. */
export async function startForEvent(core: Core, event: RepositoryEvent): Promise<void> {
  if (event.causedByWorkflowToken && !ALWAYS_STARTED.includes(event.name)) return
  if (skipsByMessage(event)) return
  const gitDir = core.forge.gitDir(event.repo)
  const files = await readWorkflowsAt(gitDir, event.workflowSha)
  const wanted = event.name === 'workflow_dispatch' ? String(event.payload.workflow ?? '') : undefined
  for (const { path, text } of files) {
    if (wanted !== undefined && path !== wanted && path.split('/').at(-1) !== wanted) continue
    const parsed = parseWorkflow(path, text)
    if (!parsed.ok) {
      // GitHub shows a broken file as a failed run on pushes only: it cannot know what else the file listens for.
      if (event.name === 'push' || wanted !== undefined) startRun(core, { event, workflowPath: path, problems: parsed.problems.map(renderProblem) })
      continue
    }
    const { value: workflow } = parsed
    const paths = needsPaths(workflow, event) ? await pathsOf(gitDir, event) : undefined
    if (triggers(workflow, event, paths)) startRun(core, { event, workflow, workflowPath: path, ...dispatchInputs(workflow, event) })
  }
}

function dispatchInputs(workflow: Workflow, event: RepositoryEvent): { inputs?: Record<string, unknown>; problems?: string[] } {
  if (event.name !== 'workflow_dispatch') return {}
  const given = (event.payload.inputs ?? {}) as Record<string, unknown>
  const inputs = resolveInputs(workflow.on.workflow_dispatch?.inputs ?? {}, given)
  return inputs.ok ? { inputs: inputs.values } : { problems: inputs.problems }
}

async function pathsOf(gitDir: string, event: RepositoryEvent): Promise<string[] | undefined> {
  const payload = event.payload as { before?: string; after?: string; pull_request?: { base: { sha: string }; head: { sha: string } } }
  if (payload.pull_request) return await changedPaths(gitDir, payload.pull_request.base.sha, payload.pull_request.head.sha, '...')
  return await changedPaths(gitDir, payload.before ?? '', payload.after ?? event.sha, '..')
}

/** `[skip ci]` and its kin in the head commit's message, for pushes and pull requests. */
function skipsByMessage(event: RepositoryEvent): boolean {
  if (event.name !== 'push') return false
  const message = (event.payload as { head_commit?: { message?: string } | null }).head_commit?.message ?? ''
  return /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/i.test(message)
}
