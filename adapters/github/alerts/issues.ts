import { alertIn } from '../../../core/render/alert.ts'
import { OutsideError } from '../../../flows/outside-error.ts'
import type { AlertIssue, AlertIssues } from '../../../flows/watching/ports.ts'
import type { GitHub } from '../client.ts'
import { accountOf } from '../facts/reading.ts'

/** The issues of alerts. Only those that this app has opened count: anybody may write its marker into one of their own. */
export function githubAlertIssues(github: GitHub, owner: string, repo: string, appId: number): AlertIssues {
  const at = { owner, repo }
  return {
    async list(since) {
      const listed = await github.paginate('GET /repos/{owner}/{repo}/issues', { ...at, state: 'all', since, per_page: 100 })
      const ours = listed.flatMap((issue) => {
        const alert = issue.performed_via_github_app?.id === appId && issue.pull_request === undefined ? alertIn(issue.body) : undefined
        return alert === undefined ? [] : [{ issue, alert }]
      })
      const issues = await Promise.all(ours.map(async ({ issue, alert }): Promise<AlertIssue> => {
        const base = { number: issue.number, alert, title: issue.title, body: issue.body ?? '' }
        if (issue.state === 'open') return { ...base, closed: null }
        // A list does not say who closed it.
        const { data } = await github.request('GET /repos/{owner}/{repo}/issues/{issue_number}', { ...at, issue_number: issue.number })
        return data.state === 'open' ? { ...base, closed: null } : { ...base, closed: { number: issue.number, closedAt: data.closed_at ?? data.updated_at, closedBy: accountOf(data.closed_by) } }
      }))
      return issues.sort((a, b) => a.number - b.number)
    },
    async create({ title, body, labels, assignees }) {
      try {
        await github.request('POST /repos/{owner}/{repo}/issues', { ...at, title, body, labels, assignees })
      } catch (error) {
        // Somebody who cannot be assigned must not keep the alert from being told.
        if (!(error instanceof OutsideError && error.code === 'GITHUB_INVALID') || assignees.length === 0) throw error
        await github.request('POST /repos/{owner}/{repo}/issues', { ...at, title, body, labels })
      }
    },
    async rewrite(number, { title, body }) {
      await github.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', { ...at, issue_number: number, title, body })
    },
    async reopen(number, comment) {
      await github.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', { ...at, issue_number: number, state: 'open' })
      await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { ...at, issue_number: number, body: comment })
    },
    async discard(number, instead) {
      await github.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', { ...at, issue_number: number, state: 'closed', state_reason: 'not_planned', body: `Told in #${instead}.` })
    },
  }
}
