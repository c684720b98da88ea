import { readFile, stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import type { State } from './store/state.ts'

const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.mjs': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8', '.woff2': 'font/woff2', '.wasm': 'application/wasm', '.atom': 'application/atom+xml' }

/** Serves what was deployed to Pages, below `/_pages/{owner}/{repo}/`. */
export async function servePages(state: State, response: ServerResponse, path: string): Promise<void> {
  const [, , owner, name, ...rest] = path.split('/').map(decodeSafely)
  const dir = state.repo(owner ?? '', name ?? '')?.pages?.dir
  if (!dir) return void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no Pages site here.\n')
  const wanted = normalize(join(dir, rest.join('/')))
  if (wanted !== dir && !wanted.startsWith(dir.endsWith(sep) ? dir : dir + sep)) return void response.writeHead(404).end()
  for (const candidate of [wanted, join(wanted, 'index.html'), `${wanted.replace(/\/$/, '')}.html`]) {
    if (!(await stat(candidate).catch(() => undefined))?.isFile()) continue
    const bytes = await readFile(candidate)
    return void response.writeHead(200, { 'Content-Type': TYPES[extname(candidate)] ?? 'application/octet-stream', 'Content-Length': String(bytes.length) }).end(bytes)
  }
  const custom = await readFile(join(dir, '404.html')).catch(() => 'Not found\n')
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(custom)
}

function decodeSafely(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
