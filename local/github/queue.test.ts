import { expect, it } from 'vitest'
import { installed } from './test/installed.ts'
import { refusalOf, startWorld } from './test/world.ts'

it('merges by queue: a group of its own, checks on that commit, then the base moves', async () => {
  const world = await startWorld()
  const { github, repo } = world
  const ci = await world.listen({ checks: 'write', contents: 'read', merge_queues: 'read', pull_requests: 'read' }, ['merge_group', 'pull_request'])
  const octokit = await installed(world, ci)
  const ada = await world.clone('ada')
  await ada.git('checkout', '-q', '-b', 'main')
  await ada.commit({ 'a.txt': 'a' })
  await ada.git('push', '-q', 'origin', 'main')
  await ada.git('checkout', '-q', '-b', 'work')
  const head = await ada.commit({ 'a.txt': 'b' })
  await ada.git('push', '-q', 'origin', 'work')
  github.protect('acme/models', 'main', { requiredChecks: ['ci'], mergeQueue: true, enforceAdmins: true })
  const { number } = (await world.as('ada').pulls.create({ ...repo, title: 'Work', head: 'work', base: 'main' })).data
  expect(await refusalOf(world.as('ada').pulls.merge({ ...repo, pull_number: number }))).toBe('405 | Changes must be made through the merge queue')
  const pass = (head_sha: string, conclusion: 'success' | 'failure') => octokit.checks.create({ ...repo, name: 'ci', head_sha, conclusion })
  const enter = async () => {
    await github.enqueue('acme/models', number, 'ada')
    await github.idle()
    return ci.received.findLast((one) => one.payload['action'] === 'checks_requested')!.payload['merge_group']
  }
  await pass(head, 'success')
  const failed = await enter()
  await pass(failed.head_sha, 'failure')
  await github.idle()
  expect(ci.received.at(-1)!.payload).toMatchObject({ action: 'destroyed', reason: 'dequeued' })
  const group = await enter()
  expect(group.head_ref).toMatch(/^refs\/heads\/gh-readonly-queue\/main\/pr-1-[0-9a-f]{40}$/)
  // The same commit may come back, as here within one second: its earlier failure is no answer.
  await pass(group.head_sha, 'success')
  await github.idle()
  const pull = (await world.as('ada').pulls.get({ ...repo, pull_number: number })).data
  expect([pull.merged, pull.merge_commit_sha]).toEqual([true, group.head_sha])
  expect(ci.received.at(-1)!.payload).toMatchObject({ action: 'destroyed', reason: 'merged' })
  await world.close()
})
