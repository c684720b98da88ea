import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { dispatch } from '../../cli/dispatch.ts'

it('docs/training.md: the example trains and prints what the page says', async () => {
  const page = readFileSync(new URL('../../docs/training.md', import.meta.url), 'utf8')
  const folder = mkdtempSync(join(tmpdir(), 'provender-docs-'))
  try {
    const blocks = [...page.matchAll(/^```\w+ (\S+\/\S+)\n([^]*?)^```$/gm)]
    expect(blocks.map(([, path]) => path)).toHaveLength(5)
    for (const [, path = '', text = ''] of blocks) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.invalid', ...args], { cwd: folder, encoding: 'utf8' })
    git('init', '-q')
    git('add', '-A')
    git('commit', '-q', '-m', 'start')
    let out = ''
    let err = ''
    const code = await dispatch(['train'], { cwd: folder, env: process.env, out: (text) => void (out += text), err: (text) => void (err += text), interactive: false })
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' })
    const promised = /^```text\n([^]*?)^```$/m.exec(page)?.[1]?.trimEnd().split('\n') ?? []
    expect(promised).toHaveLength(2)
    for (const line of promised) expect(out.split('\n')).toContain(line)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
