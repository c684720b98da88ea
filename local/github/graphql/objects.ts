/** Git's objects, as GraphQL shows them. */
import { isoSeconds, type Commit, type Person, type TreeEntry } from '../git/objects.ts'
import type { GitObject } from '../git/reader.ts'
import { findAccount } from '../payloads/commit.ts'
import { nodeId } from '../payloads/user.ts'
import type { Json, Repository } from '../store/types.ts'
import { suitesOf } from './checks.ts'
import { connection, requireAccess, type Asked } from './graph.ts'
import { accountNode } from './people.ts'

// GitHub hands out no more than this of a text.
const MAX_TEXT_BYTES = 512 * 1024

/** What an expression of git names: `<commit>:<path>`, `refs/heads/main`, a hash; null when there is nothing. */
export async function objectNode(asked: Asked, repo: Repository, expression: string): Promise<Json | null> {
  requireAccess(asked, repo, 'contents')
  // No ranges and no options: git would take `^x` and `-x` for something else.
  if (/^[-^]|\.\./.test(expression.split(':')[0] ?? '')) return null
  const object = await repo.git.read(expression)
  return object ? renderObject(asked, repo, object) : null
}

export async function commitNode(asked: Asked, repo: Repository, sha: string): Promise<Json | null> {
  const commit = await repo.git.commit(sha)
  return commit ? renderCommit(asked, repo, commit) : null
}

async function renderObject(asked: Asked, repo: Repository, object: GitObject): Promise<Json | null> {
  if (object.type === 'commit') return commitNode(asked, repo, object.sha)
  if (object.type === 'tree') return treeNode(asked, repo, object.sha)
  if (object.type === 'blob') return renderBlob(object)
  const text = object.content.toString()
  return { __typename: 'Tag', id: nodeId('TA', object.sha), oid: object.sha, name: /^tag (.*)$/m.exec(text)?.[1] ?? '', target: () => objectNode(asked, repo, /^object (.*)$/m.exec(text)?.[1] ?? '') }
}

function renderBlob({ sha, content }: GitObject): Json {
  const isBinary = content.subarray(0, 8000).includes(0)
  return { __typename: 'Blob', id: nodeId('B', sha), oid: sha, byteSize: content.length, isBinary, isTruncated: content.length > MAX_TEXT_BYTES, text: isBinary ? null : content.subarray(0, MAX_TEXT_BYTES).toString() }
}

async function treeNode(asked: Asked, repo: Repository, sha: string): Promise<Json | null> {
  const tree = await repo.git.tree(sha)
  if (!tree) return null
  return {
    __typename: 'Tree',
    id: nodeId('TR', sha),
    oid: sha,
    entries: tree.entries.map((entry) => entryNode(asked, repo, entry, entry.name)),
  }
}

function entryNode(asked: Asked, repo: Repository, entry: TreeEntry, path: string): Json {
  return {
    mode: Number.parseInt(entry.mode, 8),
    name: entry.name,
    nameRaw: Buffer.from(entry.name).toString('base64'),
    path,
    oid: entry.sha,
    type: entry.type,
    object: () => (entry.type === 'commit' ? null : objectNode(asked, repo, entry.sha)),
  }
}

async function fileNode(asked: Asked, repo: Repository, commit: Commit, path: string): Promise<Json | null> {
  const slash = path.lastIndexOf('/')
  const folder = await repo.git.tree(slash < 0 ? commit.tree : `${commit.sha}:${path.slice(0, slash)}`)
  const entry = folder?.entries.find(({ name }) => name === path.slice(slash + 1))
  return entry ? entryNode(asked, repo, entry, path) : null
}

function renderCommit(asked: Asked, repo: Repository, commit: Commit): Json {
  const parents = async (args: { first?: number; after?: string }): Promise<Json> => {
    const page = connection(commit.parents, args, (sha) => commitNode(asked, repo, sha))
    return { ...page, nodes: await Promise.all(page['nodes'] as Promise<Json>[]) }
  }
  return {
    __typename: 'Commit',
    id: nodeId('C', commit.sha),
    oid: commit.sha,
    message: commit.message,
    tree: () => treeNode(asked, repo, commit.tree),
    file: ({ path }: { path: string }) => fileNode(asked, repo, commit, path),
    author: () => gitActor(asked, commit.author),
    committer: () => gitActor(asked, commit.committer),
    authors: (args: { first?: number; after?: string }) => connection([commit.author, ...coAuthors(commit)], args, (person) => gitActor(asked, person)),
    parents,
    repository: () => asked.showRepository(repo),
    associatedPullRequests: (args: { first?: number; after?: string }) => connection([...repo.pulls.values()].filter((pull) => pull.headSha === commit.sha || pull.mergeCommitSha === commit.sha), args, (pull) => asked.showPull(repo, pull)),
    checkSuites: (args: Parameters<typeof suitesOf>[3]) => suitesOf(asked, repo, commit.sha, args),
  }
}

function coAuthors({ message, author }: Commit): Person[] {
  return [...message.matchAll(/^co-authored-by:\s*([^<\n]*)<([^>\n]+)>/gim)].map(([, name = '', email = '']) => ({ name: name.trim(), email: email.trim(), date: author.date }))
}

function gitActor(asked: Asked, person: Person): Json {
  const user = findAccount(asked.state, person.email)
  // Declared to be a user, and a bot is shown as one here too, with its whole login.
  return { name: person.name, email: person.email, date: person.date || isoSeconds(new Date(0)), user: user ? { ...accountNode(asked, user), __typename: 'User' } : null }
}
