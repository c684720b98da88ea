import { OutsideError, UserError } from '../../flows/outside-error.ts'
import type { ProposedBranch } from '../../flows/training/github-ports.ts'
import { git, gitText } from './git.ts'

const WRITTEN_BY_TRAINING = /^models\/[^/]+\/(versions\/[^/]+\.yml|README\.md)$/

/** A branch of `origin`, as the checkout left it. */
export function openProposedBranch(folder: string, branch: string): ProposedBranch {
  const ref = `refs/heads/${branch}`
  const again = 'Nothing is lost: the run of the newer commit does not run again what is unchanged.'
  return {
    async changedSince(base) {
      const diff = await gitText(folder, ['diff', '--name-only', '-z', '--no-renames', `${base}...HEAD`]).catch((cause: unknown) => {
        throw new UserError('Expected the history of the pull request, found a shallow checkout. Set "fetch-depth: 0" for actions/checkout.', { cause })
      })
      return diff.split('\0').filter(Boolean)
    },
    async catchUp() {
      const head = await gitText(folder, ['rev-parse', 'HEAD'])
      await git(folder, ['fetch', '--quiet', '--no-tags', 'origin', `+${ref}:refs/provender/branch`])
      const tip = await gitText(folder, ['rev-parse', 'refs/provender/branch'])
      if (tip === head) return
      const moved = `The branch ${branch} has moved on from ${head} to ${tip}`
      const isAhead = (await git(folder, ['merge-base', '--is-ancestor', head, tip], { allow: [1, 128] })).code === 0
      const changed = isAhead ? (await gitText(folder, ['diff', '--name-only', '-z', '--no-renames', head, tip])).split('\0').filter(Boolean) : []
      if (!isAhead || !changed.every((path) => WRITTEN_BY_TRAINING.test(path))) throw new UserError(`${moved}. ${again}`)
      await git(folder, ['checkout', '--quiet', '--detach', tip])
    },
    async push(commit) {
      try {
        // Without force: a branch that moved refuses it.
        await git(folder, ['push', '--quiet', 'origin', `${commit}:${ref}`])
      } catch (cause) {
        const words = (cause as Error).message
        if (/\[(remote )?rejected\]|fetch first|non-fast-forward/i.test(words)) throw new OutsideError('GIT_FAILED', `The branch ${branch} refused the version file: it has moved, or a rule protects it (${words}). ${again}`, { cause })
        throw new OutsideError('GIT_FAILED', `Cannot push the version file to ${branch}: ${words}. Give the job "contents: write" and leave persist-credentials of actions/checkout as it is.`, { cause })
      }
    },
  }
}
