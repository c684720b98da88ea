import type { z } from 'zod'
import { schemas, type SchemaId } from '../../schemas/index.ts'
import type { Problem } from '../../schemas/shared.ts'
import { describeIssues } from './issues.ts'
import { once } from './reading-once.ts'
import { parseYaml, type YamlSource } from './yaml.ts'

/** A document that was read, with the way back to its lines. */
export interface Document<T> {
  file: string
  value: T
  /** Where a part of the document stands; the nearest part above it when it is absent. */
  locate: YamlSource['locate']
}

export type Read<T> = { ok: true; document: Document<T> } | { ok: false; problems: Problem[] }

/** Reads a YAML document that a person wrote: every problem at once, each with its line. */
export function readDocument<K extends Exclude<SchemaId, 'card/v1'>>(
  kind: K,
  file: string,
  text: string,
): Read<z.infer<(typeof schemas)[K]>> {
  return once(`${kind} ${file}`, text, () => readText(kind, file, text))
}

function readText<K extends Exclude<SchemaId, 'card/v1'>>(kind: K, file: string, text: string): Read<z.infer<(typeof schemas)[K]>> {
  const source = parseYaml(file, text)
  if (!source.ok) return source
  const parsed = schemas[kind].safeParse(source.value)
  if (!parsed.success) return { ok: false, problems: describeIssues(file, parsed.error.issues, source, schemas[kind]) }
  return { ok: true, document: { file, value: parsed.data as z.infer<(typeof schemas)[K]>, locate: source.locate } }
}
