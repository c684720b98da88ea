import type { Version } from '../../schemas/version/v1.ts'
import type { Dataset } from '../../schemas/dataset/v1.ts'
import type { Model, RiskTier } from '../../schemas/model/v1.ts'
import type { Override } from '../../schemas/override/v1.ts'
import type { Assignment, Stages } from '../../schemas/stages/v1.ts'
import { readDocument, type Read } from '../documents/read.ts'
import { datasetPath, documentAt, modelPath, stagesPath, versionPath } from '../paths.ts'
import { known, unknown, type DocumentsFact, type Fact, type FilesFact } from './facts.ts'
import { isSetting } from './governed.ts'

/** One place of a model's stages.yml that the pull request changes. */
export interface Move {
  model: string
  stage: string
  /** Which part of the stage: the version that serves, the challenger beside it, or the shadow. */
  slot: keyof Assignment
  from: string | null
  to: string | null
  /** Where it stands in the file. */
  path: string
  line: number
}

/** What rules are asked about, one at a time, so that no rule for one move speaks for another. */
export type Subject = { kind: 'move'; move: Move } | { kind: 'policy' } | { kind: 'changes'; of: Changed }

/** Whose files change: those of one model, of one dataset, an override that comes in, or none of these. */
export type Changed = { model: string } | { dataset: string } | { override: string } | 'others'

/** The pull request as the engine understands it. */
export interface Situation {
  moves: Move[]
  policyChanged: boolean
  /** Whose files change besides the policy and moves. */
  changes: Changed[]
  /** `model@version` → version file, of every version that is moved to a stage, or comes in with this pull request. */
  versions: Record<string, { model: string; version: string; isNew: boolean; read: Fact<Version | null> }>
  /** Overrides that come in. One that lies on the base already has had its time. */
  overrides: { id: string; path: string; read: Fact<Override> }[]
}

export function subjectsOf(situation: Situation): Subject[] {
  return [
    ...situation.moves.map((move): Subject => ({ kind: 'move', move })),
    ...(situation.policyChanged ? [{ kind: 'policy' } as const] : []),
    ...situation.changes.map((of): Subject => ({ kind: 'changes', of })),
  ]
}

export function describeSubject(subject: Subject): string {
  if (subject.kind === 'policy') return 'the policy'
  if (subject.kind === 'changes') {
    const { of } = subject
    return of === 'others' ? 'other governed files' : 'model' in of ? `changes to ${of.model}` : 'dataset' in of ? `changes to the dataset ${of.dataset}` : `the override ${of.override}`
  }
  const { model, stage, slot, from, to } = subject.move
  return `${model}#${stage}${slot === 'version' ? '' : ` (${slot})`} ${from ?? 'empty'} → ${to ?? 'empty'}`
}

/** The models that a subject is about: at most one. */
export function modelsOf(subject: Subject): string[] {
  if (subject.kind === 'move') return [subject.move.model]
  return subject.kind === 'changes' && subject.of !== 'others' && 'model' in subject.of ? [subject.of.model] : []
}

/** Reads what the pull request does from its changed files and their texts. */
export function situationOf(files: FilesFact, documents: DocumentsFact): Situation {
  const paths = files.changed.map((file) => file.path)
  const stageFiles = paths.filter((path) => documentAt(path)?.kind === 'stages/v1')
  const moves = stageFiles.flatMap((path) => movesBetween(path, documents.base[path], documents.merged[path]))
  const fresh = files.changed.filter((file) => documentAt(file.path)?.kind === 'version/v1' && file.head !== null && file.base === null)
  const versions: Situation['versions'] = {}
  const add = (model: string, version: string, isNew: boolean): void => {
    versions[`${model}@${version}`] ??= { model, version, isNew, read: readVersion(model, version, documents) }
  }
  for (const { path } of fresh) add(documentAt(path)!.name, path.slice(path.lastIndexOf('/') + 1, -'.yml'.length), true)
  for (const { model, to } of moves) if (to !== null) add(model, to, false)
  const overrides = files.changed.filter((file) => documentAt(file.path)?.kind === 'override/v1' && file.head !== null && file.base === null && file.mergeBase === null).map(({ path }) => ({ id: documentAt(path)!.name, path, read: readOverride(path, documents) }))
  return {
    moves,
    policyChanged: paths.some(isSetting),
    // A stages.yml that moves nothing, or cannot be read, is a change like any other.
    changes: changesIn(paths.filter((path) => !isSetting(path) && !moves.some((move) => move.path === path)), overrides.map(({ path }) => path)),
    versions,
    overrides,
  }
}

/** One for each model and dataset: who answers for one does not speak for another. */
function changesIn(paths: readonly string[], overrides: readonly string[]): Changed[] {
  const found = new Map<string, Changed>()
  for (const path of paths) {
    const [, folder, name] = /^(models|datasets)\/([^/]+)\//.exec(path) ?? []
    if (overrides.includes(path)) found.set(path, { override: documentAt(path)!.name })
    else if (folder === undefined || name === undefined) found.set('others', 'others')
    else found.set(`${folder}/${name}`, folder === 'models' ? { model: name } : { dataset: name })
  }
  return [...found.keys()].sort().flatMap((key) => found.get(key) ?? [])
}

/** What differs between two texts of a stages.yml; one that is missing or not valid assigns nothing. */
export function movesBetween(path: string, earlier: string | null | undefined, later: string | null | undefined): Move[] {
  const model = documentAt(path)!.name
  const before = readStages(path, earlier)
  const after = readStages(path, later)
  const held = before?.ok ? before.document.value.stages : {}
  const wanted = after?.ok ? after.document.value.stages : {}
  const line = (stage: string, slot: string): number => (after?.ok ? after.document.locate(['stages', stage, slot]).line : 1)
  return [...new Set([...Object.keys(held), ...Object.keys(wanted)])].sort().flatMap((stage) =>
    SLOTS.flatMap((slot) => {
      const from = held[stage]?.[slot] ?? null
      const to = wanted[stage]?.[slot] ?? null
      return from === to ? [] : [{ model, stage, slot, from, to, path, line: line(stage, slot) }]
    }),
  )
}

const SLOTS = ['version', 'challenger', 'shadow'] as const

function readStages(path: string, text: string | null | undefined): Read<Stages> | undefined {
  return typeof text === 'string' ? readDocument('stages/v1', path, text) : undefined
}

function readVersion(model: string, version: string, documents: DocumentsFact): Fact<Version | null> {
  const path = versionPath(model, version)
  const text = documents.merged[path]
  if (text === undefined) return unknown(`${path} was not read`)
  if (text === null) return known(null)
  const read = readDocument('version/v1', path, text)
  return read.ok ? known(read.document.value) : unknown(`${path} is not valid`)
}

function readOverride(path: string, documents: DocumentsFact): Fact<Override> {
  const text = documents.merged[path]
  if (typeof text !== 'string') return unknown(`${path} was not read`)
  const read = readDocument('override/v1', path, text)
  return read.ok ? known(read.document.value) : unknown(`${path} is not valid`)
}

/** A model's document as it would be merged, or at the base. */
export function modelOf(model: string, documents: DocumentsFact, side: 'base' | 'merged'): Fact<Model | null> {
  const path = modelPath(model)
  const text = documents[side][path]
  if (text === undefined) return unknown(`${path} was not read`)
  if (text === null) return known(null)
  const read = readDocument('model/v1', path, text)
  return read.ok ? known(read.document.value) : unknown(`${path} is not valid`)
}

/** A dataset's document at the base, or as it would be merged. */
export function datasetOf(dataset: string, documents: DocumentsFact, side: 'base' | 'merged'): Fact<Dataset | null> {
  const path = datasetPath(dataset)
  const text = documents[side][path]
  if (text === undefined) return unknown(`${path} was not read`)
  if (text === null) return known(null)
  const read = readDocument('dataset/v1', path, text)
  return read.ok ? known(read.document.value) : unknown(`${path} is not valid`)
}

/**
 * The risk tiers that a model must be judged by: before and after, so that a pull request cannot lower the tier
 * under which it is judged. Empty when neither can be read: then every tier applies.
 */
export function tiersOf(model: string, documents: DocumentsFact): RiskTier[] {
  return (['base', 'merged'] as const).flatMap((side) => {
    const read = modelOf(model, documents, side)
    return read.known && read.value ? [read.value['risk-tier']] : []
  })
}

/** Which stages of a model held a version at the base. */
export function stagesHolding(model: string, version: string, documents: DocumentsFact): Fact<string[]> {
  const path = stagesPath(model)
  const text = documents.base[path]
  if (text === undefined) return unknown(`${path} was not read`)
  if (text === null) return known([])
  const read = readDocument('stages/v1', path, text)
  if (!read.ok) return unknown(`${path} is not valid at the base`)
  return known(Object.entries(read.document.value.stages).flatMap(([stage, held]) => (held.version === version ? [stage] : [])))
}
