import { fullName } from '../model.ts'
import { signedUrl } from '../artifacts/signed-url.ts'
import { sendEmpty, sendJson, sendPage, sendProblem } from './http.ts'
import type { RepoName } from '../../contract.ts'
import type { Artifact } from '../artifacts/store.ts'
import type { Core } from '../core.ts'
import type { Exchange } from './route.ts'

/** `/actions/artifacts…` and `/actions/runs/{id}/artifacts`. */
export async function routeArtifacts(exchange: Exchange, repo: RepoName, path: string): Promise<boolean> {
  const { core, request, response, url } = exchange
  const parts = path.split('/')
  const name = url.searchParams.get('name') ?? undefined
  if (parts[0] === 'runs') return sendList(exchange, repo, { runId: Number(parts[1]), ...(name ? { name } : {}) })
  if (parts.length === 1) return sendList(exchange, repo, name ? { name } : {})
  const artifact = core.artifacts.get(Number(parts[1]))
  if (!artifact?.final || !belongs(core, artifact, repo)) return sendProblem(response, 404, 'Not Found')
  if (parts[2] === 'zip') {
    if (Date.parse(artifact.expiresAt) <= Date.now()) return sendProblem(response, 410, 'Artifact has expired')
    return sendEmpty(response, 302, { location: signedUrl(core, artifact.id, 'read') })
  }
  if (request.method === 'DELETE') {
    await core.artifacts.delete(artifact.id)
    return sendEmpty(response, 204)
  }
  return sendJson(response, 200, artifactView(core, artifact))
}

function sendList({ core, response, url }: Exchange, repo: RepoName, where: { runId?: number; name?: string }): boolean {
  const artifacts = core.artifacts.list(where).filter((artifact) => belongs(core, artifact, repo)).toReversed()
  return sendPage(response, url, 'artifacts', artifacts.map((artifact) => artifactView(core, artifact)))
}

function belongs(core: Core, artifact: Artifact, repo: RepoName): boolean {
  const run = core.runs.run(artifact.runId)
  return run !== undefined && fullName(run.repo).toLowerCase() === fullName(repo).toLowerCase()
}

function artifactView(core: Core, artifact: Artifact): Record<string, unknown> {
  const run = core.runs.run(artifact.runId)
  const url = `${core.forge.url}/repos/${run ? fullName(run.repo) : ''}/actions/artifacts/${artifact.id}`
  return {
    id: artifact.id, node_id: `A_${artifact.id}`, name: artifact.name, size_in_bytes: artifact.sizeBytes, url, archive_download_url: `${url}/zip`, digest: artifact.digest,
    expired: Date.parse(artifact.expiresAt) <= Date.now(), created_at: artifact.createdAt, updated_at: artifact.createdAt, expires_at: artifact.expiresAt,
    workflow_run: { id: artifact.runId, repository_id: 0, head_repository_id: 0, head_branch: run?.headBranch ?? '', head_sha: run?.headSha ?? '' },
  }
}
