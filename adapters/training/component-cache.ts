import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { canonicalJson } from '../../core/canonical.ts'
import { Digest } from '../../schemas/shared.ts'
import type { ComponentOutput, ComponentResult } from '../../flows/training/ports.ts'
import { digestFile } from '../files/digest.ts'

const StoredFile = z.strictObject({ path: z.string(), digest: Digest, bytes: z.int(), executable: z.boolean() })
const Entry = z.strictObject({
  startedOn: z.string(),
  finishedOn: z.string(),
  exitCode: z.literal(0),
  log: z.strictObject({ digest: Digest, bytes: z.int() }),
  undeclared: z.int(),
  outputs: z.array(z.strictObject({ path: z.string(), kind: z.enum(['file', 'folder']), digest: Digest, files: z.array(StoredFile) })),
})

/** What components wrote, by their version: `<folder>/<hex>/{component.json,log.txt,outputs/…}`. */
export interface ComponentCache {
  find(version: string): Promise<ComponentResult | undefined>
  /** Moves outputs and log from a sandbox into their place; all or nothing. */
  store(version: string, result: ComponentResult, logFile: string): Promise<ComponentResult>
}

const UNUSED_DAYS = 60

/** `scratch` is for entries that are being made, on the same file system. */
export function openComponentCache(folder: string, scratch: string): ComponentCache {
  const place = (version: string): string => join(folder, version.slice('sha256:'.length))
  return {
    async find(version) {
      const at = place(version)
      const entry = await readEntry(at)
      if (!entry) return undefined
      const result = { ...entry, cached: true, outputs: entry.outputs.map((output): ComponentOutput => ({ ...output, files: output.files.map((file) => ({ ...file, location: join(at, 'outputs', file.path) })) })) }
      if (await isWhole(result)) {
        const now = new Date()
        await utimes(at, now, now)
        return result
      }
      // Damaged: what cannot be trusted is made again.
      await rm(at, { recursive: true, force: true })
      return undefined
    },
    async store(version, result, logFile) {
      const at = place(version)
      const next = join(scratch, `cache-${randomUUID()}`)
      await mkdir(next, { recursive: true })
      for (const file of result.outputs.flatMap((output) => output.files)) {
        await mkdir(dirname(join(next, 'outputs', file.path)), { recursive: true })
        await rename(file.location, join(next, 'outputs', file.path))
      }
      await rename(logFile, join(next, 'log.txt'))
      const { cached: _cached, ...entry } = result
      const plain = { ...entry, outputs: entry.outputs.map((output) => ({ ...output, files: output.files.map(({ path, digest, bytes, executable }) => ({ path, digest, bytes, executable })) })) }
      await writeFile(join(next, 'component.json'), canonicalJson(plain))
      await mkdir(folder, { recursive: true })
      await rm(at, { recursive: true, force: true })
      await rename(next, at)
      await removeUnused(folder)
      return { ...result, outputs: result.outputs.map((output) => ({ ...output, files: output.files.map((file) => ({ ...file, location: join(at, 'outputs', file.path) })) })) }
    },
  }
}

async function readEntry(at: string): Promise<z.infer<typeof Entry> | undefined> {
  try {
    return Entry.parse(JSON.parse(await readFile(join(at, 'component.json'), 'utf8')))
  } catch {
    return undefined
  }
}

async function isWhole(result: ComponentResult): Promise<boolean> {
  try {
    for (const file of result.outputs.flatMap((output) => output.files)) {
      if ((await digestFile(file.path, file.location)).digest !== file.digest) return false
    }
    return true
  } catch {
    return false
  }
}

/** What no run has used for long is made again when it is needed: a runner's disk is not endless. */
async function removeUnused(folder: string): Promise<void> {
  const before = Date.now() - UNUSED_DAYS * 86_400_000
  for (const name of await readdir(folder)) {
    const at = join(folder, name)
    if ((await stat(at)).mtimeMs < before) await rm(at, { recursive: true, force: true })
  }
}
