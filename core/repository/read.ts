import type { Dataset } from '../../schemas/dataset/v1.ts'
import type { Model } from '../../schemas/model/v1.ts'
import type { Recall } from '../../schemas/recall/v1.ts'
import type { Problem } from '../../schemas/shared.ts'
import type { Stages } from '../../schemas/stages/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import { readCard, type CardDocument } from '../documents/card.ts'
import { problemAt, problemOf } from '../documents/problem.ts'
import { readDocument, type Document, type Read } from '../documents/read.ts'
import { datasetPath, documentAt, POLICY_PATH } from '../paths.ts'
import { readFloor, type FloorRead } from '../policy/floor.ts'
import { readPolicy, type PolicyRead } from '../policy/read.ts'

/** What stands at a path: `link` is a symbolic link that stays inside, `outside` one that leads out or nowhere. */
export type PathKind = 'file' | 'folder' | 'link' | 'outside' | 'other' | 'missing'

/** A governed file as it was found: its text, or why there is none. */
export type GovernedFile = { path: string } & ({ text: string } | { trouble: Pick<Problem, 'expected' | 'found' | 'remedy'> })

/** Everything below `models/<name>/`; a part is undefined when it is missing or cannot be read. */
export interface ModelFolder {
  name: string
  model: Document<Model> | undefined
  card: CardDocument | undefined
  stages: Document<Stages> | undefined
  /** By file name without `.yml`. */
  versions: Map<string, Document<Version>>
  /** Paths that are there, readable or not. */
  present: Set<string>
}

export interface Repository {
  policy: PolicyRead
  /** Of the organisation, in its repository `.github`. */
  floor: FloorRead
  models: Map<string, ModelFolder>
  datasets: Map<string, Document<Dataset>>
  recalls: Map<string, Document<Recall>>
  /** How many governed files there are. */
  documents: number
  /** Of each document by itself. */
  problems: Problem[]
}

/** Reads every governed file of a repository by itself. `folders` are those that should hold one: `models/churn`, `datasets/flights`. */
export function readRepository(files: readonly GovernedFile[], folders: readonly string[] = []): Repository {
  const repository: Repository = { policy: { state: 'missing' }, floor: { state: 'missing' }, models: new Map(), datasets: new Map(), recalls: new Map(), documents: files.length, problems: [] }
  for (const folder of folders) {
    const [top, name = ''] = folder.split('/')
    if (top === 'models') folderOf(repository, name)
    else if (top === 'datasets' && !files.some(({ path }) => path === datasetPath(name))) {
      repository.problems.push(problemOf(datasetPath(name), { expected: 'the dataset', found: 'no such file', remedy: `Write it, or remove the folder ${folder}.` }))
    }
  }
  for (const file of files) {
    const at = documentAt(file.path)
    if (!at) continue
    if (at.kind !== 'policy/v1' && file.path.startsWith('models/')) folderOf(repository, at.name).present.add(file.path)
    if ('text' in file) place(repository, file.path, at, file.text)
    else {
      if (file.path === POLICY_PATH) repository.policy = { state: 'unreadable', reason: file.trouble.found }
      repository.problems.push(problemOf(file.path, file.trouble))
    }
  }
  return repository
}

function place(repository: Repository, path: string, { kind, name }: NonNullable<ReturnType<typeof documentAt>>, text: string): void {
  const accept = <T>(read: Read<T>): Document<T> | undefined => {
    if (read.ok) return read.document
    repository.problems.push(...read.problems)
    return undefined
  }
  switch (kind) {
    case 'policy/v1':
      repository.policy = readPolicy(text)
      if (repository.policy.state === 'invalid') repository.problems.push(...repository.policy.problems)
      return
    case 'model/v1':
      folderOf(repository, name).model = accept(readDocument(kind, path, text))
      return
    case 'stages/v1':
      folderOf(repository, name).stages = accept(readDocument(kind, path, text))
      return
    case 'version/v1':
      return keep(folderOf(repository, name).versions, path.slice(path.lastIndexOf('/') + 1, -'.yml'.length), accept(readDocument(kind, path, text)))
    case 'dataset/v1':
      return keep(repository.datasets, name, accept(readDocument(kind, path, text)))
    case 'recall/v1':
      return keep(repository.recalls, name, accept(readDocument(kind, path, text)))
    case 'override/v1': {
      const override = accept(readDocument(kind, path, text))
      if (override && override.value.id !== name) repository.problems.push(problemAt(override, ['id'], { expected: `"${name}", the name of the file`, found: `"${override.value.id}"`, remedy: 'Rename one of the two.' }))
      return
    }
    case 'floor/v1':
      repository.floor = readFloor(text)
      if (repository.floor.state === 'invalid') repository.problems.push(...repository.floor.problems)
      return
    case 'card/v1': {
      const read = readCard(path, text)
      if (read.ok) folderOf(repository, name).card = read.card
      else repository.problems.push(...read.problems)
    }
  }
}

function keep<T>(into: Map<string, Document<T>>, name: string, document: Document<T> | undefined): void {
  if (document) into.set(name, document)
}

function folderOf(repository: Repository, name: string): ModelFolder {
  const folder = repository.models.get(name) ?? { name, model: undefined, card: undefined, stages: undefined, versions: new Map(), present: new Set() }
  repository.models.set(name, folder)
  return folder
}
