import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import * as core from '@actions/core'
import { openGitRecords } from '../../adapters/git/records.ts'
import { openTraceSource } from '../../adapters/git/trace-source.ts'
import { readActionInputs } from '../../adapters/runner/inputs.ts'
import { parseRef } from '../../core/refs.ts'
import type { OwnRun } from '../../core/signing/own-run.ts'
import { signVersion } from '../../flows/sign-version.ts'
import type { StatementSigner } from '../../flows/signing/ports.ts'
import { SignInputs } from './inputs.ts'

try {
  await sign(readActionInputs(SignInputs, core.getInput))
} catch (error) {
  core.setFailed((error as Error).message)
}

async function sign(inputs: SignInputs): Promise<void> {
  if (inputs.versions.length === 0) return core.info('Nothing to sign.')
  const signer = await openSigner(inputs)
  const folder = resolve(inputs['working-directory'])
  const records = openGitRecords(folder, inputs['records-remote'] === '' ? {} : { remote: inputs['records-remote'] })
  // The statements are signed as the remote has them: this clone may not have the branch yet.
  await records.list('lineage')
  const run = await ownRun()
  const signatures: string[] = []
  for (const version of inputs.versions) {
    const ref = parseRef(version)
    if (ref?.kind !== 'version') throw new Error(`The input "versions" is wrong: expected versions such as churn@1.4.0, found "${version}".`)
    const { statements } = await signVersion(ref, await openTraceSource(folder, 'HEAD'), records, signer, run)
    signatures.push(...statements.map(({ signature }) => signature))
    core.info(`${version}: lineage and provenance are signed with ${signer.description}`)
  }
  core.setOutput('signatures', signatures.join(','))
}

async function openSigner(inputs: SignInputs): Promise<StatementSigner> {
  const { signAsWorkflow, signWithKey } = await import('../../adapters/signing/sign.ts')
  if (inputs.key !== '') return signWithKey(inputs.key, 'the input "key"')
  const of = (text: string): string | undefined => (text === '' ? undefined : text)
  return signAsWorkflow({ fulcioUrl: inputs['fulcio-url'], rekorUrl: of(inputs['rekor-url']), timestampUrl: of(inputs['tsa-url']) })
}

/** What GitHub, and nobody else, told this job about its run. */
async function ownRun(): Promise<OwnRun> {
  const { env } = process
  const { pull_request: pull } = JSON.parse(await readFile(env['GITHUB_EVENT_PATH'] ?? '', 'utf8')) as { pull_request?: { head?: { sha?: string } } }
  return {
    server: (env['GITHUB_SERVER_URL'] ?? 'https://github.com').replace(/\/$/, ''),
    repository: env['GITHUB_REPOSITORY'] ?? '',
    runId: env['GITHUB_RUN_ID'] ?? '',
    actor: env['GITHUB_TRIGGERING_ACTOR'] || (env['GITHUB_ACTOR'] ?? ''),
    commit: pull?.head?.sha ?? env['GITHUB_SHA'] ?? '',
  }
}
