import type { ContentCache } from './content-cache.ts'
import type { GitHub } from './client.ts'

interface Answered {
  etag: string
  items: unknown[]
  next: string | undefined
}

/**
 * All pages of a list, each asked for as "unless it is still this one": what has not changed costs nothing of the rate
 * limit. What GitHub answers is what is taken, so nothing is older than the question.
 */
export async function paginateAnew<T>(github: GitHub, cache: ContentCache, route: string, parameters: Record<string, unknown>): Promise<T[]> {
  const items: unknown[] = []
  let url: string | undefined = github.request.endpoint(route, { ...parameters, per_page: 100 }).url
  while (url !== undefined) {
    const page: Answered = await readPage(github, cache, url)
    items.push(...page.items)
    url = page.next
  }
  return items as T[]
}

async function readPage(github: GitHub, cache: ContentCache, url: string): Promise<Answered> {
  const key = `page:${url}`
  const before = cache.peek<Answered>(key)
  const response = await github.request(`GET ${url}`, { headers: before ? { 'if-none-match': before.etag } : {} })
  if (response.status === (NOT_MODIFIED as number)) return before!
  const { etag, link = '' } = response.headers
  const page: Answered = { etag: etag ?? '', items: response.data as unknown[], next: /<([^>]+)>;\s*rel="next"/.exec(link)?.[1] }
  if (etag) cache.put(key, page)
  return page
}

export const NOT_MODIFIED = 304
