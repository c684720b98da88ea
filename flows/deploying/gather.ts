import { readChain, type Chain } from '../../core/decisions/chain.ts'
import type { EarlierDeployments } from '../../core/deploy/earlier.ts'
import type { Shelf } from '../../core/deploy/shelf.ts'
import { stageChanges } from '../../core/deploy/stage-changes.ts'
import { decidesMove, type DeployedMove, type DeploymentEvidence } from '../../core/deploy/verify.ts'
import { readDocument } from '../../core/documents/read.ts'
import { readRecord } from '../../core/documents/record.ts'
import { datasetPath, documentAt, POLICY_PATH, stagesPath, versionPath } from '../../core/paths.ts'
import { unknown, type EvidenceFact } from '../../core/policy/facts.ts'
import type { StageChange } from '../../schemas/decision/v1.ts'
import { LineageStatement } from '../../schemas/lineage/v1.ts'
import type { Policy } from '../../schemas/policy/v1.ts'
import type { Stages } from '../../schemas/stages/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import { OutsideError, UserError } from '../outside-error.ts'
import type { Records, Tree } from '../ports.ts'
import { gatherDescent } from './descent.ts'
import type { DeployPorts } from './ports.ts'
import { gatherSigning, type SigningPorts } from './signatures.ts'
import { readLineage, textOf } from './read.ts'

/** The commits before and after the merge. @throws UserError when this clone lacks one of them. */
export async function openCommits({ before, after }: { before: string | undefined; after: string }, { tree }: Pick<DeployPorts, 'tree'>): Promise<{ before: Tree | undefined; after: Tree }> {
  const open = async (commit: string, which: string): Promise<Tree> => {
    const found = await tree(commit)
    if (found) return found
    throw new UserError(`Expected the commit ${commit} (${which} the merge) in this clone, found none. Check out with "fetch-depth: 0"; after a forced push, name the commit to compare with in the input "before". Nothing was deployed.`)
  }
  return { before: before === undefined ? undefined : await open(before, 'before'), after: await open(after, 'after') }
}

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
  if (read.ok && read.document.value.model === documentAt(path)?.name) return read.document.value
  const [problem] = read.ok ? [{ expected: 'the model of its folder', found: read.document.value.model }] : read.problems
  throw new UserError(`${path} at ${tree?.commit.slice(0, 7)} is not valid: expected ${problem?.expected}, found ${problem?.found}. Run "provender check". If it is corrected since, name the last commit at which it was valid in the input "before". Nothing was deployed.`)
}

/** What one change is judged by, as of the merged commit. */
export async function gatherEvidence(asked: Omit<DeployedMove, 'stagesBlob'>, { before, after }: { before: Tree | undefined; after: Tree }, chain: Chain, earlier: EarlierDeployments, ports: Pick<DeployPorts, 'tree' | 'clock'> & SigningPorts & { records: Pick<Records, 'read'> }): Promise<DeploymentEvidence> {
  const { repository, branch, change } = asked
  const files = await after.list(`models/${change.model}`)
  const blobOf = (path: string): string | null => files.find((file) => file.path === path && file.mode.startsWith('100'))?.blob ?? null
  const now = ports.clock.now()
  const evidence = { repository, branch, change, stagesBlob: blobOf(stagesPath(change.model)), chain, earlier, now }
  if (change.to === null) return evidence
  const path = versionPath(change.model, change.to)
  const text = await textOf(after, path)
  const read = text === undefined ? undefined : readDocument('version/v1', path, text)
  const file = read?.ok ? read.document.value : undefined
  const bases = await blobsAtBases(path, evidence, ports)
  const records = file ? await readEvidence(ports.records, file) : { lineage: unknown('there is no version file'), provenance: unknown('there is no version file') }
  const shelf = await gatherShelf(change, after, records.lineage, now, ports.records)
  const signing = await gatherSigning(file, change.model, records, { before, after }, ports)
  return { ...evidence, version: { file, blob: blobOf(path), blobAtBase: (sha) => bases.get(sha) ?? null, records, shelf, signing } }
}

export async function gatherLog(records: Records): Promise<Chain> {
  try {
    return readChain(await records.decisions())
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'RECORD_DAMAGED') return { ok: false, sequence: 0, reason: error.message }
    throw error
  }
}

/** The version file's blob at the base of each decision about this move. */
async function blobsAtBases(path: string, evidence: DeployedMove & { chain: Chain }, { tree }: Pick<DeployPorts, 'tree'>): Promise<Map<string, string>> {
  const blobs = new Map<string, string>()
  if (!evidence.chain.ok) return blobs
  const bases = new Set(evidence.chain.decisions.filter(({ record }) => decidesMove(record, evidence)).map(({ record }) => record.base.sha))
  for (const sha of bases) {
    const files = (await (await tree(sha))?.list(`models/${evidence.change.model}`)) ?? []
    const file = files.find((one) => one.path === path && one.mode.startsWith('100'))
    if (file) blobs.set(sha, file.blob)
  }
  return blobs
}

async function readEvidence(records: Pick<Records, 'read'>, file: Version): Promise<Pick<EvidenceFact, 'lineage' | 'provenance'>> {
  return { lineage: await readLineage(records, file.lineage), provenance: await readLineage(records, file.provenance) }
}

async function gatherShelf(change: StageChange, after: Tree, lineage: EvidenceFact['lineage'], now: Date, records: Pick<Records, 'read'>): Promise<Shelf> {
  const descent = await gatherDescent(change, after, lineage, records)
  return { today: now.toISOString().slice(0, 10), policy: await policyOf(after), lots: await lotsOf(after, lineage), ...descent }
}

async function policyOf(after: Tree): Promise<Policy | undefined> {
  const read = readDocument('policy/v1', POLICY_PATH, (await textOf(after, POLICY_PATH)) ?? '')
  return read.ok ? read.document.value : undefined
}

async function lotsOf(after: Tree, lineage: EvidenceFact['lineage']): Promise<Shelf['lots']> {
  if (!lineage.known || lineage.value.state !== 'present') return undefined
  const statement = readRecord(LineageStatement, lineage.value.text)
  if (!statement.ok) return undefined
  const lots: NonNullable<Shelf['lots']> = []
  for (const { name: dataset, lot } of statement.value.predicate.datasets) {
    const read = readDocument('dataset/v1', datasetPath(dataset), (await textOf(after, datasetPath(dataset))) ?? '')
    // hasOwn: a record may name a lot "constructor", which every object has.
    if (!read.ok || !Object.hasOwn(read.document.value.lots, lot)) return undefined
    lots.push({ dataset, lot, expiresOn: read.document.value.lots[lot]?.['expires-on'] })
  }
  return lots
}
