import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { openGitRecords } from '../../adapters/git/records.ts'
import { openRecallSource } from '../../adapters/git/recall-source.ts'
import { command } from '../../cli/commands/recall.ts'
import { canonicalJson } from '../../core/canonical.ts'
import type { RecallReport } from '../../core/recalling/report.ts'
import { recall } from '../../flows/recall.ts'
import { deploymentRecord } from '../fakes/deployment.ts'
import { BASE_FILES, DATASET, records as recordsOf, sha256, stagesFile, versionFile } from '../fakes/promotion.ts'

const digest = (digit: string): string => `sha256:${digit.repeat(64)}`
const dataset = (name: string, lots: object): string => stringify({ schema: 'dataset/v1', name, description: 'x', owners: ['eve'], licence: 'x', sensitivity: 'internal', lots })
const recallFile = (id: string, withdrawn: object[], more: object = {}): Record<string, string> => ({ [`recalls/${id}.yml`]: stringify({ schema: 'recall/v1', id, withdrawn, reason: 'Wrong fees.', severity: 'high', 'issued-on': '2026-03-02', ...more }) })
const lifted = (day: string): object => ({ lifted: { 'lifted-on': day, reason: 'It was right.', evidence: [digest('a')] } })

/** raw@one → fees@old (derived) → churn 1.1.0, which 1.2.0 was finetuned from and 1.3.0 came after; copy@x is raw@one; 1.0.0 and 0.9.0 read calls alone. */
const uses = (name: string, lot: string, digit: string) => (predicate: Parameters<NonNullable<Parameters<typeof recordsOf>[1]>>[0]): void => void predicate.datasets.push({ ...predicate.datasets[0]!, name, lot, role: 'test', digest: { sha256: digit.repeat(64) } })
const of = {
  '0.9.0': recordsOf('0.9.0'), '1.0.0': recordsOf('1.0.0'), '1.1.0': recordsOf('1.1.0', uses('fees', 'old', '2')),
  '1.2.0': recordsOf('1.2.0', (predicate) => predicate.parents.push({ manifest: sha256(recordsOf('1.1.0', uses('fees', 'old', '2')).lineage), relation: 'finetuned' })),
  '1.3.0': recordsOf('1.3.0', (predicate) => predicate.parents.push({ manifest: sha256(recordsOf('1.1.0', uses('fees', 'old', '2')).lineage), relation: 'retrained' })),
  '1.4.0': recordsOf('1.4.0', uses('copy', 'x', '1')),
}
const files: Record<string, string> = {
  ...BASE_FILES,
  'datasets/calls/dataset.yml': DATASET,
  'datasets/raw/dataset.yml': dataset('raw', { one: { uri: 'r.csv', digest: digest('1') }, idle: { uri: 'i.csv', digest: digest('4') } }),
  'datasets/fees/dataset.yml': dataset('fees', { old: { uri: 'f.csv', digest: digest('2'), 'derived-from': [{ dataset: 'raw', lot: 'one' }] } }),
  'datasets/copy/dataset.yml': dataset('copy', { x: { uri: 'c.csv', digest: digest('1') } }),
  ...Object.fromEntries(Object.entries(of).map(([version, made]) => [`models/churn/versions/${version}.yml`, versionFile(version, {}, made)])),
  'models/churn/stages.yml': stagesFile({ staging: '1.2.0', production: '1.1.0', trial: { version: '1.0.0', shadow: '1.4.0' } }),
  ...recallFile('wrong', [{ dataset: 'raw', lots: ['one'] }]),
  ...recallFile('past', [{ dataset: 'raw', lots: ['one'] }], lifted('2026-03-03')),
  ...recallFile('soon', [{ dataset: 'raw', lots: ['one'] }], lifted('2026-03-04')),
}

let folder: string
const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.invalid', ...args], { cwd: folder, encoding: 'utf8' }).trim()
function commit(change: Record<string, string>): string {
  for (const [path, text] of Object.entries(change)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  git('add', '-A')
  git('commit', '-qm', 'files')
  return git('rev-parse', 'HEAD')
}
const ask = async (what: string, revision = 'main'): Promise<RecallReport> => recall(what, await openRecallSource(folder, revision), { now: () => new Date('2026-03-03T12:00:00Z') })
const names = ({ versions }: RecallReport): string[] => versions.map(({ model, version }) => `${model}@${version}`).sort()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'recall-'))
  git('init', '-q', '-b', 'main')
  commit(files)
  const deployed = (version: string, stage: string, at: string): { kind: 'deployments'; text: string } => ({ kind: 'deployments', text: canonicalJson(deploymentRecord({ version, stage, deployedAt: at })) })
  await openGitRecords(folder).append([
    ...Object.values(of).flatMap(({ lineage, provenance }) => [{ kind: 'lineage' as const, text: lineage }, { kind: 'lineage' as const, text: provenance }]),
    deployed('0.9.0', 'production', '2026-02-01T00:00:00Z'), deployed('1.1.0', 'production', '2026-03-01T00:00:00Z'), deployed('1.4.0', 'old', '2026-03-01T00:00:00Z'),
  ], 'records')
}, 30_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a recall', () => {
  it('reaches derived lots, the same bytes, what was trained on them and what is made of that, and not what only came after', async () => {
    const report = await ask('wrong')
    expect(names(report)).toEqual(['churn@1.1.0', 'churn@1.2.0', 'churn@1.4.0'])
    expect(report.lots.map(({ name }) => name)).toEqual(['copy@x', 'fees@old'])
    expect(report.doubts).toEqual([])
    expect(report.versions.find(({ version }) => version === '1.2.0')?.because).toEqual(['raw@one was withdrawn', 'fees@old was derived from raw@one', 'churn@1.1.0 read fees@old (test)', 'churn@1.2.0 was finetuned from churn@1.1.0'])
  })
  it('names the stages with what is deployed, owners, and what may take its place', async () => {
    const { stages } = await ask('wrong')
    expect(stages.map(({ stage, holds, deployed, fallback, needsFallback }) => [stage, holds, deployed?.version ?? null, fallback, needsFallback])).toEqual([
      ['staging', [{ slot: 'version', version: '1.2.0' }], null, { version: '1.3.0', servedBefore: false }, true],
      ['production', [{ slot: 'version', version: '1.1.0' }], '1.1.0', { version: '0.9.0', servedBefore: true }, true],
      ['trial', [{ slot: 'shadow', version: '1.4.0' }], null, null, false],
      ['old', [], '1.4.0', null, false],
    ])
    expect(stages[0]?.owners.length).toBeGreaterThan(0)
  })
  it('proposes nothing that has expired, and nothing when there is none', async () => {
    git('checkout', '-qb', 'expired')
    const revision = commit({ 'datasets/calls/dataset.yml': DATASET.replace('2026-12-31', '2026-03-03') })
    git('checkout', '-q', 'main')
    expect((await ask('wrong', revision)).stages.map(({ fallback }) => fallback)).toEqual([null, null, null, null])
  })
  it('that was lifted reaches nothing, one that is lifted tomorrow does', async () => {
    expect(await ask('past')).toMatchObject({ recall: { inForce: false, liftedOn: '2026-03-03' }, versions: [], lots: [], stages: [] })
    expect(names(await ask('soon'))).toHaveLength(3)
  })

  it.each([
    ['raw@one', ['churn@1.1.0', 'churn@1.2.0', 'churn@1.4.0']],
    ['churn@1.1.0', ['churn@1.1.0', 'churn@1.2.0']],
    [digest('2'), ['churn@1.1.0', 'churn@1.2.0']],
    ['raw@idle', []],
  ])('of %s would reach %j', async (what, expected) => expect(names(await ask(what))).toEqual(expected))

  it.each(['nothing-like-it', 'raw@two', 'churn@7.0.0', 'churn#production'])('of %s, which is not known, is refused', async (what) => {
    await expect(ask(what)).rejects.toThrow(/Expected the id of a valid recall/)
  })
  it('of bytes that stand nowhere is told from one that reaches nothing', async () => {
    expect((await ask(digest('9'))).doubts).toEqual([expect.stringMatching(/stands in no dataset/)])
  })
  it('is not sure of anything that it could not read', async () => {
    git('checkout', '-qb', 'broken')
    const revision = commit({ 'models/churn/versions/2.0.0.yml': versionFile('2.0.0'), 'datasets/raw/dataset.yml': 'x', 'recalls/other.yml': 'x' })
    git('checkout', '-q', 'main')
    expect((await ask('calls@2026-w08', revision)).doubts).toEqual([
      expect.stringMatching(/recalls\/other\.yml is not valid/), expect.stringMatching(/datasets\/raw\/dataset\.yml is not valid/), expect.stringMatching(/What churn@2\.0\.0 was made from is not known/),
    ])
  })

  it('on the command line answers with a tree or JSON, and with its exit code', async () => {
    let out = ''
    const io = { cwd: folder, env: {}, out: (text: string) => void (out += text), err: () => {}, interactive: false }
    expect(await command.run({ values: { 'dry-run': true }, positionals: ['wrong'] }, io)).toBe(1)
    expect(out).toContain('churn#production holds 1.1.0')
    expect(out).toContain('raw@one was withdrawn → fees@old was derived from raw@one')
    out = ''
    expect(await command.run({ values: { json: true }, positionals: ['raw@idle'] }, io)).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ schema: 'recall-report/v1', withdrawn: ['raw@idle'], versions: [], recall: null })
    await expect(command.run({ values: {}, positionals: [] }, io)).rejects.toThrow(/expected one recall/)
  })
})
