import { Name } from '../../schemas/shared.ts'

/** Where the bytes of a lot lie, before any machine is asked. */
export type DataUri =
  | { kind: 'repository'; path: string }
  | { kind: 'file'; path: string }
  /** A folder that each machine names for itself in `variable`. */
  | { kind: 'root'; root: string; path: string; variable: string }

export type ReadDataUri = { ok: true; uri: DataUri } | { ok: false; expected: string; found: string; remedy: string }

const EXPECTED = 'a path from the root of the repository, file:///…, or <root>:path'

/** Reads the `uri` of a lot: `data/a.csv`, `file:///mnt/lake/a.csv` or `lake:a.csv`. No form may climb with "..". */
export function parseDataUri(text: string): ReadDataUri {
  const refuse = (found: string, remedy: string): ReadDataUri => ({ ok: false, expected: EXPECTED, found, remedy })
  if (text === '') return refuse('nothing', 'Write where the bytes lie.')
  if (/[\u0000-\u001f\u007f\\]/.test(text)) return refuse('a backslash or a control character', 'Write the path with "/".')
  if (text.startsWith('file:')) return parseFileUri(text, refuse)
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    return refuse(`"${text}"`, 'Make the store a folder of the machine (a mount, a copy) and write <root>:path with PROVENDER_ROOT_<ROOT> naming that folder.')
  }
  if (text.startsWith('/')) return refuse(`the absolute path "${text}"`, `Write file://${text}, or a path from the root of the repository.`)
  const colon = text.indexOf(':')
  if (colon === -1) return climbs(text) ? refuse(`"${text}"`, 'Write the path without "..", "." and empty parts.') : { ok: true, uri: { kind: 'repository', path: text } }
  const [root, path] = [text.slice(0, colon), text.slice(colon + 1)]
  if (!Name.safeParse(root).success) return refuse(`the root "${root}"`, 'Name the root with a–z, 0–9 and "-".')
  if (climbs(path)) return refuse(`"${path}" below the root "${root}"`, 'Write the path without "..", "." and empty parts.')
  return { ok: true, uri: { kind: 'root', root, path, variable: rootVariable(root) } }
}

/** The environment variable that names a root's folder: `lake` → `PROVENDER_ROOT_LAKE`, `data-lake` → `PROVENDER_ROOT_DATA_LAKE`. */
export function rootVariable(root: string): string {
  return `PROVENDER_ROOT_${root.toUpperCase().replaceAll('-', '_')}`
}

function parseFileUri(text: string, refuse: (found: string, remedy: string) => ReadDataUri): ReadDataUri {
  const absolute = /^file:\/\/(\/[^?#]+)$/.exec(text)?.[1]
  if (absolute === undefined) return refuse(`"${text}"`, 'Write file:/// and the absolute path, without a host, "?" and "#".')
  let path: string
  try {
    path = decodeURIComponent(absolute)
  } catch {
    return refuse(`"${text}" with a broken % escape`, 'Write % as %25.')
  }
  if (/[\u0000-\u001f\u007f\\]/.test(path) || climbs(path.slice(1))) return refuse(`"${text}"`, 'Write the path without "..", ".", empty parts and control characters.')
  return { ok: true, uri: { kind: 'file', path } }
}

function climbs(path: string): boolean {
  return path.split('/').some((part) => part === '' || part === '.' || part === '..')
}
