import { fullName } from './model.ts'
import type { RepoName } from '../contract.ts'
import type { JobRun, WorkflowRun } from './model.ts'

/** All runs since the start, and the numbers that GitHub counts up. */
export class RunStore {
  readonly #runs = new Map<number, WorkflowRun>()
  readonly #workflowIds = new Map<string, number>()
  readonly #runNumbers = new Map<number, number>()
  #lastId = 1000
  /** Called with every run that ends: `on: workflow_run` starts from there. */
  onCompleted: (run: WorkflowRun) => void = () => undefined

  nextId(): number {
    return ++this.#lastId
  }

  add(run: WorkflowRun): void {
    this.#runs.set(run.id, run)
  }

  run(id: number): WorkflowRun | undefined {
    return this.#runs.get(id)
  }

  all(): WorkflowRun[] {
    return [...this.#runs.values()]
  }

  /** Newest first. */
  inRepo(repo: RepoName): WorkflowRun[] {
    return this.all().filter((run) => fullName(run.repo).toLowerCase() === fullName(repo).toLowerCase()).toReversed()
  }

  job(id: number): JobRun | undefined {
    return this.all().flatMap((run) => [...run.jobs, ...run.earlierJobs]).find((job) => job.id === id)
  }

  /** The same number for the same file of a repository, as long as the service lives. */
  workflowId(repo: RepoName, path: string): number {
    const key = `${fullName(repo).toLowerCase()}:${path}`
    const known = this.#workflowIds.get(key)
    if (known) return known
    const id = this.nextId()
    this.#workflowIds.set(key, id)
    return id
  }

  nextRunNumber(workflowId: number): number {
    const number = (this.#runNumbers.get(workflowId) ?? 0) + 1
    this.#runNumbers.set(workflowId, number)
    return number
  }
}
