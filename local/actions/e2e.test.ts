import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { startGitHub } from '../github/server.ts'
import { createActions } from './service.ts'

const FILES = {
  '.github/workflows/ci.yml': `name: CI
on: [push, pull_request]
permissions: {contents: write, checks: read, id-token: write, pages: write, actions: read}
jobs:
  train:
    runs-on: ubuntu-latest
    outputs: {commits: '\${{ steps.count.outputs.n }}'}
    steps:
      - uses: actions/checkout@v4
        with: {fetch-depth: 0}
      - id: count
        run: echo "n=$(git rev-list --count HEAD)" >> "$GITHUB_OUTPUT"
      - uses: ./action
      - uses: actions/upload-artifact@v4
        with: {name: model, path: model.txt}
      - run: >-
          curl -sSf -H "Authorization: Bearer $TOKEN" "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY" | head -c 60
        env: {TOKEN: '\${{ github.token }}'}
  publish:
    needs: train
    if: github.event_name == 'push' && github.ref == 'refs/heads/main'
    runs-on: ubuntu-latest
    environment: {name: github-pages, url: '\${{ steps.pages.outputs.page_url }}'}
    steps:
      - uses: actions/download-artifact@v4
        with: {name: model, path: site}
      - run: mv site/model.txt site/index.html
      - uses: actions/upload-pages-artifact@v3
        with: {path: site}
      - id: pages
        uses: actions/deploy-pages@v4
      - run: curl -sSf "\${{ steps.pages.outputs.page_url }}" && echo "commits \${{ needs.train.outputs.commits }}"
`,
  'action/action.yml': 'name: a\ndescription: b\nruns: {using: node24, main: main.mjs}\n',
  'action/main.mjs': "import { writeFileSync } from 'node:fs'\nwriteFileSync('model.txt', 'a model')\nconsole.log('::notice file=model.txt,line=1::written')\n",
}

it('runs a push and a pull request through the embedded GitHub, from git push to the published page', async () => {
  const actions = createActions({ runners: [{ name: 'local', labels: ['ubuntu-latest'] }] })
  const github = await startGitHub({ actions, readArtifact: (repo, id) => actions.readArtifact(repo, id) })
  const work = mkdtempSync(join(tmpdir(), 'work-'))
  const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], { cwd: work, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  const gitLater = async (...args: string[]): Promise<void> => {
    const { execFile } = await import('node:child_process')
    await new Promise<void>((resolve, reject) => execFile('git', args, { cwd: work }, (error) => (error ? reject(error) : resolve())))
  }
  try {
    const ada = github.addUser('ada')
    await github.addRepo('ada', 'shop')
    git('init', '--quiet', '--initial-branch=main')
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(work, path)), { recursive: true })
      writeFileSync(join(work, path), text)
    }
    git('add', '--all')
    git('commit', '--quiet', '-m', 'first')
    git('remote', 'add', 'origin', github.cloneUrl('ada/shop', ada.token))
    // git asks this very process, so it must not be waited for synchronously.
    await gitLater('push', '--quiet', 'origin', 'main')
    await github.idle()
    const repo = { owner: 'ada', name: 'shop' }
    const [run] = actions.service().runs(repo)
    expect(actions.service().details(repo)[0]?.problems).toEqual([])
    const logs = run?.jobs.map(({ id }) => actions.service().log(id)).join('\n') ?? ''
    expect(run?.jobs.map(({ name, conclusion }) => [name, conclusion])).toEqual([['train', 'success'], ['publish', 'success']])
    expect(logs).toContain('a modelcommits 1')
    const get = async (path: string): Promise<Record<string, unknown>> => (await (await fetch(`${github.url}/repos/ada/shop${path}`, { headers: { authorization: `Bearer ${ada.token}` } })).json()) as Record<string, unknown>
    const checks = (await get(`/commits/${run?.headSha ?? ''}/check-runs`)).check_runs as { id: number; name: string; conclusion: string; app: { slug: string } }[]
    expect(checks.map(({ name, conclusion, app }) => `${name} ${conclusion} ${app.slug}`).sort()).toEqual(['publish success github-actions', 'train success github-actions'])
    expect(await get('/actions/runs?event=push')).toMatchObject({ total_count: 1, workflow_runs: [{ conclusion: 'success' }] })
    const train = checks.find(({ name }) => name === 'train')
    expect(await get(`/check-runs/${train?.id ?? 0}/annotations`)).toMatchObject([{ path: 'model.txt', start_line: 1, annotation_level: 'notice', message: 'written' }])
    const deployments = (await get('/deployments')) as unknown as { id: number; environment: string }[]
    expect(deployments).toMatchObject([{ environment: 'github-pages' }])
    expect(await get(`/deployments/${deployments[0]?.id ?? 0}/statuses`)).toMatchObject([{ state: 'success', environment_url: expect.stringContaining('/_pages/ada/shop') }, { state: 'in_progress' }])

    git('checkout', '--quiet', '-b', 'topic')
    writeFileSync(join(work, 'note.txt'), 'x')
    git('add', '--all')
    git('commit', '--quiet', '-m', 'second')
    await gitLater('push', '--quiet', 'origin', 'topic')
    await fetch(`${github.url}/repos/ada/shop/pulls`, { method: 'POST', headers: { authorization: `Bearer ${ada.token}` }, body: JSON.stringify({ title: 'A note', head: 'topic', base: 'main' }) })
    await github.idle()
    const pull = actions.service().runs(repo).find(({ event }) => event === 'pull_request')
    expect(pull).toMatchObject({ conclusion: 'success', headSha: git('rev-parse', 'HEAD').trim() })
    expect(pull?.jobs.map(({ name, conclusion }) => [name, conclusion])).toEqual([['train', 'success'], ['publish', 'skipped']])
  } finally {
    await github.close()
    rmSync(work, { recursive: true, force: true })
  }
}, 60_000)
