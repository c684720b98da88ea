import { OutsideError } from '../flows/outside-error.ts'
import type { Log } from './log.ts'

/** Which installations somebody has suspended: nothing can be read or written there, and no webhook comes from them. */
export interface Suspensions {
  set(installation: number, isSuspended: boolean): void
  /** Runs a job; one that fails because the installation is suspended is dropped, as everything is judged once it comes back. */
  attempt(installation: number, job: () => Promise<void>): Promise<void>
}

export function suspensions(log: Log, onCount: (count: number) => void = () => {}): Suspensions {
  const known = new Set<number>()
  const set = (installation: number, isSuspended: boolean): void => {
    if (known.has(installation) === isSuspended) return
    if (isSuspended) known.add(installation)
    else known.delete(installation)
    onCount(known.size)
    if (isSuspended) log.error({ installation }, 'suspended: nothing is judged there, and no check is taken back')
    else log.info({ installation }, 'no longer suspended: everything open there is judged anew')
  }
  return {
    set,
    async attempt(installation, job) {
      try {
        await job()
        set(installation, false)
      } catch (error) {
        if (!isSuspension(error)) throw error
        set(installation, true)
      }
    },
  }
}

// GitHub refuses such an installation its token: "This installation has been suspended".
const isSuspension = (error: unknown): boolean => error instanceof OutsideError && error.code === 'GITHUB_FORBIDDEN' && /installation has been suspended/i.test(error.message)
