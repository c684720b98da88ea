import type { LineageStatement } from '../../schemas/lineage/v1.ts'
import type { SlsaProvenance } from '../../schemas/slsa-provenance/v1.ts'
import { canonicalJson } from '../canonical.ts'

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

/**
 * In which of their common parts two statements about one run differ; empty for what one training run wrote.
 *
 * Who is asked to sign both looks into the lineage alone: a provenance beside it that names another builder or commit
 * would be vouched for unseen, and other verifiers read nothing else.
 */
export function provenanceDiffers(lineage: LineageStatement, provenance: SlsaProvenance): string[] {
  const parts: [name: string, ofLineage: unknown, ofProvenance: unknown][] = [
    // The lineage says more of a file than its name and bytes; plain provenance does not.
    ['subjects', lineage.subject.map(({ name, digest }) => ({ name, digest })), provenance.subject.map(({ name, digest }) => ({ name, digest }))],
    ['build definition', lineage.predicate.buildDefinition, provenance.predicate.buildDefinition],
    ['run details', lineage.predicate.runDetails, provenance.predicate.runDetails],
  ]
  return parts.filter(([, ours, theirs]) => canonicalJson(ours) !== canonicalJson(theirs)).map(([name]) => name)
}
