import { UserError } from '../../flows/outside-error.ts'
import type { GitHub } from './client.ts'

/** The number of the open pull request of a branch of this repository. @throws UserError when there is none, or more than one. */
export async function pullOfBranch(github: GitHub, owner: string, repo: string, branch: string): Promise<number> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/pulls', { owner, repo, state: 'open', head: `${owner}:${branch}`, per_page: 100 })
  // Not every GitHub knows the filter: what comes back is held against what was asked.
  const found = data.filter(({ head }) => head.ref === branch && head.repo?.owner.login.toLowerCase() === owner.toLowerCase())
  const [pull, ...more] = found
  if (pull && more.length === 0) return pull.number
  const what = pull ? found.map(({ number }) => `#${number}`).join(', ') : 'none'
  throw new UserError(`Expected one open pull request of the branch ${branch} in ${owner}/${repo}, found ${what}. Name one: provender explain <number>`)
}
