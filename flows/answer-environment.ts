import { earlierByLog, judgeEnvironment, type EnvironmentAnswer, type HeldStage } from '../core/deploy/environment.ts'
import { describeSigning } from '../core/deploy/signatures.ts'
import { verifyDeployment } from '../core/deploy/verify.ts'
import type { Chain } from '../core/decisions/chain.ts'
import { readDocument } from '../core/documents/read.ts'
import { documentAt, POLICY_PATH } from '../core/paths.ts'
import { gatherChanges, gatherEvidence } from './deploying/gather.ts'
import type { Clock, Records, Tree, WholeLog } from './ports.ts'
import type { OpenTrust, ReadAbout } from './signing/ports.ts'
import { readLog } from './watching/gather.ts'
import type { BranchPush } from './watching/ports.ts'

/** A job that waits for an environment, as the webhook names it. */
export interface WaitingJob {
  /** `owner/name` */
  repository: string
  run: number
  deployment: number
  environment: string
}

export interface EnvironmentPorts {
  log: WholeLog
  clock: Clock
  records: Pick<Records, 'read'> & { about: ReadAbout }
  openTrust: OpenTrust
  /** The files of a commit; undefined when GitHub has none. */
  tree(commit: string): Promise<Tree | undefined>
  deployment(id: number): Promise<{ commit: string; environment: string }>
  defaultBranch(): Promise<{ name: string; tip: string } | undefined>
  pushes(branch: string): Promise<BranchPush[]>
  /** Whether one commit is the other or one of its ancestors. */
  isBelow(commit: string, tip: string): Promise<boolean>
  parent(commit: string): Promise<string | undefined>
  answer(run: number, environment: string, answer: EnvironmentAnswer): Promise<void>
}

/** Answers a job that waits for an environment by what is decided; the webhook only says which job. */
export async function answerEnvironment({ repository, run, deployment, environment: asked }: WaitingJob, ports: EnvironmentPorts): Promise<EnvironmentAnswer | undefined> {
  const { commit, environment } = await ports.deployment(deployment)
  if (environment !== asked) return undefined
  const branch = await ports.defaultBranch()
  const after = await ports.tree(commit)
  if (!branch || !after) return undefined
  const chain = await readLog(ports)
  const policy = readDocument('policy/v1', POLICY_PATH, await textOf(after, POLICY_PATH))
  const now = await ports.tree(branch.tip)
  const before = await beforeOf(commit, branch.name, ports)
  const trees = { before: before === undefined ? undefined : await ports.tree(before), after }
  const all = await gatherChanges(trees.before, after)
  const changes = await Promise.all(all.filter(({ stage }) => stage === environment).map(async (change) => {
    const evidence = await gatherEvidence({ repository, branch: branch.name, change }, trees, chain, earlierOf(chain), ports)
    return { change, verified: verifyDeployment(evidence), ...(evidence.version ? { signing: describeSigning(evidence.version.signing) } : {}) }
  }))
  const answer = judgeEnvironment({
    repository, branch: branch.name, environment, commit, chain, changes,
    stages: policy.ok ? policy.document.value.stages.map(({ name }) => name) : undefined,
    isOnBranch: await ports.isBelow(commit, branch.tip),
    held: await gatherHeld(after, now),
  })
  await ports.answer(run, environment, answer)
  return answer
}

const earlierOf = (chain: Chain): ReturnType<typeof earlierByLog> => earlierByLog(chain.ok ? chain.links : [])

/** Where the branch was before the push that brought the commit; where GitHub does not tell, its first parent. */
async function beforeOf(commit: string, branch: string, ports: Pick<EnvironmentPorts, 'pushes' | 'parent'>): Promise<string | undefined> {
  const push = (await ports.pushes(branch)).findLast(({ after }) => after === commit)
  return push ? (push.before ?? undefined) : await ports.parent(commit)
}

async function gatherHeld(after: Tree, now: Tree | undefined): Promise<HeldStage[]> {
  const [files, present] = await Promise.all([after.list('models'), now?.list('models') ?? []])
  const held = await Promise.all(files.map(async ({ path, blob }): Promise<HeldStage[]> => {
    const document = documentAt(path)
    const read = document?.kind === 'stages/v1' ? readDocument('stages/v1', path, await textOf(after, path)) : undefined
    return read?.ok ? [{ model: document!.name, stages: read.document.value, blob, blobNow: present.find((file) => file.path === path)?.blob ?? null }] : []
  }))
  return held.flat()
}

const textOf = async (tree: Tree, path: string): Promise<string> => new TextDecoder().decode(await tree.read(path))
