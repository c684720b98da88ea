/** One piece of a YAML text: literal characters or the inside of `${{ }}`. */
export type Segment = { literal: string } | { expression: string }

/**
 * Cuts `a ${{ b }} c` into its pieces.
 *
 * `}}` inside a quoted string does not close the expression, as in GitHub's reader.
 * @throws SyntaxError when an expression is not closed.
 */
export function splitTemplate(text: string): Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (;;) {
    const open = text.indexOf('${{', at)
    if (open < 0) break
    const close = closingBraces(text, open + 3)
    if (close < 0) throw new SyntaxError('The expression is not closed. Unescaped ${{ sequence was found, but the closing }} sequence was not found.')
    if (open > at) segments.push({ literal: text.slice(at, open) })
    segments.push({ expression: text.slice(open + 3, close).trim() })
    at = close + 2
  }
  if (at < text.length || segments.length === 0) segments.push({ literal: text.slice(at) })
  return segments
}

export function hasExpression(text: string): boolean {
  return text.includes('${{')
}

function closingBraces(text: string, from: number): number {
  let quoted = false
  for (let index = from; index < text.length; index++) {
    if (text[index] === "'") quoted = !quoted
    else if (!quoted && text.startsWith('}}', index)) return index
  }
  return -1
}
