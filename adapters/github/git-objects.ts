import { createHash } from 'node:crypto'
import { OutsideError } from '../../flows/outside-error.ts'
import { decodeUtf8 } from '../files/text.ts'
import type { ContentCache } from './content-cache.ts'
import type { GitHub } from './client.ts'
import { quote, type Graph } from './graph.ts'

/** One line of a tree. */
export interface Node {
  name: string
  type: 'blob' | 'tree' | 'commit'
  oid: string
  /** As git has it: 100644, 100755, 120000 (symbolic link), 160000 (submodule), 040000 (folder). */
  mode: string
}

/** Git's objects of one repository, each read once. What GraphQL answers is hashed here: half a tree or text is not its name. */
export interface GitObjects {
  /** The tree of a commit. @throws OutsideError GITHUB_NOT_FOUND */
  root(commit: string): Promise<string>
  /** What is in a tree; `depth` trees below it are read in the same breath. */
  list(tree: string, depth?: number): Promise<Node[]>
  isListed(tree: string): boolean
  /** Reads all trees of a commit in one call. @throws OutsideError UNREADABLE when there are too many */
  listAll(commit: string): Promise<void>
  /** A blob as UTF-8. @throws OutsideError UNREADABLE */
  text(blob: string, path: string, maxBytes?: number): Promise<string>
  /**
   * What lies at a path of a commit: null when there is nothing, else its id and kind. Its text comes along, unless it
   * is likely to be known: from this commit, or, where paths name what they hold, from any.
   */
  look(commit: string, path: string, isNamedByContent?: boolean): Promise<{ oid: string; type: string } | null>
  /** Whether what lies at a path of a commit was looked at, and is still kept. */
  isKnown(commit: string, path: string): boolean
  /** Takes what a query of somebody else has brought: a commit's tree, a blob. What does not hash to its name is left. */
  take: { commit(commit: string, tree: RawTree | null | undefined): void; tree(tree: RawTree | null | undefined): void; blob(blob: RawBlob | null | undefined): void }
}

export interface RawTree {
  oid?: string
  entries?: { nameRaw: string; mode: number; oid: string; type: string; object?: RawTree | null }[] | null
}

export interface RawBlob {
  __typename?: string
  oid?: string
  byteSize?: number
  isBinary?: boolean | null
  isTruncated?: boolean
  text?: string | null
}

export const blobFields = '__typename oid ... on Blob { byteSize isBinary isTruncated text }'
export const treeFields = (depth: number): string => `oid entries { nameRaw mode oid type ${depth > 1 ? `object { ... on Tree { ${treeFields(depth - 1)} } }` : ''} }`

const MAX_TEXT_BYTES = 1024 * 1024

export function openObjects(github: GitHub, graph: Graph, owner: string, repo: string, cache: ContentCache): GitObjects {
  const key = (kind: string, id: string): string => `${kind}:${owner}/${repo}:${id}`

  const atKey = (commit: string, path: string): string => key('at', `${commit}:${path}`)

  const takeTree = (raw: RawTree | null | undefined): void => {
    if (!raw?.oid || !raw.entries) return
    const lines = raw.entries.map(({ nameRaw, mode, oid }) => ({ name: Buffer.from(nameRaw, 'base64'), mode: mode.toString(8), oid }))
    if (treeId(lines) === raw.oid) cache.put(key('tree', raw.oid), raw.entries.map(({ mode, oid, type }, index): Node => ({ name: nameOf(lines[index]!.name), type: kindOf(type), oid, mode: mode.toString(8).padStart(6, '0') })))
    for (const { object } of raw.entries) takeTree(object)
  }
  const takeBlob = (raw: RawBlob | null | undefined): void => {
    if (raw?.oid && typeof raw.text === 'string' && raw.isTruncated === false && objectId('blob', Buffer.from(raw.text)) === raw.oid) cache.put(key('blob', raw.oid), raw.text)
  }
  const takeCommit = (commit: string, tree: RawTree | null | undefined): void => {
    if (!tree?.oid) return
    cache.put(key('root', commit), tree.oid)
    takeTree(tree)
  }

  const listOverRest = async (tree: string): Promise<Node[]> => {
    const { data } = await github.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { owner, repo, tree_sha: tree })
    if (data.truncated) throw tooLarge(tree)
    requireNames(data.tree, tree)
    return data.tree.map(({ path, type, sha, mode }) => ({ name: path, type: kindOf(type), oid: sha, mode }))
  }
  const textOverRest = async (blob: string, path: string, maxBytes: number): Promise<string> => {
    const { data } = await github.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { owner, repo, file_sha: blob })
    if ((data.size ?? 0) > maxBytes) throw new OutsideError('UNREADABLE', `${path} — expected at most ${maxBytes / 1024 / 1024} MiB, found ${data.size} bytes. Move data out of the document.`)
    return decodeUtf8(path, Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8'))
  }

  return {
    root: (commit) =>
      cache.get(key('root', commit), async () => {
        const found = await graph.repository<{ tree?: RawTree }>('Trees', `object(oid: ${quote(commit)}) { ... on Commit { tree { ${treeFields(1)} } } }`)
        if (!found?.tree?.oid) throw new OutsideError('GITHUB_NOT_FOUND', `GitHub has no commit ${commit.slice(0, 7)}. It may have been removed; push again.`)
        takeTree(found.tree)
        return found.tree.oid
      }),
    isListed: (tree) => cache.peek(key('tree', tree)) !== undefined,
    list: (tree, depth = 1) =>
      cache.get(key('tree', tree), async () => {
        takeTree(await graph.repository<RawTree>('Trees', `object(oid: ${quote(tree)}) { ... on Tree { ${treeFields(depth)} } }`))
        return cache.peek<Node[]>(key('tree', tree)) ?? (await listOverRest(tree))
      }),
    async listAll(commit) {
      const { data } = await github.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { owner, repo, tree_sha: commit, recursive: '1' })
      if (data.truncated) throw tooLarge(commit)
      requireNames(data.tree, commit)
      const folders = new Map<string, { oid: string; nodes: Node[] }>([['', { oid: data.sha, nodes: [] }]])
      for (const { path, type, sha } of data.tree) if (type === 'tree') folders.set(path, { oid: sha, nodes: [] })
      for (const { path, type, sha, mode } of data.tree) {
        const slash = path.lastIndexOf('/')
        folders.get(slash < 0 ? '' : path.slice(0, slash))?.nodes.push({ name: path.slice(slash + 1), type: kindOf(type), oid: sha, mode })
      }
      for (const { oid, nodes } of folders.values()) cache.put(key('tree', oid), nodes)
      cache.put(key('root', commit), data.sha)
    },
    text: (blob, path, maxBytes = MAX_TEXT_BYTES) =>
      cache.get(key('blob', blob), async () => {
        takeBlob(await graph.repository<RawBlob>('Texts', `object(oid: ${quote(blob)}) { ${blobFields} }`))
        // Too long, no text, or not what its name says: as bytes then, which say themselves what is wrong with them.
        return cache.peek<string>(key('blob', blob)) ?? (await textOverRest(blob, path, maxBytes))
      }),
    look: async (commit, path, isNamedByContent = false) => {
      const at = atKey(isNamedByContent ? '' : commit, path)
      const before = cache.peek<string>(at)
      const isKnown = before !== undefined && cache.peek(key('blob', before)) !== undefined
      const raw = await graph.repository<RawBlob>('Texts', `object(expression: ${quote(`${commit}:${path}`)}) { ${isKnown ? '__typename oid' : blobFields} }`)
      takeBlob(raw)
      cache.put(at, raw?.oid ?? '')
      if (!raw?.oid || !raw.__typename) return null
      return { oid: raw.oid, type: raw.__typename }
    },
    isKnown: (commit, path) => {
      const oid = cache.peek<string>(atKey(commit, path))
      return oid === '' || (oid !== undefined && cache.peek(key('blob', oid)) !== undefined)
    },
    take: { commit: takeCommit, tree: takeTree, blob: takeBlob },
  }
}

const tooLarge = (id: string): OutsideError => new OutsideError('UNREADABLE', `The tree of ${id.slice(0, 7)} is too large for one answer of GitHub, so changed files cannot be told. Keep models in a smaller repository.`)

/** Bytes that are no UTF-8 are shown as what no text is: two such names must not become one, or one file hides the other. */
function nameOf(bytes: Buffer): string {
  const text = bytes.toString()
  return Buffer.from(text).equals(bytes) ? text : `\ufffd${bytes.toString('hex')}`
}

// REST tells names as text alone, with the same mark for all that is none.
function requireNames(entries: readonly { path: string }[], id: string): void {
  const odd = entries.flatMap(({ path }) => (path.includes('\ufffd') ? [path] : []))
  if (new Set(odd).size < odd.length) throw new OutsideError('UNREADABLE', `The tree of ${id.slice(0, 7)} has names that are no UTF-8, and cannot be told from each other. Rename these files.`)
}

const kindOf = (type: string): Node['type'] => (type === 'tree' || type === 'commit' ? type : 'blob')

export function objectId(type: 'blob' | 'tree', bytes: Buffer): string {
  return createHash('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex')
}

/** Modes without their leading zero; names as bytes, which need not be UTF-8. */
function treeId(lines: readonly { name: Buffer; mode: string; oid: string }[]): string {
  return objectId('tree', Buffer.concat(lines.flatMap(({ name, mode, oid }) => [Buffer.from(`${mode} `), name, Buffer.from([0]), Buffer.from(oid, 'hex')])))
}
