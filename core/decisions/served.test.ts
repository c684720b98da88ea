import { describe, expect, it } from 'vitest'
import { decisionLink, deploymentLink, logOf, type Draft } from '../../test/fakes/chain.ts'
import { versionsServed } from './served.ts'

const deployed = (more: Parameters<typeof deploymentLink>[0] = {}): Draft => (links) => deploymentLink({ decision: links[0]!.digest, ...more })

describe('versionsServed', () => {
  it('are those that were deployed by an approved decision, each once, the oldest first', () => {
    const links = logOf(decisionLink(), deployed({ version: '1.0.0' }), deployed({ version: '1.1.0' }), deployed({ version: '1.0.0' }), deployed({ stage: 'production', version: '0.9.0' }))
    expect(versionsServed(links, 'Acme/Models')).toEqual({ 'churn#staging': ['1.0.0', '1.1.0'], 'churn#production': ['0.9.0'] })
  })

  it.each<[string, Draft[]]>([
    ['was only approved', [decisionLink()]],
    ['was refused', [decisionLink(), deployed({ outcome: 'refused' })]],
    ['failed', [decisionLink(), deployed({ outcome: 'failed' })]],
    ['names no decision', [decisionLink(), deployed({ decision: null })]],
    ['names a decision that is not there', [decisionLink(), deploymentLink()]],
    ['names a decision that did not approve', [decisionLink({ conclusion: 'pending' }), deployed()]],
    ['belongs to another repository', [decisionLink(), deployed({ repository: 'acme/other' })]],
    ['empties the stage', [decisionLink(), deployed({ version: null })]],
  ])('do not hold one that %s', (_what, drafts) => expect(versionsServed(logOf(...drafts), 'acme/models')).toEqual({}))
})
