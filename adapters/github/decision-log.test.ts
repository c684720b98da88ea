import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OutsideError } from '../../flows/outside-error.ts'
import { startGitHub, type EmbeddedGitHub } from '../../local/github/server.ts'
import { canonicalJson } from '../../core/canonical.ts'
import { digests } from '../digests.ts'
import { githubClient, type GitHub } from './client.ts'
import { githubDecisionLog } from './decision-log.ts'
import { ContentCache } from './source.ts'

describe('githubDecisionLog', () => {
  let github: EmbeddedGitHub
  let client: GitHub
  const open = () => githubDecisionLog(client, 'acme', 'models', digests)
  const link = (note: string) => (last: { sequence: number; digest: string } | undefined) => canonicalJson({ note, sequence: (last?.sequence ?? 0) + 1, previous: last?.digest ?? null })

  beforeAll(async () => {
    github = await startGitHub()
    const ada = github.addUser('ada')
    github.addOrg('acme', { owners: ['ada'] })
    await github.addRepo('acme', 'models', { collaborators: { ada: 'write' } })
    client = githubClient({ token: ada.token, baseUrl: github.url })
    await client.request('PUT /repos/{owner}/{repo}/contents/{path}', { owner: 'acme', repo: 'models', path: 'README.md', message: 'first', content: Buffer.from('x').toString('base64') })
  })
  afterAll(() => github.close())

  it('makes the branch with the first link', async () => {
    expect(await open().recent(5)).toEqual([])
    const made = await open().append(link('first'), 'first')
    expect(made?.sequence).toBe(1)
    expect(await open().recent(5)).toEqual([{ ...made, text: canonicalJson({ note: 'first', sequence: 1, previous: null }) }])
  })

  it('adds nothing when there is nothing to add', async () => {
    expect(await open().append(() => undefined, 'none')).toBeUndefined()
    expect(await open().recent(5)).toHaveLength(1)
  })

  it('loses nothing and chains everything when several write at once', async () => {
    await Promise.all(Array.from({ length: 5 }, (_, index) => open().append(link(`w${index}`), `w${index}`)))
    const links = (await open().recent(100)).reverse()
    expect(links.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6])
    expect(links.map(({ text }) => JSON.parse(text).previous)).toEqual([null, ...links.slice(0, -1).map(({ digest }) => digest)])
    expect(new Set(links.map(({ text }) => JSON.parse(text).note)).size).toBe(6)
  })

  it('writes a link once whose answer got lost, though somebody else has written since', async () => {
    const before = (await open().recent(100)).length
    let isLost = false
    const token = githubClient({ token: github.state.tokens.keys().next().value!, baseUrl: github.url })
    token.hook.wrap('request', async (request, options) => {
      const response = await request(options)
      if (!String((options as { query?: unknown }).query).startsWith('mutation') || isLost) return response
      isLost = true
      await open().append(link('somebody else'), 'somebody else')
      // It was carried out, and nobody was told.
      throw new OutsideError('GITHUB_UNAVAILABLE', 'GitHub did not answer.')
    })
    const made = await githubDecisionLog(token, 'acme', 'models', digests).append(link('lost'), 'lost')
    const links = await open().recent(100)
    expect(links.map(({ text }) => JSON.parse(text).note).slice(0, 2)).toEqual(['somebody else', 'lost'])
    expect([links.length, made?.digest]).toEqual([before + 2, links[1]?.digest])
  })

  it('is read as a whole with few calls, however long it is', async () => {
    await github.addRepo('acme', 'long', { collaborators: { ada: 'write' } })
    await client.request('PUT /repos/{owner}/{repo}/contents/{path}', { owner: 'acme', repo: 'long', path: 'README.md', message: 'first', content: Buffer.from('x').toString('base64') })
    const writer = githubDecisionLog(client, 'acme', 'long', digests)
    await Promise.all(Array.from({ length: 200 }, (_, index) => writer.append(link(`many ${index} é`), 'many')))
    const calls: string[] = []
    const counting = githubClient({ token: github.state.tokens.keys().next().value!, baseUrl: github.url, onRequest: ({ method, url }) => void calls.push(`${method} ${url}`) })
    const log = githubDecisionLog(counting, 'acme', 'long', digests, new ContentCache())
    const links = await log.all()
    expect(links.map(({ sequence }) => sequence)).toEqual(links.map((_, index) => index + 1))
    expect(links.length).toBe(200)
    expect(calls.length).toBeLessThan(10)
    calls.length = 0
    expect(await log.all()).toEqual(links)
    expect(calls.length).toBe(1)
  })

  it('names a link whose bytes are not its name', async () => {
    const digest = `sha256:${'0'.repeat(64)}`
    await client.request('PUT /repos/{owner}/{repo}/contents/{path}', { owner: 'acme', repo: 'models', path: `decisions/00000009-${digest.slice(7)}.json`, branch: 'provender-records', message: 'tamper', content: Buffer.from('{}').toString('base64') })
    await expect(open().recent(5)).rejects.toMatchObject({ code: 'RECORD_DAMAGED', message: expect.stringContaining('Decision 9') })
    await expect(open().append(link('x'), 'x')).rejects.toMatchObject({ code: 'RECORD_DAMAGED' })
  })
})
