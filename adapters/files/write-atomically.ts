import { randomBytes } from 'node:crypto'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { OutsideError } from '../../flows/outside-error.ts'
import { asFileError, isDiskFull } from './file-error.ts'

/**
 * Puts `text` in the place of a file whose text is still `before`: all of it or nothing, with the file's own mode.
 *
 * @throws OutsideError DATA_CHANGED when somebody else wrote it meanwhile, DISK_FULL
 */
export async function replaceText(name: string, path: string, before: string, text: string): Promise<void> {
  const next = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`)
  try {
    const file = await open(next, 'wx', (await stat(path)).mode & 0o777)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    if ((await readFile(path, 'utf8')) !== before) throw new OutsideError('DATA_CHANGED', `${name} — expected the text that was read a moment ago, found that somebody else changed it. Run the command again.`)
    await rename(next, path)
  } catch (cause) {
    await rm(next, { force: true })
    if (isDiskFull(cause)) throw new OutsideError('DISK_FULL', `${name} — no space left in ${dirname(path)}. The file is unchanged. Free space there, then run the command again.`, { cause })
    throw asFileError(name, path, cause)
  }
}
