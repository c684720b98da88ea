import { hash } from 'node:crypto'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { readDocument } from '../../core/documents/read.ts'
import { checkCard } from '../../core/card/machine.ts'
import { LineageStatement } from '../../schemas/lineage/v1.ts'
import { SlsaProvenance } from '../../schemas/slsa-provenance/v1.ts'
import { CARD, datasetYml, makeTrainingRepository, MODEL_YML, PARAMS_YML, TRAIN_CSV, type TrainingRepository } from './training-fixture.ts'

const opened: TrainingRepository[] = []
const repository = (changes: Record<string, string> = {}): TrainingRepository => {
  const made = makeTrainingRepository(changes)
  opened.push(made)
  return made
}
afterEach(() => {
  for (const made of opened.splice(0)) made.remove()
})

const sha256 = (text: string | Uint8Array): string => hash('sha256', text)

describe('a training run', () => {
  it('records lineage, provenance, version file and card, and commits only its two files', async () => {
    const repo = repository()
    const trained = repo.git('rev-parse', 'HEAD')
    const outcome = await repo.train()

    const folder = join(repo.folder, '.git/provender/models/delays/1.0.0')
    const weights = readFileSync(join(folder, 'model/weights.json'))
    expect(JSON.parse(weights.toString())).toEqual({ threshold: 20, seed: '7' })

    const lineage = LineageStatement.parse(JSON.parse(repo.records.texts.get(outcome.version.lineage) ?? ''))
    expect(lineage).toEqual(outcome.lineage)
    expect(lineage.subject).toEqual([
      { name: 'model/weights.json', digest: { sha256: sha256(weights) }, annotations: { format: 'json' } },
      { name: 'model.manifest.json', digest: { sha256: sha256(readFileSync(join(folder, 'model.manifest.json'))) } },
    ])
    expect(lineage.predicate.hyperparameters).toEqual([
      { name: 'fit.seed', value: '7', type: 'int', source: 'models/delays/params.yml#fit.seed' },
      { name: 'fit.share', value: '0.8', type: 'float', source: 'models/delays/params.yml#fit.share' },
    ])
    expect(lineage.predicate.seeds).toEqual([{ library: 'python', value: '7', source: 'models/delays/params.yml#fit.seed' }])
    expect(lineage.predicate.datasets.map(({ id, name, lot, role, rows, bytes, digest }) => ({ id, name, lot, role, rows, bytes, digest }))).toEqual([
      { id: 'train-data', name: 'flights', lot: 'w1', role: 'train', rows: '6', bytes: String(TRAIN_CSV.length), digest: { sha256: sha256(TRAIN_CSV) } },
      expect.objectContaining({ id: 'test-data', lot: 'w2', role: 'test' }),
    ])
    expect(lineage.predicate.components.map(({ id, cached, exitCode }) => ({ id, cached, exitCode }))).toEqual([
      { id: 'train', cached: false, exitCode: 0 },
      { id: 'evaluate', cached: false, exitCode: 0 },
    ])
    expect(lineage.predicate.metrics).toEqual([{ name: 'accuracy', value: '0.75', split: 'test', n: '4', higherIsBetter: true }])
    expect(lineage.predicate.environment.languages['python']?.version).toMatch(/^3\./)
    expect(lineage.predicate.buildDefinition.resolvedDependencies[0]).toEqual({ name: 'source', digest: { gitCommit: trained } })

    const provenance = SlsaProvenance.parse(JSON.parse(repo.records.texts.get(outcome.version.provenance) ?? ''))
    expect(provenance.subject).toEqual(lineage.subject.map(({ name, digest }) => ({ name, digest })))
    expect(Object.keys(provenance.predicate)).toEqual(['buildDefinition', 'runDetails'])

    const text = repo.git('show', 'HEAD:models/delays/versions/1.0.0.yml')
    expect(readDocument('version/v1', 'v', text)).toMatchObject({ ok: true, document: { value: outcome.version } })
    expect(outcome.version).toMatchObject({ commit: trained, 'trained-by': 'ada' })
    expect(checkCard('README.md', `${repo.git('show', 'HEAD:models/delays/README.md')}\n`, lineage, outcome.version.lineage)).toEqual([])

    expect(repo.git('rev-parse', 'HEAD~1')).toBe(trained)
    expect(repo.git('diff', '--name-only', 'HEAD~1', 'HEAD').split('\n')).toEqual(['models/delays/README.md', 'models/delays/versions/1.0.0.yml'])
    expect(repo.git('log', '-1', '--format=%an')).toBe('provender[bot]')
    expect(repo.git('status', '--porcelain')).toBe('')
  })

  it('does nothing when the version was trained from the same inputs', async () => {
    const repo = repository()
    const first = await repo.train()
    const second = await repo.train()
    expect(second.fresh).toBe(false)
    expect(second.version).toEqual(first.version)
    expect(repo.git('rev-list', '--count', 'HEAD')).toBe('2')
  })

  it('runs only what changed: a bumped version with another evaluation trains from the cache', async () => {
    const repo = repository()
    await repo.train()
    repo.commit({ 'models/delays/model.yml': MODEL_YML.replace('1.0.0', '1.1.0'), 'models/delays/evaluate.py': `${readFileSync(join(repo.folder, 'models/delays/evaluate.py'), 'utf8')}# looked at again\n` })
    const { lineage } = await repo.train()
    expect(lineage.predicate.components.map(({ id, cached }) => [id, cached])).toEqual([['train', true], ['evaluate', false]])
  })

  it('runs everything again with --no-cache', async () => {
    const repo = repository()
    await repo.train()
    repo.commit({ 'models/delays/model.yml': MODEL_YML.replace('1.0.0', '1.1.0') })
    const { lineage } = await repo.train({ reuse: false })
    expect(lineage.predicate.components.map(({ cached }) => cached)).toEqual([false, false])
  })

  it('does not trust a cache that was changed', async () => {
    const repo = repository()
    await repo.train()
    const cache = join(repo.folder, '.git/provender/cache')
    const weights = readdirSync(cache, { recursive: true, encoding: 'utf8' }).find((path) => path.endsWith('weights.json')) ?? ''
    writeFileSync(join(cache, weights), '{"threshold": 0}')
    repo.commit({ 'models/delays/model.yml': MODEL_YML.replace('1.0.0', '1.1.0') })
    const { lineage } = await repo.train()
    expect(lineage.predicate.components.map(({ cached }) => cached)).toEqual([false, true])
  })

  it('tells a component the version only when it mentions it, and then runs it again for a new one', async () => {
    const repo = repository({ 'models/delays/model.yml': MODEL_YML.replace('run: python3 train.py', 'run: python3 train.py && printf %s "$PROVENDER_VERSION" > model/version') })
    const { folder } = await repo.train()
    expect(readFileSync(join(folder ?? '', 'model/version'), 'utf8')).toBe('1.0.0')
  })

  it('measures the champion again on the new test data', async () => {
    const repo = repository()
    const champion = await repo.train()
    const newer = 'delay,late\n4,0\n18,1\n6,0\n17,1\n'
    repo.commit({
      'models/delays/model.yml': MODEL_YML.replace('1.0.0', '1.1.0'),
      'models/delays/params.yml': PARAMS_YML.replace('0.8', '0.6'),
      'models/delays/stages.yml': 'schema: stages/v1\nmodel: delays\nstages:\n  production: { version: 1.0.0 }\n',
      'datasets/flights/dataset.yml': datasetYml(TRAIN_CSV, newer),
      'data/w2.csv': newer,
    })
    const { lineage } = await repo.train()
    // The champion's threshold 20 misses both late flights of the new week; the challenger's 15 finds them.
    expect(lineage.predicate.comparison).toMatchObject({ champion: { version: '1.0.0', lineage: champion.version.lineage }, sameData: true, metrics: [{ name: 'accuracy', value: '0.5' }] })
    expect(lineage.predicate.metrics).toMatchObject([{ name: 'accuracy', value: '1' }])
    expect(lineage.predicate.parents).toEqual([{ manifest: champion.version.lineage, relation: 'retrained' }])
  })

  it('says that it is not the same data when the champion’s files are gone or changed', async () => {
    const repo = repository()
    await repo.train()
    writeFileSync(join(repo.folder, '.git/provender/models/delays/1.0.0/model/weights.json'), '{"threshold": 1}')
    repo.commit({ 'models/delays/model.yml': MODEL_YML.replace('1.0.0', '1.1.0'), 'models/delays/stages.yml': 'schema: stages/v1\nmodel: delays\nstages:\n  production: { version: 1.0.0 }\n' })
    const { lineage } = await repo.train()
    expect(lineage.predicate.comparison).toMatchObject({ sameData: false, reason: 'the champion’s files are not at hand on this machine', metrics: [{ value: '0.75' }] })
  })

  it('leaves the two files in the working tree with --no-commit', async () => {
    const repo = repository()
    const { commit } = await repo.train({ commit: false })
    expect(commit).toBeUndefined()
    expect(repo.git('status', '--porcelain', '--untracked-files=all').split('\n').map((line) => line.trim())).toEqual(['M models/delays/README.md', '?? models/delays/versions/1.0.0.yml'])
  })

  it('reads lots of a root that the machine names, and puts them read-only into the sandbox', async () => {
    const repo = repository({
      'datasets/flights/dataset.yml': datasetYml().replace('data/w1.csv', 'lake:w1.csv'),
      'models/delays/model.yml': MODEL_YML.replace('run: python3 train.py', 'run: ls -l "$PROVENDER_DATASET_TRAIN_DATA" && test -z "$PROVENDER_ROOT_LAKE" && python3 train.py'),
    })
    await repo.train({ env: { ...process.env, PROVENDER_ROOT_LAKE: join(repo.folder, 'data') } })
    expect(repo.messages.join('\n')).toMatch(/\[train\] -r--r--r-- .* w1\.csv/)
  })
})

describe('a training run with Git LFS', () => {
  it('takes the content from the working tree, by the digest in the pointer', async () => {
    const repo = repository()
    // What git-lfs installs, as far as a commit sees it: a pointer goes into the commit, the content stays in the tree.
    repo.git('config', 'filter.lfs.clean', `c=$(mktemp); cat > $c; printf 'version https://git-lfs.github.com/spec/v1\\noid sha256:%s\\nsize %s\\n' "$(sha256sum < $c | cut -d' ' -f1)" "$(wc -c < $c)"; rm $c`)
    repo.write('data/w1.csv', TRAIN_CSV.replace('3,0', '5,0'))
    repo.commit({ '.gitattributes': 'data/*.csv filter=lfs -text\n', 'datasets/flights/dataset.yml': datasetYml(TRAIN_CSV.replace('3,0', '5,0')) })
    expect(repo.git('show', 'HEAD:data/w1.csv')).toMatch(/^version https:\/\/git-lfs/)
    const { lineage } = await repo.train()
    expect(lineage.predicate.datasets[0]).toMatchObject({ digest: { sha256: sha256(TRAIN_CSV.replace('3,0', '5,0')) }, bytes: String(TRAIN_CSV.length) })
  })
})

describe('a training run refuses', () => {
  const refusals: { name: string; changes?: Record<string, string>; arrange?: (repo: TrainingRepository) => void; says: RegExp }[] = [
    { name: 'a changed tracked file', arrange: (repo) => repo.write('models/delays/train.py', 'print(1)\n'), says: /clean working tree.*models\/delays\/train\.py.*Commit them/s },
    { name: 'a file that git neither tracks nor ignores', arrange: (repo) => repo.write('models/delays/extra.py', ''), says: /clean working tree.*extra\.py/s },
    { name: 'a lot whose bytes are others', changes: { 'data/w1.csv': `${TRAIN_CSV}9,0\n` }, says: /flights@w1 — expected sha256:.*dataset\.yml says, found sha256:.*record the new ones as a new lot/s },
    { name: 'a lot that is not there', changes: { 'datasets/flights/dataset.yml': datasetYml().replace('data/w1.csv', 'data/none.csv') }, says: /flights@w1 — expected a regular file data\/none\.csv in the commit/ },
    { name: 'a lot that the dataset does not name', changes: { 'models/delays/model.yml': MODEL_YML.replace('[w1]', '[w9]') }, says: /expected a lot of datasets\/flights\/dataset\.yml, found "w9".*there are: w1, w2/s },
    { name: 'a Git LFS pointer without its content', changes: { 'data/w1.csv': `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12\n` }, says: /git lfs pull/ },
    { name: 'a seed that is no parameter', changes: { 'models/delays/params.yml': 'fit:\n  share: 0.8\n' }, says: /seeds\[0\]\.parameter — expected a key of models\/delays\/params\.yml, got "fit\.seed"/ },
    { name: 'a component file that is not in the commit', changes: { 'models/delays/model.yml': MODEL_YML.replace('files: [train.py]', 'files: [gone.py]') }, says: /needs\.files\[0\] — expected a file or folder of the commit, got "models\/delays\/gone\.py"/ },
    { name: 'an input that is not declared', changes: { 'models/delays/model.yml': MODEL_YML.replace('needs: { files: [train.py], datasets: [train-data] }', 'needs: { files: [train.py] }') }, says: /"train" failed with exit code 1.*KeyError: 'PROVENDER_DATASET_TRAIN_DATA'/s },
    { name: 'a file of the repository that is not declared', changes: { 'models/delays/model.yml': MODEL_YML.replace('run: python3 train.py', 'run: cat ../../data/w1.csv && python3 train.py') }, says: /"train" failed with exit code 1.*No such file/s },
    { name: 'a parameter that is not declared', changes: { 'models/delays/model.yml': MODEL_YML.replace('params: [fit.share]', 'params: [fit.unused]') }, says: /KeyError: 'share'/ },
    { name: 'a failing command', changes: { 'models/delays/model.yml': MODEL_YML.replace('run: python3 train.py', 'run: echo before; exit 3') }, says: /"train" failed with exit code 3.*before/s },
    { name: 'a missing command', changes: { 'models/delays/model.yml': MODEL_YML.replace('run: python3 train.py', 'run: no-such-program train.py') }, says: /needs the command "no-such-program".*Install it/s },
    { name: 'a missing output', changes: { 'models/delays/model.yml': MODEL_YML.replace('run: python3 train.py', 'run: "true"') }, says: /"train" ended well, but its output models\/delays\/model is not there/ },
    { name: 'an empty output', changes: { 'models/delays/model.yml': MODEL_YML.replace('run: python3 evaluate.py', 'run: ": > metrics.json"') }, says: /output models\/delays\/metrics\.json is empty/ },
    { name: 'an output that is a symbolic link', changes: { 'models/delays/model.yml': MODEL_YML.replace('run: python3 train.py', 'run: mkdir model && ln -s /etc/hostname model/weights.json') }, says: /model\/weights\.json — expected a regular file, found a symbolic link/ },
    { name: 'an output that is a pipe', changes: { 'models/delays/model.yml': MODEL_YML.replace('run: python3 train.py', 'run: mkdir model && mkfifo model/weights.json') }, says: /found a pipe/ },
    { name: 'outputs whose names are one name elsewhere', changes: { 'models/delays/model.yml': MODEL_YML.replace('run: python3 train.py', 'run: mkdir model && echo 1 > model/A && echo 2 > model/a') }, says: /differ in more than case/ },
    { name: 'metrics that are NaN', changes: { 'models/delays/model.yml': MODEL_YML.replace('run: python3 evaluate.py', `run: "printf '[{\\"name\\": \\"auc\\", \\"value\\": NaN, \\"higherIsBetter\\": true}]' > metrics.json"`) }, says: /metrics\.json:1 — expected finite numbers, got NaN/ },
    { name: 'metrics of another form', changes: { 'models/delays/model.yml': MODEL_YML.replace('run: python3 evaluate.py', `run: "printf '{\\"auc\\": 1}' > metrics.json"`) }, says: /metrics\.json:1 — expected a list, got/ },
    { name: 'a card whose marks do not pair', changes: { 'models/delays/README.md': `${CARD}<!-- provender:end -->\n` }, says: /README\.md:8 — expected one pair of marks/ },
    { name: 'a version whose lineage record is not at hand', arrange: (repo) => repo.commit({ 'models/delays/versions/1.0.0.yml': versionYml() }), says: /versions\/1\.0\.0\.yml exists already.*cannot be told.*bump "version"/s },
  ]
  for (const { name, changes, arrange, says } of refusals) {
    it(`${name}, and records nothing`, async () => {
      const repo = repository(changes)
      arrange?.(repo)
      const before = repo.git('status', '--porcelain')
      const head = repo.git('rev-parse', 'HEAD')
      await expect(repo.train()).rejects.toThrow(says)
      expect(repo.records.texts.size).toBe(0)
      expect(repo.git('rev-parse', 'HEAD')).toBe(head)
      expect(repo.git('status', '--porcelain')).toBe(before)
      expect(existsSync(join(repo.folder, '.git/provender/models'))).toBe(false)
    })
  }

  it('changed inputs under a version that exists', async () => {
    const repo = repository()
    await repo.train()
    repo.commit({ 'models/delays/params.yml': PARAMS_YML.replace('0.8', '0.7') })
    await expect(repo.train()).rejects.toThrow(/changed: train\).*Bump "version"/s)
  })

  it('a link that leads out of a root', async () => {
    const repo = repository({ 'datasets/flights/dataset.yml': datasetYml().replace('data/w1.csv', 'lake:w1.csv') })
    const lake = join(repo.folder, '.git/lake')
    mkdirSync(lake)
    symlinkSync(join(repo.folder, 'data/w1.csv'), join(lake, 'w1.csv'))
    await expect(repo.train({ env: { ...process.env, PROVENDER_ROOT_LAKE: lake } })).rejects.toThrow(/symbolic link that leads out/)
  })

  it('a commit on a branch that moved meanwhile', async () => {
    const repo = repository({ 'models/delays/model.yml': MODEL_YML.replace('run: python3 evaluate.py', 'run: python3 evaluate.py') })
    const append = repo.records.append.bind(repo.records)
    repo.records.append = async (records, message) => {
      repo.git('commit', '-q', '--allow-empty', '-m', 'meanwhile')
      return append(records, message)
    }
    await expect(repo.train()).rejects.toThrow(/branch moved while the model was trained/)
    expect(repo.git('log', '-1', '--format=%s')).toBe('meanwhile')
    expect(repo.git('status', '--porcelain')).toBe('')
  })
})

describe('a training run that is ended', () => {
  const child = fileURLToPath(new URL('./train-child.ts', import.meta.url))
  const node = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url))

  it.each(['SIGKILL', 'SIGTERM'] as const)('by %s leaves nothing behind, and the next one is clean', async (signal) => {
    const repo = repository({ 'models/delays/model.yml': MODEL_YML.replace('run: python3 train.py', () => 'run: test -n "$OMP_NUM_THREADS" || { echo started $$; sleep 30; }; python3 train.py') })
    const process_ = spawn(node, [child, repo.folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    const pid = await new Promise<number>((resolve, reject) => {
      let text = ''
      process_.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString()
        const started = /started (\d+)/.exec(text)?.[1]
        if (started) resolve(Number(started))
      })
      process_.on('close', () => reject(new Error(`the child ended too early: ${text}`)))
    })
    const ended = new Promise((resolve) => process_.on('close', resolve))
    process_.kill(signal)
    await ended
    await expect.poll(() => isRunning(pid), { timeout: 5000 }).toBe(false)
    expect(repo.git('status', '--porcelain')).toBe('')
    expect(existsSync(join(repo.folder, '.git/provender/models'))).toBe(false)

    await repo.train({ env: { ...process.env, OMP_NUM_THREADS: '1' } })
    expect(readdirSync(join(repo.folder, '.git/provender')).filter((name) => name.startsWith('run-') && name !== `run-${process.pid}`)).toEqual([])
  })

  it('by a full disk says so and records nothing', async () => {
    const big = `delay,late\n${'3,0\n25,1\n'.repeat(60_000)}`
    const repo = repository({ 'datasets/flights/dataset.yml': datasetYml(big).replace('data/w1.csv', 'lake:w1.csv') })
    mkdirSync(join(repo.folder, '.git/lake'))
    writeFileSync(join(repo.folder, '.git/lake/w1.csv'), big)
    // A limit on the size of files is what a full disk looks like to the program, without mounting one.
    const process_ = spawn('/bin/sh', ['-c', 'ulimit -f 200; exec "$@"', 'sh', node, child, repo.folder], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, PROVENDER_ROOT_LAKE: join(repo.folder, '.git/lake') } })
    let text = ''
    process_.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
    await new Promise((resolve) => process_.on('close', resolve))
    expect(text).toMatch(/DISK_FULL .*no space left in .*Nothing was recorded/)
    expect(repo.git('status', '--porcelain')).toBe('')
    expect(readdirSync(join(repo.folder, '.git/provender')).filter((name) => name === 'models')).toEqual([])
  })
})

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // A zombie that nobody has reaped yet runs no more.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

function versionYml(): string {
  const digest = `sha256:${'0'.repeat(64)}`
  return `schema: version/v1\nmodel: delays\nversion: 1.0.0\nlineage: "${digest}"\nprovenance: "${digest}"\ncommit: "${'0'.repeat(40)}"\ntrained-at: "2026-01-01T00:00:00Z"\ntrained-by: ada\nsubjects:\n  - { name: model/weights.json, digest: "${digest}", bytes: 1 }\n`
}
