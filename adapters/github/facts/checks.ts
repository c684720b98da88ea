import { at, type Reading } from './reading.ts'
import type { CheckFact } from '../../../core/policy/facts.ts'

/** Only the runs that the policy names: others would make new facts of every step of every workflow. */
export async function readChecks({ github, pull, position, needs }: Reading): Promise<CheckFact[]> {
  const lists = await Promise.all(
    needs.checks.map((name) => github.paginate('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', { ...at(pull), ref: position.headSha, check_name: name, filter: 'latest', per_page: 100 })),
  )
  return lists
    .flat()
    .map((run) => ({ id: run.id, name: run.name, app: run.app ? { id: run.app.id, slug: run.app.slug ?? '' } : null, headSha: run.head_sha, status: run.status, conclusion: run.conclusion }))
    .sort((a, b) => a.id - b.id)
    .map(({ id: _, ...run }) => run)
}
