import { deploymentsIn, versionsIn } from '../../trace/reached.ts'
import type { TraceReport, VersionTrace } from '../../trace/report.ts'
import { terminalText } from '../terminal-text.ts'

const SHAPES = { data: 'cylinder', code: 'note', version: 'box', stage: 'house', asked: 'ellipse' } as const

/** A report as a graph of Graphviz: what went into what, from left to right. What does not match is told below the graph. */
export function renderDot(report: TraceReport): string {
  const ids = new Map<string, string>()
  const nodes: string[] = []
  const edges = new Set<string>()
  const node = (key: string, shape: keyof typeof SHAPES, ...lines: string[]): string => {
    const known = ids.get(key)
    if (known !== undefined) return known
    const id = `n${ids.size}`
    ids.set(key, id)
    nodes.push(`  ${id} [shape=${SHAPES[shape]}, label=${quote(...lines)}];`)
    return id
  }
  const edge = (from: string, to: string, label: string): void => void edges.add(`  ${from} -> ${to} [label=${quote(label)}];`)
  const versionNode = (model: string, version: string, ...more: string[]): string => node(`version ${model}@${version}`, 'version', `${model}@${version}`, ...more)

  for (const version of versionsIn(report)) drawVersion(version)
  for (const { model, deployment } of deploymentsIn(report)) {
    const { stage, version, outcome, deployedAt, servedUntil } = deployment
    if (outcome !== 'succeeded' || version === null) continue
    edge(versionNode(model, version), node(`stage ${model}#${stage}`, 'stage', `${model}#${stage}`), `${deployedAt} – ${servedUntil ?? ''}`)
  }
  for (const { model, version, role, lineage, served } of [...report.usedBy, ...(report.lot?.usedBy ?? [])]) {
    const to = versionNode(model, version, short(lineage))
    edge(node('asked', 'asked', report.asked), to, role)
    for (const { stage, from, until } of served) edge(to, node(`stage ${model}#${stage}`, 'stage', `${model}#${stage}`), `${from} – ${until ?? ''}`)
  }

  function drawVersion({ model, version, lineage, barcode, file, predicate, parents }: VersionTrace): void {
    const to = versionNode(model, version, ...(lineage ? [short(lineage.digest)] : []), ...(barcode === null ? [] : [barcode]))
    if (file) edge(node(`commit ${file.commit}`, 'code', `commit ${file.commit.slice(0, 12)}`), to, 'trained from')
    for (const { name, lot, role, digest } of predicate?.datasets ?? []) edge(node(`lot ${name}@${lot} ${digest['sha256']}`, 'data', `${name}@${lot}`, short(`sha256:${digest['sha256'] ?? ''}`)), to, role)
    for (const parent of parents) if (parent.version?.file) edge(versionNode(parent.version.model, parent.version.version, short(parent.lineage), ...(parent.version.barcode === null ? [] : [parent.version.barcode])), to, parent.relation)
  }

  const doubts = report.doubts.map(({ kind, text }) => `${kind}: ${text}`)
  return ['digraph provender {', '  rankdir=LR;', `  label=${quote(report.asked, ...doubts)};`, ...nodes, ...edges, '}', ''].join('\n')
}

const short = (digest: string): string => digest.slice(0, 'sha256:'.length + 12)

/** A label: Graphviz reads backslashes, quotes and HTML's entities in it. */
function quote(...lines: readonly string[]): string {
  return `"${lines.map((line) => terminalText(line).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;')).join('\\n')}"`
}
