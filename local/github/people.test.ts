import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDescribedWorld } from './test/described.ts'
import { installed } from './test/installed.ts'
import { refusalOf, type World } from './test/world.ts'

describe('people', () => {
  let world: World
  let watcher: Awaited<ReturnType<World['listen']>>
  const risk = { org: 'acme', team_slug: 'risk' }
  const newNames = (from: number): string[] => watcher.names().slice(from)

  beforeAll(async () => {
    world = await startDescribedWorld()
    world.github.addTeam('acme', 'risk', ['ben'])
    world.github.addTeam('acme', 'credit', ['ada'], { parent: 'risk' })
    for (const login of ['dan', 'eve']) world.github.addUser(login)
    watcher = await world.listen({ members: 'read' }, ['membership', 'team', 'organization', 'member'])
    await world.github.idle()
  })
  afterAll(() => world.close())

  it('are members of a team through the teams below it', async () => {
    const octokit = await installed(world, watcher)
    expect((await octokit.teams.listMembersInOrg(risk)).data.map(({ login }) => login).sort()).toEqual(['ada', 'ben'])
    expect((await octokit.teams.getMembershipForUserInOrg({ ...risk, username: 'ada' })).data).toMatchObject({ state: 'active', role: 'member' })
    expect((await octokit.teams.listChildInOrg(risk)).data.map(({ slug }) => slug)).toEqual(['credit'])
    await world.as('cyd').teams.updateInOrg({ org: 'acme', team_slug: 'credit', name: 'credit', parent_team_id: null })
    expect(await refusalOf(octokit.teams.getMembershipForUserInOrg({ ...risk, username: 'ada' }))).toBe('404 | Not Found')
    await world.github.idle()
  })

  it('are pending until they join the organisation, and count only then', async () => {
    const from = watcher.received.length
    const octokit = await installed(world, watcher)
    const { data } = await world.as('cyd').teams.addOrUpdateMembershipForUserInOrg({ ...risk, username: 'dan' })
    expect(data.state).toBe('pending')
    expect((await octokit.teams.getMembershipForUserInOrg({ ...risk, username: 'dan' })).data.state).toBe('pending')
    expect((await octokit.teams.listMembersInOrg(risk)).data.map(({ login }) => login)).toEqual(['ben'])
    expect(await refusalOf(octokit.orgs.checkMembershipForUser({ org: 'acme', username: 'dan' }))).toContain('404')
    expect((await octokit.orgs.getMembershipForUser({ org: 'acme', username: 'dan' })).data.state).toBe('pending')
    const dan = world.octokit([...world.github.state.tokens.values()].find(({ login }) => login === 'dan')!.value)
    expect((await dan.orgs.updateMembershipForAuthenticatedUser({ org: 'acme', state: 'active' })).data.state).toBe('active')
    expect((await octokit.teams.listMembersInOrg(risk)).data.map(({ login }) => login)).toEqual(['ben', 'dan'])
    await world.github.idle()
    expect(newNames(from)).toEqual(['organization.member_invited', 'organization.member_added', 'membership.added'])
  })

  it('leave teams and repositories with the organisation, and are refused when suspended', async () => {
    const { github } = world
    const from = watcher.received.length
    github.setTeamMember('acme', 'risk', 'dan', null)
    github.setTeamMember('acme', 'risk', 'ada', 'maintainer')
    github.removeFromOrg('acme', 'ada')
    await github.idle()
    expect(newNames(from)).toEqual(['membership.removed', 'membership.added', 'membership.removed', 'membership.removed', 'member.removed', 'organization.member_removed'])
    expect(watcher.received.at(-1)!.payload).toMatchObject({ membership: { user: { login: 'ada' } }, sender: { login: 'cyd' }, organization: { login: 'acme' }, installation: { id: watcher.installation.id } })
    github.suspendUser('ben')
    const octokit = await installed(world, watcher)
    expect((await octokit.teams.listMembersInOrg(risk)).data).toEqual([])
    expect((await octokit.users.getByUsername({ username: 'ben' })).data).toMatchObject({ suspended_at: expect.any(String) })
    expect(await refusalOf(world.as('ben').users.getAuthenticated())).toBe('403 | Sorry. Your account was suspended.')
  })

  it('are changed by owners, and read by apps installed there with the permission', async () => {
    expect(await refusalOf(world.as('ada').teams.addOrUpdateMembershipForUserInOrg({ ...risk, username: 'ada' }))).toContain('403')
    const octokit = await installed(world, watcher)
    expect(await refusalOf(octokit.teams.addOrUpdateMembershipForUserInOrg({ ...risk, username: 'eve' }))).toContain('403')
    world.github.addOrg('other', { members: ['eve'] })
    expect(await refusalOf(octokit.orgs.listMembers({ org: 'other' }))).toContain('403')
    await world.as('cyd').repos.addCollaborator({ ...world.repo, username: 'eve', permission: 'push' })
    await world.as('cyd').teams.addOrUpdateRepoPermissionsInOrg({ ...risk, ...world.repo, permission: 'maintain' })
    await world.github.idle()
    expect(watcher.names().slice(-2)).toEqual(['member.added', 'team.added_to_repository'])
  })

  it('have an organisation repository of their own, .github, which an installation reads', async () => {
    const { github } = world
    await github.addRepo('acme', '.github', { private: true })
    const cyd = await world.clone('cyd', 'acme/.github')
    await cyd.git('checkout', '-q', '-b', 'main')
    await cyd.commit({ '.github/provender-floor.yml': 'schema: floor/v1\n' })
    await cyd.git('push', '-q', 'origin', 'main')
    const reader = await world.listen({ contents: 'read' }, [], 'reader')
    const octokit = await installed(world, reader)
    const floor = { owner: 'acme', repo: '.github', path: '.github/provender-floor.yml', mediaType: { format: 'raw' } }
    expect((await octokit.repos.getContent(floor)).data).toBe('schema: floor/v1\n')
    const elsewhere = github.addApp({ slug: 'narrow', permissions: { contents: 'read' } })
    const narrow = await installed(world, { ...reader, app: elsewhere, installation: github.install(elsewhere, ['acme/models']) })
    expect(await refusalOf(narrow.repos.getContent(floor))).toBe('404 | Not Found')
  })
})
