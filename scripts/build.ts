/**
 * Builds `dist/`: the command line and every action, one rolldown call so that they share chunks.
 *
 *   node scripts/build.ts            writes dist/
 *   node scripts/build.ts --check    builds beside it and names the files of dist/ that differ (exit 1)
 */
import { globSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type OutputChunk, type Plugin } from 'rolldown'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** DuckDB is a native package: only `provender sql` and `provender lot` load it, from node_modules. */
const EXTERNAL = ['@duckdb/node-api']

/**
 * @actions/core brings an HTTP client, undici with it, for the OIDC tokens that no action here asks it for: a third of
 * an action's cold start. Signing will have a client of its own.
 */
const noHttpClientInCore: Plugin = {
  name: 'no-http-client-in-core',
  resolveId: (source, importer) => (source.startsWith('@actions/http-client') && /[\\/]@actions[\\/]core[\\/]/.test(importer ?? '') ? '\0no-http-client' : null),
  load: (id) => (id === '\0no-http-client' ? "const unasked = class { constructor() { throw new Error('unreachable: no action asks @actions/core for a token') } }\nexport { unasked as HttpClient, unasked as BearerCredentialHandler }" : null),
}

async function buildInto(folder: string): Promise<void> {
  const actions = globSync('actions/*/main.ts', { cwd: root }).sort()
  const input = { cli: 'cli/main.ts', ...Object.fromEntries(actions.map((file) => [basename(dirname(file)), file])) }
  await rm(folder, { recursive: true, force: true })
  const { output } = await build({
    cwd: root,
    input,
    platform: 'node',
    external: EXTERNAL,
    plugins: [noHttpClientInCore],
    logLevel: 'warn',
    // The engine's own import.meta.url is right for our files; some CommonJS packages still ask for __dirname.
    output: { dir: folder, format: 'esm', minify: false, comments: { legal: false }, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
  })
  const chunks = output.filter((item): item is OutputChunk => item.type === 'chunk')
  const stray = chunks.find(({ code }) => /^\/\/(?:#region)? \.\.\//m.test(code))
  if (stray) throw new Error(`dist/${stray.fileName} would name folders of this machine: expected all packages below ${root}, found some elsewhere. Run "npm ci" here.`)
  await writeFile(join(folder, 'package.json'), `${JSON.stringify({ type: 'module' })}\n`)
  await writeFile(join(folder, 'licenses.txt'), await licenses(chunks.flatMap((chunk) => chunk.moduleIds)))
}

/** The licence text of every package whose code is in the bundle. */
async function licenses(moduleIds: readonly string[]): Promise<string> {
  const folders = new Set(moduleIds.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0] ?? []))
  const texts = await Promise.all([...folders].sort().map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>
    const file = (await readdir(folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry))
    const text = file ? (await readFile(join(folder, file), 'utf8')).trim() : `(${String(license)}; the package carries no licence file)`
    return `${String(name)} ${String(version)} — ${String(license)}\n\n${text}\n`
  }))
  return [...new Set(texts)].join(`\n${'-'.repeat(80)}\n\n`)
}

async function differences(expected: string, found: string): Promise<string[]> {
  const list = async (folder: string): Promise<string[]> => (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  const files = [...new Set([...(await list(expected)), ...(await list(found))])].sort()
  const differ = await Promise.all(files.map(async (file) => {
    const [one, other] = await Promise.all([expected, found].map((folder) => readFile(join(folder, file)).catch(() => undefined)))
    return one && other && one.equals(other) ? [] : [file]
  }))
  return differ.flat()
}

if (process.argv.includes('--check')) {
  const folder = await mkdtemp(join(tmpdir(), 'provender-dist-'))
  try {
    await buildInto(folder)
    const differ = await differences(folder, join(root, 'dist'))
    if (differ.length > 0) {
      console.error(`dist/ is not what the sources build. Run "npm run build" and commit dist/. Differing files:\n${differ.map((file) => `  dist/${file}`).join('\n')}`)
      process.exitCode = 1
    } else console.log('dist/ is what the sources build.')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
} else await buildInto(join(root, 'dist'))
