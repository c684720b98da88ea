import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The workflow files that come with this program, by name. */
export async function readWorkflowTemplates(): Promise<Map<string, string>> {
  const folder = await findTemplates(dirname(fileURLToPath(import.meta.url)))
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yml')).sort((a, b) => (a < b ? -1 : 1))
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)))
}

// The sources lie two folders below the package's root, the built chunks one or two: look upwards.
async function findTemplates(from: string): Promise<string> {
  const here = join(from, 'workflows-templates')
  const names = await readdir(here).catch(() => undefined)
  if (names) return here
  const above = dirname(from)
  if (above === from) throw new Error('unreachable: the package has no workflows-templates')
  return findTemplates(above)
}
