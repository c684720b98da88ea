import { hash } from 'node:crypto'
import { decisionPath, RECORDS_BRANCH } from '../../core/paths.ts'
import { mayPass, OutsideError } from '../../flows/outside-error.ts'
import type { DecisionLink, Digests, WholeLog } from '../../flows/ports.ts'
import { AppendQueue, type Wanted } from './append-queue.ts'
import type { GitHub } from './client.ts'
import { commitOnBranch } from './commit-on-branch.ts'
import { blobFields, openObjects, treeFields, type RawBlob, type RawTree } from './git-objects.ts'
import { openGraph, quote } from './graph.ts'
import { ContentCache } from './source.ts'

const FOLDER = 'decisions'
const MAX_TRIES = 10
const AT_ONCE = 8
const LOOKED_AT = 30

/** The decision log on the records branch, over GraphQL: no checkout, compare-and-swap on the branch. */
export function githubDecisionLog(github: GitHub, owner: string, repo: string, digests: Digests, cache = new ContentCache(), pause: (ms: number) => Promise<void> = sleep, queue = new AppendQueue()): WholeLog {
  const repository = { owner, repo }
  const graph = openGraph(github, owner, repo)
  const objects = openObjects(github, graph, owner, repo, cache)

  /** Tip and links, oldest first, of one moment; no tip when there is no branch yet. */
  async function readChain(): Promise<{ tip: string | undefined; links: { sequence: number; digest: string; blob: string }[] }> {
    const ref = await graph.repository<RawTip>('Log', `ref(qualifiedName: ${quote(`refs/heads/${RECORDS_BRANCH}`)}) { target { oid ... on Commit { tree { ${treeFields(1)} } file(path: ${quote(FOLDER)}) { object { ... on Tree { ${treeFields(1)} } } } } } }`)
    const tip = ref?.target?.oid
    if (tip === undefined) return { tip, links: [] }
    objects.take.commit(tip, ref?.target?.tree)
    objects.take.tree(ref?.target?.file?.object)
    const folder = (await objects.list(await objects.root(tip))).find(({ name, type }) => name === FOLDER && type === 'tree')
    const links = (folder ? await objects.list(folder.oid) : []).flatMap(({ name, oid }) => {
      const match = /^(\d{8,})-([0-9a-f]{64})\.json$/.exec(name)
      return match ? [{ sequence: Number(match[1]), digest: `sha256:${match[2]}`, blob: oid }] : []
    })
    links.sort((one, other) => one.sequence - other.sequence)
    return { tip, links }
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
    if (unread.length < 2) return
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

  /** Undefined when it is written; else why it is not, or may not be: the chain is read again, and says. */
  async function write(tip: string | undefined, links: readonly DecisionLink[], message: string): Promise<OutsideError | undefined> {
    const files = links.map(({ sequence, digest, text }) => ({ path: decisionPath(sequence, digest), text }))
    try {
      // Never forced: when somebody else was first, the branch does not stand where it was seen.
      if (tip !== undefined) await commitOnBranch(github, { ...repository, branch: RECORDS_BRANCH, expectedHead: tip, files, message })
      else await makeBranch(files, message)
      return undefined
    } catch (error) {
      if (error instanceof OutsideError && ['GITHUB_INVALID', 'GITHUB_CONFLICT', 'GITHUB_UNAVAILABLE'].includes(error.code)) return error
      throw error
    }
  }

  /** A branch with nothing below it cannot be made over GraphQL. */
  async function makeBranch(files: readonly { path: string; text: string }[], message: string): Promise<void> {
    const tree = await github.request('POST /repos/{owner}/{repo}/git/trees', { ...repository, tree: files.map(({ path, text }) => ({ path, mode: '100644' as const, type: 'blob' as const, content: text })) })
    const commit = await github.request('POST /repos/{owner}/{repo}/git/commits', { ...repository, message, tree: tree.data.sha, parents: [] })
    await github.request('POST /repos/{owner}/{repo}/git/refs', { ...repository, ref: `refs/heads/${RECORDS_BRANCH}`, sha: commit.data.sha })
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
    // Whoever builds a link looks at the newest ones: they come together.
    await readAhead(links.slice(-LOOKED_AT))
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

interface RawTip {
  target: { oid: string; tree?: RawTree; file?: { object: RawTree | null } | null } | null
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

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
