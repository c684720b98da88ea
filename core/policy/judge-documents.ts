import type { Problem } from '../../schemas/shared.ts'
import { readDocument } from '../documents/read.ts'
import { documentAt } from '../paths.ts'
import type { DocumentsFact, GovernedFile } from './facts.ts'
import { readFloor } from './floor.ts'
import { readPolicy } from './read.ts'
import type { Situation } from './situation.ts'
import { doubt, fail, pass, type Judgement } from './verdict.ts'

const SHOWN = 5

/** Whether every governed document that changes is valid as it would be merged, and named as the folder it lies in. */
export function judgeDocuments(changed: readonly GovernedFile[], documents: DocumentsFact, situation: Situation): Judgement {
  const problems: Problem[] = []
  let read = 0
  for (const { path, head } of changed) {
    if (head === null || documentAt(path) === undefined) continue
    const text = documents.merged[path]
    if (typeof text !== 'string') return doubt(`${path} was not read.`, 'It is tried again by itself.')
    problems.push(...problemsIn(path, text))
    read++
  }
  for (const model of orphans(changed, documents, situation)) {
    problems.push({ file: `models/${model}/model.yml`, line: 1, column: 0, at: '', expected: 'the model of the stages that are set', found: 'no such file', remedy: 'Keep model.yml while a version is on a stage.' })
  }
  if (problems.length === 0) return pass(read === 1 ? 'The changed document is valid.' : `All ${read} changed documents are valid.`)
  return fail(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the changed documents: ${describe(problems[0]!)}`, 'Correct what the annotations say; `provender check` lists the same problems.', {
    missing: 'the author',
    evidence: problems.slice(0, SHOWN).map(describe),
    annotations: problems.map(({ file, line, at, expected, found, remedy }) => ({ path: file, line, message: `${at ? `${at} — ` : ''}expected ${expected}, got ${found}. ${remedy}` })),
  })
}

const describe = ({ file, line, at, expected, found }: Problem): string => `${file}:${line} ${at ? `${at} — ` : ''}expected ${expected}, got ${found}`

function problemsIn(path: string, text: string): Problem[] {
  const { kind, name } = documentAt(path)!
  // The card is prose with a machine block; the rule card-complete reads it.
  if (kind === 'card/v1') return []
  if (kind === 'policy/v1') {
    const policy = readPolicy(text)
    return policy.state === 'invalid' ? policy.problems : []
  }
  if (kind === 'floor/v1') {
    const floor = readFloor(text)
    return floor.state === 'invalid' ? floor.problems : []
  }
  const read = readDocument(kind, path, text)
  if (!read.ok) return read.problems
  const { value, locate } = read.document
  const named = (key: string, expected: string): Problem[] => {
    const found = String((value as Record<string, unknown>)[key])
    return found === expected ? [] : [{ file: path, ...locate([key]), at: key, expected: `"${expected}", as the path says`, found: `"${found}"`, remedy: 'Correct the value, or move the file.' }]
  }
  if (kind === 'version/v1') return [...named('model', name), ...named('version', path.slice(path.lastIndexOf('/') + 1, -'.yml'.length))]
  if (kind === 'stages/v1') return named('model', name)
  if (kind === 'recall/v1' || kind === 'override/v1') return named('id', name)
  return named('name', name)
}

function orphans(changed: readonly GovernedFile[], documents: DocumentsFact, situation: Situation): string[] {
  const models = new Set(situation.moves.filter(({ to }) => to !== null).map(({ model }) => model))
  for (const { path, head } of changed) if (head === null && documentAt(path)?.kind === 'model/v1') models.add(documentAt(path)!.name)
  return [...models].filter((model) => {
    const stages = documents.merged[`models/${model}/stages.yml`]
    return documents.merged[`models/${model}/model.yml`] === null && typeof stages === 'string' && /^\s+version:/m.test(stages)
  })
}
