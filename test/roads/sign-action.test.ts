import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openGitRecords } from '../../adapters/git/records.ts'
import { provender } from '../cli/provender.ts'
import { makeTrainingRepository, type TrainingRepository } from './training-fixture.ts'

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const RUN = { GITHUB_ACTIONS: 'true', GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/models', GITHUB_RUN_ID: '77', GITHUB_RUN_ATTEMPT: '1', GITHUB_TRIGGERING_ACTOR: 'ada' }

let repo: TrainingRepository
let folder: string
let trainedFrom: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'provender-sign-'))
  repo = makeTrainingRepository()
  trainedFrom = repo.git('rev-parse', 'HEAD')
  await repo.train({ run: RUN, records: ({ root }) => openGitRecords(root) })
  repo.git('init', '-q', '--bare', '-b', 'main', join(folder, 'origin.git'))
  repo.git('remote', 'add', 'origin', join(folder, 'origin.git'))
  repo.git('push', '-q', 'origin', 'main', 'provender-records')
  writeFileSync(join(folder, 'key.pub'), publicKey.export({ type: 'spki', format: 'pem' }))
})
afterAll(() => {
  repo.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** The action as a runner starts it, in a fresh checkout. */
async function sign(env: Record<string, string>, inputs: Record<string, string> = {}): Promise<{ code: number; out: string; outputs: string; checkout: string }> {
  const checkout = mkdtempSync(join(folder, 'checkout-'))
  repo.git('clone', '-q', '--single-branch', join(folder, 'origin.git'), checkout)
  const files = { event: join(checkout, '.git/event.json'), output: join(checkout, '.git/output') }
  writeFileSync(files.event, JSON.stringify({ pull_request: { head: { sha: trainedFrom } } }))
  writeFileSync(files.output, '')
  const given = { versions: 'delays@1.0.0', key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 'working-directory': checkout, 'records-remote': 'origin', 'fulcio-url': 'https://fulcio.invalid', 'rekor-url': '', 'tsa-url': '', ...inputs }
  const inputEnv = Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
  const { code, out } = await new Promise<{ code: number; out: string }>((resolve) => {
    execFile(process.execPath, [join(import.meta.dirname, '../../actions/sign/main.ts')], { env: { ...process.env, ...RUN, GITHUB_EVENT_PATH: files.event, GITHUB_OUTPUT: files.output, ...inputEnv, ...env } }, (error, stdout) => resolve({ code: error ? Number(error.code) : 0, out: stdout }))
  })
  return { code, out, outputs: readFileSync(files.output, 'utf8'), checkout }
}

describe('the action sign', () => {
  it('signs what its own run trained, for everybody to verify', async () => {
    const { code, out, outputs } = await sign({})
    expect(out).toContain('delays@1.0.0: lineage and provenance are signed with the input "key"')
    expect(outputs).toMatch(/signatures<<[^]*sha256:[0-9a-f]{64},sha256:[0-9a-f]{64}/)
    expect(code).toBe(0)
    repo.git('fetch', '-q', 'origin', '+provender-records:provender-records')
    const verified = await provender(['verify', 'delays@1.0.0', '--key', join(folder, 'key.pub')], { cwd: repo.folder })
    expect(verified.out).toContain('delays@1.0.0 is verified')
  })

  it.each<[string, Record<string, string>, string]>([
    ['another run', { GITHUB_RUN_ID: '78' }, 'it was made by the run https://github.com/acme/models/actions/runs/77/attempts/1, expected https://github.com/acme/models/actions/runs/78/…'],
    ['another person', { GITHUB_TRIGGERING_ACTOR: 'ben' }, 'it was started by ada, expected ben'],
  ])('refuses what %s made', async (_, env, message) => {
    const before = repo.git('ls-remote', join(folder, 'origin.git'), 'provender-records')
    const { code, out } = await sign(env)
    expect(out).toContain('::error::Cannot sign delays@1.0.0 as this job, because its lineage is not of this run: ')
    expect(out).toContain(message)
    expect(code).toBe(1)
    expect(repo.git('ls-remote', join(folder, 'origin.git'), 'provender-records')).toBe(before)
  })

  it('refuses inputs that are wrong, and never shows the key', async () => {
    const { code, out } = await sign({}, { versions: 'delays', key: 'secret-text' })
    expect(out).toContain('The input "versions.0" is wrong')
    expect(out).not.toContain('secret-text')
    expect(code).toBe(1)
  })

  it('signs nothing when nothing was trained', async () => {
    expect(await sign({}, { versions: '' })).toMatchObject({ code: 0, out: expect.stringContaining('Nothing to sign.') as string })
  })
})
