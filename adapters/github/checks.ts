import type { Checks, DecisionCheck, ShownCheck } from '../../flows/ports.ts'
import type { GitHub } from './client.ts'
import type { Mine, OwnRuns } from './own-runs.ts'

export const CHECK_NAME = 'provender'

export type { Mine } from './own-runs.ts'

const AT_ONCE = 50 // GitHub: annotations per request; a further request adds to them

/**
 * Writes the gate's check: a new run of the same name on each change, as a required check looks at the newest.
 *
 * Runs are never changed afterwards, and clocks are not compared: whoever writes looks at what stood there before the
 * facts were read, and once more after writing. A run between the two is somebody else's, whose facts may be newer
 * than those that now cover it, and so this one has to judge again. In the end the newest run shows the newest facts.
 */
export function githubChecks(github: GitHub, mine: Mine, ownRuns?: OwnRuns): Checks {
  type Repository = { owner: string; repo: string }
  const list = async ({ owner, repo }: Repository, headSha: string) => {
    const runs = await github.paginate('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', { owner, repo, ref: headSha, check_name: CHECK_NAME, filter: 'all', per_page: 100 })
    return runs
      .filter((run) => run.name === CHECK_NAME && ('appId' in mine ? run.app?.id === mine.appId : run.app?.slug === mine.appSlug))
      .sort((a, b) => b.id - a.id)
  }
  const write = async ({ owner, repo }: Repository, { headSha, externalId, decidedAt, rendered }: DecisionCheck, over: ShownCheck | undefined): Promise<{ id: number; url: string | null }> => {
    const output = { title: rendered.title, summary: rendered.summary, text: rendered.text }
    const annotations = rendered.annotations.map(({ path, line, message }) => ({ path, start_line: line, end_line: line, annotation_level: 'failure' as const, message }))
    const { data } = await github.request('POST /repos/{owner}/{repo}/check-runs', {
      owner,
      repo,
      name: CHECK_NAME,
      head_sha: headSha,
      external_id: externalId,
      status: 'completed',
      conclusion: rendered.conclusion,
      // Some of GitHub's lists are sorted by it, and another replica's clock may be ahead of ours.
      completed_at: later(decidedAt, over?.completedAt ?? null),
      output: { ...output, annotations: annotations.slice(0, AT_ONCE) },
      // Only an app hears of its buttons; a job's token has ended by then.
      ...('appId' in mine ? { actions: rendered.actions } : {}),
    })
    for (let from = AT_ONCE; from < annotations.length; from += AT_ONCE) {
      await github.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', { owner, repo, check_run_id: Number(data.id), output: { ...output, annotations: annotations.slice(from, from + AT_ONCE) } })
    }
    return { id: Number(data.id), url: data.html_url }
  }
  return {
    async published(repository, headSha) {
      const taken = await ownRuns?.take(headSha)
      if (taken) return taken.shown
      const [run] = await list(repository, headSha)
      if (!run) return undefined
      const isDone = run.status === 'completed'
      return { id: run.id, facts: isDone ? (run.external_id ?? '') : '', conclusion: isDone ? (run.conclusion ?? '') : '', title: run.output.title ?? '', completedAt: run.completed_at, url: run.html_url }
    },
    async publish(repository, check, over) {
      const { externalId, rendered } = check
      if (over?.facts === externalId && over.conclusion === rendered.conclusion && over.title === rendered.title) return { written: false, overtaken: false, url: over.url }
      const { id, url } = await write(repository, check, over)
      const others = (await list(repository, check.headSha)).filter((run) => run.id > (over?.id ?? 0) && run.id !== id)
      return { written: true, overtaken: others.length > 0, url }
    },
  }
}

function later(decidedAt: string, completedAt: string | null): string {
  return completedAt !== null && Date.parse(completedAt) > Date.parse(decidedAt) ? completedAt : decidedAt
}
