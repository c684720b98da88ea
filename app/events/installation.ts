import type { Handled } from '../index.ts'

/** Where the app may look has changed. What it could not hear of meanwhile is judged when it may look again. */
export function onInstallation({ payload, judgeAll, judgeInstallation, suspend }: Handled): void {
  const { action } = payload
  if (action === 'suspend') return suspend(true)
  if (action === 'unsuspend') suspend(false)
  if (action === 'unsuspend' || action === 'new_permissions_accepted') return judgeInstallation()
  const added = payload['repositories_added'] ?? (action === 'created' ? payload['repositories'] : undefined)
  for (const one of (Array.isArray(added) ? added : []) as ({ full_name?: unknown } | null)[]) {
    const [owner, repo] = typeof one?.full_name === 'string' ? one.full_name.split('/') : []
    if (owner && repo) judgeAll({ owner, repo })
  }
}
