import { documentAt, recordPath } from '../../core/paths.ts'
import type { RecordFact } from '../../core/policy/facts.ts'
import { RECALLS_FOLDER } from '../../core/policy/recalls.ts'
import type { RecallSource } from '../../flows/recalling/ports.ts'
import { digests } from '../digests.ts'
import { decodeUtf8 } from '../files/text.ts'
import { catFiles } from './cat-file.ts'
import { defaultRevision, resolveRevision } from './default-revision.ts'
import { git } from './git.ts'
import { recordsTip } from './records-branch.ts'

/** A clone, read offline: at `revision`, or what the default branch is for everybody. @throws UserError */
export async function openRecallSource(folder: string, revision?: string): Promise<RecallSource> {
  const [chosen, tip = null] = await Promise.all([
    revision === undefined ? defaultRevision(folder) : resolveRevision(folder, revision).then((commit) => ({ revision, commit })),
    recordsTip(folder, undefined).catch(() => undefined),
  ])

  async function readAll(names: readonly { path: string; digest: string }[]): Promise<{ digest: string; fact: RecordFact }[]> {
    const contents = tip === null ? [] : await catFiles(folder, names.map(({ path }) => `${tip}:${path}`))
    return names.map(({ path, digest }, index) => ({ digest, fact: factOf(path, digest, contents[index]) }))
  }

  return {
    ...chosen,
    records: tip,
    async texts(paths) {
      // Data may lie beside the documents: only these are read. Of what else lies among the recalls the name alone matters.
      const entries = (await listFiles(folder, chosen.commit, paths)).filter(({ path }) => isRead(path) || path.startsWith(RECALLS_FOLDER))
      const regular = entries.filter(({ mode, path }) => mode.startsWith('100') && isRead(path))
      const contents = await catFiles(folder, regular.map(({ object }) => object))
      const texts: Record<string, string | null> = Object.fromEntries(entries.map(({ path }) => [path, null]))
      for (const [index, { path }] of regular.entries()) {
        const content = contents[index]
        if (content !== undefined) texts[path] = decodeUtf8(path, content)
      }
      return texts
    },
    lineages: async (names) => (await readAll(names.map((digest) => ({ digest, path: recordPath('lineage', digest) })))).map(({ fact }) => fact),
    async deployments() {
      const entries = tip === null ? [] : await listFiles(folder, tip, ['deployments'])
      return readAll(entries.flatMap(({ path }) => {
        const [, hex] = /^deployments\/[0-9a-f]{2}\/([0-9a-f]{64})\.json$/.exec(path) ?? []
        return hex === undefined ? [] : [{ path, digest: `sha256:${hex}` }]
      }))
    },
  }
}

function isRead(path: string): boolean {
  const kind = documentAt(path)?.kind
  return kind !== undefined && kind !== 'card/v1'
}

function factOf(path: string, digest: string, content: Buffer | undefined): RecordFact {
  if (content === undefined) return { state: 'absent' }
  const found = digests.ofBytes(content)
  if (found === digest) return { state: 'present', digest, text: content.toString('utf8') }
  return { state: 'damaged', reason: `provender-records:${path} has the bytes of ${found}` }
}

async function listFiles(folder: string, commit: string, paths: readonly string[]): Promise<{ path: string; mode: string; object: string }[]> {
  const { stdout } = await git(folder, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths])
  return stdout.toString('utf8').split('\0').flatMap((line) => {
    const [, mode, object, path] = /^(\d{6}) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line) ?? []
    return path === undefined || mode === undefined || object === undefined ? [] : [{ path, mode, object }]
  })
}
