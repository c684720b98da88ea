import { afterAll, beforeAll, expect, it } from 'vitest'
import { startFakeGitHub } from './testing/fake-forge.ts'
import { REPO, logOf, onPush, push, repository } from './testing/push.ts'
import type { FakeGitHub } from './testing/fake-forge.ts'

let github: FakeGitHub
beforeAll(async () => {
  github = await startFakeGitHub({ secrets: () => ({ KEY: 'hunter2-secret' }), vars: () => ({ LEVEL: 'high' }) })
})
afterAll(() => github.close())

function names(run: { jobs: { name: string; conclusion: string | null }[] } | undefined): Record<string, string | null> {
  return Object.fromEntries((run?.jobs ?? []).map(({ name, conclusion }) => [name, conclusion]))
}

it('runs jobs in the order of their needs and passes outputs on', async () => {
  const [run] = await push(github, onPush(`
last:
  needs: [first]
  runs-on: ubuntu-latest
  steps: [{run: 'echo "got \${{ needs.first.outputs.x }} \${{ needs.first.result }}"'}]
first:
  runs-on: ubuntu-latest
  outputs: {x: '\${{ steps.a.outputs.v }}'}
  steps: [{id: a, run: 'echo "v=42" >> "$GITHUB_OUTPUT"'}]
`))
  expect(run?.conclusion).toBe('success')
  expect(logOf(github, run, 'last')).toContain('got 42 success')
})

it('skips, fails and runs jobs as their conditions say', async () => {
  const [run] = await push(github, onPush(`
bad: {runs-on: ubuntu-latest, steps: [{run: exit 3}]}
tolerated: {runs-on: ubuntu-latest, continue-on-error: true, steps: [{run: exit 1}]}
after-tolerated: {needs: tolerated, runs-on: ubuntu-latest, steps: [{run: 'true'}]}
skipped: {needs: bad, runs-on: ubuntu-latest, steps: [{run: 'true'}]}
far: {needs: skipped, if: failure(), runs-on: ubuntu-latest, steps: [{run: 'true'}]}
always: {needs: bad, if: always(), runs-on: ubuntu-latest, steps: [{run: 'echo \${{ needs.bad.result }}'}]}
never: {if: github.ref == 'refs/heads/other', runs-on: ubuntu-latest, steps: [{run: 'true'}]}
`))
  expect(run?.conclusion).toBe('failure')
  expect(names(run)).toEqual({ bad: 'failure', tolerated: 'failure', 'after-tolerated': 'success', skipped: 'skipped', far: 'success', always: 'success', never: 'skipped' })
  expect(logOf(github, run, 'bad')).toContain('##[error]Process completed with exit code 3.')
})

it('runs a matrix, names its legs, and stops the rest when one fails', async () => {
  const [run] = await push(github, onPush(`
fast:
  runs-on: ubuntu-latest
  strategy: {max-parallel: 1, matrix: {n: [1, 2, 3]}}
  steps: [{run: 'test \${{ matrix.n }} != 2'}]
all:
  name: leg \${{ matrix.n }} of \${{ strategy.job-total }}
  runs-on: ubuntu-latest
  strategy: {fail-fast: false, matrix: {n: '\${{ fromJSON(''[1, 2]'') }}'}}
  steps: [{run: 'test \${{ matrix.n }} != 1'}]
`))
  expect(names(run)).toEqual({ 'fast (1)': 'success', 'fast (2)': 'failure', 'fast (3)': 'cancelled', 'leg 1 of 2': 'failure', 'leg 2 of 2': 'success' })
})

it('fills the contexts and the environment as the runner does, and hides secrets', async () => {
  const [run] = await push(github, onPush(`
show:
  runs-on: ubuntu-latest
  env: {JOB: j, TOP: job}
  defaults: {run: {shell: bash}}
  steps:
    - env: {STEP: '\${{ env.TOP }}-\${{ vars.LEVEL }}', KEY: '\${{ secrets.KEY }}'}
      run: |
        echo "1 $TOP $JOB $STEP $CI $GITHUB_ACTIONS $RUNNER_ENVIRONMENT $GITHUB_JOB"
        echo "2 $GITHUB_REPOSITORY_ID $GITHUB_WORKFLOW_REF"
        echo "3 $KEY $(echo -n "$KEY" | base64) token=\${{ github.token }} \${{ secrets.GITHUB_TOKEN }}"
        echo "4 \${{ job.status }} \${{ runner.os }} \${{ github.event.head_commit.message }}"
        echo "5 $(node -p 'require(process.env.GITHUB_EVENT_PATH).ref') [\${{ github.actor }}]"
        echo "6 [\${SSH_AUTH_SOCK-}\${VITEST-}\${NODE_ENV-}] id=[\${ACTIONS_ID_TOKEN_REQUEST_URL-}]"
        false | true
`, 'env: {TOP: top}\n'))
  const log = logOf(github, run, 'show')
  expect(log).toContain('1 job j job-high true true self-hosted show')
  expect(log).toContain('2 42 octo/shop/.github/workflows/ci.yml@refs/heads/main')
  expect(log).toMatch(/3 \*\*\* \S*\*\*\*\S* token=\*\*\* \*\*\*/)
  expect(log).toContain('4 success Linux change')
  expect(log).toContain('5 refs/heads/main [ada]')
  expect(log).toContain('6 [] id=[]')
  expect(log).not.toContain('hunter2')
  // `bash` has pipefail, the unspecified shell has not.
  expect(run?.conclusion).toBe('failure')
})

it('keeps track of steps, their outcomes and what they leave for later steps', async () => {
  const [run] = await push(github, onPush(`
steps:
  runs-on: ubuntu-latest
  steps:
    - {id: a, continue-on-error: true, run: exit 1}
    - run: |
        echo "A=from env" >> "$GITHUB_ENV"
        printf 'B<<X\\none\\ntwo\\nX\\n' >> "$GITHUB_ENV"
        echo "NODE_OPTIONS=--x" >> "$GITHUB_ENV"
        mkdir -p bin && printf '#!/bin/sh\\necho mine\\n' > bin/mine && chmod +x bin/mine
        echo "$PWD/bin" >> "$GITHUB_PATH"
        echo "# Done" >> "$GITHUB_STEP_SUMMARY"
    - {run: 'echo "$A|$B|\${{ env.A }}|[$NODE_OPTIONS]"; mine'}
    - {shell: sh, working-directory: bin, run: pwd}
    - {shell: python, run: 'print("py" * 2)'}
    - {run: 'echo \${{ steps.a.outcome }} \${{ steps.a.conclusion }}'}
    - {run: 'echo bad line >> "$GITHUB_OUTPUT"'}
    - {run: 'true'}
    - {if: failure(), run: 'echo "::error file=a.py,line=2::seen"'}
`))
  const log = logOf(github, run, 'steps')
  expect(log).toContain('from env|one\n')
  expect(log).toContain('two|from env|[]')
  expect(log).toContain(' mine\n')
  expect(log).toMatch(/\/shop\/shop\/bin\n/)
  expect(log).toContain('pypy')
  expect(log).toContain('failure success')
  expect(log).toContain("##[error]Invalid format 'bad line'")
  const job = run?.jobs[0]
  expect(job?.steps.map(({ conclusion }) => conclusion)).toEqual(['success', 'success', 'success', 'success', 'success', 'success', 'success', 'failure', 'skipped', 'success', 'success'])
  expect(job?.annotations).toContainEqual({ level: 'failure', message: 'seen', path: 'a.py', startLine: 2, endLine: 2 })
  expect(job?.summary).toBe('# Done\n')
})

it('drops an output that holds a secret', async () => {
  const [run] = await push(github, onPush(`
out:
  runs-on: ubuntu-latest
  outputs: {leak: '\${{ steps.a.outputs.v }}', fine: ok}
  steps: [{id: a, env: {KEY: '\${{ secrets.KEY }}'}, run: 'echo "v=x$KEY" >> "$GITHUB_OUTPUT"'}]
read: {needs: out, runs-on: ubuntu-latest, steps: [{run: 'echo "[\${{ needs.out.outputs.leak }}] \${{ needs.out.outputs.fine }}"'}]}
`))
  expect(logOf(github, run, 'out')).toContain("Skip output 'leak' since it may contain secret.")
  expect(logOf(github, run, 'read')).toContain('[] ok')
})

it('fails a run whose file is wrong, and names the line', async () => {
  const [run] = await push(github, { '.github/workflows/ci.yml': 'on: push\njobs:\n  a:\n    run-on: x\n    steps: [{run: x}]\n' })
  expect(run).toMatchObject({ conclusion: 'failure', jobs: [], problems: expect.arrayContaining([expect.stringContaining('.github/workflows/ci.yml:4 jobs.a.run-on')]) })
})

it('says which shell a runner lacks', async () => {
  const [run] = await push(github, onPush('a: {runs-on: ubuntu-latest, steps: [{shell: pwsh, run: ls}]}\n'))
  expect(logOf(github, run, 'a')).toContain('The shell "pwsh" is not on this runner\'s PATH.')
})

it('keeps one check run per job and tells the webhooks', async () => {
  github.forge.checkRuns.length = 0
  github.forge.deliveries.length = 0
  await push(github, onPush('a: {runs-on: ubuntu-latest, steps: [{run: "true"}]}\n'))
  expect(github.forge.checkRuns).toMatchObject([{ name: 'a', status: 'completed', conclusion: 'success' }])
  expect(github.forge.deliveries.map(({ name, payload }) => `${name}.${String(payload.action)}`)).toEqual([
    'workflow_run.requested', 'workflow_job.queued', 'workflow_run.in_progress', 'workflow_job.in_progress', 'workflow_job.completed', 'workflow_run.completed',
  ])
})

it('starts nothing for what a workflow token caused, nor for [skip ci]', async () => {
  const before = github.actions.details(REPO).length
  const sha = github.forge.commit(REPO, onPush('a: {runs-on: ubuntu-latest, steps: [{run: "true"}]}\n'))
  const event = { name: 'push', repo: REPO, sha, workflowSha: sha, ref: 'refs/heads/main', actor: { login: 'x', id: 1 }, causedByWorkflowToken: true, payload: { repository } }
  github.actions.onEvent(event)
  github.actions.onEvent({ ...event, causedByWorkflowToken: false, payload: { repository, head_commit: { message: 'x [skip ci]' } } })
  await github.actions.idle()
  expect(github.actions.details(REPO).length).toBe(before)
})

it('gives a pull request from a fork a token that only reads, and no secrets', async () => {
  const sha = github.forge.commit(REPO, { '.github/workflows/ci.yml': `on: pull_request
permissions: {contents: write, id-token: write}
jobs:
  a: {runs-on: ubuntu-latest, steps: [{env: {KEY: '\${{ secrets.KEY }}'}, run: 'echo "[$KEY] $GITHUB_HEAD_REF $GITHUB_BASE_REF $GITHUB_REF"'}]}
` })
  const side = (name: string, ref: string) => ({ ref, sha, repo: { id: 1, name: 'shop', full_name: name } })
  github.actions.onEvent({
    name: 'pull_request', action: 'opened', repo: REPO, sha, workflowSha: sha, ref: 'refs/pull/1/merge', actor: { login: 'eve', id: 1 }, causedByWorkflowToken: false,
    payload: { repository, pull_request: { id: 1, number: 1, title: 'A change', head: side('eve/shop', 'topic'), base: side('octo/shop', 'main') } },
  })
  await github.actions.idle()
  const [run] = github.actions.details(REPO)
  expect(logOf(github, run, 'a')).toContain('[] topic main refs/pull/1/merge')
  expect(github.forge.issued.at(-1)?.permissions).toEqual({ contents: 'read', metadata: 'read' })
  expect(run).toMatchObject({ displayTitle: 'A change', headBranch: 'topic' })
})

it('fires a schedule on the default branch, and follows a run by workflow_run', async () => {
  github.forge.answers.set('GET /repos/octo/shop', repository)
  github.forge.commit(REPO, {
    '.github/workflows/ci.yml': 'name: Nightly\non: {schedule: [{cron: "0 3 * * *"}]}\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: "echo $GITHUB_EVENT_NAME $GITHUB_REF"}]}}\n',
    '.github/workflows/after.yml': 'name: After\non: {workflow_run: {workflows: [Nightly], types: [completed]}}\njobs: {b: {runs-on: ubuntu-latest, steps: [{run: "echo after ${{ github.event.workflow_run.conclusion }}"}]}}\n',
  })
  await github.actions.fireSchedule(REPO, '0 4 * * *')
  await github.actions.idle()
  expect(github.actions.details(REPO)[0]?.event.name).not.toBe('schedule')
  await github.actions.fireSchedule(REPO, '0 3 * * *')
  await github.actions.idle()
  const [after, nightly] = github.actions.details(REPO)
  expect(logOf(github, nightly, 'a')).toContain('schedule refs/heads/main')
  expect(logOf(github, after, 'b')).toContain('after success')
})
