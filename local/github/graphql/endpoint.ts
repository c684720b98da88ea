/** `POST /graphql`: GitHub's own schema, as far as it is served, over the same store as REST. */
import { readFileSync } from 'node:fs'
import { buildSchema, execute, getOperationAST, GraphQLError, parse, validate, type DocumentNode } from 'graphql'
import { Refusal } from '../http.ts'
import { route, type Answer, type Call, type Route } from '../router.ts'
import type { Json } from '../store/types.ts'
import { findRepository, GraphRefusal, type Asked } from './graph.ts'
import { countNodes } from './limits.ts'
import { createCommitOnBranch, enqueuePullRequest } from './mutations.ts'
import { accountNode } from './people.ts'
import { pullNode } from './pull.ts'
import { repositoryNode } from './repository.ts'

export const SCHEMA_TEXT = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8')
const schema = buildSchema(SCHEMA_TEXT)

export const graphqlRoutes: Route[] = [route('POST /graphql', 'user', answerGraphql)]

async function answerGraphql({ hub, state, actor, body }: Call): Promise<Answer> {
  const asked: Asked = { hub, state, actor, showRepository: (repo) => repositoryNode(asked, repo), showPull: (repo, pull) => pullNode(asked, repo, pull) }
  const variables = (body['variables'] ?? {}) as Record<string, unknown>
  let document: DocumentNode
  let nodes: number
  try {
    document = parse(String(body['query'] ?? ''))
    const wrong = validate(schema, document)
    if (wrong.length > 0) return answer({ errors: wrong.map(renderError) })
    const operation = getOperationAST(document, body['operationName'] as string | undefined)
    if (!operation) return answer({ errors: [{ message: 'A query attribute must be specified and must be a string.' }] })
    nodes = countNodes(document, operation, variables)
  } catch (error) {
    return answer({ errors: [renderError(error)] })
  }
  const { data, errors } = await execute({ schema, document, variableValues: variables, ...(typeof body['operationName'] === 'string' ? { operationName: body['operationName'] } : {}), rootValue: roots(asked, nodes), contextValue: asked })
  for (const { originalError } of errors ?? []) if (originalError && !(originalError instanceof GraphRefusal) && !(originalError instanceof Refusal)) hub.onError(originalError)
  return answer({ data: data ?? null, ...(errors ? { errors: errors.map(renderError) } : {}) })
}

// Whatever goes wrong in a question, the answer is 200.
const answer = (body: Json): Answer => ({ status: 200, body, headers: { 'X-RateLimit-Resource': 'graphql', 'X-RateLimit-Limit': '5000', 'X-RateLimit-Remaining': '4999' } })

function renderError(error: unknown): Json {
  const { message, path, locations, originalError } = error as GraphQLError
  const cause = originalError ?? error
  const type = cause instanceof GraphRefusal ? cause.type : cause instanceof Refusal ? 'UNPROCESSABLE' : undefined
  return { ...(type ? { type } : {}), ...(path ? { path } : {}), ...(locations ? { locations } : {}), message }
}

function roots(asked: Asked, nodes: number): Json {
  const { state, actor } = asked
  const account = (login: string, types: readonly string[]): Json | null => {
    const user = state.findUser(login)
    return user && types.includes(user.type) ? accountNode(asked, user) : null
  }
  const found = (node: Json | null, what: string, login: string): Json => {
    if (!node) throw new GraphRefusal('NOT_FOUND', `Could not resolve to ${what} with the login of '${login}'.`)
    return node
  }
  return {
    id: 'MDU6UXVlcnk=',
    repository: ({ owner, name }: { owner: string; name: string }) => repositoryNode(asked, findRepository(asked, owner, name)),
    repositoryOwner: ({ login }: { login: string }) => account(login, ['User', 'Organization']),
    organization: ({ login }: { login: string }) => found(account(login, ['Organization']), 'an Organization', login),
    user: ({ login }: { login: string }) => found(account(login, ['User']), 'a User', login),
    rateLimit: () => ({ cost: Math.max(1, Math.ceil(nodes / 100)), limit: 5000, remaining: 4999, used: 1, nodeCount: nodes, resetAt: state.now() }),
    createCommitOnBranch: (args: Parameters<typeof createCommitOnBranch>[1]) => createCommitOnBranch(asked, args),
    enqueuePullRequest: (args: Parameters<typeof enqueuePullRequest>[1]) => {
      if (actor.kind === 'anonymous') throw new GraphRefusal('FORBIDDEN', 'Requires authentication')
      return enqueuePullRequest(asked, args)
    },
  }
}
