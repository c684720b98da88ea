import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { approval, BASE, BASE_FILES, changing, facts, HEAD, HEAD_FILES, NOW, POLICY, stagesFile } from '../../test/fakes/promotion.ts'
import { decide, type Decision } from '../policy/decide.ts'
import type { FactValues } from '../policy/facts.ts'
import { readPolicy } from '../policy/read.ts'
import type { Verdict } from '../policy/verdict.ts'
import { CHECK_CONCLUSIONS, renderDecision, type DecisionContext } from './decision.ts'
import { escapeMarkdown } from './markdown-text.ts'

const context: DecisionContext = { headSha: HEAD, baseRef: 'main', baseSha: BASE, decidedAt: NOW.toISOString(), policy: `sha256:${'1'.repeat(64)}`, facts: `sha256:${'2'.repeat(64)}`, factsRead: [{ name: 'reviews', reason: null }, { name: 'people', reason: '403 <b>' }] }
const rendered = (more: Partial<FactValues> = {}) => renderDecision(decide(readPolicy(POLICY), facts(more), NOW), context)
const verdict = (more: Partial<Verdict>): Verdict => ({ id: 'it', rule: 'min-approvals', subject: 'x', outcome: 'pending', summary: 's', ...more })
const decisionOf = (verdicts: Verdict[], conclusion: Decision['conclusion'] = 'pending'): Decision => ({ conclusion, governed: true, verdicts, moves: [], gated: [], approvals: [] })
const jsonOf = (text: string) => JSON.parse(text.replace(/^`+json\n|\n`+$/g, ''))

describe('renderDecision', () => {
  it('is green for an approved decision alone', () => {
    expect(CHECK_CONCLUSIONS).toEqual({ approved: 'success', pending: 'action_required', rejected: 'failure', error: 'failure' })
  })

  it('says what was approved', () => {
    expect(rendered()).toMatchObject({ conclusion: 'success', title: 'Approved: churn#staging empty → 1.1.0', annotations: [] })
  })

  it('shows a waived rule as waived, with its reason', () => {
    const waived = decide(readPolicy(`${POLICY}waivers: [{ id: summer, rule: two-reviewers, until: "2026-12-31", reason: Half the team is away. }]\n`), facts({ reviews: [] }), NOW)
    expect(renderDecision(waived, context).summary).toMatch(/\| waived two-reviewers \| .* \| Waived until 2026-12-31 .*summer.*: Half the team is away\. \|/)
  })

  it('says first what is missing and who can supply it', () => {
    const one = rendered({ reviews: [approval('ben')] })
    expect(one).toMatchObject({ conclusion: 'action_required', title: 'Waiting: 1 of 2 approvals on aaaaaaa — needs cyd, a member of acme/risk' })
    expect(one.summary).toMatchInlineSnapshot(`
      "Somebody can still meet what is missing; no new commit is needed.

      | model | stage | from | to |
      |---|---|---|---|
      | churn | staging | empty | 1.1.0 |

      ### Who can unblock it

      - **cyd, a member of acme/risk**
        - Ask 1 more of cyd, a member of acme/risk to review aaaaaaa; not counted are author, committers, pushers and trainer.

      ### Missing

      | rule | for | what |
      |---|---|---|
      | ⏳ pending two-reviewers | churn\\#staging empty → 1.1.0, changes to churn | 1 of 2 approvals on aaaaaaa. |

      ### Met

      | rule | for | what |
      |---|---|---|
      | ✅ pass provender:regular-files | the pull request | Every governed file is a regular file with a path of its own. |
      | ✅ pass provender:up-to-date | the pull request | The base branch has not changed the same governed files. |
      | ✅ pass provender:documents | the pull request | All 3 changed documents are valid. |
      | ✅ pass provender:versions-immutable | the pull request | No version that exists is changed. |
      | ✅ pass provender:stages-known | the pull request | Every stage is one of the policy. |
      | ✅ pass provender:version-equals-record | churn@​1.1.0 | churn@​1.1.0 equals its lineage record sha256:a75e68c3ebc1… and its provenance; it was trained from ccccccc. |
      | ✅ pass lineage | churn\\#staging empty → 1.1.0 | churn@​1.1.0 equals its lineage record sha256:a75e68c3ebc1… and its provenance; it was trained from ccccccc. |
      | ✅ pass card | churn\\#staging empty → 1.1.0 | models/churn/README.md has the 2 sections for risk tier low, and the numbers of the lineage. |
      | ✅ pass move | churn\\#staging empty → 1.1.0 | churn@​1.1.0 comes from unassigned. |
      | ✅ pass shelf-life | churn\\#staging empty → 1.1.0 | churn@​1.1.0 and its 1 lots are good until 2026-12-31. |
      | ✅ pass tests | churn\\#staging empty → 1.1.0 | On aaaaaaa, "tests" succeeded. |

      ### Evidence

      - two-reviewers for churn\\#staging empty → 1.1.0, changes to churn
        - ben: approved aaaaaaa
      - tests for churn\\#staging empty → 1.1.0
        - tests \\(github-actions\\): succeeded

      Judged: head \`aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\` against main \`bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\`, by the policy of that base \`sha256:1111111111111111111111111111111111111111111111111111111111111111\`. Facts \`sha256:2222222222222222222222222222222222222222222222222222222222222222\`: reviews, people (not known: 403 &lt;b&gt;)."
    `)
  })

  it('carries the decision for programs', () => {
    expect(jsonOf(rendered().text)).toMatchObject({ schema: 'decision-view/v1', conclusion: 'approved', head: HEAD, changes: [{ model: 'churn', stage: 'staging', to: '1.1.0' }], facts: context.facts })
  })

  it('points at the exact line', () => {
    const one = rendered(changing(BASE_FILES, { ...HEAD_FILES, 'models/churn/stages.yml': stagesFile({ production: '1.1.0' }) }))
    expect(one.annotations).toEqual([{ path: 'models/churn/stages.yml', line: 5, message: 'churn@1.1.0 is on unassigned; production takes versions from staging or production.' }])
  })

  it('keeps GitHub’s limits, whatever it is given', () => {
    fc.assert(fc.property(fc.array(fc.record({ summary: fc.string({ maxLength: 400, unit: 'grapheme' }), missing: fc.option(fc.string({ maxLength: 300 }), { nil: undefined }), outcome: fc.constantFrom('pending', 'fail', 'error', 'pass') }), { maxLength: 20 }), fc.integer({ min: 1, max: 300 }), (list, times) => {
      const verdicts = Array.from({ length: times }, (_, index) => list.map((one) => verdict({ ...one, missing: one.missing ?? '', outcome: one.outcome as 'pass', summary: one.summary, evidence: [one.summary], annotations: [{ path: `a${index}`, line: 1, message: one.summary }] }))).flat()
      const one = renderDecision(decisionOf(verdicts), context)
      expect([...one.title].length).toBeLessThanOrEqual(120)
      expect([...one.summary].length).toBeLessThanOrEqual(60_000)
      expect(one.text.length).toBeLessThanOrEqual(65_535)
      expect(one.annotations.length).toBeLessThanOrEqual(200)
      expect(jsonOf(one.text).conclusion).toBe('pending')
    }), { numRuns: 30 })
  })

  it('shows untrusted text as text', () => {
    const hostile = 'x | y\n# h <img src=x> [a](http://evil.example) @everyone `code` ![i](j) www.evil.example'
    const { summary } = renderDecision(decisionOf([verdict({ summary: hostile, missing: hostile, remedy: hostile, evidence: [hostile] })]), context)
    for (const live of ['<img', '](', '@everyone', 'http://', 'www.evil', '\n# h', '`code`']) expect(summary).not.toContain(live)
    expect(summary.split('\n').find((line) => line.includes('pending it'))?.split(/(?<!\\)\|/).length).toBe(5)
  })

  it('has a title of one line, whatever it tells', () => {
    const { title } = renderDecision(decisionOf([verdict({ summary: 'x\n::set-env name=A::1\u001b[2J\u202e', missing: 'ben\r\nx' })]), context)
    expect(title).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/)
  })

  it('does not call an alternative missing when another is met', () => {
    const one = renderDecision(decisionOf([verdict({ outcome: 'pass' }), verdict({ id: 'other', unneeded: true })], 'approved'), context)
    expect(one.summary).not.toContain('### Missing')
    expect(one.summary).toContain('not needed other')
  })
})

describe('escapeMarkdown', () => {
  it('leaves no mark alive and no line break', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => {
      const shown = escapeMarkdown(text)
      expect(shown).not.toMatch(/[\n\r<>]|(?<!\\)(?:\\\\)*[`*_[\]|]|@[A-Za-z0-9]/)
    }))
  })
})
