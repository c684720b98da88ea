import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RECORDS_BRANCH } from '../../core/paths.ts'
import { OutsideError } from '../../flows/outside-error.ts'
import { git, gitText } from './git.ts'

const LOCAL = `refs/heads/${RECORDS_BRANCH}`
const NOTHING = '0000000000000000000000000000000000000000'

/** The commit on top of the branch as this clone knows it; undefined before the first record. */
export async function recordsTip(folder: string, remote: string | undefined): Promise<string | undefined> {
  const [local, far] = await Promise.all([LOCAL, `refs/remotes/${remote ?? 'origin'}/${RECORDS_BRANCH}`].map((ref) => resolve(folder, ref)))
  if (!local || !far || local === far) return local ?? far
  // Records that were fetched but not merged are records all the same; a local branch that is behind is only old.
  return (await isAncestor(folder, local, far)) ? far : local
}

async function resolve(folder: string, ref: string): Promise<string | undefined> {
  const { code, stdout } = await git(folder, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], { allow: [1] })
  return code === 0 ? stdout.toString('utf8').trim() : undefined
}

async function isAncestor(folder: string, older: string, newer: string): Promise<boolean> {
  return (await git(folder, ['merge-base', '--is-ancestor', older, newer], { allow: [1] })).code === 0
}

/** Fetches the branch. @throws OutsideError GIT_FAILED when the remote cannot be reached. */
export async function fetchRecords(folder: string, remote: string): Promise<void> {
  const fetched = await git(folder, ['fetch', '--quiet', '--no-tags', remote, `+${LOCAL}:refs/remotes/${remote}/${RECORDS_BRANCH}`], { allow: [128] })
  // git says 128 for everything; only a branch that is not there yet is no trouble.
  if (fetched.code === 128 && !/couldn't find remote ref/.test(fetched.stderr)) {
    throw new OutsideError('GIT_FAILED', `Cannot fetch ${RECORDS_BRANCH} from ${remote}: ${fetched.stderr.trim()}. Check the network and that the token may read the repository.`)
  }
}

/** The commit that adds `files` on top of `tip`, or `tip` itself when they are all there. Neither index nor working tree is touched. */
export async function commitFiles(folder: string, tip: string | undefined, files: readonly { path: string; text: string }[], message: string, when: Date): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), 'provender-index-'))
  const env = { GIT_INDEX_FILE: join(scratch, 'index'), ...identity(when) }
  try {
    if (tip) await git(folder, ['read-tree', tip], { env })
    const entries = await Promise.all(files.map(async ({ path, text }) => `100644 ${await gitText(folder, ['hash-object', '-w', '--stdin'], { input: text })}\t${path}`))
    await git(folder, ['update-index', '--add', '--index-info'], { env, input: `${entries.join('\n')}\n` })
    const tree = await gitText(folder, ['write-tree'], { env })
    if (tip && tree === (await gitText(folder, ['rev-parse', `${tip}^{tree}`]))) return tip
    return await gitText(folder, ['commit-tree', tree, ...(tip ? ['-p', tip] : []), '-m', message], { env })
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

function identity(when: Date): Record<string, string> {
  const date = `${Math.floor(when.getTime() / 1000)} +0000`
  const [name, email] = ['provender', 'provender@users.noreply.github.com']
  return { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_AUTHOR_DATE: date, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email, GIT_COMMITTER_DATE: date }
}

/** Moves the branch of this clone from `tip` to `commit`; false when somebody else has moved it. */
export async function moveLocal(folder: string, commit: string): Promise<boolean> {
  const before = await resolve(folder, LOCAL)
  if (before === commit) return true
  if (before && !(await isAncestor(folder, before, commit))) return false
  const moved = await git(folder, ['update-ref', LOCAL, commit, before ?? NOTHING], { allow: [1, 128] })
  return moved.code === 0
}

/** Pushes a commit as the branch, fast-forward only; false when the remote has moved. @throws OutsideError GIT_FAILED */
export async function pushRecords(folder: string, remote: string, commit: string): Promise<boolean> {
  const pushed = await git(folder, ['push', '--quiet', remote, `${commit}:${LOCAL}`], { allow: [1, 128] })
  if (pushed.code === 0) return true
  // A lock that is held, or a reference that moved: both mean that another writer was faster.
  if (/rejected|fetch first|non-fast-forward|cannot lock ref|failed to update ref|already exists|stale info/i.test(pushed.stderr) && !/GH00|protected|pre-receive hook declined|denied/i.test(pushed.stderr)) return false
  throw new OutsideError('GIT_FAILED', `Cannot push ${RECORDS_BRANCH} to ${remote}: ${pushed.stderr.trim()}. Check that the token may write contents and that the branch's protection lets it append.`)
}
