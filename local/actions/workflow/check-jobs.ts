import type { Problem } from './problem.ts'
import type { Job, Workflow } from './workflow.ts'

type LineOf = (place: (string | number)[]) => number

const UNSUPPORTED_STEP_KEYS = ['background', 'wait', 'wait-all', 'cancel', 'parallel']

/** What the grammar cannot say: `needs` that exist and have no cycle, unique step ids, keys this emulator lacks. */
export function checkJobs(workflow: Workflow, lineOf: LineOf): Problem[] {
  const problems: Problem[] = []
  const report = (place: (string | number)[], message: string): void => {
    problems.push({ file: workflow.path, line: lineOf(place), path: place.join('.'), message })
  }
  for (const job of Object.values(workflow.jobs)) checkJob(job, workflow, report)
  const cycle = findCycle(workflow.jobs)
  if (cycle) report(['jobs', cycle[0] ?? '', 'needs'], `the jobs wait for each other: ${cycle.join(' → ')}.`)
  return problems
}

function checkJob(job: Job, workflow: Workflow, report: (place: (string | number)[], message: string) => void): void {
  const here = ['jobs', job.id]
  if (!/^[A-Za-z_][A-Za-z0-9_-]{0,99}$/.test(job.id)) report(here, `"${job.id}" is not a job id. Start with a letter or "_"; use letters, digits, "-" and "_".`)
  for (const need of job.needs) {
    if (!(need in workflow.jobs)) report([...here, 'needs'], `needs the job "${need}", which this workflow does not have.`)
  }
  for (const key of (job as Job & { unsupported: string[] }).unsupported) report([...here, key], `"${key}" is not emulated: this GitHub has no containers.`)
  if (!job.uses && job.steps.length === 0) report(here, 'a job needs "steps" with at least one step, or "uses".')
  const ids = new Set<string>()
  job.steps.forEach((step, index) => {
    if (step.id && ids.has(step.id)) report([...here, 'steps', index, 'id'], `the step id "${step.id}" is used twice.`)
    if (step.id) ids.add(step.id)
    for (const key of UNSUPPORTED_STEP_KEYS) if (key in step) report([...here, 'steps', index, key], `"${key}" is not emulated.`)
  })
}

function findCycle(jobs: Record<string, Job>): string[] | undefined {
  const done = new Set<string>()
  const walk = (id: string, trail: string[]): string[] | undefined => {
    if (trail.includes(id)) return [...trail.slice(trail.indexOf(id)), id]
    if (done.has(id)) return undefined
    for (const need of jobs[id]?.needs ?? []) {
      const cycle = walk(need, [...trail, id])
      if (cycle) return cycle
    }
    done.add(id)
    return undefined
  }
  for (const id of Object.keys(jobs)) {
    const cycle = walk(id, [])
    if (cycle) return cycle
  }
  return undefined
}
