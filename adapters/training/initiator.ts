import { userInfo } from 'node:os'
import { gitText } from '../git/git.ts'
import { Login } from '../../schemas/shared.ts'

/** Who started the run, with where the name comes from: the gate keeps people from approving what they trained. */
export async function findInitiator(folder: string, env: Record<string, string | undefined>, given?: string): Promise<{ login: string; source: string }> {
  const noreply = /^(?:\d+\+)?([A-Za-z0-9-]+(?:\[bot\])?)@users\.noreply\./
  const candidates: [string, string | undefined][] = [
    ['argument', given],
    ['github', env['GITHUB_TRIGGERING_ACTOR'] || env['GITHUB_ACTOR']],
    ['git config github.user', await config(folder, 'github.user')],
    ['git config user.email', noreply.exec(await config(folder, 'user.email'))?.[1]],
    ['operating system', userInfo().username.replace(/[^A-Za-z0-9-]/g, '-').replace(/^-+/, '').slice(0, 39)],
  ]
  const found = candidates.find(([, login]) => Login.safeParse(login).success)
  return found ? { login: found[1]!, source: found[0] } : { login: 'unknown', source: 'none' }
}

function config(folder: string, key: string): Promise<string> {
  return gitText(folder, ['config', '--get', key], { allow: [1] })
}
