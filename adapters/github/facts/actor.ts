import type { Account } from '../../../core/policy/facts.ts'

export interface RawActor {
  __typename: string
  login: string
  databaseId?: number | null
}

const kinds = ['User', 'Bot', 'Mannequin', 'Organization']
export const actorFields = `__typename login ${kinds.map((kind) => `... on ${kind} { databaseId }`).join(' ')}`

/** As REST shows the same account: there the login of a bot ends with `[bot]`. */
export function accountOfActor(actor: RawActor | null | undefined): Account | null {
  if (!actor || typeof actor.databaseId !== 'number') return null
  const bot = actor.__typename === 'Bot' || actor.login.endsWith('[bot]')
  return { id: actor.databaseId, login: bot && !actor.login.endsWith('[bot]') ? `${actor.login}[bot]` : actor.login, bot }
}
