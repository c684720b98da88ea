import { describe, expect, it } from 'vitest'
import type { GitHub } from '../adapters/github/client.ts'
import { listGroups, listInstallation, listPullsOfCommit } from './listing.ts'

const HERE = { owner: 'o', repo: 'r' }
const SHA = 'a'.repeat(40)
const pull = (number: number, more = {}) => ({ number, state: 'open', head: { sha: SHA }, ...more })

/** GitHub answers each route with what it is given. */
function github(answers: Record<string, unknown>): { client: GitHub; asked: string[] } {
  const asked: string[] = []
  const answer = async (route: string, parameters: Record<string, unknown> = {}): Promise<unknown> => {
    asked.push([route.replace(/^GET |\/repos\/{owner}\/{repo}/g, ''), parameters['repo'], parameters['ref'] ?? parameters['base']].filter(Boolean).join(' '))
    return Object.entries(answers).find(([part]) => route.includes(part))?.[1] ?? []
  }
  return { asked, client: { paginate: answer, request: async (route: string, parameters: Record<string, unknown>) => ({ data: await answer(route, parameters) }) } as unknown as GitHub }
}
const numbers = async (client: GitHub): Promise<number[]> => (await listPullsOfCommit(client, HERE, SHA)).pulls.map(({ number }) => number)

describe('the pull requests of a commit', () => {
  it('are those that GitHub names, open ones with this head alone', async () => {
    const { client, asked } = github({ '/commits/': [pull(1), pull(2, { state: 'closed' }), pull(3, { head: { sha: 'b' } })] })
    expect(await numbers(client)).toEqual([1])
    expect(asked).toHaveLength(1)
  })

  it('T-54 are looked for among all open ones where it names none, as it does of forks', async () => {
    const { client } = github({ '/commits/': [], '/pulls': [pull(4), pull(5, { head: { sha: 'b' } })] })
    expect(await numbers(client)).toEqual([4])
  })

  it('are none where all that it names are done', async () => {
    const { client, asked } = github({ '/commits/': [pull(2, { state: 'closed' })], '/pulls': [pull(4)] })
    expect(await numbers(client)).toEqual([])
    expect(asked).toHaveLength(1)
  })
})

it('merge groups are the branches of the queue, of one base where it is named', async () => {
  const { client, asked } = github({ 'matching-refs': [{ ref: 'refs/heads/gh-readonly-queue/main/pr-1-a' }] })
  expect(await listGroups(client, HERE, 'main')).toEqual({ groups: [{ repository: HERE, branch: 'gh-readonly-queue/main/pr-1-a' }] })
  await listGroups(client, HERE)
  expect(asked).toEqual(['/git/matching-refs/{ref} r heads/gh-readonly-queue/main/', '/git/matching-refs/{ref} r heads/gh-readonly-queue/'])
})

it('an installation is everything open into the default branches, archived repositories left out', async () => {
  const repository = (name: string, archived = false) => ({ name, owner: { login: 'o' }, default_branch: `trunk-of-${name}`, archived })
  const { client, asked } = github({ '/installation/repositories': [repository('a'), repository('old', true), repository('b')], '/pulls': [pull(1)], 'matching-refs': [{ ref: 'refs/heads/gh-readonly-queue/x/pr-1-a' }] })
  const { pulls, groups } = await listInstallation(client)
  expect([pulls.map(({ repository: { repo } }) => repo), groups.map(({ repository: { repo } }) => repo)]).toEqual([['a', 'b'], ['a', 'b']])
  expect(asked.filter((call) => call.startsWith('/pulls'))).toEqual(['/pulls a trunk-of-a', '/pulls b trunk-of-b'])
})
