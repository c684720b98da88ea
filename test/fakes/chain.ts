import { canonicalJson } from '../../core/canonical.ts'
import { readChain, type ChainedLink, type LinkRecord } from '../../core/decisions/chain.ts'
import type { AcknowledgementRecord } from '../../schemas/acknowledgement/v1.ts'
import type { AlertRecord } from '../../schemas/alert/v1.ts'
import type { DecisionRecord } from '../../schemas/decision/v1.ts'
import type { DeploymentLink } from '../../schemas/deployment-link/v1.ts'
import type { OverrideLink } from '../../schemas/override-link/v1.ts'
import { decisionRecord, MERGED } from './deployment.ts'
import { sha256 } from './promotion.ts'

/** Links of every kind; cases change what differs. Number and predecessor are set by `logOf`. */

const head = { sequence: 1, previous: null, repository: 'acme/models' }

export const decisionLink = (more: Partial<DecisionRecord> = {}): DecisionRecord => decisionRecord(more)

export function alertLink({ about, ...more }: Partial<Omit<AlertRecord, 'about'>> & { about?: Partial<AlertRecord['about']> } = {}): AlertRecord {
  return {
    schema: 'alert/v1', ...head, openedAt: '2026-03-03T12:00:30Z', alert: 'direct-push', cause: `push ${MERGED}`, summary: 'mallory pushed to main past the gate.', remedy: 'Find out why.', reviewBy: null,
    about: { commits: [MERGED], pull: null, actor: { login: 'mallory', userId: 66 }, involved: [{ login: 'mallory', userId: 66 }], files: [{ path: 'models/churn/stages.yml', blob: '4'.repeat(40) }], models: ['churn'], ...about }, ...more,
  }
}

export function acknowledgementLink(alert: string, more: Partial<AcknowledgementRecord> = {}): AcknowledgementRecord {
  return { schema: 'acknowledgement/v1', ...head, acknowledgedAt: '2026-03-03T13:00:00Z', alert, by: { login: 'grace', userId: 3 }, issue: 12, ...more }
}

export function overrideLink(more: Partial<OverrideLink> = {}): OverrideLink {
  return {
    schema: 'override-link/v1', ...head, overriddenAt: '2026-03-03T12:00:00Z', decision: sha256('decision'), pull: 7, commit: MERGED, id: 'night', reason: 'It answers nobody.',
    changes: [{ model: 'churn', stage: 'staging', from: null, to: '1.1.0' }], by: [{ login: 'ben', userId: 2 }], reviewBy: '2026-03-05T12:00:00Z', ...more,
  }
}

export function deploymentLink(more: Partial<DeploymentLink> = {}): DeploymentLink {
  return { schema: 'deployment-link/v1', ...head, deployedAt: '2026-03-03T12:00:00Z', record: sha256('record'), commit: MERGED, model: 'churn', stage: 'staging', version: '1.1.0', decision: sha256('decision'), outcome: 'succeeded', deployment: 1, ...more }
}

export type Draft = LinkRecord | ((before: readonly ChainedLink[]) => LinkRecord)

/** A log of these links, each numbered and naming the one before. A function is given those before it. */
export function textsOf(...drafts: readonly Draft[]): { sequence: number; digest: string; text: string }[] {
  const stored: { sequence: number; digest: string; text: string }[] = []
  const links: ChainedLink[] = []
  for (const [index, draft] of drafts.entries()) {
    const record = { ...(typeof draft === 'function' ? draft(links) : draft), sequence: index + 1, previous: stored.at(-1)?.digest ?? null }
    const text = canonicalJson(record)
    stored.push({ sequence: index + 1, digest: sha256(text), text })
    links.push({ digest: sha256(text), record })
  }
  return stored
}

export function logOf(...drafts: readonly Draft[]): ChainedLink[] {
  const chain = readChain(textsOf(...drafts))
  if (!chain.ok) throw new Error(`unreachable: ${chain.reason}`)
  return chain.links
}
