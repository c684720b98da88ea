import { z } from 'zod'
import type { Policy } from '../../../../schemas/policy/v1.ts'
import type { Version } from '../../../../schemas/version/v1.ts'
import { LineageStatement } from '../../../../schemas/lineage/v1.ts'
import { readDocument } from '../../../documents/read.ts'
import { readRecord } from '../../../documents/record.ts'
import { datasetPath } from '../../../paths.ts'
import type { DocumentsFact, EvidenceFact } from '../../facts.ts'
import { defineRule } from '../../rule.ts'
import { doubt, fail, pass, skipped, type Judgement } from '../../verdict.ts'

const DAY_MS = 24 * 60 * 60 * 1000

export const notExpired = defineRule({
  id: 'not-expired',
  title: 'Neither the version nor a dataset lot that it was trained on has expired',
  needs: ['documents', 'evidence'],
  options: z.strictObject({}),
  judge({ subject, situation, documents, evidence, policy, now }) {
    if (subject.kind !== 'move' || subject.move.to === null) return skipped('nothing is moved to a stage')
    const { move } = subject
    const name = `${move.model}@${move.to}`
    const file = situation.versions[name]?.read
    if (file?.known && !file.value) return fail(`There is no version file of ${name}.`, 'Train it in this pull request, or name a version that exists.', { missing: 'the training run' })
    if (!file?.known || !file.value) return doubt(`The file of ${name} cannot be used.`, 'Train the version in this pull request, or name a version that exists.')
    const today = now.toISOString().slice(0, 10)
    const until = expiryOf(file.value, policy)
    const here = { missing: 'the training run', annotations: [{ path: move.path, line: move.line, message: `${name} has expired.` }] }
    if (until !== undefined && until <= today) return fail(`${name} expired on ${until}.`, 'Train a new version; an expired one is not promoted.', here)
    const lots = lotsOf(name, documents, evidence[name])
    if (!Array.isArray(lots)) return lots
    const expired = lots.filter((lot) => lot.expiresOn !== undefined && lot.expiresOn <= today)
    if (expired.length > 0) return fail(`${name} was trained on lots that have expired: ${expired.map((lot) => `${lot.name} on ${lot.expiresOn}`).join(', ')}.`, 'Train a new version on current lots.', here)
    const first = [until, ...lots.map((lot) => lot.expiresOn)].filter((day) => day !== undefined).sort()[0]
    return pass(first === undefined ? `${name} and its ${lots.length} lots have no expiry.` : `${name} and its ${lots.length} lots are good until ${first}.`)
  },
})

/** The earlier of the version's own day and the policy's shelf life; undefined when neither is set. On that day it has expired. */
export function expiryOf(version: Version, policy: Policy): string | undefined {
  const shelf = policy.expiry ? new Date(Date.parse(version['trained-at']) + policy.expiry.days * DAY_MS).toISOString().slice(0, 10) : undefined
  return [version['expires-on'], shelf].filter((day) => day !== undefined).sort()[0]
}

interface TrainedLot {
  name: string
  expiresOn?: string
}

function lotsOf(name: string, documents: DocumentsFact, evidence: EvidenceFact | undefined): TrainedLot[] | Judgement {
  const record = evidence?.lineage
  if (!record?.known) return doubt(`The lineage of ${name} was not read.`, 'It is tried again by itself.')
  if (record.value.state !== 'present') return fail(`The lineage record of ${name} is ${record.value.state}.`, 'Train the version again.', { missing: 'the training run' })
  const lineage = readRecord(LineageStatement, record.value.text)
  if (!lineage.ok) return fail(`The lineage record of ${name} cannot be read: ${lineage.reason}.`, 'Train the version again.', { missing: 'the training run' })
  const lots: TrainedLot[] = []
  for (const { name: dataset, lot } of lineage.value.predicate.datasets) {
    const path = datasetPath(dataset)
    const text = documents.merged[path]
    if (text === undefined) return doubt(`${path} was not read.`, 'It is tried again by itself.')
    if (text === null) return fail(`${name} was trained on ${dataset}@${lot}, and there is no ${path} that tells until when it may be used.`, 'Restore the dataset’s file.', { missing: 'a data steward' })
    const read = readDocument('dataset/v1', path, text)
    if (!read.ok) return doubt(`${path} is not valid.`, 'Correct it; `provender check` lists its problems.')
    const { lots: listed } = read.document.value
    const known = Object.hasOwn(listed, lot) ? listed[lot] : undefined
    if (!known) return fail(`${name} was trained on ${dataset}@${lot}, which ${path} does not list.`, 'Restore the lot in the dataset’s file.', { missing: 'a data steward' })
    lots.push({ name: `${dataset}@${lot}`, ...(known['expires-on'] === undefined ? {} : { expiresOn: known['expires-on'] }) })
  }
  return lots
}
