/**
 * `npm run demo`: the main job, end to end, on this machine. With `--no-serve`, or `CI=true`, it ends by itself.
 */
import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { missingPrograms } from './needs.ts'
import { teller } from './print.ts'
import { leaveOpen, tellStory, type Told } from './story.ts'
import { buildWorld, OWNER, REPO, ROOT, type World } from './world.ts'

const { values } = parseArgs({ options: { 'no-serve': { type: 'boolean', default: false } } })
const stay = !values['no-serve'] && !['1', 'true'].includes(process.env['CI'] ?? '')
const tell = teller((line) => console.log(line), process.stdout.isTTY && !process.env['NO_COLOR'])

process.exitCode = await main()

async function main(): Promise<number> {
  const missing = missingPrograms()
  if (!existsSync(join(ROOT, 'dist/cli.js'))) missing.push('dist/ — expected the built actions, found none. Run: npm run build')
  if (missing.length > 0) {
    console.error(missing.join('\n'))
    return 1
  }
  const started = Date.now()
  tell.plain('Provender — a model change from pull request to production, on a GitHub of this machine\'s own.')
  const world = await buildWorld(await mkdtemp(join(tmpdir(), 'provender-demo-')))
  try {
    const told = await tellStory(world, tell)
    tell.plain(`\nDone in ${((Date.now() - started) / 1000).toFixed(0)} s. Everything above happened: real pushes, signed webhooks, the app, the built actions.`)
    if (stay) await serve(world, told)
    else tell.plain('Without --no-serve it stays up, so that you can click through it and approve things yourself.')
    return 0
  } catch (error) {
    console.error(`\nThe demo stopped: ${error instanceof Error ? error.message : String(error)}`)
    if (process.env['PROVENDER_DEBUG']) {
      console.error(error)
      for (const run of world.actions.service().runs({ owner: OWNER, name: REPO })) {
        for (const job of run.jobs) if (job.conclusion !== 'success') console.error(`\n${run.name} / ${job.name}: ${job.status} ${job.conclusion ?? ''} ${job.waitingFor ?? ''}\n${world.actions.service().log(job.id).slice(-3000)}`)
      }
    }
    return 1
  } finally {
    await world.close()
  }
}

async function serve(world: World, told: Told): Promise<void> {
  const pull = await leaveOpen(world, tell)
  tell.plain(`
What to try next
  play every role       ${pull}
                        Act as lin and approve, then as mina; watch the check "provender" turn green; merge; reload the catalog.
                        Or act as grace and try to approve, or edit a file of models/ in a clone and push it.
  the catalog           ${told.catalog}
  the repository        ${world.github.url}/${OWNER}/${REPO}
  a clone               cd ${world.people.grace.folder}
  the command line      alias provender="node ${join(ROOT, 'dist/cli.js')}"
                        provender trace flights@2001-w05          which versions ate this lot, and where they serve
                        provender trace flight-delays@1.0.0 --json
                        provender check
Ctrl-C ends it and removes everything.`)
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
}
