import { ChildProcess } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { Socket } from 'node:net'
import { dirname, join, relative } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { startApp } from '../../app/server.ts'
import { startGitHub } from '../../local/github/server.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
const PRODUCT = ['core', 'schemas', 'flows', 'adapters', 'app', 'actions', 'cli', 'site'].flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: ROOT })).filter((file) => !file.endsWith('.test.ts')).sort()

/** Everything that a file imports, and what that imports; packages by name. */
function importedBy(entry: string): Set<string> {
  const found = new Set<string>()
  const visit = (file: string): void => {
    if (found.has(file)) return
    found.add(file)
    for (const [, target = ''] of read(file).matchAll(/(?:from\s+|import\s*\(\s*|^import\s+)'([^']+)'/gm)) {
      if (target.startsWith('.')) visit(relative(ROOT, join(ROOT, dirname(file), target)))
      else found.add(target)
    }
  }
  visit(entry)
  return found
}

describe('the code', () => {
  const LOADS = /\b(?:pickle|joblib|dill|cloudpickle|torch|numpy|np)\.(?:loads?|Unpickler)\s*\(|\breadRDS\s*\(|allow_pickle/i
  const RUNS_TEXT = /\beval\s*\(|\bnew Function\s*\(|\bFunction\s*\(\s*['"`]|node:vm|vm\.run/

  it('loads no model file that could run code, and runs no text as code', () => {
    expect(PRODUCT.length).toBeGreaterThan(100)
    expect(PRODUCT.filter((file) => LOADS.test(read(file)))).toEqual([])
    expect(PRODUCT.filter((file) => RUNS_TEXT.test(read(file)))).toEqual([])
    const { dependencies = {} } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { dependencies?: Record<string, string> }
    expect(Object.keys(dependencies).filter((name) => /pickle|numpy|torch|onnxruntime|tfjs/.test(name))).toEqual([])
  })

  it('of the lint itself sees what it is for', () => {
    for (const line of ['pickle.load(file)', 'torch.load("x")', 'joblib.load (x)', 'np.load(x, allow_pickle=True)']) expect(LOADS.test(line)).toBe(true)
    for (const line of ['eval(text)', 'new Function("x")', "import vm from 'node:vm'"]) expect(RUNS_TEXT.test(line)).toBe(true)
    expect(LOADS.test('a pickle is no model')).toBe(false)
  })

  it('of the app starts no program and loads no package that it does not ship with', () => {
    const imported = importedBy('app/main.ts')
    expect(imported.has('app/server.ts')).toBe(true)
    expect([...imported].filter((target) => /^(node:)?(child_process|cluster|vm|worker_threads)$|^tsx$/.test(target))).toEqual([])
    expect(importedBy('cli/main.ts').has('node:child_process')).toBe(true)
  })
})

describe('the app', () => {
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
  })

  it('speaks with GitHub and with nobody else, and fetches no package, whatever its environment says', async () => {
    // With these Probot's own start would fetch packages by npx.
    vi.stubEnv('REDIS_URL', 'redis://127.0.0.1:1')
    vi.stubEnv('WEBHOOK_PROXY_URL', 'https://proxy.example/x')
    vi.stubEnv('SENTRY_DSN', 'https://key@sentry.example/1')
    const github = await startGitHub()
    const hosts = new Set<string>()
    const { connect } = Socket.prototype
    vi.spyOn(Socket.prototype, 'connect').mockImplementation(function (this: Socket, ...args: unknown[]) {
      // Node hands its own normalised arguments on as a list in the first one.
      const [first] = (Array.isArray(args[0]) ? args[0] : args) as [{ host?: string; port?: number }]
      hosts.add(`${first.host}:${first.port}`)
      return (connect as (...given: unknown[]) => Socket).apply(this, args)
    } as typeof connect)
    const spawned = vi.spyOn(ChildProcess.prototype as unknown as { spawn(): number }, 'spawn')
    const { id: appId, privateKey } = github.addApp({ slug: 'provender', webhookSecret: 'a-secret-that-is-long-enough' })
    const running = await startApp({ appId, privateKey, secret: 'a-secret-that-is-long-enough', baseUrl: github.url, port: 0, log: { info() {}, error() {} } })
    await vi.waitFor(async () => expect((await fetch(`${running.url}/readyz`)).status).toBe(200), { timeout: 5000 })
    await running.close()
    await github.close()
    const own = [new URL(github.url).host, new URL(running.url).host]
    expect([...hosts].filter((host) => !own.includes(host))).toEqual([])
    expect(hosts).toContain(own[0])
    expect(spawned).not.toHaveBeenCalled()
  })
})
