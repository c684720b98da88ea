import { OutsideError } from '../../flows/outside-error.ts'
import { decodeUtf8 } from '../files/text.ts'
import type { GitHub } from './client.ts'

export interface TreeEntry {
  path: string
  blob: string
  mode: string
}

/** Files of commits, by the git data API. What git names by its content is read once and kept. */
export interface Source {
  /** Regular files, links and submodules of a commit, by path. */
  tree(commit: string): Promise<Map<string, TreeEntry>>
  /** A blob as UTF-8 text; `path` is for the message. @throws OutsideError UNREADABLE when it is larger than 1 MiB or no text */
  text(blob: string, path: string): Promise<string>
  /** Where two commits parted. */
  mergeBase(one: string, other: string): Promise<string>
}

/** Content that several pull requests of an installation share. Keyed by repository, as two may differ in who may read. */
export class ContentCache {
  readonly #entries = new Map<string, unknown>()
  readonly #limit: number
  constructor(limit = 2_000) {
    this.#limit = limit
  }
  async get<T>(key: string, load: () => Promise<T>): Promise<T> {
    if (this.#entries.has(key)) {
      const found = this.#entries.get(key) as T
      this.#entries.delete(key)
      this.#entries.set(key, found)
      return found
    }
    const value = await load()
    this.#entries.set(key, value)
    if (this.#entries.size > this.#limit) this.#entries.delete(this.#entries.keys().next().value!)
    return value
  }
}

const MAX_BLOB_BYTES = 1024 * 1024

export function openSource(github: GitHub, owner: string, repo: string, cache = new ContentCache()): Source {
  const key = (kind: string, id: string): string => `${kind}:${owner}/${repo}:${id}`
  return {
    tree: (commit) =>
      cache.get(key('tree', commit), async () => {
        const { data } = await github.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { owner, repo, tree_sha: commit, recursive: '1' })
        if (data.truncated) throw new OutsideError('UNREADABLE', `The tree of ${commit.slice(0, 7)} is too large for one answer of GitHub, so changed files cannot be told. Keep models in a smaller repository.`)
        return new Map(data.tree.flatMap(({ type, path, sha, mode }): [string, TreeEntry][] => (type === 'tree' || !path || !sha ? [] : [[path, { path, blob: sha, mode: mode ?? '' }]])))
      }),
    mergeBase: (one, other) =>
      cache.get(key('merge-base', `${one}...${other}`), async () => (await github.request('GET /repos/{owner}/{repo}/compare/{basehead}', { owner, repo, basehead: `${one}...${other}`, per_page: 1 })).data.merge_base_commit.sha),
    text: (blob, path) =>
      cache.get(key('blob', blob), async () => {
        const { data } = await github.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { owner, repo, file_sha: blob })
        if ((data.size ?? 0) > MAX_BLOB_BYTES) throw new OutsideError('UNREADABLE', `${path} — expected at most 1 MiB, found ${data.size} bytes. Move data out of the document.`)
        const bytes = Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8')
        return decodeUtf8(path, bytes)
      }),
  }
}
