/** One statement of a script, without its semicolon. */
export interface SqlStatement {
  text: string
  /** Where it begins in the script, from 1. */
  line: number
}

/** Something that begins here and hides semicolons: where it ends, by its opening. */
const HIDING: readonly [open: RegExp, close: (opening: string) => RegExp][] = [
  [/--/y, () => /\n|$/g],
  // A doubled quote inside reads as two quoted texts in a row, which hides the same semicolons. E'…' knows backslashes.
  [/\be'/iy, () => /(?<=(?:^|[^\\])(?:\\\\)*)'/g],
  [/'/y, () => /'/g],
  [/"/y, () => /"/g],
  [/\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y, (opening) => new RegExp(opening.replaceAll('$', '\\$'), 'g')],
]

/** The statements of a SQL script in DuckDB's dialect: semicolons in texts, names, comments and dollar quotes do not end one. */
export function splitStatements(script: string): SqlStatement[] {
  const statements: SqlStatement[] = []
  let begin = 0
  for (let at = 0; at <= script.length; ) {
    if (at === script.length || script[at] === ';') {
      const statement = trimmed(script, begin, at)
      if (statement) statements.push(statement)
      begin = ++at
    } else {
      at = afterHidden(script, at)
    }
  }
  return statements
}

function afterHidden(script: string, at: number): number {
  if (script.startsWith('/*', at)) return afterBlockComment(script, at)
  for (const [open, close] of HIDING) {
    open.lastIndex = at
    const opening = open.exec(script)?.[0]
    if (opening === undefined) continue
    const end = close(opening)
    end.lastIndex = at + opening.length
    return end.exec(script) ? Math.max(end.lastIndex, at + opening.length) : script.length
  }
  return at + 1
}

/** Block comments nest, as in PostgreSQL. */
function afterBlockComment(script: string, at: number): number {
  const mark = /\/\*|\*\//g
  mark.lastIndex = at
  for (let depth = 0, found = mark.exec(script); found; found = mark.exec(script)) {
    depth += found[0] === '/*' ? 1 : -1
    if (depth === 0) return mark.lastIndex
  }
  return script.length
}

/** White space and comments before a statement are no part of it; nothing else is left out. */
function trimmed(script: string, begin: number, end: number): SqlStatement | undefined {
  let at = begin
  for (;;) {
    at += /^\s*/.exec(script.slice(at, end))?.[0].length ?? 0
    if (at < end && (script.startsWith('--', at) || script.startsWith('/*', at))) at = afterHidden(script, at)
    else break
  }
  const text = script.slice(at, end).trimEnd()
  return text === '' || at >= end ? undefined : { text, line: script.slice(0, at).split('\n').length }
}
