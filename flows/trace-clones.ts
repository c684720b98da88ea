import type { CloneTrace } from '../core/trace/report.ts'
import { UserError } from './outside-error.ts'
import { trace, type TraceRequest } from './trace.ts'
import type { TraceSource } from './tracing/ports.ts'

/**
 * The same question to several clones, in their order. Each is read by itself: what one knows vouches for nothing in another.
 * @throws UserError when none of them knows it.
 */
export async function traceClones(request: TraceRequest, clones: readonly { clone: string; source: TraceSource }[]): Promise<CloneTrace[]> {
  const found: CloneTrace[] = []
  for (const { clone, source } of clones) {
    try {
      found.push({ clone, report: await trace(request, source), unknown: null })
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      found.push({ clone, report: null, unknown: error.message })
    }
  }
  if (found.every(({ report }) => report === null)) throw new UserError(found.map(({ clone, unknown }) => `in ${clone}: ${unknown}`).join('\n'))
  return found
}
