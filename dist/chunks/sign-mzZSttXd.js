import { t as openGitRecords } from "./records-C3pq_sAh.js";
import { a as openTraceSource } from "./version-CIn0_-E9.js";
import { n as signWithKey, t as signAsWorkflow } from "./sign-B9jit4Zx.js";
import { n as parseRef } from "./refs-DHrQI2SX.js";
import { n as UserError } from "./outside-error-BF-voqc7.js";
import { t as signVersion } from "./sign-version-CEg0kme6.js";
import { t as UsageError } from "./command-DqW8Pwhv.js";
import { resolve } from "node:path";
import { readFile } from "node:fs/promises";

// cli/commands/sign.ts
const PUBLIC_FULCIO = "https://fulcio.sigstore.dev";
const PUBLIC_REKOR = "https://rekor.sigstore.dev";
const command = {
	name: "sign",
	summary: "sign the lineage and the provenance of a version",
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
		key: { type: "string" },
		keyless: { type: "boolean" },
		"fulcio-url": { type: "string" },
		"rekor-url": { type: "string" },
		"tsa-url": { type: "string" },
		repo: { type: "string" },
		revision: { type: "string" },
		remote: { type: "string" }
	},
	async run({ values, positionals }, io) {
		const [asked, ...more] = positionals;
		const ref = asked === void 0 ? void 0 : parseRef(asked);
		if (ref?.kind !== "version" || more.length > 0) throw new UsageError(`expected one version such as churn@1.4.0, found ${positionals.length === 0 ? "none" : `"${positionals.join(" ")}"`}`);
		const text = (key) => typeof values[key] === "string" && values[key] !== "" ? values[key] : void 0;
		const signer = await openSigner({
			key: text("key"),
			keyless: values["keyless"] === true,
			fulcioUrl: text("fulcio-url"),
			rekorUrl: text("rekor-url"),
			timestampUrl: text("tsa-url")
		}, io);
		const folder = resolve(io.cwd, text("repo") ?? ".");
		const remote = text("remote");
		const source = await openTraceSource(folder, text("revision"));
		const signed = await signVersion(ref, source, openGitRecords(folder, remote === void 0 ? {} : { remote }), signer);
		io.out(`${signed.version} is signed with ${signer.description}\n${signed.statements.map(({ of, digest, signature }) => `  ${of.padEnd(11)} ${digest}\n  ${"".padEnd(11)} signature ${signature}\n`).join("")}`);
		return 0;
	}
};
async function openSigner({ key, keyless, fulcioUrl, rekorUrl, timestampUrl }, io) {
	const fromEnv = io.env["PROVENDER_SIGNING_KEY"];
	if (keyless && key !== void 0) throw new UsageError("expected --key or --keyless, found both");
	if (keyless) return signAsWorkflow({
		fulcioUrl: fulcioUrl ?? PUBLIC_FULCIO,
		rekorUrl: rekorUrl ?? (timestampUrl === void 0 ? PUBLIC_REKOR : void 0),
		timestampUrl
	});
	if (fulcioUrl ?? rekorUrl ?? timestampUrl) throw new UsageError("--fulcio-url, --rekor-url and --tsa-url belong to --keyless");
	if (key === void 0 && !fromEnv) throw new UsageError("expected --key FILE, --keyless, or a key in PROVENDER_SIGNING_KEY; found none of them");
	if (key === void 0) return signWithKey(fromEnv ?? "", "PROVENDER_SIGNING_KEY");
	const pem = await readFile(resolve(io.cwd, key), "utf8").catch((cause) => {
		throw new UserError(`Cannot read the key ${key}: ${cause.message}`, { cause });
	});
	return signWithKey(pem, key);
}

export { command };