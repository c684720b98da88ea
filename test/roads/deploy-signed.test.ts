import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signWithKey } from '../../adapters/signing/sign.ts'
import { aboutFolder, recordPath, TRUSTED_ROOTS_PATH } from '../../core/paths.ts'
import type { Deployed } from '../../flows/deploy-version.ts'
import { POLICY, records as recordsOf, sha256 } from '../fakes/promotion.ts'
import { makeDeployRepository, type DeployRepository } from './deploy-fixture.ts'

const pair = (): { pem: string; publicPem: string } => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString() }
}
const [ours, theirs] = [pair(), pair()]
const SIGNERS = `signers:\n  - id: training\n    key: |\n${ours.publicPem.trimEnd().split('\n').map((line) => `      ${line}`).join('\n')}\n`
const asking = (): string => `${SIGNERS}${POLICY}  - { id: signed, rule: lineage-signed }\n`
const of = recordsOf('1.1.0')
const STATEMENTS = { lineage: sha256(of.lineage), provenance: sha256(of.provenance) }

let made: DeployRepository
beforeEach(() => {
  made = makeDeployRepository()
  made.artifact = { 'model.bin': '1.1.0' }
})
afterEach(() => made.remove())

async function sign(by = ours, statements: readonly (keyof typeof STATEMENTS)[] = ['lineage', 'provenance'], change = (bundle: string): string => bundle): Promise<void> {
  for (const statement of statements) {
    const text = await signWithKey(by.pem, 'a key of the tests').sign(of[statement])
    await made.records.append([{ kind: 'signatures', text: change(text), about: STATEMENTS[statement] }], 'signatures')
  }
}

async function deploy(policy: string, files: Record<string, string> = {}): Promise<Deployed> {
  const merge = await made.promote({ production: '1.0.0', staging: '1.1.0' }, null, '1.1.0', { files: { '.github/provender.yml': policy, ...files } })
  const [deployed] = await made.deploy(merge)
  const [record] = await made.deployments()
  expect(record).toMatchObject({ outcome: deployed!.outcome, signatures: deployed!.signing!.state, signing: deployed!.signing!.says })
  expect(made.log().length).toBe(deployed!.outcome === 'succeeded' ? 1 : 0)
  return deployed!
}

/** The branch of records with files taken away or put in place, as somebody who may push could leave it. */
function rewriteRecords(path: string, text: string | null): void {
  const env = { ...process.env, GIT_INDEX_FILE: `${made.folder}/.git/test-index`, GIT_AUTHOR_NAME: 'M', GIT_AUTHOR_EMAIL: 'm@example.invalid', GIT_COMMITTER_NAME: 'M', GIT_COMMITTER_EMAIL: 'm@example.invalid' }
  const plumb = (args: string[], input = ''): string => execFileSync('git', args, { cwd: made.folder, env, input, encoding: 'utf8' }).trim()
  plumb(['read-tree', 'provender-records'])
  if (text === null) plumb(['rm', '-r', '-q', '--cached', path])
  else plumb(['update-index', '--add', '--cacheinfo', `100644,${plumb(['hash-object', '-w', '--stdin'], text)},${path}`])
  plumb(['update-ref', 'refs/heads/provender-records', plumb(['commit-tree', plumb(['write-tree']), '-p', 'provender-records', '-m', 'x'])])
}

describe('where a rule demands signatures, a version', () => {
  it('is deployed when somebody who is trusted signed both statements', async () => {
    await sign()
    expect(await deploy(asking())).toMatchObject({ outcome: 'succeeded', signing: { state: 'signed', says: ['lineage is signed by training', 'provenance is signed by training'] } })
  })

  it('is deployed though somebody laid a bad signature beside the good ones, and it is said', async () => {
    await sign()
    await sign(theirs, ['lineage'])
    expect(await deploy(asking())).toMatchObject({ outcome: 'succeeded', signing: { state: 'signed', says: [expect.anything(), expect.anything(), 'a signature of the lineage is invalid and does not count: none of the 1 trusted keys made it'] } })
  })

  const refused: [what: string, arrange: () => Promise<void>, reason: RegExp][] = [
    ['another key signed', () => sign(theirs), /its lineage has a signature that is not valid: none of the 1 trusted keys made it/],
    ['a byte of the signature was flipped', () => sign(ours, ['lineage', 'provenance'], (bundle) => bundle.replace(/"sig":"(.{20})(.)/, (_all, head: string, one: string) => `"sig":"${head}${one === 'A' ? 'B' : 'A'}`)), /its lineage has a signature that is not valid/],
    ['the signature is of the other statement', async () => {
      for (const [statement, other] of [['lineage', 'provenance'], ['provenance', 'lineage']] as const) await made.records.append([{ kind: 'signatures', text: await signWithKey(ours.pem, 'k').sign(of[statement]), about: STATEMENTS[other] }], 'swapped')
    }, /it signs other bytes than those of the statement/],
    ['the record of a signature was overwritten', async () => {
      const digest = sha256(await (async () => {
        const text = await signWithKey(ours.pem, 'k').sign(of.lineage)
        await made.records.append([{ kind: 'signatures', text, about: STATEMENTS.lineage }], 'signature')
        return text
      })())
      await sign(ours, ['provenance'])
      rewriteRecords(recordPath('signatures', digest), '{}')
    }, /its lineage has a signature that is not valid: provender-records:signatures.* has the bytes of/],
    ['its signatures were taken away', async () => {
      await sign()
      for (const digest of Object.values(STATEMENTS)) rewriteRecords(aboutFolder(digest, 'signatures'), null)
    }, /its lineage is not signed; its provenance is not signed/],
    ['the index of signatures holds what is none', async () => {
      await sign()
      rewriteRecords(`${aboutFolder(STATEMENTS.lineage, 'signatures')}/notes.txt`, 'x')
    }, /What the signatures of churn@1\.1\.0 say is not known: provender-records:about.*expected the digest of a record/],
  ]
  it.each(refused)('is refused when %s', async (_what, arrange, reason) => {
    await arrange()
    expect(await deploy(asking())).toMatchObject({ outcome: 'refused', reason: expect.stringMatching(reason) as string })
  })

  it('is refused when the trusted roots cannot be read', async () => {
    await sign()
    expect(await deploy(asking(), { [TRUSTED_ROOTS_PATH]: 'gossip\n' })).toMatchObject({ outcome: 'refused', reason: expect.stringMatching(/provender-trusted-roots\.jsonl:1 — expected a Sigstore trusted root/) as string, signing: { state: 'unknown' } })
  })
})

describe('where no rule demands signatures', () => {
  it('says who signed', async () => {
    await sign()
    expect(await deploy(`${SIGNERS}${POLICY}`)).toMatchObject({ outcome: 'succeeded', signing: { state: 'signed', says: ['lineage is signed by training', 'provenance is signed by training'] } })
  })
})
