/** The version of package.json, which a test compares; reading that file would cost time at every start. */
export const VERSION = '0.1.0'
