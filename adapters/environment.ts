import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { arch, cpus, release, type } from 'node:os'
import { languageQuestions } from '../core/lineage/commands.ts'
import { parseCuda, parseGpus } from '../core/lineage/nvidia-smi.ts'
import type { LineageEnvironment } from '../schemas/lineage/v1.ts'
import { allowedEnv, determinismFlags, recordedEnv } from './training/allowed-env.ts'

type Env = Record<string, string | undefined>

/** What of this machine may change results, as far as it tells of itself. Programs that are not there are left out. */
export async function describeEnvironment(commands: readonly string[], env: Env): Promise<LineageEnvironment> {
  const ask = (program: string, args: readonly string[]): Promise<string> => answerOf(program, args, allowedEnv(env))
  const [gpus, banner, languages, os] = await Promise.all([
    ask('nvidia-smi', ['--query-gpu=name,driver_version', '--format=csv,noheader']),
    ask('nvidia-smi', []),
    askLanguages(commands, ask),
    describeOs(),
  ])
  const cuda = parseCuda(banner)
  const processors = cpus()
  const container = env['PROVENDER_CONTAINER_DIGEST']
  return {
    os,
    arch: arch(),
    cpu: { model: processors[0]?.model.trim() || 'unknown', cores: processors.length },
    gpus: parseGpus(gpus),
    ...(cuda ? { cuda } : {}),
    languages,
    locks: [],
    ...(container && /^sha256:[0-9a-f]{64}$/.test(container) ? { container: { name: 'container', digest: { sha256: container.slice('sha256:'.length) } } } : {}),
    env: recordedEnv(env),
    determinism: { flags: determinismFlags(env) },
  }
}

async function askLanguages(commands: readonly string[], ask: (program: string, args: readonly string[]) => Promise<string>): Promise<LineageEnvironment['languages']> {
  const languages: LineageEnvironment['languages'] = {}
  for (const question of languageQuestions(commands)) {
    const version = question.read(await ask(question.program, question.ask))
    if (version === undefined) continue
    // Two programs of one language, such as python3 and python3.11, are two entries.
    const taken = languages[question.language]
    languages[taken && taken.version !== version ? question.program : question.language] = { version, program: question.program }
  }
  return languages
}

async function describeOs(): Promise<string> {
  const text = await readFile('/etc/os-release', 'utf8').catch(() => '')
  const name = /^PRETTY_NAME="?([^"\n]+)"?$/m.exec(text)?.[1]
  return `${name ?? type()} (${type()} ${release()})`
}

/** What a program prints; empty when it is not there, fails or takes long. */
function answerOf(program: string, args: readonly string[], env: Record<string, string>): Promise<string> {
  return new Promise((resolve) => {
    execFile(program, [...args], { env, timeout: 10_000, maxBuffer: 1024 * 1024 }, (error, stdout, stderr) => resolve(error ? '' : `${stdout}\n${stderr}`))
  })
}
