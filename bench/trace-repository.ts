import { spawn } from 'node:child_process'
import { hash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { canonicalJson } from '../core/canonical.ts'
import { formatVersion } from '../core/documents/version.ts'
import { decisionPath, recordPath, stagesPath, versionPath } from '../core/paths.ts'
import type { DecisionRecord } from '../schemas/decision/v1.ts'
import type { DeploymentRecord } from '../schemas/deployment/v1.ts'
import type { LineagePredicate, LineageStatement } from '../schemas/lineage/v1.ts'

const FOLDER = join(import.meta.dirname, '.work/trace-v1')
const LOTS = 52

export interface TraceRepository {
  folder: string
  stage: string
  version: string
  /** A model file that one old version has, and nobody names. */
  digest: string
  records: number
}

/**
 * A repository of `models` × `versions` versions, each trained, decided and deployed, the same bytes each time. It is
 * kept in `bench/.work` and made once.
 */
export async function makeTraceRepository(models = 100, versions = 100): Promise<TraceRepository> {
  const folder = `${FOLDER}-${models}-${versions}`
  if (!existsSync(folder)) {
    const fresh = `${folder}.new`
    rmSync(fresh, { recursive: true, force: true })
    mkdirSync(fresh, { recursive: true })
    await run(fresh, ['init', '--quiet', '--bare', '--initial-branch=main'])
    await run(fresh, ['fast-import', '--quiet'], stream(models, versions))
    renameSync(fresh, folder)
  }
  const model = modelName(Math.floor(models / 2))
  return {
    folder, stage: `${model}#production`, version: `${model}@1.${Math.floor(versions / 2)}.0`, records: models * versions * 4,
    digest: sha256(`${modelName(Math.floor(models / 3))} 1.${Math.floor(versions / 3)}.0 weights`),
  }
}

const modelName = (index: number): string => `model-${String(index).padStart(3, '0')}`
const hex = (text: string): string => hash('sha256', text)
const sha256 = (text: string): string => `sha256:${hex(text)}`
const commit = (text: string): string => hash('sha1', text)
const blobId = (text: string): string => hash('sha1', `blob ${Buffer.byteLength(text)}\0${text}`)
const day = (index: number): string => new Date(Date.UTC(2020, 0, 1 + index, 9)).toISOString()

function* stream(models: number, versions: number): Generator<string> {
  const records = new Map<string, string>()
  yield head('main')
  yield file('datasets/rows/dataset.yml', datasetYml())
  let previous: string | null = null
  let sequence = 0
  for (let m = 0; m < models; m++) {
    const model = modelName(m)
    let parent: string | null = null
    for (let v = 0; v < versions; v++) {
      const made: Made = make(model, v, parent)
      parent = made.lineage
      yield file(versionPath(model, `1.${v}.0`), made.file)
      for (const text of made.records) records.set(recordPath('lineage', sha256(text)), text)
      sequence += 1
      const decision: string = canonicalJson(decide(model, v, made, sequence, previous))
      previous = sha256(decision)
      records.set(decisionPath(sequence, previous), decision)
      const deployment = canonicalJson(deploy(model, v, made, previous))
      records.set(recordPath('deployments', sha256(deployment)), deployment)
    }
    yield file(stagesPath(model), stagesYml(model, versions - 1))
  }
  yield head('provender-records')
  for (const [path, text] of records) yield file(path, text)
  yield 'done\n'
}

const head = (branch: string): string => `commit refs/heads/${branch}\ncommitter bench <bench@example.invalid> 1600000000 +0000\ndata 5\nbench\n`
const file = (path: string, text: string): string => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`

const lotName = (index: number): string => `w${String(index % LOTS).padStart(2, '0')}`

function datasetYml(): string {
  const lots = Object.fromEntries(Array.from({ length: LOTS }, (_, index) => [lotName(index), { uri: `lake:rows/${lotName(index)}.parquet`, digest: sha256(lotName(index)), rows: 118_412, bytes: 4_182_400 }]))
  return stringify({ schema: 'dataset/v1', name: 'rows', description: 'Rows.', owners: ['ada'], licence: 'CC0-1.0', sensitivity: 'internal', lots })
}

const stagesYml = (model: string, v: number): string => stringify({ schema: 'stages/v1', model, stages: { production: { version: `1.${v}.0` } } })

interface Made {
  file: string
  records: string[]
  lineage: string
  subjects: { name: string; digest: string }[]
}

function make(model: string, v: number, parent: string | null): Made {
  const version = `1.${v}.0`
  const subjects = [{ name: 'model/weights.bin', digest: sha256(`${model} ${version} weights`) }, { name: 'model.manifest.json', digest: sha256(`${model} ${version} manifest`) }]
  const predicate = predicateOf(model, v, parent)
  const subject = subjects.map(({ name, digest }) => ({ name, digest: { sha256: digest.slice(7) } }))
  const statement: LineageStatement = { _type: 'https://in-toto.io/Statement/v1', subject, predicateType: 'https://provender.dev/lineage/v1', predicate }
  const { buildDefinition, runDetails } = predicate
  const provenance = canonicalJson({ _type: statement._type, subject, predicateType: 'https://slsa.dev/provenance/v1', predicate: { buildDefinition, runDetails } })
  const lineage = canonicalJson(statement)
  return {
    subjects, lineage: sha256(lineage), records: [lineage, provenance],
    file: formatVersion({
      schema: 'version/v1', model, version, lineage: sha256(lineage), provenance: sha256(provenance), commit: commit(`${model} ${version}`),
      'trained-at': day(v), 'trained-by': 'ada', subjects: subjects.map((one) => ({ ...one, bytes: 21_400 })),
    }),
  }
}

function predicateOf(model: string, v: number, parent: string | null): LineagePredicate {
  const digest = (text: string): { sha256: string } => ({ sha256: hex(`${model} ${v} ${text}`) })
  const lots = Array.from({ length: 4 }, (_, index) => lotName(v + index))
  const params = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`parameter-${index}`, String(index * (v + 1))]))
  const step = (id: string, role: string, output: string): LineagePredicate['components'][number] => ({
    id, name: id, role, version: `sha256:${digest(id).sha256}`, command: `python3 ${id}.py`, inputs: [{ name: `${id}.py`, digest: { sha256: hex(`${id}.py`) } }],
    outputs: [{ name: output, digest: digest(output) }], params, startedOn: day(v), finishedOn: day(v), exitCode: 0, cached: false,
  })
  return {
    schemaVersion: '1.0.0', kind: 'train', model: { name: model, version: `1.${v}.0`, path: `models/${model}` }, initiator: { login: 'ada' },
    buildDefinition: { buildType: 'https://provender.dev/buildtypes/training/v1', externalParameters: {}, resolvedDependencies: [{ name: 'source', digest: { gitCommit: commit(`${model} 1.${v}.0`) } }, ...lots.map((lot) => ({ name: `rows@${lot}`, digest: { sha256: hex(lot) } }))] },
    runDetails: { builder: { id: 'https://provender.dev/builders/bench' }, metadata: { invocationId: `run ${v}`, startedOn: day(v), finishedOn: day(v) } },
    hyperparameters: Object.entries(params).map(([name, value]) => ({ name, value, type: 'int', source: `models/${model}/params.yml#${name}` })),
    seeds: [{ value: '7', library: 'python' }],
    datasets: lots.map((lot, index) => ({ role: index === 3 ? 'test' : 'train', id: 'rows', name: 'rows', lot, uri: `lake:rows/${lot}.parquet`, digest: { sha256: hex(lot) }, bytes: '4182400', rows: '118412', licence: 'CC0-1.0' })),
    components: [step('prepare', 'prepare', 'features.parquet'), step('train', 'train', 'model/weights.bin'), step('evaluate', 'evaluate', 'metrics.json')],
    environment: { os: 'Linux', arch: 'x64', cpu: { model: 'bench', cores: 8 }, gpus: [], languages: { python: { version: '3.12.1' } }, locks: [{ path: 'requirements.txt', digest: { sha256: hex('lock') } }], env: [], determinism: { flags: [] } },
    metrics: [{ name: 'auc', value: '0.81', split: 'test', higherIsBetter: true, n: '118412' }], outputs: { parameterDigest: digest('manifest') },
    parents: parent === null ? [] : [{ manifest: parent, relation: 'retrained' }], completeness: { datasets: 'observed', environment: 'declared', components: 'observed' },
  }
}

function decide(model: string, v: number, made: Made, sequence: number, previous: string | null): DecisionRecord {
  const at = { sha: commit(`head ${sequence}`) }
  return {
    schema: 'decision/v1', sequence, previous, decidedAt: day(v), repository: 'acme/models', pull: sequence, base: { ref: 'main', sha: commit(`base ${sequence}`) }, head: at, policy: sha256('policy'),
    facts: sha256(`facts ${sequence}`), conclusion: 'approved', changes: [{ model, stage: 'production', from: v === 0 ? null : `1.${v - 1}.0`, to: `1.${v}.0` }],
    gated: [{ path: stagesPath(model), blob: blobId(stagesYml(model, v)) }, { path: versionPath(model, `1.${v}.0`), blob: blobId(made.file) }],
    verdicts: ['approvals', 'card', 'lineage', 'move', 'checks'].map((id) => ({ id, rule: id, outcome: 'pass', summary: `${id} is met` })),
    approvals: [{ login: 'ben', userId: 2, review: sequence * 10, commit: at.sha, submittedAt: day(v) }],
  }
}

function deploy(model: string, v: number, { lineage, subjects }: Made, decision: string): DeploymentRecord {
  return {
    schema: 'deployment/v1', deployedAt: day(v), repository: 'acme/models', commit: commit(`merge ${model} ${v}`), model, stage: 'production', version: `1.${v}.0`, previousVersion: v === 0 ? null : `1.${v - 1}.0`,
    lineage, subjects, decision, outcome: 'succeeded', reason: 'verified', actor: 'deploy[bot]',
  }
}

async function run(folder: string, args: string[], input: Iterable<string> = []): Promise<void> {
  const child = spawn('git', args, { cwd: folder, stdio: ['pipe', 'ignore', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  for (const part of input) if (!child.stdin.write(part)) await new Promise((resolve) => child.stdin.once('drain', resolve))
  child.stdin.end()
  const code = await ended
  if (code !== 0) throw new Error(`git ${args[0]} ended with ${code}`)
}
