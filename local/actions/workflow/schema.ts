import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'

/** One entry of GitHub's published grammar of workflow and action files. */
export interface Definition {
  context?: string[]
  string?: { constant?: string; 'require-non-empty'?: boolean }
  boolean?: object
  number?: object
  null?: object
  sequence?: { 'item-type': string }
  mapping?: { properties?: Record<string, string | { type: string; required?: boolean }>; 'loose-key-type'?: string; 'loose-value-type'?: string }
  'one-of'?: string[]
  'allowed-values'?: string[]
}

export type Schema = Record<string, Definition>

const loaded = new Map<string, Schema>()

/** The grammar in `@actions/workflow-parser`. Read as data: the package itself cannot be imported in plain Node. */
export function loadSchema(name: 'workflow-v1.0' | 'action-v1.0'): Schema {
  const known = loaded.get(name)
  if (known) return known
  const packageJson = findPackageJSON('@actions/workflow-parser', import.meta.url)
  if (!packageJson) throw new Error('@actions/workflow-parser is not installed. Run npm ci.')
  const schema = JSON.parse(readFileSync(join(dirname(packageJson), `dist/${name}.min.json`), 'utf8')).definitions as Schema
  loaded.set(name, schema)
  return schema
}
