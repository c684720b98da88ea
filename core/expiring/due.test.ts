import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Policy } from '../../schemas/policy/v1.ts'
import { readPolicyFile, readVersion } from '../../test/fakes/deployment.ts'
import { POLICY, versionFile } from '../../test/fakes/promotion.ts'
import { candidatesFor, dueIn, stateOn, usedLots, type Goods, type UsedLot } from './due.ts'

const DAY_MS = 86_400_000
const policy = (more = ''): Policy => {
  const read = readPolicyFile(`${POLICY.replace(/^expiry:.*\n/m, '')}${more}`)
  if (!read) throw new Error('the policy of this test is not valid')
  return read
}
const goods = (more: Partial<Goods> & { expiresOn?: string | undefined; lots?: readonly UsedLot[] | undefined; stages?: Goods['models'][number]['stages'] } = {}): Goods => ({
  today: more.today ?? '2026-03-04', warnDays: more.warnDays ?? 14, policy: more.policy ?? policy(),
  models: [{
    model: 'churn', owners: ['dee'], stages: more.stages ?? { production: { version: '1.1.0' } },
    versions: new Map([['1.1.0', readVersion(versionFile('1.1.0', { 'expires-on': more.expiresOn }))]]),
    lots: 'lots' in more && more.lots === undefined ? new Map() : new Map([['1.1.0', more.lots ?? []]]),
  }],
})
const lot = (expiresOn?: string): UsedLot => ({ dataset: 'calls', lot: '2026-w08', owners: ['eve'], ...(expiresOn === undefined ? {} : { expiresOn }) })
const day = fc.date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const after = (from: string, days: number): string => new Date(Date.parse(`${from}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

describe('days', () => {
  it.each([
    ['2026-03-04', '2026-03-04', 'expired'], ['2026-03-04', '2026-03-03', 'expired'], ['2026-03-04', '2026-03-05', 'soon'],
    ['2026-03-04', '2026-03-18', 'soon'], ['2026-03-04', '2026-03-19', undefined],
    ['2028-02-15', '2028-02-29', 'soon'], ['2028-02-15', '2028-03-01', undefined], ['2027-02-15', '2027-03-01', 'soon'],
    ['2028-02-29', '2028-02-29', 'expired'], ['2026-12-31', '2027-01-14', 'soon'],
  ] as const)('on %s, %s is %s', (today, on, state) => expect(stateOn(on, today, 14)).toBe(state))

  it('go from far off to soon to expired, and never back', () => {
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 400 }), fc.integer({ min: -800, max: 800 }), (on, warn, away) => {
      const state = stateOn(on, after(on, -away), warn)
      expect(state).toBe(away <= 0 ? 'expired' : away <= warn ? 'soon' : undefined)
    }))
  })

  it('are counted in whole days, over leap days and the ends of years', () => {
    fc.assert(fc.property(day, fc.integer({ min: -60, max: 14 }), (today, left) => {
      const [holding] = dueIn(goods({ today, expiresOn: after(today, left), lots: [] })).holdings
      expect(holding?.dates[0]).toMatchObject({ on: after(today, left), daysLeft: left, state: left <= 0 ? 'expired' : 'soon' })
    }))
  })
})

describe('what is due', () => {
  it('is nothing while all is far off, or has no day', () => {
    expect(dueIn(goods({ expiresOn: '2026-03-19', lots: [lot('2027-01-01'), lot()] }))).toEqual({ holdings: [], waivers: [], unclear: [] })
    expect(dueIn(goods())).toEqual({ holdings: [], waivers: [], unclear: [] })
  })

  it('is a version by its own day or by the policy’s shelf life, whichever ends first', () => {
    expect(dueIn(goods({ expiresOn: '2026-03-10' })).holdings).toMatchObject([{ model: 'churn', stage: 'production', slot: 'version', version: '1.1.0', state: 'soon', owners: ['dee'], dates: [{ what: 'version', on: '2026-03-10', daysLeft: 6 }] }])
    expect(dueIn(goods({ expiresOn: '2026-03-10', policy: policy('expiry: { days: 2 }\n') })).holdings).toMatchObject([{ state: 'expired', dates: [{ on: '2026-03-03', daysLeft: -1 }] }])
  })

  it('is a version whose lot is due, with the steward, what ends first coming first', () => {
    expect(dueIn(goods({ expiresOn: '2026-03-10', lots: [lot('2026-03-04')] })).holdings).toMatchObject([{ state: 'expired', dates: [{ what: 'lot', name: 'calls@2026-w08', on: '2026-03-04', owners: ['eve'], state: 'expired' }, { what: 'version', state: 'soon' }] }])
  })

  it('is told of challengers and shadows, too', () => {
    expect(dueIn(goods({ expiresOn: '2026-03-01', stages: { production: { version: '1.1.0', challenger: '1.1.0', shadow: '1.1.0' } } })).holdings.map(({ slot }) => slot)).toEqual(['version', 'challenger', 'shadow'])
  })

  it('is not known where a version file or its lots could not be read', () => {
    expect(dueIn(goods({ stages: { production: { version: '9.9.9' } } }))).toMatchObject({ holdings: [], unclear: [expect.stringContaining('holds churn@9.9.9, and its version file could not be read')] })
    expect(dueIn(goods({ lots: undefined }))).toMatchObject({ holdings: [], unclear: [expect.stringContaining('lots of churn@1.1.0')] })
  })

  it('is a waiver that ends', () => {
    const waivers = 'waivers:\n  - { id: old, rule: shelf-life, until: "2026-03-04", reason: x }\n  - { id: near, rule: shelf-life, until: "2026-03-05", reason: x }\n  - { id: far, rule: shelf-life, until: "2027-03-05", reason: x }\n'
    expect(dueIn(goods({ policy: policy(waivers) })).waivers).toMatchObject([{ id: 'old', state: 'expired', daysLeft: 0 }, { id: 'near', state: 'soon', daysLeft: 1 }])
  })
})

it('candidates are the other versions, newest first', () => {
  expect(candidatesFor({ version: '1.1.0' }, ['1.1.0', '1.9.0', '1.10.0', '1.10.0-rc.1', '0.1.0'])).toEqual(['1.10.0', '1.10.0-rc.1', '1.9.0', '0.1.0'])
})

it('lots that a dataset does not list are not taken for current', () => {
  const dataset = { schema: 'dataset/v1' as const, name: 'calls', description: 'x', owners: ['eve'], licence: 'x', sensitivity: 'internal' as const, lots: { one: { uri: 'x', digest: `sha256:${'0'.repeat(64)}`, 'expires-on': '2026-03-01' } } }
  const datasets = new Map([['calls', dataset]])
  expect(usedLots([{ dataset: 'calls', lot: 'one' }], datasets)).toEqual([{ dataset: 'calls', lot: 'one', expiresOn: '2026-03-01', owners: ['eve'] }])
  for (const lot of ['two', 'constructor']) expect(usedLots([{ dataset: 'calls', lot }], datasets)).toBeUndefined()
  expect(usedLots([{ dataset: 'mails', lot: 'one' }], datasets)).toBeUndefined()
})
