import type { IncomingMessage } from 'node:http'

/** What all bodies together may hold of memory while they are read, before anything is known of their senders. */
export interface Room {
  take(bytes: number): boolean
  give(bytes: number): void
}

export function room(limitBytes: number): Room {
  let taken = 0
  return {
    take(bytes) {
      if (taken + bytes > limitBytes) return false
      taken += bytes
      return true
    },
    give(bytes) {
      taken -= bytes
    },
  }
}

// Below this nothing is counted, so that large bodies of others do not keep an ordinary webhook out.
const FREE_BYTES = 64 * 1024

/**
 * The body as it was sent. `too-large` and `busy` are told while it is read, not after; `broken-off` when the sender
 * went away, or was cut by a time limit.
 */
export function readBody(request: IncomingMessage, maxBytes: number, room: Room): Promise<Buffer | 'too-large' | 'busy' | 'broken-off'> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return Promise.resolve('too-large')
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let [size, counted] = [0, 0]
    const finish = (result: Buffer | 'too-large' | 'busy' | 'broken-off'): void => {
      request.off('data', onData).off('end', onEnd).off('close', onClose)
      room.give(counted)
      resolve(result)
    }
    const onData = (chunk: Buffer): void => {
      size += chunk.length
      if (size > maxBytes) return finish('too-large')
      const more = Math.max(0, size - FREE_BYTES) - counted
      if (more > 0 && !room.take(more)) return finish('busy')
      counted += Math.max(0, more)
      chunks.push(chunk)
    }
    const onEnd = (): void => finish(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size))
    const onClose = (): void => finish('broken-off')
    // An error is always followed by the end of the connection.
    request.on('data', onData).on('end', onEnd).on('close', onClose).on('error', () => {})
  })
}
