import { describe, expect, it } from 'vitest'
import { facts, HEAD, NOW, OLD, POLICY } from '../../../../test/fakes/promotion.ts'
import { decide } from '../../decide.ts'
import type { CheckFact } from '../../facts.ts'
import { readPolicy } from '../../read.ts'

const ACTIONS = { id: 15368, slug: 'github-actions' }
const run = (more: Partial<CheckFact> = {}): CheckFact => ({ name: 'tests', app: ACTIONS, headSha: HEAD, status: 'completed', conclusion: 'success', ...more })
const judge = (checks: CheckFact[], policy = POLICY) => decide(readPolicy(policy), facts({ checks }), NOW).verdicts.find(({ id }) => id === 'tests')

describe('checks-passed', () => {
  it.each<[string, CheckFact[], string, string]>([
    ['passes on success', [run()], 'pass', '"tests" succeeded'],
    ['waits for what has not run', [], 'pending', 'has not run'],
    ['waits for what runs', [run({ status: 'in_progress', conclusion: null })], 'pending', 'is in_progress'],
    ['T-50 fails when the conclusion turned', [run({ conclusion: 'failure' })], 'fail', 'ended as failure'],
    ['T-51 does not take another app’s check of the same name', [run({ app: { id: 9, slug: 'impostor' } })], 'pending', 'has not run'],
    ['T-51 does not take a check without an app', [run({ app: null })], 'pending', 'has not run'],
    ['T-52 does not take skipped for success', [run({ conclusion: 'skipped' })], 'fail', 'ended as skipped'],
    ['T-52 does not take neutral for success', [run({ conclusion: 'neutral' })], 'fail', 'ended as neutral'],
    ['T-53 does not take a check of another commit', [run({ headSha: OLD })], 'pending', 'has not run'],
    ['takes the worst of several of one name', [run(), run({ conclusion: 'failure' })], 'fail', 'ended as failure'],
    ['waits for the slowest of several of one name', [run(), run({ status: 'queued', conclusion: null })], 'pending', 'is queued'],
  ])('%s', (_what, checks, outcome, words) => {
    expect(judge(checks)).toMatchObject({ outcome, summary: expect.stringContaining(words) })
  })

  it('can be pinned to the number of an app', () => {
    const policy = POLICY.replace('app: github-actions', 'app: 15368')
    expect(judge([run()], policy)?.outcome).toBe('pass')
    expect(judge([run({ app: { id: 1, slug: 'github-actions' } })], policy)?.outcome).toBe('pending')
  })
})
