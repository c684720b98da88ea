import type { Attention, Level, StageEntry, Verdict, VersionEntry } from './catalog.ts'
import { longDay } from './dates.ts'

/** The verdict of a model: what serves, who approved it, what needs attention; in this order, in plain sentences. */
export function verdictOf(top: StageEntry | undefined, stages: readonly StageEntry[], featured: VersionEntry | undefined, attention: readonly Attention[]): Verdict {
  const texts = attention.map(({ text }) => text)
  const serving = top ? servingSentence(top, stages) : 'No stage is declared, so nothing serves.'
  const [recall] = featured && featured.assignedTo.length > 0 ? featured.recalls : []
  return {
    ...levelOf(top, attention),
    warning: recall ? 'Do not use.' : null,
    serving: recall && featured ? `Version ${featured.version} was recalled on ${longDay(recall.on)}: ${withoutStop(recall.reason)}. ${serving}` : serving,
    approval: featured ? approvalSentence(featured, stages.find(({ assigned }) => assigned === featured.version)) : null,
    attention: texts,
  }
}

function levelOf(top: StageEntry | undefined, attention: readonly Attention[]): { level: Level; short: string } {
  for (const level of ['recalled', 'bad', 'warn'] as const) {
    const first = attention.find((point) => point.level === level)
    if (first) return { level, short: first.short }
  }
  if (top?.state === 'serving' && top.approval.state === 'approved') return { level: 'ok', short: 'Approved' }
  return { level: 'none', short: 'Not in service' }
}

function servingSentence(top: StageEntry, stages: readonly StageEntry[]): string {
  const { stage, assigned, deployed, since, state } = top
  if (state === 'serving') return `Version ${assigned} has served ${stage} since ${longDay(since ?? '')}.`
  if (state === 'not-deployed') return `Version ${assigned} is assigned to ${stage}. No deployment is recorded.`
  if (state === 'disagrees') return disagreement(top)
  const elsewhere = stages.findLast((entry) => entry.state === 'serving' && entry.stage !== stage)
  const other = elsewhere ? ` Version ${elsewhere.deployed} has served ${elsewhere.stage} since ${longDay(elsewhere.since ?? '')}.` : ''
  return `No version serves ${stage}.${deployed === null ? other : ''}`
}

/** Where intent and evidence differ about a stage. */
export function disagreement({ stage, assigned, deployed, since, deployment }: StageEntry): string {
  const recorded = deployed === null
    ? `the last deployment took ${stage} out of service${deployment ? ` on ${longDay(deployment.deployedAt)}` : ''}`
    : `the last deployment put version ${deployed} there on ${longDay(since ?? '')}`
  return `${assigned === null ? `No version is assigned to ${stage}` : `Version ${assigned} is assigned to ${stage}`}, but ${recorded}.`
}

function approvalSentence(version: VersionEntry, stage: StageEntry | undefined): string {
  const expiry = version.expiresOn === null ? '' : version.expired ? ` It expired on ${longDay(version.expiresOn)}.` : ` It expires on ${longDay(version.expiresOn)}.`
  if (!stage) return `Version ${version.version} is assigned to no stage.${expiry}`
  if (stage.approval.state === 'none') return `No approval is recorded.${expiry}`
  if (stage.approval.state === 'disagrees') return `The approval cannot be confirmed.${expiry}`
  const { approvals, rules, decidedAt } = stage.approval.decision
  const policy = rules.skipped === 0 ? `all ${rules.total} rules of the policy passed` : `${rules.passed} of ${rules.total} rules of the policy passed, ${rules.skipped} did not apply`
  const who = namesOf([...new Set(approvals.map(({ login }) => login))])
  return `${who === null ? `It was approved on ${longDay(decidedAt)} without a review` : `${who} approved it`}, and ${policy}${who === null ? '' : ` on ${longDay(decidedAt)}`}.${expiry}`
}

function namesOf(logins: readonly string[]): string | null {
  if (logins.length === 0) return null
  if (logins.length > 3) return `${logins.length} reviewers`
  return logins.length === 1 ? `@${logins[0]}` : `${logins.slice(0, -1).map((login) => `@${login}`).join(', ')} and @${logins.at(-1)}`
}

const withoutStop = (text: string): string => text.trim().replace(/\.$/, '')
