import { appendFileSync } from 'node:fs'
import { DefaultArtifactClient } from '@actions/artifact'
import { findFiles } from '../find-files.js'

const input = (name) => process.env[`INPUT_${name.toUpperCase()}`] ?? ''
console.log(`Uploading (stand-in for actions/upload-artifact)`)
const { files, root } = findFiles(input('path'), input('include-hidden-files') === 'true')
if (files.length === 0) {
  const message = `No files were found with the provided path: ${input('path')}. No artifacts will be uploaded.`
  const level = { error: '::error::', warn: '::warning::' }[input('if-no-files-found')] ?? ''
  console.log(level + message)
  process.exit(level === '::error::' ? 1 : 0)
}
const client = new DefaultArtifactClient()
const name = input('name')
if (input('overwrite') === 'true') await client.deleteArtifact(name).catch(() => undefined)
const retentionDays = Number(input('retention-days'))
const result = await client.uploadArtifact(name, files, root, { compressionLevel: Number(input('compression-level')), ...(retentionDays > 0 ? { retentionDays } : {}) })
const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = process.env
appendFileSync(process.env.GITHUB_OUTPUT ?? '', [
  `artifact-id=${result.id}`, `artifact-digest=${result.digest}`, `artifact-url=${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}/artifacts/${result.id}`, '',
].join('\n'))
console.log(`Artifact ${name} has been successfully uploaded: ${files.length} file(s), ${result.size} bytes, id ${result.id}`)
