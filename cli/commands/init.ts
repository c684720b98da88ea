import { stat } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { digests } from '../../adapters/digests.ts'
import { openNewFiles } from '../../adapters/files/new-files.ts'
import { readWorkflowTemplates } from '../../adapters/files/workflow-templates.ts'
import { openWorkingFolder } from '../../adapters/files/working-folder.ts'
import { git } from '../../adapters/git/git.ts'
import { INIT_DEFAULTS, INIT_QUESTIONS, type InitAnswers } from '../../core/init/answers.ts'
import { initRepository } from '../../flows/init-repository.ts'
import { UserError } from '../../flows/outside-error.ts'
import { UsageError, type Command, type Io, type Parsed } from '../command.ts'

export const command: Command = {
  name: 'init',
  summary: 'write a working model repository into a folder',
  help: `Usage: provender init [folder] [--yes] [options]

Writes a policy, a model with a small pipeline (Python 3, no packages), its card, a dataset of two lots, and workflows.
"provender check" finds nothing in it, and "provender train" trains it. Nothing that is there is overwritten.

  --yes               ask nothing: the options below and the defaults count
  --model NAME        default: ${INIT_DEFAULTS.model}
  --task TAG          a Hugging Face pipeline tag; default: ${INIT_DEFAULTS.task}
  --owner LOGIN       default: git config github.user
  --stages A,B        first to last; default: ${INIT_DEFAULTS.stages}
  --reviewers TEAM    organisation/team that approves the last stage; default: whoever may write
  --keep-existing     keep files that are there and write the others

Exit code: 0 written, 1 a file is in the way or an answer is wrong, and nothing was written; 2 usage.
`,
  options: { yes: { type: 'boolean', short: 'y' }, 'keep-existing': { type: 'boolean' }, ...Object.fromEntries(INIT_QUESTIONS.map(({ option }) => [option, { type: 'string' as const }])) },
  async run({ values, positionals }, io) {
    if (positionals.length > 1) throw new UsageError(`expected at most one folder, found ${positionals.length}`)
    if (!values['yes'] && !io.ask) throw new UsageError('expected a terminal to ask on, found none; --yes takes the defaults')
    const folder = resolve(io.cwd, positionals[0] ?? '.')
    const place = await nearest(folder)
    const defaults = { ...INIT_DEFAULTS, owner: (await gitSays(place, ['config', 'github.user'])) ?? INIT_DEFAULTS.owner }
    const answers = await answer(values, defaults, io)
    const material = { workflows: await readWorkflowTemplates(), defaultBranch: (await gitSays(place, ['symbolic-ref', '--short', 'HEAD'])) ?? 'main', digestOf: (text: string) => digests.ofText(text) }
    const { written, kept } = await initRepository(answers, material, { folder: await openWorkingFolder(folder, { mayBeNew: true }), newFiles: openNewFiles(folder) }, values['keep-existing'] === true)
    report(io, folder, written.map(({ path }) => path), kept, answers)
    return 0
  },
}

/** From the options; else, without --yes, from the person, who is asked again after an answer that is refused. */
async function answer(values: Parsed['values'], defaults: Record<keyof InitAnswers, string>, io: Io): Promise<Record<keyof InitAnswers, string>> {
  const answers = { ...defaults }
  for (const { key, option, text, refuse } of INIT_QUESTIONS) {
    const given = values[option]
    if (typeof given === 'string') answers[key] = given.trim()
    else if (!values['yes'] && io.ask) answers[key] = await askUntilFine(io, `${text} [${defaults[key]}]: `, defaults[key], refuse)
  }
  return answers
}

async function askUntilFine(io: Io, question: string, standard: string, refuse: (answer: string) => string | undefined): Promise<string> {
  for (;;) {
    const given = (await io.ask?.(question))?.trim() || standard
    const message = refuse(given)
    if (message === undefined) return given
    io.err(`${message}\n`)
  }
}

function report(io: Io, folder: string, written: readonly string[], kept: readonly string[], { model, owner }: Record<keyof InitAnswers, string>): void {
  for (const path of written) io.out(`${path}\n`)
  if (kept.length > 0) io.out(`kept: ${kept.join(', ')}\n`)
  const below = relative(io.cwd, folder)
  const place = below.startsWith('..') ? folder : below
  const steps = [
    ...(place === '' ? [] : [`cd ${/^[\w./-]+$/.test(place) ? place : JSON.stringify(place)}`]),
    'git init -b main        # if it is no git repository yet',
    'git add -A && git commit -m "a model repository"',
    'provender check',
    `provender train ${model}`,
  ]
  if (owner === INIT_DEFAULTS.owner) io.err(`The owner is "${owner}": write your GitHub login into models/${model}/model.yml and datasets/customers/dataset.yml.\n`)
  io.out(`\nNext:\n${steps.map((step) => `  ${step}\n`).join('')}`)
}

/** One line of git's answer; undefined when git is missing or has none. */
async function gitSays(folder: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return (await git(folder, args)).stdout.toString('utf8').trim() || undefined
  } catch {
    return undefined
  }
}

/** The folder itself, or the one above it that is there: where git is asked. */
async function nearest(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => undefined)
  if (found?.isDirectory() || dirname(folder) === folder) return folder
  if (found) throw new UserError(`Expected a folder at ${folder}, found a file. Name another folder.`)
  return nearest(dirname(folder))
}
