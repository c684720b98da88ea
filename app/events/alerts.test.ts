import { describe, expect, it } from 'vitest'
import type { Handled } from '../index.ts'
import { onDeployed, onMerged, onPushed } from './alerts.ts'

const watched = (handle: (handled: Handled) => void, payload: Record<string, unknown>, repository: Handled['repository'] | null = { owner: 'o', repo: 'r' }): number => {
  let count = 0
  handle({ payload, repository: repository ?? undefined, watch: () => (count += 1) } as unknown as Handled)
  return count
}
const to = (branch: string, more: object = {}) => ({ ref: `refs/heads/${branch}`, repository: { default_branch: 'main' }, ...more })
const commit = (more: object = {}) => ({ added: ['decisions/1.json'], modified: [], removed: [], ...more })

describe('what may have gone past the gate', () => {
  it.each<[string, (handled: Handled) => void, Record<string, unknown>, number]>([
    ['a push to the default branch', onPushed, to('main'), 1],
    ['a push to another branch', onPushed, to('work'), 0],
    ['a push where GitHub does not say which is the default branch', onPushed, { ref: 'refs/heads/work' }, 0],
    ['a tag', onPushed, { ref: 'refs/tags/main', repository: { default_branch: 'main' } }, 0],
    ['no ref', onPushed, { ref: null, repository: { default_branch: 'main' } }, 0],
    ['records that were added', onPushed, to('provender-records', { commits: [commit()] }), 0],
    ['records that were forced', onPushed, to('provender-records', { forced: true, commits: [commit()] }), 1],
    ['records that were deleted', onPushed, to('provender-records', { deleted: true, commits: [] }), 1],
    ['a record that was removed', onPushed, to('provender-records', { commits: [commit(), commit({ removed: ['decisions/1.json'] })] }), 1],
    ['a record that was changed', onPushed, to('provender-records', { commits: [commit({ modified: ['lineage/x.json'] })] }), 1],
    ['records of which the payload does not tell', onPushed, to('provender-records'), 0],
    ['records with a list that is none', onPushed, to('provender-records', { commits: [commit({ removed: 'x' })] }), 1],
    ['records with a commit that is null', onPushed, to('provender-records', { commits: [null] }), 0],
    ['a pull request that was closed', onMerged, { action: 'closed' }, 1],
    ['a pull request that was opened', onMerged, { action: 'opened' }, 0],
    ['a deployment that is done', onDeployed, { deployment_status: { state: 'success' } }, 1],
    ['a deployment that goes on', onDeployed, { deployment_status: { state: 'in_progress' } }, 0],
    ['a deployment without a status', onDeployed, { deployment_status: null }, 0],
  ])('looks after %s', (_what, handle, payload, count) => {
    expect(watched(handle, payload)).toBe(count)
    expect(watched(handle, payload, null)).toBe(0)
  })
})
