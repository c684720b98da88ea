import type { Rule } from '../rule.ts'
import { backtestPassed } from './backtest-passed/rule.ts'
import { biasLimits } from './bias-limits/rule.ts'
import { cardComplete } from './card-complete/rule.ts'
import { checksPassed } from './checks-passed/rule.ts'
import { dataAllowed } from './data-allowed/rule.ts'
import { evaluationPassed } from './evaluation-passed/rule.ts'
import { formatAllowed } from './format-allowed/rule.ts'
import { forwardTestPassed } from './forward-test-passed/rule.ts'
import { legalMove } from './legal-move/rule.ts'
import { lineageComplete } from './lineage-complete/rule.ts'
import { lineagePresent } from './lineage-present/rule.ts'
import { lineageSigned } from './lineage-signed/rule.ts'
import { lotsCurrent } from './lots-current/rule.ts'
import { minApprovals } from './min-approvals/rule.ts'
import { noConflictingPromotion } from './no-conflicting-promotion/rule.ts'
import { notExpired } from './not-expired/rule.ts'
import { notWorseThanChampion } from './not-worse-than-champion/rule.ts'
import { reproduced } from './reproduced/rule.ts'

/** Every rule a policy can use: the only list. */
export const rules = [
  backtestPassed,
  biasLimits,
  cardComplete,
  checksPassed,
  dataAllowed,
  evaluationPassed,
  formatAllowed,
  forwardTestPassed,
  legalMove,
  lineageComplete,
  lineagePresent,
  lineageSigned,
  lotsCurrent,
  minApprovals,
  noConflictingPromotion,
  notExpired,
  notWorseThanChampion,
  reproduced,
] as unknown as readonly Rule[]
