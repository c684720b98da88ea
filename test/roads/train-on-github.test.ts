import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readEvent, refuseOtherCommit } from '../../actions/train/event.ts'
import { openProposedBranch } from '../../adapters/git/proposed-branch.ts'
import { openGitRecords } from '../../adapters/git/records.ts'
import { openModelArtifacts, type ArtifactClient } from '../../adapters/github/model-artifacts.ts'
import { openTraining } from '../../adapters/training/open-training.ts'
import { describeInvocation } from '../../core/lineage/invocation.ts'
import { trainOnGitHub, type GitHubTrainingResult } from '../../flows/train-on-github.ts'
import type { TrainingChecks } from '../../flows/training/github-ports.ts'
import { AUTHOR, makeTrainingRepository, MODEL_YML, type TrainingRepository } from './training-fixture.ts'

type Published = Parameters<TrainingChecks['publish']>[0]

/** A remote with main and a branch `challenger`, and the runner's clone of it, checked out at the branch's head. */
function makeForge(changes: Record<string, string> = {}) {
  const source = makeTrainingRepository()
  const base = source.git('rev-parse', 'HEAD')
  source.git('checkout', '-q', '-b', 'challenger')
  source.commit({ 'models/delays/params.yml': 'fit:\n  share: 0.7\n  seed: 7\n', ...changes })
  const place = mkdtempSync(join(tmpdir(), 'provender-forge-'))
  const at = (folder: string, ...args: string[]): string => execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
  const remote = join(place, 'remote.git')
  at(place, 'clone', '-q', '--bare', source.folder, remote)
  const clone = (name: string, commit = 'origin/challenger'): string => {
    const folder = join(place, name)
    at(place, 'clone', '-q', remote, folder)
    at(folder, 'checkout', '-q', '--detach', commit)
    return folder
  }
  return { source, base, place, remote, clone, at, runner: clone('runner') }
}

const opened: { source: TrainingRepository; place: string }[] = []
const forge = (changes: Record<string, string> = {}): ReturnType<typeof makeForge> => {
  const made = makeForge(changes)
  opened.push(made)
  return made
}
afterEach(() => {
  for (const { source, place } of opened.splice(0)) {
    source.remove()
    rmSync(place, { recursive: true, force: true })
  }
})

async function train(made: ReturnType<typeof makeForge>, options: { folder?: string; client?: Partial<ArtifactClient>; model?: string } = {}): Promise<{ result: GitHubTrainingResult; checks: Published[]; uploaded: { name: string; files: string[] }[] }> {
  const folder = options.folder ?? made.runner
  const checks: Published[] = []
  const uploaded: { name: string; files: string[] }[] = []
  const log = { info: () => {}, warn: () => {}, progress: () => {} }
  const client: ArtifactClient = {
    uploadArtifact: async (name, files, root) => {
      uploaded.push({ name, files: files.map((file) => file.slice(root.length + 1)).sort() })
      return { id: 77 }
    },
    downloadArtifact: async () => Promise.reject(new Error('expired')),
    ...options.client,
  }
  const ports = await openTraining({
    folder, env: { ...process.env, GITHUB_ACTOR: 'ada' }, author: AUTHOR, reuse: true, script: 'unused', clock: { now: () => new Date() }, log,
    records: ({ root }) => openGitRecords(root, { remote: 'origin' }),
    models: () => openModelArtifacts({ client: async () => client, folder: join(made.place, 'temp'), token: 't', owner: 'acme', repo: 'models', runId: 12, runAttempt: '2', log }),
  })
  const result = await trainOnGitHub(
    { model: options.model ?? '', championStage: 'production', base: made.base, invocation: (model) => describeInvocation({}, 'r', model) },
    { ...ports, branch: openProposedBranch(folder, 'challenger'), checks: { publish: async (check) => void checks.push(check) } },
  )
  return { result, checks, uploaded }
}

describe('training a pull request', () => {
  it('compares with what the base serves, also when the proposal names itself on the stage', async () => {
    const first = forge()
    const { result } = await train(first)
    const trained = result.outcomes[0]!.version.version
    first.at(first.runner, 'checkout', '-q', '--detach', result.commit)
    const stages = (version: string): string => `schema: stages/v1\nmodel: delays\nstages: { production: { version: ${version} } }\n`
    const commit = (files: Record<string, string>): string => {
      for (const [path, text] of Object.entries(files)) writeFileSync(join(first.runner, path), text)
      first.at(first.runner, 'add', '-A')
      first.at(first.runner, '-c', 'user.name=x', '-c', 'user.email=x@y', 'commit', '-q', '-m', 'next')
      return first.at(first.runner, 'rev-parse', 'HEAD')
    }
    first.base = commit({ 'models/delays/stages.yml': stages(trained) })
    commit({ 'models/delays/stages.yml': stages('9.0.0'), 'models/delays/model.yml': readFileSync(join(first.runner, 'models/delays/model.yml'), 'utf8').replace(/^version: .*$/m, 'version: 9.0.0') })
    first.at(first.runner, 'push', '-q', 'origin', 'HEAD:challenger')
    const second = await train(first)
    expect(second.result.failures).toEqual([])
    expect(second.result.outcomes[0]?.lineage.predicate.comparison?.champion.version).toBe(trained)
  })

  it('uploads, records, pushes to its branch and publishes the lineage on the new head', async () => {
    const made = forge()
    const { result, checks, uploaded } = await train(made)
    const tip = made.at(made.remote, 'rev-parse', 'challenger')
    expect(result.commit).toBe(tip)
    expect(made.at(made.remote, 'show', 'challenger:models/delays/versions/1.0.0.yml')).toContain('artifact:\n  name: "delays-1.0.0"\n  id: 77\n  run: 12')
    expect(uploaded).toEqual([{ name: 'delays-1.0.0', files: ['lineage.json', 'model.manifest.json', 'model/weights.json', 'provenance.json'] }])
    const lineage = result.outcomes[0]?.version.lineage ?? ''
    expect(made.at(made.remote, 'ls-tree', '-r', '--name-only', 'provender-records')).toContain(lineage.slice('sha256:'.length))
    expect(checks).toMatchObject([{ name: 'provender / lineage delays', sha: tip, externalId: lineage, conclusion: 'success' }])
  })

  it('finds its own work when the job is repeated, and publishes it again', async () => {
    const made = forge()
    const head = made.at(made.remote, 'rev-parse', 'challenger')
    const first = await train(made)
    const again = await train(made, { folder: made.clone('again', head) })
    expect(again.result.commit).toBe(first.result.commit)
    expect(again.uploaded).toEqual([])
    expect(again.checks).toMatchObject([{ sha: first.result.commit, externalId: first.checks[0]?.externalId }])
  })

  it('refuses when people pushed meanwhile', async () => {
    const made = forge()
    const other = made.clone('other')
    execFileSync('git', ['-c', 'user.name=Grace', '-c', 'user.email=g@example.invalid', 'commit', '-q', '--allow-empty', '-m', 'more'], { cwd: other })
    execFileSync('git', ['-c', 'user.name=Grace', '-c', 'user.email=g@example.invalid', 'rm', '-q', 'data/w2.csv'], { cwd: other })
    execFileSync('git', ['-c', 'user.name=Grace', '-c', 'user.email=g@example.invalid', 'commit', '-q', '-m', 'more'], { cwd: other })
    made.at(other, 'push', '-q', 'origin', 'HEAD:challenger')
    await expect(train(made)).rejects.toThrow(/has moved on .*Nothing is lost/)
  })

  it('loses nothing when the push comes too late', async () => {
    const made = forge()
    const other = made.clone('other')
    const moved = async (): Promise<{ id: number }> => {
      execFileSync('git', ['-c', 'user.name=Grace', '-c', 'user.email=g@example.invalid', 'commit', '-q', '--allow-empty', '-m', 'late'], { cwd: other })
      made.at(other, 'push', '-q', 'origin', 'HEAD:challenger')
      return { id: 5 }
    }
    const { result, checks } = await train(made, { client: { uploadArtifact: moved } })
    expect(result.failures[0]?.error.message).toMatch(/refused the version file/)
    expect(made.at(made.remote, 'log', '-1', '--format=%s', 'challenger')).toBe('late')
    expect(checks).toMatchObject([{ conclusion: 'failure' }])
  })

  it('stores the model under another name when the first attempt of the run took it', async () => {
    const made = forge()
    const names: string[] = []
    const { result } = await train(made, {
      client: {
        uploadArtifact: async (name) => {
          names.push(name)
          if (names.length === 1) throw new Error('Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: an artifact with this name already exists on the workflow run')
          return { id: 8 }
        },
      },
    })
    expect(names).toEqual(['delays-1.0.0', 'delays-1.0.0-attempt-2'])
    expect(result.outcomes[0]?.version.artifact).toEqual({ name: 'delays-1.0.0-attempt-2', id: 8, run: 12 })
  })

  it('publishes a failure with the reason, pushes nothing and records nothing', async () => {
    const made = forge({ 'models/delays/model.yml': MODEL_YML.replace('run: python3 train.py', 'run: echo oh no; exit 4') })
    const head = made.at(made.remote, 'rev-parse', 'challenger')
    const { result, checks, uploaded } = await train(made)
    expect(result.failures).toHaveLength(1)
    expect(checks).toMatchObject([{ name: 'provender / lineage delays', sha: head, conclusion: 'failure', summary: expect.stringMatching(/exit code 4[^]*oh no/) }])
    expect(uploaded).toEqual([])
    expect(made.at(made.remote, 'for-each-ref', '--format=%(refname)')).not.toContain('provender-records')
    expect(made.at(made.remote, 'rev-parse', 'challenger')).toBe(head)
  })

  it('has nothing to do for a change of stages alone', async () => {
    const made = forge({ 'models/delays/params.yml': 'fit:\n  share: 0.8\n  seed: 7\n  unused: 1\n', 'models/delays/stages.yml': 'schema: stages/v1\nmodel: delays\nstages: {}\n' })
    expect((await train(made)).result).toMatchObject({ outcomes: [], failures: [] })
  })
})

describe('the event of a training run', () => {
  const side = (ref: string, sha: string, repo: string | null) => ({ ref, sha, repo: repo === null ? null : { full_name: repo } })
  const pull = (head: string | null) => ({ pull_request: { number: 4, head: side('challenger', 'h1', head), base: side('main', 'b1', 'acme/models') } })

  it('is the head of a pull request', () => expect(readEvent({}, pull('acme/models'))).toEqual({ branch: 'challenger', sha: 'h1', base: 'b1', inputs: {} }))
  it.each(['main', 'provender-records'])('is refused from %s: the version file would be pushed there', (ref) => {
    const event = pull('acme/models')
    Object.assign(event.pull_request.head, { ref, repo: { full_name: 'acme/models', default_branch: 'main' } })
    expect(() => readEvent({}, event)).toThrow(/comes from .*: expected a branch of its own.*Push the change to another branch/)
  })
  it.each(['eve/models', null])('is refused from the fork %s', (fork) => expect(() => readEvent({}, pull(fork))).toThrow(/Pull request #4 comes from .*Push the branch to acme\/models/))
  it('is a branch, with the inputs of the dispatch as text', () => {
    expect(readEvent({ GITHUB_REF: 'refs/heads/main', GITHUB_SHA: 's' }, { inputs: { rounds: 4, model: 'm' } })).toEqual({ branch: 'main', sha: 's', base: undefined, inputs: { rounds: '4', model: 'm' } })
  })
  it('is refused on a tag', () => expect(() => readEvent({ GITHUB_REF: 'refs/tags/v1', GITHUB_REF_TYPE: 'tag' }, {})).toThrow(/event on a branch/))
  it('names the checkout that is missing', () => expect(() => refuseOtherCommit({ branch: 'b', sha: 'h1', base: 'b1', inputs: {} }, 'm1')).toThrow('"ref: ${{ github.event.pull_request.head.sha || github.sha }}"'))
})
