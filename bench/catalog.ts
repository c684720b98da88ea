/**
 * How long a catalog of 200 models with 5 versions each takes, from a real git repository to the files of the site.
 *
 *   node bench/catalog.ts [models] [versions]
 *
 * Everything is measured in this machine and this run; the ratio to `node -e 0` is what compares across machines.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { digests } from '../adapters/digests.ts'
import { siteFolder } from '../adapters/files/site-folder.ts'
import { openGitRecords } from '../adapters/git/records.ts'
import { openTree } from '../adapters/git/tree.ts'
import { buildCatalog, type CatalogBuilt } from '../flows/build-catalog.ts'
import { renderSite } from '../site/site.ts'
import { writeGitRepository } from '../test/fixtures/git-repository.ts'
import { median, NOTHING, timePairs, timeProgram } from './measure.ts'
import type { Row } from './row.ts'
import { addDataset, addModel, emptyRepository, promote, type RepositoryFixture } from '../test/fixtures/model-repository.ts'

const RUNS = 3
const CARD = `## Intended use\n\n${'Orders calls. '.repeat(60)}\n\n## Limits\n\n${'- Recall drops in weeks with storms.\n'.repeat(20)}\n| Slice | Rows |\n|---|---:|\n${'| north | 118412 |\n'.repeat(20)}`

export async function benchCatalog(models = 200, versions = 5): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'provender-bench-catalog-'))
  try {
    writeGitRepository(folder, repository(models, versions))
    const results: CatalogBuilt[] = []
    const build = async (): Promise<number> => {
      const { ms, result } = await timed(folder)
      results.push(result)
      return ms
    }
    const { ours, ratio } = await timePairs(RUNS, build, () => timeProgram(NOTHING))
    const { files, bytes } = results.at(-1) ?? { files: 0, bytes: 0 }
    const note = `median ${(median(ours) / 1000).toFixed(2)} s of ${RUNS} runs, ${(median(ours) / (models * versions)).toFixed(1)} ms a version; ${files} files, ${(bytes / 1024 ** 2).toFixed(0)} MiB; up to ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB of memory`
    return [{ what: `catalog of ${models} models × ${versions} versions`, reference: '`node -e 0`', ratio, note }]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function timed(repo: string): Promise<{ ms: number; result: CatalogBuilt }> {
  const silent = { info: () => {}, warn: (message: string) => console.error(message), progress: () => {} }
  const out = join(repo, '.provender', 'site')
  const from = performance.now()
  const result = await buildCatalog({ repository: { slug: 'acme/models', webUrl: 'https://github.com/acme/models' }, baseUrl: null }, {
    tree: await openTree(repo, 'main'), records: openGitRecords(repo), clock: { now: () => new Date('2026-11-21T09:00:00Z') }, digests, log: silent, site: siteFolder(out), render: renderSite,
  })
  return { ms: performance.now() - from, result }
}

function repository(models: number, versions: number): RepositoryFixture {
  const fixture = emptyRepository()
  const lots = Array.from({ length: 12 }, (_, index) => `lot-${index}`)
  addDataset(fixture, 'rows', lots)
  for (let model = 0; model < models; model++) {
    const name = `model-${String(model).padStart(4, '0')}`
    addModel(fixture, {
      name, description: `Model number ${model} of the bench.`, dataset: 'rows', card: CARD, stages: { production: `1.${versions - 1}.0` },
      versions: Array.from({ length: versions }, (_, index) => ({
        version: `1.${index}.0`, trainedAt: `2026-0${1 + (index % 9)}-01T06:00:00Z`, expiresOn: '2027-09-01', lots: lots.slice(index, index + 6), code: `code ${model} ${index % 3}`,
        params: Object.fromEntries(Array.from({ length: 20 }, (_, parameter) => [`parameter-${parameter}`, String(parameter * (index + 1))])),
        metrics: Array.from({ length: 8 }, (_, metric) => ({ name: `metric-${metric}`, value: String(0.7 + metric / 100 + index / 1000), n: '118412' })),
      })),
    })
    for (let index = 0; index < versions; index++) promote(fixture, name, 'production', `1.${index}.0`, `2026-0${1 + (index % 9)}-05`)
  }
  return fixture
}

if (import.meta.main) {
  const [models, versions] = process.argv.slice(2).map(Number)
  for (const { what, ratio, note } of await benchCatalog(models, versions)) console.log(`${what}: ${ratio.toFixed(0)} × node -e 0; ${note}`)
}
