/** The payload type of a signed in-toto statement. */
export const IN_TOTO_PAYLOAD = 'application/vnd.in-toto+json'

/** Larger than any bundle of a statement that the schemas accept. */
export const MAX_BUNDLE_CHARACTERS = 32 * 1024 * 1024
