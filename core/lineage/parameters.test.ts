import { describe, expect, it } from 'vitest'
import type { Model } from '../../schemas/model/v1.ts'
import type { Document } from '../documents/read.ts'
import { planParameters } from './parameters.ts'

const plan = (value: Record<string, unknown>, params: string[], seeds: Model['seeds'] = [{ none: 'nothing is random' }]): ReturnType<typeof planParameters> => {
  const model = { name: 'm', parameters: 'p.yml', seeds, pipeline: [{ id: 'train', role: 'train', run: 'true', params, outputs: ['o'] }] } as unknown as Model
  const locate = (): { line: number; column: number } => ({ line: 3, column: 1 })
  return planParameters({ file: 'model.yml', value: model, locate } as Document<Model>, { path: 'p.yml', value, locate })
}

describe('planParameters', () => {
  it('gives a component only what it declares, in its own shape', () => {
    expect(plan({ fit: { rate: 0.1, depth: 3 }, other: 1 }, ['fit.rate']).given.get('train')).toEqual({ fit: { rate: 0.1 } })
  })

  it('records leaves with their type and source', () => {
    expect(plan({ fit: { rate: 0.1, depth: 3, on: true, name: 'x', list: [1, 2], none: null } }, ['fit']).hyperparameters).toEqual([
      { name: 'fit.depth', value: '3', type: 'int', source: 'p.yml#fit.depth' },
      { name: 'fit.list', value: '[1,2]', type: 'json', source: 'p.yml#fit.list' },
      { name: 'fit.name', value: 'x', type: 'str', source: 'p.yml#fit.name' },
      { name: 'fit.none', value: 'null', type: 'json', source: 'p.yml#fit.none' },
      { name: 'fit.on', value: 'true', type: 'bool', source: 'p.yml#fit.on' },
      { name: 'fit.rate', value: '0.1', type: 'float', source: 'p.yml#fit.rate' },
    ])
  })

  it('prefers a key as written to dots as steps', () => {
    expect(plan({ 'fit.rate': 1, fit: { rate: 2 } }, ['fit.rate']).hyperparameters[0]?.value).toBe('1')
  })

  it('records the reason for no seed, and the value of one', () => {
    expect(plan({ seed: 7 }, [], [{ none: 'closed form' }, { parameter: 'seed', library: 'numpy' }])).toMatchObject({ seed: '7', seeds: [{ none: 'closed form' }, { value: '7', library: 'numpy', source: 'p.yml#seed' }] })
  })

  it.each([
    ['a parameter', ['rounds'], undefined, 'pipeline[0].params[0]'],
    ['a seed', [], [{ parameter: 'seed' }], 'seeds[0].parameter'],
    ['an inherited name', ['constructor'], undefined, 'pipeline[0].params[0]'],
  ] as const)('refuses %s that the file does not have', (_name, params, seeds, at) => {
    expect(plan({ a: 1 }, [...params], seeds as Model['seeds'] | undefined).problems).toMatchObject([{ at, expected: 'a key of p.yml' }])
  })

  it('refuses whole numbers that a double cannot hold', () => {
    expect(plan({ seed: 2 ** 60 }, ['seed']).problems[0]?.remedy).toMatch(/^Quote it/)
  })

  it('does not let a parameter named __proto__ reach the prototype', () => {
    const value = JSON.parse('{"__proto__": {"polluted": 1}}') as Record<string, unknown>
    plan(value, ['__proto__.polluted'])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})
