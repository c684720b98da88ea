import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a sender may take of the app before it is known who sends. */
export interface Limits {
  maxBodyBytes: number
  /** Of all bodies that are being read. */
  maxReadingBytes: number
  maxConnections: number
  /** From the connection, or the first byte of a further request, to the end of the head. */
  headersMs: number
  /** To the end of the body. */
  requestMs: number
  /** A connection between two requests. */
  keepAliveMs: number
}

export const LIMITS: Limits = {
  maxBodyBytes: 25 * 1024 * 1024, // GitHub: a larger payload is not delivered
  maxReadingBytes: 64 * 1024 * 1024,
  maxConnections: 1024,
  headersMs: 5_000,
  requestMs: 10_000, // GitHub waits no longer for the answer
  keepAliveMs: 65_000, // longer than the minute of most proxies: who closes first must not be the app
}

export interface Listening {
  url: string
  close(): Promise<void>
}

/** An HTTP server that cuts slow senders: Node answers them with 408, and closes what never speaks. */
export async function listen(onRequest: RequestListener, { host, port }: { host: string; port: number }, limits: Limits): Promise<Listening> {
  // Node looks for slow senders every 30 seconds unless told otherwise, whatever their limits are.
  const server = createServer({ connectionsCheckingInterval: Math.min(1_000, limits.headersMs), headersTimeout: limits.headersMs, requestTimeout: limits.requestMs, keepAliveTimeout: limits.keepAliveMs }, onRequest)
  server.maxConnections = limits.maxConnections
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}
