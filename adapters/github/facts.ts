import { collidingPaths, displacedPaths, isGoverned } from '../../core/policy/governed.ts'
import { POLICY_PATH, RECORDS_BRANCH, recordPath } from '../../core/paths.ts'
import { known, touchesNothing, unknown, type Account, type CheckFact, type CommitFact, type DocumentsFact, type EvidenceFact, type Fact, type Facts, type FactValues, type FilesFact, type Need, type PeopleFact, type Permission, type PullFact, type PushFact, type RecordFact, type ReviewFact, type ReviewState } from '../../core/policy/facts.ts'
import { situationOf, subjectsOf } from '../../core/policy/situation.ts'
import { ownersOf } from '../../core/policy/actors.ts'
import { readingList, type ReadingList } from '../../core/policy/reading-list.ts'
import type { Needs } from '../../core/policy/read.ts'
import { LineageStatement } from '../../schemas/lineage/v1.ts'
import { readRecord } from '../../core/documents/record.ts'
import { OutsideError } from '../../flows/outside-error.ts'
import type { Digests, FactsSource, PullPosition, PullRef } from '../../flows/ports.ts'
import type { GitHub } from './client.ts'
import type { Source, TreeEntry } from './source.ts'

/** Reads the facts of a pull request over REST: one function per fact, everything to the last page. */
export function githubFacts(github: GitHub, source: Source, digests: Digests): FactsSource {
  return {
    locate: (pull) => locate(github, pull),
    gather: (pull, position, needs) => gather({ github, source, digests, pull, position, needs }),
  }
}

interface Reading {
  github: GitHub
  source: Source
  digests: Digests
  pull: PullRef
  position: PullPosition
  needs: Needs
}

const at = ({ owner, repo }: PullRef): { owner: string; repo: string } => ({ owner, repo })

async function locate(github: GitHub, pull: PullRef): Promise<PullPosition> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { ...at(pull), pull_number: pull.number })
  const baseRef = data.base.ref
  const { data: tip } = await github.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...at(pull), ref: `heads/${baseRef}` })
  return {
    state: data.state === 'open' ? 'open' : 'closed',
    draft: data.draft === true,
    headSha: data.head.sha,
    headRef: data.head.ref,
    headRepository: data.head.repo ? { id: Number(data.head.repo.id), owner: data.head.repo.owner.login, name: data.head.repo.name } : null,
    baseRef,
    baseSha: tip.object.sha,
    baseRepository: Number(data.base.repo.id),
    defaultBranch: data.base.repo.default_branch,
    author: accountOf(data.user),
  }
}

async function gather(reading: Reading): Promise<Facts> {
  const { needs } = reading
  const wanted = <N extends Need>(need: N, read: () => Promise<FactValues[N]>): Promise<Fact<FactValues[N]>> =>
    needs.facts.includes(need) ? attempt(read) : Promise.resolve(unknown('it was not asked for'))

  const comparison = await attempt(() => compare(reading))
  const files = await attempt(async () => changedFiles(reading, valueOf(comparison).mergeBase))
  const commits: Fact<CommitFact[]> = comparison.known ? known(comparison.value.commits) : comparison
  // Nothing governed: nothing else is looked at.
  if (files.known && touchesNothing(files.value)) return nothingElse(reading, files, comparison)

  const [{ documents, evidence }, pushes, reviews, checks] = await Promise.all([
    readEverything(reading, files, commits),
    wanted('pushes', () => readPushes(reading)),
    wanted('reviews', () => readReviews(reading)),
    wanted('checks', () => readChecks(reading)),
  ])
  const people = await wanted('people', () => readPeople(reading, valueOf(files), valueOf(documents), valueOf(evidence), valueOf(commits), valueOf(reviews)))
  return { pull: pullFact(reading, comparison), files, documents, commits: needs.facts.includes('commits') ? commits : unknown('it was not asked for'), pushes, reviews, people, checks, evidence }
}

function nothingElse(reading: Reading, files: Fact<FilesFact>, comparison: Fact<Comparison>): Facts {
  const unread = unknown('nothing governed is changed')
  return { pull: pullFact(reading, comparison), files, documents: unread, commits: unread, pushes: unread, reviews: unread, people: unread, checks: unread, evidence: unread }
}

function pullFact({ pull, position }: Reading, comparison: Fact<Comparison>): Fact<PullFact> {
  if (!comparison.known) return comparison
  const { baseRef, baseSha, baseRepository, headRef, headSha, headRepository, draft, author } = position
  return known({ number: pull.number, draft, author, base: { ref: baseRef, sha: baseSha, repository: baseRepository }, head: { ref: headRef, sha: headSha, repository: headRepository?.id ?? null }, mergeBase: comparison.value.mergeBase })
}

/** A failure of the outside makes the fact unknown; a fault of ours is thrown. */
async function attempt<T>(read: () => Promise<T>): Promise<Fact<T>> {
  try {
    return known(await read())
  } catch (error) {
    if (error instanceof OutsideError) return unknown(error.message)
    throw error
  }
}

function valueOf<T>(fact: Fact<T>): T {
  if (fact.known) return fact.value
  throw new OutsideError('UNREADABLE', fact.reason)
}

function accountOf(user: { id?: unknown; login?: unknown; type?: unknown } | null | undefined): Account | null {
  if (typeof user?.login !== 'string' || !(typeof user.id === 'number' || typeof user.id === 'bigint')) return null
  return { id: Number(user.id), login: user.login, bot: user.type === 'Bot' || user.login.endsWith('[bot]') }
}

// Addresses under which GitHub's own machinery commits everywhere. An enterprise server knows no account for them.
const MACHINERY: Record<string, Account> = {
  '41898282+github-actions[bot]@users.noreply.github.com': { id: 41898282, login: 'github-actions[bot]', bot: true },
  'noreply@github.com': { id: 19864447, login: 'web-flow', bot: true },
}

const authorOf = (user: Parameters<typeof accountOf>[0], address: string | undefined): Account | null => accountOf(user) ?? (address === undefined ? null : (MACHINERY[address] ?? null))

interface Comparison {
  mergeBase: string
  commits: CommitFact[]
}

/** Every commit that the head has and the base has not, on all parents: a side branch that was merged in counts. */
async function compare({ github, pull, position }: Reading): Promise<Comparison> {
  const commits: CommitFact[] = []
  for (let page = 1; ; page++) {
    const { data } = await github.request('GET /repos/{owner}/{repo}/compare/{basehead}', { ...at(pull), basehead: `${position.baseSha}...${position.headSha}`, per_page: 100, page })
    const raw = data.commits
    commits.push(...raw.map((commit) => ({ sha: commit.sha, author: authorOf(commit.author, commit.commit.author?.email), committer: authorOf(commit.committer, commit.commit.committer?.email), coAuthors: coAuthorsOf(commit.commit.message) })))
    if (commits.length >= data.total_commits) return { mergeBase: data.merge_base_commit.sha, commits: commits.sort((a, b) => (a.sha < b.sha ? -1 : 1)) }
    if (raw.length === 0) throw new OutsideError('UNREADABLE', `GitHub listed ${commits.length} of ${data.total_commits} commits. Split the pull request.`)
  }
}

// Only an address that GitHub itself gives out names an account for certain: `<id>+<login>@users.noreply.<host>`.
function coAuthorsOf(message: string): (Account | null)[] {
  return [...message.matchAll(/^co-authored-by:[^\n<]*<([^<>\n]{1,254})>/gim)].map(([, address = '']) => {
    const match = /^(\d{1,15})\+([A-Za-z0-9-]{1,39}(?:\[bot\])?)@users\.noreply\./.exec(address.trim())
    return match ? { id: Number(match[1]), login: match[2]!, bot: match[2]!.endsWith('[bot]') } : null
  })
}

/** Which governed paths the head changes, from three trees: both names of a rename, modes, and no limit of 3 000 files. */
async function changedFiles({ source, position }: Reading, mergeBase: string): Promise<FilesFact> {
  const [base, head, before] = await Promise.all([source.tree(position.baseSha), source.tree(position.headSha), source.tree(mergeBase)])
  const hasPolicy = base.has(POLICY_PATH)
  const state = (entry: TreeEntry | undefined): { blob: string; mode: string } | null => (entry ? { blob: entry.blob, mode: entry.mode } : null)
  const changed = [...new Set([...head.keys(), ...before.keys()])]
    .filter((path) => isGoverned(path, hasPolicy) && (head.get(path)?.blob !== before.get(path)?.blob || head.get(path)?.mode !== before.get(path)?.mode))
    .sort()
    .map((path) => ({ path, mergeBase: state(before.get(path)), base: state(base.get(path)), head: state(head.get(path)) }))
  const inMerge = collidingPaths([...new Set([...head.keys(), ...base.keys()])].filter((path) => isGoverned(path, true)))
  // A collision that is on the base already is not this pull request's doing.
  const colliding = hasPolicy ? inMerge.filter((path) => head.has(path) && !before.has(path)) : []
  return { changed, colliding, displaced: hasPolicy ? displacedPaths(before, base, head) : [] }
}

/** Documents and records refer to each other: what was read says what to read next, until nothing new is named. */
async function readEverything(reading: Reading, files: Fact<FilesFact>, commits: Fact<CommitFact[]>): Promise<{ documents: Fact<DocumentsFact>; evidence: Fact<Record<string, EvidenceFact>> }> {
  const documents: DocumentsFact = { base: {}, merged: {} }
  const evidence: Record<string, EvidenceFact> = {}
  const failed = await attempt(async () => {
    const changed = valueOf(files)
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const list = readingList(changed, documents, evidence)
      if (!(await readListed(reading, changed, list, documents, evidence, commits))) return
    }
    throw new OutsideError('UNREADABLE', 'Documents refer to each other without an end.')
  })
  return failed.known ? { documents: known(documents), evidence: known(evidence) } : { documents: failed, evidence: failed }
}

const MAX_ROUNDS = 8

async function readListed({ github, source, digests, pull, position }: Reading, files: FilesFact, list: ReadingList, documents: DocumentsFact, evidence: Record<string, EvidenceFact>, commits: Fact<CommitFact[]>): Promise<boolean> {
  const [base, head] = await Promise.all([source.tree(position.baseSha), source.tree(position.headSha)])
  const changed = new Set(files.changed.map(({ path }) => path))
  const isRegular = (entry: TreeEntry | undefined): entry is TreeEntry => entry?.mode === '100644' || entry?.mode === '100755'
  const read = async (side: 'base' | 'merged', path: string): Promise<void> => {
    const entry = (side === 'merged' && changed.has(path) ? head : base).get(path)
    documents[side][path] = isRegular(entry) ? await source.text(entry.blob, path) : null
  }
  const texts = (['base', 'merged'] as const).flatMap((side) => list[side].filter((path) => documents[side][path] === undefined).map((path) => ({ side, path })))
  const versions = list.versions.filter(({ name }) => evidence[name] === undefined)
  await Promise.all([
    ...texts.map(({ side, path }) => read(side, path)),
    ...versions.map(async ({ name, lineage, provenance, commit }) => {
      const [lineageRecord, provenanceRecord, trainedBelowHead] = await Promise.all([
        attempt(() => readRecordOf(github, digests, pull, lineage)),
        attempt(() => readRecordOf(github, digests, pull, provenance)),
        attempt(() => isBelow(github, pull, commit, position, commits)),
      ])
      evidence[name] = { lineage: lineageRecord, provenance: provenanceRecord, trainedBelowHead }
    }),
  ])
  return texts.length + versions.length > 0
}

/** A record by its digest, its bytes hashed here: the name is a claim. */
async function readRecordOf(github: GitHub, digests: Digests, pull: PullRef, digest: string): Promise<RecordFact> {
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}/contents/{path}', { ...at(pull), path: recordPath('lineage', digest), ref: RECORDS_BRANCH, mediaType: { format: 'raw' } })
    const text = textOf(data)
    if (text === undefined) return { state: 'damaged', reason: 'it is not a file' }
    const found = digests.ofText(text)
    return found === digest ? { state: 'present', digest, text } : { state: 'damaged', reason: `its bytes hash to ${found}` }
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'GITHUB_NOT_FOUND') return { state: 'absent' }
    throw error
  }
}

// Octokit hands out raw contents as text or bytes, by the content type; a server that knows no raw form answers base64.
function textOf(data: unknown): string | undefined {
  if (typeof data === 'string') return data
  if (data instanceof ArrayBuffer) return Buffer.from(data).toString('utf8')
  const { type, encoding, content } = (data ?? {}) as { type?: unknown; encoding?: unknown; content?: unknown }
  return type === 'file' && encoding === 'base64' && typeof content === 'string' ? Buffer.from(content, 'base64').toString('utf8') : undefined
}

async function isBelow(github: GitHub, pull: PullRef, commit: string, { headSha }: PullPosition, commits: Fact<CommitFact[]>): Promise<boolean> {
  if (commit === headSha) return true
  if (commits.known && commits.value.some(({ sha }) => sha === commit)) return true
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}/compare/{basehead}', { ...at(pull), basehead: `${commit}...${headSha}`, per_page: 1 })
    return data.status === 'ahead' || data.status === 'identical'
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'GITHUB_NOT_FOUND') return false
    throw error
  }
}

/** Who moved the head branch, and to which commits. */
async function readPushes({ github, position }: Reading): Promise<PushFact[]> {
  const { headRepository, headRef } = position
  if (!headRepository) throw new OutsideError('UNREADABLE', 'The fork that the branch came from is gone, so who pushed cannot be told.')
  const activities = await github.paginate('GET /repos/{owner}/{repo}/activity', { owner: headRepository.owner, repo: headRepository.name, ref: `refs/heads/${headRef}`, per_page: 100 })
  return activities.filter(({ after }) => !/^0+$/.test(after)).map(({ after, actor }) => ({ after, actor: accountOf(actor) })).sort((a, b) => (a.after < b.after ? -1 : a.after > b.after ? 1 : (a.actor?.id ?? 0) - (b.actor?.id ?? 0)))
}

const OPINIONS: readonly string[] = ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED', 'COMMENTED'] satisfies ReviewState[]

async function readReviews({ github, pull }: Reading): Promise<ReviewFact[]> {
  const reviews = await github.paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', { ...at(pull), pull_number: pull.number, per_page: 100 })
  // Only what is counted has to be known to be of this base.
  const retargetedAt = reviews.some(({ state }) => state === 'APPROVED') ? await readRetarget(github, pull) : undefined
  return reviews
    // A pending review is not submitted; a state that is not known is no opinion that could be counted.
    .filter(({ state, submitted_at }) => OPINIONS.includes(state) && submitted_at !== undefined)
    .map(({ id, user, state, commit_id, submitted_at }) => ({ id, author: accountOf(user), state: state as ReviewState, commit: commit_id, submittedAt: submitted_at!, beforeRetarget: retargetedAt !== undefined && submitted_at! <= retargetedAt }))
    .sort((a, b) => a.id - b.id)
}

const RETARGETS: readonly string[] = ['base_ref_changed', 'automatic_base_change_succeeded', 'base_ref_force_pushed']

/** When the pull request was last given another base; undefined when never. A base that was rewritten is another one. */
async function readRetarget(github: GitHub, pull: PullRef): Promise<string | undefined> {
  const events = await github.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/events', { ...at(pull), issue_number: pull.number, per_page: 100 })
  return events.flatMap(({ event, created_at: created }) => (RETARGETS.includes(event) ? [created] : [])).sort().at(-1)
}

/** Only the runs that the policy names: others would make new facts of every step of every workflow. */
async function readChecks({ github, pull, position, needs }: Reading): Promise<CheckFact[]> {
  const lists = await Promise.all(
    needs.checks.map((name) => github.paginate('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', { ...at(pull), ref: position.headSha, check_name: name, filter: 'latest', per_page: 100 })),
  )
  return lists
    .flat()
    .map((run) => ({ id: run.id, name: run.name, app: run.app ? { id: run.app.id, slug: run.app.slug ?? '' } : null, headSha: run.head_sha, status: run.status, conclusion: run.conclusion }))
    .sort((a, b) => a.id - b.id)
    .map(({ id: _, ...run }) => run)
}

async function readPeople({ github, pull, needs }: Reading, files: FilesFact, documents: DocumentsFact, evidence: Record<string, EvidenceFact>, commits: CommitFact[], reviews: ReviewFact[]): Promise<PeopleFact> {
  const situation = situationOf(files, documents)
  const accounts: PeopleFact['accounts'] = {}
  for (const account of [...reviews.map(({ author }) => author), ...commits.flatMap(({ author, committer }) => [author, committer])]) {
    if (account) accounts[account.login.toLowerCase()] = account.id
  }
  const trainers = Object.entries(situation.versions).flatMap(([name, { read }]) => [...(read.known && read.value ? [read.value['trained-by']] : []), ...initiatorIn(evidence[name])])
  for (const login of new Set(trainers.map((trainer) => trainer.toLowerCase()))) if (!Object.hasOwn(accounts, login)) accounts[login] = await accountId(github, login)

  const owners = needs.owners ? ownersTouched(situation, documents) : []
  const teams = [...new Set([...needs.teams, ...owners.filter((owner) => owner.includes('/')).map((owner) => owner.toLowerCase())])].sort()
  const opinions = new Map(reviews.flatMap(({ author, state }): [number, Account][] => (author && state !== 'COMMENTED' ? [[author.id, author]] : [])))
  const [members, permissions] = await Promise.all([
    Promise.all(teams.map(async (team): Promise<[string, Fact<number[]>]> => [team, await attempt(() => teamMembers(github, team))])),
    needs.permissions
      ? Promise.all([...opinions.values()].map(async (account): Promise<[string, Fact<Permission>]> => [String(account.id), await attempt(() => permissionOf(github, pull, account))]))
      : [],
  ])
  return { accounts, teams: Object.fromEntries(members), permissions: Object.fromEntries(permissions) }
}

function ownersTouched(situation: ReturnType<typeof situationOf>, documents: DocumentsFact): string[] {
  const owners = subjectsOf(situation).flatMap((subject) => {
    const named = ownersOf(subject, documents)
    return named.known ? named.value : []
  })
  return [...new Set(owners)]
}

function initiatorIn(evidence: EvidenceFact | undefined): string[] {
  if (!evidence?.lineage.known || evidence.lineage.value.state !== 'present') return []
  const record = readRecord(LineageStatement, evidence.lineage.value.text)
  return record.ok ? [record.value.predicate.initiator.login] : []
}

async function accountId(github: GitHub, login: string): Promise<number | null> {
  try {
    return Number((await github.request('GET /users/{username}', { username: login })).data.id)
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'GITHUB_NOT_FOUND') return null
    throw error
  }
}

/** Active members, those of child teams included; who is only invited is not listed. */
async function teamMembers(github: GitHub, team: string): Promise<number[]> {
  const [org = '', slug = ''] = team.split('/')
  const members = await github.paginate('GET /orgs/{org}/teams/{team_slug}/members', { org, team_slug: slug, per_page: 100 })
  return members.map(({ id }) => id).sort((a, b) => a - b)
}

const PERMISSIONS: readonly string[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] satisfies Permission[]

async function permissionOf(github: GitHub, pull: PullRef, { login, id }: Account): Promise<Permission> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', { ...at(pull), username: login })
  if (data.user && data.user.id !== id) throw new OutsideError('UNREADABLE', `${login} is another account now than the one that reviewed`)
  // `role_name` tells maintain and triage apart; a custom role counts as what `permission` says it is at least.
  const role = PERMISSIONS.includes(data.role_name) ? data.role_name : data.permission
  return PERMISSIONS.includes(role) ? (role as Permission) : 'none'
}
