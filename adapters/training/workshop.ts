import { constants } from 'node:fs'
import { lstat, mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { treeManifest } from '../../core/lineage/tree-manifest.ts'
import { programsOf } from '../../core/lineage/commands.ts'
import { OutsideError, UserError } from '../../flows/outside-error.ts'
import type { Clock, Log } from '../../flows/ports.ts'
import type { ComponentJob, ComponentOutput, ComponentResult, OutputFile, Workshop } from '../../flows/training/ports.ts'
import { digests } from '../digests.ts'
import { digestFile, type Progress } from '../files/digest.ts'
import { asFileError } from '../files/file-error.ts'
import { digestTree, listFiles } from '../files/tree.ts'
import { allowedEnv } from './allowed-env.ts'
import { openComponentCache } from './component-cache.ts'
import { removeLeftovers, unfinished } from '../files/leftovers.ts'
import { makeSandbox, removeSandbox, type Sandbox } from './sandbox.ts'
import { runShell, type ShellRun } from './shell.ts'

const MAX_READ_BYTES = 16 * 1024 * 1024

export interface WorkshopOptions {
  /** Sandboxes and what components wrote; on the file system that has room for them. */
  folder: string
  env: Record<string, string | undefined>
  /** Look for what a component wrote before. */
  reuse: boolean
  /** Set for every component, over what is set always: to find out what a pipeline is sensitive to. */
  vary?: Record<string, string> | undefined
  clock: Clock
  log: Log
}

/** Runs components in sandboxes below `folder`, and keeps what they wrote by their version. */
export function openWorkshop(options: WorkshopOptions): Workshop {
  const { folder, clock, log } = options
  const sandboxes = join(folder, unfinished('run'))
  const cache = openComponentCache(join(folder, 'cache'), sandboxes)
  return {
    find: async (version) => (options.reuse ? cache.find(version) : undefined),
    async run(version, job) {
      await removeLeftovers(folder, 'run', removeSandbox)
      await mkdir(sandboxes, { recursive: true })
      const sandbox = await makeSandbox(sandboxes, job, { ...allowedEnv(options.env), ...options.vary }, (name) => showProgress(log, name))
      try {
        const logFile = join(sandbox.folder, 'log.txt')
        const startedOn = clock.now().toISOString()
        log.info(`${job.component}: ${job.command}`)
        const run = await runShell(job.command, { cwd: sandbox.cwd, env: sandbox.env, logFile, onLine: (line) => log.info(`[${job.component}] ${line}`) })
        const finishedOn = clock.now().toISOString()
        if (run.exitCode !== 0) throw explainFailure(job, run, sandbox)
        const outputs = await Promise.all(job.outputs.map((path) => collect(job, sandbox, path)))
        const result: ComponentResult = { startedOn, finishedOn, exitCode: 0, cached: false, outputs, log: run.log, undeclared: await countUndeclared(sandbox, job) }
        return await cache.store(version, result, logFile)
      } catch (cause) {
        throw asFileError(job.component, join(folder, 'cache'), cause)
      } finally {
        await removeSandbox(sandbox.folder)
      }
    },
    read: (file) => readOutput(file),
    head: (file, bytes) => readHead(file, bytes),
  }
}

function explainFailure(job: ComponentJob, run: ShellRun, sandbox: Sandbox): OutsideError {
  const tail = run.tail.length === 0 ? ' It wrote nothing.' : `\nIts last lines:\n${run.tail.map((line) => `  ${line}`).join('\n')}`
  if (run.exitCode === 127) {
    const missing = run.tail.map((line) => /(?:^|: )([^:\s]+): (?:command )?not found/.exec(line)?.[1]).find(Boolean) ?? programsOf(job.command)[0] ?? job.command
    return new OutsideError('COMMAND_MISSING', `The component "${job.component}" needs the command "${missing}", and this machine has none of that name (exit code 127). Install it, or add its folder to PATH.${tail}`)
  }
  if (run.tail.some((line) => /No space left on device|Disk quota exceeded|ENOSPC/.test(line))) {
    return new OutsideError('DISK_FULL', `The component "${job.component}" found no space left on the disk of its sandbox (${sandbox.folder}). Nothing was recorded. Free space there, then train again: finished components are not run again.${tail}`)
  }
  const hint = run.exitCode === 126 ? ' The file may not be executable: git update-index --chmod=+x.' : ''
  return new OutsideError('COMMAND_FAILED', `The component "${job.component}" failed with exit code ${run.exitCode}.${hint} It sees only what model.yml declares for it: check needs, params and the command.${tail}`)
}

async function collect(job: ComponentJob, sandbox: Sandbox, path: string): Promise<ComponentOutput> {
  const location = join(sandbox.root, path)
  const stat = await lstat(location).catch(() => undefined)
  if (!stat) throw new UserError(`The component "${job.component}" ended well, but its output ${path} is not there. Correct "outputs" in model.yml or the command.`)
  if (stat.isFile()) {
    const { digest, bytes } = await digestFile(path, location)
    if (bytes === 0) throw new UserError(`The component "${job.component}" ended well, but its output ${path} is empty. Correct the command, or take the file off "outputs".`)
    return { path, kind: 'file', digest, files: [{ path, digest, bytes, executable: (stat.mode & 0o100) !== 0, location }] }
  }
  if (!stat.isDirectory()) throw new UserError(`The component "${job.component}" — expected its output ${path} to be a file or a folder, found a ${stat.isSymbolicLink() ? 'symbolic link' : stat.isFIFO() ? 'pipe' : 'device or socket'}. Write the file itself.`)
  const files = await digestTree(path, location)
  if (files.length === 0) throw new UserError(`The component "${job.component}" ended well, but its output folder ${path} is empty. Correct "outputs" in model.yml or the command.`)
  return { path, kind: 'folder', digest: digests.ofText(treeManifest(files)), files: files.map((file) => ({ ...file, path: `${path}/${file.path}` })) }
}

async function countUndeclared(sandbox: Sandbox, job: ComponentJob): Promise<number> {
  const all = await listFiles('', sandbox.root).catch(() => [])
  return all.filter((path) => !sandbox.placed.has(path) && !job.outputs.some((output) => path === output || path.startsWith(`${output}/`))).length
}

async function readOutput(file: OutputFile): Promise<Uint8Array> {
  if (file.bytes > MAX_READ_BYTES) throw new OutsideError('UNREADABLE', `${file.path} — expected at most 16 MiB, found ${file.bytes} bytes. Write less into it.`)
  return readFile(file.location)
}

async function readHead(file: OutputFile, bytes: number): Promise<Uint8Array> {
  try {
    const handle = await open(file.location, constants.O_RDONLY | constants.O_NOFOLLOW)
    try {
      const head = new Uint8Array(Math.min(bytes, file.bytes))
      const { bytesRead } = await handle.read(head, 0, head.length, 0)
      return head.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch (cause) {
    throw asFileError(file.path, file.location, cause)
  }
}

function showProgress(log: Log, name: string): Progress {
  return (done, total) => log.progress(name, done, total)
}
