import type { EvidenceFact } from '../../../core/policy/facts.ts'
import { readAbout, type Place } from './evidence-about.ts'
import { attempt, type Reading } from './reading.ts'
import { readSignatures } from './signatures.ts'

/** What the rules of a policy ask to be read of one version besides its training; nothing that they do not ask for. */
export async function readAsked(reading: Place & Pick<Reading, 'needs' | 'position'>, { lineage, provenance }: { lineage: string; provenance: string }): Promise<Pick<EvidenceFact, 'evaluations' | 'reproductions' | 'signatures'>> {
  const { asks } = reading.needs
  const [evaluations, reproductions, signatures] = await Promise.all([
    asks.includes('evaluations') ? attempt(() => readAbout(reading, 'evaluations', lineage)) : undefined,
    asks.includes('reproductions') ? attempt(() => readAbout(reading, 'reproductions', lineage)) : undefined,
    asks.includes('signatures') ? attempt(() => readSignatures(reading, { lineage, provenance })) : undefined,
  ])
  return { ...(evaluations ? { evaluations } : {}), ...(reproductions ? { reproductions } : {}), ...(signatures ? { signatures } : {}) }
}
