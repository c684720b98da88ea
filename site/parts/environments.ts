import type { ModelEntry, StageEntry } from '../../core/catalog/catalog.ts'
import { shortDay } from '../../core/catalog/dates.ts'
import { html, type Html } from '../html.ts'
import { link, pullLink, rootOf, versionPath, type Site } from '../place.ts'
import { stageClass, titled } from './badge.ts'

/** The stages in order, each with the version it holds and since when. */
export function environmentStrip(site: Site, model: ModelEntry, path: string): Html {
  return html`<h2 class="vh">Where it runs</h2><ol class="envs">${model.stages.map((stage) => cell(site, model, stage, path))}</ol>`
}

function cell(site: Site, model: ModelEntry, entry: StageEntry, path: string): Html {
  const held = entry.assigned !== null
  const known = model.versions.find(({ version }) => version === entry.assigned)
  const version = held ? link(known && `${rootOf(path)}${versionPath(model.name, known.version)}`, entry.assigned) : 'None'
  const recalled = (known?.recalls.length ?? 0) > 0
  const also = [entry.challenger && `challenger ${entry.challenger}`, entry.shadow && `shadow ${entry.shadow}`].filter(Boolean).join(', ')
  return html`<li class="${cellClass(site, entry, recalled)}"><span class="k">${titled(entry.stage)}</span><span class="v">${version}</span><span class="m">${recalled && 'recalled, '}${state(site, entry)}</span>${also && html`<span class="m">${also}</span>`}${proposal(site, entry)}</li>`
}

/** Only what is known to serve has the colour of its stage. */
function cellClass(site: Site, { stage, assigned, state }: StageEntry, recalled: boolean): string {
  if (recalled) return 's-recalled'
  if (state === 'serving') return stageClass(stage, site.catalog.stages)
  if (state === 'disagrees') return 's-disagrees'
  return assigned === null ? 'empty' : 's-unconfirmed'
}

function state(site: Site, { state, since, deployed, approval, history }: StageEntry): Html {
  if (state === 'serving') return html`since ${shortDay(since ?? '')}${approval.state === 'approved' && html`, ${pullLink(site, approval.decision.pull)}`}`
  if (state === 'not-deployed') return html`no deployment recorded`
  if (state === 'disagrees') return html`deployed: ${deployed ?? 'nothing'}`
  const last = history.at(-1)
  return last ? html`last: ${last.version}${last.to && html`, to ${shortDay(last.to)}`}` : html`never used`
}

function proposal(site: Site, { proposed }: StageEntry): Html | null {
  if (!proposed) return null
  return html`<span class="m">proposed: ${proposed.version} in ${pullLink(site, proposed.pull)}, ${proposed.rules.passed + proposed.rules.skipped} of ${proposed.rules.total} rules met</span>`
}
