import { spawn } from 'node:child_process'
import { readFile, readdir } from 'node:fs/promises'
import { LineSplitter } from '../commands/lines.ts'

export interface ProcessOptions {
  command: string
  args: string[]
  cwd: string
  env: Record<string, string>
  onLine(line: string): void
  /** Aborted when the step is cancelled or out of time. */
  signal: AbortSignal
  graceMs: { interrupt: number; terminate: number }
}

/** How long a program's pipes may stay open (a child in the background holds them) after it has ended. */
const DRAIN_MS = 1_000

/** Runs a program in a process group of its own. Resolves with its exit code; 128 + n when signal n ended it. */
export async function runProcess(options: ProcessOptions): Promise<number> {
  const child = spawn(options.command, options.args, { cwd: options.cwd, env: options.env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const readers = [child.stdout, child.stderr].map((stream) => {
    const lines = new LineSplitter(options.onLine)
    stream.on('data', (chunk: Buffer) => lines.write(chunk))
    return lines
  })
  const stop = stopOnAbort(options, child.pid)
  try {
    return await new Promise<number>((resolve, reject) => {
      child.on('error', reject)
      child.on('exit', (code, signal) => {
        const drain = setTimeout(() => {
          child.stdout.destroy()
          child.stderr.destroy()
        }, DRAIN_MS)
        child.on('close', () => {
          clearTimeout(drain)
          resolve(code ?? 128 + (SIGNALS[signal ?? ''] ?? 9))
        })
      })
    })
  } finally {
    stop()
    for (const lines of readers) lines.end()
  }
}

const SIGNALS: Record<string, number> = { SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }

function stopOnAbort({ signal, graceMs }: ProcessOptions, pid: number | undefined): () => void {
  const timers: NodeJS.Timeout[] = []
  const stop = (): void => {
    killGroup(pid, 'SIGINT')
    timers.push(setTimeout(() => killGroup(pid, 'SIGTERM'), graceMs.interrupt))
    timers.push(setTimeout(() => killGroup(pid, 'SIGKILL'), graceMs.interrupt + graceMs.terminate))
  }
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  return () => {
    signal.removeEventListener('abort', stop)
    timers.forEach(clearTimeout)
  }
}

function killGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (pid) process.kill(-pid, signal)
  } catch {
    // The group has ended already.
  }
}

/**
 * Ends what a job left behind, wherever it moved to: every process that carries the job's RUNNER_TRACKING_ID, as GitHub's
 * runner finds them. Only on Linux; elsewhere nothing is done. Returns how many were ended.
 */
export async function endOrphans(trackingId: string): Promise<number> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
  const marks = await Promise.all(pids.map(async (pid) => {
    const environment = await readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '')
    return environment.split('\0').includes(`RUNNER_TRACKING_ID=${trackingId}`) ? Number(pid) : undefined
  }))
  const orphans = marks.filter((pid) => pid !== undefined)
  for (const pid of orphans) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Ended between the reading and here.
    }
  }
  return orphans.length
}
