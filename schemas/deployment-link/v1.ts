import { z } from 'zod'
import { LINK_MEMBERS } from '../link.ts'
import { CommitSha, Digest, UtcTime } from '../shared.ts'

/** `decisions/<sequence>-<digest>.json`: a link that names a record of `deployments/`, written in the same commit. */
export const DeploymentLink = z.looseObject({
  schema: z.literal('deployment-link/v1'),
  ...LINK_MEMBERS,
  deployedAt: UtcTime,
  /** The record's digest. */
  record: Digest,
  commit: CommitSha,
  model: z.string(),
  stage: z.string(),
  /** null takes the stage out of service. */
  version: z.string().nullable(),
  decision: Digest.nullable(),
  outcome: z.enum(['succeeded', 'failed', 'refused']),
  /** GitHub's number of the deployment that shows it. */
  deployment: z.int().optional(),
  run: z.int().optional(),
})
export type DeploymentLink = z.infer<typeof DeploymentLink>
