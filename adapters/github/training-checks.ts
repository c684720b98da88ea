import { mayPass, OutsideError } from '../../flows/outside-error.ts'
import type { TrainingChecks } from '../../flows/training/github-ports.ts'
import type { GitHub } from './client.ts'

const TRIES = 4

/** Check runs of training, written with the token of the job. */
export function openTrainingChecks(github: Pick<GitHub, 'request'>, repository: { owner: string; repo: string }, sleep: (ms: number) => Promise<void> = pause): TrainingChecks {
  return {
    async publish({ name, sha, externalId, conclusion, title, summary, text }) {
      const body = { ...repository, name, status: 'completed' as const, conclusion, ...(externalId === '' ? {} : { external_id: externalId }), output: { title: title.slice(0, 255), summary, ...(text === undefined ? {} : { text }) } }
      for (let attempt = 1; ; attempt++) {
        try {
          // Looked up before every try: a POST that seemed to fail may have been carried out.
          const found = await findOwn(github, repository, sha, name, externalId)
          if (found === undefined) await github.request('POST /repos/{owner}/{repo}/check-runs', { ...body, head_sha: sha })
          else await github.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', { ...body, check_run_id: found })
          return
        } catch (error) {
          if (error instanceof OutsideError && error.code === 'GITHUB_FORBIDDEN') throw new OutsideError(error.code, `${error.message} Add "permissions: checks: write" to the job.`, { cause: error })
          if (!mayPass(error) || attempt >= TRIES) throw error
          await sleep(1000 * 2 ** attempt)
        }
      }
    },
  }
}

async function findOwn(github: Pick<GitHub, 'request'>, repository: { owner: string; repo: string }, sha: string, name: string, externalId: string): Promise<number | undefined> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', { ...repository, ref: sha, check_name: name, per_page: 100 })
  const named = (id: string) => data.check_runs.find((run) => run.name === name && (run.external_id ?? '') === id)
  // A failure has no record: what comes of the job when it is repeated takes its place.
  const own = named(externalId) ?? named('')
  return own && Number(own.id)
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
