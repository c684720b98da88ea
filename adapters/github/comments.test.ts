import nock from 'nock'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { githubClient } from './client.ts'
import { CommentMemory, githubComments } from './comments.ts'

const API = 'https://api.forge.test'
const LIST = '/repos/o/r/issues/7/comments'
const PULL = { owner: 'o', repo: 'r', number: 7 }
const MARKER = '<!-- provender:decision -->'
const comment = (id: number, more = {}) => ({ id, body: `${MARKER}\nold`, performed_via_github_app: { id: 42 }, ...more })
const listed = (...comments: object[]) => nock(API).get(LIST).query(true).reply(200, comments)
const text = 'now'
const body = { body: `${MARKER}\nnow` }

function world() {
  const refused: string[] = []
  const comments = githubComments(githubClient({ token: 't', baseUrl: API, tries: 1 }), { appId: 42, memory: new CommentMemory(), onRefused: ({ code }) => refused.push(code) })
  return { refused, show: (more: Partial<Parameters<typeof comments.show>[1]> = {}) => comments.show(PULL, { text, isNeeded: true, ...more }) }
}

beforeEach(() => nock.disableNetConnect())
afterEach(() => {
  if (!nock.isDone()) throw new Error(`expected every answer to be asked for, found left: ${nock.pendingMocks().join(', ')}`)
  nock.cleanAll()
  nock.enableNetConnect()
})

describe('githubComments', () => {
  it('writes one where there is none and one is needed, and no second one', async () => {
    const { show } = world()
    listed()
    nock(API).post(LIST, body).reply(201, { id: 9 })
    listed(comment(9))
    await show()
    await show()
    nock(API).patch('/repos/o/r/issues/comments/9', { body: `${MARKER}\nlater` }).reply(200, {})
    await show({ text: 'later' })
  })

  it('writes none where none is needed', async () => {
    listed()
    await world().show({ isNeeded: false })
  })

  it('brings its own up to date, also when none would be needed', async () => {
    listed(comment(3, { performed_via_github_app: null }), comment(4, { performed_via_github_app: { id: 1 } }), comment(5, { body: 'talk' }), comment(6))
    nock(API).patch('/repos/o/r/issues/comments/6', body).reply(200, {})
    await world().show({ isNeeded: false })
  })

  it('tries once more after a failure', async () => {
    const { show } = world()
    nock(API).get(LIST).query(true).reply(502)
    await expect(show()).rejects.toMatchObject({ code: 'GITHUB_UNAVAILABLE' })
    listed()
    nock(API).post(LIST, body).reply(201, { id: 9 })
    listed(comment(9))
    await show()
  })

  it('goes without one where the app may not comment, and says so', async () => {
    const { show, refused } = world()
    listed()
    nock(API).post(LIST).reply(403, { message: 'Resource not accessible by integration' })
    await show()
    await show()
    expect(refused).toEqual(['GITHUB_FORBIDDEN'])
  })

  it('takes its own back where another replica was first', async () => {
    const { show } = world()
    listed()
    nock(API).post(LIST, body).reply(201, { id: 9 })
    listed(comment(8), comment(9))
    nock(API).delete('/repos/o/r/issues/comments/9').reply(204)
    nock(API).patch('/repos/o/r/issues/comments/8', body).reply(200, {})
    await show()
    await show()
  })

  it('goes on where somebody removed it', async () => {
    const { show } = world()
    listed(comment(6))
    nock(API).patch('/repos/o/r/issues/comments/6').reply(404)
    await show()
  })
})
