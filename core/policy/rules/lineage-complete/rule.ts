import { z } from 'zod'
import type { LineageStatement } from '../../../../schemas/lineage/v1.ts'
import { TREE_MANIFEST_NAME } from '../../../lineage/tree-manifest.ts'
import { lineageOf, movedVersion } from '../../moved-version.ts'
import { defineRule } from '../../rule.ts'
import { fail, pass } from '../../verdict.ts'

const Part = z.enum(['datasets', 'environment', 'components'])
const Extra = z.enum(['locks', 'container', 'predictions', 'repository'])

export const lineageComplete = defineRule({
  id: 'lineage-complete',
  title: 'The lineage leaves nothing out: code, data, seeds, every component, and a manifest of all model files',
  needs: ['evidence'],
  options: z.strictObject({
    observed: z.array(Part).default(['datasets', 'components']).describe('what must have been seen by the training program; the rest may be what the machine says of itself'),
    require: z.array(Extra).default([]).describe('what must be there besides: lock files of the languages, the digest of a container, that of the predictions, where the code can be fetched'),
  }),
  judge(given, options) {
    const moved = movedVersion(given)
    if (!moved.ok) return moved.judgement
    const lineage = lineageOf(moved.value.name, given.evidence[moved.value.name])
    if (!lineage.ok) return lineage.judgement
    const gaps = [...gapsIn(lineage.value), ...claims(lineage.value, options.observed), ...options.require.filter((extra) => !HAS[extra](lineage.value)).map((extra) => NAMES[extra])]
    if (gaps.length > 0) return fail(`The lineage of ${moved.value.name} is without ${gaps.slice(0, 5).join('; ')}${gaps.length > 5 ? `; and ${gaps.length - 5} more` : ''}.`, 'Train the version again with `provender train` or its action, which record these; lock files and container are named in model.yml.', { missing: 'the training run', evidence: gaps })
    const { datasets, components, seeds } = lineage.value.predicate
    return pass(`The lineage of ${moved.value.name} is complete: ${datasets.length} lots, ${components.length} components, ${seeds.length} ${seeds.length === 1 ? 'seed' : 'seeds'}.`)
  },
})

const isSha256 = (digest: Record<string, string> | undefined): boolean => /^[0-9a-f]{64}$/.test(digest?.['sha256'] ?? '')

function gapsIn({ subject, predicate }: LineageStatement): string[] {
  const { buildDefinition, datasets, components, seeds, outputs } = predicate
  return [
    ...(subject.some(({ name, digest }) => name === TREE_MANIFEST_NAME && isSha256(digest)) ? [] : [`the manifest of its files (${TREE_MANIFEST_NAME})`]),
    ...subject.filter(({ digest }) => !isSha256(digest)).map(({ name }) => `a sha256 digest of ${name}`),
    ...(buildDefinition.resolvedDependencies.some(({ digest }) => /^[0-9a-f]{40,64}$/.test(digest?.['gitCommit'] ?? '')) ? [] : ['the commit of its code']),
    ...datasets.filter(({ digest }) => !isSha256(digest)).map(({ name, lot }) => `a sha256 digest of ${name}@${lot}`),
    ...(seeds.length > 0 ? [] : ['its seeds, or why it needs none']),
    ...seeds.filter(({ value, none }) => value === undefined && none === undefined).map(({ source }) => `the value of a seed${source === undefined ? '' : ` (${source})`}`),
    ...(components.some(({ role }) => role === 'train') ? [] : ['a component that trains']),
    ...components.filter(({ exitCode }) => exitCode !== 0).map(({ id, exitCode }) => `success of ${id}, which ended with ${exitCode}`),
    ...components.filter(({ outputs: written }) => written.length === 0 || written.some(({ digest }) => !isSha256(digest))).map(({ id }) => `sha256 digests of what ${id} wrote`),
    ...(isSha256(outputs.parameterDigest) ? [] : ['the digest of its parameters']),
  ]
}

// "observed" is the stronger claim; what is neither of the two is no claim at all.
const CLAIMS = ['declared', 'observed']

function claims({ predicate: { completeness } }: LineageStatement, observed: readonly string[]): string[] {
  return Part.options.flatMap((part) => {
    const claim = completeness[part]
    const isEnough = observed.includes(part) ? claim === 'observed' : CLAIMS.includes(claim)
    return isEnough ? [] : [`${part} that were ${observed.includes(part) ? 'observed' : 'declared'}: they are "${claim}"`]
  })
}

const HAS: Record<z.infer<typeof Extra>, (lineage: LineageStatement) => boolean> = {
  locks: ({ predicate }) => predicate.environment.locks.some(({ digest }) => isSha256(digest)),
  container: ({ predicate }) => isSha256(predicate.environment.container?.digest),
  predictions: ({ predicate }) => isSha256(predicate.outputs.predictionDigest),
  repository: ({ predicate }) => predicate.model.repository !== undefined,
}
const NAMES: Record<z.infer<typeof Extra>, string> = { locks: 'lock files', container: 'the digest of a container', predictions: 'the digest of its predictions', repository: 'the address of its code' }
