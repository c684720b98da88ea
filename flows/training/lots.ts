import { readDocument } from '../../core/documents/read.ts'
import { parseDataUri } from '../../core/dataset/data-uri.ts'
import { datasetPath } from '../../core/paths.ts'
import type { Dataset, Lot } from '../../schemas/dataset/v1.ts'
import type { Model } from '../../schemas/model/v1.ts'
import { OutsideError, UserError } from '../outside-error.ts'
import type { Tree } from '../ports.ts'
import { loadText, refuseProblems } from './documents.ts'
import { readLfsPointer } from './files.ts'
import type { PlannedLot } from './plan.ts'
import type { LotSource, TrainingPorts } from './ports.ts'

/** Every lot that the model names, found. Their bytes are verified by {@link verifyLots}. */
export async function gatherLots(model: Model, tree: Tree, ports: TrainingPorts): Promise<PlannedLot[]> {
  const lots: PlannedLot[] = []
  for (const [id, use] of Object.entries(model.datasets)) {
    const dataset = await loadDataset(tree, use.dataset, id)
    for (const name of new Set(use.lots)) {
      const lot = Object.hasOwn(dataset.lots, name) ? dataset.lots[name] : undefined
      if (!lot) throw new UserError(`models/${model.name}/model.yml datasets.${id}.lots — expected a lot of ${datasetPath(use.dataset)}, found "${name}". Add the lot or correct the name; there are: ${Object.keys(dataset.lots).slice(-10).join(', ') || 'none'}.`)
      const source = await locate(`${use.dataset}@${name}`, lot, tree, ports)
      lots.push({ id, use, dataset, lot: name, fileName: `${name}${extensionOf(lot.uri)}`, digest: lot.digest, bytes: lot.bytes ?? 0, source })
    }
  }
  return lots
}

/** Reads every lot once and compares it with what its dataset.yml says; answers with the true sizes. */
export async function verifyLots(lots: readonly PlannedLot[], ports: TrainingPorts): Promise<PlannedLot[]> {
  const seen = new Map<string, { digest: string; bytes: number }>()
  const verified: PlannedLot[] = []
  for (const lot of lots) {
    const name = `${lot.dataset.name}@${lot.lot}`
    const found = seen.get(name) ?? (await ports.lots.digest(name, lot.source))
    seen.set(name, found)
    const declared = lot.dataset.lots[lot.lot]
    if (found.digest !== lot.digest || (declared?.bytes !== undefined && declared.bytes !== found.bytes)) {
      throw new OutsideError('DATA_CHANGED', `${name} — expected ${lot.digest}${declared?.bytes === undefined ? '' : ` (${declared.bytes} bytes)`}, as ${datasetPath(lot.dataset.name)} says, found ${found.digest} (${found.bytes} bytes). A lot never changes: restore its bytes, or record the new ones as a new lot.`)
    }
    verified.push({ ...lot, bytes: found.bytes })
  }
  return verified
}

async function loadDataset(tree: Tree, name: string, id: string): Promise<Dataset> {
  const path = datasetPath(name)
  const text = await loadText(tree, path)
  if (text === undefined) throw new UserError(`Expected ${path} in the commit, because the model's datasets.${id} names it; found no such file. Commit it or correct the name.`)
  const read = readDocument('dataset/v1', path, text)
  if (!read.ok) {
    refuseProblems(read.problems)
    throw new Error('unreachable: a document that is not ok has problems')
  }
  return read.document.value
}

async function locate(name: string, lot: Lot, tree: Tree, ports: TrainingPorts): Promise<LotSource> {
  const read = parseDataUri(lot.uri)
  if (!read.ok) throw new UserError(`${name} uri — expected ${read.expected}, found ${read.found}. ${read.remedy}`)
  if (read.uri.kind !== 'repository') return ports.lots.locate(name, lot.uri)
  const { path } = read.uri
  const bytes = await tree.read(path)
  if (!bytes) throw new OutsideError('DATA_MISSING', `${name} — expected a regular file ${path} in the commit, found none. Commit it, or let the uri name where it is (file:///… or <root>:path).`)
  const pointer = readLfsPointer(bytes)
  if (!pointer) return { kind: 'bytes', bytes }
  const source = await ports.repository.smudged(path, pointer)
  if (source) return source
  throw new OutsideError('DATA_MISSING', `${name} — expected the file itself, found a Git LFS pointer whose content (${pointer}) is not in the working tree. Run: git lfs pull`)
}

/** With the suffix before a compressor's: readers choose a format by it. */
function extensionOf(uri: string): string {
  return /(?:\.[A-Za-z0-9]{1,10})?\.(?:gz|zst|bz2|xz)$|\.[A-Za-z][A-Za-z0-9]{0,9}$/.exec(uri)?.[0] ?? ''
}
