import { POLICY_PATH } from '../core/paths.ts'
import { known, type RecordFact } from '../core/policy/facts.ts'
import { ancestorsIn } from '../core/policy/lots.ts'
import type { Withdrawn } from '../core/recalling/reach.ts'
import { reportRecall, type RecallReport } from '../core/recalling/report.ts'
import { readStock, versionsIn, type Stock } from '../core/recalling/stock.ts'
import { parseRef } from '../core/refs.ts'
import type { Recall } from '../schemas/recall/v1.ts'
import { UserError } from './outside-error.ts'
import type { Clock } from './ports.ts'
import type { RecallSource } from './recalling/ports.ts'

/** Everything that a recall reaches, or would reach; reads git alone and changes nothing. */
export async function recall(asked: string, source: RecallSource, clock: Clock): Promise<RecallReport> {
  if (source.records === null) throw new UserError('Expected the branch provender-records in this clone, found none: without it nobody knows what was made from what. Run: git fetch origin provender-records:provender-records')
  const texts = await source.texts([POLICY_PATH, 'models', 'datasets', 'recalls'])
  const [records, deployments] = await Promise.all([gatherLineages(texts, source), source.deployments()])
  const stock = readStock(texts, records, deployments)
  const { revision, commit } = source
  return reportRecall({ asked, ...withdrawnBy(asked, stock), read: { revision, commit, records: source.records }, today: clock.now().toISOString().slice(0, 10) }, stock)
}

/** Lineage of every version, then of what they were made from, a generation at a time. */
async function gatherLineages(texts: Record<string, string | null>, source: RecallSource): Promise<Map<string, RecordFact>> {
  const records = new Map<string, RecordFact>()
  let wanted = [...new Set([...versionsIn(texts).values()].map(({ lineage }) => lineage))]
  while (wanted.length > 0) {
    const facts = await source.lineages(wanted)
    for (const [index, digest] of wanted.entries()) records.set(digest, facts[index] ?? { state: 'absent' })
    wanted = [...new Set(facts.flatMap((fact) => ancestorsIn(known(fact))))].filter((digest) => !records.has(digest))
  }
  return records
}

/** @throws UserError when what is asked about is nowhere: a slip must not read as "nothing is affected". */
function withdrawnBy(asked: string, stock: Stock): { recall: Recall | null; withdrawn: Withdrawn } {
  const ref = parseRef(asked)
  const none: Withdrawn = { lots: [], versions: [], digests: [] }
  if (ref?.kind === 'digest') return { recall: null, withdrawn: { ...none, digests: [ref.digest] } }
  const found = ref ? undefined : stock.recalls.find((one) => one.recall.id === asked && one.path === `recalls/${asked}.yml`)?.recall
  if (found) return { recall: found, withdrawn: { ...none, ...partsOf(found) } }
  if (ref?.kind === 'version' && stock.versions.has(asked)) return { recall: null, withdrawn: { ...none, versions: [ref] } }
  // A lot may be called like a version.
  const [dataset = '', lot = ''] = ref?.kind === 'lot' || ref?.kind === 'version' ? asked.split('@') : []
  const used = [...stock.statements.values()].some(({ predicate }) => predicate.datasets.some((one) => one.name === dataset && one.lot === lot))
  if (Object.hasOwn(stock.datasets.get(dataset)?.lots ?? {}, lot) || (dataset !== '' && used)) return { recall: null, withdrawn: { ...none, lots: [{ dataset, lot }] } }
  throw new UserError(`Expected the id of a valid recall in recalls/, or a dataset@lot, model@version or sha256:… that is known here; found "${asked}", which is none. Read another commit with --revision, if it is not merged yet.`)
}

function partsOf({ withdrawn }: Recall): Pick<Withdrawn, 'lots' | 'versions'> {
  return {
    lots: withdrawn.flatMap((part) => ('dataset' in part ? part.lots.map((lot) => ({ dataset: part.dataset, lot })) : [])),
    versions: withdrawn.flatMap((part) => ('model' in part ? part.versions.map((version) => ({ model: part.model, version })) : [])),
  }
}
