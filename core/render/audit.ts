import type { AuditCheck, AuditReport, Finding } from '../audit/report.ts'
import { formatCount } from './trace/figures.ts'
import { terminalText } from './terminal-text.ts'

const SHOWN = 50 // of each check; a rewritten branch breaks everything at once

const ABOUT: Record<AuditCheck, [one: string, many: string, what: string]> = {
  records: ['record', 'records', 'held against the sha256 in the name'],
  schemas: ['record', 'records', 'read by the schema of the kind'],
  chain: ['decision', 'decisions', 'each naming the digest of the one before, from the first on'],
  history: ['commit', 'commits', 'of provender-records, each only adding files; nothing that this clone has seen is gone'],
  merges: ['merge', 'merges', 'of governed files, each held against an approved decision about exactly these files'],
  versions: ['version file', 'version files', 'held against lineage, provenance and what was approved'],
  deployments: ['deployment', 'deployments', 'held against an approved decision about that move, and the version file'],
  stages: ['stage entry', 'stage entries', 'held against an approved decision'],
  alerts: ['alert or override', 'alerts and overrides', 'acknowledged by somebody who had no hand in it'],
  signatures: ['signature', 'signatures', 'not signed: no version carries one, so who wrote its records rests on who may push to provender-records'],
}

/** What was checked, with counts, and then every finding. */
export function renderAudit({ read, checks, findings, signatures }: AuditReport): string {
  const numbers = checks.map(({ count }) => formatCount(count))
  const width = Math.max(...numbers.map((number) => number.length))
  const list = checks.map(({ name, count, findings: found }, index) => {
    const [one, many, told] = ABOUT[name]
    const what = name === 'signatures' && count > 0 ? tellSignatures(signatures) : told
    const mark = name === 'signatures' && count === 0 && found === 0 ? '–' : found > 0 ? '✗' : '✓'
    return `${mark} ${name.padEnd(11)} ${(numbers[index] ?? '').padStart(width)} ${count === 1 ? one : many}: ${what}${found > 0 ? ` — ${formatCount(found)} wrong` : ''}`
  })
  const head = `read ${terminalText(read.revision)} at ${read.commit.slice(0, 12)}, records at ${read.records?.slice(0, 12) ?? 'no branch'}`
  const shown = checks.flatMap(({ name }) => findingsOf(name, findings))
  return `${[head, '', ...list, '', ...shown, findings.length === 0 ? 'no findings' : `${formatCount(findings.length)} finding${findings.length === 1 ? '' : 's'}`].join('\n')}\n`
}

function tellSignatures({ valid, invalid, firstInvalid, versions: { signed, notTrusted, unsigned, unknown } }: AuditReport['signatures']): string {
  const first = firstInvalid ? ` (the first: ${terminalText(firstInvalid.at)}, ${terminalText(firstInvalid.reason)})` : ''
  const versions = [`${formatCount(signed)} signed by whom the policy trusts`, `${formatCount(notTrusted)} signed otherwise`, `${formatCount(unsigned)} not signed`, ...(unknown > 0 ? [`${formatCount(unknown)} not verified`] : [])]
  return `${formatCount(valid)} valid, ${formatCount(invalid)} invalid${first}; versions: ${versions.join(', ')}`
}

function findingsOf(name: AuditCheck, findings: readonly Finding[]): string[] {
  const own = findings.filter(({ check }) => check === name)
  const more = own.length > SHOWN ? [`… and ${formatCount(own.length - SHOWN)} more of ${name}; --json has them all`] : []
  return [...own.slice(0, SHOWN).map(renderFinding), ...more].flatMap((text) => [text, ''])
}

function renderFinding({ check, at, expected, found, remedy }: Finding): string {
  return `✗ ${check}: ${terminalText(at)}\n  expected ${terminalText(expected)}, found ${terminalText(found)}.\n  ${terminalText(remedy)}`
}
