import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import * as core from '@actions/core'
import { systemClock } from '../../adapters/clock.ts'
import { digests } from '../../adapters/digests.ts'
import { deployCommand } from '../../adapters/deploying/command.ts'
import { githubDeployments } from '../../adapters/deploying/deployments.ts'
import { openGitRecords } from '../../adapters/git/records.ts'
import { openTreeIfThere } from '../../adapters/git/tree.ts'
import { openModelArtifacts } from '../../adapters/github/model-artifacts.ts'
import { actionLog } from '../../adapters/runner/action-log.ts'
import { readActionInputs } from '../../adapters/runner/inputs.ts'
import { openTrustWhenNeeded } from '../../adapters/signing/trust-when-needed.ts'
import { renderDeployments } from '../../core/render/deployment.ts'
import { deployVersions, type Deployed } from '../../flows/deploy-version.ts'
import { UserError } from '../../flows/outside-error.ts'
import { readMerge } from './event.ts'
import { DeployInputs } from './inputs.ts'

try {
  await report(await deploy(readActionInputs(DeployInputs, core.getInput)))
} catch (error) {
  core.setFailed((error as Error).message)
}

async function deploy(inputs: DeployInputs): Promise<Deployed[]> {
  const { env } = process
  const merge = readMerge(env, JSON.parse(await readFile(env['GITHUB_EVENT_PATH'] ?? '', 'utf8')), inputs.before)
  const folder = resolve(inputs['working-directory'])
  const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/')
  const { githubClient } = await import('../../adapters/github/client.ts')
  const github = githubClient({ token: inputs.token, ...(env['GITHUB_API_URL'] ? { baseUrl: env['GITHUB_API_URL'] } : {}) })
  const log = actionLog({ info: core.info, warning: core.warning })
  const temp = env['RUNNER_TEMP'] ?? ''
  const runId = Number(env['GITHUB_RUN_ID'])
  if (!Number.isSafeInteger(runId)) throw new UserError(`Expected a number in GITHUB_RUN_ID, found "${env['GITHUB_RUN_ID'] ?? ''}". Run this action in a GitHub workflow.`)
  return deployVersions(
    {
      repository: `${owner}/${repo}`,
      ...merge,
      stage: inputs.stage || undefined,
      runOnEmpty: inputs['on-empty'] === 'run',
      actor: env['GITHUB_ACTOR'] ?? '',
      runId,
    },
    {
      clock: systemClock, digests, log,
      // A runner of your own keeps its checkout: an earlier job may have left a branch of records there.
      records: openGitRecords(folder, inputs['records-remote'] === '' ? {} : { remote: inputs['records-remote'], onlyRemote: true }),
      openTrust: openTrustWhenNeeded,
      tree: (commit) => openTreeIfThere(folder, commit),
      deployments: githubDeployments(github, { owner, repo }, `${env['GITHUB_SERVER_URL']}/${owner}/${repo}/actions/runs/${runId}`),
      models: openModelArtifacts({
        client: async () => new (await import('@actions/artifact')).DefaultArtifactClient(),
        folder: temp, token: inputs.token, owner, repo, runId, runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '1', log,
      }),
      command: deployCommand(inputs.command, { cwd: folder, temp, env: ofOwnSteps(env), log }),
    },
  )
}

/** What the job gives its own steps: neither the inputs, which hold the token, nor the runner's token for actions. */
function ofOwnSteps(env: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(INPUT_|ACTIONS_(RUNTIME|RESULTS|CACHE)_)/.test(name)))
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
