import { a as info, i as getInput, o as setFailed, s as setOutput } from "./chunks/core-iyvRSKDp.js";
import { A as strictObject, S as array, j as string } from "./chunks/yaml-CQlHDHOj.js";
import { t as openGitRecords } from "./chunks/records-C3pq_sAh.js";
import { a as openTraceSource } from "./chunks/version-CIn0_-E9.js";
import { t as readActionInputs } from "./chunks/inputs-j9hSC_mT.js";
import { n as parseRef } from "./chunks/refs-DHrQI2SX.js";
import { t as signVersion } from "./chunks/sign-version-CEg0kme6.js";
import { resolve } from "node:path";
import { readFile } from "node:fs/promises";

// actions/sign/inputs.ts
const Address = string().refine((text) => text === "" || /^https?:$/.test(URL.parse(text)?.protocol ?? ""), "expected an http or https address");
/** The inputs of action.yml, by the same names. */
const SignInputs = strictObject({
	versions: string().transform((text) => text.split(/[\s,]+/).filter((part) => part !== "")).pipe(array(string().regex(/^[a-z0-9-]+@[0-9A-Za-z.-]+$/, "expected versions such as churn@1.4.0, separated by commas"))),
	key: string(),
	"working-directory": string().min(1),
	"records-remote": string().regex(/^[A-Za-z0-9._-]*$/, "expected the name of a git remote"),
	"fulcio-url": Address,
	"rekor-url": Address,
	"tsa-url": Address
});

// actions/sign/main.ts
try {
	await sign(readActionInputs(SignInputs, getInput));
} catch (error) {
	setFailed(error.message);
}
async function sign(inputs) {
	if (inputs.versions.length === 0) return info("Nothing to sign.");
	const signer = await openSigner(inputs);
	const folder = resolve(inputs["working-directory"]);
	const records = openGitRecords(folder, inputs["records-remote"] === "" ? {} : { remote: inputs["records-remote"] });
	await records.list("lineage");
	const run = await ownRun();
	const signatures = [];
	for (const version of inputs.versions) {
		const ref = parseRef(version);
		if (ref?.kind !== "version") throw new Error(`The input "versions" is wrong: expected versions such as churn@1.4.0, found "${version}".`);
		const { statements } = await signVersion(ref, await openTraceSource(folder, "HEAD"), records, signer, run);
		signatures.push(...statements.map(({ signature }) => signature));
		info(`${version}: lineage and provenance are signed with ${signer.description}`);
	}
	setOutput("signatures", signatures.join(","));
}
async function openSigner(inputs) {
	const { signAsWorkflow, signWithKey } = await import("./chunks/sign-BjP67gwP.js");
	if (inputs.key !== "") return signWithKey(inputs.key, "the input \"key\"");
	const of = (text) => text === "" ? void 0 : text;
	return signAsWorkflow({
		fulcioUrl: inputs["fulcio-url"],
		rekorUrl: of(inputs["rekor-url"]),
		timestampUrl: of(inputs["tsa-url"])
	});
}
/** What GitHub, and nobody else, told this job about its run. */
async function ownRun() {
	const { env } = process;
	const { pull_request: pull } = JSON.parse(await readFile(env["GITHUB_EVENT_PATH"] ?? "", "utf8"));
	return {
		server: (env["GITHUB_SERVER_URL"] ?? "https://github.com").replace(/\/$/, ""),
		repository: env["GITHUB_REPOSITORY"] ?? "",
		runId: env["GITHUB_RUN_ID"] ?? "",
		actor: env["GITHUB_TRIGGERING_ACTOR"] || (env["GITHUB_ACTOR"] ?? ""),
		commit: pull?.head?.sha ?? env["GITHUB_SHA"] ?? ""
	};
}

export {  };