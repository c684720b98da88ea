import { describe, expect, it } from 'vitest'
import { BASE_FILES, changing, facts, HEAD_FILES, NOW, POLICY, stagesFile } from '../../../../test/fakes/promotion.ts'
import { decide } from '../../decide.ts'
import { readPolicy } from '../../read.ts'

const STAGES = 'models/churn/stages.yml'
const judge = (before: Parameters<typeof stagesFile>[0], after: Parameters<typeof stagesFile>[0]): string[] => {
  const base = { ...BASE_FILES, [STAGES]: stagesFile(before) }
  return decide(readPolicy(POLICY), facts(changing(base, { ...HEAD_FILES, [STAGES]: stagesFile(after) })), NOW).verdicts.flatMap(({ id, outcome, summary }) => (id === 'move' ? [`${outcome}: ${summary}`] : []))
}

describe('legal-move', () => {
  it.each<[string, Parameters<typeof judge>, string[]]>([
    ['lets an unassigned version go to staging', [{ production: '1.0.0' }, { production: '1.0.0', staging: '1.1.0' }], ['pass: churn@1.1.0 comes from unassigned.']],
    ['lets a version of staging go to production', [{ production: '1.0.0', staging: '1.1.0' }, { production: '1.1.0', staging: '1.1.0' }], ['pass: churn@1.1.0 comes from staging.']],
    ['M-08 refuses to skip staging', [{ production: '1.0.0' }, { production: '1.1.0' }], ['fail: churn@1.1.0 is on unassigned; production takes versions from staging or production.']],
    ['M-08 refuses to skip staging by passing through it in the same pull request', [{}, { staging: '1.1.0', production: '1.1.0' }], ['fail: churn@1.1.0 is on unassigned; production takes versions from staging or production.', 'pass: churn@1.1.0 comes from unassigned.']],
    ['refuses staging for what is in production', [{ production: '1.0.0' }, { production: '1.0.0', staging: '1.0.0' }], ['fail: churn@1.0.0 is on production; staging takes versions from unassigned.']],
    ['lets a stage be emptied', [{ production: '1.0.0' }, {}], ['pass: churn#production is emptied, which is always allowed.']],
    ['does not take a challenger for a version that serves', [{ staging: { version: '1.0.0', challenger: '1.1.0' } }, { staging: '1.0.0', production: '1.1.0' }], ['fail: churn@1.1.0 is on unassigned; production takes versions from staging or production.', 'pass: churn#staging is emptied, which is always allowed.']],
  ])('%s', (_what, [before, after], verdicts) => {
    expect(judge(before, after)).toEqual(verdicts)
  })
})
