import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** The app as a process of its own, started as `npm start` does it. */
export interface AppChild {
  /** Resolves with the match when it has been printed. */
  printed(pattern: RegExp): Promise<RegExpExecArray>
  kill(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
  output(): string
}

const MAIN = join(import.meta.dirname, '../../app/main.ts')

export function startAppChild(env: Record<string, string>): AppChild {
  // Nothing of whoever runs the tests: their variables may name another app.
  const child = spawn(process.execPath, [MAIN], { env: { PATH: process.env['PATH'], ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      for (const listen of listeners) listen()
    })
  }
  const closed = once(child, 'close')
  return {
    printed: (pattern) => new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(output)
        if (!match) return
        listeners.delete(look)
        resolve(match)
      }
      listeners.add(look)
      void closed.then(() => reject(new Error(`expected ${pattern.source}, the app ended with:\n${output}`)))
      look()
    }),
    async kill(signal) {
      child.kill(signal)
      await closed
      return child.exitCode
    },
    output: () => output,
  }
}
