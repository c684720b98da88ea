import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { allowsBlob } from './signed-url.ts'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Core } from '../core.ts'
import type { Artifact } from './store.ts'

/** The part of Azure's block-blob protocol that the artifact client speaks: Put Blob, Put Block, Put Block List, Get Blob. */
export async function handleBlob(core: Core, request: IncomingMessage, response: ServerResponse, artifactId: number, query: URLSearchParams): Promise<void> {
  const writes = request.method === 'PUT'
  if (!allowsBlob(core, artifactId, query, writes ? 'write' : 'read')) return refuse(response, 403, 'AuthenticationFailed')
  const artifact = core.artifacts.get(artifactId)
  if (!artifact) return refuse(response, 404, 'BlobNotFound')
  if (!writes) return await send(core, request, response, artifact)
  if (artifact.final) return refuse(response, 409, 'BlobImmutableDueToPolicy')
  if (query.get('comp') === 'block') await core.artifacts.putBlock(artifactId, query.get('blockid') ?? '', request)
  else if (query.get('comp') === 'blocklist') await core.artifacts.commit(artifactId, blockIds(await readText(request)))
  else await core.artifacts.put(artifactId, request)
  response.writeHead(201, { ...azureHeaders(request), etag: `"${randomUUID()}"`, 'last-modified': new Date().toUTCString(), 'x-ms-request-server-encrypted': 'true' }).end()
}

async function send(core: Core, request: IncomingMessage, response: ServerResponse, artifact: Artifact): Promise<void> {
  const path = core.artifacts.path(artifact.id)
  const { size } = await stat(path)
  const { start, end, partial } = range(request.headers['x-ms-range'] ?? request.headers.range, size)
  const name = artifact.mimeType === 'application/zip' ? `${artifact.name}.zip` : artifact.name
  response.writeHead(partial ? 206 : 200, {
    ...azureHeaders(request), 'content-type': artifact.mimeType, 'content-length': end - start, 'accept-ranges': 'bytes', etag: `"${artifact.digest}"`, 'x-ms-blob-type': 'BlockBlob',
    'content-disposition': `attachment; filename="${name.replace(/[^\x20-\x7e]|"/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    ...(partial ? { 'content-range': `bytes ${start}-${end - 1}/${size}` } : {}),
  })
  if (request.method === 'HEAD' || end === start) return void response.end()
  await pipeline(createReadStream(path, { start, end: end - 1 }), response)
}

function range(header: string | string[] | undefined, size: number): { start: number; end: number; partial: boolean } {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(String(header ?? '')) ?? []
  if (from === undefined) return { start: 0, end: size, partial: false }
  return { start: Math.min(Number(from), size), end: to ? Math.min(Number(to) + 1, size) : size, partial: true }
}

function blockIds(xml: string): string[] {
  return [...xml.matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]*)</g)].map(([, id = '']) => id)
}

function azureHeaders(request: IncomingMessage): Record<string, string> {
  const client = request.headers['x-ms-client-request-id']
  return { 'x-ms-request-id': randomUUID(), 'x-ms-version': '2025-05-05', date: new Date().toUTCString(), ...(typeof client === 'string' ? { 'x-ms-client-request-id': client } : {}) }
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml', 'x-ms-error-code': code }).end(`<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`)
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
