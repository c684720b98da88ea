import type { DeploymentRecord } from '../../schemas/deployment/v1.ts'
import type { Assignment, Stages } from '../../schemas/stages/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import type { DecisionRecord } from '../../schemas/decision/v1.ts'
import { canonicalJson } from '../canonical.ts'
import { sameName } from '../deploy/earlier.ts'
import { decidesMove } from '../deploy/verify.ts'
import { readDocument, type Read } from '../documents/read.ts'
import { linksOfKind, type LinkRecord } from '../decisions/chain.ts'
import { documentAt, recordPath, RECORDS_BRANCH, stagesPath, versionPath } from '../paths.ts'
import { known, type RecordFact } from '../policy/facts.ts'
import { judgeVersionEvidence } from '../policy/version-evidence.ts'
import { slotOf, type DecisionIndex } from './decisions.ts'
import type { Stored } from './records.ts'
import { RESTORE, type AuditCheck, type Finding } from './report.ts'

/** A version file or stages.yml of the default branch. */
export interface AuditedDocument {
  path: string
  blob: string
  /** null: not UTF-8, or no regular file. */
  text: string | null
}

export interface OpenedDocuments {
  versions: { path: string; blob: string; file: Version }[]
  stages: { path: string; blob: string; file: Stages }[]
  findings: Finding[]
}

export function openDocuments(documents: readonly AuditedDocument[]): OpenedDocuments {
  const opened: OpenedDocuments = { versions: [], stages: [], findings: [] }
  const fault = (check: AuditCheck, at: string, read: Read<unknown>): void => {
    const [problem] = read.ok ? [] : read.problems
    opened.findings.push({ check, at: problem ? `${at}:${problem.line}` : at, expected: problem?.expected ?? 'a regular file in UTF-8', found: problem?.found ?? 'something else', remedy: `${problem?.remedy ?? ''} Run "provender check" and find out who merged it.`.trim() })
  }
  for (const { path, blob, text } of documents) {
    if (documentAt(path)?.kind === 'version/v1') {
      const read: Read<Version> = text === null ? { ok: false, problems: [] } : readDocument('version/v1', path, text)
      if (read.ok) opened.versions.push({ path, blob, file: read.document.value })
      else fault('versions', path, read)
    } else {
      const read: Read<Stages> = text === null ? { ok: false, problems: [] } : readDocument('stages/v1', path, text)
      if (read.ok) opened.stages.push({ path, blob, file: read.document.value })
      else fault('stages', path, read)
    }
  }
  return opened
}

/** Each version file: its two records are there and say the same, and it has the bytes that were approved, where any were. */
export function checkVersions({ versions }: OpenedDocuments, lineage: ReadonlyMap<string, RecordFact>, { approvedBlobs }: DecisionIndex): Finding[] {
  return versions.flatMap(({ path, blob, file }): Finding[] => {
    const [model, version] = namesIn(path)
    const fact = (digest: string) => known(lineage.get(digest) ?? { state: 'absent' as const })
    const judged = judgeVersionEvidence(`${model}@${version}`, { model, version, isNew: false, read: known(file) }, { lineage: fact(file.lineage), provenance: fact(file.provenance), trainedBelowHead: known(true) })
    if (judged.outcome !== 'pass') return [{ check: 'versions', at: path, expected: 'a lineage and a provenance record that say the same', found: judged.summary.replace(/\.$/, ''), remedy: judged.remedy ?? '' }]
    const approved = approvedBlobs.get(path)
    if (!approved || approved.has(blob)) return []
    return [{ check: 'versions', at: path, expected: `the file that was approved (blob ${[...approved].join(' or ')})`, found: `blob ${blob}: it was changed since`, remedy: 'A version never changes: find out who merged it, and put back what was approved.' }]
  })
}

/** `models/churn/versions/1.0.0.yml` → churn, 1.0.0. */
function namesIn(path: string): [model: string, version: string] {
  const [, model = '', , file = ''] = path.split('/')
  return [model, file.replace(/\.yml$/, '')]
}

/** The stages.yml behind a deployment. */
export const deployedStages = ({ commit, model }: DeploymentRecord): { commit: string; path: string } => ({ commit, path: stagesPath(model) })

/**
 * Each deployment that was carried out: its decision is in the log, approved, and about that move and those bytes.
 *
 * `merged` are the blobs of `deployedStages`: null where the commit has no such file, undefined where the clone has no such commit.
 */
export function checkDeployments(deployments: readonly Stored<DeploymentRecord>[], merged: readonly (string | null | undefined)[], branch: string | null, decisions: DecisionIndex, { versions }: OpenedDocuments): Finding[] {
  const files = new Map(versions.map(({ path, file }) => [path, file]))
  return deployments.flatMap(({ path, record }, index) => {
    const at = `${RECORDS_BRANCH}:${path}`
    return [...decidedFindings(at, record, merged[index], branch, decisions), ...(record.outcome === 'refused' || record.version === null ? [] : servedFindings(at, record, files.get(versionPath(record.model, record.version))))]
  })
}

function decidedFindings(at: string, record: DeploymentRecord, stagesBlob: string | null | undefined, branch: string | null, decisions: DecisionIndex): Finding[] {
  const { outcome, decision: digest, model, stage, version: to, previousVersion: from, repository, commit } = record
  const find = (expected: string, found: string, remedy: string): Finding[] => [{ check: 'deployments', at, expected, found, remedy }]
  const move = `${model}#${stage} ${from ?? 'empty'} → ${to ?? 'empty'}`
  if (digest === null) return outcome === 'refused' ? [] : find(`the decision that allows ${move}`, 'none named', 'Find out who deployed past the gate, and take it off the stage until a pull request approves it.')
  const decision = decisions.byDigest.get(digest)
  if (!decision) return find(`decision ${digest} in the log`, 'no such decision', 'The log was cut or the record is made up: restore provender-records from a clone from before.')
  if (outcome === 'refused') return []
  if (!decisions.approvedDigests.has(digest)) return find(`decision ${decision.sequence} to be approved`, decision.conclusion === 'approved' ? 'that the same pull request was judged otherwise afterwards' : `"${decision.conclusion}"`, 'Find out who deployed it, and take it off the stage until a pull request approves it.')
  if (stagesBlob === undefined) return find(`the merged commit ${commit} in this clone`, 'no such commit', 'Fetch the whole history: git fetch --unshallow. When nobody has it, the default branch was rewritten.')
  if (decidesMove(decision, { repository, branch: branch ?? decision.base.ref, change: { model, stage, from, to }, stagesBlob })) return []
  return find(`decision ${decision.sequence} to be about ${move} in ${repository}, with the stages.yml of ${commit}`, describe(decision, model), 'Find out who deployed it, and take it off the stage until a pull request approves it.')
}

/** Deployments and the links that name them: written together, so neither is there without the other. Before the first link they had none. */
export function checkDeploymentLinks(deployments: readonly Stored<DeploymentRecord>[], chained: readonly Stored<LinkRecord>[]): Finding[] {
  const links = linksOfKind(chained, 'deployment-link/v1')
  const [first] = links
  if (!first) return []
  const named = new Map(links.map(({ record }) => [record.record, record]))
  const stored = new Map(deployments.map(({ digest, record }) => [digest, record]))
  const find = (at: string, expected: string, found: string): Finding => ({ check: 'deployments', at: `${RECORDS_BRANCH}:${at}`, expected, found, remedy: `${RESTORE} Record and link are written in one commit.` })
  return [
    ...links.flatMap(({ record: link }) => {
      const path = recordPath('deployments', link.record)
      const record = stored.get(link.record)
      if (!record) return [find(path, `the record that decision ${link.sequence} names`, 'none that can be read')]
      const differ = (['repository', 'deployedAt', 'commit', 'model', 'stage', 'version', 'decision', 'outcome'] as const).filter((member) => record[member] !== link[member])
      return differ.length === 0 ? [] : [find(path, `what decision ${link.sequence} says of it`, `another ${differ.join(', ')}`)]
    }),
    ...deployments.flatMap(({ path, digest, record }) => (named.has(digest) || Date.parse(record.deployedAt) < Date.parse(first.record.deployedAt) ? [] : [find(path, 'a link of the decision log that names it', 'none')])),
  ]
}

function describe({ repository, base, changes, gated }: DecisionRecord, model: string): string {
  const moves = changes.map((change) => `${change.model}#${change.stage} ${change.from ?? 'empty'} → ${change.to ?? 'empty'}`).join(', ')
  return `${moves === '' ? 'no move' : moves} in ${repository} on ${base.ref}, with the stages.yml ${gated.find(({ path }) => path === stagesPath(model))?.blob ?? 'of nobody'}`
}

/** What went out has to be what the version file names. */
function servedFindings(at: string, { model, version, lineage, subjects }: DeploymentRecord, file: Version | undefined): Finding[] {
  const name = `${model}@${version}`
  if (!file) return [{ check: 'deployments', at, expected: `the file of ${name}`, found: 'none that can be read', remedy: 'Put the version file back: what was deployed must stay traceable.' }]
  const bytes = (all: readonly { name: string; digest: string }[]): string => canonicalJson(all.map(({ name: subject, digest }) => `${subject} ${digest}`).sort())
  if (lineage === file.lineage && bytes(subjects) === bytes(file.subjects)) return []
  return [{ check: 'deployments', at, expected: `the bytes and the lineage that the file of ${name} names`, found: lineage === file.lineage ? 'other bytes' : `lineage ${lineage ?? 'none'}`, remedy: 'Find out what was deployed; deploy the version again from its artifact.' }]
}

/** What stages.yml says now: each entry has an approved decision about exactly this file's history, which no newer deployment overtook. */
export function checkStages({ stages }: OpenedDocuments, deployments: readonly Stored<DeploymentRecord>[], decisions: DecisionIndex): { count: number; findings: Finding[] } {
  const held = stages.flatMap(({ path, blob, file }) => Object.entries(file.stages).flatMap(([stage, assignment]) =>
    (Object.entries(assignment) as [keyof Assignment, string][]).map(([slot, version]) => ({ path, blob, model: file.model, stage, slot, version }))))
  const unapproved = stages.filter(({ path, blob, file }) => Object.keys(file.stages).length > 0 && decisions.approvedBlobs.get(path)?.has(blob) !== true)
  return {
    count: held.length,
    findings: [
      ...unapproved.map(({ path, blob }): Finding => ({ check: 'stages', at: path, expected: 'an approved decision about exactly this file', found: `none about blob ${blob}`, remedy: 'It was merged past the gate, or together with another change of it: propose the change in a pull request that meets the policy.' })),
      ...stages.filter(({ path, file }) => stagesPath(file.model) !== path).map(({ path, file }): Finding => ({ check: 'stages', at: path, expected: 'the model of its folder', found: file.model, remedy: 'Run "provender check".' })),
      ...held.flatMap((one) => heldFindings(one, deployments, decisions)),
    ],
  }
}

interface Held { path: string; model: string; stage: string; slot: keyof Assignment; version: string }

function heldFindings({ path, model, stage, slot, version }: Held, deployments: readonly Stored<DeploymentRecord>[], { approved, byDigest }: DecisionIndex): Finding[] {
  const name = `${model}#${stage}${slot === 'version' ? '' : ` (${slot})`}`
  const decision = approved.get(model)?.findLast(({ record }) => record.changes.some((change) => change.model === model && change.stage === stage && change.to === version && slotOf(change) === slot))
  if (!decision) return [{ check: 'stages', at: path, expected: `an approved decision that gives ${name} the version ${version}`, found: 'none', remedy: 'Find out who merged it past the gate, and propose it in a pull request.' }]
  if (slot !== 'version') return []
  const { repository, sequence } = decision.record
  const newer = deployments.find(({ record }) => record.outcome === 'succeeded' && record.model === model && record.stage === stage && sameName(record.repository, repository) && ((record.decision !== null && byDigest.get(record.decision)?.sequence) || 0) > sequence)
  if (!newer) return []
  return [{ check: 'stages', at: path, expected: `${newer.record.version ?? 'nothing'} on ${name}, which was deployed on ${newer.record.deployedAt} by a newer decision`, found: `${version}, by decision ${sequence}`, remedy: 'It was moved back past the gate: propose the rollback in a pull request.' }]
}
