import { known, type EvidenceFact } from '../../core/policy/facts.ts'
import { OutsideError } from '../outside-error.ts'
import type { Records, Tree } from '../ports.ts'

export async function readLineage(records: Pick<Records, 'read'>, digest: string): Promise<EvidenceFact['lineage']> {
  try {
    const text = await records.read('lineage', digest)
    return known(text === undefined ? { state: 'absent' } : { state: 'present', digest, text })
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'RECORD_DAMAGED') return known({ state: 'damaged', reason: error.message })
    throw error
  }
}

export async function textOf(tree: Tree | undefined, path: string): Promise<string | undefined> {
  const bytes = await tree?.read(path)
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
}
