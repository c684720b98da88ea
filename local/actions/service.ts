import { mkdtempSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ArtifactStore } from './artifacts/store.ts'
import { fullName } from './model.ts'
import { OidcIssuer } from './oidc.ts'
import { route } from './rest/route.ts'
import { runEvent, scheduleEvent } from './triggers/own-events.ts'
import { RunStore } from './run-store.ts'
import { ConcurrencyGroups } from './scheduler/concurrency.ts'
import { RunnerQueue } from './scheduler/runner-queue.ts'
import { Tokens } from './tokens.ts'
import { startForEvent } from './triggers/start-for-event.ts'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ActionsService, Forge, RepoName, RepositoryEvent, WorkflowRunView } from '../contract.ts'
import type { Core } from './core.ts'
import type { JobRun, WorkflowRun } from './model.ts'
import type { ActionsOptions, RunnerOptions } from './options.ts'

export type { ActionsOptions, RunnerOptions } from './options.ts'

/** What tests and the demo can do besides what the forge needs. */
export interface EmbeddedActions extends ActionsService {
  registerRunner(options: RunnerOptions): void
  unregisterRunner(name: string): void
  /** Fires `on: schedule` of the default branch, for the workflows that name exactly this cron line. */
  fireSchedule(repo: RepoName, cron: string): Promise<void>
  /** A job's log so far, secrets masked. */
  log(jobId: number): string
  /** Everything that is known of the runs of a repository, newest first. */
  details(repo: RepoName): WorkflowRun[]
}

export interface ActionsFactory {
  (forge: Forge): EmbeddedActions
  /** The service, once a forge has started it. @throws Error before that. */
  service(): EmbeddedActions
  /** The bytes of an artifact, for a forge that publishes Pages. @throws Error when the repository has no such artifact. */
  readArtifact(repo: RepoName, artifactId: number): Promise<Buffer>
}

/**
 * Prepares the embedded Actions. Hand the result to the forge, which calls it with itself.
 *
 * @see ./README.md — what is emulated, and what differs from GitHub.
 */
export function createActions(options: ActionsOptions = {}): ActionsFactory {
  let service: Service | undefined
  const start = (forge: Forge): EmbeddedActions => (service = new Service(forge, options))
  const started = (): Service => {
    if (!service) throw new Error('Actions has no forge yet. Start the forge with it first.')
    return service
  }
  return Object.assign(start, { service: started, readArtifact: (repo: RepoName, id: number) => started().readArtifact(repo, id) })
}

class Service implements EmbeddedActions {
  readonly #core: Core
  readonly #closing = new AbortController()
  readonly #ownsDataDir: boolean
  #starting = new Set<Promise<void>>()

  constructor(forge: Forge, options: ActionsOptions) {
    this.#ownsDataDir = options.dataDir === undefined
    const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'actions-'))
    const tokens = new Tokens()
    this.#core = {
      forge, options: { ...options, dataDir }, runs: new RunStore(), queue: new RunnerQueue(dataDir), concurrency: new ConcurrencyGroups(), tokens,
      oidc: new OidcIssuer(forge, tokens), artifacts: new ArtifactStore(join(dataDir, 'artifacts')), closing: this.#closing.signal,
    }
    for (const runner of options.runners ?? []) this.registerRunner(runner)
    this.#core.runs.onCompleted = (run) => this.#startAfter(run)
  }

  onEvent(event: RepositoryEvent): void {
    if (!this.#closing.signal.aborted) this.#track(startForEvent(this.#core, event))
  }

  async handle(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
    return await route(this.#core, (event) => this.onEvent(event), request, response, path)
  }

  registerRunner(options: RunnerOptions): void {
    this.#core.queue.register(options)
  }

  unregisterRunner(name: string): void {
    this.#core.queue.unregister(name)
  }

  async fireSchedule(repo: RepoName, cron: string): Promise<void> {
    this.onEvent(await scheduleEvent(this.#core, repo, cron))
  }

  log(jobId: number): string {
    return this.#core.runs.job(jobId)?.log.text ?? ''
  }

  details(repo: RepoName): WorkflowRun[] {
    return this.#core.runs.inRepo(repo)
  }

  runs(repo: RepoName): WorkflowRunView[] {
    return this.details(repo).map(({ id, name, event, headSha, status, conclusion, createdAt, jobs }) => ({
      id, name, event: event.name, headSha, status, conclusion, createdAt, jobs: jobs.map((job) => this.#jobView(job)),
    }))
  }

  async idle(): Promise<void> {
    for (;;) {
      await Promise.all(this.#starting)
      const open = this.#core.runs.all().filter((run) => run.status !== 'completed' && !isStuck(run))
      if (open.length === 0 && this.#starting.size === 0) return
      // A run can come to wait for a label without ending, so the state is looked at again from time to time.
      await Promise.race([...open.map((run) => run.finished), new Promise((resolve) => setTimeout(resolve, 25))])
    }
  }

  async close(): Promise<void> {
    this.#closing.abort('closing')
    const runs = this.#core.runs.all().filter((run) => run.status !== 'completed')
    for (const run of runs) {
      run.cancellation.abort('closing')
      for (const job of run.jobs) job.cancellation.abort('closing')
    }
    await Promise.allSettled([...this.#starting, ...runs.map((run) => run.finished)])
    if (this.#ownsDataDir) await rm(this.#core.options.dataDir, { recursive: true, force: true, maxRetries: 3 })
  }

  async readArtifact(repo: RepoName, artifactId: number): Promise<Buffer> {
    const { artifacts, runs } = this.#core
    const artifact = artifacts.get(artifactId)
    const run = artifact?.final ? runs.run(artifact.runId) : undefined
    if (!run || fullName(run.repo).toLowerCase() !== fullName(repo).toLowerCase()) throw new Error(`${fullName(repo)} has no artifact ${artifactId}.`)
    return await readFile(artifacts.path(artifactId))
  }

  #jobView(job: JobRun): WorkflowRunView['jobs'][number] {
    const { id, name, status, conclusion, waitingFor } = job
    return { id, name, status, conclusion, logUrl: `${this.#core.forge.url}/_actions/logs/${id}`, ...(waitingFor ? { waitingFor } : {}) }
  }

  #startAfter(run: WorkflowRun): void {
    this.#track(runEvent(this.#core, run).then((event) => { if (event) this.onEvent(event) }))
  }

  #track(work: Promise<void>): void {
    const tracked = work.catch((error: unknown) => process.emitWarning(`An event started no workflow: ${(error as Error).message}`)).finally(() => this.#starting.delete(tracked))
    this.#starting.add(tracked)
  }
}

/** Nothing in the run can go on by itself: its open jobs wait for a label or for an approval. */
function isStuck(run: WorkflowRun): boolean {
  const open = run.jobs.filter((job) => job.status !== 'completed')
  return open.length > 0 && open.every((job) => job.waitingFor !== undefined || run.waitingEnvironments.some(({ jobId }) => jobId === job.id))
}
