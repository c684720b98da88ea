import { parseRef, type Ref } from '../refs.ts'
import type { LineageStatement } from '../../schemas/lineage/v1.ts'

/** What can only be followed forward: to the versions that were made with it. */
export type Forward =
  | { kind: 'commit'; prefix: string }
  | { kind: 'parameter'; name: string; value: string | null }
  | { kind: 'image'; text: string }
  | { kind: 'from'; of: Extract<Ref, { kind: 'version' | 'digest' }> }
  | { kind: 'barcode'; id: string }

/** What `provender trace` can be asked: a name, the beginning of a digest, or something to follow forward. */
export type Asked = Ref | Forward | { kind: 'prefix'; hex: string; bare: boolean }

const FORWARD: Record<string, (rest: string) => Forward | undefined> = {
  commit: (rest) => (/^[0-9a-f]{7,64}$/.test(rest) ? { kind: 'commit', prefix: rest } : undefined),
  param: (rest) => {
    const equals = rest.indexOf('=')
    const [name, value] = equals < 0 ? [rest, null] : [rest.slice(0, equals), rest.slice(equals + 1)]
    return name === '' ? undefined : { kind: 'parameter', name, value }
  },
  image: (rest) => (rest === '' ? undefined : { kind: 'image', text: rest }),
  from: (rest) => {
    const of = parseRef(rest)
    return of?.kind === 'version' || of?.kind === 'digest' ? { kind: 'from', of } : undefined
  },
}

/** Reads what was asked; undefined when it is none of these (it may then be a file). */
export function parseAsked(text: string): Asked | undefined {
  const ref = parseRef(text)
  if (ref) return ref
  if (/^[0-9a-f]{4}(-[0-9a-f]{4}){2}$/.test(text)) return { kind: 'barcode', id: text }
  const [, sha256, hex = ''] = /^(sha256:)?([0-9a-f]{8,64})$/.exec(text) ?? []
  if (hex !== '') return { kind: 'prefix', hex, bare: sha256 === undefined }
  const colon = text.indexOf(':')
  const read = colon < 0 ? undefined : Object.hasOwn(FORWARD, text.slice(0, colon)) ? FORWARD[text.slice(0, colon)] : undefined
  return read?.(text.slice(colon + 1))
}

/** Texts that every record has that may answer; the JSON around them is that of RFC 8785. */
export function searchTexts(forward: Exclude<Forward, { kind: 'from' }>): string[] {
  if (forward.kind === 'commit') return [`"gitCommit":"${forward.prefix}`]
  if (forward.kind === 'parameter') return ['"hyperparameters":', `"name":${JSON.stringify(forward.name)}`, ...(forward.value === null ? [] : [`"value":${JSON.stringify(forward.value)}`])]
  if (forward.kind === 'image') return ['"container":', JSON.stringify(forward.text.replace(/^sha256:/, '')).slice(1, -1)]
  return ['"predicateType":"https://provender.dev/lineage/v1"']
}

/** What a version has to do with what was asked; undefined when nothing. */
export function roleOf(forward: Exclude<Forward, { kind: 'from' }>, { predicate }: LineageStatement, barcode: () => string): string | undefined {
  if (forward.kind === 'commit') {
    const commits = predicate.buildDefinition.resolvedDependencies.filter(({ digest }) => digest?.['gitCommit']?.startsWith(forward.prefix))
    return commits.length === 0 ? undefined : `from commit ${[...new Set(commits.map(({ digest }) => digest?.['gitCommit']?.slice(0, 12) ?? ''))].join(', ')}`
  }
  if (forward.kind === 'parameter') {
    const set = predicate.hyperparameters.filter(({ name, value }) => name === forward.name && (forward.value === null || value === forward.value))
    return set.length === 0 ? undefined : [...new Set(set.map(({ name, value }) => `${name} = ${value}`))].join(', ')
  }
  if (forward.kind === 'image') {
    const { container } = predicate.environment
    const sha256 = container?.digest?.['sha256']
    const names = [container?.uri, container?.name].flatMap((name) => (name === undefined ? [] : imageNames(name)))
    const is = names.includes(forward.text) || (sha256 !== undefined && sha256 === forward.text.replace(/^sha256:/, ''))
    return is ? `in ${container?.uri ?? container?.name ?? 'a container'}${sha256 === undefined ? '' : ` sha256:${sha256.slice(0, 12)}`}` : undefined
  }
  return barcode() === forward.id ? `barcode ${forward.id}` : undefined
}

/** An image as recorded, without its digest, and without its tag. */
function imageNames(name: string): string[] {
  const untagged = name.replace(/@sha256:[0-9a-f]+$/, '')
  return [name, untagged, untagged.replace(/:[^:/]+$/, '')]
}

/** Whole digests in a text that begin with some digits. */
export function digestsIn(text: string, hex: string): string[] {
  return [...text.matchAll(new RegExp(`(?:"sha256":"|sha256:)(${hex}[0-9a-f]*)`, 'g'))].flatMap(([, found = '']) => (found.length === 64 ? [`sha256:${found}`] : []))
}
