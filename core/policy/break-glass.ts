import type { Override } from '../../schemas/override/v1.ts'
import type { BreakGlass } from '../../schemas/policy/v1.ts'
import { POLICY_PATH } from '../paths.ts'
import type { Fact, Need } from './facts.ts'
import type { Given } from './rule.ts'
import { minApprovals } from './rules/min-approvals/rule.ts'
import type { Situation, Subject } from './situation.ts'
import { doubt, fail, type Judgement } from './verdict.ts'

const HOUR_MS = 60 * 60 * 1000

/** The override that this pull request brings for a subject: of the moves that it names, and of what comes in with these. */
export function overrideFor(subject: Subject, { overrides, moves }: Situation): { id: string; path: string; read: Fact<Override> } | undefined {
  return overrides.find(({ id, read }) => {
    if (!read.known) return false
    const named = (move: Situation['moves'][number]): boolean => read.value.moves.includes(`${move.model}#${move.stage}`)
    if (subject.kind === 'move') return named(subject.move)
    // The policy, workflows and other models are not what is on fire.
    if (subject.kind === 'policy' || subject.of === 'others' || 'dataset' in subject.of) return false
    if ('override' in subject.of) return subject.of.override === id
    const { model } = subject.of
    const ofModel = moves.filter((move) => move.model === model)
    return ofModel.length > 0 && ofModel.every(named)
  })
}

/** Whether the glass is broken: an override in its time, approved by enough of those who may, none of whom had a hand in it. */
export function judgeBreakGlass(glass: BreakGlass | undefined, override: Override, path: string, given: Given<Need>): Judgement {
  const { overrides } = given.situation
  const no = (summary: string, remedy: string): Judgement => fail(summary, remedy, { missing: 'the author', annotations: [{ path, line: 1, message: summary }] })
  if (!glass) return no('The policy has no "break-glass", so nothing takes the place of its rules.', `Meet the rules, or have "break-glass" added to ${POLICY_PATH} first.`)
  if (overrides.length > 1) return no(`One override at a time: found ${overrides.map(({ id }) => id).sort().join(', ')}.`, 'Name every move in one of them, and remove the others.')
  const left = Date.parse(override.until) - given.now.getTime()
  if (left <= 0) return no(`The override ${override.id} ended at ${override.until}.`, 'Meet the rules, or push an override with another id and end, and have it approved.')
  if (left > glass.hours * HOUR_MS) return no(`The override ${override.id} ends at ${override.until}; it may end at most ${glass.hours} hours ahead.`, 'Correct "until", push, and have it approved.')
  const options = minApprovals.options.parse({ count: glass.count, from: glass.by, 'keep-when-unchanged': false })
  const approved = minApprovals.judge(given, options)
  const summary = `Break-glass until ${override.until}, "${override.reason}": ${approved.summary}`
  return approved.outcome === 'error' ? doubt(summary, approved.remedy ?? '', approved.missing === undefined ? {} : { missing: approved.missing }) : { ...approved, summary }
}
