import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTreeIfThere } from '../../adapters/git/tree.ts'
import { canonicalJson } from '../../core/canonical.ts'
import { readChain } from '../../core/decisions/chain.ts'
import { versionsServed } from '../../core/decisions/served.ts'
import { recordPath } from '../../core/paths.ts'
import type { Deployed } from '../../flows/deploy-version.ts'
import { acknowledgementLink, alertLink } from '../fakes/chain.ts'
import { DATASET, POLICY, records as recordsOf, sha256, stagesFile } from '../fakes/promotion.ts'
import { fileOf, makeDeployRepository, STAGES, versionPathOf, type DeployRepository } from './deploy-fixture.ts'

let made: DeployRepository
beforeEach(() => void (made = makeDeployRepository()))
afterEach(() => made.remove())

const BOTH = { production: '1.0.0', staging: '1.1.0' }
const promote = (files: Record<string, string | null> = {}): Promise<{ before: string; after: string }> => made.promote(BOTH, null, '1.1.0', { files })
const later = (hours: number): { clock: { now(): Date } } => ({ clock: { now: () => new Date(Date.parse('2026-03-03T12:00:00Z') + hours * 3_600_000) } })

/** Refused for a reason: recorded, shown as failure, and the command did not run. */
async function expectRefused(deployed: Deployed[], reason: RegExp): Promise<void> {
  expect(deployed).toEqual([expect.objectContaining({ outcome: 'refused', reason: expect.stringMatching(reason) as string })])
  expect(made.log()).toEqual([])
  expect(await made.deployments()).toEqual([expect.objectContaining({ outcome: 'refused', reason: deployed[0]!.reason })])
  expect(made.github.made.map(({ states }) => states)).toEqual([['failure']])
}

describe('an approved and merged promotion', () => {
  it('is deployed with exactly the files of its version', async () => {
    made.artifact = { 'model.bin': '1.1.0', 'lineage.json': '{}', 'extra.sh': 'rm -rf /' }
    const merge = await promote()
    expect(await made.deploy(merge)).toEqual([{ change: { model: 'churn', stage: 'staging', from: null, to: '1.1.0' }, outcome: 'succeeded', reason: 'churn@1.1.0 with 1 verified files.', decision: expect.stringMatching(/^sha256:/) as string, already: false, signing: { state: 'unsigned', says: ['lineage is not signed', 'provenance is not signed'] } }])
    expect(made.served()).toEqual({ 'model.bin': '1.1.0' })
    expect(made.log()).toEqual(['churn#staging >1.1.0'])
    const [link] = await made.records.decisions()
    expect(await made.deployments()).toEqual([expect.objectContaining({
      commit: merge.after, version: '1.1.0', previousVersion: null, decision: link!.digest, outcome: 'succeeded', lineage: sha256(recordsOf('1.1.0').lineage),
      subjects: [{ name: 'model.bin', digest: sha256('1.1.0') }], actor: 'ada', run: 9, deployment: 1,
    })])
    expect(made.github.made).toEqual([expect.objectContaining({ environment: 'staging', states: ['in_progress', 'success'] })])
  })

  it('is deployed from what the same job has trained, by its digests and without what lies beside it', async () => {
    made.artifact = undefined
    leave('1.1.0')
    expect(await made.deploy(await promote())).toMatchObject([{ outcome: 'succeeded' }])
    expect(made.served()).toEqual({ 'model.bin': '1.1.0' })
  })

  it('is deployed to the next stage, though its file is not among the changes', async () => {
    await promote()
    const merge = await made.promote({ production: '1.1.0', staging: '1.1.0' }, '1.0.0', '1.1.0', { stage: 'production' })
    expect(await made.deploy(merge)).toMatchObject([{ change: { stage: 'production', from: '1.0.0', to: '1.1.0' }, outcome: 'succeeded' }])
    expect(made.log()).toEqual(['churn#production 1.0.0>1.1.0'])
  })

  it('that empties a stage is recorded, without a command unless one is asked for', async () => {
    const merge = await made.promote({}, '1.0.0', null, { stage: 'production' })
    expect(await made.deploy(merge)).toMatchObject([{ outcome: 'succeeded', reason: 'The stage is empty now; no command was run.' }])
    expect(await made.deployments()).toMatchObject([{ version: null, previousVersion: '1.0.0', subjects: [], lineage: null }])
    expect(made.log()).toEqual([])
  })

  it('that empties a stage runs the command with an empty folder when asked to', async () => {
    const merge = await made.promote({}, '1.0.0', null, { stage: 'production' })
    expect(await made.deploy(merge, { runOnEmpty: true })).toMatchObject([{ outcome: 'succeeded' }])
    expect(made.log()).toEqual(['churn#production 1.0.0>'])
    expect(made.served()).toEqual({})
  })

  it('that changes no stage, or not the stage that is asked for, deploys nothing', async () => {
    const after = made.commit({ 'notes.txt': 'x' })
    expect(await made.deploy({ before: made.base, after })).toEqual([])
    expect(await made.deploy(await promote(), { stage: 'production' })).toEqual([])
    expect(await made.deployments()).toEqual([])
  })

  it('is not held up by another stage that is refused', async () => {
    const before = made.git('rev-parse', 'HEAD')
    await made.records.append(Object.values(recordsOf('1.1.0')).map((text) => ({ kind: 'lineage' as const, text })), 'lineage')
    const after = made.commit({ [versionPathOf('1.1.0')]: fileOf('1.1.0'), [STAGES]: stagesFile({ staging: '1.1.0' }) })
    await made.decide(before, after)
    expect(await made.deploy({ before, after })).toMatchObject([{ change: { stage: 'production', to: null }, outcome: 'refused' }, { change: { stage: 'staging' }, outcome: 'succeeded' }])
  })

  it('retires the deployment that it replaces, and no other of the environment', async () => {
    await made.github.open({ commit: 'c', environment: 'staging', payload: { model: 'delays' }, description: '' })
    await made.github.status(1, 'success', '')
    await made.deploy(await promote())
    const next = await made.promote({ production: '1.0.0' }, '1.1.0', null)
    await made.deploy(next, {}, later(1))
    expect(made.github.made.map(({ states }) => states.at(-1))).toEqual(['success', 'inactive', 'success'])
  })
})

describe('the decision log', () => {
  const append = (build: (last: { sequence: number; digest: string } | undefined) => object) => made.records.appendDecision((last) => canonicalJson({ ...build(last), sequence: (last?.sequence ?? 0) + 1, previous: last?.digest ?? null }), 'link')
  const chain = async () => {
    const read = readChain(await made.records.decisions())
    if (!read.ok) throw new Error(read.reason)
    return read.links
  }

  it('names each deployment, in the commit of its record', async () => {
    await made.deploy(await promote())
    const [decision, link, ...more] = await chain()
    expect(more).toEqual([])
    expect(link!.record).toMatchObject({ schema: 'deployment-link/v1', decision: decision!.digest, model: 'churn', stage: 'staging', version: '1.1.0', outcome: 'succeeded', run: 9, deployment: 1 })
    const digest = (link!.record as { record: string }).record
    expect(await made.records.read('deployments', digest)).toBeDefined()
    expect(made.git('diff-tree', '-r', '--name-only', '--no-commit-id', 'provender-records').split('\n').sort()).toEqual([`decisions/00000002-${link!.digest.slice(7)}.json`, recordPath('deployments', digest)])
    expect(versionsServed(await chain(), 'acme/models')).toEqual({ 'churn#staging': ['1.1.0'] })
  })

  it('with an open alert keeps everything from being deployed, until the alert is acknowledged', async () => {
    const merge = await promote()
    const alert = await append(() => alertLink())
    expect(await made.deploy(merge)).toMatchObject([{ outcome: 'refused', reason: expect.stringMatching(/Alert 2 is open: mallory pushed/) as string }])
    expect(made.log()).toEqual([])
    await append(() => acknowledgementLink(alert!.digest))
    expect(await made.deploy(merge, {}, later(1))).toMatchObject([{ outcome: 'succeeded' }])
    expect((await chain()).map(({ record }) => record.schema)).toEqual(['decision/v1', 'alert/v1', 'deployment-link/v1', 'acknowledgement/v1', 'deployment-link/v1'])
  })

  it('of a kind that is not known refuses, whatever the newer one says', async () => {
    const merge = await promote()
    await append(() => ({ schema: 'pardon/v1' }))
    await expectRefused(await made.deploy(merge), /broken at decision 2: .*"pardon\/v1" is no kind of link/)
  })
})

describe('a merged promotion is refused', () => {
  it('when its version file was changed after the decision', async () => {
    const { before } = await promote()
    const after = made.commit({ [versionPathOf('1.1.0')]: `${fileOf('1.1.0')}tags: [late]\n` })
    await expectRefused(await made.deploy({ before, after }), /no decision about churn#staging empty → 1\.1\.0 on exactly these files/)
  })
  it('when its version file says something else than its record', async () => {
    await expectRefused(await made.deploy(await promote({ [versionPathOf('1.1.0')]: fileOf('1.1.0').replace(sha256('1.1.0'), sha256('tampered')) })), /differs from its record in subjects/)
  })
  it('when a byte of the model differs', async () => {
    made.artifact = { 'model.bin': '1.1.1' }
    await expectRefused(await made.deploy(await promote()), /are not at hand, or are not those of its version file/)
  })
  it('when a file of the model is missing', async () => {
    made.artifact = {}
    await expectRefused(await made.deploy(await promote()), /are not at hand/)
  })
  it('when the artifact is gone', async () => {
    made.artifact = undefined
    await expectRefused(await made.deploy(await promote()), /train a new version if the artifact is gone/)
  })
  it('when the artifact is gone, and what an earlier step left on the machine has other bytes', async () => {
    made.artifact = undefined
    leave('tampered')
    await expectRefused(await made.deploy(await promote()), /are not at hand/)
  })
  it('when it was pushed past the gate', async () => {
    const after = made.commit({ [versionPathOf('1.1.0')]: fileOf('1.1.0'), [STAGES]: stagesFile(BOTH) })
    await expectRefused(await made.deploy({ before: made.base, after }), /There is no decision/)
  })
  it('when the decision is about other stages', async () => {
    const { before } = await promote()
    const after = made.commit({ [STAGES]: `${stagesFile(BOTH)}# changed later\n` })
    await expectRefused(await made.deploy({ before, after }), /There is no decision/)
  })
  it('when the decision is about another branch, which may have another policy', async () => {
    const before = made.git('rev-parse', 'HEAD')
    const after = made.commit({ [versionPathOf('1.1.0')]: fileOf('1.1.0'), [STAGES]: stagesFile(BOTH) })
    await made.decide(before, after, { base: { ref: 'loose', sha: before } })
    await expectRefused(await made.deploy({ before, after }), /There is no decision/)
  })
  it('when the latest decision about these files is none of approval', async () => {
    const merge = await promote()
    await made.decide(merge.before, merge.after, { pull: 1, conclusion: 'rejected' })
    await expectRefused(await made.deploy(merge), /Decision 2 on pull request #1 is "rejected", expected "approved"/)
  })
  it('when the decision log is broken', async () => {
    const merge = await promote()
    await made.decide(merge.before, merge.after, { previous: sha256('nothing of the kind') })
    await expectRefused(await made.deploy(merge), /The decision log is broken at decision 2/)
  })
  it('when a decision has other bytes than its name says', async () => {
    const merge = await promote()
    tamperRecords((path) => path.startsWith('decisions/'), '{}')
    await expectRefused(await made.deploy(merge), /decision log is broken .*expected bytes with the digest in its name/)
  })
  it('when the lineage record is damaged', async () => {
    const merge = await promote()
    tamperRecords((path) => path === recordPath('lineage', sha256(recordsOf('1.1.0').lineage)), '{}')
    await expectRefused(await made.deploy(merge), /lineage record of churn@1\.1\.0 is not what its name says/)
  })
  it('when the lineage record is missing', async () => {
    const merge = await promote()
    tamperRecords((path) => path === recordPath('lineage', sha256(recordsOf('1.1.0').lineage)), undefined)
    await expectRefused(await made.deploy(merge), /lineage record of churn@1\.1\.0 is not on the branch/)
  })
  it('when a deployment record makes no sense', async () => {
    const merge = await promote()
    await made.records.append([{ kind: 'deployments', text: '{}' }], 'nonsense')
    expect(await made.deploy(merge)).toMatchObject([{ outcome: 'refused', reason: expect.stringMatching(/The deployment record sha256:.* cannot be read/) as string }])
    expect(made.log()).toEqual([])
  })

  const withdrawn = (what: string): string => `schema: recall/v1\nid: r-1\nwithdrawn: [${what}]\nreason: no consent\nseverity: high\nissued-on: '2026-03-02'\n`
  const cases: [what: string, files: Record<string, string>, reason: RegExp, hours?: number][] = [
    ['when the version has expired', {}, /churn@1\.1\.0 expired on 2027-03-01/, 24 * 365],
    ['when the policy\'s shelf life is over', { '.github/provender.yml': `${POLICY}expiry: { days: 1 }\n` }, /churn@1\.1\.0 expired on 2026-03-02/],
    ['when a lot has expired', { 'datasets/calls/dataset.yml': DATASET.replace('2026-12-31', '2026-03-03') }, /calls@2026-w08, which expired on 2026-03-03/],
    ['when a lot is no longer listed', { 'datasets/calls/dataset.yml': DATASET.replace('2026-w08:', '2026-w09:') }, /lots of churn@1\.1\.0 could not be read/],
    ['when a lot is recalled', { 'recalls/r-1.yml': withdrawn('{ dataset: calls, lots: [2026-w08] }') }, /recalled by r-1: it was made from calls@2026-w08 \(no consent\)/],
    ['when the version is recalled', { 'recalls/r-1.yml': withdrawn('{ model: churn, versions: [1.1.0] }') }, /churn@1\.1\.0 is recalled by r-1: it was withdrawn itself/],
    ['when what a lot was derived from is recalled', {
      'datasets/calls/dataset.yml': `${DATASET.trimEnd()}\n    derived-from: [{ dataset: raw, lot: one }]\n`,
      'datasets/raw/dataset.yml': DATASET.replace('name: calls', 'name: raw').replace('2026-w08', 'one').replace('e'.repeat(64), '1'.repeat(64)),
      'recalls/r-1.yml': withdrawn('{ dataset: raw, lots: [one] }'),
    }, /recalled by r-1: it was made from raw@one/],
    ['when a recalled lot has the same bytes', { 'datasets/copy/dataset.yml': DATASET.replace('name: calls', 'name: copy'), 'recalls/r-1.yml': withdrawn('{ dataset: copy, lots: [2026-w08] }') }, /it was made from the bytes of copy@2026-w08/],
    ['when a recall cannot be read', { 'recalls/r-1.yml': 'schema: recall/v1\n' }, /recalls\/r-1\.yml is not valid/],
    ['when a recall has the wrong ending', { 'recalls/r-1.yaml': withdrawn('{ model: other, versions: [1.1.0] }') }, /recalls\/r-1\.yaml is not named as a recall is/],
    ['when the policy cannot be read', { '.github/provender.yml': 'schema: policy/v1\n' }, /The policy could not be read/],
  ]
  it.each(cases)('%s', async (_what, files, reason, hours = 0) => expectRefused(await made.deploy(await promote(files), {}, later(hours)), reason))

  it('not for a note among the recalls', async () => {
    expect(await made.deploy(await promote({ 'recalls/README.md': '# Recalls\n' }))).toMatchObject([{ outcome: 'succeeded' }])
  })
})

describe('an old run that is repeated', () => {
  it('does not undo a newer deployment', async () => {
    const first = await promote()
    expect(await made.deploy(first, {}, { script: 'exit 3' })).toMatchObject([{ outcome: 'failed' }])
    const second = await made.promote({ production: '1.0.0' }, '1.1.0', null)
    expect(await made.deploy(second, {}, later(1))).toMatchObject([{ outcome: 'succeeded' }])
    expect(await made.deploy(first, {}, later(2))).toMatchObject([{ outcome: 'refused', reason: expect.stringContaining('Decision 1 was overtaken') as string }])
    expect(made.log()).toEqual([])
  })

  it('and an old decision for a change that went past the gate are the same: the decision is used up', async () => {
    await made.deploy(await promote())
    await made.deploy(await made.promote({ production: '1.0.0' }, '1.1.0', null), {}, later(1))
    const before = made.git('rev-parse', 'HEAD')
    const after = made.commit({ [STAGES]: stagesFile(BOTH) })
    expect(await made.deploy({ before, after }, {}, later(2))).toMatchObject([{ outcome: 'refused', reason: expect.stringContaining('Propose the change again') as string }])
    expect(made.log()).toEqual(['churn#staging >1.1.0'])
  })
})

describe('a run that is repeated', () => {
  it('does nothing twice after it succeeded', async () => {
    const merge = await promote()
    await made.deploy(merge)
    expect(await made.deploy(merge, {}, later(1))).toMatchObject([{ outcome: 'succeeded', already: true }])
    expect(made.log()).toHaveLength(1)
    expect(await made.deployments()).toHaveLength(1)
    expect(made.github.made.map(({ states }) => states)).toEqual([['in_progress', 'success']])
  })

  it('records each attempt of a command that fails, then the success', async () => {
    const merge = await promote()
    expect(await made.deploy(merge, {}, { script: 'echo token=hunter2; exit 3' })).toEqual([expect.objectContaining({ outcome: 'failed', reason: 'The deploy command ended with 3; the job\'s log has its output. Correct it, then run the job again.' })])
    await made.deploy(merge, {}, { script: 'exit 3', ...later(1) })
    expect(await made.deploy(merge, {}, later(2))).toMatchObject([{ outcome: 'succeeded' }])
    const recorded = await made.deployments()
    expect(recorded.map(({ outcome, deployedAt }) => `${deployedAt} ${outcome}`).sort()).toEqual(['2026-03-03T12:00:00.000Z failed', '2026-03-03T13:00:00.000Z failed', '2026-03-03T14:00:00.000Z succeeded'])
    expect(JSON.stringify(recorded)).not.toContain('hunter2')
    expect(made.github.made.map(({ states }) => states)).toEqual([['in_progress', 'failure', 'in_progress', 'failure', 'in_progress', 'success']])
  })

  it('shows what was recorded when GitHub failed after that', async () => {
    const merge = await promote()
    made.github.fail = true
    await expect(made.deploy(merge)).rejects.toThrow('GitHub failed')
    expect(await made.deployments()).toMatchObject([{ outcome: 'succeeded' }])
    made.github.fail = false
    expect(await made.deploy(merge, {}, later(1))).toMatchObject([{ already: true }])
    expect(made.github.made.map(({ states }) => states)).toEqual([['in_progress', 'success']])
    expect(made.log()).toHaveLength(1)
  })

  it('does not show an old success over a newer one', async () => {
    const merge = await promote()
    made.github.fail = true
    await expect(made.deploy(merge)).rejects.toThrow('GitHub failed')
    made.github.fail = false
    await made.deploy(await made.promote({ production: '1.0.0' }, '1.1.0', null), {}, later(1))
    await made.deploy(merge, {}, later(2))
    expect(made.github.made.map(({ states }) => states)).toEqual([['in_progress', 'inactive'], ['success']])
  })

  it('runs the command again when it was killed before the record, and completes', async () => {
    const merge = await promote()
    const temp = mkdtempSync(join(tmpdir(), 'provender-killed-'))
    try {
      const child = spawnSync(process.execPath, [join(import.meta.dirname, 'deploy-child.ts'), made.folder, temp, made.out, merge.before, merge.after], { encoding: 'utf8' })
      expect({ signal: child.signal, stderr: child.stderr }).toEqual({ signal: 'SIGKILL', stderr: '' })
      expect(made.log()).toHaveLength(1)
      expect(await made.deployments()).toEqual([])
      expect(await made.deploy(merge)).toMatchObject([{ outcome: 'succeeded', already: false }])
      expect(made.log()).toHaveLength(2)
      expect(await made.deployments()).toHaveLength(1)
    } finally {
      rmSync(temp, { recursive: true, force: true })
    }
  })

  it('leaves no copy of the model behind', async () => {
    const temp = mkdtempSync(join(tmpdir(), 'provender-clean-'))
    try {
      const { deployCommand } = await import('../../adapters/deploying/command.ts')
      await made.deploy(await promote(), {}, { command: deployCommand('exit 1', { cwd: made.folder, temp, env: { PATH: process.env['PATH'] }, log: { info() {}, warn() {}, progress() {} } }) })
      expect(readdirSync(temp)).toEqual([])
    } finally {
      rmSync(temp, { recursive: true, force: true })
    }
  })
})

describe('nothing is deployed, and nothing recorded', () => {
  it('when the commit before the merge is not in a shallow clone', async () => {
    const merge = await promote()
    const shallow = join(made.folder, '../shallow')
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${made.folder}`, shallow], { stdio: 'ignore' })
    await expect(made.deploy(merge, {}, { tree: (commit) => openTreeIfThere(shallow, commit) })).rejects.toThrow(`Expected the commit ${merge.before} (before the merge) in this clone, found none. Check out with "fetch-depth: 0"`)
    expect(await made.deployments()).toEqual([])
  })
  it('when a file of stages is not valid', async () => {
    const after = made.commit({ [STAGES]: 'schema: stages/v1\nmodel: churn\nstages: { production: 1 }\n' })
    await expect(made.deploy({ before: made.base, after })).rejects.toThrow(/models\/churn\/stages\.yml at [0-9a-f]{7} is not valid: .* Nothing was deployed/)
  })
  it('when a file of stages is that of another model', async () => {
    const after = made.commit({ [STAGES]: stagesFile(BOTH).replace('model: churn', 'model: delays') })
    await expect(made.deploy({ before: made.base, after })).rejects.toThrow('expected the model of its folder, found delays')
  })
})

/** What an earlier step of the same job left in the runner's folder. */
function leave(text: string): void {
  const folder = join(made.folder, '../temp-0/provender-models/churn/1.1.0')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'model.bin'), text)
  writeFileSync(join(folder, 'extra.sh'), 'rm -rf /')
}

/** Replaces, or takes away, one file of the branch of records, as somebody with the power to rewrite it would. */
function tamperRecords(which: (path: string) => boolean, text: string | undefined): void {
  const env = { ...process.env, GIT_INDEX_FILE: join(made.folder, '.git/tampered') }
  const git = (args: string[], input?: string): string => execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.invalid', ...args], { cwd: made.folder, env, encoding: 'utf8', ...(input === undefined ? {} : { input }) }).trim()
  git(['read-tree', 'provender-records'])
  const path = git(['ls-files']).split('\n').find(which)
  if (path === undefined) throw new Error('unreachable: there is such a record')
  const blob = text === undefined ? '' : git(['hash-object', '-w', '--stdin'], text)
  git(['update-index', '--index-info'], text === undefined ? `0 ${'0'.repeat(40)}\t${path}\n` : `100644 ${blob}\t${path}\n`)
  git(['update-ref', 'refs/heads/provender-records', git(['commit-tree', git(['write-tree']), '-m', 'tampered'])])
}
