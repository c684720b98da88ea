import type { GitHub } from './client.ts'
import { describeGraphError, postGraphql, quote } from './graph.ts'
import { OutsideError } from '../../flows/outside-error.ts'

export interface CommitOnBranch {
  owner: string
  repo: string
  branch: string
  /** The commit that the branch must stand at: when it does not, nothing is written. */
  expectedHead: string
  files: readonly { path: string; text: string }[]
  message: string
}

/**
 * Commits files on top of a branch in one call instead of four, and answers the new commit. The bytes of the files are
 * as given; the caller is the author, GitHub commits and signs.
 *
 * @throws OutsideError GITHUB_CONFLICT when the branch has moved on, GITHUB_INVALID when a rule forbids it
 */
export async function commitOnBranch(github: GitHub, { owner, repo, branch, expectedHead, files, message }: CommitOnBranch): Promise<string> {
  const [headline = '', ...body] = message.split('\n')
  const additions = files.map(({ path, text }) => `{ path: ${quote(path)}, contents: ${quote(Buffer.from(text).toString('base64'))} }`)
  const { data, errors } = await postGraphql(github, `mutation Append { createCommitOnBranch(input: {
    branch: { repositoryNameWithOwner: ${quote(`${owner}/${repo}`)}, branchName: ${quote(branch)} }, expectedHeadOid: ${quote(expectedHead)},
    message: { headline: ${quote(headline)}, body: ${quote(body.join('\n').trim())} }, fileChanges: { additions: [${additions.join(', ')}] }
  }) { commit { oid } } }`)
  const made = (data?.['createCommitOnBranch'] as { commit: { oid: string } | null } | null | undefined)?.commit?.oid
  if (made !== undefined) return made
  const [error] = errors
  if (!error) throw new OutsideError('GITHUB_UNAVAILABLE', 'POST /graphql: GitHub did not say what became of a commit. Read the branch again.')
  // What GitHub's rules forbid comes without a type.
  throw /rule violations|protected branch/i.test(error.message) ? new OutsideError('GITHUB_INVALID', `POST /graphql: GitHub did not accept the commit (${error.message}).`) : describeGraphError(error)
}
