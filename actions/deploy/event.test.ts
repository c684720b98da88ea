import { describe, expect, it } from 'vitest'
import { readMerge } from './event.ts'

const BEFORE = 'b'.repeat(40)
const AFTER = 'a'.repeat(40)
const env = { GITHUB_REF: 'refs/heads/main', GITHUB_SHA: AFTER, GITHUB_EVENT_NAME: 'push' }
const push = { before: BEFORE, after: AFTER, repository: { default_branch: 'main', name: 'models' } }
const dispatch = { repository: push.repository, inputs: null }

describe('readMerge', () => {
  it('reads the push of a merge', () => expect(readMerge(env, push, '')).toEqual({ branch: 'main', before: BEFORE, after: AFTER }))
  it('knows a branch that was made by this push', () => expect(readMerge(env, { ...push, before: '0'.repeat(40) }, '').before).toBeUndefined())
  it('prefers the input', () => {
    expect(readMerge(env, push, 'c'.repeat(40)).before).toBe('c'.repeat(40))
    expect(readMerge({ ...env, GITHUB_EVENT_NAME: 'workflow_dispatch' }, dispatch, BEFORE).before).toBe(BEFORE)
  })
  it('takes branches with a slash', () => {
    expect(readMerge({ ...env, GITHUB_REF: 'refs/heads/release/one' }, { ...push, repository: { default_branch: 'release/one' } }, '').branch).toBe('release/one')
  })

  const cases: [what: string, env: Record<string, string | undefined>, payload: unknown, message: RegExp][] = [
    ['another branch', { ...env, GITHUB_REF: 'refs/heads/loose' }, push, /Expected a run on the default branch main, found refs\/heads\/loose/],
    ['a tag of the same name', { ...env, GITHUB_REF: 'refs/tags/main' }, push, /found refs\/tags\/main/],
    ['an event without a commit before', { ...env, GITHUB_EVENT_NAME: 'workflow_dispatch' }, dispatch, /Expected the event push, .* found workflow_dispatch\. .* give the input "before"/],
    ['no commit', { ...env, GITHUB_SHA: undefined }, push, /Expected a full commit id in GITHUB_SHA/],
    ['a payload of another form', env, { before: BEFORE }, /found another form \(repository\)/],
  ]
  it.each(cases)('refuses %s', (_what, given, payload, message) => expect(() => readMerge(given, payload, '')).toThrow(message))
})
