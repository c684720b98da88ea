import type { Problem } from '../../schemas/shared.ts'
import { problemAt } from '../documents/problem.ts'
import { closest } from '../documents/suggest.ts'
import { versionPath } from '../paths.ts'
import type { ModelFolder, Repository } from './read.ts'

/** `stages.yml`: stages of the policy, versions that are there. */
export function stageProblems({ name, stages, present }: ModelFolder, { policy }: Repository): Problem[] {
  if (!stages) return []
  const problems: Problem[] = []
  if (stages.value.model !== name) problems.push(problemAt(stages, ['model'], { expected: `"${name}", the name of its folder`, found: `"${stages.value.model}"`, remedy: 'Rename one of the two.' }))
  const known = policy.state === 'valid' ? policy.policy.stages.map((stage) => stage.name) : undefined
  for (const [stage, assignment] of Object.entries(stages.value.stages)) {
    if (known && !known.includes(stage)) {
      const meant = closest(stage, known)
      problems.push(problemAt(stages, ['stages', stage], { expected: `a stage of the policy: ${known.join(', ')}`, found: `"${stage}"`, remedy: meant ? `Did you mean "${meant}"?` : 'Correct the name, or add the stage to the policy first.' }))
    }
    for (const [key, version] of Object.entries(assignment)) {
      if (version === undefined || present.has(versionPath(name, version))) continue
      problems.push(problemAt(stages, ['stages', stage, key], { expected: 'a version of this model', found: `${version}, but no file ${versionPath(name, version)}`, remedy: 'Train that version first, or name one that is there.' }))
    }
  }
  return problems
}
