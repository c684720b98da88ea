import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { readCard } from '../../core/documents/card.ts'
import { readDocument } from '../../core/documents/read.ts'
import { readRecord } from '../../core/documents/record.ts'
import { parseYaml } from '../../core/documents/yaml.ts'
import { readPolicy } from '../../core/policy/read.ts'
import { renderProblem } from '../../core/render/problems.ts'
import { schemas, type SchemaId } from '../../schemas/index.ts'
import { generate } from '../../scripts/generate.ts'

const root = join(import.meta.dirname, '../..')
const ids = Object.keys(schemas) as SchemaId[]

const examples = (id: SchemaId, kind: 'valid' | 'invalid'): string[] => globSync(`schemas/${id.split('/')[0]}/examples/${kind}/*.{yml,md,json}`, { cwd: root }).sort()
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

/** A document as our readers see it: its value as it was written, or what they say is wrong. */
function read(id: SchemaId, path: string): { value: unknown } | { problems: string[] } {
  const text = textOf(path)
  if (path.endsWith('.json')) {
    const record = readRecord(schemas[id], text)
    return record.ok ? { value: JSON.parse(text) } : { problems: [record.reason] }
  }
  if (id === 'card/v1') {
    const card = readCard(basename(path), text)
    return card.ok ? { value: card.card.front } : { problems: card.problems.map(renderProblem) }
  }
  const document = readDocument(id, basename(path), text)
  const source = parseYaml(path, text)
  return document.ok && source.ok ? { value: source.value } : { problems: document.ok ? [] : document.problems.map(renderProblem) }
}

function expectedOf(path: string): string {
  if (!path.endsWith('.yml')) return textOf(path.replace(/\.\w+$/, '.expect.txt')).trimEnd()
  return /^# expect: (.+)$/m.exec(textOf(path))?.[1] ?? ''
}

describe.each(ids)('%s', (id) => {
  const schema = JSON.parse(generate().get(`schemas/${id}.schema.json`) ?? '{}') as object
  const validate: ValidateFunction = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema)

  test('is generated', () => {
    expect(textOf(`schemas/${id}.schema.json`)).toBe(generate().get(`schemas/${id}.schema.json`))
  })

  test('has examples of both kinds', () => {
    expect(examples(id, 'valid').length).toBeGreaterThan(0)
    expect(examples(id, 'invalid').length).toBeGreaterThan(0)
  })

  test.each(examples(id, 'valid'))('accepts %s, by our reader and by the JSON Schema', (path) => {
    const result = read(id, path)
    expect(result).toHaveProperty('value')
    if ('value' in result) validate(result.value)
    expect(validate.errors ?? []).toEqual([])
  })

  test.each(examples(id, 'invalid'))('refuses %s with the words it expects', (path) => {
    const expected = expectedOf(path)
    expect(expected).not.toBe('')
    expect(read(id, path)).toMatchObject({ problems: expect.arrayContaining([expect.stringContaining(expected)]) as string[] })
  })
})

describe('the policy’s JSON Schema', () => {
  const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(JSON.parse(generate().get('schemas/policy/v1.schema.json') ?? '{}') as object)
  const policy = (rule: object): object => ({ schema: 'policy/v1', stages: [{ name: 'production', from: ['unassigned'] }], rules: [{ id: 'a', ...rule }] })

  test.each([
    [{ rule: 'min-approvals', with: { count: 1, from: { permission: 'write' } } }, true],
    [{ rule: 'min-approvals', with: { count: 0, from: { permission: 'write' } } }, false],
    [{ rule: 'min-approvals', with: { cuont: 1 } }, false],
    [{ rule: 'min-approvals' }, false],
    [{ rule: 'legal-move' }, true],
    [{ rule: 'legal-move', with: { count: 1 } }, false],
    [{ rule: 'no-such-rule' }, false],
  ])('knows the rules and their options: %j', (rule, isValid) => {
    expect(validate(policy(rule))).toBe(isValid)
  })

  test.each(examples('policy/v1', 'valid'))('and the gate accept %s', (path) => {
    expect(readPolicy(textOf(path))).toMatchObject({ state: 'valid' })
  })
})
