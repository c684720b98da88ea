import { canonicalJson } from '../core/canonical.ts'
import type { Chain } from '../core/decisions/chain.ts'
import { findSucceeded, ofStage, readDeployments } from '../core/deploy/earlier.ts'
import { describeSigning, type Signing } from '../core/deploy/signatures.ts'
import { describeChange } from '../core/deploy/stage-changes.ts'
import { verifyDeployment, type DeploymentEvidence } from '../core/deploy/verify.ts'
import type { StageChange } from '../schemas/decision/v1.ts'
import type { DeploymentLink } from '../schemas/deployment-link/v1.ts'
import type { DeploymentRecord } from '../schemas/deployment/v1.ts'
import { gatherChanges, gatherEvidence, gatherLog, openCommits } from './deploying/gather.ts'
import type { DeployPorts } from './deploying/ports.ts'
import { runDeployment } from './deploying/run.ts'
import { showSuccess } from './deploying/show.ts'
import type { Tree } from './ports.ts'

export interface DeployRequest {
  repository: string
  /** The default branch. */
  branch: string
  /** Its commit before and after the merge; `before` undefined when the branch is new. */
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
  /** True when an earlier run had deployed it: the command did not run again. */
  already: boolean
  /** Who signed the version that came in; absent when the stage was emptied. */
  signing?: Signing
}

/** Deploys what a merge changed: each stage by itself, so that one that is refused does not hold up another. */
export async function deployVersions(request: DeployRequest, ports: DeployPorts): Promise<Deployed[]> {
  const { before, after } = await openCommits(request, ports)
  const changes = (await gatherChanges(before, after)).filter(({ stage }) => request.stage === undefined || stage === request.stage)
  const chain = await gatherLog(ports.records)
  const deployed: Deployed[] = []
  for (const change of changes) deployed.push(await deployChange(request, change, { before, after }, chain, ports))
  return deployed
}

async function deployChange(request: DeployRequest, change: StageChange, trees: { before: Tree | undefined; after: Tree }, chain: Chain, ports: DeployPorts): Promise<Deployed> {
  const earlier = readDeployments(await ports.records.readAll('deployments'))
  // By the record: GitHub's own list is only a view, and what a killed run left unsaid there is said now.
  const done = findSucceeded(ofStage(earlier, request.repository, change), request.after, change)
  if (done) {
    await showSuccess(done, ofStage(earlier, request.repository, change), ports)
    return { change, outcome: 'succeeded', reason: done.reason, decision: done.decision, already: true, ...(done.signatures ? { signing: { state: done.signatures, says: done.signing ?? [] } } : {}) }
  }
  return applyDeployment(request, await gatherEvidence({ ...request, change }, trees, chain, earlier, ports), ports)
}

/** Record before status: what GitHub shows as done is on record, and a run that is killed between the two is repeated. */
async function applyDeployment(request: DeployRequest, evidence: DeploymentEvidence, ports: DeployPorts): Promise<Deployed> {
  const { change } = evidence
  const verified = verifyDeployment(evidence)
  const lineage = evidence.version?.file?.lineage ?? null
  const deployment = await ports.deployments.open({
    commit: request.after, environment: change.stage, description: describeChange(change),
    payload: { model: change.model, stage: change.stage, version: change.to ?? '', lineage: lineage ?? '' },
  })
  const result = verified.ok ? await runDeployment(request, evidence, deployment, ports) : { outcome: 'refused' as const, reason: verified.reasons.join('\n') }
  const decision = verified.ok ? verified.decision.digest : null
  const signing = evidence.version && describeSigning(evidence.version.signing)
  const record: DeploymentRecord = {
    schema: 'deployment/v1',
    deployedAt: ports.clock.now().toISOString(),
    repository: request.repository,
    commit: request.after,
    model: change.model,
    stage: change.stage,
    version: change.to,
    previousVersion: change.from,
    lineage,
    subjects: (evidence.version?.file?.subjects ?? []).map(({ name, digest }) => ({ name, digest })),
    decision,
    ...(signing ? { signatures: signing.state, signing: signing.says } : {}),
    ...result,
    actor: request.actor,
    deployment,
    ...(request.runId === undefined ? {} : { run: request.runId }),
  }
  await recordDeployment(record, evidence.chain, ports)
  if (result.outcome === 'succeeded') await showSuccess(record, ofStage(evidence.earlier, request.repository, change), ports)
  else await ports.deployments.status(deployment, 'failure', result.reason)
  ports.log.info(`${result.outcome}: ${describeChange(change)}. ${result.reason}`)
  return { change, ...result, decision, already: false, ...(signing ? { signing } : {}) }
}

/** The record, and the link of the log that names it, in one commit. Nothing is added to a log that is broken: the record stands alone then. */
async function recordDeployment(record: DeploymentRecord, chain: Chain, { records, digests }: DeployPorts): Promise<void> {
  const text = canonicalJson(record)
  const message = `deployment: ${describeChange({ ...record, from: record.previousVersion, to: record.version })} ${record.outcome}`
  const beside = [{ kind: 'deployments' as const, text }]
  if (!chain.ok) return void (await records.append(beside, message))
  await records.appendDecision((last) => canonicalJson(deploymentLink(record, digests.ofText(text), last)), message, beside)
}

function deploymentLink({ repository, deployedAt, commit, model, stage, version, decision, outcome, deployment, run }: DeploymentRecord, digest: string, last: { sequence: number; digest: string } | undefined): DeploymentLink {
  return {
    schema: 'deployment-link/v1', sequence: (last?.sequence ?? 0) + 1, previous: last?.digest ?? null, repository, deployedAt, record: digest, commit, model, stage, version, decision, outcome,
    ...(deployment === undefined ? {} : { deployment }), ...(run === undefined ? {} : { run }),
  }
}
