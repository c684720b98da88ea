import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunnerOptions } from '../options.ts'

/** A machine that runs jobs: a folder, labels, and room for some jobs at once. */
export class Runner {
  readonly id: number
  readonly name: string
  readonly labels: readonly string[]
  readonly group: string
  readonly env: Readonly<Record<string, string>>
  readonly #workDir: string
  readonly #maxJobs: number
  #running = 0

  constructor(id: number, options: RunnerOptions, fallbackDir: string) {
    this.id = id
    this.name = options.name
    this.labels = options.labels
    this.group = options.group ?? 'Default'
    this.env = options.env ?? {}
    this.#workDir = options.workDir ?? join(fallbackDir, 'runners', options.name)
    this.#maxJobs = options.maxJobs ?? 1
  }

  get busy(): boolean {
    return this.#running > 0
  }

  get free(): boolean {
    return this.#running < this.#maxJobs
  }

  serves(labels: readonly string[], group: string | undefined): boolean {
    const own = this.labels.map((label) => label.toLowerCase())
    return labels.every((label) => own.includes(label.toLowerCase())) && (group === undefined || group === this.group)
  }

  take(): void {
    this.#running++
  }

  release(): void {
    this.#running--
  }

  /** Folders of one job. Only `home`, `tools` and `actions` outlive it. */
  openFolders(jobId: number, repository: string): { root: string; workspace: string; temp: string; home: string; tools: string; actions: string } {
    const root = join(this.#workDir, `job-${jobId}`)
    const name = repository.split('/')[1] ?? repository
    const folders = {
      root, workspace: join(root, name, name), temp: join(root, '_temp'), home: join(this.#workDir, 'home'),
      tools: join(this.#workDir, '_tool'), actions: join(this.#workDir, '_actions'),
    }
    for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true })
    mkdirSync(join(folders.temp, '_runner_file_commands'), { recursive: true })
    mkdirSync(join(folders.temp, '_github_workflow'), { recursive: true })
    return folders
  }

  async closeFolders(root: string): Promise<void> {
    await rm(root, { recursive: true, force: true, maxRetries: 3 })
  }
}
