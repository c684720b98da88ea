import { generateKeyPairSync } from 'node:crypto'
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openGitRecords } from '../../adapters/git/records.ts'
import type { VerifyReport } from '../../core/verifying/report.ts'
import { provender } from '../cli/provender.ts'
import { makeTrainingRepository, type TrainingRepository } from './training-fixture.ts'

const pair = (): { pem: string; publicPem: string } => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString() }
}
const [ours, theirs] = [pair(), pair()]
const POLICY = `schema: policy/v1
stages: [{ name: production, from: [unassigned] }]
signers:
  - id: training
    key: |
${ours.publicPem.trimEnd().split('\n').map((line) => `      ${line}`).join('\n')}
rules: [{ id: legal-move, rule: legal-move }]
`

let trained: TrainingRepository
let keys: string
const opened: string[] = []
beforeAll(async () => {
  trained = makeTrainingRepository({ '.github/provender.yml': POLICY })
  await trained.train({ records: ({ root }) => openGitRecords(root) })
  keys = mkdtempSync(join(tmpdir(), 'provender-keys-'))
  writeFileSync(join(keys, 'ours.pem'), ours.pem)
  writeFileSync(join(keys, 'theirs.pem'), theirs.pem)
  writeFileSync(join(keys, 'theirs.pub'), theirs.publicPem)
})
afterAll(() => {
  trained.remove()
  rmSync(keys, { recursive: true, force: true })
})
afterEach(() => opened.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** A copy of the trained repository, and the command line in it. */
function workIn(): { folder: string; run(...args: string[]): ReturnType<typeof provender>; report(...args: string[]): Promise<VerifyReport>; git(...args: string[]): string } {
  const folder = mkdtempSync(join(tmpdir(), 'provender-verify-'))
  opened.push(folder)
  cpSync(trained.folder, folder, { recursive: true })
  const run = (...args: string[]): ReturnType<typeof provender> => provender(args, { cwd: folder })
  return { folder, run, git: (...args) => trained.git('-C', folder, ...args), report: async (...args) => JSON.parse((await run('verify', ...args, '--json')).out) as VerifyReport }
}

const outcomes = ({ steps }: VerifyReport): Record<string, string> => Object.fromEntries(steps.map(({ step, outcome }) => [step, outcome]))

describe('sign and verify', () => {
  it('verifies a signed version with its files, and prints each step', async () => {
    const { run, folder } = workIn()
    expect(await run('sign', 'delays@1.0.0', '--key', join(keys, 'ours.pem'))).toMatchObject({ code: 0, out: expect.stringMatching(/^delays@1\.0\.0 is signed with .*ours\.pem\n {2}lineage {5}sha256:[^]*provenance {2}sha256:/) as string })
    const verified = await run('verify', 'delays@1.0.0', '--files', join(folder, '.git/provender/models/delays/1.0.0'))
    expect(verified.out.split('\n').map((line) => line.replaceAll(/sha256:[0-9a-f]+…/g, 'sha256:…').replace(folder, ''))).toEqual([
      '✓ version      models/delays/versions/1.0.0.yml says what its records say',
      '✓ lineage      sha256:… has the bytes of its name, is canonical and fits its schema',
      '✓ provenance   sha256:… has the bytes of its name, is canonical and fits its schema',
      '✓ signatures   both statements are signed by training',
      '✓ bytes        all 1 file in /.git/provender/models/delays/1.0.0 are those of this version',
      '✓ dependencies all 6 are as recorded',
      '✓ parents      there are none',
      '',
      'delays@1.0.0 is verified.',
      '',
    ])
    expect(verified.code).toBe(0)
  })

  it('finds the version by a file, by its folder, and by any of its digests', async () => {
    const { run, report, folder } = workIn()
    await run('sign', 'delays@1.0.0', '--key', join(keys, 'ours.pem'))
    const model = join(folder, '.git/provender/models/delays/1.0.0')
    for (const asked of [model, join(model, 'model/weights.json')]) expect(await report(asked)).toMatchObject({ version: 'delays@1.0.0', verified: true })
    const { lineage } = await report('delays@1.0.0')
    expect(await report(lineage ?? '')).toMatchObject({ version: 'delays@1.0.0', verified: true })
    expect(outcomes(await report('delays@1.0.0'))).toMatchObject({ bytes: 'not-checked' })
  })

  it('does not verify what is not signed, or by nobody who is trusted', async () => {
    const { run, report } = workIn()
    expect(await run('verify', 'delays@1.0.0')).toMatchObject({ code: 1, out: expect.stringContaining('✗ signatures   lineage and provenance carry no signature that is trusted: the policy trusts training\n    lineage: not signed\n') as string })
    await run('sign', 'delays@1.0.0', '--key', join(keys, 'theirs.pem'))
    expect(await report('delays@1.0.0')).toMatchObject({ verified: false })
    expect(await report('delays@1.0.0', '--key', join(keys, 'theirs.pub'))).toMatchObject({ verified: true })
  })

  it('is not disturbed by a bad signature beside a good one', async () => {
    const { run, report } = workIn()
    await run('sign', 'delays@1.0.0', '--key', join(keys, 'theirs.pem'))
    await run('sign', 'delays@1.0.0', '--key', join(keys, 'ours.pem'))
    const { steps, verified } = await report('delays@1.0.0')
    expect(verified).toBe(true)
    expect(steps.find(({ step }) => step === 'signatures')?.details).toContain('lineage: a signature that does not count: none of the 1 trusted keys made it')
  })

  it.each<[string, (work: ReturnType<typeof workIn>) => void, Record<string, string>]>([
    ['a byte of a model file', ({ folder }) => appendFileSync(join(folder, '.git/provender/models/delays/1.0.0/model/weights.json'), ' '), { bytes: 'failed' }],
    ['a file more in the model', ({ folder }) => writeFileSync(join(folder, '.git/provender/models/delays/1.0.0/model/extra.pkl'), 'x'), { bytes: 'failed' }],
    ['a file less in the model', ({ folder }) => rmSync(join(folder, '.git/provender/models/delays/1.0.0/model/weights.json')), { bytes: 'failed' }],
    ['the version file', ({ folder, git }) => {
      writeFileSync(join(folder, 'models/delays/versions/1.0.0.yml'), git('show', 'HEAD:models/delays/versions/1.0.0.yml').replace(/trained-by: .*/, 'trained-by: ben'))
      git('commit', '-qam', 'change')
    }, { version: 'failed' }],
    ['a lot of the dataset', ({ folder, git }) => {
      writeFileSync(join(folder, 'datasets/flights/dataset.yml'), git('show', 'HEAD:datasets/flights/dataset.yml').replace(/sha256:[0-9a-f]{64}/, `sha256:${'0'.repeat(64)}`))
      git('commit', '-qam', 'change')
    }, { dependencies: 'failed' }],
  ])('refuses %s that is not as it was, and says where', async (_, change, expected) => {
    const work = workIn()
    await work.run('sign', 'delays@1.0.0', '--key', join(keys, 'ours.pem'))
    change(work)
    const report = await work.report('delays@1.0.0', '--files', join(work.folder, '.git/provender/models/delays/1.0.0'))
    expect(outcomes(report)).toMatchObject(expected)
    expect(report.verified).toBe(false)
    expect(report.steps.find(({ outcome }) => outcome === 'failed')?.details.join() + JSON.stringify(report.steps)).toMatch(/expected|differs/)
  })

  it('refuses a record of other bytes under the same name, and a signature moved to another statement', async () => {
    const { run, report, git, folder } = workIn()
    await run('sign', 'delays@1.0.0', '--key', join(keys, 'ours.pem'))
    const index = join(folder, '.git/records-index')
    const inRecords = (...args: string[]): string => git('-c', 'core.bare=false', ...args)
    const before = await report('delays@1.0.0')
    const hex = before.lineage?.slice(7) ?? ''
    // Rewritten by hand: the lineage record gets one byte more.
    const env = { ...process.env }
    process.env['GIT_INDEX_FILE'] = index
    try {
      inRecords('read-tree', 'provender-records')
      writeFileSync(join(folder, 'other.json'), `${inRecords('show', `provender-records:lineage/${hex.slice(0, 2)}/${hex}.json`)} `)
      const blob = inRecords('hash-object', '-w', 'other.json')
      inRecords('update-index', '--cacheinfo', `100644,${blob},lineage/${hex.slice(0, 2)}/${hex}.json`)
      const commit = inRecords('commit-tree', inRecords('write-tree'), '-p', 'provender-records', '-m', 'change')
      inRecords('update-ref', 'refs/heads/provender-records', commit)
    } finally {
      process.env = env
    }
    expect(outcomes(await report('delays@1.0.0'))).toMatchObject({ lineage: 'failed', signatures: 'failed' })
  })

  it('says that what went in is not here, where it is not, and is verified as far as that', async () => {
    const { run, folder, git } = workIn()
    await run('sign', 'delays@1.0.0', '--key', join(keys, 'ours.pem'))
    const shallow = mkdtempSync(join(tmpdir(), 'provender-shallow-'))
    opened.push(shallow)
    git('clone', '-q', '--depth', '1', `file://${folder}`, shallow)
    git('-C', shallow, 'fetch', '-q', 'origin', 'provender-records:provender-records')
    const { out, code } = await provender(['verify', 'delays@1.0.0'], { cwd: shallow })
    expect(out).toContain('– dependencies 2 of 6 are here and as recorded; the others are not here')
    expect(out).toContain('delays@1.0.0 is verified, as far as it can be checked here; not checked: bytes, dependencies.')
    expect(code).toBe(0)
  })

  it('explains what it cannot do', async () => {
    const { run, folder } = workIn()
    expect(await run('verify', 'delays@9.9.9')).toMatchObject({ code: 1, out: expect.stringContaining('✗ version      there is no models/delays/versions/9.9.9.yml') as string })
    expect(await run('verify', 'delays#production')).toMatchObject({ code: 1, err: expect.stringContaining('delays#production holds no version on main') as string })
    expect(await run('verify', 'nothing-here')).toMatchObject({ code: 2, err: expect.stringContaining('found "nothing-here", which is none of them') as string })
    expect(await run('verify', `sha256:${'0'.repeat(64)}`)).toMatchObject({ code: 1, err: expect.stringContaining('No version on main has these bytes') as string })
    symlinkSync('nowhere', join(folder, 'link'))
    expect(await run('verify', 'link')).toMatchObject({ code: 2, err: expect.stringContaining('which is neither') as string })
    expect(await run('sign', 'delays@1.0.0')).toMatchObject({ code: 2, err: expect.stringContaining('expected --key FILE, --keyless, or a key in PROVENDER_SIGNING_KEY') as string })
    expect(await run('sign', 'delays@9.9.9', '--key', join(keys, 'ours.pem'))).toMatchObject({ code: 1, err: expect.stringContaining('Cannot sign delays@9.9.9 on main: there is no models/delays/versions/9.9.9.yml') as string })
    expect(await run('sign', 'delays@1.0.0', '--key', join(keys, 'none.pem'))).toMatchObject({ code: 1, err: expect.stringContaining('Cannot read the key') as string })
  })
})
