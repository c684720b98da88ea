import { toText } from '../expressions/data.ts'
import { evaluateText } from '../expressions/evaluate.ts'
import { matrixSuffix } from '../jobs/matrix.ts'
import type { Scope } from '../expressions/evaluate.ts'
import type { Leg } from './run-legs.ts'

/** A job's name as GitHub shows it: matrix values follow in brackets unless the name has expressions of its own. */
export function legName({ job, matrix }: Leg, scope: Scope): string {
  if (job.name?.includes('${{')) return toText(evaluateText(job.name, scope))
  return `${job.name ?? job.id}${matrixSuffix(matrix)}`
}
