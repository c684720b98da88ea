import { createAppAuth } from '@octokit/auth-app'
import { Octokit } from '@octokit/rest'
import type { World } from './world.ts'

/** An Octokit that signs in as an app's installation, as Probot does. */
export async function installed(world: World, { app, installation }: Awaited<ReturnType<World['listen']>>): Promise<Octokit> {
  return new Octokit({ authStrategy: createAppAuth, auth: { appId: app.id, privateKey: app.privateKey, installationId: installation.id }, baseUrl: world.github.url, log: { debug() {}, info() {}, warn() {}, error() {} } })
}
