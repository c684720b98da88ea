import type { Model } from '../../schemas/model/v1.ts'
import type { Problem } from '../../schemas/shared.ts'
import { problemAt } from '../documents/problem.ts'
import type { Document } from '../documents/read.ts'
import { closest } from '../documents/suggest.ts'

/** Evaluation suites and the monitoring plan against the datasets of their own model. */
export function evaluationProblems(model: Document<Model>): Problem[] {
  const { evaluations = [], monitoring, datasets } = model.value
  const keys = Object.keys(datasets)
  const unknownKey = (path: (string | number)[], key: string): Problem[] => {
    if (keys.includes(key)) return []
    const meant = closest(key, keys)
    return [problemAt(model, path, { expected: `a key of datasets: ${keys.join(', ') || 'there is none'}`, found: `"${key}"`, remedy: meant ? `Did you mean "${meant}"?` : 'Correct the name or add it to datasets.' })]
  }
  const names = evaluations.map(({ suite }) => suite)
  return [
    ...evaluations.flatMap(({ suite, data, thresholds }, index) => [
      ...(names.indexOf(suite) < index ? [problemAt(model, ['evaluations', index, 'suite'], { expected: 'a name of its own', found: `"${suite}" again`, remedy: 'Give each suite a different name.' })] : []),
      ...data.flatMap((key, place) => unknownKey(['evaluations', index, 'data', place], key)),
      ...thresholds.flatMap(({ min, max }, place) =>
        min === undefined || max === undefined || min <= max ? [] : [problemAt(model, ['evaluations', index, 'thresholds', place, 'min'], { expected: `at most max, ${max}`, found: String(min), remedy: 'Exchange the two: no value could meet them.' })],
      ),
    ]),
    ...(monitoring?.reference ?? []).flatMap((key, place) => unknownKey(['monitoring', 'reference', place], key)),
  ]
}
