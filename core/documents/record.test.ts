import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { canonicalJson } from '../canonical.ts'
import { readRecord } from './record.ts'

const Counted = z.looseObject({ count: z.int() })
const WHOLE = '{"count":1,"name":"x"}'

describe('readRecord', () => {
  it('reads what a machine wrote, with members that are new', () => {
    expect(readRecord(Counted, WHOLE)).toEqual({ ok: true, value: { count: 1, name: 'x' } })
  })

  it.each<[string, string, RegExp]>([
    ['nothing', '', /not JSON/],
    ['a key twice', '{"count":1,"count":2}', /not canonical/],
    ['another order', '{"name":"x","count":1}', /not canonical/],
    ['white space', '{ "count":1}', /not canonical/],
    ['a line break at the end', `${WHOLE}\n`, /not canonical/],
    ['a byte order mark', `\ufeff${WHOLE}`, /not JSON/],
    ['NaN', '{"count":NaN}', /not JSON/],
    ['a number beyond all', '{"count":1e999}', /not JSON/],
    ['a number that loses digits', '{"count":9007199254740993}', /not JSON/],
    ['another way to write a number', '{"count":1.0}', /not canonical/],
    ['half of a surrogate pair', '{"count":1,"name":"\\ud800"}', /not JSON/],
    ['an escape that is none needed', '{"count":1,"name":"\\u0078"}', /not canonical/],
    ['a prototype', '{"__proto__":{"count":1}}', /count: /],
    ['a nest without a bottom', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, /./],
    ['a list', '[]', /the whole: /],
    ['a wrong member', '{"count":"1"}', /count: /],
  ])('refuses %s', (_what, text, reason) => {
    expect(readRecord(Counted, text)).toEqual({ ok: false, reason: expect.stringMatching(reason) })
  })

  it('refuses every part of a record, and every byte that is another', () => {
    fc.assert(fc.property(fc.nat(WHOLE.length - 1), (length) => {
      expect(readRecord(Counted, WHOLE.slice(0, length)).ok).toBe(false)
    }))
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = readRecord(Counted, text)
      if (read.ok) expect(canonicalJson(read.value)).toBe(text)
    }))
  })
})
