/** The folder of an owner's list: `owner/ada`, `owner/acme/flight-data`. Owners are checked logins and teams, so they make paths. */
export const ownerFolder = (owner: string): string => `owner/${owner.toLowerCase().replace('[bot]', '-bot')}`
