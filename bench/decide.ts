import { canonicalJson } from '../core/canonical.ts'
import { decide } from '../core/policy/decide.ts'
import type { Facts } from '../core/policy/facts.ts'
import { readPolicy, type PolicyRead } from '../core/policy/read.ts'
import { approval, BASE_FILES, changing, facts, HEAD_FILES, MODEL, NOW, POLICY, review } from '../test/fakes/promotion.ts'
import { median, percentile, timePairs } from './measure.ts'
import type { Row } from './row.ts'

const FILES = 300
const REVIEWS = 100
const RULES = 30
const RUNS = 60

/** Decisions about large pull requests, from facts that lie in memory; reading the policy is not part of it. */
export async function benchDecide(): Promise<Row[]> {
  const policy = policyOf(RULES)
  return [
    await measure(`decision about ${FILES} files, ${REVIEWS} reviews, by ${RULES} rules`, policy, largePull((index) => (index % 10 === 0 ? `.github/workflows/w${index}.yml` : `models/churn/src/part-${index}.py`))),
    await measure(`the same, where each of ${FILES} files is the model.yml of another model`, policy, largePull((index) => `models/m${index}/model.yml`)),
  ]
}

async function measure(what: string, policy: PolicyRead, given: Facts): Promise<Row> {
  const { conclusion, verdicts } = decide(policy, given, NOW)
  if (conclusion !== 'approved' || verdicts.length < RULES) throw new Error(`expected ${RULES} rules that approve, got ${conclusion} by ${verdicts.length} verdicts: ${verdicts.filter(({ outcome }) => outcome !== 'pass').map(({ id, summary }) => `${id} ${summary}`).join('; ')}`)
  const text = canonicalJson(given)
  const time = (work: () => unknown): number => {
    const from = performance.now()
    work()
    return performance.now() - from
  }
  // Before it is warm the compiler is measured, not the decision.
  for (let run = 0; run < 20; run++) decide(policy, given, NOW)
  const measured = await timePairs(RUNS, () => time(() => decide(policy, given, NOW)), () => time(() => JSON.parse(text)))
  return {
    what, reference: '`JSON.parse` of the same facts', ratio: measured.ratio,
    note: `${RUNS} decisions: median ${median(measured.ours).toFixed(2)} ms, p95 ${percentile(measured.ours, 95).toFixed(2)} ms; parsing ${(text.length / 1024).toFixed(0)} KiB ${median(measured.reference).toFixed(2)} ms`,
  }
}

function policyOf(count: number): PolicyRead {
  const kinds = ['legal-move', 'lineage-present', 'card-complete', 'not-expired']
  const rules = Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % (kinds.length + 2)]
    if (kind) return `  - { id: r${index}, rule: ${kind} }\n`
    return index % 2 === 0 ? `  - { id: r${index}, rule: min-approvals, with: { count: 2, from: { users: [ben, cyd], roles: [risk] } } }\n` : `  - { id: r${index}, rule: checks-passed, with: { checks: [{ name: tests, app: github-actions }] } }\n`
  })
  return readPolicy(`${POLICY.slice(0, POLICY.indexOf('rules:'))}rules:\n${rules.join('')}`)
}

/** A promotion, beside it many files that change, and a long discussion. */
function largePull(pathOf: (index: number) => string): Facts {
  const base: Record<string, string> = { ...BASE_FILES }
  const after: Record<string, string | null> = { ...HEAD_FILES }
  for (let index = 0; index < FILES - Object.keys(HEAD_FILES).length; index++) {
    const path = pathOf(index)
    base[path] = path.endsWith('/model.yml') ? MODEL.replace('name: churn', `name: m${index}`) : `name: w${index}\n`
    after[path] = `${base[path]}# changed\n`
  }
  const others = Array.from({ length: REVIEWS - 2 }, (_, index) => review(`reader${index}`, index % 4 === 0 ? 'APPROVED' : 'COMMENTED'))
  return facts({ ...changing(base, after), reviews: [...others, approval('ben'), approval('cyd')] })
}
