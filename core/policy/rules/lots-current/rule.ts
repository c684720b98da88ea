import { z } from 'zod'
import { judgeDescent } from '../../../recalling/descent.ts'
import { movedVersion } from '../../moved-version.ts'
import { defineRule } from '../../rule.ts'
import { doubt, fail, pass } from '../../verdict.ts'

export const lotsCurrent = defineRule({
  id: 'lots-current',
  title: 'Neither the version nor a lot or version that it was made from is recalled, and its lots are what they were',
  needs: ['documents', 'evidence'],
  asks: ['lots', 'recalls'],
  options: z.strictObject({}),
  judge(given) {
    const moved = movedVersion(given)
    if (!moved.ok) return moved.judgement
    const { name, model, version, file } = moved.value
    const { unreadable, inForce, hits, changed, lots, unclear } = judgeDescent({ model, version, lineage: file.lineage, evidence: given.evidence[name], documents: given.documents, today: given.now.toISOString().slice(0, 10) })
    if (unreadable.length > 0) return doubt(`What is recalled is not known: ${unreadable.slice(0, 3).join('; ')}.`, 'Correct the recall; `provender check` lists its problems.', { missing: 'a data steward' })
    const [hit] = hits
    if (hit) {
      const { recall, because } = hit
      return fail(`${name} is recalled by ${[...new Set(hits.map((one) => one.recall.id))].join(', ')}: ${because}. ${recall.reason}`, 'Train a version on lots that are not recalled, or promote one that the recall does not reach. A recall is lifted in a pull request of its own.', { missing: 'a data steward', evidence: hits.map((one) => `${one.path} (${one.recall.severity}): ${one.because}`) })
    }
    if (unclear) return unclear
    if (changed.length > 0) return fail(`${name} was trained on lots that are others now: ${changed.slice(0, 3).join('; ')}.`, 'Restore the lot in dataset.yml: a lot keeps its bytes. Other bytes are another lot.', { missing: 'a data steward', evidence: changed })
    return pass(`None of ${inForce} ${inForce === 1 ? 'recall' : 'recalls'} in force reaches ${name}, its ${lots.length} lots or what it was made from.`)
  },
})
