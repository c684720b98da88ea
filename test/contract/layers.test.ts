import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Who may import whom: folders of ours, and packages. `node:` stands for every module of Node. */
const LAYERS: Record<string, { ours: string[]; packages: RegExp }> = {
  schemas: { ours: ['schemas'], packages: /^zod$/ },
  core: { ours: ['core', 'schemas'], packages: /^(zod|yaml)$/ },
  flows: { ours: ['flows', 'core', 'schemas'], packages: /^$/ },
  adapters: { ours: ['adapters', 'flows', 'core', 'schemas'], packages: /^(?!probot$)/ },
  site: { ours: ['site', 'core', 'schemas'], packages: /^(markdown-it|sanitize-html|node:)/ },
  app: { ours: ['app', 'adapters', 'flows', 'core', 'schemas'], packages: /./ },
  actions: { ours: ['actions', 'adapters', 'flows', 'core', 'schemas', 'site'], packages: /^(@actions\/|zod$|node:)/ },
  cli: { ours: ['cli', 'adapters', 'flows', 'core', 'schemas', 'site'], packages: /^(zod|yaml|node:)/ },
}

interface Source {
  file: string
  /** Without comments. */
  code: string
  /** Packages by name, our own files by path from the root. */
  targets: string[]
}

/** Sources of a folder, without its tests. */
function sourcesOf(folder: string): Source[] {
  return globSync(`${folder}/**/*.ts`, { cwd: root })
    .filter((file) => !/\.test\.ts$|(^|\/)testing\//.test(file))
    .map((file) => readSource(file, readFileSync(join(root, file), 'utf8')))
}

function readSource(file: string, text: string): Source {
  const code = text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
  const targets = [...code.matchAll(/(?:from\s+|import\s*\(\s*|^import\s+)'([^']+)'/gm)].map(([, target = '']) =>
    target.startsWith('.') ? relative(root, join(root, dirname(file), target)) : target)
  return { file, code, targets }
}

const ASKS_CLOCK_OR_CHANCE = /Date\.now\(|new Date\(\)|Math\.random\(|performance\.now|crypto\.|process\./

describe('layers', () => {
  for (const [layer, { ours, packages }] of Object.entries(LAYERS)) {
    it(`${layer} imports only ${ours.join(', ')} and its packages`, () => {
      const files = sourcesOf(layer)
      expect(files.length, `${layer} has sources`).toBeGreaterThan(0)
      const wrong = files.flatMap(({ file, targets }) =>
        targets
          .filter((target) => {
            const folder = target.split('/')[0] ?? ''
            return folder in LAYERS || ['local', 'test', 'scripts', 'bench', 'examples'].includes(folder)
              ? !ours.includes(folder)
              : !packages.test(target)
          })
          .map((target) => `${file} imports ${target}`),
      )
      expect(wrong).toEqual([])
    })
  }

  it('nothing of the product imports the embedded GitHub or the tests', () => {
    const wrong = Object.keys(LAYERS).flatMap((layer) =>
      sourcesOf(layer).flatMap(({ file, targets }) => targets.filter((target) => /^(local|test|bench|scripts)\//.test(target)).map((target) => `${file} imports ${target}`)))
    expect(wrong).toEqual([])
  })

  it('core and schemas ask neither clock nor chance', () => {
    const wrong = ['core', 'schemas'].flatMap((layer) =>
      sourcesOf(layer).filter(({ code }) => ASKS_CLOCK_OR_CHANCE.test(code)).map(({ file }) => file))
    expect(wrong).toEqual([])
  })

  it('sees what it looks for', () => {
    const { targets, code } = readSource('core/a/b.ts', "import { x } from '../../app/x.ts'\nimport type { Y } from 'probot'\nimport 'node:fs'\nconst z = await import('./c.ts')\n// Date.now()\nconst at = new Date()\n")
    expect(targets).toEqual(['app/x.ts', 'probot', 'node:fs', 'core/a/c.ts'])
    expect(ASKS_CLOCK_OR_CHANCE.test(code)).toBe(true)
    expect(ASKS_CLOCK_OR_CHANCE.test(readSource('a.ts', '// Date.now()\nconst at = new Date(0)').code)).toBe(false)
  })
})
