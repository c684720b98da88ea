import { join } from 'node:path'
import { median, NOTHING, timeProgram } from './measure.ts'
import type { Row } from './row.ts'

const ROOT = join(import.meta.dirname, '..')

/** The whole story of `npm run demo`, once. */
export function benchDemo(): Row[] {
  const nothing = median(Array.from({ length: 9 }, () => timeProgram(NOTHING)))
  const ms = timeProgram({ args: [join(ROOT, 'local/demo/main.ts'), '--no-serve'], env: { ...process.env, NO_COLOR: '1' } })
  return [{ what: 'the demo as a whole', reference: '`node -e 0`', ratio: ms / nothing, note: `${(ms / 1000).toFixed(0)} s, one run` }]
}
