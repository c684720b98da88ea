import { z } from 'zod'
import { LINK_MEMBERS, Person } from '../link.ts'
import { CommitSha, UtcTime } from '../shared.ts'

/** What went past the gate. */
export const AlertKind = z.enum(['direct-push', 'merge-past-red', 'bypass-drift', 'undecided-deployment', 'records-rewritten', 'break-glass'])
export type AlertKind = z.infer<typeof AlertKind>

/** `decisions/<sequence>-<digest>.json`: a link that says that something went past the gate, whoever did it. */
export const AlertRecord = z.looseObject({
  schema: z.literal('alert/v1'),
  ...LINK_MEMBERS,
  openedAt: UtcTime,
  alert: AlertKind,
  /** What it is about, as text: the same cause is one alert, however often it is found. */
  cause: z.string().min(1),
  /** Causes that this alert tells together with its own. */
  also: z.array(z.string()).optional(),
  /** What was found, in one line. */
  summary: z.string(),
  /** What to do. */
  remedy: z.string(),
  about: z.looseObject({
    commits: z.array(CommitSha),
    pull: z.int().nullable(),
    /** Who did it, as GitHub tells; null: GitHub does not tell. */
    actor: Person.nullable(),
    /** Whoever had a hand in it, the actor among them: none of them may end it. */
    involved: z.array(Person),
    files: z.array(z.looseObject({ path: z.string(), blob: CommitSha.nullable() })),
    /** Names of models that it concerns. */
    models: z.array(z.string()),
  }),
  /** Until when a review must have ended it; null: no day is set. */
  reviewBy: UtcTime.nullable(),
})
export type AlertRecord = z.infer<typeof AlertRecord>
