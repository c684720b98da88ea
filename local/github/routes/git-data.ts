import { invalid, notFound, refuse } from '../http.ts'
import { editTree, walkTree, type TreeEdit } from '../git/edit.ts'
import { personNow, ZERO } from '../git/repository.ts'
import { renderGitCommit } from '../payloads/commit.ts'
import { repoApi } from '../payloads/repository.ts'
import { nodeId } from '../payloads/user.ts'
import { created, nothing, ok, page, route, type Call, type Route } from '../router.ts'
import { refsMoved } from '../refs/moved.ts'
import { recordSuite } from '../refs/suites.ts'
import { refusal, refusesForce } from '../refs/push.ts'
import type { Json } from '../store/types.ts'

const R = '/repos/{owner}/{repo}/git'

export const gitDataRoutes: Route[] = [
  route(`GET ${R}/blobs/{file_sha}`, 'contents:read', async (call) => {
    const blob = await call.repo.git.read(hash(call, 'file_sha'))
    if (blob?.type !== 'blob') throw notFound()
    if (/\braw\b/.test(call.request.headers.accept ?? '')) return { status: 200, raw: blob.content, headers: { 'Content-Type': 'application/octet-stream' } }
    return ok({ sha: blob.sha, node_id: nodeId('B', blob.sha), size: blob.size, url: repoApi(call.state, call.repo, `/git/blobs/${blob.sha}`), content: blob.content.toString('base64'), encoding: 'base64' })
  }),
  route(`POST ${R}/blobs`, 'contents:write', async (call) => {
    const { content, encoding } = call.body
    if (typeof content !== 'string') throw invalid([{ resource: 'Blob', field: 'content', code: 'missing_field' }])
    const sha = await call.repo.git.write('blob', Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8'))
    return created({ sha, url: repoApi(call.state, call.repo, `/git/blobs/${sha}`) })
  }),
  route(`GET ${R}/trees/{tree_sha}`, 'contents:read', async (call) => {
    const name = call.params['tree_sha']!
    const tree = (await call.repo.git.tree(`${(await call.repo.git.resolveCommit(name)) ?? name}^{tree}`)) ?? (/^[0-9a-f]{40}$/.test(name) ? await call.repo.git.tree(name) : undefined)
    if (!tree) throw notFound()
    return ok(await renderTree(call, tree.sha, call.query.has('recursive')))
  }),
  route(`POST ${R}/trees`, 'contents:write', createTree),
  route(`GET ${R}/commits/{commit_sha}`, 'contents:read', async (call) => {
    const commit = await call.repo.git.commit(hash(call, 'commit_sha'))
    if (!commit) throw notFound()
    return ok(renderGitCommit(call.state, call.repo, commit))
  }),
  route(`POST ${R}/commits`, 'contents:write', createCommit),
  route(`GET ${R}/ref/{ref}`, 'contents:read', async (call) => {
    const ref = `refs/${call.params['ref']}`
    const sha = await call.repo.git.refSha(ref)
    if (!sha) throw notFound()
    return ok(await renderRef(call, ref, sha))
  }),
  route(`GET ${R}/matching-refs/{ref}`, 'contents:read', async (call) => {
    const prefix = `refs/${call.params['ref']}`
    const refs = (await call.repo.git.refs('refs/')).filter((one) => one.ref.startsWith(prefix))
    return page(call, await Promise.all(refs.map((one) => renderRef(call, one.ref, one.sha))), (one) => one)
  }),
  route(`POST ${R}/refs`, 'contents:write', createRef),
  route(`PATCH ${R}/refs/{ref}`, 'contents:write', updateRef),
  route(`DELETE ${R}/refs/{ref}`, 'contents:write', deleteRef),
  route(`GET ${R}/tags/{tag_sha}`, 'contents:read', async (call) => {
    const tag = await call.repo.git.read(hash(call, 'tag_sha'))
    if (tag?.type !== 'tag') throw notFound()
    const text = tag.content.toString()
    const field = (name: string): string => new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1] ?? ''
    return ok({ node_id: nodeId('TA', tag.sha), tag: field('tag'), sha: tag.sha, url: repoApi(call.state, call.repo, `/git/tags/${tag.sha}`), message: text.split('\n\n').slice(1).join('\n\n').trim(), tagger: { name: '', email: '', date: call.repo.createdAt }, object: { sha: field('object'), type: field('type'), url: repoApi(call.state, call.repo, `/git/commits/${field('object')}`) } })
  }),
]

function hash(call: Call, name: string): string {
  const sha = call.params[name]!
  if (!/^[0-9a-f]{40}$/.test(sha)) throw refuse(422, 'The sha parameter must be exactly 40 characters and contain only [0-9a-f].')
  return sha
}

async function renderTree(call: Call, sha: string, recursive: boolean): Promise<Json> {
  const { git } = call.repo
  const entries = recursive ? await walkTree(git, sha) : ((await git.tree(sha))?.entries ?? []).map((entry) => ({ ...entry, path: entry.name }))
  const tree = await Promise.all(entries.map(async ({ path, mode, type, sha: entrySha }) => ({
    path,
    mode,
    type,
    sha: entrySha,
    ...(type === 'blob' ? { size: await sizeOf(call, entrySha) } : {}),
    ...(type === 'commit' ? {} : { url: repoApi(call.state, call.repo, `/git/${type}s/${entrySha}`) }),
  })))
  return { sha, url: repoApi(call.state, call.repo, `/git/trees/${sha}`), tree, truncated: false }
}

async function sizeOf(call: Call, sha: string): Promise<number> {
  return (await call.repo.git.info(sha))?.size ?? 0
}

async function createTree(call: Call) {
  const { repo, body } = call
  const given: Json[] = body['tree'] ?? []
  if (given.length === 0) throw refuse(422, 'Invalid tree info')
  const edits: TreeEdit[] = await Promise.all(given.map(async (entry): Promise<TreeEdit> => {
    if (typeof entry['path'] !== 'string' || /^\/|(^|\/)(\.\.?|\.git)(\/|$)|\/\/|\/$/.test(entry['path']) || entry['path'] === '') throw refuse(422, 'tree.path contains a malformed path component')
    if (!['100644', '100755', '040000', '160000', '120000'].includes(entry['mode'])) throw refuse(422, 'Must supply a valid tree.mode')
    if (typeof entry['content'] === 'string') return { path: entry['path'], mode: entry['mode'], sha: await repo.git.write('blob', Buffer.from(entry['content'])) }
    if (entry['sha'] !== null && entry['mode'] !== '160000' && !(await repo.git.exists(String(entry['sha'])))) throw refuse(422, `tree.sha ${entry['sha']} is not a valid blob`)
    return { path: entry['path'], mode: entry['mode'], sha: entry['sha'] }
  }))
  let base: string | undefined
  if (body['base_tree']) {
    base = (await repo.git.tree(`${body['base_tree']}^{tree}`))?.sha
    if (!base) throw refuse(422, 'base_tree is not a valid tree oid')
  }
  const sha = (await editTree(repo.git, base, edits)) ?? (await repo.git.writeTree([]))
  return created(await renderTree(call, sha, false))
}

async function createCommit(call: Call) {
  const { repo, body, actor } = call
  if (typeof body['message'] !== 'string') throw invalid([{ resource: 'Commit', field: 'message', code: 'missing_field' }])
  if ((await repo.git.objectType(String(body['tree']))) !== 'tree') throw refuse(422, 'Tree SHA does not exist')
  const parents: string[] = body['parents'] ?? []
  for (const parent of parents) if ((await repo.git.objectType(parent)) !== 'commit') throw refuse(422, 'Parent SHA does not exist or is not a commit object')
  const self = personNow(actor.user.name || actor.user.login, actor.user.email)
  const author = body['author'] ? { ...self, ...body['author'] } : self
  const sha = await repo.git.writeCommit({ tree: body['tree'], parents, author, committer: body['committer'] ? { ...self, ...body['committer'] } : author, message: body['message'] })
  return created(renderGitCommit(call.state, repo, (await repo.git.commit(sha))!))
}

async function renderRef(call: Call, ref: string, sha: string): Promise<Json> {
  const type = (await call.repo.git.objectType(sha)) ?? 'commit'
  return { ref, node_id: nodeId('REF', `${call.repo.id}:${ref}`), url: repoApi(call.state, call.repo, `/git/${ref}`), object: { sha, type, url: repoApi(call.state, call.repo, `/git/${type}s/${sha}`) } }
}

function createRef(call: Call) {
  const { hub, repo, body, actor } = call
  const ref = String(body['ref'] ?? '')
  if (!/^refs\/(heads|tags)\/[^\s~^:?*[\\]+$/.test(ref) || /\.\.|\/\/|\/$|\.lock$|@\{/.test(ref)) throw refuse(422, 'Reference name must start with \'refs/\' and contain at least one slash')
  return repo.git.exclusive(async () => {
    if (!(await repo.git.exists(String(body['sha'])))) throw refuse(422, 'Object does not exist')
    const reason = refusal(hub, repo, { ref, old: ZERO, sha: body['sha'] }, actor)
    if (reason) throw refuse(422, `Repository rule violations found\n\n${reason}\n\n`)
    if (!(await repo.git.moveRefs([{ ref, old: ZERO, sha: body['sha'] }]))) throw refuse(422, 'Reference already exists')
    await refsMoved(hub, repo, [{ ref, before: ZERO, after: body['sha'] }], actor)
    return created(await renderRef(call, ref, body['sha']))
  })
}

/** Without `force` only forward: the check and the move are one step, so of two writers one is told. */
function updateRef(call: Call) {
  const { hub, repo, body, actor } = call
  const ref = `refs/${call.params['ref']}`
  return repo.git.exclusive(async () => {
    const before = await repo.git.refSha(ref)
    if (!before) throw refuse(422, 'Reference does not exist')
    if (!(await repo.git.exists(String(body['sha'])))) throw refuse(422, 'Object does not exist')
    const reason = refusal(hub, repo, { ref, old: before, sha: body['sha'] }, actor)
    if (reason) await recordSuite(hub, repo, { ref, before, after: body['sha'] }, actor, 'refused')
    if (reason) throw refuse(422, `Repository rule violations found\n\n${reason}\n\n`)
    if (ref.startsWith('refs/heads/') && !(await repo.git.isAncestor(before, body['sha']))) {
      if (!body['force']) throw refuse(422, 'Update is not a fast forward')
      if (refusesForce(hub, repo, ref, actor)) {
        await recordSuite(hub, repo, { ref, before, after: body['sha'] }, actor, 'refused')
        throw refuse(422, 'Cannot force-push to this branch')
      }
    }
    if (!(await repo.git.moveRefs([{ ref, old: before, sha: body['sha'] }]))) throw refuse(422, 'Update is not a fast forward')
    await refsMoved(hub, repo, [{ ref, before, after: body['sha'] }], actor)
    return ok(await renderRef(call, ref, body['sha']))
  })
}

function deleteRef(call: Call) {
  const { hub, repo, actor } = call
  const ref = `refs/${call.params['ref']}`
  return repo.git.exclusive(async () => {
    const before = await repo.git.refSha(ref)
    if (!before) throw refuse(422, 'Reference does not exist')
    const reason = refusal(hub, repo, { ref, old: before, sha: ZERO }, actor)
    if (reason) await recordSuite(hub, repo, { ref, before, after: ZERO }, actor, 'refused')
    if (reason) throw refuse(422, reason)
    await repo.git.moveRefs([{ ref, old: before, sha: ZERO }])
    await refsMoved(hub, repo, [{ ref, before, after: ZERO }], actor)
    return nothing()
  })
}
