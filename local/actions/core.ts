import type { Forge, RepoName } from '../contract.ts'
import type { ArtifactStore } from './artifacts/store.ts'
import type { OidcIssuer } from './oidc.ts'
import type { ActionsOptions } from './options.ts'
import type { RunStore } from './run-store.ts'
import type { ConcurrencyGroups } from './scheduler/concurrency.ts'
import type { RunnerQueue } from './scheduler/runner-queue.ts'
import type { Tokens } from './tokens.ts'

/** The parts of the running service, as they are handed to each other. */
export interface Core {
  forge: Forge
  options: ActionsOptions & { dataDir: string }
  runs: RunStore
  queue: RunnerQueue
  concurrency: ConcurrencyGroups
  tokens: Tokens
  oidc: OidcIssuer
  artifacts: ArtifactStore
  /** Aborted when the service closes: everything ends at once. */
  closing: AbortSignal
}

export function secretsOf({ options }: Core, repo: RepoName, environment: string | undefined): Record<string, string> {
  return options.secrets?.(repo, environment) ?? {}
}

export function varsOf({ options }: Core, repo: RepoName, environment: string | undefined): Record<string, string> {
  return options.vars?.(repo, environment) ?? {}
}
