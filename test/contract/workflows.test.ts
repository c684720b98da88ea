import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { parseActionFile } from '../../local/actions/workflow/action-file.ts'
import { parseWorkflow } from '../../local/actions/workflow/parse.ts'
import { fillTemplate, judgeWorkflow, type Ours } from './workflow-rules.ts'

const ROOT = join(import.meta.dirname, '../..')
const TEMPLATES = globSync('workflows-templates/*.yml', { cwd: ROOT }).sort()
const WORKFLOWS = globSync('.github/workflows/*.yml', { cwd: ROOT }).sort()
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

const ours: Ours = {
  action(path) {
    const file = join(path, 'action.yml')
    const parsed = existsSync(join(ROOT, file)) ? parseActionFile(file, read(file)) : undefined
    return parsed?.ok ? parsed.value : undefined
  },
  workflow(path) {
    const parsed = existsSync(join(ROOT, path)) ? parseWorkflow(path, fillTemplate(read(path))) : undefined
    return parsed?.ok ? parsed.value : undefined
  },
}

describe('workflows', () => {
  it('are there', () => {
    expect(TEMPLATES.length).toBeGreaterThan(2)
    expect(WORKFLOWS.length).toBeGreaterThan(2)
  })

  it.each([...TEMPLATES, ...WORKFLOWS])('%s keeps the rules', (file) => {
    expect(judgeWorkflow(file, read(file), ours)).toEqual([])
  })

  it.each(TEMPLATES)('%s says what it is where GitHub offers it', (file) => {
    const properties = z.strictObject({ name: z.string().min(1), description: z.string().min(1), iconName: z.string().min(1), categories: z.array(z.string()).min(1), filePatterns: z.array(z.string()).optional() })
    expect(properties.safeParse(JSON.parse(read(file.replace(/\.yml$/, '.properties.json')))).error).toBeUndefined()
  })

  it('each .properties.json belongs to a template', () => {
    const orphans = globSync('workflows-templates/*.properties.json', { cwd: ROOT }).filter((file) => !TEMPLATES.includes(file.replace(/\.properties\.json$/, '.yml')))
    expect(orphans).toEqual([])
  })
})

describe('the rules for workflows', () => {
  const train = read('workflows-templates/train.yml')
  const reusable = read('.github/workflows/train.yml')
  const ci = read('.github/workflows/ci.yml')

  it.each([
    ['an unknown key', ci, 'timeout-minutes:', 'timeout-minute:', /unexpected key "timeout-minute"/],
    ['permissions at the top', ci, 'permissions: {}', 'permissions: read-all', /expected \{\} at the top/],
    ['pull_request_target', ci, '  pull_request:', '  pull_request_target:', /no pull_request_target/],
    ['workflow_run', ci, '  pull_request:', '  workflow_run: { workflows: [x] }\n  pull_request:', /no workflow_run/],
    ['a cache in a job that trains', reusable, '      - name: Check out', '      - uses: actions/cache@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0\n        with: { path: x, key: y }\n      - name: Check out', /expected no cache in a job that trains/],
    ['all secrets handed on', train, '    with:', '    secrets: inherit\n    with:', /found "inherit"/],
    ['a permission without its reason', ci, 'contents: read # checks out', 'contents: read', /the reason behind "contents: read"/],
    ['a job without permissions', ci, /    permissions:\n.*checks out\n/, '', /expected a list of its own/],
    ['an action by its tag', ci, /actions\/checkout@.*/, 'actions/checkout@v5', /expected a commit and its version/],
    ['a commit without its version', ci, / # v5\.0\.0/, '', /expected a commit and its version/],
    ['an event in a script', ci, 'bash .ci/run', 'echo ${{ github.event.pull_request.title }}', /expected an environment variable/],
    ['an input in a script', ci, 'bash .ci/run', 'echo "${{ format(\'{0}\', inputs.model) }}"', /expected an environment variable/],
    ['an input that the workflow does not have', train, '      model: ${{', '      modell: ${{', /workflows\/train.yml@v0 has no input "modell"/],
    ['an input that the action does not have', reusable, '          model: ${{', '          modell: ${{', /provender\/actions\/train@v0 has no input "modell"/],
    ['an action that is not there', reusable, 'actions/train@v0', 'actions/trian@v0', /there is no provender/],
    ['a workflow that is not there', train, 'workflows/train.yml@v0', 'workflows/trian.yml@v0', /expected a workflow of ours/],
    ['fewer permissions than the called workflow needs', train, /      checks: write.*\n/, '', /requesting 'checks: write'/],
    ['more permissions than the called workflow needs', train, '      actions: read', '      packages: read # because\n      actions: read', /needs no packages/],
    ['no guard against forks', reusable, /    if: .*\n/, '', /fork's pull request to be left out/],
    ['a guard with text around it, which GitHub takes for true', reusable, /    if: (.*)\n/, '    if: "x ${{ false }}"\n', /fork's pull request to be left out/],
    ['a guard that leaves everybody out', reusable, /    if: .*\n/, '    if: "false"\n', /of the repository itself to run/],
  ])('see %s', (_what, text, from, to, expected) => {
    const changed = text.replace(from, to)
    expect(changed, 'the planted fault is planted').not.toBe(text)
    expect(judgeWorkflow('planted.yml', changed, ours).join('\n')).toMatch(expected)
  })

  it('take a guard in braces for what it is', () => {
    expect(judgeWorkflow('planted.yml', reusable.replace(/    if: (.*)\n/, '    if: ${{ $1 }}\n'), ours)).toEqual([])
  })

  it('see an output that the action does not set', () => {
    const text = read('.github/workflows/deploy.yml').replace('steps.deploy.outputs.deployed', 'steps.deploy.outputs.deploid')
    expect(judgeWorkflow('planted.yml', text, ours).join('\n')).toMatch(/has no output "deploid"/)
  })

  it('see a fork that reaches a self-hosted runner through a workflow of ours', () => {
    const open: Ours = { ...ours, workflow: (path) => { const { if: _if, ...job } = ours.workflow(path)!.jobs['train']!; return { ...ours.workflow(path)!, jobs: { train: job } } } }
    expect(judgeWorkflow('planted.yml', train, open).join('\n')).toMatch(/fork's pull request to be left out/)
  })
})
