import { z } from 'zod'
import { Login, Name, Team } from '../shared.ts'

/** Whose review counts. All lists add up; an empty selection is refused because nobody could meet it. */
export const Actors = z
  .strictObject({
    users: z.array(Login).optional().describe('GitHub logins'),
    teams: z.array(Team).optional().describe('organisation/team-slug; members of child teams count'),
    roles: z.array(Name).optional().describe('roles of this policy'),
    owners: z.boolean().optional().describe('the owners named in the model’s model.yml at the base'),
    permission: z.enum(['write', 'maintain', 'admin']).optional().describe('everyone with at least this permission'),
  })
  .refine((actors) => Object.values(actors).some((value) => value === true || (value !== false && value?.length)), {
    message: 'expected at least one of users, teams, roles, owners: true, permission',
  })
export type Actors = z.infer<typeof Actors>

/** Which promotions a rule is for; every key given must match. */
export const When = z.strictObject({
  stages: z.array(Name).min(1).optional().describe('the stage a version moves to'),
  'risk-tiers': z.array(z.enum(['low', 'medium', 'high'])).min(1).optional(),
  models: z.array(z.string().min(1).max(64).regex(/^[a-z0-9*-]+$/, 'expected a–z, 0–9, "-" and "*"')).min(1).optional().describe('names, * for any text'),
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

/** `.github/provender.yml`: what must hold before a version reaches a stage. */
export const Policy = z.strictObject({
  schema: z.literal('policy/v1'),
  stages: z.array(StageRule).min(1),
  roles: z.record(Name, Actors).optional(),
  rules: z.array(Requirement).min(1),
  expiry: z
    .strictObject({ days: z.int().min(1).max(3650).describe('shelf life of a version from the day it was trained') })
    .optional(),
})
export type Policy = z.infer<typeof Policy>
