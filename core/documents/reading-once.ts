let memory: Map<unknown, Map<string, unknown>> | undefined

/**
 * Does work in which many ask for the same, so that each text is read once. Nothing is kept when it is done.
 *
 * A policy of thirty rules would parse the same statement thirty times. Only for work that ends before it returns and
 * changes nothing that it is given.
 */
export function readingOnce<T>(work: () => T): T {
  const before = memory
  memory ??= new Map()
  try {
    return work()
  } finally {
    memory = before
  }
}

/** What `read` answers for a key, the first time of this work; outside of such work it is read each time. */
export function once<T>(kind: unknown, key: string, read: () => T): T {
  if (!memory) return read()
  const ofKind = memory.get(kind) ?? new Map<string, unknown>()
  memory.set(kind, ofKind)
  if (!ofKind.has(key)) ofKind.set(key, read())
  return ofKind.get(key) as T
}
