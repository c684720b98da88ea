/** One thing that is wrong in a workflow or action file. */
export interface Problem {
  file: string
  line: number
  /** Where in the document: `jobs.build.steps[0]`. */
  path: string
  message: string
}

export function renderProblem({ file, line, path, message }: Problem): string {
  return `${file}:${line} ${path ? `${path} — ` : ''}${message}`
}
