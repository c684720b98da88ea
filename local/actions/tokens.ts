import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export interface TokenClaims {
  exp: number
  [claim: string]: unknown
}

/** Signs and checks what the service hands out and takes back: runtime tokens, OIDC request tokens, blob addresses. */
export class Tokens {
  // Random per start: nothing that was signed before survives a restart.
  readonly #key = randomBytes(32)

  /** A JWT (HS256). Clients read its claims; only this service can check it. */
  issue(claims: Record<string, unknown>, lifetimeMs: number): string {
    const now = Math.floor(Date.now() / 1000)
    const payload = { iat: now, nbf: now, exp: now + Math.ceil(lifetimeMs / 1000), ...claims }
    const body = [{ alg: 'HS256', typ: 'JWT' }, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
    return `${body}.${this.sign(body)}`
  }

  /** The claims of a token made here that is still valid, else undefined. */
  verify(token: string): TokenClaims | undefined {
    const [header = '', payload = '', signature = ''] = token.split('.')
    if (!this.matches(`${header}.${payload}`, signature)) return undefined
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as TokenClaims
    return claims.exp * 1000 > Date.now() ? claims : undefined
  }

  sign(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url')
  }

  matches(text: string, signature: string): boolean {
    const [wanted, given] = [Buffer.from(this.sign(text)), Buffer.from(signature)]
    return wanted.length === given.length && timingSafeEqual(wanted, given)
  }
}

export function bearerToken(header: string | undefined): string {
  return /^(?:bearer|token)\s+(.+)$/i.exec(header ?? '')?.[1] ?? ''
}
