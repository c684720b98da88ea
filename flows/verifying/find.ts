import { readRecord } from '../../core/documents/record.ts'
import type { Ref } from '../../core/refs.ts'
import { LineageStatement } from '../../schemas/lineage/v1.ts'
import { UserError } from '../outside-error.ts'
import { findStages } from '../tracing/documents.ts'
import type { TraceSource } from '../tracing/ports.ts'
import { isVersionName } from '../../core/trace/version.ts'

/** The versions that a name stands for: one, or every one that has these bytes. @throws UserError when there is none */
export async function findVersions(ref: Ref, asked: string, source: TraceSource): Promise<{ model: string; version: string }[]> {
  if (ref.kind === 'version') return [{ model: ref.model, version: ref.version }]
  if (ref.kind === 'lot') throw new UserError(`Expected a version, a stage, a digest, a file or a folder; found ${asked}, which would be a dataset lot. "provender trace ${asked}" shows the versions that used it.`)
  if (ref.kind === 'stage') {
    const { value } = await findStages(ref.model, source)
    const held = value && Object.hasOwn(value.stages, ref.stage) ? value.stages[ref.stage]?.version : undefined
    if (held === undefined) throw new UserError(`${asked} holds no version on ${source.revision}. "provender trace ${asked}" shows what is known of it.`)
    return [{ model: ref.model, version: held }]
  }
  const found = await versionsWith(ref.digest, source)
  if (found.length === 0) throw new UserError(`No version on ${source.revision} has these bytes: ${ref.digest}${asked === ref.digest ? '' : ` (${asked})`}. Records are read from provender-records as last fetched: git fetch origin provender-records:provender-records`)
  return found
}

async function versionsWith(digest: string, source: TraceSource): Promise<{ model: string; version: string }[]> {
  const hex = digest.slice('sha256:'.length)
  const names = await source.search(['lineage'], [hex])
  const facts = await source.read([{ kind: 'lineage', digest }, ...names])
  const found = new Map<string, { model: string; version: string }>()
  for (const fact of facts) {
    const read = fact.state === 'present' ? readRecord(LineageStatement, fact.text) : undefined
    if (!read?.ok || fact.state !== 'present') continue
    const { subject, predicate } = read.value
    if (fact.digest !== digest && !subject.some((one) => one.digest['sha256'] === hex)) continue
    const { name: model, version } = predicate.model
    if (isVersionName(model, version)) found.set(`${model}@${version}`, { model, version })
  }
  return [...found.values()]
}
