import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { installed } from './test/installed.ts'
import { refusalOf, startWorld, type Clone, type World } from './test/world.ts'

describe('the life of a pull request', () => {
  let world: World
  let ada: Clone

  beforeEach(async () => {
    world = await startWorld()
    ada = await world.clone('ada')
    await ada.git('checkout', '-q', '-b', 'main')
    await ada.commit({ 'model.txt': 'one\ntwo\nthree\n', 'README.md': '# models\n' }, 'first')
    await ada.git('push', '-q', 'origin', 'main')
  })
  afterEach(() => world.close())

  const open = async (files: Record<string, string | null> = { 'model.txt': 'one\nTWO\nthree\n' }, branch = 'better', draft = false) => {
    await ada.git('checkout', '-q', '-b', branch, 'origin/main')
    const sha = await ada.commit(files, `make it ${branch}`)
    await ada.git('push', '-q', 'origin', branch)
    const { data } = await world.as('ada').pulls.create({ ...world.repo, title: 'Better', head: branch, base: 'main', draft })
    return { number: data.number, pull_number: data.number, sha, data }
  }

  it('opens with the files and counts of the real diff, and follows a push', async () => {
    const watcher = await world.listen({ pull_requests: 'read', contents: 'read' }, ['pull_request', 'push'])
    const { number, sha, data } = await open()
    expect(data).toMatchObject({ state: 'open', head: { sha }, additions: 1, deletions: 1, changed_files: 1, commits: 1, mergeable: true, mergeable_state: 'clean' })
    const files = await world.as('ben').pulls.listFiles({ ...world.repo, pull_number: number })
    expect(files.data.map((file) => [file.filename, file.status, file.patch])).toEqual([['model.txt', 'modified', '@@ -1,3 +1,3 @@\n one\n-two\n+TWO\n three']])
    const second = await ada.commit({ 'new file ü.txt': 'x\n' })
    await ada.git('push', '-q', 'origin', 'better')
    expect((await world.as('ben').pulls.get({ ...world.repo, pull_number: number })).data.head.sha).toBe(second)
    await world.github.idle()
    expect(watcher.names()).toEqual(['installation.created', 'push', 'pull_request.opened', 'push', 'pull_request.synchronize'])
    expect(watcher.received.at(-1)!.payload).toMatchObject({ number, before: sha, after: second, installation: { id: watcher.installation.id }, sender: { login: 'ada' } })
  })

  it('refuses the author as approver, a second pull request, and one without commits', async () => {
    const { pull_number } = await open()
    const pulls = world.as('ada').pulls
    expect(await refusalOf(pulls.createReview({ ...world.repo, pull_number, event: 'APPROVE' }))).toBe('422 | Unprocessable Entity | Can not approve your own pull request')
    expect(await refusalOf(pulls.create({ ...world.repo, title: 'x', head: 'better', base: 'main' }))).toContain('A pull request already exists for acme:better.')
    await ada.git('push', '-q', 'origin', 'origin/main:refs/heads/empty')
    expect(await refusalOf(pulls.create({ ...world.repo, title: 'x', head: 'empty', base: 'main' }))).toContain('No commits between main and empty')
  })

  it('merges only when approved and green, and lets no other app answer for the check', async () => {
    const permissions = { checks: 'write', contents: 'read' } as const
    const app = await world.listen(permissions, [], 'gate')
    const other = await world.listen(permissions, [], 'other')
    world.github.protect('acme/models', 'main', { requiredApprovals: 1, requiredChecks: [{ context: 'gate', appId: app.app.id }], enforceAdmins: true })
    const { pull_number, sha } = await open()
    const merge = () => world.as('ben').pulls.merge({ ...world.repo, pull_number })
    expect(await refusalOf(merge())).toBe('405 | At least 1 approving review is required by reviewers with write access. Required status check "gate" is expected.')
    await world.as('ben').pulls.createReview({ ...world.repo, pull_number, event: 'APPROVE' })
    const check = { ...world.repo, name: 'gate', head_sha: sha, status: 'completed', conclusion: 'success' } as const
    await (await installed(world, other)).checks.create(check)
    expect(await refusalOf(merge())).toBe('405 | Required status check "gate" is expected.')
    await (await installed(world, app)).checks.create(check)
    expect((await merge()).data.merged).toBe(true)
    const merged = (await world.as('ben').pulls.get({ ...world.repo, pull_number })).data
    expect(merged).toMatchObject({ merged: true, state: 'closed', merged_by: { login: 'ben' } })
    await ada.git('fetch', '-q')
    expect(await ada.git('show', 'origin/main:model.txt')).toBe('one\nTWO\nthree')
    expect(await ada.git('log', '-1', '--format=%s', 'origin/main')).toBe('Merge pull request #1 from acme/better')
  })

  it('dismisses approvals when the content changes, and keeps them over a rebase of the same content', async () => {
    world.github.protect('acme/models', 'main', { requiredApprovals: 1, dismissStaleReviews: true })
    const { pull_number } = await open()
    await world.as('ben').pulls.createReview({ ...world.repo, pull_number, event: 'APPROVE' })
    const states = async () => (await world.as('ben').pulls.listReviews({ ...world.repo, pull_number })).data.map((review) => review.state)
    await ada.git('commit', '-q', '--amend', '-m', 'other words')
    await ada.git('push', '-q', '--force', 'origin', 'better')
    expect(await states()).toEqual(['APPROVED'])
    await ada.commit({ 'model.txt': 'bad\n' })
    await ada.git('push', '-q', 'origin', 'better')
    expect(await states()).toEqual(['DISMISSED'])
  })

  it('refuses to merge drafts, conflicts, moved heads; squashes and rebases what is left', async () => {
    const { pull_number } = await open()
    const clash = await open({ 'model.txt': 'one\n2\nthree\n' }, 'clash')
    const draft = await open({ 'd.txt': 'd' }, 'draft', true)
    const steps = await open({ 'a.txt': 'a' }, 'steps')
    await ada.commit({ 'b.txt': 'b' }, 'second step')
    await ada.git('push', '-q', 'origin', 'steps')
    const { pulls } = world.as('ben')
    expect(await refusalOf(pulls.merge({ ...world.repo, pull_number: draft.number }))).toBe('405 | Pull Request is still a draft')
    expect(await refusalOf(pulls.merge({ ...world.repo, pull_number, sha: '0'.repeat(40) }))).toBe('409 | Head branch was modified. Review and try the merge again.')
    await pulls.merge({ ...world.repo, pull_number, merge_method: 'squash' })
    expect((await pulls.get({ ...world.repo, pull_number: clash.number })).data).toMatchObject({ mergeable: false, mergeable_state: 'dirty' })
    expect(await refusalOf(pulls.merge({ ...world.repo, pull_number: clash.number }))).toBe('405 | Pull Request is not mergeable')
    await pulls.merge({ ...world.repo, pull_number: steps.number, merge_method: 'rebase' })
    await ada.git('fetch', '-q')
    expect(await ada.git('log', '--format=%s', 'origin/main')).toBe('second step\nmake it steps\nmake it better (#1)\nfirst')
  })

  it('refuses force pushes to a protected branch in the words of GitHub', async () => {
    world.github.protect('acme/models', 'main', {})
    await ada.git('commit', '-q', '--amend', '-m', 'rewritten')
    await expect(ada.git('push', '--force', 'origin', 'main')).rejects.toThrow(/GH006: Protected branch update failed for refs\/heads\/main\.[^]*Cannot force-push to this branch/)
    await expect(ada.git('push', 'origin', ':main')).rejects.toThrow(/Cannot delete this protected branch/)
    world.github.protect('acme/models', 'main', { requiredApprovals: 1 })
    await ada.git('reset', '-q', '--hard', 'origin/main')
    await ada.commit({ 'x.txt': 'x' })
    await expect(ada.git('push', 'origin', 'main')).rejects.toThrow(/Changes must be made through a pull request/)
  })
})
