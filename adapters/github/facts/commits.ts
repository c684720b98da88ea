import { OutsideError } from '../../../flows/outside-error.ts'
import { accountOf, at, type Reading } from './reading.ts'
import type { Account, CommitFact } from '../../../core/policy/facts.ts'

// Addresses under which GitHub's own machinery commits everywhere. An enterprise server knows no account for them.
const MACHINERY: Record<string, Account> = {
  '41898282+github-actions[bot]@users.noreply.github.com': { id: 41898282, login: 'github-actions[bot]', bot: true },
  'noreply@github.com': { id: 19864447, login: 'web-flow', bot: true },
}

const authorOf = (user: Parameters<typeof accountOf>[0], address: string | undefined): Account | null => accountOf(user) ?? (address === undefined ? null : (MACHINERY[address] ?? null))

export interface Comparison {
  mergeBase: string
  commits: CommitFact[]
}

/** Every commit that the head has and the base has not, on all parents: a side branch that was merged in counts. */
export async function compare({ github, pull, position }: Reading): Promise<Comparison> {
  const commits: CommitFact[] = []
  for (let page = 1; ; page++) {
    const { data } = await github.request('GET /repos/{owner}/{repo}/compare/{basehead}', { ...at(pull), basehead: `${position.baseSha}...${position.headSha}`, per_page: 100, page })
    const raw = data.commits
    commits.push(...raw.map((commit) => ({ sha: commit.sha, author: authorOf(commit.author, commit.commit.author?.email), committer: authorOf(commit.committer, commit.commit.committer?.email), coAuthors: coAuthorsOf(commit.commit.message) })))
    if (commits.length >= data.total_commits) return { mergeBase: data.merge_base_commit.sha, commits: commits.sort((a, b) => (a.sha < b.sha ? -1 : 1)) }
    if (raw.length === 0) throw new OutsideError('UNREADABLE', `GitHub listed ${commits.length} of ${data.total_commits} commits. Split the pull request.`)
  }
}

// Only an address that GitHub itself gives out names an account for certain: `<id>+<login>@users.noreply.<host>`.
function coAuthorsOf(message: string): (Account | null)[] {
  return [...message.matchAll(/^co-authored-by:[^\n<]*<([^<>\n]{1,254})>/gim)].map(([, address = '']) => {
    const match = /^(\d{1,15})\+([A-Za-z0-9-]{1,39}(?:\[bot\])?)@users\.noreply\./.exec(address.trim())
    return match ? { id: Number(match[1]), login: match[2]!, bot: match[2]!.endsWith('[bot]') } : null
  })
}
