import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Json } from '../../core/sql/variables.ts'
import { OutsideError } from '../../flows/outside-error.ts'

export interface ComponentInputs {
  /** Key of `datasets` in model.yml, in lower case with "-" → the files of its lots, in the order of the lots. */
  datasets: Record<string, string[]>
  params: Json
}

const DATASET = 'PROVENDER_DATASET_'

/**
 * What the pipeline hands to a component through its environment: `PROVENDER_DATASET_<KEY>`, one path per line, a folder
 * standing for its files; and `PROVENDER_PARAMS`, a JSON file.
 *
 * @throws OutsideError DATA_MISSING, UNREADABLE
 */
export async function readComponentInputs(env: Record<string, string | undefined>): Promise<ComponentInputs> {
  const datasets: ComponentInputs['datasets'] = {}
  for (const [name, value] of Object.entries(env).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!name.startsWith(DATASET) || !value) continue
    const key = name.slice(DATASET.length).toLowerCase().replaceAll('_', '-')
    datasets[key] = (await Promise.all(value.split('\n').filter(Boolean).map((path) => filesAt(name, path)))).flat()
  }
  return { datasets, params: await readParams(env['PROVENDER_PARAMS']) }
}

async function filesAt(variable: string, path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path]
    const entries = await readdir(path)
    return entries.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).map((entry) => join(path, entry))
  } catch (cause) {
    throw new OutsideError('DATA_MISSING', `${variable} — expected a file or folder, found nothing readable at ${path}. Set it to one path per line.`, { cause })
  }
}

async function readParams(file: string | undefined): Promise<Json> {
  if (!file) return {}
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Json
  } catch (cause) {
    throw new OutsideError('UNREADABLE', `PROVENDER_PARAMS — expected a JSON file at ${file}, found ${(cause as Error).message}. Set it to the file of this component's parameters.`, { cause })
  }
}
