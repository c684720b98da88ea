import { known, unknown, type Account, type Fact } from '../../../core/policy/facts.ts'
import { OutsideError } from '../../../flows/outside-error.ts'
import type { Needs } from '../../../core/policy/read.ts'
import type { Digests, PullPosition, PullRef, WholeLog } from '../../../flows/ports.ts'
import type { GitHub } from '../client.ts'
import type { Source } from '../source.ts'

export interface Reading {
  github: GitHub
  source: Source
  digests: Digests
  /** Absent: what the decision log tells is not known. */
  log?: Pick<WholeLog, 'all'> | undefined
  pull: PullRef
  position: PullPosition
  needs: Needs
  /** The commit of the records branch that this snapshot reads; null when there is no such branch. */
  recordsTip: () => Promise<string | null>
}

export const at = ({ owner, repo }: PullRef): { owner: string; repo: string } => ({ owner, repo })

/** A failure of the outside makes the fact unknown; a fault of ours is thrown. */
export async function attempt<T>(read: () => Promise<T>): Promise<Fact<T>> {
  try {
    return known(await read())
  } catch (error) {
    if (error instanceof OutsideError) return unknown(error.message)
    throw error
  }
}

export function valueOf<T>(fact: Fact<T>): T {
  if (fact.known) return fact.value
  throw new OutsideError('UNREADABLE', fact.reason)
}

export function accountOf(user: { id?: unknown; login?: unknown; type?: unknown } | null | undefined): Account | null {
  if (typeof user?.login !== 'string' || !(typeof user.id === 'number' || typeof user.id === 'bigint')) return null
  return { id: Number(user.id), login: user.login, bot: user.type === 'Bot' || user.login.endsWith('[bot]') }
}
