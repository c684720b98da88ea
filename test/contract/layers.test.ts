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

/** Sources of a folder without tests, with what each imports. */
function importsOf(folder: string): { file: string; text: string; targets: string[] }[] {
  return globSync(`${folder}/**/*.ts`, { cwd: root })
    .filter((file) => !/\.test\.ts$|(^|\/)testing\//.test(file))
    .map((file) => {
      const text = readFileSync(join(root, file), 'utf8')
      const code = text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
      const targets = [...code.matchAll(/(?:from\s+|import\s*\(\s*|^import\s+)'([^']+)'/gm)].map((match) => {
        const target = match[1] ?? ''
        return target.startsWith('.') ? relative(root, join(root, dirname(file), target)) : target
      })
      return { file, text: code, targets }
    })
}

describe('layers', () => {
  for (const [layer, { ours, packages }] of Object.entries(LAYERS)) {
    it(`${layer} imports only ${ours.join(', ')} and its packages`, () => {
      const files = importsOf(layer)
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
      importsOf(layer).flatMap(({ file, targets }) => targets.filter((target) => /^(local|test|bench|scripts)\//.test(target)).map((target) => `${file} imports ${target}`)))
    expect(wrong).toEqual([])
  })

  it('core and schemas ask neither clock nor chance', () => {
    const wrong = ['core', 'schemas'].flatMap((layer) =>
      importsOf(layer).filter(({ text }) => /Date\.now\(|new Date\(\)|Math\.random\(|performance\.now|crypto\.|process\./.test(text)).map(({ file }) => file))
    expect(wrong).toEqual([])
  })

  it('sees an import and a clock where there is one', () => {
    const [self] = importsOf('test/contract').concat(importsOf('app'))
    expect(importsOf('flows').some(({ targets }) => targets.some((target) => target.startsWith('core/')))).toBe(true)
    expect(self === undefined || self.targets.length > 0).toBe(true)
  })
})
