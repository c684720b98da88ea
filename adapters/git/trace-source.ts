import { aboutFolder, decisionPath, recordPath, type RecordKind } from '../../core/paths.ts'
import type { RecordFact } from '../../core/policy/facts.ts'
import type { LinkName, TraceSource } from '../../flows/tracing/ports.ts'
import { digests } from '../digests.ts'
import { decodeUtf8 } from '../files/text.ts'
import { catFiles } from './cat-file.ts'
import { defaultRevision, resolveRevision } from './default-revision.ts'
import { git } from './git.ts'
import { recordsTip } from './records-branch.ts'

const RECORD_KINDS: readonly RecordKind[] = ['lineage', 'signatures', 'evaluations', 'reproductions', 'monitoring', 'deployments']

/** A clone, read offline by git plumbing: at `revision`, or what the default branch is for everybody. @throws UserError */
export async function openTraceSource(folder: string, revision?: string): Promise<TraceSource> {
  const [chosen, tip = null] = await Promise.all([
    revision === undefined ? defaultRevision(folder) : resolveRevision(folder, revision).then((commit) => ({ revision, commit })),
    recordsTip(folder, undefined).catch(() => undefined),
  ])
  let links: Promise<LinkName[]> | undefined

  async function read(names: readonly { path: string; digest: string }[]): Promise<RecordFact[]> {
    const contents = tip === null ? [] : await catFiles(folder, names.map(({ path }) => `${tip}:${path}`))
    return names.map(({ path, digest }, index) => factOf(path, digest, contents[index]))
  }

  async function search(folders: readonly string[], texts: readonly string[]): Promise<string[]> {
    return tip === null ? [] : grep(folder, tip, folders, texts)
  }

  return {
    ...chosen,
    records: tip,
    async documents(paths) {
      const entries = await listEntries(folder, chosen.commit, paths)
      const regular = paths.map((path) => entries.get(path)).map((entry) => (entry?.mode.startsWith('100') ? entry.object : undefined))
      const wanted = regular.flatMap((object) => object ?? [])
      const contents = new Map((await catFiles(folder, wanted)).map((content, index) => [wanted[index], content]))
      return regular.map((blob, index) => {
        const content = blob === undefined ? undefined : contents.get(blob)
        return blob === undefined || content === undefined ? undefined : { blob, text: decodeUtf8(paths[index] ?? '', content) }
      })
    },
    async names(below) {
      const entries = await listEntries(folder, chosen.commit, [`${below}/`])
      return [...entries.keys()].map((path) => path.slice(below.length + 1))
    },
    searchDocuments: (folders, text) => grep(folder, chosen.commit, folders, [text]),
    async blobs(files) {
      const { stdout } = await git(folder, ['cat-file', '--batch-check=%(objecttype) %(objectname)'], { input: files.map(({ commit, path }) => `${commit}:${path}\n`).join('') })
      return stdout.toString('utf8').split('\n').slice(0, files.length).map((line) => /^blob ([0-9a-f]+)$/.exec(line)?.[1])
    },
    async digestsAt(files) {
      const contents = await catFiles(folder, files.map(({ commit, path }) => `${commit}:${path}`))
      return contents.map((content) => content && digests.ofBytes(content))
    },
    async hasCommit(commit) {
      return (await git(folder, ['cat-file', '-e', `${commit}^{commit}`], { allow: [1, 128] })).code === 0
    },
    async named(hex) {
      if (tip === null) return []
      const entries = await listEntries(folder, tip, RECORD_KINDS.map((kind) => `${kind}/${hex.slice(0, 2)}/`))
      return [...entries.keys()].flatMap(nameOf).filter(({ digest }) => digest.startsWith(`sha256:${hex}`))
    },
    digestOfText: digests.ofText,
    read: (names) => read(names.map(({ kind, digest }) => ({ digest, path: recordPath(kind, digest) }))),
    async search(kinds, texts) {
      return (await search(kinds, texts)).flatMap(nameOf)
    },
    async about(digest, kind) {
      if (tip === null) return []
      const entries = await listEntries(folder, tip, [`${aboutFolder(digest, kind)}/`])
      return read([...entries.keys()].map((path) => ({ digest: `sha256:${path.slice(path.lastIndexOf('/') + 1)}`, path: recordPath(kind, `sha256:${path.slice(path.lastIndexOf('/') + 1)}`) })))
    },
    links: () => (links ??= listLinks(folder, tip)),
    readLinks: (names) => read(names.map(({ sequence, digest }) => ({ digest, path: decisionPath(sequence, digest) }))),
    searchLinks: async (texts) => (await search(['decisions'], texts)).flatMap(linkOf),
  }
}

function nameOf(path: string): { kind: RecordKind; digest: string }[] {
  const [, kind, hex] = /^([a-z]+)\/[0-9a-f]{2}\/([0-9a-f]{64})\.json$/.exec(path) ?? []
  return kind === undefined ? [] : [{ kind: kind as RecordKind, digest: `sha256:${hex}` }]
}

function factOf(path: string, digest: string, content: Buffer | undefined): RecordFact {
  if (content === undefined) return { state: 'absent' }
  const found = digests.ofBytes(content)
  if (found === digest) return { state: 'present', digest, text: content.toString('utf8') }
  return { state: 'damaged', reason: `provender-records:${path} has the bytes of ${found}` }
}

interface Entry { mode: string; object: string }

// git holds every entry against every path: many files of few folders are found quicker by listing the folders.
const MANY_PATHS = 32

async function listEntries(folder: string, commit: string, paths: readonly string[]): Promise<Map<string, Entry>> {
  const asked = paths.length > MANY_PATHS ? [...new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/') + 1)))] : paths
  const { stdout } = await git(folder, ['ls-tree', '-z', '--full-tree', commit, '--', ...asked])
  return new Map(stdout.toString('utf8').split('\0').flatMap((line) => {
    const [, mode, object, path] = /^(\d{6}) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line) ?? []
    return path === undefined || mode === undefined || object === undefined ? [] : [[path, { mode, object }]]
  }))
}

async function listLinks(folder: string, tip: string | null): Promise<LinkName[]> {
  if (tip === null) return []
  const { stdout } = await git(folder, ['ls-tree', '-z', '--name-only', '--full-tree', tip, '--', 'decisions/'])
  return stdout.toString('utf8').split('\0').flatMap(linkOf)
}

function linkOf(path: string): LinkName[] {
  const [, sequence, hex] = /^decisions\/(\d{8,})-([0-9a-f]{64})\.json$/.exec(path) ?? []
  return sequence === undefined ? [] : [{ sequence: Number(sequence), digest: `sha256:${hex}` }]
}

/** Files whose bytes hold all of `texts` on one line. git reads the packs on all cores; only names come here. */
async function grep(folder: string, commit: string, folders: readonly string[], texts: readonly string[]): Promise<string[]> {
  const expression = texts.flatMap((text, index) => (index === 0 ? ['-e', text] : ['--and', '-e', text]))
  const options = ['grep', '--text', '--fixed-strings', '--name-only', '-z', '--full-name', '--no-color']
  const { stdout } = await git(folder, [...options, ...expression, commit, '--', ...folders.map((path) => `:(top,literal)${path}`)], { allow: [1] })
  return stdout.toString('utf8').split('\0').filter(Boolean).map((name) => name.slice(commit.length + 1))
}
