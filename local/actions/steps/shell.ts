import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface Shell {
  command: string
  args: string[]
  extension: string
  /** As the log shows it. */
  shown: string
}

const SHELLS: Record<string, { command: string; args: string[]; extension: string }> = {
  '': { command: 'bash', args: ['-e', '{0}'], extension: '.sh' },
  bash: { command: 'bash', args: ['--noprofile', '--norc', '-eo', 'pipefail', '{0}'], extension: '.sh' },
  sh: { command: 'sh', args: ['-e', '{0}'], extension: '.sh' },
  python: { command: 'python', args: ['{0}'], extension: '.py' },
  pwsh: { command: 'pwsh', args: ['-command', ". '{0}'"], extension: '.ps1' },
}

/**
 * The program that runs a script. `name` is a key of the table or a command line with `{0}` for the script.
 * @throws Error when the program is not on the search path, or the name is neither.
 */
export function findShell(name: string | undefined, script: string, searchPath: string): Shell {
  const [first = '', ...rest] = (name ?? '').split(' ').filter((word) => word !== '')
  const known = rest.length === 0 ? SHELLS[first] : { command: first, args: rest, extension: '' }
  if (!known || !known.args.some((argument) => argument.includes('{0}'))) {
    throw new Error(`Invalid shell option. Shell must be a valid built-in (bash, sh, python, pwsh) or a format string containing '{0}', got "${name}".`)
  }
  const command = findProgram(known.command, searchPath) ?? (known.command === 'python' ? findProgram('python3', searchPath) : undefined)
  if (!command) throw new Error(`The shell "${known.command}" is not on this runner's PATH. Install it there, or choose another shell.`)
  const args = known.args.map((argument) => argument.replace('{0}', script))
  return { command, args, extension: known.extension, shown: [command, ...known.args].join(' ') }
}

/** Script files end as their shell expects it. */
export function scriptExtension(name: string | undefined): string {
  return SHELLS[name ?? '']?.extension ?? ''
}

function findProgram(name: string, searchPath: string): string | undefined {
  if (name.includes('/')) return name
  return searchPath.split(delimiter).map((folder) => join(folder, name)).find((file) => {
    try {
      accessSync(file, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
