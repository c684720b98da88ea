import type { LineageComponent, LineageDataset, LineageEnvironment, LineageMetric, LineagePredicate } from '../../../schemas/lineage/v1.ts'
import { placeOf } from '../../card/block.ts'
import { compareMetrics } from '../../lineage/compare.ts'
import type { VersionTrace } from '../../trace/report.ts'
import { formatBytes, formatCount, type Figures } from './figures.ts'
import type { Branch } from '../tree.ts'

/** How a version was made: from its lineage record, or the words "no record". */
export function trainingBranches({ predicate, file }: VersionTrace, show: Figures): Branch[] {
  if (!predicate) return [{ label: 'trained', text: file ? `${file.trainedAt} by ${file.trainedBy} from ${show.commit(file.commit)}, says the version file; no record says how` : 'no record', tone: 'doubt' }]
  return [
    trained(predicate, file?.commit, show),
    list('hyper-parameters', predicate.hyperparameters.map(({ name, value, source }) => ({ text: `${name} = ${value}  (${source})` }))),
    list('seeds', predicate.seeds.map((seed) => ({ text: seed.none === undefined ? [seed.value ?? 'no value', seed.library, seed.rng, seed.source && `(${seed.source})`].filter(Boolean).join('  ') : `none: ${seed.none}` }))),
    list('components', predicate.components.map((component) => componentBranch(component, show))),
    list('data', predicate.datasets.map((lot) => lotBranch(lot, show))),
    metrics(predicate),
  ]
}

function list(label: string, below: Branch[]): Branch {
  return below.length > 0 ? { label, text: String(below.length), below } : { label, text: 'no record', tone: 'doubt' }
}

function trained({ runDetails, initiator, resources, environment }: LineagePredicate, commit: string | undefined, show: Figures): Branch {
  const { metadata, builder } = runDetails
  const took = resources?.wallSeconds === undefined ? '' : ` in ${resources.wallSeconds} s`
  return {
    label: 'trained', text: `${metadata.finishedOn} by ${initiator.login} from commit ${commit === undefined ? 'no record' : show.commit(commit)}${took}`,
    below: [{ label: 'runner', text: `${builder.id}, ${metadata.invocationId}` }, ...machine(environment, show)],
  }
}

function machine({ os, arch, cpu, gpus, cuda, languages, locks, container, determinism }: LineageEnvironment, show: Figures): Branch[] {
  const gpu = gpus.map(({ model, count, driver }) => `${count} × ${model}${driver === undefined ? '' : ` (driver ${driver})`}`).join(', ')
  const spoken = Object.entries(languages).map(([name, { version }]) => `${name} ${version}`).join(', ')
  const sha256 = container?.digest?.['sha256']
  return [
    { label: 'machine', text: `${os}, ${arch}, ${cpu.model} × ${cpu.cores}, ${gpu === '' ? 'no GPU' : gpu}${cuda === undefined ? '' : `, CUDA ${cuda}`}` },
    { label: 'languages', text: spoken || 'no record', ...(spoken ? {} : { tone: 'doubt' as const }) },
    ...locks.map(({ path, digest }): Branch => ({ label: 'lock', text: `${path}  ${show.digest(`sha256:${digest['sha256'] ?? ''}`)}` })),
    ...(container ? [{ label: 'container', text: `${container.uri ?? container.name ?? ''}  ${sha256 === undefined ? 'no digest' : show.digest(`sha256:${sha256}`)}` }] : []),
    ...(determinism.flags.length > 0 ? [{ label: 'determinism', text: determinism.flags.join(', ') }] : []),
  ]
}

function componentBranch({ name, role, version, cached, startedOn, finishedOn, command, params }: LineageComponent, show: Figures): Branch {
  const seconds = (Date.parse(finishedOn) - Date.parse(startedOn)) / 1000
  const given = Object.entries(params).map(([key, value]) => `${key}=${value}`).join(' ')
  return {
    label: name, text: `(${role})  ${show.digest(version)}  ${cached ? 'cached: not run again' : `ran ${seconds.toFixed(1)} s`}`,
    below: [{ label: '$', text: command, tone: 'faint' }, ...(given ? [{ label: 'with', text: given, tone: 'faint' as const }] : [])],
  }
}

function lotBranch({ name, lot, role, digest, rows, bytes, uri, licence, sensitivity }: LineageDataset, show: Figures): Branch {
  return { label: `${name}@${lot}`, text: [role, show.digest(`sha256:${digest['sha256'] ?? ''}`), rows === undefined ? 'rows: no record' : `${formatCount(rows)} rows`, formatBytes(bytes), licence ?? 'licence: no record', ...(sensitivity === undefined ? [] : [sensitivity]), uri].join('  ') }
}

function metrics({ metrics: own, comparison }: LineagePredicate): Branch {
  const rows = compareMetrics(own, comparison?.metrics ?? []).map(({ challenger, champion, difference, direction }) => ({
    text: `${challenger.name}${placeOf(challenger) === '–' ? '' : ` [${placeOf(challenger)}]`} = ${challenger.value}${interval(challenger)}${champion ? `; champion ${champion.value}${direction === undefined ? '' : `, ${direction}${difference === '0' ? '' : ` by ${difference?.replace('-', '')}`}`}` : ''}`,
  }))
  const against = comparison ? ` against ${comparison.champion.version}, ${comparison.sameData ? 'on the same data' : 'on other data'}` : ''
  return rows.length > 0 ? { label: 'metrics', text: `${rows.length}${against}`, below: rows } : { label: 'metrics', text: 'no record', tone: 'doubt' }
}

const interval = ({ ci, n, unit }: LineageMetric): string => `${unit === undefined ? '' : ` ${unit}`}${ci ? ` (${ci.lower} to ${ci.upper})` : ''}${n === undefined ? '' : `, n ${formatCount(n)}`}`
