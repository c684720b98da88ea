import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderProblem } from '../core/render/problems.ts'
import type { PathKind } from '../core/repository/read.ts'
import { checkRepositoryFolder } from './check-repository.ts'
import type { WorkingFolder } from './ports.ts'

const DIGEST = `sha256:${'0'.repeat(64)}`

const MODEL = `schema: model/v1
name: churn
version: 1.1.0
description: Who leaves next month.
task: tabular-classification
risk-tier: low
owners: [ada]
parameters: params.yml
seeds:
  - parameter: seed
datasets:
  train: { dataset: customers, lots: [2026-q1], role: train }
pipeline:
  - id: train
    role: train
    run: python3 train.py
    needs: { files: [train.py], datasets: [train] }
    params: [rounds]
    outputs: [model.json, metrics.json]
model: [model.json]
metrics: metrics.json
`
const VERSION = `schema: version/v1
model: churn
version: 1.0.0
lineage: ${DIGEST}
provenance: ${DIGEST}
commit: ${'a'.repeat(40)}
trained-at: 2026-01-05T10:00:00Z
trained-by: ada
subjects: [{ name: model.json, digest: "${DIGEST}", bytes: 3 }]
`
const FILES: Record<string, string> = {
  '.github/provender.yml': 'schema: policy/v1\nstages:\n  - name: production\n    from: [unassigned]\nrules:\n  - id: two-people\n    rule: min-approvals\n    with: { count: 2, from: { users: [grace, ada] } }\n',
  'models/churn/model.yml': MODEL,
  'models/churn/README.md': '---\nlicense: mit\n---\n# Churn\n',
  'models/churn/stages.yml': 'schema: stages/v1\nmodel: churn\nstages:\n  production: { version: 1.0.0 }\n',
  'models/churn/versions/1.0.0.yml': VERSION,
  'models/churn/params.yml': 'seed: 7\nrounds: 40\n',
  'models/churn/train.py': 'pass\n',
  'datasets/customers/dataset.yml': `schema: dataset/v1\nname: customers\ndescription: x\nowners: [ada]\nlicence: CC0-1.0\nsensitivity: public\nlots:\n  2026-q1: { uri: data/q1.csv, digest: "${DIGEST}" }\n`,
  'recalls/bad-quarter.yml': 'schema: recall/v1\nid: bad-quarter\nwithdrawn:\n  - dataset: customers\n    lots: [2026-q1]\nreason: Wrong currency.\nseverity: low\nissued-on: "2026-04-01"\n',
}

/** The files above with some changed; null removes one. `kinds` says what is no regular file. */
function folderOf(changes: Record<string, string | null> = {}, kinds: Record<string, PathKind> = {}): WorkingFolder {
  const files = new Map(Object.entries({ ...FILES, ...changes }).filter((entry): entry is [string, string] => entry[1] !== null))
  const all = [...files.keys(), ...Object.keys(kinds)]
  const kind = async (path: string): Promise<PathKind> => kinds[path] ?? (files.has(path) ? 'file' : all.some((file) => file.startsWith(`${path}/`)) ? 'folder' : 'missing')
  return {
    kind,
    async names(folder) {
      const prefix = folder === '' ? '' : `${folder}/`
      return [...new Set(all.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length).split('/')[0] ?? ''))].sort()
    },
    async read(path) {
      const found = await kind(path)
      return found === 'file' ? { text: files.get(path) ?? '' } : { trouble: { expected: 'a regular file', found, remedy: 'Put the file itself there.' } }
    },
  }
}

async function problems(changes: Record<string, string | null>, kinds: Record<string, PathKind> = {}): Promise<string[]> {
  return (await checkRepositoryFolder(folderOf(changes, kinds))).problems.map(renderProblem)
}

const model = (from: string, to: string): Record<string, string> => ({ 'models/churn/model.yml': MODEL.replace(from, to) })

/** A second model, and the first one made of it. */
const region = (more = '', needs = ''): Record<string, string> => ({
  'models/region/model.yml': MODEL.replace('name: churn', 'name: region').replace('datasets:\n', `${more}datasets:\n`).replace('datasets: [train] }', `datasets: [train]${needs} }`),
  'models/region/README.md': '# Region\n',
  'models/region/stages.yml': 'schema: stages/v1\nmodel: region\nstages: {}\n',
  'models/region/versions/2.0.0.yml': VERSION.replace('model: churn', 'model: region').replace('version: 1.0.0', 'version: 2.0.0'),
  'models/region/params.yml': 'seed: 7\nrounds: 40\n',
  'models/region/train.py': 'pass\n',
})
const PART_MODEL = (part: string, needed: string): string => MODEL.replace('pipeline:', `parts: [${part}]\npipeline:`).replace('datasets: [train] }', `datasets: [train]${needed === '' ? '' : `, parts: [${needed}]`} }`)
const part = (written: string, needed = 'region'): Record<string, string> => ({ ...region(), 'models/churn/model.yml': PART_MODEL(written, needed) })

const SUITE = 'evaluations:\n  - { suite: acceptance, data: [train], thresholds: [{ metric: auc, min: 0.7 }] }\npipeline:'
const asking = (suite: string, more = ''): string => `${FILES['.github/provender.yml']!}  - { id: evaluated, rule: evaluation-passed${more}, with: { suites: [${suite}] } }\n`

describe('check', () => {
  test('finds nothing in a repository that is whole, and counts its documents', async () => {
    expect(await checkRepositoryFolder(folderOf())).toEqual({ problems: [], documents: 7 })
  })

  test('refuses a folder that is no model repository and names the remedy', async () => {
    const nothing = folderOf(Object.fromEntries(Object.keys(FILES).map((path) => [path, null])))
    await expect(checkRepositoryFolder(nothing)).rejects.toThrow(/found none of them here\..*provender init/)
  })

  const cases: [string, Record<string, string | null>, string][] = [
    ['a missing policy', { '.github/provender.yml': null }, '.github/provender.yml:1 — expected the policy, got no such file.'],
    ['a policy under another name', { '.github/provender.yml': null, '.github/provender.yaml': 'x' }, '.github/provender.yaml:1 — expected the name .github/provender.yml, got .github/provender.yaml.'],
    ['a rule that does not exist', { '.github/provender.yml': FILES['.github/provender.yml']!.replace('min-approvals', 'min-aprovals') }, '.github/provender.yml:7 rules[0].rule — expected one of '],
    ['options that a rule does not know', { '.github/provender.yml': FILES['.github/provender.yml']!.replace('count: 2', 'count: 0') }, '.github/provender.yml:8 rules[0].with.count — expected '],
    ['a suite that no model defines', { ...model('pipeline:', SUITE), '.github/provender.yml': asking('acceptanec') }, '.github/provender.yml:9 evaluated — expected a suite that models/churn/model.yml defines under "evaluations", got "acceptanec". Did you mean "acceptance"?'],
    ['a suite of a model that has none', { '.github/provender.yml': asking('acceptance') }, '.github/provender.yml:9 evaluated — expected a suite that models/churn/model.yml defines under "evaluations", got "acceptance". Define it in model.yml'],
    ['a model with another name than its folder', model('name: churn', 'name: chrun'), 'models/churn/model.yml:2 name — expected "churn", the name of its folder, got "chrun".'],
    ['a folder without a model', { 'models/empty/notes.txt': '' }, 'models/empty/model.yml:1 — expected the model, got no such file.'],
    ['a model without a card', { 'models/churn/README.md': null }, 'models/churn/README.md:1 — expected the model card, got no such file.'],
    ['a card that cannot be read', { 'models/churn/README.md': '---\nx' }, 'models/churn/README.md:1 — expected front matter that a line "---" ends, got no such line.'],
    ['a dataset that is not there', model('dataset: customers', 'dataset: custommers'), 'models/churn/model.yml:12 datasets.train.dataset — expected a folder of datasets/ with a dataset.yml that can be read, got "custommers". Did you mean "customers"?'],
    ['a lot that is not there', model('2026-q1', '2026-q2'), 'models/churn/model.yml:12 datasets.train.lots[0] — expected a lot of datasets/customers/dataset.yml, got "2026-q2". Did you mean "2026-q1"?'],
    ['a need that no component meets', model('datasets: [train] }', 'datasets: [train], components: [prepare] }'), 'models/churn/model.yml:17 pipeline[0].needs.components[0] — expected another component'],
    ['a circle of components', model('    params: [rounds]\n    outputs: [model.json, metrics.json]', '    outputs: [model.json, metrics.json]\n  - { id: a, role: prepare, run: x, needs: { components: [b] }, outputs: [a] }\n  - { id: b, role: prepare, run: x, needs: { components: [a] }, outputs: [b] }'), 'models/churn/model.yml:13 pipeline — expected components that need each other in one direction, got a circle among a, b.'],
    ['two components with one id', model('outputs: [model.json, metrics.json]', 'outputs: [model.json, metrics.json]\n  - { id: train, role: prepare, run: x, outputs: [b] }'), 'models/churn/model.yml:20 pipeline[1].id — expected component ids used once, got "train" again.'],
    ['an output inside another one', model('outputs: [model.json, metrics.json]', 'outputs: [model.json, metrics.json]\n  - { id: b, role: prepare, run: x, outputs: [model.json/b] }'), 'models/churn/model.yml:20 pipeline[1].outputs[0] — expected outputs that one component writes'],
    ['metrics that nothing writes', model('metrics: metrics.json', 'metrics: metric.json'), 'models/churn/model.yml:21 metrics — expected an output of a component, or a path inside one, got "metric.json".'],
    ['a model without training', model('role: train\n', 'role: prepare\n'), 'models/churn/model.yml:13 pipeline — expected a component with the role train, got none.'],
    ['a file that is needed and not there', { 'models/churn/train.py': null }, 'models/churn/model.yml:17 pipeline[0].needs.files[0] — expected a file or folder of the repository, got nothing at models/churn/train.py.'],
    ['a parameters file that is not there', { 'models/churn/params.yml': null }, 'models/churn/model.yml:8 parameters — expected a file of the repository, got nothing at models/churn/params.yml.'],
    ['a parameter that is not there', { 'models/churn/params.yml': 'seed: 7\n' }, 'models/churn/model.yml:18 pipeline[0].params[0] — expected a key of models/churn/params.yml, got "rounds".'],
    ['a seed that is not there', { 'models/churn/params.yml': 'rounds: 7\n' }, 'models/churn/model.yml:10 seeds[0].parameter — expected a key of models/churn/params.yml, got "seed".'],
    ['parameters that cannot be read', { 'models/churn/params.yml': 'seed: 7\nrounds: yes\n' }, 'models/churn/params.yml:2 — expected true, false or a quoted text, got yes.'],
    ['a part that no component reads', part('{ model: region, version: 2.0.0 }', ''), 'models/churn/model.yml:13 parts[0].model — expected a part that a component reads, got "region" in no needs.parts.'],
    ['a need of a part that is none', model('files: [train.py]', 'files: [train.py], parts: [region]'), 'models/churn/model.yml:17 pipeline[0].needs.parts[0] — expected a model of parts: there is none, got "region".'],
    ['a part that is not there', part('{ model: regoin, version: 2.0.0 }', 'regoin'), 'models/churn/model.yml:13 parts[0].model — expected a folder of models/, got "regoin". Did you mean "region"?'],
    ['a version of a part that is not there', part('{ model: region, version: 2.1.0 }'), 'models/churn/model.yml:13 parts[0].version — expected a version of region, got 2.1.0, but no file models/region/versions/2.1.0.yml.'],
    ['a stage of a part that holds nothing', part('{ model: region, stage: production }'), 'models/churn/model.yml:13 parts[0].stage — expected a stage that models/region/stages.yml fills, got "production".'],
    ['a part with neither version nor stage', part('{ model: region }'), 'models/churn/model.yml:13 parts[0] — expected either a version, or a stage to follow'],
    ['a model that is a part of itself', part('{ model: churn, version: 1.0.0 }', 'churn'), 'models/churn/model.yml:13 parts[0].model — expected another model, got "churn", this one.'],
    ['models that are parts of each other', { ...part('{ model: region, version: 2.0.0 }'), ...region('parts: [{ model: churn, version: 1.0.0 }]\n', ', parts: [churn]') }, 'models/churn/model.yml:13 parts[0].model — expected models that are made of each other in one direction, got "region", which is made of churn itself.'],
    ['an output where parts are put', { ...part('{ model: region, version: 2.0.0 }'), 'models/churn/model.yml': PART_MODEL('{ model: region, version: 2.0.0 }', 'region').replace('metrics.json]', 'metrics.json, parts/x]') }, 'models/churn/model.yml:20 pipeline[0].outputs[2] — expected a path outside parts/'],
    ['a suite on data that is not there', model('pipeline:', 'evaluations:\n  - suite: basics\n    data: [tests]\n    thresholds: [{ metric: auc, min: 0.7 }]\npipeline:'), 'models/churn/model.yml:15 evaluations[0].data[0] — expected a key of datasets: train, got "tests".'],
    ['a threshold that nothing can meet', model('pipeline:', 'evaluations:\n  - suite: basics\n    data: [train]\n    thresholds: [{ metric: auc, min: 0.7, max: 0.6 }]\npipeline:'), 'models/churn/model.yml:16 evaluations[0].thresholds[0].min — expected at most max, 0.6, got 0.7.'],
    ['a threshold without a limit', model('pipeline:', 'evaluations:\n  - suite: basics\n    data: [train]\n    thresholds: [{ metric: auc }]\npipeline:'), 'models/churn/model.yml:16 evaluations[0].thresholds[0] — expected min, max, or both'],
    ['two suites of one name', model('pipeline:', 'evaluations:\n  - { suite: basics, data: [train], thresholds: [{ metric: auc, min: 0.7 }] }\n  - { suite: basics, data: [train], thresholds: [{ metric: auc, min: 0.8 }] }\npipeline:'), 'models/churn/model.yml:15 evaluations[1].suite — expected a name of its own, got "basics" again.'],
    ['a monitoring reference that is not there', model('pipeline:', 'monitoring: { reference: [trian], window: week, on-alarm: [issue] }\npipeline:'), 'models/churn/model.yml:13 monitoring.reference[0] — expected a key of datasets: train, got "trian". Did you mean "train"?'],
    ['a stage that the policy does not know', { 'models/churn/stages.yml': 'schema: stages/v1\nmodel: churn\nstages:\n  prodution: { version: 1.0.0 }\n' }, 'models/churn/stages.yml:4 stages.prodution — expected a stage of the policy: production, got "prodution". Did you mean "production"?'],
    ['a version that is not there', { 'models/churn/versions/1.0.0.yml': null }, 'models/churn/stages.yml:4 stages.production.version — expected a version of this model, got 1.0.0, but no file models/churn/versions/1.0.0.yml.'],
    ['a challenger that is not there', { 'models/churn/stages.yml': 'schema: stages/v1\nmodel: churn\nstages:\n  production: { version: 1.0.0, challenger: 2.0.0 }\n' }, 'models/churn/stages.yml:4 stages.production.challenger — expected a version of this model'],
    ['a version file under another name', { 'models/churn/versions/1.0.1.yml': VERSION }, 'models/churn/versions/1.0.1.yml:3 version — expected "1.0.1", the name of the file, got "1.0.0".'],
    ['a version file of another model', { 'models/churn/versions/1.0.0.yml': VERSION.replace('model: churn', 'model: other') }, 'models/churn/versions/1.0.0.yml:2 model — expected "churn", the name of the folder, got "other".'],
    ['a lot outside the repository', { 'datasets/customers/dataset.yml': FILES['datasets/customers/dataset.yml']!.replace('data/q1.csv', '../q1.csv') }, 'datasets/customers/dataset.yml:8 lots.2026-q1.uri — expected a path from the root of the repository, file:///…, or <root>:path, got "../q1.csv".'],
    ['a lot at an absolute path', { 'datasets/customers/dataset.yml': FILES['datasets/customers/dataset.yml']!.replace('data/q1.csv', '/etc/passwd') }, 'datasets/customers/dataset.yml:8 lots.2026-q1.uri — expected a path from the root of the repository, file:///…, or <root>:path, got the absolute path "/etc/passwd".'],
    ['a dataset with another name than its folder', { 'datasets/customers/dataset.yml': FILES['datasets/customers/dataset.yml']!.replace('name: customers', 'name: clients') }, 'datasets/customers/dataset.yml:2 name — expected "customers", the name of its folder, got "clients".'],
    ['a dataset folder without a document', { 'datasets/more/a.csv': '' }, 'datasets/more/dataset.yml:1 — expected the dataset, got no such file.'],
    ['a recall with another id than its file', { 'recalls/other.yml': FILES['recalls/bad-quarter.yml']! }, 'recalls/other.yml:2 id — expected "other", the name of the file, got "bad-quarter".'],
    ['a recall of a lot that is not there', { 'recalls/bad-quarter.yml': FILES['recalls/bad-quarter.yml']!.replace('2026-q1', '2025-q1') }, 'recalls/bad-quarter.yml:5 withdrawn[0].lots[0] — expected a lot of datasets/customers/dataset.yml, got "2025-q1".'],
    ['a recall of a model that is not there', { 'recalls/bad-quarter.yml': FILES['recalls/bad-quarter.yml']!.replace('dataset: customers\n    lots: [2026-q1]', 'model: chrun\n    versions: [1.0.0]') }, 'recalls/bad-quarter.yml:4 withdrawn[0].model — expected a folder of models/, got "chrun".'],
    ['twins that differ in case', { 'models/churn/Stages.yml': FILES['models/churn/stages.yml']! }, 'models/churn/stages.yml:1 — expected names that differ in more than case or Unicode form, got also models/churn/Stages.yml.'],
  ]
  test.each(cases)('finds %s', async (_, changes, expected) => {
    expect(await problems(changes)).toContainEqual(expect.stringContaining(expected))
  })

  test('lets a rule ask for a suite that is defined, or of models that are not there yet', async () => {
    expect(await problems({ ...model('pipeline:', SUITE), '.github/provender.yml': asking('acceptance') })).toEqual([])
    expect(await problems({ '.github/provender.yml': asking('acceptance', ', when: { models: [fraud-*] }') })).toEqual([])
  })

  test.each<[string, Record<string, PathKind>, Record<string, null>, string]>([
    ['a governed document', { 'models/churn/stages.yml': 'link' }, { 'models/churn/stages.yml': null }, 'models/churn/stages.yml:1 — expected a regular file, got link.'],
    ['the policy', { '.github/provender.yml': 'outside' }, { '.github/provender.yml': null }, '.github/provender.yml:1 — expected a regular file, got outside.'],
    ['a model’s folder', { 'models/evil': 'outside' }, {}, 'models/evil:1 — expected a folder, got a symbolic link.'],
    ['a needed file that leads out', { 'models/churn/train.py': 'outside' }, { 'models/churn/train.py': null }, 'models/churn/model.yml:17 pipeline[0].needs.files[0] — expected a file or folder of the repository, got a symbolic link that leaves the repository at models/churn/train.py.'],
    ['a lot that leads out', { 'data/q1.csv': 'outside' }, {}, 'datasets/customers/dataset.yml:8 lots.2026-q1.uri — expected a file inside the repository, got a symbolic link that leaves it.'],
  ])('refuses a symbolic link in the place of %s', async (_, kinds, changes, expected) => {
    expect(await problems(changes, kinds)).toContainEqual(expect.stringContaining(expected))
  })

  test('reports everything at once, by file and line', async () => {
    const all = await problems({ ...model('name: churn', 'name: chrun'), 'models/churn/params.yml': 'seed: 7\n', 'recalls/other.yml': FILES['recalls/bad-quarter.yml']! })
    expect(all.map((problem) => problem.split(' ')[0])).toEqual(['models/churn/model.yml:2', 'models/churn/model.yml:18', 'recalls/other.yml:2'])
  })

  test('never throws on damaged documents, and every problem names a file and a line', async () => {
    const junk = fc.oneof(fc.constantFrom('', '[]', '{}', ': ', '\n- ', '&a', '*a', '\t', '"', '__proto__: 1\n', 'constructor', '1e999', '\ud800', '\0', '---\n', 'null', '~', '../', 'yes'), fc.string({ unit: 'binary', maxLength: 8 }))
    const damage = fc.record({ path: fc.constantFrom(...Object.keys(FILES)), at: fc.nat(400), cut: fc.nat(40), junk })
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
        const changed: Record<string, string> = {}
        for (const { path, at, cut, junk: text } of damages) {
          const before = changed[path] ?? FILES[path] ?? ''
          changed[path] = before.slice(0, at) + text + before.slice(at + cut)
        }
        const { problems: found } = await checkRepositoryFolder(folderOf(changed))
        for (const { file, line, expected, remedy } of found) {
          expect([file, expected, remedy].every((part) => part.trim() !== '')).toBe(true)
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual((changed[file] ?? FILES[file] ?? '').split('\n').length)
        }
      }),
      { numRuns: 500 },
    )
  })
})
