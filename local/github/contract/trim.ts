/**
 * Development script: cuts GitHub's own description of its REST API and webhooks down to what the forge serves and sends.
 *
 *     dir=$(mktemp -d) && (cd "$dir" && npm init -y && npm i @octokit/openapi@23.0.2 @octokit/openapi-webhooks@12.1.0)
 *     node local/github/contract/trim.ts "$dir/node_modules/@octokit/openapi"
 *
 * The packages are over 400 MB and load every file on entry, so they stay outside and two JSON files are read by path.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROUTES } from '../rest.ts'
import type { Json } from '../store/types.ts'

type Schema = Json

// Kinds that the forge sends; everything else GitHub knows is left out.
const SENT = /^(push|create|delete|status|deployment-created|deployment-status-created|deployment-protection-rule-requested|installation-(created|deleted|suspend|unsuspend|new-permissions-accepted)|membership-.*|team-(created|deleted|edited|added-to-repository|removed-from-repository)|organization-member-.*|member-(added|edited|removed)|release-published|merge-group-.*|issue-comment-(created|edited|deleted)|issues-(opened|edited|closed|reopened|labeled|unlabeled|assigned|unassigned|deleted)|check-run-.*|check-suite-.*|pull-request-(opened|synchronize|reopened|closed|edited|review-requested|ready-for-review|enqueued|dequeued|assigned|unassigned|converted-to-draft|labeled|unlabeled|review-submitted|review-dismissed|review-edited|review-comment-created)|branch-protection-rule-.*|repository-ruleset-.*|repository-(edited|archived|unarchived|privatized|publicized)|workflow-(run|job)-.*)$/

const source = process.argv[2]
if (!source) throw new Error('Expected the path of an installed @octokit/openapi. Usage: node trim.ts <path>')
const load = (folder: string): Schema => JSON.parse(readFileSync(join(folder, 'generated', 'api.github.com.json'), 'utf8')) as Schema
const version = (folder: string): string => String((JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Schema)['version'])
let api = load(source)

const pathOf = new Map(Object.keys(api['paths']).map((path) => [shape(path), path]))
const operations: Schema = {}
let components: Schema = {}
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

const body = { source: `@octokit/openapi ${version(source)}`, operations, components: { schemas: components } }
writeFileSync(new URL('operations.json', import.meta.url), `${JSON.stringify(body)}\n`)
console.log(`${Object.keys(operations).length} operations, ${Object.keys(components).length} schemas`)
trimWebhooks(`${source}-webhooks`)
if (absent.length > 0) console.log(`not described by GitHub:\n  ${absent.join('\n  ')}`)

function trimWebhooks(folder: string): void {
  api = load(folder)
  components = {}
  const kinds: Schema = {}
  for (const [name, { post }] of Object.entries<Schema>(api['webhooks'])) {
    if (SENT.test(name)) kinds[name] = convert(post['requestBody'].content['application/json'].schema)
  }
  writeFileSync(new URL('webhooks.json', import.meta.url), `${JSON.stringify({ source: `@octokit/openapi-webhooks ${version(folder)}`, kinds, components: { schemas: components } })}\n`)
  console.log(`${Object.keys(kinds).length} kinds of webhook`)
}

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
