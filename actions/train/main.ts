import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as core from '@actions/core'
import { systemClock } from '../../adapters/clock.ts'
import { openProposedBranch } from '../../adapters/git/proposed-branch.ts'
import { openGitRecords } from '../../adapters/git/records.ts'
import { openModelArtifacts } from '../../adapters/github/model-artifacts.ts'
import { openTrainingChecks } from '../../adapters/github/training-checks.ts'
import { actionLog } from '../../adapters/runner/action-log.ts'
import { readActionInputs } from '../../adapters/runner/inputs.ts'
import { openTraining } from '../../adapters/training/open-training.ts'
import { describeInvocation } from '../../core/lineage/invocation.ts'
import { escapeMarkdown } from '../../core/render/markdown-text.ts'
import { renderTraining, renderTrainingFailure } from '../../core/render/training.ts'
import { trainOnGitHub, type GitHubTrainingResult } from '../../flows/train-on-github.ts'
import { readEvent, refuseOtherCommit } from './event.ts'
import { TrainInputs } from './inputs.ts'

try {
  const result = await train(readActionInputs(TrainInputs, core.getInput))
  await report(result)
} catch (error) {
  core.setFailed((error as Error).message)
}

async function train(inputs: TrainInputs): Promise<GitHubTrainingResult> {
  const { env } = process
  const event = readEvent(env, JSON.parse(await readFile(env['GITHUB_EVENT_PATH'] ?? '', 'utf8')))
  const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/')
  const { githubClient } = await import('../../adapters/github/client.ts')
  const github = githubClient({ token: inputs.token, ...(env['GITHUB_API_URL'] ? { baseUrl: env['GITHUB_API_URL'] } : {}) })
  const log = actionLog({ info: core.info, warning: core.warning })
  const artifacts = openModelArtifacts({
    client: async () => new (await import('@actions/artifact')).DefaultArtifactClient(),
    folder: env['RUNNER_TEMP'] ?? '', token: inputs.token, owner, repo,
    runId: Number(env['GITHUB_RUN_ID']), runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '1', log,
  })
  const ports = await openTraining({
    folder: resolve(inputs['working-directory']),
    env, author: inputs.author, reuse: inputs.cache === 'true', clock: systemClock, log,
    script: fileURLToPath(new URL('./cli.js', import.meta.url)),
    records: ({ root }) => openGitRecords(root, inputs['records-remote'] === '' ? {} : { remote: inputs['records-remote'] }),
    models: () => artifacts,
  })
  refuseOtherCommit(event, (await ports.repository.head()).commit)
  return trainOnGitHub(
    { model: inputs.model, championStage: inputs['champion-stage'], base: event.base, invocation: (model) => describeInvocation(env, '', model, event.inputs) },
    { ...ports, branch: openProposedBranch(ports.repository.root, event.branch), checks: openTrainingChecks(github, { owner, repo }) },
  )
}

async function report({ outcomes, failures, commit }: GitHubTrainingResult): Promise<void> {
  const list = (values: (string | number | undefined)[]): string => values.map((value) => value ?? '').join(',')
  core.setOutput('version', list(outcomes.map(({ version }) => version.version)))
  core.setOutput('names', list(outcomes.map(({ version }) => `${version.model}@${version.version}`)))
  core.setOutput('lineage', list(outcomes.map(({ version }) => version.lineage)))
  core.setOutput('artifact-id', list(outcomes.map(({ version }) => version.artifact?.id)))
  core.setOutput('commit', commit)
  const rendered = [...outcomes.map(({ lineage, version, champion }) => renderTraining(lineage, version.lineage, champion)), ...failures.map(({ model, error }) => renderTrainingFailure(model, error.message))]
  for (const { title, summary } of rendered) core.summary.addRaw(`## ${escapeMarkdown(title)}\n\n${summary}\n\n`)
  if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.write()
  if (rendered.length === 0) core.info('Nothing to train: no model of this change has a version that is not there yet.')
  if (failures.length > 0) core.setFailed(failures.map(({ model, error }) => `${model}: ${error.message}`).join('\n\n'))
}
