import { canonicalJson } from '../../core/canonical.ts'
import { known, touchesNothing, unknown, type Fact, type Facts, type FactValues, type Need, type PullFact } from '../../core/policy/facts.ts'
import { readChecks } from './facts/checks.ts'
import { commitFacts, compare, type Comparison } from './facts/commits.ts'
import { changedFiles, prefetchDocuments, readEverything } from './facts/documents.ts'
import { readAlerts, readServed } from './facts/log.ts'
import { readOpenPromotions } from './facts/open-promotions.ts'
import { readPeople, teamMembers } from './facts/people.ts'
import { attempt, valueOf, type Reading } from './facts/reading.ts'
import { askApproved, readReviewed, type Approved } from './facts/reviewed.ts'
import { listActivity, readPushes } from './facts/reviews.ts'
import { askPosition, rememberPosition, takeSnapshot, type Snapshot } from './facts/snapshot.ts'
import type { Digests, FactsSource, PullPosition, PullRef } from '../../flows/ports.ts'
import type { GitHub } from './client.ts'
import type { Source } from './source.ts'

export interface FactsOptions {
  /** Called as the first query of a verdict is put together, for whoever has something to ask in it. */
  alongside?: (pull: PullRef) => void
  /** The decision log, for what served and for alerts; absent: those are not known. */
  log?: Reading['log']
}

/**
 * Reads the facts of a pull request, everything to the last page, in as few calls as can be.
 *
 * `locate` asks for all that the number of the pull request leads to; `gather` for what that leads to, and, once all
 * that can change has been read, where the pull request stands now. The next `locate` answers with that.
 */
export function githubFacts(github: GitHub, source: Source, digests: Digests, options: FactsOptions = {}): FactsSource {
  const snapshots = new Map<number, Snapshot>()
  const after = new Map<number, Promise<PullPosition>>()
  const take = (pull: PullRef): Snapshot => {
    options.alongside?.(pull)
    return takeSnapshot({ github, source, pull })
  }
  return {
    async locate(pull) {
      const now = after.get(pull.number)
      after.delete(pull.number)
      if (now) return await now
      const snapshot = take(pull)
      snapshots.set(pull.number, snapshot)
      return await snapshot.position
    },
    async gather(pull, position, needs) {
      const taken = snapshots.get(pull.number)
      snapshots.delete(pull.number)
      // Each reading has a snapshot of its own: reviews are never older than the position that they are read for.
      // A merge group is judged on another base than the branch's tip.
      const snapshot = taken && canonicalJson({ ...(await taken.position), baseSha: '' }) === canonicalJson({ ...position, baseSha: '' }) ? taken : take(pull)
      const askAgain = (): void => {
        const now = askPosition({ github, source, pull }, 'Position')
        now.catch(() => undefined)
        after.set(pull.number, now)
      }
      return await gather({ github, source, digests, pull, position, needs, log: options.log, recordsTip: () => snapshot.recordsTip }, snapshot, askAgain)
    },
  }
}

async function gather(reading: Reading, snapshot: Snapshot, askAgain: () => void): Promise<Facts> {
  const { needs, position } = reading
  const wanted = <N extends Need>(need: N, read: () => Promise<FactValues[N]>): Promise<Fact<FactValues[N]>> =>
    needs.facts.includes(need) ? attempt(read) : Promise.resolve(unknown('it was not asked for'))

  // All that the position leads to leaves at once, and what is only likely to be needed with it.
  const checkNames = needs.facts.includes('checks') ? needs.checks : []
  const ahead = snapshot.ahead && canonicalJson([snapshot.ahead.position, snapshot.ahead.checkNames]) === canonicalJson([position, checkNames]) ? snapshot.ahead : undefined
  const activities = attempt(async () => (needs.facts.includes('pushes') ? await listActivity(reading) : []))
  const checks = wanted('checks', () => ahead?.checks ?? readChecks(reading, checkNames))
  if (needs.facts.includes('people')) for (const team of needs.teams) teamMembers(reading, team).catch(() => undefined)
  const reviews = await wanted('reviews', () => snapshot.reviews)
  const approved: Approved = reviews.known && needs.facts.includes('reviewed') ? askApproved(reading, reviews.value) : new Map()
  const likely = snapshot.guess.then((guess) => prefetchDocuments(reading, guess))
  const trees = reading.source.differing([position.baseSha, position.headSha]).catch(() => undefined)
  const comparison = await attempt(async () => (await ahead?.comparison) ?? (await compare(reading, position)))
  await Promise.all([likely, trees])

  const files = await attempt(async () => changedFiles(reading, valueOf(comparison).mergeBase))
  const commits = comparison.known ? known(commitFacts(comparison.value)) : comparison
  await Promise.all([activities, checks])
  rememberPosition(reading.source, reading.pull, position, needs)
  // Whatever belongs to this head has been read.
  askAgain()
  // Nothing governed: nothing else is looked at.
  if (files.known && touchesNothing(files.value)) return nothingElse(reading, files, comparison)

  const [{ documents, evidence }, pushes, reviewed, openPromotions, served, alerts] = await Promise.all([
    readEverything(reading, files, commits),
    wanted('pushes', async () => readPushes(reading, valueOf(await activities), valueOf(comparison))),
    wanted('reviewed', async () => {
      valueOf(reviews)
      return await readReviewed(reading, approved, valueOf(comparison))
    }),
    wanted('openPromotions', () => readOpenPromotions(reading, valueOf(files))),
    wanted('served', async () => readServed(reading.log, reading.pull, valueOf(files))),
    wanted('alerts', async () => readAlerts(reading.log, valueOf(files))),
  ])
  const people = await wanted('people', () => readPeople(reading, valueOf(files), valueOf(documents), valueOf(evidence), valueOf(commits), valueOf(reviews)))
  return { pull: pullFact(reading, comparison), files, documents, commits: needs.facts.includes('commits') ? commits : unknown('it was not asked for'), pushes, reviews, reviewed, people, checks: await checks, evidence, served, alerts, openPromotions }
}

function nothingElse(reading: Reading, files: Facts['files'], comparison: Fact<Comparison>): Facts {
  const unread = unknown('nothing governed is changed')
  return { pull: pullFact(reading, comparison), files, documents: unread, commits: unread, pushes: unread, reviews: unread, reviewed: unread, people: unread, checks: unread, evidence: unread, served: unread, alerts: unread, openPromotions: unread }
}

function pullFact({ pull, position }: Reading, comparison: Fact<Comparison>): Fact<PullFact> {
  if (!comparison.known) return comparison
  const { baseRef, baseSha, baseRepository, headRef, headSha, headRepository, draft, author } = position
  return known({ number: pull.number, draft, author, base: { ref: baseRef, sha: baseSha, repository: baseRepository }, head: { ref: headRef, sha: headSha, repository: headRepository?.id ?? null }, mergeBase: comparison.value.mergeBase })
}
