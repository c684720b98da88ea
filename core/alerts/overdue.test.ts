import { describe, expect, it } from 'vitest'
import { approval, facts, NOW, POLICY } from '../../test/fakes/promotion.ts'
import { decide } from '../policy/decide.ts'
import { known, unknown } from '../policy/facts.ts'
import { readPolicy } from '../policy/read.ts'
import type { Move } from '../policy/situation.ts'
import { judgeOverdueReviews } from './overdue.ts'
import type { OpenAlert } from './open.ts'

const move: Move = { model: 'churn', stage: 'production', slot: 'version', from: '1.0.0', to: '1.1.0', path: 'models/churn/stages.yml', line: 4 }
const glass = (more: Partial<OpenAlert> = {}): OpenAlert => ({ digest: 'sha256:1', alert: 'break-glass', summary: '#7 was merged by break-glass.', models: ['churn'], openedAt: '2026-03-01T00:00:00Z', reviewBy: '2026-03-03T00:00:00Z', ...more })
const judge = (alert: OpenAlert, now = '2026-03-03T00:00:01Z') => judgeOverdueReviews([move], known([alert]), new Date(now)).map(({ outcome, summary }) => `${outcome}: ${summary}`)

describe('a review after break-glass', () => {
  it('holds up the model when it is overdue', () => expect(judge(glass())).toEqual(['pending: A review after break-glass of churn was due 2026-03-03T00:00:00Z: #7 was merged by break-glass.']))
  it.each<[string, string[]]>([
    ['until then', judge(glass(), '2026-03-03T00:00:00Z')],
    ['of another model', judge(glass({ models: ['delays'] }))],
    ['without a day', judge(glass({ reviewBy: null }))],
    ['that is none', judge(glass({ alert: 'direct-push' }))],
  ])('holds up nothing %s', (_what, found) => expect(found).toEqual([]))
  it('is an error where it cannot be read', () => expect(judgeOverdueReviews([move], unknown('503'), new Date())).toMatchObject([{ outcome: 'error' }]))
  it('asks nothing of what moves no stage', () => expect(judgeOverdueReviews([], unknown('503'), new Date())).toEqual([]))

  it('takes the green from a pull request that has everything else', () => {
    const policy = readPolicy(`${POLICY}break-glass: { by: { users: [eve] }, count: 1, hours: 4, review: { roles: [risk] }, review-days: 2 }\n`)
    const given = (alerts: OpenAlert[]) => facts({ reviews: [approval('ben'), approval('cyd')], alerts })
    expect(decide(policy, given([]), NOW).conclusion).toBe('approved')
    expect(decide(policy, given([glass({ reviewBy: NOW.toISOString() })]), NOW).conclusion).toBe('approved')
    const late = decide(policy, given([glass({ reviewBy: new Date(NOW.getTime() - 1).toISOString() })]), NOW)
    expect(late.conclusion).toBe('pending')
    expect(late.verdicts.filter(({ rule }) => rule === 'provender:reviewed')).toMatchObject([{ outcome: 'pending', missing: 'somebody of break-glass.review' }])
    expect(decide(policy, { ...given([]), alerts: unknown('503') }, NOW).conclusion).toBe('error')
  })
})
