import { afterAll, beforeAll, expect, it } from 'vitest'
import { startFakeGitHub } from './testing/fake-forge.ts'
import { logOf, onPush, push } from './testing/push.ts'
import type { FakeGitHub } from './testing/fake-forge.ts'

let github: FakeGitHub
beforeAll(async () => {
  github = await startFakeGitHub()
  const tools = { owner: 'acme', name: 'tools' }
  const program = (name: string, more = '') => `
const fs = require('node:fs')
console.log('${name}', JSON.stringify(Object.entries(process.env).filter(([key]) => /^(INPUT|STATE)_/.test(key)).sort()))
${more}`
  const sha = github.forge.commit(tools, {
    'js/action.yml': `name: js
description: d
inputs:
  who: {description: w, default: '\${{ github.actor }}'}
  two words-x: {description: w}
  must: {description: m, required: true}
outputs: {said: {description: s}}
runs: {using: node24, pre: pre.cjs, main: main.cjs, post: post.cjs, post-if: always()}
`,
    'js/pre.cjs': program('pre', "fs.appendFileSync(process.env.GITHUB_STATE, 'mark=1\\n')"),
    'js/main.cjs': program('main', "fs.appendFileSync(process.env.GITHUB_STATE, 'main=2\\n'); fs.appendFileSync(process.env.GITHUB_OUTPUT, `said=hi ${process.env.INPUT_WHO}\\n`)"),
    'js/post.cjs': program('post'),
    'all/action.yml': `name: all
description: d
inputs: {who: {description: w, required: true}, fail: {description: f, default: 'no'}}
outputs: {text: {description: t, value: '\${{ steps.inner.outputs.said }}!'}}
runs:
  using: composite
  steps:
    - {shell: bash, run: 'echo "in $GITHUB_ACTION_PATH \${{ github.action_path }} [\${{ inputs.who }}] [\${INPUT_WHO-none}] $OUTER"'}
    - {id: inner, uses: acme/tools/js@v1, with: {who: '\${{ inputs.who }}', must: x}}
    - {if: inputs.fail == 'yes', shell: bash, run: exit 7}
    - {shell: bash, run: echo unreached-when-failed}
    - {if: always(), shell: bash, run: 'echo cleanup \${{ github.action_status }}'}
`,
  })
  github.forge.tag(tools, 'v1', sha)
})
afterAll(() => github.close())

it('runs pre, main and post of a JavaScript action in order, with inputs and state', async () => {
  const [run] = await push(github, onPush(`
a:
  runs-on: ubuntu-latest
  steps:
    - {run: echo first}
    - {id: js, uses: acme/tools/js@v1, with: {two words-x: both}}
    - {run: 'echo "said \${{ steps.js.outputs.said }}"'}
`))
  const log = logOf(github, run, 'a')
  const order = ['pre [', ' first\n', 'main [', 'said hi ada', 'post ['].map((text) => log.lastIndexOf(text))
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(log).toContain('main [["INPUT_TWO_WORDS-X","both"],["INPUT_WHO","ada"],["STATE_mark","1"]]')
  expect(log).toContain('post [["INPUT_TWO_WORDS-X","both"],["INPUT_WHO","ada"],["STATE_main","2"],["STATE_mark","1"]]')
  expect(log).toContain('Input required and not supplied: must')
  expect(log).toContain("Download action repository 'acme/tools@v1' (SHA:")
  expect(run?.jobs[0]?.steps.map(({ name }) => name)).toEqual(['Set up job', 'Pre Run acme/tools/js@v1', 'Run echo first', 'Run acme/tools/js@v1', 'Run echo "said ${{ steps.js.outputs.said }}"'.replace('${{ steps.js.outputs.said }}', '${{ steps.js.outputs.said }}'), 'Post Run acme/tools/js@v1', 'Complete job'])
})

it('runs a composite action with actions inside it', async () => {
  const [run] = await push(github, onPush(`
a:
  runs-on: ubuntu-latest
  steps:
    - {id: all, uses: acme/tools/all@v1, with: {who: Bob}, env: {OUTER: outer}}
    - {run: 'echo "out \${{ steps.all.outputs.text }}"'}
`))
  const log = logOf(github, run, 'a')
  expect(log).toMatch(/in (\S+)\/all \1\/all \[Bob\] \[none\] outer/)
  expect(log).toContain('out hi Bob!')
  expect(log).toContain('cleanup success')
  expect(log.lastIndexOf('post [')).toBeGreaterThan(log.indexOf('out hi Bob!'))
  expect(run?.conclusion).toBe('success')
})

it('stops a composite action at a failed step, but runs what always() asks for', async () => {
  const [run] = await push(github, onPush(`
a:
  runs-on: ubuntu-latest
  steps:
    - {uses: acme/tools/all@v1, with: {who: Bob, fail: 'yes'}}
    - {run: echo not-this-one}
`))
  const log = logOf(github, run, 'a')
  expect(log).toContain('cleanup failure')
  expect(log).not.toContain(' unreached-when-failed\n')
  expect(log).not.toContain(' not-this-one\n')
  expect(run?.conclusion).toBe('failure')
})

it.each([
  ['nobody/nothing@v1', 'Unable to resolve action `nobody/nothing@v1`'],
  ['acme/tools/js@v9', 'Unable to resolve action `acme/tools/js@v9`'],
  ['acme/tools/none@v1', "Can't find 'action.yml'"],
  ['./missing', 'Did you forget to run actions/checkout before running your local action?'],
  ['docker://alpine', 'needs a container'],
])('says why it cannot run %s', async (uses, message) => {
  const [run] = await push(github, onPush(`a: {runs-on: ubuntu-latest, steps: [{uses: '${uses}'}]}\n`))
  expect(run?.conclusion).toBe('failure')
  expect(logOf(github, run, 'a')).toContain(message)
})
