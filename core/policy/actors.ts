import type { Actors, Policy } from '../../schemas/policy/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import { LineageStatement } from '../../schemas/lineage/v1.ts'
import { once } from '../documents/reading-once.ts'
import { readRecord } from '../documents/record.ts'
import { known, unknown, type Account, type CommitFact, type DocumentsFact, type EvidenceFact, type Fact, type PeopleFact, type Permission, type PullFact, type PushFact, type ReviewFact } from './facts.ts'
import { datasetOf, modelOf, modelsOf, type Situation, type Subject } from './situation.ts'

/** Actors with their roles and owners written out. */
export interface Selection {
  /** Logins in lower case, or `<id>+<login>`. */
  users: string[]
  teams: string[]
  /** The least permission that suffices, when one does. */
  permission?: 'write' | 'maintain' | 'admin'
}

/** Writes roles and owners out. Unknown when a role does not exist, or the owners cannot be read. */
export function expandActors(actors: Actors, policy: Policy, owners: () => Fact<string[]>): Fact<Selection> {
  const users = new Set<string>()
  const teams = new Set<string>()
  let weakest: number | undefined
  const seen = new Set<string>()
  const visit = (part: Actors): string | undefined => {
    for (const user of part.users ?? []) users.add(user.toLowerCase())
    for (const team of part.teams ?? []) teams.add(team.toLowerCase())
    if (part.permission) weakest = Math.min(weakest ?? Infinity, RANK[part.permission])
    if (part.owners) {
      const named = owners()
      if (!named.known) return named.reason
      for (const owner of named.value) (owner.includes('/') ? teams : users).add(owner.toLowerCase())
    }
    for (const role of part.roles ?? []) {
      if (seen.has(role)) continue
      seen.add(role)
      const meaning = policy.roles && Object.hasOwn(policy.roles, role) ? policy.roles[role] : undefined
      if (!meaning) return `the policy has no role "${role}"`
      const reason = visit(meaning)
      if (reason) return reason
    }
    return undefined
  }
  const reason = visit(actors)
  if (reason) return unknown(reason)
  const permission = (['write', 'maintain', 'admin'] as const).find((name) => RANK[name] === weakest)
  return known({ users: [...users].sort(), teams: [...teams].sort(), ...(permission ? { permission } : {}) })
}

/** Owners of the model or dataset by its document at the base; what comes in with the pull request has those it brings. */
export function ownersOf(subject: Subject, documents: DocumentsFact): Fact<string[]> {
  const [model] = modelsOf(subject)
  const dataset = subject.kind === 'changes' && subject.of !== 'others' && 'dataset' in subject.of ? subject.of.dataset : undefined
  const read = (side: 'base' | 'merged'): Fact<{ owners: string[] } | null> =>
    model !== undefined ? modelOf(model, documents, side) : dataset !== undefined ? datasetOf(dataset, documents, side) : known(null)
  const base = read('base')
  const found = base.known && !base.value ? read('merged') : base
  return found.known ? known(found.value?.owners ?? []) : found
}

/** Whether an account is among the selected. Unknown when a membership that matters could not be read. */
export function isSelected(account: Account, selection: Selection, people: PeopleFact): Fact<boolean> {
  if (selection.users.some((user) => idOf(user, people) === account.id)) return known(true)
  let doubt: Fact<boolean> | undefined
  for (const team of selection.teams) {
    const members = people.teams[team] ?? unknown(`the members of ${team} were not read`)
    if (!members.known) doubt ??= members
    else if (members.value.includes(account.id)) return known(true)
  }
  if (selection.permission) {
    const permission = people.permissions[account.id] ?? unknown(`the permission of ${account.login} was not read`)
    if (!permission.known) doubt ??= permission
    else if (RANK[permission.value] >= RANK[selection.permission]) return known(true)
  }
  return doubt ?? known(false)
}

const RANK: Record<Permission, number> = { none: 0, read: 1, triage: 2, write: 3, maintain: 4, admin: 5 }

/** The account that a user of a selection stands for; undefined when nobody is known by that name. */
export function idOf(user: string, { accounts }: PeopleFact): number | undefined {
  const [, pinned] = /^(\d+)\+/.exec(user) ?? []
  if (pinned !== undefined) return Number(pinned)
  return (Object.hasOwn(accounts, user) ? accounts[user] : undefined) ?? undefined
}

/** How people read a selection: `ada, bob, a member of acme/risk`. */
export function describeSelection({ users, teams, permission }: Selection): string {
  const parts = [...users.map((user) => user.replace(/^\d+\+/, '')), ...teams.map((team) => `a member of ${team}`), ...(permission ? [`anyone with ${permission} permission`] : [])]
  return parts.length > 0 ? parts.join(', ') : 'nobody'
}

/** Each person's latest opinion. Comments are none; a dismissed review is one: it ended what it said, and revives nothing. */
export function latestOpinions(reviews: readonly ReviewFact[]): (ReviewFact & { author: Account })[] {
  return once(reviews, 'latest', () => opinionsIn(reviews))
}

function opinionsIn(reviews: readonly ReviewFact[]): (ReviewFact & { author: Account })[] {
  const latest = new Map<number, ReviewFact & { author: Account }>()
  const inOrder = [...reviews].sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : a.submittedAt > b.submittedAt ? 1 : a.id - b.id))
  for (const review of inOrder) {
    const { author } = review
    if (author === null || review.state === 'COMMENTED') continue
    latest.set(author.id, { ...review, author })
  }
  return [...latest.values()]
}

/** Account id → why its approval does not count: it had a hand in what is to be approved. */
export type Involved = Map<number, string>

/** Everybody who had a hand in it. Unknown when one of them cannot be named: then nobody can be shown to be somebody else. */
export function involvedIn(
  given: { pull: PullFact; commits: CommitFact[]; pushes: PushFact[]; people: PeopleFact; evidence: Record<string, EvidenceFact> },
  situation: Situation,
): Fact<Involved> {
  const makers = makersOf(given.commits, given.pushes, given.pull.head.sha)
  if (!makers.known) return makers
  const involved: Involved = new Map(given.pull.author ? [[given.pull.author.id, 'opened the pull request']] : [])
  for (const [id, reason] of makers.value) if (!involved.has(id)) involved.set(id, reason)
  for (const [name, { read }] of Object.entries(situation.versions)) {
    const trainers = trainersOf(name, read, given.evidence[name], given.people)
    if (!trainers.known) return trainers
    for (const id of trainers.value) if (!involved.has(id)) involved.set(id, `trained ${name}`)
  }
  return known(involved)
}

/** Who wrote and pushed the commits that lead to `head`. */
export function makersOf(commits: readonly CommitFact[], pushes: readonly PushFact[], head: string): Fact<Involved> {
  const makers: Involved = new Map()
  const add = (account: Account, reason: string): void => void (makers.has(account.id) || makers.set(account.id, reason))
  for (const { sha, author, committer, coAuthors } of commits) {
    const short = sha.slice(0, 7)
    if (!author || !committer || coAuthors.includes(null)) {
      const who = !author ? 'author' : !committer ? 'committer' : 'co-author'
      return unknown(`commit ${short} has ${who === 'author' ? 'an' : 'a'} ${who} whose address belongs to no GitHub account, so nobody can be shown to be somebody else`)
    }
    add(author, `is an author of ${short}`)
    add(committer, `committed ${short}`)
    for (const coAuthor of coAuthors) if (coAuthor) add(coAuthor, `is a co-author of ${short}`)
  }
  const ours = new Set([head, ...commits.map((commit) => commit.sha)])
  const ofOurs = pushes.filter((push) => ours.has(push.after))
  if (!ofOurs.some((push) => push.after === head)) return unknown(`GitHub does not tell who pushed the head commit ${head.slice(0, 7)}`)
  for (const { actor, after } of ofOurs) {
    if (!actor) return unknown(`commit ${after.slice(0, 7)} was pushed by an account that no longer exists`)
    add(actor, `pushed ${after.slice(0, 7)}`)
  }
  return known(makers)
}

/**
 * What bots did here for which no person stands; undefined when that is nothing.
 *
 * People who may write here can make a bot push for them (a workflow of their own does), and then approve what is
 * their own work. Authors of commits are no proof of a person: whoever makes a bot commit may write any name there.
 */
export function workOfBots({ pull, commits, pushes }: { pull: PullFact; commits: readonly CommitFact[]; pushes: readonly PushFact[] }): string | undefined {
  const ours = new Set([pull.head.sha, ...commits.map((commit) => commit.sha)])
  const byBots = pushes.filter(({ after, actor }) => ours.has(after) && actor?.bot !== false)
  const byPeople = pushes.filter(({ after, actor }) => ours.has(after) && actor?.bot === false)
  if (pull.author?.bot !== false && byPeople.length === 0) return 'only bots opened and pushed this'
  const one = byBots.find(({ changed }) => changed === undefined || changed.length > 0)
  return one && `a bot pushed ${one.changed ? one.changed.join(', ') : 'nobody knows what'} in ${one.after.slice(0, 7)}`
}

function trainersOf(name: string, version: Fact<Version | null>, evidence: EvidenceFact | undefined, people: PeopleFact): Fact<number[]> {
  if (!version.known) return version
  // Not trained yet, or not recorded: that fails by itself (provender:version-equals-record), and needs no second reason here.
  if (!version.value) return known([])
  const record = evidence?.lineage ?? unknown(`the lineage of ${name} was not read`)
  if (!record.known) return record
  const lineage = record.value.state === 'present' ? readRecord(LineageStatement, record.value.text) : undefined
  const ids: number[] = []
  for (const login of new Set([version.value['trained-by'], ...(lineage?.ok ? [lineage.value.predicate.initiator.login] : [])])) {
    const key = login.toLowerCase()
    // A login may be the name of what every object has.
    const id = Object.hasOwn(people.accounts, key) ? people.accounts[key] : undefined
    if (id === undefined) return unknown(`who ${login} is, was not read`)
    if (id === null) return unknown(`${name} was trained by "${login}", which is no GitHub account, so nobody can be shown to be somebody else`)
    ids.push(id)
  }
  return known(ids)
}
