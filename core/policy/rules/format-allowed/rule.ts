import { z } from 'zod'
import { Formats } from '../../../../schemas/policy/v1.ts'
import { TREE_MANIFEST_NAME } from '../../../lineage/tree-manifest.ts'
import { lineageOf, movedVersion } from '../../moved-version.ts'
import { defineRule } from '../../rule.ts'
import { doubt, fail, pass } from '../../verdict.ts'

export const formatAllowed = defineRule({
  id: 'format-allowed',
  title: 'Every model file is of a format that the policy allows, as the training run found by its bytes',
  needs: ['evidence'],
  options: z.strictObject({ formats: Formats.optional().describe('those allowed; "formats" of the policy, unless you say') }),
  judge(given, options) {
    const moved = movedVersion(given)
    if (!moved.ok) return moved.judgement
    const { name } = moved.value
    const listed = [options.formats, given.policy.formats].filter((formats) => formats !== undefined)
    // What either leaves out is not allowed: a rule does not widen the list of its policy.
    const allowed = listed.reduce((a, b) => a.filter((format) => b.includes(format)), listed[0] ?? [])
    if (listed.length === 0) return doubt('The policy lists no formats that are allowed.', 'Add "formats" to the policy, or to the rule.', { missing: 'an administrator' })
    const lineage = lineageOf(name, given.evidence[name])
    if (!lineage.ok) return lineage.judgement
    const files = lineage.value.subject.filter((subject) => subject.name !== TREE_MANIFEST_NAME)
    const found = files.map((subject) => ({ file: subject.name, format: formatOf(subject) }))
    const evidence = found.map(({ file, format }) => `${file}: ${format ?? 'no format recorded'}`)
    if (found.length === 0) return fail(`The lineage of ${name} lists no model file, so their formats are not known.`, 'Write the model as fewer than 1 024 files, and train again.', { missing: 'the training run' })
    const unrecorded = found.filter(({ format }) => format === undefined)
    if (unrecorded.length > 0) return fail(`Of ${unrecorded.map(({ file }) => file).slice(0, 3).join(', ')} no format is recorded.`, 'Train the version again: the training run records the format of each file.', { missing: 'the training run', evidence })
    const refused = found.filter(({ format }) => !allowed.includes(format ?? ''))
    if (refused.length > 0) return fail(`${refused.slice(0, 3).map(({ file, format }) => `${file} is ${format}`).join(', ')}; allowed: ${allowed.join(', ') || 'none'}.`, 'Save the model in one of these formats, and train again. Formats such as pickle run code when they are loaded.', { missing: 'the author', evidence })
    return pass(`${name} has ${found.length} model ${found.length === 1 ? 'file' : 'files'}: ${[...new Set(found.map(({ format }) => format))].join(', ')}.`, { evidence })
  },
})

function formatOf(subject: Record<string, unknown>): string | undefined {
  const { annotations } = subject as { annotations?: unknown }
  const format = annotations !== null && typeof annotations === 'object' && Object.hasOwn(annotations, 'format') ? (annotations as { format?: unknown }).format : undefined
  return typeof format === 'string' ? format : undefined
}
