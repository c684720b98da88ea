/** Holds the forge's answers and webhooks against GitHub's own descriptions. For tests. */
import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import type { RestAnswered } from '../rest.ts'
import type { Json } from '../store/types.ts'

interface Allowed { operation?: string; path: string; reason: string }

const ROOT = 'forge:operations'
const HOOKS = 'forge:webhooks'
const read = (name: string): Json => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Json

/** Collects violations; hand `observe` and `observeWebhook` to `startGitHub`. Each schema is compiled when first needed. */
export function contractObserver(): { observe: (answered: RestAnswered) => void; observeWebhook: (sent: { event: string; action: string | null; payload: unknown }) => void; violations: () => string[]; seen: Set<string> } {
  const described = read('operations.json')
  const allowed = read('allowed.json')['allowed'] as Allowed[]
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, validateFormats: true })
  ;(formats as unknown as (ajv: Ajv) => void)(ajv)
  ajv.addSchema({ $id: ROOT, ...described })
  const hooks = read('webhooks.json')
  ajv.addSchema({ $id: HOOKS, ...hooks })
  const compiled = new Map<string, ValidateFunction | undefined>()
  const found = new Set<string>()
  const seen = new Set<string>()

  const check = (key: string, pointerTo: string, title: string, body: unknown): void => {
    if (!compiled.has(pointerTo)) compiled.set(pointerTo, ajv.getSchema(pointerTo))
    const validate = compiled.get(pointerTo)
    if (!validate || validate(body)) return
    for (const error of validate.errors ?? []) {
      const path = error.instancePath.replace(/\/\d+(?=\/|$)/g, '/*') + (error.keyword === 'required' ? `/${error.params['missingProperty']}` : '')
      if (['anyOf', 'oneOf'].includes(error.keyword)) continue
      if (allowed.some((one) => (one.operation === undefined || one.operation === key) && new RegExp(one.path).test(path))) continue
      found.add(`${title}: ${path} ${error.message}`)
    }
  }

  const observeWebhook = ({ event, action, payload }: { event: string; action: string | null; payload: unknown }): void => {
    const kind = [event, action].filter(Boolean).join('-').replaceAll('_', '-')
    if (!hooks['kinds'][kind]) return
    seen.add(kind)
    check(kind, `${HOOKS}#/kinds/${kind}`, kind, payload)
  }

  const observe = ({ method, template, status, body }: RestAnswered): void => {
    if (status < 200 || status >= 300 || body === undefined) return
    const key = `${method} ${template.replace(/\{[^}]+\}/g, '{}')}`
    const answers = described['operations'][key]?.answers
    if (!answers) return
    seen.add(key)
    if (!(status in answers)) return void found.add(`${key}: GitHub never answers ${status}`)
    if (answers[status] === null) return
    check(key, `${ROOT}#/operations/${pointer(key)}/answers/${status}`, `${key} ${status}`, body)
  }
  return { observe, observeWebhook, violations: () => [...found].sort(), seen }
}

function pointer(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))
}
