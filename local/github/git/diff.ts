export interface FileChange {
  path: string
  previousPath?: string
  status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed'
  sha: string
  mode: string
  additions: number
  deletions: number
  /** Absent for binary files, and for changes of name or mode alone. */
  patch?: string
}

const STATUS: Record<string, FileChange['status']> = { A: 'added', D: 'removed', M: 'modified', R: 'renamed', C: 'copied', T: 'changed' }

/** Reads `git diff --raw --numstat -p -z`: the three parts describe the same files in the same order. */
export function parseDiff(output: Buffer): FileChange[] {
  // latin1 keeps one character per byte, so offsets hold; each piece is decoded on its own.
  const text = output.toString('latin1')
  const utf8 = (piece: string): string => Buffer.from(piece, 'latin1').toString()
  const changes: FileChange[] = []
  let at = 0
  const next = (): string => {
    const end = text.indexOf('\0', at)
    const piece = text.slice(at, end)
    at = end + 1
    return piece
  }
  while (text[at] === ':') {
    const [, newMode, oldSha, newSha, letter] = next().slice(1).split(' ')
    const status = STATUS[letter![0]!] ?? 'changed'
    const first = utf8(next())
    const moved = status === 'renamed' || status === 'copied'
    changes.push({
      path: moved ? utf8(next()) : first,
      ...(moved ? { previousPath: first } : {}),
      status,
      sha: status === 'removed' ? oldSha! : newSha!,
      mode: newMode!,
      additions: 0,
      deletions: 0,
    })
  }
  for (const change of changes) {
    const [added, deleted, name] = next().split('\t')
    if (name === '') at = text.indexOf('\0', text.indexOf('\0', at) + 1) + 1
    change.additions = Number(added) || 0
    change.deletions = Number(deleted) || 0
  }
  if (text[at] === '\0') at++
  const patches = text.slice(at).split(/^diff --git .*\n/m).slice(1)
  let block = 0
  for (const change of changes) {
    const hunk = patches[block]?.search(/^@@ /m) ?? -1
    if (hunk >= 0) change.patch = utf8(patches[block]!.slice(hunk)).replace(/\n$/, '')
    // A file that becomes a link is written as one deleted and one added.
    block += change.status === 'changed' ? 2 : 1
  }
  return changes
}
