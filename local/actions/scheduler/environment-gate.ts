import { fullName } from '../model.ts'
import { reportJob } from './report.ts'
import { repositoryOf } from '../rest/views.ts'
import type { Core } from '../core.ts'
import type { JobResult, JobRun } from '../model.ts'

export interface OpenDeployment {
  refused: boolean
  close(result: JobResult): Promise<void>
}

interface EnvironmentView {
  protection_rules?: { type: string }[]
}

/**
 * A job with `environment`: makes the deployment as GitHub does, then waits while a protection rule of the environment is open.
 *
 * Rules are read from the forge. Custom rules are asked by the `deployment_protection_rule` webhook; the job goes on
 * when every one has answered `approved`, or when a person approves the pending deployment.
 */
export async function openEnvironment(core: Core, job: JobRun): Promise<OpenDeployment> {
  const api = new DeploymentApi(core, job)
  try {
    const deployment = await api.call('POST', '/deployments', {
      ref: job.run.event.ref, sha: job.run.headSha, task: 'deploy', auto_merge: false, required_contexts: [], environment: job.environment, description: '', production_environment: false,
    })
    const id = Number(deployment?.id)
    const rules = await openRules(api, job)
    const approved = rules.length === 0 || (await waitForApproval(core, job, rules, deployment))
    const state = async (name: string): Promise<void> => {
      if (id) await api.call('POST', `/deployments/${id}/statuses`, { state: name, log_url: jobUrl(core, job), environment_url: job.environmentUrl ?? '' })
    }
    if (approved && rules.length > 0) reportJob(core, job, 'queued')
    await state(approved ? 'in_progress' : 'failure')
    return { refused: !approved, close: async ({ result }) => { await state(result === 'success' ? 'success' : 'failure').finally(() => api.close()) } }
  } catch (error) {
    api.close()
    throw error
  }
}

class DeploymentApi {
  readonly #core: Core
  readonly #job: JobRun
  readonly #token: string

  constructor(core: Core, job: JobRun) {
    this.#core = core
    this.#job = job
    this.#token = core.forge.issueWorkflowToken(job.run.repo, { deployments: 'write', actions: 'read', metadata: 'read', contents: 'read' }, new Date(Date.now() + 3_600_000))
  }

  close(): void {
    this.#core.forge.revokeToken(this.#token)
  }

  /** The answer, or undefined when the forge does not have it (404, 501). Any other refusal fails the job: doubt never deploys. */
  async call(method: string, path: string, body?: unknown): Promise<Record<string, unknown> | undefined> {
    const response = await fetch(`${this.#core.forge.url}/repos/${fullName(this.#job.run.repo)}${path}`, {
      method, headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (response.ok) return (await response.json()) as Record<string, unknown>
    const text = (await response.text()).slice(0, 200)
    if (![404, 501].includes(response.status)) throw new Error(`${method} ${path} answered ${response.status}: ${text}`)
    if (method !== 'GET') this.#job.log.write(`##[warning]This forge keeps no deployments: ${method} ${path} answered ${response.status}.`)
    return undefined
  }
}

interface Rule {
  /** Slug of an app, or `required_reviewers`. */
  name: string
  appId?: number
}

/** What has to agree: each custom app, and the reviewers. */
async function openRules(api: DeploymentApi, job: JobRun): Promise<Rule[]> {
  const path = `/environments/${encodeURIComponent(job.environment ?? '')}`
  const environment = (await api.call('GET', path)) as EnvironmentView | undefined
  const custom = (await api.call('GET', `${path}/deployment_protection_rules`)) as { custom_deployment_protection_rules?: { enabled?: boolean; app?: { id?: number; slug?: string } }[] } | undefined
  const apps = (custom?.custom_deployment_protection_rules ?? []).filter((rule) => rule.enabled !== false).map(({ app }): Rule => ({ name: app?.slug ?? 'app', ...(app?.id === undefined ? {} : { appId: app.id }) }))
  const reviewers = environment?.protection_rules?.some((rule) => rule.type === 'required_reviewers') ? [{ name: 'required_reviewers' }] : []
  return [...apps, ...reviewers]
}

async function waitForApproval(core: Core, job: JobRun, rules: Rule[], deployment: Record<string, unknown> | undefined): Promise<boolean> {
  const { run } = job
  const { signal } = job.cancellation
  const answer = new Promise<boolean>((resolve) => {
    const open = new Set(rules.map(({ name }) => name))
    const finish = (approved: boolean): void => {
      run.waitingEnvironments = run.waitingEnvironments.filter((entry) => entry !== waiting)
      resolve(approved)
    }
    const waiting = {
      environment: job.environment ?? '', jobId: job.id, rules: open, reports: new Map<string, number>(),
      settle: (approved: boolean, comment: string, rule: string) => {
        job.log.write(`The deployment to ${job.environment ?? ''} was ${approved ? 'approved' : 'rejected'} by ${rule}${comment ? `: ${comment}` : '.'}`)
        if (!approved) return finish(false)
        open.delete(rule)
        if (open.size === 0) finish(true)
      },
    }
    run.waitingEnvironments.push(waiting)
    signal.addEventListener('abort', () => finish(false), { once: true })
  })
  reportJob(core, job, 'waiting')
  for (const rule of rules) if (rule.name !== 'required_reviewers') askApp(core, job, rule, deployment)
  return await answer
}

function askApp(core: Core, job: JobRun, { appId }: Rule, deployment: Record<string, unknown> | undefined): void {
  const { run } = job
  core.forge.deliver('deployment_protection_rule', run.repo, {
    action: 'requested', environment: job.environment, event: run.event.name, sha: run.headSha, ref: run.event.ref,
    deployment_callback_url: `${core.forge.url}/repos/${fullName(run.repo)}/actions/runs/${run.id}/deployment_protection_rule`,
    deployment: deployment ?? null, pull_requests: [], repository: repositoryOf(run), sender: run.event.actor,
    // The forge sends the hook to this app only.
    ...(appId === undefined ? {} : { app_id: appId }),
  })
}

function jobUrl(core: Core, job: JobRun): string {
  return `${core.forge.url}/${fullName(job.run.repo)}/actions/runs/${job.run.id}/job/${job.id}`
}
