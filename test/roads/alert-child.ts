import { digests } from '../../adapters/digests.ts'
import { githubClient } from '../../adapters/github/client.ts'
import { githubDecisionLog } from '../../adapters/github/decision-log.ts'
import { recordAlerts } from '../../flows/watching/record.ts'
import { alertLink } from '../fakes/chain.ts'

/** A process that has found the same as others, and says it to the log on GitHub. */
const [, , baseUrl = '', token = '', count = ''] = process.argv
const { alert, summary, remedy, about, reviewBy } = alertLink()
const log = githubDecisionLog(githubClient({ token, baseUrl }), 'acme', 'models', digests)
process.stdout.write('found\n')
// Five at most, or they would be told together.
for (let from = 0; from < Number(count); from += 5) {
  const causes = Array.from({ length: 5 }, (_, index) => `cause ${from + index}`)
  await recordAlerts(causes.map((cause) => ({ alert, summary, remedy, about, reviewBy, cause })), 'acme/models', { log, clock: { now: () => new Date() } })
}
