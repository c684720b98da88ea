import { arch, platform } from 'node:os'
import { toText } from '../expressions/data.ts'
import type { Runner } from './runner.ts'
import type { JobContext } from '../steps/job-context.ts'

// The `github` keys that the runner also sets as GITHUB_*.
const AS_VARIABLES = [
  'actor', 'actor_id', 'api_url', 'base_ref', 'event_name', 'graphql_url', 'head_ref', 'job', 'ref', 'ref_name', 'ref_protected', 'ref_type',
  'repository', 'repository_id', 'repository_owner', 'repository_owner_id', 'retention_days', 'run_attempt', 'run_id', 'run_number',
  'server_url', 'sha', 'triggering_actor', 'workflow', 'workflow_ref', 'workflow_sha', 'workspace', 'event_path',
]

const OS = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' } as Record<string, string>
const ARCH = { x64: 'X64', arm64: 'ARM64', ia32: 'X86', arm: 'ARM' } as Record<string, string>

export function runnerContext(runner: Runner, folders: JobContext['folders'], debug: boolean): Record<string, string> {
  return {
    name: runner.name, os: OS[platform()] ?? platform(), arch: ARCH[arch()] ?? arch(), temp: folders.temp, tool_cache: folders.tools,
    environment: 'self-hosted', ...(debug ? { debug: '1' } : {}),
  }
}

/** GITHUB_* and RUNNER_* of a job, as GitHub's runner sets them. */
export function defaultVariables(github: Record<string, unknown>, runner: Record<string, string>): Record<string, string> {
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    ...Object.fromEntries(AS_VARIABLES.map((key) => [`GITHUB_${key.toUpperCase()}`, toText(github[key] ?? '')])),
    ...Object.fromEntries(Object.entries(runner).map(([key, value]) => [`RUNNER_${key.toUpperCase()}`, value])),
  }
}

/** What a step inherits from the machine: little, so that a test does not pass by what its host happens to have. */
export function hostVariables(runner: Runner, { home, temp }: JobContext['folders']): Record<string, string> {
  const inherited = Object.fromEntries(['PATH', 'LANG', 'LC_ALL', 'TZ'].flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])))
  return { ...inherited, HOME: home, TMPDIR: temp, ...runner.env } as Record<string, string>
}
