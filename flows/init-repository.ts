import { INIT_QUESTIONS, readAnswers, type InitAnswers } from '../core/init/answers.ts'
import { initFiles, type InitFile, type InitMaterial } from '../core/init/files.ts'
import { UserError } from './outside-error.ts'
import type { NewFiles, WorkingFolder } from './ports.ts'

export interface InitPorts {
  folder: WorkingFolder
  newFiles: NewFiles
}

/** Writes a model repository into a folder; what is there already stays. @throws UserError naming every file in the way. */
export async function initRepository(written: Record<keyof InitAnswers, string>, material: InitMaterial, { folder, newFiles }: InitPorts, keepExisting: boolean): Promise<{ written: InitFile[]; kept: string[] }> {
  const refusals = INIT_QUESTIONS.flatMap(({ key, option, refuse }) => {
    const message = refuse(written[key])
    return message === undefined ? [] : [`--${option}: ${message}, found ${JSON.stringify(written[key])}.`]
  })
  if (refusals.length > 0) throw new UserError(refusals.join('\n'))
  const files = initFiles(readAnswers(written), material)
  const { taken, blocked } = await findConflicts(files, folder)
  const inTheWay = keepExisting ? blocked : [...blocked, ...taken]
  if (inTheWay.length > 0) {
    throw new UserError(`Expected none of these to be there; nothing was written:\n${inTheWay.sort().map((path) => `  ${path}\n`).join('')}Choose an empty folder${blocked.length > 0 ? '' : ', or keep them and write the rest with --keep-existing'}.`)
  }
  const missing = files.filter(({ path }) => !taken.includes(path))
  await newFiles.write(missing)
  return { written: missing, kept: taken }
}

/** Files that are there, and whatever stands where a folder has to be. */
async function findConflicts(files: readonly InitFile[], folder: WorkingFolder): Promise<{ taken: string[]; blocked: string[] }> {
  const parents = new Set(files.flatMap(({ path }) => path.split('/').slice(0, -1).map((_, index, parts) => parts.slice(0, index + 1).join('/'))))
  const kinds = await Promise.all([...parents].map(async (path) => ({ path, kind: await folder.kind(path) })))
  const blocked = kinds.flatMap(({ path, kind }) => (kind === 'missing' || kind === 'folder' ? [] : [path]))
  const isBelow = (path: string): boolean => blocked.some((parent) => path.startsWith(`${parent}/`))
  const found = await Promise.all(files.map(async ({ path }) => ({ path, kind: isBelow(path) ? 'missing' : await folder.kind(path) })))
  return { taken: found.filter(({ kind }) => kind === 'file').map(({ path }) => path), blocked: [...blocked.filter((path) => !isBelow(path)), ...found.filter(({ kind }) => kind !== 'file' && kind !== 'missing').map(({ path }) => path)] }
}
