import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { canonicalJson } from '../../core/canonical.ts'
import type { OutputFile } from '../../flows/training/ports.ts'

const MAX_BYTES = 1024 * 1024 * 1024

/**
 * A digest of what a model file says: the value of JSON, the tensors of safetensors by name, type, shape and bytes.
 *
 * undefined for other formats, for files over 1 GiB, and for files that are not what their name says.
 */
export async function digestContent({ path, location, bytes }: OutputFile): Promise<string | undefined> {
  const read = path.endsWith('.json') ? ofJson : path.endsWith('.safetensors') ? ofSafetensors : undefined
  if (!read || bytes > MAX_BYTES) return undefined
  try {
    return read(await readFile(location))
  } catch {
    return undefined
  }
}

function ofJson(content: Buffer): string {
  return createHash('sha256').update(canonicalJson(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content)))).digest('hex')
}

// https://huggingface.co/docs/safetensors: 8 bytes of length, a JSON header, the tensors one after the other.
function ofSafetensors(content: Buffer): string | undefined {
  const size = Number(content.readBigUInt64LE(0))
  if (!Number.isSafeInteger(size) || 8 + size > content.length) return undefined
  const header = JSON.parse(content.subarray(8, 8 + size).toString('utf8')) as Record<string, { dtype: string; shape: number[]; data_offsets: [number, number] }>
  const digest = createHash('sha256')
  for (const name of Object.keys(header).filter((key) => key !== '__metadata__').sort()) {
    const tensor = header[name]
    const [from = -1, to = -1] = tensor?.data_offsets ?? []
    if (!tensor || from < 0 || to < from || 8 + size + to > content.length) return undefined
    digest.update(`${canonicalJson({ name, dtype: tensor.dtype, shape: tensor.shape, bytes: to - from })}\n`).update(content.subarray(8 + size + from, 8 + size + to))
  }
  return digest.digest('hex')
}
