import { hash } from 'node:crypto'
import { stringify } from 'yaml'
import { canonicalJson } from '../../core/canonical.ts'
import { regenerateCard } from '../../core/card/machine.ts'
import { known, type Account, type CommitFact, type EvidenceFact, type Facts, type FactValues, type Need, type ReviewFact, type ReviewState } from '../../core/policy/facts.ts'
import { LineageStatement } from '../../schemas/lineage/v1.ts'

/** A promotion that meets every rule: churn 1.1.0, trained in this pull request by ada, goes to staging. Cases change what differs. */

export const HEAD = 'a'.repeat(40)
export const BASE = 'b'.repeat(40)
export const TRAINED = 'c'.repeat(40)
export const OLD = 'd'.repeat(40)

let nextId = 100
const ids = new Map<string, number>([['ada', 1], ['ben', 2], ['cyd', 3], ['dee', 4], ['eve', 5]])
export function account(login: string, bot = false): Account {
  const key = login.toLowerCase()
  if (!ids.has(key)) ids.set(key, nextId++)
  return { id: ids.get(key)!, login, bot }
}

export const sha256 = (text: string): string => `sha256:${hash('sha256', text)}`

export function statement(version: string, change: (predicate: LineageStatement['predicate']) => void = () => {}): LineageStatement {
  const value: LineageStatement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'model.bin', digest: { sha256: hash('sha256', version) } }],
    predicateType: 'https://provender.dev/lineage/v1',
    predicate: {
      schemaVersion: '1.0.0',
      kind: 'train',
      model: { name: 'churn', version, path: 'models/churn' },
      initiator: { login: 'ada' },
      buildDefinition: { buildType: 'https://provender.dev/buildtypes/training/v1', externalParameters: {}, resolvedDependencies: [{ uri: 'git+https://git.example/acme/models', digest: { gitCommit: TRAINED } }] },
      runDetails: { builder: { id: 'https://provender.dev/builders/local' }, metadata: { invocationId: '1', startedOn: '2026-03-01T09:00:00Z', finishedOn: '2026-03-01T09:30:00Z' } },
      hyperparameters: [],
      seeds: [],
      datasets: [{ role: 'train', id: 'calls', name: 'calls', lot: '2026-w08', uri: '/data/calls.csv', digest: { sha256: 'e'.repeat(64) }, bytes: '10' }],
      components: [],
      environment: { os: 'linux', arch: 'x64', cpu: { model: 'x', cores: 2 }, gpus: [], languages: {}, locks: [], env: [], determinism: { flags: [] } },
      metrics: [{ name: 'auc', value: '0.81', split: 'test', higherIsBetter: true }],
      outputs: { parameterDigest: { sha256: 'f'.repeat(64) } },
      parents: [],
      completeness: { datasets: 'observed', environment: 'declared', components: 'observed' },
    },
  }
  change(value.predicate)
  return LineageStatement.parse(value)
}

export function records(version: string, change?: (predicate: LineageStatement['predicate']) => void): { lineage: string; provenance: string } {
  const lineage = statement(version, change)
  const { buildDefinition, runDetails } = lineage.predicate
  const provenance = { _type: lineage._type, subject: lineage.subject, predicateType: 'https://slsa.dev/provenance/v1', predicate: { buildDefinition, runDetails } }
  return { lineage: canonicalJson(lineage), provenance: canonicalJson(provenance) }
}

export function versionFile(version: string, change: Record<string, unknown> = {}, of = records(version)): string {
  return stringify({
    schema: 'version/v1',
    model: 'churn',
    version,
    lineage: sha256(of.lineage),
    provenance: sha256(of.provenance),
    commit: TRAINED,
    'trained-at': '2026-03-01T09:30:00Z',
    'trained-by': 'ada',
    'expires-on': '2027-03-01',
    subjects: [{ name: 'model.bin', digest: `sha256:${hash('sha256', version)}`, bytes: 10 }],
    ...change,
  })
}

export function stagesFile(stages: Record<string, string | { version: string; challenger?: string; shadow?: string }>): string {
  return stringify({ schema: 'stages/v1', model: 'churn', stages: Object.fromEntries(Object.entries(stages).map(([stage, held]) => [stage, typeof held === 'string' ? { version: held } : held])) })
}

export const MODEL = stringify({
  schema: 'model/v1', name: 'churn', version: '1.1.0', description: 'Who leaves.', task: 'tabular-classification', 'risk-tier': 'low', owners: ['dee', 'acme/churn'],
  seeds: [{ none: 'closed form' }], datasets: { calls: { dataset: 'calls', lots: ['2026-w08'], role: 'train' } },
  pipeline: [{ id: 'train', role: 'train', run: 'sh train.sh', outputs: ['out/model.bin'] }], model: ['out/model.bin'], metrics: 'out/metrics.json',
})

export const DATASET = stringify({
  schema: 'dataset/v1', name: 'calls', description: 'Calls.', owners: ['eve'], licence: 'internal', sensitivity: 'internal',
  lots: { '2026-w08': { uri: 'data/calls.csv', digest: `sha256:${'e'.repeat(64)}`, 'expires-on': '2026-12-31' } },
})

const PROSE = '---\nlicense: apache-2.0\n---\n# Churn\n\n## Intended use\n\nRanks customers by how likely they are to leave within a month.\n\n## Limitations\n\nIt knows nothing about customers of less than a month.\n'
export function card(version = '1.1.0', prose = PROSE): string {
  const of = records(version)
  const made = regenerateCard('models/churn/README.md', prose, statement(version), sha256(of.lineage))
  if (!made.ok) throw new Error('unreachable: the card of the tests')
  return made.text
}

export const POLICY = `schema: policy/v1
stages:
  - name: staging
    from: [unassigned]
  - name: production
    from: [staging, production]
roles:
  risk:
    teams: [acme/risk]
rules:
  - id: two-reviewers
    rule: min-approvals
    with:
      count: 2
      from: { users: [ada, ben, cyd], roles: [risk] }
  - { id: lineage, rule: lineage-present }
  - { id: card, rule: card-complete }
  - { id: move, rule: legal-move }
  - { id: shelf-life, rule: not-expired }
  - id: tests
    rule: checks-passed
    with: { checks: [{ name: tests, app: github-actions }] }
`

// Each a second after the one before, however many a test makes: the order of opinions is what it is about.
const FIRST_REVIEW = Date.parse('2026-03-02T10:00:00Z')
let reviewId = 1
export function review(login: string, state: ReviewState, more: Partial<ReviewFact> = {}): ReviewFact {
  const id = reviewId++
  return { id, author: account(login), state, commit: HEAD, submittedAt: new Date(FIRST_REVIEW + id * 1000).toISOString(), beforeRetarget: false, ...more }
}
export const approval = (login: string, more: Partial<ReviewFact> = {}): ReviewFact => review(login, 'APPROVED', more)

export const commit = (author: string | null, more: Partial<CommitFact> = {}): CommitFact => ({ sha: HEAD, author: author === null ? null : account(author), committer: author === null ? null : account(author), coAuthors: [], ...more })

const file = (path: string, before: string | null, after: string | null): FactValues['files']['changed'][number] => {
  const state = (text: string | null): { blob: string; mode: string } | null => (text === null ? null : { blob: hash('sha1', text), mode: '100644' })
  return { path, mergeBase: state(before), base: state(before), head: state(after) }
}

export function evidence(version: string, more: Partial<EvidenceFact> = {}, of = records(version)): EvidenceFact {
  const present = (text: string): EvidenceFact['lineage'] => known({ state: 'present', digest: sha256(text), text })
  return { lineage: present(of.lineage), provenance: present(of.provenance), trainedBelowHead: known(true), ...more }
}

/** Files of the repository before and after, as the facts would hold them. */
export function changing(base: Record<string, string>, after: Record<string, string | null>): Pick<FactValues, 'files' | 'documents'> {
  const changed = Object.entries(after).filter(([path, text]) => (base[path] ?? null) !== text)
  const merged: Record<string, string | null> = { ...base, ...after }
  const all = Object.fromEntries(PATHS.map((path): [string, null] => [path, null]))
  return { files: { changed: changed.map(([path, text]) => file(path, base[path] ?? null, text)), colliding: [], displaced: [] }, documents: { base: { ...all, ...base }, merged: { ...all, ...merged } } }
}

const M = 'models/churn'
const PATHS = [`${M}/model.yml`, `${M}/README.md`, `${M}/stages.yml`, `${M}/versions/1.0.0.yml`, `${M}/versions/1.1.0.yml`, `${M}/versions/9.9.9.yml`, 'datasets/calls/dataset.yml', '.github/provender.yml']

export const BASE_FILES: Record<string, string> = {
  '.github/provender.yml': POLICY,
  [`${M}/model.yml`]: MODEL,
  [`${M}/README.md`]: card('1.0.0'),
  [`${M}/stages.yml`]: stagesFile({ production: '1.0.0' }),
  [`${M}/versions/1.0.0.yml`]: versionFile('1.0.0'),
  'datasets/calls/dataset.yml': DATASET,
}
export const HEAD_FILES: Record<string, string | null> = {
  [`${M}/README.md`]: card('1.1.0'),
  [`${M}/stages.yml`]: stagesFile({ production: '1.0.0', staging: '1.1.0' }),
  [`${M}/versions/1.1.0.yml`]: versionFile('1.1.0'),
}

export function values(more: Partial<FactValues> = {}): FactValues {
  return {
    pull: { number: 7, draft: false, author: account('ada'), base: { ref: 'main', sha: BASE, repository: 1 }, head: { ref: 'better', sha: HEAD, repository: 1 }, mergeBase: BASE },
    ...changing(BASE_FILES, HEAD_FILES),
    commits: [commit('ada')],
    pushes: [{ after: HEAD, actor: account('ada') }],
    reviews: [approval('ben'), approval('cyd')],
    reviewed: {},
    people: { accounts: { ada: 1, ben: 2, cyd: 3, dee: 4, eve: 5 }, teams: { 'acme/risk': known([account('dee').id]), 'acme/churn': known([account('dee').id]) }, permissions: {} },
    checks: [{ name: 'tests', app: { id: 15368, slug: 'github-actions' }, headSha: HEAD, status: 'completed', conclusion: 'success' }],
    evidence: { 'churn@1.0.0': evidence('1.0.0'), 'churn@1.1.0': evidence('1.1.0') },
    openPromotions: [],
    served: {},
    alerts: [],
    ...more,
  }
}

export function facts(more: Partial<FactValues> = {}): Facts {
  return Object.fromEntries(Object.entries(values(more)).map(([need, value]) => [need as Need, known(value)])) as unknown as Facts
}

export const NOW = new Date('2026-03-03T12:00:00Z')
