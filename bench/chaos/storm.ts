import { policyOf, REPO, type ChaosWorld } from './world.ts'
import type { Pull } from '../../local/github/store/types.ts'

export type Random = () => number

type Act = (world: ChaosWorld, pull: Pull, pick: <T>(some: readonly T[]) => T) => Promise<unknown>

const at = (pull: Pull) => ({ ...REPO, pull_number: pull.number })
const REVIEWERS = ['ben', 'cyd', 'dee'] as const
const review = (event: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT'): Act => (world, pull, pick) => world.as(pick(REVIEWERS)).pulls.createReview({ ...at(pull), event, ...(event === 'APPROVE' ? {} : { body: 'Look again.' }) })
const tests = (conclusion: 'success' | 'failure'): Act => async (world, pull) => world.github.forge.putJobCheckRun({ owner: REPO.owner, name: REPO.repo }, { headSha: pull.headSha, name: 'tests', status: 'completed', conclusion, detailsUrl: '' })

/** What people and machines do to a promotion, and how often. */
const ACTS: readonly [share: number, act: Act][] = [
  [30, review('APPROVE')],
  [12, review('REQUEST_CHANGES')],
  [4, review('COMMENT')],
  [16, tests('success')],
  [6, tests('failure')],
  [8, async (world, pull, pick) => {
    const standing = pull.reviews.filter(({ state }) => state === 'APPROVED' || state === 'CHANGES_REQUESTED')
    if (standing.length > 0) await world.as('eve').pulls.dismissReview({ ...at(pull), review_id: pick(standing).id, message: 'Out of date.' })
  }],
  [14, (world, pull, pick) => world.as('ada').repos.createOrUpdateFileContents({ ...REPO, branch: pull.headRef, path: `notes/more-${world.told()}-${pick(['a', 'b', 'c', 'd'])}.md`, message: 'more', content: '' })],
  [4, (world, pull) => world.as('ada').pulls.update({ ...at(pull), draft: !pull.draft } as Parameters<ReturnType<ChaosWorld['as']>['pulls']['update']>[0])],
  [3, (world, pull) => world.as('ada').pulls.update({ ...at(pull), state: world.repository.issues.get(pull.number)!.state === 'open' ? 'closed' : 'open' })],
  [3, (world, pull) => world.as('ada').issues.addLabels({ ...REPO, issue_number: pull.number, labels: [`seen-${world.told() % 7}`] })],
]

// What changes the answer for every promotion at once, some times in a run.
const UPHEAVALS: readonly ((world: ChaosWorld, pick: <T>(some: readonly T[]) => T) => Promise<unknown>)[] = [
  async (world) => {
    const path = '.github/provender.yml'
    const { data } = await world.as('eve').repos.getContent({ ...REPO, path })
    const { sha, content } = data as { sha: string; content: string }
    const count = Buffer.from(content, 'base64').toString().includes('count: 1') ? 2 : 1
    const pushed = await world.as('eve').repos.createOrUpdateFileContents({ ...REPO, path, sha, message: `ask for ${count}`, content: Buffer.from(policyOf(count)).toString('base64') })
    world.bypasses.push(pushed.data.commit.sha!)
  },
  (world) => world.as('eve').repos.createOrUpdateFileContents({ ...REPO, path: `docs/${world.told()}.md`, message: 'docs', content: '' }),
  async (world, pick) => world.github.setTeamMember('acme', 'risk', 'dee', pick(['member', null] as const)),
]

export interface StormOptions {
  random: Random
  /** Webhooks that GitHub is to tell. */
  deliveries: number
  upheavals: number
  /** Between two acts; the app is to judge meanwhile. */
  pauseMs: number
  /** Called after every act. */
  onAct(told: number): Promise<void>
}

/** People work on the promotions until GitHub has told enough of it. */
export async function storm(world: ChaosWorld, { random, deliveries, upheavals, pauseMs, onAct }: StormOptions): Promise<{ acts: number; refused: number }> {
  const pick = <T>(some: readonly T[]): T => some[Math.floor(random() * some.length)]!
  const started = world.told()
  let acts = 0
  let refused = 0
  let upheaved = 0
  while (world.told() - started < deliveries) {
    const isDue = world.told() - started >= ((upheaved + 1) * deliveries) / (upheavals + 1)
    const work = isDue ? UPHEAVALS[upheaved++ % UPHEAVALS.length]!(world, pick) : chooseAct(random)(world, pick(world.pulls), pick)
    // A push to what was closed meanwhile, a second review of one's own: people are refused things, and go on.
    await work.catch((error: { status?: number }) => {
      if (error.status === undefined || error.status >= 500) throw error
      refused++
    })
    acts++
    await onAct(world.told() - started)
    await new Promise((resolve) => setTimeout(resolve, random() * 2 * pauseMs))
  }
  // What is closed has no verdict: in the end every one is asked for its own.
  for (const pull of world.pulls) if (world.repository.issues.get(pull.number)!.state === 'closed') await world.as('ada').pulls.update({ ...at(pull), state: 'open' })
  return { acts, refused }
}

function chooseAct(random: Random): Act {
  let left = random() * ACTS.reduce((sum, [share]) => sum + share, 0)
  return (ACTS.find(([share]) => (left -= share) < 0) ?? ACTS[0]!)[1]
}
