import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facts, NOW, POLICY } from '../../test/fakes/promotion.ts'
import { decide } from './decide.ts'
import { combineMembers, judgeMembers, parseGroupBranch, readGroup, type FoundGroup, type GroupMember } from './merge-group.ts'
import { readPolicy } from './read.ts'

const sha = (name: string): string => name.padEnd(40, '0')
const TIP = sha('f')
const branch = (number: number, base: string) => `gh-readonly-queue/main/pr-${number}-${base}`
const commit = (name: string, ...parents: string[]) => ({ sha: sha(name), parents: parents.map(sha) })
const found = (more: Partial<FoundGroup> = {}): FoundGroup => ({ branch: branch(1, TIP), headSha: sha('a'), baseRef: 'main', tipSha: TIP, branches: [{ branch: branch(1, TIP), sha: sha('a') }], commits: [commit('a', 'f', '1'), commit('1', 'f')], ...more })
const entries = (group: FoundGroup) => {
  const read = readGroup(group)
  return read.ok ? read.entries.map(({ number, mergedHead, base, head }) => [number, mergedHead?.[0] ?? null, base[0], head[0]]) : read.reason
}

describe('parseGroupBranch', () => {
  it.each<[string, object | undefined]>([
    [branch(7, TIP), { baseRef: 'main', number: 7 }],
    [`gh-readonly-queue/release/1/pr-12-${TIP}`, { baseRef: 'release/1', number: 12 }],
    ['gh-readonly-queue/main/pr-x-abc', undefined],
    [`heads/gh-readonly-queue/main/pr-7-${TIP}`, undefined],
    ['main', undefined],
  ])('%s', (name, expected) => expect(parseGroupBranch(name)).toEqual(expected))
})

describe('readGroup', () => {
  const stacked = { headSha: sha('b'), branches: [{ branch: branch(1, TIP), sha: sha('a') }, { branch: branch(2, sha('a')), sha: sha('b') }] }

  it('finds the one pull request of a group', () => {
    expect(entries(found())).toEqual([[1, '1', 'f', 'a']])
  })

  it('T-48 finds all that a group stacks on, oldest first', () => {
    expect(entries(found({ ...stacked, commits: [commit('b', 'a', '2'), commit('2', 'f'), commit('a', 'f', '1'), commit('1', 'f')] }))).toEqual([[1, '1', 'f', 'a'], [2, '2', 'a', 'b']])
  })

  it('finds one whose own branch is gone, or never was, by what was merged in', () => {
    expect(entries(found({ ...stacked, branches: [stacked.branches[1]!], commits: [commit('b', 'a', '2'), commit('2', 'f'), commit('a', 'f', '1'), commit('1', 'f')] }))).toEqual([[null, '1', 'f', 'a'], [2, '2', 'a', 'b']])
  })

  it('takes squashed and rebased commits for those of the branch that ends with them', () => {
    expect(entries(found({ ...stacked, commits: [commit('b', 'd'), commit('d', 'a'), commit('a', 'f')] }))).toEqual([[1, null, 'f', 'a'], [2, null, 'a', 'b']])
  })

  it.each<[string, Partial<FoundGroup>, RegExp]>([
    ['a commit that belongs to none', { headSha: sha('b'), commits: [commit('b', 'a'), commit('a', 'f', '1')], branches: [] }, /b0+ belongs to no|belongs to no pull request/],
    ['a base that moved away', { tipSha: sha('e') }, /not built on the tip/],
    ['a merge of three', { commits: [commit('a', 'f', '1', '2')] }, /not built on the tip/],
    ['nothing', { headSha: TIP }, /no commit/],
    ['commits that GitHub left out', { commits: [] }, /not built on the tip/],
  ])('T-49 tells nothing of %s', (_what, more, reason) => {
    expect(entries(found(more))).toMatch(reason)
  })

  it('ends whatever the graph is, and holds every first parent down to the tip in one entry each', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'].map(sha)
    fc.assert(fc.property(fc.array(fc.record({ sha: fc.constantFrom(...names), parents: fc.array(fc.constantFrom(...names), { maxLength: 3 }) }), { maxLength: 8 }), fc.constantFrom(...names), fc.array(fc.constantFrom(...names), { maxLength: 3 }), (commits, headSha, ends) => {
      const read = readGroup(found({ headSha, commits, branches: ends.map((one, index) => ({ branch: branch(index, TIP), sha: one })) }))
      if (!read.ok) return
      expect(read.entries[0]?.base).toBe(TIP)
      expect(read.entries.at(-1)?.head).toBe(headSha)
      for (const [index, entry] of read.entries.entries()) expect(entry.base).toBe(index === 0 ? TIP : read.entries[index - 1]!.head)
    }))
  })
})

describe('the members of a merge group', () => {
  const given = facts()
  const decision = decide(readPolicy(POLICY), given, NOW)
  const files = given.files.known ? given.files.value : undefined
  const landed = files!.changed.map(({ path, head }) => ({ path, after: head }))
  const member = (more: Partial<GroupMember> = {}): GroupMember => ({ number: 1, decision, files, landed, ...more })
  const outcomes = (members: GroupMember[]) => judgeMembers(members).map((one) => one.decision.verdicts.filter(({ id }) => /merged-as-judged|one-move/.test(id)).map(({ id, outcome }) => `${id.slice(10)} ${outcome}`))

  it('are approved where the queue merges what was judged', () => {
    expect(decision.conclusion).toBe('approved')
    expect(combineMembers(judgeMembers([member()])).conclusion).toBe('approved')
  })

  it('M-12 do not move one stage twice', () => {
    const both = judgeMembers([member(), member({ number: 2 })])
    expect(both.map((one) => one.decision.conclusion)).toEqual(['rejected', 'rejected'])
    expect(both[0]!.decision.verdicts.find(({ id }) => id === 'provender:one-move-per-stage')).toMatchObject({ outcome: 'fail', subject: 'churn#staging', summary: '#1 and #2 of this merge group all move churn#staging: only one of them can be what is served there.', missing: 'who may take #2 out of the queue' })
  })

  it('may move different stages', () => {
    const elsewhere = { ...decision, moves: decision.moves.map((move) => ({ ...move, stage: 'production' })) }
    expect(outcomes([member(), member({ number: 2, decision: elsewhere })])).toEqual([['merged-as-judged pass'], ['merged-as-judged pass']])
  })

  it.each<[string, Partial<GroupMember>]>([
    ['another file than was judged', { landed: [...landed, { path: 'models/other/stages.yml', after: { blob: 'x', mode: '100644' } }] }],
    ['other bytes', { landed: landed.map((file) => ({ ...file, after: { blob: 'x', mode: '100644' } })) }],
    ['another mode', { landed: landed.map((file) => ({ ...file, after: { ...file.after!, mode: '120000' } })) }],
    ['less than was judged', { landed: [] }],
    ['anything while the files are not known', { files: undefined }],
  ])('T-49 are rejected when the queue would merge %s', (_what, more) => {
    expect(outcomes([member(more)])).toEqual([['merged-as-judged fail']])
  })

  it('leaves alone what is not governed, unless something governed would land', () => {
    const ungoverned = { ...decision, governed: false, moves: [], verdicts: [] }
    const nothing = { changed: [], colliding: [], displaced: [] } as unknown as GroupMember['files']
    expect(combineMembers(judgeMembers([member({ decision: ungoverned, files: nothing, landed: [] })]))).toMatchObject({ conclusion: 'approved', governed: false })
    expect(combineMembers(judgeMembers([member({ decision: ungoverned, files: nothing })]))).toMatchObject({ conclusion: 'rejected', governed: true })
  })

  it('are never better together than the worst of them', () => {
    const conclusion = fc.constantFrom('approved', 'pending', 'rejected', 'error' as const)
    fc.assert(fc.property(fc.array(conclusion, { minLength: 1, maxLength: 5 }), (list) => {
      const all = combineMembers(list.map((one, index) => ({ number: index, decision: { ...decision, conclusion: one as 'approved' } })))
      expect(all.conclusion === 'approved').toBe(list.every((one) => one === 'approved'))
    }))
  })
})
