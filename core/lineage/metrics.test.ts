import { describe, expect, it } from 'vitest'
import { readMetrics } from './metrics.ts'

const read = (text: string): ReturnType<typeof readMetrics> => readMetrics('metrics.json', text, { auc: { abs: 0.01 } })

describe('readMetrics', () => {
  it('keeps numbers exact as text, with interval and tolerance', () => {
    const text = '[\n\t{"name": "auc", "value": 0.30000000000000004, "n": 12, "split": "test", "higherIsBetter": true,\n\t "interval": {"lower": 1e-7, "upper": 1, "level": 0.95, "method": "wilson"}}\n]'
    expect(read(text)).toEqual({
      problems: [],
      metrics: [{ name: 'auc', value: '0.30000000000000004', split: 'test', n: '12', higherIsBetter: true, ci: { lower: '1e-7', upper: '1', level: '0.95', method: 'wilson' }, tolerance: { abs: '0.01' } }],
    })
  })

  it.each([
    ['NaN', '[{"name":"auc","value":NaN,"higherIsBetter":true}]', 'NaN'],
    ['infinity', '[{"name":"auc","value": -Infinity,"higherIsBetter":true}]', '-Infinity'],
    ['text that is cut off', '[{"name":"auc"', 'JSON'],
    ['no metric', '[]', 'an empty list'],
    ['a key that is unknown', '[{"name":"auc","value":1,"higherIsBetter":true,"extra":1}]', 'extra'],
    ['a key twice', '[{"name":"auc","value":1,"value":2,"higherIsBetter":true}]', ''],
    ['a metric twice', '[{"name":"auc","value":1,"higherIsBetter":true},{"name":"auc","value":2,"higherIsBetter":true}]', 'again'],
    ['a value that is text', '[{"name":"auc","value":"1","higherIsBetter":true}]', '"1"'],
  ])('refuses %s', (_name, text, found) => {
    const { metrics, problems } = read(text)
    expect(metrics).toEqual([])
    expect(problems[0]).toMatchObject({ file: 'metrics.json' })
    expect(problems[0]?.found).toContain(found)
  })
})
