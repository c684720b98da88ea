import type { Account, CommitFact, DocumentsFact, EvidenceFact, Fact, FilesFact, PeopleFact, Permission, ReviewFact } from '../../../core/policy/facts.ts'
import { situationOf, subjectsOf } from '../../../core/policy/situation.ts'
import { ownersOf } from '../../../core/policy/actors.ts'
import { LineageStatement } from '../../../schemas/lineage/v1.ts'
import { readRecord } from '../../../core/documents/record.ts'
import { OutsideError } from '../../../flows/outside-error.ts'
import { at, attempt, type Reading } from './reading.ts'
import type { PullRef } from '../../../flows/ports.ts'
import type { GitHub } from '../client.ts'

export async function readPeople({ github, pull, needs }: Reading, files: FilesFact, documents: DocumentsFact, evidence: Record<string, EvidenceFact>, commits: CommitFact[], reviews: ReviewFact[]): Promise<PeopleFact> {
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
