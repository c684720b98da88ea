import { bearerToken } from '../tokens.ts'
import { signedUrl } from './signed-url.ts'
import type { IncomingMessage } from 'node:http'
import type { Core } from '../core.ts'
import type { Artifact } from './store.ts'

export interface Answer {
  status: number
  body: unknown
}

interface Caller {
  runId: number
  attempt: number
  jobId: number
}

type Message = Record<string, unknown>

const DAY_MS = 86_400_000

/** One call of `github.actions.results.api.v1.ArtifactService`, as the toolkit's JSON client makes it. */
export async function callArtifactService(core: Core, request: IncomingMessage, method: string, message: Message): Promise<Answer> {
  const caller = callerOf(core, request)
  if (!caller) return failure(401, 'unauthenticated', 'the runtime token is missing, wrong or expired')
  const given = `${String(message.workflow_run_backend_id)}:${String(message.workflow_job_run_backend_id)}`
  const own = `${caller.runId}-${caller.attempt}`
  // Another attempt's artifacts of the same run may be read, another run's not: that goes by the REST API.
  if (!given.startsWith(`${caller.runId}-`)) return failure(403, 'permission_denied', `the token is for run ${own}`)
  switch (method) {
    case 'CreateArtifact':
      return create(core, caller, message)
    case 'FinalizeArtifact':
      return await finalize(core, caller, message)
    case 'ListArtifacts':
      return { status: 200, body: { artifacts: find(core, caller, message).map(toMessage) } }
    case 'GetSignedArtifactURL':
      return sign(core, caller, message)
    case 'DeleteArtifact':
      return await remove(core, caller, message)
    default:
      return failure(404, 'bad_route', `no method ${method}`)
  }
}

function callerOf(core: Core, request: IncomingMessage): Caller | undefined {
  const claims = core.tokens.verify(bearerToken(request.headers.authorization))
  const [, run, attempt, job] = /Actions\.Results:(\d+)-(\d+):(\d+)/.exec(String(claims?.scp ?? '')) ?? []
  return claims?.sub === 'runtime' && run ? { runId: Number(run), attempt: Number(attempt), jobId: Number(job) } : undefined
}

function create(core: Core, caller: Caller, message: Message): Answer {
  const name = String(message.name ?? '')
  if (name === '' || /["<>|*?\r\n\\/:]/.test(name)) return failure(400, 'invalid_argument', `the artifact name "${name}" is not allowed`)
  const days = core.options.retentionDays ?? 90
  const latest = Date.now() + days * DAY_MS
  const expiresAt = new Date(Math.min(Date.parse(String(message.expires_at ?? '')) || latest, latest)).toISOString()
  const artifact = core.artifacts.create({ ...caller, name, mimeType: text(message.mime_type) ?? 'application/zip', expiresAt })
  if (!artifact) return failure(409, 'already_exists', 'an artifact with this name already exists on the workflow run')
  return { status: 200, body: { ok: true, signed_upload_url: signedUrl(core, artifact.id, 'write') } }
}

async function finalize(core: Core, caller: Caller, message: Message): Promise<Answer> {
  const artifact = core.artifacts.open(caller.runId, caller.attempt, String(message.name))
  if (!artifact) return failure(404, 'not_found', `no open artifact "${String(message.name)}"`)
  const wrong = await core.artifacts.finalize(artifact, Number(message.size), text(message.hash))
  if (wrong) return failure(400, 'invalid_argument', wrong)
  return { status: 200, body: { ok: true, artifact_id: String(artifact.id) } }
}

function sign(core: Core, caller: Caller, message: Message): Answer {
  const artifact = find(core, caller, { name_filter: message.name }).at(-1)
  return artifact ? { status: 200, body: { signed_url: signedUrl(core, artifact.id, 'read') } } : failure(404, 'not_found', `no artifact "${String(message.name)}"`)
}

async function remove(core: Core, caller: Caller, message: Message): Promise<Answer> {
  const artifact = find(core, caller, { name_filter: message.name }).at(-1)
  if (!artifact) return failure(404, 'not_found', `no artifact "${String(message.name)}"`)
  await core.artifacts.delete(artifact.id)
  return { status: 200, body: { ok: true, artifact_id: String(artifact.id) } }
}

function find(core: Core, caller: Caller, filter: Message): Artifact[] {
  const name = text(filter.name_filter)
  const id = text(filter.id_filter)
  return core.artifacts.list({ runId: caller.runId, ...(name === undefined ? {} : { name }), ...(id === undefined ? {} : { id: Number(id) }) })
}

function toMessage(artifact: Artifact): Message {
  return {
    workflow_run_backend_id: `${artifact.runId}-${artifact.attempt}`, workflow_job_run_backend_id: String(artifact.jobId), database_id: String(artifact.id),
    name: artifact.name, size: String(artifact.sizeBytes), created_at: artifact.createdAt, digest: artifact.digest,
  }
}

/** Protobuf's wrapped strings are plain in JSON; some clients send them as `{ value }`. */
function text(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  return typeof value === 'object' ? String((value as { value: unknown }).value) : String(value)
}

function failure(status: number, code: string, msg: string): Answer {
  return { status, body: { code, msg } }
}
