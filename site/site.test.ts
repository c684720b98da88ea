import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { digests } from '../adapters/digests.ts'
import { catalogEntries } from '../core/catalog/entries.ts'
import { gatherCatalog } from '../flows/catalog/gather.ts'
import { gatherCardImages } from '../flows/catalog/gather-images.ts'
import { acmeRepository, NOW } from '../test/fixtures/acme.ts'
import { memoryRecords, memoryTree } from '../test/fixtures/memory-repository.ts'
import { addModel, emptyRepository, promote, type RepositoryFixture } from '../test/fixtures/model-repository.ts'
import { elementsOf, type Element } from './testing/markup.ts'
import { renderSite } from './site.ts'

async function siteOf(repository: RepositoryFixture, baseUrl: string | null = null): Promise<Map<string, string>> {
  const tree = memoryTree(repository.files)
  const sources = await gatherCatalog(new Date(NOW), { slug: 'acme/models', webUrl: 'https://github.com/acme/models' }, { tree, records: memoryRecords(repository.records, repository.decisions) })
  const files = renderSite(catalogEntries(sources, digests.ofText), await gatherCardImages(sources.models, tree), { baseUrl })
  return new Map([...files].map(({ path, content }) => [path, typeof content === 'string' ? content : Buffer.from(content).toString('utf8')]))
}

const pagesOf = (site: ReadonlyMap<string, string>): [string, string, Element[]][] =>
  [...site].filter(([path]) => path.endsWith('.html')).map(([path, text]) => [path, text, elementsOf(path, text)])

const acme = await siteOf(acmeRepository())

describe('the site', () => {
  it('has a page for every model and version, and the lists', () => {
    for (const path of ['index.html', 'attention/index.html', 'recalled/index.html', 'stage/production/index.html', 'risk/high/index.html', 'owner/ada-owner/index.html', 'team/acme/flight-data/index.html', 'models/flight-delays/index.html', 'models/flight-delays/2.1.0/index.html', 'about/index.html', 'api/v1/models.json', 'api/v1/models/eta.json', 'feed.xml', 'style.css', 'icon.svg', 'catalog.js', 'build.json']) {
      expect(acme.has(path), `${path}`).toBe(true)
    }
  })

  it('is the same bytes from the same input', async () => {
    expect(await siteOf(acmeRepository())).toEqual(acme)
  })

  it('is well-formed, with one h1, a title, a language and headings that skip no level', () => {
    for (const [path, , elements] of pagesOf(acme)) {
      const names = elements.map(({ name }) => name)
      expect(names.filter((name) => name === 'h1'), `${path}`).toHaveLength(1)
      expect(elements.find(({ name }) => name === 'html')?.attributes.get('lang'), `${path}`).toBe('en')
      const levels = names.filter((name) => /^h[1-6]$/.test(name)).map((name) => Number(name[1]))
      levels.reduce((before, level) => {
        expect(level - before, `${path}: a heading h${level} after h${before}`).toBeLessThanOrEqual(1)
        return level
      }, 0)
    }
  })

  it('has no inline style, script or handler, and a policy that would refuse them', () => {
    for (const [path, text, elements] of pagesOf(acme)) {
      expect(text, `${path}`).toContain(`content="default-src &#39;none&#39;; style-src &#39;self&#39;; img-src &#39;self&#39;; script-src &#39;self&#39;; connect-src &#39;self&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`)
      for (const { name, attributes, text: body } of elements) {
        expect([...attributes.keys()].filter((attribute) => attribute === 'style' || attribute.startsWith('on')), `${path} <${name}>`).toEqual([])
        expect(name === 'style' || (name === 'script' && (body !== '' || !attributes.has('src'))), `${path} <${name}>`).toBe(false)
      }
    }
  })

  it('has only links that lead somewhere', () => {
    expect(brokenLinks(acme)).toEqual([])
  })

  it('does not link to a version that is assigned but not there', async () => {
    const repository = acmeRepository()
    repository.files.delete('models/flight-delays/versions/2.1.0.yml')
    repository.files.delete('models/eta/model.yml')
    const site = await siteOf(repository)
    expect(brokenLinks(site)).toEqual([])
    expect(site.get('models/flight-delays/index.html')).toContain('but it has no version file')
  })

  it('has each id once per page', () => {
    for (const [path, , elements] of pagesOf(acme)) {
      const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? [])
      expect(ids.length, `${path}`).toBe(new Set(ids).size)
    }
  })

  it('can be used without sight and without a mouse', () => {
    for (const [path, text, elements] of pagesOf(acme)) {
      expect(text, `${path}`).toContain('<a class="skip" href="#main">')
      for (const { name, attributes } of elements) {
        if (name === 'th') expect(attributes.get('scope'), `${path} <th>`).toMatch(/^(?:col|row)$/)
        if (name === 'svg') expect(attributes.get('aria-hidden') === 'true' || (attributes.get('role') === 'img' && (attributes.get('aria-label') ?? '') !== ''), `${path} <svg>`).toBe(true)
        if (attributes.get('class') === 'scroll') expect([attributes.get('tabindex'), attributes.get('role'), (attributes.get('aria-label') ?? '') !== ''], `${path}`).toEqual(['0', 'region', true])
        if (name === 'input') expect(text, `${path}`).toContain(`<label class="vh" for="${attributes.get('id')}"`)
      }
    }
  })

  it('says what is missing', () => {
    expect(acme.get('models/fraud-ring/index.html')).toContain('No approval is recorded.')
    expect(acme.get('models/defect-vision/index.html')).toContain('No deployment is recorded.')
    expect(acme.get('models/eta/index.html')).toContain('There is no model card.')
    expect(acme.get('models/candidate-match/index.html')).toContain('<strong class="stop">Do not use.</strong>')
  })

  it('draws at most 24 nodes and says how many more there are', async () => {
    const repository = emptyRepository()
    addModel(repository, { name: 'wide', description: 'Many lots.', dataset: 'rows', stages: {}, versions: [{ version: '1.0.0', trainedAt: '2026-01-01T00:00:00Z', lots: ['a', 'z'], params: {}, metrics: [{ name: 'auc', value: '0.9' }], lineage: (statement) => {
      const [first] = statement.predicate.datasets
      const datasets = Array.from({ length: 40 }, (_, index) => ({ ...first!, name: `rows-${index}` }))
      const [step] = statement.predicate.components
      const components = Array.from({ length: 30 }, (_, index) => ({ ...step!, id: `s${index}`, name: `step ${index}` }))
      return { ...statement, predicate: { ...statement.predicate, datasets, components } }
    } }] })
    const page = (await siteOf(repository)).get('models/wide/index.html') ?? ''
    expect((page.match(/<g transform=/g) ?? []).length).toBeLessThanOrEqual(24)
    expect(page).toContain('+33 more')
    expect(page).toContain('rows-39')
  })

  it('keeps hostile text of every document in its place', async () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202e\' onx=\'`${1}'
    const repository = emptyRepository()
    const metrics = [{ name: `auc${evil}`, value: '0.9' }]
    addModel(repository, { name: 'evil', description: evil, dataset: 'rows', task: 'x', stages: { production: '1.0.0' }, card: `# ${evil}\n\n[x](javascript:alert(1)) ${evil}`, versions: [{ version: '1.0.0', trainedAt: '2026-01-01T00:00:00Z', lots: ['a', 'z'], params: { [`p${evil}`]: evil }, metrics, lineage: (statement) => {
      const text = JSON.stringify(statement, (_key, value: unknown) => (value === 'python3 train.py features.parquet out/model.json' || value === 'EPYC 7763' || value === 'Linux 6.1' || value === 'history' || value === 'CC0-1.0' || value === 'features' ? evil : value))
      return JSON.parse(text) as typeof statement
    } }] })
    promote(repository, 'evil', 'production', '1.0.0', '2026-02-01', [])
    repository.decisions[0] = repository.decisions[0]!.replaceAll('card is met', 'x')
    const site = await siteOf(repository)
    for (const [path, text, elements] of pagesOf(site)) {
      expect(elements.filter(({ name, attributes }) => (name === 'script' && !attributes.get('src')?.endsWith('catalog.js')) || name === 'img').map(({ name }) => name), `${path}`).toEqual([])
      expect(elements.flatMap(({ attributes }) => [...attributes.keys()]).filter((name) => name.startsWith('on')), `${path}`).toEqual([])
      expect(text.includes('\u202e'), `${path}`).toBe(false)
      expect(text, `${path}`).not.toMatch(/javascript:alert\(1\)"/)
    }
    expect(site.get('models/evil/index.html')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(site.get('feed.xml')).not.toContain('<script')
  })

  it('gives permanent addresses when it knows where it will be', async () => {
    const site = await siteOf(acmeRepository(), 'https://models.example.com/catalog/')
    expect(site.get('models/eta/index.html')).toContain('<link rel="canonical" href="https://models.example.com/catalog/models/eta/">')
    expect(site.get('feed.xml')).toContain('<link href="https://models.example.com/catalog/models/eta/index.html"/>')
  })

  it('tells programs what the pages tell people', () => {
    const index = JSON.parse(acme.get('api/v1/models.json') ?? '') as { models: { name: string; state: string; page: string; details: string }[] }
    expect(index.models.map(({ name, state }) => `${name} ${state}`)).toEqual(['candidate-match recalled', 'fraud-ring bad', 'defect-vision warn', 'price-elasticity warn', 'claim-severity ok', 'eta ok', 'flight-delays ok', 'ticket-router none'])
    for (const { page, details } of index.models) expect([acme.has(page), acme.has(details)]).toEqual([true, true])
  })

  it('makes pages of a hundred models, each linked to the next', async () => {
    const repository = emptyRepository()
    for (let index = 0; index < 101; index++) addModel(repository, { name: `model-${index}`, description: 'One of many.', dataset: 'rows', versions: [], stages: {} })
    const site = await siteOf(repository)
    expect(site.get('index.html')).toContain('href="page-2/index.html" rel="next"')
    expect(site.get('page-2/index.html')).toContain('101 to 101 of 101')
    expect(site.get('page-2/index.html')).toContain('data-index="../api/v1/models.json"')
  })
})

function brokenLinks(site: ReadonlyMap<string, string>): string[] {
  return pagesOf(site).flatMap(([path, , elements]) =>
    elements.flatMap(({ name, attributes }) => {
      const url = attributes.get('href') ?? attributes.get('src')
      if (url === undefined || /^(?:https?:|mailto:)/.test(url)) return []
      const [file = '', fragment] = url.split('#')
      const page = site.get(file === '' ? path : posix.normalize(posix.join(dirname(path), file)))
      if (page === undefined) return [`${path} <${name}> ${url}`]
      return fragment && !page.includes(`id="${fragment}"`) ? [`${path} ${url}: no such id`] : []
    }))
}

const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))

describe.skipIf(chromium === undefined)('in a browser (Chromium; skipped where none is installed)', () => {
  it('draws a page under its own policy without a complaint, in light and in dark', () => {
    const folder = mkdtempSync(join(tmpdir(), 'provender-site-'))
    try {
      for (const [path, text] of acme) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), text)
      }
      const sizes = ['1', '0'].map((scheme) => {
        const picture = join(folder, `shot-${scheme}.png`)
        const log = execFileSync(chromium!, ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--enable-logging=stderr', `--user-data-dir=${join(folder, `profile-${scheme}`)}`, `--blink-settings=preferredColorScheme=${scheme}`, `--screenshot=${picture}`, '--window-size=1360,2400', `file://${join(folder, 'models/flight-delays/index.html')}`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 })
        expect(log).not.toMatch(/Refused to|Content Security Policy/i)
        return statSync(picture).size
      })
      for (const size of sizes) expect(size).toBeGreaterThan(100_000)
      expect(sizes[0]).not.toBe(sizes[1])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 120_000)
})
