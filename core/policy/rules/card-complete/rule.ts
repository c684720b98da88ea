import { z } from 'zod'
import type { RiskTier } from '../../../../schemas/model/v1.ts'
import { LineageStatement } from '../../../../schemas/lineage/v1.ts'
import { readCard } from '../../../documents/card.ts'
import { checkCard } from '../../../card/machine.ts'
import { readRecord } from '../../../documents/record.ts'
import { cardPath } from '../../../paths.ts'
import type { DocumentsFact, EvidenceFact } from '../../facts.ts'
import { versionInCard } from '../../reading-list.ts'
import { defineRule } from '../../rule.ts'
import { tiersOf } from '../../situation.ts'
import { doubt, fail, pass, skipped, type Annotation, type Judgement } from '../../verdict.ts'
import { findGaps, REQUIRED_SECTIONS } from './sections.ts'

export const cardComplete = defineRule({
  id: 'card-complete',
  title: 'The model card has the sections that the risk tier asks for, and its numbers are those of the lineage',
  needs: ['documents', 'evidence'],
  options: z.strictObject({
    sections: z.array(z.string().min(1).max(100)).max(50).optional().describe('further headings that must be there'),
  }),
  judge({ subject, situation, documents, evidence }, { sections = [] }) {
    if (subject.kind !== 'move' || subject.move.to === null) return skipped('nothing is moved to a stage')
    const { model, to } = subject.move
    const path = cardPath(model)
    const text = documents.merged[path]
    if (text === undefined) return doubt(`${path} was not read.`, 'It is tried again by itself.')
    if (text === null) return fail(`There is no model card ${path}.`, 'Write the card; `provender init` shows its form.', { missing: 'the author' })

    const read = readCard(path, text)
    if (!read.ok) {
      const annotations = read.problems.map(({ line, expected, found, remedy }) => ({ path, line, message: `Expected ${expected}, found ${found}. ${remedy}` }))
      return fail(`${path} cannot be read: expected ${read.problems[0]?.expected}, found ${read.problems[0]?.found}.`, 'Correct it; `provender check` lists its problems.', { missing: 'the author', annotations })
    }
    const tier = strictest(model, documents)
    const gaps = findGaps(read.card.sections, [...REQUIRED_SECTIONS[tier], ...sections])
    const remarks: Annotation[] = gaps.map(({ section, line, problem }) => ({ path, line, message: problem === 'missing' ? `Expected a section "${section}" (risk tier ${tier}).` : `Expected text below "${section}", found a placeholder or nothing.` }))
    const numbers = judgeNumbers(path, text, model, to, situation.versions[`${model}@${to}`]?.isNew ?? false, evidence)
    if (!Array.isArray(numbers)) return numbers
    remarks.push(...numbers)
    if (remarks.length === 0) return pass(`${path} has the ${REQUIRED_SECTIONS[tier].length + sections.length} sections for risk tier ${tier}, and the numbers of the lineage.`)
    const what = [
      ...(gaps.length > 0 ? [`without text: ${gaps.map(({ section }) => section).join(', ')}`] : []),
      ...(numbers.length > 0 ? [`its machine block differs from the lineage: ${numbers[0]!.message}`] : []),
    ]
    return fail(`${path} is ${what.join('; ')}.`, gaps.length > 0 ? 'Write these sections; the machine block is written by the training run alone.' : 'Train again, or restore the machine block.', { missing: gaps.length > 0 ? 'the author' : 'the training run', annotations: remarks })
  },
})

const TIERS: readonly RiskTier[] = ['low', 'medium', 'high']

function strictest(model: string, documents: DocumentsFact): RiskTier {
  const tiers = tiersOf(model, documents)
  return tiers.length === 0 ? 'high' : tiers.reduce((a, b) => (TIERS.indexOf(b) > TIERS.indexOf(a) ? b : a))
}

/**
 * The card describes one version. A version that comes in with the pull request must be the one; one that was there
 * before may be promoted, or rolled back to, while the card already describes a later one.
 */
function judgeNumbers(path: string, text: string, model: string, to: string, isNew: boolean, evidence: Record<string, EvidenceFact>): Annotation[] | Judgement {
  const described = versionInCard(text)
  if (described === undefined) return [{ path, line: 1, message: 'expected the key "provender" in the front matter, as the training run writes it, found none that can be read' }]
  if (isNew && described !== to) return [{ path, line: 1, message: `expected the card to describe ${model}@${to}, found ${described}` }]
  const name = `${model}@${described}`
  const record = evidence[name]?.lineage
  if (!record?.known) return doubt(`The lineage of ${name}, which the card describes, was not read${record ? `: ${record.reason}` : ''}.`, 'It is tried again by itself; if not, train the version again.')
  if (record.value.state !== 'present') return fail(`The lineage record of ${name}, which the card describes, is ${record.value.state}.`, 'Train the version again.', { missing: 'the training run' })
  const lineage = readRecord(LineageStatement, record.value.text)
  if (!lineage.ok) return fail(`The lineage record of ${name} cannot be read: ${lineage.reason}.`, 'Train the version again.', { missing: 'the training run' })
  const { name: recordedModel, version } = lineage.value.predicate.model
  if (recordedModel !== model || version !== described) return [{ path, line: 1, message: `expected the lineage of ${name}, found that of ${recordedModel}@${version}` }]
  return checkCard(path, text, lineage.value, record.value.digest).map(({ file, line, at, expected, found }) => ({ path: file, line, message: `${at ? `${at}: ` : ''}expected ${expected}, found ${found}` }))
}
