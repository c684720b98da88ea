import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Readable } from 'node:stream'

/** One uploaded file of a run attempt. Its bytes never change once it is final. */
export interface Artifact {
  id: number
  runId: number
  attempt: number
  jobId: number
  name: string
  mimeType: string
  sizeBytes: number
  digest: string
  createdAt: string
  expiresAt: string
  final: boolean
}

/** Artifacts on disk: blocks while they are uploaded, one file when they are final. */
export class ArtifactStore {
  readonly #folder: string
  readonly #artifacts = new Map<number, Artifact>()
  #lastId = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  /** The new artifact, or undefined when this attempt has one of that name. */
  create(facts: Pick<Artifact, 'runId' | 'attempt' | 'jobId' | 'name' | 'mimeType' | 'expiresAt'>): Artifact | undefined {
    if (this.#find(facts.runId, facts.attempt, facts.name)) return undefined
    const artifact: Artifact = { ...facts, id: ++this.#lastId, sizeBytes: 0, digest: '', createdAt: new Date().toISOString(), final: false }
    this.#artifacts.set(artifact.id, artifact)
    return artifact
  }

  /** An artifact that is being uploaded. */
  open(runId: number, attempt: number, name: string): Artifact | undefined {
    const found = this.#find(runId, attempt, name)
    return found?.final === false ? found : undefined
  }

  get(id: number): Artifact | undefined {
    return this.#artifacts.get(id)
  }

  /** Final, unexpired artifacts, oldest first. */
  list(where: { runId?: number; attempt?: number; name?: string; id?: number } = {}): Artifact[] {
    const wanted = Object.entries(where).filter(([, value]) => value !== undefined)
    return [...this.#artifacts.values()].filter((artifact) => artifact.final && Date.parse(artifact.expiresAt) > Date.now() && wanted.every(([key, value]) => artifact[key as keyof Artifact] === value))
  }

  async putBlock(id: number, block: string, content: Readable): Promise<void> {
    const folder = this.#blocks(id)
    await mkdir(folder, { recursive: true })
    await pipeline(content, createWriteStream(join(folder, safeName(block))))
  }

  /** Joins blocks in the order of the list. */
  async commit(id: number, blocks: string[]): Promise<void> {
    const target = createWriteStream(this.path(id))
    for (const block of blocks) await pipeline(createReadStream(join(this.#blocks(id), safeName(block))), target, { end: false })
    await new Promise<void>((resolve, reject) => target.on('error', reject).end(resolve))
    await rm(this.#blocks(id), { recursive: true, force: true })
  }

  /** A whole blob in one request, as clients send a small one. */
  async put(id: number, content: Readable): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    await pipeline(content, createWriteStream(this.path(id)))
  }

  /** Seals an artifact. Gives a sentence that says why not when size or digest differ from what was sent. */
  async finalize(artifact: Artifact, sizeBytes: number, digest: string | undefined): Promise<string | undefined> {
    const size = (await stat(this.path(artifact.id)).catch(() => undefined))?.size
    if (size === undefined) return 'no content was uploaded'
    if (size !== sizeBytes) return `the content has ${size} bytes, announced were ${sizeBytes}`
    const hash = createHash('sha256')
    await pipeline(createReadStream(this.path(artifact.id)), hash)
    const found = `sha256:${hash.digest('hex')}`
    if (digest !== undefined && digest !== found) return `the content has the digest ${found}, announced was ${digest}`
    Object.assign(artifact, { sizeBytes: size, digest: found, final: true })
    return undefined
  }

  async delete(id: number): Promise<void> {
    this.#artifacts.delete(id)
    await rm(this.path(id), { force: true })
  }

  path(id: number): string {
    return join(this.#folder, `${id}.bin`)
  }

  #blocks(id: number): string {
    return join(this.#folder, `${id}.blocks`)
  }

  #find(runId: number, attempt: number, name: string): Artifact | undefined {
    return [...this.#artifacts.values()].find((artifact) => artifact.runId === runId && artifact.attempt === attempt && artifact.name === name)
  }
}

// Block ids are base64, which has "/".
function safeName(block: string): string {
  return Buffer.from(block).toString('hex')
}
