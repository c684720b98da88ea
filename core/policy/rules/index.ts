import type { Rule } from '../rule.ts'
import { cardComplete } from './card-complete/rule.ts'
import { checksPassed } from './checks-passed/rule.ts'
import { legalMove } from './legal-move/rule.ts'
import { lineagePresent } from './lineage-present/rule.ts'
import { minApprovals } from './min-approvals/rule.ts'
import { notExpired } from './not-expired/rule.ts'

/** Every rule a policy can use: the only list. */
export const rules = [cardComplete, checksPassed, legalMove, lineagePresent, minApprovals, notExpired] as unknown as readonly Rule[]
