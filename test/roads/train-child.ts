import { openTraining } from '../../adapters/training/open-training.ts'
import { describeInvocation } from '../../core/lineage/invocation.ts'
import { captureTraining } from '../../flows/capture-training.ts'
import { AUTHOR, memoryRecords } from './training-fixture.ts'

/** A training run as a process of its own, so that a test can end it. */
const [, , folder = '.'] = process.argv
try {
  const ports = await openTraining({
    folder, env: process.env, author: AUTHOR, reuse: true, script: 'unused', clock: { now: () => new Date() },
    log: { info: (message) => console.log(message), warn: (message) => console.log(message), progress: () => {} },
    records: memoryRecords,
  })
  await captureTraining({ model: 'delays', championStage: 'production', commit: true }, describeInvocation({}, 'child', 'delays'), ports)
  console.log('trained')
} catch (error) {
  console.log(`${(error as { code?: string }).code ?? 'Error'} ${(error as Error).message}`)
}
