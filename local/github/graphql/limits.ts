import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode, ValueNode } from 'graphql'
import { GraphRefusal } from './graph.ts'

// https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
const MAX_PAGE = 100
const MAX_NODES = 500_000

/** Refuses what asks for too much, as GitHub does before it answers anything; counts the nodes that are asked for. */
export function countNodes(document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>): number {
  const fragments = new Map(document.definitions.flatMap((one): [string, FragmentDefinitionNode][] => (one.kind === 'FragmentDefinition' ? [[one.name.value, one]] : [])))
  const valueOf = (value: ValueNode): unknown => (value.kind === 'Variable' ? variables[value.name.value] : value.kind === 'IntValue' ? Number(value.value) : undefined)
  const count = (set: SelectionSetNode | undefined, times: number): number => {
    let nodes = 0
    for (const selection of set?.selections ?? []) {
      if (selection.kind === 'InlineFragment') nodes += count(selection.selectionSet, times)
      else if (selection.kind === 'FragmentSpread') nodes += count(fragments.get(selection.name.value)?.selectionSet, times)
      else {
        const isConnection = selection.selectionSet?.selections.some((one) => one.kind === 'Field' && (one.name.value === 'nodes' || one.name.value === 'edges')) ?? false
        const given = selection.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')
        const size = given ? valueOf(given.value) : undefined
        const name = selection.name.value
        if (isConnection && size === undefined) throw new GraphRefusal('MISSING_PAGINATION_BOUNDARIES', `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`)
        if (typeof size === 'number' && size > MAX_PAGE) throw new GraphRefusal('EXCESSIVE_PAGINATION', `Requesting ${size} records on the \`${name}\` connection exceeds the \`first\` limit of ${MAX_PAGE} records.`)
        const below = times * (typeof size === 'number' ? size : 1)
        nodes += (typeof size === 'number' ? below : 0) + count(selection.selectionSet, below)
      }
    }
    return nodes
  }
  const nodes = count(operation.selectionSet, 1)
  if (nodes > MAX_NODES) throw new GraphRefusal('MAX_NODE_LIMIT_EXCEEDED', `This query requests up to ${nodes} possible nodes which exceeds the maximum limit of ${MAX_NODES}.`)
  return nodes
}
