import { expect, it } from 'vitest'
import { expandMatrix, matrixSuffix } from './matrix.ts'

it('gives one empty combination without a matrix', () => {
  expect(expandMatrix(undefined)).toEqual([{}])
})

it('multiplies axes and takes exclusions away, also partial and nested ones', () => {
  const matrix = { os: ['l', 'm'], node: [20, 24], cfg: [{ gpu: true, n: 1 }], exclude: [{ os: 'm', node: 20 }, { os: 'l', node: 24, cfg: { gpu: true } }] }
  expect(expandMatrix(matrix).map(({ os, node }) => `${String(os)}${String(node)}`)).toEqual(['l20', 'm24'])
})

it("joins includes as GitHub's documentation shows", () => {
  const matrix = {
    fruit: ['apple', 'pear'], animal: ['cat', 'dog'],
    include: [{ color: 'green' }, { color: 'pink', animal: 'cat' }, { fruit: 'apple', shape: 'circle' }, { fruit: 'banana' }, { fruit: 'banana', animal: 'cat' }],
  }
  expect(expandMatrix(matrix)).toEqual([
    { fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle' },
    { fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle' },
    { fruit: 'pear', animal: 'cat', color: 'pink' },
    { fruit: 'pear', animal: 'dog', color: 'green' },
    { fruit: 'banana' },
    { fruit: 'banana', animal: 'cat' },
  ])
})

it('takes includes alone when there are no axes', () => {
  expect(expandMatrix({ include: [{ a: 1 }, { a: 2 }] })).toEqual([{ a: 1 }, { a: 2 }])
})

it('refuses an axis without values', () => {
  expect(() => expandMatrix({ os: [] })).toThrow("Matrix vector 'os' does not contain any values")
  expect(() => expandMatrix({ os: 'linux' })).toThrow('"os" is not a list')
})

it('names a combination by its values', () => {
  expect(matrixSuffix({ os: 'linux', py: 3.12 })).toBe(' (linux, 3.12)')
  expect(matrixSuffix({})).toBe('')
})
