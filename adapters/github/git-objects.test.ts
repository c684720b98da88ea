import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ContentCache } from './content-cache.ts'
import type { GitHub } from './client.ts'
import { openObjects } from './git-objects.ts'
import type { Graph } from './graph.ts'

const blob = 'a'.repeat(40)
const idOf = (names: readonly Buffer[]): string => {
  const bytes = Buffer.concat(names.flatMap((name) => [Buffer.from('100644 '), name, Buffer.from([0]), Buffer.from(blob, 'hex')]))
  return createHash('sha1').update(`tree ${bytes.length}\0`).update(bytes).digest('hex')
}

/** A repository of one folder, over GraphQL; over REST with `paths`, as GitHub shows names there. */
function objects(names: readonly Buffer[], { isWhole = true, paths = names.map(String) }: { isWhole?: boolean; paths?: string[] } = {}) {
  const id = idOf(names)
  const shown = isWhole ? names : names.slice(1)
  const graph = { repository: async () => ({ oid: id, entries: shown.map((name) => ({ nameRaw: name.toString('base64'), mode: 0o100644, oid: blob, type: 'blob' })) }) } as unknown as Graph
  const github = { request: async () => ({ data: { sha: id, truncated: false, tree: paths.map((path) => ({ path, type: 'blob', sha: blob, mode: '100644' })) } }) } as unknown as GitHub
  return openObjects(github, graph, 'acme', 'models', new ContentCache()).list(id)
}
const odd = [Buffer.from([0x78, 0xfe]), Buffer.from([0x78, 0xff])]

describe('a folder', () => {
  it('lists names as text', async () => {
    expect((await objects([Buffer.from('a'), Buffer.from('é')])).map(({ name }) => name)).toEqual(['a', 'é'])
  })

  it('T-59 shows names that are no text apart', async () => {
    expect((await objects(odd)).map(({ name }) => name)).toEqual(['\ufffd78fe', '\ufffd78ff'])
  })

  it('is asked for once more where half of it came, and is not known where that tells no names apart', async () => {
    expect((await objects([Buffer.from('a'), Buffer.from('b')], { isWhole: false })).map(({ name }) => name)).toEqual(['a', 'b'])
    await expect(objects(odd, { isWhole: false })).rejects.toMatchObject({ code: 'UNREADABLE' })
  })
})
