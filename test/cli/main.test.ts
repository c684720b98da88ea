import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from '../../cli/commands/index.ts'
import { VERSION } from '../../cli/version.ts'
import { provender, run } from './provender.ts'

const MAIN = join(import.meta.dirname, '../../cli/main.ts')

describe('provender', () => {
  test('lists every command with --help', async () => {
    const { code, out, err } = await provender(['--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const width = Math.max(...Object.keys(commands).map((name) => name.length))
    for (const [name, { summary }] of Object.entries(commands)) expect(out).toContain(`${name.padEnd(width)}  ${summary}`)
  })

  test('prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }
    expect(VERSION).toBe(version)
    expect(await provender(['--version'])).toEqual({ code: 0, out: `provender ${version}\n`, err: '' })
  })

  test('without a command shows the help and ends with 2', async () => {
    const { code, out, err } = await provender([])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('Usage: provender <command>')
  })

  test.each([
    [['chekc'], 'provender: unknown command "chekc"; did you mean "check"?\nSee: provender --help\n'],
    [['toString'], `provender: unknown command "toString"; expected one of ${Object.keys(commands).join(', ')}\nSee: provender --help\n`],
    [['check', '--jsno'], 'provender: unknown option --jsno; did you mean --json?\nSee: provender check --help\n'],
    [['check', '-x'], 'provender: unknown option -x\nSee: provender check --help\n'],
    [['check', '--json=1'], "provender: Option '--json' does not take an argument\nSee: provender check --help\n"],
    [['check', 'a', 'b'], 'provender: expected at most one folder, found 2\nSee: provender check --help\n'],
    [['check', '--json', '--github'], 'provender: expected --json or --github, found both\nSee: provender check --help\n'],
    [['init'], 'provender: expected a terminal to ask on, found none; --yes takes the defaults\nSee: provender init --help\n'],
  ])('ends %j with 2 and one clear line', async (args, message) => {
    expect(await provender(args)).toEqual({ code: 2, out: '', err: message })
  })

  test.each([[['check', '--help']], [['check', '-h']], [['help', 'check']], [['check', 'a', '--help', '--unknown']]])('%j shows the help of a command', async (args) => {
    const { code, out } = await provender(args)
    expect(code).toBe(0)
    expect(out).toContain('Usage: provender check')
  })

  test('prints an error without a stack, and with one when it is asked for', async () => {
    const plain = await provender(['check', '/no/such/folder'])
    expect(plain).toEqual({ code: 1, out: '', err: 'provender: Expected a folder at /no/such/folder, found nothing. Name the root of a model repository.\n' })
    const { code, err } = await provender(['check', '/no/such/folder'], { env: { PROVENDER_DEBUG: '1' } })
    expect(code).toBe(1)
    expect(err).toMatch(/UserError: Expected a folder[^]*at .*working-folder\.ts/)
  })

  test('says nothing when the reader has gone, and does not call that done', async () => {
    const { out, err } = await run('/bin/sh', ['-c', `{ sleep 0.3; "${process.execPath}" "${MAIN}" --help; echo "ended with $?" >&2; } | true`])
    expect({ out, err }).toEqual({ out: '', err: 'ended with 141\n' })
  })

  test('lists each command under its own name and summary', async () => {
    for (const [name, entry] of Object.entries(commands)) {
      const { command } = await entry.load()
      expect(command).toMatchObject({ name, summary: entry.summary })
      expect(command.help).toContain(`Usage: provender ${name}`)
    }
  })
})
