import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ActionsService, RepositoryEvent } from '../contract.ts'
import { refusalOf, startWorld, type Clone, type World } from './test/world.ts'

describe('the seam with Actions', () => {
  let world: World
  let ada: Clone
  let events: RepositoryEvent[]
  const told = () => events.map(({ name, action, ref, causedByWorkflowToken }) => [action ? `${name}.${action}` : name, ref, causedByWorkflowToken])

  beforeEach(async () => {
    events = []
    const actions = (): ActionsService => ({
      onEvent: (event) => void events.push(event),
      async handle(_request, response) {
        response.end('{"by":"actions"}')
        return true
      },
      runs: () => [],
      idle: async () => {},
      close: async () => {},
    })
    world = await startWorld({ actions, readArtifact: () => artifact({ 'index.html': '<h1>catalog</h1>' }) })
    ada = await world.clone('ada')
    await ada.git('checkout', '-q', '-b', 'main')
    await ada.commit({ 'a.txt': 'a', '.github/CODEOWNERS': '* @ben\n/docs/ @acme/writers\n' })
    await ada.git('push', '-q', 'origin', 'main')
  })
  afterEach(() => world.close())

  it('tells of pushes and pull requests with the commits that GitHub would give a workflow', async () => {
    await ada.git('checkout', '-q', '-b', 'work')
    const head = await ada.commit({ 'a.txt': 'b' })
    await ada.git('push', '-q', 'origin', 'work')
    await ada.git('tag', 'v1')
    await ada.git('push', '-q', 'origin', 'v1')
    await world.as('ada').pulls.create({ ...world.repo, title: 'W', head: 'work', base: 'main' })
    expect(told().slice(2)).toEqual([
      ['create', 'refs/heads/work', false], ['push', 'refs/heads/work', false], ['create', 'refs/tags/v1', false], ['push', 'refs/tags/v1', false],
      ['pull_request.opened', 'refs/pull/1/merge', false], ['pull_request.review_requested', 'refs/pull/1/merge', false],
    ])
    const opened = events.find((event) => event.action === 'opened')!
    expect(opened.workflowSha).toBe(head)
    await ada.git('fetch', '-q', 'origin', 'refs/pull/1/merge')
    expect(await ada.git('rev-parse', 'FETCH_HEAD')).toBe(opened.sha)
    expect(opened.payload['pull_request']).toMatchObject({ head: { sha: head } })
  })

  it('marks what a workflow did itself, except for dispatches', async () => {
    const token = world.github.forge.issueWorkflowToken({ owner: 'acme', name: 'models' }, { contents: 'write', issues: 'write' }, new Date(Date.now() + 60_000))
    const job = world.octokit(token)
    events.length = 0
    await job.repos.createOrUpdateFileContents({ ...world.repo, path: 'x', message: 'x', content: '' })
    await job.repos.createDispatchEvent({ ...world.repo, event_type: 'drift', client_payload: { model: 'churn' } })
    expect(told()).toEqual([['push', 'refs/heads/main', true], ['repository_dispatch.drift', 'refs/heads/main', false]])
    expect(events[1]!.payload).toMatchObject({ client_payload: { model: 'churn' } })
  })

  it('hands requests below actions over, only to those who may', async () => {
    await world.github.addRepo('acme', 'secret', { private: true })
    const url = `${world.github.url}/repos/acme/secret/actions/runs`
    expect((await fetch(url)).status).toBe(404)
    expect(await (await fetch(url, { headers: { authorization: `token ${world.people.ada.token}` } })).json()).toEqual({ by: 'actions' })
    expect((await fetch(`${url}/1/cancel`, { method: 'POST', headers: { authorization: `token ${world.people.ada.token}` } })).status).toBe(403)
  })

  it('writes the check run of a job under the id of GitHub Actions', async () => {
    const headSha = await ada.git('rev-parse', 'HEAD')
    const put = world.github.forge.putJobCheckRun
    const id = put({ owner: 'acme', name: 'models' }, { headSha, name: 'build', status: 'in_progress', detailsUrl: 'http://x/' })
    expect(put({ owner: 'acme', name: 'models' }, { id, headSha, name: 'build', status: 'completed', conclusion: 'success', detailsUrl: 'http://x/' })).toBe(id)
    const { data } = await world.as('ada').checks.get({ ...world.repo, check_run_id: id })
    expect([data.status, data.conclusion, data.app!.id, data.app!.slug]).toEqual(['completed', 'success', 15368, 'github-actions'])
  })

  it('publishes a Pages artifact', async () => {
    const job = world.octokit(world.github.forge.issueWorkflowToken({ owner: 'acme', name: 'models' }, { pages: 'write' }, new Date(Date.now() + 60_000)))
    const { data } = await job.request('POST /repos/{owner}/{repo}/pages/deployments', { ...world.repo, artifact_id: 7, oidc_token: 'x', pages_build_version: 'abc' })
    expect(await (await fetch(data.page_url)).text()).toBe('<h1>catalog</h1>')
    expect((await fetch(`${data.page_url}..%2f..%2fartifact.tar`)).status).toBe(404)
  })

  it('asks the owners of the changed files, teams included', async () => {
    world.github.addTeam('acme', 'writers', ['cyd'])
    world.github.protect('acme/models', 'main', { codeOwners: true, enforceAdmins: true })
    await ada.git('checkout', '-q', '-b', 'docs')
    await ada.commit({ 'docs/deep/page.md': 'x' })
    await ada.git('push', '-q', 'origin', 'docs')
    const { data } = await world.as('ada').pulls.create({ ...world.repo, title: 'D', head: 'docs', base: 'main' })
    const at = { ...world.repo, pull_number: data.number }
    expect((await world.as('ada').pulls.listRequestedReviewers(at)).data.teams.map((team) => team.slug)).toEqual(['writers'])
    await world.as('ben').pulls.createReview({ ...at, event: 'APPROVE' })
    expect(await refusalOf(world.as('ben').pulls.merge(at))).toBe('405 | Waiting on code owner review from acme/writers.')
    await world.as('cyd').pulls.createReview({ ...at, event: 'APPROVE' })
    expect((await world.as('ben').pulls.merge(at)).data.merged).toBe(true)
  })

  it('takes a pull request from a fork, and follows its pushes', async () => {
    await world.github.addRepo('ben', 'models', { forkOf: 'acme/models' })
    const ben = await world.clone('ben', 'ben/models')
    await ben.git('checkout', '-q', '-b', 'idea')
    await ben.commit({ 'b.txt': 'b' })
    await ben.git('push', '-q', 'origin', 'idea')
    const { data } = await world.as('ben').pulls.create({ ...world.repo, title: 'Idea', head: 'ben:idea', base: 'main' })
    expect([data.head.repo!.full_name, data.head.repo!.fork, data.changed_files]).toEqual(['ben/models', true, 1])
    const second = await ben.commit({ 'c.txt': 'c' })
    await ben.git('push', '-q', 'origin', 'idea')
    expect(events.at(-1)).toMatchObject({ name: 'pull_request', action: 'synchronize', repo: { owner: 'acme', name: 'models' }, workflowSha: second })
    expect((await world.as('cyd').pulls.merge({ ...world.repo, pull_number: data.number })).data.merged).toBe(true)
  })
})

/** A zip with one artifact.tar, as actions/upload-pages-artifact makes it. */
async function artifact(files: Record<string, string>): Promise<Buffer> {
  const dir = await mkdtemp(join(tmpdir(), 'artifact-'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text)
  execFileSync('tar', ['-cf', 'artifact.tar', ...Object.keys(files)], { cwd: dir })
  const tar = await readFile(join(dir, 'artifact.tar'))
  await rm(dir, { recursive: true })
  return storedZip('artifact.tar', tar)
}

/** The smallest zip: one stored file. */
function storedZip(name: string, bytes: Buffer): Buffer {
  const crc = crc32(bytes)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  const fields = (target: Buffer, at: number): void => {
    target.writeUInt32LE(crc, at)
    target.writeUInt32LE(bytes.length, at + 4)
    target.writeUInt32LE(bytes.length, at + 8)
    target.writeUInt16LE(name.length, at + 12)
  }
  fields(head, 14)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(20, 6)
  fields(central, 16)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + bytes.length, 16)
  return Buffer.concat([head, Buffer.from(name), bytes, central, Buffer.from(name), end])
}

function crc32(bytes: Buffer): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
