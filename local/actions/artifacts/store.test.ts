import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, expect, it, vi } from 'vitest'
import { Tokens } from '../tokens.ts'
import { allowsBlob, signedUrl } from './signed-url.ts'
import { ArtifactStore } from './store.ts'
import type { Core } from '../core.ts'

const folder = mkdtempSync(join(tmpdir(), 'artifacts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const store = new ArtifactStore(folder)
const facts = (name: string, attempt = 1) => ({ runId: 1, attempt, jobId: 2, name, mimeType: 'application/zip', expiresAt: new Date(Date.now() + 60_000).toISOString() })
const digest = `sha256:${createHash('sha256').update('content').digest('hex')}`

async function upload(name: string): Promise<NonNullable<ReturnType<ArtifactStore['create']>>> {
  const artifact = store.create(facts(name))
  if (!artifact) throw new Error('not created')
  await store.putBlock(artifact.id, 'b/', Readable.from(['tent']))
  await store.putBlock(artifact.id, 'a/', Readable.from(['con']))
  await store.commit(artifact.id, ['a/', 'b/'])
  return artifact
}

it('joins blocks in the order of the list and seals what has the announced digest', async () => {
  const artifact = await upload('good')
  expect(store.list({ name: 'good' })).toEqual([])
  expect(await store.finalize(artifact, 7, digest)).toBeUndefined()
  expect(store.list({ name: 'good' })).toMatchObject([{ digest, sizeBytes: 7 }])
})

it('refuses another digest, another size, and nothing at all', async () => {
  expect(await store.finalize(await upload('digest'), 7, `sha256:${'0'.repeat(64)}`)).toContain(`has the digest ${digest}`)
  expect(await store.finalize(await upload('size'), 8, digest)).toBe('the content has 7 bytes, announced were 8')
  const empty = store.create(facts('empty'))
  expect(empty && (await store.finalize(empty, 0, undefined))).toBe('no content was uploaded')
  expect(store.list({ name: 'digest' })).toEqual([])
})

it('takes a name once per attempt', () => {
  expect(store.create(facts('once'))).toBeDefined()
  expect(store.create(facts('once'))).toBeUndefined()
  expect(store.create(facts('once', 2))).toBeDefined()
})

it('signs an address for one blob, one right, and ten minutes', () => {
  const core = { forge: { url: 'http://x' }, tokens: new Tokens() } as Core
  const { searchParams: query } = new URL(signedUrl(core, 5, 'read'))
  expect([allowsBlob(core, 5, query, 'read'), allowsBlob(core, 6, query, 'read'), allowsBlob(core, 5, query, 'write')]).toEqual([true, false, false])
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 })
  try {
    expect(allowsBlob(core, 5, query, 'read')).toBe(false)
  } finally {
    vi.useRealTimers()
  }
})
