import { ok, route, type Route } from '../router.ts'

export const miscRoutes: Route[] = [
  route('GET /', 'none', ({ state }) => ok({ current_user_url: state.api('/user'), repository_url: state.api('/repos/{owner}/{repo}') })),
  route('GET /rate_limit', 'none', () => {
    const limit = { limit: 15_000, remaining: 15_000, reset: Math.floor(Date.now() / 1000) + 3600, used: 0 }
    return ok({ resources: { core: limit, search: limit, graphql: limit, integration_manifest: limit }, rate: limit })
  }),
  route('GET /meta', 'none', ({ state }) => ok({ verifiable_password_authentication: true, installed_version: '0.0.0-embedded', domains: { website: [new URL(state.url).host] } })),
]
