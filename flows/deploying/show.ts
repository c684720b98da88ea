import type { DeploymentRecord } from '../../schemas/deployment/v1.ts'
import type { DeployPorts } from './ports.ts'

/**
 * Shows a recorded success on GitHub, and that the one before it no longer serves. Saying it again changes nothing.
 *
 * GitHub would retire every other deployment of the environment, those of other models on the same stage included: so
 * the one that was replaced is named.
 */
export async function showSuccess(record: DeploymentRecord, ofThisStage: readonly DeploymentRecord[], { deployments }: Pick<DeployPorts, 'deployments'>): Promise<void> {
  const { deployment } = record
  if (deployment === undefined) return
  const succeeded = ofThisStage.filter((one) => one.outcome === 'succeeded' && one.deployment !== undefined && one.deployment !== deployment)
  const isNewest = succeeded.every((one) => Date.parse(one.deployedAt) <= Date.parse(record.deployedAt))
  const state = await deployments.state(deployment)
  if (isNewest ? state !== 'success' : state === 'in_progress') await deployments.status(deployment, isNewest ? 'success' : 'inactive', record.reason)
  const replaced = isNewest ? succeeded.at(-1)?.deployment : undefined
  if (replaced !== undefined && (await deployments.state(replaced)) === 'success') await deployments.status(replaced, 'inactive', `Replaced by ${record.version ?? 'nothing'}.`)
}
