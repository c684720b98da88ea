import { describe, expect, it } from 'vitest'
import { acknowledgementLink, alertLink, deploymentLink, logOf, textsOf, type Draft } from '../../test/fakes/chain.ts'
import { chainOf, decisionRecord, MERGED, STAGES_BLOB } from '../../test/fakes/deployment.ts'
import { readChain } from '../decisions/chain.ts'
import type { Stages } from '../../schemas/stages/v1.ts'
import { earlierByLog, judgeEnvironment, type EnvironmentEvidence, type HeldStage } from './environment.ts'

const CHANGE = { model: 'churn', stage: 'staging', from: null, to: '1.1.0' }
const verified = (() => {
  const chain = chainOf({})
  return { ok: true as const, decision: chain.ok ? chain.decisions[0]! : (undefined as never) }
})()
const evidence = (more: Partial<EnvironmentEvidence> = {}): EnvironmentEvidence => ({
  repository: 'acme/models', branch: 'main', environment: 'staging', commit: MERGED, stages: ['staging', 'production'], isOnBranch: true, chain: chainOf({}), changes: [{ change: CHANGE, verified, signing: { state: 'unsigned', says: [] } }], held: [], ...more,
})
const stages = (version?: string): Stages => ({ schema: 'stages/v1', model: 'churn', stages: version === undefined ? {} : { staging: { version } } }) as Stages
const held = (more: Partial<HeldStage> = {}): Partial<EnvironmentEvidence> => ({ changes: [], held: [{ model: 'churn', stages: stages('1.1.0'), blob: STAGES_BLOB, blobNow: STAGES_BLOB, ...more }] })
const chain = (...drafts: Draft[]) => readChain(textsOf(decisionRecord(), ...drafts))

describe('a job that waits for a stage', () => {
  it.each<[string, Partial<EnvironmentEvidence>, RegExp]>([
    ['when what it deploys was decided', {}, /^churn#staging empty → 1\.1\.0 by decision 1\. churn@1\.1\.0 is not signed\.$/],
    ['when it changes nothing, and what is there was decided', held(), /^9999999 changes nothing on staging/],
    ['when nothing is on the stage', held({ stages: stages(), blob: 'other' }), /changes nothing/],
    ['when an alert was acknowledged', { chain: chain(alertLink(), (links) => acknowledgementLink(links[1]!.digest)) }, /by decision 1/],
  ])('may go on %s', (_what, more, comment) => expect(judgeEnvironment(evidence(more))).toEqual({ state: 'approved', comment: expect.stringMatching(comment) as string }))

  it.each<[string, Partial<EnvironmentEvidence>, RegExp]>([
    ['when the policy cannot be read', { stages: undefined }, /policy at that commit cannot be read/],
    ['for an environment that is no stage', { environment: 'preview' }, /^preview is no stage of the policy \(staging, production\)/],
    ['from another branch', { isOnBranch: false }, /is no commit of main/],
    ['while the log is broken', { chain: readChain([{ sequence: 1, digest: '', text: '{}' }]) }, /log is broken at decision 1/],
    ['while an alert is open', { chain: chain(alertLink()) }, /^Alert 2 is open: mallory/],
    ['when one change is refused', { changes: [{ change: CHANGE, verified }, { change: CHANGE, verified: { ok: false, reasons: ['There is no decision.'] } }] }, /^There is no decision\.$/],
    ['when what is there was not decided', held({ blob: '4'.repeat(40), blobNow: '4'.repeat(40) }), /^No decision approved models\/churn\/stages\.yml as it is/],
    ['from a commit that the branch has left behind', held({ blobNow: null }), /has changed on main since/],
    ['when it was decided for another branch', { ...held(), branch: 'trunk' }, /^No decision approved/],
  ])('is refused %s', (_what, more, comment) => expect(judgeEnvironment(evidence(more))).toEqual({ state: 'rejected', comment: expect.stringMatching(comment) as string }))

  it.each(['x', '𝒳', '\n'])('is answered with at most 1,024 characters, of whatever kind (%j)', (character) => {
    const { comment } = judgeEnvironment(evidence({ changes: [{ change: CHANGE, verified: { ok: false, reasons: [character.repeat(5000)] } }] }))
    expect(comment.length).toBeLessThanOrEqual(1024)
    expect(comment.isWellFormed()).toBe(true)
  })

  it('takes from the log what was deployed before', () => {
    expect(earlierByLog(logOf(decisionRecord(), deploymentLink({ version: null })))).toMatchObject({ unreadable: [], deployments: [{ model: 'churn', stage: 'staging', version: null, outcome: 'succeeded' }] })
  })
})
