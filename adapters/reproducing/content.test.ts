import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digestContent } from './content.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'provender-content-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
const digestOf = (extension: string, content: string | Buffer): Promise<string | undefined> => {
  const location = join(folder, `${count++}${extension}`)
  writeFileSync(location, content)
  return digestContent({ path: `m${extension}`, location, bytes: content.length, digest: '', executable: false })
}

/** Tensors in the order given, as the format has them. */
function safetensors(tensors: [name: string, bytes: number[], shape?: number[]][], metadata?: Record<string, string>): Buffer {
  let at = 0
  const header: Record<string, unknown> = metadata ? { __metadata__: metadata } : {}
  for (const [name, bytes, shape = [bytes.length]] of tensors) header[name] = { dtype: 'U8', shape, data_offsets: [at, (at += bytes.length)] }
  const text = Buffer.from(JSON.stringify(header))
  const size = Buffer.alloc(8)
  size.writeBigUInt64LE(BigInt(text.length))
  return Buffer.concat([size, text, ...tensors.map(([, bytes]) => Buffer.from(bytes))])
}

describe('digestContent', () => {
  it('takes JSON for what it says', async () => {
    expect(await digestOf('.json', '{"a":1,"b":[1.0]}')).toBe(await digestOf('.json', '{ "b": [1], "a": 1 }\n'))
    expect(await digestOf('.json', '{"a":1}')).not.toBe(await digestOf('.json', '{"a":2}'))
  })

  it('takes safetensors for their tensors, whatever their order and notes', async () => {
    const one = await digestOf('.safetensors', safetensors([['a', [1, 2]], ['b', [3]]], { format: 'pt' }))
    expect(await digestOf('.safetensors', safetensors([['b', [3]], ['a', [1, 2]]]))).toBe(one)
    for (const other of [safetensors([['a', [1, 2]], ['b', [4]]]), safetensors([['a', [1, 2, 3]]]), safetensors([['a', [1, 2], [2, 1]], ['b', [3]]])]) expect(await digestOf('.safetensors', other)).not.toBe(one)
  })

  it.each<[string, string, string | Buffer]>([
    ['another format', '.pkl', 'x'],
    ['JSON that is none', '.json', '{'],
    ['text that is no UTF-8', '.json', Buffer.from([0x22, 0xff, 0x22])],
    ['safetensors cut short', '.safetensors', safetensors([['a', [1, 2]]]).subarray(0, -1)],
    ['a header longer than the file', '.safetensors', Buffer.alloc(8, 0xff)],
    ['nothing', '.safetensors', ''],
  ])('knows nothing of %s', async (_, extension, content) => {
    expect(await digestOf(extension, content)).toBeUndefined()
  })
})
