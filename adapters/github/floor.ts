import { FLOOR_PATH } from '../../core/paths.ts'
import { readFloor, type FloorRead } from '../../core/policy/floor.ts'
import { OutsideError } from '../../flows/outside-error.ts'
import { decodeUtf8 } from '../files/text.ts'
import type { GitHub } from './client.ts'

/** The repository of an owner in which GitHub looks for defaults. */
const DEFAULTS = '.github'

/**
 * What the owner of a repository asks of all of them: read anew for every decision, from the default branch.
 *
 * GitHub answers the same where there is no floor and where the credentials may not see it. `isRequired` takes both
 * for a floor that cannot be read.
 */
export async function loadFloor(github: GitHub, owner: string, isRequired: boolean): Promise<FloorRead> {
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}/contents/{path}', { owner, repo: DEFAULTS, path: FLOOR_PATH })
    if (Array.isArray(data) || data.type !== 'file' || data.encoding !== 'base64') return { state: 'unreadable', reason: `${FLOOR_PATH} of ${owner}/${DEFAULTS} is no file of at most 1 MiB` }
    return readFloor(decodeUtf8(FLOOR_PATH, Buffer.from(data.content, 'base64')))
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    if (error.code !== 'GITHUB_NOT_FOUND') return { state: 'unreadable', reason: error.message }
    return isRequired ? { state: 'unreadable', reason: `there is no ${FLOOR_PATH} in ${owner}/${DEFAULTS}, or the credentials may not read it, and PROVENDER_REQUIRE_FLOOR asks for one. Write it, and install the app on that repository.` } : { state: 'missing' }
  }
}
