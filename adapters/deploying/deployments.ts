import type { Deployments } from '../../flows/deploying/ports.ts'
import type { GitHub } from '../github/client.ts'

const MAX_DESCRIPTION = 140 // GitHub: description of a deployment status

/** GitHub's deployments, as a view of what is on record. */
export function githubDeployments(github: Pick<GitHub, 'request'>, repository: { owner: string; repo: string }, logUrl: string): Deployments {
  return {
    async open({ commit, environment, payload, description }) {
      const { data } = await github.request('GET /repos/{owner}/{repo}/deployments', { ...repository, sha: commit, environment, per_page: 100 })
      const same = data.find((one) => sameMembers(one.payload, payload))
      if (same) return Number(same.id)
      const { data: made } = await github.request('POST /repos/{owner}/{repo}/deployments', {
        ...repository, ref: commit, environment, payload, description: shortened(description), auto_merge: false, required_contexts: [], production_environment: environment === 'production',
      })
      if (!('id' in made)) throw new Error('unreachable: GitHub merges only when auto_merge is asked for')
      return Number(made.id)
    },
    async status(id, state, description) {
      await github.request('POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', { ...repository, deployment_id: id, state, description: shortened(description), log_url: logUrl, auto_inactive: true })
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

function shortened(text: string): string {
  const [line = ''] = text.split('\n')
  const characters = [...line]
  return characters.length <= MAX_DESCRIPTION ? line : `${characters.slice(0, MAX_DESCRIPTION - 1).join('')}…`
}
