import type { Log } from '../../flows/ports.ts'
import type { Lots } from '../../flows/training/ports.ts'
import { digests } from '../digests.ts'
import { resolveDataUri } from '../files/data-uri.ts'
import { digestFile } from '../files/digest.ts'

/** Lots on this machine: under file:/// or under a root that PROVENDER_ROOT_<ROOT> names. */
export function openLots(root: string, env: Record<string, string | undefined>, log: Log): Lots {
  return {
    locate: async (_lot, uri) => ({ kind: 'file', path: await resolveDataUri(uri, { root, env }) }),
    async digest(lot, source) {
      if (source.kind === 'bytes') return { digest: digests.ofBytes(source.bytes), bytes: source.bytes.length }
      return digestFile(lot, source.path, { onProgress: (done, total) => log.progress(`digest ${lot}`, done, total) })
    },
  }
}
