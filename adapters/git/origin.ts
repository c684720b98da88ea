import { git } from './git.ts'
import { publicUri } from './source-repository.ts'

/** Where a clone came from, as GitHub calls it. */
export interface Origin {
  host: string
  owner: string
  repo: string
}

/** undefined when there is no clone, no origin, or one that is no repository on a web host. */
export async function originOf(folder: string): Promise<Origin | undefined> {
  const { code, stdout } = await git(folder, ['config', '--get', 'remote.origin.url'], { allow: [1, 128] })
  const uri = code === 0 ? publicUri(stdout.toString('utf8').trim()) : undefined
  if (uri === undefined) return undefined
  const { host, pathname } = new URL(uri)
  const [repo, owner] = pathname.split('/').filter(Boolean).reverse()
  return owner === undefined || repo === undefined ? undefined : { host, owner, repo: repo.replace(/\.git$/, '') }
}

/** The branch that is checked out; undefined when none is. */
export async function currentBranch(folder: string): Promise<string | undefined> {
  const { code, stdout } = await git(folder, ['symbolic-ref', '--quiet', '--short', 'HEAD'], { allow: [1, 128] })
  return code === 0 ? stdout.toString('utf8').trim() : undefined
}
