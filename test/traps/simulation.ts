import { hash } from 'node:crypto'
import { decide, type Decision } from '../../core/policy/decide.ts'
import { known, unknown, type Account, type CommitFact, type Facts, type FactValues, type FileState, type PushFact, type ReviewFact, type ReviewState } from '../../core/policy/facts.ts'
import { displacedPaths, isGoverned } from '../../core/policy/governed.ts'
import { changedByPush } from '../../core/policy/pushed.ts'
import { readPolicy, type PolicyRead } from '../../core/policy/read.ts'
import { compareReviewed, type PullState } from '../../core/policy/reviewed.ts'
import { evidence, NOW, values } from '../fakes/promotion.ts'

/** A git of its own and one pull request in it, so that whole stories can be played through the engine in a millisecond. */

type Tree = ReadonlyMap<string, string>
interface Commit { tree: Tree; parents: string[]; author: Account | null; committer: Account | null; coAuthors: (Account | null)[] }
export interface Hand { author: Account | null; committer: Account | null; coAuthors: (Account | null)[]; pusher: Account }

const blobs = new Map<string, string>()
const stateOf = (text: string): FileState => {
  const blob = blobs.get(text) ?? hash('sha1', text)
  blobs.set(text, blob)
  return { blob, mode: '100644' }
}
const statesOf = (tree: Tree): Map<string, FileState> => new Map([...tree].map(([path, text]) => [path, stateOf(text)]))
const policies = new Map<string, PolicyRead>()
const policyOf = (text: string | null): PolicyRead => {
  const key = text ?? ''
  if (!policies.has(key)) policies.set(key, readPolicy(text))
  return policies.get(key)!
}

export class Simulation {
  readonly #commits = new Map<string, Commit>()
  #count = 0
  #time = Date.parse('2026-03-02T10:00:00Z')
  readonly reviews: ReviewFact[] = []
  readonly pushes: (PushFact & { before: string })[] = []
  readonly opener: Account
  base: string
  head: string

  constructor(files: Record<string, string>, opener: Account, owner: Account) {
    this.opener = opener
    this.base = this.#add({ tree: new Map(Object.entries(files)), parents: [], author: owner, committer: owner, coAuthors: [] })
    this.head = this.base
  }

  #add(commit: Commit): string {
    const sha = hash('sha1', `commit ${this.#count++}`)
    this.#commits.set(sha, commit)
    return sha
  }
  #of = (sha: string): Commit => this.#commits.get(sha)!
  #above(sha: string, seen = new Set<string>()): Set<string> {
    if (!seen.has(sha)) {
      seen.add(sha)
      for (const parent of this.#of(sha).parents) this.#above(parent, seen)
    }
    return seen
  }
  /** The best common ancestor: the one that no other common one has below it. */
  mergeBase(sha: string): string {
    const ofBase = this.#above(this.base)
    const common = [...this.#above(sha)].filter((one) => ofBase.has(one))
    return common.find((one) => !common.some((other) => other !== one && this.#above(other).has(one)))!
  }
  #ours = (sha: string): string[] => {
    const ofBase = this.#above(this.base)
    return [...this.#above(sha)].filter((one) => !ofBase.has(one))
  }
  text = (path: string, sha = this.head): string | undefined => this.#of(sha).tree.get(path)
  commitsSoFar = (): string[] => [...this.#commits.keys()]

  /** Writes files on the head and pushes them. null removes one. */
  push(files: Record<string, string | null>, hand: Hand, parents: string[] = [this.head]): void {
    const tree = new Map(this.#of(parents[0]!).tree)
    for (const [path, text] of Object.entries(files)) if (text === null) tree.delete(path)
    else tree.set(path, text)
    this.moveTo(this.#add({ tree, parents, author: hand.author, committer: hand.committer, coAuthors: hand.coAuthors }), hand.pusher)
  }
  moveTo(sha: string, pusher: Account): void {
    this.pushes.push({ before: this.head, after: sha, actor: pusher })
    this.head = sha
  }
  /** Takes the base in, as git would: nothing when both changed a file differently. */
  update(hand: Hand, also: Record<string, string> = {}): void {
    const [mine, theirs, from] = [this.#of(this.head).tree, this.#of(this.base).tree, this.#of(this.mergeBase(this.head)).tree]
    const merged = new Map(mine)
    for (const path of new Set([...mine.keys(), ...theirs.keys()])) {
      if (mine.get(path) !== from.get(path) && theirs.get(path) !== from.get(path) && mine.get(path) !== theirs.get(path)) return
      if (mine.get(path) !== from.get(path)) continue
      const text = theirs.get(path)
      if (text === undefined) merged.delete(path)
      else merged.set(path, text)
    }
    for (const [path, text] of Object.entries(also)) merged.set(path, text)
    this.moveTo(this.#add({ tree: merged, parents: [this.head, this.base], author: hand.author, committer: hand.committer, coAuthors: hand.coAuthors }), hand.pusher)
  }
  /** Somebody else's pull request is merged. */
  moveBase(files: Record<string, string>, author: Account): void {
    const tree = new Map([...this.#of(this.base).tree, ...Object.entries(files)])
    this.base = this.#add({ tree, parents: [this.base], author, committer: author, coAuthors: [] })
  }
  review(author: Account, state: ReviewState, commit = this.head): void {
    this.#time += 1000
    this.reviews.push({ id: this.reviews.length + 1, author, state, commit, submittedAt: new Date(this.#time).toISOString(), beforeRetarget: false })
  }
  /** To another base and back: what was approved before was approved of something else. */
  retarget(): void {
    for (const review of this.reviews) review.beforeRetarget = true
  }

  #commitFacts = (sha: string): (CommitFact & { parents: string[] })[] =>
    this.#ours(sha).map((one) => {
      const { author, committer, coAuthors, parents } = this.#of(one)
      return { sha: one, author, committer, coAuthors, parents }
    })
  #stateAt = (sha: string): PullState => ({ mergeBase: statesOf(this.#of(this.mergeBase(sha)).tree), head: statesOf(this.#of(sha).tree), commits: this.#commitFacts(sha) })

  facts(more: Partial<FactValues> = {}): Facts {
    const now = this.#stateAt(this.head)
    const [base, head] = [this.#of(this.base).tree, this.#of(this.head).tree]
    const baseStates = statesOf(base)
    const paths = [...new Set([...now.head.keys(), ...now.mergeBase.keys()])]
    const differ = (path: string): boolean => now.head.get(path)?.blob !== now.mergeBase.get(path)?.blob
    const changed = paths.filter((path) => isGoverned(path, true) && differ(path)).sort().map((path) => ({ path, mergeBase: now.mergeBase.get(path) ?? null, base: baseStates.get(path) ?? null, head: now.head.get(path) ?? null }))
    const documents: FactValues['documents'] = { base: {}, merged: {} }
    for (const path of new Set([...base.keys(), ...head.keys(), ...KNOWN_PATHS])) {
      documents.base[path] = base.get(path) ?? null
      documents.merged[path] = (changed.some((file) => file.path === path) ? head : base).get(path) ?? null
    }
    const old = [...new Set(this.reviews.flatMap(({ state, commit }) => (state === 'APPROVED' && commit !== null && commit !== this.head ? [commit] : [])))]
    const { pull, people, checks } = values()
    const ours = new Set(now.commits.map(({ sha }) => sha))
    const made: FactValues = {
      ...values(),
      pull: { ...pull, author: this.opener, base: { ...pull.base, sha: this.base }, head: { ...pull.head, sha: this.head }, mergeBase: this.mergeBase(this.head) },
      files: { changed, colliding: [], displaced: displacedPaths(now.mergeBase, baseStates, now.head), ...(paths.some(differ) ? {} : { empty: true }) },
      documents,
      commits: now.commits.map(({ parents: _, ...commit }) => commit),
      pushes: this.pushes.map(({ before, after, actor }) => {
        const told = actor?.bot && ours.has(after) ? changedByPush({ before, after }, now.commits, { before: statesOf(this.#of(before).tree), after: statesOf(this.#of(after).tree) }) : undefined
        return { after, actor, ...(told ? { changed: told } : {}) }
      }),
      reviews: this.reviews.map((review) => ({ ...review })),
      reviewed: Object.fromEntries(old.map((sha) => [sha, known(compareReviewed(this.#stateAt(sha), { ...now, base: baseStates }))])),
      people,
      checks: checks.map((check) => ({ ...check, headSha: this.head })),
      evidence: { 'churn@1.0.0': evidence('1.0.0'), 'churn@1.1.0': evidence('1.1.0') },
      ...more,
    }
    return Object.fromEntries(Object.entries(made).map(([need, value]) => [need, value === undefined ? unknown('not read') : known(value)])) as unknown as Facts
  }
  decide(more: Partial<FactValues> = {}): Decision {
    return decide(policyOf(this.text('.github/provender.yml', this.base) ?? null), this.facts(more), NOW)
  }
  /** What it would bring in: every path with its bytes before and after. */
  difference(sha = this.head): string {
    const [before, after] = [this.#of(this.mergeBase(sha)).tree, this.#of(sha).tree]
    return JSON.stringify([...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).sort().map((path) => [path, before.get(path) ?? null, after.get(path) ?? null]))
  }
}

const KNOWN_PATHS = ['models/churn/model.yml', 'models/churn/README.md', 'models/churn/stages.yml', 'models/churn/versions/1.0.0.yml', 'models/churn/versions/1.1.0.yml', 'datasets/calls/dataset.yml', '.github/provender.yml']
