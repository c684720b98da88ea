import { hash } from 'node:crypto'
import { decisionPath, RECORDS_BRANCH } from '../../core/paths.ts'
import { mayPass, OutsideError } from '../../flows/outside-error.ts'
import type { DecisionLink, Digests, WholeLog } from '../../flows/ports.ts'
import { AppendQueue, type Wanted } from './append-queue.ts'
import type { GitHub } from './client.ts'
import { blobFields, type RawBlob } from './git-objects.ts'
import { openGraph, quote } from './graph.ts'
import { ContentCache } from './source.ts'

const MAX_TRIES = 10
const AT_ONCE = 8

/** The decision log on the records branch, through the git data API: no checkout, compare-and-swap on the branch. */
export function githubDecisionLog(github: GitHub, owner: string, repo: string, digests: Digests, cache = new ContentCache(), pause: (ms: number) => Promise<void> = sleep, queue = new AppendQueue()): WholeLog {
  const repository = { owner, repo }

  /** Tip and links, oldest first; no tip when there is no branch yet. */
  async function readChain(): Promise<{ tip: string | undefined; links: { sequence: number; digest: string; blob: string }[] }> {
    const tip = await orAbsent(async () => (await github.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...repository, ref: `heads/${RECORDS_BRANCH}` })).data.object.sha)
    if (tip === undefined) return { tip, links: [] }
    const root = await treeOf(tip)
    const folder = root.find(({ path, type }) => path === 'decisions' && type === 'tree')
    const links = (folder ? await treeOf(folder.sha) : []).flatMap(({ path, sha }) => {
      const match = /^(\d{8,})-([0-9a-f]{64})\.json$/.exec(path)
      return match ? [{ sequence: Number(match[1]), digest: `sha256:${match[2]}`, blob: sha }] : []
    })
    links.sort((a, b) => a.sequence - b.sequence)
    return { tip, links }
  }

  const treeOf = async (sha: string): Promise<{ path: string; type: string; sha: string }[]> => {
    const { data } = await github.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { ...repository, tree_sha: sha })
    if (data.truncated) throw new OutsideError('UNREADABLE', 'The decision log is too large for one answer of GitHub.')
    return data.tree.map(({ path, type, sha: id }) => ({ path, type, sha: id }))
  }

  const keyOf = (blob: string): string => `decision:${owner}/${repo}:${blob}`
  const open = async ({ sequence, digest, blob }: { sequence: number; digest: string; blob: string }): Promise<DecisionLink> => {
    const text = await cache.get(keyOf(blob), async () => {
      const { data } = await github.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { ...repository, file_sha: blob })
      return Buffer.from(data.content, 'base64').toString('utf8')
    })
    const found = digests.ofText(text)
    if (found !== digest) throw new OutsideError('RECORD_DAMAGED', `Decision ${sequence} hashes to ${found}, its name says ${digest}. Run "provender audit verify" in a clone, restore ${RECORDS_BRANCH} from one from before, and find out who changed it.`)
    return { sequence, digest, text }
  }

  /** Many texts in one query. What GitHub leaves out is read by itself; whether each is what its name says is judged when it is opened. */
  async function readAhead(links: readonly Parameters<typeof open>[0][]): Promise<void> {
    const unread = links.filter(({ blob }) => cache.peek(keyOf(blob)) === undefined)
    if (unread.length <= AT_ONCE) return
    const graph = openGraph(github, owner, repo)
    await Promise.all(unread.map(async ({ blob }) => {
      const found = await graph.repository<RawBlob>('Log', `object(oid: ${quote(blob)}) { ${blobFields} }`).catch((error: unknown) => {
        if (error instanceof OutsideError && !mayPass(error)) return null
        throw error
      })
      if (typeof found?.text === 'string' && found.isTruncated === false && found.isBinary !== true) cache.put(keyOf(blob), found.text)
    }))
  }

  /** A few at a time: GitHub frowns on hundreds at once. What was read before is not read again. */
  async function openAll(links: readonly Parameters<typeof open>[0][]): Promise<DecisionLink[]> {
    await readAhead(links)
    const opened: DecisionLink[] = []
    for (let from = 0; from < links.length; from += AT_ONCE) opened.push(...(await Promise.all(links.slice(from, from + AT_ONCE).map(open))))
    return opened
  }

  /** Undefined when it is written; else why GitHub refused, which may be that somebody else was first. */
  async function write(tip: string | undefined, links: readonly DecisionLink[], message: string): Promise<OutsideError | undefined> {
    const files = links.map(({ sequence, digest, text }) => ({ path: decisionPath(sequence, digest), mode: '100644' as const, type: 'blob' as const, content: text }))
    const tree = await github.request('POST /repos/{owner}/{repo}/git/trees', { ...repository, ...(tip === undefined ? {} : { base_tree: tip }), tree: files })
    const commit = await github.request('POST /repos/{owner}/{repo}/git/commits', { ...repository, message, tree: tree.data.sha, parents: tip === undefined ? [] : [tip] })
    try {
      if (tip === undefined) await github.request('POST /repos/{owner}/{repo}/git/refs', { ...repository, ref: `refs/heads/${RECORDS_BRANCH}`, sha: commit.data.sha })
      // Never forced: when somebody else was first, GitHub refuses what is no fast-forward.
      else await github.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', { ...repository, ref: `heads/${RECORDS_BRANCH}`, sha: commit.data.sha, force: false })
      return undefined
    } catch (error) {
      if (error instanceof OutsideError && (error.code === 'GITHUB_INVALID' || error.code === 'GITHUB_CONFLICT')) return error
      throw error
    }
  }

  return {
    async all() {
      return await openAll((await readChain()).links)
    },
    async recent(limit) {
      const { links } = await readChain()
      return await openAll(links.slice(-limit).reverse())
    },
    append: (build, message) => queue.append(`${owner}/${repo}`, build, message, appendAll),
  }

  /** Adds what is wanted as links of one commit, each built on the one before. */
  async function appendAll(wanted: readonly Wanted[]): Promise<void> {
    let refused: OutsideError | undefined
    let tried: Built[] = []
    for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
      const chain = await readChain()
      // A move whose answer got lost is repeated, and refused once somebody else has moved on from it.
      const digestsThere = new Set(chain.links.map(({ digest }) => digest))
      if (tried.length > 0 && tried.every(({ link }) => digestsThere.has(link.digest))) return settle(wanted, tried)
      tried = await buildAll(wanted, chain.links)
      refused = tried.length === 0 ? undefined : await write(chain.tip, tried.map(({ link }) => link), describe(tried))
      if (!refused) {
        // What was just written need not be read.
        await Promise.all(tried.map(({ link: { text } }) => cache.get(keyOf(blobId(text)), async () => text)))
        return settle(wanted, tried)
      }
      await pause(50 * attempt + Math.random() * 100)
    }
    throw new OutsideError('RECORDS_CONTENDED', `Could not append to ${RECORDS_BRANCH} in ${MAX_TRIES} tries: others write at the same time, or a rule forbids this app to push there. Let the app bypass the rule on that branch; it is tried again. Last: ${refused?.message ?? ''}`, { cause: refused })
  }

  /** Whose link cannot be built is told so, and the others go on without it. */
  async function buildAll(wanted: readonly Wanted[], links: Awaited<ReturnType<typeof readChain>>['links']): Promise<Built[]> {
    const built: Built[] = []
    const newest = links.at(-1)
    const before = newest && (await open(newest))
    for (const one of wanted) {
      const last = built.at(-1)?.link ?? before
      const recent = async (limit: number): Promise<DecisionLink[]> => [...built.map(({ link }) => link).reverse(), ...(await openAll(links.slice(-limit).reverse()))].slice(0, limit)
      try {
        const text = await one.build(last, recent)
        if (text !== undefined) built.push({ of: one, link: { sequence: (last?.sequence ?? 0) + 1, digest: digests.ofText(text), text } })
      } catch (error) {
        one.reject(error)
      }
    }
    return built
  }
}

interface Built {
  of: Wanted
  link: DecisionLink
}

function settle(wanted: readonly Wanted[], built: readonly Built[]): void {
  const links = new Map(built.map(({ of, link: { sequence, digest } }) => [of, { sequence, digest }]))
  for (const one of wanted) one.resolve(links.get(one))
}

/** As git names a blob. */
const blobId = (text: string): string => hash('sha1', `blob ${Buffer.byteLength(text)}\0${text}`)

function describe(built: readonly Built[]): string {
  const [first, ...more] = built.map(({ of }) => of.message)
  return more.length === 0 ? first! : `decisions: ${built.length}\n\n${[first, ...more].join('\n')}`
}

async function orAbsent<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    // An empty repository answers 409.
    if (error instanceof OutsideError && error.code === 'GITHUB_NOT_FOUND') return undefined
    throw error
  }
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
