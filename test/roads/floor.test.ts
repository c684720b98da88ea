import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gatePorts, type GateOptions } from '../../adapters/github/gate-ports.ts'
import { decidePromotion, type Decided } from '../../flows/decide-promotion.ts'
import { FLOOR_PATH } from '../../core/paths.ts'
import { DecisionRecord } from '../../schemas/decision/v1.ts'
import { sha256 } from '../fakes/promotion.ts'
import { REPO, startPromotionWorld, type PromotionWorld } from '../fixtures/promotion-world.ts'

const FLOOR = 'schema: floor/v1\nrules:\n  - { id: second-line, rule: min-approvals, with: { count: 1, from: { users: [dee] } } }\n'

/** What the organisation asks at least, from its repository `.github` to the record of a decision. */
describe('an organisation’s floor', () => {
  let world: PromotionWorld
  let sha: string | undefined
  const judge = async (options: Partial<GateOptions> = {}): Promise<Decided> => (await decidePromotion({ ...REPO, number: world.number }, gatePorts(world.installed(), 'acme', 'models', { mine: { appId: world.appId }, publish: false, ...options })))!
  const unmet = ({ decision }: Decided): string[] => [...new Set(decision.verdicts.filter(({ outcome, unneeded }) => outcome !== 'pass' && !unneeded).map(({ id, outcome }) => `${id}: ${outcome}`))]
  const setFloor = async (text: string): Promise<void> => {
    const { data } = await world.as('eve').repos.createOrUpdateFileContents({ owner: 'acme', repo: '.github', path: FLOOR_PATH, message: 'floor', content: Buffer.from(text).toString('base64'), ...(sha === undefined ? {} : { sha }) })
    sha = data.content?.sha
  }

  beforeAll(async () => {
    world = await startPromotionWorld()
    await world.as('cyd').pulls.createReview({ ...REPO, pull_number: world.number, event: 'APPROVE' })
  }, 30_000)
  afterAll(() => world.close())

  it('is none where the organisation has none, unless one is required', async () => {
    expect((await judge()).decision.conclusion).toBe('approved')
    const required = await judge({ requireFloor: true })
    expect(required.decision.conclusion).toBe('error')
    expect(required.decision.verdicts[0]?.summary).toContain('PROVENDER_REQUIRE_FLOOR')
    expect(required.unread).not.toEqual([])
  })

  it('is none where the repository for it has none', async () => {
    await world.github.addRepo('acme', '.github', { collaborators: {} })
    expect((await judge()).decision.conclusion).toBe('approved')
    await world.as('eve').repos.createOrUpdateFileContents({ owner: 'acme', repo: '.github', path: 'profile/README.md', message: 'hello', content: Buffer.from('# Acme\n').toString('base64') })
    expect((await judge()).decision.conclusion).toBe('approved')
  })

  it('is asked besides the policy, and changes what the decision is made by', async () => {
    const before = await judge()
    await setFloor(FLOOR)
    const waiting = await judge()
    expect(unmet(waiting)).toEqual(['floor:second-line: pending'])
    expect(waiting.factsDigest).not.toBe(before.factsDigest)
    await world.as('dee').pulls.createReview({ ...REPO, pull_number: world.number, event: 'APPROVE' })
    const approved = await judge({ publish: true })
    expect(approved.decision.conclusion).toBe('approved')
    const [link] = await gatePorts(world.installed(), 'acme', 'models', { mine: { appId: world.appId } }).log!.recent(1)
    expect(DecisionRecord.parse(JSON.parse(link!.text))).toMatchObject({ conclusion: 'approved', floor: sha256(FLOOR) })
  })

  it.each([
    ['is not valid', `${FLOOR}waivers: []\n`, /What the organisation asks at least \(\.github\/provender-floor\.yml\) is not valid: line 4 waivers/],
    ['is no text', '\u0000\u0001', /the organisation|What the organisation/],
  ])('that %s approves nothing', async (_what, text, summary) => {
    await setFloor(text)
    const { decision } = await judge()
    expect(decision.conclusion).toBe('error')
    expect(decision.verdicts.map((verdict) => verdict.summary)).toEqual([expect.stringMatching(summary)])
  })
})
