import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { githubChecks } from '../../adapters/github/checks.ts'
import { githubClient } from '../../adapters/github/client.ts'
import { gatePorts } from '../../adapters/github/gate-ports.ts'
import { ContentCache } from '../../adapters/github/source.ts'
import { decidePromotion } from '../../flows/decide-promotion.ts'
import { REPO, type ChaosWorld } from './world.ts'

const CLI = join(import.meta.dirname, '../../cli/main.ts')

interface LinkText { schema: string; sequence: number; pull?: number; head?: { sha: string }; facts?: string; conclusion?: string; about?: { commits?: string[] } }

/** What is wrong once everything rests; nothing, if the app forgets nothing and does nothing twice. */
export async function problemsOf(world: ChaosWorld): Promise<{ problems: string[]; open: number; conclusions: Record<string, number>; links: number }> {
  const dir = await world.clone()
  const [links, audit] = [await linksIn(dir), await verify(dir, world.bypasses)]
  const { problems, open, conclusions } = await wrongVerdicts(world, links)
  return { problems: [...problems, ...twice(links), ...untold(links, world.bypasses), ...audit], open, conclusions, links: links.length }
}

/** Every open pull request shows, and has on record, what a fresh evaluation of the same moment says. */
async function wrongVerdicts(world: ChaosWorld, links: readonly LinkText[]): Promise<{ problems: string[]; open: number; conclusions: Record<string, number> }> {
  const { pulls } = world
  const problems: string[] = []
  const github = githubClient({ token: installationToken(world), baseUrl: world.github.url })
  const mine = { appId: world.app.id }
  const cache = new ContentCache()
  const conclusions: Record<string, number> = {}
  for (const { number, headSha } of pulls) {
    const ref = { ...REPO, number }
    const fresh = await decidePromotion(ref, gatePorts(github, REPO.owner, REPO.repo, { mine, publish: false, cache }))
    const shown = await githubChecks(github, mine).published(ref, headSha)
    const recorded = links.findLast((link) => link.schema === 'decision/v1' && link.pull === number)
    if (!fresh) {
      problems.push(`#${number}: the fresh evaluation takes it for closed`)
      continue
    }
    conclusions[fresh.decision.conclusion] = (conclusions[fresh.decision.conclusion] ?? 0) + 1
    const expected = `${fresh.rendered.conclusion} ${fresh.factsDigest}`
    if (!shown) problems.push(`#${number}: no check on ${headSha.slice(0, 7)}; expected ${expected}`)
    else if (`${shown.conclusion} ${shown.facts}` !== expected) problems.push(`#${number}: shows ${shown.conclusion} ${shown.facts}; a fresh evaluation says ${expected}`)
    if (!recorded) problems.push(`#${number}: no decision on record`)
    else if (`${recorded.conclusion} ${recorded.facts} ${recorded.head?.sha}` !== `${fresh.decision.conclusion} ${fresh.factsDigest} ${headSha}`) problems.push(`#${number}: on record ${recorded.conclusion} ${recorded.facts} of ${recorded.head?.sha.slice(0, 7)}; a fresh evaluation says ${fresh.decision.conclusion} ${fresh.factsDigest} of ${headSha.slice(0, 7)}`)
  }
  return { problems, open: pulls.length, conclusions }
}

/** A decision that says what the one before of the same pull request says was recorded twice; of other links, one with the same content. */
function twice(links: readonly LinkText[]): string[] {
  const last = new Map<number, { same: string; sequence: number }>()
  const seen = new Map<string, number>()
  const problems: string[] = []
  for (const link of links) {
    const { sequence, pull, head, facts, conclusion } = link
    if (link.schema === 'decision/v1' && pull !== undefined) {
      const same = `${head?.sha} ${facts} ${conclusion}`
      const before = last.get(pull)
      if (before?.same === same) problems.push(`#${pull}: link ${sequence} says once more what link ${before.sequence} says`)
      last.set(pull, { same, sequence })
      continue
    }
    const content = JSON.stringify(Object.entries(link).filter(([name]) => !['sequence', 'previous'].includes(name) && !name.endsWith('At')))
    if (seen.has(content)) problems.push(`link ${sequence} (${link.schema}) says once more what link ${seen.get(content)} says`)
    seen.set(content, sequence)
  }
  return problems
}

async function linksIn(dir: string): Promise<LinkText[]> {
  await git(dir, 'checkout', '-q', 'provender-records')
  const names = await readdir(join(dir, 'decisions')).catch(() => [])
  const links = await Promise.all(names.map(async (name) => JSON.parse(await readFile(join(dir, 'decisions', name), 'utf8')) as LinkText))
  await git(dir, 'checkout', '-q', 'main')
  return links.sort((one, other) => one.sequence - other.sequence)
}

/** What went past the gate has one alert. */
function untold(links: readonly LinkText[], bypasses: readonly string[]): string[] {
  return bypasses.flatMap((commit) => {
    const alerts = links.filter(({ schema, about }) => schema === 'alert/v1' && about?.commits?.includes(commit))
    return alerts.length === 1 ? [] : [`${commit} was pushed past the gate: expected one alert, found ${alerts.length}`]
  })
}

/** `provender audit verify`, as an auditor runs it; what went past the gate it has to find, and nothing else. */
async function verify(dir: string, bypasses: readonly string[]): Promise<string[]> {
  const { code, text } = await new Promise<{ code: number; text: string }>((resolve) => {
    execFile(process.execPath, [CLI, 'audit', 'verify', '--json', '--repo', dir], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => resolve({ code: error ? Number(error.code ?? 1) : 0, text: stdout || stderr }))
  })
  const isExpected = ({ check, at, found }: AuditFinding): boolean => (check === 'merges' && bypasses.includes(at)) || (check === 'alerts' && bypasses.some((commit) => found.includes(commit.slice(0, 7))))
  if (code > 1 || !text.startsWith('{')) return [`provender audit verify ended with ${code}: ${text.slice(0, 2_000)}`]
  const { findings } = JSON.parse(text) as { findings: AuditFinding[] }
  return findings.filter((finding) => !isExpected(finding)).map(({ check, at, expected, found }) => `audit verify: ${check} ${at}: expected ${expected}, found ${found}`)
}

interface AuditFinding { check: string; at: string; expected: string; found: string }

function installationToken({ github, app, installationId }: ChaosWorld): string {
  const value = `ghs_${app.secret}`
  github.state.tokens.set(value, { value, kind: 'installation', login: 'provender[bot]', appId: app.id, installationId, permissions: github.state.installations.get(installationId)!.permissions })
  return value
}

function git(dir: string, ...args: string[]): Promise<void> {
  return new Promise((resolve, reject) => void execFile('git', args, { cwd: dir }, (error) => (error ? reject(error) : resolve())))
}
