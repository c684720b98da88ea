import nock from 'nock'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DecisionCheck } from '../../flows/ports.ts'
import { githubChecks } from './checks.ts'
import { githubClient } from './client.ts'

const API = 'https://api.forge.test'
const RUNS = '/repos/o/r/check-runs'
const HEAD = 'a'.repeat(40)
const PULL = { owner: 'o', repo: 'r', number: 7 }
const check = (more: Partial<DecisionCheck['rendered']> = {}): DecisionCheck => ({ headSha: HEAD, externalId: 'sha256:1', decidedAt: '2026-03-03T12:00:00.000Z', rendered: { conclusion: 'failure', title: 't', summary: 's', text: 'x', annotations: [], ...more } })
const run = (more = {}) => ({ id: 5, name: 'provender', status: 'completed', conclusion: 'failure', external_id: 'sha256:1', completed_at: '2026-03-03T11:00:00Z', html_url: 'https://x', output: { title: 't', annotations_count: 0 }, app: { id: 42, slug: 'provender' }, ...more })
const listed = (...runs: object[]) => nock(API).get(`/repos/o/r/commits/${HEAD}/check-runs`).query(true).reply(200, { total_count: runs.length, check_runs: runs })
const checks = (mine = { appId: 42 }) => githubChecks(githubClient({ token: 't', baseUrl: API, tries: 1 }), mine)

beforeEach(() => nock.disableNetConnect())
afterEach(() => { nock.cleanAll(); nock.enableNetConnect() })

describe('githubChecks', () => {
  it('makes the check where there is none', async () => {
    listed()
    const post = nock(API).post(RUNS, (body) => body.head_sha === HEAD && body.name === 'provender' && body.conclusion === 'failure' && body.external_id === 'sha256:1').reply(201, { html_url: 'https://new' })
    expect(await checks().publish(PULL, check())).toEqual({ written: true, url: 'https://new' })
    expect(post.isDone()).toBe(true)
  })

  it('writes nothing when it says the same already', async () => {
    listed(run())
    expect(await checks().publish(PULL, check())).toEqual({ written: false, url: 'https://x' })
  })

  it('updates its own in place', async () => {
    listed(run({ conclusion: 'success' }))
    const patch = nock(API).patch(`${RUNS}/5`).reply(200, { html_url: 'https://x' })
    expect((await checks().publish(PULL, check())).written).toBe(true)
    expect(patch.isDone()).toBe(true)
  })

  it('puts a new one over annotations, which an update would add to', async () => {
    listed(run({ external_id: 'other' }))
    const post = nock(API).post(RUNS, (body) => body.output.annotations.length === 1).reply(201, { html_url: 'https://new' })
    await checks().publish(PULL, check({ annotations: [{ path: 'a.yml', line: 3, message: 'm' }] }))
    expect(post.isDone()).toBe(true)
  })

  it('never writes an older decision over a newer', async () => {
    listed(run({ external_id: 'newer', completed_at: '2026-03-03T12:00:01Z' }))
    expect((await checks().publish(PULL, check())).written).toBe(false)
  })

  it('T-77 does not take a check of its name by another app for its own', async () => {
    listed(run({ app: { id: 15368, slug: 'github-actions' }, conclusion: 'success' }))
    const post = nock(API).post(RUNS).reply(201, { html_url: 'https://new' })
    expect((await checks().publish(PULL, check())).written).toBe(true)
    expect(post.isDone()).toBe(true)
    listed(run({ app: { id: 15368, slug: 'github-actions' } }))
    expect(await checks().published(PULL, HEAD)).toBeUndefined()
  })

  it('tells what it published', async () => {
    listed(run({ id: 4, external_id: 'old' }), run())
    expect(await checks().published(PULL, HEAD)).toEqual({ facts: 'sha256:1', conclusion: 'failure' })
  })
})
