import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { openGitRecords } from '../../adapters/git/records.ts'
import { openTraceSource } from '../../adapters/git/trace-source.ts'
import { signAsWorkflow, signWithKey } from '../../adapters/signing/sign.ts'
import { parseRef } from '../../core/refs.ts'
import { UserError } from '../../flows/outside-error.ts'
import { signVersion } from '../../flows/sign-version.ts'
import type { StatementSigner } from '../../flows/signing/ports.ts'
import { UsageError, type Command, type Io } from '../command.ts'

const PUBLIC_FULCIO = 'https://fulcio.sigstore.dev'
const PUBLIC_REKOR = 'https://rekor.sigstore.dev'

export const command: Command = {
  name: 'sign',
  summary: 'sign the lineage and the provenance of a version',
  help: `Usage: provender sign <model>@<version> [options]

Signs both statements of a version as they lie on provender-records, and appends the signatures there as Sigstore
bundles. "provender verify" holds them against the signers of the policy. See docs/signing.md.

  --key FILE         an ECDSA P-256 private key in PEM (default: the text in PROVENDER_SIGNING_KEY)
  --keyless          as this GitHub Actions job, which needs "permissions: id-token: write"
  --fulcio-url URL   with --keyless: another certificate authority (default: ${PUBLIC_FULCIO})
  --rekor-url URL    with --keyless: another transparency log (default: ${PUBLIC_REKOR})
  --tsa-url URL      with --keyless: a timestamp authority instead of a log, where names must not be public
  --repo DIR         a folder of the repository (default: the current one)
  --revision REV     read the version file of another commit (default: the default branch)
  --remote NAME      append the signatures to this remote too

Exit code: 0 signed; 1 refused or failed, nothing recorded; 2 usage.
`,
  options: {
    key: { type: 'string' },
    keyless: { type: 'boolean' },
    'fulcio-url': { type: 'string' },
    'rekor-url': { type: 'string' },
    'tsa-url': { type: 'string' },
    repo: { type: 'string' },
    revision: { type: 'string' },
    remote: { type: 'string' },
  },
  async run({ values, positionals }, io) {
    const [asked, ...more] = positionals
    const ref = asked === undefined ? undefined : parseRef(asked)
    if (ref?.kind !== 'version' || more.length > 0) throw new UsageError(`expected one version such as churn@1.4.0, found ${positionals.length === 0 ? 'none' : `"${positionals.join(' ')}"`}`)
    const text = (key: string): string | undefined => (typeof values[key] === 'string' && values[key] !== '' ? values[key] : undefined)
    const signer = await openSigner({ key: text('key'), keyless: values['keyless'] === true, fulcioUrl: text('fulcio-url'), rekorUrl: text('rekor-url'), timestampUrl: text('tsa-url') }, io)
    const folder = resolve(io.cwd, text('repo') ?? '.')
    const remote = text('remote')
    const source = await openTraceSource(folder, text('revision'))
    const signed = await signVersion(ref, source, openGitRecords(folder, remote === undefined ? {} : { remote }), signer)
    io.out(`${signed.version} is signed with ${signer.description}\n${signed.statements.map(({ of, digest, signature }) => `  ${of.padEnd(11)} ${digest}\n  ${''.padEnd(11)} signature ${signature}\n`).join('')}`)
    return 0
  },
}

async function openSigner({ key, keyless, fulcioUrl, rekorUrl, timestampUrl }: { key: string | undefined; keyless: boolean; fulcioUrl: string | undefined; rekorUrl: string | undefined; timestampUrl: string | undefined }, io: Io): Promise<StatementSigner> {
  const fromEnv = io.env['PROVENDER_SIGNING_KEY']
  if (keyless && key !== undefined) throw new UsageError('expected --key or --keyless, found both')
  if (keyless) return signAsWorkflow({ fulcioUrl: fulcioUrl ?? PUBLIC_FULCIO, rekorUrl: rekorUrl ?? (timestampUrl === undefined ? PUBLIC_REKOR : undefined), timestampUrl })
  if (fulcioUrl ?? rekorUrl ?? timestampUrl) throw new UsageError('--fulcio-url, --rekor-url and --tsa-url belong to --keyless')
  if (key === undefined && !fromEnv) throw new UsageError('expected --key FILE, --keyless, or a key in PROVENDER_SIGNING_KEY; found none of them')
  if (key === undefined) return signWithKey(fromEnv ?? '', 'PROVENDER_SIGNING_KEY')
  const pem = await readFile(resolve(io.cwd, key), 'utf8').catch((cause: unknown) => {
    throw new UserError(`Cannot read the key ${key}: ${(cause as Error).message}`, { cause })
  })
  return signWithKey(pem, key)
}
