import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import MarkdownIt from 'markdown-it'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openGitRecords } from '../../adapters/git/records.ts'
import { actionLog } from '../../adapters/runner/action-log.ts'
import { renderTraining, renderTrainingFailure, type RenderedCheck } from '../../core/render/training.ts'
import type { TrainingOutcome } from '../../flows/capture-training.ts'
import { provender } from '../cli/provender.ts'
import { POLICY } from '../fakes/promotion.ts'
import { datasetYml, makeTrainingRepository, MODEL_YML, PARAMS_YML, TRAIN_CSV, type TrainingRepository } from './training-fixture.ts'

/** For a shell, for Markdown and for a browser; the second one for terminals, too: documents and metrics refuse it, output does not. */
const HOSTILE = `$(touch pwned) ;touch pwned; \`touch pwned\` && x | y <img src=x onerror=alert(1)> [a](https://evil.example) ![i](j) @acme/all <!-- provender:end --> "'`
const WORSE = `${HOSTILE}\n::set-env name=PWNED::1\n##[error]x\u001b[2J\u202e\u009b1m\n# big`
const SPLIT = '<img src=x onerror=alert(1)> | `x` @acme/all [a](b) ##[error]x'
const FILE = 'data/w1;touch pwned|$(touch pwned)&<b>@acme.csv'
const BRANCH = 'main;touch${IFS}pwned|<b>&$(touch${IFS}pwned)@acme/x'
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/

let repository: TrainingRepository
let outcome: TrainingOutcome
beforeAll(async () => {
  const yaml = JSON.stringify(HOSTILE)
  repository = makeTrainingRepository({
    'models/delays/model.yml': MODEL_YML.replace('Says whether a flight is late.', () => yaml).replace('params: [fit.share]', 'params: [fit.share, fit.note]'),
    'models/delays/params.yml': `${PARAMS_YML}  note: ${yaml}\n`,
    'models/delays/evaluate.py': `import json\nprint(${JSON.stringify(WORSE)})\njson.dump([{"name": "auc", "value": 1, "split": ${JSON.stringify(SPLIT)}, "higherIsBetter": True}], open("metrics.json", "w"))\n`,
    'datasets/flights/dataset.yml': datasetYml().replace('Flights.', () => yaml).replace('CC0-1.0', () => JSON.stringify(HOSTILE.slice(0, 120))).replace('data/w1.csv', () => JSON.stringify(FILE)),
    [FILE]: TRAIN_CSV,
    '.github/provender.yml': POLICY,
  })
  repository.git('checkout', '-q', '-b', BRANCH)
  repository.git('config', 'github.user', 'ada<img src=x>|@acme/all')
  repository.git('config', 'user.email', '1+$(touch${IFS}pwned)@users.noreply.example')
  outcome = await repository.train({ records: ({ root }) => openGitRecords(root) })
})
afterAll(() => repository.remove())

/** GitHub's Markdown: nothing of what the text holds may come to life. */
function expectPlain(markdown: string): void {
  const html = new MarkdownIt({ html: true, linkify: true }).render(markdown)
  const alive = html.replace(/<(code|pre)\b[^>]*>[^]*?<\/\1>/g, '')
  expect(alive).not.toMatch(/<img|<a |onerror|<b>|@acme|evil\.example/)
  expect(html).not.toMatch(/<img|<a |<h1>big/)
  expect(markdown).not.toMatch(CONTROL)
}

describe('names and texts with characters of the shell, Markdown, HTML and terminals', () => {
  it('train like any others, and a login that cannot be one is not taken', () => {
    expect(outcome.lineage.predicate.metrics[0]?.split).toBe(SPLIT)
    expect(outcome.lineage.predicate.initiator.login).toMatch(/^[A-Za-z0-9-]+$/)
    expect(outcome.lineage.predicate.datasets[0]?.uri).toContain('touch')
  })

  it('stay text in the check, the job summary and the card', () => {
    const failed = renderTrainingFailure('delays', WORSE)
    const checks: RenderedCheck[] = [renderTraining(outcome.lineage, outcome.version.lineage, outcome.lineage)]
    for (const { title, summary } of checks) {
      expect(title).not.toMatch(CONTROL)
      expectPlain(summary)
    }
    expect(new MarkdownIt({ html: true, linkify: true }).render(failed.summary).replace(/<pre>[^]*?<\/pre>/g, '')).not.toMatch(/<img|<a |@acme|<h1/)
    expectPlain(repository.git('show', 'HEAD:models/delays/README.md').replace(/^---\n[^]*?\n---\n/, ''))
  })

  it('give a runner no command', () => {
    const lines: string[] = []
    const log = actionLog({ info: (line) => lines.push(...line.split('\n')), warning: () => {} })
    for (const message of [...repository.messages, WORSE]) log.info(message)
    expect(lines.join('\n')).toContain('set-env')
    for (const line of lines) expect(line).not.toMatch(/^\s*::|##\[/)
  })

  it('move nothing on a terminal', async () => {
    const ended = await Promise.all([['trace', 'delays@1.0.0', '--revision', BRANCH], ['trace', 'delays@1.0.0', '--full', '--revision', BRANCH], ['check'], ['trace', WORSE]].map((args) => provender(args, { cwd: repository.folder })))
    for (const { out, err } of ended) expect(`${out}${err}`).not.toMatch(CONTROL)
    expect(ended.map(({ code }) => code), JSON.stringify(ended.slice(0, 3))).toEqual([0, 0, 0, 2])
    expect(ended[0]?.out).toContain('touch pwned')
  })

  it('stay text in the catalog', async () => {
    const site = join(repository.folder, '.git/site')
    const built = await provender(['catalog', 'build', '--out', site], { cwd: repository.folder })
    expect(built, built.err).toMatchObject({ code: 0 })
    const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(1)
    let told = 0
    for (const path of pages) {
      const html = readFileSync(join(site, path), 'utf8')
      if (html.includes('touch pwned')) told++
      // Of a quoted value only its end can do harm: the template escapes quotes, so these are what it wrote.
      expect(html.replaceAll(/="[^"]*"/g, '=""'), path).not.toMatch(/<img src|<[^>]*\sonerror|<b>@acme|\u001b|\u202e|\u009b/)
      expect(html, path).not.toContain('href="https://evil')
    }
    expect(told).toBeGreaterThan(0)
  })

  it('reach no shell', () => {
    expect(readdirSync(repository.folder, { recursive: true, encoding: 'utf8' }).filter((path) => /(^|\/)pwned$/.test(path))).toEqual([])
  })
})
