import { known, touchesNothing, unknown, type CommitFact, type Fact, type Facts, type FactValues, type FilesFact, type Need, type PullFact } from '../../core/policy/facts.ts'
import { readChecks } from './facts/checks.ts'
import { compare, type Comparison } from './facts/commits.ts'
import { changedFiles, readEverything } from './facts/documents.ts'
import { readAlerts, readServed } from './facts/log.ts'
import { readOpenPromotions } from './facts/open-promotions.ts'
import { readPeople } from './facts/people.ts'
import { accountOf, at, attempt, valueOf, type Reading } from './facts/reading.ts'
import { readPushes, readReviews } from './facts/reviews.ts'
import { readSharing } from './facts/sharing.ts'
import type { Digests, FactsSource, PullPosition, PullRef, WholeLog } from '../../flows/ports.ts'
import type { GitHub } from './client.ts'
import type { Source } from './source.ts'

/** Reads the facts of a pull request over REST: one function per fact, everything to the last page. */
export function githubFacts(github: GitHub, source: Source, digests: Digests, log?: Pick<WholeLog, 'all'>): FactsSource {
  return {
    locate: (pull) => locate(github, pull),
    gather: (pull, position, needs) => gather({ github, source, digests, log, pull, position, needs }),
  }
}

async function locate(github: GitHub, pull: PullRef): Promise<PullPosition> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { ...at(pull), pull_number: pull.number })
  const baseRef = data.base.ref
  const [{ data: tip }, sharedWith] = await Promise.all([
    github.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...at(pull), ref: `heads/${baseRef}` }),
    data.state === 'open' ? readSharing(github, pull, data.head.sha, data.base.repo.default_branch) : [],
  ])
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
    sharedWith,
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
    wanted('pushes', () => readPushes(reading, valueOf(comparison))),
    wanted('reviews', () => readReviews(reading)),
    wanted('checks', () => readChecks(reading)),
  ])
  const [served, alerts] = await Promise.all([wanted('served', () => readServed(reading.log, reading.pull, valueOf(files))), wanted('alerts', () => readAlerts(reading.log, valueOf(files)))])
  const openPromotions = await wanted('openPromotions', () => readOpenPromotions(reading, valueOf(files)))
  const people = await wanted('people', () => readPeople(reading, valueOf(files), valueOf(documents), valueOf(evidence), valueOf(commits), valueOf(reviews)))
  return { pull: pullFact(reading, comparison), files, documents, commits: needs.facts.includes('commits') ? commits : unknown('it was not asked for'), pushes, reviews, reviewed: known({}), people, checks, evidence, served, alerts, openPromotions }
}

function nothingElse(reading: Reading, files: Fact<FilesFact>, comparison: Fact<Comparison>): Facts {
  const unread = unknown('nothing governed is changed')
  return { pull: pullFact(reading, comparison), files, documents: unread, commits: unread, pushes: unread, reviews: unread, reviewed: unread, people: unread, checks: unread, evidence: unread, served: unread, alerts: unread, openPromotions: unread }
}

function pullFact({ pull, position }: Reading, comparison: Fact<Comparison>): Fact<PullFact> {
  if (!comparison.known) return comparison
  const { baseRef, baseSha, baseRepository, headRef, headSha, headRepository, draft, author } = position
  return known({ number: pull.number, draft, author, base: { ref: baseRef, sha: baseSha, repository: baseRepository }, head: { ref: headRef, sha: headSha, repository: headRepository?.id ?? null }, mergeBase: comparison.value.mergeBase })
}
