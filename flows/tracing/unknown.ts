import { closest } from '../../core/documents/suggest.ts'
import { versionPath } from '../../core/paths.ts'
import { formatRef, type Ref } from '../../core/refs.ts'
import type { Forward } from '../../core/trace/asked.ts'
import type { Doubt } from '../../core/trace/report.ts'
import { UserError } from '../outside-error.ts'
import { gatherForward } from './forward.ts'
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

/** @throws UserError when nothing was made with it; returns when it exists and nothing was made of it yet. */
export async function explainUnmade(asked: string, forward: Forward, doubts: readonly Doubt[], source: TraceSource): Promise<void> {
  // What could not be read may be the very version: the doubts tell.
  if (doubts.length > 0) return
  if (forward.kind === 'from') {
    if (forward.of.kind === 'digest') {
      const [fact] = await source.read([{ kind: 'lineage', digest: forward.of.digest }])
      if (fact && fact.state !== 'absent') return
      throw new UserError(`Expected ${forward.of.digest} to be a lineage record, found none of that name. A file, a lot or an image is followed by its name alone: provender trace ${forward.of.digest}`)
    }
    const [document] = await source.documents([versionPath(forward.of.model, forward.of.version)])
    if (document) return
    throw await explainUnknown(forward.of, source)
  }
  throw new UserError(`Expected a version made with ${asked}, found none in the records${source.records === null ? ', of which this clone has none. Run: git fetch origin provender-records:provender-records' : ` (${source.records.slice(0, 12)}). ${await hintOf(forward, source)}`}`)
}

async function hintOf(forward: Exclude<Forward, { kind: 'from' }>, source: TraceSource): Promise<string> {
  if (forward.kind !== 'parameter' || forward.value === null) return 'Fetch, if it is newer than these.'
  const { usedBy } = await gatherForward({ ...forward, value: null }, source)
  const values = [...new Set(usedBy.map(({ role }) => role))].sort()
  if (values.length === 0) return `No version has a parameter called "${forward.name}". Names stand in the params file, with dots between levels.`
  return `There are ${values.slice(0, SHOWN).join('; ')}${values.length > SHOWN ? ` and ${values.length - SHOWN} more` : ''}.`
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
