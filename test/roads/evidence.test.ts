import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digests } from '../../adapters/digests.ts'
import { openGitRecords } from '../../adapters/git/records.ts'
import { githubFacts } from '../../adapters/github/facts.ts'
import { openSource } from '../../adapters/github/source.ts'
import { signWithKey } from '../../adapters/signing/sign.ts'
import { canonicalJson } from '../../core/canonical.ts'
import { aboutPath } from '../../core/paths.ts'
import { decide } from '../../core/policy/decide.ts'
import { needsOf, readPolicy } from '../../core/policy/read.ts'
import { reproduction, suite, SUITES } from '../fakes/evidence.ts'
import { NOW, sha256, stagesFile } from '../fakes/promotion.ts'
import { REPO, startPromotionWorld, type PromotionWorld } from '../fixtures/promotion-world.ts'

/** From a record on the branch to a verdict: what a team brings is found, read, verified and judged. */

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const PEM = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const POLICY = `schema: policy/v1
stages: [{ name: staging, from: [unassigned] }, { name: production, from: [staging] }]
signers: [{ id: offline, key: ${JSON.stringify(publicKey.export({ type: 'spki', format: 'pem' }).toString())} }]
rules:
  - { id: evaluated, rule: evaluation-passed, with: { suites: [acceptance] } }
  - { id: made-again, rule: reproduced }
  - { id: signed, rule: lineage-signed }
  - { id: current, rule: lots-current }
  - { id: alone, rule: no-conflicting-promotion }
`
const policy = readPolicy(POLICY)
let world: PromotionWorld
let clone: string
let versionFile: string

beforeAll(async () => {
  world = await startPromotionWorld({ policy: POLICY, files: { 'models/churn/model.yml': SUITES } })
  clone = await mkdtemp(join(tmpdir(), 'evidence-'))
  await world.git('clone', '-q', world.github.cloneUrl('acme/models', world.people['ada']!.token), clone)
  versionFile = await world.git('show', 'better:models/churn/versions/1.1.0.yml')
})
afterAll(async () => {
  await world.close()
  await rm(clone, { recursive: true, force: true })
})

async function judge(number = world.number): Promise<{ conclusion: string; outcomes: Record<string, string>; summaries: Record<string, string> }> {
  const github = world.installed({ tries: 1 })
  const facts = githubFacts(github, openSource(github, 'acme', 'models'), digests, {})
  const pull = { ...REPO, number }
  const { verdicts, conclusion } = decide(policy, await facts.gather(pull, await facts.locate(pull), needsOf(policy)), NOW)
  const rules = verdicts.filter(({ id }) => !id.startsWith('provender:'))
  return { conclusion, outcomes: Object.fromEntries(rules.map(({ id, outcome }) => [id, outcome])), summaries: Object.fromEntries(rules.map(({ id, summary }) => [id, summary])) }
}
const digestIn = (key: string): string => new RegExp(`^${key}: "?(sha256:[0-9a-f]{64})`, 'm').exec(versionFile)?.[1] ?? ''
const records = (): ReturnType<typeof openGitRecords> => openGitRecords(clone, { remote: 'origin' })

describe('evidence on the records branch', () => {
  it('is missed where there is none', async () => {
    expect(await judge()).toMatchObject({ conclusion: 'rejected', outcomes: { evaluated: 'fail', 'made-again': 'fail', signed: 'fail', current: 'pass', alone: 'pass' } })
  })

  it('is found, read, verified and judged when it was appended', async () => {
    const lineage = digestIn('lineage')
    const signatures = await Promise.all([lineage, digestIn('provenance')].map(async (about) => ({ kind: 'signatures' as const, about, text: await signWithKey(PEM, 'key').sign((await records().read('lineage', about)) ?? '') })))
    await records().append([{ kind: 'evaluations', text: canonicalJson(suite({ lineage })) }, { kind: 'reproductions', text: canonicalJson(reproduction({ lineage })) }, ...signatures], 'evidence of churn@1.1.0')
    const { outcomes, summaries } = await judge()
    expect(outcomes).toEqual({ evaluated: 'pass', 'made-again': 'pass', signed: 'pass', current: 'pass', alone: 'pass' })
    expect(summaries['signed']).toBe('churn@1.1.0 is signed: lineage: signed by offline; provenance: signed by offline.')
  })

  it('M-03 is no signature by another key, and one of somebody else beside a good one changes nothing', async () => {
    const lineage = digestIn('lineage')
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    await records().append([{ kind: 'signatures', about: lineage, text: await signWithKey(other, 'key').sign((await records().read('lineage', lineage)) ?? '') }], 'a signature of somebody else')
    expect((await judge()).outcomes['signed']).toBe('pass')
  })

  it('counts no longer when a lot is recalled on the base branch', async () => {
    await world.git('checkout', '-q', 'main')
    await world.push({ 'recalls/wrong.yml': 'schema: recall/v1\nid: wrong\nwithdrawn: [{ dataset: calls, lots: [2026-w08] }]\nreason: Fees in another currency.\nseverity: high\nissued-on: "2026-03-02"\n' }, 'main')
    await world.git('checkout', '-q', 'better')
    const { outcomes, summaries } = await judge()
    expect(outcomes['current']).toBe('fail')
    expect(summaries['current']).toContain('churn@1.1.0 is recalled by wrong: it was made from calls@2026-w08.')
  })

  it('M-12 lets the later of two promotions of one stage wait', async () => {
    await world.git('checkout', '-q', '-b', 'later', 'main')
    await world.push({ 'models/churn/stages.yml': stagesFile({ production: '1.0.0', staging: '1.0.0' }) }, 'later')
    await world.git('checkout', '-q', 'better')
    const { data: later } = await world.as('ada').pulls.create({ ...REPO, title: 'later', head: 'later', base: 'main' })
    expect((await judge()).outcomes['alone']).toBe('pass')
    expect(await judge(later.number)).toMatchObject({ outcomes: { alone: 'pending' }, summaries: { alone: `#${world.number} moves churn#staging too.` } })
    await world.as('ada').pulls.update({ ...REPO, pull_number: world.number, state: 'closed' })
    expect((await judge(later.number)).outcomes['alone']).toBe('pass')
    await world.as('ada').pulls.update({ ...REPO, pull_number: world.number, state: 'open' })
    await world.as('ada').pulls.update({ ...REPO, pull_number: later.number, state: 'closed' })
  })

  it('is in doubt when the index names a record that is not there, or is none', async () => {
    const gone = sha256('gone')
    await world.git('fetch', '-q', world.github.cloneUrl('acme/models', world.people['ada']!.token), 'provender-records')
    await world.git('checkout', '-q', '-B', 'provender-records', 'FETCH_HEAD')
    await world.push({ [aboutPath(digestIn('lineage'), 'evaluations', gone)]: `${gone}\n` }, 'provender-records')
    expect(await judge()).toMatchObject({ conclusion: 'error', outcomes: { evaluated: 'error', 'made-again': 'pass' } })
    await world.push({ [aboutPath(digestIn('lineage'), 'evaluations', gone)]: null, [`${aboutPath(digestIn('lineage'), 'reproductions', gone)}x`]: 'x' }, 'provender-records')
    expect((await judge()).outcomes).toMatchObject({ evaluated: 'pass', 'made-again': 'error' })
    await world.git('checkout', '-q', 'better')
  })
})
