import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Hub } from '../hub.ts'

export async function handleWeb(_hub: Hub, _request: IncomingMessage, response: ServerResponse, _url: URL): Promise<void> {
  response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n')
}
