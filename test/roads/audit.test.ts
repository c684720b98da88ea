import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openGitRecords } from '../../adapters/git/records.ts'
import { signWithKey } from '../../adapters/signing/sign.ts'
import { dispatch } from '../../cli/dispatch.ts'
import type { AuditReport, Finding } from '../../core/audit/report.ts'
import { canonicalJson } from '../../core/canonical.ts'
import { decisionPath, recordPath } from '../../core/paths.ts'
import type { DecisionRecord } from '../../schemas/decision/v1.ts'
import type { DeploymentRecord } from '../../schemas/deployment/v1.ts'
import type { LinkRecord } from '../../core/decisions/chain.ts'
import type { DeploymentLink } from '../../schemas/deployment-link/v1.ts'
import { acknowledgementLink, alertLink, deploymentLink, overrideLink } from '../fakes/chain.ts'
import { decisionRecord, deploymentRecord } from '../fakes/deployment.ts'
import { BASE_FILES, POLICY, records, sha256, stagesFile, versionFile } from '../fakes/promotion.ts'

const STAGES = 'models/churn/stages.yml'
const VERSION = 'models/churn/versions/1.1.0.yml'
const RECORDS = 'provender-records'

let made: string
let folder: string
const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_AUTHOR_NAME: 'Eve', GIT_AUTHOR_EMAIL: 'eve@example.invalid', GIT_COMMITTER_NAME: 'Eve', GIT_COMMITTER_EMAIL: 'eve@example.invalid' }
const git = (...args: string[]): string => execFileSync('git', args, { cwd: folder, env, encoding: 'utf8' }).trim()

function merge(files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  git('add', '-A')
  git('commit', '-q', '-m', 'merge')
  return git('rev-parse', 'HEAD')
}

async function decided(commit: string, more: Partial<DecisionRecord>): Promise<string> {
  const gated = (more.gated ?? []).map(({ path }) => ({ path, blob: git('rev-parse', `${commit}:${path}`) }))
  const link = await openGitRecords(folder).appendDecision((last) => canonicalJson(decisionRecord({ approvals: [{ login: 'ben', userId: 2, review: 41, commit, submittedAt: '2026-03-02T11:00:00Z' }], ...more, head: { sha: commit }, gated, sequence: (last?.sequence ?? 0) + 1, previous: last?.digest ?? null })), 'decision')
  return link!.digest
}

async function deployed(commit: string, more: Partial<DeploymentRecord>): Promise<string> {
  const version = more.version ?? '1.1.0'
  const subjects = [{ name: 'model.bin', digest: sha256(version) }]
  const [digest] = await openGitRecords(folder).append([{ kind: 'deployments', text: canonicalJson(deploymentRecord({ commit, lineage: sha256(records(version).lineage), subjects, run: 77, ...more })) }], 'deployment')
  return digest!
}

/** A link of any kind on top of the log, with records beside it. */
async function linked(record: LinkRecord, beside: { kind: 'deployments'; text: string }[] = []): Promise<string> {
  const link = await openGitRecords(folder).appendDecision((last) => canonicalJson({ ...record, sequence: (last?.sequence ?? 0) + 1, previous: last?.digest ?? null }), 'link', beside)
  return link!.digest
}

const decisionOf = (sequence: number): string => `sha256:${/-([0-9a-f]{64})/.exec(link(sequence))![1]}`

const PUSHED = { [STAGES]: stagesFile({ production: '1.1.0', staging: '1.1.0' }) }

/** Pushed past the gate; an alert tells of it. */
async function told(): Promise<string> {
  const commit = merge(PUSHED)
  return await linked(alertLink({ about: { commits: [commit] } }))
}

/** A deployment of production as the deploy action records it: record and link at once. */
async function recorded(more: Partial<DeploymentLink> = {}, record: Partial<DeploymentRecord> = {}): Promise<void> {
  const stored = deploymentRecord({ commit: git('rev-parse', 'HEAD'), stage: 'production', version: '1.0.0', outcome: 'refused', decision: null, deployedAt: '2026-03-04T12:00:00Z', ...record })
  const text = canonicalJson(stored)
  const { deployedAt, commit, model, stage, version, decision, outcome } = stored
  await linked(deploymentLink({ record: sha256(text), deployedAt, commit, model, stage, version, decision, outcome, ...more }), [{ kind: 'deployments', text }])
}

const file = (path: string) => ({ path, blob: null })

/** Two versions: 1.0.0 was decided and deployed to production, 1.1.0 to staging after a decision that said no. */
beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'audit-'))
  folder = join(made, 'whole')
  mkdirSync(folder)
  git('init', '-q', '-b', 'main')
  merge({ ...BASE_FILES, [STAGES]: stagesFile({}) })
  const all = ['1.0.0', '1.1.0'].flatMap((version) => Object.values(records(version)))
  await openGitRecords(folder).append(all.map((text) => ({ kind: 'lineage', text })), 'trained')
  const first = merge({ [STAGES]: stagesFile({ production: '1.0.0' }) })
  const one = await decided(first, { changes: [{ model: 'churn', stage: 'production', from: null, to: '1.0.0' }], gated: [file(STAGES)], decidedAt: '2026-03-01T12:00:00Z', pull: 6 })
  await deployed(first, { stage: 'production', version: '1.0.0', decision: one, deployedAt: '2026-03-01T13:00:00Z' })
  const second = merge({ [VERSION]: versionFile('1.1.0'), [STAGES]: stagesFile({ production: '1.0.0', staging: '1.1.0' }) })
  await decided(second, { conclusion: 'pending', gated: [file(STAGES), file(VERSION)], approvals: [] })
  const three = await decided(second, { gated: [file(STAGES), file(VERSION)], decidedAt: '2026-03-02T13:00:00Z' })
  await deployed(second, { decision: three })
}, 30_000)
beforeEach(() => {
  folder = mkdtempSync(join(made, 'case-'))
  cpSync(join(made, 'whole'), folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
afterAll(() => rmSync(made, { recursive: true, force: true }))

async function provender(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const code = await dispatch(args, { cwd: folder, env: {}, out: (text) => void (out += text), err: (text) => void (err += text), interactive: false })
  return { code, out, err }
}

async function findings(): Promise<Finding[]> {
  const { code, out, err } = await provender('audit', 'verify', '--json')
  expect(err).toBe('')
  const report = JSON.parse(out) as AuditReport
  expect(code).toBe(report.findings.length === 0 ? 0 : 1)
  for (const { name, findings: count } of report.checks) expect(count).toBe(report.findings.filter(({ check }) => check === name).length)
  return report.findings
}

/** Changes a branch without its working tree: on top of its tip, or in place of it. */
function change(branch: string, changes: Record<string, string | null>, how: 'on top' | 'instead' = 'on top'): void {
  const index = { ...env, GIT_INDEX_FILE: join(folder, '.git/test-index') }
  const plumb = (args: string[], input = ''): string => execFileSync('git', args, { cwd: folder, env: index, input, encoding: 'utf8' }).trim()
  plumb(['read-tree', branch])
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) plumb(['update-index', '--force-remove', path])
    else plumb(['update-index', '--add', '--cacheinfo', `100644,${plumb(['hash-object', '-w', '--stdin'], text)},${path}`])
  }
  const parent = how === 'on top' ? branch : `${branch}~1`
  plumb(['update-ref', `refs/heads/${branch}`, plumb(['commit-tree', plumb(['write-tree']), '-p', parent, '-m', 'change'])])
}

const show = (path: string, branch = RECORDS): string => execFileSync('git', ['show', `${branch}:${path}`], { cwd: folder, encoding: 'utf8' })
const names = (below: string): string[] => git('ls-tree', '-r', '--name-only', RECORDS, '--', `${below}/`).split('\n')
const link = (sequence: number): string => names('decisions')[sequence - 1]!
const deploymentOf = (stage: string): string => names('deployments').find((path) => show(path).includes(`"stage":"${stage}"`))!
const lineage = recordPath('lineage', sha256(records('1.1.0').lineage))

describe('audit verify', () => {
  it('says what was looked at when everything is in order, and that nothing is signed', async () => {
    const { code, out } = await provender('audit', 'verify')
    expect(code).toBe(0)
    for (const text of ['✓ records     9 records', '✓ chain       3 decisions', '✓ history     6 commits', '✓ versions    2 version files', '✓ deployments 2 deployments', '✓ stages      2 stage entries', '– signatures  0 signatures: not signed', 'no findings']) expect(out).toContain(text)
    expect(await findings()).toEqual([])
  })

  it('takes a join of two clones by the records adapter for what it is', async () => {
    git('update-ref', `refs/remotes/origin/${RECORDS}`, RECORDS)
    const theirs = mkdtempSync(join(made, 'theirs-'))
    cpSync(folder, theirs, { recursive: true })
    await openGitRecords(folder).append([{ kind: 'lineage', text: records('2.0.0').lineage }], 'here')
    await openGitRecords(theirs).append([{ kind: 'lineage', text: records('2.1.0').lineage }], 'there')
    git('fetch', '-q', theirs, `${RECORDS}:refs/remotes/origin/${RECORDS}`)
    await openGitRecords(folder).append([{ kind: 'lineage', text: records('2.2.0').lineage }], 'both')
    expect(git('rev-list', '--merges', '--count', RECORDS)).toBe('1')
    expect(await findings()).toEqual([])
  })

  it('has nothing to say of what was told, and acknowledged by somebody else', async () => {
    const alert = await told()
    await linked(acknowledgementLink(alert))
    expect((await findings()).filter(({ check }) => check === 'merges' || check === 'alerts')).toEqual([])
  })

  it('takes the commits of a rebase together, and deployments with their links', async () => {
    const before = git('rev-parse', 'HEAD')
    merge({ [STAGES]: stagesFile({ staging: '1.0.0' }) })
    const last = merge({ [STAGES]: stagesFile({ production: '1.0.0' }) })
    await decided(last, { pull: 9, changes: [{ model: 'churn', stage: 'staging', from: '1.1.0', to: null }], base: { ref: 'main', sha: before }, gated: [file(STAGES)] })
    await recorded()
    expect(await findings()).toEqual([])
  })

  type Case = [what: string, tamper: () => void | Promise<void>, check: Finding['check'], at: RegExp, found: RegExp]
  const cases: Case[] = [
    ['one byte of a record', () => change(RECORDS, { [lineage]: show(lineage).replace('0.81', '0.91') }), 'records', /lineage\//, /^sha256:/],
    ['one byte of a record, seen from the history', () => change(RECORDS, { [lineage]: show(lineage).replace('0.81', '0.91') }), 'history', /lineage\//, /^changed by commit/],
    ['one byte of a record, seen from the version', () => change(RECORDS, { [lineage]: show(lineage).replace('0.81', '0.91') }), 'versions', /1\.1\.0\.yml/, /not what its name says/],
    ['a push past the gate', () => void merge(PUSHED), 'merges', /^[0-9a-f]{40}$/, /none about models\/churn\/stages\.yml/],
    ['a push past the gate that was taken back', () => { merge(PUSHED); merge({ [STAGES]: stagesFile({ production: '1.0.0', staging: '1.1.0' }) }) }, 'merges', /^[0-9a-f]{40}$/, /none about/],
    ['a push past the gate, of a file that no policy names', () => void merge({ 'models/churn/train.py': 'evil' }), 'merges', /^[0-9a-f]{40}$/, /train\.py/],
    ['a push past the gate that an alert tells of', async () => void (await told()), 'merges', /^[0-9a-f]{40}$/, /none about/],
    ['an alert that is open', async () => void (await told()), 'alerts', /decisions\/00000004/, /^an open one: mallory pushed/],
    ['an alert that was ended by who did it', async () => void (await linked(acknowledgementLink(await told(), { by: { login: 'mallory', userId: 66 } }))), 'alerts', /decisions\/00000005/, /mallory, who had/],
    ['the end of an alert that is none', async () => void (await linked(acknowledgementLink(sha256('none')))), 'alerts', /decisions\/00000004/, /^none$/],
    ['an override that was not reviewed in time', async () => { await linked(alertLink({ alert: 'break-glass', reviewBy: '2026-03-04T12:00:00Z' })); await recorded({}, { deployedAt: '2026-03-05T00:00:00Z' }) }, 'alerts', /decisions\/00000004/, /^an open one/],
    ['an override of a decision that is none', async () => void (await linked(overrideLink())), 'alerts', /decisions\/00000004/, /no such decision/],
    ['an override of a decision that needed none', async () => void (await linked(overrideLink({ decision: decisionOf(3) }))), 'alerts', /decisions\/00000004/, /one without an override/],
    ['a deployment that the log does not name', async () => { await recorded(); await deployed(git('rev-parse', 'HEAD'), { outcome: 'refused', deployedAt: '2026-03-05T12:00:00Z' }) }, 'deployments', /deployments\//, /^none$/],
    ['a deployment that the log names, and that is gone', async () => { await linked(deploymentLink()) }, 'deployments', /deployments\//, /none that can be read/],
    ['a deployment of which the log says something else', async () => await recorded({ version: '1.1.0' }), 'deployments', /deployments\//, /^another version/],
    ['a removed lineage record', () => change(RECORDS, { [lineage]: null }), 'versions', /1\.1\.0\.yml/, /lineage record of churn@1\.1\.0 is not on the branch/],
    ['a removed provenance record', () => change(RECORDS, { [recordPath('lineage', sha256(records('1.1.0').provenance))]: null }), 'versions', /1\.1\.0\.yml/, /provenance record of churn@1\.1\.0/],
    ['a removed record, seen from the history', () => change(RECORDS, { [lineage]: null }), 'history', /lineage\//, /^removed by commit/],
    ['a record that is taken away and put back', () => { const text = show(lineage); change(RECORDS, { [lineage]: null }); change(RECORDS, { [lineage]: text }) }, 'history', /lineage\//, /^removed by commit/],
    ['a file that is no record', () => change(RECORDS, { 'notes.txt': 'hello' }), 'records', /notes\.txt/, /none/],
    ['a record in the wrong folder', () => change(RECORDS, { [lineage.replace(/\/../, '/00')]: show(lineage) }), 'records', /lineage\/00/, /none/],
    ['a record that its schema refuses', () => change(RECORDS, { [recordPath('deployments', sha256('{"schema":"deployment/v1"}'))]: '{"schema":"deployment/v1"}' }), 'schemas', /deployments\//, /deployedAt/],
    ['a record that is not canonical', () => change(RECORDS, { [recordPath('monitoring', sha256('{ "a": 1 }'))]: '{ "a": 1 }' }), 'schemas', /monitoring\//, /canonical/],
    ['a removed first decision', () => change(RECORDS, { [link(1)]: null }), 'chain', /decisions\/00000002/, /number 2/],
    ['a removed decision', () => change(RECORDS, { [link(2)]: null }), 'chain', /decisions\/00000003/, /number 3/],
    ['a removed last decision', () => change(RECORDS, { [link(3)]: null }), 'deployments', /deployments\//, /no such decision/],
    ['a rewritten link', () => { const text = show(link(2)).replace('"pending"', '"approved"'); change(RECORDS, { [link(2)]: null, [decisionPath(2, sha256(text))]: text }) }, 'chain', /decisions\/00000003/, /decision 3 names sha256:/],
    ['a link rewritten in place', () => change(RECORDS, { [link(2)]: show(link(2)).replace('"pending"', '"approved"') }), 'chain', /decisions\/00000003/, /decision 3 names sha256:/],
    ['a chain in another order', () => { const [two, three] = [show(link(2)), show(link(3))]; change(RECORDS, { [link(2)]: null, [link(3)]: null, [decisionPath(2, sha256(three))]: three, [decisionPath(3, sha256(two))]: two }) }, 'chain', /decisions\/00000002/, /expected decision 2, found number 3/],
    ['a number that is there twice', () => { const text = show(link(3)).replace('"pull":7', '"pull":8'); change(RECORDS, { [decisionPath(3, sha256(text))]: text }) }, 'chain', /decisions\/00000003/, /second number 3/],
    ['a decision that cannot be read', () => change(RECORDS, { [decisionPath(4, sha256('{}'))]: '{}' }), 'chain', /decisions\/00000004/, /cannot be read/],
    ['a version file with another trainer', () => change('main', { [VERSION]: versionFile('1.1.0', { 'trained-by': 'eve' }) }), 'versions', /1\.1\.0\.yml/, /differs from its record in trained-by/],
    ['a version file with a later date', () => change('main', { [VERSION]: versionFile('1.1.0', { 'expires-on': '2099-01-01' }) }), 'versions', /1\.1\.0\.yml/, /changed since/],
    ['a version file that cannot be read', () => change('main', { [VERSION]: 'schema: version/v1\n' }), 'versions', /1\.1\.0\.yml:1$/, /./],
    ['a removed version file', () => change('main', { [VERSION]: null }), 'deployments', /deployments\//, /none that can be read/],
    ['a stage that was moved past the gate', () => change('main', { [STAGES]: stagesFile({ production: '1.1.0', staging: '1.1.0' }) }), 'stages', /stages\.yml/, /^none$/],
    ['stages.yml with other bytes', () => change('main', { [STAGES]: `${stagesFile({ production: '1.0.0', staging: '1.1.0' })}# mine\n` }), 'stages', /stages\.yml/, /none about blob/],
    ['a challenger that nobody approved', () => change('main', { [STAGES]: stagesFile({ production: { version: '1.0.0', challenger: '1.1.0' }, staging: '1.1.0' }) }), 'stages', /stages\.yml/, /^none$/],
    ['stages.yml that cannot be read', () => change('main', { [STAGES]: 'schema: stages/v1\n' }), 'stages', /stages\.yml:1$/, /./],
    ['a deployment without a decision', async () => void (await deployed(git('rev-parse', 'main'), { decision: null, stage: 'production' })), 'deployments', /deployments\//, /none named/],
    ['a deployment by a decision that is not in the log', async () => void (await deployed(git('rev-parse', 'main'), { decision: sha256('made up') })), 'deployments', /deployments\//, /no such decision/],
    ['a deployment by a decision that said no', async () => void (await deployed(git('rev-parse', 'main'), { decision: decisionDigest(2) })), 'deployments', /deployments\//, /"pending"/],
    ['a deployment by a decision about something else', async () => void (await deployed(git('rev-parse', 'main'), { decision: decisionDigest(1) })), 'deployments', /deployments\//, /churn#production empty → 1\.0\.0/],
    ['a deployment of a commit with other bytes', async () => void (await deployed(git('rev-parse', 'main~1'), { decision: decisionDigest(3) })), 'deployments', /deployments\//, /with the stages\.yml/],
    ['a deployment of a commit that is not there', async () => void (await deployed('1'.repeat(40), { decision: decisionDigest(3) })), 'deployments', /deployments\//, /no such commit/],
    ['a deployment of other model files', async () => void (await deployed(git('rev-parse', 'main'), { decision: decisionDigest(3), subjects: [] })), 'deployments', /deployments\//, /other bytes/],
    ['a tampered deployment record', () => { const path = deploymentOf('staging'); change(RECORDS, { [path]: show(path).replace('"actor":"ada"', '"actor":"eve"') }) }, 'records', /deployments\//, /^sha256:/],
    ['a branch that was rewritten', () => change(RECORDS, {}, 'instead'), 'history', /^[0-9a-f]{40}$/, /rewritten/],
    ['a branch that was cut', () => void git('update-ref', `refs/heads/${RECORDS}`, `${RECORDS}~2`), 'history', /^[0-9a-f]{40}$/, /rewritten/],
    ['a remote with another chain', async () => {
      git('update-ref', `refs/remotes/origin/${RECORDS}`, RECORDS)
      const text = show(link(3)).replace('"pull":7', '"pull":8')
      change(RECORDS, { [link(3)]: null, [decisionPath(3, sha256(text))]: text }, 'instead')
    }, 'history', /provender-records/, /each have decisions/],
    ['a clone without records', () => { git('update-ref', '-d', `refs/heads/${RECORDS}`) }, 'records', /^provender-records$/, /none in this clone/],
  ]
  const decisionDigest = (sequence: number): string => `sha256:${/-([0-9a-f]{64})/.exec(link(sequence))![1]}`

  it.each(cases)('finds %s', async (_what, tamper, check, at, found) => {
    await tamper()
    expect(await findings()).toContainEqual({ check, at: expect.stringMatching(at) as string, expected: expect.stringMatching(/./) as string, found: expect.stringMatching(found) as string, remedy: expect.stringMatching(/./) as string })
  })

  it('finds a stage that was moved back past the gate, to a file that was approved once', async () => {
    const third = merge({ [STAGES]: stagesFile({ production: '1.1.0', staging: '1.1.0' }) })
    const four = await decided(third, { changes: [{ model: 'churn', stage: 'production', from: '1.0.0', to: '1.1.0' }], gated: [file(STAGES)], pull: 8 })
    await deployed(third, { stage: 'production', previousVersion: '1.0.0', decision: four, deployedAt: '2026-03-05T13:00:00Z' })
    expect(await findings()).toEqual([])
    merge({ [STAGES]: stagesFile({ production: '1.0.0', staging: '1.1.0' }) })
    expect(await findings()).toMatchObject([{ check: 'merges' }, { check: 'stages', found: '1.0.0, by decision 1' }])
  })

  it('does not take a decision for approved that was taken back on the same head', async () => {
    await decided(git('rev-parse', 'main'), { conclusion: 'rejected', gated: [file(STAGES), file(VERSION)] })
    expect((await findings()).map(({ check }) => check)).toEqual(expect.arrayContaining(['deployments', 'stages']))
  })

  it('finds a clone that is shallow', async () => {
    const shallow = mkdtempSync(join(made, 'case-'))
    git('clone', '-q', '--bare', '--depth', '1', '--no-single-branch', `file://${folder}`, shallow)
    folder = shallow
    expect(await findings()).toContainEqual(expect.objectContaining({ check: 'history', found: 'a shallow clone' }))
  })

  it('tells a person what, where and what to do, and hands no control characters to the terminal', async () => {
    change(RECORDS, { 'no\u001b[2Jtes\u202e': 'hello' })
    const { code, out } = await provender('audit', 'verify')
    expect(code).toBe(1)
    expect(out).toMatch(/✗ records {5}10 records: .* — 1 wrong/)
    expect(out).toMatch(/✗ records: provender-records:no�\[2Jtes�\n {2}expected a record named by .*, found a file that is none\.\n {2}Find out who put it there/)
    expect(out.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/)
  })
})

describe('signatures in an audit', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const SIGNERS = `signers: [{ id: training, key: ${JSON.stringify(publicKey.export({ type: 'spki', format: 'pem' }))} }]\n`
  const sign = async (version: string, statements: readonly ('lineage' | 'provenance')[] = ['lineage', 'provenance'], key = privateKey): Promise<void> => {
    const signer = signWithKey(key.export({ type: 'pkcs8', format: 'pem' }).toString(), 'a key of the tests')
    for (const statement of statements) await openGitRecords(folder).append([{ kind: 'signatures', text: await signer.sign(records(version)[statement]), about: sha256(records(version)[statement]) }], 'signature')
  }
  const policy = (rules = ''): string => merge({ '.github/provender.yml': `${SIGNERS}${POLICY}${rules}` })
  const audited = async () => {
    const report = JSON.parse((await provender('audit', 'verify', '--json')).out) as AuditReport
    // The policy was pushed here without a pull request, which is another finding.
    return { ...report.signatures, findings: report.findings.filter(({ check }) => check !== 'merges') }
  }

  it('are verified where they lie, and counted by version', async () => {
    policy()
    await sign('1.0.0')
    await sign('1.1.0', ['lineage'])
    expect(await audited()).toEqual({ valid: 3, invalid: 0, firstInvalid: null, versions: { signed: 1, notTrusted: 1, unsigned: 0, unknown: 0 }, findings: [] })
    expect((await provender('audit', 'verify')).out).toMatch(/✓ signatures +3 signatures: 3 valid, 0 invalid; versions: 1 signed by whom the policy trusts, 1 signed otherwise, 0 not signed\n/)
  })

  it('that are invalid are counted, and the first is named', async () => {
    policy()
    await sign('1.0.0', ['provenance'], other.privateKey)
    expect(await audited()).toMatchObject({ valid: 0, invalid: 1, firstInvalid: { at: 'models/churn/versions/1.0.0.yml', reason: 'provenance: none of the 1 trusted keys made it' }, versions: { notTrusted: 1, unsigned: 1 }, findings: [] })
    expect((await provender('audit', 'verify')).out).toContain('1 invalid (the first: models/churn/versions/1.0.0.yml, provenance: none of the 1 trusted keys made it)')
  })

  it('that the policy demands are a finding for each stage without them', async () => {
    policy('  - { id: signed, rule: lineage-signed, when: { stages: [production] } }\n  - { any: [{ id: also, rule: lineage-signed }, { id: else, rule: legal-move }] }\n')
    const missing = { check: 'signatures', at: STAGES, expected: 'a version on churn#production that is signed as the rule "signed" demands', found: expect.stringMatching(/^churn@1\.0\.0: its lineage is not signed; its provenance is not signed$/) as string, remedy: expect.stringMatching(/provender sign churn@1\.0\.0/) as string }
    expect((await audited()).findings).toEqual([missing])
    await sign('1.0.0')
    expect((await audited()).findings).toEqual([])
  })

  it('cannot be verified by roots that are none, and that is a finding', async () => {
    policy()
    await sign('1.0.0')
    merge({ '.github/provender-trusted-roots.jsonl': '{}\n' })
    expect(await audited()).toMatchObject({ versions: { unknown: 1, unsigned: 1 }, findings: [{ check: 'signatures', expected: 'keys and authorities that can be read' }] })
  })

  it('are in the export, by version', async () => {
    policy()
    await sign('1.0.0')
    const rows = (JSON.parse((await provender('audit', 'export', '--format', 'json')).out) as { rows: { version: { signing: unknown } }[] }).rows
    expect(rows.map(({ version }) => version.signing)).toMatchObject([{ state: 'signed', says: ['lineage is signed by training', 'provenance is signed by training'] }, { state: 'unsigned' }, { state: 'unsigned' }])
    expect((await provender('audit', 'export')).out).toMatch(/,agrees,lineage is signed by training; provenance is signed by training,/)
  })
})

describe('audit export', () => {
  it('gives one row per decided move, with who approved what and on which evidence', async () => {
    const { code, out } = await provender('audit', 'export', '--format', 'json')
    expect(code).toBe(0)
    const { schema, rows } = JSON.parse(out)
    expect(schema).toBe('audit-export/v1')
    expect(rows).toHaveLength(3)
    expect(rows[0]).toMatchObject({
      sequence: 1, repository: 'acme/models', pull: 6, conclusion: 'approved', model: 'churn', stage: 'production', slot: 'version', from: null, to: '1.0.0', previous: null,
      approvals: [{ login: 'ben', review: 41, submittedAt: '2026-03-02T11:00:00Z' }], version: { lineage: sha256(records('1.0.0').lineage), trainedBy: 'ada', lots: [{ lot: 'calls@2026-w08', role: 'train' }], evidence: 'agrees' },
      deployments: [{ outcome: 'succeeded', run: 77 }],
    })
    expect(rows[1]).toMatchObject({ conclusion: 'pending', approvals: [], deployments: [] })
    expect(rows[2]).toMatchObject({ previous: rows[1].decision, deployments: [{ deployedAt: '2026-03-03T12:00:00Z' }] })
  })

  it('writes CSV, of the days and the model that were asked for', async () => {
    const out = join(folder, 'export.csv')
    expect(await provender('audit', 'export', '--out', out, '--from', '2026-03-02', '--to', '2026-03-02', '--model', 'churn')).toEqual({ code: 0, out: '', err: `${out}: 2 rows\n` })
    const [head, first, second, end, ...more] = readFileSync(out, 'utf8').split('\r\n')
    expect({ end, more }).toEqual({ end: '', more: [] })
    expect(head).toMatch(/^sequence,decided-at,conclusion,.*,decision,previous$/)
    expect(first).toMatch(/^2,2026-03-02T12:00:00Z,pending,acme\/models,7,/)
    expect(second).toMatch(/,ben review 41 at [0-9a-f]{40} on 2026-03-02T11:00:00Z,.*,calls@2026-w08 train sha256:e+,agrees,lineage is not signed; provenance is not signed,succeeded 2026-03-03T12:00:00Z run 77,/)
    expect((await provender('audit', 'export', '--model', 'other')).out.split('\r\n')).toHaveLength(2)
  })

  it('says when evidence does not agree, and exports no log that is not whole', async () => {
    change(RECORDS, { [lineage]: null })
    expect((await provender('audit', 'export')).out).toContain('The lineage record of churn@1.1.0 is not on the branch provender-records.')
    change(RECORDS, { [link(2)]: null })
    const { code, out, err } = await provender('audit', 'export', '--out', 'never.csv')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/decisions\/00000003.*expected decision 2, found number 3\. Nothing was exported: run "provender audit verify"/)
    expect(() => readFileSync(join(folder, 'never.csv'))).toThrow('ENOENT')
  })

  it('has alerts, overrides and deployments with who ended and did them, and no formula', async () => {
    const alert = await linked(alertLink({ summary: '=HYPERLINK("x") pushed', about: { commits: [git('rev-parse', 'HEAD')], actor: { login: 'mallory', userId: 66 } } }))
    await linked(acknowledgementLink(alert))
    const glass = await linked(alertLink({ alert: 'break-glass', cause: `override ${decisionOf(3)}`, reviewBy: '2026-03-05T12:00:00Z' }))
    await linked(overrideLink({ decision: decisionOf(3), reason: '+1\n@all' }))
    await linked(acknowledgementLink(glass, { by: { login: 'cyd', userId: 9 }, issue: 13, acknowledgedAt: '2026-03-04T09:00:00Z' }))
    const table = async (name: string) => (await provender('audit', 'export', '--table', name)).out
    expect(await table('alerts')).toBe(`sequence,opened-at,kind,repository,summary,commits,pull,actor,models,files,review-by,acknowledged-at,acknowledged-by,issue,link\r
4,2026-03-03T12:00:30Z,direct-push,acme/models,"'=HYPERLINK(""x"") pushed",${git('rev-parse', 'HEAD')},,mallory,churn,models/churn/stages.yml,,2026-03-03T13:00:00Z,grace,12,${alert}\r
6,2026-03-03T12:00:30Z,break-glass,acme/models,mallory pushed to main past the gate.,9999999999999999999999999999999999999999,,mallory,churn,models/churn/stages.yml,2026-03-05T12:00:00Z,2026-03-04T09:00:00Z,cyd,13,${glass}\r
`)
    const [, override] = (await table('overrides')).split('\r\n')
    expect(override).toMatch(/^7,2026-03-03T12:00:00Z,acme\/models,7,9{40},night,"'\+1\n@all",churn#staging empty → 1\.1\.0,ben,2026-03-05T12:00:00Z,2026-03-04T09:00:00Z,cyd,sha256:/)
    expect((await table('deployments')).split('\r\n').slice(1, 3).map((row) => row.split(',').slice(3, 8))).toEqual([['churn', 'production', '1.0.0', '', 'succeeded'], ['churn', 'staging', '1.1.0', '', 'succeeded']])
    const json = JSON.parse((await provender('audit', 'export', '--format', 'json', '--from', '2026-03-04')).out) as Record<string, unknown[]>
    expect([json['rows'], json['alerts'], json['overrides'], json['deployments']].map((rows) => rows?.length)).toEqual([0, 0, 0, 0])
    expect(JSON.parse((await provender('audit', 'export', '--format', 'json', '--model', 'churn')).out)).toMatchObject({ rows: [{}, {}, {}], alerts: [{ kind: 'direct-push', acknowledgedBy: 'grace' }, { reviewBy: '2026-03-05T12:00:00Z' }], overrides: [{ reviewedBy: 'cyd' }], deployments: [{}, {}] })
  })

  it.each([[['audit']], [['audit', 'export', '--table', 'gossip']], [['audit', 'export', '--table', 'alerts', '--format', 'json']], [['audit', 'verify', '--table', 'alerts']], [['audit', 'forget']], [['audit', 'verify', '--out', 'x']], [['audit', 'export', '--json']], [['audit', 'export', '--format', 'xls']], [['audit', 'export', '--from', 'today']], [['audit', 'export', '--model', 'A B']]])('refuses %j', async (args) => {
    expect((await provender(...args)).code).toBe(2)
  })
})
