import { cardPath, modelPath, POLICY_PATH, stagesPath, versionPath } from '../../core/paths.ts'
import { parseYaml } from '../../core/documents/yaml.ts'
import { readDocument, type Document, type Read } from '../../core/documents/read.ts'
import { readRecord } from '../../core/documents/record.ts'
import { renderProblem } from '../../core/render/problems.ts'
import type { ParametersFile } from '../../core/lineage/parameters.ts'
import { LineageStatement } from '../../schemas/lineage/v1.ts'
import type { Model } from '../../schemas/model/v1.ts'
import type { Policy } from '../../schemas/policy/v1.ts'
import type { Problem } from '../../schemas/shared.ts'
import type { Stages } from '../../schemas/stages/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import { OutsideError, UserError } from '../outside-error.ts'
import type { Records, Tree } from '../ports.ts'

/** The problems of a document as one error: training needs it whole. */
export function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return
  throw new UserError(problems.map(renderProblem).join('\n'))
}

export async function loadModel(tree: Tree, model: string): Promise<Document<Model>> {
  const path = modelPath(model)
  const text = await loadText(tree, path)
  if (text === undefined) throw new UserError(`Expected ${path} in the commit, found no such file. Commit it, or name one of the models that are there.`)
  const document = accept(readDocument('model/v1', path, text))
  if (document.value.name !== model) {
    refuseProblems([{ file: path, ...document.locate(['name']), at: 'name', expected: `"${model}", the name of its folder`, found: `"${document.value.name}"`, remedy: 'Rename one of them.' }])
  }
  return document
}

export async function loadVersion(tree: Tree, model: string, version: string): Promise<Version | undefined> {
  const path = versionPath(model, version)
  const text = await loadText(tree, path)
  return text === undefined ? undefined : accept(readDocument('version/v1', path, text)).value
}

export async function loadStages(tree: Tree, model: string): Promise<Stages | undefined> {
  const path = stagesPath(model)
  const text = await loadText(tree, path)
  return text === undefined ? undefined : accept(readDocument('stages/v1', path, text)).value
}

export async function loadPolicy(tree: Tree): Promise<Policy | undefined> {
  const text = await loadText(tree, POLICY_PATH)
  return text === undefined ? undefined : accept(readDocument('policy/v1', POLICY_PATH, text)).value
}

export const loadCard = (tree: Tree, model: string): Promise<string | undefined> => loadText(tree, cardPath(model))

export async function loadParameters(tree: Tree, path: string | undefined): Promise<ParametersFile> {
  if (path === undefined) return { path: '', value: {}, locate: () => ({ line: 1, column: 1 }) }
  const text = await loadText(tree, path)
  if (text === undefined) throw new UserError(`Expected the parameters file ${path} in the commit, found no such file. Commit it or correct "parameters" in model.yml.`)
  const source = parseYaml(path, text)
  if (!source.ok) {
    refuseProblems(source.problems)
    throw new Error('unreachable: a document that is not ok has problems')
  }
  const { value } = source
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuseProblems([{ file: path, line: 1, column: 1, at: '', expected: 'keys with values', found: value === null ? 'nothing' : typeof value, remedy: 'Write one parameter per line, such as "rounds: 40".' }])
  }
  return { path, value: value as Record<string, unknown>, locate: source.locate }
}

/** A lineage record that a version file refers to; undefined when it is not there. */
export async function loadLineage(records: Records, digest: string): Promise<LineageStatement | undefined> {
  const text = await records.read('lineage', digest)
  if (text === undefined) return undefined
  const read = readRecord(LineageStatement, text)
  if (!read.ok) throw new OutsideError('RECORD_DAMAGED', `The lineage record ${digest} cannot be read: ${read.reason}. Restore the branch provender-records from a clone that is whole.`)
  return read.value
}

export async function loadText(tree: Tree, path: string): Promise<string | undefined> {
  const bytes = await tree.read(path)
  return bytes && decodeText(path, bytes)
}

export function decodeText(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new OutsideError('UNREADABLE', `${path} — expected UTF-8 text, found bytes that are none. Save the file as UTF-8.`, { cause })
  }
}

function accept<T>(read: Read<T>): Document<T> {
  if (read.ok) return read.document
  refuseProblems(read.problems)
  throw new Error('unreachable: a document that is not ok has problems')
}
