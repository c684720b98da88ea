import { existsSync } from 'node:fs'
import { readFileAt, resolveRef } from '../git/git.ts'
import { excessPermissions, jobPermissions } from '../jobs/permissions.ts'
import { parseWorkflow } from '../workflow/parse.ts'
import { renderProblem } from '../workflow/problem.ts'
import type { Forge } from '../../contract.ts'
import type { Permissions } from '../jobs/permissions.ts'
import type { WorkflowSource } from '../model.ts'
import type { Job, Workflow } from '../workflow/workflow.ts'

/** A workflow with the reusable workflows that its jobs call. */
export interface WorkflowTree {
  workflow: Workflow
  source: WorkflowSource
  /** Most that tokens below this workflow may do; undefined for the one that the event started. */
  ceiling?: Permissions
  calls: Map<string, WorkflowTree>
}

const MAX_LEVELS = 10 // GitHub, since November 2025: the caller and up to nine levels below it
const MAX_CALLS = 50 // GitHub, since November 2025: unique reusable workflows in one run

/**
 * Reads every workflow a run will call, before its first job: like GitHub, a run with a bad callee does not start.
 * @throws CallProblems
 */
export async function loadTree(forge: Forge, workflow: Workflow, source: WorkflowSource, readOnly: boolean): Promise<WorkflowTree> {
  const walk = new TreeWalk(forge, readOnly)
  const tree = await walk.load(workflow, source, undefined, 1)
  if (walk.problems.length > 0) throw new CallProblems(walk.problems)
  return tree
}

export class CallProblems extends Error {
  readonly problems: string[]

  constructor(problems: string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

class TreeWalk {
  readonly problems: string[] = []
  readonly #forge: Forge
  readonly #readOnly: boolean
  readonly #called = new Set<string>()

  constructor(forge: Forge, readOnly: boolean) {
    this.#forge = forge
    this.#readOnly = readOnly
  }

  async load(workflow: Workflow, source: WorkflowSource, ceiling: Permissions | undefined, level: number): Promise<WorkflowTree> {
    const tree: WorkflowTree = { workflow, source, calls: new Map(), ...(ceiling ? { ceiling } : {}) }
    for (const job of Object.values(workflow.jobs)) {
      this.#checkPermissions(tree, job)
      if (!job.uses) continue
      const callee = await this.#loadCallee(tree, job, level)
      if (callee) tree.calls.set(job.id, callee)
    }
    return tree
  }

  #checkPermissions({ workflow, ceiling, source }: WorkflowTree, job: Job): void {
    if (!ceiling) return
    for (const excess of excessPermissions(job.permissions ?? workflow.permissions, ceiling)) {
      this.problems.push(`${source.path}: the nested job "${job.id}" is ${excess}. Give the calling job this permission.`)
    }
  }

  async #loadCallee(tree: WorkflowTree, job: Job, level: number): Promise<WorkflowTree | undefined> {
    const uses = job.uses ?? ''
    const fail = (message: string): undefined => void this.problems.push(`${tree.source.path} jobs.${job.id}.uses — ${message}`)
    if (level >= MAX_LEVELS) return fail(`reusable workflows nest deeper than ${MAX_LEVELS} levels.`)
    const source = await this.#locate(tree.source, uses)
    if (typeof source === 'string') return fail(source)
    this.#called.add(`${source.repo.owner}/${source.repo.name}/${source.path}@${source.sha}`)
    if (this.#called.size > MAX_CALLS) return fail(`more than ${MAX_CALLS} reusable workflows in one run.`)
    const text = await readFileAt(this.#forge.gitDir(source.repo), source.sha, source.path)
    if (text === undefined) return fail(`the workflow "${uses}" was not found.`)
    const parsed = parseWorkflow(source.path, text)
    if (!parsed.ok) return fail(parsed.problems.map(renderProblem).join('\n'))
    if (!parsed.value.on.workflow_call) return fail(`"${uses}" is not reusable: it has no "on: workflow_call".`)
    const mismatch = checkCall(job, parsed.value)
    if (mismatch.length > 0) return fail(mismatch.join(' '))
    const ceiling = jobPermissions(tree.workflow.permissions, job.permissions, tree.ceiling, this.#readOnly)
    return await this.load(parsed.value, source, ceiling, level + 1)
  }

  async #locate(caller: WorkflowSource, uses: string): Promise<WorkflowSource | string> {
    if (uses.startsWith('./')) return { ...caller, path: uses.slice(2) }
    const [, owner = '', name = '', path = '', ref = ''] = /^([^/@]+)\/([^/@]+)\/(\.github\/workflows\/[^/@]+\.ya?ml)@(.+)$/.exec(uses) ?? []
    if (!name) return `expected "./.github/workflows/x.yml" or "owner/repo/.github/workflows/x.yml@ref", got "${uses}".`
    const gitDir = this.#gitDir({ owner, name })
    const found = gitDir ? await resolveRef(gitDir, ref) : undefined
    return found ? { repo: { owner, name }, path, ref: found.ref, sha: found.sha } : `the workflow "${uses}" was not found: no such repository or ref.`
  }

  #gitDir(repo: { owner: string; name: string }): string | undefined {
    try {
      const gitDir = this.#forge.gitDir(repo)
      return existsSync(gitDir) ? gitDir : undefined
    } catch {
      return undefined
    }
  }
}

/** Inputs and secrets that a call names wrongly or forgets. Their types are checked when the values are known. */
function checkCall(job: Job, callee: Workflow): string[] {
  const { inputs = {}, secrets = {} } = callee.on.workflow_call ?? {}
  const problems = Object.keys(job.with ?? {}).filter((name) => !(name in inputs)).map((name) => `Invalid input, ${name} is not defined in the referenced workflow.`)
  for (const [name, spec] of Object.entries(inputs)) {
    if (spec.required && !(name in (job.with ?? {}))) problems.push(`Input ${name} is required, but not provided while calling.`)
  }
  if (job.secrets === 'inherit') return problems
  for (const name of Object.keys(job.secrets ?? {})) if (!(name in secrets)) problems.push(`Invalid secret, ${name} is not defined in the referenced workflow.`)
  for (const [name, spec] of Object.entries(secrets)) {
    if (spec?.required && !(name in (job.secrets ?? {}))) problems.push(`Secret ${name} is required, but not provided while calling.`)
  }
  return problems
}
