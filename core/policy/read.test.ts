import { describe, expect, it } from 'vitest'
import { facts, NOW, POLICY } from '../../test/fakes/promotion.ts'
import { decide } from './decide.ts'
import { documentAt } from '../paths.ts'
import { collidingPaths, isGoverned } from './governed.ts'
import { readPolicy } from './read.ts'

const problems = (text: string): string[] => {
  const read = readPolicy(text)
  return read.state === 'invalid' ? read.problems.map(({ line, at, expected, found }) => `${line} ${at} — expected ${expected}, found ${found}`) : []
}
const withRoles = (roles: string): string => POLICY.replace('roles:\n  risk:\n    teams: [acme/risk]\n', `roles:\n  risk: { teams: [acme/risk] }\n${roles}`)
const nested = (depth: number): string => `${POLICY.slice(0, POLICY.indexOf('rules:'))}rules:\n  - ${'{ all: ['.repeat(depth)}{ id: move, rule: legal-move }${'] }'.repeat(depth)}\n`

describe('readPolicy', () => {
  it.each<[string, string, RegExp]>([
    ['empty', '', /expected/],
    ['of white space', ' \n\n', /expected/],
    ['binary', '\u0000\u0001\u0002PK\u0003\u0004', /expected/],
    ['of more than 1 MiB', `# ${'x'.repeat(1024 * 1024)}\n${POLICY}`, /1 MiB/],
    ['nested deeper than it is read', nested(11), /at most 10 levels/],
    ['nested deeper than YAML is read', nested(200), /levels/],
    ['of too many rules', `${POLICY.slice(0, POLICY.indexOf('rules:'))}rules:\n${Array.from({ length: 501 }, (_, index) => `  - { id: r${index}, rule: legal-move }\n`).join('')}`, /at most 500 rules, found 501/],
    ['of too many roles', withRoles(Array.from({ length: 201 }, (_, index) => `  r${index}: { users: [ada] }\n`).join('')), /at most 200 roles/],
    ['with a role that names itself', withRoles('  a: { roles: [a] }\n'), /roles\.a — expected a role that ends in people, found a circle: a → a/],
    ['with roles in a circle', withRoles('  a: { users: [ada], roles: [b] }\n  b: { roles: [c] }\n  c: { roles: [a] }\n'), /found a circle: a → b → c → a/],
    ['with an alias that would grow without end', `a: &a [x]\nb: *a\n${POLICY}`, /anchor|alias/],
    ['with a freeze of a stage that does not exist', `${POLICY}freezes:\n  - { id: f, from: "2026-01-01T00:00:00Z", until: "2026-01-02T00:00:00Z", stages: [prod] }\n`, /freezes\[0\]\.stages — expected one of the stages staging, production, found "prod"/],
    ['with two freezes of one id', `${POLICY}freezes:\n  - { id: f, from: "2026-01-01T00:00:00Z", until: "2026-01-02T00:00:00Z" }\n  - { id: f, weekly: { days: [sat], from: "00:00", until: "24:00" } }\n`, /freezes\[1\]\.id — expected an id of its own/],
    ['with a freeze that is no time at all', `${POLICY}freezes:\n  - { id: f, weekly: { days: [sat], from: "08:00", until: "08:00" } }\n`, /freezes\[0\]\.weekly\.until — expected an end that is not the beginning/],
    ['with break-glass by a role that does not exist', `${POLICY}break-glass: { by: { roles: [on-call] }, count: 1, hours: 4, review: { roles: [risk] }, review-days: 2 }\n`, /break-glass\.by — expected a role of this policy, found "on-call"/],
    ['with alerts that a role acknowledges that does not exist', `${POLICY}alerts: { acknowledge: { roles: [platform] } }\n`, /alerts\.acknowledge/],
  ])('refuses one that is %s, and nothing is approved by it', (_what, text, message) => {
    expect(problems(text)).toEqual(expect.arrayContaining([expect.stringMatching(message) as string]))
    expect(decide(readPolicy(text), facts(), NOW).conclusion).toBe('error')
  })

  it('reads what is just small enough', () => {
    expect(readPolicy(nested(10))).toMatchObject({ state: 'valid' })
    expect(readPolicy(withRoles('  a: { users: [ada], roles: [b, risk] }\n  b: { roles: [risk] }\n'))).toMatchObject({ state: 'valid' })
  })

  // Every role names every later one: there are 2^60 ways through them, and no circle.
  it('follows roles that are entangled without losing itself', () => {
    const tangle = Array.from({ length: 60 }, (_, index) => `  r${index}: { users: [ada]${index < 59 ? `, roles: [${Array.from({ length: 59 - index }, (_unused, next) => `r${index + next + 1}`).join(', ')}]` : ''} }\n`).join('')
    expect(readPolicy(withRoles(tangle))).toMatchObject({ state: 'valid' })
  })

  it('says everything that is wrong at once, in the order of the file', () => {
    const text = POLICY.replace('from: [unassigned]', 'from: [nowhere]').replace('rule: legal-move', 'rule: legal-mvoe').replace('count: 2', 'count: 0')
    expect(problems(text).map((problem) => problem.split(' ').slice(0, 2).join(' '))).toEqual(['4 stages[0].from[0]', '14 rules[0].with.count', '18 rules[3].rule'])
  })
})

// Held against an ordinary text of the same length in the same run: a machine that is busy is busy for both.
describe('text of 100,000 characters', () => {
  const elapsed = (work: () => unknown): number => Math.min(...Array.from({ length: 3 }, () => {
    const started = performance.now()
    work()
    return performance.now() - started
  }))
  const long = (part: string): string => part.repeat(Math.ceil(100_000 / part.length))
  const quoted = (text: string): string => JSON.stringify(text)

  it.each<[string, string]>([
    ['a pattern', `rules:\n  - { id: a, rule: legal-move, when: { models: [${quoted(long('a*'))}] } }\n`],
    ['a team', `roles: { r: { teams: [${quoted(`acme/${long('a-')}`)}] } }\n`],
    ['a login', `roles: { r: { users: [${quoted(`${long('a-')}[bot`)}] } }\n`],
    ['a name', `rules:\n  - { id: ${quoted(long('a-'))}, rule: legal-move }\n`],
    ['a workflow', `signers: [{ id: s, workflow: ${quoted(`acme/models/.github/workflows/${long('a.')}`)}, ref: refs/heads/main }]\n`],
    ['a ref', `signers: [{ id: s, workflow: acme/models/.github/workflows/t.yml, ref: ${quoted(`refs/heads/${long('a/')} `)} }]\n`],
    ['a key', `signers: [{ id: s, key: ${quoted(`-----BEGIN PUBLIC KEY-----\n${long('A ')}`)} }]\n`],
    ['a time', `freezes: [{ id: f, from: ${quoted(`2026-01-01T00:00:00.${long('1')}`)}, until: "2026-01-02T00:00:00Z" }]\n`],
  ])('in the place of %s is refused as quickly as it is read', (_what, text) => {
    const head = 'schema: policy/v1\nstages: [{ name: production, from: [unassigned] }]\n'
    const whole = `${head}${text.startsWith('rules') ? '' : 'rules: [{ id: move, rule: legal-move }]\n'}${text}`
    expect(readPolicy(whole).state).toBe('invalid')
    expect(elapsed(() => readPolicy(whole))).toBeLessThan(10 * elapsed(() => readPolicy(`${head}rules: [{ id: move, rule: legal-move }]\nx: ${quoted(long('plain '))}\n`)))
  })

  it('in a path is told to be governed, or not, as quickly as it is folded', () => {
    const reference = elapsed(() => long('ﬁ').normalize('NFC').toUpperCase().toLowerCase())
    for (const path of [`models/${long('a/')}`, `models/${long('a')}/stages.yml`, long('.github/'), long('models'), long('ﬁ')]) {
      expect(elapsed(() => [documentAt(path), isGoverned(path, true), collidingPaths([path, 'models/x'])]), path.slice(0, 20)).toBeLessThan(20 * reference)
    }
  })
})
