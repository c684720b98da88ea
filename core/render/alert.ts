import type { ChainedAlert } from '../alerts/open.ts'
import { codeSpan } from './code-span.ts'
import { escapeMarkdown, shorten } from './markdown-text.ts'

export interface RenderedAlert {
  title: string
  body: string
}

const NAMES: Record<ChainedAlert['record']['alert'], string> = {
  'direct-push': 'pushed past the gate',
  'merge-past-red': 'merged past the gate',
  'bypass-drift': 'the gate can be bypassed',
  'undecided-deployment': 'deployed without a decision',
  'records-rewritten': 'records were rewritten',
  'break-glass': 'break-glass: review what was done',
}

const MAX_TITLE = 120
const SHOWN_FILES = 50

/** Tells the issue of an alert from all others. */
export const alertMarker = (digest: string): string => `<!-- provender-alert: ${digest} -->`

export function alertIn(body: string | null | undefined): string | undefined {
  return /<!-- provender-alert: (sha256:[0-9a-f]{64}) -->/.exec(body ?? '')?.[1]
}

/** The issue that shows an alert. Whoever closes it answers for it, so its text is put back when somebody changes it. */
export function renderAlert({ digest, record }: ChainedAlert, mayEnd: string): RenderedAlert {
  const { alert, summary, remedy, about, openedAt, reviewBy } = record
  const files = about.files.slice(0, SHOWN_FILES).map(({ path, blob }) => `- ${codeSpan(path)} ${blob === null ? 'removed' : codeSpan(blob.slice(0, 7))}`)
  const more = about.files.length > SHOWN_FILES ? [`- and ${about.files.length - SHOWN_FILES} more`] : []
  const what = about.models.length > 0 ? ` (${about.models.join(', ')})` : ''
  return {
    title: shorten(`Provender: ${NAMES[alert]}${what}`, MAX_TITLE),
    body: [
      alertMarker(digest),
      escapeMarkdown(summary),
      '',
      `**What to do:** ${escapeMarkdown(remedy)}`,
      '',
      ...(files.length === 0 ? [] : ['<details><summary>Files</summary>', '', ...files, ...more, '', '</details>', '']),
      alert === 'break-glass'
        ? `Closing this issue ends the review. It counts when ${escapeMarkdown(mayEnd)} closes it, and had no hand in it${reviewBy === null ? '' : `; it is due ${reviewBy}`}.`
        : `**Nothing is deployed while this is open.** Closing it acknowledges the alert. It counts when ${escapeMarkdown(mayEnd)} closes it, and had no hand in it; else it is opened again.`,
      '',
      `<sub>Seen ${openedAt}. Link ${record.sequence} of the decision log, ${codeSpan(digest)}.</sub>`,
    ].join('\n'),
  }
}
