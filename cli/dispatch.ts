import { parseArgs } from 'node:util'
import { closest } from '../core/documents/suggest.ts'
import { terminalLines } from '../core/render/terminal-text.ts'
import { OutsideError, UserError } from '../flows/outside-error.ts'
import { UsageError, type Command, type Io, type Parsed } from './command.ts'
import { commands } from './commands/index.ts'
import { VERSION } from './version.ts'

/** Runs a command line without the program's name. Answers the exit code: 0 done, 1 problems, 2 usage. */
export async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const [first, ...rest] = argv
  if (first === '--version' || first === '-V') return say(io, `provender ${VERSION}\n`)
  if (first === '--help' || first === '-h' || (first === 'help' && rest.length === 0)) return say(io, overview())
  if (first === undefined) {
    io.err(overview())
    return 2
  }
  const name = first === 'help' ? (rest[0] ?? '') : first
  try {
    const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!entry) throw unknownCommand(name)
    const { command } = await entry.load()
    if (first === 'help' || asksForHelp(rest)) return say(io, command.help)
    return await command.run(parse(command, rest), io)
  } catch (error) {
    return explain(error, name, io)
  }
}

function parse(command: Command, args: readonly string[]): Parsed {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: command.options, allowPositionals: true, strict: true })
    return { values, positionals }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error
    const unknown = /^Unknown option '(-{1,2})([^']*)'/.exec(message)
    if (!unknown) throw new UsageError(message.split('. ')[0] ?? message)
    const meant = closest(unknown[2] ?? '', Object.keys(command.options))
    throw new UsageError(`unknown option ${unknown[1]}${unknown[2]}${meant ? `; did you mean --${meant}?` : ''}`)
  }
}

/** `--help` before a `--`; what follows that belongs to the command. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h')
}

function unknownCommand(name: string): UsageError {
  const meant = closest(name, Object.keys(commands))
  return new UsageError(`unknown command ${JSON.stringify(name)}; ${meant ? `did you mean "${meant}"?` : `expected one of ${Object.keys(commands).join(', ')}`}`)
}

function explain(error: unknown, name: string, io: Io): number {
  if (!(error instanceof UsageError || error instanceof UserError || error instanceof OutsideError)) throw error
  if (io.env['PROVENDER_DEBUG'] === '1') io.err(`${error.stack ?? error.message}\n${error.cause === undefined ? '' : `cause: ${String((error.cause as Error).stack ?? error.cause)}\n`}`)
  // A message quotes names that others chose.
  else io.err(`provender: ${terminalLines(error.message)}\n`)
  if (!(error instanceof UsageError)) return 1
  io.err(`See: provender ${Object.hasOwn(commands, name) ? `${name} ` : ''}--help\n`)
  return 2
}

function say(io: Io, text: string): number {
  io.out(text)
  return 0
}

function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const list = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  return `Provender ${VERSION} — the supply chain of machine-learning models, on GitHub.

Usage: provender <command> [options]

${list.join('\n')}

  provender <command> --help   what a command does, its options and exit codes
  provender --version

Exit code: 0 done, 1 there are problems or the answer is no, 2 usage.
PROVENDER_DEBUG=1 shows where an error comes from.
`
}
