import { known, unknown, type Fact, type Facts, type FactValues } from './facts.ts'
import type { Needs } from './needs.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const CHECKS_KEPT_DAYS = 400 // GitHub: checks data is deleted after about 400 days

/**
 * The facts of a pull request as they were when it was merged, as far as GitHub still tells.
 *
 * What it does not tell is left as it is today, or made unknown where today's value would make the past look better.
 */
export function factsAsOf(facts: Facts, mergedAt: Date, now: Date): Facts {
  const isGone = now.getTime() - mergedAt.getTime() > CHECKS_KEPT_DAYS * DAY_MS
  return {
    ...facts,
    reviews: mapFact(facts.reviews, (reviews) => reviews.filter(({ submittedAt }) => Date.parse(submittedAt) <= mergedAt.getTime())),
    checks: isGone ? unknown(`GitHub keeps checks for about ${CHECKS_KEPT_DAYS} days`) : facts.checks,
    // What served later would make a first promotion look like a way back.
    served: facts.served.known ? unknown('which versions had served by then is not reconstructed') : facts.served,
    openPromotions: mapFact(facts.openPromotions, () => []),
    alerts: mapFact(facts.alerts, () => []),
  }
}

const mapFact = <T>(fact: Fact<T>, change: (value: T) => T): Fact<T> => (fact.known ? known(change(fact.value)) : fact)

const ABOUT: Partial<Record<keyof FactValues, string>> = {
  reviews: 'reviews count that were submitted before the merge; one that was dismissed counts for nothing, whenever that was',
  checks: `checks are as they stand now on the head commit; GitHub keeps them for about ${CHECKS_KEPT_DAYS} days, and later they are unknown`,
  served: 'which versions had served by then is not known, so a rollback has to pass as one and as none',
  alerts: 'reviews after break-glass that were due then are not looked at',
  openPromotions: 'other pull requests that were open then are not looked at',
}

/** What of the past is not what it was, as far as the policies look at it. */
export function remarksOnPast({ facts, teams, owners, permissions, asks }: Needs): string[] {
  return [
    ...(teams.length > 0 || owners || permissions ? ['teams have the members, and people the permissions, that they have today'] : []),
    ...facts.flatMap((need) => ABOUT[need] ?? []),
    ...(asks.length > 0 ? ['records and recalls count that are there today, also those that came after the merge'] : []),
  ]
}

/** What two policies need together, so that both are held against the same facts. */
export function needsOfBoth(a: Needs, b: Needs): Needs {
  const union = <T>(one: readonly T[], other: readonly T[]): T[] => [...new Set([...one, ...other])]
  return { facts: union(a.facts, b.facts), teams: union(a.teams, b.teams), owners: a.owners || b.owners, permissions: a.permissions || b.permissions, checks: union(a.checks, b.checks), asks: union(a.asks, b.asks), signers: [...a.signers, ...b.signers] }
}
