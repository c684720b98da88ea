import type { AlertRecord } from '../../schemas/alert/v1.ts'
import type { Person } from '../../schemas/link.ts'
import { linksOfKind, type ChainedLink } from '../decisions/chain.ts'

/** Something that went past the gate, as it was found just now. */
export type FoundAlert = Pick<AlertRecord, 'alert' | 'cause' | 'also' | 'summary' | 'remedy' | 'about' | 'reviewBy'>

/** What has no alert yet, each cause once; many of one kind together, so that nobody is buried in issues. */
export function newAlerts(found: readonly FoundAlert[], links: readonly ChainedLink[]): FoundAlert[] {
  const told = new Set(linksOfKind(links, 'alert/v1').flatMap(({ record }) => [record.cause, ...(record.also ?? [])]))
  const fresh = found.filter(({ cause }) => !told.has(cause) && told.add(cause))
  return [...Map.groupBy(fresh, ({ alert }) => alert).values()].flatMap((of) => (of.length > MAX_APART && of[0]!.alert !== 'break-glass' ? [together(of)] : of))
}

const MAX_APART = 5

function together(found: readonly FoundAlert[]): FoundAlert {
  const [first, ...others] = found
  const all = <T>(list: (about: AlertRecord['about']) => readonly T[]): T[] => found.flatMap(({ about }) => list(about))
  return {
    ...first!, also: others.map(({ cause }) => cause),
    summary: `${found.length} times: ${first!.summary} The last: ${others.at(-1)!.summary}`,
    about: { commits: all(({ commits }) => commits), pull: null, actor: null, involved: everybody(...all(({ involved }) => involved)), files: all(({ files }) => files), models: [...new Set(all(({ models }) => models))].sort() },
  }
}

/** The link that an alert becomes. */
export function alertRecord(found: FoundAlert, repository: string, openedAt: string, last: { sequence: number; digest: string } | undefined): AlertRecord {
  return { schema: 'alert/v1', sequence: (last?.sequence ?? 0) + 1, previous: last?.digest ?? null, repository, openedAt, ...found }
}

export const ABOUT_NOTHING: AlertRecord['about'] = { commits: [], pull: null, actor: null, involved: [], files: [], models: [] }

/** Names of the models below whose folders the paths lie. */
export function modelsIn(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap((path) => /^models\/([^/]+)\//.exec(path)?.[1] ?? []))].sort()
}

/** Everybody once, by id. */
export function everybody(...people: readonly (Person | null | undefined)[]): Person[] {
  return [...new Map(people.flatMap((person) => (person ? [[person.userId, { login: person.login, userId: person.userId }]] : []))).values()]
}

const SHOWN = 5

/** `a, b, c and 4 more`. */
export function listed(words: readonly string[]): string {
  return words.length > SHOWN ? `${words.slice(0, SHOWN).join(', ')} and ${words.length - SHOWN} more` : words.join(', ')
}

export const short = (sha: string): string => sha.slice(0, 7)
