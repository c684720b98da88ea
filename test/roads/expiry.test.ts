import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dispatch } from '../../cli/dispatch.ts'
import type { ExpiryReport } from '../../flows/expire.ts'
import { writeGitRepository } from '../fixtures/git-repository.ts'
import { addDataset, addModel, emptyRepository, type VersionFixture } from '../fixtures/model-repository.ts'

const POLICY = `schema: policy/v1
stages:
  - { name: staging, from: [unassigned] }
  - { name: production, from: [unassigned, staging] }
rules:
  - { id: shelf-life, rule: not-expired }
expiry: { days: 365, warn-days: 14 }
waivers:
  - { id: no-gpu, rule: shelf-life, until: "2026-12-01", reason: The second machine is ordered. }
`
const version = (number: string, expiresOn: string, lots = ['fresh']): VersionFixture => ({ version: number, trainedAt: '2026-06-01T08:00:00Z', expiresOn, lots, params: {}, metrics: [] })

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'provender-expiry-'))
  const repository = emptyRepository()
  repository.files.set('.github/provender.yml', POLICY)
  addDataset(repository, 'calls', ['fresh', 'recalled'])
  addDataset(repository, 'mails', ['old'], { owners: ['eve'], lots: { old: { uri: 'x', digest: `sha256:${'0'.repeat(64)}`, 'expires-on': '2026-11-30' } } })
  repository.files.set('recalls/r-1.yml', stringify({ schema: 'recall/v1', id: 'r-1', withdrawn: [{ dataset: 'calls', lots: ['recalled'] }], reason: 'No consent.', severity: 'high', 'issued-on': '2026-03-01' }))
  // 1.2.0 was made from what is recalled, 1.1.0 has expired, 1.0.0 is good.
  addModel(repository, { name: 'churn', description: 'Who leaves.', owners: ['dee'], dataset: 'calls', versions: [version('1.0.0', '2027-05-01'), version('1.1.0', '2026-10-01'), version('1.2.0', '2027-05-01', ['recalled']), version('1.3.0', '2026-11-21')], stages: { production: '1.3.0', staging: '1.0.0' } })
  addModel(repository, { name: 'mood', description: 'How they feel.', owners: ['acme/mood'], dataset: 'mails', versions: [version('2.0.0', '2027-05-01', ['old'])], stages: { production: '2.0.0' } })
  writeGitRepository(folder, repository)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function expire(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const code = await dispatch(['expire', ...args], { cwd: folder, env: {}, out: (text) => void (out += text), err: (text) => void (err += text), interactive: false })
  return { code, out, err }
}
const at = (day: string): string[] => ['--now', `${day}T00:00:00Z`]

describe('provender expire', () => {
  it('lists what has expired, what will, and what could serve instead', async () => {
    expect(await expire(...at('2026-11-21'))).toEqual({ code: 1, err: '', out: `Expired:
  churn#production  churn@1.3.0
    churn@1.3.0 expired on 2026-11-21
    Fallback: churn@1.0.0  Owner: dee

Soon:
  mood#production  mood@2.0.0
    mails@old expires on 2026-11-30, in 9 days; steward eve
    No other version may be served: empty the stage, or train one.  Owner: acme/mood

Waivers:
  no-gpu ends on 2026-12-01, in 10 days: shelf-life is asked again from then on.

2026-11-21: 1 expired, 1 within 14 days, 0 not known, of 2 models.
` })
  })

  it('ends with 0 the day before, and warns', async () => {
    const { code, out } = await expire('--now', '2026-11-20T23:59:59Z')
    expect([code, out]).toEqual([0, expect.stringContaining('churn@1.3.0 expires on 2026-11-21, in 1 day\n    Fallback today: churn@1.0.0')])
  })

  it('says so when nothing is due', async () => {
    expect(await expire(...at('2026-11-20'), '--days', '0')).toEqual({ code: 0, err: '', out: 'Nothing on a stage of 2 models has expired by 2026-11-20, or will within 0 days.\n' })
  })

  it('speaks JSON', async () => {
    const { code, out } = await expire(...at('2026-11-30'), '--json')
    const report = JSON.parse(out) as ExpiryReport
    expect(code).toBe(1)
    expect(report.holdings.map(({ model, stage, state, fallback }) => [model, stage, state, fallback])).toEqual([['churn', 'production', 'expired', '1.0.0'], ['mood', 'production', 'expired', null]])
  })

  it('never takes for current what it could not read', async () => {
    execFileSync('git', ['update-ref', 'refs/heads/kept', 'refs/heads/provender-records'], { cwd: folder })
    execFileSync('git', ['update-ref', '-d', 'refs/heads/provender-records'], { cwd: folder })
    try {
      const { code, out } = await expire(...at('2026-11-01'), '--days', '0')
      expect(code).toBe(1)
      expect(out).toContain('The dataset lots of mood@2.0.0, which mood#production holds, could not be told.')
    } finally {
      execFileSync('git', ['update-ref', 'refs/heads/provender-records', 'refs/heads/kept'], { cwd: folder })
    }
  })

  it('ends with 1 where a stages.yml is not valid, and where there is no policy', async () => {
    const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=ada', '-c', 'user.email=ada@example.com', ...args], { cwd: folder, encoding: 'utf8' })
    const before = git('rev-parse', 'HEAD').trim()
    writeFileSync(join(folder, 'models/mood/stages.yml'), 'schema: stages/v1\n')
    git('commit', '-qam', 'break')
    expect(await expire(...at('2026-11-01'), '--days', '0')).toMatchObject({ code: 1, out: expect.stringContaining('models/mood/stages.yml is not valid, so what its stages hold is not known') })
    git('rm', '-q', '.github/provender.yml')
    git('commit', '-qm', 'no policy')
    expect(await expire(...at('2026-11-01'))).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Expected a valid policy in .github/provender.yml') })
    git('reset', '-q', '--hard', before)
  })

  it.each([['--days', '-1'], ['--days', 'x'], ['--now', 'yesterday'], ['churn']])('takes no %s %s', async (...args) => {
    expect((await expire(...args)).code).toBe(2)
  })
})
