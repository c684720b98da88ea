import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Whether one of the secrets signed these bytes. `signature` is the header X-Hub-Signature-256.
 *
 * Two secrets can hold at once while one is being replaced. All are tried, so that the time does not tell which one it was.
 */
export function isSigned(bytes: Buffer, signature: string, secrets: readonly string[]): boolean {
  const hex = /^sha256=([0-9a-f]{64})$/.exec(signature)?.[1]
  if (hex === undefined) return false
  const given = Buffer.from(hex, 'hex')
  return secrets.map((secret) => timingSafeEqual(createHmac('sha256', secret).update(bytes).digest(), given)).includes(true)
}
