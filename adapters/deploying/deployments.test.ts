import nock from 'nock'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { githubClient } from '../github/client.ts'
import { githubDeployments } from './deployments.ts'

const API = 'https://api.forge.test'
const AT = '/repos/o/r/deployments'
const SHA = 'a'.repeat(40)
const PAYLOAD = { model: 'churn', stage: 'production', version: '1.1.0', lineage: 'sha256:1' }
const deployments = () => githubDeployments(githubClient({ token: 't', baseUrl: API, tries: 1 }), { owner: 'o', repo: 'r' }, 'https://forge.test/o/r/actions/runs/9')
const open = (environment = 'production') => deployments().open({ commit: SHA, environment, payload: PAYLOAD, description: 'x'.repeat(200) })
const listed = (...there: object[]) => nock(API).get(AT).query({ sha: SHA, environment: 'production', per_page: 100 }).reply(200, there)

beforeEach(() => nock.disableNetConnect())
afterEach(() => { nock.cleanAll(); nock.enableNetConnect() })

describe('githubDeployments', () => {
  it.each([['production', true], ['staging', false]])('makes the deployment of %s, without checks of its own and without a merge', async (environment, production) => {
    nock(API).get(AT).query(true).reply(200, [])
    let body: Record<string, unknown> = {}
    nock(API).post(AT, (sent: Record<string, unknown>) => Boolean((body = sent))).reply(201, { id: 5 })
    expect(await open(environment)).toBe(5)
    expect(body).toMatchObject({ ref: SHA, environment, payload: PAYLOAD, auto_merge: false, required_contexts: [], production_environment: production })
    expect([...String(body['description'])]).toHaveLength(140)
  })

  it.each([['an object', PAYLOAD], ['JSON text', JSON.stringify(PAYLOAD)]])('takes the one that is there when its payload, as %s, is the same', async (_what, payload) => {
    listed({ id: 3, payload: { ...PAYLOAD, model: 'delays' } }, { id: 4, payload: 'not JSON' }, { id: 2, payload: null }, { id: 6, payload })
    expect(await open()).toBe(6)
  })

  it('looks beyond the first page', async () => {
    nock(API).get(AT).query({ sha: SHA, environment: 'production', per_page: 100 }).reply(200, [{ id: 1, payload: {} }], { link: `<${API}${AT}?page=2>; rel="next"` })
    nock(API).get(`${AT}?page=2`).reply(200, [{ id: 7, payload: PAYLOAD }])
    expect(await open()).toBe(7)
  })

  it('says what became of it in one line, and leaves the deployments of other models alone', async () => {
    let body: Record<string, unknown> = {}
    nock(API).post(`${AT}/5/statuses`, (sent: Record<string, unknown>) => Boolean((body = sent))).reply(201, {})
    await deployments().status(5, 'failure', 'first reason\nsecond reason')
    expect(body).toMatchObject({ state: 'failure', description: 'first reason', log_url: 'https://forge.test/o/r/actions/runs/9', auto_inactive: false })
  })

  it('tells the newest status, and none of a deployment that is gone', async () => {
    nock(API).get(`${AT}/5/statuses`).query({ per_page: 1 }).reply(200, [{ state: 'success' }])
    nock(API).get(`${AT}/6/statuses`).query({ per_page: 1 }).reply(200, [])
    nock(API).get(`${AT}/7/statuses`).query({ per_page: 1 }).reply(404, { message: 'Not Found' })
    nock(API).get(`${AT}/8/statuses`).query({ per_page: 1 }).reply(403, { message: 'Resource not accessible' })
    expect([await deployments().state(5), await deployments().state(6), await deployments().state(7)]).toEqual(['success', undefined, undefined])
    await expect(deployments().state(8)).rejects.toMatchObject({ code: 'GITHUB_FORBIDDEN' })
  })
})
