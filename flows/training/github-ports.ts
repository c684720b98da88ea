import type { RenderedCheck } from '../../core/render/training.ts'
import type { TrainingPorts } from './ports.ts'

/** What training asks of the world on a GitHub runner. */
export interface GitHubTrainingPorts extends TrainingPorts {
  branch: ProposedBranch
  checks: TrainingChecks
}

/** The branch that the run was started for. */
export interface ProposedBranch {
  /** Files that differ between HEAD and where it left `base`. */
  changedSince(base: string): Promise<string[]>
  /**
   * Moves HEAD to the newest commit of the branch when all that is new was written by a training run: a run that is
   * repeated then finds its own work. @throws UserError when people pushed meanwhile.
   */
  catchUp(): Promise<void>
  /** Fast-forward only. @throws OutsideError GIT_FAILED when the branch moved. */
  push(commit: string): Promise<void>
}

export interface TrainingChecks {
  /** Writes the check run `name` on a commit, once per `externalId`. */
  publish(check: { name: string; sha: string; externalId: string; conclusion: 'success' | 'failure' } & RenderedCheck): Promise<void>
}
