import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { readActionInputs } from '../../adapters/runner/inputs.ts'
import { parseActionFile, type ActionFile } from '../../local/actions/workflow/action-file.ts'

const ROOT = join(import.meta.dirname, '../..')

/** The gate's metadata lies at the root, so that `uses: owner/repo@ref` finds it. */
const ACTIONS = ['action.yml', ...globSync('actions/*/action.yml', { cwd: ROOT }).sort()].map((metadata) => ({
  name: metadata === 'action.yml' ? 'gate' : basename(dirname(metadata)),
  metadata,
}))

/** Inputs that have no default: a value that any schema of ours takes. */
const GIVEN: Record<string, string> = { command: 'true', token: 'a-token' }

function readMetadata(metadata: string): ActionFile {
  const parsed = parseActionFile(metadata, readFileSync(join(ROOT, metadata), 'utf8'))
  if (!parsed.ok) throw new Error(parsed.problems.map(({ line, path, message }) => `${metadata}:${line} ${path} — ${message}`).join('\n'))
  return parsed.value
}

async function loadSchema(name: string): Promise<z.ZodObject> {
  const module = (await import(`../../actions/${name}/inputs.ts`)) as Record<string, unknown>
  const schemas = Object.entries(module).filter(([exported]) => exported.endsWith('Inputs'))
  expect(schemas.map(([exported]) => exported), `actions/${name}/inputs.ts exports one schema`).toHaveLength(1)
  return schemas[0]?.[1] as z.ZodObject
}

it('there is an action.yml for each action, and an action for each action.yml', () => {
  expect(ACTIONS.map(({ name }) => name).sort()).toEqual(globSync('actions/*/main.ts', { cwd: ROOT }).map((file) => basename(dirname(file))).sort())
})

describe.each(ACTIONS)('the action $name', ({ name, metadata }) => {
  it('runs its own bundle on Node 24', () => {
    const { runs } = readMetadata(metadata)
    if (!('main' in runs)) throw new Error(`${metadata} runs no JavaScript`)
    expect(runs.using).toBe('node24')
    expect(relative(ROOT, join(ROOT, dirname(metadata), runs.main))).toBe(`dist/${name}.js`)
    expect(existsSync(join(ROOT, `actions/${name}/main.ts`))).toBe(true)
  })

  it('declares the inputs that it reads, and reads those it declares', async () => {
    const schema = await loadSchema(name)
    expect(Object.keys(readMetadata(metadata).inputs).sort()).toEqual(Object.keys(schema.shape).sort())
  })

  it('takes its own defaults', async () => {
    const { inputs } = readMetadata(metadata)
    const given = Object.fromEntries(Object.entries(inputs).map(([input, { default: standard }]) => [input, standard === undefined || /\$\{\{/.test(String(standard)) ? GIVEN[input] : standard]))
    expect(Object.entries(given).filter(([, value]) => typeof value !== 'string'), 'a default is text, as a runner hands it over').toEqual([])
    const schema = await loadSchema(name)
    expect(() => readActionInputs(schema, (input) => String(given[input]))).not.toThrow()
  })

  it('has a default or is required, never neither', () => {
    const wrong = Object.entries(readMetadata(metadata).inputs).filter(([, input]) => (input.default === undefined) === (input.required !== true)).map(([input]) => input)
    expect(wrong).toEqual([])
  })

  it('declares the outputs that it sets, and sets those it declares', () => {
    const source = globSync(`actions/${name}/*.ts`, { cwd: ROOT }).filter((file) => !file.endsWith('.test.ts')).map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n')
    const set = new Set([...source.matchAll(/\bsetOutput\('([^']+)'/g)].map(([, output = '']) => output))
    expect(source.match(/\bsetOutput\(/g)?.length, 'every output is named by a literal').toBe([...source.matchAll(/\bsetOutput\('/g)].length)
    expect(Object.keys(readMetadata(metadata).outputs).sort()).toEqual([...set].sort((a, b) => (a < b ? -1 : 1)))
  })
})

describe.skipIf(!existsSync(join(ROOT, 'dist')))('the bundles', () => {
  /** The text of a bundle and of every chunk that it loads at once. */
  const loadedAtOnce = (file: string, seen = new Set<string>()): string => {
    if (seen.has(file)) return ''
    seen.add(file)
    const text = readFileSync(file, 'utf8')
    return text + [...text.matchAll(/^(?:import|export)\b[^;'"]*["'](\.[^"']+)["'];?$/gm)].map(([, target = '']) => loadedAtOnce(join(dirname(file), target), seen)).join('')
  }
  const HTTP_CLIENT = /^\/\/ node_modules\/undici\//m

  it.each(ACTIONS)('start $name without an HTTP client that it may never need', ({ name }) => {
    const text = loadedAtOnce(join(ROOT, `dist/${name}.js`))
    expect(text.length).toBeGreaterThan(100_000)
    expect(HTTP_CLIENT.test(text)).toBe(false)
  })

  it('have it, so that the search could find it', () => {
    expect(globSync('dist/chunks/*.js', { cwd: ROOT }).some((file) => HTTP_CLIENT.test(readFileSync(join(ROOT, file), 'utf8')))).toBe(true)
  })
})

it('the READMEs of the actions say what action.yml says', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/update-action-readmes.ts', '--check'], { cwd: ROOT, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})
