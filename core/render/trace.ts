import { terminalLines, terminalText } from './terminal-text.ts'
import type { CloneTrace, Doubt, TraceReport } from '../trace/report.ts'
import { figures } from './trace/figures.ts'
import { atBranches, atTitle } from './trace/at.ts'
import { stageBranch } from './trace/serving.ts'
import { lotBranches, placeBranches, useBranches } from './trace/uses.ts'
import { versionBranches } from './trace/version.ts'
import { drawTree, type Branch } from './tree.ts'

export interface TraceDrawing {
  /** Digests and commits in full. */
  full: boolean
  colour: boolean
}

const COLUMNS = 110

/** A report as a tree for people. */
export function renderTrace(report: TraceReport, { full, colour }: TraceDrawing): string {
  const show = figures(full)
  const { stage, version, lot, read } = report
  const records = read.records === null ? 'no record of anything' : `records at ${show.commit(read.records)}`
  return drawTree({
    text: title(report, show.digest), tone: 'title',
    below: [
      { label: 'read', text: `${read.revision} at ${show.commit(read.commit)}, ${records}`, tone: 'faint' },
      ...placeBranches(report.found, show),
      ...(report.kind !== 'stage' && report.kind !== 'version' && report.kind !== 'lot' && !version ? useBranches(report.usedBy, show) : []),
      ...(report.at ? atBranches(report.at, show) : []),
      ...(stage ? [stageBranch(stage, show)] : []),
      ...(version ? versionBranches(version, stage?.stage, show) : []),
      ...(lot ? lotBranches(lot, show) : []),
      ...report.doubts.map(doubtBranch),
    ],
  }, { columns: COLUMNS, colour })
}

/** What each of several clones says, one after another. */
export function renderClones(clones: readonly CloneTrace[], drawing: TraceDrawing): string {
  return clones.map(({ clone, report, unknown }) => `in ${terminalText(clone)}:\n${report ? renderTrace(report, drawing) : `not known there. ${terminalLines(unknown ?? '')}\n`}`).join('\n')
}

function title({ asked, digest, stage, at }: TraceReport, short: (digest: string) => string): string {
  if (at) return atTitle(asked, at)
  if (stage) return `${asked} → ${stage.version === null ? 'nothing' : `${stage.model}@${stage.version}`}`
  return digest === null || digest === asked ? asked : `${asked} → ${short(digest)}`
}

function doubtBranch({ kind, text }: Doubt): Branch {
  if (kind === 'does-not-match') return { text: `✗ does not match: ${text}`, tone: 'bad' }
  const said = text.startsWith('no record') ? text : `no record: ${text}`
  return kind === 'missing' ? { text: `✗ ${said}`, tone: 'bad' } : { text: `? ${said}`, tone: 'doubt' }
}
