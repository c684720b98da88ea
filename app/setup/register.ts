import { Octokit } from '@octokit/rest'
import { careful, type GitHub } from '../../adapters/github/client.ts'
import type { Credentials } from './credentials.ts'

export interface Registered extends Credentials {
  name: string
  pageUrl: string
}

/** What GitHub hands out for the code, once. @throws OutsideError when the code is unknown, used or older than an hour */
export async function redeem(code: string, apiUrl: string | undefined): Promise<Registered> {
  const github: GitHub = careful(new Octokit({ userAgent: 'provender', log: { debug() {}, info() {}, warn() {}, error() {} }, ...(apiUrl === undefined ? {} : { baseUrl: apiUrl.replace(/\/+$/, '') }) }))
  const { data } = await github.request('POST /app-manifests/{code}/conversions', { code })
  const { id, name, pem, webhook_secret: webhookSecret, html_url: pageUrl } = data
  if (!webhookSecret) throw new Error('unreachable: app.yml asks for webhooks, and GitHub made no secret')
  return { appId: id, name, privateKey: pem, webhookSecret, pageUrl }
}
