import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { githubContext, jobWorkflowRef } from './runner/github-context.ts'
import type { Forge } from '../contract.ts'
import type { JobRun, WorkflowSource } from './model.ts'
import type { Tokens } from './tokens.ts'

const LIFETIME_SECONDS = 300 // GitHub: an ID token is valid for five minutes

interface Request {
  job: JobRun
  source: WorkflowSource
}

/** Issues the ID tokens of jobs with `id-token: write`, with GitHub's claims, signed by a key made at start. */
export class OidcIssuer {
  readonly #forge: Forge
  readonly #tokens: Tokens
  readonly #jobs = new Map<number, Request>()
  readonly #keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  readonly #keyId = randomUUID()

  constructor(forge: Forge, tokens: Tokens) {
    this.#forge = forge
    this.#tokens = tokens
  }

  get issuer(): string {
    return `${this.#forge.url}/_oidc`
  }

  requestVariables(job: JobRun, source: WorkflowSource, lifetimeMs: number): Record<string, string> {
    this.#jobs.set(job.id, { job, source })
    return {
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: this.#tokens.issue({ sub: 'id-token', job: job.id }, lifetimeMs),
      // Clients append `&audience=`, so the address must have a query already.
      ACTIONS_ID_TOKEN_REQUEST_URL: `${this.#forge.url}/_actions/id-token/${job.id}?api-version=2.0`,
    }
  }

  /** The ID token, or undefined when the request token is not this job's or the job is over. */
  issue(jobId: number, requestToken: string, audience: string | null): string | undefined {
    const claims = this.#tokens.verify(requestToken)
    const request = this.#jobs.get(jobId)
    if (claims?.sub !== 'id-token' || claims.job !== jobId || !request || request.job.status === 'completed') return undefined
    return this.#sign(this.#claims(request, audience))
  }

  discovery(): Record<string, unknown> {
    return {
      issuer: this.issuer, jwks_uri: `${this.issuer}/.well-known/jwks`, response_types_supported: ['id_token'], subject_types_supported: ['public', 'pairwise'],
      id_token_signing_alg_values_supported: ['RS256'], scopes_supported: ['openid'],
    }
  }

  jwks(): { keys: Record<string, unknown>[] } {
    return { keys: [{ ...this.#keys.publicKey.export({ format: 'jwk' }), kid: this.#keyId, alg: 'RS256', use: 'sig' }] }
  }

  #claims({ job, source }: Request, audience: string | null): Record<string, unknown> {
    const github = githubContext(job.run, this.#forge, 90)
    const now = Math.floor(Date.now() / 1000)
    const copied = [
      'actor', 'actor_id', 'base_ref', 'event_name', 'head_ref', 'ref', 'ref_type', 'repository', 'repository_id', 'repository_owner',
      'repository_owner_id', 'repository_visibility', 'run_attempt', 'run_id', 'run_number', 'sha', 'workflow', 'workflow_ref', 'workflow_sha',
    ]
    return {
      jti: randomUUID(), sub: subject(job, github), aud: audience ?? `${String(github.server_url)}/${job.run.repo.owner}`, iss: this.issuer,
      ...Object.fromEntries(copied.map((key) => [key, github[key]])),
      ref_protected: String(github.ref_protected), runner_environment: 'self-hosted',
      job_workflow_ref: jobWorkflowRef(source), job_workflow_sha: source.sha, check_run_id: String(job.checkRunId ?? ''),
      ...(job.environment ? { environment: job.environment } : {}),
      iat: now, nbf: now - 5, exp: now + LIFETIME_SECONDS,
    }
  }

  #sign(claims: Record<string, unknown>): string {
    const body = [{ alg: 'RS256', typ: 'JWT', kid: this.#keyId }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
    return `${body}.${createSign('RSA-SHA256').update(body).sign(this.#keys.privateKey, 'base64url')}`
  }
}

function subject(job: JobRun, github: Record<string, unknown>): string {
  const repository = `repo:${String(github.repository)}`
  if (job.environment) return `${repository}:environment:${job.environment.replaceAll(':', '%3A')}`
  return job.run.event.name === 'pull_request' ? `${repository}:pull_request` : `${repository}:ref:${String(github.ref)}`
}
