import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDiff, type FileChange } from './diff.ts'
import { formatCommit, formatTree, isoSeconds, parseCommit, parseTree, writeObject, type Commit, type Person, type TreeEntry } from './objects.ts'
import { ObjectReader, type GitObject } from './reader.ts'
import { GitFailed, runGit } from './run.ts'

export const ZERO = '0'.repeat(40)
/** Git's well-known empty tree. */
export const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

export interface Ref { ref: string; sha: string; type: 'commit' | 'tag' | 'blob' | 'tree' }
/** `old`: what the reference must hold now; ZERO: it must not exist; absent: whatever it holds. `sha` ZERO deletes. */
export interface RefChange { ref: string; old?: string; sha: string }

/** A bare repository: reads through one batch process, writes objects itself, moves references through git. */
export class GitRepository {
  readonly dir: string
  readonly #reader: ObjectReader
  readonly #diffs = new Map<string, Promise<FileChange[]>>()
  readonly #walks = new Map<string, ReturnType<GitRepository['run']>>()
  #tail: Promise<unknown> = Promise.resolve()

  constructor(dir: string) {
    this.dir = dir
    this.#reader = new ObjectReader(dir)
  }

  static async create(dir: string, defaultBranch: string): Promise<GitRepository> {
    await mkdir(join(dir, 'objects', 'pack'), { recursive: true })
    await mkdir(join(dir, 'refs', 'heads'), { recursive: true })
    await writeFile(join(dir, 'HEAD'), `ref: refs/heads/${defaultBranch}\n`)
    await writeFile(join(dir, 'config'), CONFIG)
    return new GitRepository(dir)
  }

  /** Runs `work` alone: whoever moves references or sends their events holds this. */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#tail.then(work)
    this.#tail = turn.catch(() => {})
    return turn
  }

  settled(): Promise<unknown> {
    return this.#tail
  }

  run(args: readonly string[], options: { input?: Buffer | string; env?: Record<string, string>; accept?: number[] } = {}) {
    return runGit(this.dir, args, options)
  }

  read(spec: string): Promise<GitObject | undefined> {
    return this.#reader.read(spec)
  }

  info(spec: string): Promise<GitObject | undefined> {
    return this.#reader.info(spec)
  }

  async exists(sha: string): Promise<boolean> {
    return (await this.#reader.info(sha)) !== undefined
  }

  async objectType(sha: string): Promise<string | undefined> {
    return (await this.#reader.info(sha))?.type
  }

  async refSha(ref: string): Promise<string | undefined> {
    return /^refs\/[^\s:^~?*[\\]+$/.test(ref) ? (await this.#reader.info(ref))?.sha : undefined
  }

  branch(name: string): Promise<string | undefined> {
    return this.refSha(`refs/heads/${name}`)
  }

  /** The commit that a name means, as the REST API reads names: hash, branch, tag, `heads/…`, full reference. */
  async resolveCommit(name: string): Promise<string | undefined> {
    if (/[\s:^~?*[\\]|\.\./.test(name)) return undefined
    const candidates = /^[0-9a-f]{7,40}$/.test(name) ? [name, `refs/heads/${name}`, `refs/tags/${name}`] : [`refs/heads/${name}`, `refs/tags/${name}`, `refs/${name}`, ...(name.startsWith('refs/') || name === 'HEAD' ? [name] : [])]
    for (const candidate of candidates) {
      const found = await this.#reader.info(`${candidate}^{commit}`)
      if (found) return found.sha
    }
    return undefined
  }

  async commit(sha: string): Promise<Commit | undefined> {
    const object = await this.#reader.read(`${sha}^{commit}`)
    return object ? parseCommit(object.sha, object.content) : undefined
  }

  async tree(spec: string): Promise<{ sha: string; entries: TreeEntry[] } | undefined> {
    const object = await this.#reader.read(spec)
    return object?.type === 'tree' ? { sha: object.sha, entries: parseTree(object.content) } : undefined
  }

  /** What lies at a path of a commit. */
  at(commit: string, path: string): Promise<GitObject | undefined> {
    return this.#reader.read(path === '' ? `${commit}^{tree}` : `${commit}:${path}`)
  }

  async text(commit: string, path: string): Promise<string | undefined> {
    const object = await this.at(commit, path)
    return object?.type === 'blob' ? object.content.toString() : undefined
  }

  write(type: 'blob' | 'tree' | 'commit' | 'tag', content: Buffer): Promise<string> {
    return writeObject(this.dir, type, content)
  }

  writeTree(entries: readonly TreeEntry[]): Promise<string> {
    return this.write('tree', formatTree(entries))
  }

  writeCommit(commit: { tree: string; parents: string[]; author: Person; committer?: Person; message: string }): Promise<string> {
    return this.write('commit', formatCommit({ committer: commit.author, ...commit }))
  }

  async refs(prefix = 'refs/'): Promise<Ref[]> {
    const { text } = await this.run(['for-each-ref', '--format=%(refname) %(objectname) %(objecttype)', ...(prefix.endsWith('/') ? [prefix] : [`${prefix}*`, `${prefix}*/**`, prefix])])
    return text.split('\n').filter(Boolean).map((line) => {
      const [ref, sha, type] = line.split(' ')
      return { ref: ref!, sha: sha!, type: type as Ref['type'] }
    })
  }

  /** Moves references, all or none. False when one of them does not hold `old` any more. */
  async moveRefs(changes: readonly RefChange[]): Promise<boolean> {
    const input = changes.map(({ ref, old, sha }) => (sha === ZERO ? `delete ${ref}\0${old ?? ''}\0` : `update ${ref}\0${sha}\0${old ?? ''}\0`)).join('')
    try {
      await this.run(['update-ref', '--stdin', '-z'], { input })
      return true
    } catch (error) {
      if (error instanceof GitFailed && /is at|cannot lock ref|already exists|unable to resolve|expected/.test(error.message)) return false
      throw error
    }
  }

  /** A walk over history; remembered where it is between commits named by hash, since those never change. */
  #walk(args: readonly string[], revisions: readonly string[], accept: number[] = []): ReturnType<GitRepository['run']> {
    const run = (): ReturnType<GitRepository['run']> => this.run(args, { accept })
    if (!revisions.every((revision) => /^[0-9a-f]{40}$/.test(revision))) return run()
    const key = args.join('\0')
    let found = this.#walks.get(key)
    if (!found) {
      found = run()
      this.#walks.set(key, found)
      found.catch(() => this.#walks.delete(key))
      if (this.#walks.size > 2_000) this.#walks.delete(this.#walks.keys().next().value!)
    }
    return found
  }

  async isAncestor(ancestor: string, descendant: string): Promise<boolean> {
    if (ancestor === descendant) return true
    return (await this.#walk(['merge-base', '--is-ancestor', ancestor, descendant], [ancestor, descendant], [1])).code === 0
  }

  async mergeBase(one: string, other: string): Promise<string | undefined> {
    return (await this.#walk(['merge-base', one, other], [one, other], [1])).text.trim() || undefined
  }

  /** Commits reachable from `include` but not from `exclude`, newest first. */
  async log(include: string, options: { exclude?: string; path?: string; limit?: number; skip?: number; author?: string } = {}): Promise<Commit[]> {
    const args = ['rev-list', '--topo-order', include]
    if (options.exclude && options.exclude !== ZERO) args.push(`^${options.exclude}`)
    if (options.limit) args.push(`--max-count=${options.limit}`)
    if (options.skip) args.push(`--skip=${options.skip}`)
    if (options.author) args.push(`--author=${options.author}`)
    if (options.path) args.push('--', options.path)
    const shas = (await this.#walk(args, [include, ...(options.exclude ? [options.exclude] : [])])).text.split('\n').filter(Boolean)
    return (await Promise.all(shas.map((sha) => this.commit(sha)))).filter((commit) => commit !== undefined)
  }

  async count(include: string, exclude: string): Promise<number> {
    return Number((await this.#walk(['rev-list', '--count', include, `^${exclude}`], [include, exclude])).text)
  }

  /** Files that differ between two trees or commits, renames followed; remembered, since commits never change. */
  diff(from: string, to: string): Promise<FileChange[]> {
    const key = `${from} ${to}`
    let found = this.#diffs.get(key)
    if (!found) {
      found = this.run(['diff', '--no-color', '--no-ext-diff', '-M', '--raw', '--abbrev=40', '--numstat', '-p', '-z', from, to]).then(({ stdout }) => parseDiff(stdout))
      this.#diffs.set(key, found)
      found.catch(() => this.#diffs.delete(key))
      if (this.#diffs.size > 300) this.#diffs.delete(this.#diffs.keys().next().value!)
    }
    return found
  }

  /** Three-way merge of two commits. Undefined when they conflict. */
  async mergeTrees(base: string, head: string): Promise<string | undefined> {
    const { code, text } = await this.run(['merge-tree', '--write-tree', '--no-messages', base, head], { accept: [1] })
    return code === 0 ? text.trim().split('\n')[0] : undefined
  }

  /** The tree of `commit`'s own change on top of `tip`. Undefined when it does not fit. */
  async pickTree(tip: string, commit: Commit): Promise<string | undefined> {
    // merge-tree takes no merge base before git 2.40: a stand-in for the tip, child of the commit's parent, makes it the base.
    const standIn = await this.writeCommit({ tree: (await this.commit(tip))!.tree, parents: commit.parents, author: commit.author, message: 'base' })
    return this.mergeTrees(standIn, commit.sha)
  }

  close(): void {
    this.#reader.close()
  }
}

export function personNow(name: string, email: string): Person {
  return { name, email, date: isoSeconds(new Date()) }
}

const CONFIG = `[core]
\trepositoryformatversion = 0
\tbare = true
\tfilemode = true
\tlogAllRefUpdates = false
[http]
\treceivepack = true
[receive]
\tdenyCurrentBranch = ignore
\tdenyDeleteCurrent = warn
\thideRefs = refs/pull
\tautogc = false
\tadvertisePushOptions = true
[uploadpack]
\tallowAnySHA1InWant = true
\tallowFilter = true
[gc]
\tauto = 0
`
