import type { AffectedStage, RecallReport } from '../recalling/report.ts'
import { drawTree, type Branch } from './tree.ts'

const COLUMNS = 110
const SHOWN = 50

/** A recall as a tree for people: what it takes back, then where it is on sale, then all that it reaches. */
export function renderRecall(report: RecallReport, { colour }: { colour: boolean }): string {
  const { read, withdrawn, stages, versions, lots, doubts } = report
  const affected = stages.length + versions.length + lots.length
  return drawTree({
    text: title(report), tone: 'title',
    below: [
      { label: 'read', text: `${read.revision} at ${read.commit.slice(0, 12)}, records at ${read.records.slice(0, 12)}; nothing was changed`, tone: 'faint' },
      ...(report.recall ? [{ label: 'reason', text: `${report.recall.reason} (${report.recall.severity}, issued on ${report.recall.issuedOn})` }] : []),
      { label: 'withdrawn', text: withdrawn.join(', ') },
      ...(stages.length > 0 ? [{ label: 'stages', text: String(stages.length), below: stages.map(stageBranch) }] : []),
      ...(versions.length > 0 ? [{ label: 'versions', text: String(versions.length), below: shown(versions, ({ model, version, because, owners, stages: holding }) => ({
        text: `${model}@${version}${holding.length > 0 ? `, holds ${holding.map((stage) => `#${stage}`).join(' ')}` : ''}${ownedBy(owners)}`, ...(holding.length > 0 ? { tone: 'bad' as const } : {}), below: [whyBranch(because)],
      })) }] : []),
      ...(lots.length > 0 ? [{ label: 'lots', text: String(lots.length), below: shown(lots, ({ name, because, owners }) => ({ text: `${name}${ownedBy(owners)}`, below: [whyBranch(because)] })) }] : []),
      ...(affected === 0 ? [{ text: doubts.length === 0 ? 'nothing is affected' : 'nothing that could be read is affected', tone: doubts.length === 0 ? 'label' as const : 'doubt' as const }] : []),
      ...shown(doubts, (text) => ({ text: `? ${text}`, tone: 'doubt' as const })),
    ],
  }, { columns: COLUMNS, colour })
}

function title({ asked, recall }: RecallReport): string {
  if (recall === null) return `${asked}: no recall yet, this is what one would reach`
  if (recall.inForce) return `${asked}: recall in force${recall.liftedOn === null ? '' : ` until it is lifted on ${recall.liftedOn}`}`
  return `${asked}: lifted on ${recall.liftedOn ?? '?'}, it reaches nothing any more`
}

function stageBranch({ model, stage, owners, holds, deployed, fallback, needsFallback }: AffectedStage): Branch {
  const below: Branch[] = []
  if (deployed) below.push({ label: 'deployed', text: `${deployed.version ?? 'nothing'} since ${deployed.at}, commit ${deployed.commit.slice(0, 12)}${deployed.reached ? '' : ', which is not reached'}`, ...(deployed.reached ? { tone: 'bad' as const } : {}) })
  else below.push({ label: 'deployed', text: 'no record', tone: 'faint' })
  if (needsFallback) {
    below.push(fallback
      ? { label: 'fallback', text: `${model}@${fallback.version}, ${fallback.servedBefore ? 'which served here before' : 'the newest that may be served; it never served here'}` }
      : { label: 'fallback', text: 'none: every other version is reached, has expired or cannot be told. Empty the stage.', tone: 'bad' })
  } else if (holds.length === 0) below.push({ text: 'stages.yml holds another version already: deploy it', tone: 'doubt' })
  const what = holds.map(({ slot, version }) => (slot === 'version' ? version : `${version} (${slot})`)).join(', ')
  return { text: `${model}#${stage}${what === '' ? '' : ` holds ${what}`}${ownedBy(owners)}`, tone: 'bad', below }
}

const ownedBy = (owners: readonly string[]): string => (owners.length === 0 ? ', owner not known' : `, owned by ${owners.map((owner) => `@${owner}`).join(' ')}`)
const whyBranch = (because: readonly string[]): Branch => ({ text: because.join(' → '), tone: 'faint' })

function shown<T>(items: readonly T[], branch: (item: T) => Branch): Branch[] {
  const more = items.length - SHOWN
  return [...items.slice(0, SHOWN).map(branch), ...(more > 0 ? [{ text: `… and ${more} more; --json has them all`, tone: 'faint' as const }] : [])]
}
