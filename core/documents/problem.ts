import type { Problem } from '../../schemas/shared.ts'
import { formatPath } from './issues.ts'
import type { Document } from './read.ts'
import type { Path } from './yaml.ts'

type Words = Pick<Problem, 'expected' | 'found' | 'remedy'>

/** A problem at a part of a document that was read. */
export function problemAt(document: Pick<Document<unknown>, 'file' | 'locate'>, path: Path, words: Words): Problem {
  return { file: document.file, ...document.locate(path), at: formatPath(path), ...words }
}

/** A problem of a file as a whole. */
export function problemOf(file: string, words: Words): Problem {
  return { file, line: 1, column: 0, at: '', ...words }
}
