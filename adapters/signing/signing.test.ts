import { createHash, generateKeyPairSync } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fulcioHandler, initializeCA, initializeCTLog, initializeTLog, initializeTSA, rekorHandler, tsaHandler, type HandlerFn } from '@sigstore/mock'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../core/canonical.ts'
import { sampleLineage } from '../../core/lineage/testing/sample.ts'
import { readPublicKey } from './key.ts'
import { signAsWorkflow, signWithKey } from './sign.ts'
import { publicGoodRoot, readTrustRoots } from './trust.ts'
import { openSignatureVerifier } from './verify.ts'

const STATEMENT = canonicalJson(sampleLineage())
const pair = (): { pem: string; publicPem: string } => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString() }
}
const ours = pair()
const { key, digest } = readPublicKey(ours.publicPem, 'ours')
const byKey = openSignatureVerifier({ keys: new Map([[digest, key]]), roots: [] })

describe('a signature with a key', () => {
  it('is valid over the bytes it was made for, and says which key made it', async () => {
    const bundle = await signWithKey(ours.pem, 'key.pem').sign(STATEMENT)
    expect(bundle).toBe(canonicalJson(JSON.parse(bundle)))
    expect(Buffer.from((JSON.parse(bundle) as { dsseEnvelope: { payload: string } }).dsseEnvelope.payload, 'base64').toString()).toBe(STATEMENT)
    expect(byKey.verify(bundle, STATEMENT)).toEqual({ state: 'valid', by: { kind: 'key', key: digest } })
  })

  it('is invalid by a key that nobody trusts, whatever its hint says', async () => {
    const other = JSON.parse(await signWithKey(pair().pem, 'other').sign(STATEMENT)) as { verificationMaterial: { publicKey: { hint: string } } }
    other.verificationMaterial.publicKey.hint = createHash('sha256').update(ours.publicPem).digest('hex')
    expect(byKey.verify(JSON.stringify(other), STATEMENT)).toEqual({ state: 'invalid', reason: 'none of the 1 trusted keys made it' })
    expect(openSignatureVerifier({ keys: new Map(), roots: [] }).verify(JSON.stringify(other), STATEMENT)).toMatchObject({ state: 'invalid', reason: 'it was made with a key, and no key is trusted' })
  })

  it('is invalid over any other byte, and with any other byte of its own', async () => {
    const bundle = await signWithKey(ours.pem, 'key.pem').sign(STATEMENT)
    expect(byKey.verify(bundle, `${STATEMENT} `)).toEqual({ state: 'invalid', reason: 'it signs other bytes than those of the statement' })
    const parsed = JSON.parse(bundle) as { dsseEnvelope: { signatures: { sig: string }[]; payload: string } }
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, change, ofSignature) => {
        const copy = structuredClone(parsed)
        const text = ofSignature ? (copy.dsseEnvelope.signatures[0]?.sig ?? '') : copy.dsseEnvelope.payload
        const bytes = Buffer.from(text, 'base64')
        bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ change
        if (ofSignature) copy.dsseEnvelope.signatures = [{ sig: bytes.toString('base64') }]
        else copy.dsseEnvelope.payload = bytes.toString('base64')
        const own = ofSignature ? STATEMENT : bytes.toString('utf8')
        expect(byKey.verify(JSON.stringify(copy), own).state).toBe('invalid')
      }),
      { numRuns: 150 },
    )
  })

  it('is invalid, and never an exception, in any bundle that is none', async () => {
    const bundle = JSON.parse(await signWithKey(ours.pem, 'key.pem').sign(STATEMENT)) as Record<string, Record<string, unknown>>
    const [once] = (bundle['dsseEnvelope']?.['signatures'] ?? []) as unknown[]
    const twice = { ...bundle, dsseEnvelope: { ...bundle['dsseEnvelope'], signatures: [once, once] } }
    const otherType = { ...bundle, dsseEnvelope: { ...bundle['dsseEnvelope'], payloadType: 'text/plain' } }
    const texts = ['', '{', 'null', '[]', '{}', '"x"', JSON.stringify({ ...bundle, mediaType: 'x' }), JSON.stringify({ ...bundle, verificationMaterial: {} }), JSON.stringify({ ...bundle, dsseEnvelope: {} }), JSON.stringify({ ...bundle, messageSignature: bundle['dsseEnvelope'] }), JSON.stringify(twice), JSON.stringify(otherType)]
    for (const text of texts) expect(byKey.verify(text, STATEMENT), text.slice(0, 60)).toMatchObject({ state: 'invalid' })
  })

  it.each([
    ['another curve', generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 'key.pem — expected an ECDSA key on the curve P-256, found ec on secp384r1.'],
    ['another kind', generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 'key.pem — expected an ECDSA key on the curve P-256, found ed25519.'],
    ['no key', 'hello', 'key.pem — expected a private key in PEM (openssl '],
  ])('is refused with %s', (_, pem, message) => {
    expect(() => signWithKey(pem, 'key.pem')).toThrow(message)
  })
})

/** Rekor keeps the digests of an envelope and its signatures, not the envelope; the stand-in keeps what it is given. */
function asRekorKeepsIt(body: string): string {
  const { kind, apiVersion, spec } = JSON.parse(body) as { kind: string; apiVersion: string; spec: { proposedContent: { envelope: string; verifiers: string[] } } }
  const { envelope, verifiers } = spec.proposedContent
  const { payload, signatures } = JSON.parse(envelope) as { payload: string; signatures: { sig: string }[] }
  const hashOf = (bytes: string | Buffer): object => ({ algorithm: 'sha256', value: createHash('sha256').update(bytes).digest('hex') })
  return JSON.stringify({ kind, apiVersion, spec: { envelopeHash: hashOf(envelope), payloadHash: hashOf(Buffer.from(payload, 'base64')), signatures: signatures.map(({ sig }, index) => ({ signature: sig, verifier: verifiers[index] })) } })
}

describe('a signature of a workflow', () => {
  let server: Server
  let url: string
  let root: TrustedRoot
  let claims: Record<string, string>
  const TOKEN = { iss: 'https://token.actions.githubusercontent.com', sub: 'repo:acme/models:ref:refs/heads/main', job_workflow_ref: 'acme/models/.github/workflows/train.yml@refs/heads/main', repository: 'acme/models', ref: 'refs/heads/main', runner_environment: 'github-hosted' }
  const environment = { ...process.env }

  beforeAll(async () => {
    const keys = (): ReturnType<typeof generateKeyPairSync> => generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const ctlog = await initializeCTLog(keys() as never)
    const ca = await initializeCA(keys() as never, ctlog)
    const tlog = await initializeTLog('http://rekor.invalid', keys() as never)
    const tsa = await initializeTSA(keys() as never)
    const handlers: { path: string; fn: HandlerFn }[] = [fulcioHandler(ca), rekorHandler(tlog), tsaHandler(tsa)]
    server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
        if (request.url?.startsWith('/token')) {
          const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
          response.setHeader('content-type', 'application/json').end(JSON.stringify({ value: `${part({ alg: 'none' })}.${part(claims)}.x` }))
          return
        }
        const handler = handlers.find(({ path }) => path === request.url)
        if (!handler) return void response.writeHead(404).end()
        const body = Buffer.concat(chunks).toString()
        void handler.fn(request.url === '/api/v1/log/entries' ? asRekorKeepsIt(body) : body).then(({ statusCode, response: answer, contentType }) => response.writeHead(statusCode, { 'content-type': contentType ?? 'text/plain' }).end(answer))
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const since = { start: new Date(0).toISOString() }
    const base64 = (bytes: unknown): string => Buffer.from(bytes as Uint8Array).toString('base64')
    const log = (publicKey: unknown, keyId: string): object => ({ baseUrl: 'http://rekor.invalid', hashAlgorithm: 'SHA2_256', publicKey: { rawBytes: base64(publicKey), keyDetails: 'PKIX_ECDSA_P256_SHA_256', validFor: since }, logId: { keyId } })
    root = TrustedRoot.fromJSON({
      mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
      tlogs: [log(tlog.publicKey, createHash('sha256').update(tlog.publicKey).digest('base64'))],
      ctlogs: [log(ctlog.publicKey, base64(ctlog.logID))],
      certificateAuthorities: [{ subject: {}, uri: url, certChain: { certificates: [{ rawBytes: base64(ca.rootCertificate) }] }, validFor: since }],
      timestampAuthorities: [],
    })
  })
  afterAll(() => void server.close())
  afterEach(() => {
    process.env = { ...environment }
  })

  const sign = async (more: Record<string, string> = {}): Promise<string> => {
    claims = { ...TOKEN, ...more }
    process.env['ACTIONS_ID_TOKEN_REQUEST_URL'] = `${url}/token?x=1`
    process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] = 'request'
    return signAsWorkflow({ fulcioUrl: url, rekorUrl: url }).sign(STATEMENT)
  }

  it('is valid under the root that vouches for it, and says which workflow signed, at which ref, on which runner', async () => {
    const verifier = openSignatureVerifier({ keys: new Map(), roots: [publicGoodRoot(), root] })
    expect(verifier.verify(await sign(), STATEMENT)).toEqual({
      state: 'valid',
      by: { kind: 'workflow', issuer: TOKEN.iss, workflow: 'acme/models/.github/workflows/train.yml', ref: 'refs/heads/main', repository: 'acme/models', runner: 'github-hosted' },
    })
  })

  it('is invalid under other roots, over other bytes, and without its entry in the log', async () => {
    const bundle = await sign()
    expect(openSignatureVerifier({ keys: new Map(), roots: [publicGoodRoot()] }).verify(bundle, STATEMENT)).toMatchObject({ state: 'invalid', reason: expect.stringMatching(/^no trusted authority vouches for it: /) as string })
    expect(openSignatureVerifier({ keys: new Map([[digest, key]]), roots: [] }).verify(bundle, STATEMENT)).toEqual({ state: 'invalid', reason: 'it was made with a certificate, and no authority is trusted' })
    const verifier = openSignatureVerifier({ keys: new Map(), roots: [root] })
    expect(verifier.verify(bundle, `${STATEMENT}\n`)).toMatchObject({ state: 'invalid' })
    const bare = JSON.parse(bundle) as { verificationMaterial: { tlogEntries: unknown[] } }
    bare.verificationMaterial.tlogEntries = []
    expect(verifier.verify(JSON.stringify(bare), STATEMENT)).toMatchObject({ state: 'invalid' })
  })

  it('is invalid when its certificate names no workflow', async () => {
    const bundle = await sign({ job_workflow_ref: 'somebody@example.com' })
    expect(openSignatureVerifier({ keys: new Map(), roots: [root] }).verify(bundle, STATEMENT)).toEqual({ state: 'invalid', reason: 'its certificate names no workflow' })
  })

  it('cannot be made without the permission, and says which', async () => {
    delete process.env['ACTIONS_ID_TOKEN_REQUEST_URL']
    await expect(signAsWorkflow({ fulcioUrl: url, rekorUrl: url }).sign(STATEMENT)).rejects.toThrow(/Cannot sign with this job, by .*permissions: id-token: write.*sign with --key/)
  })

  it('is refused with services that do not answer', async () => {
    claims = { ...TOKEN }
    process.env['ACTIONS_ID_TOKEN_REQUEST_URL'] = `${url}/token?x=1`
    process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] = 'request'
    await expect(signAsWorkflow({ fulcioUrl: `${url}/nowhere` }).sign(STATEMENT)).rejects.toThrow(/Cannot sign.*Nothing was recorded/)
  })
})

describe('trust roots', () => {
  it('are read a line each', () => {
    expect(readTrustRoots(`${JSON.stringify(TrustedRoot.toJSON(publicGoodRoot()))}\n\n`, 'roots.jsonl')).toHaveLength(1)
    expect(() => readTrustRoots('{}\n', 'roots.jsonl')).toThrow('roots.jsonl:1 — expected a Sigstore trusted root in JSON on one line, found something else.')
    expect(() => readTrustRoots('\nx', 'roots.jsonl')).toThrow('roots.jsonl:2 — expected a Sigstore trusted root in JSON on one line, found text that is no JSON.')
  })

  it('come with the public good one, which has logs, authorities and no end yet', () => {
    const root = publicGoodRoot()
    expect(root.tlogs.length).toBeGreaterThan(0)
    expect(root.certificateAuthorities.some(({ validFor }) => validFor?.end === undefined)).toBe(true)
  })
})
