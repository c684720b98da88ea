import type { SqlStatement } from './statements.ts'
import type { SqlVariable } from './variables.ts'

/** DuckDB's message about one statement, with the line counted in the script, and what to do. */
export function describeSqlError(script: { file: string; variables: readonly SqlVariable[] }, statement: SqlStatement, message: string): string {
  const within = /^LINE (\d+):/m.exec(message)?.[1]
  const line = statement.line + (within === undefined ? 0 : Number(within) - 1)
  const words = message.replace(/^LINE \d+:/m, `LINE ${line}:`).trim()
  // DuckDB puts a caret under the place; a longer line number would push the text but not the caret.
  const shift = `LINE ${line}:`.length - `LINE ${within}:`.length
  const aligned = shift > 0 ? words.replace(/\n( +\^)/, `\n${' '.repeat(shift)}$1`) : words
  return `${script.file}:${line} — expected a statement that DuckDB can run, found: ${aligned}\n${remedy(script.variables, message)}`
}

function remedy(variables: readonly SqlVariable[], message: string): string {
  if (message.startsWith('Permission Error')) {
    return 'Read only the files of getvariable(\'dataset_…\') and files below this folder: declare what else is needed under "needs" in model.yml.'
  }
  if (/NULL|getvariable/i.test(message)) {
    const names = variables.map(({ name }) => name).join(', ')
    return `Check the names given to getvariable: ${names ? `there are ${names}` : 'there are none here; the pipeline sets them from "needs" and "params"'}.`
  }
  if (message.startsWith('Missing Extension')) return 'Use what DuckDB has built in: CSV, JSON and Parquet files on this machine.'
  return 'Correct the statement.'
}
