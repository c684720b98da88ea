import type { Checks } from '../../flows/ports.ts'
import type { GitHub } from './client.ts'

export const CHECK_NAME = 'provender'

/** Tells a check run that this program wrote from one that merely has its name. */
export type Mine = { appId: number } | { appSlug: string }

/**
 * Writes the gate's check run: one per head commit, updated in place, never an older decision over a newer.
 *
 * GitHub adds the annotations of an update to those that are there already; so when there are any on either side a
 * new run of the same name takes the old one's place, as a required check looks at the newest.
 */
export function githubChecks(github: GitHub, mine: Mine): Checks {
  const find = async (owner: string, repo: string, headSha: string) => {
    const runs = await github.paginate('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', { owner, repo, ref: headSha, check_name: CHECK_NAME, filter: 'latest', per_page: 100 })
    return runs
      .filter((run) => run.name === CHECK_NAME && ('appId' in mine ? run.app?.id === mine.appId : run.app?.slug === mine.appSlug))
      .sort((a, b) => b.id - a.id)[0]
  }
  return {
    async published({ owner, repo }, headSha) {
      const run = await find(owner, repo, headSha)
      return run?.status === 'completed' ? { facts: run.external_id ?? '', conclusion: run.conclusion ?? '' } : undefined
    },
    async publish({ owner, repo }, { headSha, externalId, decidedAt, rendered }) {
      const existing = await find(owner, repo, headSha)
      if (existing?.status === 'completed') {
        if (existing.external_id === externalId && existing.conclusion === rendered.conclusion && existing.output.title === rendered.title) return { written: false, url: existing.html_url }
        if (existing.completed_at !== null && Date.parse(existing.completed_at) > Date.parse(decidedAt)) return { written: false, url: existing.html_url }
      }
      const body = {
        owner,
        repo,
        name: CHECK_NAME,
        external_id: externalId,
        status: 'completed' as const,
        conclusion: rendered.conclusion,
        completed_at: decidedAt,
        output: {
          title: rendered.title,
          summary: rendered.summary,
          text: rendered.text,
          annotations: rendered.annotations.map(({ path, line, message }) => ({ path, start_line: line, end_line: line, annotation_level: 'failure' as const, message })),
        },
      }
      const isPlain = rendered.annotations.length === 0 && existing?.output.annotations_count === 0
      const { data } =
        existing && isPlain
          ? await github.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', { ...body, check_run_id: existing.id })
          : await github.request('POST /repos/{owner}/{repo}/check-runs', { ...body, head_sha: headSha })
      return { written: true, url: data.html_url }
    },
  }
}
