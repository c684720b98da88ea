import type { State } from '../store/state.ts'
import type { Json, Release, Repository } from '../store/types.ts'
import { repoApi, repoHtml } from './repository.ts'
import { nodeId, renderUser } from './user.ts'

export function renderRelease(state: State, repo: Repository, release: Release): Json {
  const api = repoApi(state, repo, `/releases/${release.id}`)
  return {
    url: api,
    assets_url: `${api}/assets`,
    // On the same origin here; Octokit uploads to whatever stands in this member.
    upload_url: `${api}/assets{?name,label}`,
    html_url: repoHtml(state, repo, `/releases/tag/${release.tag}`),
    id: release.id,
    author: renderUser(state, state.user(release.author)),
    node_id: nodeId('RE', release.id),
    tag_name: release.tag,
    target_commitish: release.target,
    name: release.name,
    draft: release.draft,
    prerelease: release.prerelease,
    immutable: false,
    created_at: release.createdAt,
    updated_at: release.createdAt,
    published_at: release.publishedAt,
    assets: release.assets.map((asset) => renderAsset(state, repo, release, asset)),
    tarball_url: repoApi(state, repo, `/tarball/${release.tag}`),
    zipball_url: repoApi(state, repo, `/zipball/${release.tag}`),
    body: release.body,
  }
}

export function renderAsset(state: State, repo: Repository, release: Release, asset: Release['assets'][number]): Json {
  return {
    url: repoApi(state, repo, `/releases/assets/${asset.id}`),
    id: asset.id,
    node_id: nodeId('RA', asset.id),
    name: asset.name,
    label: '',
    uploader: renderUser(state, state.user(asset.uploader)),
    content_type: asset.contentType,
    state: 'uploaded',
    size: asset.bytes.length,
    digest: null,
    download_count: 0,
    created_at: asset.createdAt,
    updated_at: asset.createdAt,
    browser_download_url: repoHtml(state, repo, `/releases/download/${release.tag}/${asset.name}`),
  }
}
