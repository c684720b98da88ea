import { describe, expect, it } from 'vitest'
import type { Freeze } from '../../schemas/policy/v1.ts'
import { BASE_FILES, changing, evidence, facts, HEAD_FILES, POLICY, stagesFile, values } from '../../test/fakes/promotion.ts'
import { decide, type Decision } from './decide.ts'
import { known, unknown, type FactValues } from './facts.ts'
import { endOfFreezes, freezeEnd } from './freezes.ts'
import { readPolicy } from './read.ts'

const weekend: Freeze = { id: 'weekend', weekly: { days: ['sat', 'sun'], from: '00:00', until: '24:00' } }
const nights: Freeze = { id: 'nights', weekly: { days: ['mon', 'fri'], from: '22:00', until: '06:00' } }
const yearEnd: Freeze = { id: 'year-end', from: '2026-12-20T00:00:00Z', until: '2027-01-03T00:00:00Z' }
const endOf = (freeze: Freeze, at: string): string | undefined => freezeEnd(freeze, new Date(at))?.toISOString()

describe('freezeEnd', () => {
  // 2026-03-07 is a Saturday.
  it.each<[string, Freeze, string, string | undefined]>([
    ['before an absolute window', yearEnd, '2026-12-19T23:59:59.999Z', undefined],
    ['at its first moment', yearEnd, '2026-12-20T00:00:00Z', '2027-01-03T00:00:00.000Z'],
    ['at its end', yearEnd, '2027-01-03T00:00:00Z', undefined],
    ['on a Friday', weekend, '2026-03-06T23:59:59Z', undefined],
    ['on a Saturday', weekend, '2026-03-07T12:00:00Z', '2026-03-08T00:00:00.000Z'],
    ['on a Monday at midnight', weekend, '2026-03-09T00:00:00Z', undefined],
    ['on a Monday night', nights, '2026-03-09T23:00:00Z', '2026-03-10T06:00:00.000Z'],
    ['early on the day after', nights, '2026-03-10T05:59:00Z', '2026-03-10T06:00:00.000Z'],
    ['in the morning', nights, '2026-03-10T06:00:00Z', undefined],
    ['early on a Monday, after a Sunday that is not named', nights, '2026-03-09T03:00:00Z', undefined],
    ['early on a Saturday, after a Friday night', nights, '2026-03-07T03:00:00Z', '2026-03-07T06:00:00.000Z'],
  ])('%s', (_when, freeze, at, end) => expect(endOf(freeze, at)).toBe(end))
})

describe('endOfFreezes', () => {
  it('takes windows that follow each other together', () => {
    expect(endOfFreezes([weekend, nights], new Date('2026-03-06T22:30:00Z'))?.toISOString()).toBe('2026-03-09T00:00:00.000Z')
  })
  it('finds none where windows leave no gap', () => {
    const always: Freeze = { id: 'always', weekly: { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', until: '24:00' } }
    expect(endOfFreezes([always], new Date('2026-03-06T22:30:00Z'))).toBeUndefined()
  })
})

const STAGES = 'models/churn/stages.yml'
const frozen = (freezes: string): string => `${POLICY}freezes:\n${freezes}`
const DAY = '  - { id: release-week, from: "2026-03-03T00:00:00Z", until: "2026-03-05T08:00:00Z", stages: [staging] }\n'
const at = (time: string, policy: string, more: Partial<FactValues> = {}): Decision => decide(readPolicy(policy), facts(more), new Date(time))
const freezesOf = ({ verdicts }: Decision): string[] => verdicts.filter(({ id }) => id === 'provender:freeze').map(({ summary }) => summary)

describe('provender:freeze', () => {
  it('waits, says until when, and lets the same pull request pass afterwards', () => {
    const during = at('2026-03-04T12:00:00Z', frozen(DAY))
    expect(during.conclusion).toBe('pending')
    expect(during.verdicts.find(({ id }) => id === 'provender:freeze')).toMatchObject({ outcome: 'pending', subject: 'churn#staging empty → 1.1.0', summary: 'staging stands still until 2026-03-05T08:00Z: freeze "release-week".', missing: 'the end of the freeze, 2026-03-05T08:00Z', annotations: [{ path: STAGES, line: 7 }] })
    expect(at('2026-03-05T08:00:00Z', frozen(DAY)).conclusion).toBe('approved')
  })

  it('is about the stages that it names, and about all when it names none', () => {
    expect(freezesOf(at('2026-03-04T12:00:00Z', frozen(DAY.replace('[staging]', '[production]'))))).toEqual([])
    expect(freezesOf(at('2026-03-04T12:00:00Z', frozen(DAY.replace(', stages: [staging]', ''))))).toHaveLength(1)
  })

  it('holds nothing up that moves no stage', () => {
    const edit = changing(BASE_FILES, { 'datasets/calls/dataset.yml': BASE_FILES['datasets/calls/dataset.yml']!.replace('Calls.', 'Phone calls.') })
    expect(at('2026-03-04T12:00:00Z', frozen(DAY), edit).conclusion).toBe('approved')
  })

  const base = { ...BASE_FILES, ...HEAD_FILES, [STAGES]: stagesFile({ production: '1.1.0' }) } as Record<string, string>
  const back = { ...changing(base, { [STAGES]: stagesFile({ production: '1.0.0' }) }), evidence: { 'churn@1.0.0': evidence('1.0.0', { trainedBelowHead: known(false) }), 'churn@1.1.0': evidence('1.1.0') } }
  // 1.0.0 is on no stage any more.
  const ladder = (policy: string): string => policy.replace('from: [staging, production]', 'from: [unassigned]')
  const open = ladder(frozen(DAY.replace('stages: [staging]', 'stages: [production], rollbacks: true')))

  it('lets a version that served come back where rollbacks may pass, and none that did not serve', () => {
    const served = { 'churn#production': ['1.0.0', '1.1.0'] }
    expect(at('2026-03-04T12:00:00Z', open, { ...back, served }).conclusion).toBe('approved')
    expect(at('2026-03-04T12:00:00Z', open, { ...back, served: { 'churn#staging': ['1.0.0'] } }).conclusion).toBe('pending')
    expect(at('2026-03-04T12:00:00Z', open.replace(', rollbacks: true', ''), { ...back, served }).conclusion).toBe('pending')
  })

  it('takes no version for one that served when the past cannot be read', () => {
    const made = decide(readPolicy(open), { ...facts(back), served: unknown('502') }, new Date('2026-03-04T12:00:00Z'))
    expect(made.conclusion).toBe('pending')
    expect(made.verdicts.find(({ id }) => id === 'provender:freeze')?.remedy).toContain('whether this one did is not known: 502')
  })

  it('is not put aside by break-glass, which takes the place of rules alone', () => {
    const glass = 'break-glass: { by: { users: [ben] }, count: 1, hours: 4, review: { users: [cyd] }, review-days: 2 }\n'
    const { files, documents } = changing(BASE_FILES, { ...HEAD_FILES, 'overrides/outage.yml': 'schema: override/v1\nid: outage\nreason: Down.\nuntil: "2026-03-04T14:00:00Z"\nmoves: ["churn#staging"]\n' })
    const made = at('2026-03-04T12:00:00Z', frozen(DAY) + glass, { files, documents, reviews: values().reviews })
    expect(made.conclusion).toBe('pending')
  })
})
