import { ContentCache } from './content-cache.ts'
import type { GitHub } from './client.ts'
import { openObjects, treeFields, type GitObjects, type Node, type RawTree } from './git-objects.ts'
import { openGraph, quote, type Graph } from './graph.ts'

export { ContentCache } from './content-cache.ts'

export interface TreeEntry {
  path: string
  blob: string
  mode: string
}

export type Files = Map<string, TreeEntry>

/** Files of commits: regular ones, links and submodules. What git names by its content is read once and kept. */
export interface Source {
  /** All files of a commit, by path. */
  tree(commit: string): Promise<Files>
  entry(commit: string, path: string): Promise<TreeEntry | undefined>
  /** Files below a folder, which ends with a slash; '' is all. */
  files(commit: string, folder: string): Promise<Files>
  /** Of each commit those files that are not the same in all of them: only folders that differ are looked into. */
  differing(commits: readonly string[]): Promise<Files[]>
  /** Paths of a commit that are the same as this one after folding each name. */
  similar(commit: string, path: string, fold: (name: string) => string): Promise<string[]>
  /** A blob as UTF-8 text; `path` is for the message. @throws OutsideError UNREADABLE when it is larger than 1 MiB or no text */
  text(blob: string, path: string): Promise<string>
  /** The text of a regular file of a commit; null when there is none. */
  read(commit: string, path: string): Promise<string | null>
  /** Asks for a text before anybody knows that it is needed; whoever reads it next finds it. */
  prefetch(commit: string, path: string): void
  /** Likewise for what is in a commit's root and in the folders that matter; `expression` is a name of the commit. */
  prefetchFolders(expression: string, operation: string): void
  /** Names in a folder, when that is known already; else none. */
  namesKnown(commit: string, folder: string): Promise<string[]>
  /** Where two commits parted. */
  mergeBase(one: string, other: string): Promise<string>
  readonly graph: Graph
  readonly objects: GitObjects
  readonly cache: ContentCache
}

// The folders in which almost all that is judged lies. They are told apart by their ids before anything in them is read.
const FOLDERS = ['', 'models', 'datasets', '.github']
// More folders at once than this: one call for the whole commit costs GitHub less.
const MAX_FOLDERS_AT_ONCE = 60
// Folders of models are small, and what is in them is wanted; of others one level more.
const depthAt = (folder: string): number => (/^(?:models|datasets|recalls|overrides|\.github)\//.test(folder) ? 3 : 2)

export function openSource(github: GitHub, owner: string, repo: string, cache = new ContentCache()): Source {
  const graph = openGraph(github, owner, repo)
  const objects = openObjects(github, graph, owner, repo, cache)
  const rootsOf = (commits: readonly string[]): Promise<string[]> => Promise.all(commits.map((commit) => objects.root(commit)))

  /** Level by level, so that each level is one query; `skip` decides about a folder from its ids alone. */
  async function walk(commits: readonly string[], start: string, skip: (ids: readonly (string | undefined)[]) => boolean): Promise<Files[]> {
    const found = commits.map((): Files => new Map())
    let level = [{ folder: start, ids: await Promise.all(commits.map((commit) => folderId(commit, start))) }]
    while (level.length > 0) {
      const unlisted = [...new Set(level.flatMap(({ ids }) => ids.filter((id) => id !== undefined && !objects.isListed(id))))]
      if (unlisted.length > MAX_FOLDERS_AT_ONCE) await Promise.all(commits.map((commit) => objects.listAll(commit)))
      const lists = await Promise.all(level.map(({ folder, ids }) => Promise.all(ids.map(async (id) => (id === undefined ? [] : await objects.list(id, depthAt(folder)))))))
      level = level.flatMap(({ folder }, index) => stepInto(folder, lists[index]!, found, skip))
    }
    return found
  }

  async function folderId(commit: string, folder: string): Promise<string | undefined> {
    let id = await objects.root(commit)
    let at = ''
    for (const name of folder.split('/').filter(Boolean)) {
      const node: Node | undefined = (await objects.list(id, depthAt(at))).find((one) => one.name === name)
      if (node?.type !== 'tree') return undefined
      id = node.oid
      at += `${name}/`
    }
    return id
  }

  const source: Source = {
    graph,
    objects,
    cache,
    async tree(commit) {
      const root = await objects.root(commit)
      const folders = objects.isListed(root) ? (await objects.list(root)).filter(({ type }) => type === 'tree') : []
      if (!objects.isListed(root) || folders.filter(({ oid }) => !objects.isListed(oid)).length > folders.length / 2) await objects.listAll(commit)
      return await source.files(commit, '')
    },
    files: async (commit, folder) => (await walk([commit], folder, () => false))[0]!,
    async entry(commit, path) {
      const slash = path.lastIndexOf('/') + 1
      const folder = await folderId(commit, path.slice(0, slash))
      const node = folder === undefined ? undefined : (await objects.list(folder, depthAt(path))).find(({ name }) => name === path.slice(slash))
      return node && node.type !== 'tree' ? { path, blob: node.oid, mode: node.mode } : undefined
    },
    async differing(commits) {
      await rootsOf(commits)
      return await walk(commits, '', (ids) => ids.every((id) => id === ids[0]))
    },
    async similar(commit, path, fold) {
      let folders = [{ at: '', id: await objects.root(commit) }]
      const names = path.split('/')
      for (const [index, name] of names.entries()) {
        const isLast = index === names.length - 1
        const lists = await Promise.all(folders.map(async ({ at, id }) => (await objects.list(id, depthAt(at))).filter((node) => fold(node.name) === fold(name) && (node.type === 'tree') !== isLast).map((node) => ({ at: `${at}${node.name}${isLast ? '' : '/'}`, id: node.oid }))))
        folders = lists.flat()
      }
      return folders.map(({ at }) => at)
    },
    text: (blob, path) => objects.text(blob, path),
    async read(commit, path) {
      const entry = await source.entry(commit, path)
      return isRegular(entry) ? await objects.text(entry.blob, path) : null
    },
    prefetch(commit, path) {
      if (objects.isKnown(commit, path)) return
      // Whether it could be read is told to who reads it. The text first: it is there when the entry leads to it.
      objects.look(commit, path).catch(() => undefined)
      source.entry(commit, path).catch(() => undefined)
    },
    prefetchFolders(expression, operation) {
      for (const folder of FOLDERS) graph.repository<RawTree>(operation, `object(expression: ${quote(`${expression}:${folder}`)}) { ... on Tree { ${treeFields(1)} } }`).then(objects.take.tree, () => undefined)
    },
    async namesKnown(commit, folder) {
      const node = objects.isListed(await objects.root(commit)) ? (await objects.list(await objects.root(commit))).find(({ name }) => name === folder) : undefined
      return node?.type === 'tree' && objects.isListed(node.oid) ? (await objects.list(node.oid)).map(({ name }) => name) : []
    },
    mergeBase: (one, other) =>
      cache.get(`merge-base:${owner}/${repo}:${one}...${other}`, async () => (await github.request('GET /repos/{owner}/{repo}/compare/{basehead}', { owner, repo, basehead: `${one}...${other}`, per_page: 1 })).data.merge_base_commit.sha),
  }
  return source
}

function stepInto(folder: string, lists: readonly Node[][], found: readonly Files[], skip: (ids: readonly (string | undefined)[]) => boolean): { folder: string; ids: (string | undefined)[] }[] {
  const byName = lists.map((nodes) => new Map(nodes.map((node) => [node.name, node])))
  return [...new Set(lists.flat().map(({ name }) => name))].flatMap((name) => {
    const nodes = byName.map((one) => one.get(name))
    const path = `${folder}${name}`
    const files = nodes.map((node) => (node && node.type !== 'tree' ? node : undefined))
    if (!skip(files.map((node) => node && `${node.mode} ${node.oid}`))) files.forEach((node, index) => node && found[index]!.set(path, { path, blob: node.oid, mode: node.mode }))
    const ids = nodes.map((node) => (node?.type === 'tree' ? node.oid : undefined))
    return ids.every((id) => id === undefined) || skip(ids) ? [] : [{ folder: `${path}/`, ids }]
  })
}

/** Whether a path has a regular file: no link, no submodule. */
export const isRegular = (entry: TreeEntry | undefined): entry is TreeEntry => entry?.mode === '100644' || entry?.mode === '100755'
