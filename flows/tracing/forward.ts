import { LineageStatement } from '../../schemas/lineage/v1.ts'
import { readRecord } from '../../core/documents/record.ts'
import { barcodeOf } from '../../core/lineage/barcode.ts'
import { roleOf, searchTexts, type Forward } from '../../core/trace/asked.ts'
import { sortUses, traceUse, type FoundStatement } from '../../core/trace/lot.ts'
import type { Doubt, Place, UseTrace } from '../../core/trace/report.ts'
import { readVersionFile } from '../../core/trace/version.ts'
import { versionPath } from '../../core/paths.ts'
import { gatherStandings, gatherStatements } from './lot.ts'
import type { TraceSource } from './ports.ts'

export interface FoundForward {
  usedBy: UseTrace[]
  found: Place[]
  doubts: Doubt[]
}

interface Made { statement: FoundStatement; role: string }

/** Every version that was made with something, and where each serves or served. */
export async function gatherForward(forward: Forward, source: TraceSource): Promise<FoundForward> {
  const { made, doubts } = forward.kind === 'from' ? await madeFrom(forward.of, source) : await madeWith(forward, source)
  const standing = await gatherStandings(made.map(({ statement }) => statement), source)
  const usedBy = made.map(({ statement, role }) => traceUse(statement, role, standing.of(statement.statement.predicate.model.name, statement.statement.predicate.model.version)))
  const found = forward.kind === 'commit' ? await placesOfCommit(forward.prefix, source) : []
  return { usedBy: sortUses(usedBy), found, doubts: [...doubts, ...standing.doubts] }
}

async function madeWith(forward: Exclude<Forward, { kind: 'from' }>, source: TraceSource): Promise<{ made: Made[]; doubts: Doubt[] }> {
  const { statements, doubts } = await gatherStatements(await source.search(['lineage'], searchTexts(forward)), source)
  const made = statements.flatMap((statement) => {
    const role = roleOf(forward, statement.statement, () => barcodeOf(statement.statement.predicate, source.digestOfText).id)
    return role === undefined ? [] : [{ statement, role }]
  })
  return { made, doubts }
}

/** Children, their children, and so on: whatever names one of them as a parent. */
async function madeFrom(of: Extract<Forward, { kind: 'from' }>['of'], source: TraceSource): Promise<{ made: Made[]; doubts: Doubt[] }> {
  const root = of.kind === 'digest' ? of.digest : await lineageOf(of.model, of.version, source)
  if (root === undefined) return { made: [], doubts: [] }
  const { children, damaged } = await childrenByParent(source)
  // A record that cannot be read may be of a child: read with the others, it becomes a doubt.
  const names = [...descendants(root, children), ...damaged].map((digest) => ({ kind: 'lineage' as const, digest }))
  const { statements, doubts } = await gatherStatements(names, source)
  const called = new Map([[root, await nameOf(root, source)], ...statements.map(({ digest, statement: { predicate: { model } } }) => [digest, `${model.name}@${model.version}`] as const)])
  const made = statements.flatMap((statement) => {
    const relations = statement.statement.predicate.parents.filter(({ manifest }) => called.has(manifest))
    return relations.length === 0 ? [] : [{ statement, role: relations.map(({ relation, manifest }) => `${relation} from ${called.get(manifest)}`).join(', ') }]
  })
  return { made, doubts }
}

/** Which records name which as a parent, by their bytes alone: a search per generation would take a minute for a hundred. */
async function childrenByParent(source: TraceSource): Promise<{ children: Map<string, string[]>; damaged: string[] }> {
  const names = await source.search(['lineage'], ['"parents":[{'])
  const facts = await source.read(names)
  const children = new Map<string, string[]>()
  const damaged = names.flatMap(({ digest }, index) => (facts[index]?.state === 'present' ? [] : [digest]))
  for (const [index, { digest }] of names.entries()) {
    const fact = facts[index]
    if (fact?.state !== 'present') continue
    for (const [, parent = ''] of fact.text.matchAll(/"manifest":"(sha256:[0-9a-f]{64})"/g)) children.set(parent, [...(children.get(parent) ?? []), digest])
  }
  return { children, damaged }
}

/** A circle, which no honest record can make, ends. */
function descendants(root: string, children: ReadonlyMap<string, string[]>): Set<string> {
  const found = new Set<string>()
  const open = [root]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const child of children.get(next) ?? []) {
      if (child === root || found.has(child)) continue
      found.add(child)
      open.push(child)
    }
  }
  return found
}

async function lineageOf(model: string, version: string, source: TraceSource): Promise<string | undefined> {
  const [document] = await source.documents([versionPath(model, version)])
  return readVersionFile(model, version, document?.text).file?.lineage
}

async function nameOf(lineage: string, source: TraceSource): Promise<string> {
  const [fact] = await source.read([{ kind: 'lineage', digest: lineage }])
  const read = fact?.state === 'present' ? readRecord(LineageStatement, fact.text) : undefined
  return read?.ok ? `${read.value.predicate.model.name}@${read.value.predicate.model.version}` : lineage
}

/** A commit is also what was deployed, and what was decided about. */
async function placesOfCommit(prefix: string, source: TraceSource): Promise<Place[]> {
  const [deployments, decisions] = await Promise.all([source.search(['deployments'], [`"commit":"${prefix}`]), source.searchLinks([`"head":{"sha":"${prefix}`])])
  return [
    ...deployments.map(({ digest }): Place => ({ as: 'deployment record', name: 'was deployed', version: null, where: digest })),
    ...decisions.map(({ digest, sequence }): Place => ({ as: 'decision', name: `decision ${sequence} is about it`, version: null, where: digest })),
  ]
}
