import type { FileChange } from '../git/diff.ts'
import type { Commit } from '../git/objects.ts'
import type { State } from '../store/state.ts'
import type { Json, Repository, User } from '../store/types.ts'
import { repoApi, repoHtml } from './repository.ts'
import { nodeId, renderUser } from './user.ts'

// The forge signs nothing, so it never claims that a commit is verified.
const UNVERIFIED = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null }

export function renderCommit(state: State, repo: Repository, commit: Commit): Json {
  return {
    sha: commit.sha,
    node_id: nodeId('C', commit.sha),
    commit: {
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      tree: { sha: commit.tree, url: repoApi(state, repo, `/git/trees/${commit.tree}`) },
      url: repoApi(state, repo, `/git/commits/${commit.sha}`),
      comment_count: 0,
      verification: UNVERIFIED,
    },
    url: repoApi(state, repo, `/commits/${commit.sha}`),
    html_url: repoHtml(state, repo, `/commit/${commit.sha}`),
    comments_url: repoApi(state, repo, `/commits/${commit.sha}/comments`),
    author: accountOf(state, commit.author.email),
    committer: accountOf(state, commit.committer.email),
    parents: commit.parents.map((sha) => ({ sha, url: repoApi(state, repo, `/commits/${sha}`), html_url: repoHtml(state, repo, `/commit/${sha}`) })),
  }
}

export function renderGitCommit(state: State, repo: Repository, commit: Commit): Json {
  return {
    sha: commit.sha,
    node_id: nodeId('C', commit.sha),
    url: repoApi(state, repo, `/git/commits/${commit.sha}`),
    html_url: repoHtml(state, repo, `/commit/${commit.sha}`),
    author: commit.author,
    committer: commit.committer,
    tree: { sha: commit.tree, url: repoApi(state, repo, `/git/trees/${commit.tree}`) },
    message: commit.message,
    parents: commit.parents.map((sha) => ({ sha, url: repoApi(state, repo, `/git/commits/${sha}`), html_url: repoHtml(state, repo, `/commit/${sha}`) })),
    verification: UNVERIFIED,
  }
}

/** A commit inside a `push` payload. */
export function renderPushCommit(state: State, repo: Repository, commit: Commit, files: readonly FileChange[]): Json {
  const named = (status: string[]): string[] => files.filter((file) => status.includes(file.status)).map((file) => file.path)
  return {
    id: commit.sha,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message,
    timestamp: commit.committer.date,
    url: repoHtml(state, repo, `/commit/${commit.sha}`),
    author: { name: commit.author.name, email: commit.author.email, ...usernameOf(state, commit.author.email) },
    committer: { name: commit.committer.name, email: commit.committer.email, ...usernameOf(state, commit.committer.email) },
    added: named(['added', 'renamed', 'copied']),
    removed: [...named(['removed']), ...files.flatMap((file) => (file.status === 'renamed' && file.previousPath ? [file.previousPath] : []))],
    modified: named(['modified', 'changed']),
  }
}

export function renderFile(state: State, repo: Repository, commit: string, file: FileChange): Json {
  const path = file.path.split('/').map(encodeURIComponent).join('/')
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: repoHtml(state, repo, `/blob/${commit}/${path}`),
    raw_url: repoHtml(state, repo, `/raw/${commit}/${path}`),
    contents_url: repoApi(state, repo, `/contents/${path}?ref=${commit}`),
    ...(file.patch === undefined ? {} : { patch: file.patch }),
    ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
  }
}

/** Commits belong to accounts by e-mail address, as on GitHub. */
export function findAccount(state: State, email: string): User | undefined {
  for (const user of state.users.values()) if (user.email && user.email.toLowerCase() === email.toLowerCase()) return user
  return undefined
}

function accountOf(state: State, email: string): Json | null {
  const user = findAccount(state, email)
  return user ? renderUser(state, user) : null
}

function usernameOf(state: State, email: string): { username?: string } {
  const user = findAccount(state, email)
  return user ? { username: user.login } : {}
}
