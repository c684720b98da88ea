import { OutsideError } from '../flows/outside-error.ts'

export interface Log {
  info(fields: object, message: string): void
  /** `cause` in the fields is the error itself, `error` its message. */
  error(fields: object, message: string): void
}

/**
 * One JSON object a line, of named fields only.
 *
 * Messages of errors are left out: they quote what GitHub answered, and documents, and so what anybody wrote. What an
 * operator needs of them – code, status, call, missing permission, place in our code – is taken from the error itself.
 */
export function jsonLog(write: (line: string, level: 'info' | 'error') => void): Log {
  const line = (level: 'info' | 'error') => (fields: object, message: string): void =>
    write(`${JSON.stringify({ level, at: new Date().toISOString(), message, ...pick(fields) })}\n`, level)
  return { info: line('info'), error: line('error') }
}

const FIELDS = ['key', 'repository', 'installation', 'pull', 'conclusion', 'head', 'facts', 'willRetry', 'event', 'outcome', 'count', 'recovered', 'left']

function pick(fields: object): Record<string, unknown> {
  const given = fields as Record<string, unknown>
  const picked = FIELDS.flatMap((name): [string, unknown][] => {
    const value = given[name]
    if (value === undefined) return []
    return [[name, typeof value === 'string' ? plain(value) : typeof value === 'number' || typeof value === 'boolean' ? value : null]]
  })
  return { ...Object.fromEntries(picked), ...(given['cause'] instanceof Error ? describeError(given['cause']) : {}) }
}

// The key of a push names the branch, and a branch is called what its author likes.
const plain = (value: string): string => value.replace(/^([^:]*\/[^:]*):.*$/s, '$1:…').replace(/[^\w ./#@:…*=;,-]/g, '?').slice(0, 200)

function describeError(error: Error): Record<string, unknown> {
  if (!(error instanceof OutsideError)) return { name: plain(error.name), stack: framesOf(error) }
  const { status, request, response } = (error.cause ?? {}) as { status?: unknown; request?: { method?: unknown; url?: unknown }; response?: { headers?: Record<string, unknown> } }
  const permission = response?.headers?.['x-accepted-github-permissions']
  return {
    code: error.code,
    // Octokit calls it 500 when there was no answer at all.
    ...(typeof status === 'number' && response ? { status } : {}),
    ...(typeof request?.url === 'string' ? { call: plain(`${String(request.method)} ${callOf(request.url)}`) } : {}),
    ...(status === 403 && typeof permission === 'string' ? { permission: plain(permission) } : {}),
  }
}

/** `/repos/acme/models/git` of a longer address: what follows may be a branch or a path. */
function callOf(url: string): string {
  if (!URL.canParse(url)) return '?'
  return new URL(url).pathname.replace(/^\/api\/v3/, '').split('/').slice(0, 5).join('/')
}

/** Where it happened. The first lines of a stack repeat the message, which may look like anything. */
function framesOf({ stack = '', message }: Error): string[] {
  const at = message === '' ? 0 : stack.lastIndexOf(message) + message.length
  return stack.slice(at).split('\n').filter((frame) => /^ {4}at .*:\d+:\d+\)?$/.test(frame)).slice(0, 5).map((frame) => frame.trim())
}
