import { readFile } from 'node:fs/promises'
import * as core from '@actions/core'
import { githubClient } from '../../adapters/github/client.ts'
import { gatePorts } from '../../adapters/github/gate-ports.ts'
import { actionLog } from '../../adapters/runner/action-log.ts'
import { readActionInputs } from '../../adapters/runner/inputs.ts'
import { escapeMarkdown } from '../../core/render/markdown-text.ts'
import { decidePromotion } from '../../flows/decide-promotion.ts'
import { UserError } from '../../flows/outside-error.ts'
import { GateInputs } from './inputs.ts'

try {
  await gate(readActionInputs(GateInputs, core.getInput))
} catch (error) {
  core.setFailed((error as Error).message)
}

async function gate(inputs: GateInputs): Promise<void> {
  const { env } = process
  const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/')
  const number = await pullNumber(inputs, env)
  const github = githubClient({ token: inputs.token, ...(env['GITHUB_API_URL'] ? { baseUrl: env['GITHUB_API_URL'] } : {}) })
  // A job's token writes as the app github-actions, whichever workflow it is.
  const decided = await decidePromotion({ owner, repo, number }, gatePorts(github, owner, repo, { mine: { appSlug: 'github-actions' }, publish: inputs.publish }))
  if (!decided) return core.info(`Pull request #${number} is closed: there is nothing to decide.`)
  const { decision, rendered, checkUrl } = decided
  core.setOutput('conclusion', decision.conclusion)
  core.setOutput('decision', JSON.stringify(decision))
  core.setOutput('check-url', checkUrl ?? '')
  if (env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(`## ${escapeMarkdown(rendered.title)}\n\n${rendered.summary}\n`).write()
  for (const { path, line, message } of rendered.annotations) core.error(message, { file: path, startLine: line })
  if (decision.conclusion === 'approved' || (decision.conclusion === 'pending' && !inputs['fail-on-pending'])) actionLog(core).info(rendered.title)
  else core.setFailed(rendered.title)
}

async function pullNumber(inputs: GateInputs, env: Record<string, string | undefined>): Promise<number> {
  if (inputs['pull-request'] !== '') return Number(inputs['pull-request'])
  const event = JSON.parse(await readFile(env['GITHUB_EVENT_PATH'] ?? '', 'utf8')) as { pull_request?: { number?: unknown } }
  const number = event.pull_request?.number
  if (typeof number === 'number') return number
  throw new UserError(`Expected an event of a pull request, found ${env['GITHUB_EVENT_NAME'] ?? 'none'}. Run the workflow on pull_request and pull_request_review, or give the input "pull-request".`)
}
