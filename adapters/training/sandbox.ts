import { chmod, lstat, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { canonicalJson } from '../../core/canonical.ts'
import { OutsideError } from '../../flows/outside-error.ts'
import type { ComponentJob } from '../../flows/training/ports.ts'
import { digestFile, type Progress } from '../files/digest.ts'
import { asFileError } from '../files/file-error.ts'

/** A fresh folder that holds what one component declares and nothing else. */
export interface Sandbox {
  folder: string
  /** Stands for the root of the repository. */
  root: string
  cwd: string
  env: Record<string, string>
  /** Files that were put below `root`. */
  placed: Set<string>
}

/** @throws OutsideError DISK_FULL, DATA_CHANGED when a lot's bytes are others than they were. */
export async function makeSandbox(below: string, job: ComponentJob, base: Record<string, string>, onProgress: (name: string) => Progress): Promise<Sandbox> {
  const folder = await mkdtemp(join(below, `${job.component}-`))
  const at = (...parts: string[]): string => join(folder, ...parts)
  const root = at('repository')
  try {
    for (const name of ['repository', 'inputs', 'home', 'tmp']) await mkdir(at(name))
    await mkdir(join(root, job.workingFolder), { recursive: true })
    for (const file of job.files) await place(join(root, file.path), (path) => writeFile(path, file.bytes, { mode: file.executable ? 0o755 : 0o644 }))
    for (const file of job.upstream) {
      await place(join(root, file.path), async (path) => {
        const copied = await digestFile(file.path, file.location, { copyTo: path, mode: file.executable ? 0o755 : 0o644 })
        if (copied.digest !== file.digest) throw new OutsideError('DATA_CHANGED', `${file.path} — expected ${file.digest}, found ${copied.digest} at ${file.location}. Train again with --no-cache.`)
      })
    }
    // Outputs go into folders that exist, so that a command need not make them.
    for (const output of job.outputs) await mkdir(dirname(join(root, output)), { recursive: true })
    for (const lot of job.lots) await placeLot(at('inputs', lot.dataset, lot.fileName), lot, onProgress)
    await writeFile(at('params.json'), canonicalJson(job.params))
  } catch (cause) {
    await removeSandbox(folder)
    throw asFileError(job.component, at('inputs'), cause)
  }
  const datasets = [...new Set(job.lots.map((lot) => lot.dataset))]
  return {
    folder, root,
    cwd: join(root, job.workingFolder),
    placed: new Set([...job.files, ...job.upstream].map((file) => file.path)),
    env: {
      ...base,
      HOME: at('home'),
      TMPDIR: at('tmp'),
      // git must not find the repository around the sandbox: it would be an input that nobody declared.
      GIT_CEILING_DIRECTORIES: folder,
      PROVENDER_PARAMS: at('params.json'),
      ...Object.fromEntries(datasets.map((id) => [`PROVENDER_DATASET_${id.toUpperCase().replaceAll('-', '_')}`, at('inputs', id)])),
      ...job.env,
    },
  }
}

/** Removes a sandbox whatever modes its command left behind. */
export async function removeSandbox(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true }).catch(async () => {
    await openFolders(folder)
    await rm(folder, { recursive: true, force: true })
  })
}

async function placeLot(path: string, lot: ComponentJob['lots'][number], onProgress: (name: string) => Progress): Promise<void> {
  const name = `${lot.dataset}/${lot.fileName}`
  await mkdir(dirname(path), { recursive: true })
  if (lot.source.kind === 'bytes') return writeFile(path, lot.source.bytes, { mode: 0o444 })
  const copied = await digestFile(name, lot.source.path, { copyTo: path, mode: 0o444, onProgress: onProgress(name) })
  if (copied.digest !== lot.digest) throw new OutsideError('DATA_CHANGED', `${name} — expected ${lot.digest}, found ${copied.digest}: the file changed after it was verified. Wait until it is written, then train again.`)
}

async function place(path: string, write: (path: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await write(path)
}

async function openFolders(folder: string): Promise<void> {
  if (!(await lstat(folder)).isDirectory()) return
  await chmod(folder, 0o700)
  for (const name of await readdir(folder)) await openFolders(join(folder, name))
}
