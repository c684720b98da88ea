import { appendFileSync } from 'node:fs'
import { DefaultArtifactClient } from '@actions/artifact'

const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_SHA, ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN } = process.env
const token = process.env.INPUT_TOKEN
const name = process.env.INPUT_ARTIFACT_NAME
console.log('Deploying (stand-in for actions/deploy-pages)')
if (!ACTIONS_ID_TOKEN_REQUEST_URL) throw new Error('Ensure GITHUB_TOKEN has permission "id-token: write".')

// As the original: by the run's own token, so that the job needs no permission "actions: read".
const artifacts = (await new DefaultArtifactClient().listArtifacts({ latest: true })).artifacts.filter((artifact) => artifact.name === name)
if (artifacts.length !== 1) throw new Error(`Expected one artifact named "${name}" in this run, found ${artifacts.length}. Run actions/upload-pages-artifact before.`)
const deployment = await api('POST', '/pages/deployments', { artifact_id: artifacts[0].id, pages_build_version: GITHUB_SHA, oidc_token: await idToken() })
appendFileSync(process.env.GITHUB_OUTPUT, `page_url=${deployment.page_url}\n`)
console.log(`Deployed to ${deployment.page_url}`)

async function idToken() {
  const response = await fetch(ACTIONS_ID_TOKEN_REQUEST_URL, { headers: { authorization: `Bearer ${ACTIONS_ID_TOKEN_REQUEST_TOKEN}` } })
  const { value } = await response.json()
  console.log(`::add-mask::${value}`)
  return value
}

async function api(method, path, body) {
  const response = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}${path}`, {
    method, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`)
  return await response.json()
}
