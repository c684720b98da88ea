import type { TreeEntry } from './objects.ts'
import type { GitRepository } from './repository.ts'

export interface TreeEdit { path: string; mode: string; sha: string | null }

/** A tree like `base` with the edits applied; a `null` hash removes. Folders left empty vanish, as in git. */
export async function editTree(git: GitRepository, base: string | undefined, edits: readonly TreeEdit[]): Promise<string | undefined> {
  const entries = new Map<string, TreeEntry>((base === undefined ? [] : ((await git.tree(base))?.entries ?? [])).map((entry) => [entry.name, entry]))
  const below = new Map<string, TreeEdit[]>()
  for (const edit of edits) {
    const slash = edit.path.indexOf('/')
    if (slash >= 0) {
      const folder = edit.path.slice(0, slash)
      below.set(folder, [...(below.get(folder) ?? []), { ...edit, path: edit.path.slice(slash + 1) }])
    } else if (edit.sha === null) entries.delete(edit.path)
    else entries.set(edit.path, { name: edit.path, mode: edit.mode, sha: edit.sha, type: edit.mode === '040000' ? 'tree' : edit.mode === '160000' ? 'commit' : 'blob' })
  }
  for (const [folder, inner] of below) {
    const old = entries.get(folder)
    const sha = await editTree(git, old?.type === 'tree' ? old.sha : undefined, inner)
    if (sha === undefined) entries.delete(folder)
    else entries.set(folder, { name: folder, mode: '040000', sha, type: 'tree' })
  }
  return entries.size === 0 ? undefined : git.writeTree([...entries.values()])
}

/** All entries below a tree, folders included, with full paths. */
export async function walkTree(git: GitRepository, sha: string, prefix = ''): Promise<(TreeEntry & { path: string })[]> {
  const tree = await git.tree(sha)
  const nested = await Promise.all((tree?.entries ?? []).map(async (entry) => {
    const path = prefix + entry.name
    return [{ ...entry, path }, ...(entry.type === 'tree' ? await walkTree(git, entry.sha, `${path}/`) : [])]
  }))
  return nested.flat()
}
