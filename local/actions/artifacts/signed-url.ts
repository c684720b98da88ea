import type { Core } from '../core.ts'

const LIFETIME_MS = 10 * 60_000

/** An address that lets its holder read, or write, one blob for ten minutes. */
export function signedUrl(core: Core, artifactId: number, right: 'read' | 'write'): string {
  const expires = Date.now() + LIFETIME_MS
  const signature = core.tokens.sign(`blob:${artifactId}:${right}:${expires}`)
  return `${core.forge.url}/_actions/blobs/${artifactId}?se=${expires}&sp=${right}&sig=${signature}`
}

export function allowsBlob(core: Core, artifactId: number, query: URLSearchParams, right: 'read' | 'write'): boolean {
  const expires = Number(query.get('se'))
  return expires > Date.now() && query.get('sp') === right && core.tokens.matches(`blob:${artifactId}:${right}:${expires}`, query.get('sig') ?? '')
}
