import { globToRegExp } from '../refs/glob.ts'
import type { Repository } from '../store/types.ts'

export interface OwnerLine { pattern: RegExp; owners: string[] }

// GitHub reads the first of these that exists, on the base branch.
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

export async function loadCodeOwners(repo: Repository, base: string): Promise<OwnerLine[]> {
  for (const place of PLACES) {
    const text = await repo.git.text(base, place)
    if (text !== undefined) return parseCodeOwners(text)
  }
  return []
}

export function parseCodeOwners(text: string): OwnerLine[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [path, ...owners] = line.replace(/(^|\s)#.*$/, '').trim().split(/\s+/)
    return path ? [{ pattern: ownersPattern(path), owners: owners.map((owner) => owner.replace(/^@/, '').toLowerCase()) }] : []
  })
}

/** Owners of one file, `login` or `org/team`; the last matching line counts, and may name nobody. */
export function ownersOf(lines: readonly OwnerLine[], path: string): string[] {
  return lines.findLast((line) => line.pattern.test(path))?.owners ?? []
}

function ownersPattern(path: string): RegExp {
  const anchored = path.replace(/\/$/, '').includes('/')
  const body = path.replace(/^\//, '').replace(/\/$/, '/**')
  const inner = globToRegExp(anchored ? body : `**/${body}`).source.slice(1, -1)
  // A name that is a folder owns everything below it; `docs/*` owns only direct children.
  return new RegExp(body.endsWith('*') ? `^${inner}$` : `^${inner}(?:/.*)?$`)
}
