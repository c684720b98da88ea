import { globSync, statSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'

/** Files that the lines of `path` name, and the folder that their names in the artifact are relative to. */
export function findFiles(lines, hidden) {
  const wanted = lines.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const roots = wanted.filter((line) => !line.startsWith('!')).map(rootOf)
  const found = new Set()
  for (const line of wanted) {
    const excludes = line.startsWith('!')
    for (const file of expand(excludes ? line.slice(1) : line)) {
      if (excludes) found.delete(file)
      else if (hidden || !file.slice(process.cwd().length).split(sep).some((part) => part.startsWith('.'))) found.add(file)
    }
  }
  const files = [...found].sort()
  if (files.length === 1 && roots.length === 1 && files[0] === resolve(wanted[0] ?? '')) return { files, root: dirname(files[0]) }
  return { files, root: commonFolder(roots) }
}

function expand(pattern) {
  const path = resolve(pattern)
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory()
  return globSync(isFolder ? `${path}/**` : pattern).map((file) => resolve(file)).filter((file) => statSync(file).isFile())
}

/** The part of a pattern before its first wildcard. */
function rootOf(pattern) {
  const [head = ''] = resolve(pattern).split(/[*?[{]/)
  if (head !== resolve(pattern)) return head.slice(0, head.lastIndexOf(sep)) || sep
  return statSync(head, { throwIfNoEntry: false })?.isDirectory() ? head : dirname(head)
}

function commonFolder(folders) {
  const [first = process.cwd(), ...rest] = folders
  let common = first.split(sep)
  for (const folder of rest) {
    const parts = folder.split(sep)
    common = common.slice(0, common.findIndex((part, index) => part !== parts[index]) >>> 0)
  }
  return common.join(sep) || sep
}
