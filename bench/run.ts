/**
 * Measures what the product promises to be quick at, as one table.
 *
 *   npm run bench                    prints it
 *   npm run bench -- --write         also writes bench/RESULTS.md
 *   npm run bench -- --only gate     one group; see the names below
 *   npm run bench -- --only chaos    the chaos run: too long to be among all
 */
import { writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchBurst } from './burst.ts'
import { benchCatalog } from './catalog.ts'
import { benchChaos } from './chaos.ts'
import { benchColdStart } from './cold-start.ts'
import { benchDecide } from './decide.ts'
import { benchDemo } from './demo.ts'
import { benchGate } from './gate.ts'
import { benchIngress } from './ingress.ts'
import { benchRoundTrips } from './round-trips.ts'
import type { Row } from './row.ts'
import { benchTrace } from './trace.ts'
import { benchWebhook } from './webhook.ts'

interface Group {
  name: string
  measure(): Row[] | Promise<Row[]>
  /** Only when it is asked for by name. */
  byName?: boolean
  /** What was known before of the same kind of work, elsewhere or in a prototype, with its machine's `node -e 0` of 33 ms. */
  figure(what: string): string
}

const GROUPS: readonly Group[] = [
  {
    name: 'cold-start',
    measure: benchColdStart,
    figure: (what) => (what.includes('action')
      ? 'a bundled action with the whole toolkit 188–220 ms (5.7–6.7 ×), with lazy clients 106 ms (3.2 ×), unbundled 595 ms (18 ×)'
      : 'a bundled command line with zod 45 ms (1.4 ×), unbundled 133 ms (4 ×)'),
  },
  { name: 'webhook', measure: benchWebhook, figure: () => 'one connection: bare 5,488/s, Probot 14 alone 4,350/s (1.3 ×); the design asks for an answer within 100 ms, GitHub for one within 10 s' },
  { name: 'decide', measure: benchDecide, figure: (what) => (what.startsWith('decision') ? 'target: under 5 ms' : 'reading 300 YAML documents is nearly all of it') },
  { name: 'ingress', measure: benchIngress, figure: () => 'target: p99 under 50 ms, under 250 MB; 64 connections: bare 9,362/s · 108 µs of CPU each, Probot 14 alone 6,037/s · 168 µs' },
  { name: 'gate', measure: benchGate, figure: () => 'a prototype that reads nothing and waits for nothing: 214–498 ms from push to check' },
  { name: 'burst', measure: benchBurst, figure: () => 'target: p95 under 1 s; policy-bot has 10 workers and drops what does not fit a queue of 100' },
  { name: 'round-trips', measure: benchRoundTrips, figure: () => 'policy-bot, counted from its code: typically 8–15 requests a verdict; target: at most 6 reads cold, 3 warm' },
  { name: 'trace', measure: benchTrace, figure: () => 'target: under 1 s; GTO takes 6–12 s at 1,500 tags (gto#156); reading and parsing 100,000 manifests takes 2.3 s (39 × the `node -e 0` of that run)' },
  { name: 'catalog', measure: benchCatalog, figure: () => 'a prototype with 10,000 versions 5.9–7.8 s, 0.6–0.8 ms a version, Astro 14.2 s' },
  { name: 'chaos', byName: true, measure: benchChaos, figure: () => 'no prototype; none of the systems studied has such a test' },
  { name: 'demo', measure: benchDemo, figure: () => 'target: under 120 s on two cores' },
]

const { values } = parseArgs({ options: { write: { type: 'boolean' }, only: { type: 'string' } } })
const chosen = GROUPS.filter(({ name, byName = false }) => (values.only === undefined ? !byName : values.only === name))
if (chosen.length === 0) throw new Error(`--only: expected one of ${GROUPS.map(({ name }) => name).join(', ')}, found "${values.only}"`)

const loadBefore = loadavg()[0] ?? 0
const lines: string[] = []
for (const { name, measure, figure } of chosen) {
  console.error(`${name} …`)
  for (const { what, reference, ratio, note } of await measure()) lines.push(`| ${what} | ${reference} | ${ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0)} | ${note} | ${figure(what)} |`)
}

const report = `# Measured

${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, load ${loadBefore.toFixed(1)} at the start.
A ratio is the median over runs in turn with the reference; milliseconds hold for this machine and this hour only.

| what | against | times | note | known before |
|---|---|---:|---|---|
${lines.join('\n')}
`
console.log(report)
if (values.write) {
  if (values.only !== undefined) throw new Error('--write: expected all groups, found --only; the file would hold less than it promises')
  await writeFile(join(import.meta.dirname, 'RESULTS.md'), report)
}
