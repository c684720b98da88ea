/** Who ran it where, in the words of SLSA provenance. */
export interface Invocation {
  builderId: string
  invocationId: string
  externalParameters: Record<string, unknown>
  internalParameters: Record<string, unknown>
}

type Env = Record<string, string | undefined>

/**
 * The run as GitHub's environment describes it, or as a local one.
 *
 * `inputs` are those of a dispatched workflow, which GitHub's own provenance leaves out.
 */
export function describeInvocation(env: Env, runId: string, model: string, inputs: Record<string, string> = {}): Invocation {
  if (env['GITHUB_ACTIONS'] !== 'true') {
    return {
      builderId: 'https://provender.dev/builders/local',
      invocationId: `local/${runId}`,
      externalParameters: { model },
      internalParameters: {},
    }
  }
  const server = (env['GITHUB_SERVER_URL'] ?? 'https://github.com').replace(/\/$/, '')
  const repository = env['GITHUB_REPOSITORY'] ?? ''
  const run = `${env['GITHUB_RUN_ID'] ?? ''}/attempts/${env['GITHUB_RUN_ATTEMPT'] ?? '1'}`
  return {
    builderId: builderOf(env, server, repository),
    invocationId: `${server}/${repository}/actions/runs/${run}`,
    externalParameters: { model, event: env['GITHUB_EVENT_NAME'] ?? '', inputs, workflow: workflowOf(env, server, repository) },
    internalParameters: {
      github: {
        actor: env['GITHUB_ACTOR'] ?? '',
        runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '1',
        runId: env['GITHUB_RUN_ID'] ?? '',
        runnerEnvironment: env['RUNNER_ENVIRONMENT'] ?? 'self-hosted',
        runnerName: env['RUNNER_NAME'] ?? '',
        triggeringActor: env['GITHUB_TRIGGERING_ACTOR'] ?? '',
      },
    },
  }
}

/** Each self-hosted runner is a builder of its own: SLSA judges by this id alone. An unknown runner is the weaker kind. */
function builderOf(env: Env, server: string, repository: string): string {
  if (env['RUNNER_ENVIRONMENT'] === 'github-hosted') return `${server}/actions/runner/github-hosted`
  return `${server}/${repository}/runners/self-hosted/${encodeURIComponent(env['RUNNER_NAME'] ?? 'unnamed')}`
}

/** GITHUB_WORKFLOW_REF is `owner/name/path@ref`. */
function workflowOf(env: Env, server: string, repository: string): Record<string, string> {
  const text = env['GITHUB_WORKFLOW_REF'] ?? ''
  const at = text.indexOf('@')
  const named = at < 0 ? text : text.slice(0, at)
  return {
    repository: `${server}/${repository}`,
    path: named.split('/').slice(2).join('/'),
    ref: at < 0 ? (env['GITHUB_REF'] ?? '') : text.slice(at + 1),
  }
}
