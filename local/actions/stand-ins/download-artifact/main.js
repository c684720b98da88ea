import { appendFileSync, mkdirSync } from 'node:fs'
import { join, matchesGlob, resolve } from 'node:path'
import { DefaultArtifactClient } from '@actions/artifact'

const input = (name) => process.env[`INPUT_${name.toUpperCase()}`] ?? ''
console.log('Downloading (stand-in for actions/download-artifact)')
const [repositoryOwner, repositoryName] = input('repository').split('/')
const token = input('github-token')
const options = token ? { findBy: { token, workflowRunId: Number(input('run-id')), repositoryOwner, repositoryName } } : {}
const client = new DefaultArtifactClient()
const folder = resolve(input('path') || '.')

for (const artifact of await wanted()) {
  const path = input('name') || input('merge-multiple') === 'true' ? folder : join(folder, artifact.name)
  mkdirSync(path, { recursive: true })
  const { digestMismatch } = await client.downloadArtifact(artifact.id, { ...options, path, ...(artifact.digest ? { expectedHash: artifact.digest } : {}) })
  if (digestMismatch) throw new Error(`The digest of ${artifact.name} is not the one that was recorded.`)
  console.log(`Downloaded ${artifact.name} to ${path}`)
}
appendFileSync(process.env.GITHUB_OUTPUT ?? '', `download-path=${folder}\n`)

async function wanted() {
  if (input('name')) return [(await client.getArtifact(input('name'), options)).artifact]
  const { artifacts } = await client.listArtifacts({ ...options, latest: true })
  return artifacts.filter(({ name }) => !input('pattern') || matchesGlob(name, input('pattern')))
}
