import { z } from 'zod'
import { CommitSha } from '../../schemas/shared.ts'
import { UserError } from '../../flows/outside-error.ts'

const Payload = z.looseObject({ before: CommitSha.optional(), repository: z.looseObject({ default_branch: z.string().min(1) }) })

/** What a merge made of the default branch. */
export interface MergeEvent {
  branch: string
  /** undefined: the branch was made by this push. */
  before: string | undefined
  after: string
}

/**
 * Reads the push of a merge; the input `before` goes before what the event says.
 *
 * @throws UserError for other branches, and for events that do not tell what there was before.
 */
export function readMerge(env: Record<string, string | undefined>, payload: unknown, given: string): MergeEvent {
  const parsed = Payload.safeParse(payload)
  if (!parsed.success) throw new UserError(`Expected the payload of a GitHub event in GITHUB_EVENT_PATH, found another form (${parsed.error.issues[0]?.path.join('.')}).`)
  const branch = parsed.data.repository.default_branch
  if (env['GITHUB_REF'] !== `refs/heads/${branch}`) throw new UserError(`Expected a run on the default branch ${branch}, found ${env['GITHUB_REF'] ?? 'none'}: only what is merged there is deployed. Start the workflow on pushes to ${branch}.`)
  const after = CommitSha.safeParse(env['GITHUB_SHA'])
  if (!after.success) throw new UserError(`Expected a full commit id in GITHUB_SHA, found "${env['GITHUB_SHA'] ?? ''}". Run this action in a GitHub workflow.`)
  const before = given || parsed.data.before
  if (before === undefined) throw new UserError(`Expected the event push, which tells the commit before the merge; found ${env['GITHUB_EVENT_NAME'] ?? 'none'}. Run the workflow on pushes to ${branch}, or give the input "before".`)
  // GitHub's zeros: there was no branch before.
  return { branch, before: /^0+$/.test(before) ? undefined : before, after: after.data }
}
