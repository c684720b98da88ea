import nock from 'nock'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DecisionCheck, ShownCheck } from '../../flows/ports.ts'
import { githubChecks, type Mine } from './checks.ts'
import { githubClient } from './client.ts'

const API = 'https://api.forge.test'
const RUNS = '/repos/o/r/check-runs'
const HEAD = 'a'.repeat(40)
const REPO = { owner: 'o', repo: 'r' }
const ACTIONS = [{ label: 'Judge again', description: 'x', identifier: 'judge' }]
const check = (more: Partial<DecisionCheck['rendered']> = {}): DecisionCheck => ({ headSha: HEAD, externalId: 'sha256:1', decidedAt: '2026-03-03T12:00:00.000Z', rendered: { conclusion: 'failure', title: 't', summary: 's', text: 'x', annotations: [], actions: ACTIONS, ...more } })
const run = (more = {}) => ({ id: 5, name: 'provender', status: 'completed', conclusion: 'failure', external_id: 'sha256:1', completed_at: '2026-03-03T11:00:00Z', html_url: 'https://x', output: { title: 't', annotations_count: 0 }, app: { id: 42, slug: 'provender' }, ...more })
const SHOWN: ShownCheck = { id: 5, facts: 'sha256:1', conclusion: 'failure', title: 't', completedAt: '2026-03-03T11:00:00Z', url: 'https://x' }
const listed = (...runs: object[]) => nock(API).get(`/repos/o/r/commits/${HEAD}/check-runs`).query(({ filter }) => filter === 'all').reply(200, { total_count: runs.length, check_runs: runs })
const posted = (id = 6, matches: (body: Record<string, never>) => boolean = () => true) => nock(API).post(RUNS, matches).reply(201, { id, html_url: 'https://new' })
const checks = (mine: Mine = { appId: 42 }) => githubChecks(githubClient({ token: 't', baseUrl: API, tries: 1 }), mine)

beforeEach(() => nock.disableNetConnect())
afterEach(() => { nock.cleanAll(); nock.enableNetConnect() })

describe('githubChecks', () => {
  it('writes the check where there is none', async () => {
    const post = posted(6, (body) => body['head_sha'] === HEAD && body['name'] === 'provender' && body['conclusion'] === 'failure' && body['external_id'] === 'sha256:1' && JSON.stringify(body['actions']).includes('"judge"'))
    listed(run({ id: 6 }))
    expect(await checks().publish(REPO, check(), undefined)).toEqual({ written: true, overtaken: false, url: 'https://new' })
    expect(post.isDone()).toBe(true)
  })

  it('writes nothing when it says the same already', async () => {
    expect(await checks().publish(REPO, check(), SHOWN)).toEqual({ written: false, overtaken: false, url: 'https://x' })
  })

  it.each([['other facts', { facts: 'sha256:0' }], ['another conclusion', { conclusion: 'success' }], ['another title', { title: 'old' }]])('writes a new one over %s', async (_what, more) => {
    posted()
    listed(run(), run({ id: 6 }))
    expect(await checks().publish(REPO, check(), { ...SHOWN, ...more })).toMatchObject({ written: true, overtaken: false })
  })

  it('tells when somebody else wrote since it looked: nobody knows whose facts are newer', async () => {
    posted(7)
    listed(run(), run({ id: 6 }), run({ id: 7 }))
    expect(await checks().publish(REPO, check(), { ...SHOWN, facts: 'sha256:0' })).toMatchObject({ written: true, overtaken: true })
  })

  it('does not fall behind a replica whose clock is ahead', async () => {
    posted(6, (body) => body['completed_at'] === '2026-03-03T12:05:00Z')
    listed(run({ id: 6 }))
    expect((await checks().publish(REPO, check(), { ...SHOWN, facts: 'sha256:0', completedAt: '2026-03-03T12:05:00Z' })).written).toBe(true)
  })

  it('adds annotations beyond the first fifty by further requests', async () => {
    const annotations = Array.from({ length: 120 }, (_, index) => ({ path: 'a.yml', line: index + 1, message: 'm' }))
    const sizes: number[] = []
    const count = (body: { output: { annotations: object[] } }): boolean => sizes.push(body.output.annotations.length) > 0
    posted(6, count as never)
    nock(API).patch(`${RUNS}/6`, count as never).times(2).reply(200, { id: 6 })
    listed(run({ id: 6 }))
    await checks().publish(REPO, check({ annotations }), undefined)
    expect(sizes).toEqual([50, 50, 20])
  })

  it('T-77 does not take a check of its name by another app for its own', async () => {
    const foreign = run({ id: 9, app: { id: 15368, slug: 'github-actions' }, conclusion: 'success' })
    listed(foreign)
    expect(await checks().published(REPO, HEAD)).toBeUndefined()
    posted(6)
    listed(foreign, run({ id: 6 }))
    expect(await checks().publish(REPO, check(), undefined)).toMatchObject({ written: true, overtaken: false })
  })

  it('tells what it published last', async () => {
    listed(run({ id: 4, external_id: 'old' }), run())
    expect(await checks().published(REPO, HEAD)).toEqual(SHOWN)
  })

  it('T-47 takes a check that was asked for again for none that says anything', async () => {
    listed(run({ status: 'queued', conclusion: null, completed_at: null }))
    expect(await checks().published(REPO, HEAD)).toMatchObject({ id: 5, facts: '', conclusion: '' })
  })

  it('offers no buttons where nobody would hear of them', async () => {
    const post = posted(6, (body) => body['actions'] === undefined)
    listed(run({ id: 6, app: { id: 1, slug: 'github-actions' } }))
    await checks({ appSlug: 'github-actions' }).publish(REPO, check(), undefined)
    expect(post.isDone()).toBe(true)
  })
})
