/** Git's object formats, read and written without starting git. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflate } from 'node:zlib'
import { promisify } from 'node:util'

const compress = promisify(deflate)

export interface Person { name: string; email: string; date: string }
export interface Commit { sha: string; tree: string; parents: string[]; author: Person; committer: Person; message: string; signed: boolean }
export interface TreeEntry { mode: string; type: 'blob' | 'tree' | 'commit'; name: string; sha: string }

export function objectSha(type: string, content: Buffer): string {
  return createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex')
}

/** Writes a loose object, whole or not at all. */
export async function writeObject(dir: string, type: string, content: Buffer): Promise<string> {
  const sha = objectSha(type, content)
  const folder = join(dir, 'objects', sha.slice(0, 2))
  const path = join(folder, sha.slice(2))
  if (await stat(path).catch(() => undefined)) return sha
  await mkdir(folder, { recursive: true })
  const temporary = join(folder, `tmp_${randomBytes(6).toString('hex')}`)
  await writeFile(temporary, await compress(Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content])), { mode: 0o444 })
  await rename(temporary, path)
  return sha
}

export function parseCommit(sha: string, content: Buffer): Commit {
  const text = content.toString()
  const split = text.indexOf('\n\n')
  const head = (split < 0 ? text : text.slice(0, split)).split('\n')
  const field = (name: string): string[] => head.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1))
  return {
    sha,
    tree: field('tree')[0] ?? '',
    parents: field('parent'),
    author: parsePerson(field('author')[0] ?? ''),
    committer: parsePerson(field('committer')[0] ?? ''),
    message: split < 0 ? '' : text.slice(split + 2).replace(/\n$/, ''),
    signed: field('gpgsig').length > 0,
  }
}

function parsePerson(line: string): Person {
  const match = /^(.*?) ?<(.*)> (\d+) [+-]\d{4}$/.exec(line)
  return { name: match?.[1] ?? '', email: match?.[2] ?? '', date: isoSeconds(new Date(Number(match?.[3] ?? 0) * 1000)) }
}

export function formatCommit(commit: Omit<Commit, 'sha' | 'signed'>): Buffer {
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${formatPerson(commit.author)}`,
    `committer ${formatPerson(commit.committer)}`,
  ]
  return Buffer.from(`${lines.join('\n')}\n\n${commit.message.replace(/\n*$/, '')}\n`)
}

function formatPerson(person: Person): string {
  const clean = (text: string): string => text.replace(/[<>\n\0]/g, '')
  return `${clean(person.name)} <${clean(person.email)}> ${Math.floor(Date.parse(person.date) / 1000)} +0000`
}

export function parseTree(content: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = []
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(32, at)
    const end = content.indexOf(0, space)
    const mode = content.subarray(at, space).toString().padStart(6, '0')
    entries.push({ mode, type: typeOfMode(mode), name: content.subarray(space + 1, end).toString(), sha: content.subarray(end + 1, end + 21).toString('hex') })
    at = end + 21
  }
  return entries
}

export function formatTree(entries: readonly TreeEntry[]): Buffer {
  // Git sorts a folder as if its name ended in a slash.
  const key = (entry: TreeEntry): Buffer => Buffer.from(entry.mode === '040000' ? `${entry.name}/` : entry.name)
  const sorted = [...entries].sort((a, b) => Buffer.compare(key(a), key(b)))
  return Buffer.concat(sorted.flatMap((entry) => [Buffer.from(`${entry.mode.replace(/^0/, '')} ${entry.name}\0`), Buffer.from(entry.sha, 'hex')]))
}

export function typeOfMode(mode: string): TreeEntry['type'] {
  return mode === '040000' ? 'tree' : mode === '160000' ? 'commit' : 'blob'
}

export function isoSeconds(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z')
}
