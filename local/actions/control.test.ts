import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startFakeGitHub } from './testing/fake-forge.ts'
import { REPO, logOf, onPush, push, startPush } from './testing/push.ts'
import type { WorkflowRun } from './model.ts'
import type { FakeGitHub } from './testing/fake-forge.ts'

let github: FakeGitHub
beforeAll(async () => {
  github = await startFakeGitHub()
})
afterAll(() => github.close())

async function until<T>(read: () => T | undefined | false, what: string): Promise<T> {
  for (let attempt = 0; attempt < 400; attempt++) {
    const value = read()
    if (value) return value
    await sleep(20)
  }
  throw new Error(`${what} did not happen`)
}

const newest = (): WorkflowRun | undefined => github.actions.details(REPO)[0]
const post = (path: string, body: unknown = {}): Promise<Response> => fetch(`${github.forge.url}/repos/octo/shop/actions/${path}`, { method: 'POST', headers: { authorization: 'Bearer person' }, body: JSON.stringify(body) })

async function started(files: Record<string, string>, text = 'running'): Promise<WorkflowRun> {
  const before = github.actions.details(REPO).length
  startPush(github, files)
  return await until(() => {
    const run = newest()
    return github.actions.details(REPO).length > before && run?.jobs.some((job) => job.log.text.includes(` ${text}\n`)) ? run : undefined
  }, 'the start of the job')
}

it('cancels a running job and still runs what always() and cancelled() ask for', async () => {
  const run = await started(onPush(`
slow:
  runs-on: ubuntu-latest
  steps:
    - {run: 'trap "" INT TERM; echo running; sleep 60'}
    - {run: echo never-this}
    - {if: always(), run: 'echo "always \${{ job.status }}"'}
    - {if: cancelled(), run: echo tidy}
next: {needs: slow, runs-on: ubuntu-latest, steps: [{run: 'true'}]}
report: {needs: slow, if: always(), runs-on: ubuntu-latest, steps: [{run: 'echo \${{ needs.slow.result }}'}]}
`))
  expect((await post(`runs/${run.id}/cancel`)).status).toBe(202)
  await github.actions.idle()
  expect(run.conclusion).toBe('cancelled')
  expect(logOf(github, run, 'slow')).toContain(' always cancelled\n')
  expect(logOf(github, run, 'slow')).toContain(' tidy\n')
  expect(logOf(github, run, 'slow')).not.toContain(' never-this\n')
  expect(Object.fromEntries(run.jobs.map(({ name, conclusion }) => [name, conclusion]))).toEqual({ slow: 'cancelled', next: 'cancelled', report: 'success' })
  expect((await post(`runs/${run.id}/cancel`)).status).toBe(409)
})

it('runs again as the next attempt', async () => {
  const [run] = await push(github, onPush('a: {runs-on: ubuntu-latest, steps: [{run: "echo attempt $GITHUB_RUN_ATTEMPT"}]}\n'))
  expect((await post(`runs/${run?.id ?? 0}/rerun`)).status).toBe(201)
  await github.actions.idle()
  expect(run).toMatchObject({ attempt: 2, conclusion: 'success', earlierJobs: [{ attempt: 1 }] })
  expect(logOf(github, run, 'a')).toContain('attempt 2')
})

it('runs only failed jobs again, with the outputs of the others', async () => {
  const [run] = await push(github, onPush(`
ok:
  runs-on: ubuntu-latest
  outputs: {at: '\${{ steps.a.outputs.at }}'}
  steps: [{id: a, run: 'echo "at=$GITHUB_RUN_ATTEMPT" >> "$GITHUB_OUTPUT"'}]
flaky: {needs: ok, runs-on: ubuntu-latest, steps: [{run: 'echo "ok was \${{ needs.ok.outputs.at }}"; test "$GITHUB_RUN_ATTEMPT" = 2'}]}
`))
  expect(run?.conclusion).toBe('failure')
  await post(`runs/${run?.id ?? 0}/rerun-failed-jobs`)
  await github.actions.idle()
  expect(run?.conclusion).toBe('success')
  expect(run?.jobs.map(({ name, attempt }) => [name, attempt])).toEqual([['ok', 1], ['flaky', 2]])
  expect(logOf(github, run, 'flaky')).toContain('ok was 1')
})

it('stops a step at its time limit', async () => {
  const [run] = await push(github, onPush('a: {runs-on: ubuntu-latest, steps: [{timeout-minutes: 0.005, run: sleep 60}]}\n'))
  expect(run?.conclusion).toBe('failure')
  expect(logOf(github, run, 'a')).toContain('has timed out after 0.005 minutes.')
})

it('stops a job at its time limit', async () => {
  const [run] = await push(github, onPush('a: {timeout-minutes: 0.005, runs-on: ubuntu-latest, steps: [{run: sleep 60}]}\n'))
  expect(run?.conclusion).toBe('cancelled')
  expect(logOf(github, run, 'a')).toContain('has exceeded the maximum execution time of 0.005 minutes.')
})

it('leaves no process behind, not even one that left its group', async () => {
  const [run] = await push(github, onPush('a: {runs-on: ubuntu-latest, steps: [{run: "(setsid sleep 77.125 &) ; sleep 77.125 & echo left"}]}\n'))
  expect(logOf(github, run, 'a')).toContain('orphan processes: 2 ended')
})

it('lets a newer run of a concurrency group take over', async () => {
  const files = onPush("a: {runs-on: ubuntu-latest, steps: [{run: 'echo running; sleep 60'}]}\n", 'concurrency: {group: "deploy-${{ github.ref }}", cancel-in-progress: true}\n')
  const first = await started(files)
  await push(github, onPush('a: {runs-on: ubuntu-latest, steps: [{run: "true"}]}\n', 'concurrency: {group: "deploy-${{ github.ref }}", cancel-in-progress: true}\n'))
  expect(first.conclusion).toBe('cancelled')
  expect(newest()?.conclusion).toBe('success')
})

it('keeps one waiting in a concurrency group, the latest', async () => {
  const job = (script: string): Record<string, string> => onPush(`a: {runs-on: ubuntu-latest, steps: [{run: '${script}'}]}\n`, 'concurrency: one\n')
  const first = await started(job('echo running; sleep 1'))
  startPush(github, job('true'))
  await until(() => newest() !== first && newest(), 'the second run')
  await sleep(50)
  const second = newest()
  await push(github, job('true'))
  expect([first, second, newest()].map((run) => run?.conclusion)).toEqual(['success', 'cancelled', 'success'])
})

it('lets all wait in line in a concurrency group with "queue: max"', async () => {
  const job = (script: string): Record<string, string> => onPush(`a: {runs-on: ubuntu-latest, concurrency: {group: one, queue: max}, steps: [{run: '${script}'}]}\n`)
  const first = await started(job('echo running; sleep 1'))
  startPush(github, job('true'))
  await until(() => newest() !== first && newest(), 'the second run')
  const second = newest()
  await sleep(50)
  await push(github, job('true'))
  expect([first, second, newest()].map((run) => run?.conclusion)).toEqual(['success', 'success', 'success'])
})

it('keeps a job waiting until a runner has its labels', async () => {
  const [run] = await push(github, onPush('a: {runs-on: [self-hosted, GPU], steps: [{run: "echo on $RUNNER_NAME $CUDA"}]}\n'))
  expect(run).toMatchObject({ status: 'queued', jobs: [{ status: 'queued', waitingFor: 'a runner with the labels self-hosted, GPU' }] })
  expect(github.actions.runs(REPO)[0]?.jobs[0]?.waitingFor).toBe('a runner with the labels self-hosted, GPU')
  github.actions.registerRunner({ name: 'big', labels: ['self-hosted', 'gpu', 'linux'], env: { CUDA: '12' } })
  await github.actions.idle()
  expect(run?.conclusion).toBe('success')
  expect(logOf(github, run, 'a')).toContain('on big 12')
})

it('dispatches a workflow with typed inputs and refuses wrong ones', async () => {
  github.forge.commit(REPO, { '.github/workflows/manual.yml': `on: {workflow_dispatch: {inputs: {n: {type: number, required: true}, go: {type: boolean, default: true}}}}
jobs: {a: {runs-on: ubuntu-latest, steps: [{run: 'echo \${{ inputs.n == 3 && inputs.go }} \${{ github.event.inputs.n }}'}]}}
` })
  expect((await post('workflows/manual.yml/dispatches', { ref: 'main', inputs: { n: '3' } })).status).toBe(204)
  await until(() => newest()?.event.name === 'workflow_dispatch', 'the run')
  await github.actions.idle()
  expect(logOf(github, newest(), 'a')).toContain('true 3')
  expect((await post('workflows/manual.yml/dispatches', { ref: 'main', inputs: { n: 'x' } })).status).toBe(422)
  expect((await post('workflows/manual.yml/dispatches', { ref: 'nowhere', inputs: { n: '1' } })).status).toBe(422)
})

it('waits for an environment until its protection rule has approved', async () => {
  github.forge.answers.set('POST /repos/octo/shop/deployments', { id: 9 })
  github.forge.answers.set('POST /repos/octo/shop/deployments/9/statuses', {})
  github.forge.answers.set('GET /repos/octo/shop/environments/production/deployment_protection_rules', { custom_deployment_protection_rules: [{ enabled: true, app: { slug: 'provender' } }] })
  const files = onPush('a: {runs-on: ubuntu-latest, environment: production, steps: [{run: echo deployed}]}\n')
  const [run] = await push(github, files)
  expect(run?.status).toBe('waiting')
  const asked = github.forge.deliveries.findLast(({ name }) => name === 'deployment_protection_rule')?.payload
  expect(asked).toMatchObject({ action: 'requested', environment: 'production' })
  const answer = (token: string, state: string, url = asked?.deployment_callback_url): Promise<Response> => fetch(String(url), { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: JSON.stringify({ environment_name: 'production', state, comment: 'fine' }) })
  expect((await answer('person', 'approved')).status).toBe(403)
  expect((await post(`runs/${run?.id ?? 0}/pending_deployments`, { state: 'approved', comment: '' })).status).toBe(403)
  expect(run?.status).toBe('waiting')
  for (let count = 1; count <= 10; count++) expect((await answer('app', '')).status).toBe(204)
  expect((await answer('app', '')).status).toBe(422)
  expect(run?.status).toBe('waiting')
  expect((await answer('app', 'approved')).status).toBe(204)
  await github.actions.idle()
  expect(run?.conclusion).toBe('success')
  expect(github.forge.requests.filter(({ path }) => path.endsWith('/statuses')).map(({ body }) => (body as { state: string }).state)).toEqual(['in_progress', 'success'])

  const [refused] = await push(github, files)
  await answer('app', 'rejected', `${github.forge.url}/repos/octo/shop/actions/runs/${refused?.id ?? 0}/deployment_protection_rule`)
  await github.actions.idle()
  expect(refused?.conclusion).toBe('failure')
  expect(logOf(github, refused, 'a')).not.toContain(' deployed\n')
})

it('shows runs, jobs and logs by REST, and refuses what a token may not', async () => {
  const [run] = await push(github, onPush('a: {runs-on: ubuntu-latest, steps: [{run: "echo hello log"}]}\n'))
  const get = (path: string, token = 'person'): Promise<Response> => fetch(`${github.forge.url}/repos/octo/shop/actions/${path}`, { headers: { authorization: `Bearer ${token}` } })
  expect(await (await get('runs?per_page=1')).json()).toMatchObject({ workflow_runs: [{ id: run?.id, conclusion: 'success', path: '.github/workflows/ci.yml' }] })
  const jobs = (await (await get(`runs/${run?.id ?? 0}/jobs`)).json()) as { jobs: { id: number; steps: unknown[] }[] }
  expect(jobs.jobs[0]?.steps).toHaveLength(3)
  expect(await (await get(`jobs/${jobs.jobs[0]?.id ?? 0}/logs`)).text()).toContain('hello log')
  expect(await (await fetch(`${github.forge.url}/_actions/logs/${jobs.jobs[0]?.id ?? 0}?follow=1`)).text()).toContain('hello log')
  expect((await get('runs', 'nobody')).status).toBe(401)
  expect((await get('runs/1')).status).toBe(404)
  expect((await get('workflows/ci.yml/runs')).status).toBe(200)
  const reader = github.forge.issueWorkflowToken(REPO, { actions: 'read' })
  expect((await fetch(`${github.forge.url}/repos/octo/shop/actions/runs/${run?.id ?? 0}/rerun`, { method: 'POST', headers: { authorization: `Bearer ${reader}` } })).status).toBe(403)
})
