import { valueOf, type CardSource, type CatalogSources, type DocumentOf, type ModelSources, type Readable } from '../../core/catalog/sources.ts'
import { readCard, type ReadCard } from '../../core/documents/card.ts'
import { readChain, readLink } from '../../core/decisions/chain.ts'
import { readDocument } from '../../core/documents/read.ts'
import { readRecord, type ReadRecord } from '../../core/documents/record.ts'
import { cardPath, datasetPath, documentAt, modelPath, POLICY_PATH, stagesPath, versionPath, type RecordKind } from '../../core/paths.ts'
import type { SchemaId } from '../../schemas/index.ts'
import { DeploymentRecord } from '../../schemas/deployment/v1.ts'
import { LineageStatement } from '../../schemas/lineage/v1.ts'
import { Name, SemVer, type Problem } from '../../schemas/shared.ts'
import { OutsideError } from '../outside-error.ts'
import type { Records, Tree } from '../ports.ts'

export interface GatherPorts {
  tree: Tree
  /** With `readAll`, thousands of records are read at once. */
  records: Records & { readAll?(kind: RecordKind): Promise<{ digest: string; text: string }[]> }
}

/** Reads every document at the tree's commit and every record that the catalog shows. What cannot be read is kept as a reason. */
export async function gatherCatalog(now: Date, repository: CatalogSources['repository'], ports: GatherPorts): Promise<CatalogSources> {
  const unreadable: string[] = []
  const paths = (await ports.tree.list('')).filter(({ mode }) => mode !== '160000').map(({ path }) => path)
  const tree = await readAhead(ports.tree, paths.filter((path) => documentAt(path) !== undefined))
  const records = ports.records
  const names = namesIn(paths, unreadable)
  const models = await all(names.models, ([name, versions]) => gatherModel(tree, name, versions))
  const lineageDigests = [...new Set(models.flatMap(({ versions }) => versions.flatMap(({ file }) => valueOf(file)?.lineage ?? [])))]
  return {
    commit: tree.commit, now: now.toISOString().replace('.000Z', 'Z'), repository, models,
    policy: await document(tree, 'policy/v1', POLICY_PATH),
    datasets: await all(names.datasets, async (name) => ({ name, dataset: await document(tree, 'dataset/v1', datasetPath(name)) })),
    recalls: await all(names.recalls, async (id) => ({ id, recall: await document(tree, 'recall/v1', `recalls/${id}.yml`) })),
    lineages: new Map((await recordsOf(records, 'lineage', lineageDigests, (body) => readRecord(LineageStatement, body))).map(({ digest, record }) => [digest, record] as const)),
    decisions: await gatherDecisions(records, unreadable),
    deployments: await recordsOf(records, 'deployments', (await records.list('deployments')).sort(), (body) => readRecord(DeploymentRecord, body)),
    monitoringRecords: (await records.list('monitoring')).length,
    unreadable,
  }
}

async function gatherModel(tree: Tree, name: string, versions: string[]): Promise<ModelSources> {
  return {
    name,
    model: await document(tree, 'model/v1', modelPath(name)),
    stages: await document(tree, 'stages/v1', stagesPath(name)),
    card: await text(tree, cardPath(name), (body) => cardSource(readCard(cardPath(name), body))),
    versions: await all(versions, async (version) => ({ version, file: await document(tree, 'version/v1', versionPath(name, version)) })),
  }
}

/** Names become folders of the site and addresses, so what is no name is told and not shown. */
function namesIn(paths: readonly string[], unreadable: string[]): { models: [string, string[]][]; datasets: string[]; recalls: string[] } {
  const models = new Map<string, string[]>()
  const datasets = new Set<string>()
  const recalls = new Set<string>()
  for (const path of paths) {
    const found = documentAt(path)
    if (!found || found.kind === 'policy/v1') continue
    if (!Name.safeParse(found.name).success) {
      unreadable.push(`${path} lies in a folder whose name cannot be used (expected a–z, 0–9 and "-")`)
      continue
    }
    if (found.kind === 'dataset/v1') datasets.add(found.name)
    else if (found.kind === 'recall/v1') recalls.add(found.name)
    else {
      const versions = models.get(found.name) ?? []
      models.set(found.name, versions)
      const version = found.kind === 'version/v1' ? path.slice(path.lastIndexOf('/') + 1, -'.yml'.length) : undefined
      if (version !== undefined && !SemVer.safeParse(version).success) unreadable.push(`${path} is not named by a semantic version`)
      else if (version !== undefined) versions.push(version)
    }
  }
  const sortedModels = [...models].sort(([a], [b]) => (a < b ? -1 : 1))
  return { models: sortedModels, datasets: [...datasets].sort(), recalls: [...recalls].sort() }
}

async function document<K extends Exclude<SchemaId, 'card/v1'>>(tree: Tree, kind: K, path: string): Promise<Readable<DocumentOf<K>>> {
  return text(tree, path, (body) => {
    const read = readDocument(kind, path, body)
    if (read.ok) return { state: 'read', value: read.document.value }
    return { state: 'unreadable', reason: reasonOf(read.problems) }
  })
}

function cardSource(read: ReadCard): Readable<CardSource> {
  return read.ok ? { state: 'read', value: { frontMatter: read.card.front, body: read.card.body } } : { state: 'unreadable', reason: reasonOf(read.problems) }
}

function reasonOf(problems: readonly Problem[]): string {
  const [first] = problems
  const more = problems.length > 1 ? `, and ${problems.length - 1} more` : ''
  return `${first?.file}:${first?.line}${first?.at ? ` ${first.at}` : ''} expected ${first?.expected}, found ${first?.found}${more}`
}

async function text<T>(tree: Tree, path: string, read: (body: string) => Readable<T>): Promise<Readable<T>> {
  const bytes = await tree.read(path)
  if (!bytes) return (await tree.list('')).some((entry) => entry.path === path) ? { state: 'unreadable', reason: `${path} is not a regular file` } : { state: 'absent' }
  try {
    return read(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof TypeError) return { state: 'unreadable', reason: `${path} is not UTF-8 text` }
    throw error
  }
}

/** The same tree, with the documents already in hand where the tree can give many at once. */
async function readAhead(tree: Tree, paths: readonly string[]): Promise<Tree> {
  const files = await tree.readMany?.(paths)
  const ahead = new Set(paths)
  return files ? { ...tree, read: async (path) => (ahead.has(path) ? files.get(path) : tree.read(path)) } : tree
}

async function recordsOf<T>(records: GatherPorts['records'], kind: 'lineage' | 'deployments', digests: readonly string[], parse: (body: string) => ReadRecord<T>): Promise<{ digest: string; record: Readable<T> }[]> {
  // When one of all is damaged, they are read one by one to learn which.
  const ahead = records.readAll ? await damageTold(() => records.readAll!(kind)) : undefined
  const texts = ahead?.state === 'read' ? new Map(ahead.value.map(({ digest, text: body }) => [digest, body])) : undefined
  return all(digests, async (digest) => {
    const body = texts ? ({ state: 'read', value: texts.get(digest) } as const) : await damageTold(() => records.read(kind, digest))
    return { digest, record: parsed(body, parse) }
  })
}

function parsed<T>(body: Readable<string | undefined>, parse: (body: string) => ReadRecord<T>): Readable<T> {
  if (body.state !== 'read') return body
  if (body.value === undefined) return { state: 'absent' }
  const read = parse(body.value)
  return read.ok ? { state: 'read', value: read.value } : { state: 'unreadable', reason: read.reason }
}

async function gatherDecisions(records: Records, unreadable: string[]): Promise<CatalogSources['decisions']> {
  const log = await damageTold(() => records.decisions())
  if (log.state !== 'read') {
    if (log.state === 'unreadable') unreadable.push(`the decision log cannot be read (${log.reason})`)
    return []
  }
  const decisions = log.value.flatMap(({ digest, sequence, text: body }): CatalogSources['decisions'] => {
    const read = readLink(body)
    if (!read.ok) return [{ digest, sequence, record: { state: 'unreadable', reason: read.reason } }]
    return read.value.schema === 'decision/v1' ? [{ digest, sequence, record: { state: 'read', value: read.value } }] : []
  })
  const chain = readChain(log.value)
  // A decision that cannot be read breaks the chain too, and is told by itself.
  if (!chain.ok && decisions.every(({ record: { state } }) => state === 'read')) unreadable.push(`the decision log is broken at decision ${chain.sequence} (${chain.reason})`)
  return decisions
}

/** A damaged record is shown as such; every other failure stops the build. */
async function damageTold<T>(read: () => Promise<T>): Promise<Readable<T>> {
  try {
    return { state: 'read', value: await read() }
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'RECORD_DAMAGED') return { state: 'unreadable', reason: error.message }
    throw error
  }
}

// A few at a time: each read may be a process, and a catalog has thousands of files.
async function all<T, R>(items: readonly T[], read: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const WIDTH = 8
  for (let start = 0; start < items.length; start += WIDTH) results.push(...(await Promise.all(items.slice(start, start + WIDTH).map(read))))
  return results
}
