import { canonicalJson } from '../core/canonical.ts'
import { readRecord } from '../core/documents/record.ts'
import { describeChange, verifyDeployment, type DeploymentEvidence, type Verified } from '../core/deploy/verify.ts'
import type { StageChange } from '../schemas/decision/v1.ts'
import { DeploymentRecord } from '../schemas/deployment/v1.ts'
import { gatherChanges, gatherEvidence } from './deploying/gather.ts'
import type { DeployPorts } from './deploying/ports.ts'
import { UserError } from './outside-error.ts'

export interface DeployRequest {
  repository: string
  /** The default branch before and after the merge; `before` undefined when the branch is new. */
  before: string | undefined
  after: string
  /** Only this stage; all when undefined. */
  stage: string | undefined
  /** Whether the command also runs when a stage is emptied. */
  runOnEmpty: boolean
  actor: string
  runId: number | undefined
}

export interface Deployed {
  change: StageChange
  outcome: 'succeeded' | 'failed' | 'refused'
  reason: string
  decision: string | null
  /** True when an earlier run had deployed it: nothing was done again. */
  already: boolean
}

/** Deploys what a merge changed: each stage by itself, so that one that is refused does not hold up another. */
export async function deployVersions(request: DeployRequest, ports: DeployPorts): Promise<Deployed[]> {
  const after = await ports.tree(request.after)
  if (!after) throw new UserError(`Expected the commit ${request.after} in this clone, found none. Check out with fetch-depth: 0.`)
  const before = await ports.tree(request.before)
  if (request.before !== undefined && !before) throw new UserError(`Expected the commit ${request.before} in this clone, found none. Check out with fetch-depth: 0.`)
  const changes = (await gatherChanges(before, after)).filter(({ stage }) => request.stage === undefined || stage === request.stage)
  const deployed: Deployed[] = []
  for (const change of changes) {
    const earlier = await succeededBefore(request, change, ports)
    if (earlier) deployed.push({ change, outcome: 'succeeded', reason: earlier.reason, decision: earlier.decision, already: true })
    else {
      const evidence = await gatherEvidence(request.repository, change, after, ports)
      deployed.push(await applyDeployment(request, evidence, verifyDeployment(evidence), ports))
    }
  }
  return deployed
}

/** A run that was repeated finds what it did before, by the record: GitHub's own list is only a view. */
async function succeededBefore({ repository, after }: DeployRequest, change: StageChange, { records }: DeployPorts): Promise<DeploymentRecord | undefined> {
  return (await records.readAll('deployments'))
    .map(({ text }) => readRecord(DeploymentRecord, text))
    .flatMap((record) => (record.ok ? [record.value] : []))
    .find((record) => record.outcome === 'succeeded' && record.repository === repository && record.commit === after && record.model === change.model && record.stage === change.stage && record.version === change.to)
}

async function applyDeployment(request: DeployRequest, evidence: DeploymentEvidence, verified: Verified, ports: DeployPorts): Promise<Deployed> {
  const { change } = evidence
  const { deployments, records, log } = ports
  const payload = { model: change.model, stage: change.stage, version: change.to ?? '', lineage: evidence.version?.file?.lineage ?? '' }
  const deployment = await deployments.open({ commit: request.after, environment: change.stage, payload, description: `${change.model} ${change.to ?? 'is taken out of service'}` })
  const result = verified.ok ? await deployVerified(request, evidence, deployment, ports) : { outcome: 'refused' as const, reason: verified.reasons.join('\n') }
  const decision = verified.ok ? verified.decision.digest : null
  const record: DeploymentRecord = {
    schema: 'deployment/v1',
    deployedAt: ports.clock.now().toISOString(),
    repository: request.repository,
    commit: request.after,
    model: change.model,
    stage: change.stage,
    version: change.to,
    previousVersion: change.from,
    lineage: evidence.version?.file?.lineage ?? null,
    subjects: (evidence.version?.file?.subjects ?? []).map(({ name, digest }) => ({ name, digest })),
    decision,
    ...result,
    actor: request.actor,
    deployment,
    ...(request.runId === undefined ? {} : { run: request.runId }),
  }
  // Record before status: what GitHub shows as done is on record.
  await records.append([{ kind: 'deployments', text: canonicalJson(record) }], `deployment: ${change.model}#${change.stage} ${change.to ?? 'empty'} ${result.outcome}`)
  await deployments.status(deployment, result.outcome === 'succeeded' ? 'success' : 'failure', result.reason)
  log.info(`${result.outcome}: ${describeChange(change)}. ${result.reason}`)
  return { change, ...result, decision, already: false }
}

async function deployVerified(request: DeployRequest, { change, version }: DeploymentEvidence, deployment: number, { models, command, deployments }: DeployPorts): Promise<Pick<Deployed, 'outcome' | 'reason'>> {
  const file = version?.file
  if (!file && !request.runOnEmpty) return { outcome: 'succeeded', reason: 'The stage is empty now; no command was run.' }
  const env = {
    PROVENDER_MODEL: change.model,
    PROVENDER_STAGE: change.stage,
    PROVENDER_VERSION: change.to ?? '',
    PROVENDER_PREVIOUS_VERSION: change.from ?? '',
    PROVENDER_LINEAGE: file?.lineage ?? '',
  }
  const bytes = file ? await models.fetch(change.model, file.version, file.subjects, file.artifact) : []
  if (!bytes) return { outcome: 'refused', reason: `The bytes of ${change.model}@${change.to} are not there, or are not those of the version file. Train a new version; an artifact that GitHub has deleted cannot be deployed.` }
  await deployments.status(deployment, 'in_progress', 'Digests and decision are verified; the command runs.')
  try {
    await command.run(bytes, env)
    return { outcome: 'succeeded', reason: file ? `${change.model}@${change.to} with ${bytes.length} verified files.` : 'The stage is empty now; the command has run.' }
  } catch (error) {
    return { outcome: 'failed', reason: (error as Error).message }
  }
}
