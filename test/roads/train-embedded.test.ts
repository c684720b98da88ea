import { execFile, execFileSync } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { LineageStatement } from '../../schemas/lineage/v1.ts'
import { createActions } from '../../local/actions/service.ts'
import { startGitHub } from '../../local/github/server.ts'
import { makeTrainingRepository, MODEL_YML, PARAMS_YML } from './training-fixture.ts'

const MAIN = pathToFileURL(fileURLToPath(new URL('../../actions/train/main.ts', import.meta.url))).href
const ACTION = execFileSync('cat', [fileURLToPath(new URL('../../actions/train/action.yml', import.meta.url))], { encoding: 'utf8' }).replace('../../dist/train.js', 'main.mjs')
const WORKFLOW = `name: Train
on: [pull_request]
permissions: {contents: write, checks: write, actions: read}
jobs:
  train:
    runs-on: gpu
    steps:
      - uses: actions/checkout@v4
        with: {fetch-depth: 0, ref: '\${{ github.event.pull_request.head.sha }}'}
      - uses: ./train
`

it('trains two pull requests with the real action: the second is measured against the first, whose bytes are an artifact', async () => {
  const actions = createActions({ runners: [{ name: 'box', labels: ['gpu'] }] })
  const github = await startGitHub({ actions, readArtifact: (repo, id) => actions.readArtifact(repo, id) })
  const repo = makeTrainingRepository({ '.github/workflows/train.yml': WORKFLOW, 'train/action.yml': ACTION, 'train/main.mjs': `await import(${JSON.stringify(MAIN)})\n` })
  try {
    const ada = github.addUser('ada')
    await github.addRepo('ada', 'shop')
    repo.git('remote', 'add', 'origin', github.cloneUrl('ada/shop', ada.token))
    // git asks this very process, so it must not be waited for synchronously.
    const git = async (...args: string[]): Promise<void> => void (await promisify(execFile)('git', args, { cwd: repo.folder }))
    const call = async (method: string, path: string, body?: object): Promise<Record<string, unknown>> => (await (await fetch(`${github.url}/repos/ada/shop${path}`, { method, headers: { authorization: `Bearer ${ada.token}` }, ...(body ? { body: JSON.stringify(body) } : {}) })).json()) as Record<string, unknown>
    const propose = async (branch: string, files: Record<string, string>): Promise<{ sha: string; number: number; checks: { name: string; conclusion: string; output: { text: string; title: string } }[] }> => {
      repo.git('checkout', '-q', '-b', branch)
      repo.commit(files)
      await git('push', '-q', 'origin', branch)
      const { number } = await call('POST', '/pulls', { title: branch, head: branch, base: 'main' }) as { number: number }
      await github.idle()
      const { sha } = ((await call('GET', `/pulls/${number}`))['head'] as { sha: string })
      const log = actions.service().runs({ owner: 'ada', name: 'shop' }).flatMap((run) => run.jobs.map((job) => actions.service().log(job.id))).join('\n')
      const checks = (await call('GET', `/commits/${sha}/check-runs`))['check_runs'] as never[]
      if (checks.length === 0) throw new Error(log)
      return { sha, number, checks }
    }
    await git('push', '-q', 'origin', 'main')

    const first = await propose('first', {
      'models/delays/params.yml': `${PARAMS_YML}# tried\n`,
      'models/delays/stages.yml': 'schema: stages/v1\nmodel: delays\nstages:\n  production: { version: 1.0.0 }\n',
    })
    expect(first.checks).toMatchObject([{ name: 'provender / lineage delays', conclusion: 'success' }])
    await call('PUT', `/pulls/${first.number}/merge`, {})
    await git('fetch', '-q', 'origin', 'main')
    repo.git('reset', '-q', '--hard', 'FETCH_HEAD')

    const second = await propose('second', {
      'models/delays/model.yml': MODEL_YML.replace('1.0.0', '1.1.0'),
      'models/delays/params.yml': PARAMS_YML.replace('0.8', '0.7'),
      'models/delays/stages.yml': 'schema: stages/v1\nmodel: delays\nstages:\n  production: { version: 1.1.0 }\n',
    })
    const [check] = second.checks
    expect(check?.output.title).toBe('delays@1.1.0 trained: against 1.0.0 1 better, 0 equal, 0 worse (on the same data)')
    const lineage = LineageStatement.parse(JSON.parse(/^```json\n([^]*)\n```$/.exec(check?.output.text ?? '')?.[1] ?? ''))
    expect(lineage.predicate.comparison).toMatchObject({ champion: { version: '1.0.0' }, sameData: true })
    expect(lineage.predicate.runDetails.builder.id).toMatch(/\/ada\/shop\/runners\/self-hosted\/box$/)
    expect(lineage.predicate.initiator).toEqual({ login: 'ada', source: 'github' })
  } finally {
    repo.remove()
    await github.close()
  }
}, 60_000)
