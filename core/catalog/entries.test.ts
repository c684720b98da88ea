import { stringify } from 'yaml'
import { describe, expect, it } from 'vitest'
import { digests } from '../../adapters/digests.ts'
import { gatherCatalog } from '../../flows/catalog/gather.ts'
import { memoryRecords, memoryTree } from '../../test/fixtures/memory-repository.ts'
import { addDataset, addModel, commit, decide, deploy, emptyRepository, promote, sha, type ModelFixture, type RepositoryFixture, type VersionFixture } from '../../test/fixtures/model-repository.ts'
import type { Catalog, ModelEntry } from './catalog.ts'
import { catalogEntries } from './entries.ts'

const NOW = '2026-11-21T09:00:00Z'
const one: VersionFixture = { version: '1.0.0', trainedAt: '2026-03-01T08:00:00Z', expiresOn: '2027-03-01', lots: ['a', 'z'], params: { depth: '6' }, metrics: [{ name: 'auc', value: '0.91' }] }
const two: VersionFixture = { ...one, version: '2.0.0', trainedAt: '2026-09-01T08:00:00Z', expiresOn: '2027-09-01', lots: ['b', 'z'], metrics: [{ name: 'auc', value: '0.93' }] }
const churn: ModelFixture = { name: 'churn', description: 'Who leaves.', dataset: 'rows', versions: [one, two], stages: { production: '2.0.0' } }

/** A repository in which everything is as it should be: 1.0.0 served, 2.0.0 serves. */
function inOrder(changes: Partial<ModelFixture> = {}): RepositoryFixture {
  const repository = emptyRepository()
  addDataset(repository, 'rows', ['a', 'b', 'z'])
  addModel(repository, { ...churn, ...changes })
  promote(repository, 'churn', 'production', '1.0.0', '2026-03-05')
  promote(repository, 'churn', 'production', '2.0.0', '2026-09-05')
  return repository
}

async function catalogOf({ files, records, decisions }: RepositoryFixture, now = NOW): Promise<Catalog> {
  const sources = await gatherCatalog(new Date(now), { slug: 'acme/models', webUrl: 'https://github.com/acme/models' }, { tree: memoryTree(files), records: memoryRecords(records, decisions) })
  return catalogEntries(sources, digests.ofText)
}

async function churnOf(repository: RepositoryFixture, now = NOW): Promise<ModelEntry> {
  return (await catalogOf(repository, now)).models.find(({ name }) => name === 'churn')!
}

// The keys are quoted because `on` would be taken for a boolean by YAML 1.1 and is refused.
const recall = (withdrawn: object, more: object = {}): string => stringify({ schema: 'recall/v1', id: 'r1', withdrawn: [withdrawn], reason: 'Consent was withdrawn.', severity: 'high', 'issued-on': '2026-11-04', ...more }, { defaultKeyType: 'QUOTE_DOUBLE' })

describe('catalog entries', () => {
  it('say what serves, who approved it and that nothing needs attention', async () => {
    const { verdict, rollBackTo, featured, versions } = await churnOf(inOrder())
    expect(verdict).toEqual({
      level: 'ok', short: 'Approved', warning: null, serving: 'Version 2.0.0 has served production since 5 September 2026.',
      approval: '@ben-reviewer and @mia-risk approved it, and all 5 rules of the policy passed on 5 September 2026. It expires on 1 September 2027.', attention: [],
    })
    expect(featured).toEqual({ stage: 'production', version: '2.0.0' })
    expect(rollBackTo?.version).toBe('1.0.0')
    expect(versions.map(({ version, changed }) => [version, changed?.parts])).toEqual([['2.0.0', ['data']], ['1.0.0', undefined]])
  })

  const cases: [string, (repository: RepositoryFixture) => void, string, RegExp][] = [
    ['no deployment is recorded', (r) => { r.records = r.records.filter(({ kind }) => kind !== 'deployments') }, 'warn', /no deployment of version 2\.0\.0 to production is recorded/],
    ['no approval is recorded', (r) => { r.decisions.length = 0; r.records = r.records.filter(({ kind }) => kind !== 'deployments'); deploy(r, { model: 'churn', stage: 'production', version: '2.0.0', deployedAt: '2026-09-05T11:00:00Z' }) }, 'bad', /no approval of version 2\.0\.0 for production is recorded/],
    ['the deployment names a decision that is not in the log', (r) => { deploy(r, { model: 'churn', stage: 'production', version: '2.0.0', deployedAt: '2026-10-01T00:00:00Z', decision: sha('unknown') }) }, 'bad', /not in the decision log/],
    ['the deployment names a decision that is no approval', (r) => { const decision = decide(r, { model: 'churn', stage: 'production', to: '2.0.0', at: '2026-09-30T00:00:00Z', conclusion: 'rejected' }); deploy(r, { model: 'churn', stage: 'production', version: '2.0.0', deployedAt: '2026-10-01T00:00:00Z', decision }) }, 'bad', /names decision 3, which is not an approval \(rejected\)/],
    ['another version is deployed than is assigned', (r) => { promote(r, 'churn', 'production', '1.0.0', '2026-10-01') }, 'bad', /version 2\.0\.0 is assigned to production, but the last deployment put version 1\.0\.0 there on 1 October 2026/],
    ['the last deployment took the stage out of service', (r) => { deploy(r, { model: 'churn', stage: 'production', version: null, deployedAt: '2026-10-01T00:00:00Z' }) }, 'bad', /the last deployment took production out of service on 1 October 2026/],
    ['a later deployment was refused', (r) => { deploy(r, { model: 'churn', stage: 'production', version: '2.0.0', deployedAt: '2026-10-01T00:00:00Z', outcome: 'refused', reason: 'The digests differ.' }) }, 'warn', /was refused on 1 October 2026: The digests differ/],
    ['it was deployed with another lineage record', (r) => { deploy(r, { model: 'churn', stage: 'production', version: '2.0.0', deployedAt: '2026-10-01T00:00:00Z', lineage: sha('other'), decision: digests.ofText(r.decisions[1]!) }) }, 'bad', /another lineage record/],
    ['the serving version is recalled', (r) => { r.files.set('recalls/r1.yml', recall({ model: 'churn', versions: ['2.0.0'] })) }, 'recalled', /churn@2\.0\.0 was withdrawn/],
    ['a lot that trained it is recalled', (r) => { r.files.set('recalls/r1.yml', recall({ dataset: 'rows', lots: ['b'] })) }, 'recalled', /made from rows@b, which was withdrawn/],
    ['the same bytes are recalled under another name', (r) => { addDataset(r, 'copies', ['x'], { lots: { x: { uri: 'x', digest: sha('rows@b') } } }); r.files.set('recalls/r1.yml', recall({ dataset: 'copies', lots: ['x'] })) }, 'recalled', /made from copies@x/],
    ['a lot that its lot was derived from is recalled', (r) => { addDataset(r, 'rows', [], { lots: { b: { uri: 'b', digest: sha('rows@b'), 'derived-from': [{ dataset: 'raw', lot: 'x' }] } } }); addDataset(r, 'raw', ['x']); r.files.set('recalls/r1.yml', recall({ dataset: 'raw', lots: ['x'] })) }, 'recalled', /made from raw@x/],
    ['its lineage record is absent', (r) => { r.records = r.records.filter(({ kind, text }) => kind !== 'lineage' || !text.includes('"version":"2.0.0"')) }, 'bad', /version 2\.0\.0: no lineage is recorded/],
    ['its version file is broken', (r) => { r.files.set('models/churn/versions/2.0.0.yml', 'schema: version/v1\nsubjects: 3\n') }, 'bad', /its version file cannot be read/],
    ['its version file is missing', (r) => { r.files.delete('models/churn/versions/2.0.0.yml') }, 'bad', /assigned to production, but it has no version file/],
    ['its version file names other bytes than its lineage', (r) => { replace(r, 'models/churn/versions/2.0.0.yml', /digest: sha256:[0-9a-f]{64}/, `digest: ${sha('tampered')}`) }, 'bad', /its lineage record is about other bytes: out\/model\.json/],
    ['its version file says that it is another', (r) => { replace(r, 'models/churn/versions/2.0.0.yml', /^version: .*$/m, 'version: 3.0.0') }, 'bad', /says that it is churn@3\.0\.0/],
    ['the card gives another number', (r) => { replace(r, 'models/churn/README.md', /value: "0\.93"/, 'value: "0.99"') }, 'bad', /the model card gives auc 0\.99, which the lineage of version 2\.0\.0 does not/],
    ['the card names another lineage', (r) => { replace(r, 'models/churn/README.md', /lineage: sha256:[0-9a-f]{64}/, `lineage: ${sha('other')}`) }, 'bad', /names another lineage record/],
    ['the card cannot be read', (r) => { r.files.set('models/churn/README.md', '---\nprovender: [\n---\n') }, 'bad', /the model card cannot be read/],
    ['the card is not text', (r) => { r.files.set('models/churn/README.md', Buffer.from([0xff, 0xfe, 0])) }, 'bad', /is not UTF-8 text/],
    ['stages.yml cannot be read', (r) => { r.files.set('models/churn/stages.yml', 'schema: stages/v2\n') }, 'bad', /stages\.yml cannot be read.*what is assigned is unknown/],
    ['model.yml is missing', (r) => { r.files.delete('models/churn/model.yml') }, 'bad', /models\/churn has no model\.yml/],
    ['the policy is missing', (r) => { r.files.delete('.github/provender.yml') }, 'bad', /policy \.github\/provender\.yml is missing/],
    ['a recall cannot be read', (r) => { r.files.set('recalls/r1.yml', 'schema: recall/v1\n') }, 'bad', /recall r1 cannot be read.*what it withdraws is unknown/],
    ['a decision cannot be read', (r) => { r.decisions.push('{"schema":"decision/v1"}') }, 'bad', /decision 3 cannot be read/],
    ['the decision log is broken', (r) => { r.decisions.shift() }, 'bad', /the decision log is broken at decision 1/],
    ['a lot that trained it has expired', (r) => { addDataset(r, 'rows', [], { lots: { b: { uri: 'b', digest: sha('rows@b'), 'expires-on': '2026-11-21' } } }) }, 'warn', /trained on data that has expired: rows@b/],
    ['a deployment record cannot be read', (r) => { r.records.push({ kind: 'deployments', text: '{"schema":"deployment/v1"}' }) }, 'bad', /deployment record sha256:[0-9a-f]+… cannot be read/],
    ['a version file has no version for a name', (r) => { r.files.set('models/churn/versions/latest.yml', '') }, 'bad', /latest\.yml is not named by a semantic version/],
  ]
  it.each(cases)('tell when %s', async (_what, change, level, words) => {
    const repository = inOrder()
    change(repository)
    const model = await churnOf(repository)
    expect(model.attention.map(({ text }) => text).join('\n')).toMatch(words)
    expect(model.verdict.level).toBe(level)
  })

  it.each([
    ['2026-07-01T00:00:00Z', 'ok', 62],
    ['2026-08-02T00:00:00Z', 'warn', 30],
    ['2026-08-31T23:59:59Z', 'warn', 1],
    ['2026-09-01T00:00:00Z', 'bad', 0],
    ['2026-12-01T00:00:00Z', 'bad', -91],
  ])('count the days to the date of expiry on %s', async (now, level, days) => {
    const repository = inOrder({ versions: [one, { ...two, expiresOn: '2026-09-01' }] })
    const model = await churnOf(repository, now)
    expect([model.verdict.level, model.versions[0]?.daysLeft]).toEqual([level, days])
  })

  it('warn before everything else when the serving version is recalled', async () => {
    const repository = inOrder()
    repository.files.set('recalls/r1.yml', recall({ model: 'churn', versions: ['2.0.0'] }))
    const { verdict } = await churnOf(repository)
    expect([verdict.warning, verdict.short, verdict.serving.slice(0, 68)]).toEqual(['Do not use.', 'Recalled 4 Nov 2026', 'Version 2.0.0 was recalled on 4 November 2026: Consent was withdrawn.'.slice(0, 68)])
  })

  it('let a lifted recall go, from the day that it is lifted', async () => {
    const repository = inOrder()
    const lifted = (on: string): object => ({ lifted: { 'lifted-on': on, reason: 'Consent came back.', evidence: [sha('letter')] } })
    repository.files.set('recalls/r1.yml', recall({ model: 'churn', versions: ['2.0.0'] }, lifted('2026-11-21')))
    expect((await churnOf(repository)).verdict.level).toBe('ok')
    repository.files.set('recalls/r1.yml', recall({ model: 'churn', versions: ['2.0.0'] }, lifted('2026-11-22')))
    expect((await churnOf(repository)).verdict.level).toBe('recalled')
  })

  it('name no version to roll back to that is recalled or expired', async () => {
    const repository = inOrder()
    repository.files.set('recalls/r1.yml', recall({ model: 'churn', versions: ['1.0.0'] }))
    expect((await churnOf(repository)).rollBackTo).toBeNull()
    expect((await churnOf(inOrder({ versions: [{ ...one, expiresOn: '2026-11-01' }, two] }))).rollBackTo).toBeNull()
  })

  it('count "since" from the first deployment without a break', async () => {
    const repository = inOrder()
    const decision = digests.ofText(repository.decisions[1]!)
    deploy(repository, { model: 'churn', stage: 'production', version: '2.0.0', deployedAt: '2026-10-01T00:00:00Z', decision })
    expect((await churnOf(repository)).stages.at(-1)).toMatchObject({ state: 'serving', since: '2026-09-05T11:02:00Z' })
    deploy(repository, { model: 'churn', stage: 'production', version: null, deployedAt: '2026-10-02T00:00:00Z' })
    deploy(repository, { model: 'churn', stage: 'production', version: '2.0.0', deployedAt: '2026-10-03T00:00:00Z', decision })
    expect((await churnOf(repository)).stages.at(-1)).toMatchObject({ state: 'serving', since: '2026-10-03T00:00:00Z' })
  })

  it('show a move that waits, until it is made', async () => {
    const repository = inOrder({ stages: { production: '1.0.0' } })
    repository.records = repository.records.filter(({ text }) => !text.includes('"deployedAt":"2026-09-05'))
    repository.decisions.length = 1
    decide(repository, { model: 'churn', stage: 'production', from: '1.0.0', to: '2.0.0', at: '2026-09-04T00:00:00Z', conclusion: 'pending' })
    expect((await churnOf(repository)).stages.at(-1)?.proposed).toMatchObject({ version: '2.0.0', conclusion: 'pending' })
    expect((await churnOf(inOrder())).stages.at(-1)?.proposed).toBeNull()
  })

  it('keep what is in service on a stage that the policy does not name', async () => {
    const repository = inOrder({ stages: { production: '2.0.0', shadowland: '1.0.0' } })
    const catalog = await catalogOf(repository)
    expect(catalog.stages).toEqual(['shadowland', 'development', 'staging', 'canary', 'production'])
    expect(catalog.models[0]?.stages[0]).toMatchObject({ stage: 'shadowland', assigned: '1.0.0', state: 'not-deployed' })
  })

  it('say plainly that nothing was ever trained or deployed', async () => {
    const repository = emptyRepository()
    addModel(repository, { ...churn, versions: [], stages: {} })
    const model = await churnOf(repository)
    expect(model.verdict).toMatchObject({ level: 'none', short: 'Not in service', serving: 'No version serves production.', approval: null })
    expect(model.versions).toEqual([])
  })

  it('put the most urgent first', async () => {
    const repository = inOrder()
    addModel(repository, { ...churn, name: 'a-new-one', versions: [], stages: {} })
    addModel(repository, { ...churn, name: 'zebra', versions: [one], stages: { production: '1.0.0' } })
    addModel(repository, { ...churn, name: 'yak', versions: [two], stages: { production: '2.0.0' } })
    repository.files.set('recalls/r1.yml', recall({ model: 'yak', versions: ['2.0.0'] }))
    expect((await catalogOf(repository)).models.map(({ name, verdict }) => [name, verdict.level])).toEqual([['yak', 'recalled'], ['zebra', 'bad'], ['churn', 'ok'], ['a-new-one', 'none']])
  })

  it('do not take a folder with an unusable name for a model, and say so', async () => {
    const repository = inOrder()
    repository.files.set('models/Bad Name/model.yml', 'schema: model/v1\n')
    const catalog = await catalogOf(repository)
    expect(catalog.models.map(({ name }) => name)).toEqual(['churn'])
    expect(catalog.problems).toEqual(['models/Bad Name/model.yml lies in a folder whose name cannot be used (expected a–z, 0–9 and "-")'])
  })

  it('compare with the champion in the direction of the metric', async () => {
    const challenger: VersionFixture = { ...two, metrics: [{ name: 'auc', value: '0.93' }, { name: 'brier', value: '0.12', higherIsBetter: false }, { name: 'f1', value: '0.7' }], champion: { version: '1.0.0', sameData: true, metrics: { auc: '0.94', brier: '0.15', f1: '0.7' } } }
    const { versions } = await churnOf(inOrder({ versions: [one, challenger] }))
    expect(versions[0]?.comparison).toEqual({ champion: '1.0.0', sameData: true, rows: [
      { name: 'auc', split: 'test', value: '0.93', champion: '0.94', difference: '−0.01', verdict: 'worse' },
      { name: 'brier', split: 'test', value: '0.12', champion: '0.15', difference: '−0.03', verdict: 'better' },
      { name: 'f1', split: 'test', value: '0.7', champion: '0.7', difference: '0', verdict: 'equal' },
    ] })
  })

  it('are plain data', async () => {
    const catalog = await catalogOf(inOrder())
    expect(JSON.parse(JSON.stringify(catalog))).toEqual(catalog)
    expect(catalog.commit).toBe(commit('a commit'))
  })
})

function replace({ files }: RepositoryFixture, path: string, from: RegExp, to: string): void {
  const before = String(files.get(path))
  expect(before).toMatch(from)
  files.set(path, before.replace(from, to))
}
