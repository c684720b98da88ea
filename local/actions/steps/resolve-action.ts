import { existsSync, readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { resolveRef } from '../git/git.ts'
import { materialise } from '../git/materialise.ts'
import { parseActionFile } from '../workflow/action-file.ts'
import { renderProblem } from '../workflow/problem.ts'
import { log } from './job-context.ts'
import type { ActionFile } from '../workflow/action-file.ts'
import type { Frame, JobContext } from './job-context.ts'

/** An action that `uses:` names, on disk. */
export interface Action {
  file: ActionFile
  folder: string
  /** `owner/repo` and ref, empty for one from the workspace. */
  repository: string
  ref: string
  local: boolean
}

const STAND_INS = join(import.meta.dirname, '..', 'stand-ins')

/** @throws Error that names the action and why it cannot be had. */
export async function resolveAction(frame: Frame, uses: string): Promise<Action> {
  const { context } = frame
  if (uses.startsWith('docker://')) throw new Error(`"${uses}" needs a container, which this runner does not emulate.`)
  if (uses.startsWith('./')) return load(inside(context.folders.workspace, uses), uses, { repository: '', ref: '', local: true })
  const [, owner = '', name = '', path = '', ref = ''] = /^([^/@]+)\/([^/@]+)((?:\/[^@]*)?)@(.+)$/.exec(uses) ?? []
  if (!name) throw new Error(`Expected format {org}/{repo}[/path]@ref. Actual '${uses}'.`)
  const repository = `${owner}/${name}`
  const root = (await fromForge(context, { owner, name }, ref)) ?? standIn(context, repository)
  if (!root) throw new Error(`Unable to resolve action \`${uses}\`: no repository ${repository} with that ref here, and no stand-in for it.`)
  return load(inside(root, `.${path}`), uses, { repository, ref, local: false })
}

function load(folder: string, uses: string, where: { repository: string; ref: string; local: boolean }): Action {
  const file = ['action.yml', 'action.yaml'].map((name) => join(folder, name)).find((name) => existsSync(name))
  if (!file) {
    const hint = where.local ? ' Did you forget to run actions/checkout before running your local action?' : ''
    throw new Error(`Can't find 'action.yml' or 'action.yaml' for action '${uses}'.${hint}`)
  }
  const parsed = parseActionFile(`${uses}/action.yml`, readFileSync(file, 'utf8'))
  if (!parsed.ok) throw new Error(parsed.problems.map(renderProblem).join('\n'))
  if (parsed.value.runs.using === 'docker') throw new Error(`The action '${uses}' runs in a container, which this runner does not emulate.`)
  return { file: parsed.value, folder, ...where }
}

async function fromForge(context: JobContext, repo: { owner: string; name: string }, ref: string): Promise<string | undefined> {
  const gitDir = bareRepository(context, repo)
  const found = gitDir ? await resolveRef(gitDir, ref) : undefined
  if (!gitDir || !found) return undefined
  const folder = join(context.folders.actions, repo.owner, repo.name, found.sha)
  await materialise(gitDir, found.sha, folder)
  log(context, `Download action repository '${repo.owner}/${repo.name}@${ref}' (SHA:${found.sha})`)
  return folder
}

function bareRepository(context: JobContext, repo: { owner: string; name: string }): string | undefined {
  try {
    const gitDir = context.forge.gitDir(repo)
    return existsSync(gitDir) ? gitDir : undefined
  } catch {
    return undefined
  }
}

function standIn(context: JobContext, repository: string): string | undefined {
  const [owner = '', name = ''] = repository.toLowerCase().split('/')
  const folder = join(STAND_INS, name)
  if (owner !== 'actions' || !existsSync(join(folder, 'action.yml'))) return undefined
  log(context, `Use action repository '${repository}' (stand-in for ${repository})`)
  return folder
}

/** @throws Error when a path climbs out of its folder. */
function inside(folder: string, path: string): string {
  const full = resolve(folder, path)
  if (full !== folder && !full.startsWith(folder + sep)) throw new Error(`The action path "${path}" leaves its folder.`)
  return full
}
