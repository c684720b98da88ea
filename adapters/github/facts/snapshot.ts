import type { CheckFact, ReviewFact } from '../../../core/policy/facts.ts'
import { POLICY_PATH, RECORDS_BRANCH } from '../../../core/paths.ts'
import { OutsideError } from '../../../flows/outside-error.ts'
import { blobFields, treeFields, type RawBlob, type RawTree } from '../git-objects.ts'
import { quote, readToTheEnd, type Page } from '../graph.ts'
import { accountOfActor, actorFields, type RawActor } from './actor.ts'
import { readChecks } from './checks.ts'
import { compareOverGraphql, type Comparison } from './commits.ts'
import { readSharing } from './sharing.ts'
import { factsOfReviews, reviewFields, timelineFields, type RawReview } from './reviews.ts'
import type { Needs } from '../../../core/policy/read.ts'
import type { PullPosition, PullRef } from '../../../flows/ports.ts'
import type { GitHub } from '../client.ts'
import type { Source } from '../source.ts'

/** Everything about a pull request that can be asked for by its number alone, and so in one query. */
export interface Snapshot {
  position: Promise<PullPosition>
  reviews: Promise<ReviewFact[]>
  /** The tip of the records branch; null when there is none. */
  recordsTip: Promise<string | null>
  /** Paths that GitHub lists as changed: only a guess at what to read next, as it leaves out the old names of renames. */
  guess: Promise<string[]>
  /** What the position leads to, asked for as if the pull request still stood where it was judged before. */
  ahead: Ahead | undefined
}

export interface Ahead {
  position: PullPosition
  checkNames: readonly string[]
  /** Undefined: it is of other commits. */
  comparison: Promise<Comparison | undefined>
  checks: Promise<CheckFact[]>
}

interface At {
  github: GitHub
  source: Source
  pull: PullRef
}

export function takeSnapshot(at: At): Snapshot {
  const { source, pull } = at
  const { graph, objects } = source
  const ofPull = <T>(fields: string): Promise<T | null> => graph.repository<T>('Snapshot', `pullRequest(number: ${pull.number}) { ${fields} }`)

  const position = askPosition(at, 'Snapshot')
  const reviews = ofPull<{ reviews: Page<RawReview> | null; timelineItems: Page<{ createdAt?: string }> | null }>(`reviews(first: 100) { ${reviewFields} } timelineItems(first: 100, itemTypes: [${TIMELINE}]) { ${timelineFields} }`).then(async (found) => {
    const more = async <K extends 'reviews' | 'timelineItems'>(field: K, selection: string) => (await graph.repository<Record<K, Page<never> | null>>('Pages', `pullRequest(number: ${pull.number}) { ${selection} }`))?.[field]
    const [all, events] = await Promise.all([
      readToTheEnd<RawReview>('reviews', found?.reviews, (after) => more('reviews', `reviews(first: 100, after: ${quote(after)}) { ${reviewFields} }`)),
      readToTheEnd<{ createdAt?: string }>('changes of the base', found?.timelineItems, (after) => more('timelineItems', `timelineItems(first: 100, after: ${quote(after)}, itemTypes: [${TIMELINE}]) { ${timelineFields} }`)),
    ])
    return factsOfReviews(all, events.map(({ createdAt = '' }) => createdAt))
  })
  const recordsTip = graph.repository<{ target: { oid: string } | null }>('Snapshot', `ref(qualifiedName: ${quote(`refs/heads/${RECORDS_BRANCH}`)}) { target { oid } }`).then((ref) => ref?.target?.oid ?? null)
  const guess = ofPull<{ files: Page<{ path: string }> | null }>('files(first: 100) { nodes { path } pageInfo { hasNextPage endCursor } }').then((found) => (found?.files?.nodes ?? []).flatMap((file) => file?.path ?? []))
  // What is only fetched ahead: where it fails, it is asked for again by who needs it, and fails there.
  for (const side of ['HEAD', `refs/pull/${pull.number}/head`]) source.prefetchFolders(side, 'Snapshot')
  graph.repository<RawBlob>('Snapshot', `object(expression: ${quote(`HEAD:${POLICY_PATH}`)}) { ${blobFields} }`).then(objects.take.blob, () => undefined)

  const before = source.cache.peek<Before>(beforeKey(pull))
  const ahead = before && lookAhead(at, before)
  // Who needs one of them hears why it could not be read; who does not, not.
  for (const part of [position, reviews, recordsTip, guess, ahead?.comparison, ahead?.checks]) part?.catch(() => undefined)
  return { position, reviews, recordsTip, guess: guess.catch(() => []), ahead }
}

/** Where a pull request stood when it was judged before, and what was asked for then. */
interface Before {
  position: PullPosition
  checkNames: readonly string[]
}

const beforeKey = ({ owner, repo, number }: PullRef): string => `before:${owner}/${repo}#${number}`

export function rememberPosition({ cache }: Source, pull: PullRef, position: PullPosition, { facts, checks }: Needs): void {
  cache.put(beforeKey(pull), { position, checkNames: facts.includes('checks') ? checks : [] } satisfies Before)
}

function lookAhead(at: At, { position, checkNames }: Before): Ahead {
  return { position, checkNames, comparison: compareOverGraphql(at, position), checks: readChecks({ ...at, position }, checkNames) }
}

const TIMELINE = 'BASE_REF_CHANGED_EVENT, BASE_REF_FORCE_PUSHED_EVENT, AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT'

interface RawPosition {
  state: string
  isDraft: boolean
  author: RawActor | null
  headRefOid: string
  headRefName: string
  headRepository: { databaseId: number | null; name: string; owner: { login: string } } | null
  baseRefName: string
  baseRefOid: string
  baseRef: { target: { oid: string; tree?: RawTree } | null } | null
  baseRepository: { databaseId: number | null; defaultBranchRef: { name: string } | null } | null
  commits: Page<{ commit: { oid: string; tree: RawTree; associatedPullRequests: Page<{ number: number; state: string; headRefOid: string; baseRefName: string }> | null } }>
}

const POSITION = `state isDraft author { ${actorFields} } headRefOid headRefName headRepository { databaseId name owner { login } } baseRefName baseRefOid
  baseRepository { databaseId defaultBranchRef { name } } baseRef { target { oid ... on Commit { tree { ${treeFields(1)} } } } }
  commits(last: 1) { nodes { commit { oid tree { ${treeFields(1)} } associatedPullRequests(first: 100) { nodes { number state headRefOid baseRefName } pageInfo { hasNextPage endCursor } } } } pageInfo { hasNextPage endCursor } }`

/** Where the pull request stands at this moment. */
export async function askPosition({ github, source, pull }: At, operation: string): Promise<PullPosition> {
  const { graph, objects } = source
  const raw = await graph.repository<RawPosition>(operation, `pullRequest(number: ${pull.number}) { ${POSITION} }`)
  const base = raw?.baseRepository
  if (!raw || !base?.databaseId) throw new OutsideError('GITHUB_NOT_FOUND', `GitHub has no pull request ${pull.number} in ${pull.owner}/${pull.repo}, or the credentials may not see it. Check that the app is installed on the repository.`)
  const state = raw.state === 'OPEN' ? 'open' : 'closed'
  const tip = raw.baseRef?.target
  if (!tip && state === 'open') throw new OutsideError('GITHUB_NOT_FOUND', `The branch ${raw.baseRefName}, into which pull request ${pull.number} goes, is gone. Give it another base.`)
  const last = raw.commits.nodes?.[0]?.commit
  if (tip) objects.take.commit(tip.oid, tip.tree)
  if (last) objects.take.commit(last.oid, last.tree)
  const defaultBranch = base.defaultBranchRef?.name ?? ''
  const shared = last?.oid === raw.headRefOid ? last.associatedPullRequests : undefined
  return {
    state,
    draft: raw.isDraft,
    headSha: raw.headRefOid,
    headRef: raw.headRefName,
    headRepository: raw.headRepository?.databaseId ? { id: raw.headRepository.databaseId, owner: raw.headRepository.owner.login, name: raw.headRepository.name } : null,
    baseRef: raw.baseRefName,
    baseSha: tip?.oid ?? raw.baseRefOid,
    baseRepository: base.databaseId,
    defaultBranch,
    author: accountOfActor(raw.author),
    sharedWith: state === 'closed' ? [] : await sharing(shared),
  }

  async function sharing(page: typeof shared): Promise<number[]> {
    // The list of commits follows a push a little later; and who has a hundred pull requests of one commit is asked in full.
    if (!page?.nodes || page.pageInfo.hasNextPage || page.nodes.includes(null)) return await readSharing(github, pull, raw!.headRefOid, defaultBranch)
    return page.nodes.flatMap((one) => (one && one.number !== pull.number && one.state === 'OPEN' && one.headRefOid === raw!.headRefOid && one.baseRefName === defaultBranch ? [one.number] : [])).sort((a, b) => a - b)
  }
}
