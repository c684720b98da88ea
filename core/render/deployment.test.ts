import { describe, expect, it } from 'vitest'
import { renderDeployments } from './deployment.ts'

const change = { model: 'churn', stage: 'staging', from: null, to: '1.1.0' }

describe('renderDeployments', () => {
  it('says when there was nothing to deploy', () => expect(renderDeployments([])).toEqual({ summary: 'No stage changed: nothing to deploy.\n', failure: undefined }))

  it('shows what was deployed, and fails for nothing', () => {
    expect(renderDeployments([{ change, outcome: 'succeeded', reason: 'Done.', already: false, signing: { state: 'signed', says: ['lineage is signed by <us>', 'provenance is signed by <us>'] } }, { change: { ...change, from: '1.1.0', to: null }, outcome: 'succeeded', reason: 'Done.', already: true }])).toEqual({
      summary: '| stage | change | outcome | |\n|---|---|---|---|\n| `churn#staging` | empty → 1.1.0 | succeeded | Done. |\n| `churn#staging` | 1.1.0 → empty | deployed before | Done. |\n\n`churn@1.1.0`: lineage is signed by &lt;us&gt;; provenance is signed by &lt;us&gt;.\n\nDecisions are not signed: who wrote them rests on who may push to provender-records.\n',
      failure: undefined,
    })
  })

  it('fails with each that was refused or failed', () => {
    const { summary, failure } = renderDeployments([{ change, outcome: 'succeeded', reason: 'Done.', already: false }, { change, outcome: 'refused', reason: 'One | reason.\nAnother <b>.', already: false }, { change, outcome: 'failed', reason: 'It ended with 3.', already: false }])
    expect(failure).toBe('churn#staging empty → 1.1.0 refused:\nOne | reason.\nAnother <b>.\n\nchurn#staging empty → 1.1.0 failed:\nIt ended with 3.')
    expect(summary).toContain('| refused | One \\| reason. Another &lt;b&gt;. |')
  })
})
