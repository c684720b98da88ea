import type { Octokit } from '@octokit/rest'
import { OWNER, REPO } from './world.ts'

export type CheckRun = Awaited<ReturnType<Octokit['checks']['listForRef']>>['data']['check_runs'][number]

const PATIENCE_MS = 90_000

/** Asks again until there is an answer. @throws Error when there is none in time, naming what was waited for. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    if (Date.now() > end) throw new Error(`waited ${PATIENCE_MS / 1000} s for ${what}, and it did not come`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** The check run of a name on a commit, once it satisfies. */
export function checkOn(github: Octokit, ref: string, name: string, satisfies: (check: CheckRun) => boolean): Promise<CheckRun> {
  return until(`the check "${name}" on ${ref.slice(0, 7)}`, async () => {
    const { data } = await github.checks.listForRef({ owner: OWNER, repo: REPO, ref, check_name: name })
    return data.check_runs.find(satisfies)
  })
}

/** The head of a pull request once it has left `from`. */
export async function headAfter(github: Octokit, pull: number, from: string): Promise<string> {
  return until(`a commit on top of ${from.slice(0, 7)}`, async () => {
    const { data } = await github.pulls.get({ owner: OWNER, repo: REPO, pull_number: pull })
    return data.head.sha === from ? undefined : data.head.sha
  })
}

/** What GitHub answers to something that it refuses. */
export async function refusal(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt
  } catch (error) {
    const { status, message } = error as { status?: number; message: string }
    return `${status ?? ''} ${message.split(' - https')[0]}`.trim()
  }
  throw new Error('expected a refusal, and it was allowed')
}
