import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { invalid, notFound, refuse } from '../http.ts'
import { repoApi } from '../payloads/repository.ts'
import { created, nothing, ok, route, type Call, type Route } from '../router.ts'
import type { Json, PagesSite } from '../store/types.ts'

const R = '/repos/{owner}/{repo}'

export const pagesRoutes: Route[] = [
  route(`GET ${R}/pages`, 'pages:read', (call) => {
    if (!call.repo.pages) throw notFound()
    return ok(renderPages(call, call.repo.pages))
  }),
  route(`POST ${R}/pages`, 'pages:write', (call) => {
    if (call.repo.pages) throw refuse(409, 'GitHub Pages is already enabled.')
    call.repo.pages = { deployments: [], buildType: call.body['build_type'] ?? 'workflow' }
    return created(renderPages(call, call.repo.pages))
  }),
  route(`POST ${R}/pages/deployments`, 'pages:write', deploy),
  route(`GET ${R}/pages/deployments/{pages_deployment_id}`, 'pages:read', status),
  route(`GET ${R}/pages/deployments/{pages_deployment_id}/status`, 'pages:read', status),
  route(`POST ${R}/pages/deployments/{pages_deployment_id}/cancel`, 'pages:write', () => nothing()),
]

function renderPages({ state, repo }: Call, site: PagesSite): Json {
  return { url: repoApi(state, repo, '/pages'), status: site.dir ? 'built' : null, cname: null, custom_404: false, html_url: siteUrl({ state, repo }), build_type: site.buildType, source: { branch: repo.defaultBranch, path: '/' }, public: true, protected_domain_state: null, pending_domain_unverified_at: null, https_enforced: false }
}

function siteUrl({ state, repo }: Pick<Call, 'state' | 'repo'>): string {
  return state.html(`/_pages/${repo.owner}/${repo.name}/`)
}

function status(call: Call) {
  const deployment = call.repo.pages?.deployments.find((one) => one.id === call.params['pages_deployment_id'])
  if (!deployment) throw notFound()
  return ok({ status: deployment.status })
}

/** Takes the artifact of `actions/upload-pages-artifact`: a zip with one `artifact.tar`. */
async function deploy(call: Call) {
  const { repo, body, state, hub } = call
  if (typeof body['oidc_token'] !== 'string') throw invalid([{ resource: 'PagesDeployment', field: 'oidc_token', code: 'missing_field' }])
  const artifactId = Number(body['artifact_id'] ?? /artifacts\/(\d+)/.exec(String(body['artifact_url']))?.[1])
  if (!artifactId) throw invalid([{ resource: 'PagesDeployment', field: 'artifact_id', code: 'missing_field' }])
  const zip = await hub.readArtifact({ owner: repo.owner, name: repo.name }, artifactId)
  const site = (repo.pages ??= { deployments: [], buildType: 'workflow' })
  site.dir = await unpackSite(zip, join(state.dataDir, 'pages', String(repo.id)))
  const deployment = { id: String(state.nextId()), sha: String(body['pages_build_version'] ?? ''), status: 'succeed' }
  site.deployments.push(deployment)
  return ok({ id: deployment.id, status_url: repoApi(state, repo, `/pages/deployments/${deployment.id}/status`), page_url: siteUrl(call), preview_url: '' })
}

async function unpackSite(zip: Buffer, dir: string): Promise<string> {
  await mkdir(dir, { recursive: true })
  const work = await mkdtemp(join(dir, 'v'))
  await writeFile(join(work, 'artifact.zip'), zip)
  await run('unzip', ['-q', '-o', 'artifact.zip'], work)
  const tar = (await readdir(work)).find((name) => name === 'artifact.tar')
  const site = join(work, 'site')
  await mkdir(site)
  if (tar) await run('tar', ['-xf', join(work, tar), '-C', site, '--no-same-owner'], work)
  else for (const name of await readdir(work)) if (name !== 'site' && name !== 'artifact.zip') await rename(join(work, name), join(site, name))
  await rm(join(work, 'artifact.zip'))
  return site
}

function run(command: string, args: string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: 'ignore' })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(refuse(422, `The artifact could not be unpacked: ${command} ended with ${code}`))))
  })
}
