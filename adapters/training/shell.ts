import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { constants } from 'node:os'
import { OutsideError } from '../../flows/outside-error.ts'
import { asFileError } from '../files/file-error.ts'

export interface ShellRun {
  exitCode: number
  /** The last lines of both streams, for an error message. */
  tail: string[]
  log: { digest: string; bytes: number }
}

const TAIL_LINES = 20
const MAX_SHOWN_LINE = 2000

/*
 * The command gets a process group of its own. Descriptor 3 is a pipe that only we hold open: when we die, even by
 * SIGKILL, a watcher in the group reads its end and ends the whole group.
 */
const WRAPPER = '{ read _ <&3; kill -9 -$$; } >/dev/null 2>&1 & watcher=$!; exec 3<&-; /bin/sh -c "$1" </dev/null; status=$?; kill -9 $watcher 2>/dev/null; wait $watcher 2>/dev/null; exit $status'

/** Runs a command through the system shell, both streams to `logFile` and line by line to `onLine`. */
export async function runShell(command: string, options: { cwd: string; env: Record<string, string>; logFile: string; onLine: (line: string) => void }): Promise<ShellRun> {
  const log = openSync(options.logFile, 'w')
  const hash = createHash('sha256')
  const lines = new LineSplitter(options.onLine)
  let bytes = 0
  let failure: Error | undefined
  const child = spawn('/bin/sh', ['-c', WRAPPER, 'provender', command], { cwd: options.cwd, env: options.env, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
  const stop = (): void => killGroup(child.pid)
  const take = (chunk: Buffer): void => {
    hash.update(chunk)
    bytes += chunk.length
    lines.push(chunk)
    try {
      writeSync(log, chunk)
    } catch (cause) {
      failure ??= asFileError('the log', options.logFile, cause)
      stop()
    }
  }
  child.stdout?.on('data', take)
  child.stderr?.on('data', take)
  // What the command left in the background would hold its streams open and write into a folder that is gone.
  child.on('exit', stop)
  const release = onEndOfProcess(stop)
  try {
    const exitCode = await new Promise<number>((resolve, reject) => {
      child.on('error', (cause) => reject(new OutsideError('COMMAND_FAILED', `Cannot start the system shell /bin/sh: ${cause.message}`, { cause })))
      child.on('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
    })
    lines.end()
    if (failure) throw failure
    return { exitCode, tail: lines.tail, log: { digest: `sha256:${hash.digest('hex')}`, bytes } }
  } finally {
    release()
    closeSync(log)
  }
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // The group is gone already.
  }
}

/** Ends the command when we are asked to end, then ends as asked. */
function onEndOfProcess(stop: () => void): () => void {
  const handlers = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => {
    const handler = (): void => {
      stop()
      process.off(signal, handler)
      process.kill(process.pid, signal)
    }
    process.on(signal, handler)
    return (): void => void process.off(signal, handler)
  })
  process.on('exit', stop)
  return () => {
    for (const release of handlers) release()
    process.off('exit', stop)
  }
}

class LineSplitter {
  readonly tail: string[] = []
  readonly #onLine: (line: string) => void
  readonly #decoder = new TextDecoder()
  #rest = ''

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine
  }

  push(chunk: Buffer): void {
    const parts = (this.#rest + this.#decoder.decode(chunk, { stream: true })).split(/\r?\n/)
    this.#rest = parts.pop() ?? ''
    for (const line of parts) this.#take(line)
    // A line without end would fill the memory.
    if (this.#rest.length > 64 * 1024) this.end()
  }

  end(): void {
    if (this.#rest !== '') this.#take(this.#rest)
    this.#rest = ''
  }

  #take(line: string): void {
    const shown = line.length > MAX_SHOWN_LINE ? `${line.slice(0, MAX_SHOWN_LINE)}…` : line
    this.tail.push(shown)
    if (this.tail.length > TAIL_LINES) this.tail.shift()
    this.#onLine(shown)
  }
}
