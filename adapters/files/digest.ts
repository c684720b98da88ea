import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readSync, writeSync, type BigIntStats } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { OutsideError } from '../../flows/outside-error.ts'
import { asFileError } from './file-error.ts'

// Synchronous reads of 1 MiB beat streams and promises; see bench/README.md. The pauses let a signal or a timer through.
const BLOCK_BYTES = 1024 * 1024
const BLOCKS_BETWEEN_PAUSES = 64

export type Progress = (doneBytes: number, totalBytes: number) => void

/**
 * Whole-file sha256 of a regular file, and its copy when `copyTo` is given: the copy is of exactly the bytes that were digested.
 *
 * @throws OutsideError DATA_CHANGED when the file changed while it was read, DATA_MISSING, DISK_FULL.
 */
export async function digestFile(name: string, path: string, options: { copyTo?: string; mode?: number; onProgress?: Progress } = {}): Promise<{ digest: string; bytes: number }> {
  const source = guard(name, path, () => openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK))
  let target: number | undefined
  try {
    const before = fstatSync(source, { bigint: true })
    if (!before.isFile()) throw new OutsideError('UNREADABLE', `${name} — expected a regular file, found a folder, pipe or device at ${path}. Write or name a regular file.`)
    const { copyTo } = options
    if (copyTo !== undefined) target = guard(name, copyTo, () => openSync(copyTo, 'wx', options.mode ?? 0o644))
    const hash = createHash('sha256')
    const block = Buffer.allocUnsafe(BLOCK_BYTES)
    let bytes = 0
    for (let blocks = 1; ; blocks++) {
      const read = guard(name, path, () => readSync(source, block, 0, BLOCK_BYTES, null))
      if (read === 0) break
      const part = block.subarray(0, read)
      hash.update(part)
      if (target !== undefined) writeAll(name, options.copyTo ?? '', target, part)
      bytes += read
      if (blocks % BLOCKS_BETWEEN_PAUSES === 0) {
        options.onProgress?.(bytes, Number(before.size))
        await setImmediate()
      }
    }
    options.onProgress?.(bytes, Number(before.size))
    if (!sameFile(before, fstatSync(source, { bigint: true })) || BigInt(bytes) !== before.size) {
      throw new OutsideError('DATA_CHANGED', `${name} — expected bytes that hold still, found that ${path} changed while it was read. Wait until it is written, then train again.`)
    }
    return { digest: `sha256:${hash.digest('hex')}`, bytes }
  } finally {
    closeSync(source)
    if (target !== undefined) closeSync(target)
  }
}

function sameFile(a: BigIntStats, b: BigIntStats): boolean {
  return a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs
}

function writeAll(name: string, path: string, target: number, part: Buffer): void {
  for (let written = 0; written < part.length; ) written += guard(name, path, () => writeSync(target, part, written))
}

function guard<T>(name: string, path: string, act: () => T): T {
  try {
    return act()
  } catch (cause) {
    throw asFileError(name, path, cause)
  }
}
