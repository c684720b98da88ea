import type { Problem } from '../../schemas/shared.ts'
import { fold } from '../fold.ts'
import { problemOf } from '../documents/problem.ts'
import { documentAt } from '../paths.ts'

/** The folders that hold governed documents. */
export const GOVERNED_FOLDERS = ['.github', 'models', 'datasets', 'recalls', 'overrides'] as const

/**
 * The governed path that somebody meant who wrote another: `models/Churn/Model.yaml` → `models/churn/model.yml`;
 * undefined when a path is governed as it stands, or has nothing to do with it.
 */
export function governedPathMeant(path: string): string | undefined {
  if (documentAt(path)) return undefined
  const folded = fold(path).replace(/\.yaml$/, '.yml').replace(/\/readme\.md$/, '/README.md')
  return folded !== path && documentAt(folded) ? folded : undefined
}

/** Paths that are almost governed, and governed paths that other machines would take for one another. */
export function nameProblems(paths: readonly string[]): Problem[] {
  const seen = new Map<string, string>()
  return paths.flatMap((path) => {
    const twin = seen.get(fold(path))
    seen.set(fold(path), path)
    if (twin !== undefined) return [problemOf(path, { expected: 'names that differ in more than case or Unicode form', found: `also ${twin}`, remedy: 'Rename or remove one of them: macOS and Windows take them for one file.' })]
    const meant = governedPathMeant(path)
    return meant === undefined ? [] : [problemOf(path, { expected: `the name ${meant}`, found: path, remedy: 'Rename the file: under this name nothing reads it.' })]
  })
}
