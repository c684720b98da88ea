import { describe, expect, it } from 'vitest'
import { acknowledgementLink, alertLink, decisionLink, deploymentLink, logOf, type Draft } from '../../test/fakes/chain.ts'
import { readPolicyFile } from '../../test/fakes/deployment.ts'
import { sha256 } from '../../test/fakes/promotion.ts'
import { readChain } from '../decisions/chain.ts'
import { POLICY_PATH } from '../paths.ts'
import { known, unknown, type Account } from '../policy/facts.ts'
import { acknowledgementRecord, judgeClosing, whoMayEnd } from './acknowledge.ts'
import { judgeDeployments, type ShownDeployment } from './deployments.ts'
import { alertRecord, newAlerts } from './found.ts'
import { blockingAlerts, openAlerts, overdueReviews, summariseAlerts } from './open.ts'
import { trustedPolicies } from './policy.ts'
import { ADMINISTRATORS, judgeProtection, type Protection } from './protection.ts'
import { isLogCut, judgeChain, judgeRecords, type RecordsPush } from './records.ts'

const blob = (letter: string): string => letter.repeat(40)
const mallory = { login: 'mallory', userId: 66 }

describe('alerts', () => {
  const log = logOf(alertLink(), alertLink({ alert: 'break-glass', cause: 'override', reviewBy: '2026-03-05T12:00:00Z' }), (links) => acknowledgementLink(links[0]!.digest), alertLink({ cause: 'another' }))

  it('are open until somebody has acknowledged them', () => expect(openAlerts(log).map(({ record }) => record.cause)).toEqual(['override', 'another']))
  it('keep from deploying, break-glass excepted', () => expect(blockingAlerts(log).map(({ record }) => record.cause)).toEqual(['another']))
  it.each([['churn', '2026-03-05T12:00:01Z', 1], ['churn', '2026-03-05T12:00:00Z', 0], ['delays', '2026-03-06T00:00:00Z', 0]])('of break-glass are overdue for %s at %s: %i', (model, now, count) => {
    expect(overdueReviews(summariseAlerts(openAlerts(log)), model, new Date(now))).toHaveLength(count)
  })
  it('are told once per cause, also when they were acknowledged', () => {
    const found = ['push 1', 'push 2', 'push 2', 'another'].map((cause) => ({ ...alertLink({ cause }) }))
    expect(newAlerts(found, log).map(({ cause }) => cause)).toEqual(['push 1', 'push 2'])
  })
  it('are told together when there are many of one kind, and not again', () => {
    const many = Array.from({ length: 7 }, (_, index) => alertLink({ cause: `push ${index}`, about: { commits: [String(index).repeat(40)], involved: [{ login: `u${index % 2}`, userId: index % 2 }] } }))
    const [one, other, ...none] = newAlerts([...many, alertLink({ alert: 'merge-past-red', cause: 'merge' })], log)
    expect(none).toEqual([])
    expect(one).toMatchObject({ cause: 'push 0', also: many.slice(1).map(({ cause }) => cause), summary: expect.stringMatching(/^7 times: /) as string, about: { actor: null, involved: [{ login: 'u0', userId: 0 }, { login: 'u1', userId: 1 }] } })
    expect(one!.about.commits).toHaveLength(7)
    expect(newAlerts(many, logOf(alertRecord(one!, 'acme/models', '2026-03-03T12:00:00Z', undefined)))).toEqual([])
    expect(other?.cause).toBe('merge')
  })
  it('become the next link', () => {
    const { alert, cause, summary, remedy, about, reviewBy } = alertLink()
    expect(alertRecord({ alert, cause, summary, remedy, about, reviewBy }, 'acme/models', '2026-03-03T12:00:00Z', { sequence: 4, digest: log[3]!.digest })).toEqual({ ...alertLink(), sequence: 5, previous: log[3]!.digest, openedAt: '2026-03-03T12:00:00Z' })
  })
})

describe('judgeProtection', () => {
  const gate = { check: 'provender', app: 42 }
  const settings = { 'bypass-actors': [{ type: 'Integration' as const, id: 7 }, { type: 'OrganizationAdmin' as const }] }
  const protection = (more: Partial<Protection> = {}): Protection => ({ branch: 'main', checks: [{ name: 'tests', app: null }, { name: 'provender', app: 42 }], bypass: [], ...more })
  const by = (...actors: { type: string; id: number | null }[]) => [{ ruleset: 'the ruleset "main"', actors: known(actors) }]
  const causes = (of: Protection, allowed: Parameters<typeof judgeProtection>[1] = settings) => judgeProtection(of, allowed, gate).map(({ cause }) => cause)

  it.each<[string, Protection, string[]]>([
    ['the check that is required, from this app', protection(), []],
    ['the check twice, once from this app', protection({ checks: [{ name: 'provender', app: null }, { name: 'provender', app: 42 }] }), []],
    ['T-76 a check that is required no longer', protection({ checks: [{ name: 'tests', app: 42 }] }), ['protection check not required']],
    ['T-77 a check that anybody may write', protection({ checks: [{ name: 'provender', app: null }] }), ['protection check pinned to nobody']],
    ['T-77 a check of another app', protection({ checks: [{ name: 'provender', app: 15368 }] }), ['protection check pinned to 15368']],
    ['T-76 those who may bypass by the policy', protection({ bypass: by({ type: 'Integration', id: 7 }, { type: 'OrganizationAdmin', id: 1 }) }), []],
    ['T-76 somebody else who may', protection({ bypass: by({ type: 'Team', id: 3 }, { type: 'Integration', id: 8 }) }), ['protection bypass the ruleset "main" Integration 8, Team 3']],
    ['T-76 a list that cannot be read', protection({ bypass: [{ ruleset: 'the ruleset "main"', actors: unknown('no') }] }), ['protection bypass the ruleset "main" unknown']],
    ['T-76 administrators who are not held', protection({ bypass: [{ ruleset: 'the protection of main', actors: ADMINISTRATORS }] }), ['protection bypass the protection of main RepositoryRole 5']],
  ])('says of %s: %s', (_what, of, expected) => expect(causes(of)).toEqual(expected))

  it('looks at bypass lists only where the policy has one, and at nothing where it has no alerts', () => {
    const open = protection({ checks: [], bypass: by({ type: 'Team', id: 3 }) })
    expect(causes(open, {})).toEqual(['protection check not required'])
    expect(judgeProtection(open, undefined, gate)).toEqual([])
  })
})

describe('judgeDeployments', () => {
  const shown = (more: Partial<ShownDeployment> = {}): ShownDeployment => ({ id: 5, environment: 'staging', commit: blob('9'), creator: mallory, runs: [], ...more })
  const judge = (one: ShownDeployment, ...drafts: Draft[]) => judgeDeployments([one], ['staging'], logOf(decisionLink(), ...drafts)).map(({ cause, summary }) => `${cause}: ${summary}`)
  const recorded = (more: Parameters<typeof deploymentLink>[0] = {}): Draft => (links) => deploymentLink({ decision: links[0]!.digest, deployment: 5, run: 77, commit: blob('9'), ...more })

  it.each<[string, string[]]>([
    ['one that is on record', judge(shown(), recorded())],
    ['the one that GitHub makes for the job of one that is on record', judge(shown({ id: 6, runs: [77] }), recorded())],
    ['one of an environment that is no stage', judge(shown({ environment: 'github-pages' }))],
  ])('has nothing to say of %s', (_what, found) => expect(found).toEqual([]))

  it('takes a record for enough, from before deployments had links', () => {
    const links = logOf(decisionLink())
    const record = { deployment: 5, stage: 'staging', commit: blob('9'), outcome: 'succeeded' as const, decision: links[0]!.digest }
    expect(judgeDeployments([shown()], ['staging'], links, [record])).toEqual([])
    expect(judgeDeployments([shown()], ['staging'], links, [{ ...record, decision: null }])).toHaveLength(1)
  })

  it.each<[string, string[]]>([
    ['nobody recorded', judge(shown())],
    ['was refused', judge(shown(), recorded({ outcome: 'refused', decision: null }))],
    ['names a decision that is none', judge(shown(), recorded({ decision: sha256('made up') }))],
    ['a job of another run made', judge(shown({ id: 6, runs: [78] }), recorded())],
    ['a job made at another commit', judge(shown({ id: 6, runs: [77], commit: blob('8') }), recorded())],
    ['a job made to another stage', judge(shown({ id: 6, runs: [77] }), recorded({ stage: 'production' }))],
  ])('tells of one that %s', (_what, found) => expect(found).toEqual([expect.stringMatching(/^deployment \d: mallory deployed .{7} to staging/)]))
})

describe('judgeRecords', () => {
  const push = (more: Partial<RecordsPush> = {}): RecordsPush => ({ before: blob('1'), after: blob('2'), actor: mallory, forced: false, lost: [], ...more })
  it('has nothing to say of what only adds', () => expect(judgeRecords([push()])).toEqual([]))
  it.each<[string, Partial<RecordsPush>, RegExp]>([
    ['rewritten', { forced: true }, /^mallory rewrote provender-records, from 1111111 to 2222222\.$/],
    ['deleted', { after: null }, /^mallory deleted provender-records, which was at 1111111\.$/],
    ['robbed by a commit on top', { lost: ['decisions/1.json'], actor: null }, /^Somebody changed records on provender-records.*: 1 record gone or changed, decisions\/1\.json\.$/],
  ])('tells of a branch that was %s', (_what, more, summary) => {
    expect(judgeRecords([push(more)])).toEqual([expect.objectContaining({ alert: 'records-rewritten', summary: expect.stringMatching(summary) as string })])
  })
  it('cuts the log until somebody has acknowledged that', () => {
    const found = judgeRecords([push({ forced: true })])
    const told = alertLink({ alert: 'records-rewritten', cause: found[0]!.cause })
    expect([isLogCut([], []), isLogCut(found, []), isLogCut(found, logOf(told)), isLogCut(found, logOf(told, (links) => acknowledgementLink(links[0]!.digest)))]).toEqual([false, true, true, false])
  })
  it('tells of a log that is broken', () => {
    expect(judgeChain(readChain([]))).toEqual([])
    expect(judgeChain(readChain([{ sequence: 1, digest: sha256('x'), text: 'x' }]))[0]?.summary).toContain('broken at decision 1')
  })
})

describe('an alert is ended', () => {
  const account = (login: string, id: number, bot = false): Account => ({ login, id, bot })
  const closed = (closedBy: Account | null, more = {}) => ({ number: 12, closedAt: '2026-03-03T13:00:00Z', closedBy, ...more })
  const log = logOf(alertLink(), alertLink({ cause: 'other' }), (links) => acknowledgementLink(links[1]!.digest, { issue: 13 }))
  const [alert] = openAlerts(log)
  const judge = (issue: ReturnType<typeof closed>, mayEnd = known(true), involved: { userId: number }[] = []) => judgeClosing(alert!, issue, involved, mayEnd, log)

  it('by somebody who may, and had no hand in it', () => {
    expect(judge(closed(account('grace', 3)))).toEqual({ ends: true, by: account('grace', 3) })
    expect(acknowledgementRecord(alert!, closed(null), account('grace', 3), 'acme/models', '2026-03-03T13:00:05Z', { sequence: 3, digest: log[2]!.digest })).toMatchObject({ sequence: 4, previous: log[2]!.digest, alert: alert!.digest, by: { login: 'grace', userId: 3 }, issue: 12 })
  })

  it.each<[string, ReturnType<typeof judge>, RegExp]>([
    ['nobody', judge(closed(null)), /does not tell who/],
    ['a bot', judge(closed(account('robot', 9, true))), /no person/],
    ['who did it, under whatever name', judge(closed(account('innocent', 66))), /had a hand/],
    ['who did it, as was found later', judge(closed(account('grace', 3)), known(true), [{ userId: 3 }]), /had a hand/],
    ['who may not', judge(closed(account('eve', 4)), known(false)), /not among those who may/],
    ['somebody of whom GitHub does not say', judge(closed(account('eve', 4)), unknown('403')), /is not known: 403/],
    ['a closing from before', judge(closed(account('grace', 3), { closedAt: '2026-03-03T11:00:00Z' })), /before the alert/],
    ['an issue that has ended another', judge(closed(account('grace', 3), { number: 13 })), /ended another/],
  ])('not by %s', (_what, closing, reason) => expect(closing).toEqual({ ends: false, reason: expect.stringMatching(reason) as string }))

  it('by whom the policy names; else by administrators', () => {
    const policy = readPolicyFile()
    expect(whoMayEnd(alert!, policy)).toEqual({ permission: 'admin' })
    expect(whoMayEnd(alert!, { ...policy, alerts: { acknowledge: { users: ['grace'] } } })).toEqual({ users: ['grace'] })
    const glass = openAlerts(logOf(alertLink({ alert: 'break-glass' })))[0]!
    expect(whoMayEnd(glass, { ...policy, alerts: { acknowledge: { users: ['grace'] } }, 'break-glass': { by: { users: ['ben'] }, count: 1, hours: 4, review: { users: ['cyd'] }, 'review-days': 2 } })).toEqual({ users: ['cyd'] })
  })
})

describe('trustedPolicies', () => {
  const pushed = alertLink({ about: { files: [{ path: POLICY_PATH, blob: blob('e') }] } })
  it('are those of the beginning, decided ones, and those that somebody accepted', () => {
    const log = logOf(decisionLink({ gated: [{ path: POLICY_PATH, blob: blob('b') }] }), decisionLink({ conclusion: 'pending', gated: [{ path: POLICY_PATH, blob: blob('c') }] }), pushed)
    expect([...trustedPolicies(log, blob('a'))].sort()).toEqual([blob('a'), blob('b')])
    expect([...trustedPolicies(logOf(pushed, (links) => acknowledgementLink(links[0]!.digest)), undefined)]).toEqual([blob('e')])
  })
})
