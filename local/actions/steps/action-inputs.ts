import { toText } from '../expressions/data.ts'
import { evaluateText } from '../expressions/evaluate.ts'
import { log, stepScope } from './job-context.ts'
import type { ActionFile } from '../workflow/action-file.ts'
import type { Frame } from './job-context.ts'

/** An action's inputs: what `with` gives, else the default with its expressions replaced. */
export function actionInputs(frame: Frame, file: ActionFile, given: Record<string, string>, uses: string): Record<string, string> {
  const declared = Object.fromEntries(Object.keys(file.inputs).map((name) => [name.toLowerCase(), name]))
  const unknown = Object.keys(given).filter((name) => !(name.toLowerCase() in declared))
  if (unknown.length > 0) log(frame.context, `##[warning]Unexpected input(s) '${unknown.join("', '")}', valid inputs are ['${Object.keys(file.inputs).join("', '")}']`)
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(given)) values[declared[name.toLowerCase()] ?? name] = value
  for (const [name, spec] of Object.entries(file.inputs)) {
    if (name in values) {
      if (spec.deprecationMessage) log(frame.context, `##[warning]Input '${name}' has been deprecated with message: ${spec.deprecationMessage}`)
    } else if (spec.default !== undefined && spec.default !== null) values[name] = toText(evaluateText(toText(spec.default), stepScope(frame)))
    else if (spec.required) log(frame.context, `##[warning]Input required and not supplied: ${name} (of ${uses})`)
  }
  return values
}

/** `INPUT_*` as the runner names it: upper case, spaces become `_`, hyphens stay. */
export function inputVariables(inputs: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]))
}
