import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { REPO, startPromotionWorld, type PromotionWorld } from '../../test/fixtures/promotion-world.ts'
import { commitOnBranch } from './commit-on-branch.ts'

describe('commitOnBranch', () => {
  let world: PromotionWorld
  const TEXT = '{"é":"\\u2028 \u2028 😀","quote":"\\"","end":1}\n'
  const tip = async (): Promise<string> => (await world.as('ada').git.getRef({ ...REPO, ref: 'heads/provender-records' })).data.object.sha
  const commit = (expectedHead: string, more = {}) => commitOnBranch(world.installed({ tries: 1 }), { ...REPO, branch: 'provender-records', expectedHead, files: [{ path: 'decisions/a.json', text: TEXT }, { path: 'decisions/"b".json', text: '' }], message: 'decision: #1 approved', ...more })
  beforeAll(async () => { world = await startPromotionWorld() })
  afterAll(() => world.close())

  it('writes the bytes that were given, on top of the commit that was seen, as the app', async () => {
    const before = await tip()
    const made = await commit(before, { message: 'two\n\ndecision: #1\ndecision: #2' })
    expect(made).toBe(await tip())
    const { data } = await world.as('ada').git.getCommit({ ...REPO, commit_sha: made })
    expect(data).toMatchObject({ message: 'two\n\ndecision: #1\ndecision: #2', parents: [{ sha: before }], author: { name: 'provender' } })
    for (const [path, text] of [['decisions/a.json', TEXT], ['decisions/"b".json', '']] as const) {
      const file = await world.as('ada').repos.getContent({ ...REPO, path, ref: made, mediaType: { format: 'raw' } })
      expect(Buffer.from(file.data as unknown as string).toString()).toBe(text)
    }
  })

  it('writes nothing when the branch has moved on, is not there, or a rule forbids it', async () => {
    const before = await tip()
    await commit(before)
    await expect(commit(before)).rejects.toMatchObject({ code: 'GITHUB_CONFLICT' })
    await expect(commit(await tip(), { branch: 'nobody' })).rejects.toMatchObject({ code: 'GITHUB_NOT_FOUND' })
    world.github.protect('acme/models', 'provender-records', { requiredApprovals: 1, enforceAdmins: true })
    const protectedTip = await tip()
    await expect(commit(protectedTip)).rejects.toMatchObject({ code: 'GITHUB_INVALID', message: expect.stringContaining('pull request') })
    expect(await tip()).toBe(protectedTip)
  })

  it('does not say that it is written when GitHub did not', async () => {
    const off = world.github.faults.add({ on: 'rest', status: 200, path: '^/graphql Append$' })
    await expect(commit(await tip())).rejects.toMatchObject({ code: 'GITHUB_UNAVAILABLE' })
    off()
  })
})
