/**
 * The pairs in a GITHUB_ENV, GITHUB_OUTPUT or GITHUB_STATE file: `name=value` or `name<<EOF … EOF`.
 *
 * @throws Error with the runner's own words when a line is neither.
 */
export function parsePairs(text: string): [name: string, value: string][] {
  const pairs: [string, string][] = []
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (line === '') continue
    const equals = line.indexOf('=')
    const arrows = line.indexOf('<<')
    if (equals >= 0 && (arrows < 0 || equals < arrows)) {
      if (equals === 0) throw new Error(`Invalid format '${line}'. Name must not be empty`)
      pairs.push([line.slice(0, equals), line.slice(equals + 1)])
    } else if (arrows >= 0) {
      const name = line.slice(0, arrows)
      const delimiter = line.slice(arrows + 2)
      if (name === '' || delimiter === '') throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`)
      const end = lines.indexOf(delimiter, index + 1)
      if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`)
      pairs.push([name, lines.slice(index + 1, end).join('\n')])
      index = end
    } else {
      throw new Error(`Invalid format '${line}'`)
    }
  }
  return pairs
}

/** The directories in a GITHUB_PATH file. */
export function parsePaths(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r?\n/).filter((line) => line !== '')
}

/** Why a step may not set this variable for the steps after it, or nothing when it may. */
export function refusedVariable(name: string): string | undefined {
  if (name.toUpperCase() === 'NODE_OPTIONS') return `Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.`
  if (/^(?:GITHUB|RUNNER|ACTIONS)_/i.test(name)) return `Can't set ${name} using '$GITHUB_ENV': variables that begin with GITHUB_, RUNNER_ and ACTIONS_ belong to the runner.`
  return undefined
}
