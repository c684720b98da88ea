import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { parse } from 'yaml'
import { startApp, type RunningApp } from '../../app/server.ts'
import { createActions, type ActionsFactory } from '../actions/service.ts'
import { startGitHub, type EmbeddedGitHub } from '../github/server.ts'
import { makePerson, type Person } from './person.ts'
import { pushRelease } from './release.ts'

export const ROOT = join(import.meta.dirname, '../..')
export const OWNER = 'acme'
export const REPO = 'flights'

/** Everything the story happens in: GitHub, its Actions with one runner, the app, the people. */
export interface World {
  github: EmbeddedGitHub
  actions: ActionsFactory
  app: RunningApp
  appId: number
  people: Record<'grace' | 'ada' | 'lin' | 'mina', Person>
  /** Where the dataset lots lie: what a mounted data lake is to a real runner. */
  lake: string
  /** What the service reads; the team's deploy.sh writes it. */
  serving: string
  folder: string
  close(): Promise<void>
}

interface AppManifest {
  default_permissions: Record<string, 'read' | 'write'>
  default_events: string[]
}

export async function buildWorld(folder: string): Promise<World> {
  const lake = join(folder, 'lake')
  const serving = join(folder, 'serving')
  const bin = join(folder, 'bin')
  await mkdir(lake, { recursive: true })
  await installCommandLine(bin)
  const actions = createActions({
    dataDir: join(folder, 'actions'),
    runners: [{
      name: 'gpu-1', labels: ['self-hosted', 'linux', 'x64', 'gpu'], workDir: join(folder, 'runner'),
      env: { PATH: [bin, dirname(process.execPath), process.env['PATH']].join(delimiter), PROVENDER_ROOT_LAKE: lake, SERVING_DIR: serving },
    }],
  })
  const github = await startGitHub({ dataDir: join(folder, 'github'), actions, readArtifact: actions.readArtifact })
  const accounts = { grace: github.addUser('grace', { name: 'Grace' }), ada: github.addUser('ada', { name: 'Ada' }), lin: github.addUser('lin', { name: 'Lin' }), mina: github.addUser('mina', { name: 'Mina' }) }
  github.addOrg(OWNER, { members: Object.keys(accounts) })
  const collaborators = { grace: 'write', ada: 'write', lin: 'write', mina: 'write' } as const
  await github.addRepo(OWNER, REPO, { collaborators, description: 'Will the flight be late?' })
  github.addTeam(OWNER, 'model-risk', ['mina'], { name: 'Model risk' })
  await releaseProvender(github, folder)
  const { app, appId } = await installApp(github)
  const people = Object.fromEntries(await Promise.all(Object.entries(accounts).map(async ([login, account]) =>
    [login, await makePerson(github, account, join(folder, 'people', login))]))) as World['people']
  return {
    github, actions, app, appId, people, lake, serving, folder,
    async close() {
      await app.close()
      await github.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** A runner's image has the tools of its team; here that is `provender` for `provender sql`. */
async function installCommandLine(bin: string): Promise<void> {
  await mkdir(bin, { recursive: true })
  const file = join(bin, 'provender')
  await writeFile(file, `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'dist/cli.js')}" "$@"\n`)
  await chmod(file, 0o755)
}

async function releaseProvender(github: EmbeddedGitHub, folder: string): Promise<void> {
  const maintainer = github.addUser('provender-release')
  github.addOrg('provender', { owners: [maintainer.login] })
  await github.addRepo('provender', 'provender', { description: 'The supply chain for machine-learning models' })
  await pushRelease(ROOT, join(folder, 'release'), github.cloneUrl('provender/provender', maintainer.token), 'v0')
}

/** Registers the app as its manifest, app.yml, asks for it, and starts the real thing. */
async function installApp(github: EmbeddedGitHub): Promise<{ app: RunningApp; appId: number }> {
  const manifest = parse(await readFile(join(ROOT, 'app.yml'), 'utf8')) as AppManifest
  const webhookSecret = randomBytes(24).toString('hex')
  const registered = github.addApp({ slug: 'provender', owner: OWNER, permissions: manifest.default_permissions, events: manifest.default_events, webhookSecret })
  const app = await startApp({ appId: registered.id, privateKey: registered.privateKey, secret: webhookSecret, baseUrl: github.url, port: 0, log: onlyErrors })
  github.setWebhook(registered.id, app.webhookUrl)
  github.install(registered, OWNER)
  return { app, appId: registered.id }
}

const onlyErrors = {
  info: () => {},
  error: (fields: object, message: string) => console.error(`the app: ${message} ${JSON.stringify(fields)}`),
}
