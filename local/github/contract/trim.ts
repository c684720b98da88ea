/**
 * Development script: cuts GitHub's own description of its REST API down to what the forge serves.
 *
 *     dir=$(mktemp -d) && (cd "$dir" && npm init -y && npm i @octokit/openapi@23.0.2)
 *     node local/github/contract/trim.ts "$dir/node_modules/@octokit/openapi"
 *
 * The package is 385 MB and its entry point loads every file, so it stays outside and one JSON is read by path.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROUTES } from '../rest.ts'
import type { Json } from '../store/types.ts'

type Schema = Json

const source = process.argv[2]
if (!source) throw new Error('Expected the path of an installed @octokit/openapi. Usage: node trim.ts <path>')
const api = JSON.parse(readFileSync(join(source, 'generated', 'api.github.com.json'), 'utf8')) as Schema
const version = (JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as Schema)['version'] as string

const pathOf = new Map(Object.keys(api['paths']).map((path) => [shape(path), path]))
const operations: Schema = {}
const components: Schema = {}
const absent: string[] = []

for (const { method, path } of ROUTES) {
  const found = pathOf.get(shape(path))
  const operation = found && api['paths'][found][method.toLowerCase()]
  if (!operation) {
    absent.push(`${method} ${path}`)
    continue
  }
  const answers: Schema = {}
  for (const [status, response] of Object.entries<Schema>(operation['responses'])) {
    if (!status.startsWith('2')) continue
    const { content } = response['$ref'] ? resolve(response['$ref']) : response
    const schema = content?.['application/json']?.schema
    answers[status] = schema ? convert(schema) : null
  }
  operations[`${method} ${shape(path)}`] = { id: operation['operationId'], answers }
}

const body = { source: `@octokit/openapi ${version}`, operations, components: { schemas: components } }
writeFileSync(new URL('operations.json', import.meta.url), `${JSON.stringify(body)}\n`)
console.log(`${Object.keys(operations).length} operations, ${Object.keys(components).length} schemas`)
if (absent.length > 0) console.log(`not described by GitHub:\n  ${absent.join('\n  ')}`)

/** Names of parameters differ between descriptions; their places do not. */
function shape(path: string): string {
  return path.replace(/\{[^}]+\}/g, '{}')
}

function resolve(ref: string): Schema {
  return ref.slice(2).split('/').reduce<Schema>((at, key) => at[key], api)
}

/** OpenAPI 3.0 to JSON Schema: `nullable` becomes a type; prose and examples go. Pulls in what is referred to. */
function convert(schema: Schema): Schema {
  if (typeof schema['$ref'] === 'string') {
    const name = schema['$ref'].split('/').at(-1)!
    if (!(name in components)) {
      components[name] = {}
      components[name] = convert(resolve(schema['$ref']))
    }
    return { $ref: `#/components/schemas/${name}` }
  }
  const out: Schema = {}
  for (const key of ['type', 'enum', 'format', 'required', 'minimum', 'maximum', 'minItems', 'maxItems']) if (schema[key] !== undefined) out[key] = schema[key]
  if (schema['properties']) out['properties'] = Object.fromEntries(Object.entries<Schema>(schema['properties']).map(([name, inner]) => [name, convert(inner)]))
  if (schema['items']) out['items'] = convert(schema['items'])
  if (schema['additionalProperties'] && typeof schema['additionalProperties'] === 'object') out['additionalProperties'] = convert(schema['additionalProperties'])
  // Alternatives overlap in GitHub's description, so exactly-one cannot be asked.
  for (const key of ['oneOf', 'anyOf']) if (schema[key]) out['anyOf'] = schema[key].map(convert)
  if (schema['allOf']) out['allOf'] = schema['allOf'].map(convert)
  if (!schema['nullable']) return out
  if (out['type'] && !out['anyOf'] && !out['allOf']) return { ...out, type: [out['type'], 'null'], ...(out['enum'] ? { enum: [...out['enum'], null] } : {}) }
  return { anyOf: [out, { type: 'null' }] }
}
