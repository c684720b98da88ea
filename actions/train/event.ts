import { z } from 'zod'
import { RECORDS_BRANCH } from '../../core/paths.ts'
import { UserError } from '../../flows/outside-error.ts'

const Repository = z.looseObject({ full_name: z.string(), default_branch: z.string().optional() })
const Side = z.looseObject({ sha: z.string(), ref: z.string(), repo: Repository.nullable() })
const Payload = z.looseObject({
  pull_request: z.looseObject({ number: z.int(), head: Side, base: Side }).optional(),
  inputs: z.record(z.string(), z.unknown()).nullish(),
})

/** What the run was started for. */
export interface TrainingEvent {
  /** To push to. */
  branch: string
  /** The commit that must be checked out. */
  sha: string
  /** The commit that a pull request is against. */
  base: string | undefined
  /** Of a dispatched workflow, as text. */
  inputs: Record<string, string>
}

/** @throws UserError for events that must not train: a fork's pull request, a tag. */
export function readEvent(env: Record<string, string | undefined>, payload: unknown): TrainingEvent {
  const parsed = Payload.safeParse(payload)
  if (!parsed.success) throw new UserError(`Expected the payload of a GitHub event in GITHUB_EVENT_PATH, found another form (${parsed.error.issues[0]?.path.join('.')}).`)
  const inputs = Object.fromEntries(Object.entries(parsed.data.inputs ?? {}).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]))
  const pull = parsed.data.pull_request
  if (pull) {
    const from = pull.head.repo?.full_name
    const to = pull.base.repo?.full_name
    if (from === undefined || from !== to) {
      throw new UserError(`Pull request #${pull.number} comes from ${from ?? 'a fork that is gone'}: expected a branch of ${to ?? 'this repository'}, because training runs its code on your own runner with a token that writes. Push the branch to ${to ?? 'this repository'} and open the pull request from there.`)
    }
    if (pull.head.ref === RECORDS_BRANCH || pull.head.ref === pull.head.repo?.default_branch) {
      throw new UserError(`Pull request #${pull.number} comes from ${pull.head.ref}: expected a branch of its own, because training pushes the version file to the branch it comes from. Push the change to another branch and open the pull request from there.`)
    }
    return { branch: pull.head.ref, sha: pull.head.sha, base: pull.base.sha, inputs }
  }
  if (env['GITHUB_REF_TYPE'] === 'tag' || !env['GITHUB_REF']?.startsWith('refs/heads/')) {
    throw new UserError(`Expected an event on a branch, found ${env['GITHUB_REF'] ?? 'none'}: the version file is committed to a branch. Start the workflow on a branch.`)
  }
  return { branch: env['GITHUB_REF'].slice('refs/heads/'.length), sha: env['GITHUB_SHA'] ?? '', base: undefined, inputs }
}

/** The run must train the commit that people review, not the merge that GitHub makes of it. */
export function refuseOtherCommit(event: TrainingEvent, head: string): void {
  if (head === event.sha) return
  throw new UserError(`Expected the commit ${event.sha} to be checked out, found ${head}. Add to actions/checkout: "ref: \${{ github.event.pull_request.head.sha || github.sha }}".`)
}
