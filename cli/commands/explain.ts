import { resolve } from 'node:path'
import { currentBranch, originOf, type Origin } from '../../adapters/git/origin.ts'
import { githubClient, type GitHub } from '../../adapters/github/client.ts'
import { gatePorts } from '../../adapters/github/gate-ports.ts'
import { pullOfBranch } from '../../adapters/github/pull-of-branch.ts'
import { explanationJson, renderExplanation } from '../../core/render/explain.ts'
import { decidePromotion } from '../../flows/decide-promotion.ts'
import { UserError } from '../../flows/outside-error.ts'
import { UsageError, type Command, type Io } from '../command.ts'

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
    // Names in documents may hold what a terminal obeys; escapes mean the same to whoever parses them.
    if (values['json'] === true) io.out(explanationJson(decision, context).replaceAll(/[\u007f-\u009f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`))
    else io.out(renderExplanation(decision, context))
    return decision.conclusion === 'approved' ? 0 : 1
  },
}

async function repositoryOf(asked: unknown, { cwd }: Io): Promise<{ owner: string; repo: string; origin: Origin | undefined }> {
  if (asked !== undefined) {
    const [, owner, repo] = /^([A-Za-z0-9-]+)\/([A-Za-z0-9._-]+)$/.exec(String(asked)) ?? []
    if (owner === undefined || repo === undefined) throw new UsageError(`--repo: expected owner/name, found "${String(asked)}"`)
    return { owner, repo, origin: undefined }
  }
  const origin = await originOf(resolve(cwd))
  if (!origin) throw new UsageError('expected a clone whose origin is on GitHub, found none; name the repository with --repo owner/name')
  return { owner: origin.owner, repo: origin.repo, origin }
}

function openGitHub(origin: Origin | undefined, env: Io['env']): GitHub {
  const token = env['GITHUB_TOKEN'] || env['GH_TOKEN']
  if (!token) throw new UserError('Expected a token in GITHUB_TOKEN or GH_TOKEN, found none. With the GitHub CLI: export GH_TOKEN=$(gh auth token). Else make one that may read contents, pull requests, checks and the organisation\'s members under Settings → Developer settings.')
  const baseUrl = env['GITHUB_API_URL'] || undefined
  // The same owner/name on github.com would be another repository, and the token none of its business.
  if (baseUrl === undefined && origin && !/^(www\.|ssh\.)?github\.com(:\d+)?$/.test(origin.host)) throw new UserError(`origin is on ${origin.host}, not on github.com. Name its API: export GITHUB_API_URL=https://${origin.host}/api/v3`)
  return githubClient({ token, ...(baseUrl === undefined ? {} : { baseUrl }) })
}

async function ownPull(github: GitHub, owner: string, repo: string, { cwd }: Io): Promise<number> {
  const branch = await currentBranch(resolve(cwd))
  if (branch === undefined) throw new UsageError('expected a branch that is checked out, found none; name the pull request: provender explain <number>')
  return await pullOfBranch(github, owner, repo, branch)
}
