import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDescribedWorld } from './test/described.ts'
import { installed } from './test/installed.ts'
import { refusalOf, type World } from './test/world.ts'

describe('issues', () => {
  let world: World

  beforeAll(async () => {
    world = await startDescribedWorld()
    const ada = await world.clone('ada')
    await ada.git('checkout', '-q', '-b', 'main')
    await ada.commit({ 'a.txt': 'a' })
    await ada.git('push', '-q', 'origin', 'main')
    await ada.git('push', '-q', 'origin', 'main:refs/heads/other')
    await ada.git('checkout', '-q', '-b', 'work')
    await ada.commit({ 'a.txt': 'b' })
    await ada.git('push', '-q', 'origin', 'work')
  })
  afterAll(() => world.close())

  it('tell who opened, labelled, assigned, closed and opened them again', async () => {
    const { github, repo } = world
    const watcher = await world.listen({ issues: 'write' }, ['issues', 'issue_comment'], 'alerter')
    const app = await installed(world, watcher)
    github.addUser('eve')
    const { data: issue } = await app.issues.create({ ...repo, title: 'Direct push', body: 'see', labels: ['alert'], assignees: ['ada', 'eve', 'nobody'] })
    expect([issue.user!.login, issue.assignees!.map(({ login }) => login), issue.performed_via_github_app!.slug]).toEqual(['alerter[bot]', ['ada'], 'alerter'])
    const at = { ...repo, issue_number: issue.number }
    await world.as('ben').issues.createComment({ ...at, body: 'looking' })
    await world.as('ben').issues.update({ ...at, state: 'closed', state_reason: 'not_planned' })
    expect((await app.issues.get(at)).data).toMatchObject({ state: 'closed', state_reason: 'not_planned', closed_by: { login: 'ben' } })
    await world.as('cyd').issues.update({ ...at, state: 'open' })
    expect((await app.issues.get(at)).data).toMatchObject({ state: 'open', closed_by: null })
    await app.issues.update({ ...at, labels: [], title: 'Direct push to main' })
    await github.idle()
    expect(watcher.names().slice(1)).toEqual(['issues.opened', 'issues.labeled', 'issues.assigned', 'issue_comment.created', 'issues.closed', 'issues.reopened', 'issues.edited', 'issues.unlabeled'])
    const events = (await app.issues.listEvents(at)).data
    expect(events.map(({ event, actor }) => `${event} ${actor!.login}`)).toEqual(['labeled alerter[bot]', 'assigned alerter[bot]', 'closed ben', 'reopened cyd', 'renamed alerter[bot]', 'unlabeled alerter[bot]'])
  })

  it('are found by label, state, creator and assignee', async () => {
    const { repo } = world
    const ben = world.as('ben')
    const make = async (title: string, labels: string[], state: 'open' | 'closed') => {
      const { data } = await ben.issues.create({ ...repo, title, labels, assignees: ['ben'] })
      if (state === 'closed') await ben.issues.update({ ...repo, issue_number: data.number, state })
    }
    await make('one', ['Alert', 'high'], 'open')
    await make('two', ['alert'], 'closed')
    await make('three', ['alert', 'high'], 'closed')
    const titles = async (query: object) => (await ben.issues.listForRepo({ ...repo, ...query })).data.map(({ title }) => title)
    expect(await titles({ labels: 'alert,high', state: 'all' })).toEqual(['three', 'one'])
    expect(await titles({ labels: 'alert', state: 'open' })).toEqual(['one'])
    expect(await titles({ creator: 'ben', state: 'closed', direction: 'asc' })).toEqual(['two', 'three'])
    expect(await titles({ assignee: 'ben', state: 'open' })).toEqual(['one'])
    expect(await titles({ labels: 'nothing', state: 'all' })).toEqual([])
  })

  it('are changed by who wrote them, or by who may triage', async () => {
    const { github, repo } = world
    const passerBy = world.octokit(github.addUser('fay').token)
    const { data } = await passerBy.issues.create({ ...repo, title: 'hello', labels: ['alert'], assignees: ['ada'] })
    expect([data.labels, data.assignees]).toEqual([[], []])
    const mine = { ...repo, issue_number: data.number }
    expect((await passerBy.issues.update({ ...mine, state: 'closed' })).data.state).toBe('closed')
    expect(await refusalOf(passerBy.issues.addLabels({ ...mine, labels: ['alert'] }))).toContain('403')
    const others = { ...repo, issue_number: 1 }
    expect(await refusalOf(passerBy.issues.update({ ...others, state: 'closed' }))).toBe('403 | Must have admin rights to Repository.')
    const { data: comment } = await world.as('ben').issues.createComment({ ...others, body: 'mine' })
    expect(await refusalOf(passerBy.issues.updateComment({ ...repo, comment_id: comment.id, body: 'yours' }))).toContain('403')
    expect(await refusalOf(world.as('ada').issues.update({ ...others, body: 'x'.repeat(65_537) }))).toContain('too long')
  })

  it('tell of a pull request that it was given another base, and was merged', async () => {
    const { repo } = world
    const { data: pull } = await world.as('ada').pulls.create({ ...repo, title: 'Work', head: 'work', base: 'other' })
    await world.as('ada').pulls.update({ ...repo, pull_number: pull.number, base: 'main' })
    const { data: merged } = await world.as('ada').pulls.merge({ ...repo, pull_number: pull.number })
    const events = (await world.as('ben').issues.listEvents({ ...repo, issue_number: pull.number })).data
    expect(events.map(({ event, commit_id }) => [event, commit_id])).toEqual([['base_ref_changed', null], ['merged', merged.sha], ['closed', null]])
  })
})
