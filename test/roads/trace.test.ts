import { execFileSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openGitRecords } from '../../adapters/git/records.ts'
import { dispatch } from '../../cli/dispatch.ts'
import { canonicalJson } from '../../core/canonical.ts'
import type { RunEvent } from '../../core/render/trace/openlineage.ts'
import type { CloneTrace, TraceReport } from '../../core/trace/report.ts'
import type { DecisionRecord } from '../../schemas/decision/v1.ts'
import type { Version } from '../../schemas/version/v1.ts'
import { makeTrainingRepository, MODEL_YML, type TrainingRepository } from './training-fixture.ts'

let repository: TrainingRepository
let first: Version
let second: Version
/** Both branches as they were made: a test that changes one puts it back. */
let main: string
let tip: string

const stagesYml = (version: string): string => `schema: stages/v1\nmodel: delays\nstages:\n  production: { version: ${version} }\n`

beforeAll(async () => {
  repository = makeTrainingRepository()
  const { folder, commit } = repository
  const records = openGitRecords(folder)
  first = (await repository.train({ records: () => records })).version
  await promote(undefined, first, '2026-03-01T10:00:00Z')
  commit({ 'models/delays/model.yml': MODEL_YML.replace('version: 1.0.0', 'version: 1.1.0'), 'models/delays/params.yml': 'fit:\n  share: 0.9\n  seed: 7\n' })
  second = (await repository.train({ records: () => records })).version
  await promote(first, second, '2026-03-09T10:00:00Z')
  main = repository.git('rev-parse', 'main')
  tip = repository.git('rev-parse', 'provender-records')
}, 60_000)
afterAll(() => repository.remove())

/** What a merge and its deployment leave behind. */
async function promote(from: Version | undefined, to: Version, at: string): Promise<void> {
  const { folder, git, commit } = repository
  const base = git('rev-parse', 'HEAD')
  const merged = commit({ 'models/delays/stages.yml': stagesYml(to.version) })
  const blobOf = (path: string): string => git('rev-parse', `${merged}:${path}`)
  const records = openGitRecords(folder)
  const link = await records.appendDecision((last) => canonicalJson({
    schema: 'decision/v1', sequence: (last?.sequence ?? 0) + 1, previous: last?.digest ?? null, decidedAt: at, repository: 'acme/models', pull: 4, base: { ref: 'main', sha: base }, head: { sha: merged },
    policy: null, facts: first.lineage, conclusion: 'approved', changes: [{ model: 'delays', stage: 'production', from: from?.version ?? null, to: to.version }],
    gated: [{ path: 'models/delays/stages.yml', blob: blobOf('models/delays/stages.yml') }], verdicts: [], approvals: [{ login: 'ben', userId: 2, review: 41, commit: merged, submittedAt: at }],
  } satisfies DecisionRecord), 'decision')
  await records.append([{ kind: 'deployments', text: canonicalJson({
    schema: 'deployment/v1', deployedAt: at, repository: 'acme/models', commit: merged, model: 'delays', stage: 'production', version: to.version, previousVersion: from?.version ?? null, lineage: to.lineage,
    subjects: to.subjects.map(({ name, digest }) => ({ name, digest })), decision: link?.digest ?? null, outcome: 'succeeded', reason: 'verified', actor: 'deploy[bot]', run: 77,
  }) }], 'deployment')
}

async function trace(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const code = await dispatch(['trace', ...args, '--repo', repository.folder], { cwd: repository.folder, env: {}, out: (text) => void (out += text), err: (text) => void (err += text), interactive: false })
  for (const line of out.split('\n')) if (!args.includes('--json') && !args.includes('--full')) expect([...line].length).toBeLessThanOrEqual(110)
  return { code, out, err }
}

async function report(...args: string[]): Promise<TraceReport> {
  return JSON.parse((await trace(...args, '--json')).out) as TraceReport
}

/** Changes a branch by plumbing, asks, and puts it back. */
async function whileChanged<T>(branch: string, changes: Record<string, string | null>, ask: () => Promise<T>): Promise<T> {
  const env = { ...process.env, GIT_INDEX_FILE: join(repository.folder, '.git/test-index') }
  const git = (args: string[], input = ''): string => execFileSync('git', ['-c', 'user.name=Eve', '-c', 'user.email=eve@example.invalid', ...args], { cwd: repository.folder, env, input, encoding: 'utf8' }).trim()
  const before = git(['rev-parse', branch])
  git(['read-tree', before])
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) git(['update-index', '--force-remove', path])
    else git(['update-index', '--add', '--cacheinfo', `100644,${git(['hash-object', '-w', '--stdin'], text)},${path}`])
  }
  git(['update-ref', `refs/heads/${branch}`, git(['commit-tree', git(['write-tree']), '-p', before, '-m', 'change'])])
  try {
    return await ask()
  } finally {
    git(['update-ref', `refs/heads/${branch}`, before])
  }
}

/** The first deployment record with some members changed, as a file of the records branch. */
function deploymentFile(change: object): Record<string, string> {
  const path = repository.git('ls-tree', '-r', '--name-only', tip, '--', 'deployments/').split('\n')[0]!
  const text = canonicalJson({ ...(JSON.parse(repository.git('show', `${tip}:${path}`)) as object), ...change })
  const hex = hash('sha256', text)
  return { [`deployments/${hex.slice(0, 2)}/${hex}.json`]: text }
}

/** Every line of a graph, its labels closed where they begin. */
const DOT_LINE = /^(digraph provender \{| {2}rankdir=LR;| {2}(n\d+ |n\d+ -> n\d+ |)\[?(shape=\w+, )?label="([^"\\]|\\.)*"\]?;|\})$/
const recordPath = (digest: string): string => `lineage/${digest.slice(7, 9)}/${digest.slice(7)}.json`
const short = (digest: string): string => digest.slice(0, 19)

describe('provender trace', () => {
  it('tells of a stage what serves, since when, who approved it, and all it was made from', async () => {
    const { code, out } = await trace('delays#production')
    expect(code).toBe(0)
    const expected = [
      'delays#production → delays@1.1.0', `read main at ${main.slice(0, 12)}, records at ${tip.slice(0, 12)}`, 'serves 1.1.0 since 2026-03-09T10:00:00Z', 'deployed 2026-03-09T10:00:00Z by deploy[bot], run 77',
      'decision 2 approved', 'pull request #4', 'approved by ben 2026-03-09T10:00:00Z, review 41', 'chain link 2 of 2', `lineage ${short(second.lineage)}`, `trained ${second['trained-at']} by ada from commit ${second.commit.slice(0, 12)}`,
      'languages python 3.', 'fit.share = 0.9', '7  python', 'train (train)', 'evaluate (evaluate)', 'ran ', 'flights@w1 train', '6 rows', 'CC0-1.0', 'data/w1.csv', 'accuracy [test] = ', 'retrained from delays@1.0.0',
    ]
    for (const text of expected) expect(out).toContain(text)
    expect(out).not.toContain('no record of')
  })

  it('tells of a version that no longer serves when it did, and by which decision', async () => {
    const { code, out } = await trace('delays@1.0.0')
    expect(code).toBe(0)
    for (const text of ['stages holds none now', 'served until 2026-03-09T10:00:00Z', 'decision 1 approved', 'approved by ben']) expect(out).toContain(text)
  })

  it.each([
    ['2026-03-05', 'delays#production at 2026-03-05 (UTC) → delays@1.0.0', ['served delays@1.0.0 from 2026-03-01T10:00:00Z until 2026-03-09T10:00:00Z', 'decision 1 approved', 'approved by ben', 'fit.share = 0.8', 'flights@w1 train']],
    ['2026-03-09', '→ delays@1.0.0, then delays@1.1.0', ['until 2026-03-09T10:00:00Z', 'from 2026-03-09T10:00:00Z on']],
    ['2026-03-09T09:59:59Z', '→ delays@1.0.0\n', []],
    ['2026-03-01', '→ delays@1.0.0', ['nothing before 2026-03-01T10:00:00Z, the first recorded deployment']],
    ['2026-02-28', '→ nothing', ['the first recorded deployment to delays#production came later, 2026-03-01T10:00:00Z']],
  ])('tells what served at %s', async (time, title, texts) => {
    const { code, out } = await trace('delays#production', '--at', time)
    expect(code).toBe(0)
    for (const text of [title, ...texts]) expect(out).toContain(text)
  })

  it('tells of a stage that was emptied', async () => {
    const { code, out } = await whileChanged('provender-records', deploymentFile({ version: null, deployedAt: '2026-03-10T00:00:00Z' }), () => trace('delays#production', '--at', '2026-03-11'))
    expect({ code, out }).toEqual({ code: 1, out: expect.stringMatching(/at 2026-03-11 \(UTC\) → nothing[^]*emptied, nothing served from 2026-03-10T00:00:00Z on[^]*is\s+not about delays@nothing/) as string })
  })

  it('refuses a time that makes no sense', async () => {
    for (const args of [['delays#production', '--at', '2026-02-30'], ['delays#production', '--at', '9999-01-01'], ['delays@1.0.0', '--at', '2026-03-05']]) expect((await trace(...args)).code).toBe(2)
    expect((await trace('delays#nope', '--at', '2026-03-05')).code).toBe(1)
  })

  it('tells of a lot which versions used it, and the stages they hold', async () => {
    const { lot, doubts } = await report('flights@w1')
    expect(lot?.usedBy.map(({ version, role, stages }) => ({ version, role, stages }))).toEqual([{ version: '1.1.0', role: 'train', stages: ['production'] }, { version: '1.0.0', role: 'train', stages: [] }])
    expect(doubts).toEqual([])
    expect((await trace('flights@w1')).out).toContain('delays@1.1.0 (train)')
  })

  it.each<[string, () => string, Partial<TraceReport['found'][number]>]>([
    ['a model file', () => second.subjects[0]!.digest, { as: 'model file', name: 'model/weights.json', version: 'delays@1.1.0' }],
    ['a lineage record', () => second.lineage, { as: 'lineage record', version: 'delays@1.1.0' }],
    ['a provenance record', () => second.provenance, { as: 'provenance record' }],
  ])('finds %s by its digest alone', async (_what, digest, place) => {
    const { kind, found } = await report(digest())
    expect(kind).toBe('digest')
    expect(found).toContainEqual(expect.objectContaining(place))
  })

  it('finds a component version, and the data behind a file', async () => {
    const component = (await report('delays@1.1.0')).version?.predicate?.components[0]
    expect((await report(component!.version)).found).toContainEqual(expect.objectContaining({ as: 'component version', name: 'train' }))
    const { digest, lot, found } = await report('data/w1.csv')
    expect(digest).toMatch(/^sha256:/)
    expect(found[0]).toMatchObject({ as: 'dataset lot', name: 'flights@w1' })
    expect(lot?.usedBy).toHaveLength(2)
  })

  it('finds a digest by its beginning, and lists what it may be', async () => {
    expect(await report(second.lineage.slice(0, 15))).toMatchObject({ kind: 'digest', digest: second.lineage })
    expect(await report(second.subjects[0]!.digest.slice(7, 15))).toMatchObject({ digest: second.subjects[0]!.digest, found: expect.arrayContaining([expect.objectContaining({ as: 'model file' })]) as unknown })
    const twin = `sha256:${second.lineage.slice(7, 20)}${'0'.repeat(51)}`
    const datasets = repository.git('show', 'main:datasets/flights/dataset.yml').replace(/sha256:[0-9a-f]{64}/, twin)
    const { code, err } = await whileChanged('main', { 'datasets/flights/dataset.yml': datasets }, () => trace(second.lineage.slice(7, 17)))
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/found 2\. Write more/) as string })
    for (const text of [`${twin}  dataset lot flights@w`, `${second.lineage}  lineage record this is its name, delays@1.1.0`]) expect(err).toContain(text)
    expect((await trace('sha256:00000000')).err).toContain('found it in none')
    expect((await trace('00000000')).err).toContain('found none in the records')
  })

  it('prints the barcode of a version, and finds the version by it', async () => {
    const barcode = (await report('delays@1.0.0')).version!.barcode!
    expect((await trace('delays@1.0.0')).out).toContain(`barcode ${barcode}`)
    expect(await report(barcode)).toMatchObject({ kind: 'barcode', version: { version: '1.0.0', barcode }, usedBy: [{ version: '1.0.0', served: [{ stage: 'production', from: '2026-03-01T10:00:00Z', until: '2026-03-09T10:00:00Z' }] }], doubts: [] })
    expect((await trace('0000-0000-0000')).err).toContain('Expected a version made with 0000-0000-0000')
  })

  it.each<[string, () => string, string[], string]>([
    ['a parameter', () => 'param:fit.share=0.9', ['1.1.0'], 'fit.share = 0.9'],
    ['any value of a parameter', () => 'param:fit.share', ['1.1.0', '1.0.0'], 'fit.share = 0.9'],
    ['a commit', () => `commit:${first.commit.slice(0, 9)}`, ['1.0.0'], 'from commit '],
    ['a commit without a word', () => first.commit, ['1.0.0'], 'from commit '],
    ['a version', () => 'from:delays@1.0.0', ['1.1.0'], 'retrained from delays@1.0.0'],
    ['a lineage', () => `from:${first.lineage}`, ['1.1.0'], 'retrained from delays@1.0.0'],
    ['a version of which nothing was made', () => 'from:delays@1.1.0', [], 'no recorded version'],
  ])('follows %s forward to the versions, and to where they serve or served', async (_what, asked, versions, text) => {
    const { usedBy, doubts } = await report(asked())
    expect({ versions: usedBy.map(({ version }) => version), doubts }).toEqual({ versions, doubts: [] })
    const { code, out } = await trace(asked())
    expect(code).toBe(0)
    expect(out).toContain(text)
    if (versions.includes('1.0.0')) expect(out.replaceAll(/\s*\n[│└├─ ]*/g, ' ')).toContain('served #production from 2026-03-01T10:00:00Z until 2026-03-09T10:00:00Z')
  })

  it('tells of a commit what was deployed at it and decided about it', async () => {
    expect((await report(`commit:${repository.git('rev-parse', 'main')}`)).found.map(({ as }) => as)).toEqual(['deployment record', 'decision'])
  })

  it('draws a graph for Graphviz', async () => {
    const { code, out } = await trace('delays#production', '--format', 'dot', '--full')
    expect(code).toBe(0)
    const label = (text: string): string => /^ {2}(n\d+) \[/.exec(out.split('\n').find((line) => line.startsWith('  n') && line.includes(`label="${text}`)) ?? '')?.[1] ?? 'none'
    for (const edge of [`${label('flights@w1')} -> ${label('delays@1.1.0')} [label="train"]`, `${label('delays@1.0.0')} -> ${label('delays@1.1.0')} [label="retrained"]`, `${label('delays@1.1.0')} -> ${label('delays#production')} [label="2026-03-09T10:00:00Z – "]`]) expect(out).toContain(edge)
    for (const line of out.trimEnd().split('\n')) expect(line).toMatch(DOT_LINE)
    expect((await trace('param:fit.share', '--format', 'dot', '--full')).out).toContain('label="2026-03-01T10:00:00Z – 2026-03-09T10:00:00Z"')
  })

  it('tells OpenLineage of the training runs and deployments', async () => {
    const events = JSON.parse((await trace('delays#production', '--format', 'openlineage', '--full')).out) as RunEvent[]
    expect(events.map(({ eventType, job, inputs }) => [eventType, job.name, inputs.map(({ name }) => name)])).toContainEqual(['COMPLETE', 'train.delays', expect.arrayContaining(['flights', 'delays/model/weights.json'])])
    expect(events.map(({ job }) => job.name).sort()).toEqual(['deploy.delays.production', 'train.delays', 'train.delays'])
    const facets = (value: object): [string, unknown][] => Object.entries(value).flatMap(([key, inner]) => [...(key.endsWith('acets') ? Object.values(inner as object).map((facet): [string, unknown] => [key, facet]) : []), ...(inner !== null && typeof inner === 'object' ? facets(inner as object) : [])])
    for (const event of events) {
      expect(event).toMatchObject({ eventTime: expect.stringMatching(/Z$/) as string, schemaURL: expect.stringContaining('OpenLineage.json') as string, run: { runId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/) as string } })
      for (const [, facet] of facets(event)) expect(facet).toMatchObject({ _producer: expect.stringContaining('https://') as string, _schemaURL: expect.stringContaining('https://') as string })
    }
    expect((await trace('flights@w1', '--format', 'openlineage')).err).toContain('ask for one of them')
    expect((await trace('flights@w1', '--format', 'xml')).code).toBe(2)
  })

  it('asks several clones, and says what each knows', async () => {
    const other = makeTrainingRepository()
    try {
      const args = ['flights@w1', '--also', other.folder]
      const { code, out } = await trace(...args, '--full')
      // The other has no records at all, which is no answer of records.
      expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining(`in ${repository.folder}:\nflights@w1`) as string })
      expect(out).toContain('no record of anything here')
      expect(out).toContain(`in ${other.folder}:\nflights@w1`)
      expect(out).toContain('used by no recorded version')
      const told = JSON.parse((await trace('delays@1.1.0', '--also', other.folder, '--json')).out) as { clones: CloneTrace[] }
      expect(told.clones.map(({ clone, report, unknown }) => ({ clone, version: report?.version?.version, unknown }))).toEqual([{ clone: repository.folder, version: '1.1.0', unknown: null }, { clone: other.folder, version: undefined, unknown: expect.stringContaining('called "1.1.0"') as string }])
      const nobody = await trace('delays@9.9.9', '--also', other.folder)
      expect({ code: nobody.code, out: nobody.out }).toEqual({ code: 1, out: '' })
      expect(nobody.err).toContain(`in ${other.folder}: Expected a version called "9.9.9"`)
      expect((await trace('delays@1.1.0', '--also', other.folder, '--format', 'dot')).code).toBe(2)
    } finally {
      other.remove()
    }
  })

  it('says what there is when nothing was made with it', async () => {
    expect((await trace('param:fit.share=7')).err).toContain('There are fit.share = 0.8; fit.share = 0.9.')
    expect((await trace('param:nope=7')).err).toContain('No version has a parameter called "nope"')
    expect((await trace('from:delays@1.1.1')).err).toContain('Did you mean delays@1.1.0?')
    for (const asked of ['commit:0000000', 'image:pytorch', `from:sha256:${'0'.repeat(64)}`]) expect(await trace(asked)).toMatchObject({ code: 1, out: '' })
  })

  it('follows parents as deep as asked', async () => {
    expect((await report('delays@1.1.0')).version?.parents[0]).toMatchObject({ relation: 'retrained', version: { version: '1.0.0' }, belowDepth: false })
    expect((await report('delays@1.1.0', '--depth', '0')).version?.parents[0]).toMatchObject({ version: null, belowDepth: true })
  })

  it('shows twelve digits, and all with --full', async () => {
    expect((await trace('delays@1.1.0')).out).not.toContain(second.lineage)
    expect((await trace('delays@1.1.0', '--full')).out).toContain(second.lineage)
  })

  it('has one shape for programs: every member, always', async () => {
    const members = ['schema', 'asked', 'kind', 'digest', 'read', 'stage', 'at', 'version', 'lot', 'found', 'usedBy', 'doubts'].sort()
    for (const name of ['delays#production', 'delays@1.0.0', 'flights@w1', first.lineage]) expect(Object.keys(await report(name)).sort()).toEqual(members)
  })

  it.each([
    ['delay#production', 'Did you mean delays#production?'], ['delays#prodution', 'Did you mean delays#production?'], ['delays@1.1.1', 'Did you mean delays@1.1.0?'], ['flights@w3', 'Did you mean flights@w1?'], ['fligths@w1', 'Did you mean flights@w1?'],
    [`sha256:${'0'.repeat(64)}`, 'found it in none'], ['models/delays/train.sh', 'none of them'],
  ])('says what was probably meant by %s', async (name, hint) => {
    const { code, out, err } = await trace(name)
    expect({ code, out }).toEqual({ code: name.endsWith('.sh') ? 2 : 1, out: '' })
    expect(err).toContain(hint)
  })

  it('says that nobody knows a file', async () => {
    writeFileSync(join(repository.folder, 'other.bin'), 'other')
    expect(await trace('other.bin')).toMatchObject({ code: 1, err: expect.stringMatching(/Expected sha256:[0-9a-f]{64} \(other\.bin\) in a record/) as string })
  })

  it('refuses options that make no sense', async () => {
    expect((await trace()).code).toBe(2)
    expect((await trace('delays@1.0.0', '--depth', 'all')).code).toBe(2)
  })

  it('reads what the remote has before a branch of this clone, and another commit when asked', async () => {
    repository.git('update-ref', 'refs/remotes/origin/main', `${main}~2`)
    try {
      expect((await report('delays#production')).read).toMatchObject({ revision: 'origin/main' })
      expect((await report('delays#production', '--revision', 'main')).read).toMatchObject({ revision: 'main', commit: main })
      expect((await trace('delays#production', '--revision', 'nope')).err).toContain('called "nope"')
    } finally {
      repository.git('update-ref', '-d', 'refs/remotes/origin/main')
    }
  })
})

describe('evidence that cannot be trusted', () => {
  const cases: [string, () => [string, Record<string, string | null>], RegExp][] = [
    ['a tampered lineage record', () => ['provender-records', { [recordPath(second.lineage)]: repository.git('show', `${tip}:${recordPath(second.lineage)}`).replaceAll('0.9', '0.8') }], /✗ does not match:.*lineage record/],
    ['a missing lineage record', () => ['provender-records', { [recordPath(second.lineage)]: null }], /✗ no record: The lineage record of delays@1\.1\.0/],
    ['a missing provenance record', () => ['provender-records', { [recordPath(second.provenance)]: null }], /✗ no record: The provenance record/],
    ['a version file with another digest', () => ['main', { 'models/delays/versions/1.1.0.yml': repository.git('show', 'main:models/delays/versions/1.1.0.yml').replace(second.subjects[0]!.digest, first.subjects[1]!.digest) }], /✗ does not match:.*differs from its record in subjects/],
    ['a version file that is not what was decided', () => ['main', { 'models/delays/versions/1.1.0.yml': `${repository.git('show', 'main:models/delays/versions/1.1.0.yml')}\ntags: [good]\n` }], /✗ does not match: models\/delays\/versions\/1\.1\.0\.yml is not the file/],
    ['a version file that says nothing', () => ['main', { 'models/delays/versions/1.1.0.yml': 'schema: version/v1\n' }], /✗ does not match: models\/delays\/versions\/1\.1\.0\.yml:1/],
    ['a missing version file', () => ['main', { 'models/delays/versions/1.1.0.yml': null }], /✗ no record: there is no models\/delays\/versions\/1\.1\.0\.yml/],
    ['a stage that was changed without a deployment', () => ['main', { 'models/delays/stages.yml': stagesYml('1.0.0') }], /✗ does not match: stages\.yml gives production 1\.0\.0, the last recorded deployment put 1\.1\.0/],
    ['a decision that was taken out', () => ['provender-records', { [decisionPath(2)]: null }], /✗ no record of the decision/],
    ['a broken chain', () => ['provender-records', { [decisionPath(1)]: null }], /✗ does not match: the chain is broken before decision 2/],
  ]
  const decisionPath = (sequence: number): string => repository.git('ls-tree', '-r', '--name-only', tip, '--', 'decisions/').split('\n')[sequence - 1]!

  it.each(cases)('%s makes the answer no', async (_what, change, message) => {
    const [branch, changes] = change()
    const { code, out } = await whileChanged(branch, changes, () => trace('delays#production'))
    expect({ code, out: out.replaceAll(/\s*\n[│└├─ ]*/g, ' ') }).toEqual({ code: 1, out: expect.stringMatching(message) as string })
  })

  it('follows nothing forward without saying which record it could not read', async () => {
    const changes = { [recordPath(second.lineage)]: repository.git('show', `${tip}:${recordPath(second.lineage)}`).replaceAll('0.9', '0.8') }
    for (const asked of ['from:delays@1.0.0', 'param:fit.share=0.8', (await report('delays@1.1.0')).version!.barcode!]) {
      const { code, out } = await whileChanged('provender-records', changes, () => trace(asked))
      expect({ asked, code, out }).toEqual({ asked, code: 1, out: expect.stringContaining('✗ does not match: the lineage record') as string })
    }
  })

  it('says that a stage without deployment and decision has no record, which is no disagreement', async () => {
    const changes = { 'models/delays/stages.yml': `${stagesYml('1.1.0')}  staging: { version: 1.0.0 }\n` }
    const { code, out } = await whileChanged('main', changes, () => trace('delays#staging'))
    expect(code).toBe(0)
    expect(out).toContain('? no record of a deployment of delays@1.0.0 to staging')
    expect(out).toContain('? no record of a decision that lets delays@1.0.0 go to staging')
  })

  it('says when the clone has no records at all', async () => {
    repository.git('update-ref', '-d', 'refs/heads/provender-records')
    try {
      const { code, out } = await trace('delays#production')
      expect(code).toBe(1)
      expect(out).toContain('no record of anything')
      expect(out).toContain('git fetch origin provender-records')
    } finally {
      repository.git('update-ref', 'refs/heads/provender-records', tip)
    }
  })

  it('hands no control characters to the terminal', async () => {
    const { out } = await whileChanged('provender-records', deploymentFile({ version: '1.0.0', stage: 'staging', actor: '\u001b[2Jgone\u009b1m\u202e' }), () => trace('delays@1.0.0'))
    expect(out).toContain('gone')
    for (const format of ['dot', 'openlineage', 'json']) {
      const hostile = deploymentFile({ version: '1.0.0', stage: '"];\nevil -> x [label="\\\u001b[2J\u202e', actor: '\u009b\u202e' })
      const told = (await whileChanged('provender-records', hostile, () => trace('delays@1.0.0', '--format', format, '--full'))).out
      expect(told).toContain('evil')
      expect(told).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
      if (format === 'dot') for (const line of told.trimEnd().split('\n')) expect(line).toMatch(DOT_LINE)
      else JSON.parse(told)
    }
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  })
})
