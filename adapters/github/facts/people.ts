import type { Account, CommitFact, DocumentsFact, EvidenceFact, Fact, FilesFact, PeopleFact, Permission, ReviewFact } from '../../../core/policy/facts.ts'
import { situationOf, subjectsOf } from '../../../core/policy/situation.ts'
import { ownersOf } from '../../../core/policy/actors.ts'
import { LineageStatement } from '../../../schemas/lineage/v1.ts'
import { readRecord } from '../../../core/documents/record.ts'
import { OutsideError } from '../../../flows/outside-error.ts'
import { quote, readToTheEnd, type Page } from '../graph.ts'
import { at, attempt, type Reading } from './reading.ts'

type Place = Pick<Reading, 'github' | 'source' | 'pull'>

export async function readPeople(reading: Reading, files: FilesFact, documents: DocumentsFact, evidence: Record<string, EvidenceFact>, commits: CommitFact[], reviews: ReviewFact[]): Promise<PeopleFact> {
  const { needs } = reading
  const situation = situationOf(files, documents)
  const accounts: PeopleFact['accounts'] = {}
  for (const account of [...reviews.map(({ author }) => author), ...commits.flatMap(({ author, committer }) => [author, committer])]) {
    if (account) accounts[account.login.toLowerCase()] = account.id
  }
  const trainers = Object.entries(situation.versions).flatMap(([name, { read }]) => [...(read.known && read.value ? [read.value['trained-by']] : []), ...initiatorIn(evidence[name])])
  const strangers = [...new Set(trainers.map((trainer) => trainer.toLowerCase()))].filter((login) => !Object.hasOwn(accounts, login))
  await Promise.all(strangers.map(async (login) => void (accounts[login] = await accountId(reading, login))))

  const owners = needs.owners ? ownersTouched(situation, documents) : []
  const teams = [...new Set([...needs.teams, ...owners.filter((owner) => owner.includes('/')).map((owner) => owner.toLowerCase())])].sort()
  const opinions = new Map(reviews.flatMap(({ author, state }): [number, Account][] => (author && state !== 'COMMENTED' ? [[author.id, author]] : [])))
  const [members, permissions] = await Promise.all([
    Promise.all(teams.map(async (team): Promise<[string, Fact<number[]>]> => [team, await attempt(() => teamMembers(reading, team))])),
    needs.permissions
      ? Promise.all([...opinions.values()].map(async (account): Promise<[string, Fact<Permission>]> => [String(account.id), await attempt(() => permissionOf(reading, account))]))
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

// Long enough for a burst of events, short enough for who has just left.
const MEMBERS_MS = 60_000

/** The id of an account; null when there is none. GraphQL finds people and organisations; that it is neither, REST says. */
function accountId({ github, source: { graph, cache } }: Place, login: string): Promise<number | null> {
  return cache.getFor(`account:${login}`, MEMBERS_MS, async () => {
    const found = login.endsWith('[bot]') ? null : await graph.root<{ databaseId?: number | null }>('People', `repositoryOwner(login: ${quote(login)}) { ... on User { databaseId } ... on Organization { databaseId } }`)
    if (found?.databaseId) return found.databaseId
    try {
      return Number((await github.request('GET /users/{username}', { username: login })).data.id)
    } catch (error) {
      if (error instanceof OutsideError && error.code === 'GITHUB_NOT_FOUND') return null
      throw error
    }
  })
}

type Members = Page<{ databaseId: number | null }>

/** Active members, those of child teams included; who is only invited is not listed. */
export function teamMembers({ source: { graph, cache } }: Pick<Place, 'source'>, team: string): Promise<number[]> {
  const [org = '', slug = ''] = team.split('/')
  return cache.getFor(`team:${team}`, MEMBERS_MS, async () => {
    const ask = async (after = ''): Promise<Members> => {
      const found = await graph.root<{ team: { members: Members } | null }>('People', `organization(login: ${quote(org)}) { team(slug: ${quote(slug)}) { members(first: 100, membership: ALL${after}) { nodes { databaseId } totalCount pageInfo { hasNextPage endCursor } } } }`)
      if (!found?.team) throw new OutsideError('GITHUB_NOT_FOUND', `GitHub has no team ${team}, or the credentials may not see it. Check the name, and give the app "members: read" in the organisation.`)
      return found.team.members
    }
    const members = await readToTheEnd(`members of ${team}`, await ask(), (after) => ask(`, after: ${quote(after)}`))
    const ids = members.map(({ databaseId }) => databaseId)
    if (ids.includes(null)) throw new OutsideError('UNREADABLE', `GitHub does not say who all members of ${team} are. Try again.`)
    return ids.map(Number).sort((x, y) => x - y)
  })
}

const PERMISSIONS: readonly string[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] satisfies Permission[]

function permissionOf({ github, source: { cache }, pull }: Place, { login, id }: Account): Promise<Permission> {
  return cache.getFor(`permission:${pull.owner}/${pull.repo}:${id}`, MEMBERS_MS, async () => {
    const { data } = await github.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', { ...at(pull), username: login })
    if (data.user && data.user.id !== id) throw new OutsideError('UNREADABLE', `${login} is another account now than the one that reviewed`)
    // `role_name` tells maintain and triage apart; a custom role counts as what `permission` says it is at least.
    const role = PERMISSIONS.includes(data.role_name) ? data.role_name : data.permission
    return PERMISSIONS.includes(role) ? (role as Permission) : 'none'
  })
}
