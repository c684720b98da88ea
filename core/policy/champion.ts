import type { Stages } from '../../schemas/stages/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import { readDocument } from '../documents/read.ts'
import { stagesPath, versionPath } from '../paths.ts'
import { known, unknown, type DocumentsFact, type Fact } from './facts.ts'

/** The version that a stage holds at the base; null when it holds none. */
export function championOf(model: string, stage: string, documents: DocumentsFact): Fact<string | null> {
  const path = stagesPath(model)
  const text = documents.base[path]
  if (text === undefined) return unknown(`${path} was not read`)
  if (text === null) return known(null)
  const read = readDocument('stages/v1', path, text)
  if (!read.ok) return unknown(`${path} is not valid at the base`)
  const { stages }: Stages = read.document.value
  return known((Object.hasOwn(stages, stage) ? stages[stage]?.version : undefined) ?? null)
}

/** The file of a version that is on the base branch. */
export function baseVersion(model: string, version: string, documents: DocumentsFact): Fact<Version> {
  const path = versionPath(model, version)
  const text = documents.base[path]
  if (text === undefined) return unknown(`${path} was not read`)
  if (text === null) return unknown(`there is no ${path} on the base branch`)
  const read = readDocument('version/v1', path, text)
  return read.ok ? known(read.document.value) : unknown(`${path} is not valid`)
}
