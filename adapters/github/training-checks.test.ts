import nock from 'nock'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { githubClient } from './client.ts'
import { openTrainingChecks } from './training-checks.ts'

beforeEach(() => nock.disableNetConnect())
afterEach(() => {
  const missed = nock.pendingMocks()
  nock.cleanAll()
  nock.enableNetConnect()
  if (missed.length > 0) throw new Error(`never called: ${missed.join(', ')}`)
})

const API = 'https://api.example.test'
const SHA = 'a'.repeat(40)
const check = { name: 'provender / lineage delays', sha: SHA, externalId: 'sha256:1', conclusion: 'success' as const, title: 't', summary: 's', text: 'x' }
const checks = () => openTrainingChecks(githubClient({ token: 't', baseUrl: API, sleep: async () => {} }), { owner: 'acme', repo: 'models' }, async () => {})
const list = (runs: object[]) => nock(API).get(`/repos/acme/models/commits/${SHA}/check-runs`).query(true).reply(200, { total_count: runs.length, check_runs: runs })

describe('a training check', () => {
  it('is made with its name, commit and outside id', async () => {
    list([])
    nock(API).post('/repos/acme/models/check-runs', { name: check.name, head_sha: SHA, external_id: 'sha256:1', status: 'completed', conclusion: 'success', output: { title: 't', summary: 's', text: 'x' } }).reply(201, { id: 1 })
    await checks().publish(check)
  })

  it('is changed when it is there already', async () => {
    list([{ id: 9, name: check.name, external_id: 'sha256:1' }])
    nock(API).patch('/repos/acme/models/check-runs/9').reply(200, { id: 9 })
    await checks().publish(check)
  })

  it('takes the place of a failure on the same commit: beside it, the worst of both would count', async () => {
    list([{ id: 9, name: check.name, external_id: null }])
    nock(API).patch('/repos/acme/models/check-runs/9', (body) => body.external_id === 'sha256:1' && body.conclusion === 'success').reply(200, { id: 9 })
    await checks().publish(check)
  })

  it('is not made twice when GitHub fails after it wrote', async () => {
    list([])
    nock(API).post('/repos/acme/models/check-runs').reply(502, 'bad gateway')
    list([{ id: 9, name: check.name, external_id: 'sha256:1' }])
    nock(API).patch('/repos/acme/models/check-runs/9').reply(200, { id: 9 })
    await checks().publish(check)
  })

  it('names the permission that is missing', async () => {
    nock(API).get(`/repos/acme/models/commits/${SHA}/check-runs`).query(true).reply(403, { message: 'Resource not accessible by integration' })
    await expect(checks().publish(check)).rejects.toThrow(/checks: write/)
  })
})
