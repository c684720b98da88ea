import type { Document } from '../../core/documents/read.ts'
import { treeManifest, treeTroubles } from '../../core/lineage/tree-manifest.ts'
import { repositoryPath } from '../../core/paths.ts'
import type { Model } from '../../schemas/model/v1.ts'
import type { Problem } from '../../schemas/shared.ts'
import { UserError } from '../outside-error.ts'
import type { Tree } from '../ports.ts'
import { refuseProblems } from './documents.ts'
import type { RepositoryInput } from './plan.ts'
import type { TrainingPorts } from './ports.ts'

type Entry = Awaited<ReturnType<Tree['list']>>[number]

/** Per component, the files of the commit that it declares, with their bytes. */
export async function gatherFiles(document: Document<Model>, tree: Tree, ports: TrainingPorts): Promise<Map<string, RepositoryInput[]>> {
  const { value: model } = document
  const problems: Problem[] = []
  const found = new Map<string, RepositoryInput[]>()
  const entries = await tree.list('')
  for (const [index, component] of model.pipeline.entries()) {
    const inputs: RepositoryInput[] = []
    for (const [place, needed] of (component.needs?.files ?? []).entries()) {
      const path = repositoryPath(model.name, needed)
      const input = await gatherInput(path, entries, tree, ports)
      if (input) inputs.push(input)
      else problems.push({ file: document.file, ...document.locate(['pipeline', index, 'needs', 'files', place]), at: `pipeline[${index}].needs.files[${place}]`, expected: 'a file or folder of the commit', found: `"${path}", which is not there`, remedy: 'Commit it or correct the path.' })
    }
    found.set(component.id, inputs)
  }
  refuseProblems(problems)
  return found
}

/** The bytes of a committed file; those of a Git LFS file from the working tree, verified. undefined when there is none. */
export async function readCommitted(path: string, tree: Tree, ports: TrainingPorts): Promise<Uint8Array | undefined> {
  const bytes = await tree.read(path)
  const pointer = bytes && readLfsPointer(bytes)
  if (!pointer) return bytes
  const source = await ports.repository.smudged(path, pointer)
  if (source?.kind === 'bytes') return source.bytes
  throw new UserError(`${path} — expected the file itself, found a Git LFS pointer whose content (${pointer}) is not in the working tree. Run: git lfs pull`)
}

/** The digest that a Git LFS pointer stands for: its oid is the sha256 of the real bytes. */
export function readLfsPointer(bytes: Uint8Array): string | undefined {
  if (bytes.length >= 1024) return undefined
  const text = new TextDecoder().decode(bytes)
  const oid = /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\n/.exec(text)?.[1]
  return oid && `sha256:${oid}`
}

async function gatherInput(path: string, entries: readonly Entry[], tree: Tree, ports: TrainingPorts): Promise<RepositoryInput | undefined> {
  const own = entries.find((entry) => entry.path === path)
  const below = own ? [own] : entries.filter((entry) => entry.path.startsWith(`${path}/`))
  if (below.length === 0) return undefined
  const files: RepositoryInput['files'] = []
  for (const entry of below) {
    if (entry.mode === '120000' || entry.mode === '160000') {
      throw new UserError(`${entry.path} — expected a regular file, found a ${entry.mode === '120000' ? 'symbolic link' : 'submodule'}, whose target the commit does not hold. Put the file itself there.`)
    }
    const bytes = await readCommitted(entry.path, tree, ports)
    if (!bytes) throw new Error(`unreachable: ${entry.path} is listed and not there`)
    files.push({ path: entry.path, bytes, executable: entry.mode === '100755' })
  }
  if (own) return { path, kind: 'file', digest: ports.digests.ofBytes(files[0]!.bytes), files }
  return { path, kind: 'folder', digest: digestFolder(path, files, ports), files }
}

function digestFolder(path: string, files: RepositoryInput['files'], { digests }: TrainingPorts): string {
  const entries = files.map((file) => ({ path: file.path.slice(path.length + 1), bytes: file.bytes.length, digest: digests.ofBytes(file.bytes), executable: file.executable }))
  const troubles = treeTroubles(entries.map((entry) => entry.path))
  if (troubles.length > 0) throw new UserError(`${path}:\n${troubles.join('\n')}`)
  return digests.ofText(treeManifest(entries))
}
