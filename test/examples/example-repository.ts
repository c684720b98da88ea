import { execFile, spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readDocument } from '../../core/documents/read.ts'
import { recordPath, versionPath } from '../../core/paths.ts'
import { LineageStatement, type LineageMetric } from '../../schemas/lineage/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'

const run = promisify(execFile)
const COMMAND_LINE = join(import.meta.dirname, '../../cli/main.ts')

/** An example, copied out and committed, as somebody who tries it has it. */
export interface ExampleRepository extends AsyncDisposable {
  folder: string
  /** Runs `provender …` in it; rejects with everything it printed when it does not end with 0. */
  provender(...args: string[]): Promise<string>
  commit(message: string): Promise<void>
  version(model: string, version: string): Promise<Version>
  /** What its lineage record says. */
  metrics(model: string, version: string): Promise<LineageMetric[]>
}

export async function openExample(name: string, env: Record<string, string> = {}): Promise<ExampleRepository> {
  const above = await mkdtemp(join(tmpdir(), `provender-${name}-`))
  const folder = join(above, name)
  const git = (...args: string[]): Promise<unknown> => run('git', ['-c', 'user.name=ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgSign=false', ...args], { cwd: folder })
  const commit = async (message: string): Promise<void> => {
    await git('add', '--all')
    await git('commit', '--quiet', '--message', message)
  }
  await cp(join(import.meta.dirname, '../../examples', name), folder, { recursive: true })
  await git('init', '--quiet', '--initial-branch=main')
  await git('config', 'github.user', 'ada')
  await commit('a model repository')
  const loadVersion = async (model: string, version: string): Promise<Version> => {
    const path = versionPath(model, version)
    const read = readDocument('version/v1', path, await readFile(join(folder, path), 'utf8'))
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    return read.document.value
  }
  return {
    folder, commit,
    provender: (...args) => provender(folder, { ...process.env, ...env }, args),
    version: loadVersion,
    async metrics(model, version) {
      const { lineage } = await loadVersion(model, version)
      const { stdout } = await run('git', ['show', `provender-records:${recordPath('lineage', lineage)}`], { cwd: folder, maxBuffer: 64 * 1024 * 1024 })
      return LineageStatement.parse(JSON.parse(stdout)).predicate.metrics
    },
    [Symbol.asyncDispose]: () => rm(above, { recursive: true, force: true }),
  }
}

function provender(cwd: string, env: NodeJS.ProcessEnv, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND_LINE, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(printed) : reject(new Error(`provender ${args.join(' ')} ended with ${code}:\n${printed}`))))
  })
}

/** Whether a program can be run here. */
export async function canRun(program: string, ...args: string[]): Promise<boolean> {
  return run(program, args).then(() => true, () => false)
}
