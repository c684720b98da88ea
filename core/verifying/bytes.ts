import type { Version } from '../../schemas/version/v1.ts'
import { TREE_MANIFEST_NAME } from '../lineage/tree-manifest.ts'
import { failed, ok, type Step } from './report.ts'

/** A file that lies somewhere, by its name there and its digest. */
export interface FoundFile {
  name: string
  digest: string
  bytes?: number
  executable?: boolean
}

/** A file alone: whether it is one of those that the version consists of. Its name on disk says nothing. */
export function judgeFile({ name, digest }: FoundFile, { subjects }: Version): Step {
  const subject = subjects.find((one) => one.digest === digest)
  return subject ? ok('bytes', `${name} is ${subject.name} of this version`, [digest]) : failed('bytes', `${name} is no file of this version: ${digest}`)
}

/** Written beside the model by the training run, which refuses a model file of such a name. */
export const BESIDE: readonly string[] = [TREE_MANIFEST_NAME, 'lineage.json', 'provenance.json']

/** A folder: whether it holds every file of the version, and nothing else that could be loaded in its place. */
export function judgeFolder(folder: string, files: readonly FoundFile[], { subjects }: Version): Step {
  const wanted = subjects.filter(({ name }) => name !== TREE_MANIFEST_NAME)
  const found = new Map(files.map(({ name, digest }) => [name, digest]))
  const troubles = [
    ...wanted.flatMap(({ name, digest }) => (found.get(name) === digest ? [] : [`${name} — expected ${digest}, found ${found.get(name) ?? 'no such file'}`])),
    ...files.flatMap(({ name }) => (BESIDE.includes(name) || wanted.some((subject) => subject.name === name) ? [] : [`${name} — expected no such file: the version does not have it`])),
  ]
  if (troubles.length === 0) return ok('bytes', `all ${wanted.length} ${wanted.length === 1 ? 'file' : 'files'} in ${folder} are those of this version`, wanted.map(({ name, digest }) => `${name} ${digest}`))
  return failed('bytes', `${folder} differs in ${troubles.length} ${troubles.length === 1 ? 'file' : 'files'}`, troubles)
}
