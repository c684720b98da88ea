import { LineCounter, parseDocument } from 'yaml'
import { toStep } from './parse.ts'
import { loadSchema } from './schema.ts'
import { validateDocument } from './validate.ts'
import type { Parsed } from './parse.ts'
import type { Step } from './workflow.ts'

/** An `action.yml`. */
export interface ActionFile {
  name: string
  inputs: Record<string, { required?: boolean; default?: unknown; deprecationMessage?: string }>
  outputs: Record<string, { value?: string }>
  runs: JavaScriptRuns | CompositeRuns | { using: 'docker' }
}

export interface JavaScriptRuns {
  using: `node${number}`
  main: string
  pre?: string
  'pre-if'?: string
  post?: string
  'post-if'?: string
}

export interface CompositeRuns {
  using: 'composite'
  steps: Step[]
}

/** An action file, or everything that is wrong with it. */
export function parseActionFile(path: string, text: string): Parsed<ActionFile> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const problems = validateDocument(path, document, lines, looseRoot(), 'action-root-strict')
  if (problems.length > 0) return { ok: false, problems }
  const raw = document.toJS() as { name: string; inputs?: ActionFile['inputs']; outputs?: ActionFile['outputs']; runs: Record<string, unknown> }
  const runs = raw.runs.using === 'composite' ? { using: 'composite', steps: (raw.runs.steps as Record<string, unknown>[]).map(toStep) } : raw.runs
  const inputs = Object.fromEntries(Object.entries(raw.inputs ?? {}).map(([name, input]) => [name, input ?? {}]))
  return { ok: true, value: { name: raw.name, inputs, outputs: raw.outputs ?? {}, runs: runs as unknown as ActionFile['runs'] } }
}

/** GitHub's grammar lacks keys that its runner accepts and the documentation names. */
function looseRoot(): ReturnType<typeof loadSchema> {
  const schema = loadSchema('action-v1.0')
  const root = schema['action-root-strict']?.mapping
  const output = schema['output-definition']?.mapping
  return {
    ...schema,
    'action-root-strict': { mapping: { ...root, properties: { ...root?.properties, description: 'string' } } },
    'output-definition': { mapping: { ...output, properties: { ...output?.properties, description: 'string' } } },
    input: schema.input ?? {},
    'input-strict': { mapping: { ...schema['input-strict']?.mapping, properties: { ...schema['input-strict']?.mapping?.properties, description: 'string' } } },
  }
}
