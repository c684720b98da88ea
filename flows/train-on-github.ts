import type { Invocation } from '../core/lineage/invocation.ts'
import { renderTraining, renderTrainingFailure } from '../core/render/training.ts'
import { captureTraining, type TrainingOutcome } from './capture-training.ts'
import { OutsideError, UserError } from './outside-error.ts'
import { chooseModels } from './training/choose.ts'
import type { GitHubTrainingPorts } from './training/github-ports.ts'

export interface GitHubTrainingRequest {
  /** Empty: those that the pull request proposes. */
  model: string
  championStage: string
  /** The commit that the pull request is against; undefined for other events. */
  base: string | undefined
  invocation(model: string): Invocation
}

export interface GitHubTrainingResult {
  outcomes: TrainingOutcome[]
  failures: { model: string; error: Error }[]
  /** What the branch ends with. */
  commit: string
}

/** Trains what a pull request proposes, pushes version files and cards to its branch and publishes each lineage as a check. */
export async function trainOnGitHub(request: GitHubTrainingRequest, ports: GitHubTrainingPorts): Promise<GitHubTrainingResult> {
  await ports.branch.catchUp()
  const outcomes: TrainingOutcome[] = []
  const failures: GitHubTrainingResult['failures'] = []
  for (const model of await chooseProposed(request, ports)) {
    try {
      const outcome = await captureTraining({ model, championStage: request.championStage, base: request.base, commit: true }, request.invocation(model), ports)
      if (outcome.commit !== undefined) await ports.branch.push(outcome.commit)
      outcomes.push(outcome)
    } catch (error) {
      if (!(error instanceof UserError || error instanceof OutsideError)) throw error
      failures.push({ model, error })
    }
  }
  const { commit } = await ports.repository.head()
  await publish(commit, outcomes, failures, ports)
  return { outcomes, failures, commit }
}

async function chooseProposed(request: GitHubTrainingRequest, ports: GitHubTrainingPorts): Promise<string[]> {
  if (request.model !== '') return [request.model]
  const { commit } = await ports.repository.head()
  const tree = await ports.repository.tree(commit)
  return chooseModels(tree, request.base === undefined ? undefined : await ports.branch.changedSince(request.base))
}

async function publish(sha: string, outcomes: readonly TrainingOutcome[], failures: GitHubTrainingResult['failures'], ports: GitHubTrainingPorts): Promise<void> {
  const name = (model: string): string => `provender / lineage ${model}`
  for (const { version, lineage, champion } of outcomes) {
    await ports.checks.publish({ name: name(version.model), sha, externalId: version.lineage, conclusion: 'success', ...renderTraining(lineage, version.lineage, champion) })
  }
  for (const { model, error } of failures) {
    await ports.checks.publish({ name: name(model), sha, externalId: '', conclusion: 'failure', ...renderTrainingFailure(model, error.message) })
  }
}
