import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ExpressionFunction } from './evaluate.ts'

/**
 * `hashFiles('**\/package-lock.json', '!x')` below the workspace.
 *
 * Like GitHub's: SHA-256 over the concatenated SHA-256 of each matching file, empty text when none matches.
 * GitHub orders the files by its own walk; here they are sorted by path, so digests of several files differ from GitHub's.
 */
export function hashFiles(workspace: string): ExpressionFunction {
  return { minArgs: 1, maxArgs: 255, call: (...patterns) => hashMatches(workspace, patterns.map(String)) }
}

function hashMatches(workspace: string, patterns: string[]): string {
  const files = new Set<string>()
  for (const pattern of patterns) {
    const negated = pattern.startsWith('!')
    for (const file of globSync(negated ? pattern.slice(1) : pattern, { cwd: workspace })) {
      if (negated) files.delete(file)
      else if (statSync(join(workspace, file)).isFile()) files.add(file)
    }
  }
  if (files.size === 0) return ''
  const whole = createHash('sha256')
  for (const file of [...files].sort()) whole.update(createHash('sha256').update(readFileSync(join(workspace, file))).digest())
  return whole.digest('hex')
}
