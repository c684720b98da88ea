import { randomUUID } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parsePairs, parsePaths, refusedVariable } from '../commands/file-commands.ts'
import { OutputReader } from '../commands/output-reader.ts'
import { runProcess } from '../runner/processes.ts'
import { reportError } from './job-context.ts'
import type { Frame, JobContext, StepContext } from './job-context.ts'

const MAX_SUMMARY_BYTES = 1024 * 1024 // GitHub: job summary limit per step

export interface Invocation {
  command: string
  args: string[]
  cwd: string
  env: Record<string, string>
  signal: AbortSignal
  state: Record<string, string>
  step: StepContext
}

/** Runs one program of a step with its file commands, and takes in what it wrote there. True when it succeeded. */
export async function invoke(frame: Frame, invocation: Invocation): Promise<boolean> {
  const { context } = frame
  const files = await createFiles(context)
  const reader = new OutputReader({
    masks: context.masks,
    debug: context.debug,
    write: (line) => context.job.log.write(line),
    annotate: (annotation) => context.job.annotations.push(annotation),
  })
  try {
    const env = { ...context.hostEnv, ...invocation.env, ...context.fixedEnv, ...files, PATH: searchPath(context, invocation.env) }
    const code = await runProcess({ ...invocation, env, onLine: (line) => reader.line(line), graceMs: context.graceMs })
    const applied = await applyFiles(context, files, invocation)
    if (code !== 0 && !invocation.signal.aborted) reportError(context, `Process completed with exit code ${code}.`)
    return code === 0 && applied && reader.refusals.length === 0 && !invocation.signal.aborted
  } finally {
    await Promise.all(Object.values(files).map((file) => rm(file, { force: true })))
  }
}

function searchPath(context: JobContext, env: Record<string, string>): string {
  return [...context.path, env.PATH ?? context.hostEnv.PATH ?? ''].join(':')
}

type Files = Record<'GITHUB_ENV' | 'GITHUB_OUTPUT' | 'GITHUB_PATH' | 'GITHUB_STATE' | 'GITHUB_STEP_SUMMARY', string>

async function createFiles(context: JobContext): Promise<Files> {
  const id = randomUUID()
  const file = (name: string): string => join(context.folders.temp, '_runner_file_commands', `${name}_${id}`)
  const files = { GITHUB_ENV: file('set_env'), GITHUB_OUTPUT: file('set_output'), GITHUB_PATH: file('add_path'), GITHUB_STATE: file('save_state'), GITHUB_STEP_SUMMARY: file('step_summary') }
  await Promise.all(Object.values(files).map((path) => writeFile(path, '')))
  return files
}

async function applyFiles(context: JobContext, files: Files, { state, step }: Invocation): Promise<boolean> {
  let applied = true
  const take = async (name: keyof Files, apply: (text: string) => void): Promise<void> => {
    try {
      apply(await readFile(files[name], 'utf8').catch(() => ''))
    } catch (error) {
      reportError(context, `Unable to process file command '${name.slice(7).toLowerCase()}' successfully.`)
      reportError(context, (error as Error).message)
      applied = false
    }
  }
  await take('GITHUB_ENV', (text) => setVariables(context, text))
  await take('GITHUB_PATH', (text) => context.path.unshift(...parsePaths(text).reverse()))
  await take('GITHUB_OUTPUT', (text) => Object.assign(step.outputs, Object.fromEntries(parsePairs(text))))
  await take('GITHUB_STATE', (text) => Object.assign(state, Object.fromEntries(parsePairs(text))))
  await take('GITHUB_STEP_SUMMARY', (text) => addSummary(context, text))
  return applied
}

function setVariables(context: JobContext, text: string): void {
  for (const [name, value] of parsePairs(text)) {
    const refusal = refusedVariable(name)
    if (refusal) reportError(context, refusal)
    else context.env[name] = value
  }
}

function addSummary(context: JobContext, text: string): void {
  if (Buffer.byteLength(text) > MAX_SUMMARY_BYTES) {
    reportError(context, `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${Math.ceil(Buffer.byteLength(text) / 1024)}k.`)
  } else {
    context.job.summary += context.masks.hide(text)
  }
}
