import type { DeploymentTrace, TraceReport, VersionTrace } from './report.ts'

/** Every version that a report tells of whole, parents after children, each once. */
export function versionsIn(report: TraceReport): VersionTrace[] {
  const found = new Map<string, VersionTrace>()
  const visit = (version: VersionTrace): void => {
    if (!version.lineage || found.has(version.lineage.digest)) return
    found.set(version.lineage.digest, version)
    for (const parent of version.parents) if (parent.version) visit(parent.version)
  }
  for (const version of [report.version, ...(report.at?.served ?? []).map(({ trace }) => trace)]) if (version) visit(version)
  return [...found.values()]
}

export interface ReachedDeployment { model: string; deployment: DeploymentTrace }

/** Every deployment that a report tells of, each once. */
export function deploymentsIn(report: TraceReport): ReachedDeployment[] {
  const { stage, at, version } = report
  const all: ReachedDeployment[] = [
    ...(stage?.deployment ? [{ model: stage.model, deployment: stage.deployment }] : []),
    ...(at ? [...at.served.map(({ deployment }) => deployment), ...at.attempts].map((deployment) => ({ model: at.model, deployment })) : []),
    ...(version?.deployments ?? []).map((deployment) => ({ model: version?.model ?? '', deployment })),
  ]
  return [...new Map(all.map((one) => [one.deployment.digest, one])).values()]
}
