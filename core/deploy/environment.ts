import type { StageChange } from '../../schemas/decision/v1.ts'
import type { Stages } from '../../schemas/stages/v1.ts'
import { blockingAlerts } from '../alerts/open.ts'
import { linksOfKind, type Chain, type ChainedLink } from '../decisions/chain.ts'
import { stagesPath } from '../paths.ts'
import { sameName, type EarlierDeployments } from './earlier.ts'
import { renderSigning, type Signing } from './signatures.ts'
import { describeChange } from './stage-changes.ts'
import type { Verified } from './verify.ts'

/** What a job that waits for an environment is answered. */
export interface EnvironmentAnswer {
  state: 'approved' | 'rejected'
  comment: string
}

/** A model that holds a version on the stage at the commit that is deployed. */
export interface HeldStage {
  model: string
  stages: Stages
  /** Of its stages.yml there, and on the default branch now. */
  blob: string
  blobNow: string | null
}

export interface EnvironmentEvidence {
  repository: string
  branch: string
  environment: string
  commit: string
  /** Stages of the policy at that commit; undefined when it cannot be read. */
  stages: string[] | undefined
  /** Whether the commit is one of the default branch. */
  isOnBranch: boolean
  chain: Chain
  /** Each change of this stage that the commit's push brought, and what verifying it gave. */
  changes: { change: StageChange; verified: Verified; signing?: Signing }[]
  held: HeldStage[]
}

/** The answer to GitHub, when a job asks whether it may use an environment: that of the deploy action, from the same evidence. */
export function judgeEnvironment(evidence: EnvironmentEvidence): EnvironmentAnswer {
  const { changes, environment, commit } = evidence
  const reasons = reasonsAgainst(evidence)
  if (reasons.length > 0) return { state: 'rejected', comment: shortComment(reasons) }
  const what = changes.map(({ change, verified, signing }) => `${describeChange(change)} by decision ${verified.ok ? verified.decision.record.sequence : ''}.${signing ? ` ${renderSigning(`${change.model}@${change.to}`, signing)}` : ''}`)
  return { state: 'approved', comment: shortComment([what.length > 0 ? what.join('\n') : `${commit.slice(0, 7)} changes nothing on ${environment}, and what is there was decided.`]) }
}

function reasonsAgainst({ repository, branch, environment, stages, isOnBranch, chain, changes, held, commit }: EnvironmentEvidence): string[] {
  if (!stages) return ['The policy at that commit cannot be read. Run "provender check".']
  if (!stages.includes(environment)) return [`${environment} is no stage of the policy (${stages.join(', ')}). Name the environment after the stage, or take this rule off it.`]
  if (!isOnBranch) return [`${commit.slice(0, 7)} is no commit of ${branch}: only what was merged there is deployed.`]
  if (!chain.ok) return [`The decision log is broken at decision ${chain.sequence}: ${chain.reason}`]
  const alerts = blockingAlerts(chain.links).map(({ record }) => `Alert ${record.sequence} is open: ${record.summary}`)
  const refused = changes.flatMap(({ verified }) => (verified.ok ? [] : verified.reasons))
  const changed = new Set(changes.map(({ change }) => change.model))
  return [...new Set([...alerts, ...refused, ...held.filter(({ model }) => !changed.has(model)).flatMap((one) => heldReasons(one, { repository, branch, environment }, chain.links))])]
}

/** What stays as it is must have been decided too, and still be what the branch says. */
function heldReasons({ model, stages, blob, blobNow }: HeldStage, { repository, branch, environment }: Pick<EnvironmentEvidence, 'repository' | 'branch' | 'environment'>, links: readonly ChainedLink[]): string[] {
  const version = stages.stages[environment]?.version
  if (version === undefined) return []
  if (blobNow !== blob) return [`${stagesPath(model)} has changed on ${branch} since: deploy from its present commit.`]
  const decided = linksOfKind(links, 'decision/v1').some(({ record }) => record.conclusion === 'approved' && record.base.ref === branch && sameName(record.repository, repository) && record.gated.some((file) => file.path === stagesPath(model) && file.blob === blob))
  return decided ? [] : [`No decision approved ${stagesPath(model)} as it is, which gives ${model}#${environment} the version ${version}.`]
}

const MAX_COMMENT_CHARACTERS = 1024 // GitHub: comment of an answer

const shortComment = (lines: readonly string[]): string => {
  const text = lines.join('\n')
  // In units of UTF-16, the stricter of the two ways to count; half of a pair is left out.
  return text.length <= MAX_COMMENT_CHARACTERS ? text : `${text.slice(0, MAX_COMMENT_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** What the log says was deployed before: as much of the records as is needed to know what overtook what. */
export function earlierByLog(links: readonly ChainedLink[]): EarlierDeployments {
  return {
    unreadable: [],
    deployments: linksOfKind(links, 'deployment-link/v1').map(({ record: { repository, deployedAt, commit, model, stage, version, decision, outcome } }) => ({
      schema: 'deployment/v1', repository, deployedAt, commit, model, stage, version, decision, outcome, previousVersion: null, lineage: null, subjects: [], reason: '', actor: '',
    })),
  }
}
