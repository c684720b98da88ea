import { offTheShelf } from '../../core/deploy/shelf.ts'
import { readDocument } from '../../core/documents/read.ts'
import { readRecord } from '../../core/documents/record.ts'
import { usedLots, type Stocked, type UsedLot } from '../../core/expiring/due.ts'
import { documentAt, modelPath, POLICY_PATH, stagesPath } from '../../core/paths.ts'
import { readPolicy } from '../../core/policy/read.ts'
import type { EvidenceFact } from '../../core/policy/facts.ts'
import type { Dataset } from '../../schemas/dataset/v1.ts'
import { LineageStatement } from '../../schemas/lineage/v1.ts'
import type { Policy } from '../../schemas/policy/v1.ts'
import type { Stages } from '../../schemas/stages/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import { gatherDescent } from '../deploying/descent.ts'
import { readLineage } from '../deploying/read.ts'
import { UserError } from '../outside-error.ts'
import type { Records, Tree } from '../ports.ts'

export interface ExpiryPorts {
  tree: Tree
  records: Pick<Records, 'read'>
}

export interface Gathered {
  policy: Policy
  models: Stocked[]
  datasets: ReadonlyMap<string, Dataset>
  unclear: string[]
}

/** Reads what the stages hold at the tree's commit. @throws UserError without a valid policy: nobody could tell a shelf life. */
export async function gatherGoods({ tree, records }: ExpiryPorts): Promise<Gathered> {
  const unclear: string[] = []
  const texts = await textsOf(tree)
  const read = readPolicy(texts.get(POLICY_PATH) ?? null)
  if (read.state !== 'valid') throw new UserError(`Expected a valid policy in ${POLICY_PATH} at ${tree.commit.slice(0, 7)}, found ${read.state === 'missing' ? 'none' : 'one that is not'}. Run "provender check".`)
  const datasets = new Map<string, Dataset>()
  for (const [path, text] of texts) {
    if (documentAt(path)?.kind !== 'dataset/v1') continue
    const dataset = readDocument('dataset/v1', path, text)
    if (dataset.ok) datasets.set(dataset.document.value.name, dataset.document.value)
    else unclear.push(`${path} is not valid. Run "provender check".`)
  }
  const models: Stocked[] = []
  for (const [path, text] of texts) {
    const at = documentAt(path)
    if (at?.kind !== 'stages/v1') continue
    const stages = readDocument('stages/v1', path, text)
    if (!stages.ok || stages.document.value.model !== at.name) unclear.push(`${path} is not valid, so what its stages hold is not known. Run "provender check".`)
    else models.push(await gatherModel(at.name, stages.document.value, texts, datasets, records))
  }
  for (const { path, mode } of await tree.list('models')) {
    if (path.endsWith('/stages.yml') && documentAt(path) && !mode.startsWith('100')) unclear.push(`${path} is not a regular file, so what its stages hold is not known.`)
  }
  return { policy: read.policy, models, datasets, unclear }
}

async function textsOf(tree: Tree): Promise<Map<string, string>> {
  const paths = (await tree.list('')).filter(({ path, mode }) => mode.startsWith('100') && documentAt(path)).map(({ path }) => path).sort()
  const files = (await tree.readMany?.(paths)) ?? new Map(await Promise.all(paths.map(async (path) => [path, (await tree.read(path)) ?? new Uint8Array()] as const)))
  return new Map(paths.map((path) => [path, new TextDecoder().decode(files.get(path))]))
}

async function gatherModel(model: string, { stages }: Stages, texts: ReadonlyMap<string, string>, datasets: ReadonlyMap<string, Dataset>, records: ExpiryPorts['records']): Promise<Stocked> {
  const file = readDocument('model/v1', modelPath(model), texts.get(modelPath(model)) ?? '')
  const versions = new Map<string, Version>()
  for (const [path, text] of texts) {
    if (!path.startsWith(stagesPath(model).replace('stages.yml', 'versions/'))) continue
    const version = readDocument('version/v1', path, text)
    if (version.ok && version.document.value.model === model && path.endsWith(`/${version.document.value.version}.yml`)) versions.set(version.document.value.version, version.document.value)
  }
  const held = new Set(Object.values(stages).flatMap(({ version, challenger, shadow }) => [version, challenger ?? [], shadow ?? []].flat()))
  const lots = new Map<string, readonly UsedLot[]>()
  for (const version of held) {
    const named = versions.get(version)
    const used = named && lotsOf(await readLineage(records, named.lineage), datasets)
    if (used) lots.set(version, used)
  }
  return { model, owners: file.ok ? file.document.value.owners : [], stages, versions, lots }
}

function lotsOf(lineage: EvidenceFact['lineage'], datasets: ReadonlyMap<string, Dataset>): UsedLot[] | undefined {
  if (!lineage.known || lineage.value.state !== 'present') return undefined
  const statement = readRecord(LineageStatement, lineage.value.text)
  return statement.ok ? usedLots(statement.value.predicate.datasets.map(({ name: dataset, lot }) => ({ dataset, lot })), datasets) : undefined
}

/** Whether a version may be served today: asked as the deploy action asks, recalls and all that it was made from included. */
export async function maybeServed(version: Version, today: string, { policy, datasets }: Gathered, { tree, records }: ExpiryPorts): Promise<boolean> {
  const lineage = await readLineage(records, version.lineage)
  const descent = await gatherDescent({ model: version.model, stage: '', from: null, to: version.version }, tree, lineage, records)
  return offTheShelf(`${version.model}@${version.version}`, version, { today, policy, lots: lotsOf(lineage, datasets), ...descent }).length === 0
}
