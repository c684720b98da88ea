import type { Conclusion, JobResult } from '../model.ts'

/** One result of several: the worst counts; a later leg's outputs overwrite an earlier's unless they are empty. */
export function joinResults(results: readonly JobResult[]): JobResult {
  const outputs: Record<string, string> = {}
  for (const result of results) {
    for (const [name, value] of Object.entries(result.outputs)) if (value !== '' || !(name in outputs)) outputs[name] = value
  }
  return { result: worst(results), outputs }
}

export function worst(results: readonly Pick<JobResult, 'result'>[]): Conclusion {
  const all = results.map(({ result }) => result)
  if (all.includes('failure')) return 'failure'
  if (all.includes('cancelled')) return 'cancelled'
  return all.length > 0 && all.every((result) => result === 'skipped') ? 'skipped' : 'success'
}
