import type { Person } from '../../schemas/link.ts'
import { linksOfKind, type Chain, type ChainedLink } from '../decisions/chain.ts'
import { RECORDS_BRANCH } from '../paths.ts'
import { ABOUT_NOTHING, everybody, listed, short, type FoundAlert } from './found.ts'

/** Somebody moved the branch of records. */
export interface RecordsPush {
  before: string
  /** null: the branch was deleted. */
  after: string | null
  actor: Person | null
  forced: boolean
  /** Records that were there before and are not there, or not the same, afterwards. */
  lost: string[]
}

const REMEDY = `Restore ${RECORDS_BRANCH} from a clone from before, or from the commit named here, and find out who did it and why. "provender audit verify" in a clone tells what is missing. Then close this issue.`

/** Where records were taken away or changed. They are only ever added, by commits on top of each other. */
export function judgeRecords(pushes: readonly RecordsPush[]): FoundAlert[] {
  return pushes.flatMap(({ before, after, actor, forced, lost }): FoundAlert[] => {
    if (after !== null && !forced && lost.length === 0) return []
    const did = after === null ? `deleted ${RECORDS_BRANCH}, which was at ${short(before)}` : `${forced ? 'rewrote' : 'changed records on'} ${RECORDS_BRANCH}, from ${short(before)} to ${short(after)}`
    return [{
      alert: 'records-rewritten', cause: `records ${before} ${after ?? 'deleted'}`, reviewBy: null, remedy: REMEDY,
      about: { ...ABOUT_NOTHING, commits: after === null ? [before] : [before, after], actor, involved: everybody(actor) },
      summary: `${actor?.login ?? 'Somebody'} ${did}${lost.length === 0 ? '' : `: ${lost.length} record${lost.length === 1 ? '' : 's'} gone or changed, ${listed(lost)}`}.`,
    }]
  })
}

/**
 * Whether decisions may be missing: from when records were taken away until somebody has acknowledged that.
 *
 * Meanwhile nothing is held against them, or everything that was ever merged would be told as merged past the gate.
 */
export function isLogCut(found: readonly FoundAlert[], links: readonly ChainedLink[]): boolean {
  const ended = new Set(linksOfKind(links, 'acknowledgement/v1').map(({ record }) => record.alert))
  const told = linksOfKind(links, 'alert/v1')
  return found.some(({ cause }) => {
    const alert = told.find(({ record }) => record.cause === cause || record.also?.includes(cause))
    return !alert || !ended.has(alert.digest)
  })
}

/** The log itself does not hang together: nothing can be added to it any more, so this alert is an issue alone. */
export function judgeChain(chain: Chain): FoundAlert[] {
  if (chain.ok) return []
  return [{
    alert: 'records-rewritten', cause: `chain ${chain.sequence} ${chain.reason}`, about: ABOUT_NOTHING, reviewBy: null, remedy: REMEDY,
    summary: `The decision log on ${RECORDS_BRANCH} is broken at decision ${chain.sequence}: ${chain.reason}. Nothing is deployed meanwhile.`,
  }]
}
