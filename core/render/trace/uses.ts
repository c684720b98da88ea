import type { LotTrace, Place, UseTrace } from '../../trace/report.ts'
import type { Branch } from '../tree.ts'
import { formatBytes, formatCount, type Figures } from './figures.ts'

const SHOWN = 50

export function lotBranches({ declared, usedBy }: LotTrace, show: Figures): Branch[] {
  if (!declared) return [{ label: 'declared', text: 'no record in dataset.yml', tone: 'bad' }, ...useBranches(usedBy, show)]
  const { digest, rows, bytes, licence, sensitivity, uri, expiresOn } = declared
  const facts = [show.digest(digest), rows === null ? 'rows: no record' : `${formatCount(rows)} rows`, ...(bytes === null ? [] : [formatBytes(bytes)]), licence, sensitivity, uri, ...(expiresOn === null ? [] : [`expires on ${expiresOn}`])]
  return [{ label: 'declared', text: facts.join('  ') }, ...useBranches(usedBy, show)]
}

/** Versions that used something: those that hold a stage stand out. */
export function useBranches(uses: readonly UseTrace[], show: Figures): Branch[] {
  if (uses.length === 0) return [{ label: 'used by', text: 'no recorded version' }]
  const below = uses.slice(0, SHOWN).map((use) => useBranch(use, show))
  return [{ label: 'used by', text: `${uses.length} version${uses.length === 1 ? '' : 's'}`, below: [...below, ...more(uses.length)] }]
}

function useBranch({ model, version, role, trainedAt, lineage, stages, served, current }: UseTrace, show: Figures): Branch {
  const holds = stages.length > 0 ? `, holds ${stages.map((stage) => `#${stage}`).join(' ')}` : ''
  const earlier = served.map(({ stage, from, until }) => `, ${until === null ? 'serves' : 'served'} #${stage} from ${from}${until === null ? '' : ` until ${until}`}`).join('')
  const other = current ? '' : ', not what the version file of this commit names'
  return { text: `${model}@${version} (${role}), trained ${trainedAt}, lineage ${show.digest(lineage)}${holds}${earlier}${other}`, ...(stages.length > 0 ? { tone: 'title' as const } : {}) }
}

/** Where a digest stands. */
export function placeBranches(places: readonly Place[], show: Figures): Branch[] {
  const shown = places.slice(0, SHOWN).map(({ as, name, version, where }): Branch => ({ label: as, text: `${name}${version === null ? '' : `, ${version}`}, in ${show.digest(where)}` }))
  return [...shown, ...more(places.length)]
}

const more = (count: number): Branch[] => (count > SHOWN ? [{ text: `… and ${count - SHOWN} more; --json has them all`, tone: 'faint' }] : [])
