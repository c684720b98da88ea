import type { Problem } from '../../schemas/shared.ts'

/** By file, then by line; a file's problems stay together. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.at, b.at))
}

/** `.github/provender.yml:14 rules[2].with.count — expected a whole number ≥ 1, got 0. Correct the value.` */
export function renderProblem(problem: Problem): string {
  return `${visible(problem.file)}:${problem.line}${problem.at === '' ? '' : ` ${visible(problem.at)}`} — ${sentence(problem)}`
}

/** What GitHub's runner turns into an annotation on the line. */
export function renderAnnotation(problem: Problem): string {
  const column = problem.column > 0 ? `,col=${problem.column}` : ''
  const title = problem.at === '' ? '' : `,title=${escapeProperty(visible(problem.at))}`
  return `::error file=${escapeProperty(visible(problem.file))},line=${problem.line}${column}${title}::${escapeData(sentence(problem))}`
}

/** For other programs: `{"documents": 7, "problems": […]}`. */
export function renderProblemsJson(problems: readonly Problem[], documents: number): string {
  return JSON.stringify({ documents, problems: problems.map(({ file, line, column, at, expected, found, remedy }) => ({ file, line, column, at, expected, found, remedy })) }, null, 2)
}

/** The last line: how much was looked at and what came of it. */
export function renderCount(problems: readonly Problem[], documents: number): string {
  const all = `${documents} document${documents === 1 ? '' : 's'}`
  if (problems.length === 0) return `no problems in ${all}`
  const files = new Set(problems.map(({ file }) => file)).size
  return `${problems.length} problem${problems.length === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'} (${all} read)`
}

function sentence({ expected, found, remedy }: Problem): string {
  return visible(`expected ${expected}, got ${found}. ${remedy}`)
}

/**
 * Text that a terminal shows as it is: control characters and marks that reorder text are written as escapes, so that a
 * name in a document cannot move the cursor, hide a line or begin a workflow command.
 */
function visible(text: string): string {
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

// As @actions/core escapes them: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
