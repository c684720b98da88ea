import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decide } from '../../core/policy/decide.ts'
import { known, type CommitFact, type FileState, type ReviewedCommit } from '../../core/policy/facts.ts'
import { readPolicy } from '../../core/policy/read.ts'
import { compareReviewed, type PullState } from '../../core/policy/reviewed.ts'
import { account, approval, BASE_FILES, facts, HEAD_FILES, NOW, POLICY, stagesFile, values } from '../fakes/promotion.ts'

const STAGES = 'models/churn/stages.yml'
const CODE = 'train.py'
const policy = readPolicy(`${POLICY.slice(0, POLICY.indexOf('rules:'))}rules:\n  - { id: it, rule: min-approvals, with: { count: 1, from: { users: [ben] } } }\n`)

/** What git itself makes of a rebase or a merge decides whether ben's approval of the reviewed commit still counts. */
describe('an approval', () => {
  let dir: string
  let reviewed: string
  const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=ada', '-c', 'user.email=ada@example.com', ...args], { cwd: dir, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } }).trim()
  const write = (files: Record<string, string | null>): void => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true })
      if (text === null) rmSync(join(dir, path))
      else writeFileSync(join(dir, path), text)
    }
  }
  const commit = (files: Record<string, string | null>): string => {
    write(files)
    git('add', '-A')
    git('commit', '-q', '--allow-empty', '-m', 'change')
    return git('rev-parse', 'HEAD')
  }
  const onBranch = (name: string, files: Record<string, string | null>): void => {
    git('checkout', '-q', name)
    commit(files)
    git('checkout', '-q', 'better')
  }
  const treeOf = (sha: string): Map<string, FileState> => new Map(git('ls-tree', '-r', sha).split('\n').map((line): [string, FileState] => {
    const [, mode = '', blob = '', path = ''] = /^(\d+) \S+ (\S+)\t(.*)$/.exec(line) ?? []
    return [path, { blob, mode }]
  }))
  const stateOf = (sha: string): PullState => ({
    mergeBase: treeOf(git('merge-base', 'main', sha)),
    head: treeOf(sha),
    commits: git('rev-list', '--parents', `main..${sha}`).split('\n').filter(Boolean).map((line): CommitFact & { parents: string[] } => {
      const [own = '', ...parents] = line.split(' ')
      return { sha: own, parents, author: account('ada'), committer: account('ada'), coAuthors: [] }
    }),
  })
  const compare = (): ReviewedCommit => compareReviewed(stateOf(reviewed), { ...stateOf(git('rev-parse', 'better')), base: treeOf('main') })
  const outcome = (): string => {
    const head = git('rev-parse', 'better')
    const { pull } = values()
    const given = facts({
      pull: { ...pull, head: { ...pull.head, sha: head } },
      commits: stateOf(head).commits.map(({ sha, author, committer, coAuthors }) => ({ sha, author, committer, coAuthors })),
      pushes: [{ after: head, actor: account('ada') }, { after: reviewed, actor: account('ada') }],
      reviews: [approval('ben', { commit: reviewed })],
      reviewed: { [reviewed]: known(compare()) },
    })
    return decide(policy, given, NOW).conclusion
  }

  let start: string
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'rebase-'))
    git('init', '-q', '-b', 'main')
    commit({ ...BASE_FILES, [CODE]: 'one\ntwo\nthree\nfour\nfive\nsix\n', 'README.md': 'x\n' })
    start = git('rev-parse', 'HEAD')
  })
  beforeEach(() => {
    git('checkout', '-q', '-B', 'main', start)
    git('checkout', '-q', '-B', 'better', start)
    reviewed = commit({ ...HEAD_FILES, [CODE]: 'one\ntwo\nthree\nfour\nfive\nSIX\n' })
  })
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  it.each<[trap: string, move: () => void]>([
    ['T-03 a rebase onto a base that changed other files', () => { onBranch('main', { 'README.md': 'y\n' }); git('rebase', '-q', 'main') }],
    ['T-03 a rebase after another model was promoted', () => { onBranch('main', { 'models/fraud/stages.yml': 'x' }); git('rebase', '-q', 'main') }],
    ['T-04 a commit message written again', () => git('commit', '-q', '--amend', '-m', 'better words')],
    ['T-04 commits squashed into one', () => { commit({}); git('reset', '-q', '--soft', start); git('commit', '-q', '-m', 'all of it') }],
    ['T-05 a clean merge of the base', () => { onBranch('main', { 'README.md': 'y\n' }); git('merge', '-q', '--no-edit', 'main') }],
    ['T-05 two of them', () => { for (const text of ['y\n', 'z\n']) { onBranch('main', { 'README.md': text }); git('merge', '-q', '--no-edit', 'main') } }],
  ])('survives %s', (_trap, move) => {
    move()
    expect(git('rev-parse', 'better')).not.toBe(reviewed)
    expect(compare()).toMatchObject({ changed: [], merged: [] })
    expect(outcome()).toBe('approved')
  })

  it.each<[trap: string, move: () => void, reason: Partial<ReviewedCommit>]>([
    ['T-01 a push of something else', () => void commit({ [CODE]: 'evil\n' }), { changed: [CODE] }],
    ['T-01 a push of a file that is not governed', () => void commit({ 'Makefile': 'train:\n\tcurl evil\n' }), { changed: ['Makefile'] }],
    ['T-01 a push that takes a part away', () => void commit({ [CODE]: 'one\ntwo\nthree\nfour\nfive\nsix\n' }), { changed: [CODE] }],
    ['T-01 another mode of a file', () => { git('update-index', '--chmod=+x', CODE); git('commit', '-q', '-m', 'x'); git('checkout', '-q', '-f', 'better') }, { changed: [CODE] }],
    ['T-02 a force-push to an older commit', () => git('reset', '-q', '--hard', start), { changed: ['models/churn/README.md', STAGES, 'models/churn/versions/1.1.0.yml', CODE] }],
    ['T-03 a rebase in which the difference became another', () => { onBranch('main', { 'README.md': 'y\n' }); git('rebase', '-q', 'main'); commit({ [STAGES]: stagesFile({ production: '1.1.0', staging: '1.1.0' }) }) }, { changed: [STAGES] }],
    ['T-03 a rebase onto a base with another policy', () => { onBranch('main', { '.github/provender.yml': `${POLICY}# stricter\n` }); git('rebase', '-q', 'main') }, { changed: ['.github/provender.yml'] }],
    ['T-03 a rebase onto a base that changed another file of the model', () => { onBranch('main', { 'models/churn/model.yml': 'x' }); git('rebase', '-q', 'main') }, { changed: ['models/churn/model.yml'] }],
    ['T-03 a rebase that git merged line by line', () => { onBranch('main', { [CODE]: 'ONE\ntwo\nthree\nfour\nfive\nSix\n'.replace('Six', 'six') }); git('rebase', '-q', 'main') }, { changed: [CODE] }],
    ['T-04 the same tree on a newer base: it takes back what the base brought', () => { onBranch('main', { 'recalls/r1.yml': 'withdrawn' }); const tree = git('rev-parse', 'better^{tree}'); git('reset', '-q', '--hard', git('commit-tree', tree, '-p', 'main', '-m', 'x')) }, { changed: ['recalls/r1.yml'] }],
    ['T-05 a merge of the base in which git merged a file line by line', () => { onBranch('main', { [CODE]: 'ONE\ntwo\nthree\nfour\nfive\nsix\n' }); git('merge', '-q', '--no-edit', 'main') }, { changed: [CODE] }],
    ['T-06 a merge of the base with a conflict that was edited', () => { onBranch('main', { [CODE]: 'one\ntwo\nthree\nfour\nfive\nother\n' }); try { git('merge', '-q', '--no-edit', 'main') } catch { commit({ [CODE]: 'one\ntwo\nthree\nfour\nfive\nSIX\n' }) } }, { changed: [CODE] }],
    ['T-06 a merge of the base into which something was slipped', () => { onBranch('main', { 'README.md': 'y\n' }); git('merge', '-q', '--no-commit', 'main'); commit({ 'evil.sh': 'x' }) }, { changed: ['evil.sh'] }],
    ['T-06 a merge of the base that left out what the base brought', () => { onBranch('main', { 'recalls/r1.yml': 'withdrawn' }); git('merge', '-q', '-s', 'ours', '--no-edit', 'main') }, { changed: ['recalls/r1.yml'] }],
    ['T-07 a merge of another branch', () => { git('checkout', '-q', '-b', 'mallory', start); commit({ 'evil.sh': 'x' }); git('checkout', '-q', 'better'); git('merge', '-q', '--no-edit', 'mallory'); git('branch', '-q', '-D', 'mallory') }, { changed: ['evil.sh'] }],
    ['T-07 a merge of another branch that leaves no byte behind', () => { git('checkout', '-q', '-b', 'mallory', start); commit({ 'evil.sh': 'x' }); git('checkout', '-q', 'better'); git('merge', '-q', '-s', 'ours', '--no-edit', 'mallory'); git('branch', '-q', '-D', 'mallory') }, { changed: [], merged: [expect.stringMatching(/^[0-9a-f]{40}$/) as unknown as string] }],
    ['T-07 the same with the parents the other way round', () => { git('checkout', '-q', '-b', 'mallory', start); commit({ 'evil.sh': 'x' }); const made = git('commit-tree', `${reviewed}^{tree}`, '-p', 'mallory', '-p', reviewed, '-m', 'x'); git('checkout', '-q', 'better'); git('reset', '-q', '--hard', made); git('branch', '-q', '-D', 'mallory') }, { changed: [], merged: [expect.stringMatching(/^[0-9a-f]{40}$/) as unknown as string] }],
  ])('does not survive %s', (_trap, move, reason) => {
    move()
    expect(git('rev-parse', 'better')).not.toBe(reviewed)
    expect(compare()).toMatchObject(reason)
    expect(outcome()).not.toBe('approved')
  })
})
