import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isUnionType, validateSchema } from 'graphql'
import { expect, it } from 'vitest'
import { SCHEMA_TEXT } from './endpoint.ts'
import { headOf, readServed, SERVED } from './trim.ts'

const schema = buildSchema(SCHEMA_TEXT)

it('is a whole schema, and GitHub’s: what is here was cut out by trim.ts, and nothing was changed by hand', () => {
  expect(validateSchema(schema)).toEqual([])
  const [head = '', ...rest] = SCHEMA_TEXT.split(/(?<=^[^\n]*\n)/)
  const source = /^# (@octokit\/graphql-schema \d+\.\d+\.\d+), sha256 [0-9a-f]{64}/.exec(head)?.[1] ?? ''
  expect(head).toBe(headOf(source, rest.join('')))
})

it('serves the types, fields and arguments of the table, no more and no fewer', () => {
  const inFile = Object.fromEntries(Object.values(schema.getTypeMap()).flatMap((type): [string, string[]][] => {
    if (type.name.startsWith('__')) return []
    if (isObjectType(type) || isInterfaceType(type)) return [[type.name, Object.values(type.getFields()).map(({ name, args }) => `${name}(${args.map((one) => one.name).sort().join(' ')})`).sort()]]
    if (isInputObjectType(type)) return [[type.name, Object.keys(type.getFields()).map((name) => `${name}()`).sort()]]
    if (isUnionType(type)) return [[type.name, type.getTypes().map(({ name }) => `${name}()`).sort()]]
    return []
  }))
  const inTable = Object.fromEntries(Object.entries(SERVED).map(([type, line]) => [type, [...readServed(line)].map(([name, args]) => `${name}(${args.toSorted().join(' ')})`).sort()]))
  expect(inFile).toEqual(inTable)
})

it('keeps enumerations whole', () => {
  const states = schema.getType('CheckConclusionState')
  expect(isEnumType(states) && states.getValues().map(({ name }) => name)).toEqual(expect.arrayContaining(['ACTION_REQUIRED', 'STALE', 'STARTUP_FAILURE', 'SUCCESS']))
})
