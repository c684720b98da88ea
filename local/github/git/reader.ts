import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { gitEnvironment } from './run.ts'

export interface GitObject { sha: string; type: 'blob' | 'tree' | 'commit' | 'tag'; size: number; content: Buffer }

interface Waiting { withContent: boolean; resolve: (object: GitObject | undefined) => void; reject: (error: Error) => void }

/** One long-lived `git cat-file --batch-command`: a read costs a pipe round trip instead of a process. */
export class ObjectReader {
  readonly #dir: string
  #child: ChildProcessWithoutNullStreams | undefined
  #waiting: Waiting[] = []
  #chunks: Buffer[] = []
  #buffered = 0
  /** Bytes that must be there before parsing again; saves joining a large blob once per chunk. */
  #wanted = 1
  #sleep: NodeJS.Timeout | undefined

  constructor(dir: string) {
    this.#dir = dir
  }

  /** `spec` as git reads it: a hash, `refs/heads/main`, `refs/heads/main:path`. */
  read(spec: string): Promise<GitObject | undefined> {
    return this.#ask('contents', spec)
  }

  info(spec: string): Promise<GitObject | undefined> {
    return this.#ask('info', spec)
  }

  close(): void {
    clearTimeout(this.#sleep)
    this.#child?.stdin.end()
    this.#child = undefined
  }

  #ask(command: 'contents' | 'info', spec: string): Promise<GitObject | undefined> {
    if (/[\n\0]/.test(spec)) return Promise.resolve(undefined)
    return new Promise((resolve, reject) => {
      const child = this.#child ?? this.#start()
      this.#waiting.push({ withContent: command === 'contents', resolve, reject })
      child.stdin.write(`${command} ${spec}\n`)
    })
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = spawn('git', ['--git-dir', this.#dir, 'cat-file', '--batch-command'], { env: gitEnvironment() })
    const fail = (): void => {
      if (this.#child === child) this.#child = undefined
      for (const waiting of this.#waiting.splice(0)) waiting.reject(new Error('git cat-file ended'))
      this.#chunks = []
      this.#buffered = 0
    }
    child.stdout.on('data', (chunk: Buffer) => {
      this.#chunks.push(chunk)
      this.#buffered += chunk.length
      if (this.#buffered >= this.#wanted) this.#parse()
    })
    child.stderr.resume()
    child.stdin.on('error', () => {})
    child.on('error', fail)
    child.on('close', fail)
    this.#child = child
    return child
  }

  #parse(): void {
    let buffer = Buffer.concat(this.#chunks)
    this.#wanted = 1
    for (;;) {
      const end = buffer.indexOf(10)
      const next = this.#waiting[0]
      if (end < 0 || !next) break
      const head = /^([0-9a-f]{40}) (\w+) (\d+)$/.exec(buffer.subarray(0, end).toString())
      const size = Number(head?.[3] ?? 0)
      const total = head && next.withContent ? end + 1 + size + 1 : end + 1
      if (buffer.length < total) {
        this.#wanted = total
        break
      }
      const content = head && next.withContent ? Buffer.from(buffer.subarray(end + 1, end + 1 + size)) : Buffer.alloc(0)
      buffer = buffer.subarray(total)
      this.#waiting.shift()
      next.resolve(head ? { sha: head[1]!, type: head[2] as GitObject['type'], size, content } : undefined)
    }
    this.#chunks = buffer.length > 0 ? [buffer] : []
    this.#buffered = buffer.length
    if (this.#waiting.length === 0) this.#rest()
  }

  /** A repository nobody reads needs no process. */
  #rest(): void {
    clearTimeout(this.#sleep)
    this.#sleep = setTimeout(() => this.#waiting.length === 0 && this.close(), 20_000)
    this.#sleep.unref()
  }
}
