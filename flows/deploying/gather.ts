import { readDocument } from '../../core/documents/read.ts'
import { readRecord } from '../../core/documents/record.ts'
import { readChain, type Chain } from '../../core/decisions/chain.ts'
import { stageChanges } from '../../core/deploy/stage-changes.ts'
import type { Shelf } from '../../core/deploy/shelf.ts'
import type { DeploymentEvidence } from '../../core/deploy/verify.ts'
import { datasetPath, documentAt, stagesPath, versionPath } from '../../core/paths.ts'
import { known, unknown, type EvidenceFact } from '../../core/policy/facts.ts'
import { LineageStatement } from '../../schemas/lineage/v1.ts'
import type { StageChange } from '../../schemas/decision/v1.ts'
import type { Recall } from '../../schemas/recall/v1.ts'
import type { Stages } from '../../schemas/stages/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import { OutsideError, UserError } from '../outside-error.ts'
import type { Records, Tree } from '../ports.ts'
import type { DeployPorts } from './ports.ts'

/** Stage changes between two commits, over all models. @throws UserError for a stages.yml that cannot be read. */
export async function gatherChanges(before: Tree | undefined, after: Tree): Promise<StageChange[]> {
  const listed = await Promise.all([before, after].map(async (tree) => (await tree?.list('models')) ?? []))
  const paths = [...new Set(listed.flat().map(({ path }) => path))].filter((path) => documentAt(path)?.kind === 'stages/v1').sort()
  const changes = await Promise.all(paths.map(async (path) => {
    const [held, wanted] = await Promise.all([readStages(before, path), readStages(after, path)])
    return stageChanges(documentAt(path)!.name, held, wanted)
  }))
  return changes.flat()
}

async function readStages(tree: Tree | undefined, path: string): Promise<Stages | undefined> {
  const text = await textOf(tree, path)
  if (text === undefined) return undefined
  const read = readDocument('stages/v1', path, text)
  if (read.ok) return read.document.value
  throw new UserError(`${path} at ${tree?.commit.slice(0, 7)} is not valid: expected ${read.problems[0]?.expected}, found ${read.problems[0]?.found}. Run "provender check"; nothing was deployed.`)
}

/** What one change is judged by, as of the merged commit. */
export async function gatherEvidence(repository: string, change: StageChange, after: Tree, ports: Pick<DeployPorts, 'records' | 'tree' | 'clock'>): Promise<DeploymentEvidence> {
  const chain = await readLog(ports.records)
  const files = await after.list(`models/${change.model}`)
  const blobOf = (path: string): string | null => files.find((file) => file.path === path && file.mode.startsWith('100'))?.blob ?? null
  const evidence = { repository, change, stagesBlob: blobOf(stagesPath(change.model)), chain }
  if (change.to === null) return evidence
  const path = versionPath(change.model, change.to)
  const text = await textOf(after, path)
  const read = text === undefined ? undefined : readDocument('version/v1', path, text)
  const file = read?.ok ? read.document.value : undefined
  const bases = await blobsAtBases(path, chain, ports)
  const records = file ? await readEvidence(ports.records, file) : { lineage: unknown('there is no version file'), provenance: unknown('there is no version file') }
  return { ...evidence, version: { file, blob: blobOf(path), blobAtBase: (sha) => bases.get(sha) ?? null, records, shelf: await gatherShelf(after, records.lineage, ports.clock.now()) } }
}

async function readLog(records: Records): Promise<Chain> {
  try {
    return readChain(await records.decisions())
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'RECORD_DAMAGED') return { ok: false, sequence: 0, reason: error.message }
    throw error
  }
}

/** The version file's blob at the base of each decision that could be about it. */
async function blobsAtBases(path: string, chain: Chain, { tree }: Pick<DeployPorts, 'tree'>): Promise<Map<string, string>> {
  const blobs = new Map<string, string>()
  if (!chain.ok) return blobs
  const { name: model } = documentAt(path)!
  const bases = new Set(chain.decisions.filter(({ record }) => record.changes.some((change) => change.model === model)).map(({ record }) => record.base.sha))
  for (const sha of bases) {
    const blob = (await (await tree(sha))?.list(`models/${model}`))?.find((file) => file.path === path)?.blob
    if (blob !== undefined) blobs.set(sha, blob)
  }
  return blobs
}

async function readEvidence(records: Records, file: Version): Promise<Pick<EvidenceFact, 'lineage' | 'provenance'>> {
  const read = async (digest: string): Promise<EvidenceFact['lineage']> => {
    try {
      const text = await records.read('lineage', digest)
      return known(text === undefined ? { state: 'absent' } : { state: 'present', digest, text })
    } catch (error) {
      if (error instanceof OutsideError && error.code === 'RECORD_DAMAGED') return known({ state: 'damaged', reason: error.message })
      throw error
    }
  }
  return { lineage: await read(file.lineage), provenance: await read(file.provenance) }
}

async function gatherShelf(after: Tree, lineage: EvidenceFact['lineage'], now: Date): Promise<Shelf> {
  const recalls: Recall[] = []
  const unreadable: string[] = []
  for (const { path } of await after.list('recalls')) {
    const read = readDocument('recall/v1', path, (await textOf(after, path)) ?? '')
    if (read.ok) recalls.push(read.document.value)
    else unreadable.push(path)
  }
  return { today: now.toISOString().slice(0, 10), lots: await lotsOf(after, lineage), recalls, unreadable }
}

async function lotsOf(after: Tree, lineage: EvidenceFact['lineage']): Promise<Shelf['lots']> {
  if (!lineage.known || lineage.value.state !== 'present') return undefined
  const statement = readRecord(LineageStatement, lineage.value.text)
  if (!statement.ok) return undefined
  const lots: NonNullable<Shelf['lots']> = []
  for (const { name: dataset, lot } of statement.value.predicate.datasets) {
    const read = readDocument('dataset/v1', datasetPath(dataset), (await textOf(after, datasetPath(dataset))) ?? '')
    const known = read.ok ? read.document.value.lots[lot] : undefined
    if (!known) return undefined
    lots.push({ dataset, lot, expiresOn: known['expires-on'] })
  }
  return lots
}

async function textOf(tree: Tree | undefined, path: string): Promise<string | undefined> {
  const bytes = await tree?.read(path)
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
}
