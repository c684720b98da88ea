import { afterAll, beforeAll, expect, it } from 'vitest'
import { startFakeGitHub } from './testing/fake-forge.ts'
import { REPO, logOf, onPush, push } from './testing/push.ts'
import type { FakeGitHub, Files } from './testing/fake-forge.ts'

let github: FakeGitHub
beforeAll(async () => {
  github = await startFakeGitHub({ secrets: () => ({ KEY: 'hunter2-secret' }) })
})
afterAll(() => github.close())

const CALLEE = `on:
  workflow_call:
    inputs: {size: {type: number, required: true}, loud: {type: boolean, default: false}}
    secrets: {key: {required: true}}
    outputs: {text: {value: '\${{ jobs.inner.outputs.t }}'}}
env: {OWN: own}
jobs:
  inner:
    name: Inner
    runs-on: ubuntu-latest
    outputs: {t: 'size-\${{ inputs.size }}'}
    steps:
      - run: echo "\${{ inputs.size + 0 == inputs.size }} \${{ inputs.loud == false }} [\${TOP-}] $OWN $GITHUB_WORKFLOW_REF \${{ github.job_workflow_sha == github.sha }}"
        env: {K: '\${{ secrets.key }}'}
      - run: test "$K" = hunter2-secret
        env: {K: '\${{ secrets.key }}'}
`.replace('${{ inputs.size + 0 == inputs.size }}', '${{ inputs.size == 3 }}')

const call = (rest: string): Files => ({ ...onPush(`outer:\n  uses: ./.github/workflows/callee.yml\n${rest}`, 'env: {TOP: top}\n'), '.github/workflows/callee.yml': CALLEE })

it('calls a workflow of the same commit with typed inputs and secrets, and takes its outputs', async () => {
  const files = call('  with: {size: 3}\n  secrets: {key: "${{ secrets.KEY }}"}\n')
  files['.github/workflows/ci.yml'] += '  after: {needs: outer, runs-on: ubuntu-latest, steps: [{run: "echo ${{ needs.outer.outputs.text }}"}]}\n'
  const [run] = await push(github, files)
  expect(run?.problems).toEqual([])
  expect(run?.jobs.map(({ name, conclusion }) => [name, conclusion])).toEqual([['outer / Inner', 'success'], ['after', 'success']])
  expect(logOf(github, run, 'outer / Inner')).toContain('true true [] own octo/shop/.github/workflows/ci.yml@refs/heads/main true')
  expect(logOf(github, run, 'after')).toContain('size-3')
})

it('calls a workflow of another repository at a tag, with the secrets inherited and less permission', async () => {
  const shared = { owner: 'acme', name: 'shared' }
  const sha = github.forge.commit(shared, { '.github/workflows/callee.yml': `on: workflow_call
permissions: {contents: read}
jobs: {deep: {runs-on: ubuntu-latest, steps: [{run: 'test "\${{ secrets.KEY }}" = hunter2-secret && echo \${{ github.repository }}'}]}}
` })
  github.forge.tag(shared, 'v1', sha)
  const [run] = await push(github, onPush('outer: {uses: acme/shared/.github/workflows/callee.yml@v1, secrets: inherit, permissions: {contents: write, checks: write}}\n'))
  expect(run?.conclusion).toBe('success')
  expect(logOf(github, run, 'outer / deep')).toContain('octo/shop')
  expect(github.forge.issued.at(-1)?.permissions).toEqual({ contents: 'read', metadata: 'read' })
})

it.each([
  ['  secrets: inherit\n', 'Input size is required'],
  ['  with: {size: 3}\n', 'Secret key is required'],
  ['  with: {size: 3, sice: 4}\n  secrets: inherit\n', 'Invalid input, sice is not defined'],
])('does not start a run with a wrong call: %j', async (rest, message) => {
  const [run] = await push(github, call(rest))
  expect(run).toMatchObject({ conclusion: 'failure', jobs: [], problems: [expect.stringContaining(message)] })
})

it('fails the job when an input has the wrong type', async () => {
  const [run] = await push(github, call('  with: {size: many}\n  secrets: inherit\n'))
  expect(logOf(github, run, 'outer')).toContain('the input "size" wants a number, got "many"')
})

it('does not start a run whose callee asks for more than its caller has', async () => {
  const files = { ...onPush('outer: {uses: ./.github/workflows/callee.yml}\n', 'permissions: {contents: read}\n'), '.github/workflows/callee.yml': 'on: workflow_call\njobs: {x: {permissions: {contents: write}, runs-on: ubuntu-latest, steps: [{run: "true"}]}}\n' }
  const [run] = await push(github, files)
  expect(run?.problems.join()).toContain("is requesting 'contents: write', but is only allowed 'contents: read'")
})

it('stops workflows that call themselves', async () => {
  await push(github, { '.github/workflows/ci.yml': 'on: [push, workflow_call]\njobs: {again: {uses: ./.github/workflows/ci.yml}}\n' })
  expect(github.actions.details(REPO)[0]?.problems.join()).toContain('nest deeper than 10 levels')
})
