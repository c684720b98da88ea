/**
 * Writes the tables of inputs and outputs into the README of each action, from its action.yml, between two markers.
 *
 *   node scripts/update-action-readmes.ts            writes
 *   node scripts/update-action-readmes.ts --check    names the READMEs that differ (exit 1)
 */
import { globSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { parse } from 'yaml'

const ROOT = join(import.meta.dirname, '..')
const BEGIN = '<!-- From action.yml; "npm run generate" writes it. -->'
const END = '<!-- End of what action.yml says. -->'

interface Metadata {
  inputs?: Record<string, { description: string; required?: boolean; default?: string }>
  outputs?: Record<string, { description: string }>
}

const check = process.argv.includes('--check')
const problems: string[] = []
for (const { metadata, readme } of actions()) {
  const tables = renderTables(parse(await readFile(join(ROOT, metadata), 'utf8')) as Metadata)
  const before = await readFile(join(ROOT, readme), 'utf8').catch(() => undefined)
  const after = before === undefined ? undefined : replaceBetween(before, tables)
  if (after === undefined) problems.push(`${readme} — expected a README with the lines ${BEGIN} and ${END}, found ${before === undefined ? 'no file' : 'none such'}. Add them where the tables belong.`)
  else if (after !== before && check) problems.push(`${readme} — expected the tables of ${metadata}, found others. Run: node scripts/update-action-readmes.ts`)
  else if (after !== before) await writeFile(join(ROOT, readme), after)
}
if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exitCode = 1
}

/** The gate's metadata lies at the root, so that `uses: owner/repo@ref` finds it. */
function actions(): { metadata: string; readme: string }[] {
  const nested = globSync('actions/*/action.yml', { cwd: ROOT }).sort()
  return ['action.yml', ...nested].map((metadata) => ({ metadata, readme: `actions/${metadata === 'action.yml' ? 'gate' : basename(dirname(metadata))}/README.md` }))
}

function renderTables({ inputs = {}, outputs = {} }: Metadata): string {
  const inputRows = Object.entries(inputs).map(([name, input]) => `| \`${name}\` | ${input.required ? '*required*' : code(input.default ?? '')} | ${cell(input.description)} |`)
  const outputRows = Object.entries(outputs).map(([name, output]) => `| \`${name}\` | ${cell(output.description)} |`)
  return ['| input | default | meaning |', '|---|---|---|', ...inputRows, '', '| output | meaning |', '|---|---|', ...outputRows].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replace(/\s+/g, ' ').trim()
}

function code(text: string): string {
  return text === '' ? '' : `\`${text.replaceAll('|', '\\|')}\``
}

function replaceBetween(text: string, tables: string): string | undefined {
  const from = text.indexOf(BEGIN)
  const to = text.indexOf(END)
  return from < 0 || to < from ? undefined : `${text.slice(0, from)}${BEGIN}\n\n${tables}\n\n${text.slice(to)}`
}
