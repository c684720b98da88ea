import { html, type Html } from '../html.ts'
import { COLUMNS, type FlowEdge, type FlowGraph, type FlowNode } from './flow-graph.ts'

const [NODE_WIDTH, NODE_HEIGHT, PITCH, COLUMN_PITCH, TOP] = [192, 56, 72, 247, 30]
const WIDTH = 4 * COLUMN_PITCH + NODE_WIDTH + 3

interface Box { node: FlowNode; x: number; y: number }

/** Draws the graph in five fixed columns; no library and no script, the same bytes every time. */
export function flowSvg({ nodes, edges }: FlowGraph, label: string): Html {
  const tallest = Math.max(...COLUMNS.map((_name, column) => nodes.filter((node) => node.column === column).length))
  const bottom = TOP + tallest * PITCH - (PITCH - NODE_HEIGHT)
  const boxes = new Map(nodes.map((node) => [node.id, boxOf(node, nodes, tallest)]))
  // What passes the middle column runs below it, in its own lane, so that it crosses no box.
  const passing = edges.filter(({ from, to }) => spans(boxes, from, to) > 1)
  const height = bottom + (passing.length > 0 ? 26 : 6)
  return html`<svg class="flow" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${label}">${COLUMNS.map((name, column) => html`<text class="h" x="${1 + column * COLUMN_PITCH}" y="16">${name}</text>`)}${edges.map((edge) => edgePath(edge, boxes, bottom + 14))}${[...boxes.values()].map(nodeBox)}</svg>`
}

function boxOf(node: FlowNode, nodes: readonly FlowNode[], tallest: number): Box {
  const here = nodes.filter(({ column }) => column === node.column)
  const offset = ((tallest - here.length) * PITCH) / 2
  return { node, x: 1 + node.column * COLUMN_PITCH, y: TOP + offset + here.indexOf(node) * PITCH }
}

const spans = (boxes: ReadonlyMap<string, Box>, from: string, to: string): number => (boxes.get(to)?.node.column ?? 0) - (boxes.get(from)?.node.column ?? 0)

function edgePath({ from, to, kind }: FlowEdge, boxes: ReadonlyMap<string, Box>, lane: number): Html | null {
  const [start, end] = [boxes.get(from), boxes.get(to)]
  if (!start || !end) return null
  const columns = end.node.column - start.node.column
  const [y1, y2] = [start.y + NODE_HEIGHT / 2, end.y + NODE_HEIGHT / 2]
  const [x1, x2] = [start.x + NODE_WIDTH, end.x]
  const path = columns === 0 ? `M${start.x} ${y1}C${start.x - 26} ${y1} ${end.x - 26} ${y2} ${end.x} ${y2}`
    : columns === 1 ? `M${x1} ${y1}C${x1 + 28} ${y1} ${x2 - 28} ${y2} ${x2} ${y2}`
    : `M${x1} ${y1}C${x1 + 30} ${y1} ${x1 + 10} ${lane} ${x1 + 50} ${lane}H${x2 - 50}C${x2 - 10} ${lane} ${x2 - 34} ${y2 + 8} ${x2} ${y2 + 8}`
  return html`<path class="e${kind === 'measured' && ' t'}" d="${path}"/>`
}

function nodeBox({ node, x, y }: Box): Html {
  const { title, detail, changed, kind } = node
  return html`<g transform="translate(${x} ${y})"><title>${title}: ${detail}</title><rect class="${kind === 'model' ? 'me' : kind === 'alert' ? 'c warn' : 'c'}" width="${NODE_WIDTH}" height="${NODE_HEIGHT}" rx="7"/>${changed && html`<rect class="chg" width="6" height="${NODE_HEIGHT}" rx="3"/>`}<text class="${kind === 'model' ? 'me-t' : 't'}" x="16" y="24">${fitting(title, 21)}</text><text class="${kind === 'model' ? 'me-s' : 's'}" x="16" y="42">${fitting(detail, 25)}</text></g>`
}

const fitting = (text: string, characters: number): string => (text.length <= characters ? text : `${text.slice(0, characters - 1)}…`)
