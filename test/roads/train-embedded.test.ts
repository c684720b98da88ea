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
// The job has a check of its own, which is not meant.
const CHECK = encodeURIComponent('provender / lineage delays')
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
      const checks = (await call('GET', `/commits/${sha}/check-runs?check_name=${CHECK}`))['check_runs'] as never[]
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

    // A push after training that changes nothing of the pipeline: the new head has the check, and no version is trained.
    const pushed = async (files: Record<string, string>, branch: string, number: number): Promise<{ checks: { name: string; conclusion: string; output: { title: string; text: string } }[]; sha: string }> => {
      await git('fetch', '-q', 'origin', branch)
      repo.git('reset', '-q', '--hard', 'FETCH_HEAD')
      repo.commit(files)
      await git('push', '-q', 'origin', `HEAD:refs/heads/${branch}`)
      await github.idle()
      const { sha } = (await call('GET', `/pulls/${number}`))['head'] as { sha: string }
      return { sha, checks: (await call('GET', `/commits/${sha}/check-runs?check_name=${CHECK}`))['check_runs'] as never }
    }
    const trained = second.sha
    const versions = (): string[] => repo.git('ls-tree', '-r', '--name-only', 'HEAD', 'models/delays/versions').split('\n')
    await git('fetch', '-q', 'origin', 'second')
    repo.git('reset', '-q', '--hard', 'FETCH_HEAD')
    const card = repo.git('show', 'HEAD:models/delays/README.md')
    const words = await pushed({ 'models/delays/README.md': `${card}\nIt has seen no winter.\n` }, 'second', second.number)
    expect(words.sha).toBe(repo.git('rev-parse', 'HEAD'))
    expect(words.checks).toMatchObject([{ name: 'provender / lineage delays', conclusion: 'success', output: { title: check!.output.title, text: check!.output.text } }])
    const comment = await pushed({ 'models/delays/model.yml': `# as agreed\n${MODEL_YML.replace('1.0.0', '1.1.0')}` }, 'second', second.number)
    expect(comment.checks).toMatchObject([{ conclusion: 'success', output: { title: check!.output.title } }])
    expect(versions()).toEqual(['models/delays/versions/1.0.0.yml', 'models/delays/versions/1.1.0.yml'])
    expect(repo.git('show', 'HEAD:models/delays/versions/1.1.0.yml')).toContain(`commit: "${repo.git('rev-parse', `${trained}^`)}"`)

    // The pipeline is not what was trained any more: red, though the version file is still right.
    const other = await pushed({ 'models/delays/params.yml': PARAMS_YML.replace('0.8', '0.6') }, 'second', second.number)
    expect(other.checks).toMatchObject([{ conclusion: 'failure', output: { title: 'delays: training failed, nothing was recorded' } }])
    const back = await pushed({ 'models/delays/params.yml': PARAMS_YML.replace('0.8', '0.7') }, 'second', second.number)
    expect(back.checks).toMatchObject([{ conclusion: 'success' }])
    await call('PUT', `/pulls/${second.number}/merge`, {})
    await git('fetch', '-q', 'origin', 'main')
    repo.git('reset', '-q', '--hard', 'FETCH_HEAD')

    // A promotion, or a way back, that trains nothing: the check shows the lineage of what is moved, so that a policy may ask for it.
    const rollback = await propose('rollback', { 'models/delays/stages.yml': 'schema: stages/v1\nmodel: delays\nstages:\n  production: { version: 1.0.0 }\n' })
    expect(rollback.sha).toBe(repo.git('rev-parse', 'HEAD'))
    expect(rollback.checks).toMatchObject([{ name: 'provender / lineage delays', conclusion: 'success', output: { title: first.checks[0]!.output.title, text: first.checks[0]!.output.text } }])
    repo.git('checkout', '-q', '-f', 'main')
    repo.git('reset', '-q', '--hard', 'FETCH_HEAD')
    const unknown = await propose('unknown', { 'models/delays/stages.yml': 'schema: stages/v1\nmodel: delays\nstages:\n  production: { version: 7.0.0 }\n' })
    expect(unknown.checks).toMatchObject([{ name: 'provender / lineage delays', conclusion: 'failure' }])
    repo.git('checkout', '-q', '-f', 'main')
    repo.git('reset', '-q', '--hard', 'FETCH_HEAD')
    const empty = await propose('empty', { 'models/delays/stages.yml': 'schema: stages/v1\nmodel: delays\nstages: {}\n' })
    expect(empty.checks).toMatchObject([{ name: 'provender / lineage delays', conclusion: 'success', output: { title: 'delays: nothing is trained, and nothing is moved to a stage' } }])
  } finally {
    repo.remove()
    await github.close()
  }
}, 120_000)
