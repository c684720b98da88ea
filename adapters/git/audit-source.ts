import type { LineCommit } from '../../core/audit/merges.ts'
import { documentAt, RECORDS_BRANCH } from '../../core/paths.ts'
import type { FileState } from '../../core/policy/facts.ts'
import type { AuditSource } from '../../flows/auditing/ports.ts'
import { OutsideError } from '../../flows/outside-error.ts'
import { digests } from '../digests.ts'
import { catFiles } from './cat-file.ts'
import { defaultRevision } from './default-revision.ts'
import { git, gitText } from './git.ts'
import { recordsTip } from './records-branch.ts'

const REMOTE = `refs/remotes/origin/${RECORDS_BRANCH}`

/** A clone, read offline: a handful of git processes, however many records there are. @throws UserError */
export async function openAuditSource(folder: string): Promise<AuditSource> {
  const { revision, commit } = await defaultRevision(folder)
  const { tip, split } = await findTip(folder)
  return {
    revision, commit, records: tip,
    branch: revision === 'HEAD' ? null : revision.replace(/^origin\//, ''),
    async recordFiles() {
      const entries = tip === null ? [] : await listTree(folder, tip, '')
      return (await readEntries(folder, entries)).map(({ path, mode, bytes }) => ({ path, mode, digest: digests.ofBytes(bytes), text: textOf(bytes) }))
    },
    async history() {
      if (tip === null) return { commits: 0, changes: [], lost: [], split, shallow: false }
      const [commits, changes, lost, shallow] = await Promise.all([gitText(folder, ['rev-list', '--count', tip]), listChanges(folder, tip), listLost(folder, tip), gitText(folder, ['rev-parse', '--is-shallow-repository'])])
      return { commits: Number(commits), changes, lost, split, shallow: shallow === 'true' }
    },
    line: () => listLine(folder, commit),
    async texts(paths) {
      const entries = (await listPaths(folder, commit, paths)).filter(({ mode }) => mode.startsWith('100'))
      const found = new Map((await readEntries(folder, entries)).map(({ path, bytes }) => [path, textOf(bytes)]))
      return Object.fromEntries(paths.map((path) => [path, found.get(path) ?? null]))
    },
    async documents() {
      const entries = (await listTree(folder, commit, 'models')).filter(({ path }) => ['version/v1', 'stages/v1'].includes(documentAt(path)?.kind ?? ''))
      return (await readEntries(folder, entries)).map(({ path, object, mode, bytes }) => ({ path, blob: object, text: mode.startsWith('100') ? textOf(bytes) : null }))
    },
    async blobsAt(files) {
      if (files.length === 0) return []
      // A name out of a record may hold a line break, which would ask for something else.
      const asked = files.map(({ commit: at, path }) => (/[\n\r\0]/.test(path) ? [at, `${at}:`] : [at, `${at}:${path}`]))
      const { stdout } = await git(folder, ['cat-file', '--batch-check=%(objecttype) %(objectname)'], { input: asked.flat().map((name) => `${name}\n`).join('') })
      const lines = stdout.toString('utf8').split('\n')
      return files.map((_, index) => (lines[2 * index]?.startsWith('commit ') ? (/^blob ([0-9a-f]+)$/.exec(lines[2 * index + 1] ?? '')?.[1] ?? null) : undefined))
    },
  }
}

/** Where this clone and the remote have different chains, that of the remote is read: it is what everybody sees. */
async function findTip(folder: string): Promise<{ tip: string | null; split: string | null }> {
  try {
    return { tip: (await recordsTip(folder, undefined)) ?? null, split: null }
  } catch (error) {
    if (!(error instanceof OutsideError && error.code === 'RECORD_DAMAGED')) throw error
    return { tip: await gitText(folder, ['rev-parse', '--verify', `${REMOTE}^{commit}`]), split: error.message }
  }
}

interface Entry { path: string; mode: string; object: string }

async function listTree(folder: string, commit: string, below: string): Promise<Entry[]> {
  return entriesIn(await git(folder, ['ls-tree', '-r', '-z', '--full-tree', commit, ...(below === '' ? [] : ['--', `${below}/`])]))
}

const listPaths = async (folder: string, commit: string, paths: readonly string[]): Promise<Entry[]> => entriesIn(await git(folder, ['ls-tree', '-z', '--full-tree', commit, '--', ...paths]))

function entriesIn({ stdout }: { stdout: Buffer }): Entry[] {
  return stdout.toString('utf8').split('\0').flatMap((line) => {
    const [, mode, object, path] = /^(\d{6}) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line) ?? []
    return mode === undefined || object === undefined || path === undefined ? [] : [{ path, mode, object }]
  })
}

async function readEntries(folder: string, entries: readonly Entry[]): Promise<(Entry & { bytes: Uint8Array })[]> {
  const contents = await catFiles(folder, entries.map(({ object }) => object))
  return entries.map((entry, index) => ({ ...entry, bytes: contents[index] ?? new Uint8Array() }))
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Everything that any commit did besides adding files. A merge is held against each of its parents: it may only add what the other side has. */
async function listChanges(folder: string, tip: string): Promise<{ commit: string; status: string; path: string }[]> {
  const { stdout } = await git(folder, ['log', '-m', '--raw', '--no-abbrev', '--no-renames', '--diff-filter=a', '-z', '--format=%x00commit %H', tip])
  const changes: { commit: string; status: string; path: string }[] = []
  let commit = ''
  let status: string | undefined
  for (const field of stdout.toString('utf8').split('\0')) {
    const found = /^\n?:\d+ \d+ [0-9a-f]+ [0-9a-f]+ ([A-Z])\d*$/.exec(field)
    if (status !== undefined) {
      changes.push({ commit, status, path: field })
      status = undefined
    } else if (found) status = found[1]
    else commit = /^\n?commit ([0-9a-f]+)/.exec(field)?.[1] ?? commit
  }
  return changes
}

/** Commits that the branch once was at in this clone, here or at the remote, and that lie on it no longer. */
async function listLost(folder: string, tip: string): Promise<string[]> {
  const logs = await Promise.all([`refs/heads/${RECORDS_BRANCH}`, REMOTE].map(async (ref) => {
    const { code, stdout } = await git(folder, ['log', '-g', '--format=%H', ref, '--'], { allow: [128] })
    return code === 0 ? stdout.toString('utf8').split('\n').filter(Boolean) : []
  }))
  const seen = [...new Set(logs.flat())]
  if (seen.length === 0) return []
  // The newest of each lost line of commits; those below it say no more.
  const lost = await gitText(folder, ['rev-list', '--stdin', '--topo-order'], { input: [...seen, `^${tip}`, ''].join('\n') })
  return lost.split('\n').filter((commit) => seen.includes(commit)).slice(0, 20)
}

/** Every commit on the line of first parents, with the files in which it differs from the one before. */
async function listLine(folder: string, tip: string): Promise<LineCommit[]> {
  const { stdout } = await git(folder, ['log', '--first-parent', '-m', '--reverse', '--root', '--raw', '--no-abbrev', '--no-renames', '-z', '--format=%x00commit %H %ct %ce', tip])
  const line: LineCommit[] = []
  let pending: { before: FileState | null; after: FileState | null } | undefined
  for (const field of stdout.toString('utf8').split('\0')) {
    const found = /^\n?:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*$/.exec(field)
    const head = /^\n?commit ([0-9a-f]+) (\d+) (.*)$/.exec(field)
    if (pending) {
      line.at(-1)?.changed.push({ path: field, ...pending })
      pending = undefined
    } else if (found) pending = { before: stateOf(found[1], found[3]), after: stateOf(found[2], found[4]) }
    else if (head) line.push({ commit: head[1]!, committedAt: Number(head[2]), committer: head[3]!, changed: [] })
  }
  return line
}

const stateOf = (mode = '', blob = ''): FileState | null => (/^0+$/.test(mode) ? null : { blob, mode })
