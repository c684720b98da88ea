import { expect, it } from 'vitest'
import { installed } from './test/installed.ts'
import { startDescribedWorld } from './test/described.ts'
import { refusalOf } from './test/world.ts'

it('merges by queue: a group of its own, checks on that commit, then the base moves', async () => {
  const world = await startDescribedWorld()
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

it('merges several in one group: one commit on top of the other, one check, one move of the base', async () => {
  const world = await startDescribedWorld()
  const { github, repo } = world
  const ci = await world.listen({ checks: 'write', contents: 'read', merge_queues: 'read', pull_requests: 'read' }, ['merge_group', 'pull_request', 'push'])
  const octokit = await installed(world, ci)
  const ada = await world.clone('ada')
  await ada.git('checkout', '-q', '-b', 'main')
  const base = await ada.commit({ 'a.txt': 'a' })
  await ada.git('push', '-q', 'origin', 'main')
  const numbers: number[] = []
  for (const name of ['one', 'two', 'three']) {
    await ada.git('checkout', '-q', '-b', name, base)
    const head_sha = await ada.commit({ [`${name}.txt`]: name })
    await ada.git('push', '-q', 'origin', name)
    numbers.push((await world.as('ada').pulls.create({ ...repo, title: name, head: name, base: 'main' })).data.number)
    await octokit.checks.create({ ...repo, name: 'ci', head_sha, conclusion: 'success' })
  }
  github.protect('acme/models', 'main', { requiredChecks: ['ci'], mergeQueue: true })
  const [first, second, third] = numbers as [number, number, number]
  await github.enqueue('acme/models', [first, second], 'ada')
  // The next group is built on the one before, though that has not landed yet.
  await github.enqueue('acme/models', third, 'ada')
  await github.idle()
  const [group, behind] = ci.received.filter(({ payload }) => payload['action'] === 'checks_requested').map(({ payload }) => payload['merge_group'])
  expect([group.base_sha, behind.base_sha]).toEqual([base, group.head_sha])
  expect(group.head_ref).toBe(`refs/heads/gh-readonly-queue/main/pr-${second}-${base}`)
  const { data } = await octokit.repos.compareCommitsWithBasehead({ ...repo, basehead: `${group.base_sha}...${group.head_sha}` })
  expect([data.files!.map(({ filename }) => filename), data.total_commits]).toEqual([['one.txt', 'two.txt'], 4])
  ci.received.length = 0
  await octokit.checks.create({ ...repo, name: 'ci', head_sha: group.head_sha, conclusion: 'success' })
  await octokit.checks.create({ ...repo, name: 'ci', head_sha: behind.head_sha, conclusion: 'success' })
  await github.idle()
  const told = ci.names().map((name, index) => `${name} ${String(ci.received[index]!.payload['number'] ?? ci.received[index]!.payload['ref'] ?? ci.received[index]!.payload['reason'])}`)
  expect(told).toEqual([
    `pull_request.closed ${first}`, `pull_request.closed ${second}`, 'push refs/heads/main', `pull_request.dequeued ${first}`, `pull_request.dequeued ${second}`, 'merge_group.destroyed merged',
    `pull_request.closed ${third}`, 'push refs/heads/main', `pull_request.dequeued ${third}`, 'merge_group.destroyed merged',
  ])
  const merged = await Promise.all(numbers.map(async (pull_number) => (await octokit.pulls.get({ ...repo, pull_number })).data))
  expect(merged.map((pull) => pull.merged)).toEqual([true, true, true])
  expect(merged[1]!.merge_commit_sha).toBe(group.head_sha)
  expect(new Set(merged.map((pull) => pull.merge_commit_sha)).size).toBe(3)
  await world.close()
})
