import { shorten } from '../../core/render/markdown-text.ts'
import type { Deployments } from '../../flows/deploying/ports.ts'
import { OutsideError } from '../../flows/outside-error.ts'
import type { GitHub } from '../github/client.ts'

const MAX_DESCRIPTION = 140 // GitHub: description of a deployment status

/** GitHub's deployments, as a view of what is on record. */
export function githubDeployments(github: Pick<GitHub, 'request' | 'paginate'>, repository: { owner: string; repo: string }, logUrl: string): Deployments {
  return {
    async open({ commit, environment, payload, description }) {
      const there = await github.paginate('GET /repos/{owner}/{repo}/deployments', { ...repository, sha: commit, environment, per_page: 100 })
      const same = there.find((one) => sameMembers(one.payload, payload))
      if (same) return Number(same.id)
      const { data: made } = await github.request('POST /repos/{owner}/{repo}/deployments', {
        ...repository, ref: commit, environment, payload, description: firstLine(description), auto_merge: false, required_contexts: [], production_environment: environment === 'production',
      })
      if (!('id' in made)) throw new Error('unreachable: GitHub merges only when auto_merge is asked for')
      return Number(made.id)
    },
    async status(id, state, description) {
      await github.request('POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
        ...repository, deployment_id: id, state, description: firstLine(description), log_url: logUrl,
        // Or GitHub retires every deployment of the environment, those of other models on the same stage included.
        auto_inactive: false,
      })
    },
    async state(id) {
      try {
        const { data: [newest] } = await github.request('GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', { ...repository, deployment_id: id, per_page: 1 })
        return newest?.state
      } catch (error) {
        if (error instanceof OutsideError && error.code === 'GITHUB_NOT_FOUND') return undefined
        throw error
      }
    },
  }
}

/** GitHub answers the payload as an object or as its JSON text, depending on how it was made. */
function sameMembers(found: unknown, wanted: Record<string, string>): boolean {
  let members = found
  try {
    if (typeof found === 'string') members = JSON.parse(found)
  } catch {
    return false
  }
  return typeof members === 'object' && members !== null && Object.entries(wanted).every(([name, value]) => (members as Record<string, unknown>)[name] === value)
}

const firstLine = (text: string): string => shorten(text.split('\n')[0] ?? '', MAX_DESCRIPTION)
