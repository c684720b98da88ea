import { LineCounter, parseDocument } from 'yaml'
import { toStep } from './parse.ts'
import { loadSchema } from './schema.ts'
import { validateDocument } from './validate.ts'
import type { Parsed } from './parse.ts'
import type { Definition, Schema } from './schema.ts'
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
  const problems = validateDocument(path, document, lines, actionSchema(String(document.getIn(['runs', 'using']))), 'action-root-strict')
  if (problems.length > 0) return { ok: false, problems }
  const raw = document.toJS() as { name: string; inputs?: ActionFile['inputs']; outputs?: ActionFile['outputs']; runs: Record<string, unknown> }
  const runs = raw.runs.using === 'composite' ? { using: 'composite', steps: (raw.runs.steps as Record<string, unknown>[]).map(toStep) } : raw.runs
  const inputs = Object.fromEntries(Object.entries(raw.inputs ?? {}).map(([name, input]) => [name, input ?? {}]))
  return { ok: true, value: { name: raw.name, inputs, outputs: raw.outputs ?? {}, runs: runs as unknown as ActionFile['runs'] } }
}

/** GitHub's grammar with the keys that it lacks though the documentation names them, and with the kind of `runs` chosen by `using`. */
function actionSchema(using: string): Schema {
  const schema = loadSchema('action-v1.0')
  const kind = using === 'composite' ? 'composite' : using === 'docker' ? 'container' : 'node'
  const described = (name: string): Definition => {
    const mapping = schema[name]?.mapping
    return { mapping: { ...mapping, properties: { ...mapping?.properties, description: 'string' } } }
  }
  return {
    ...schema,
    'action-root-strict': described('action-root-strict'),
    'output-definition': described('output-definition'),
    'input-strict': described('input-strict'),
    'runs-strict': { 'one-of': [`${kind}-runs-strict`] },
  }
}
