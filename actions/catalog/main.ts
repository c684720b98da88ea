import { join, resolve } from 'node:path'
import * as core from '@actions/core'
import { systemClock } from '../../adapters/clock.ts'
import { digests } from '../../adapters/digests.ts'
import { siteFolder } from '../../adapters/files/site-folder.ts'
import { packTar } from '../../adapters/files/tar.ts'
import { openGitRecords } from '../../adapters/git/records.ts'
import { openTree } from '../../adapters/git/tree.ts'
import { readWebRepository } from '../../adapters/git/web-repository.ts'
import { actionLog } from '../../adapters/runner/action-log.ts'
import { readActionInputs } from '../../adapters/runner/inputs.ts'
import { buildCatalog } from '../../flows/build-catalog.ts'
import { renderSite } from '../../site/site.ts'
import { CatalogInputs } from './inputs.ts'

try {
  await catalog(readActionInputs(CatalogInputs, core.getInput))
} catch (error) {
  core.setFailed((error as Error).message)
}

async function catalog(inputs: CatalogInputs): Promise<void> {
  const repo = resolve(inputs['working-directory'])
  const temp = process.env['RUNNER_TEMP'] ?? ''
  if (temp === '') throw new Error('Expected RUNNER_TEMP, which a runner sets; outside of one, run "provender catalog build".')
  const path = join(temp, 'provender-catalog')
  const built = await buildCatalog({ repository: await readWebRepository(repo, process.env), baseUrl: inputs['base-url'] }, {
    tree: await openTree(repo, 'HEAD'), records: openGitRecords(repo, inputs['records-remote'] === '' ? {} : { remote: inputs['records-remote'] }),
    clock: systemClock, digests, log: actionLog({ info: core.info, warning: core.warning }), site: siteFolder(path), render: renderSite,
  })
  core.info(`Built the catalog: ${built.models} models, ${built.versions} versions, ${built.files} files, ${(built.bytes / 1024 ** 2).toFixed(1)} MiB.`)
  core.setOutput('path', path)
  core.setOutput('problems', built.problems.length)
  core.setOutput('artifact-id', inputs['artifact-name'] === '' ? '' : await upload(inputs, path, temp))
}

/** GitHub Pages takes one file named artifact.tar. */
async function upload(inputs: CatalogInputs, site: string, temp: string): Promise<number> {
  const archive = join(temp, 'artifact.tar')
  await packTar(site, archive)
  // Loaded only here: it is most of the action's weight.
  const { DefaultArtifactClient } = await import('@actions/artifact')
  const { id } = await new DefaultArtifactClient().uploadArtifact(inputs['artifact-name'], [archive], temp, { retentionDays: inputs['retention-days'], compressionLevel: 6 })
  if (id === undefined) throw new Error(`GitHub took the artifact "${inputs['artifact-name']}" and gave it no id. Run the job again.`)
  return id
}
