import { LineageStatement } from '../../schemas/lineage/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import type { EvidenceFact } from './facts.ts'
import type { Move, Situation, Subject } from './situation.ts'
import { doubt, fail, skipped, type Judgement } from './verdict.ts'
import { openRecord } from './version-evidence.ts'

export type Found<T> = { ok: true; value: T } | { ok: false; judgement: Judgement }
export const found = <T>(value: T): Found<T> => ({ ok: true, value })
export const no = (judgement: Judgement): Found<never> => ({ ok: false, judgement })

export interface MovedVersion {
  /** `model@version` */
  name: string
  model: string
  version: string
  move: Move
  file: Version
}

/** The version that a subject moves to a stage, with its file; else the answer of every rule that is about versions. */
export function movedVersion({ subject, situation }: { subject: Subject; situation: Situation }): Found<MovedVersion> {
  if (subject.kind !== 'move' || subject.move.to === null) return no(skipped('nothing is moved to a stage'))
  const { move } = subject
  const version = subject.move.to
  const name = `${move.model}@${version}`
  const read = situation.versions[name]?.read
  if (read?.known && !read.value) return no(fail(`There is no version file of ${name}.`, 'Train it in this pull request, or name a version that exists.', { missing: 'the training run' }))
  if (!read?.known || !read.value) return no(doubt(`The file of ${name} cannot be used.`, 'Train the version in this pull request, or name a version that exists.'))
  return found({ name, model: move.model, version, move, file: read.value })
}

/** The lineage statement of a version, or what is said where it is not to be had. */
export function lineageOf(name: string, evidence: Pick<EvidenceFact, 'lineage'> | undefined): Found<LineageStatement> {
  if (!evidence) return no(doubt(`The records of ${name} were not read.`, 'It is tried again by itself.'))
  return openRecord(evidence.lineage, 'lineage', name, LineageStatement)
}
