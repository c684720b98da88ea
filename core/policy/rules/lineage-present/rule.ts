import { z } from 'zod'
import { defineRule } from '../../rule.ts'
import { skipped } from '../../verdict.ts'
import { judgeVersionEvidence } from '../../version-evidence.ts'

export const lineagePresent = defineRule({
  id: 'lineage-present',
  title: 'The version’s lineage and provenance are recorded, whole, and say what the version file says',
  needs: ['evidence'],
  options: z.strictObject({}),
  judge({ subject, situation, evidence }) {
    if (subject.kind !== 'move' || subject.move.to === null) return skipped('nothing is moved to a stage')
    const name = `${subject.move.model}@${subject.move.to}`
    return judgeVersionEvidence(name, situation.versions[name]!, evidence[name])
  },
})
