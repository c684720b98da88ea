import type { Handled } from '../index.ts'

/** Who may approve, or where the app may look, has changed: everything open is judged anew. */
export function onAccess({ payload, repository, judgeAll, judgeInstallation }: Handled): void {
  const added = payload['repositories_added'] ?? (payload['action'] === 'created' ? payload['repositories'] : undefined)
  if (Array.isArray(added)) {
    for (const one of added as ({ full_name?: unknown } | null)[]) {
      const name = one?.full_name
      const [owner, repo] = typeof name === 'string' ? name.split('/') : []
      if (owner && repo) judgeAll({ owner, repo })
    }
  } else if (repository) judgeAll(repository)
  else judgeInstallation()
}
