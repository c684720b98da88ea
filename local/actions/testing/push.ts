import type { RepoName } from '../../contract.ts'
import type { FakeGitHub, Files } from './fake-forge.ts'
import type { WorkflowRun } from '../model.ts'

export const REPO: RepoName = { owner: 'octo', name: 'shop' }
const ACTOR = { login: 'ada', id: 7 }

export const repository = { id: 42, name: 'shop', full_name: 'octo/shop', default_branch: 'main', visibility: 'public', private: false, owner: { login: 'octo', id: 5 } }

/** Commits files, tells Actions about the push, and waits until nothing runs. Gives the runs, newest first. */
export async function push(github: FakeGitHub, files: Files, branch = 'main'): Promise<WorkflowRun[]> {
  startPush(github, files, branch)
  await github.actions.idle()
  return github.actions.details(REPO)
}

export function startPush(github: FakeGitHub, files: Files, branch = 'main'): string {
  const sha = github.forge.commit(REPO, files, branch)
  github.actions.onEvent({
    name: 'push', repo: REPO, sha, workflowSha: sha, ref: `refs/heads/${branch}`, actor: ACTOR, causedByWorkflowToken: false,
    payload: { ref: `refs/heads/${branch}`, before: '0'.repeat(40), after: sha, repository, head_commit: { id: sha, message: 'change' }, sender: ACTOR },
  })
  return sha
}

/** A workflow file that runs on every push, with these jobs. */
export function onPush(jobs: string, head = ''): Files {
  return { '.github/workflows/ci.yml': `name: CI\non: push\n${head}jobs:\n${indent(jobs)}` }
}

export function logOf(github: FakeGitHub, run: WorkflowRun | undefined, name: string): string {
  const job = run?.jobs.find((candidate) => candidate.name === name)
  return job ? github.actions.log(job.id) : ''
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ')
}
