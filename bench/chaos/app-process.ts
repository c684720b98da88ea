import { spawn, type ChildProcess } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

export interface AppOptions {
  appId: number
  privateKey: string
  secret: string
  apiUrl: string
  sweepMinutes: number
  recoveryMinutes: number
}

/** The app as it is operated: a process of its own that can be killed, always at the same address. */
export class AppProcess {
  readonly #options: AppOptions
  readonly #port: number
  #child: ChildProcess | undefined
  #ended: Promise<void> = Promise.resolve()
  #isWanted = false
  kills = 0
  /** What it wrote on standard error, the last of it. */
  said = ''
  judged = 0
  /** Judgements that were given up, to be found by a sweep. */
  givenUp = 0
  peakBytes = 0
  /** When it ended though nobody wanted it to. */
  readonly faults: string[] = []

  static async create(options: AppOptions): Promise<AppProcess> {
    return new AppProcess(options, await freePort())
  }

  private constructor(options: AppOptions, port: number) {
    this.#options = options
    this.#port = port
  }

  get webhookUrl(): string {
    return `http://127.0.0.1:${this.#port}/api/github/webhooks`
  }

  start(): void {
    const { appId, privateKey, secret, apiUrl, sweepMinutes, recoveryMinutes } = this.#options
    const { PATH, HOME } = process.env
    this.#isWanted = true
    const child = spawn(process.execPath, ['app/main.ts'], {
      cwd: ROOT,
      env: { PATH, HOME, NODE_ENV: 'production', APP_ID: String(appId), PRIVATE_KEY: privateKey, WEBHOOK_SECRET: secret, GITHUB_API_URL: apiUrl, PORT: String(this.#port), SWEEP_MINUTES: String(sweepMinutes), RECOVERY_MINUTES: String(recoveryMinutes) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    child.stdout.setEncoding('utf8').on('data', (text: string) => (this.judged += text.split('"judged"').length - 1))
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.givenUp += text.split('"willRetry":false').length - 1
      this.said = (this.said + text).slice(-4_000)
    })
    this.#ended = new Promise((resolve) => child.once('exit', (code, signal) => {
      if (this.#isWanted) this.faults.push(`the app ended by itself (${signal ?? code}): ${this.said.slice(-600)}`)
      resolve()
    }))
  }

  /** Ends it as a crash does: nothing is finished, nothing is said. */
  async kill(): Promise<void> {
    this.#isWanted = false
    await this.#look()
    this.#child?.kill('SIGKILL')
    this.kills++
    await this.#ended
  }

  async stop(): Promise<void> {
    this.#isWanted = false
    await this.#look()
    this.#child?.kill('SIGTERM')
    await this.#ended
  }

  /** A number of its metrics, labels included in the name; 0 while it says nothing. */
  async metric(name: string): Promise<number> {
    const text = await fetch(`http://127.0.0.1:${this.#port}/metrics`).then((response) => response.text()).catch(() => '')
    return Number(text.split('\n').find((line) => line.startsWith(`${name} `))?.split(' ').at(-1) ?? 0)
  }

  async #look(): Promise<void> {
    const status = await readFile(`/proc/${this.#child?.pid}/status`, 'utf8').catch(() => '')
    this.peakBytes = Math.max(this.peakBytes, Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024)
  }
}

/** Free at this moment, and taken a moment later: the address of an app is registered once. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
