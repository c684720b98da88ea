/** One file of the built site, by its path from the root of the site. */
export interface SiteFile { path: string; content: string | Uint8Array }
