import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const DEMO = join(ROOT, 'local/demo/main.ts')
const PATIENCE_MS = 170_000
const GIT = 'git version 2.45.1'
const PYTHON = 'Python 3.12.4'

interface Answer {
  line: string
  url: string
  status: number
  body: string
}

interface Played {
  code: number | null
  err: string
  lines: string[]
  /** What the demo's GitHub itself answered about what a line names, asked when the line came. */
  answers: Answer[]
  leftBehind: string[]
}

/** Plays the demo, and asks its GitHub about every commit, check and page while it is up. */
async function play(): Promise<Played> {
  const temp = mkdtempSync(join(tmpdir(), 'provender-demo-test-'))
  const child = spawn(process.execPath, [DEMO, '--no-serve'], { cwd: temp, env: { ...process.env, TMPDIR: temp, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'], timeout: PATIENCE_MS })
  const lines: string[] = []
  const asked: Promise<Answer>[] = []
  let server = ''
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line)
    server ||= /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? ''
    for (const url of evidenceIn(line, server)) asked.push(ask(line, url))
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  const answers = await Promise.all(asked)
  const leftBehind = readdirSync(temp).filter((name) => name.startsWith('provender-demo-'))
  rmSync(temp, { recursive: true, force: true })
  return { code, err, lines, answers, leftBehind }
}

function evidenceIn(line: string, server: string): string[] {
  if (line.startsWith('    │')) return []
  const api = `${server}/repos/acme/flights`
  const page = /http:\S+/.exec(line)?.[0]
  const check = page && /\/runs\/(\d+)$/.exec(page)
  const commits = [...line.matchAll(/  ([0-9a-f]{7})(?=  |$)/g)].map(([, sha]) => `${api}/commits/${sha}`)
  return [...(check ? [`${api}/check-runs/${check[1]}`] : page ? [page] : []), ...commits]
}

async function ask(line: string, url: string): Promise<Answer> {
  try {
    const response = await fetch(url)
    return { line, url, status: response.status, body: await response.text() }
  } catch (error) {
    return { line, url, status: 0, body: String(error) }
  }
}

describe('npm run demo', () => {
  let played: Played
  /** What stands behind the first line that matches, in the order of the story. */
  const all = (pattern: RegExp): string[] => played.lines.flatMap((line) => { const found = pattern.exec(line); return found ? [found[1] ?? ''] : [] })

  beforeAll(async () => {
    played = await play()
  }, PATIENCE_MS + 10_000)

  it('ends by itself, with 0, and leaves nothing behind', () => {
    expect({ code: played.code, err: played.err, leftBehind: played.leftBehind }).toEqual({ code: 0, err: '', leftBehind: [] })
  })

  it('tells its chapters in order', () => {
    expect(all(/^(\d  .+)/)).toEqual([
      '1  A team starts',
      '2  A pull request proposes version 1.0.0',
      '3  A challenger with newer lots',
      '4  What does not get through',
      '5  The challenger is reviewed and served',
      '6  Where does it come from?',
      '7  Is it really so?',
    ])
  })

  it('names commits, checks and pages that its GitHub knows', () => {
    expect(played.answers.length).toBeGreaterThan(20)
    expect(played.answers.filter(({ status }) => status !== 200).map(({ line, url, status }) => `${status} ${url} — ${line}`)).toEqual([])
  })

  it('shows the words of the checks, of those that are not written again later', () => {
    const approvals = played.answers.filter(({ line }) => line.includes('The app: Approved') || line.includes('Lineage as a check'))
    expect(approvals.filter(({ url }) => url.includes('/check-runs/'))).toHaveLength(4)
    for (const { line, body } of approvals) {
      const { name, head_sha: sha, conclusion, output } = JSON.parse(body) as { name: string; head_sha: string; conclusion: string; output: { title: string } }
      expect(line).toContain(output.title)
      expect(conclusion).toBe('success')
      expect(name).toBe(line.includes('Lineage') ? 'provender / lineage flight-delays' : 'provender')
      expect(all(/committed the version file and the card {2}([0-9a-f]{7})$/)).toContain(sha.slice(0, 7))
    }
  })

  it('has each approval on the commit that the runner left, and each refusal in GitHub’s words', () => {
    const heads = all(/committed the version file and the card {2}([0-9a-f]{7})$/)
    expect(heads).toHaveLength(2)
    expect(all(/^ {2}✓ \w+ approves {2}([0-9a-f]{7})/)).toEqual([heads[0], heads[0], heads[1], heads[1]])
    expect(all(/grace approves her own model: (.*)/)[0]).toMatch(/^422 .*approve your own pull request/)
    expect(all(/merges anyway: (.*)/)).toEqual([expect.stringMatching(/^405 /), expect.stringMatching(/^405 /)])
  })

  it('serves in the end the bytes that trace finds by itself', () => {
    const served = all(/The bytes that the service reads .* (sha256:[0-9a-f]{12})$/)
    const [merged] = all(/#2 is merged {2}([0-9a-f]{7})$/)
    expect(served).toHaveLength(2)
    expect(served[0]).not.toBe(served[1])
    expect(all(/file out\/model\.json +(sha256:[0-9a-f]{12})/)).toEqual([served[1]])
    expect(all(/serves 1\.1\.0 since .*()$/)).toHaveLength(1)
    expect(all(/deployed \S+ by grace, .*commit ([0-9a-f]{7})/)).toEqual([merged])
    expect(all(/approved by (\w+) /)).toEqual(['ada', 'mina'])
  })

  it('makes the served version again, bit by bit, by somebody who did not train it', () => {
    expect(all(/│ flight-delays@1\.1\.0: (\S+) — all 2 subjects have the same digests$/)).toEqual(['bit-identical'])
    expect(all(/ada, who did not train it, made 1\.1\.0 again from its lineage alone: (\S+) /)).toEqual(['bit-identical'])
  })

  it('publishes a catalog that shows the model', () => {
    const pages = played.answers.filter(({ line }) => line.includes('The catalog is rebuilt'))
    expect(pages).toHaveLength(2)
    expect(pages[0]?.body).toContain('1.0.0')
    expect(pages[1]?.body).toContain('1.1.0')
    for (const { body } of pages) expect(body).toContain('flight-delays')
  })
})

describe('npm run demo on a machine that lacks something', () => {
  const folder = mkdtempSync(join(tmpdir(), 'provender-demo-needs-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** A PATH with only these programs, each of which answers its version. */
  function startWith(programs: Record<string, string>): { status: number | null; stdout: string; stderr: string } {
    const bin = mkdtempSync(join(folder, 'bin-'))
    for (const [program, answer] of Object.entries(programs)) {
      writeFileSync(join(bin, program), `#!/bin/sh\necho '${answer}'\n`)
      chmodSync(join(bin, program), 0o755)
    }
    return spawnSync(process.execPath, [DEMO, '--no-serve'], { cwd: folder, env: { ...process.env, PATH: bin, TMPDIR: bin }, encoding: 'utf8', timeout: 30_000 })
  }

  it.each([
    ['git', { python3: PYTHON }, /^git — expected version 2\.38 or later, found none\. Install git .*apt-get install git/],
    ['python3', { git: GIT }, /^python3 — expected version 3\.9 or later, found none\. Install Python .*apt-get install python3/],
    ['a git that is new enough', { git: 'git version 2.30.1', python3: PYTHON }, /^git — expected version 2\.38 or later, found 2\.30\./],
    ['a python3 that is new enough', { git: GIT, python3: 'Python 2.7.18' }, /^python3 — expected version 3\.9 or later, found 2\.7\./],
  ])('says that it lacks %s and how to get it, and begins nothing', (_what, programs, message) => {
    const { status, stdout, stderr } = startWith(programs)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('names both when both are missing', () => {
    const { status, stderr } = startWith({})
    expect(status).toBe(1)
    expect(stderr.trim().split('\n').map((line) => line.split(' ')[0])).toEqual(['git', 'python3'])
  })
})
