import { makeMetrics, type Counter, type Histogram } from './metrics.ts'
import { rateLimits } from './rate-limits.ts'

/** What the app tells of itself. The labels are closed lists: a sender must not be able to make new ones. */
export interface Observed {
  deliveries: Counter
  judgements: Counter
  judgementSeconds: Histogram
  githubRequests: Counter
  retries: Counter
  sweeps: Counter
  refusedMarks: Counter
  /** By `kind`, a closed list of ours. */
  alerts: Counter
  acknowledgementSeconds: Histogram
  recovered: Counter
  logReadings: Counter
  /** Told what is left of the limit that GitHub names in an answer. */
  seeRateLimit(resource: string, remaining: number): void
  /** Told how many installations somebody has suspended. */
  seeSuspended(count: number): void
  text(): string
}

export function observe(queueLength: () => number): Observed {
  const metrics = makeMetrics()
  const limits = rateLimits()
  let suspended = 0
  const observed = {
    deliveries: metrics.counter('provender_deliveries_total', 'Webhooks by event and outcome.'),
    judgements: metrics.counter('provender_judgements_total', 'Judgements by conclusion.'),
    judgementSeconds: metrics.histogram('provender_judgement_seconds', 'How long a judgement took, from reading to the check.', [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120]),
    githubRequests: metrics.counter('provender_github_requests_total', 'Requests to GitHub by status; 0 is no answer.'),
    retries: metrics.counter('provender_retries_total', 'Judgements and listings repeated after a failure that may pass.'),
    sweeps: metrics.counter('provender_sweeps_total', 'Sweeps by outcome.'),
    refusedMarks: metrics.counter('provender_marks_refused_total', 'Judgements that were not queued, because too many wait; the sweep finds them.'),
    alerts: metrics.counter('provender_alerts_total', 'Alerts that were opened, by kind.'),
    acknowledgementSeconds: metrics.histogram('provender_acknowledgement_seconds', 'How long a webhook took, from its head to its answer.', [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 10]),
    recovered: metrics.counter('provender_recovered_total', 'Webhooks that were read from GitHub\'s delivery log, by event.'),
    logReadings: metrics.counter('provender_delivery_log_readings_total', 'Readings of GitHub\'s delivery log by outcome.'),
    seeRateLimit: limits.see,
    seeSuspended: (count: number) => void (suspended = count),
    text: metrics.text,
  }
  metrics.gauge('provender_queue_length', 'Judgements and listings that wait or run.', queueLength)
  metrics.gauge('provender_github_rate_limit_remaining', 'Requests that GitHub still grants: the least of all installations in the last five to ten minutes.', limits.read)
  metrics.gauge('provender_suspended_installations', 'Installations that are suspended, as far as is known: nothing is judged there.', () => suspended)
  return observed
}
