import { documentAt, POLICY_PATH } from '../paths.ts'
import { judgeDocuments } from './judge-documents.ts'
import type { Facts, FilesFact } from './facts.ts'
import type { PolicyRead } from './read.ts'
import type { Situation } from './situation.ts'
import { doubt, fail, pass, pending, type Judgement, type Verdict } from './verdict.ts'
import { judgeVersionEvidence } from './version-evidence.ts'

/**
 * What no policy can switch off. Each is asked of the whole pull request.
 *
 * They come before the rules because rules rely on them: documents that are valid, files that are what they seem,
 * a head that was judged as it will be merged.
 */
export function judgeInvariants(policy: Extract<PolicyRead, { state: 'valid' }>, facts: Facts, situation: Situation): Verdict[] {
  const { pull, files, documents, evidence } = facts
  if (!pull.known) return [named('facts', doubt(`The pull request is not known: ${pull.reason}.`, 'It is tried again by itself.'))]
  if (!files.known || !documents.known) return [named('facts', doubt('The changed files are not known.', 'It is tried again by itself.'))]
  const { changed, colliding } = files.value
  const verdicts = [
    named('regular-files', judgeRegularFiles(changed, colliding)),
    named('up-to-date', judgeUpToDate(files.value, pull.value.base.ref)),
    named('documents', judgeDocuments(changed, documents.value, situation)),
    named('versions-immutable', judgeImmutable(changed)),
    named('stages-known', judgeStages(policy, situation)),
  ]
  if (pull.value.draft) verdicts.push(named('not-draft', pending('The pull request is a draft.', 'its author', 'Mark it as ready for review.')))
  if (situation.moves.length > 0 && pull.value.head.repository !== pull.value.base.repository) {
    verdicts.push(named('not-a-fork', fail('A promotion cannot come from a fork.', 'Push the branch to this repository and open the pull request from there.', { missing: 'somebody who may push here' })))
  }
  for (const [name, version] of Object.entries(situation.versions)) {
    const judgement = evidence.known ? judgeVersionEvidence(name, version, evidence.value[name]) : doubt(`The records are not known: ${evidence.reason}.`, 'It is tried again by itself.')
    verdicts.push({ ...named('version-equals-record', judgement), subject: name })
  }
  return verdicts
}

function named(name: string, judgement: Judgement): Verdict {
  return { id: `provender:${name}`, rule: `provender:${name}`, subject: 'the pull request', ...judgement }
}

type Changed = Extract<Facts['files'], { known: true }>['value']['changed']

function judgeRegularFiles(changed: Changed, colliding: string[]): Judgement {
  const special = changed.filter(({ head }) => head && !['100644', '100755'].includes(head.mode))
  if (special.length > 0) {
    const what = special.map(({ path, head }) => `${path} is a ${head!.mode === '160000' ? 'submodule' : 'symbolic link'}`).join('; ')
    return fail(`Governed files must be regular files: ${what}.`, 'Commit the file itself.', { missing: 'the author', annotations: special.map(({ path }) => ({ path, line: 1, message: 'Expected a regular file.' })) })
  }
  if (colliding.length > 0) return fail(`These paths are one file where case or Unicode form is ignored, or are longer or stranger than any file system takes: ${colliding.join(', ')}.`, 'Rename all but one.', { missing: 'the author', annotations: colliding.map((path) => ({ path, line: 1, message: 'Collides with another path.' })) })
  return pass('Every governed file is a regular file with a path of its own.')
}

// What is judged is the head's file. Where the base changed it too, a merge would give a third one that nobody judged.
function judgeUpToDate({ changed, displaced }: FilesFact, base: string): Judgement {
  const moved = changed.filter((file) => !same(file.mergeBase, file.base) && !same(file.base, file.head)).map(({ path }) => path)
  const remedy = { missing: 'the author' }
  if (moved.length > 0) return fail(`${base} has changed ${moved.join(', ')} since this branch left it.`, `Merge ${base} into the branch, and check what the file then says.`, remedy)
  if (displaced.length > 0) return fail(`${displaced.join(', ')} changed on one side and went away on the other: a merge that takes it for renamed carries the change into a governed file.`, `Merge ${base} into the branch, and check what the governed files then say.`, remedy)
  return pass('The base branch has not changed the same governed files.')
}

const same = (a: Changed[number]['head'], b: Changed[number]['head']): boolean => a?.blob === b?.blob && a?.mode === b?.mode

function judgeImmutable(changed: Changed): Judgement {
  const touched = changed.filter(({ path, base, mergeBase, head }) => documentAt(path)?.kind === 'version/v1' && (base ?? mergeBase) !== null && !same(base ?? mergeBase, head))
  if (touched.length === 0) return pass('No version that exists is changed.')
  return fail(`A version never changes once it is on the base branch: ${touched.map(({ path, head }) => `${path} is ${head ? 'changed' : 'removed'}`).join('; ')}.`, 'Restore the file; train a new version instead.', {
    missing: 'the author',
    annotations: touched.map(({ path }) => ({ path, line: 1, message: 'A version never changes; train a new one.' })),
  })
}

function judgeStages(policy: Extract<PolicyRead, { state: 'valid' }>, { moves }: Situation): Judgement {
  const names = policy.policy.stages.map(({ name }) => name)
  const strange = moves.filter(({ stage, to }) => to !== null && !names.includes(stage))
  if (strange.length === 0) return pass('Every stage is one of the policy.')
  return fail(`The policy knows the stages ${names.join(', ')}; found ${[...new Set(strange.map(({ stage }) => stage))].join(', ')}.`, `Correct the name, or add the stage to ${POLICY_PATH} first.`, {
    missing: 'the author',
    annotations: strange.map(({ path, line, stage }) => ({ path, line, message: `The policy has no stage "${stage}".` })),
  })
}

