/** The folder of an owner's list: `owner/ada`, `team/acme/flight-data`. Owners are checked logins and teams, so they make paths. */
export function ownerFolder(owner: string): string {
  const name = owner.toLowerCase().replace('[bot]', '-bot')
  return name.includes('/') ? `team/${name}` : `owner/${name}`
}
