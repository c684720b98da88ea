import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { simulatePorts } from '../../adapters/github/simulate-ports.ts'
import { renderSimulation, simulationJson } from '../../core/render/simulation.ts'
import { UserError } from '../../flows/outside-error.ts'
import { simulatePolicy } from '../../flows/simulate.ts'
import { UsageError, type Command } from '../command.ts'
import { openGitHub, repositoryOf } from '../open-github.ts'
import { escapeJson } from '../terminal-json.ts'
import { terminalLog } from '../terminal-log.ts'

const LAST = 20
const MAX = 200

export const command: Command = {
  name: 'simulate',
  summary: 'replay past pull requests against a changed policy, before it is merged',
  help: `Usage: provender simulate --policy FILE [--last N | --pull N …] [--repo OWNER/NAME] [--json]

  provender simulate --policy .github/provender.yml            the newest ${LAST}
  provender simulate --policy stricter.yml --pull 41 --pull 57

Judges pull requests that were merged or are open twice, by the policy of the default branch as it is today and by the
changed one, on the same facts: as they were when it was merged, as far as GitHub still tells. Shows both answers and
the first reason where the changed policy says no, then how many it would treat otherwise. What is not as it was then,
such as who is in a team, is said at the end. Writes nothing.

  --policy FILE      the changed policy
  --last N           the newest N pull requests (default: ${LAST}, at most ${MAX})
  --pull N           that one; may be given again
  --repo OWNER/NAME  the repository (default: where origin of this clone leads)
  --json             for programs

A token that may read the repository is taken from GITHUB_TOKEN or GH_TOKEN; the policy's teams are read with it, too.
GITHUB_API_URL names another GitHub than github.com.

Exit code: 0 replayed, 1 a policy is not valid or something cannot be read, 2 usage.
`,
  options: { policy: { type: 'string' }, last: { type: 'string' }, pull: { type: 'string', multiple: true }, repo: { type: 'string' }, json: { type: 'boolean' } },
  async run({ values, positionals }, io) {
    if (positionals.length > 0) throw new UsageError(`expected options alone, found "${positionals[0]}"`)
    const file = values['policy']
    if (typeof file !== 'string' || file === '') throw new UsageError('expected --policy with the file of the changed policy')
    if (values['last'] !== undefined && values['pull'] !== undefined) throw new UsageError('expected --last or --pull, found both')
    const last = numberOf('--last', values['last'] ?? String(LAST), MAX)
    const numbers = [values['pull'] ?? []].flat().map((number) => numberOf('--pull', number, Number.MAX_SAFE_INTEGER))
    const text = await readFile(resolve(io.cwd, file), 'utf8').catch((cause: unknown) => {
      throw new UserError(`Expected the changed policy in ${file}, but it cannot be read: ${(cause as Error).message}`)
    })
    const { owner, repo, origin } = await repositoryOf(values['repo'], io)
    const github = openGitHub(origin, io.env)
    const simulation = await simulatePolicy({ owner, repo, text, numbers: [...new Set(numbers)], last }, simulatePorts(github, owner, repo, terminalLog(io)))
    io.out(values['json'] === true ? escapeJson(simulationJson(simulation)) : renderSimulation(simulation))
    return 0
  },
}

function numberOf(option: string, text: unknown, most: number): number {
  const number = /^#?[1-9]\d{0,9}$/.test(String(text)) ? Number(String(text).replace('#', '')) : Number.NaN
  if (!(number <= most)) throw new UsageError(`${option}: expected a whole number from 1${most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`}, found "${String(text)}"`)
  return number
}
