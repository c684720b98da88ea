import { cardTroubles } from '../../core/card/machine.ts'
import { planParameters } from '../../core/lineage/parameters.ts'
import { planPipeline } from '../../core/lineage/pipeline.ts'
import { digestSet } from '../../core/lineage/slsa.ts'
import { cardPath, repositoryPath } from '../../core/paths.ts'
import type { Model } from '../../schemas/model/v1.ts'
import type { ResourceDescriptor } from '../../schemas/shared.ts'
import { UserError } from '../outside-error.ts'
import type { Tree } from '../ports.ts'
import { findChampion } from './champion.ts'
import { loadCard, loadModel, loadParameters, loadPolicy, refuseProblems } from './documents.ts'
import { findEarlierTraining } from './earlier.ts'
import { gatherFiles, readCommitted } from './files.ts'
import { gatherLots } from './lots.ts'
import { gatherParts } from './parts.ts'
import type { AlreadyTrained, TrainingPlan, TrainingRequest } from './plan.ts'
import type { TrainingPorts } from './ports.ts'

/** Reads all that the run depends on from the commit, and refuses what is not there, not committed or not as declared. */
export async function gatherTraining(request: TrainingRequest, ports: TrainingPorts): Promise<TrainingPlan | AlreadyTrained> {
  const startedOn = ports.clock.now().toISOString()
  await refuseUncommitted(ports)
  const head = await ports.repository.head()
  const tree = await ports.repository.tree(head.commit)
  const document = await loadModel(tree, request.model)
  const { value: model } = document
  const pipeline = planPipeline(document)
  const parametersPath = model.parameters && repositoryPath(model.name, model.parameters)
  const parameters = planParameters(document, await loadParameters(tree, parametersPath))
  refuseProblems([...pipeline.problems, ...parameters.problems])
  const card = await loadCard(tree, model.name)
  refuseProblems(card === undefined ? [] : cardTroubles(cardPath(model.name), card))
  const policy = await loadPolicy(tree)
  const lots = await gatherLots(model, tree, ports)
  const plan: TrainingPlan = {
    head, model, modelFile: document.file, order: pipeline.order, parameters, lots, policy, card, startedOn,
    files: await gatherFiles(document, tree, ports),
    parts: await gatherParts(model, tree),
    locks: await gatherLocks(model, tree, ports),
    documents: await gatherDocuments([document.file, ...(parametersPath ? [parametersPath] : []), ...new Set(lots.map((lot) => `datasets/${lot.dataset.name}/dataset.yml`))], tree, ports),
    champion: request.again ? undefined : await findChampion(request, model, policy, tree, ports),
  }
  return request.again ? plan : ((await findEarlierTraining(plan, tree, ports)) ?? plan)
}

async function refuseUncommitted({ repository }: TrainingPorts): Promise<void> {
  const files = await repository.uncommitted()
  if (files.length === 0) return
  const shown = files.slice(0, 10).join(', ')
  throw new UserError(`Expected a clean working tree, because the lineage names a commit; found ${files.length} uncommitted ${files.length === 1 ? 'file' : 'files'}: ${shown}${files.length > 10 ? ', …' : ''}. Commit them, ignore them (.gitignore) or put them away (git stash -u).`)
}

async function gatherLocks(model: Model, tree: Tree, ports: TrainingPorts): Promise<TrainingPlan['locks']> {
  return Promise.all(
    (model.locks ?? []).map(async (lock) => {
      const path = repositoryPath(model.name, lock)
      const bytes = await readCommitted(path, tree, ports)
      if (!bytes) throw new UserError(`Expected the lock file ${path} in the commit, found no such file. Commit it or correct "locks" in model.yml.`)
      return { path, digest: digestSet(ports.digests.ofBytes(bytes)) }
    }),
  )
}

async function gatherDocuments(paths: readonly string[], tree: Tree, ports: TrainingPorts): Promise<ResourceDescriptor[]> {
  return Promise.all(
    paths.map(async (path) => {
      const bytes = await tree.read(path)
      if (!bytes) throw new UserError(`Expected ${path} in the commit, found no such file. Commit it.`)
      return { name: path, digest: digestSet(ports.digests.ofBytes(bytes)) }
    }),
  )
}
