import { z } from 'zod'
import type { EvaluationSuite } from '../../schemas/model/v1.ts'
import { Digest } from '../../schemas/shared.ts'
import type { DocumentsFact, Fact } from './facts.ts'
import { known, unknown } from './facts.ts'
import { digestsOf, nameOfLot, type LotRef } from './lots.ts'
import { found, no, type Found } from './moved-version.ts'
import { modelOf } from './situation.ts'
import { doubt, fail } from './verdict.ts'

/** Data that an evaluation must be made on, and who says so. */
export interface Pinned {
  lots: (LotRef & { digest: string })[]
  by: string
}

export const pinningOptions = {
  data: z
    .array(z.strictObject({ lot: z.string().regex(/^[a-z0-9-]{1,63}@[a-z0-9._-]{1,63}$/, 'expected dataset@lot'), digest: Digest }))
    .min(1)
    .max(500)
    .optional()
    .describe('the lots, pinned here; those of the suite in model.yml, unless you say'),
  'pinned-by': z.enum(['base', 'pull-request']).default('base').describe('whose model.yml pins the data of the suite: a pull request that is judged by it may change it only where you say so'),
}
export interface PinningOptions {
  data?: { lot: string; digest: string }[] | undefined
  'pinned-by': 'base' | 'pull-request'
}

/** The definitions of a suite: at the base and as the pull request leaves it; one where the other has none. */
export function suitesOf(model: string, suite: string, documents: DocumentsFact): Fact<{ side: 'base' | 'merged'; suite: EvaluationSuite }[]> {
  const defined: { side: 'base' | 'merged'; suite: EvaluationSuite }[] = []
  for (const side of ['base', 'merged'] as const) {
    const read = modelOf(model, documents, side)
    if (!read.known) return unknown(read.reason)
    const definition = read.value?.evaluations?.find((one) => one.suite === suite)
    if (definition) defined.push({ side, suite: definition })
  }
  return known(defined)
}

/**
 * The lots that a suite is pinned to: by the policy, else by model.yml.
 *
 * By model.yml at the base where it defines the suite, so that a pull request does not choose the data it is judged on.
 */
export function pinnedData(model: string, suite: string | undefined, options: PinningOptions, documents: DocumentsFact): Found<Pinned> {
  if (options.data) {
    const lots = options.data.map(({ lot, digest }) => ({ ...splitLot(lot), digest }))
    return found({ lots, by: 'the policy' })
  }
  if (suite === undefined) return no(fail('No data is pinned for the evaluation: the rule names neither a suite of model.yml nor lots.', 'Add "suite" or "data" to the rule in the policy.', { missing: 'an administrator' }))
  const defined = suitesOf(model, suite, documents)
  if (!defined.known) return no(doubt(`What the suite "${suite}" is pinned to is not known: ${defined.reason}.`, 'Correct model.yml; `provender check` lists its problems.'))
  const at = defined.value.find(({ side }) => side === (options['pinned-by'] === 'base' ? 'base' : 'merged')) ?? defined.value[0]
  if (!at) return no(fail(`models/${model}/model.yml defines no suite "${suite}".`, 'Define it under "evaluations", with the data it is pinned to; or pin lots in the policy.', { missing: 'the author' }))
  const read = modelOf(model, documents, at.side)
  const uses = read.known ? (read.value?.datasets ?? {}) : {}
  const lots: Pinned['lots'] = []
  for (const key of at.suite.data) {
    const use = Object.hasOwn(uses, key) ? uses[key] : undefined
    if (!use) return no(fail(`The suite "${suite}" is pinned to "${key}", which is no key of datasets in model.yml.`, 'Correct the key.', { missing: 'the author' }))
    for (const lot of use.lots) {
      // The base's dataset.yml comes first: a lot that is there keeps its bytes.
      const [digest] = digestsOf({ dataset: use.dataset, lot }, documents)
      if (digest === undefined) return no(doubt(`The digest of ${use.dataset}@${lot}, to which the suite "${suite}" is pinned, is not known.`, `Add the lot to datasets/${use.dataset}/dataset.yml; \`provender check\` lists its problems.`, { missing: 'a data steward' }))
      lots.push({ dataset: use.dataset, lot, digest })
    }
  }
  return found({ lots: [...new Map(lots.map((lot) => [nameOfLot(lot), lot])).values()], by: at.side === 'base' ? 'model.yml on the base branch' : 'model.yml' })
}

function splitLot(name: string): LotRef {
  const at = name.indexOf('@')
  return { dataset: name.slice(0, at), lot: name.slice(at + 1) }
}
