import type { Outcome } from '../../schemas/decision/v1.ts'

const ORDER: readonly Outcome[] = ['pass', 'pending', 'fail', 'error']
export const worst = (outcomes: readonly Outcome[]): Outcome => outcomes.reduce((a, b) => (ORDER.indexOf(b) > ORDER.indexOf(a) ? b : a), 'pass')

/** Skipped rules vanish. Of `any`, one that passes suffices, unless another could not be judged: doubt never promotes. */
export function combine(kind: 'all' | 'any', outcomes: readonly Outcome[]): Outcome {
  const asked = outcomes.filter((outcome) => outcome !== 'skipped')
  if (asked.length === 0) return 'skipped'
  if (kind === 'all' || asked.includes('error')) return worst(asked)
  return asked.reduce((a, b) => (ORDER.indexOf(b) < ORDER.indexOf(a) ? b : a))
}
