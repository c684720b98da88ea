import type { IncomingMessage, ServerResponse } from 'node:http'

export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)
}

export function sendJson(response: ServerResponse, status: number, body: unknown): true {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
  return true
}

export function sendEmpty(response: ServerResponse, status: number, headers: Record<string, string> = {}): true {
  response.writeHead(status, headers).end()
  return true
}

export function sendText(response: ServerResponse, text: string): true {
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(text)
  return true
}

export function sendProblem(response: ServerResponse, status: number, message: string): true {
  return sendJson(response, status, { message, documentation_url: 'https://docs.github.com/rest/actions' })
}

/** One page of a list, with GitHub's Link header. */
export function sendPage(response: ServerResponse, url: URL, key: string, items: unknown[]): true {
  const perPage = Math.min(Math.max(Number(url.searchParams.get('per_page') ?? 30) || 30, 1), 100)
  const page = Math.max(Number(url.searchParams.get('page') ?? 1) || 1, 1)
  const last = Math.max(Math.ceil(items.length / perPage), 1)
  const links = [['prev', page - 1], ['next', page + 1], ['last', last], ['first', 1]] as const
  const link = links.filter(([rel, to]) => (rel === 'prev' || rel === 'first' ? page > 1 : page < last) && to >= 1).map(([rel, to]) => {
    const target = new URL(url)
    target.searchParams.set('page', String(to))
    return `<${target.href}>; rel="${rel}"`
  })
  if (link.length > 0) response.setHeader('link', link.join(', '))
  return sendJson(response, 200, { total_count: items.length, [key]: items.slice((page - 1) * perPage, page * perPage) })
}
