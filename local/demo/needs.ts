import { spawnSync } from 'node:child_process'

/** Programs the demo runs, with what to do when one is missing. */
const NEEDS = [
  { command: 'git', args: ['--version'], least: [2, 38], remedy: 'Install git 2.38 or later: apt-get install git, brew install git, or git-scm.com.' },
  { command: 'python3', args: ['--version'], least: [3, 9], remedy: 'Install Python 3.9 or later: apt-get install python3, brew install python, or python.org.' },
] as const

/** What is missing or too old, in words; empty when all is there. */
export function missingPrograms(): string[] {
  return NEEDS.flatMap(({ command, args, least, remedy }) => {
    const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' })
    const found = status === 0 ? /(\d+)\.(\d+)/.exec(stdout) : null
    if (!found) return [`${command} — expected version ${least.join('.')} or later, found none. ${remedy}`]
    const [major, minor] = [Number(found[1]), Number(found[2])]
    const enough = major > least[0] || (major === least[0] && minor >= least[1])
    return enough ? [] : [`${command} — expected version ${least.join('.')} or later, found ${found[0]}. ${remedy}`]
  })
}
