#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import type { Io } from './command.ts'

// Node keeps compiled code between runs: what a command needs again starts quicker.
enableCompileCache()

// `provender trace … | head` ends the pipe early. 128 + SIGPIPE, as other programs end; never 0, for nothing was finished.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(141)
    throw error
  })
}

const io: Io = {
  cwd: process.cwd(),
  env: process.env,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  interactive: process.stderr.isTTY,
  ...(process.stdin.isTTY && process.stderr.isTTY ? { ask } : {}),
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises')
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await lines.question(question)
  } finally {
    lines.close()
  }
}

const { dispatch } = await import('./dispatch.ts')
process.exitCode = await dispatch(process.argv.slice(2), io)
