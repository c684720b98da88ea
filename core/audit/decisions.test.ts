import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linksOf } from '../../test/fakes/deployment.ts'
import { decisionPath } from '../paths.ts'
import { checkChain, indexDecisions } from './decisions.ts'
import { openRecords, type StoredFile } from './records.ts'

const files = (count: number): StoredFile[] => linksOf(Array.from({ length: count }, (_, index) => ({ pull: index + 1 }))).map(({ sequence, digest, text }) => ({ path: decisionPath(sequence, digest), mode: '100644', digest, text }))
const check = (of: readonly StoredFile[]) => checkChain(openRecords(of).links)
const LENGTH = 12

describe('checkChain', () => {
  it('has nothing to say of a log that is whole, in whatever order git lists it', () => {
    fc.assert(fc.property(fc.shuffledSubarray(files(LENGTH), { minLength: LENGTH }), (shuffled) => {
      expect(check(shuffled)).toEqual([])
    }))
    expect(check([])).toEqual([])
  })

  it('finds any link that is gone, but for the last, and names the first place where it shows', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat(LENGTH - 2), { minLength: 1 }), (gone) => {
      const first = Math.min(...gone)
      const rest = files(LENGTH).filter((_, index) => !gone.includes(index))
      expect(check(rest)).toMatchObject([{ at: `provender-records:${rest[first]!.path}`, expected: `decision ${first + 1}` }])
    }))
  })

  it('finds two links whose places were changed', () => {
    fc.assert(fc.property(fc.nat(LENGTH - 1), fc.nat(LENGTH - 1), (a, b) => {
      fc.pre(a < b)
      const all = files(LENGTH)
      const at = (place: number, { digest, text }: StoredFile): StoredFile => ({ path: decisionPath(place + 1, digest), mode: '100644', digest, text })
      const swapped = all.map((file, index) => (index === a ? at(a, all[b]!) : index === b ? at(b, all[a]!) : file))
      expect(check(swapped)).toMatchObject([{ at: `provender-records:${swapped[a]!.path}` }])
    }))
  })
})

describe('indexDecisions', () => {
  const approvedOf = (...decisions: Parameters<typeof linksOf>[0]) => {
    const opened = openRecords(linksOf(decisions).map(({ sequence, digest, text }) => ({ path: decisionPath(sequence, digest), mode: '100644', digest, text })))
    return [...(indexDecisions(opened.decisions).approved.get('churn') ?? [])].map(({ record }) => record.sequence)
  }

  it.each<[string, Parameters<typeof linksOf>[0], number[]]>([
    ['counts what was approved in the end', [{ conclusion: 'pending' }, {}], [2]],
    ['does not count what was judged otherwise afterwards', [{}, { conclusion: 'error' }], []],
    ['takes a no to a merge group for none to the pull request', [{}, { conclusion: 'rejected', group: '1'.repeat(40) }], [1]],
    ['keeps pull requests apart', [{}, { conclusion: 'rejected', pull: 8 }], [1]],
    ['keeps heads apart', [{}, { conclusion: 'rejected', head: { sha: '1'.repeat(40) } }], [1]],
    ['takes names of repositories for the same in any case', [{}, { conclusion: 'rejected', repository: 'ACME/Models' }], []],
  ])('%s', (_what, decisions, sequences) => expect(approvedOf(...decisions)).toEqual(sequences))
})
