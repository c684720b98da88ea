import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync, mkdirSync, lstatSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { siteFolder } from './site-folder.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'provender-site-folder-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const MARK = { path: 'build.json', content: '{"schema":"catalog-build/v1"}\n' }

describe('site folder', () => {
  it('writes every file and counts files and bytes', async () => {
    expect(await siteFolder(join(root, 'deep/site')).replace([MARK, { path: 'a/b/c.html', content: 'ä' }])).toEqual({ files: 2, bytes: 32 })
    expect(readFileSync(join(root, 'deep/site/a/b/c.html'), 'utf8')).toBe('ä')
  })

  it('replaces an earlier catalog as a whole, and leaves nothing beside it', async () => {
    const site = siteFolder(join(root, 'site'))
    await site.replace([MARK, { path: 'gone.html', content: '' }])
    await site.replace([MARK, { path: 'new.html', content: '' }])
    expect(readdirSync(join(root, 'site')).sort()).toEqual(['build.json', 'new.html'])
    expect(readdirSync(root)).toEqual(['site'])
  })

  it('leaves the earlier catalog whole when the new one fails on the way', async () => {
    const site = siteFolder(join(root, 'site'))
    await site.replace([MARK, { path: 'old.html', content: 'old' }])
    const failing = function* (): Generator<{ path: string; content: string }> {
      for (let index = 0; index < 100; index++) yield { path: `page-${index}.html`, content: 'new' }
      throw new Error('the pages broke')
    }
    await expect(site.replace(failing())).rejects.toThrow('the pages broke')
    expect(readdirSync(join(root, 'site')).sort()).toEqual(['build.json', 'old.html'])
    expect(readdirSync(root)).toEqual(['site'])
  })

  it('puts the earlier catalog back that a killed run had moved away, before it writes its own', async () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid
    await siteFolder(join(root, 'site')).replace([MARK, { path: 'old.html', content: 'old' }])
    renameSync(join(root, 'site'), join(root, `.site.old-${gone}`))
    mkdirSync(join(root, `.site.next-${gone}`))
    const failing = function* (): Generator<{ path: string; content: string }> {
      yield MARK
      throw new Error('the pages broke')
    }
    await expect(siteFolder(join(root, 'site')).replace(failing())).rejects.toThrow('the pages broke')
    expect(readdirSync(join(root, 'site')).sort()).toEqual(['build.json', 'old.html'])
    expect(readdirSync(root)).toEqual(['site'])
  })

  it('leaves one whole catalog for the next run, whenever it is killed', async () => {
    const script = `import { siteFolder } from ${JSON.stringify(join(import.meta.dirname, 'site-folder.ts'))}
      const pages = (round) => [${JSON.stringify(MARK)}, ...Array.from({ length: 60 }, (_, index) => ({ path: 'p' + index + '.html', content: String(round) }))]
      for (let round = 0; ; round++) { await siteFolder(${JSON.stringify(join(root, 'site'))}).replace(pages(round)); process.stdout.write('.') }`
    for (let kill = 0; kill < 6; kill++) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'ignore'] })
      await once(child.stdout, 'data')
      await new Promise((resolve) => setTimeout(resolve, kill * 3))
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    const [left] = readdirSync(root).includes('site') ? ['site'] : readdirSync(root).filter((name) => name.startsWith('.site.old-'))
    const pages = readdirSync(join(root, left ?? '')).filter((name) => name.endsWith('.html'))
    expect(pages).toHaveLength(60)
    expect(new Set(pages.map((page) => readFileSync(join(root, left ?? '', page), 'utf8'))).size).toBe(1)
    await siteFolder(join(root, 'site')).replace([MARK])
    expect(readdirSync(root)).toEqual(['site'])
  })

  it('refuses a folder with anything else in it', async () => {
    mkdirSync(join(root, 'work'))
    writeFileSync(join(root, 'work/thesis.txt'), 'years')
    await expect(siteFolder(join(root, 'work')).replace([MARK])).rejects.toThrow(/to be empty or an earlier catalog, found other files.*nothing was changed/)
    expect(readdirSync(join(root, 'work'))).toEqual(['thesis.txt'])
  })

  it('refuses a file', async () => {
    writeFileSync(join(root, 'file'), '')
    await expect(siteFolder(join(root, 'file')).replace([MARK])).rejects.toThrow('Expected a folder')
  })

  it('follows a link to the folder and leaves the link', async () => {
    mkdirSync(join(root, 'real'))
    symlinkSync('real', join(root, 'link'))
    await siteFolder(join(root, 'link')).replace([MARK])
    expect(lstatSync(join(root, 'link')).isSymbolicLink()).toBe(true)
    expect(readdirSync(join(root, 'real'))).toEqual(['build.json'])
  })

  it('writes nothing outside of the site', async () => {
    await expect(siteFolder(join(root, 'site')).replace([{ path: '../out.html', content: '' }])).rejects.toThrow('would leave the site')
    expect(readdirSync(root)).toEqual([])
  })
})
