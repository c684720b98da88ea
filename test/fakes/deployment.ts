import { hash } from 'node:crypto'
import { canonicalJson } from '../../core/canonical.ts'
import { readChain, type Chain } from '../../core/decisions/chain.ts'
import type { VersionEvidence } from '../../core/deploy/verify.ts'
import { readDocument } from '../../core/documents/read.ts'
import { known, type DocumentsFact } from '../../core/policy/facts.ts'
import { readPolicy } from '../../core/policy/read.ts'
import type { DecisionRecord } from '../../schemas/decision/v1.ts'
import type { DeploymentRecord } from '../../schemas/deployment/v1.ts'
import type { Policy } from '../../schemas/policy/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import { BASE, DATASET, evidence, HEAD, POLICY, sha256, versionFile } from './promotion.ts'

/** The promotion of promotion.ts after its merge: churn 1.1.0 goes to staging, by decision 1. Cases change what differs. */

export const MERGED = '9'.repeat(40)
export const STAGES_BLOB = hash('sha1', 'stages.yml')
export const VERSION_BLOB = hash('sha1', 'versions/1.1.0.yml')
export const STAGES_PATH = 'models/churn/stages.yml'
export const VERSION_PATH = 'models/churn/versions/1.1.0.yml'

export function decisionRecord(more: Partial<DecisionRecord> = {}): DecisionRecord {
  return {
    schema: 'decision/v1', sequence: 1, previous: null, decidedAt: '2026-03-02T12:00:00Z', repository: 'acme/models', pull: 7,
    base: { ref: 'main', sha: BASE }, head: { sha: HEAD }, policy: sha256('policy'), facts: sha256('facts'), conclusion: 'approved',
    changes: [{ model: 'churn', stage: 'staging', from: null, to: '1.1.0' }],
    gated: [{ path: STAGES_PATH, blob: STAGES_BLOB }, { path: VERSION_PATH, blob: VERSION_BLOB }],
    verdicts: [], approvals: [], ...more,
  }
}

/** A log of these decisions, each numbered and naming the one before. */
export function linksOf(decisions: readonly Partial<DecisionRecord>[]): { sequence: number; digest: string; text: string }[] {
  const links: { sequence: number; digest: string; text: string }[] = []
  for (const [index, decision] of decisions.entries()) {
    const text = canonicalJson(decisionRecord({ sequence: index + 1, previous: links.at(-1)?.digest ?? null, ...decision }))
    links.push({ sequence: index + 1, digest: sha256(text), text })
  }
  return links
}

export const chainOf = (...decisions: Partial<DecisionRecord>[]): Chain => readChain(linksOf(decisions))

export function deploymentRecord(more: Partial<DeploymentRecord> = {}): DeploymentRecord {
  return {
    schema: 'deployment/v1', deployedAt: '2026-03-03T12:00:00Z', repository: 'acme/models', commit: MERGED, model: 'churn', stage: 'staging', version: '1.1.0', previousVersion: null,
    lineage: sha256('lineage'), subjects: [], decision: null, outcome: 'succeeded', reason: 'Done.', actor: 'ada', deployment: 1, ...more,
  }
}

export function readVersion(text = versionFile('1.1.0')): Version {
  const read = readDocument('version/v1', VERSION_PATH, text)
  if (!read.ok) throw new Error('unreachable: the version file of the tests')
  return read.document.value
}

export function readPolicyFile(text = POLICY): Policy {
  const read = readDocument('policy/v1', '.github/provender.yml', text)
  if (!read.ok) throw new Error('unreachable: the policy of the tests')
  return read.document.value
}

/** What lies on the merged branch: the dataset, and recalls by path. */
export function shelfDocuments(more: Record<string, string> = {}): DocumentsFact {
  const texts = { 'datasets/calls/dataset.yml': DATASET, ...more }
  const recalls = Object.keys(more).filter((path) => path.startsWith('recalls/'))
  return { base: texts, merged: texts, listed: { 'recalls/': { base: recalls, merged: recalls } } }
}

export function versionEvidence(more: Partial<VersionEvidence> = {}): VersionEvidence {
  const { lineage, provenance } = evidence('1.1.0')
  return {
    file: readVersion(), blob: VERSION_BLOB, blobAtBase: () => null, records: { lineage, provenance },
    shelf: { today: '2026-03-03', policy: readPolicyFile(), lots: [{ dataset: 'calls', lot: '2026-w08', expiresOn: '2026-12-31' }], documents: shelfDocuments(), evidence: { lineage } },
    signing: { policy: readPolicy(POLICY), signatures: known([{ statement: 'lineage', state: 'absent' }, { statement: 'provenance', state: 'absent' }]), documents: { base: {}, merged: {} } },
    ...more,
  }
}
