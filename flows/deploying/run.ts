import type { DeploymentEvidence } from '../../core/deploy/verify.ts'
import { OutsideError } from '../outside-error.ts'
import type { DeployPorts } from './ports.ts'

interface Ran {
  outcome: 'succeeded' | 'failed' | 'refused'
  reason: string
}

/** Runs the team's command on the bytes of a verified change. */
export async function runDeployment({ runOnEmpty }: { runOnEmpty: boolean }, { change, version }: DeploymentEvidence, deployment: number, { models, command, deployments }: DeployPorts): Promise<Ran> {
  const file = version?.file
  if (!file && !runOnEmpty) return { outcome: 'succeeded', reason: 'The stage is empty now; no command was run.' }
  const files = file ? await models.fetch(change.model, file.version, file.subjects, file.artifact) : []
  if (!files) return { outcome: 'refused', reason: `The bytes of ${change.model}@${change.to} are not at hand, or are not those of its version file. Run the job again if GitHub could not be reached; train a new version if the artifact is gone.` }
  await deployments.status(deployment, 'in_progress', 'Digests and decision are verified; the command runs.')
  try {
    await command.run(files, {
      PROVENDER_MODEL: change.model,
      PROVENDER_STAGE: change.stage,
      PROVENDER_VERSION: change.to ?? '',
      PROVENDER_PREVIOUS_VERSION: change.from ?? '',
      PROVENDER_LINEAGE: file?.lineage ?? '',
    })
  } catch (error) {
    if (error instanceof OutsideError) return { outcome: 'failed', reason: error.message }
    throw error
  }
  return { outcome: 'succeeded', reason: file ? `${change.model}@${change.to} with ${files.length} verified files.` : 'The stage is empty now; the command has run.' }
}
