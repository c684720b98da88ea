import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { toText } from '../expressions/data.ts'
import { evaluateText } from '../expressions/evaluate.ts'
import { invoke } from './invoke.ts'
import { log, stepScope } from './job-context.ts'
import { findShell, scriptExtension } from './shell.ts'
import type { Step } from '../workflow/workflow.ts'
import type { Frame, StepContext } from './job-context.ts'

/** A `run:` step: the script with its expressions replaced, written to a file, given to the shell. */
export async function runScript(frame: Frame, step: Step, env: Record<string, string>, result: StepContext, signal: AbortSignal): Promise<boolean> {
  const { context } = frame
  const text = (value: unknown): string => toText(evaluateText(toText(value), stepScope(frame, env)))
  const script = text(step.run ?? '')
  const defaults = frame.composite ? {} : context.defaults
  const shellName = step.shell ?? defaults.shell
  const folder = resolve(context.folders.workspace, text(step['working-directory'] ?? defaults['working-directory'] ?? '.'))
  const name = shellName === undefined ? undefined : text(shellName)
  const file = join(context.folders.temp, `${randomUUID()}${scriptExtension(name)}`)
  const variables = { ...context.env, ...env }
  const shell = findShell(name, file, [...context.path, variables.PATH ?? context.hostEnv.PATH ?? ''].join(':'))
  log(context, `##[group]Run ${script.trim().split('\n')[0] ?? ''}`)
  for (const line of script.trimEnd().split('\n')) log(context, line)
  log(context, `shell: ${shell.shown}`)
  logEnv(frame, variables)
  log(context, '##[endgroup]')
  if (!existsSync(folder)) throw new Error(`The working directory "${folder}" does not exist.`)
  await writeFile(file, script.endsWith('\n') ? script : `${script}\n`, { mode: 0o700 })
  try {
    return await invoke(frame, { command: shell.command, args: shell.args, cwd: folder, env: variables, signal, state: {}, step: result })
  } finally {
    await rm(file, { force: true })
  }
}

function logEnv(frame: Frame, variables: Record<string, string>): void {
  const shown = Object.entries(variables).filter(([name]) => !name.startsWith('GITHUB_ACTION'))
  if (shown.length > 0) log(frame.context, ['env:', ...shown.map(([name, value]) => `  ${name}: ${value}`)].join('\n'))
}

