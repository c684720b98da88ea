import { digestsIn } from '../../core/trace/asked.ts'
import { UserError } from '../outside-error.ts'
import { gatherDigest } from './digest.ts'
import type { TraceSource } from './ports.ts'

const SHOWN = 10

/** The one digest that begins with these digits; undefined when none does. @throws UserError when several do, with what each is. */
export async function resolvePrefix(hex: string, source: TraceSource): Promise<string | undefined> {
  const digests = await digestsWith(hex, source)
  if (digests.length < 2) return digests[0]
  const lines = await Promise.all(digests.slice(0, SHOWN).map(async (digest) => {
    const [place] = (await gatherDigest(digest, source)).found
    return `  ${digest}${place ? `  ${place.as} ${place.name}${place.version === null ? '' : `, ${place.version}`}` : ''}`
  }))
  const more = digests.length > SHOWN ? [`  … and ${digests.length - SHOWN} more`] : []
  throw new UserError([`Expected one digest that begins with sha256:${hex}, found ${digests.length}. Write more of its digits:`, ...lines, ...more].join('\n'))
}

/** Names of records and links, and whatever records and documents name. */
async function digestsWith(hex: string, source: TraceSource): Promise<string[]> {
  const [named, links, quoted, prefixed, paths] = await Promise.all([
    source.named(hex), source.links(), source.search(['lineage', 'deployments'], [`"${hex}`]), source.search(['lineage', 'deployments'], [`sha256:${hex}`]), source.searchDocuments(['models', 'datasets'], `sha256:${hex}`),
  ])
  const holding = [...new Map([...quoted, ...prefixed].map((name) => [name.digest, name])).values()]
  const [facts, documents] = await Promise.all([source.read(holding), source.documents(paths)])
  const texts = [...facts.flatMap((fact) => (fact.state === 'present' ? [fact.text] : [])), ...documents.flatMap((document) => document?.text ?? [])]
  const linked = links.flatMap(({ digest }) => (digest.startsWith(`sha256:${hex}`) ? [digest] : []))
  return [...new Set([...named.map(({ digest }) => digest), ...linked, ...texts.flatMap((text) => digestsIn(text, hex))])].sort()
}
