import { splitStatements } from '../core/sql/statements.ts'
import { describeSqlError } from '../core/sql/error.ts'
import type { SqlVariable } from '../core/sql/variables.ts'
import { OutsideError } from './outside-error.ts'
import type { Sql, SqlResult } from './ports.ts'

export interface SqlScript {
  /** As the user named it; messages begin with it. */
  file: string
  text: string
  variables: readonly SqlVariable[]
}

/** Runs a script statement by statement. @throws OutsideError COMMAND_FAILED with file and line, at the first that fails */
export async function runSqlScript(script: SqlScript, sql: Sql, report: (line: number, result: SqlResult) => void): Promise<void> {
  for (const { name, literal } of script.variables) await sql.run(`SET VARIABLE ${name} = ${literal}`)
  for (const statement of splitStatements(script.text)) {
    try {
      report(statement.line, await sql.run(statement.text))
    } catch (cause) {
      if (!(cause instanceof OutsideError)) throw cause
      throw new OutsideError('COMMAND_FAILED', describeSqlError(script, statement, cause.message), { cause })
    }
  }
}
