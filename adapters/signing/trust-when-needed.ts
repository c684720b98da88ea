import type { OpenTrust } from '../../flows/signing/ports.ts'

/** Sigstore's libraries are much to load: only where there is a signature to verify. */
export const openTrustWhenNeeded: OpenTrust = async (documents) => (await import('./open-trust.ts')).openTrust(documents)
