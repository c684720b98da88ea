import { t as digests } from "./digests-BC90SVMj.js";
import { t as digestFile } from "./digest-B6luXjfi.js";
import { t as digestTree } from "./tree-hF_wkKTY.js";
import { a as openTraceSource, n as readVersionFile, r as traceVersion, t as isVersionName } from "./version-CIn0_-E9.js";
import { t as openTrust } from "./open-trust-6ph0Oujn.js";
import { r as treeManifest, t as TREE_MANIFEST_NAME } from "./tree-manifest-DyXFJZJE.js";
import { H as datasetPath, I as POLICY_PATH, R as TRUSTED_ROOTS_PATH, X as versionPath } from "./yaml-CQlHDHOj.js";
import { n as parseRef } from "./refs-DHrQI2SX.js";
import { n as terminalLines } from "./terminal-text-zLGAe0aA.js";
import { n as UserError } from "./outside-error-BF-voqc7.js";
import { t as readRecord } from "./record-B8J7JG1y.js";
import { a as LineageStatement } from "./v1-DV4sOg-z.js";
import { r as findStages } from "./documents-Dx2qKZIs.js";
import { t as readDocument } from "./read-DIys0n8R.js";
import { n as describeIdentity, r as trustedAs } from "./identity-B0wv7XVn.js";
import { t as UsageError } from "./command-DqW8Pwhv.js";
import { resolve } from "node:path";
import { lstat, readFile } from "node:fs/promises";

// core/verifying/report.ts
const ok = (step, text, details = []) => ({
	step,
	outcome: "ok",
	text,
	details
});
const failed = (step, text, details = []) => ({
	step,
	outcome: "failed",
	text,
	details
});
const notChecked = (step, text, details = []) => ({
	step,
	outcome: "not-checked",
	text,
	details
});
/** The steps that have to be `ok`: what cannot be left open without leaving open what the bytes are, or who vouches for them. */
const MUST_HOLD = [
	"version",
	"lineage",
	"provenance",
	"signatures"
];
function conclude(asked, version, lineage, steps) {
	return {
		asked,
		version,
		lineage,
		steps,
		verified: MUST_HOLD.every((name) => steps.some(({ step, outcome }) => step === name && outcome === "ok")) && steps.every(({ outcome }) => outcome !== "failed")
	};
}
const MARKS = {
	ok: "✓",
	failed: "✗",
	"not-checked": "–"
};
/** As people read it: a line a step, the details of what does not hold. */
function renderVerifyReport({ version, steps, verified }, every = false) {
	const lines = steps.flatMap(({ step, outcome, text, details }) => [`${MARKS[outcome]} ${step.padEnd(13)}${text}`, ...every || outcome !== "ok" ? details.map((detail) => `    ${detail}`) : []]);
	const open = steps.filter(({ outcome }) => outcome === "not-checked").map(({ step }) => step);
	const end = verified ? `${version} is verified${open.length > 0 ? `, as far as it can be checked here; not checked: ${open.join(", ")}` : ""}.` : `${version} is NOT verified.`;
	return `${[
		...lines,
		"",
		end
	].join("\n")}\n`;
}

// core/verifying/bytes.ts
/** A file alone: whether it is one of those that the version consists of. Its name on disk says nothing. */
function judgeFile({ name, digest }, { subjects }) {
	const subject = subjects.find((one) => one.digest === digest);
	return subject ? ok("bytes", `${name} is ${subject.name} of this version`, [digest]) : failed("bytes", `${name} is no file of this version: ${digest}`);
}
/** Written beside the model by the training run, which refuses a model file of such a name. */
const BESIDE = [
	TREE_MANIFEST_NAME,
	"lineage.json",
	"provenance.json"
];
/** A folder: whether it holds every file of the version, and nothing else that could be loaded in its place. */
function judgeFolder(folder, files, { subjects }) {
	const wanted = subjects.filter(({ name }) => name !== TREE_MANIFEST_NAME);
	const found = new Map(files.map(({ name, digest }) => [name, digest]));
	const troubles = [...wanted.flatMap(({ name, digest }) => found.get(name) === digest ? [] : [`${name} — expected ${digest}, found ${found.get(name) ?? "no such file"}`]), ...files.flatMap(({ name }) => BESIDE.includes(name) || wanted.some((subject) => subject.name === name) ? [] : [`${name} — expected no such file: the version does not have it`])];
	if (troubles.length === 0) return ok("bytes", `all ${wanted.length} ${wanted.length === 1 ? "file" : "files"} in ${folder} are those of this version`, wanted.map(({ name, digest }) => `${name} ${digest}`));
	return failed("bytes", `${folder} differs in ${troubles.length} ${troubles.length === 1 ? "file" : "files"}`, troubles);
}

// flows/verifying/find.ts
/** The versions that a name stands for: one, or every one that has these bytes. @throws UserError when there is none */
async function findVersions(ref, asked, source) {
	if (ref.kind === "version") return [{
		model: ref.model,
		version: ref.version
	}];
	if (ref.kind === "lot") throw new UserError(`Expected a version, a stage, a digest, a file or a folder; found ${asked}, which would be a dataset lot. "provender trace ${asked}" shows the versions that used it.`);
	if (ref.kind === "stage") {
		const { value } = await findStages(ref.model, source);
		const held = value && Object.hasOwn(value.stages, ref.stage) ? value.stages[ref.stage]?.version : void 0;
		if (held === void 0) throw new UserError(`${asked} holds no version on ${source.revision}. "provender trace ${asked}" shows what is known of it.`);
		return [{
			model: ref.model,
			version: held
		}];
	}
	const found = await versionsWith(ref.digest, source);
	if (found.length === 0) throw new UserError(`No version on ${source.revision} has these bytes: ${ref.digest}${asked === ref.digest ? "" : ` (${asked})`}. Records are read from provender-records as last fetched: git fetch origin provender-records:provender-records`);
	return found;
}
async function versionsWith(digest, source) {
	const hex = digest.slice(7);
	const names = await source.search(["lineage"], [hex]);
	const facts = await source.read([{
		kind: "lineage",
		digest
	}, ...names]);
	const found = /* @__PURE__ */ new Map();
	for (const fact of facts) {
		const read = fact.state === "present" ? readRecord(LineageStatement, fact.text) : void 0;
		if (!read?.ok || fact.state !== "present") continue;
		const { subject, predicate } = read.value;
		if (fact.digest !== digest && !subject.some((one) => one.digest["sha256"] === hex)) continue;
		const { name: model, version } = predicate.model;
		if (isVersionName(model, version)) found.set(`${model}@${version}`, {
			model,
			version
		});
	}
	return [...found.values()];
}

// core/verifying/dependencies.ts
/** What a lineage record says went in, each with the place that tells about it. */
function dependenciesOf({ buildDefinition, datasets }) {
	const lots = new Map(datasets.map(({ name, lot }) => [`${name}@${lot}`, {
		dataset: name,
		lot
	}]));
	return buildDefinition.resolvedDependencies.map(({ name = "", digest = {} }) => {
		const commit = digest["gitCommit"];
		if (commit !== void 0 && !/^[0-9a-f]{40,64}$/.test(commit)) return {
			name: "a commit",
			expected: commit,
			at: "nowhere"
		};
		if (commit !== void 0) return {
			name: `commit ${commit.slice(0, 7)}`,
			expected: commit,
			at: "commit"
		};
		const expected = digest["sha256"] === void 0 ? "" : `sha256:${digest["sha256"]}`;
		const lot = lots.get(name);
		if (lot) return {
			name,
			expected,
			at: "lot",
			...lot
		};
		const [, model, version] = /^([a-z0-9-]+)@(\d[^/\s]*)$/.exec(name) ?? [];
		if (model !== void 0 && version !== void 0) return {
			name,
			expected,
			at: "version",
			model,
			version
		};
		return name === "" || expected === "" || /[\u0000-\u001f]/.test(name) ? {
			name: name || "a dependency without a name",
			expected,
			at: "nowhere"
		} : {
			name,
			expected,
			at: "path",
			path: name
		};
	});
}
function judgeDependencies(checked) {
	const differing = checked.filter(({ expected, found }) => found !== null && found !== expected);
	const open = checked.filter(({ found }) => found === null);
	const details = [...differing.map(({ name, expected, found }) => `${name} — expected ${expected || "a digest"}, found ${found}`), ...open.map(({ name, expected }) => `${name} — ${expected || "no digest"}: not here`)];
	if (differing.length > 0) return failed("dependencies", `${differing.length} of ${checked.length} differ`, details);
	const there = checked.length - open.length;
	if (open.length > 0) return notChecked("dependencies", `${there} of ${checked.length} are here and as recorded; the others are not here`, details);
	return ok("dependencies", `all ${checked.length} are as recorded`, checked.map(({ name, expected }) => `${name} ${expected}`));
}

// core/verifying/signatures.ts
/** Both statements must carry a valid signature of somebody who is trusted. A bad signature beside a good one changes nothing: anybody may put one there. */
function judgeSignatures(statements, { signers, keyDigests }) {
	const details = [];
	const missing = [];
	const by = /* @__PURE__ */ new Set();
	for (const { of, checks } of statements) {
		const trusted = checks.flatMap((check) => check.state === "valid" ? trustedAs(check.by, signers, keyDigests) ?? [] : []);
		for (const check of checks) details.push(check.state === "valid" ? `${of}: signed by ${describeIdentity(check.by)}, ${trustOf(check.by)}` : `${of}: a signature that does not count: ${check.reason}`);
		if (checks.length === 0) details.push(`${of}: not signed`);
		if (trusted.length === 0) missing.push(of);
		for (const id of trusted) by.add(id);
	}
	if (missing.length === 0) return ok("signatures", `both statements are signed by ${[...by].join(", ")}`, details);
	const why = signers.length === 0 ? "the policy trusts no signer (\"signers\"), and none was given" : `the policy trusts ${signers.map(({ id }) => id).join(", ")}`;
	return failed("signatures", `${missing.join(" and ")} ${missing.length === 1 ? "carries" : "carry"} no signature that is trusted: ${why}`, details);
	function trustOf(identity) {
		const id = trustedAs(identity, signers, keyDigests);
		return id === void 0 ? "whom the policy does not trust" : `trusted as ${id}`;
	}
}

// flows/verify-version.ts
/**
* Holds a version against everything that vouches for it: its file, both records, the signatures over them, the bytes,
* what went in, and the versions it descends from. Nothing is fetched; what is not here is said to be not here.
*/
async function verifyVersion(request, ports, seen = []) {
	const { model, version } = request;
	const { source } = ports;
	const name = `${model}@${version}`;
	const [found] = await source.documents([versionPath(model, version)]);
	const { file, doubts } = readVersionFile(model, version, found?.text);
	if (!file) return conclude(request.asked, name, null, [failed("version", doubts.map(({ text }) => text).join("; "))]);
	const [lineage = ABSENT, provenance = ABSENT] = await source.read([{
		kind: "lineage",
		digest: file.lineage
	}, {
		kind: "lineage",
		digest: file.provenance
	}]);
	const statement = lineage.state === "present" ? readRecord(LineageStatement, lineage.text) : void 0;
	const traced = traceVersion(model, version, file, {
		lineage,
		provenance
	});
	const steps = [
		traced.agrees ? ok("version", `${traced.path} says what its records say`) : failed("version", traced.doubts.map(({ text }) => text).join("; ")),
		judgeRecord("lineage", file.lineage, lineage, statement?.ok === false ? statement.reason : void 0),
		judgeRecord("provenance", file.provenance, provenance, void 0),
		judgeSignatures(await Promise.all([gatherSignatures("lineage", file.lineage, lineage, ports), gatherSignatures("provenance", file.provenance, provenance, ports)]), ports.trusted),
		judgeBytes(request.onDisk, file)
	];
	if (statement?.ok) {
		steps.push(judgeDependencies(await gatherDependencies(statement.value.predicate, source)));
		steps.push(await verifyParents(statement.value.predicate, ports, [...seen, file.lineage]));
	}
	return conclude(request.asked, name, file.lineage, steps);
}
const ABSENT = { state: "absent" };
function judgeRecord(step, digest, fact, trouble) {
	if (fact.state === "absent") return failed(step, `no record ${digest} on provender-records here`);
	if (fact.state === "damaged") return failed(step, fact.reason);
	return trouble === void 0 ? ok(step, `${digest.slice(0, 19)}… has the bytes of its name, is canonical and fits its schema`) : failed(step, `${digest.slice(0, 19)}… cannot be read: ${trouble}`);
}
async function gatherSignatures(of, digest, statement, { source, verifier }) {
	if (statement.state !== "present") return {
		of,
		checks: []
	};
	return {
		of,
		checks: (await source.about(digest, "signatures")).map((record) => record.state === "present" ? verifier.verify(record.text, statement.text) : {
			state: "invalid",
			reason: record.state === "damaged" ? record.reason : "its record is not there"
		})
	};
}
function judgeBytes(onDisk, file) {
	if (onDisk?.kind === "file") return judgeFile(onDisk.file, file);
	if (onDisk?.kind === "folder") return judgeFolder(onDisk.name, onDisk.files, file);
	return notChecked("bytes", "no file or folder was given (--files DIR)");
}
async function gatherDependencies(predicate, source) {
	const commit = predicate.buildDefinition.resolvedDependencies.flatMap(({ digest }) => digest?.["gitCommit"] ?? []).find((sha) => /^[0-9a-f]{40,64}$/.test(sha));
	return Promise.all(dependenciesOf(predicate).map(async (dependency) => ({
		name: dependency.name,
		expected: dependency.expected,
		found: await findDependency(dependency, commit, source)
	})));
}
async function findDependency(dependency, commit, source) {
	switch (dependency.at) {
		case "commit": return await source.hasCommit(dependency.expected) ? dependency.expected : null;
		case "path": {
			const [digest] = commit === void 0 ? [] : await source.digestsAt([{
				commit,
				path: dependency.path
			}]);
			return digest ?? null;
		}
		case "lot": {
			const path = datasetPath(dependency.dataset);
			const [document] = await source.documents([path]);
			const read = document && readDocument("dataset/v1", path, document.text);
			const lots = read?.ok ? read.document.value.lots : {};
			return (Object.hasOwn(lots, dependency.lot) ? lots[dependency.lot]?.digest : void 0) ?? null;
		}
		case "version": {
			const [document] = await source.documents([versionPath(dependency.model, dependency.version)]);
			const { file } = readVersionFile(dependency.model, dependency.version, document?.text);
			return file?.subjects.find(({ name }) => name === "model.manifest.json")?.digest ?? null;
		}
		case "nowhere": return "nothing that could be held against anything";
	}
}
/** A version is as good as what it descends from: each parent is verified in the same way, but for its bytes. */
async function verifyParents({ parents }, ports, seen) {
	if (parents.length === 0) return ok("parents", "there are none");
	const results = await Promise.all(parents.map(async ({ manifest, relation }) => ({
		relation,
		...await verifyParent(manifest, ports, seen)
	})));
	const details = results.map(({ relation, name, verified, reason }) => `${relation} from ${name}: ${verified ? "verified" : reason}`);
	return results.every(({ verified }) => verified) ? ok("parents", `all ${parents.length} are verified`, details) : failed("parents", `${results.filter(({ verified }) => !verified).length} of ${parents.length} are not verified`, details);
}
async function verifyParent(lineage, ports, seen) {
	if (seen.includes(lineage)) return {
		name: lineage,
		verified: false,
		reason: "it descends from itself"
	};
	const [record] = await ports.source.read([{
		kind: "lineage",
		digest: lineage
	}]);
	const statement = record?.state === "present" ? readRecord(LineageStatement, record.text) : void 0;
	if (!statement?.ok) return {
		name: lineage,
		verified: false,
		reason: record?.state === "damaged" ? record.reason : statement ? statement.reason : "no record of it here"
	};
	const { name: model, version } = statement.value.predicate.model;
	const name = `${model}@${version}`;
	const report = await verifyVersion({
		asked: name,
		model,
		version,
		onDisk: void 0
	}, ports, seen);
	if (report.lineage !== lineage) return {
		name,
		verified: false,
		reason: `its version file names another lineage (${report.lineage ?? "none"})`
	};
	return {
		name,
		verified: report.verified,
		reason: report.steps.filter(({ outcome }) => outcome === "failed").map(({ step, text }) => `${step}: ${text}`).join("; ")
	};
}

// cli/commands/verify.ts
const command = {
	name: "verify",
	summary: "verify who signed a version, and that bytes, records and what went in are what they say",
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
		files: { type: "string" },
		key: {
			type: "string",
			multiple: true
		},
		"trusted-roots": {
			type: "string",
			multiple: true
		},
		repo: { type: "string" },
		revision: { type: "string" },
		details: { type: "boolean" },
		json: { type: "boolean" }
	},
	async run({ values, positionals }, io) {
		const [asked, ...more] = positionals;
		if (asked === void 0 || more.length > 0) throw new UsageError(`expected one name, file or folder, found ${positionals.length}`);
		const text = (key) => typeof values[key] === "string" && values[key] !== "" ? values[key] : void 0;
		const files = text("files");
		const named = parseRef(asked);
		if (named === void 0 && files !== void 0) throw new UsageError("--files belongs to a version, a stage or a digest");
		const onDisk = named === void 0 ? await readDisk(asked, io) : files === void 0 ? void 0 : await readDisk(files, io);
		const source = await openTraceSource(resolve(io.cwd, text("repo") ?? "."), text("revision"));
		const versions = await findVersions(named ?? refOf(onDisk), asked, source);
		const [policy, roots] = await source.documents([POLICY_PATH, TRUSTED_ROOTS_PATH]);
		const trust = openTrust({
			policy: policy?.text,
			roots: roots?.text,
			keys: (await readEach(values["key"], io)).map(({ where, text: pem }) => ({
				where,
				pem
			})),
			furtherRoots: await readEach(values["trusted-roots"], io)
		});
		const reports = await Promise.all(versions.map(({ model, version }) => verifyVersion({
			asked,
			model,
			version,
			onDisk
		}, {
			source,
			...trust
		})));
		if (values["json"] === true) io.out(`${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`);
		else io.out(reports.map((report) => terminalLines(renderVerifyReport(report, values["details"] === true))).join("\n"));
		return reports.some(({ verified }) => verified) ? 0 : 1;
	}
};
async function readDisk(path, io) {
	const place = resolve(io.cwd, path);
	const there = await lstat(place).catch(() => void 0);
	if (there?.isDirectory()) return {
		kind: "folder",
		name: path,
		files: (await digestTree(path, place)).map((file) => ({
			name: file.path,
			digest: file.digest,
			bytes: file.bytes,
			executable: file.executable
		}))
	};
	if (there?.isFile()) return {
		kind: "file",
		file: {
			name: path,
			digest: (await digestFile(path, place)).digest
		}
	};
	throw new UsageError(`expected model@version, model#stage, sha256: with 64 hexadecimal digits, a file or a folder; found "${path}", which is ${there ? "neither" : "none of them"}`);
}
/** The digest by which the records know what lies on disk: of the file, or of the manifest of the folder. */
function refOf(onDisk) {
	if (onDisk?.kind === "file") return {
		kind: "digest",
		digest: onDisk.file.digest
	};
	const files = onDisk?.files.filter(({ name }) => !BESIDE.includes(name)) ?? [];
	return {
		kind: "digest",
		digest: digests.ofText(treeManifest(files.map(({ name, digest, bytes = 0, executable }) => ({
			path: name,
			digest,
			bytes,
			...executable ? { executable } : {}
		}))))
	};
}
async function readEach(value, io) {
	const paths = Array.isArray(value) ? value.filter((path) => typeof path === "string") : [];
	return Promise.all(paths.map(async (where) => ({
		where,
		text: await readFile(resolve(io.cwd, where), "utf8").catch((cause) => {
			throw new UserError(`Cannot read ${where}: ${cause.message}`, { cause });
		})
	})));
}

export { command };