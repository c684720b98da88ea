// A smaller body cannot nest deeply enough to hurt, and most are of some 25 kB: they are spared the look.
const UNCHECKED_BYTES = 1024 * 1024
const MAX_DEPTH = 1_000 // GitHub's payloads nest less than ten deep

/** The JSON object of a body; what it is instead when it is none. A body of brackets alone would fill the memory. */
export function parsePayload(bytes: Buffer): Record<string, unknown> | 'not a JSON object' | 'nested too deeply' {
  if (bytes.length > UNCHECKED_BYTES && isDeep(bytes)) return 'nested too deeply'
  try {
    const payload: unknown = JSON.parse(bytes.toString('utf8'))
    return payload !== null && typeof payload === 'object' && !Array.isArray(payload) ? (payload as Record<string, unknown>) : 'not a JSON object'
  } catch {
    return 'not a JSON object'
  }
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d]

function isDeep(bytes: Buffer): boolean {
  let depth = 0
  let isText = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (isText) {
      if (byte === BACKSLASH) at++
      else if (byte === QUOTE) isText = false
    } else if (byte === QUOTE) isText = true
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      if (++depth > MAX_DEPTH) return true
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--
  }
  return false
}
