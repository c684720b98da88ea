/** What Actions may ask of the forge; see ../contract.ts. */
import { randomBytes } from 'node:crypto'
import type { Forge, RepoName } from '../contract.ts'
import { identifyRequest } from './access.ts'
import { createCheckRun, updateCheckRun, type CheckRunInput } from './checks.ts'
import type { Hub } from './hub.ts'
import { ACTIONS_APP_ID } from './store/state.ts'
import type { Actor, Repository } from './store/types.ts'

export function makeForge(hub: Hub): Forge {
  const { state } = hub
  const find = ({ owner, name }: RepoName): Repository => {
    const repo = state.repo(owner, name)
    if (!repo) throw new Error(`no repository ${owner}/${name}`)
    return repo
  }
  // Not of kind `workflow`: what Actions itself does (check runs of jobs) is no workflow's doing.
  const actions = (): Actor => ({ kind: 'installation', user: state.user('github-actions[bot]'), app: state.app(ACTIONS_APP_ID) })
  return {
    get url() {
      return state.url
    },
    gitDir: (repo) => find(repo).git.dir,
    issueWorkflowToken(repo, permissions, expiresAt) {
      const value = `ghs_${randomBytes(27).toString('hex').slice(0, 36)}`
      state.tokens.set(value, { value, kind: 'workflow', login: 'github-actions[bot]', appId: ACTIONS_APP_ID, permissions: { ...permissions }, repositoryIds: new Set([find(repo).id]), expiresAt })
      return value
    },
    revokeToken: (token) => void state.tokens.delete(token),
    authenticate(request) {
      try {
        const actor = identifyRequest(state, request)
        if (actor.kind === 'anonymous') return undefined
        const only = actor.repositoryIds?.size === 1 ? state.repositories.get([...actor.repositoryIds][0]!) : undefined
        return { login: actor.user.login, id: actor.user.id, permissions: actor.permissions ?? {}, ...(only ? { repo: { owner: only.owner, name: only.name } } : {}) }
      } catch {
        return undefined
      }
    },
    putJobCheckRun(name, given) {
      const repo = find(name)
      const { id, headSha, ...rest } = given
      const input: CheckRunInput & { name: string } = { ...rest, conclusion: given.conclusion ?? null }
      const known = id === undefined ? undefined : repo.checkRuns.find((run) => run.id === id)
      if (!known) return createCheckRun(hub, repo, ACTIONS_APP_ID, headSha, input, actions()).id
      updateCheckRun(hub, repo, known, input, actions())
      return known.id
    },
    deliver(name, repo, payload) {
      const { action, app_id: appId, sender, ...rest } = payload
      const user = state.findUser(String((sender as { login?: string } | undefined)?.login ?? ''))
      const only = name === 'deployment_protection_rule' && typeof appId === 'number' ? { onlyApp: appId } : {}
      hub.emit({ event: name, repo: find(repo), actor: user ? { ...actions(), user } : actions(), payload: rest, ...(typeof action === 'string' ? { action } : {}), ...only })
    },
  }
}
