import { z } from 'zod'
import { CommitSha, Digest, UtcTime } from '../shared.ts'

/** `deployments/…`: what was put where, by which decision, and what came of it. */
export const DeploymentRecord = z.looseObject({
  schema: z.literal('deployment/v1'),
  deployedAt: UtcTime,
  repository: z.string(),
  commit: CommitSha,
  model: z.string(),
  stage: z.string(),
  /** null takes the stage out of service. */
  version: z.string().nullable(),
  previousVersion: z.string().nullable(),
  lineage: Digest.nullable(),
  subjects: z.array(z.looseObject({ name: z.string(), digest: Digest })),
  decision: Digest.nullable(),
  /** Whether somebody whom the policy trusts has signed lineage and provenance; absent where nothing is deployed. */
  signatures: z.enum(['signed', 'unsigned', 'not-trusted', 'unknown']).optional(),
  /** What was found of it, a line for each statement. */
  signing: z.array(z.string()).optional(),
  outcome: z.enum(['succeeded', 'failed', 'refused']),
  reason: z.string(),
  actor: z.string(),
  deployment: z.int().optional(),
  run: z.int().optional(),
})
export type DeploymentRecord = z.infer<typeof DeploymentRecord>
