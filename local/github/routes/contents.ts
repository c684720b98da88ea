import { invalid, notFound, refuse } from '../http.ts'
import { editTree } from '../git/edit.ts'
import { objectSha } from '../git/objects.ts'
import { EMPTY_TREE, personNow, ZERO } from '../git/repository.ts'
import { renderCommit, renderFile, renderGitCommit } from '../payloads/commit.ts'
import { repoApi, repoHtml } from '../payloads/repository.ts'
import { ok, page, route, type Call, type Route } from '../router.ts'
import { refsMoved } from '../refs/moved.ts'
import { recordSuite } from '../refs/suites.ts'
import { refusal } from '../refs/push.ts'
import { rulesFor } from '../refs/rules.ts'
import { pageOf } from '../router.ts'
import type { Json } from '../store/types.ts'

const R = '/repos/{owner}/{repo}'

export const contentRoutes: Route[] = [
  route(`GET ${R}/contents/{path}`, 'contents:read', getContent),
  route(`GET ${R}/contents`, 'contents:read', getContent),
  route(`PUT ${R}/contents/{path}`, 'contents:write', (call) => writeContent(call, false)),
  route(`DELETE ${R}/contents/{path}`, 'contents:write', (call) => writeContent(call, true)),
  route(`GET ${R}/readme`, 'contents:read', (call) => {
    call.params['path'] = 'README.md'
    return getContent(call)
  }),
  route(`GET ${R}/compare/{basehead}`, 'contents:read', compare),
  route(`GET ${R}/commits`, 'contents:read', listCommits),
  route(`GET ${R}/commits/{ref}`, 'contents:read', getCommit),
  route(`GET ${R}/branches`, 'contents:read', async (call) => {
    const refs = await call.repo.git.refs('refs/heads/')
    return page(call, refs, ({ ref, sha }) => {
      const name = ref.replace('refs/heads/', '')
      return { name, commit: { sha, url: repoApi(call.state, call.repo, `/commits/${sha}`) }, protected: rulesFor(call.state, call.repo, ref).protected }
    })
  }),
  route(`GET ${R}/tags`, 'contents:read', async (call) => {
    const refs = await call.repo.git.refs('refs/tags/')
    return page(call, refs.reverse(), ({ ref, sha }) => {
      const name = ref.replace('refs/tags/', '')
      return { name, commit: { sha, url: repoApi(call.state, call.repo, `/commits/${sha}`) }, zipball_url: repoApi(call.state, call.repo, `/zipball/${ref}`), tarball_url: repoApi(call.state, call.repo, `/tarball/${ref}`), node_id: `REF_${name}` }
    })
  }),
]

async function commitAt(call: Call, name: string | null): Promise<string> {
  const sha = await call.repo.git.resolveCommit(name || call.repo.defaultBranch)
  if (!sha) throw refuse(404, name ? `No commit found for the ref ${name}` : 'This repository is empty.')
  return sha
}

async function getContent(call: Call) {
  const { repo, state, query } = call
  const path = (call.params['path'] ?? '').replace(/^\/+|\/+$/g, '')
  const ref = query.get('ref')
  const commit = await commitAt(call, ref)
  const object = await repo.git.at(commit, path)
  if (!object) throw notFound()
  const accept = call.request.headers.accept ?? ''
  const urls = (at: string, kind: 'tree' | 'blob', sha: string): Json => contentUrls(call, at, kind, sha, ref ?? repo.defaultBranch)
  if (object.type === 'tree') {
    const entries = (await repo.git.tree(object.sha))?.entries ?? []
    const items = await Promise.all(entries.map(async (entry) => {
      const at = path ? `${path}/${entry.name}` : entry.name
      const kind = entry.type === 'tree' ? 'tree' : 'blob'
      return { type: entry.type === 'tree' ? 'dir' : entry.type === 'commit' ? 'submodule' : entry.mode === '120000' ? 'symlink' : 'file', name: entry.name, path: at, sha: entry.sha, size: kind === 'blob' ? ((await repo.git.info(entry.sha))?.size ?? 0) : 0, ...urls(at, kind, entry.sha) }
    }))
    return ok(items)
  }
  if (/\braw\b/.test(accept)) return { status: 200, raw: object.content, headers: { 'Content-Type': 'application/vnd.github.raw+json; charset=utf-8' } }
  const name = path.split('/').at(-1)!
  // GitHub sends files over 1 MB without content; the git data API has them.
  const inline = object.size <= 1024 * 1024
  return ok({ type: 'file', encoding: inline ? 'base64' : 'none', size: object.size, name, path, content: inline ? wrap64(object.content) : '', sha: object.sha, ...contentUrls({ ...call, state, repo }, path, 'blob', object.sha, ref ?? repo.defaultBranch) })
}

function wrap64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{60}/g, '$&\n') + (bytes.length > 0 ? '\n' : '')
}

function contentUrls({ state, repo }: Pick<Call, 'state' | 'repo'>, path: string, kind: 'tree' | 'blob', sha: string, ref: string): Json {
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  const url = repoApi(state, repo, `/contents/${encoded}?ref=${encodeURIComponent(ref)}`)
  const git_url = repoApi(state, repo, `/git/${kind}s/${sha}`)
  const html_url = repoHtml(state, repo, `/${kind}/${ref}/${encoded}`)
  return { url, git_url, html_url, download_url: kind === 'blob' ? repoHtml(state, repo, `/raw/${ref}/${encoded}`) : null, _links: { self: url, git: git_url, html: html_url } }
}

function writeContent(call: Call, remove: boolean) {
  const { hub, repo, actor, state } = call
  const body: Json = remove ? { ...Object.fromEntries(call.query), ...call.body } : call.body
  const path = call.params['path']!
  if (typeof body['message'] !== 'string') throw invalid([{ resource: 'Content', field: 'message', code: 'missing_field' }])
  const branch = String(body['branch'] ?? repo.defaultBranch)
  const ref = `refs/heads/${branch}`
  return repo.git.exclusive(async () => {
    const before = await repo.git.branch(branch)
    if (!before && branch !== repo.defaultBranch) throw refuse(404, `Branch ${branch} not found`)
    const old = before ? await repo.git.at(before, path) : undefined
    if (remove && !old) throw notFound()
    if (old && !body['sha']) throw refuse(422, 'Invalid request.\n\n"sha" wasn\'t supplied.')
    if (old && old.sha !== body['sha']) throw refuse(409, `${path} does not match ${body['sha']}`)
    if (!old && body['sha']) throw refuse(409, `${path} does not match ${body['sha']}`)
    const content = Buffer.from(String(body['content'] ?? ''), 'base64')
    const blob = remove ? null : await repo.git.write('blob', content)
    const tree = (await editTree(repo.git, before ? (await repo.git.commit(before))!.tree : undefined, [{ path, mode: '100644', sha: blob }])) ?? (await repo.git.writeTree([]))
    const self = personNow(actor.user.name || actor.user.login, actor.user.email)
    const author = body['author'] ? { ...self, ...body['author'] } : self
    const sha = await repo.git.writeCommit({ tree, parents: before ? [before] : [], author, committer: body['committer'] ? { ...self, ...body['committer'] } : author, message: body['message'] })
    const reason = refusal(hub, repo, { ref, old: before ?? ZERO, sha }, actor)
    if (reason) await recordSuite(hub, repo, { ref, before: before ?? ZERO, after: sha }, actor, 'refused')
    if (reason) throw refuse(409, `Repository rule violations found\n\n${reason}\n\n`)
    if (!(await repo.git.moveRefs([{ ref, old: before ?? ZERO, sha }]))) throw refuse(409, 'is at another commit')
    await refsMoved(hub, repo, [{ ref, before: before ?? ZERO, after: sha }], actor)
    const commit = { ...renderGitCommit(state, repo, (await repo.git.commit(sha))!) }
    return { status: old || remove ? 200 : 201, body: { content: remove ? null : { type: 'file', name: path.split('/').at(-1), path, sha: objectSha('blob', content), size: content.length, ...contentUrls(call, path, 'blob', blob!, branch) }, commit } }
  })
}

async function compare(call: Call) {
  const { repo, state } = call
  const [baseName, headName] = call.params['basehead']!.split('...')
  const plain = (name: string | undefined): string => (name ?? '').replace(/^[^:]+:/, '')
  const base = await repo.git.resolveCommit(plain(baseName))
  const head = await repo.git.resolveCommit(plain(headName))
  if (!base || !head) throw notFound()
  const mergeBase = await repo.git.mergeBase(base, head)
  if (!mergeBase) throw refuse(404, `No common ancestor between ${baseName} and ${headName}.`)
  const [ahead, behindBy, files, baseCommit, mergeBaseCommit] = await Promise.all([repo.git.log(head, { exclude: base }), repo.git.count(base, head), repo.git.diff(mergeBase, head), repo.git.commit(base), repo.git.commit(mergeBase)])
  const commits = page(call, ahead.toReversed(), (commit) => renderCommit(state, repo, commit))
  const status = base === head ? 'identical' : ahead.length > 0 && behindBy > 0 ? 'diverged' : ahead.length > 0 ? 'ahead' : 'behind'
  const html = repoHtml(state, repo, `/compare/${base}...${head}`)
  return ok({
    url: repoApi(state, repo, `/compare/${baseName}...${headName}`),
    html_url: html,
    permalink_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: renderCommit(state, repo, baseCommit!),
    merge_base_commit: renderCommit(state, repo, mergeBaseCommit!),
    status,
    ahead_by: ahead.length,
    behind_by: behindBy,
    total_commits: ahead.length,
    commits: commits.body,
    // Files come with the first page only, at most 300.
    files: pageOf(call).number === 1 ? files.slice(0, 300).map((file) => renderFile(state, repo, head, file)) : [],
  }, commits.headers)
}

async function listCommits(call: Call) {
  const { repo, query, state } = call
  const sha = await commitAt(call, query.get('sha'))
  const { perPage, number } = pageOf(call)
  const path = query.get('path')
  const commits = await repo.git.log(sha, { ...(path ? { path } : {}), limit: perPage + 1, skip: (number - 1) * perPage })
  const more = commits.length > perPage
  const next = new URLSearchParams(query)
  next.set('page', String(number + 1))
  return ok(commits.slice(0, perPage).map((commit) => renderCommit(state, repo, commit)), more ? { Link: `<${state.url}${call.askedPath}?${next.toString()}>; rel="next"` } : {})
}

async function getCommit(call: Call) {
  const { repo, state } = call
  const sha = await repo.git.resolveCommit(call.params['ref']!)
  const commit = sha && (await repo.git.commit(sha))
  if (!commit) throw refuse(422, `No commit found for SHA: ${call.params['ref']}`)
  if (/\bsha\b/.test(call.request.headers.accept ?? '')) return { status: 200, raw: Buffer.from(commit.sha), headers: { 'Content-Type': 'application/vnd.github.v3.sha; charset=utf-8' } }
  const files = await repo.git.diff(commit.parents[0] ?? EMPTY_TREE, commit.sha)
  const additions = files.reduce((sum, file) => sum + file.additions, 0)
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0)
  return ok({ ...renderCommit(state, repo, commit), stats: { additions, deletions, total: additions + deletions }, files: files.map((file) => renderFile(state, repo, commit.sha, file)) })
}

