import { expect, it } from 'vitest'
import type { Stages } from '../../schemas/stages/v1.ts'
import { describeChange, stageChanges } from './stage-changes.ts'

const stages = (held: Stages['stages']): Stages => ({ schema: 'stages/v1', model: 'churn', stages: held })
const one = { version: '1.0.0' }
const two = { version: '1.1.0' }

const cases: [what: string, before: Stages | undefined, after: Stages | undefined, changes: [stage: string, from: string | null, to: string | null][]][] = [
  ['nothing when nothing changed', stages({ production: one }), stages({ production: one }), []],
  ['nothing without files', undefined, undefined, []],
  ['every stage of a new file', undefined, stages({ staging: two, production: one }), [['production', null, '1.0.0'], ['staging', null, '1.1.0']]],
  ['every stage of a removed file', stages({ production: one }), undefined, [['production', '1.0.0', null]]],
  ['a stage that is added', stages({ production: one }), stages({ production: one, staging: two }), [['staging', null, '1.1.0']]],
  ['a stage that is emptied', stages({ production: one, staging: two }), stages({ production: one }), [['staging', '1.1.0', null]]],
  ['a move from one stage to another', stages({ staging: two, production: one }), stages({ production: two }), [['production', '1.0.0', '1.1.0'], ['staging', '1.1.0', null]]],
  ['no challenger and no shadow', stages({ production: one }), stages({ production: { ...one, challenger: '1.1.0', shadow: '1.1.0' } }), []],
]
it.each(cases)('stageChanges gives %s', (_what, before, after, changes) => {
  expect(stageChanges('churn', before, after)).toEqual(changes.map(([stage, from, to]) => ({ model: 'churn', stage, from, to })))
})

it('describeChange names stage and versions', () => {
  expect(describeChange({ model: 'flight-delays', stage: 'production', from: null, to: '1.0.0' })).toBe('flight-delays#production empty → 1.0.0')
  expect(describeChange({ model: 'flight-delays', stage: 'production', from: '1.0.0', to: null })).toBe('flight-delays#production 1.0.0 → empty')
})
