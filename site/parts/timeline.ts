import type { DecisionEntry, DeploymentEntry, VersionEntry } from '../../core/catalog/catalog.ts'
import { longDay, shortTime } from '../../core/catalog/dates.ts'
import { html, type Html } from '../html.ts'
import { commitLink, pullLink, reviewLink, runLink, type Site } from '../place.ts'

interface TimelineEvent { at: string; kind: 'ok' | 'event' | 'bad'; text: Html; note?: string | Html | undefined }

/** Who did what to a version, newest first: trained, reviewed, decided, deployed, recalled. */
export function timeline(site: Site, version: VersionEntry): Html {
  const events = [
    ...version.deployments.map((deployment) => deploymentEvent(site, deployment)),
    ...lastOfEachPull(version.decisions).map((decision) => decisionEvent(site, decision)),
    ...reviewEvents(site, version.decisions),
    ...version.recalls.map(({ on, id, reason, because }): TimelineEvent => ({ at: `${on}T00:00:00Z`, kind: 'bad', text: html`Recalled by <b>${id}</b>: ${because}`, note: reason })),
    ...trainedEvent(site, version),
  ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
  const missing = [
    ...(version.decisions.length === 0 ? ['No approval is recorded.'] : []),
    ...(version.deployments.length === 0 ? ['No deployment is recorded.'] : []),
  ]
  return html`${missing.length > 0 && html`<p class="missing">${missing.join(' ')}</p>`}<ol class="tl">${events.map(({ at, kind, text, note }) => html`<li class="${kind === 'ok' ? 'ok' : kind === 'bad' ? 'bad' : 'ev'}"><time datetime="${at}">${at.endsWith('T00:00:00Z') ? longDay(at) : shortTime(at)}</time><br>${text}${note && html`<p>${note}</p>`}</li>`)}</ol>`
}

function deploymentEvent(site: Site, { deployedAt, stage, outcome, actor, reason, run, commit }: DeploymentEntry): TimelineEvent {
  const verb = outcome === 'succeeded' ? 'Deployed to' : outcome === 'refused' ? 'Deployment refused for' : 'Deployment failed for'
  return { at: deployedAt, kind: outcome === 'succeeded' ? 'event' : 'bad', text: html`${verb} <b>${stage}</b> by <b>${actor}</b> from ${commitLink(site, commit)}${run !== null && html`, ${runLink(site, run)}`}`, note: outcome === 'succeeded' ? undefined : reason }
}

function decisionEvent(site: Site, { decidedAt, sequence, conclusion, stage, pull, rules, unmet }: DecisionEntry): TimelineEvent {
  const words = { approved: 'Approved', pending: 'Waiting', rejected: 'Refused', error: 'Could not be decided' }
  const counted = `${rules.passed} of ${rules.total} rules passed${rules.skipped > 0 ? `, ${rules.skipped} did not apply` : ''}`
  return {
    at: decidedAt, kind: conclusion === 'approved' ? 'ok' : conclusion === 'pending' ? 'event' : 'bad',
    text: html`${words[conclusion]} for <b>${stage}</b> in ${pullLink(site, pull)}: ${counted} (decision ${sequence})`,
    note: unmet.length > 0 ? unmet.join(' · ') : undefined,
  }
}

/** Each review once, however many decisions counted it. */
function reviewEvents(site: Site, decisions: readonly DecisionEntry[]): TimelineEvent[] {
  const seen = new Map(decisions.flatMap(({ pull, approvals }) => approvals.map((approval) => [approval.review, { pull, ...approval }] as const)))
  return [...seen.values()].map(({ pull, login, submittedAt, commit, review }) => ({
    at: submittedAt, kind: 'ok', text: html`<b>@${login}</b> approved ${commitLink(site, commit)} in ${pullLink(site, pull)}, ${reviewLink(site, pull, review)}`,
  }))
}

function trainedEvent(site: Site, { file, lineage }: VersionEntry): TimelineEvent[] {
  if (!file) return []
  const run = file.artifact?.run
  const took = lineage?.resources?.wallSeconds
  return [{ at: file['trained-at'], kind: 'event', text: html`Trained by <b>@${file['trained-by']}</b> from ${commitLink(site, file.commit)}${run !== undefined && html`, ${runLink(site, run)}`}${took !== undefined && html`, in ${durationOf(took)}`}` }]
}

function durationOf(seconds: string): string {
  const value = Number(seconds)
  if (!Number.isFinite(value)) return seconds
  if (value < 10) return `${value.toFixed(1)} s`
  return value < 120 ? `${Math.round(value)} s` : value < 7200 ? `${Math.round(value / 60)} min` : `${(value / 3600).toFixed(1)} h`
}

/** A pull request is decided again with every change; the last word is shown, and an approval is never hidden by it. */
function lastOfEachPull(decisions: readonly DecisionEntry[]): DecisionEntry[] {
  const last = new Map<string, DecisionEntry>()
  for (const decision of decisions) last.set(`${decision.pull} ${decision.stage} ${decision.conclusion === 'approved'}`, decision)
  return [...last.values()].filter((decision) => decision.conclusion === 'approved' || !decisions.some((other) => other.pull === decision.pull && other.stage === decision.stage && other.conclusion === 'approved' && other.sequence > decision.sequence))
}
