import { z } from 'zod'
import { Dataset } from '../../../../schemas/dataset/v1.ts'
import { lineageOf, movedVersion } from '../../moved-version.ts'
import { defineRule } from '../../rule.ts'
import { datasetOf } from '../../situation.ts'
import { doubt, fail, pass } from '../../verdict.ts'

export const dataAllowed = defineRule({
  id: 'data-allowed',
  title: 'The data that the version was trained on may be used: its licence and sensitivity are among those allowed',
  needs: ['documents', 'evidence'],
  asks: ['lots'],
  options: z
    .strictObject({
      licences: z.array(z.string().min(1).max(128)).min(1).max(200).optional().describe('as dataset.yml writes them; case does not matter'),
      sensitivities: z.array(Dataset.shape.sensitivity).min(1).optional(),
    })
    .refine(({ licences, sensitivities }) => licences !== undefined || sensitivities !== undefined, 'expected licences, sensitivities, or both'),
  judge(given, { licences, sensitivities }) {
    const moved = movedVersion(given)
    if (!moved.ok) return moved.judgement
    const { name } = moved.value
    const lineage = lineageOf(name, given.evidence[name])
    if (!lineage.ok) return lineage.judgement
    const problems: string[] = []
    const judge = (lot: string, where: string, licence: string | undefined, sensitivity: string | undefined): void => {
      if (licences && !licences.some((allowed) => allowed.toLowerCase() === licence?.toLowerCase())) problems.push(`${lot} has ${licence === undefined ? 'no licence' : `the licence ${licence}`} ${where}`)
      if (sensitivities && !sensitivities.some((allowed) => allowed === sensitivity)) problems.push(`${lot} is ${sensitivity ?? 'of unknown sensitivity'} ${where}`)
    }
    const { datasets } = lineage.value.predicate
    for (const { name: dataset, lot, licence, sensitivity } of datasets) {
      judge(`${dataset}@${lot}`, 'in the lineage', licence, sensitivity)
      // A licence may have been found to be another since; a pull request may say what it likes.
      for (const [side, where] of [['base', 'on the base branch'], ['merged', 'as the pull request leaves it']] as const) {
        const read = datasetOf(dataset, given.documents, side)
        if (!read.known) return doubt(`Licence and sensitivity of ${dataset} are not known: ${read.reason}.`, 'Correct dataset.yml; `provender check` lists its problems.', { missing: 'a data steward' })
        if (read.value) judge(`${dataset}@${lot}`, where, read.value.licence, read.value.sensitivity)
        else if (side === 'merged') problems.push(`${dataset}@${lot} has no datasets/${dataset}/dataset.yml`)
      }
    }
    const allowed = [...(licences ? [`licences ${licences.join(', ')}`] : []), ...(sensitivities ? [`sensitivities ${sensitivities.join(', ')}`] : [])].join('; ')
    if (problems.length > 0) return fail(`${name} was trained on data that is not allowed here: ${problems.slice(0, 3).join('; ')}${problems.length > 3 ? `; and ${problems.length - 3} more` : ''}.`, `Train on other data, or have a data steward correct dataset.yml and train again. Allowed: ${allowed}.`, { missing: 'a data steward', evidence: problems })
    return pass(`${name} was trained on ${datasets.length} lots that are allowed.`)
  },
})
