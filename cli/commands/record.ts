import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { asFileError } from '../../adapters/files/file-error.ts'
import { decodeUtf8 } from '../../adapters/files/text.ts'
import { openGitRecords } from '../../adapters/git/records.ts'
import { RECORD_FILES, type RecordFileKind } from '../../core/documents/record-file.ts'
import { renderProblem } from '../../core/render/problems.ts'
import { terminalLines } from '../../core/render/terminal-text.ts'
import { addRecord } from '../../flows/add-record.ts'
import { UserError } from '../../flows/outside-error.ts'
import { UsageError, type Command } from '../command.ts'

const MAX_BYTES = 16 * 1024 * 1024
const KINDS = Object.keys(RECORD_FILES) as RecordFileKind[]

export const command: Command = {
  name: 'record',
  summary: 'append an evaluation, a reproduction or a monitoring record that another program made',
  help: `Usage: provender record add <${KINDS.join('|')}> <file> [options]

Reads a record in JSON, checks it, writes it in its canonical form and appends it to provender-records, where rules of
the policy find it by the lineage that it is about. Neither the working tree nor a branch of yours is touched. What is
there already is not written twice. See docs/records.md for what a record holds.

  --repo DIR      a folder of the repository (default: the current one)
  --remote NAME   append it to this remote too

Exit code: 0 appended, or there already; 1 refused or failed, nothing recorded; 2 usage.
`,
  options: {
    repo: { type: 'string' },
    remote: { type: 'string' },
  },
  async run({ values, positionals }, io) {
    const [action, kind, file, ...more] = positionals
    if (action !== 'add') throw new UsageError(`expected "record add", found "record ${action ?? ''}"`)
    if (!isKind(kind)) throw new UsageError(`expected one of ${KINDS.join(', ')}, found "${kind ?? ''}"`)
    if (file === undefined || more.length > 0) throw new UsageError(`expected one file, found ${more.length + (file === undefined ? 0 : 1)}`)
    const text = (key: string): string | undefined => (typeof values[key] === 'string' && values[key] !== '' ? values[key] : undefined)
    const remote = text('remote')
    const records = openGitRecords(resolve(io.cwd, text('repo') ?? '.'), remote === undefined ? {} : { remote })
    const added = await addRecord(kind, file, await readText(file, io.cwd), records)
    if (!added.ok) {
      io.err(terminalLines(added.problems.map((problem) => `${renderProblem(problem)}\n`).join('')))
      return 1
    }
    io.out(`${kind} of ${added.about}\n  record  ${added.digest}\n`)
    return 0
  },
}

const isKind = (kind: string | undefined): kind is RecordFileKind => kind !== undefined && Object.hasOwn(RECORD_FILES, kind)

async function readText(file: string, cwd: string): Promise<string> {
  const path = resolve(cwd, file)
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw asFileError(file, path, cause)
  })
  if (bytes.length > MAX_BYTES) throw new UserError(`${file} — expected at most 16 MiB, found ${bytes.length} bytes. Leave out what belongs into data of its own.`)
  return decodeUtf8(file, bytes)
}
