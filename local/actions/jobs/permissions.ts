import type { PermissionSpec } from '../workflow/workflow.ts'

export type Permissions = Record<string, 'read' | 'write'>

const SCOPES = [
  'actions', 'attestations', 'checks', 'contents', 'deployments', 'discussions', 'id-token', 'issues', 'models', 'packages', 'pages',
  'pull-requests', 'repository-projects', 'security-events', 'statuses',
]
// What GitHub gives new repositories when a workflow names nothing.
const RESTRICTED: Permissions = { contents: 'read', packages: 'read' }

/** The permissions of a job's token. `ceiling` is what the caller of a reusable workflow has. */
export function jobPermissions(workflow: PermissionSpec | undefined, job: PermissionSpec | undefined, ceiling: Permissions | undefined, readOnly: boolean): Permissions {
  const asked = job ?? workflow
  const granted = asked === undefined ? (ceiling ?? RESTRICTED) : expand(asked)
  const limited = ceiling ? narrow(granted, ceiling) : granted
  const final = readOnly ? reduceToRead(limited) : limited
  return { ...final, metadata: 'read' }
}

/** What a called workflow asks for beyond what its caller has; GitHub refuses to start such a run. */
export function excessPermissions(asked: PermissionSpec | undefined, ceiling: Permissions): string[] {
  if (asked === undefined) return []
  return Object.entries(expand(asked))
    .filter(([scope, level]) => level === 'write' ? ceiling[scope] !== 'write' : ceiling[scope] === undefined)
    .map(([scope, level]) => `requesting '${scope}: ${level}', but is only allowed '${scope}: ${ceiling[scope] ?? 'none'}'`)
}

function expand(spec: PermissionSpec): Permissions {
  if (spec === 'read-all') return Object.fromEntries(SCOPES.filter((scope) => scope !== 'id-token').map((scope) => [scope, 'read']))
  if (spec === 'write-all') return Object.fromEntries(SCOPES.map((scope) => [scope, 'write']))
  return Object.fromEntries(Object.entries(spec).filter(([, level]) => level !== 'none')) as Permissions
}

function narrow(granted: Permissions, ceiling: Permissions): Permissions {
  return Object.fromEntries(Object.entries(granted).flatMap(([scope, level]) => {
    const most = ceiling[scope]
    return most === undefined ? [] : [[scope, most === 'read' ? 'read' : level]]
  }))
}

function reduceToRead(permissions: Permissions): Permissions {
  return Object.fromEntries(Object.keys(permissions).filter((scope) => scope !== 'id-token').map((scope) => [scope, 'read']))
}
