import { createPublicKey, createVerify } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { startFakeGitHub } from './testing/fake-forge.ts'
import { REPO, logOf, onPush, push, startPush } from './testing/push.ts'
import type { FakeGitHub } from './testing/fake-forge.ts'

let github: FakeGitHub
beforeAll(async () => {
  github = await startFakeGitHub()
})
afterAll(() => github.close())

// The action runs in a runner's folder, so it is told where the real client is.
const CLIENT = pathToFileURL(join(import.meta.dirname, '../../node_modules/@actions/artifact/lib/artifact.js')).href
const PROGRAM = `
import { writeFileSync, readFileSync } from 'node:fs'
const { DefaultArtifactClient } = await import(${JSON.stringify(CLIENT)})
const client = new DefaultArtifactClient()
writeFileSync('data.bin', Buffer.alloc(9_500_000, 'abcdefg'))
const { id, digest } = await client.uploadArtifact('model', ['data.bin'], '.', { compressionLevel: 0, retentionDays: 5 })
console.log('again:', await client.uploadArtifact('model', ['data.bin'], '.').catch((error) => error.message))
const { artifacts } = await client.listArtifacts()
console.log('listed', artifacts.map(({ name }) => name).join())
const { digestMismatch } = await client.downloadArtifact(id, { path: 'back', expectedHash: 'sha256:' + digest })
console.log('same', readFileSync('back/data.bin').equals(readFileSync('data.bin')), digestMismatch)
`

it('takes, lists and gives back an artifact of the real client', async () => {
  const [run] = await push(github, {
    ...onPush(`
up:
  runs-on: ubuntu-latest
  steps: [{uses: actions/checkout@v4}, {uses: ./act}]
down:
  needs: up
  runs-on: ubuntu-latest
  permissions: {actions: read}
  steps:
    - {uses: actions/download-artifact@v4, with: {name: model, path: got}}
    - {uses: actions/download-artifact@v4, with: {name: model, path: rest, run-id: '\${{ github.run_id }}', github-token: '\${{ github.token }}'}}
    - {run: 'cmp got/data.bin rest/data.bin && wc -c < got/data.bin'}
`),
    'act/action.yml': 'name: a\ndescription: b\nruns: {using: node24, main: main.mjs}\n', 'act/main.mjs': PROGRAM,
  })
  const log = logOf(github, run, 'up')
  expect(log).toContain('listed model')
  expect(log).toContain('same true false')
  expect(log).toMatch(/again: .*already exists/)
  expect(logOf(github, run, 'down')).toContain('9500000')
  expect(log).not.toMatch(/sig=[A-Za-z0-9]/)

  const list = (await (await fetch(`${github.forge.url}/repos/octo/shop/actions/runs/${run?.id ?? 0}/artifacts`)).json()) as { artifacts: { id: number; digest: string; expires_at: string }[] }
  const [artifact] = list.artifacts
  expect(artifact?.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
  expect(Date.parse(artifact?.expires_at ?? '') - Date.now()).toBeLessThan(5.1 * 86_400_000)
  const zip = await fetch(`${github.forge.url}/repos/octo/shop/actions/artifacts/${artifact?.id ?? 0}/zip`, { redirect: 'manual' })
  expect(zip.status).toBe(302)
  const signed = zip.headers.get('location') ?? ''
  expect((await fetch(signed, { headers: { range: 'bytes=0-1' } })).status).toBe(206)
  expect((await fetch(signed, { method: 'PUT', body: 'x' })).status).toBe(403)
  expect((await fetch(signed.replace(/blobs\/\d+/, 'blobs/999'))).status).toBe(403)
}, 30_000)

it('uploads files and globs, and fails or warns when there are none', async () => {
  const [run] = await push(github, onPush(`
up:
  runs-on: ubuntu-latest
  steps:
    - {run: 'mkdir -p out/deep; echo 1 > out/a.txt; echo 2 > out/deep/b.txt; echo 3 > out/.hidden; echo 4 > out/no.log'}
    - {id: up, uses: actions/upload-artifact@v4, with: {name: files, path: "out/**\\n!out/*.log"}}
    - {uses: actions/upload-artifact@v4, with: {name: none, path: nothing/}}
    - {uses: actions/download-artifact@v4, with: {name: files, path: back}}
    - {run: 'cd back; echo "files: $(find . -type f | sort | xargs) \${{ steps.up.outputs.artifact-id }}"'}
    - {uses: actions/upload-artifact@v4, with: {name: none, path: nothing/, if-no-files-found: error}}
`))
  const log = logOf(github, run, 'up')
  expect(log).toMatch(/files: \.\/a\.txt \.\/deep\/b\.txt \d+/)
  expect(log).toContain('##[warning]No files were found')
  expect(log).toContain('##[error]No files were found')
  expect(log).toContain('(stand-in for actions/upload-artifact)')
  expect(run?.conclusion).toBe('failure')
})

it('refuses an artifact service call without a runtime token', async () => {
  const response = await fetch(`${github.forge.url}/twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts`, { method: 'POST', body: '{}', headers: { authorization: 'Bearer x.y.z' } })
  expect(response.status).toBe(401)
})

it('issues an ID token with the claims of GitHub that verifies against the key set', async () => {
  const [run] = await push(github, onPush(`
a:
  runs-on: ubuntu-latest
  environment: production
  permissions: {id-token: write}
  steps:
    - run: |
        token=$(curl -sS -H "Authorization: bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=sigstore")
        echo "got $(echo "$token" | sed 's/[.]/ . /g')"
        echo "wrong $(curl -sS -o /dev/null -w '%{http_code}' -H 'Authorization: bearer nope' "$ACTIONS_ID_TOKEN_REQUEST_URL")"
`))
  const log = logOf(github, run, 'a')
  const [, header = '', payload = '', signature = ''] = /"value":"(\S+) \. (\S+) \. (\S+)"/.exec(log) ?? []
  const decode = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>
  const discovery = (await (await fetch(`${github.forge.url}/_oidc/.well-known/openid-configuration`)).json()) as { issuer: string; jwks_uri: string }
  const { keys } = (await (await fetch(discovery.jwks_uri)).json()) as { keys: ({ kid: string } & Record<string, string>)[] }
  const key = createPublicKey({ key: keys.find(({ kid }) => kid === decode(header).kid) ?? {}, format: 'jwk' })
  expect(createVerify('RSA-SHA256').update(`${header}.${payload}`).verify(key, signature, 'base64url')).toBe(true)
  expect(decode(payload)).toMatchObject({
    iss: discovery.issuer, aud: 'sigstore', sub: 'repo:octo/shop:environment:production', environment: 'production', repository: 'octo/shop', repository_id: '42', repository_owner_id: '5',
    ref: 'refs/heads/main', sha: run?.headSha, event_name: 'push', runner_environment: 'self-hosted', run_id: String(run?.id), run_attempt: '1', actor: 'ada',
    workflow_ref: 'octo/shop/.github/workflows/ci.yml@refs/heads/main', job_workflow_ref: 'octo/shop/.github/workflows/ci.yml@refs/heads/main', job_workflow_sha: run?.headSha,
  })
  expect(log).toContain('wrong 401')
})

it('checks out history, other repositories and folders, and takes the token away at the end', async () => {
  github.forge.commit({ owner: 'acme', name: 'data' }, { 'rows.csv': 'a,b\n' })
  github.forge.commit(REPO, { 'old.txt': 'x' })
  const [run] = await push(github, onPush(`
a:
  runs-on: ubuntu-latest
  steps:
    - {uses: actions/checkout@v4, with: {fetch-depth: 0}}
    - {run: 'echo "commits $(git rev-list --count HEAD) branch $(git branch --show-current) auth $(git config --get-regexp extraheader | wc -l)"; git fetch --quiet origin && echo fetched'}
    - {id: other, uses: actions/checkout@v4, with: {repository: acme/data, path: data, persist-credentials: false}}
    - {run: 'cat data/rows.csv; echo "auth $(git -C data config --get-regexp extraheader | wc -l) \${{ steps.other.outputs.commit }}"'}
`))
  const log = logOf(github, run, 'a')
  expect(log).toMatch(/commits ([2-9]|\d\d) branch main auth 2/)
  expect(log).toContain(' fetched\n')
  expect(log).toMatch(/auth 0 [0-9a-f]{40}/)
  expect(log).toContain('(stand-in for actions/checkout)')
})

it('deploys pages by the forge', async () => {
  github.forge.answers.set('POST /repos/octo/shop/pages/deployments', { page_url: 'http://pages.example/' })
  const [run] = await push(github, onPush(`
a:
  runs-on: ubuntu-latest
  permissions: {pages: write, id-token: write, actions: read}
  steps:
    - {run: 'mkdir _site; echo hi > _site/index.html'}
    - {uses: actions/upload-pages-artifact@v3}
    - {id: d, uses: actions/deploy-pages@v4}
    - {run: 'echo at \${{ steps.d.outputs.page_url }}'}
`))
  expect(logOf(github, run, 'a')).toContain('at http://pages.example/')
  expect(github.forge.requests.findLast(({ path }) => path.endsWith('/pages/deployments'))?.body).toMatchObject({ artifact_id: expect.any(Number), pages_build_version: run?.headSha, oidc_token: expect.stringMatching(/^ey/) })
})

it('ends at once and leaves no folder when it is closed in the middle of a job', async () => {
  const other = await startFakeGitHub()
  startPush(other, onPush("a: {runs-on: ubuntu-latest, steps: [{run: 'trap \"\" INT TERM; echo running; sleep 60'}]}\n"))
  while (!other.actions.details(REPO)[0]?.jobs[0]?.log.text.includes(' running\n')) await new Promise((resolve) => setTimeout(resolve, 10))
  const before = Date.now()
  await other.close()
  expect(Date.now() - before).toBeLessThan(5_000)
})
