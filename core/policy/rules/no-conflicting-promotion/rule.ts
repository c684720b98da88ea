import { z } from 'zod'
import { defineRule } from '../../rule.ts'
import { pass, pending, skipped } from '../../verdict.ts'

export const noConflictingPromotion = defineRule({
  id: 'no-conflicting-promotion',
  title: 'No other open pull request moves the same stage of the same model',
  needs: ['pull', 'openPromotions'],
  options: z.strictObject({
    'yields-to': z.enum(['earlier', 'any']).default('earlier').describe('earlier: the pull request with the lowest number goes first; any: neither goes while both are open'),
  }),
  judge({ subject, pull, openPromotions }, { 'yields-to': yieldsTo }) {
    if (subject.kind !== 'move') return skipped('nothing is moved')
    const { model, stage } = subject.move
    const others = openPromotions.filter((other) => other.model === model && other.stage === stage && other.pull !== pull.number && !other.draft)
    const before = [...new Set(others.filter((other) => yieldsTo === 'any' || other.pull < pull.number).map((other) => other.pull))]
    if (before.length > 0) return pending(`${numbers(before)} ${before.length === 1 ? 'moves' : 'move'} ${model}#${stage} too.`, `whoever answers for ${numbers(before)}`, `Merge or close ${numbers(before)} first, or make a draft of it.`)
    const after = [...new Set(others.map((other) => other.pull))]
    return pass(after.length === 0 ? `No other pull request moves ${model}#${stage}.` : `${numbers(after)} came later and must wait.`)
  },
})

const numbers = (pulls: readonly number[]): string => pulls.map((pull) => `#${pull}`).join(', ')
