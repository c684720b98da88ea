import { makeMetrics, type Counter, type Histogram } from './metrics.ts'

/** What the app tells of itself. The labels are closed lists: a sender must not be able to make new ones. */
export interface Observed {
  deliveries: Counter
  judgements: Counter
  judgementSeconds: Histogram
  githubRequests: Counter
  retries: Counter
  sweeps: Counter
  text(): string
}

export function observe(queueLength: () => number): Observed {
  const metrics = makeMetrics()
  const observed = {
    deliveries: metrics.counter('provender_deliveries_total', 'Webhooks by event and outcome.'),
    judgements: metrics.counter('provender_judgements_total', 'Judgements by conclusion.'),
    judgementSeconds: metrics.histogram('provender_judgement_seconds', 'How long a judgement took, from reading to the check.', [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120]),
    githubRequests: metrics.counter('provender_github_requests_total', 'Requests to GitHub by status; 0 is no answer.'),
    retries: metrics.counter('provender_retries_total', 'Judgements and listings repeated after a failure that may pass.'),
    sweeps: metrics.counter('provender_sweeps_total', 'Sweeps by outcome.'),
    text: metrics.text,
  }
  metrics.gauge('provender_queue_length', 'Judgements and listings that wait or run.', queueLength)
  return observed
}
