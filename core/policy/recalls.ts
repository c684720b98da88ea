import type { Recall } from '../../schemas/recall/v1.ts'
import { readDocument } from '../documents/read.ts'
import { documentAt } from '../paths.ts'
import type { DocumentsFact } from './facts.ts'

export const RECALLS_FOLDER = 'recalls/'

/** The recalls of the base branch and those that the pull request brings; what it takes away or lifts is there still. */
export interface RecallsRead {
  recalls: { path: string; recall: Recall }[]
  /** Why it is not known what else is recalled. */
  unreadable: string[]
}

export function recallsIn(documents: DocumentsFact): RecallsRead {
  const listed = documents.listed?.[RECALLS_FOLDER]
  if (!listed) return { recalls: [], unreadable: [`the folder ${RECALLS_FOLDER} was not read`] }
  const found: RecallsRead = { recalls: [], unreadable: [] }
  for (const side of ['base', 'merged'] as const) {
    for (const path of listed[side]) {
      // A wrong ending or folder must not hide a recall; notes for people are none. Deploying reads them likewise.
      if (!/\.(ya?ml|json)$/i.test(path)) continue
      if (documentAt(path)?.kind !== 'recall/v1') found.unreadable.push(`${path} is not named as a recall is (recalls/<id>.yml)`)
      else readRecall(path, documents[side][path], found)
    }
  }
  return { ...found, unreadable: [...new Set(found.unreadable)] }
}

function readRecall(path: string, text: string | null | undefined, found: RecallsRead): void {
  if (typeof text !== 'string') return void found.unreadable.push(`${path} was not read, or is no regular file`)
  const read = readDocument('recall/v1', path, text)
  if (read.ok) found.recalls.push({ path, recall: read.document.value })
  else found.unreadable.push(`${path} is not valid`)
}

/** Whether a recall is in force on a day (UTC). */
export const isInForce = ({ lifted }: Recall, today: string): boolean => lifted === undefined || lifted['lifted-on'] > today
