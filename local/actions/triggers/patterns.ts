/**
 * Whether a name passes a list of GitHub filter patterns, read top-down: `!x` takes away what an earlier one let in.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 */
export function matchesPatterns(name: string, patterns: readonly string[]): boolean {
  let matched = false
  for (const pattern of patterns) {
    const negated = pattern.startsWith('!')
    if (toRegExp(negated ? pattern.slice(1) : pattern).test(name)) matched = !negated
  }
  return matched
}

function toRegExp(pattern: string): RegExp {
  let source = ''
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern[index] ?? ''
    if (pattern.startsWith('**/', index) && (index === 0 || pattern[index - 1] === '/')) {
      source += '(?:.*/)?'
      index += 2
    } else if (pattern.startsWith('**', index)) {
      source += '.*'
      index += 1
    } else if (character === '*') source += '[^/]*'
    else if (character === '?' || character === '+') source += character
    else if (character === '[') {
      const close = pattern.indexOf(']', index)
      source += close < 0 ? '\\[' : pattern.slice(index, close + 1)
      if (close >= 0) index = close
    } else if (character === '\\') source += escape(pattern[++index] ?? '\\')
    else source += escape(character)
  }
  return new RegExp(`^${source}$`)
}

function escape(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
