import { OutsideError } from '../../../flows/outside-error.ts'
import { quote, readToTheEnd, type Page } from '../graph.ts'
import { accountOf, at, type Reading } from './reading.ts'
import type { Account, CommitFact } from '../../../core/policy/facts.ts'

// Addresses under which GitHub's own machinery commits everywhere. An enterprise server knows no account for them.
const MACHINERY: Record<string, Account> = {
  '41898282+github-actions[bot]@users.noreply.github.com': { id: 41898282, login: 'github-actions[bot]', bot: true },
  'noreply@github.com': { id: 19864447, login: 'web-flow', bot: true },
}

export interface Comparison {
  mergeBase: string
  commits: (CommitFact & { parents: string[] })[]
}

type Place = Pick<Reading, 'github' | 'source' | 'pull'>

/**
 * Every commit that a head has and the base has not, on all parents: a side branch that was merged in counts; and where
 * the two parted.
 *
 * Over GraphQL, where it can be told from that for certain; else over REST.
 */
export async function compare(place: Place, { baseRef, baseSha, headSha }: { baseRef: string; baseSha: string; headSha: string }): Promise<Comparison> {
  return (await compareOverGraphql(place, { baseRef, baseSha, headSha })) ?? (await compareOverRest(place, baseSha, headSha))
}

interface RawUser {
  databaseId: number | null
  login: string
}

interface RawCommit {
  oid: string
  message: string
  author: { email: string | null; user: RawUser | null } | null
  committer: { email: string | null; user: RawUser | null } | null
  authors: Page<{ email: string | null; user: RawUser | null }>
  parents: Page<{ oid: string }>
}

const ACTOR = '{ email user { databaseId login } }'
const COMMITS = `nodes { oid message author ${ACTOR} committer ${ACTOR} authors(first: 10) { nodes ${ACTOR} pageInfo { hasNextPage endCursor } } parents(first: 10) { nodes { oid } pageInfo { hasNextPage endCursor } } } totalCount pageInfo { hasNextPage endCursor }`

interface RawComparison {
  aheadBy: number
  baseTarget: { oid: string }
  headTarget: { oid: string }
  commits: Page<RawCommit>
}

/** Undefined: it is not of these two commits, or does not say all. */
export async function compareOverGraphql({ source: { graph } }: Place, { baseRef, baseSha, headSha }: { baseRef: string; baseSha: string; headSha: string }): Promise<Comparison | undefined> {
  const ask = async (after = ''): Promise<RawComparison | null | undefined> =>
    (await graph.repository<{ compare: RawComparison | null }>('Facts', `ref(qualifiedName: ${quote(`refs/heads/${baseRef}`)}) { compare(headRef: ${quote(headSha)}) { aheadBy baseTarget { oid } headTarget { oid } commits(first: 100${after}) { ${COMMITS} } } }`))?.compare
  const found = await ask()
  if (!found || found.baseTarget.oid !== baseSha || found.headTarget.oid !== headSha) return undefined
  const raw = await readToTheEnd<RawCommit>('commits', found.commits, async (after) => (await ask(`, after: ${quote(after)}`))?.commits).catch((error: unknown) => {
    // Where GraphQL lists no further, REST may.
    if (error instanceof OutsideError && error.code === 'UNREADABLE') return undefined
    throw error
  })
  if (raw?.length !== found.aheadBy || raw.some(({ parents, authors }) => parents.pageInfo.hasNextPage || authors.pageInfo.hasNextPage)) return undefined
  const commits = raw.map(({ oid, message, author, committer, authors, parents }) => ({
    sha: oid,
    author: accountOfPerson(author),
    committer: accountOfPerson(committer),
    coAuthors: coAuthorsOf(message, new Map((authors.nodes ?? []).flatMap((one): [string, Account][] => (one?.email && one.user?.databaseId ? [[one.email.toLowerCase(), accountOfUser(one.user)]] : [])))),
    parents: (parents.nodes ?? []).map((parent) => parent?.oid ?? ''),
  }))
  const mergeBase = partedAt(commits, baseSha, headSha)
  // That an address belongs to nobody blocks; REST knows more kinds of accounts.
  const isDoubtful = commits.some(({ author, committer }) => author === null || committer === null)
  return mergeBase === undefined || isDoubtful ? undefined : { mergeBase, commits: sorted(commits) }
}

/**
 * Where the base and these commits parted, when that is one place for certain.
 *
 * What the two have in common are the ancestors of the parents that are not among the commits; with one such parent, or
 * with the base itself among them, that is the newest.
 */
function partedAt(commits: readonly { sha: string; parents: readonly string[] }[], baseSha: string, headSha: string): string | undefined {
  if (commits.length === 0) return headSha
  const own = new Set(commits.map(({ sha }) => sha))
  const outside = [...new Set(commits.flatMap(({ parents }) => parents.filter((parent) => !own.has(parent))))]
  if (!own.has(headSha) || outside.includes('')) return undefined
  return outside.includes(baseSha) ? baseSha : outside.length === 1 ? outside[0] : undefined
}

async function compareOverRest({ github, pull }: Place, baseSha: string, headSha: string): Promise<Comparison> {
  const commits: Comparison['commits'] = []
  for (let page = 1; ; page++) {
    const { data } = await github.request('GET /repos/{owner}/{repo}/compare/{basehead}', { ...at(pull), basehead: `${baseSha}...${headSha}`, per_page: 100, page })
    const raw = data.commits
    commits.push(...raw.map((commit) => ({
      sha: commit.sha,
      author: accountOf(commit.author) ?? machineryAt(commit.commit.author?.email),
      committer: accountOf(commit.committer) ?? machineryAt(commit.commit.committer?.email),
      coAuthors: coAuthorsOf(commit.commit.message),
      parents: commit.parents.map(({ sha }) => sha),
    })))
    if (commits.length >= data.total_commits) return { mergeBase: data.merge_base_commit.sha, commits: sorted(commits) }
    if (raw.length === 0) throw new OutsideError('UNREADABLE', `GitHub listed ${commits.length} of ${data.total_commits} commits. Split the pull request.`)
  }
}

const sorted = (commits: Comparison['commits']): Comparison['commits'] => commits.sort((a, b) => (a.sha < b.sha ? -1 : 1))

/** A comparison's commits as a fact: who made them. */
export const commitFacts = ({ commits }: Comparison): CommitFact[] => commits.map(({ parents: _, ...commit }) => commit)

const accountOfUser = ({ databaseId, login }: RawUser): Account => ({ id: databaseId ?? 0, login, bot: login.endsWith('[bot]') })
const accountOfPerson = (person: RawCommit['author']): Account | null => (person?.user?.databaseId ? accountOfUser(person.user) : machineryAt(person?.email))
const machineryAt = (address: string | null | undefined): Account | null => MACHINERY[address ?? ''] ?? null

// An address that GitHub itself gives out names an account for certain: `<id>+<login>@users.noreply.<host>`; of others GitHub says whose they are.
function coAuthorsOf(message: string, byAddress: ReadonlyMap<string, Account> = new Map()): (Account | null)[] {
  return [...message.matchAll(/^co-authored-by:[^\n<]*<([^<>\n]{1,254})>/gim)].map(([, address = '']) => {
    const match = /^(\d{1,15})\+([A-Za-z0-9-]{1,39}(?:\[bot\])?)@users\.noreply\./.exec(address.trim())
    return match ? { id: Number(match[1]), login: match[2]!, bot: match[2]!.endsWith('[bot]') } : (byAddress.get(address.trim().toLowerCase()) ?? null)
  })
}
