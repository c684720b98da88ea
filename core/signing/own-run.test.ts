import { describe, expect, it } from 'vitest'
import { sampleFacts, sampleLineage } from '../lineage/testing/sample.ts'
import { buildProvenance } from '../lineage/slsa.ts'
import { provenanceDiffers, strangeToRun, type OwnRun } from './own-run.ts'

const RUN: OwnRun = { server: 'https://github.com', repository: 'acme/models', runId: '12', actor: 'Ada', commit: '1'.repeat(40) }
const statement = (invocationId = 'https://github.com/acme/models/actions/runs/12/attempts/1') => sampleLineage({ invocation: { ...sampleFacts().invocation, invocationId } })

describe('strangeToRun', () => {
  it('finds nothing in a statement of the run itself', () => expect(strangeToRun(statement(), RUN)).toEqual([]))
  it.each<[string, Partial<OwnRun>]>([
    ['run', { runId: '1' }],
    ['run', { runId: '123' }],
    ['run', { repository: 'acme/others' }],
    ['run', { server: 'https://github.example.com' }],
    ['person', { actor: 'ben' }],
    ['commit', { commit: '2'.repeat(40) }],
  ])('finds another %s: %j', (_, other) => expect(strangeToRun(statement(), { ...RUN, ...other })).toHaveLength(1))
  it('finds a statement that was made on no run', () => expect(strangeToRun(statement('local/1'), RUN)).toEqual(['it was made by the run local/1, expected https://github.com/acme/models/actions/runs/12/…']))
})

describe('provenanceDiffers', () => {
  it('finds nothing between the two statements of a run', () => expect(provenanceDiffers(sampleLineage(), buildProvenance(sampleFacts()))).toEqual([]))
  it.each([
    ['another commit', { commit: '2'.repeat(40) }, 'build definition'],
    ['another builder', { invocation: { ...sampleFacts().invocation, builderId: 'https://github.com/actions/runner/github-hosted' } }, 'run details'],
    ['other bytes', { manifestDigest: `sha256:${'99'.repeat(32)}` }, 'subjects'],
  ])('finds %s', (_, other, part) => expect(provenanceDiffers(sampleLineage(), buildProvenance(sampleFacts(other)))).toEqual([part]))
})
