import { describe, expect, it } from 'vitest'
import { languageQuestions, programsOf } from './commands.ts'
import { describeInvocation } from './invocation.ts'
import { parseCuda, parseGpus } from './nvidia-smi.ts'

describe('parseGpus', () => {
  it('counts equal ones', () => {
    expect(parseGpus('NVIDIA A100-SXM4-80GB, 535.104.05\nNVIDIA A100-SXM4-80GB, 535.104.05\nTesla T4, 535.104.05\n')).toEqual([
      { model: 'NVIDIA A100-SXM4-80GB', count: 2, driver: '535.104.05' },
      { model: 'Tesla T4', count: 1, driver: '535.104.05' },
    ])
  })

  it.each(['', 'No devices were found\n', 'NVIDIA-SMI has failed because it couldn\'t communicate with the NVIDIA driver.\n', 'Unable to determine the device handle for GPU0: Unknown Error\n'])('finds none in %j', (text) => expect(parseGpus(text)).toEqual([]))
})

describe('parseCuda', () => {
  it('reads the heading', () => expect(parseCuda('| NVIDIA-SMI 535.104.05   Driver Version: 535.104.05   CUDA Version: 12.2     |')).toBe('12.2'))
  it('finds none without a driver', () => expect(parseCuda('CUDA Version: N/A')).toBeUndefined())
})

describe('programsOf', () => {
  it.each([
    ['python3 train.py --x', ['python3']],
    ['A=1 B=2 exec Rscript fit.R | tee log && node x.js; ./run.sh', ['Rscript', 'tee', 'node', './run.sh']],
    ['if test -f x; then python3.11 a.py; fi', ['test', 'python3.11', 'fi']],
    ['$(cat cmd) x', ['cat', 'x']],
  ])('%s', (command, programs) => expect(programsOf(command)).toEqual(programs))
})

describe('languageQuestions', () => {
  it('asks only known languages, each program once', () => {
    const questions = languageQuestions(['python3 a.py', 'python3 b.py && Rscript c.R', 'evil-program'])
    expect(questions.map(({ language, program, ask }) => [language, program, ask])).toEqual([['python', 'python3', ['--version']], ['r', 'Rscript', ['--version']]])
    expect(questions[0]?.read('Python 3.12.1\n')).toBe('3.12.1')
    expect(questions[1]?.read('Rscript (R) version 4.3.1 (2023-06-16)')).toBe('4.3.1')
  })
})

describe('describeInvocation', () => {
  const github = { GITHUB_ACTIONS: 'true', GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/models', GITHUB_RUN_ID: '12', GITHUB_RUN_ATTEMPT: '2', GITHUB_EVENT_NAME: 'workflow_dispatch', GITHUB_WORKFLOW_REF: 'acme/models/.github/workflows/train.yml@refs/heads/main', RUNNER_NAME: 'gpu box', GITHUB_ACTOR: 'ada' }

  it('is local without GitHub', () => {
    expect(describeInvocation({}, 'r1', 'm')).toEqual({ builderId: 'https://provender.dev/builders/local', invocationId: 'local/r1', externalParameters: { model: 'm' }, internalParameters: {} })
  })

  it('gives each self-hosted runner an id of its own, and carries the inputs of a dispatched workflow', () => {
    expect(describeInvocation(github, '', 'm', { rounds: '40' })).toMatchObject({
      builderId: 'https://github.com/acme/models/runners/self-hosted/gpu%20box',
      invocationId: 'https://github.com/acme/models/actions/runs/12/attempts/2',
      externalParameters: { event: 'workflow_dispatch', inputs: { rounds: '40' }, workflow: { path: '.github/workflows/train.yml', ref: 'refs/heads/main', repository: 'https://github.com/acme/models' } },
      internalParameters: { github: { runId: '12', runAttempt: '2', runnerName: 'gpu box', runnerEnvironment: 'self-hosted' } },
    })
  })

  it('takes only GitHub’s word for a hosted runner', () => {
    expect(describeInvocation({ ...github, RUNNER_ENVIRONMENT: 'github-hosted' }, '', 'm').builderId).toBe('https://github.com/actions/runner/github-hosted')
  })
})
