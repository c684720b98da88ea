import { hash } from 'node:crypto'
import { OutsideError } from '../../flows/outside-error.ts'
import type { Comments } from '../../flows/ports.ts'
import type { GitHub } from './client.ts'

/** No reader sees it. Anybody may write it, too, so it counts only in comments of this app. */
const MARKER = '<!-- provender:decision -->'

/** What this process wrote last, by pull request, so that what has not changed costs no request. */
export class CommentMemory {
  readonly #written = new Map<string, { id: number | undefined; digest: string }>()
  get(key: string): { id: number | undefined; digest: string } | undefined {
    return this.#written.get(key)
  }
  set(key: string, id: number | undefined, digest: string): void {
    this.#written.delete(key)
    this.#written.set(key, { id, digest })
    if (this.#written.size > MAX_REMEMBERED) this.#written.delete(this.#written.keys().next().value!)
  }
}

const MAX_REMEMBERED = 5_000

export interface CommentOptions {
  appId: number
  memory: CommentMemory
  /** The app may not comment: who does not want comments takes "issues: write" away, or switches them off. */
  onRefused(error: OutsideError): void
}

/** The one comment of the app on a pull request, found by a hidden mark in what it wrote itself. */
export function githubComments(github: GitHub, { appId, memory, onRefused }: CommentOptions): Comments {
  return {
    async show({ owner, repo, number }, { text, isNeeded }) {
      const key = `${owner}/${repo}#${number}`
      const body = `${MARKER}\n${text}`
      const digest = hash('sha256', body)
      const known = memory.get(key)
      if (known?.digest === digest) return
      try {
        const id = known?.id ?? (await find(owner, repo, number))
        if (id !== undefined) await edit(owner, repo, id, body)
        memory.set(key, id ?? (isNeeded ? await write(owner, repo, number, body) : undefined), digest)
      } catch (error) {
        if (!(error instanceof OutsideError) || !REFUSED.includes(error.code)) throw error
        // Somebody removed it, or it may not be written: the check says the same.
        memory.set(key, undefined, digest)
        if (error.code === 'GITHUB_FORBIDDEN') onRefused(error)
      }
    },
  }

  async function edit(owner: string, repo: string, id: number, body: string): Promise<void> {
    await github.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { owner, repo, comment_id: id, body })
  }

  /** Another replica may have written one at the same time: the older stays. */
  async function write(owner: string, repo: string, number: number, body: string): Promise<number | undefined> {
    const { data } = await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { owner, repo, issue_number: number, body })
    const written = Number(data.id)
    const oldest = await find(owner, repo, number)
    if (oldest === undefined || oldest >= written) return written
    await github.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { owner, repo, comment_id: written })
    await edit(owner, repo, oldest, body)
    return oldest
  }

  async function find(owner: string, repo: string, number: number): Promise<number | undefined> {
    const comments = await github.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { owner, repo, issue_number: number, per_page: 100 })
    const own = comments.filter(({ body, performed_via_github_app: app }) => app?.id === appId && body?.startsWith(MARKER)).map(({ id }) => Number(id))
    return own.length === 0 ? undefined : Math.min(...own)
  }
}

const REFUSED = ['GITHUB_FORBIDDEN', 'GITHUB_NOT_FOUND', 'GITHUB_INVALID']
