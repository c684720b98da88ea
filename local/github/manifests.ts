/** Apps made from a manifest: a page, a code in the redirect, and the secrets for the code. */
import { randomBytes } from 'node:crypto'
import { invalid } from './http.ts'
import { appKeys, putApp } from './seed.ts'
import type { State } from './store/state.ts'
import type { App, Permissions } from './store/types.ts'

export interface Manifest {
  name?: string
  url: string
  hook_attributes?: { url: string; active?: boolean }
  redirect_url?: string
  setup_url?: string
  description?: string
  public?: boolean
  default_permissions?: Permissions
  default_events?: string[]
}

export interface NewApp { app: App; privateKey: string; clientSecret: string; madeAtMs: number }

const HOUR_MS = 3_600_000

/** Reads what a form brought. @throws Refusal 422 with every problem, as GitHub's page lists them */
export function readManifest(text: string): Manifest {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    throw invalid(['The manifest is not valid JSON.'])
  }
  const manifest = (given ?? {}) as Partial<Manifest>
  const isAddress = (value: unknown): boolean => typeof value === 'string' && URL.canParse(value) && /^https?:/.test(value)
  const problems = [
    ...(isAddress(manifest.url) ? [] : ['url is missing']),
    ...(manifest.hook_attributes === undefined || isAddress(manifest.hook_attributes?.url) ? [] : ['Hook url is missing or is no address']),
    ...(manifest.redirect_url === undefined || isAddress(manifest.redirect_url) ? [] : ['redirect_url must be an address']),
    ...(manifest.default_events?.length && !manifest.hook_attributes ? ['Default events are not supported without a hook url'] : []),
  ]
  if (problems.length > 0) throw invalid(problems)
  return manifest as Manifest
}

/** Makes the app; answers the code that its secrets are handed out for, once, within an hour. */
export function createFromManifest(state: State, manifest: Manifest, owner: string): { app: App; code: string } {
  const name = manifest.name?.trim() || 'app'
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  if ([...state.apps.values()].some((one) => one.slug === slug)) throw invalid(['Name is already taken'])
  const { privateKey, publicKey } = appKeys()
  const app = putApp(state, state.nextId(), {
    slug, name, owner, permissions: manifest.default_permissions ?? {}, events: manifest.default_events ?? [],
    webhookUrl: manifest.hook_attributes?.active === false ? '' : (manifest.hook_attributes?.url ?? ''),
    webhookSecret: manifest.hook_attributes ? randomBytes(20).toString('hex') : '',
  }, publicKey)
  if (manifest.setup_url) app.setupUrl = manifest.setup_url
  const code = randomBytes(20).toString('hex')
  state.manifestCodes.set(code, { app, privateKey, clientSecret: randomBytes(20).toString('hex'), madeAtMs: Date.now() })
  return { app, code }
}

export function redeemCode(state: State, code: string): NewApp | undefined {
  const made = state.manifestCodes.get(code)
  state.manifestCodes.delete(code)
  return made && Date.now() - made.madeAtMs < HOUR_MS ? made : undefined
}
