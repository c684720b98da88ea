import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { makeTrainingRepository, type TrainingRepository } from './training-fixture.ts'

const MODEL = `schema: model/v1
name: connection
version: 2.0.0
description: Whether a connection is missed.
task: tabular-classification
risk-tier: low
owners: [ada]
seeds: [{ none: the part is trained elsewhere }]
datasets: {}
parts:
  - { model: delays, version: 1.0.0 }
pipeline:
  - id: combine
    role: train
    run: python3 combine.py
    needs: { files: [combine.py], parts: [delays] }
    outputs: [model, metrics.json]
model: [model]
metrics: metrics.json
`
const COMBINE = `import json, os
part = json.load(open("parts/delays/model/weights.json"))
os.makedirs("model")
json.dump({"threshold": part["threshold"] + 10}, open("model/weights.json", "w"))
json.dump([{"name": "threshold", "value": part["threshold"] + 10, "higherIsBetter": False}], open("metrics.json", "w"))
`
const STAGES = 'schema: stages/v1\nmodel: delays\nstages:\n  production: { version: 1.0.0 }\n'

const opened: TrainingRepository[] = []
afterEach(() => opened.splice(0).forEach((repo) => repo.remove()))

/** A repository in which `delays@1.0.0` is trained, and `connection` is made of it. */
async function composite(changes: Record<string, string> = {}): Promise<TrainingRepository> {
  const repo = makeTrainingRepository({ 'models/connection/model.yml': MODEL, 'models/connection/combine.py': COMBINE, 'models/connection/README.md': '# Connection\n', ...changes })
  opened.push(repo)
  await repo.train()
  return repo
}

describe('training a composite model', () => {
  it('gives the components the files of the part, and records which version of it went in', async () => {
    const repo = await composite()
    const { version: part } = await repo.train()
    const { version, lineage } = await repo.train({ model: 'connection' })

    expect(version).toMatchObject({ model: 'connection', version: '2.0.0' })
    expect(lineage.predicate.metrics).toMatchObject([{ name: 'threshold', value: '30' }])
    expect(lineage.predicate.parents).toEqual([{ manifest: part.lineage, relation: 'composed' }])
    const manifest = { sha256: part.subjects.find(({ name }) => name === 'model.manifest.json')?.digest.slice('sha256:'.length) }
    expect(lineage.predicate.buildDefinition.resolvedDependencies).toContainEqual({ name: 'delays@1.0.0', digest: manifest })
    expect(lineage.predicate.components[0]?.inputs).toContainEqual({ name: 'delays@1.0.0', digest: manifest, annotations: { kind: 'part' } })
  })

  it('follows a stage, and takes another version there for another input', async () => {
    const following = MODEL.replace('version: 1.0.0 }', 'stage: production }')
    const repo = await composite({ 'models/connection/model.yml': following, 'models/delays/stages.yml': STAGES })
    const first = await repo.train({ model: 'connection' })
    expect((await repo.train({ model: 'connection' })).fresh).toBe(false)

    repo.commit({ 'models/delays/params.yml': 'fit:\n  share: 0.9\n  seed: 7\n', 'models/delays/model.yml': repo.git('show', 'HEAD:models/delays/model.yml').replace('version: 1.0.0', 'version: 1.1.0') })
    const next = await repo.train()
    repo.commit({ 'models/delays/stages.yml': STAGES.replace('1.0.0', '1.1.0') })
    await expect(repo.train({ model: 'connection' })).rejects.toThrow(/connection\/versions\/2\.0\.0\.yml exists already .*changed: combine.*Bump "version"/)
    repo.commit({ 'models/connection/model.yml': following.replace('version: 2.0.0', 'version: 2.1.0') })
    const again = await repo.train({ model: 'connection' })
    expect(first.lineage.predicate.parents[0]?.manifest).not.toBe(next.version.lineage)
    expect(again.lineage.predicate.parents).toEqual([{ manifest: next.version.lineage, relation: 'composed' }])
  })

  it('refuses a part whose files are not at hand, and records nothing', async () => {
    const repo = await composite()
    rmSync(join(repo.folder, '.git/provender/models/delays'), { recursive: true })
    const before = repo.records.texts.size
    await expect(repo.train({ model: 'connection' })).rejects.toThrow('The part delays@1.0.0 — expected its files (1), found not all of them on this machine. Train that version here (provender train delays), or train where its files are.')
    expect(repo.records.texts.size).toBe(before)
  })

  it('refuses a stage that holds nothing, and a version that is not there', async () => {
    const repo = await composite()
    repo.commit({ 'models/connection/model.yml': MODEL.replace('version: 1.0.0 }', 'stage: production }') })
    await expect(repo.train({ model: 'connection' })).rejects.toThrow('models/connection/model.yml parts[0] — expected a version on delays#production in models/delays/stages.yml, found none. Promote one first, or pin a version.')
    repo.commit({ 'models/connection/model.yml': MODEL.replace('version: 1.0.0 }', 'version: 9.9.9 }') })
    await expect(repo.train({ model: 'connection' })).rejects.toThrow('parts[0] — expected models/delays/versions/9.9.9.yml, found no such file.')
  })
})
