import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import * as core from '@actions/core'
import { systemClock } from '../../adapters/clock.ts'
import { deployCommand } from '../../adapters/deploying/command.ts'
import { githubDeployments } from '../../adapters/deploying/deployments.ts'
import { digests } from '../../adapters/digests.ts'
import { openGitRecords } from '../../adapters/git/records.ts'
import { openTreeIfThere } from '../../adapters/git/tree.ts'
import { openModelArtifacts } from '../../adapters/github/model-artifacts.ts'
import { actionLog } from '../../adapters/runner/action-log.ts'
import { readActionInputs } from '../../adapters/runner/inputs.ts'
import { renderDeployments } from '../../core/render/deployment.ts'
import { deployVersions, type Deployed } from '../../flows/deploy-version.ts'
import { DeployInputs } from './inputs.ts'

try {
  await report(await deploy(readActionInputs(DeployInputs, core.getInput)))
} catch (error) {
  core.setFailed((error as Error).message)
}

async function deploy(inputs: DeployInputs): Promise<Deployed[]> {
  const { env } = process
  const push = JSON.parse(await readFile(env['GITHUB_EVENT_PATH'] ?? '', 'utf8')) as { before?: string }
  const before = inputs.before || push.before
  const folder = resolve(inputs['working-directory'])
  const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/')
  const { githubClient } = await import('../../adapters/github/client.ts')
  const github = githubClient({ token: inputs.token, ...(env['GITHUB_API_URL'] ? { baseUrl: env['GITHUB_API_URL'] } : {}) })
  const log = actionLog(core)
  const temp = env['RUNNER_TEMP'] ?? ''
  const runId = Number(env['GITHUB_RUN_ID'])
  return deployVersions(
    {
      repository: `${owner}/${repo}`,
      // All zeros: the branch was made by this push.
      before: before === undefined || /^0+$/.test(before) ? undefined : before,
      after: env['GITHUB_SHA'] ?? '',
      stage: inputs.stage || undefined,
      runOnEmpty: inputs['on-empty'] === 'run',
      actor: env['GITHUB_ACTOR'] ?? '',
      runId,
    },
    {
      clock: systemClock, digests, log,
      records: openGitRecords(folder, inputs['records-remote'] === '' ? {} : { remote: inputs['records-remote'] }),
      tree: async (commit) => (commit === undefined ? undefined : openTreeIfThere(folder, commit)),
      deployments: githubDeployments(github, { owner, repo }, `${env['GITHUB_SERVER_URL']}/${owner}/${repo}/actions/runs/${runId}`),
      models: openModelArtifacts({
        client: async () => new (await import('@actions/artifact')).DefaultArtifactClient(),
        folder: temp, token: inputs.token, owner, repo, runId, runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '1', log,
      }),
      // The inputs hold the token; the command gets what the job gives its own steps.
      command: deployCommand(inputs.command, { cwd: folder, temp, env: withoutInputs(env), log }),
    },
  )
}

function withoutInputs(env: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('INPUT_')))
}

async function report(deployed: Deployed[]): Promise<void> {
  core.setOutput('deployed', JSON.stringify(deployed.map(({ change, outcome }) => ({ ...change, outcome }))))
  core.setOutput('refused', deployed.filter(({ outcome }) => outcome === 'refused').length)
  if (deployed.length === 0) core.info('No stage changed: nothing to deploy.')
  const { summary, failure } = renderDeployments(deployed)
  core.summary.addRaw(summary)
  if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.write()
  if (failure) core.setFailed(failure)
}
