/**
 * A path as a file system that ignores case and Unicode form sees it. Its time is linear in the length, whatever the
 * path holds: of one that is out of bounds only the case is ignored.
 */
export function fold(path: string): string {
  if (/^[\u0000-\u007f]*$/.test(path)) return path.toLowerCase()
  // Upper case first: it also takes together what has one upper case and two lower ones, such as s and ſ.
  return (isOutOfBounds(path) ? path : path.normalize('NFC')).toUpperCase().toLowerCase()
}

const MAX_PATH = 4096 // Linux: PATH_MAX

/**
 * Whether no file system holds such a path, or no script writes it, so that it need not be told from others: it is
 * longer than 4,096, or has more than ten marks on one letter.
 *
 * Normal forms sort the marks of a letter one by one: 100,000 in a row take half a minute.
 */
export const isOutOfBounds = (path: string): boolean => path.length > MAX_PATH || /\p{M}{11}/u.test(path)
