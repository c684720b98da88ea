import type { LineageStatement } from '../../schemas/lineage/v1.ts'

/** What a GitHub job knows of its own run. */
export interface OwnRun {
  server: string
  /** `owner/name` */
  repository: string
  runId: string
  actor: string
  /** The commit that the run is about: a pull request's head, else what was pushed. */
  commit: string
}

/**
 * Why a job must not vouch for a statement: it says it comes from another run, commit or person than the job's own.
 *
 * The machine that trained writes the statement. The job that signs it cannot see what that machine did, but it knows
 * from GitHub itself who started which run about which commit.
 */
export function strangeToRun({ predicate }: LineageStatement, run: OwnRun): string[] {
  const { initiator, runDetails, buildDefinition } = predicate
  const commit = buildDefinition.resolvedDependencies.flatMap(({ digest }) => digest?.['gitCommit'] ?? [])[0]
  const prefix = `${run.server}/${run.repository}/actions/runs/${run.runId}/`
  const { invocationId } = runDetails.metadata
  return [
    ...(invocationId.startsWith(prefix) ? [] : [`it was made by the run ${invocationId}, expected ${prefix}…`]),
    ...(initiator.login.toLowerCase() === run.actor.toLowerCase() ? [] : [`it was started by ${initiator.login}, expected ${run.actor}`]),
    ...(commit === run.commit ? [] : [`it was trained from ${commit ?? 'no commit'}, expected ${run.commit}`]),
  ]
}
