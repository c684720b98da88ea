import type { Problem } from '../../schemas/shared.ts'
import { problemOf } from '../documents/problem.ts'
import { POLICY_PATH } from '../paths.ts'
import { datasetProblems } from './check-datasets.ts'
import { modelProblems } from './check-model.ts'
import { recallProblems } from './check-recalls.ts'
import { stageProblems } from './check-stages.ts'
import { suiteProblems } from './check-suites.ts'
import type { NamedFiles } from './named-files.ts'
import type { Repository } from './read.ts'

/**
 * What is wrong between the documents of a repository; what is wrong within each is in `repository.problems`.
 * `files` says what stands at the paths that `filesNamed` lists.
 */
export function checkRepository(repository: Repository, files: NamedFiles): Problem[] {
  const models = [...repository.models.values()]
  return [
    ...policyProblems(repository),
    ...suiteProblems(repository),
    ...models.flatMap((folder) => [...modelProblems(folder, repository, files), ...stageProblems(folder, repository)]),
    ...datasetProblems(repository, files),
    ...recallProblems(repository),
  ]
}

function policyProblems({ policy, floor, models }: Repository): Problem[] {
  // The organisation's repository has a floor, and promotes nothing itself.
  if (policy.state !== 'missing' || (floor.state !== 'missing' && models.size === 0)) return []
  return [problemOf(POLICY_PATH, { expected: 'the policy', found: 'no such file', remedy: 'Write it, or run "provender init" in an empty folder and copy its policy: without one, nothing is ever approved.' })]
}
