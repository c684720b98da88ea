import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { EVENTS } from '../../app/index.ts'
import { WEBHOOK_PATH } from '../../app/ingress.ts'
import { ROUTES } from '../../local/github/rest.ts'

const ROOT = join(import.meta.dirname, '../..')
const manifest = parse(readFileSync(join(ROOT, 'app.yml'), 'utf8')) as {
  hook_attributes: { url: string }
  default_permissions: Record<string, 'read' | 'write'>
  default_events: string[]
}

/**
 * What each call of the app asks of its installation.
 *
 * Source: docs.github.com/en/rest/authentication/permissions-required-for-github-apps. `none`: any token will do, or the app's own.
 */
const NEEDS: Record<string, string> = {
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': 'issues:write',
  'GET /app': 'none',
  'GET /app/hook/deliveries': 'none',
  'GET /app/hook/deliveries/{delivery_id}': 'none',
  'GET /app/installations': 'none',
  'GET /installation/repositories': 'metadata:read',
  'GET /orgs/{org}/teams/{team_slug}/memberships/{username}': 'members:read',
  'GET /repos/{owner}/{repo}': 'metadata:read',
  'GET /repos/{owner}/{repo}/activity': 'contents:read',
  'GET /repos/{owner}/{repo}/branches/{branch}': 'contents:read',
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': 'metadata:read',
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': 'pull_requests:read',
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs': 'checks:read',
  'GET /repos/{owner}/{repo}/compare/{basehead}': 'contents:read',
  'GET /repos/{owner}/{repo}/contents/{path}': 'contents:read',
  'GET /repos/{owner}/{repo}/deployments': 'deployments:read',
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}': 'deployments:read',
  'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': 'deployments:read',
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': 'contents:read',
  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': 'contents:read',
  'GET /repos/{owner}/{repo}/git/matching-refs/{ref}': 'contents:read',
  'GET /repos/{owner}/{repo}/git/ref/{ref}': 'contents:read',
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': 'contents:read',
  'GET /repos/{owner}/{repo}/issues': 'issues:read',
  'GET /repos/{owner}/{repo}/issues/{issue_number}': 'issues:read',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': 'issues:read',
  'GET /repos/{owner}/{repo}/pulls': 'pull_requests:read',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': 'pull_requests:read',
  'GET /repos/{owner}/{repo}/rules/branches/{branch}': 'metadata:read',
  'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}': 'metadata:read',
  'GET /users/{username}': 'none',
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': 'checks:write',
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': 'issues:write',
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}': 'issues:write',
  'POST /app-manifests/{code}/conversions': 'none',
  'POST /repos/{owner}/{repo}/actions/runs/{run_id}/deployment_protection_rule': 'deployments:write',
  'POST /repos/{owner}/{repo}/check-runs': 'checks:write',
  'POST /repos/{owner}/{repo}/git/commits': 'contents:write',
  'POST /repos/{owner}/{repo}/git/refs': 'contents:write',
  'POST /repos/{owner}/{repo}/git/trees': 'contents:write',
  'POST /repos/{owner}/{repo}/issues': 'issues:write',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': 'issues:write',
}

/**
 * What the fields need that a file asks for over GraphQL; GitHub asks of them what it asks of the same thing in REST.
 *
 * Only files that import `graph.ts` ask so.
 */
const GRAPHQL: Record<string, readonly string[]> = {
  'adapters/github/commit-on-branch.ts': ['contents:write'],
  'adapters/github/decision-log.ts': ['contents:read'],
  'adapters/github/facts/checks.ts': ['checks:read', 'statuses:read'],
  'adapters/github/facts/commits.ts': ['contents:read', 'pull_requests:read'],
  'adapters/github/facts/evidence-about.ts': ['contents:read'],
  'adapters/github/facts/people.ts': ['members:read', 'metadata:read'],
  'adapters/github/facts/snapshot.ts': ['contents:read', 'pull_requests:read'],
  'adapters/github/floor.ts': ['contents:read'],
  'adapters/github/git-objects.ts': ['contents:read'],
  'adapters/github/own-runs.ts': ['checks:read'],
  'adapters/github/source.ts': ['contents:read'],
}

/**
 * What GitHub asks of an app that subscribes to an event.
 *
 * Source: docs.github.com/en/webhooks/webhook-events-and-payloads, “Availability” of each event.
 */
const HEARS: Record<string, string> = {
  branch_protection_rule: 'administration:read',
  check_run: 'checks:read',
  check_suite: 'checks:read',
  deployment_protection_rule: 'deployments:read',
  deployment_status: 'deployments:read',
  issues: 'issues:read',
  member: 'members:read',
  membership: 'members:read',
  merge_group: 'merge_queues:read',
  organization: 'members:read',
  pull_request: 'pull_requests:read',
  pull_request_review: 'pull_requests:read',
  push: 'contents:read',
  repository: 'metadata:read',
  repository_ruleset: 'administration:read',
  status: 'statuses:read',
  team: 'members:read',
  workflow_run: 'actions:read',
}

/** GitHub sends these to every app; nobody can subscribe to them. */
const ALWAYS_SENT = ['installation', 'installation_repositories']

/** The REST routes in the sources that a program loads, lazily or not, and the sources that ask over GraphQL. */
function callsOf(entry: string): { routes: string[]; graphql: string[] } {
  const seen = new Set<string>()
  const routes = new Set<string>()
  const graphql = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    const text = readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
    for (const [, route = ''] of text.matchAll(/['"`]((?:GET|POST|PUT|PATCH|DELETE) \/(?!graphql\b)[^'"`]+)['"`]/g)) routes.add(route)
    // A call by the method of a typed client would be seen by nobody here.
    expect(text, `${file} names its routes`).not.toMatch(/\.rest\.\w+\.\w+|\.graphql\b/)
    if (/^import (?!type )[^']*'[./]*\/graph\.ts'/m.test(text)) graphql.add(file)
    for (const [, target = ''] of text.matchAll(/(?:from\s+|import\s*\(\s*|^import\s+)'(\.[^']+)'/gm)) visit(relative(ROOT, join(ROOT, dirname(file), target)))
  }
  visit(entry)
  return { routes: [...routes].sort(), graphql: [...graphql].sort() }
}

const { routes: used, graphql } = callsOf('app/main.ts')
const rank = { none: 0, read: 1, write: 2 }
const split = (need: string): [string, 'read' | 'write'] => need.split(':') as [string, 'read' | 'write']

describe('app.yml', () => {
  it('knows what each route of the app needs, and lists no other', () => {
    expect(used).toEqual(Object.keys(NEEDS).sort())
  })

  it('asks for what the routes need', () => {
    const missing = used.flatMap((route) => {
      if (NEEDS[route] === 'none') return []
      const [permission, level] = split(NEEDS[route] ?? '')
      return rank[manifest.default_permissions[permission] ?? 'none'] >= rank[level] ? [] : [`${route} needs ${permission}: ${level}`]
    })
    expect(missing).toEqual([])
  })

  it('asks for what is read over GraphQL, file by file', () => {
    expect(graphql.length).toBeGreaterThan(5)
    expect(graphql.filter((file) => !(file in GRAPHQL))).toEqual([])
    const missing = graphql.flatMap((file) => (GRAPHQL[file] ?? []).filter((need) => rank[manifest.default_permissions[split(need)[0]] ?? 'none'] < rank[split(need)[1]]))
    expect(missing).toEqual([])
  })

  it('asks for what its events need', () => {
    const missing = manifest.default_events.filter((event) => {
      const [permission, level] = split(HEARS[event] ?? 'nothing:read')
      return rank[manifest.default_permissions[permission] ?? 'none'] < rank[level]
    })
    expect(missing).toEqual([])
  })

  it('asks for nothing that no call and no event needs', () => {
    const needed = new Set([...used.map((route) => NEEDS[route]), ...graphql.flatMap((file) => GRAPHQL[file] ?? []), ...manifest.default_events.map((event) => HEARS[event])])
    // Every app has metadata; GitHub adds it where it is not asked for.
    const idle = Object.entries(manifest.default_permissions).filter(([permission, level]) => permission !== 'metadata' && !needed.has(`${permission}:${level}`))
    expect(idle).toEqual([])
  })

  it('gives the reason behind each permission', () => {
    const lines = readFileSync(join(ROOT, 'app.yml'), 'utf8').split('\n')
    const bare = Object.keys(manifest.default_permissions).filter((permission) => !lines.some((line) => new RegExp(`^  ${permission}: (read|write) # .{5,}`).test(line)))
    expect(bare).toEqual([])
  })

  it('is in accord with what the embedded GitHub asks for', () => {
    const nameless = (route: string): string => route.replace(/\{\w+\}/g, '{}')
    const differ = used.flatMap((route) => {
      const served = ROUTES.find(({ method, path }) => nameless(`${method} ${path}`) === nameless(route))
      if (!served) return [`${route} is not served`]
      const alternatives = served.needs.split('|')
      return alternatives.includes(NEEDS[route] ?? '') || !served.needs.includes(':') ? [] : [`${route}: ${NEEDS[route]} here, ${served.needs} there`]
    })
    expect(differ).toEqual([])
  })

  it('subscribes to the events that the app handles', () => {
    expect([...manifest.default_events, ...ALWAYS_SENT].sort()).toEqual(Object.keys(EVENTS).sort())
  })

  it('has webhooks sent to where the app listens', () => {
    expect(new URL(manifest.hook_attributes.url).pathname).toBe(WEBHOOK_PATH)
  })
})
