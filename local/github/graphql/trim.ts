/**
 * Development script: cuts GitHub's own GraphQL schema down to what the forge answers.
 *
 *     dir=$(mktemp -d) && (cd "$dir" && npm init -y && npm i @octokit/graphql-schema@15.26.1)
 *     node local/github/graphql/trim.ts "$dir/node_modules/@octokit/graphql-schema"
 *
 * Types, nullability, arguments and defaults are GitHub's; what is not named here is left out. Enumerations stay whole.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, print, visit, type DefinitionNode, type DocumentNode, type FieldDefinitionNode, type TypeNode } from 'graphql'

/** Type → its fields, with the arguments that are understood. Arguments that must be given are kept anyway. */
export const SERVED: Record<string, string> = {
  Query: 'id repository(owner name) repositoryOwner(login) organization(login) user(login) rateLimit',
  Mutation: 'createCommitOnBranch(input) enqueuePullRequest(input)',
  Node: 'id',
  Actor: 'login',
  RepositoryOwner: 'id login',
  User: 'id databaseId login',
  Organization: 'id databaseId login team(slug)',
  Bot: 'id databaseId login',
  Mannequin: 'id databaseId login',
  RateLimit: 'cost limit remaining resetAt used nodeCount',
  PageInfo: 'endCursor hasNextPage',
  Team: 'id databaseId slug members(first after membership)',
  TeamMemberConnection: 'nodes pageInfo totalCount',
  Repository: 'id databaseId name nameWithOwner owner isArchived isPrivate defaultBranchRef object(expression oid) ref(qualifiedName) pullRequest(number) pullRequests(first after states baseRefName)',
  Ref: 'id name prefix target compare(headRef)',
  GitObject: 'id oid',
  Commit: 'id oid message tree file(path) author committer authors(first after) parents(first after) checkSuites(first after filterBy) associatedPullRequests(first after) repository',
  Tree: 'id oid entries',
  TreeEntry: 'mode name nameRaw object oid path type',
  Blob: 'id oid byteSize isBinary isTruncated text',
  Tag: 'id oid name target',
  GitActor: 'email name user date',
  GitActorConnection: 'nodes pageInfo totalCount',
  CommitConnection: 'nodes pageInfo totalCount',
  Comparison: 'id aheadBy behindBy status baseTarget headTarget commits(first after)',
  ComparisonCommitConnection: 'nodes pageInfo totalCount',
  PullRequest: 'id fullDatabaseId number title state isDraft author headRefOid headRefName headRef headRepository isCrossRepository baseRefOid baseRefName baseRef baseRepository reviews(first after) timelineItems(first after itemTypes) files(first after) commits(first last after)',
  PullRequestConnection: 'nodes pageInfo totalCount',
  PullRequestReview: 'id fullDatabaseId state author commit submittedAt',
  PullRequestReviewConnection: 'nodes pageInfo totalCount',
  PullRequestTimelineItemsConnection: 'nodes pageInfo totalCount',
  PullRequestTimelineItems: 'BaseRefChangedEvent BaseRefForcePushedEvent AutomaticBaseChangeSucceededEvent',
  BaseRefChangedEvent: 'id createdAt',
  BaseRefForcePushedEvent: 'id createdAt',
  AutomaticBaseChangeSucceededEvent: 'id createdAt',
  PullRequestChangedFile: 'path changeType additions deletions',
  PullRequestChangedFileConnection: 'nodes pageInfo totalCount',
  PullRequestCommit: 'id commit',
  PullRequestCommitConnection: 'nodes pageInfo totalCount',
  CheckSuite: 'id databaseId app checkRuns(first after filterBy)',
  CheckSuiteConnection: 'nodes pageInfo totalCount',
  CheckRun: 'id databaseId name status conclusion externalId title permalink completedAt annotations(first after)',
  CheckRunConnection: 'nodes pageInfo totalCount',
  CheckAnnotation: 'path',
  CheckAnnotationConnection: 'nodes pageInfo totalCount',
  App: 'id databaseId slug',
  CheckSuiteFilter: 'appId checkName',
  CheckRunFilter: 'appId checkName checkType',
  CreateCommitOnBranchInput: 'branch clientMutationId expectedHeadOid fileChanges message',
  CreateCommitOnBranchPayload: 'clientMutationId commit ref',
  CommittableBranch: 'branchName repositoryNameWithOwner',
  CommitMessage: 'body headline',
  FileChanges: 'additions deletions',
  FileAddition: 'contents path',
  FileDeletion: 'path',
  EnqueuePullRequestInput: 'clientMutationId expectedHeadOid pullRequestId',
  EnqueuePullRequestPayload: 'clientMutationId mergeQueueEntry',
  MergeQueueEntry: 'id baseCommit headCommit',
}

/** The names in one line of the table: of a field its arguments too. */
export function readServed(line: string): Map<string, string[]> {
  return new Map([...line.matchAll(/(\w+)(?:\(([^)]*)\))?/g)].map(([, name, given]) => [name!, given?.split(' ').filter(Boolean) ?? []]))
}

const named = (type: TypeNode): string => (type.kind === 'NamedType' ? type.name.value : named(type.type))

export function trim(full: DocumentNode): string {
  const wanted = new Set(Object.keys(SERVED))
  const keepFields = (owner: string, fields: readonly FieldDefinitionNode[] = []): FieldDefinitionNode[] => {
    const served = readServed(SERVED[owner]!)
    const kept = fields.filter(({ name }) => served.has(name.value))
    for (const name of served.keys()) if (!kept.some((field) => field.name.value === name)) throw new Error(`GitHub has no ${owner}.${name}`)
    return kept.map((field) => ({ ...field, arguments: (field.arguments ?? []).filter(({ name, type, defaultValue }) => served.get(field.name.value)!.includes(name.value) || (type.kind === 'NonNullType' && defaultValue === undefined)) }))
  }
  // Whatever a kept field leads to and is no object: scalars and enumerations.
  const leaves = new Set<string>()
  const kept = full.definitions.flatMap((definition): DefinitionNode[] => {
    if (!('name' in definition) || !definition.name || !wanted.has(definition.name.value)) return []
    const owner = definition.name.value
    switch (definition.kind) {
      case 'ObjectTypeDefinition':
      case 'InterfaceTypeDefinition': {
        const fields = keepFields(owner, definition.fields)
        for (const field of fields) for (const type of [field.type, ...(field.arguments ?? []).map((one) => one.type)]) leaves.add(named(type))
        return [{ ...definition, fields, interfaces: (definition.interfaces ?? []).filter(({ name }) => wanted.has(name.value)) }]
      }
      case 'InputObjectTypeDefinition': {
        const fields = (definition.fields ?? []).filter(({ name }) => readServed(SERVED[owner]!).has(name.value))
        for (const field of fields) leaves.add(named(field.type))
        return [{ ...definition, fields }]
      }
      case 'UnionTypeDefinition':
        return [{ ...definition, types: (definition.types ?? []).filter(({ name }) => readServed(SERVED[owner]!).has(name.value)) }]
      default:
        throw new Error(`unreachable: ${owner} is ${definition.kind}`)
    }
  })
  const rest = full.definitions.filter((definition) => (definition.kind === 'EnumTypeDefinition' || definition.kind === 'ScalarTypeDefinition') && leaves.has(definition.name.value))
  const plain = { description: undefined, directives: [] }
  const bare = visit({ kind: 'Document', definitions: [...kept, ...rest] } as DocumentNode, {
    enter: (node) => ('description' in node || 'directives' in node ? { ...node, ...plain } : undefined),
  })
  return `${print(bare)}\n`
}

/** The first line of the file: where it comes from, and a digest that a change by hand breaks. */
export const headOf = (source: string, text: string): string => `# ${source}, sha256 ${createHash('sha256').update(text).digest('hex')}; made by trim.ts\n`

if (import.meta.main) {
  const folder = process.argv[2]
  if (!folder) throw new Error('Expected the path of an installed @octokit/graphql-schema. Usage: node trim.ts <path>')
  const version = String((JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version)
  const text = trim(parse(readFileSync(join(folder, 'schema.graphql'), 'utf8')))
  writeFileSync(new URL('schema.graphql', import.meta.url), headOf(`@octokit/graphql-schema ${version}`, text) + text)
}
