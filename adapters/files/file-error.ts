import { dirname } from 'node:path'
import { OutsideError } from '../../flows/outside-error.ts'

/** What the file system refused, as an error that names the remedy. Errors that are none of the file system's stay as they are. */
export function asFileError(name: string, path: string, cause: unknown): Error {
  const code = (cause as NodeJS.ErrnoException).code
  if (cause instanceof OutsideError || code === undefined) return cause as Error
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    return new OutsideError('DISK_FULL', `${name} — no space left in ${dirname(path)} (${code}). Nothing was recorded. Free space there, then train again: finished components are not run again.`, { cause })
  }
  if (code === 'ENOENT') return new OutsideError('DATA_MISSING', `${name} — expected a file at ${path}, found none.`, { cause })
  if (code === 'ELOOP') return new OutsideError('UNREADABLE', `${name} — expected a regular file, found a symbolic link at ${path}. Put the file itself there.`, { cause })
  return new OutsideError('UNREADABLE', `${name} — cannot use ${path}: ${(cause as Error).message}.`, { cause })
}
