import type { Invocation } from '../core/lineage/invocation.ts'
import { renderNothingMoved, renderTraining, renderTrainingFailure } from '../core/render/training.ts'
import { captureTraining, type TrainingOutcome } from './capture-training.ts'
import { OutsideError, UserError } from './outside-error.ts'
import { chooseModels } from './training/choose.ts'
import type { Tree } from './ports.ts'
import { loadMoved, modelsMoved } from './training/moved.ts'
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
  await publishMoved(request, commit, [...outcomes.map(({ version }) => version.model), ...failures.map(({ model }) => model)], ports)
  return { outcomes, failures, commit }
}

async function chooseProposed(request: GitHubTrainingRequest, ports: GitHubTrainingPorts): Promise<string[]> {
  if (request.model !== '') return [request.model]
  const { commit } = await ports.repository.head()
  const tree = await ports.repository.tree(commit)
  return chooseModels(tree, request.base === undefined ? undefined : await ports.branch.changedSince(request.base))
}

/**
 * Shows the lineage of versions that a stage is given without training: a policy that asks for this check would
 * otherwise wait for ever for a promotion of its own, and for the way back.
 */
async function publishMoved({ model, base }: GitHubTrainingRequest, sha: string, shown: readonly string[], ports: GitHubTrainingPorts): Promise<void> {
  if (model !== '' || base === undefined) return
  const [before, head] = [await ports.repository.tree(base), await ports.repository.tree(sha)]
  for (const name of modelsMoved(await ports.branch.changedSince(base))) {
    if (shown.includes(name)) continue
    await ports.checks.publish({ name: checkName(name), sha, ...(await renderMoved(name, before, head, ports)) })
  }
}

async function renderMoved(model: string, before: Tree, head: Tree, { records }: GitHubTrainingPorts): Promise<Omit<Parameters<GitHubTrainingPorts['checks']['publish']>[0], 'name' | 'sha'>> {
  try {
    const last = (await loadMoved(model, before, head, records)).at(-1)
    if (!last) return { externalId: '', conclusion: 'success', ...renderNothingMoved(model) }
    return { externalId: last.version.lineage, conclusion: 'success', ...renderTraining(last.lineage, last.version.lineage, undefined) }
  } catch (error) {
    if (!(error instanceof UserError || error instanceof OutsideError)) throw error
    return { externalId: '', conclusion: 'failure', ...renderTrainingFailure(model, error.message) }
  }
}

const checkName = (model: string): string => `provender / lineage ${model}`

async function publish(sha: string, outcomes: readonly TrainingOutcome[], failures: GitHubTrainingResult['failures'], ports: GitHubTrainingPorts): Promise<void> {
  for (const { version, lineage, champion } of outcomes) {
    await ports.checks.publish({ name: checkName(version.model), sha, externalId: version.lineage, conclusion: 'success', ...renderTraining(lineage, version.lineage, champion) })
  }
  for (const { model, error } of failures) {
    await ports.checks.publish({ name: checkName(model), sha, externalId: '', conclusion: 'failure', ...renderTrainingFailure(model, error.message) })
  }
}
