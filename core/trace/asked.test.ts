import { describe, expect, it } from 'vitest'
import { statement } from '../../test/fakes/promotion.ts'
import { digestsIn, parseAsked, roleOf, searchTexts, type Forward } from './asked.ts'
import { canonicalJson } from '../canonical.ts'

const hex = 'a1b2'.repeat(16)

describe('what is asked', () => {
  it.each([
    ['churn@1.0.0', { kind: 'version', model: 'churn', version: '1.0.0' }],
    [`sha256:${hex}`, { kind: 'digest', digest: `sha256:${hex}` }],
    [hex, { kind: 'prefix', hex, bare: true }],
    ['sha256:a1b2a1b2', { kind: 'prefix', hex: 'a1b2a1b2', bare: false }],
    ['a1b2a1b2', { kind: 'prefix', hex: 'a1b2a1b2', bare: true }],
    ['7f3a-c21e-90b4', { kind: 'barcode', id: '7f3a-c21e-90b4' }],
    ['param:rounds=8', { kind: 'parameter', name: 'rounds', value: '8' }],
    ['param:a=b=c', { kind: 'parameter', name: 'a', value: 'b=c' }],
    ['param:rounds=', { kind: 'parameter', name: 'rounds', value: '' }],
    ['param:rounds', { kind: 'parameter', name: 'rounds', value: null }],
    ['commit:5d0e1f2', { kind: 'commit', prefix: '5d0e1f2' }],
    ['image:ghcr.io/acme/train:1', { kind: 'image', text: 'ghcr.io/acme/train:1' }],
    ['from:churn@1.0.0', { kind: 'from', of: { kind: 'version', model: 'churn', version: '1.0.0' } }],
    ['sha256:a1b2a1', undefined], ['sha256:A1B2A1B2', undefined], ['a1b2a1b', undefined], [`${hex}a`, undefined], ['param:=8', undefined], ['commit:main', undefined], ['image:', undefined], ['from:churn', undefined], ['constructor:x', undefined], ['model.json', undefined],
  ])('%s', (text, asked) => {
    expect(parseAsked(text)).toEqual(asked)
  })
})

describe('what a version was made with', () => {
  const made = statement('1.0.0', (predicate) => {
    predicate.hyperparameters = [{ name: 'say "x"', value: 'ü', type: 'str', source: 'params.yml' }, { name: 'rounds', value: '8', type: 'int', source: 'params.yml' }]
    predicate.environment.container = { uri: `ghcr.io/acme/train:1.2@sha256:${hex}`, digest: { sha256: hex } }
    predicate.buildDefinition.resolvedDependencies = [{ name: 'source', digest: { gitCommit: 'c'.repeat(40) } }]
  })
  const role = (asked: string): string | undefined => roleOf(parseAsked(asked) as Exclude<Forward, { kind: 'from' }>, made, () => '7f3a-c21e-90b4')

  it.each<[string, string | undefined]>([
    ['param:rounds=8', 'rounds = 8'], ['param:rounds', 'rounds = 8'], ['param:rounds=80', undefined], ['param:say "x"=ü', 'say "x" = ü'],
    ['commit:ccccccc', 'from commit cccccccccccc'], ['commit:ccccccd', undefined],
    ['image:ghcr.io/acme/train', 'in ghcr.io'], ['image:ghcr.io/acme/train:1.2', 'in ghcr.io'], [`image:sha256:${hex}`, 'in ghcr.io'], ['image:ghcr.io/acme/train:1', undefined], ['image:acme/train', undefined],
    ['7f3a-c21e-90b4', 'barcode 7f3a-c21e-90b4'], ['7f3a-c21e-90b5', undefined],
  ])('%s', (asked, expected) => {
    if (expected === undefined) expect(role(asked)).toBeUndefined()
    else expect(role(asked)).toContain(expected)
    // Whatever answers is found by the search before it.
    if (expected !== undefined) for (const text of searchTexts(parseAsked(asked) as Exclude<Forward, { kind: 'from' }>)) expect(canonicalJson(made)).toContain(text)
  })
})

it('finds whole digests that begin with some digits, and nothing that only looks like one', () => {
  expect(digestsIn(`{"sha256":"${hex}","other":"sha256:${hex}","long":"sha256:${hex}0","gitCommit":"a1b2a1b2"}`, 'a1b2')).toEqual([`sha256:${hex}`, `sha256:${hex}`])
})
