import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { digests } from '../../adapters/digests.ts'
import { deployCommand } from '../../adapters/deploying/command.ts'
import { openGitRecords, type GitRecords } from '../../adapters/git/records.ts'
import { openTreeIfThere } from '../../adapters/git/tree.ts'
import { openModelArtifacts } from '../../adapters/github/model-artifacts.ts'
import { openTrustWhenNeeded } from '../../adapters/signing/trust-when-needed.ts'
import { canonicalJson } from '../../core/canonical.ts'
import { deployVersions, type Deployed, type DeployRequest } from '../../flows/deploy-version.ts'
import type { Deployments, DeployPorts } from '../../flows/deploying/ports.ts'
import type { DecisionRecord } from '../../schemas/decision/v1.ts'
import { DeploymentRecord } from '../../schemas/deployment/v1.ts'
import { decisionRecord } from '../fakes/deployment.ts'
import { BASE_FILES, records as recordsOf, stagesFile, versionFile } from '../fakes/promotion.ts'

/** What the team's command leaves: which files it saw, and as what. */
export const COMMAND = 'mkdir -p "$OUT" && cp -R "$PROVENDER_MODEL_DIR/." "$OUT" && printf "%s\\n" "$PROVENDER_MODEL#$PROVENDER_STAGE $PROVENDER_PREVIOUS_VERSION>$PROVENDER_VERSION" >> "$OUT.log"'

export const artifactOf = (version: string): { artifact: { name: string; id: number; run: number } } => ({ artifact: { name: `churn-${version}`, id: 7, run: 3 } })
export const fileOf = (version: string): string => versionFile(version, artifactOf(version))
export const versionPathOf = (version: string): string => `models/churn/versions/${version}.yml`
export const STAGES = 'models/churn/stages.yml'

/** GitHub's deployments as a list, with the statuses of each. */
export function fakeDeployments(): Deployments & { made: { payload: Record<string, string>; environment: string; states: string[]; last: string }[]; fail: boolean } {
  const made: { payload: Record<string, string>; environment: string; commit: string; states: string[]; last: string }[] = []
  const github = {
    made, fail: false,
    async open({ commit, environment, payload }: { commit: string; environment: string; payload: Record<string, string> }) {
      const there = made.findIndex((one) => one.commit === commit && one.environment === environment && canonicalJson(one.payload) === canonicalJson(payload))
      return there >= 0 ? there + 1 : made.push({ commit, environment, payload, states: [], last: '' })
    },
    async status(id: number, state: string, description: string) {
      if (github.fail && state !== 'in_progress') throw new Error('GitHub failed (502)')
      made[id - 1]?.states.push(state)
      made[id - 1]!.last = description
    },
    state: async (id: number) => made[id - 1]?.states.at(-1),
  }
  return github
}

export interface DeployRepository {
  folder: string
  out: string
  records: GitRecords
  github: ReturnType<typeof fakeDeployments>
  /** Bytes of the artifact by file name; undefined: GitHub has deleted it. */
  artifact: Record<string, string> | undefined
  base: string
  commit(files: Record<string, string | null>): string
  blob(commit: string, path: string): string | null
  /** Records a decision about what lies between two commits. */
  decide(before: string, after: string, more?: Partial<DecisionRecord>): Promise<string>
  /** Merges, with its decision. */
  promote(stages: Record<string, string>, from: string | null, to: string | null, more?: { stage?: string; files?: Record<string, string | null> }): Promise<{ before: string; after: string }>
  deploy(merge: { before: string | undefined; after: string }, more?: Partial<DeployRequest>, ports?: Partial<DeployPorts> & { script?: string }): Promise<Deployed[]>
  deployments(): Promise<DeploymentRecord[]>
  served(): Record<string, string>
  log(): string[]
  git(...args: string[]): string
  remove(): void
}

export function portsFor(folder: string, { temp, out, script = COMMAND, artifact, github }: { temp: string; out: string; script?: string; artifact: () => Record<string, string> | undefined; github: Deployments }): DeployPorts {
  const log = { info() {}, warn() {}, progress() {} }
  mkdirSync(temp, { recursive: true })
  return {
    clock: { now: () => new Date('2026-03-03T12:00:00Z') }, log, digests, records: openGitRecords(folder), openTrust: openTrustWhenNeeded, tree: (commit) => openTreeIfThere(folder, commit), deployments: github,
    models: openModelArtifacts({
      folder: temp, token: 't', owner: 'acme', repo: 'models', runId: 9, runAttempt: '1', log,
      client: async () => ({
        uploadArtifact: () => Promise.reject(new Error('unreachable: deploying uploads nothing')),
        async downloadArtifact(_id, { path }) {
          const files = artifact()
          if (!files) throw new Error('Artifact not found')
          for (const [name, text] of Object.entries(files)) {
            mkdirSync(dirname(join(path, name)), { recursive: true })
            writeFileSync(join(path, name), text)
          }
        },
      }),
    }),
    command: deployCommand(script, { cwd: folder, temp, env: { PATH: process.env['PATH'], OUT: out }, log }),
  }
}

/** A real git repository in which churn 1.0.0 is on production, and churn 1.1.0 may follow it. */
export function makeDeployRepository(): DeployRepository {
  const place = mkdtempSync(join(tmpdir(), 'provender-deploy-'))
  const folder = join(place, 'checkout')
  mkdirSync(folder)
  const out = join(place, 'served')
  const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.invalid', ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
  const records = openGitRecords(folder)
  const github = fakeDeployments()
  let runs = 0
  const commit: DeployRepository['commit'] = (files) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      if (text === null) rmSync(join(folder, path))
      else writeFileSync(join(folder, path), text)
    }
    git('add', '-A')
    git('commit', '-q', '--allow-empty', '-m', 'change')
    return git('rev-parse', 'HEAD')
  }
  const blob: DeployRepository['blob'] = (at, path) => {
    try {
      return git('rev-parse', `${at}:${path}`)
    } catch {
      return null
    }
  }
  git('init', '-q', '-b', 'main')
  const base = commit({ ...BASE_FILES, [versionPathOf('1.0.0')]: fileOf('1.0.0') })
  const repository: DeployRepository = {
    folder, out, records, github, artifact: { 'model.bin': '1.1.0' }, base, commit, blob, git,
    async decide(before, after, more = {}) {
      const paths = git('diff', '--name-only', before, after).split('\n')
      const link = await records.appendDecision((last) => canonicalJson(decisionRecord({
        sequence: (last?.sequence ?? 0) + 1, previous: last?.digest ?? null, pull: (last?.sequence ?? 0) + 1, base: { ref: 'main', sha: before }, head: { sha: after },
        gated: paths.map((path) => ({ path, blob: blob(after, path) })), ...more,
      })), 'decision')
      return link!.digest
    },
    async promote(stages, from, to, { stage = 'staging', files = {} } = {}) {
      const before = git('rev-parse', 'HEAD')
      const { lineage, provenance } = recordsOf(to ?? '1.1.0')
      await records.append([{ kind: 'lineage', text: lineage }, { kind: 'lineage', text: provenance }], 'lineage')
      const after = commit({ ...(to === null || blob(before, versionPathOf(to)) ? {} : { [versionPathOf(to)]: fileOf(to) }), [STAGES]: stagesFile(stages), ...files })
      await repository.decide(before, after, { changes: [{ model: 'churn', stage, from, to }] })
      return { before, after }
    },
    deploy: (merge, more = {}, { script, ...ports } = {}) => deployVersions(
      { repository: 'acme/models', branch: 'main', ...merge, stage: undefined, runOnEmpty: false, actor: 'ada', runId: 9, ...more },
      { ...portsFor(folder, { temp: join(place, `temp-${runs++}`), out, github, artifact: () => repository.artifact, ...(script === undefined ? {} : { script }) }), ...ports },
    ),
    deployments: async () => (await records.readAll('deployments')).map(({ text }) => DeploymentRecord.parse(JSON.parse(text))),
    served: () => (existsSync(out) ? Object.fromEntries(readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(out.length + 1), readFileSync(path, 'utf8')]
    })) : {}),
    log: () => (existsSync(`${out}.log`) ? readFileSync(`${out}.log`, 'utf8').trim().split('\n') : []),
    remove: () => rmSync(place, { recursive: true, force: true }),
  }
  return repository
}
