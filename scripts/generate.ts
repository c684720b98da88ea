/**
 * Writes the JSON Schema of every document, for editors and other languages.
 *
 *   node scripts/generate.ts            writes schemas/<kind>/v1.schema.json
 *   node scripts/generate.ts --check    names the files that are not what the sources give (exit 1)
 */
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { rules } from '../core/policy/rules/index.ts'
import { schemas, type SchemaId } from '../schemas/index.ts'
import { schemaUrl } from '../schemas/location.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const TITLES: Record<SchemaId, string> = {
  'policy/v1': '.github/provender.yml: what must hold before a version reaches a stage',
  'model/v1': 'models/<name>/model.yml: what a model is and how it is made',
  'card/v1': 'Front matter of models/<name>/README.md, the model card',
  'version/v1': 'models/<name>/versions/<semver>.yml: one version, written by the training run',
  'stages/v1': 'models/<name>/stages.yml: which version serves where',
  'dataset/v1': 'datasets/<name>/dataset.yml: a dataset and its lots',
  'recall/v1': 'recalls/<id>.yml: what is withdrawn, and why',
  'floor/v1': '.github/provender-floor.yml of an organisation: what its repositories must ask at least',
  'override/v1': 'overrides/<id>.yml: break-glass, in the pull request that needs it',
  'lineage/v1': 'Record of one training run: an in-toto statement',
  'slsa-provenance/v1': 'SLSA provenance v1 over the subjects of a lineage statement',
  'decision/v1': 'Record of one decision: a link of the decision log',
  'alert/v1': 'What went past the gate: a link of the decision log',
  'acknowledgement/v1': 'Who ended an alert: a link of the decision log',
  'override-link/v1': 'A merge by break-glass: a link of the decision log',
  'deployment-link/v1': 'A deployment, named by its record: a link of the decision log',
  'deployment/v1': 'Record of one deployment',
  'evaluation/v1': 'Record of one evaluation of one version',
  'reproduction/v1': 'Record of one attempt to make a version again',
  'monitoring/v1': 'Record of one window of a version’s traffic',
}

type Json = Record<string, unknown>

/** The text of every generated file by its path. */
export function generate(): Map<string, string> {
  return new Map(
    (Object.keys(schemas) as SchemaId[]).map((id) => {
      const { $schema, ...body } = z.toJSONSchema(schemas[id], { target: 'draft-2020-12', io: 'input' }) as Json
      const whole = { $schema, $id: schemaUrl(id), title: TITLES[id], ...(id === 'policy/v1' || id === 'floor/v1' ? withRules(body) : body) }
      return [`schemas/${id}.schema.json`, `${JSON.stringify(whole, null, 2)}\n`]
    }),
  )
}

/** Where a policy uses a rule, its name and its options become known: the envelope is zod's, the options are each rule's own. */
function withRules(value: unknown): Json {
  const visit = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(visit)
    if (part === null || typeof part !== 'object') return part
    const visited = Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, visit(inner)])) as Json
    return isRuleUse(visited) ? { ...visited, properties: { ...visited.properties, rule: ruleNames(visited.properties['rule']) }, allOf: rules.map(optionsOf) } : visited
  }
  const whole = visit(value) as Json
  // What options name by reference is looked for at the root of the whole.
  const named = rules.reduce<Json>((all, rule) => ({ ...all, ...(schemaOf(rule)['$defs'] as Json | undefined) }), {})
  return Object.keys(named).length > 0 ? { ...whole, $defs: { ...(whole['$defs'] as Json | undefined), ...named } } : whole
}

const schemaOf = ({ options }: (typeof rules)[number]): Json => z.toJSONSchema(options, { target: 'draft-2020-12', io: 'input' }) as Json

function isRuleUse(part: Json): part is Json & { properties: Json } {
  const { properties } = part
  return typeof properties === 'object' && properties !== null && 'rule' in properties && 'with' in properties
}

function ruleNames(rule: unknown): Json {
  const { description } = rule as { description?: string }
  return { description, anyOf: rules.map(({ id, title }) => ({ const: id, description: title })) }
}

function optionsOf(rule: (typeof rules)[number]): Json {
  const { id } = rule
  const { $schema: _, $defs: __, ...schema } = schemaOf(rule) as Json & { required?: string[] }
  const needsOptions = Array.isArray(schema['required']) && schema['required'].length > 0
  // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema's own word
  return { if: { properties: { rule: { const: id } }, required: ['rule'] }, then: { properties: { with: schema }, ...(needsOptions ? { required: ['with'] } : {}) } }
}

async function main(): Promise<void> {
  const stale: string[] = []
  for (const [path, text] of generate()) {
    const found = await readFile(join(root, path), 'utf8').catch(() => undefined)
    if (found === text) continue
    if (process.argv.includes('--check')) stale.push(path)
    else await writeFile(join(root, path), text)
  }
  if (stale.length === 0) return console.log('schemas/**/*.schema.json are what the sources give.')
  console.error(`Run "npm run generate" and commit what changes. Not what the sources give:\n${stale.map((path) => `  ${path}`).join('\n')}`)
  process.exitCode = 1
}

if (import.meta.main) await main()
