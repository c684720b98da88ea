/** What can go wrong outside; callers branch on the code, people read the message. */
export type OutsideCode =
  | 'COMMAND_FAILED'
  | 'COMMAND_MISSING'
  | 'DATA_MISSING'
  | 'DATA_CHANGED'
  | 'DISK_FULL'
  | 'GIT_FAILED'
  | 'GITHUB_CONFLICT'
  | 'GITHUB_FORBIDDEN'
  | 'GITHUB_INVALID'
  | 'GITHUB_NOT_FOUND'
  | 'GITHUB_RATE_LIMITED'
  | 'GITHUB_UNAUTHENTICATED'
  | 'GITHUB_UNAVAILABLE'
  | 'RECORD_DAMAGED'
  | 'RECORDS_CONTENDED'
  | 'SIGNING_FAILED'
  | 'UNREADABLE'

/** The outside world failed: a closed code, a message that names the remedy, the cause kept. */
export class OutsideError extends Error {
  readonly code: OutsideCode
  constructor(code: OutsideCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'OutsideError'
    this.code = code
  }
}

/** What a person asked for cannot be done as asked: a message that names the remedy, and no stack. */
export class UserError extends Error {
  override readonly name = 'UserError'
}

/** Whether the same call may succeed later without anybody doing anything. */
export function mayPass(error: unknown): boolean {
  return error instanceof OutsideError && ['GITHUB_RATE_LIMITED', 'GITHUB_UNAVAILABLE', 'GITHUB_CONFLICT', 'RECORDS_CONTENDED'].includes(error.code)
}
