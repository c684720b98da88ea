import { describe, expect, it } from 'vitest'
import { EVENTS, type Handled } from '../index.ts'

const SHA = 'a'.repeat(40)
const HERE = { owner: 'o', repo: 'r' }
const call = (event: string, payload: Record<string, unknown>, repository: Handled['repository'] | null = HERE): string[] => {
  const asked: string[] = []
  const name = ({ owner, repo }: { owner: string; repo: string }): string => `${owner}/${repo}`
  const handled: Handled = {
    payload, repository: repository ?? undefined, appId: 42,
    judge: (at, number) => asked.push(`${name(at)}#${number}`),
    judgeCommit: (at, sha) => asked.push(`${name(at)}@${sha.slice(0, 3)}`),
    judgeBase: (at, branch) => asked.push(`${name(at)}:${branch}`),
    judgeQueue: (at, branch) => asked.push(`${name(at)} queue of ${branch}`),
    judgeGroup: (at, branch) => asked.push(`${name(at)} group ${branch}`),
    judgeAll: (at) => asked.push(name(at)),
    judgeInstallation: () => asked.push('installation'),
    watch: (at) => asked.push(`watch ${name(at)}`),
    forgetPeople: () => asked.push('people forgotten'),
    suspend: (isSuspended) => asked.push(isSuspended ? 'suspended' : 'no longer suspended'),
    mark: (key) => asked.push(`mark ${key}`),
  }
  for (const handle of EVENTS[event] ?? []) handle(handled)
  return asked
}

const pull = (action: string, more: Record<string, unknown> = {}) => ({ action, pull_request: { number: 7, head: { sha: SHA }, base: { ref: 'main' } }, ...more })
const ours = { name: 'provender', head_sha: SHA, app: { id: 42 } }
const group = (action: string, ref: unknown = 'refs/heads/gh-readonly-queue/main/pr-7-abc') => ({ action, merge_group: { head_ref: ref } })
const decisions = { added: ['decisions/00000001-ab.json'], modified: [], removed: [] }

describe('an event asks for a judgement', () => {
  it.each<[string, string, Record<string, unknown>, string[]]>([
    ['a pull request', 'pull_request', pull('opened'), ['o/r#7']],
    ['T-46 one that is opened again', 'pull_request', pull('reopened'), ['o/r#7', 'o/r:main']],
    ['T-41 one that is a draft no longer', 'pull_request', pull('ready_for_review'), ['o/r#7', 'o/r:main']],
    ['T-41 one that became a draft', 'pull_request', pull('converted_to_draft'), ['o/r#7', 'o/r:main']],
    ['T-01 a push to it: the pull requests left on the old commit, too', 'pull_request', pull('synchronize', { before: 'b'.repeat(40) }), ['o/r#7', 'o/r@bbb', 'o/r queue of main']],
    ['T-42 another base', 'pull_request', pull('edited', { changes: { base: { ref: { from: 'lax' } } } }), ['o/r#7', 'o/r@aaa', 'o/r queue of main']],
    ['another title', 'pull_request', pull('edited', { changes: { title: { from: 'x' } } }), ['o/r#7', 'o/r queue of main']],
    ['T-45 one that was closed: those that share its commit', 'pull_request', pull('closed'), ['o/r#7', 'o/r@aaa', 'o/r:main', 'watch o/r']],
    ['an action that GitHub may invent', 'pull_request', pull('blessed'), ['o/r#7', 'o/r queue of main']],
    ['a label, which nothing looks at', 'pull_request', pull('labeled'), []],
    ['a payload without a pull request', 'pull_request', {}, []],
    ['a null pull request', 'pull_request', { pull_request: null }, []],
    ['a pull request of nothing else', 'pull_request', { action: 'closed', pull_request: { number: 7, head: null, base: null } }, ['o/r#7', 'watch o/r']],
    ['T-16 a review, and the queue that its pull request may wait in', 'pull_request_review', pull('dismissed'), ['o/r#7', 'o/r queue of main']],
    ['T-54 a check without pull requests, as forks have', 'check_run', { action: 'completed', check_run: { name: 'tests', head_sha: SHA, pull_requests: [], app: { id: 1 } } }, ['o/r@aaa']],
    ...['success', 'failure', 'neutral', 'cancelled', 'skipped', 'timed_out', 'action_required', 'stale', null].map((conclusion): [string, string, Record<string, unknown>, string[]] => [`T-50 a check that ended as ${conclusion}`, 'check_run', { action: 'completed', check_run: { name: 'tests', conclusion, head_sha: SHA, app: { id: 1 } } }, ['o/r@aaa']]),
    ['T-50 a check that began again', 'check_run', { action: 'created', check_run: { name: 'tests', status: 'queued', head_sha: SHA, app: { id: 1 } } }, ['o/r@aaa']],
    ['T-50 a suite', 'check_suite', { action: 'completed', check_suite: { head_sha: SHA, app: { id: 1 } } }, ['o/r@aaa']],
    ['T-50 a status', 'status', { state: 'failure', sha: SHA }, ['o/r@aaa']],
    ['T-50 a workflow', 'workflow_run', { action: 'completed', workflow_run: { name: 'provender', conclusion: 'failure', head_sha: SHA } }, ['o/r@aaa']],
    ['our own check', 'check_run', { action: 'completed', check_run: ours }, []],
    ['our own suite', 'check_suite', { action: 'completed', check_suite: { head_sha: SHA, app: { id: 42 } } }, []],
    ['T-47 our own check, asked for again', 'check_run', { action: 'rerequested', check_run: ours }, ['o/r@aaa']],
    ['T-47 our own suite, asked for again', 'check_suite', { action: 'rerequested', check_suite: { head_sha: SHA, app: { id: 42 } } }, ['o/r@aaa']],
    ['the button of our check', 'check_run', { action: 'requested_action', check_run: ours, requested_action: { identifier: 'x' } }, ['o/r@aaa']],
    ['T-77 a check of our name by another app', 'check_run', { action: 'completed', check_run: { ...ours, app: { id: 1 } } }, ['o/r@aaa']],
    ['a check without an app', 'check_run', { action: 'completed', check_run: { name: 'tests', head_sha: SHA, app: null } }, ['o/r@aaa']],
    ['a check with no commit id', 'check_run', { action: 'completed', check_run: { name: 'tests', head_sha: '../..', app: { id: 1 } } }, []],
    ['T-39 a push to a base', 'push', { ref: 'refs/heads/release/1' }, ['o/r:release/1']],
    ['a tag', 'push', { ref: 'refs/tags/v1' }, []],
    ['a deleted branch', 'push', { ref: 'refs/heads/x', deleted: true }, []],
    ['a queue’s own branch', 'push', { ref: 'refs/heads/gh-readonly-queue/main/pr-7-abc' }, []],
    ['a push of evidence', 'push', { ref: 'refs/heads/provender-records', commits: [decisions, { added: ['evaluations/ab/abc.json'] }] }, ['o/r']],
    ['a push of decisions, which are answers', 'push', { ref: 'refs/heads/provender-records', commits: [decisions] }, []],
    ['a push of records that GitHub does not list', 'push', { ref: 'refs/heads/provender-records', commits: [] }, ['o/r']],
    ['T-48 a merge group', 'merge_group', group('checks_requested'), ['o/r group gh-readonly-queue/main/pr-7-abc']],
    ['a merge group that is gone', 'merge_group', group('destroyed'), []],
    ['a merge group of another branch', 'merge_group', group('checks_requested', 'refs/heads/main'), []],
    ['a merge group without a name', 'merge_group', group('checks_requested', null), []],
    ['T-23 a collaborator', 'member', { action: 'added' }, ['people forgotten', 'o/r']],
    ['an installation', 'installation', { action: 'created', repositories: [{ full_name: 'o/a' }, { full_name: 'o/b' }, {}, null] }, ['o/a', 'o/b']],
    ['T-72 an installation that is suspended', 'installation', { action: 'suspend' }, ['suspended']],
    ['T-72 an installation that is no longer suspended', 'installation', { action: 'unsuspend' }, ['no longer suspended', 'installation']],
    ['permissions that were given', 'installation', { action: 'new_permissions_accepted' }, ['installation']],
    ['repositories added', 'installation_repositories', { action: 'added', repositories_added: [{ full_name: 'o/c' }] }, ['o/c']],
    ['repositories removed', 'installation_repositories', { action: 'removed', repositories_added: [], repositories_removed: [{ full_name: 'o/c' }] }, []],
    ['another default branch', 'repository', { action: 'edited' }, ['o/r']],
    ['a repository that is gone', 'repository', { action: 'deleted' }, []],
    ['T-76 a ruleset, whoever changed it', 'repository_ruleset', { action: 'edited', sender: { type: 'Bot' } }, ['watch o/r']],
    ['T-76 a branch protection', 'branch_protection_rule', { action: 'deleted' }, ['watch o/r']],
    ['an issue that was closed', 'issues', { action: 'closed' }, ['watch o/r']],
    ['an issue that was labelled', 'issues', { action: 'labeled' }, []],
  ])('%s', (_what, event, payload, asked) => {
    expect(call(event, payload)).toEqual(asked)
  })

  it.each(['membership', 'team', 'organization'])('T-23 %s: everything of the installation', (event) => {
    expect(call(event, { action: 'removed' }, null)).toEqual(['people forgotten', 'installation'])
  })

  it.each<[string, Record<string, unknown>, string[]]>([
    ['its default branch', { ref: 'refs/heads/trunk', repository: { default_branch: 'trunk' } }, ['installation', 'watch o/.github']],
    ['a branch that may be it', { ref: 'refs/heads/trunk' }, ['installation']],
    ['another branch', { ref: 'refs/heads/work', repository: { default_branch: 'trunk' } }, ['o/.github:work']],
  ])('T-39 a push to the organisation’s .github, %s', (_what, payload, asked) => {
    expect(call('push', payload, { owner: 'o', repo: '.github' })).toEqual(asked)
  })

  it('survives payloads without a repository', () => {
    for (const event of Object.keys(EVENTS)) for (const payload of [{}, { action: null }, pull('closed'), { check_run: null, merge_group: null, workflow_run: null, repository: null }]) expect(() => call(event, payload, null)).not.toThrow()
  })
})
