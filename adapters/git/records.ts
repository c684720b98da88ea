import { ABOUT_KINDS, aboutFolder, aboutPath, decisionPath, recordPath, RECORDS_BRANCH, type RecordKind } from '../../core/paths.ts'
import type { RecordFact } from '../../core/policy/facts.ts'
import { OutsideError } from '../../flows/outside-error.ts'
import type { Clock, Records } from '../../flows/ports.ts'
import type { ReadAbout } from '../../flows/signing/ports.ts'
import { Digest } from '../../schemas/shared.ts'
import { systemClock } from '../clock.ts'
import { digests } from '../digests.ts'
import { catFiles } from './cat-file.ts'
import { git } from './git.ts'
import { commitFiles, fetchRecords, moveLocal, pushRecords, recordsTip, remoteTip } from './records-branch.ts'
import { RECORDS_README } from './records-readme.ts'

export interface GitRecords extends Records {
  /** Records of a kind about a statement; what is damaged is said, not thrown. */
  about: ReadAbout
  /** Texts of all records of a kind, each checked against its digest. */
  readAll(kind: RecordKind): Promise<{ digest: string; text: string }[]>
}

export interface GitRecordsOptions {
  /** Writes go there, fast-forward only, and reads see what it has. Without one everything stays in this clone. */
  remote?: string
  /** Reads only what the remote has now: a branch of this clone may hold what nobody could push. */
  onlyRemote?: boolean
  clock?: Clock
}

const ATTEMPTS = 40

/**
 * The records of a clone, by git plumbing alone.
 *
 * A write is one commit: until the branch moves nothing of it can be read, and a process killed at any point leaves
 * the branch where it was, or where it was going.
 */
export function openGitRecords(folder: string, { remote, onlyRemote = false, clock = systemClock }: GitRecordsOptions = {}): GitRecords {
  let fetched: Promise<string | undefined> | undefined
  /** What is read is what the remote has: a clone that is old would not know what was deployed or decided meanwhile. */
  const tip = async (): Promise<string | undefined> => {
    if (remote === undefined) return recordsTip(folder, remote)
    if (onlyRemote) return (fetched ??= remoteTip(folder, remote))
    await (fetched ??= fetchRecords(folder, remote).then(() => undefined))
    return recordsTip(folder, remote)
  }

  /** Builds on the newest tip until nobody is faster. `build` answers undefined when there is nothing to write. */
  async function write<T>(message: string, build: (at: string | undefined) => Promise<{ files: { path: string; text: string }[]; result: T } | undefined>): Promise<T | undefined> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0) await pause(attempt)
      fetched = undefined
      const at = await tip()
      const built = await build(at)
      if (!built) return undefined
      const files = at ? built.files : [{ path: 'README.md', text: RECORDS_README }, ...built.files]
      const commit = await commitFiles(folder, at, files, message, clock.now())
      if (remote !== undefined && !(await pushRecords(folder, remote, commit))) continue
      fetched = undefined
      if ((await moveLocal(folder, commit)) || remote !== undefined) return built.result
    }
    throw new OutsideError('RECORDS_CONTENDED', `Tried ${ATTEMPTS} times to append to ${RECORDS_BRANCH}, and others were faster each time. Nothing was written; run it again.`)
  }

  async function names(at: string | undefined, below: string): Promise<string[]> {
    if (!at) return []
    const { stdout } = await git(folder, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', at, '--', `${below}/`])
    return stdout.toString('utf8').split('\0').filter((path) => path !== '')
  }

  async function texts(at: string, paths: readonly string[]): Promise<{ digest: string; text: string }[]> {
    const contents = await catFiles(folder, paths.map((path) => `${at}:${path}`))
    return paths.map((path, index) => ({ digest: digestIn(path), text: checked(path, contents[index]) }))
  }

  return {
    async read(kind, digest) {
      const at = await tip()
      if (!at) return undefined
      const path = recordPath(kind, digest)
      const [content] = await catFiles(folder, [`${at}:${path}`])
      return content === undefined ? undefined : checked(path, content)
    },
    async about(statement, kind) {
      const at = await tip()
      const found = await names(at, aboutFolder(statement, kind))
      const contents = at ? await catFiles(folder, found.map((path) => `${at}:${recordPath(kind, namedBy(path))}`)) : []
      return found.map((path, index) => factOf(recordPath(kind, namedBy(path)), namedBy(path), contents[index]))
    },
    async list(kind) {
      return (await names(await tip(), kind)).map(digestIn)
    },
    async readAll(kind) {
      const at = await tip()
      return at ? texts(at, await names(at, kind)) : []
    },
    async decisions() {
      const at = await tip()
      return at ? (await texts(at, await names(at, 'decisions'))).map((link, index, all) => ({ sequence: sequenceOf(all[index]?.text ?? ''), ...link })) : []
    },
    async append(records, message) {
      const files = records.flatMap(filesOf)
      if (files.length > 0) {
        await write(message, async (at) => {
          const there = at ? await catFiles(folder, files.map(({ path }) => `${at}:${path}`)) : []
          const fresh = files.filter((_, index) => there[index] === undefined)
          return fresh.length > 0 ? { files: fresh, result: true } : undefined
        })
      }
      return records.map(({ text }) => digests.ofText(text))
    },
    appendDecision: (build, message, beside = []) =>
      write(message, async (at) => {
        const last = (await names(at, 'decisions')).at(-1)
        const [link] = at && last ? await texts(at, [last]) : []
        const text = build(link && { sequence: sequenceOf(link.text), ...link })
        if (text === undefined) return undefined
        const result = { sequence: sequenceOf(text), digest: digests.ofText(text) }
        return { files: [{ path: decisionPath(result.sequence, result.digest), text }, ...beside.flatMap(filesOf)], result }
      }),
  }
}

/** A record's own file, and the one by which a reader finds it from the lineage that it is about: both in one commit. */
function filesOf({ kind, text, about: named }: { kind: RecordKind; text: string; about?: string }): { path: string; text: string }[] {
  const digest = digests.ofText(text)
  const about = ABOUT_KINDS.find((known) => known === kind)
  if (about === undefined) return [{ path: recordPath(kind, digest), text }]
  const lineage = named ?? (JSON.parse(text) as { lineage?: unknown }).lineage
  if (!Digest.safeParse(lineage).success) throw new Error(`unreachable: a record of ${kind} that is about no lineage`)
  return [{ path: recordPath(kind, digest), text }, { path: aboutPath(lineage as string, about, digest), text: `${digest}\n` }]
}

function pause(attempt: number): Promise<void> {
  // Writers that met once must not meet again at the same moment; chance is right here.
  const waitMs = Math.random() * Math.min(50 * 2 ** attempt, 2000)
  return new Promise((resolve) => setTimeout(resolve, waitMs))
}

const digestIn = (path: string): string => `sha256:${/([0-9a-f]{64})\.json$/.exec(path)?.[1] ?? ''}`

/** The record that a file of the index names. */
function namedBy(path: string): string {
  const hex = path.slice(path.lastIndexOf('/') + 1)
  if (/^[0-9a-f]{64}$/.test(hex)) return `sha256:${hex}`
  throw new OutsideError('RECORD_DAMAGED', `${RECORDS_BRANCH}:${path} — expected the digest of a record. Find out who put it there.`)
}

function factOf(path: string, digest: string, content: Buffer | undefined): RecordFact {
  if (content === undefined) return { state: 'absent' }
  const found = digests.ofBytes(content)
  return found === digest ? { state: 'present', digest, text: content.toString('utf8') } : { state: 'damaged', reason: `${RECORDS_BRANCH}:${path} has the bytes of ${found}` }
}

function sequenceOf(text: string): number {
  let sequence: unknown
  try {
    sequence = (JSON.parse(text) as { sequence?: unknown } | null)?.sequence
  } catch {
    // Bytes that are those of their name and no JSON all the same.
  }
  if (typeof sequence !== 'number') throw new OutsideError('RECORD_DAMAGED', 'A decision on provender-records has no sequence. Restore the branch from another clone.')
  return sequence
}

function checked(path: string, content: Buffer | undefined): string {
  if (content && digests.ofBytes(content) === digestIn(path)) return content.toString('utf8')
  throw new OutsideError('RECORD_DAMAGED', `${RECORDS_BRANCH}:${path} — expected bytes with the digest in its name, found ${content ? digests.ofBytes(content) : 'nothing'}. Restore the branch from another clone.`)
}
