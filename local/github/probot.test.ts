import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createNodeMiddleware, Probot, ProbotOctokit } from 'probot'
import { expect, it } from 'vitest'
import { startWorld } from './test/world.ts'

it('feeds a real Probot app, which answers a push with a check run that lets the pull request merge', async () => {
  const world = await startWorld()
  const { github, repo } = world
  const app = github.addApp({ slug: 'gate', permissions: { checks: 'write', pull_requests: 'read', contents: 'read' }, events: ['pull_request'], webhookSecret: 'hush' })
  const Octokit = ProbotOctokit.defaults((given: object) => ({ ...given, throttle: { enabled: false }, retry: { enabled: false } })) as typeof ProbotOctokit
  const middleware = await createNodeMiddleware((probot) => {
    probot.on(['pull_request.opened', 'pull_request.synchronize'], async (context) => {
      const { head } = context.payload.pull_request
      await context.octokit.rest.checks.create({ ...context.repo(), name: 'gate', head_sha: head.sha, conclusion: 'success', output: { title: 'fine', summary: '**fine**' } })
    })
  }, { webhooksPath: '/', probot: new Probot({ appId: app.id, privateKey: app.privateKey, secret: 'hush', baseUrl: github.url, Octokit, logLevel: 'fatal' }) })
  const server = createServer((request, response) => void middleware(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  github.setWebhook(app.id, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  github.install(app, 'acme')
  github.protect('acme/models', 'main', { requiredChecks: [{ context: 'gate', appId: app.id }] })
  const ada = await world.clone('ada')
  await ada.git('checkout', '-q', '-b', 'main')
  await ada.commit({ 'a.txt': 'a' })
  await ada.git('push', '-q', 'origin', 'HEAD:refs/heads/main')
  await ada.git('checkout', '-q', '-b', 'work')
  await ada.commit({ 'a.txt': 'b' })
  await ada.git('push', '-q', 'origin', 'work')
  const pull = await world.as('ada').pulls.create({ ...repo, title: 'Work', head: 'work', base: 'main' })
  await github.idle()
  const second = await ada.commit({ 'a.txt': 'c' })
  const startedAt = performance.now()
  await ada.git('push', '-q', 'origin', 'work')
  await github.idle()
  const runs = (await world.as('ada').checks.listForRef({ ...repo, ref: 'work' })).data.check_runs
  expect(runs.map((run) => [run.name, run.head_sha, run.conclusion, run.app!.slug])).toEqual([['gate', second, 'success', 'gate']])
  expect(performance.now() - startedAt).toBeLessThan(5_000)
  expect((await world.as('ada').pulls.merge({ ...repo, pull_number: pull.data.number })).data.merged).toBe(true)
  await github.idle()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await world.close()
})
