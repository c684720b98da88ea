import type { RecordKind } from '../../core/paths.ts'
import type { Clock, Digests, Log, Records, Tree } from '../ports.ts'
import type { OpenTrust, ReadAbout } from '../signing/ports.ts'
import type { Models } from '../training/ports.ts'

export interface DeployPorts {
  clock: Clock
  log: Log
  digests: Digests
  records: Records & { readAll(kind: RecordKind): Promise<{ digest: string; text: string }[]>; about: ReadAbout }
  openTrust: OpenTrust
  /** The repository at a commit; undefined when this clone does not have it. */
  tree(commit: string): Promise<Tree | undefined>
  /** What GitHub shows of deployments: a view, never asked whether something may be deployed. */
  deployments: Deployments
  models: Pick<Models, 'fetch'>
  command: DeployCommand
}

export type DeploymentState = 'in_progress' | 'success' | 'failure' | 'inactive'

export interface Deployments {
  /** The deployment of this commit, stage and payload, made when there is none. */
  open(deployment: { commit: string; environment: string; payload: Record<string, string>; description: string }): Promise<number>
  status(id: number, state: DeploymentState, description: string): Promise<void>
  /** What it was last said to be; undefined when nothing was said, or somebody has deleted it. */
  state(id: number): Promise<string | undefined>
}

export interface DeployCommand {
  /**
   * Lays the verified files, and nothing else, into a fresh folder and runs the team's command on it.
   *
   * @throws OutsideError COMMAND_FAILED without the command's output, which may hold what no record should
   */
  run(files: { path: string; digest: string; location: string; executable: boolean }[], env: Record<string, string>): Promise<void>
}
