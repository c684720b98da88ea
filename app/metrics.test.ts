import { expect, it } from 'vitest'
import { makeMetrics } from './metrics.ts'

it('metrics are written as Prometheus reads them', () => {
  const metrics = makeMetrics()
  const calls = metrics.counter('calls_total', 'Calls.')
  metrics.gauge('queue', 'Waiting.', () => 3)
  const seconds = metrics.histogram('seconds', 'Duration.', [0.5, 1])
  calls.add({ status: '200', kind: 'a"b\\c\nd' })
  calls.add({ status: '200', kind: 'a"b\\c\nd' })
  calls.add()
  for (const value of [0.25, 0.5, 0.75, 2]) seconds.observe(value)
  expect(metrics.text()).toBe(String.raw`# HELP calls_total Calls.
# TYPE calls_total counter
calls_total{status="200",kind="a\"b\\c\nd"} 2
calls_total 1
# HELP queue Waiting.
# TYPE queue gauge
queue 3
# HELP seconds Duration.
# TYPE seconds histogram
seconds_bucket{le="0.5"} 2
seconds_bucket{le="1"} 3
seconds_bucket{le="+Inf"} 4
seconds_sum 3.5
seconds_count 4
`)
})
