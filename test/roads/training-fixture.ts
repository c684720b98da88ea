import { execFileSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openTraining, type TrainingSetup } from '../../adapters/training/open-training.ts'
import { describeInvocation } from '../../core/lineage/invocation.ts'
import { captureTraining, type TrainingOutcome } from '../../flows/capture-training.ts'
import type { Log, Records } from '../../flows/ports.ts'

export const AUTHOR = { name: 'provender[bot]', email: 'provender[bot]@example.invalid' }

/** Twelve flights: the later half is the test data. */
export const TRAIN_CSV = 'delay,late\n3,0\n25,1\n7,0\n41,1\n2,0\n33,1\n'
export const TEST_CSV = 'delay,late\n4,0\n19,1\n6,0\n52,1\n'

const TRAIN_PY = `import csv, json, os
params = json.load(open(os.environ["PROVENDER_PARAMS"]))
folder = os.environ["PROVENDER_DATASET_TRAIN_DATA"]
rows = [row for name in sorted(os.listdir(folder)) for row in csv.DictReader(open(os.path.join(folder, name)))]
late = [int(row["delay"]) for row in rows if row["late"] == "1"]
os.makedirs("model", exist_ok=True)
json.dump({"threshold": min(late) * params["fit"]["share"], "seed": os.environ["PROVENDER_SEED"]}, open("model/weights.json", "w"))
print("trained on", len(rows), "rows")
`
const EVALUATE_PY = `import csv, json, os
model = json.load(open("model/weights.json"))
folder = os.environ["PROVENDER_DATASET_TEST_DATA"]
rows = [row for name in sorted(os.listdir(folder)) for row in csv.DictReader(open(os.path.join(folder, name)))]
hits = sum((int(row["delay"]) > model["threshold"]) == (row["late"] == "1") for row in rows)
json.dump([{"name": "accuracy", "value": hits / len(rows), "split": "test", "n": len(rows), "higherIsBetter": True}], open("metrics.json", "w"))
`

export const MODEL_YML = `schema: model/v1
name: delays
version: 1.0.0
description: Says whether a flight is late.
task: tabular-classification
risk-tier: low
owners: [ada]
parameters: params.yml
seeds:
  - parameter: fit.seed
    library: python
datasets:
  train-data: { dataset: flights, lots: [w1], role: train }
  test-data: { dataset: flights, lots: [w2], role: test }
pipeline:
  - id: train
    role: train
    run: python3 train.py
    needs: { files: [train.py], datasets: [train-data] }
    params: [fit.share]
    outputs: [model]
  - id: evaluate
    role: evaluate
    run: python3 evaluate.py
    needs: { files: [evaluate.py], datasets: [test-data], components: [train] }
    outputs: [metrics.json]
model: [model]
metrics: metrics.json
`

export const PARAMS_YML = 'fit:\n  share: 0.8\n  seed: 7\n  unused: 1\n'

export const CARD = `---
license: apache-2.0 # ours
pipeline_tag: tabular-classification
---
# Delays

Written by people.
`

export function datasetYml(train = TRAIN_CSV, test = TEST_CSV): string {
  const lot = (name: string, text: string): string => `  ${name}:\n    uri: data/${name}.csv\n    digest: sha256:${hash('sha256', text)}\n    bytes: ${text.length}\n    rows: ${text.split('\n').length - 2}\n`
  return `schema: dataset/v1\nname: flights\ndescription: Flights.\nowners: [ada]\nlicence: CC0-1.0\nsensitivity: public\nlots:\n${lot('w1', train)}${lot('w2', test)}`
}

export interface TrainingRepository {
  folder: string
  records: Records & { texts: Map<string, string> }
  messages: string[]
  write(path: string, text: string): void
  commit(files?: Record<string, string>): string
  git(...args: string[]): string
  train(options?: { model?: string; commit?: boolean; run?: Record<string, string> } & Partial<TrainingSetup>): Promise<TrainingOutcome>
  remove(): void
}

/** A real git repository with a model that Python trains in a moment. */
export function makeTrainingRepository(changes: Record<string, string> = {}): TrainingRepository {
  const folder = mkdtempSync(join(tmpdir(), 'provender-train-'))
  const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.invalid', ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const commit = (files: Record<string, string> = {}): string => {
    for (const [path, text] of Object.entries(files)) write(path, text)
    git('add', '-A')
    git('commit', '-q', '-m', 'change')
    return git('rev-parse', 'HEAD')
  }
  git('init', '-q', '-b', 'main')
  git('config', 'github.user', 'ada')
  commit({
    'models/delays/model.yml': MODEL_YML,
    'models/delays/params.yml': PARAMS_YML,
    'models/delays/README.md': CARD,
    'models/delays/train.py': TRAIN_PY,
    'models/delays/evaluate.py': EVALUATE_PY,
    'datasets/flights/dataset.yml': datasetYml(),
    'data/w1.csv': TRAIN_CSV,
    'data/w2.csv': TEST_CSV,
    ...changes,
  })
  const records = memoryRecords()
  const messages: string[] = []
  return {
    folder, records, messages, write, commit, git,
    async train({ model = 'delays', commit: commits = true, run = {}, ...setup } = {}) {
      const env = setup.env ?? process.env
      const ports = await openTraining({
        folder, env, author: AUTHOR, reuse: true, script: 'unused', clock: { now: () => new Date() }, log: keepMessages(messages), records: () => records, ...setup,
      })
      return captureTraining({ model, championStage: 'production', commit: commits }, describeInvocation(run, 'run-1', model), ports)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The records branch as a map, for what is not about git. */
export function memoryRecords(): Records & { texts: Map<string, string> } {
  const texts = new Map<string, string>()
  const refuse = (): never => {
    throw new Error('training writes no decisions')
  }
  return {
    texts,
    read: async (_kind, digest) => texts.get(digest),
    list: async () => [...texts.keys()],
    decisions: async () => refuse(),
    append: async (records) => records.map(({ text }) => {
      const digest = `sha256:${hash('sha256', text)}`
      texts.set(digest, text)
      return digest
    }),
    appendDecision: async () => refuse(),
  }
}

function keepMessages(messages: string[]): Log {
  return { info: (message) => void messages.push(message), warn: (message) => void messages.push(`warning: ${message}`), progress: () => {} }
}
