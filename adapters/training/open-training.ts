import { join } from 'node:path'
import type { Clock, Log, Records } from '../../flows/ports.ts'
import type { Models, TrainingPorts } from '../../flows/training/ports.ts'
import { digests } from '../digests.ts'
import { describeEnvironment } from '../environment.ts'
import { openSourceRepository, type Author, type LocalRepository } from '../git/source-repository.ts'
import { findInitiator } from './initiator.ts'
import { openLots } from './lots.ts'
import { openModelFolder } from './model-folder.ts'
import { withOwnCommand } from './own-command.ts'
import { openWorkshop } from './workshop.ts'

export interface TrainingSetup {
  /** Somewhere in the repository. */
  folder: string
  env: Record<string, string | undefined>
  author: Author
  /** Look for what components wrote before. */
  reuse: boolean
  /** The script that is the `provender` command. */
  script: string
  clock: Clock
  log: Log
  records(repository: LocalRepository): Records | Promise<Records>
  out?: string | undefined
  models?: ((repository: LocalRepository) => Models) | undefined
  trainedBy?: string | undefined
  /** Where components run and leave what they wrote; in git's own folder otherwise. */
  workshop?: string | undefined
  vary?: Record<string, string> | undefined
}

/** What a training run in a local repository works with. */
export async function openTraining(setup: TrainingSetup): Promise<TrainingPorts & { repository: LocalRepository }> {
  const { clock, log } = setup
  const repository = await openSourceRepository(setup.folder, setup.author)
  // In git's own folder: ignored by everything, on the repository's disk, and kept between runs.
  const work = join(repository.gitFolder, 'provender')
  const env = await withOwnCommand(setup.env, work, setup.script)
  return {
    clock, log, digests, repository,
    records: await setup.records(repository),
    lots: openLots(repository.root, env, log),
    workshop: openWorkshop({ folder: setup.workshop ?? work, env, reuse: setup.reuse, clock, log, vary: setup.vary }),
    machine: {
      describe: (commands) => describeEnvironment(commands, env),
      initiator: () => findInitiator(repository.root, env, setup.trainedBy),
    },
    models: setup.models?.(repository) ?? openModelFolder(join(work, 'models'), setup.out),
  }
}
