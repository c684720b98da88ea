import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { REPO, startPromotionWorld, type PromotionWorld } from '../../../test/fixtures/promotion-world.ts'
import type { Json } from '../store/types.ts'

describe('POST /graphql', () => {
  let world: PromotionWorld
  let token: string
  const ask = async (query: string, { path = '/graphql', as = token } = {}): Promise<Json> => {
    const response = await fetch(`${world.github.url}${path}`, { method: 'POST', headers: { authorization: `bearer ${as}`, 'content-type': 'application/json' }, body: JSON.stringify({ query }) })
    return { status: response.status, ...((await response.json()) as Json) }
  }
  const inRepository = (selection: string): string => `query Ask { repository(owner: "acme", name: "models") { ${selection} } }`

  beforeAll(async () => {
    world = await startPromotionWorld()
    token = world.people['eve']!.token
  })
  afterAll(() => world.close())

  it('answers at both addresses that GitHub has, from the same store as REST', async () => {
    const query = inRepository(`pullRequest(number: ${world.number}) { state headRefOid baseRefName author { __typename login } reviews(first: 10) { totalCount nodes { state author { login ... on User { databaseId } } commit { oid } } } }`)
    const answer = await ask(query)
    expect(answer).toEqual({ status: 200, data: { repository: { pullRequest: {
      state: 'OPEN', headRefOid: world.head, baseRefName: 'main', author: { __typename: 'User', login: 'ada' },
      reviews: { totalCount: 1, nodes: [{ state: 'APPROVED', author: { login: 'ben', databaseId: world.people['ben']!.id }, commit: { oid: world.head } }] },
    } } } })
    expect(await ask(query, { path: '/api/graphql' })).toEqual(answer)
  })

  it('shows trees and blobs by expression, nothing where there is nothing, binary without text, and cuts off long text', async () => {
    await world.git('checkout', '-q', '-b', 'odd', 'main')
    const odd = await world.push({ 'bin.dat': 'a\0b', 'long.txt': 'x'.repeat(600_000) }, 'odd')
    await world.git('checkout', '-q', 'better')
    const { data } = await ask(inRepository(`
      tree: object(expression: "main:models/churn") { oid ... on Tree { entries { name mode type } } }
      none: object(expression: "main:models/nobody/x.yml") { oid }
      bin: object(expression: "${odd}:bin.dat") { ... on Blob { isBinary isTruncated text byteSize } }
      long: object(expression: "${odd}:long.txt") { ... on Blob { isBinary isTruncated byteSize } }`))
    expect(data['repository']).toMatchObject({
      tree: { entries: expect.arrayContaining([{ name: 'model.yml', mode: 0o100644, type: 'blob' }, { name: 'versions', mode: 0o40000, type: 'tree' }]) },
      none: null,
      bin: { isBinary: true, isTruncated: false, text: null, byteSize: 3 },
      long: { isBinary: false, isTruncated: true, byteSize: 600_000 },
    })
  })

  it('compares a branch with a commit, and pages what it lists', async () => {
    const page = (after: string): string => inRepository(`ref(qualifiedName: "refs/heads/main") { compare(headRef: "${world.head}") { status aheadBy behindBy headTarget { oid } commits(first: 1${after}) { totalCount pageInfo { hasNextPage endCursor } nodes { oid parents(first: 2) { nodes { oid } } authors(first: 5) { nodes { user { databaseId } } } } } } }`)
    const first = (await ask(page(''))).data.repository.ref.compare
    expect(first).toMatchObject({ status: 'AHEAD', aheadBy: 2, behindBy: 0, headTarget: { oid: world.head }, commits: { totalCount: 2, pageInfo: { hasNextPage: true } } })
    const second = (await ask(page(`, after: "${first.commits.pageInfo.endCursor}"`))).data.repository.ref.compare.commits
    expect(second).toMatchObject({ pageInfo: { hasNextPage: false }, nodes: [{ oid: world.head, parents: { nodes: [{ oid: first.commits.nodes[0].oid }] }, authors: { nodes: [{ user: { databaseId: world.people['ada']!.id } }] } }] })
  })

  it.each([
    ['no page size', 'repository(owner: "acme", name: "models") { pullRequests { nodes { number } } }', 'MISSING_PAGINATION_BOUNDARIES'],
    ['more than a hundred', 'repository(owner: "acme", name: "models") { pullRequests(first: 101) { nodes { number } } }', 'EXCESSIVE_PAGINATION'],
    ['half a million nodes', 'repository(owner: "acme", name: "models") { pullRequests(first: 100) { nodes { commits(first: 100) { nodes { commit { authors(first: 100) { nodes { name } } } } } } } }', 'MAX_NODE_LIMIT_EXCEEDED'],
    ['a repository that is not there', 'repository(owner: "acme", name: "nothing") { name }', 'NOT_FOUND'],
    ['an organisation that is none', 'organization(login: "ada") { login }', 'NOT_FOUND'],
    ['a field that GitHub has not', 'repository(owner: "acme", name: "models") { colour }', undefined],
  ])('refuses %s with 200 and errors', async (_what, selection, type) => {
    const answer = await ask(`query Ask { ${selection} }`)
    expect(answer).toMatchObject({ status: 200, errors: [{ message: expect.any(String) }] })
    expect(answer['errors'][0].type).toBe(type)
  })

  it('gives the rest of the answer when one part is refused', async () => {
    const narrow = world.github.forge.issueWorkflowToken({ owner: 'acme', name: 'models' }, { contents: 'read' }, new Date(Date.now() + 60_000))
    const { data, errors } = await ask('query Ask { repository(owner: "acme", name: "models") { name } organization(login: "acme") { login team(slug: "risk") { slug } } }', { as: narrow })
    expect(data).toEqual({ repository: { name: 'models' }, organization: { login: 'acme', team: null } })
    expect(errors).toMatchObject([{ type: 'FORBIDDEN', path: ['organization', 'team'] }])
    expect(await ask('query Ask { rateLimit { cost } }', { as: 'wrong' })).toMatchObject({ message: 'Bad credentials' })
  })

  it('counts members of child teams among a team’s', async () => {
    world.github.addTeam('acme', 'credit-risk', ['cyd'], { parent: 'risk' })
    const members = (membership: string): Promise<Json> => ask(`query Ask { organization(login: "acme") { team(slug: "risk") { members(first: 100, membership: ${membership}) { nodes { login } } } } }`)
    const logins = async (membership: string): Promise<string[]> => (await members(membership)).data.organization.team.members.nodes.map(({ login }: Json) => login)
    expect([await logins('ALL'), await logins('IMMEDIATE'), await logins('CHILD_TEAM')]).toEqual([['dee', 'cyd'], ['dee'], ['cyd']])
  })

  it('commits only on top of the commit that was seen, as the caller, committed by GitHub', async () => {
    const { data: ref } = await world.as('eve').git.getRef({ ...REPO, ref: 'heads/provender-records' })
    const commit = (expected: string): Promise<Json> => ask(`mutation Append { createCommitOnBranch(input: { branch: { repositoryNameWithOwner: "acme/models", branchName: "provender-records" }, expectedHeadOid: "${expected}", message: { headline: "decision" }, fileChanges: { additions: [{ path: "decisions/x.json", contents: "${Buffer.from('{"é":1}').toString('base64')}" }] } }) { commit { oid author { user { login } } committer { email } } ref { target { oid } } } }`)
    const made = await commit(ref.object.sha)
    expect(made['data'].createCommitOnBranch).toMatchObject({ commit: { author: { user: { login: 'eve' } }, committer: { email: 'noreply@github.com' } }, ref: { target: { oid: made['data'].createCommitOnBranch.commit.oid } } })
    const { data } = await world.as('eve').repos.getContent({ ...REPO, path: 'decisions/x.json', ref: 'provender-records', mediaType: { format: 'raw' } })
    expect(Buffer.from(data as unknown as string).toString()).toBe('{"é":1}')
    const { data: commits } = await world.as('eve').repos.listCommits({ ...REPO, sha: 'provender-records' })
    expect(commits[0]).toMatchObject({ sha: made['data'].createCommitOnBranch.commit.oid, commit: { message: 'decision', committer: { email: 'noreply@github.com' } } })
    expect(await commit(ref.object.sha)).toMatchObject({ data: { createCommitOnBranch: null }, errors: [{ type: 'STALE_DATA', path: ['createCommitOnBranch'] }] })
  })

  it('fails on demand, one operation or all', async () => {
    const off = world.github.faults.add({ on: 'rest', status: 200, path: '^/graphql Ask$' })
    expect(await ask('query Ask { rateLimit { cost } }')).toMatchObject({ status: 200, data: null, errors: [{ type: 'INTERNAL' }] })
    expect(await ask('query Other { rateLimit { cost } }')).toMatchObject({ data: { rateLimit: { cost: 1 } } })
    off()
    const offAll = world.github.faults.add({ on: 'rest', status: 502, path: '^/graphql' })
    expect(await ask('query Other { rateLimit { cost } }')).toMatchObject({ status: 502 })
    offAll()
  })
})
