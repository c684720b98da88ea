import { at } from './reading.ts'
import type { PullRef } from '../../../flows/ports.ts'
import type { GitHub } from '../client.ts'

/** The other open pull requests into a branch whose head is the same commit: GitHub keeps one check for all of them. */
export async function readSharing(github: GitHub, pull: PullRef, headSha: string, branch: string): Promise<number[]> {
  const pulls = await github.paginate('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', { ...at(pull), commit_sha: headSha, per_page: 100 })
  return pulls
    .filter(({ number, state, head, base }) => number !== pull.number && state === 'open' && head.sha === headSha && base.ref === branch)
    .map(({ number }) => number)
    .sort((a, b) => a - b)
}
