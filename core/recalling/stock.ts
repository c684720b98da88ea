import type { Dataset } from '../../schemas/dataset/v1.ts'
import type { DeploymentRecord } from '../../schemas/deployment/v1.ts'
import { LineageStatement } from '../../schemas/lineage/v1.ts'
import type { Policy } from '../../schemas/policy/v1.ts'
import type { Recall } from '../../schemas/recall/v1.ts'
import type { Stages } from '../../schemas/stages/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import { readDeployments } from '../deploy/earlier.ts'
import { readDocument } from '../documents/read.ts'
import { readRecord } from '../documents/record.ts'
import { documentAt, POLICY_PATH, versionPath } from '../paths.ts'
import type { DocumentsFact, RecordFact } from '../policy/facts.ts'
import { recallsIn, RECALLS_FOLDER } from '../policy/recalls.ts'

/** All that a recall may reach, read once: the documents of one commit and the records of one commit. */
export interface Stock {
  documents: DocumentsFact
  datasets: Map<string, Dataset>
  versions: Map<string, Version>
  /** By model. */
  stages: Map<string, Stages>
  owners: Map<string, readonly string[]>
  policy: Policy | undefined
  recalls: { path: string; recall: Recall }[]
  /** Lineage records of the versions and of what they were made from, by digest. */
  records: ReadonlyMap<string, RecordFact>
  statements: Map<string, LineageStatement>
  /** Oldest first. */
  deployments: DeploymentRecord[]
  /** What could not be read, so that the answer may lack something. */
  doubts: string[]
}

/** Version files by `model@version`; those that are not valid are told by readStock. */
export function versionsIn(texts: Record<string, string | null>): Map<string, Version> {
  return new Map(Object.entries(texts).flatMap(([path, text]) => {
    const read = documentAt(path)?.kind === 'version/v1' && text !== null ? readDocument('version/v1', path, text) : undefined
    if (!read?.ok || versionPath(read.document.value.model, read.document.value.version) !== path) return []
    return [[`${read.document.value.model}@${read.document.value.version}`, read.document.value] as const]
  }))
}

export function readStock(texts: Record<string, string | null>, records: ReadonlyMap<string, RecordFact>, deployed: readonly { digest: string; fact: RecordFact }[]): Stock {
  const recallPaths = Object.keys(texts).filter((path) => path.startsWith(RECALLS_FOLDER))
  const documents: DocumentsFact = { base: texts, merged: texts, listed: { [RECALLS_FOLDER]: { base: recallPaths, merged: recallPaths } } }
  const recalls = recallsIn(documents)
  const deployments = readDeployments(deployed.flatMap(({ digest, fact }) => (fact.state === 'present' ? [{ digest, text: fact.text }] : [])))
  const stock: Stock = {
    documents, datasets: new Map(), versions: versionsIn(texts), stages: new Map(), owners: new Map(), policy: undefined,
    recalls: [...new Map(recalls.recalls.map((one) => [one.path, one])).values()], records, statements: new Map(), deployments: deployments.deployments,
    doubts: [
      ...recalls.unreadable.map((what) => `What else is recalled is not known: ${what}.`), ...deployments.unreadable,
      ...deployed.flatMap(({ digest, fact }) => (fact.state === 'damaged' ? [`The deployment record ${digest} cannot be read: ${fact.reason}.`] : [])),
    ],
  }
  for (const [path, text] of Object.entries(texts)) {
    if (text !== null) readOne(path, text, stock)
    else if (!path.startsWith(RECALLS_FOLDER)) stock.doubts.push(`${path} is no regular file, so what it says is not in this answer. Run "provender check".`)
  }
  for (const [name, { lineage }] of stock.versions) if (records.get(lineage)?.state !== 'present') stock.doubts.push(`What ${name} was made from is not known: its lineage ${lineage} is ${records.get(lineage)?.state ?? 'absent'}.`)
  for (const [digest, record] of records) readStatement(digest, record, stock)
  return stock
}

function readOne(path: string, text: string, stock: Stock): void {
  const { kind, name } = documentAt(path) ?? {}
  if (kind === undefined || name === undefined || kind === 'recall/v1' || kind === 'card/v1' || kind === 'floor/v1' || kind === 'override/v1') return
  const read = readDocument(kind, path, text)
  if (!read.ok) return void stock.doubts.push(`${path} is not valid, so what it says is not in this answer. Run "provender check".`)
  const { value } = read.document
  if (value.schema === 'dataset/v1' && value.name === name) stock.datasets.set(name, value)
  else if (value.schema === 'stages/v1' && value.model === name) stock.stages.set(name, value)
  else if (value.schema === 'model/v1' && value.name === name) stock.owners.set(name, value.owners)
  else if (value.schema === 'policy/v1' && path === POLICY_PATH) stock.policy = value
  else if (value.schema !== 'version/v1' || versionPath(value.model, value.version) !== path || value.model !== name) stock.doubts.push(`${path} names something else than its folder does, so what it says is not in this answer. Run "provender check".`)
}

function readStatement(digest: string, record: RecordFact, stock: Stock): void {
  if (record.state !== 'present') return
  const read = readRecord(LineageStatement, record.text)
  if (read.ok) stock.statements.set(digest, read.value)
  else stock.doubts.push(`The lineage ${digest} cannot be read: ${read.reason}.`)
}
