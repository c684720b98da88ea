import { describe, expect, it } from 'vitest'
import type { Handled } from '../index.ts'
import { onAccess } from './access.ts'
import { onCheck } from './check.ts'
import { onPullRequest } from './pull-request.ts'
import { onPush } from './push.ts'

const SHA = 'a'.repeat(40)
const call = (handle: (handled: Handled) => void, payload: Record<string, unknown>, repository: Handled['repository'] | null = { owner: 'o', repo: 'r' }): string[] => {
  const asked: string[] = []
  const name = ({ owner, repo }: { owner: string; repo: string }): string => `${owner}/${repo}`
  handle({
    payload, repository: repository ?? undefined, appId: 42,
    judge: (at, number) => asked.push(`${name(at)}#${number}`),
    judgeCommit: (at, sha) => asked.push(`${name(at)}@${sha.slice(0, 3)}`),
    judgeBase: (at, branch) => asked.push(`${name(at)}:${branch}`),
    judgeAll: (at) => asked.push(name(at)),
    judgeInstallation: () => asked.push('installation'),
  })
  return asked
}

describe('events', () => {
  it.each<[string, (handled: Handled) => void, Record<string, unknown>, string[]]>([
    ['a pull request', onPullRequest, { pull_request: { number: 7 } }, ['o/r#7']],
    ['a payload without a pull request', onPullRequest, {}, []],
    ['a null pull request', onPullRequest, { pull_request: null }, []],
    ['T-54 a check without pull requests, as forks have', onCheck, { action: 'completed', check_run: { name: 'tests', head_sha: SHA, pull_requests: [], app: { id: 1 } } }, ['o/r@aaa']],
    ['our own check', onCheck, { action: 'completed', check_run: { name: 'provender', head_sha: SHA, app: { id: 42 } } }, []],
    ['T-47 our own check, asked for again', onCheck, { action: 'rerequested', check_run: { name: 'provender', head_sha: SHA, app: { id: 42 } } }, ['o/r@aaa']],
    ['T-77 a check of our name by another app', onCheck, { action: 'completed', check_run: { name: 'provender', head_sha: SHA, app: { id: 1 } } }, ['o/r@aaa']],
    ['a check without an app', onCheck, { action: 'completed', check_run: { name: 'tests', head_sha: SHA, app: null } }, ['o/r@aaa']],
    ['a check with no commit id', onCheck, { action: 'completed', check_run: { name: 'tests', head_sha: '../..', app: { id: 1 } } }, []],
    ['T-39 a push to a base', onPush, { ref: 'refs/heads/release/1' }, ['o/r:release/1']],
    ['a tag', onPush, { ref: 'refs/tags/v1' }, []],
    ['a deleted branch', onPush, { ref: 'refs/heads/x', deleted: true }, []],
    ['a push of records', onPush, { ref: 'refs/heads/provender-records' }, []],
    ['a collaborator', onAccess, { action: 'added' }, ['o/r']],
    ['an installation', onAccess, { action: 'created', repositories: [{ full_name: 'o/a' }, { full_name: 'o/b' }, {}] }, ['o/a', 'o/b']],
    ['repositories added', onAccess, { action: 'added', repositories_added: [{ full_name: 'o/c' }] }, ['o/c']],
  ])('judges for %s', (_what, handle, payload, asked) => {
    expect(call(handle, payload)).toEqual(asked)
  })

  it('T-23 judges everything of the installation when a team changes', () => {
    expect(call(onAccess, { action: 'removed' }, null)).toEqual(['installation'])
  })
})
