import { problemOf } from '../core/documents/problem.ts'
import { documentAt, POLICY_PATH } from '../core/paths.ts'
import { sortProblems } from '../core/render/problems.ts'
import { checkRepository } from '../core/repository/check.ts'
import { fold } from '../core/fold.ts'
import { GOVERNED_FOLDERS, governedPathMeant, nameProblems } from '../core/repository/governed.ts'
import { filesNamed, type NamedFiles } from '../core/repository/named-files.ts'
import { readRepository, type GovernedFile, type Repository } from '../core/repository/read.ts'
import type { Problem } from '../schemas/shared.ts'
import { UserError } from './outside-error.ts'
import type { WorkingFolder } from './ports.ts'

export interface Checked {
  /** By file and line. */
  problems: Problem[]
  /** How many governed files there are. */
  documents: number
}

/** Everything that is wrong in the documents of a model repository. @throws UserError when the folder is none. */
export async function checkRepositoryFolder(folder: WorkingFolder): Promise<Checked> {
  const { paths, folders, links } = await findGoverned(folder)
  if (paths.length + folders.length + links.length === 0) {
    throw new UserError(`Expected a model repository (${POLICY_PATH}, models/, datasets/), found none of them here. Change to its root, or run "provender init" to write one.`)
  }
  const files = await Promise.all(paths.filter((path) => documentAt(path)).map(async (path): Promise<GovernedFile> => ({ path, ...(await folder.read(path)) })))
  const repository = readRepository(files, folders)
  const between = checkRepository(repository, await gatherNamed(folder, repository))
  return { problems: sortProblems([...links.map(linkProblem), ...nameProblems(paths), ...repository.problems, ...between]), documents: repository.documents }
}

interface Governed {
  /** Governed files, and those that are almost. */
  paths: string[]
  /** Folders that should hold a document: `models/churn`. */
  folders: string[]
  /** Symbolic links where a folder should be. */
  links: string[]
}

async function findGoverned(folder: WorkingFolder): Promise<Governed> {
  const found: Governed = { paths: [], folders: [], links: [] }
  const isFolder = async (path: string): Promise<boolean> => {
    const kind = await folder.kind(path)
    if (kind === 'link' || kind === 'outside') found.links.push(path)
    return kind === 'folder'
  }
  const below = async (parent: string): Promise<string[]> => ((await isFolder(parent)) ? (await folder.names(parent)).map((name) => `${parent}/${name}`) : [])
  const keep = (candidates: readonly string[]): void => {
    for (const path of candidates) if (documentAt(path) || governedPathMeant(path)) found.paths.push(path)
  }
  for (const top of await folder.names('')) {
    if (!GOVERNED_FOLDERS.some((name) => name === fold(top))) continue
    const items = await below(top)
    keep(items)
    // Policy and recalls lie directly in their folders; models and datasets have one each.
    if (fold(top) !== 'models' && fold(top) !== 'datasets') continue
    for (const item of items) {
      const files = await below(item)
      if (fold(top) === top && (await folder.kind(item)) === 'folder') found.folders.push(item)
      keep(files)
      for (const versions of files.filter((path) => fold(path).endsWith('/versions'))) keep(await below(versions))
    }
  }
  return { paths: found.paths.sort(), folders: found.folders.sort(), links: found.links.sort() }
}

function linkProblem(path: string): Problem {
  return problemOf(path, { expected: 'a folder', found: 'a symbolic link', remedy: 'Put the folder itself there: what is reviewed must be what is read.' })
}

async function gatherNamed(folder: WorkingFolder, repository: Repository): Promise<NamedFiles> {
  const { paths, parameters } = filesNamed(repository)
  const kinds = await Promise.all(paths.map(async (path) => [path, await folder.kind(path)] as const))
  const byPath = new Map(kinds)
  const readable = parameters.filter((path) => byPath.get(path) === 'file')
  const texts = await Promise.all(readable.map(async (path) => [path, await folder.read(path)] as const))
  return { kinds: byPath, parameters: new Map(texts) }
}
