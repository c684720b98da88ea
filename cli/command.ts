import type { ParseArgsOptionsConfig } from 'node:util'

/** Where a command reads and writes, so that a test can stand in for the terminal. */
export interface Io {
  cwd: string
  env: Record<string, string | undefined>
  out(text: string): void
  err(text: string): void
  /** Whether `err` is a terminal that can redraw a line. */
  interactive: boolean
  /** Asks a person; absent when nobody is there to answer. */
  ask?(question: string): Promise<string>
}

export interface Parsed {
  values: Record<string, string | boolean | (string | boolean)[] | undefined>
  positionals: string[]
}

/** One subcommand. `cli/commands/<name>.ts` exports it as `command`; `cli/main.ts` finds it by name. */
export interface Command {
  name: string
  /** One line for `provender --help`. */
  summary: string
  /** All of `provender <name> --help`. */
  help: string
  options: ParseArgsOptionsConfig
  /** Exit code: 0 done, 1 the answer is no or there are problems. UsageError makes 2; OutsideError and UserError 1. */
  run(parsed: Parsed, io: Io): Promise<number>
}

/** The command line itself was wrong: exit 2 and a pointer to the help. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
