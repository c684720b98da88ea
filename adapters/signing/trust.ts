import { TrustedRoot } from '@sigstore/protobuf-specs'
import { UserError } from '../../flows/outside-error.ts'
import publicGood from './public-good.json' with { type: 'json' }

/**
 * The certificate authorities, logs and clocks of Sigstore's public good instance, as its repository gave them to the
 * package @sigstore/tuf: verifying needs no network. It is replaced when Sigstore changes its keys.
 */
export const publicGoodRoot = (): TrustedRoot => TrustedRoot.fromJSON(publicGood)

/** Trust roots from JSON Lines, the form of `gh attestation trusted-root`. @throws UserError naming the line that is none */
export function readTrustRoots(text: string, where: string): TrustedRoot[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const refuse = (found: string): never => {
      throw new UserError(`${where}:${index + 1} — expected a Sigstore trusted root in JSON on one line, found ${found}. Write the file with: gh attestation trusted-root`)
    }
    try {
      const value: unknown = JSON.parse(line)
      const mediaType = (value as { mediaType?: unknown } | null)?.mediaType
      if (typeof mediaType !== 'string' || !mediaType.startsWith('application/vnd.dev.sigstore.trustedroot')) return refuse('something else')
      return [TrustedRoot.fromJSON(value)]
    } catch (cause) {
      if (cause instanceof UserError) throw cause
      return refuse('text that is no JSON')
    }
  })
}
