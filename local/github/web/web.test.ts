import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installed } from '../test/installed.ts'
import { startWorld, type World } from '../test/world.ts'

describe('the pages', () => {
  let world: World
  const evil = '<script>alert(1)</script>'

  beforeAll(async () => {
    world = await startWorld()
    const app = await installed(world, await world.listen({ checks: 'write', contents: 'read' }, []))
    const ada = await world.clone('ada')
    await ada.git('checkout', '-q', '-b', 'main')
    await ada.commit({ 'README.md': `# hello\n${evil}\n`, 'a/b.txt': evil })
    await ada.git('push', '-q', 'origin', 'main')
    await ada.git('checkout', '-q', '-b', 'topic/one')
    const head_sha = await ada.commit({ 'a/b.txt': `${evil}\nmore` }, evil)
    await ada.git('push', '-q', 'origin', 'topic/one')
    await world.as('ada').pulls.create({ ...world.repo, title: evil, head: 'topic/one', base: 'main', body: `**bold** ${evil} [x](javascript:alert(1))` })
    await app.checks.create({ ...world.repo, name: 'gate', head_sha, conclusion: 'failure', output: { title: evil, summary: `## Why\n${evil}`, annotations: [{ path: 'a/b.txt', start_line: 1, end_line: 1, annotation_level: 'failure', message: evil }] } })
  })
  afterAll(() => world.close())

  const get = async (path: string) => {
    const response = await fetch(world.github.url + path, { headers: { accept: 'text/html' } })
    return { status: response.status, text: await response.text() }
  }
  const post = (path: string, form: Record<string, string>, headers: Record<string, string> = { origin: world.github.url }) => fetch(world.github.url + path, { method: 'POST', body: new URLSearchParams(form), headers: { cookie: 'acting=ben', ...headers }, redirect: 'manual' })

  it('opens at every address that the API hands out, without a foreign script', async () => {
    const pull = (await world.as('ada').pulls.get({ ...world.repo, pull_number: 1 })).data
    const run = (await world.as('ada').checks.listForRef({ ...world.repo, ref: pull.head.sha })).data.check_runs[0]!
    const file = (await world.as('ada').pulls.listFiles({ ...world.repo, pull_number: 1 })).data[0]!
    const paths = [pull.html_url, run.html_url!, file.blob_url!, `${pull.html_url}/checks`, `${pull.html_url}/files`].map((url) => new URL(url).pathname)
    for (const path of ['/', '/acme/models', '/acme/models/pulls', '/acme/models/issues', '/acme/models/deployments', '/acme/models/actions', '/acme/models/blob/topic/one/a/b.txt', '/acme/models/tree/topic/one/a', `/acme/models/commit/${pull.head.sha}`, ...paths]) {
      const { status, text } = await get(path)
      expect([path, status]).toEqual([path, 200])
      expect(text).not.toMatch(/<script|href="javascript/i)
      expect(text).toContain('local stand-in for GitHub')
    }
  })

  it('lets a person review and merge, and shows why it is refused', async () => {
    expect((await post('/acme/models/pull/1/review', { event: 'APPROVE', body: '' }, { cookie: 'acting=ada', origin: world.github.url })).status).toBe(422)
    expect((await post('/acme/models/pull/1/review', { event: 'APPROVE', body: 'fine' }, { origin: 'http://evil.example' })).status).toBe(403)
    expect((await post('/acme/models/pull/1/review', { event: 'APPROVE', body: 'fine' })).status).toBe(303)
    expect((await get('/acme/models/pull/1')).text).toContain('APPROVED')
    expect((await post('/acme/models/pull/1/merge', { method: 'squash' })).status).toBe(303)
    expect((await world.as('ada').pulls.get({ ...world.repo, pull_number: 1 })).data.merged_by!.login).toBe('ben')
  })
})
