import { invalid, notFound } from '../http.ts'
import { renderRelease, renderAsset } from '../payloads/release.ts'
import { ZERO } from '../git/repository.ts'
import { refsMoved } from '../refs/moved.ts'
import { created, nothing, ok, page, route, type Call, type Route } from '../router.ts'
import type { Release } from '../store/types.ts'

const R = '/repos/{owner}/{repo}'

export const releaseRoutes: Route[] = [
  route(`GET ${R}/releases`, 'contents:read', (call) => page(call, visible(call).reverse(), (one) => renderRelease(call.state, call.repo, one))),
  route(`POST ${R}/releases`, 'contents:write', createRelease),
  route(`GET ${R}/releases/latest`, 'contents:read', (call) => ok(renderRelease(call.state, call.repo, must(visible(call).findLast((one) => !one.draft && !one.prerelease))))),
  route(`GET ${R}/releases/tags/{name}`, 'contents:read', (call) => ok(renderRelease(call.state, call.repo, must(visible(call).find((one) => one.tag === call.params['name'] && !one.draft))))),
  route(`GET ${R}/releases/{release_id}`, 'contents:read', (call) => ok(renderRelease(call.state, call.repo, find(call)))),
  route(`PATCH ${R}/releases/{release_id}`, 'contents:write', (call) => {
    const release = find(call)
    const { body } = call
    Object.assign(release, Object.fromEntries(['name', 'body', 'draft', 'prerelease'].filter((key) => body[key] !== undefined).map((key) => [key, body[key]])))
    if (!release.draft) release.publishedAt ??= call.state.now()
    return ok(renderRelease(call.state, call.repo, release))
  }),
  route(`GET ${R}/releases/{release_id}/assets`, 'contents:read', (call) => page(call, find(call).assets, (asset) => renderAsset(call.state, call.repo, find(call), asset))),
  route(`POST ${R}/releases/{release_id}/assets`, 'contents:write', (call) => {
    const release = find(call)
    const name = call.query.get('name')
    if (!name) throw invalid([{ resource: 'ReleaseAsset', field: 'name', code: 'missing_field' }])
    if (release.assets.some((asset) => asset.name === name)) throw invalid([{ resource: 'ReleaseAsset', field: 'name', code: 'already_exists' }])
    const bytes: Buffer = call.body['bytes'] ?? Buffer.from(JSON.stringify(call.body))
    const asset = { id: call.state.nextId(), name, contentType: String(call.request.headers['content-type'] ?? 'application/octet-stream'), bytes, createdAt: call.state.now(), uploader: call.actor.user.login }
    release.assets.push(asset)
    return created(renderAsset(call.state, call.repo, release, asset))
  }),
  route(`GET ${R}/releases/assets/{asset_id}`, 'contents:read', (call) => {
    for (const release of call.repo.releases) {
      const asset = release.assets.find((one) => one.id === Number(call.params['asset_id']))
      if (!asset) continue
      if (/octet-stream/.test(call.request.headers.accept ?? '')) return { status: 200, raw: asset.bytes, headers: { 'Content-Type': asset.contentType } }
      return ok(renderAsset(call.state, call.repo, release, asset))
    }
    throw notFound()
  }),
  route(`DELETE ${R}/releases/{release_id}`, 'contents:write', (call) => {
    const release = find(call)
    call.repo.releases = call.repo.releases.filter((one) => one !== release)
    return nothing()
  }),
]

function visible({ repo, actor }: Call): Release[] {
  return repo.releases.filter((one) => !one.draft || actor.kind !== 'anonymous')
}

function must(release: Release | undefined): Release {
  if (!release) throw notFound()
  return release
}

function find(call: Call): Release {
  return must(call.repo.releases.find((one) => one.id === Number(call.params['release_id'])))
}

function createRelease(call: Call) {
  const { hub, repo, body, actor, state } = call
  const tag = body['tag_name']
  if (typeof tag !== 'string' || tag === '') throw invalid([{ resource: 'Release', field: 'tag_name', code: 'missing_field' }])
  if (repo.releases.some((one) => one.tag === tag && !one.draft)) throw invalid([{ resource: 'Release', field: 'tag_name', code: 'already_exists' }])
  return repo.git.exclusive(async () => {
    const ref = `refs/tags/${tag}`
    const target = String(body['target_commitish'] ?? repo.defaultBranch)
    const sha = (await repo.git.refSha(ref)) ?? (await repo.git.resolveCommit(target))
    if (!sha) throw invalid([{ resource: 'Release', field: 'target_commitish', code: 'invalid' }])
    const release: Release = { id: state.nextId(), tag, target, name: body['name'] ?? tag, body: body['body'] ?? '', draft: Boolean(body['draft']), prerelease: Boolean(body['prerelease']), author: actor.user.login, createdAt: state.now(), publishedAt: body['draft'] ? null : state.now(), assets: [] }
    if (!release.draft && (await repo.git.moveRefs([{ ref, old: ZERO, sha }]))) await refsMoved(hub, repo, [{ ref, before: ZERO, after: sha }], actor)
    repo.releases.push(release)
    if (!release.draft) hub.emit({ event: 'release', action: 'published', repo, actor, payload: { release: renderRelease(state, repo, release) }, workflow: { sha, ref, workflowSha: sha } })
    return created(renderRelease(state, repo, release))
  })
}
