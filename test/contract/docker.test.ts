import { existsSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
const dockerfile = read('Dockerfile')
const copied = [...dockerfile.matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, sources = '']) => sources.split(' '))
const manifest = JSON.parse(read('package.json')) as { scripts: Record<string, string>; dependencies: Record<string, string> }

/** Every file and package that a program loads, lazily or not; types are loaded by nobody. */
function loadedBy(entry: string): { files: string[]; packages: string[] } {
  const files = new Set<string>()
  const packages = new Set<string>()
  const visit = (file: string): void => {
    if (files.has(file)) return
    files.add(file)
    const text = read(file).replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
    for (const [, target = ''] of text.matchAll(/^(?:import|export) (?!type )(?:[^'"]* from )?'([^']+)'/gm)) follow(file, target)
    for (const [, target = ''] of text.matchAll(/\bimport\(\s*'([^']+)'/g)) follow(file, target)
  }
  const follow = (from: string, target: string): void => {
    if (target.startsWith('.')) visit(relative(ROOT, join(ROOT, dirname(from), target)))
    else if (!target.startsWith('node:') && !builtinModules.includes(target)) packages.add(target.split('/').slice(0, target.startsWith('@') ? 2 : 1).join('/'))
  }
  visit(entry)
  return { files: [...files], packages: [...packages] }
}

const started = manifest.scripts['start']?.split(' ').at(-1) ?? ''
const loaded = loadedBy(started)

describe('Dockerfile', () => {
  it('copies what is there', () => {
    expect(copied.length).toBeGreaterThan(5)
    expect(copied).toContain('app.yml')
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  it('starts what npm start starts', () => {
    expect(JSON.parse(/^CMD (\[.+\])$/m.exec(dockerfile)?.[1] ?? 'null')).toEqual(manifest.scripts['start']?.split(' '))
  })

  it('copies every file that is loaded, and no folder of which none is', () => {
    expect(loaded.files.length).toBeGreaterThan(50)
    const within = (file: string, path: string): boolean => file === path || file.startsWith(`${path}/`)
    expect(loaded.files.filter((file) => !copied.some((path) => within(file, path)))).toEqual([])
    // Read, and not imported: the set-up registers by it.
    expect(copied.filter((path) => !path.startsWith('package') && path !== 'app.yml' && !loaded.files.some((file) => within(file, path)))).toEqual([])
  })

  it('installs every package that is loaded', () => {
    expect(dockerfile).toMatch(/^RUN npm ci --omit=dev\b/m)
    expect(loaded.packages).toEqual(expect.arrayContaining(['probot', 'zod', 'yaml']))
    expect(loaded.packages.filter((name) => !(name in manifest.dependencies))).toEqual([])
  })

  it('runs without rights, and is looked after', () => {
    expect(dockerfile).toMatch(/^USER node$/m)
    expect(dockerfile.indexOf('\nUSER node')).toBeGreaterThan(dockerfile.lastIndexOf('\nCOPY'))
    expect(dockerfile).toMatch(/^HEALTHCHECK .*\/healthz/m)
  })

  it('is given what it copies, and nothing else', () => {
    const lines = read('.dockerignore').split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    expect(lines[0]).toBe('*')
    expect(lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1)).sort()).toEqual([...copied].sort())
    expect(lines).toEqual(expect.arrayContaining(['**/.env', '**/*.pem']))
  })
})
