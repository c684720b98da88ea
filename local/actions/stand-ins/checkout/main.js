import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, sep } from 'node:path'
import { folder, git, origins } from './git.js'

const input = (name) => process.env[`INPUT_${name.toUpperCase()}`] ?? ''
const repository = input('repository')
const own = repository === process.env.GITHUB_REPOSITORY
const depth = Number(input('fetch-depth'))

console.log(`Syncing repository: ${repository} (stand-in for actions/checkout)`)
for (const name of ['lfs', 'submodules', 'sparse-checkout']) {
  if (!['', 'false'].includes(input(name))) console.log(`::warning::The stand-in for actions/checkout ignores the input "${name}".`)
}
if (!`${folder}${sep}`.startsWith(`${process.env.GITHUB_WORKSPACE}${sep}`)) throw new Error(`The path "${input('path')}" is not below the workspace.`)

mkdirSync(folder, { recursive: true })
if (input('clean') !== 'false') for (const entry of readdirSync(folder)) rmSync(join(folder, entry), { recursive: true, force: true })
git('init', '--quiet', '.')
git('remote', 'add', 'origin', `${process.env.GITHUB_SERVER_URL}/${repository}`)
authorize()
const target = fetchTarget()
if (target.branch) git('checkout', '--quiet', '--force', '-B', target.branch, target.commit)
else git('checkout', '--quiet', '--force', '--detach', target.commit)
if (input('persist-credentials') === 'false') for (const origin of origins()) git('config', '--local', '--unset-all', `http.${origin}/.extraheader`)
const commit = git('rev-parse', 'HEAD')
console.log(commit)
appendFileSync(process.env.GITHUB_OUTPUT ?? '', `ref=${target.name}\ncommit=${commit}\n`)

function authorize() {
  const basic = Buffer.from(`x-access-token:${input('token')}`).toString('base64')
  console.log(`::add-mask::${basic}`)
  for (const origin of origins()) git('config', '--local', `http.${origin}/.extraheader`, `AUTHORIZATION: basic ${basic}`)
}

/** Fetches what is wanted; says what to check out and, for a branch, under which local name. */
function fetchTarget() {
  if (depth === 0) git('fetch', '--quiet', '--prune', 'origin', '+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*')
  const ref = input('ref')
  if (ref === '' && own) return fetchEvent()
  if (ref === '') return fetchRef('HEAD', undefined)
  if (/^[0-9a-f]{40}$/.test(ref)) return fetchRef(ref, undefined)
  const full = fullRef(ref)
  return fetchRef(full, full.startsWith('refs/heads/') ? full.slice(11) : undefined)
}

function fetchEvent() {
  const { GITHUB_REF: ref = '', GITHUB_SHA: sha = '' } = process.env
  return { ...fetchRef(sha, ref.startsWith('refs/heads/') ? ref.slice(11) : undefined), name: ref }
}

function fetchRef(ref, branch) {
  const limits = depth > 0 ? [`--depth=${depth}`] : []
  const tags = input('fetch-tags') === 'true' ? '--tags' : '--no-tags'
  git('fetch', '--quiet', tags, ...limits, 'origin', branch ? `+${ref}:refs/remotes/origin/${branch}` : ref)
  return { commit: git('rev-parse', branch ? `refs/remotes/origin/${branch}^{commit}` : 'FETCH_HEAD^{commit}'), branch, name: ref }
}

function fullRef(ref) {
  if (ref.startsWith('refs/')) return ref
  const listed = git('ls-remote', 'origin', `refs/heads/${ref}`, `refs/tags/${ref}`).split('\n').map((line) => line.split('\t')[1])
  const found = [`refs/heads/${ref}`, `refs/tags/${ref}`].find((name) => listed.includes(name))
  if (!found) throw new Error(`A branch or tag with the name '${ref}' could not be found in ${repository}.`)
  return found
}
