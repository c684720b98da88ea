import { lstat, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { digests } from '../../adapters/digests.ts'
import { digestFile } from '../../adapters/files/digest.ts'
import { digestTree } from '../../adapters/files/tree.ts'
import { openTraceSource } from '../../adapters/git/trace-source.ts'
import { openTrust } from '../../adapters/signing/open-trust.ts'
import { treeManifest } from '../../core/lineage/tree-manifest.ts'
import { POLICY_PATH, TRUSTED_ROOTS_PATH } from '../../core/paths.ts'
import { parseRef, type Ref } from '../../core/refs.ts'
import { terminalLines } from '../../core/render/terminal-text.ts'
import { BESIDE } from '../../core/verifying/bytes.ts'
import { renderVerifyReport } from '../../core/verifying/report.ts'
import { UserError } from '../../flows/outside-error.ts'
import { findVersions } from '../../flows/verifying/find.ts'
import { verifyVersion, type OnDisk } from '../../flows/verify-version.ts'
import { UsageError, type Command, type Io } from '../command.ts'

export const command: Command = {
  name: 'verify',
  summary: 'verify who signed a version, and that bytes, records and what went in are what they say',
  help: `Usage: provender verify <model@version | model#stage | sha256:… | file | folder> [options]

Holds a version against everything that vouches for it, and prints each step: its file, both records, who signed them,
the bytes, what went in, and the versions it descends from. Reads git alone, offline; nothing is fetched. Whom to trust
stands in the policy ("signers"); Sigstore's public authorities are built in. See docs/signing.md.

  --files DIR           hold the model’s files in this folder against the version
  --key FILE            trust this public key too (PEM)
  --trusted-roots FILE  trust these authorities too (JSON Lines, as gh attestation trusted-root prints them)
  --repo DIR            a folder of the repository (default: the current one)
  --revision REV        read another commit (default: the default branch of origin, else main, master, HEAD)
  --details             every digest, also of what holds
  --json                for programs

Exit code: 0 verified; 1 not signed by anybody who is trusted, or something differs or is missing; 2 usage.
`,
  options: {
    files: { type: 'string' },
    key: { type: 'string', multiple: true },
    'trusted-roots': { type: 'string', multiple: true },
    repo: { type: 'string' },
    revision: { type: 'string' },
    details: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run({ values, positionals }, io) {
    const [asked, ...more] = positionals
    if (asked === undefined || more.length > 0) throw new UsageError(`expected one name, file or folder, found ${positionals.length}`)
    const text = (key: string): string | undefined => (typeof values[key] === 'string' && values[key] !== '' ? values[key] : undefined)
    const files = text('files')
    const named = parseRef(asked)
    if (named === undefined && files !== undefined) throw new UsageError('--files belongs to a version, a stage or a digest')
    const onDisk = named === undefined ? await readDisk(asked, io) : files === undefined ? undefined : await readDisk(files, io)
    const source = await openTraceSource(resolve(io.cwd, text('repo') ?? '.'), text('revision'))
    const versions = await findVersions(named ?? refOf(onDisk), asked, source)
    const [policy, roots] = await source.documents([POLICY_PATH, TRUSTED_ROOTS_PATH])
    const trust = openTrust({
      policy: policy?.text, roots: roots?.text,
      keys: (await readEach(values['key'], io)).map(({ where, text: pem }) => ({ where, pem })),
      furtherRoots: await readEach(values['trusted-roots'], io),
    })
    const reports = await Promise.all(versions.map(({ model, version }) => verifyVersion({ asked, model, version, onDisk }, { source, ...trust })))
    if (values['json'] === true) io.out(`${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`)
    else io.out(reports.map((report) => terminalLines(renderVerifyReport(report, values['details'] === true))).join('\n'))
    // Equal bytes may be of several versions: one of them that is verified vouches for them.
    return reports.some(({ verified }) => verified) ? 0 : 1
  },
}

async function readDisk(path: string, io: Io): Promise<OnDisk> {
  const place = resolve(io.cwd, path)
  const there = await lstat(place).catch(() => undefined)
  if (there?.isDirectory()) return { kind: 'folder', name: path, files: (await digestTree(path, place)).map((file) => ({ name: file.path, digest: file.digest, bytes: file.bytes, executable: file.executable })) }
  if (there?.isFile()) return { kind: 'file', file: { name: path, digest: (await digestFile(path, place)).digest } }
  throw new UsageError(`expected model@version, model#stage, sha256: with 64 hexadecimal digits, a file or a folder; found "${path}", which is ${there ? 'neither' : 'none of them'}`)
}

/** The digest by which the records know what lies on disk: of the file, or of the manifest of the folder. */
function refOf(onDisk: OnDisk | undefined): Ref {
  if (onDisk?.kind === 'file') return { kind: 'digest', digest: onDisk.file.digest }
  const files = onDisk?.files.filter(({ name }) => !BESIDE.includes(name)) ?? []
  return { kind: 'digest', digest: digests.ofText(treeManifest(files.map(({ name, digest, bytes = 0, executable }) => ({ path: name, digest, bytes, ...(executable ? { executable } : {}) })))) }
}

async function readEach(value: unknown, io: Io): Promise<{ where: string; text: string }[]> {
  const paths = Array.isArray(value) ? value.filter((path): path is string => typeof path === 'string') : []
  return Promise.all(paths.map(async (where) => ({ where, text: await readFile(resolve(io.cwd, where), 'utf8').catch((cause: unknown) => {
    throw new UserError(`Cannot read ${where}: ${(cause as Error).message}`, { cause })
  }) })))
}
