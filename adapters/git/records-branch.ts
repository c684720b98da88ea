import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RECORDS_BRANCH } from '../../core/paths.ts'
import { OutsideError } from '../../flows/outside-error.ts'
import { asFileError } from '../files/file-error.ts'
import { git, gitText } from './git.ts'

const LOCAL = `refs/heads/${RECORDS_BRANCH}`
const NOTHING = '0000000000000000000000000000000000000000'

/**
 * The commit on top of the branch as this clone knows it; undefined before the first record.
 *
 * Where this clone and the remote each have records that the other lacks, it is a commit that joins both; no branch is moved.
 * @throws OutsideError RECORD_DAMAGED when both have decisions that the other lacks: a chain has one end.
 */
export async function recordsTip(folder: string, remote: string | undefined): Promise<string | undefined> {
  const name = remote ?? 'origin'
  const [local, far] = await Promise.all([LOCAL, `refs/remotes/${name}/${RECORDS_BRANCH}`].map((ref) => resolve(folder, ref)))
  if (!local || !far || local === far) return local ?? far
  // Records that were fetched but not merged are records all the same; a local branch that is behind is only old.
  if (await isAncestor(folder, local, far)) return far
  return (await isAncestor(folder, far, local)) ? local : joined(folder, name, local, far)
}

async function joined(folder: string, remote: string, local: string, far: string): Promise<string> {
  const [here, there] = await Promise.all([onlyIn(folder, local, far), onlyIn(folder, far, local)])
  const isDecision = ({ path }: Stored): boolean => path.startsWith('decisions/')
  if (here.some(isDecision) && there.some(isDecision)) {
    throw new OutsideError('RECORD_DAMAGED', `${RECORDS_BRANCH} of this clone and of ${remote} each have decisions that the other has not, expected one chain. Keep that of ${remote}: git branch -m ${RECORDS_BRANCH} ${RECORDS_BRANCH}-of-this-clone`)
  }
  // Dated by its parents, so that whoever joins the two makes the same commit.
  const dates = await gitText(folder, ['show', '-s', '--format=%ct', local, far])
  const when = new Date(Math.max(...dates.split('\n').map(Number)) * 1000)
  return commitStored(folder, [far, local], here, `records: join this clone and ${remote}`, when)
}

interface Stored { path: string; blob: string }

/** Files that one commit has and another has not. */
async function onlyIn(folder: string, commit: string, other: string): Promise<Stored[]> {
  const { stdout } = await git(folder, ['diff-tree', '-r', '-z', '--no-renames', '--diff-filter=A', other, commit])
  const fields = stdout.toString('utf8').split('\0')
  const files: Stored[] = []
  for (let at = 0; at + 1 < fields.length; at += 2) files.push({ path: fields[at + 1] ?? '', blob: fields[at]?.split(' ')[3] ?? '' })
  return files
}

async function resolve(folder: string, ref: string): Promise<string | undefined> {
  const { code, stdout } = await git(folder, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], { allow: [1] })
  return code === 0 ? stdout.toString('utf8').trim() : undefined
}

async function isAncestor(folder: string, older: string, newer: string): Promise<boolean> {
  return (await git(folder, ['merge-base', '--is-ancestor', older, newer], { allow: [1] })).code === 0
}

/**
 * Fetches the branch. Nobody may rewrite it, so a remote that lost what this clone has seen is not followed.
 *
 * @throws OutsideError GIT_FAILED when the remote cannot be reached, RECORD_DAMAGED when its branch was rewritten.
 */
export async function fetchRecords(folder: string, remote: string): Promise<void> {
  const tracking = `refs/remotes/${remote}/${RECORDS_BRANCH}`
  // Not --quiet: that hides why a reference was not updated.
  const { code, stderr } = await git(folder, ['fetch', '--no-tags', remote, `${LOCAL}:${tracking}`], { allow: [1, 128] })
  // git says 128 for everything; a branch that is not there yet is no trouble, and neither is one that somebody else is fetching.
  if (code === 0 || /couldn't find remote ref|cannot lock ref|unable to update local ref/.test(stderr)) return
  if (/non-fast-forward|would clobber/.test(stderr)) {
    throw new OutsideError('RECORD_DAMAGED', `${RECORDS_BRANCH} of ${remote} was rewritten: it no longer has ${(await resolve(folder, tracking)) ?? 'what it had'}, which this clone has fetched. Find out who did it and restore it; to accept the loss: git update-ref -d ${tracking}`)
  }
  throw new OutsideError('GIT_FAILED', `Cannot fetch ${RECORDS_BRANCH} from ${remote}: ${gitsWords(stderr)}. Check the network and that the token may read the repository.`)
}

/** The commit that the remote's own branch has now, fetched; undefined when it has none. What this clone calls by that name does not count. */
export async function remoteTip(folder: string, remote: string): Promise<string | undefined> {
  const { code, stdout, stderr } = await git(folder, ['ls-remote', remote, LOCAL], { allow: [128] })
  if (code !== 0) throw new OutsideError('GIT_FAILED', `Cannot ask ${remote} for ${RECORDS_BRANCH}: ${gitsWords(stderr)}. Check the network and that the token may read the repository.`)
  const commit = /^[0-9a-f]+/.exec(stdout.toString('utf8'))?.[0]
  if (commit !== undefined) await fetchRecords(folder, remote)
  return commit
}

/** The commit that adds `files` on top of `tip`, or `tip` itself when they are all there. Neither index nor working tree is touched. */
export async function commitFiles(folder: string, tip: string | undefined, files: readonly { path: string; text: string }[], message: string, when: Date): Promise<string> {
  const stored = await Promise.all(files.map(async ({ path, text }) => ({ path, blob: await gitText(folder, ['hash-object', '-w', '--stdin'], { input: text }) })))
  return commitStored(folder, tip ? [tip] : [], stored, message, when)
}

/** The commit that adds stored files to the tree of its first parent. */
async function commitStored(folder: string, parents: readonly string[], files: readonly Stored[], message: string, when: Date): Promise<string> {
  const [tip] = parents
  const scratch = await mkdtemp(join(tmpdir(), 'provender-index-')).catch((cause: unknown) => {
    throw asFileError('the index of records', join(tmpdir(), 'index'), cause)
  })
  const env = { GIT_INDEX_FILE: join(scratch, 'index'), ...identity(when) }
  try {
    if (tip) await git(folder, ['read-tree', tip], { env })
    await git(folder, ['update-index', '--add', '--index-info'], { env, input: files.map(({ path, blob }) => `100644 ${blob}\t${path}\n`).join('') })
    const tree = await gitText(folder, ['write-tree'], { env })
    if (tip && parents.length === 1 && tree === (await gitText(folder, ['rev-parse', `${tip}^{tree}`]))) return tip
    return await gitText(folder, ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-m', message], { env })
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
  throw new OutsideError('GIT_FAILED', `Cannot push ${RECORDS_BRANCH} to ${remote}: ${gitsWords(pushed.stderr)}. Check that the token may write contents and that the branch's protection lets it append.`)
}

/** git's message as the middle of a sentence. */
const gitsWords = (stderr: string): string => stderr.trim().replace(/\s*\n\s*/g, ' ').replace(/\.$/, '')
