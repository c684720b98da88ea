import { regenerateCard } from '../../core/card/machine.ts'
import { formatVersion } from '../../core/documents/version.ts'
import { TREE_MANIFEST_NAME } from '../../core/lineage/tree-manifest.ts'
import { cardPath, versionPath } from '../../core/paths.ts'
import type { Version } from '../../schemas/version/v1.ts'
import type { Evidence } from './evidence.ts'
import type { TrainingPlan, TrainingRequest } from './plan.ts'
import type { StoredArtifact, TextFile, TrainingPorts } from './ports.ts'
import type { PipelineRun } from './run.ts'

export interface Kept {
  version: Version
  /** Where the model files lie. */
  folder: string
  /** Of the version file and the card; undefined when they were left in the working tree. */
  commit: string | undefined
}

/** Writes the bytes first, then the records, then the commit that refers to both: a run that is killed leaves nothing that points nowhere. */
export async function keepTraining(request: TrainingRequest, run: PipelineRun, evidence: Evidence, ports: TrainingPorts): Promise<Kept> {
  const { plan } = run
  const name = `${plan.model.name}@${plan.model.version}`
  const { folder, artifact } = await ports.models.keep(plan.model.name, plan.model.version, run.files, [
    { name: TREE_MANIFEST_NAME, text: evidence.manifestText },
    { name: 'lineage.json', text: evidence.lineageText },
    { name: 'provenance.json', text: evidence.provenanceText },
  ])
  await ports.records.append([{ kind: 'lineage', text: evidence.lineageText }, { kind: 'lineage', text: evidence.provenanceText }], `lineage of ${name}`)
  const version = describeVersion(run, evidence, artifact)
  const files: TextFile[] = [{ path: versionPath(plan.model.name, plan.model.version), text: formatVersion(version) }]
  // A card is written by people; the gate asks for one, training does not invent it.
  const card = cardPath(plan.model.name)
  if (plan.card !== undefined) {
    const regenerated = regenerateCard(card, plan.card, evidence.lineage, evidence.lineageDigest)
    if (!regenerated.ok) throw new Error('unreachable: the card was judged before the run')
    files.push({ path: card, text: regenerated.text })
  } else ports.log.warn(`${card} is not in the commit: write a model card before you ask for a promotion`)
  if (request.commit) return { version, folder, commit: await ports.repository.commit({ parent: plan.head.commit, files, message: messageOf(plan, version) }) }
  await ports.repository.write(files)
  return { version, folder, commit: undefined }
}

function describeVersion(run: PipelineRun, evidence: Evidence, artifact: StoredArtifact | undefined): Version {
  const { model, head, policy } = run.plan
  const manifest = { name: TREE_MANIFEST_NAME, digest: evidence.manifestDigest, bytes: new TextEncoder().encode(evidence.manifestText).length }
  const bytes = new Map(run.files.map((file) => [file.path, file.bytes]))
  return {
    schema: 'version/v1',
    model: model.name,
    version: model.version,
    lineage: evidence.lineageDigest,
    provenance: evidence.provenanceDigest,
    commit: head.commit,
    'trained-at': run.finishedOn,
    'trained-by': run.initiator.login,
    ...(policy?.expiry ? { 'expires-on': addDays(run.finishedOn, policy.expiry.days) } : {}),
    subjects: evidence.lineage.subject.map((subject) =>
      subject.name === TREE_MANIFEST_NAME ? manifest : { name: subject.name, digest: `sha256:${subject.digest['sha256'] ?? ''}`, bytes: bytes.get(subject.name) ?? 0 },
    ),
    ...(artifact ? { artifact } : {}),
  }
}

function addDays(time: string, days: number): string {
  return new Date(Date.parse(`${time.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

function messageOf({ model, head }: TrainingPlan, version: Version): string {
  return `train(${model.name}): record version ${model.version}\n\nTrained from ${head.commit}\nLineage ${version.lineage}\n`
}
