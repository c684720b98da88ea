import type { RecordKind } from '../../core/paths.ts'
import type { Clock, Digests, Log, Records, Tree } from '../ports.ts'
import type { Models } from '../training/ports.ts'

export interface DeployPorts {
  clock: Clock
  digests: Digests
  log: Log
  records: Records & { readAll(kind: RecordKind): Promise<{ digest: string; text: string }[]> }
  /** The repository at a commit; undefined before the first. */
  tree(commit: string | undefined): Promise<Tree | undefined>
  /** What GitHub shows of deployments: a view, never asked whether something may be deployed. */
  deployments: Deployments
  models: Pick<Models, 'fetch'>
  command: DeployCommand
}

export interface Deployments {
  /** The deployment of this commit, stage and payload, made when there is none. */
  open(deployment: { commit: string; environment: string; payload: Record<string, string>; description: string }): Promise<number>
  status(id: number, state: 'in_progress' | 'success' | 'failure', description: string): Promise<void>
}

export interface DeployCommand {
  /**
   * Lays the verified files, and nothing else, into a fresh folder and runs the team's command on it.
   *
   * @throws OutsideError COMMAND_FAILED with the last lines
   */
  run(files: { path: string; digest: string; location: string; executable: boolean }[], env: Record<string, string>): Promise<void>
}
