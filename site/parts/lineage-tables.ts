import { groupThousands } from '../../core/catalog/measured.ts'
import type { LineagePredicate } from '../../schemas/lineage/v1.ts'
import type { DigestSet } from '../../schemas/shared.ts'
import { html, type Content, type Html } from '../html.ts'
import { shortDigest } from '../place.ts'

/** The lineage as tables: everything that the drawing shows, and what it cannot hold. */
export function lineageTables(lineage: LineagePredicate): Html {
  return html`${dataTable(lineage)}${stepTable(lineage)}<div class="two">${parameterTable(lineage)}${environmentTable(lineage)}</div>`
}

function dataTable({ datasets }: LineagePredicate): Html {
  if (datasets.length === 0) return html`<h3>Dataset lots</h3><p class="missing">No dataset is recorded.</p>`
  return html`<h3>Dataset lots</h3>${table('Dataset lots', ['Lot', 'Used for', 'Rows', 'Bytes', 'Collected', 'Licence', 'Digest'], datasets.map((lot) => html`<tr><th scope="row" class="nowrap">${lot.name}@${lot.lot}</th><td>${lot.role}</td><td class="n">${lot.rows === undefined ? '–' : groupThousands(lot.rows)}</td><td class="n">${groupThousands(lot.bytes)}</td><td>${lot.time ? `${lot.time.from} to ${lot.time.to}` : '–'}</td><td>${lot.licence ?? '–'}${lot.sensitivity && html`<small>${lot.sensitivity}</small>`}</td><td>${digestOf(lot.digest)}</td></tr>`), [2, 3])}`
}

function stepTable({ components }: LineagePredicate): Html {
  return html`<h3>Steps of the pipeline</h3>${table('Steps of the pipeline', ['Step', 'Command', 'Version', 'Took', 'Result'], components.map((step) => html`<tr><th scope="row">${step.name}<small>${step.role}</small></th><td><code>${step.command.length > 160 ? `${step.command.slice(0, 159)}…` : step.command}</code></td><td>${shortDigest(step.version)}</td><td class="n">${seconds(step.startedOn, step.finishedOn)}</td><td>${step.exitCode === 0 ? (step.cached ? 'taken from an earlier run' : 'ran, exit code 0') : `exit code ${step.exitCode}`}</td></tr>`), [3])}`
}

function parameterTable({ hyperparameters, seeds }: LineagePredicate): Html {
  const rows = [
    ...hyperparameters.map(({ name, value, source }) => html`<tr><th scope="row"><code>${name}</code></th><td><code>${value}</code></td><td>${source}</td></tr>`),
    ...seeds.map((seed) => html`<tr><th scope="row">Seed${seed.library && ` (${seed.library})`}</th><td>${seed.none === undefined ? html`<code>${seed.value ?? '–'}</code>` : `none: ${seed.none}`}</td><td>${seed.source ?? '–'}</td></tr>`),
  ]
  const title = 'Hyper-parameters and seeds'
  const body = rows.length === 0 ? html`<p class="missing">No hyper-parameters are recorded.</p>` : table(title, ['Name', 'Value', 'From'], rows)
  return html`<div><h3>${title}</h3>${rows.length > 24 ? html`<details><summary>${rows.length} values</summary>${body}</details>` : body}</div>`
}

function environmentTable({ environment, completeness }: LineagePredicate): Html {
  const { os, arch, cpu, gpus, cuda, languages, locks, container, env, determinism } = environment
  const facts: [string, Content][] = [
    ['System', `${os}, ${arch}`],
    ['Processor', `${cpu.model}, ${cpu.cores} cores`],
    ['Graphics', gpus.length === 0 ? 'none used' : gpus.map(({ model, count, driver }) => `${count} × ${model}${driver ? `, driver ${driver}` : ''}`).join('; ')],
    ...(cuda === undefined ? [] : [['CUDA', cuda] as [string, Content]]),
    ...Object.entries(languages).map(([name, { version }]): [string, Content] => [name, version]),
    ...(container ? [['Container', html`${container.uri ?? container.name ?? ''} ${digestOf(container.digest)}`] as [string, Content]] : []),
    ...locks.map(({ path, digest }): [string, Content] => ['Lock file', html`${path} ${digestOf(digest)}`]),
    ...(env.length === 0 ? [] : [['Variables', html`<code>${env.map(({ name, value }) => `${name}=${value}`).join(' ')}</code>`] as [string, Content]]),
    ...(determinism.flags.length === 0 ? [] : [['Determinism', determinism.flags.join(', ')] as [string, Content]]),
    ['Recorded by', `data ${completeness.datasets}, steps ${completeness.components}, environment ${completeness.environment}`],
  ]
  return html`<div><h3>Environment</h3>${table('Environment', ['What', 'Value'], facts.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`))}</div>`
}

/** A table that scrolls by itself on a narrow screen, with a name for those who do not see it. */
export function table(label: string, columns: readonly Content[], rows: readonly Html[], numeric: readonly number[] = []): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table><thead><tr>${columns.map((column, index) => html`<th scope="col"${numeric.includes(index) && html` class="n"`}>${column}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`
}

function digestOf(digest: DigestSet | undefined): Html {
  const [algorithm, hex] = Object.entries(digest ?? {})[0] ?? []
  return hex === undefined ? html`<span class="missing">no digest</span>` : shortDigest(`${algorithm}:${hex}`)
}

const seconds = (from: string, to: string): string => `${((Date.parse(to) - Date.parse(from)) / 1000).toFixed(1)} s`
