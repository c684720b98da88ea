import { z } from 'zod'
import { Day, Login, Name, Team, Text, UtcTime } from '../shared.ts'

/** A login, or the number of the account before it: GitHub gives a login that was given up to whoever asks for it. */
const User = z.string().regex(/^(?:[1-9]\d{0,14}\+)?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:\[bot\])?$/, 'expected a GitHub login, or <id>+<login>')

/** Whose review counts. All lists add up; an empty selection is refused because nobody could meet it. */
export const Actors = z
  .strictObject({
    users: z.array(User).optional().describe('GitHub logins, or <id>+<login>, which no other account can take over'),
    teams: z.array(Team).optional().describe('organisation/team-slug; members of child teams count'),
    roles: z.array(Name).optional().describe('roles of this policy'),
    owners: z.boolean().optional().describe('the owners named in the model’s model.yml at the base'),
    permission: z.enum(['write', 'maintain', 'admin']).optional().describe('everyone with at least this permission'),
  })
  .refine((actors) => Object.values(actors).some((value) => value === true || (value !== false && value?.length)), {
    message: 'expected at least one of users, teams, roles, owners: true, permission',
  })
export type Actors = z.infer<typeof Actors>

const Stages = z.array(Name).min(1).max(50)
const ModelPatterns = z.array(z.string().min(1).max(64).regex(/^[a-z0-9*-]+$/, 'expected a–z, 0–9, "-" and "*"')).min(1).max(200)

/** Which promotions a rule is for; every key given must match. */
export const When = z.strictObject({
  stages: Stages.optional().describe('the stage a version moves to'),
  from: Stages.optional().describe('stages that the version is on at the base; "unassigned" for one on no stage'),
  'risk-tiers': z.array(z.enum(['low', 'medium', 'high'])).min(1).optional(),
  models: ModelPatterns.optional().describe('names, * for any text'),
  rollback: z.boolean().optional().describe('true: only moves back to a version that served the stage before; false: only other moves'),
})
export type When = z.infer<typeof When>

/** The use of a rule by its id; `with` holds the options that the rule's own schema describes. */
export const RuleUse = z.strictObject({
  id: Name.describe('a name of your own, shown in the check'),
  rule: Name.describe('which rule judges: a folder of core/policy/rules'),
  when: When.optional(),
  with: z.record(z.string(), z.unknown()).optional(),
})
export type RuleUse = z.infer<typeof RuleUse>

/** A rule, or rules of which all, or one, must pass. */
export type Requirement = RuleUse | { all: Requirement[] } | { any: Requirement[] }
export const Requirement: z.ZodType<Requirement> = z.union([
  RuleUse,
  z.strictObject({ get all() { return z.array(Requirement).min(1) } }),
  z.strictObject({ get any() { return z.array(Requirement).min(1) } }),
])

/** A place a version can be assigned to, and from where it may come. */
export const StageRule = z.strictObject({
  name: Name,
  from: z
    .array(Name)
    .min(1)
    .describe('stages of which the version must hold one at the base; "unassigned" for a version on no stage'),
})

/** File formats of models that may be moved to a stage. Those that run code when they are loaded are best left out. */
export const Formats = z.array(Name).min(1).max(50)

/** Who is trusted to sign lineage: a workflow of GitHub Actions without a key, or the holder of a key. */
export const Signer = z.union([
  z.strictObject({
    id: Name,
    workflow: z
      .string()
      .max(300)
      .regex(/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+\/\.github\/workflows\/[A-Za-z0-9._-]+\.ya?ml$/, 'expected owner/repository/.github/workflows/file.yml')
      .describe('the reusable workflow that signs'),
    ref: z.string().max(300).regex(/^(refs\/(heads|tags)\/[^\s~^:?*[\\]+|[0-9a-f]{40})$/, 'expected refs/heads/…, refs/tags/… or a full commit id').describe('the ref or commit at which it is called'),
    issuer: z.string().max(300).regex(/^https?:\/\/[^\s/]+(\/[^\s]*)?$/, 'expected an address').optional().describe('of the OIDC tokens: https://token.actions.githubusercontent.com unless it is a GitHub Enterprise Server'),
  }),
  z.strictObject({
    id: Name,
    key: z
      .string()
      .max(2000)
      .regex(/^-----BEGIN PUBLIC KEY-----\s[A-Za-z0-9+/=\s]+-----END PUBLIC KEY-----\s*$/, 'expected a public key as PEM')
      .describe('ECDSA P-256, PEM'),
  }),
])
export type Signer = z.infer<typeof Signer>

/** How old evidence may be. A rule may ask for fresher evidence, never for older. */
export const Freshness = z.strictObject({
  'evaluation-days': z.int().min(1).max(3650).optional(),
  'reproduction-days': z.int().min(1).max(3650).optional(),
})
export type Freshness = z.infer<typeof Freshness>

export const Expiry = z.strictObject({
  days: z.int().min(1).max(3650).describe('shelf life of a version from the day it was trained'),
  'warn-days': z.int().min(1).max(365).optional().describe('how long before its end the owner is told'),
})
export type Expiry = z.infer<typeof Expiry>

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time of day in UTC such as "22:00"; quote it')
const EndOfDay = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'expected a time of day in UTC such as "06:00", or "24:00"; quote it')
const Frozen = {
  id: Name,
  stages: Stages.optional().describe('which stages stand still; all, unless you say'),
  rollbacks: z.boolean().optional().describe('true: a version that served the stage before may come back meanwhile'),
}

/** While it lasts, no version moves. Until an instant, or every week; in UTC. */
export const Freeze = z.union([
  z.strictObject({ ...Frozen, from: UtcTime, until: UtcTime }).refine(({ from, until }) => Date.parse(from) < Date.parse(until), { message: 'expected "until" after "from"', path: ['until'] }),
  z.strictObject({
    ...Frozen,
    weekly: z
      .strictObject({
        days: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).min(1).max(7).describe('days on which it begins'),
        from: TimeOfDay,
        until: EndOfDay.describe('not after "from": on the next day'),
      })
      .refine(({ from, until }) => from !== until, { message: 'expected an end that is not the beginning; a whole day is "00:00" to "24:00"', path: ['until'] }),
  }),
])
export type Freeze = z.infer<typeof Freeze>

/** A rule that is not asked for a while. It is shown, with its reason. */
export const Waiver = z.strictObject({
  id: Name,
  rule: Name.describe('id of the use of a rule in this policy'),
  until: Day.describe('on this day the rule is asked again'),
  reason: Text,
  when: When.optional().describe('which promotions it is for; all, unless you say'),
})
export type Waiver = z.infer<typeof Waiver>

/** Who may put an override in the place of the rules, for how long, and who must look at it afterwards. */
export const BreakGlass = z.strictObject({
  by: Actors.describe('whose approvals of the head commit count; never of those who had a hand in it'),
  count: z.int().min(1).max(50),
  hours: z.int().min(1).max(168).describe('how far ahead an override may say that it ends'),
  review: Actors.describe('who reviews it afterwards'),
  'review-days': z.int().min(1).max(90),
})
export type BreakGlass = z.infer<typeof BreakGlass>

/** What becomes of alerts: of what happened around the check. */
export const AlertSettings = z.strictObject({
  labels: z.array(z.string().min(1).max(50)).min(1).max(20).optional(),
  assign: z.array(Login).min(1).max(10).optional(),
  acknowledge: Actors.optional().describe('who may close an alert; never who caused it'),
  'bypass-actors': z
    .array(
      z.strictObject({
        type: z.enum(['Integration', 'OrganizationAdmin', 'RepositoryRole', 'Team', 'DeployKey']),
        id: z.int().min(0).optional(),
      }),
    )
    .max(100)
    .optional()
    .describe('who may stand on the bypass list of a ruleset; anybody else there is an alert'),
})
export type AlertSettings = z.infer<typeof AlertSettings>

/** `.github/provender.yml`: what must hold before a version reaches a stage. */
export const Policy = z.strictObject({
  schema: z.literal('policy/v1'),
  stages: z.array(StageRule).min(1),
  roles: z.record(Name, Actors).optional(),
  rules: z.array(Requirement).min(1),
  formats: Formats.optional(),
  signers: z.array(Signer).min(1).max(50).optional(),
  freshness: Freshness.optional(),
  expiry: Expiry.optional(),
  freezes: z.array(Freeze).min(1).max(100).optional(),
  waivers: z.array(Waiver).min(1).max(100).optional(),
  'break-glass': BreakGlass.optional(),
  alerts: AlertSettings.optional(),
})
export type Policy = z.infer<typeof Policy>
