import { FLOOR_PATH } from '../../core/paths.ts'
import { readFloor, type FloorRead } from '../../core/policy/floor.ts'
import { OutsideError } from '../../flows/outside-error.ts'
import { blobFields, objectId, type RawBlob } from './git-objects.ts'
import { quote, type Graph } from './graph.ts'

/** The repository of an owner in which GitHub looks for defaults. */
const DEFAULTS = '.github'

/**
 * What the owner of a repository asks of all of them: read anew for every decision, from the default branch.
 *
 * GitHub answers the same where there is no floor and where the credentials may not see it. `isRequired` takes both
 * for a floor that cannot be read.
 */
export async function loadFloor(graph: Graph, owner: string, isRequired: boolean): Promise<FloorRead> {
  const none = (): FloorRead => (isRequired ? { state: 'unreadable', reason: `there is no ${FLOOR_PATH} in ${owner}/${DEFAULTS}, or the credentials may not read it, and PROVENDER_REQUIRE_FLOOR asks for one. Write it, and install the app on that repository.` } : { state: 'missing' })
  try {
    const found = await graph.root<RawDefaults>('Snapshot', `repository(owner: ${quote(owner)}, name: ${quote(DEFAULTS)}) { defaultBranchRef { target { oid } } head: object(expression: "HEAD") { oid } floor: object(expression: ${quote(`HEAD:${FLOOR_PATH}`)}) { ${blobFields} } }`)
    // Were HEAD not the default branch, a floor that is there would look like none.
    if (found?.defaultBranchRef?.target?.oid !== found?.head?.oid) return { state: 'unreadable', reason: `GitHub does not show the default branch of ${owner}/${DEFAULTS}` }
    if (!found?.floor) return none()
    const { text, oid, isTruncated } = found.floor
    if (typeof text !== 'string' || isTruncated !== false || objectId('blob', Buffer.from(text)) !== oid) return { state: 'unreadable', reason: `${FLOOR_PATH} of ${owner}/${DEFAULTS} is no text file of at most 512 KiB` }
    return readFloor(text)
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    return error.code === 'GITHUB_NOT_FOUND' ? none() : { state: 'unreadable', reason: error.message }
  }
}

interface RawDefaults {
  defaultBranchRef: { target: { oid: string } | null } | null
  head: { oid: string } | null
  floor: RawBlob | null
}
