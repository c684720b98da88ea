import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { LineageStatement } from '../../schemas/lineage/v1.ts'
import type { TrainingPorts } from '../../flows/training/ports.ts'
import { OutsideError } from '../../flows/outside-error.ts'
import { git } from '../git/git.ts'
import type { LocalRepository } from '../git/source-repository.ts'
import { openTraining, type TrainingSetup } from '../training/open-training.ts'

/**
 * A training that stands on the commit of a first run, in a new folder and with the settings that the first run recorded:
 * nothing of this machine's earlier runs is used, and the working tree is neither read nor touched.
 */
export async function openRerun(setup: TrainingSetup, first: LineageStatement, commit: string, vary?: Record<string, string>): Promise<{ ports: TrainingPorts & { repository: LocalRepository }; remove(): Promise<void> }> {
  const settings = Object.fromEntries(first.predicate.environment.env.map(({ name, value }) => [name, value]))
  const plain = await openTraining({ ...setup, reuse: false })
  const folder = join(plain.repository.gitFolder, 'provender', `rerun-${randomUUID()}`)
  const ports = await openTraining({ ...setup, reuse: false, env: { ...setup.env, ...settings }, workshop: folder, vary })
  // A squash leaves the trained commit on no branch; GitHub keeps it, and gives it to who asks by its id.
  const tree: TrainingPorts['repository']['tree'] = async (asked) => {
    if ((await git(ports.repository.root, ['cat-file', '-e', `${asked}^{commit}`], { allow: [1, 128] })).code === 0) return await ports.repository.tree(asked)
    throw new OutsideError('DATA_MISSING', `Expected the commit that was trained, ${asked}, in this clone, found none. Run: git fetch origin ${asked}`)
  }
  return {
    ports: { ...ports, repository: { ...ports.repository, tree, head: async () => ({ commit }), uncommitted: async () => [] } },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
