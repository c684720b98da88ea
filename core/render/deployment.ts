import type { StageChange } from '../../schemas/decision/v1.ts'
import { describeChange } from '../deploy/stage-changes.ts'
import { codeSpan } from './code-span.ts'
import { escapeMarkdown } from './markdown-text.ts'

interface ShownDeployment {
  change: StageChange
  outcome: 'succeeded' | 'failed' | 'refused'
  reason: string
  already: boolean
}

/** What a deployment job tells: a table for its summary, and why it failed when it did. */
export function renderDeployments(deployments: readonly ShownDeployment[]): { summary: string; failure: string | undefined } {
  const rows = deployments.map(({ change, outcome, reason, already }) =>
    `| ${codeSpan(`${change.model}#${change.stage}`)} | ${change.from ?? 'empty'} → ${change.to ?? 'empty'} | ${already ? 'deployed before' : outcome} | ${escapeMarkdown(reason)} |`)
  const failures = deployments.filter(({ outcome }) => outcome !== 'succeeded')
  return {
    summary: rows.length === 0 ? 'No stage changed: nothing to deploy.\n' : `| stage | change | outcome | |\n|---|---|---|---|\n${rows.join('\n')}\n\nRecords are unsigned: who wrote them rests on who may push to provender-records.\n`,
    failure: failures.length === 0 ? undefined : failures.map(({ change, outcome, reason }) => `${describeChange(change)} ${outcome}:\n${reason}`).join('\n\n'),
  }
}
