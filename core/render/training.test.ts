import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../canonical.ts'
import { SAMPLE_DIGEST, sampleFacts, sampleLineage } from '../lineage/testing/sample.ts'
import { codeSpan } from './code-span.ts'
import { renderTraining, renderTrainingFailure } from './training.ts'

const champion = (sameData: boolean) => ({ version: '0.9.0', stage: 'production', lineage: SAMPLE_DIGEST, sameData, metrics: [{ name: 'auc', value: '0.7', split: 'test', higherIsBetter: true }], ...(sameData ? {} : { reason: 'its files are not at hand' }) })

describe('renderTraining', () => {
  it('tells version, data, parameters, machine and the metrics against the champion', () => {
    const before = sampleLineage({ hyperparameters: [{ name: 'rounds', value: '20', type: 'int', source: 's' }] })
    const { title, summary, text } = renderTraining(sampleLineage({ champion: champion(true) }), SAMPLE_DIGEST, before)
    expect(title).toBe('delays@1.0.0 trained: against 0.9.0 1 better, 0 equal, 0 worse (on the same data)')
    expect(summary).toContain('| `auc` | `test` | `0.75` | `0.7` | `0.05` | **better** |')
    expect(summary).toContain('measured again on **the same test data**')
    expect(summary).toContain('| parameter | `rounds` | `20` | `40` |')
    expect(summary).toContain('`flights@w1`')
    expect(summary).toContain('`python` | `3.12.1`')
    expect(text).toBe(`\`\`\`json\n${canonicalJson(sampleLineage({ champion: champion(true) }))}\n\`\`\``)
  })

  it('says plainly when it is not the same data', () => {
    const { title, summary } = renderTraining(sampleLineage({ champion: champion(false) }), SAMPLE_DIGEST, undefined)
    expect(title).toContain('not on the same data')
    expect(summary).toContain('**Not on the same data**')
    expect(summary).toContain('`its files are not at hand`')
  })

  it('names a metric that vanished', () => {
    const gone = { ...champion(true), metrics: [...champion(true).metrics, { name: 'recall', value: '0.5', higherIsBetter: true }] }
    expect(renderTraining(sampleLineage({ champion: gone }), SAMPLE_DIGEST, undefined).summary).toContain('| `recall` | `–` | – | `0.5` | – | **missing** |')
  })

  it('stays below what GitHub takes, with the digest and place instead of a long statement', () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({ ...sampleFacts().metrics[0]!, name: `metric-${index}` }))
    const { summary, text } = renderTraining(sampleLineage({ metrics: many }), SAMPLE_DIGEST, undefined)
    expect(summary.length).toBeLessThanOrEqual(60_000)
    expect(text?.length).toBeLessThan(1000)
    expect(text).toContain(SAMPLE_DIGEST)
  })
})

describe('renderTrainingFailure', () => {
  it('shows the message in a fence that the message cannot close', () => {
    expect(renderTrainingFailure('delays', 'x\n````\n# big').summary).toContain('`````\nx\n````\n# big\n`````')
  })
})

describe('codeSpan', () => {
  const markdown = new MarkdownIt({ html: true, linkify: true })
  const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a|b', '`', '``x`', '\\|', '@acme/all', '<script>', 'a\nb', '**b**', 'https://x.example', '| --- |'), fc.array(fc.constantFrom('|', '`', '\\', '<', '*', '@', '\n', ' ', 'a')).map((parts) => parts.join('')))

  it('keeps any text in its cell, without markup of its own', () => {
    fc.assert(fc.property(hostile, (text) => {
      const html = markdown.render(`| a | b |\n|---|---|\n| ${codeSpan(text)} | end |\n`)
      const cells = [...html.matchAll(/<td>([^]*?)<\/td>/g)].map(([, cell]) => cell ?? '')
      expect(cells).toHaveLength(2)
      expect(cells[1]).toBe('end')
      expect(cells[0]).toMatch(/^<code>[^<]*<\/code>$/)
    }), { numRuns: 300 })
  })
})
