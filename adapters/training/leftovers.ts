import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { removeSandbox } from './sandbox.ts'

/** The name of something unfinished: the process that makes it is part of it, so that a later one can tell whether it is still at work. */
export const unfinished = (name: string): string => `${name}-${process.pid}`

/** Removes what processes that are gone left unfinished under this name. */
export async function removeLeftovers(folder: string, name: string): Promise<void> {
  const found = await readdir(folder).catch((): string[] => [])
  for (const entry of found) {
    const pid = entry.startsWith(`${name}-`) ? /^\d+$/.exec(entry.slice(name.length + 1))?.[0] : undefined
    if (pid !== undefined && Number(pid) !== process.pid && !isAlive(Number(pid))) await removeSandbox(join(folder, entry))
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
