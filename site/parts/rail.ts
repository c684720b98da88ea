import type { ModelEntry, VersionEntry } from '../../core/catalog/catalog.ts'
import { longDay } from '../../core/catalog/dates.ts'
import { html, type Content, type Html } from '../html.ts'
import { link, listPath, rootOf, shortDigest, versionPath } from '../place.ts'
import { badge } from './badge.ts'
import { barcodeSvg } from './barcode.ts'
import { ownerFolder } from './owners.ts'

/** The facts beside the verdict. */
export function rail(model: ModelEntry, version: VersionEntry | undefined, path: string): Html {
  const root = rootOf(path)
  const stage = model.stages.findLast(({ assigned }) => assigned !== null && assigned === version?.version)
  const facts: [string, Content][] = [
    [model.owners.length === 1 ? 'Owner' : 'Owners', model.owners.length === 0 ? 'No owner is known' : model.owners.map((owner, index) => html`${index > 0 && ', '}${link(`${root}${listPath(ownerFolder(owner))}`, `@${owner}`)}`)],
    ['Risk', model.riskTier === null ? 'Unknown' : html`<span class="badge b-plain">${model.riskTier.charAt(0).toUpperCase() + model.riskTier.slice(1)} risk</span>`],
    ...(version ? [['Expires on', expiry(version)] as [string, Content]] : []),
    ...(stage ? [['Approvals', approvals(stage.approval)] as [string, Content]] : []),
    ...(model.featured?.stage && model.featured.version === version?.version ? [['Roll back to', model.rollBackTo ? html`${link(`${root}${versionPath(model.name, model.rollBackTo.version)}`, model.rollBackTo.version)} ${model.rollBackTo.manifestDigest && shortDigest(model.rollBackTo.manifestDigest)}` : 'No earlier version may serve'] as [string, Content]] : []),
    ['Monitoring', model.monitoringRecords === 0 ? badge('none', 'No monitoring is recorded') : html`${model.monitoringRecords} records, not judged on this page`],
    ...(version?.barcode ? [[`Barcode of ${version.version}`, html`<a href="#lineage">${barcodeSvg(version.barcode, null, 34)}</a><code>${version.barcode.id}</code>`] as [string, Content]] : []),
  ]
  return html`<aside class="rail" aria-label="Facts"><dl>${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></aside>`
}

function expiry({ expiresOn, expired, daysLeft }: VersionEntry): Content {
  if (expiresOn === null) return 'No date is set'
  if (expired) return badge('bad', `Expired ${longDay(expiresOn)}`)
  const days = `${daysLeft} ${daysLeft === 1 ? 'day' : 'days'}`
  return daysLeft !== null && daysLeft <= 30 ? html`${longDay(expiresOn)} ${badge('warn', `in ${days}`)}` : html`${longDay(expiresOn)} <span class="m">(${days})</span>`
}

function approvals(approval: ModelEntry['stages'][number]['approval']): Content {
  if (approval.state === 'none') return badge('bad', 'None recorded')
  if (approval.state === 'disagrees') return badge('bad', 'Cannot be confirmed')
  const names = [...new Set(approval.decision.approvals.map(({ login }) => `@${login}`))]
  return html`<a href="#approvals">${names.length > 0 ? names.join(', ') : 'Without a review'}</a> <span class="m">${longDay(approval.decision.decidedAt)}</span>`
}
