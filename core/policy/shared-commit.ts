import type { Conclusion, Outcome } from '../../schemas/decision/v1.ts'
import type { Decision } from './decide.ts'
import type { Verdict } from './verdict.ts'

/** The answer for one of several pull requests. */
export interface Answer {
  number: number
  decision: Decision
}

const RANK: Record<Conclusion, number> = { error: 0, rejected: 1, pending: 2, approved: 3 }
const OUTCOMES: Record<Conclusion, Outcome> = { approved: 'pass', pending: 'pending', rejected: 'fail', error: 'error' }
const WORDS: Record<Conclusion, string> = { approved: 'approved', pending: 'waiting', rejected: 'rejected', error: 'not decided' }

/** The worse of two conclusions. */
export const worse = (a: Conclusion, b: Conclusion): Conclusion => (RANK[b] < RANK[a] ? b : a)

/** What keeps an answer from being approved, first what weighs most; undefined when nothing does. */
function firstUnmet({ verdicts }: Decision): Verdict | undefined {
  const unmet = verdicts.filter(({ outcome, unneeded }) => outcome !== 'pass' && outcome !== 'skipped' && !unneeded)
  return (['error', 'fail', 'pending'] as const).flatMap((outcome) => unmet.filter((verdict) => verdict.outcome === outcome))[0]
}

/** The answer that is shown for all: the worst, of equal ones that of the oldest pull request. */
export function worstAnswer<A extends Answer>(answers: readonly A[]): A {
  const [worst] = [...answers].sort((a, b) => RANK[a.decision.conclusion] - RANK[b.decision.conclusion] || a.number - b.number)
  if (!worst) throw new Error('unreachable: no pull request')
  return worst
}

/**
 * The answers for pull requests into one branch that have the same head commit.
 *
 * GitHub keeps a check by commit, so one that is green for the first is green for the others: none is approved unless
 * all are, or an objection could be left behind by opening the pull request once more.
 */
export function shareCommit<A extends Answer>(answers: readonly A[]): A[] {
  if (answers.length < 2) return [...answers]
  return answers.map((one) => {
    const { number, decision } = one
    if (!decision.governed) return one
    const verdict = judgeOthers(answers.filter((answer) => answer.number !== number))
    const conclusion = answers.reduce<Conclusion>((worst, answer) => worse(worst, answer.decision.conclusion), 'approved')
    return { ...one, decision: { ...decision, conclusion, verdicts: [...decision.verdicts, verdict] } }
  })
}

function judgeOthers(others: readonly Answer[]): Verdict {
  const about = { id: 'provender:shared-commit', rule: 'provender:shared-commit', subject: 'the pull request' }
  const list = others.map(({ number, decision }) => `#${number} (${WORDS[decision.conclusion]})`).join(', ')
  const { number, decision } = worstAnswer(others)
  if (decision.conclusion === 'approved') return { ...about, outcome: 'pass', summary: `This commit is also the head of ${list}.` }
  const unmet = firstUnmet(decision)
  return {
    ...about,
    outcome: OUTCOMES[decision.conclusion],
    summary: `This commit is also the head of ${list}, and GitHub keeps one check for all of them. In #${number}: ${unmet?.summary ?? 'nothing says why.'}`,
    missing: `${unmet?.missing ? `${unmet.missing} in #${number}, or ` : ''}who may close #${number}`,
    remedy: `Close #${number}, or meet there what is missing.`,
  }
}
