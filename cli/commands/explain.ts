import { resolve } from 'node:path'
import { currentBranch } from '../../adapters/git/origin.ts'
import type { GitHub } from '../../adapters/github/client.ts'
import { gatePorts } from '../../adapters/github/gate-ports.ts'
import { pullOfBranch } from '../../adapters/github/pull-of-branch.ts'
import { explanationJson, renderExplanation } from '../../core/render/explain.ts'
import { decidePromotion } from '../../flows/decide-promotion.ts'
import { UserError } from '../../flows/outside-error.ts'
import { UsageError, type Command, type Io } from '../command.ts'
import { openGitHub, repositoryOf } from '../open-github.ts'
import { escapeJson } from '../terminal-json.ts'

export const command: Command = {
  name: 'explain',
  summary: 'say why a pull request is where it is, and who can unblock it',
  help: `Usage: provender explain [pull] [--repo OWNER/NAME] [--json]

  provender explain          the open pull request of the branch that is checked out
  provender explain 41       that one

Reads the pull request from GitHub and judges it as the gate does, without writing anything: the conclusion; then for
everybody who can move it what they are asked to do, why, and what would do instead; then what is waived or not needed,
and the rules that are met. With the floor of the organisation, freezes and break-glass.

  --repo OWNER/NAME  the repository (default: where origin of this clone leads)
  --json             for programs

A token that may read the repository is taken from GITHUB_TOKEN or GH_TOKEN; the policy's teams are read with it, too.
GITHUB_API_URL names another GitHub than github.com.

Exit code: 0 approved, 1 not approved, closed or not readable, 2 usage.
`,
  options: { repo: { type: 'string' }, json: { type: 'boolean' } },
  async run({ values, positionals }, io) {
    const [asked, ...more] = positionals
    if (more.length > 0) throw new UsageError(`expected at most one pull request, found ${positionals.length}`)
    if (asked !== undefined && !/^#?[1-9]\d{0,9}$/.test(asked)) throw new UsageError(`expected the number of a pull request, found "${asked}"`)
    const { owner, repo, origin } = await repositoryOf(values['repo'], io)
    const github = openGitHub(origin, io.env)
    const number = asked === undefined ? await ownPull(github, owner, repo, io) : Number(asked.replace('#', ''))
    const decided = await decidePromotion({ owner, repo, number }, gatePorts(github, owner, repo, { mine: { appSlug: 'github-actions' }, publish: false }))
    if (!decided) throw new UserError(`Expected an open pull request, found ${owner}/${repo}#${number} closed: there is nothing to decide. What was decided of it is in the log: provender audit export`)
    const { decision, headSha, unread } = decided
    const context = { repository: `${owner}/${repo}`, pull: number, headSha, unread }
    if (values['json'] === true) io.out(escapeJson(explanationJson(decision, context)))
    else io.out(renderExplanation(decision, context))
    return decision.conclusion === 'approved' ? 0 : 1
  },
}

async function ownPull(github: GitHub, owner: string, repo: string, { cwd }: Io): Promise<number> {
  const branch = await currentBranch(resolve(cwd))
  if (branch === undefined) throw new UsageError('expected a branch that is checked out, found none; name the pull request: provender explain <number>')
  return await pullOfBranch(github, owner, repo, branch)
}
