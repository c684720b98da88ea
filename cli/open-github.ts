import { resolve } from 'node:path'
import { originOf, type Origin } from '../adapters/git/origin.ts'
import { githubClient, type GitHub } from '../adapters/github/client.ts'
import { UserError } from '../flows/outside-error.ts'
import { UsageError, type Io } from './command.ts'

/** The repository that is asked for, or where origin of this clone leads. @throws UsageError when neither says */
export async function repositoryOf(asked: unknown, { cwd }: Io): Promise<{ owner: string; repo: string; origin: Origin | undefined }> {
  if (asked !== undefined) {
    const [, owner, repo] = /^([A-Za-z0-9-]+)\/([A-Za-z0-9._-]+)$/.exec(String(asked)) ?? []
    if (owner === undefined || repo === undefined) throw new UsageError(`--repo: expected owner/name, found "${String(asked)}"`)
    return { owner, repo, origin: undefined }
  }
  const origin = await originOf(resolve(cwd))
  if (!origin) throw new UsageError('expected a clone whose origin is on GitHub, found none; name the repository with --repo owner/name')
  return { owner: origin.owner, repo: origin.repo, origin }
}

/** A client with the token of the environment. @throws UserError when there is none, or its GitHub is not named */
export function openGitHub(origin: Origin | undefined, env: Io['env']): GitHub {
  const token = env['GITHUB_TOKEN'] || env['GH_TOKEN']
  if (!token) throw new UserError('Expected a token in GITHUB_TOKEN or GH_TOKEN, found none. With the GitHub CLI: export GH_TOKEN=$(gh auth token). Else make one that may read contents, pull requests, checks and the organisation\'s members under Settings → Developer settings.')
  const baseUrl = env['GITHUB_API_URL'] || undefined
  // The same owner/name on github.com would be another repository, and the token none of its business.
  if (baseUrl === undefined && origin && !/^(www\.|ssh\.)?github\.com(:\d+)?$/.test(origin.host)) throw new UserError(`origin is on ${origin.host}, not on github.com. Name its API: export GITHUB_API_URL=https://${origin.host}/api/v3`)
  return githubClient({ token, ...(baseUrl === undefined ? {} : { baseUrl }) })
}
