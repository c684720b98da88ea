import type { StageChange } from '../../schemas/decision/v1.ts'
import { describeChange } from '../deploy/stage-changes.ts'
import type { Signing } from '../deploy/signatures.ts'
import { codeSpan } from './code-span.ts'
import { escapeMarkdown } from './markdown-text.ts'

interface ShownDeployment {
  change: StageChange
  outcome: 'succeeded' | 'failed' | 'refused'
  reason: string
  already: boolean
  signing?: Signing
}

/** What a deployment job tells: a table for its summary, and why it failed when it did. */
export function renderDeployments(deployments: readonly ShownDeployment[]): { summary: string; failure: string | undefined } {
  const rows = deployments.map(({ change, outcome, reason, already }) =>
    `| ${codeSpan(`${change.model}#${change.stage}`)} | ${change.from ?? 'empty'} → ${change.to ?? 'empty'} | ${already ? 'deployed before' : outcome} | ${escapeMarkdown(reason)} |`)
  const signed = deployments.flatMap(({ change, signing }) => (signing && change.to !== null ? [`${codeSpan(`${change.model}@${change.to}`)}: ${escapeMarkdown(signing.says.join('; '))}.`] : []))
  const failures = deployments.filter(({ outcome }) => outcome !== 'succeeded')
  return {
    summary: rows.length === 0 ? 'No stage changed: nothing to deploy.\n' : `| stage | change | outcome | |\n|---|---|---|---|\n${rows.join('\n')}\n\n${[...new Set(signed), 'Decisions are not signed: who wrote them rests on who may push to provender-records.'].join('\n\n')}\n`,
    failure: failures.length === 0 ? undefined : failures.map(({ change, outcome, reason }) => `${describeChange(change)} ${outcome}:\n${reason}`).join('\n\n'),
  }
}
