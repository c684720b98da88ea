import { parse } from 'yaml'
import { WEBHOOK_PATH } from '../ingress.ts'

/** Where things are, as the person who sets up says it. */
export interface Addresses {
  /** Under which GitHub reaches the app. */
  app: string
  /** Where the person's browser goes back to. */
  done: string
  /** Empty: a personal account. */
  organization: string
}

const MAX_NAME = 34 // GitHub: longer names are refused

/** What is sent to GitHub's page for new apps: `app.yml`, with the addresses of this one. */
export function manifestOf(appYml: string, { app, done, organization }: Addresses): Record<string, unknown> {
  const { name, url, public: isPublic, hook_attributes: hook, default_permissions, default_events } = parse(appYml) as Record<string, unknown>
  return {
    // Names are unique on all of GitHub.
    name: `${String(name)}${organization === '' ? '' : `-${organization}`}`.slice(0, MAX_NAME),
    url,
    public: isPublic === true,
    hook_attributes: { ...(hook as object), url: new URL(WEBHOOK_PATH, app).href },
    redirect_url: done,
    default_permissions,
    default_events,
  }
}

/** Its page for new apps. */
export function registrationPage(githubUrl: string, organization: string, state: string): string {
  const path = organization === '' ? '/settings/apps/new' : `/organizations/${encodeURIComponent(organization)}/settings/apps/new`
  return `${githubUrl}${path}?state=${encodeURIComponent(state)}`
}

/** What is wrong with what a person entered; undefined when nothing is. */
export function problemOf({ address, organization }: { address: string; organization: string }): string | undefined {
  if (!/^[a-z\d](?:-?[a-z\d]){0,38}$/i.test(organization) && organization !== '') return 'Expected the name of an organisation as it stands in its address on GitHub, or nothing for your own account.'
  const url = URL.canParse(address) ? new URL(address) : undefined
  const isLocal = url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLocal))) return 'Expected the address under which GitHub reaches this server, such as https://provender.example.com.'
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') return 'Expected an address without a path: the app adds its own.'
  return undefined
}

/** GitHub's pages, from the address of its API. */
export function githubUrlOf(apiUrl: string | undefined): string {
  if (apiUrl === undefined) return 'https://github.com'
  const { origin, hostname } = new URL(apiUrl)
  return hostname.startsWith('api.') ? origin.replace('//api.', '//') : origin
}
