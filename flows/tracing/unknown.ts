import { closest } from '../../core/documents/suggest.ts'
import { formatRef, type Ref } from '../../core/refs.ts'
import { UserError } from '../outside-error.ts'
import { findDataset, findStages } from './documents.ts'
import type { TraceSource } from './ports.ts'

const SHOWN = 5

/** The error for a name that nothing has, with the name that was probably meant. */
export async function explainUnknown(ref: Exclude<Ref, { kind: 'digest' }>, source: TraceSource): Promise<UserError> {
  const { what, words, asRef, missing } = await neighbours(ref, source)
  const meant = closest(missing, words)
  const list = words.length > SHOWN ? `${words.slice(-SHOWN).join(', ')} and ${words.length - SHOWN} more` : words.join(', ')
  const hint = meant !== undefined ? `Did you mean ${asRef(meant)}?` : words.length > 0 ? `There are ${list}.` : `There are none.`
  return new UserError(`Expected ${what} called "${missing}" at ${source.revision} (${source.commit.slice(0, 12)}), found none for ${formatRef(ref)}. ${hint} Is it on another branch? Fetch, or use --revision.`)
}

interface Neighbours { what: string; missing: string; words: string[]; asRef(word: string): string }

async function neighbours(ref: Exclude<Ref, { kind: 'digest' }>, source: TraceSource): Promise<Neighbours> {
  if (ref.kind === 'lot') {
    const datasets = await source.names('datasets')
    if (!datasets.includes(ref.dataset)) return { what: 'a dataset', missing: ref.dataset, words: datasets, asRef: (word) => `${word}@${ref.lot}` }
    const { value } = await findDataset(ref.dataset, source)
    return { what: 'a lot', missing: ref.lot, words: Object.keys(value?.lots ?? {}), asRef: (word) => `${ref.dataset}@${word}` }
  }
  const models = await source.names('models')
  const rest = ref.kind === 'stage' ? `#${ref.stage}` : `@${ref.version}`
  if (!models.includes(ref.model)) return { what: 'a model', missing: ref.model, words: models, asRef: (word) => `${word}${rest}` }
  if (ref.kind === 'stage') return { what: 'a stage', missing: ref.stage, words: Object.keys((await findStages(ref.model, source)).value?.stages ?? {}), asRef: (word) => `${ref.model}#${word}` }
  const versions = (await source.names(`models/${ref.model}/versions`)).flatMap((file) => (file.endsWith('.yml') ? [file.slice(0, -'.yml'.length)] : []))
  return { what: 'a version', missing: ref.version, words: versions.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })), asRef: (word) => `${ref.model}@${word}` }
}
