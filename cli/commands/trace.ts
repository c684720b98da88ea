import { lstat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { digestFile } from '../../adapters/files/digest.ts'
import { openTraceSource } from '../../adapters/git/trace-source.ts'
import { renderDot } from '../../core/render/trace/dot.ts'
import { openLineageEvents, type RunEvent } from '../../core/render/trace/openlineage.ts'
import { renderClones, renderTrace } from '../../core/render/trace.ts'
import { readTime, type AskedTime } from '../../core/trace/at.ts'
import { parseAsked, type Asked } from '../../core/trace/asked.ts'
import { isWhole, type TraceReport } from '../../core/trace/report.ts'
import { UserError } from '../../flows/outside-error.ts'
import { traceClones } from '../../flows/trace-clones.ts'
import type { TraceSource } from '../../flows/tracing/ports.ts'
import { trace } from '../../flows/trace.ts'
import { UsageError, type Command, type Parsed } from '../command.ts'

const DEFAULT_DEPTH = 3

export const command: Command = {
  name: 'trace',
  summary: 'show what a version, a stage, a lot or a file was made from, and who approved it',
  help: `Usage: provender trace <name> [options]

  provender trace flight-delays#production   what serves, since when, who approved it, and all it was made from
  provender trace flight-delays#production --at 2026-03-03      what served there on that day
  provender trace flight-delays@1.0.0        a version
  provender trace flights@2001-w03           a lot: the versions that used it, and the stages that they hold
  provender trace sha256:…                   any bytes: a model file, lot, lineage, component, lock file
  provender trace ./model.json               a file, by its sha256
  provender trace sha256:3f2a91c0            the beginning of a digest, at least 8 digits; "sha256:" may be left out
  provender trace 7f3a-c21e-90b4             a barcode: the versions that carry it

Forward, to every version that was made with it and where each serves or served:

  provender trace param:rounds=8             a hyper-parameter with that value; param:rounds shows all values
  provender trace commit:5d0e1f2             a commit: what was trained from it, deployed at it, decided about it
  provender trace image:ghcr.io/acme/train   a container image by name, name and tag, or digest
  provender trace from:flight-delays@1.0.0   a version: what was finetuned, composed or retrained from it, and so on

Reads git alone, offline: the default branch and provender-records, as last fetched. Everything that is read is held
against the digest that names it. Write ./name for a file whose name looks like a version.

  --repo DIR       a folder of the repository (default: the current one)
  --also DIR       ask this clone, too, and say what each knows; may be given several times, with tree and json
  --revision REV   read another commit (default: the default branch of origin, else main, master, HEAD)
  --at TIME        what served on a stage then: 2026-03-03 (all of that day in UTC) or 2026-03-03T12:00:00Z
  --depth N        generations of parents (default: ${DEFAULT_DEPTH})
  --full           digests and commits in full
  --format FORMAT  tree (default), json, dot for Graphviz, or openlineage: its events as a JSON array
  --json           the same as --format json, for programs; docs/records.md has the members

Exit code: 0 found, and all of it agrees; 1 unknown, a record that is named is missing, or something does not match;
2 usage.
`,
  options: {
    repo: { type: 'string' },
    also: { type: 'string', multiple: true },
    revision: { type: 'string' },
    at: { type: 'string' },
    depth: { type: 'string' },
    full: { type: 'boolean' },
    format: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ values, positionals }, io) {
    const [asked, ...more] = positionals
    if (asked === undefined || more.length > 0) throw new UsageError(`expected one name, found ${positionals.length}`)
    const depth = readDepth(values['depth'])
    const ref = await readAsked(asked, io.cwd)
    const at = readAt(values['at'], ref)
    const format = readFormat(values)
    const request = { asked, ref, depth, ...(at ? { at } : {}) }
    const open = (clone: string): Promise<TraceSource> => openTraceSource(resolve(io.cwd, clone), text(values['revision']))
    const drawing = { full: values['full'] === true, colour: process.stdout.isTTY && io.env['NO_COLOR'] === undefined }
    const repo = text(values['repo']) ?? '.'
    const also = readAlso(values['also'], format)
    if (also.length > 0) {
      const clones = await traceClones(request, await Promise.all([repo, ...also].map(async (clone) => ({ clone, source: await open(clone) }))))
      io.out(format === 'json' ? jsonText({ schema: 'trace-clones/v1', asked, clones }) : renderClones(clones, drawing))
      return clones.every(({ report }) => report === null || isWhole(report)) ? 0 : 1
    }
    const report = await trace(request, await open(repo))
    if (format === 'dot') io.out(renderDot(report))
    else if (format === 'json') io.out(jsonText(report))
    else if (format === 'openlineage') io.out(jsonText(eventsOf(report)))
    else io.out(renderTrace(report, drawing))
    return isWhole(report) ? 0 : 1
  },
}

function readAlso(value: Parsed['values'][string], format: string): string[] {
  const also = (Array.isArray(value) ? value : []).map(String)
  if (also.includes('')) throw new UsageError('--also: expected a folder, found nothing')
  if (also.length > 0 && format !== 'tree' && format !== 'json') throw new UsageError(`--also: expected --format tree or json, found ${format}: ask the clone that has it by --repo`)
  return also
}

const FORMATS = ['tree', 'json', 'dot', 'openlineage'] as const

function readFormat({ format, json }: Parsed['values']): (typeof FORMATS)[number] {
  const found = FORMATS.find((one) => one === (format ?? (json === true ? 'json' : 'tree')))
  if (!found || (json === true && found !== 'json')) throw new UsageError(`--format: expected one of ${FORMATS.join(', ')}${json === true ? ', and not with --json' : ''}, found "${String(format)}"`)
  return found
}

/** Names in records may hold what a terminal obeys; escapes mean the same to whoever parses them. */
function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replaceAll(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}

function eventsOf(report: TraceReport): RunEvent[] {
  const events = openLineageEvents(report)
  if (events.length === 0) throw new UserError(`Expected a training run or a deployment to tell OpenLineage of, found none in the answer for "${report.asked}". It has no event for a list of versions: ask for one of them, or use --format json or dot.`)
  return events
}

const text = (value: Parsed['values'][string]): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

function readDepth(value: Parsed['values'][string]): number {
  const depth = value === undefined ? DEFAULT_DEPTH : Number(value)
  if (value === '' || !Number.isInteger(depth) || depth < 0 || depth > 1000) throw new UsageError(`--depth: expected a whole number from 0 to 1000, found "${String(value)}"`)
  return depth
}

function readAt(value: Parsed['values'][string], ref: Asked): AskedTime | undefined {
  if (value === undefined) return undefined
  const time = readTime(String(value))
  if (!time) throw new UsageError(`--at: expected a day or a time in UTC, such as 2026-03-03 or 2026-03-03T12:00:00Z, found "${String(value)}"`)
  if (ref.kind !== 'stage') throw new UsageError('--at: expected a stage, such as churn#production; only a stage has something to serve at a time')
  if (Date.parse(time.from) > Date.now()) throw new UsageError(`--at: ${String(value)} has not come yet`)
  return time
}

/** What was asked, or the digest of a file of that name. */
async function readAsked(asked: string, cwd: string): Promise<Asked> {
  const named = parseAsked(asked)
  if (named && !(named.kind === 'prefix' && named.bare)) return named
  const path = resolve(cwd, asked)
  const there = await lstat(path).catch(() => undefined)
  if (there) return { kind: 'digest', digest: (await digestFile(asked, path)).digest }
  if (named) return named
  throw new UsageError(`expected model#stage, model@version, dataset@lot, sha256: with 8 to 64 hexadecimal digits, a barcode, commit:, param:, image: or from: and what to follow, or a file; found "${asked}", which is none of them`)
}
