import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installed } from './test/installed.ts'
import { refusalOf, startWorld, type World } from './test/world.ts'

describe('access', () => {
  let world: World

  beforeAll(async () => {
    world = await startWorld()
    await world.github.addRepo('acme', 'secret', { private: true, collaborators: { ada: 'write' } })
    await world.github.addRepo('ben', 'diary', { private: true })
  })
  afterAll(() => world.close())
  const secret = { owner: 'acme', repo: 'secret' }

  it('tells an unknown token from none, and hides what somebody may not see', async () => {
    expect(await refusalOf(world.octokit('ghp_wrong').repos.get(secret))).toBe('401 | Bad credentials')
    expect(await refusalOf(world.octokit('').repos.get(secret))).toBe('404 | Not Found')
    expect(await refusalOf(world.as('ada').repos.get({ owner: 'ben', repo: 'diary' }))).toBe('404 | Not Found')
    expect((await world.as('ben').repos.get(secret)).data.permissions).toMatchObject({ pull: true, push: false })
  })

  it('limits an installation token to its repositories and permissions', async () => {
    const app = await world.listen({ contents: 'read', checks: 'write', issues: 'read' }, [])
    const octokit = await installed(world, app)
    expect(await refusalOf(octokit.issues.create({ ...secret, title: 'x' }))).toBe('403 | Resource not accessible by integration')
    expect(await refusalOf(octokit.repos.get({ owner: 'ben', repo: 'diary' }))).toBe('404 | Not Found')
    const asked = (permissions: object, repositories?: string[]) => octokit.apps.createInstallationAccessToken({ installation_id: app.installation.id, permissions, ...(repositories ? { repositories } : {}) })
    expect(await refusalOf(asked({ contents: 'write' }))).toBe('422 | The permissions requested are not granted to this installation.')
    const narrow = world.octokit((await asked({ issues: 'read' }, ['models'])).data.token)
    expect(await refusalOf(narrow.repos.get(secret))).toBe('404 | Not Found')
    expect((await narrow.apps.listReposAccessibleToInstallation()).data.repositories.map((repo) => repo.name)).toEqual(['models'])
    expect(await refusalOf(narrow.checks.create({ owner: 'acme', repo: 'models', name: 'x', head_sha: 'a'.repeat(40) }))).toBe('403 | Resource not accessible by integration')
    expect(await refusalOf(octokit.checks.create({ ...secret, name: 'x', head_sha: 'a'.repeat(40) }))).toBe(`422 | No commit found for SHA: ${'a'.repeat(40)}`)
    expect(await refusalOf(world.as('ada').checks.create({ ...secret, name: 'x', head_sha: 'a'.repeat(40) }))).toBe('403 | You must authenticate via a GitHub App.')
  })

  it('gives workflows a token for one repository, until it is revoked', async () => {
    const token = world.github.forge.issueWorkflowToken({ owner: 'acme', name: 'secret' }, { contents: 'read', issues: 'write' }, new Date(Date.now() + 60_000))
    const octokit = world.octokit(token)
    expect((await octokit.issues.create({ ...secret, title: 'from a job' })).data.user!.login).toBe('github-actions[bot]')
    expect(await refusalOf(octokit.issues.create({ owner: 'acme', repo: 'models', title: 'x' }))).toBe('403 | Resource not accessible by integration')
    world.github.forge.revokeToken(token)
    expect(await refusalOf(octokit.repos.get(secret))).toBe('401 | Bad credentials')
  })

  it('counts members of nested teams, with the highest role of all', async () => {
    world.github.addTeam('acme', 'risk', [], { repositories: { 'acme/secret': 'maintain' } })
    world.github.addTeam('acme', 'credit', ['ben'], { parent: 'risk' })
    const { data } = await world.as('cyd').repos.getCollaboratorPermissionLevel({ ...secret, username: 'ben' })
    expect([data.permission, data.role_name]).toEqual(['write', 'maintain'])
    expect((await world.as('cyd').teams.listMembersInOrg({ org: 'acme', team_slug: 'risk' })).data.map((user) => user.login)).toEqual(['ben'])
  })

  it('pages with Link headers, answers 304, 501 and both prefixes', async () => {
    const { github } = world
    const octokit = world.as('ada')
    for (let count = 0; count < 5; count++) await octokit.issues.create({ ...secret, title: `issue ${count}` })
    const all = await octokit.paginate(octokit.issues.listForRepo, { ...secret, per_page: 2 })
    expect(all.filter((issue) => issue.title.startsWith('issue '))).toHaveLength(5)
    const headers = { authorization: `token ${world.people.ada.token}` }
    const first = await fetch(`${github.url}/api/v3/repos/acme/secret`, { headers })
    const again = await fetch(`${github.url}/repos/acme/secret`, { headers: { ...headers, 'if-none-match': first.headers.get('etag')! } })
    expect([first.status, again.status]).toEqual([200, 304])
    expect((await fetch(`${github.url}/repos/acme/secret/stargazers`, { headers })).status).toBe(501)
  })
})
