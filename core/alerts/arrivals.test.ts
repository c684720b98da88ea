import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisionLink, logOf } from '../../test/fakes/chain.ts'
import { linksOfKind } from '../decisions/chain.ts'
import { POLICY_PATH } from '../paths.ts'
import { breakGlassAlert, changedFiles, judgeArrivals, judgeStanding, overriddenArrivals, overrideRecord, pullsApproving, reviewDay, type Arrival, type Files } from './arrivals.ts'

const blob = (letter: string): string => letter.repeat(40)
const files = (of: Record<string, string>, mode = '100644'): Files => new Map(Object.entries(of).map(([path, letter]) => [path, { blob: blob(letter), mode }]))
const STAGES = 'models/churn/stages.yml'
const VERSION = 'models/churn/versions/1.1.0.yml'
const mallory = { login: 'mallory', userId: 66 }
const ben = { login: 'ben', userId: 2 }

const deciding = (...decisions: Parameters<typeof decisionLink>[0][]) => ({
  repository: 'Acme/Models', branch: 'main',
  decisions: linksOfKind(logOf(...decisions.map((more) => decisionLink({ gated: [{ path: STAGES, blob: blob('b') }, { path: VERSION, blob: blob('c') }], ...more }))), 'decision/v1'),
})
const changed = changedFiles(files({ [STAGES]: 'a' }), files({ [STAGES]: 'b', [VERSION]: 'c' }))
const arrival = (more: Partial<Arrival> = {}): Arrival => ({ commits: [blob('1')], changed, pull: { number: 7, author: ben }, actor: mallory, forced: false, ...more })
const kinds = (arrivals: Arrival[], about: ReturnType<typeof deciding>) => judgeArrivals(arrivals, about).map(({ alert }) => alert)

describe('changedFiles', () => {
  it('are the governed ones that differ, in bytes or in mode', () => {
    const before = files({ [STAGES]: 'a', 'README.md': 'a', 'models/churn/params.yml': 'a', 'recalls/x.yml': 'a' })
    const after = new Map([...files({ [STAGES]: 'b', 'README.md': 'b', 'src/new.py': 'b', 'models/churn/params.yml': 'a' }), ['models/churn/params.yml', { blob: blob('a'), mode: '120000' }]])
    expect(changedFiles(before, after).map(({ path, before: was, after: is }) => [path, was?.blob[0], is?.blob[0]])).toEqual([['models/churn/params.yml', 'a', 'a'], [STAGES, 'a', 'b'], ['recalls/x.yml', 'a', undefined]])
  })
})

describe('judgeArrivals', () => {
  it.each<[string, Partial<Arrival>, ReturnType<typeof deciding>, string[]]>([
    ['the merge of what was approved', {}, deciding({}), []],
    ['T-78 a squashed merge, whose commit nobody approved', { commits: [blob('9')] }, deciding({ head: { sha: blob('8') } }), []],
    ['T-78 a rebased merge of two commits', { commits: [blob('8'), blob('9')] }, deciding({}), []],
    ['a merge that brings a part of what was approved', { changed: changed.slice(0, 1) }, deciding({}), []],
    ['what changes nothing governed', { changed: [], pull: null }, deciding({}), []],
    ['T-75 a direct push', { pull: null }, deciding({}), ['direct-push']],
    ['T-75 a direct push of the very files that were approved', { pull: null }, deciding({}, {}), ['direct-push']],
    ['T-74 a merge without any decision', {}, deciding({ pull: 8 }), ['merge-past-red']],
    ['T-74 a merge past a red check', {}, deciding({ conclusion: 'rejected' }), ['merge-past-red']],
    ['T-74 a merge that was judged otherwise at last', {}, deciding({}, { conclusion: 'pending' }), ['merge-past-red']],
    ['a merge that was approved at last', {}, deciding({ conclusion: 'pending' }, {}), []],
    ['a merge of other bytes than those approved', {}, deciding({ gated: [{ path: STAGES, blob: blob('d') }, { path: VERSION, blob: blob('c') }] }), ['merge-past-red']],
    ['a merge of a file more than was approved', {}, deciding({ gated: [{ path: STAGES, blob: blob('b') }] }), ['merge-past-red']],
    ['the merge of a group, though another one with it was refused', {}, deciding({ group: blob('1') }, { conclusion: 'rejected', group: blob('7') }), []],
    ['the merge of a group that was refused', {}, deciding({}, { conclusion: 'rejected', group: blob('1') }), ['merge-past-red']],
    ['a merge approved for another branch', {}, deciding({ base: { ref: 'release', sha: blob('0') } }), ['merge-past-red']],
    ['a merge approved in another repository', {}, deciding({ repository: 'acme/other' }), ['merge-past-red']],
    ['a forced push, also to what was approved', { forced: true }, deciding({}), ['direct-push']],
  ])('says of %s: %s', (_what, more, about, expected) => expect(kinds([arrival(more)], about)).toEqual(expected))

  it('says who did it, and that neither they nor the author may end it', () => {
    const [merge, push] = judgeArrivals([arrival(), arrival({ pull: null, actor: null, commits: [blob('2')] })], deciding({ conclusion: 'rejected' }))
    expect(merge).toMatchObject({ cause: `merge ${blob('1')}`, summary: `mallory merged pull request #7 to main (1111111) although the last decision about it is "rejected": ${STAGES}, ${VERSION}.`, about: { pull: 7, actor: mallory, involved: [mallory, ben], models: ['churn'] } })
    expect(push).toMatchObject({ cause: `push ${blob('2')}`, summary: expect.stringMatching(/^Somebody pushed 2222222 to main without a pull request/) as string, about: { actor: null, involved: [] } })
  })

  it('takes a link for no file that was approved, though its bytes are', () => {
    const link = changedFiles(files({}), files({ [STAGES]: 'b' }, '120000'))
    expect(kinds([arrival({ changed: link })], deciding({}))).toEqual(['merge-past-red'])
  })

  it('is never appeased by a decision about one file less, or by other bytes', () => {
    const paths = ['models/a/stages.yml', 'models/b/stages.yml', 'datasets/c/dataset.yml', POLICY_PATH]
    fc.assert(fc.property(fc.subarray(paths, { minLength: 1 }), fc.subarray(paths), fc.constantFrom('b', 'e'), (came, decided, letter) => {
      const change = changedFiles(files({}), files(Object.fromEntries(came.map((path) => [path, 'b']))))
      const about = deciding({ gated: decided.map((path) => ({ path, blob: blob(letter) })) })
      const isDecided = letter === 'b' && came.every((path) => decided.includes(path))
      expect(kinds([arrival({ changed: change })], about)).toEqual(isDecided ? [] : ['merge-past-red'])
      expect(pullsApproving(change, about)).toEqual(isDecided ? [7] : [])
    }))
  })
})

describe('judgeStanding', () => {
  const beginning = files({ [POLICY_PATH]: '0', [STAGES]: 'a' })
  const judge = (now: Files, told: { path: string; blob: string | null }[] = [], about = deciding({})) => judgeStanding(blob('f'), beginning, now, told, about)

  it('has nothing to say of what was there at the beginning, was approved, or was told', () => {
    expect(judge(beginning)).toEqual([])
    expect(judge(files({ [POLICY_PATH]: '0', [STAGES]: 'b', [VERSION]: 'c' }))).toEqual([])
    expect(judge(files({ [POLICY_PATH]: '0', [STAGES]: 'd' }), [{ path: STAGES, blob: blob('d') }])).toEqual([])
  })

  it('names what nobody decided, however long ago it came, and what is gone', () => {
    const [found] = judge(files({ [STAGES]: 'd', 'README.md': 'x' }))
    expect(found).toMatchObject({ alert: 'direct-push', about: { files: [{ path: POLICY_PATH, blob: null }, { path: STAGES, blob: blob('d') }], actor: null } })
  })

  it('does not count what was only proposed', () => {
    expect(judge(files({ [POLICY_PATH]: '0', [STAGES]: 'b' }), [], deciding({ conclusion: 'pending' }))).toHaveLength(1)
  })
})

describe('a merge by break-glass', () => {
  const by = deciding({ override: { id: 'night', reason: 'It answers nobody.', until: '2026-03-04T00:00:00Z' }, approvals: [{ login: 'cyd', userId: 3, review: 1, commit: blob('8'), submittedAt: '2026-03-02T11:00:00Z' }] })

  it('is told once, with those who may not review it', () => {
    expect(judgeArrivals([arrival()], by)).toEqual([])
    const [one] = overriddenArrivals([arrival(), arrival({ changed: [] }), arrival({ pull: null })], by)
    expect(breakGlassAlert(one!, '2026-03-05T12:00:00.000Z')).toMatchObject({
      alert: 'break-glass', cause: `override ${one!.decision.digest}`, reviewBy: '2026-03-05T12:00:00.000Z', summary: '#7 was merged by break-glass, override night, approved by cyd: It answers nobody.',
      about: { models: ['churn'], involved: [mallory, ben, { login: 'cyd', userId: 3 }] }, remedy: expect.stringContaining('until 2026-03-05') as string,
    })
    expect(overrideRecord(one!, 'acme/models', '2026-03-03T12:00:00Z', null, { sequence: 4, digest: one!.decision.digest })).toMatchObject({ sequence: 5, previous: one!.decision.digest, id: 'night', commit: blob('1'), by: [{ login: 'cyd', userId: 3 }], reviewBy: null })
  })

  it('is none without an override, or when something else was merged', () => {
    expect(overriddenArrivals([arrival()], deciding({}))).toEqual([])
    expect(overriddenArrivals([arrival({ changed: changedFiles(files({}), files({ [STAGES]: 'd' })) })], by)).toEqual([])
  })

  it('has to be reviewed within so many days', () => expect(reviewDay('2026-03-03T12:00:00Z', 2)).toBe('2026-03-05T12:00:00.000Z'))
})
