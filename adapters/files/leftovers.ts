import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** The name of something unfinished: the process that makes it is part of it, so that a later one can tell whether it is still at work. */
export const unfinished = (name: string): string => `${name}-${process.pid}`

/** What processes that are gone left unfinished under this name. */
export async function findLeftovers(folder: string, name: string): Promise<string[]> {
  const found = await readdir(folder).catch((): string[] => [])
  return found.flatMap((entry) => {
    const pid = entry.startsWith(`${name}-`) ? /^\d+$/.exec(entry.slice(name.length + 1))?.[0] : undefined
    return pid !== undefined && Number(pid) !== process.pid && !isAlive(Number(pid)) ? [join(folder, entry)] : []
  })
}

/** Removes what processes that are gone left unfinished under this name. */
export async function removeLeftovers(folder: string, name: string, remove: (path: string) => Promise<void> = removeFolder): Promise<void> {
  for (const path of await findLeftovers(folder, name)) await remove(path)
}

const removeFolder = (path: string): Promise<void> => rm(path, { recursive: true, force: true })

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
