import { refuse } from '../http.ts'
import { ok, route, type Call, type Route } from '../router.ts'
import { enqueuePull } from '../pulls/queue.ts'

export const miscRoutes: Route[] = [
  route('GET /', 'none', ({ state }) => ok({ current_user_url: state.api('/user'), repository_url: state.api('/repos/{owner}/{repo}') })),
  route('GET /rate_limit', 'none', () => {
    const limit = { limit: 15_000, remaining: 15_000, reset: Math.floor(Date.now() / 1000) + 3600, used: 0 }
    return ok({ resources: { core: limit, search: limit, graphql: limit, integration_manifest: limit }, rate: limit })
  }),
  route('GET /meta', 'none', ({ state }) => ok({ verifiable_password_authentication: true, installed_version: '0.0.0-embedded', domains: { website: [new URL(state.url).host] } })),
  route('POST /graphql', 'user', graphql),
]

/** The one thing that github.com offers by GraphQL only and that we need: putting a pull request in the merge queue. */
async function graphql(call: Call) {
  const query = String(call.body['query'] ?? '')
  if (!/enqueuePullRequest/.test(query)) return { status: 501, body: { errors: [{ type: 'NOT_IMPLEMENTED', message: 'This stand-in for GitHub answers no GraphQL beyond enqueuePullRequest.' }] } }
  const wanted = String(call.body['variables']?.input?.pullRequestId ?? call.body['variables']?.pullRequestId ?? '')
  for (const repo of call.state.repositories.values()) {
    const pull = [...repo.pulls.values()].find((one) => `PR_${Buffer.from(`PR:${one.id}`).toString('base64url')}` === wanted)
    if (!pull) continue
    const entry = await repo.git.exclusive(() => enqueuePull(call.hub, repo, pull, call.actor))
    return ok({ data: { enqueuePullRequest: { mergeQueueEntry: { headCommit: { oid: entry.sha }, baseCommit: { oid: entry.base } } } } })
  }
  throw refuse(404, `Could not resolve to a node with the global id of '${wanted}'`)
}
