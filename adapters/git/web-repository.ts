import { git } from './git.ts'
import { publicUri } from './source-repository.ts'

/** Where a repository is shown on the web, for links; both null when it is nowhere but here. */
export interface WebRepository { slug: string | null; webUrl: string | null }

/** From GitHub's standard variables when they are there, else from the remote `origin`; never with credentials. */
export async function readWebRepository(folder: string, env: Record<string, string | undefined>): Promise<WebRepository> {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: slug } = env
  if (server && slug) return webRepository(`${server.replace(/\/$/, '')}/${slug}`)
  const { code, stdout } = await git(folder, ['config', '--get', 'remote.origin.url'], { allow: [1] })
  return webRepository(code === 0 ? publicUri(stdout.toString('utf8').trim()) : undefined)
}

export function webRepository(uri: string | undefined): WebRepository {
  const match = /^https?:\/\/[^/?#]+\/(?:[^?#]*\/)?([^/?#]+\/[^/?#]+)$/.exec(uri?.replace(/^(?:ssh|git):\/\//, 'https://') ?? '')
  return match ? { slug: match[1] ?? null, webUrl: match[0] } : { slug: null, webUrl: null }
}
