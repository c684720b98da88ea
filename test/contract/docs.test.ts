import { execFile, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, relative } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { commands } from '../../cli/commands/index.ts'
import { isRun, isUnexplained, npmScripts, readBlocks, toScript, withoutCode } from './doc-blocks.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
const PAGES = globSync('{*.md,{actions,app,bench,cli,core,docs,examples,flows,local,site,test}/**/*.md}', { cwd: ROOT, exclude: ['**/node_modules/**', '**/.venv/**'] }).sort()
const TYPED = PAGES.filter((page) => /^(README\.md|docs\/[^/]+\.md|examples\/[^/]+\/README\.md)$/.test(page))

/** What a page needs beyond git, Node and Python 3. */
const NEEDS: Record<string, string> = { 'examples/air-quality-r/README.md': 'Rscript' }

const temp = realpathSync(mkdtempSync(join(tmpdir(), 'provender-typed-')))
afterAll(() => rmSync(temp, { recursive: true, force: true }))

/** Types a script into a shell, with `provender` on PATH, in a folder that has what the root of Provender has. */
function type(name: string, script: string): Promise<{ code: number | null; output: string }> {
  const folder = join(temp, name.replaceAll('/', '-'))
  const [bin, root, home, tmp] = ['bin', 'root', 'home', 'tmp'].map((part) => join(folder, part)) as [string, string, string, string]
  for (const made of [bin, root, home, tmp]) mkdirSync(made, { recursive: true })
  for (const entry of ['examples', 'scripts', 'workflows-templates']) symlinkSync(join(ROOT, entry), join(root, entry))
  writeFileSync(join(bin, 'provender'), `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'cli/main.ts')}" "$@"\n`)
  chmodSync(join(bin, 'provender'), 0o755)
  const env = {
    ...process.env, HOME: home, TMPDIR: tmp, CI: 'true', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'ada@example.invalid', GIT_COMMITTER_NAME: 'Ada', GIT_COMMITTER_EMAIL: 'ada@example.invalid',
    PATH: [bin, dirname(process.execPath), process.env['PATH']].join(delimiter),
  }
  return new Promise((resolve) => {
    const child = execFile('/bin/sh', ['-c', script.replaceAll(/(?<![\w.])\/tmp\//g, `${tmp}/`)], { cwd: root, env, timeout: 150_000, maxBuffer: 64 * 1024 * 1024 }, (_error, stdout, stderr) => resolve({ code: child.exitCode, output: `${stderr}\n${stdout}`.slice(-4000) }))
  })
}

describe('what the pages tell a reader to type', () => {
  const typed = TYPED.map((page) => ({ page, blocks: readBlocks(read(page)).filter(isRun) })).filter(({ blocks }) => blocks.length > 0)

  it('is there', () => {
    expect(typed.map(({ page }) => page)).toEqual(expect.arrayContaining(['README.md', 'examples/flight-delays/README.md']))
  })

  for (const { page, blocks } of typed) {
    const needs = NEEDS[page]
    const missing = needs !== undefined && spawnSync(needs, ['--version']).error !== undefined
    it.skipIf(missing)(`${page} works as it is typed${missing ? ` (skipped: ${needs} is not installed)` : ''}`, { timeout: 160_000 }, async () => {
      const { code, output } = await type(page, toScript(blocks))
      expect(code === 0 ? '' : `exit ${code}:\n${output}`).toBe('')
    })
  }

  it('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = TYPED.flatMap((page) => npmScripts(readBlocks(read(page)).filter(isRun)).map((script) => ({ page, script })))
    expect(named.map(({ script }) => script)).toEqual(expect.arrayContaining(['demo', 'test']))
    expect(named.filter(({ script }) => !(script in scripts))).toEqual([])
  })

  it('says why a block is not run', () => {
    expect(TYPED.flatMap((page) => readBlocks(read(page)).filter(isUnexplained).map(({ line, info }) => `${page}:${line} ${info}`))).toEqual([])
  })

  it('shows a transcript only where another test compares it', () => {
    const tests = globSync('test/**/*.test.ts', { cwd: ROOT }).filter((file) => !file.endsWith('contract/docs.test.ts')).map(read)
    const unseen = TYPED.filter((page) => readBlocks(read(page)).some(({ info }) => info === 'console') && !tests.some((text) => text.includes(page)))
    expect(unseen).toEqual([])
  })
})

describe('the reader of blocks', () => {
  const page = (info: string, ...lines: string[]): string => `# Page\n\n\`\`\`${info}\n${lines.join('\n')}\n\`\`\`\n`
  const run = (...lines: string[]) => type(`self-${Math.random()}`, toScript(readBlocks(page('sh', ...lines)).filter(isRun)))

  it('ends with the first line that fails', async () => {
    expect(await run('true', 'false', 'echo never')).toMatchObject({ code: 1, output: expect.not.stringContaining('never') as string })
  })

  it('takes an exit code that is announced, and no other', async () => {
    expect((await run('sh -c "exit 3"   # exit 3', 'echo on')).output).toContain('on')
    expect(await run('true   # exit 1')).toMatchObject({ code: 1, output: expect.stringContaining('expected exit 1, got 0') as string })
  })

  it('has provender on its PATH', async () => {
    expect(await run('provender --version', 'provender no-such-thing # exit 2')).toMatchObject({ code: 0 })
  })

  it('keeps from running what says why, and files', () => {
    expect(readBlocks(page('sh no-run: it asks for a password', 'sudo x')).filter(isRun)).toEqual([])
    expect(readBlocks(page('sh models/a/run.sh', 'exit 1')).filter(isRun)).toEqual([])
    expect(readBlocks(page('sh no-run', 'x')).filter(isUnexplained)).toHaveLength(1)
  })

  it('looks npm scripts up instead of running them', () => {
    const blocks = readBlocks(page('sh', 'npm ci && npm run demo   # about a minute', 'npm test', 'echo npm run x'))
    expect(npmScripts(blocks)).toEqual(['demo', 'test'])
    expect(toScript(blocks)).not.toContain('npm ci')
    expect(toScript(blocks)).toContain('echo npm run x')
  })
})

describe('links', () => {
  /** Targets of inline links in prose, with their line. */
  const linksOf = (page: string, text: string): { page: string; line: number; target: string }[] =>
    [...withoutCode(text).matchAll(/\]\(\s*<?([^()\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)].map((match) => ({ page, line: text.slice(0, match.index).split('\n').length, target: match[1] ?? '' }))

  function broken({ page, target }: { page: string; target: string }): boolean {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target)) return false
    const [path = '', anchor] = target.split('#')
    const file = path === '' ? join(ROOT, page) : join(ROOT, dirname(page), decodeURIComponent(path))
    if (relative(ROOT, file).startsWith('..') || !existsSync(file)) return true
    return anchor !== undefined && statSync(file).isFile() && !anchorsOf(readFileSync(file, 'utf8')).has(anchor)
  }

  /** As GitHub makes them: lower case, no punctuation, blanks as "-", a number behind a repeated one. */
  function anchorsOf(text: string): Set<string> {
    const anchors = new Set<string>()
    for (const [, heading = ''] of text.replace(/^```[^]*?^```$/gm, '').matchAll(/^#{1,6} +(.+?) *#*$/gm)) {
      const slug = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-')
      let name = slug
      for (let count = 1; anchors.has(name); count++) name = `${slug}-${count}`
      anchors.add(name)
    }
    return anchors
  }

  it('lead to something', () => {
    const links = PAGES.flatMap((page) => linksOf(page, read(page)))
    expect(links.length).toBeGreaterThan(30)
    expect(links.filter(broken).map(({ page, line, target }) => `${page}:${line} ${target}`)).toEqual([])
  })

  it('are seen when they lead nowhere', () => {
    const found = linksOf('README.md', '# A b\n[x](docs/no.md) [y](#a-c) [z](docs/training.md#example) `[not](one.md)` ![i](/etc/passwd)').filter(broken)
    expect(found.map(({ target }) => target)).toEqual(['docs/no.md', '#a-c', '/etc/passwd'])
  })

  it('of ARCHITECTURE.md are not the only files it names: the others are there, too', () => {
    const named = [...read('ARCHITECTURE.md').replace(/^```[^]*?^```$/gm, '').matchAll(/`((?:app|actions|adapters|bench|cli|core|docs|examples|flows|local|schemas|scripts|site|test|workflows-templates|\.github)\/[\w./-]+)`/g)].map(([, path = '']) => path)
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })
})

describe('the help of the command line', () => {
  const known = async (name: string): Promise<string[]> => ['help', ...Object.keys((await commands[name]?.load())?.command.options ?? {})]

  it.each(Object.keys(commands))('provender %s --help names the options that there are, all of them and no other', async (name) => {
    const { command } = await commands[name]!.load()
    const named = new Set([...command.help.matchAll(/(?<![\w-])--([a-z][a-z-]*)/g)].map(([, option = '']) => option))
    expect([...named].filter((option) => option !== 'help').sort()).toEqual(Object.keys(command.options).sort())
  })

  it('has every command and option that pages and messages tell people to use', async () => {
    const sources = globSync('{actions,adapters,app,cli,core,flows,schemas,site}/**/*.ts', { cwd: ROOT, exclude: ['**/*.test.ts', '**/testing/**'] })
    // Wherever somebody is told to type it: in quotes or a code span, or as a line of a block.
    const told = [...sources, ...PAGES, ...globSync('{action.yml,actions/*/action.yml,workflows-templates/*.yml,.github/workflows/*.yml}', { cwd: ROOT })].flatMap((file) =>
      [...read(file).matchAll(/(?:["'`]|^(?:\$ )?|: )provender ([a-z]+)((?: [^\s"'`#]+)*)/gm)].map(([, name = '', rest = '']) => ({ file, name, options: [...rest.matchAll(/(?:^| )--([a-z][a-z-]*)/g)].map(([, option = '']) => option) })))
    expect(told.length).toBeGreaterThan(20)
    const wrong = (await Promise.all(told.map(async ({ file, name, options }) => {
      if (name === 'help') return []
      if (!Object.hasOwn(commands, name)) return [`${file}: there is no "provender ${name}"`]
      const all = await known(name)
      return options.filter((option) => !all.includes(option)).map((option) => `${file}: "provender ${name}" has no --${option}`)
    }))).flat()
    expect(wrong).toEqual([])
  })
})
