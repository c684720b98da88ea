import { dirname } from 'node:path'
import { OutsideError } from '../../flows/outside-error.ts'

/** No space, a quota, or the limit on the size of a file: the same remedy. */
export function isDiskFull(cause: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((cause as NodeJS.ErrnoException).code ?? '')
}

/** What the file system refused, as an error that names the remedy. Errors that are none of the file system's stay as they are. */
export function asFileError(name: string, path: string, cause: unknown): Error {
  const code = (cause as NodeJS.ErrnoException).code
  if (cause instanceof OutsideError || code === undefined) return cause as Error
  if (isDiskFull(cause)) {
    return new OutsideError('DISK_FULL', `${name} — no space left in ${dirname(path)} (${code}). Nothing was recorded. Free space there, then run it again; what a training has finished is not run again.`, { cause })
  }
  if (code === 'ENOENT') return new OutsideError('DATA_MISSING', `${name} — expected a file at ${path}, found none.`, { cause })
  if (code === 'ELOOP') return new OutsideError('UNREADABLE', `${name} — expected a regular file, found a symbolic link at ${path}. Put the file itself there.`, { cause })
  return new OutsideError('UNREADABLE', `${name} — cannot use ${path}: ${(cause as Error).message}.`, { cause })
}
