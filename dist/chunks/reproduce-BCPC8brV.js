import { t as systemClock } from "./clock-D-EGwfhs.js";
import { t as openGitRecords } from "./records-C3pq_sAh.js";
import { a as openTraceSource, n as readVersionFile } from "./version-CIn0_-E9.js";
import { t as canonicalJson } from "./canonical-DOHcMRTi.js";
import { n as UserError, t as OutsideError } from "./outside-error-BF-voqc7.js";
import { t as git } from "./git-CY8n3kEF.js";
import { c as describeInvocation, l as openTraining, n as gatherTraining, s as makeEvidence, t as runPipeline, u as findInitiator } from "./run-_7N2Mp5-.js";
import { n as parseRef } from "./refs-DHrQI2SX.js";
import { n as terminalLines } from "./terminal-text-zLGAe0aA.js";
import { a as LineageStatement, d as Decimal, t as ReproductionRecord } from "./v1-DV4sOg-z.js";
import { i as subtractDecimals, n as multiplyDecimals, r as negateDecimal, t as compareDecimals } from "./decimal-BAx2bLn5.js";
import { t as diffLineage } from "./diff-DyLu5riE.js";
import { t as readRecord } from "./record-B8J7JG1y.js";
import { t as TREE_MANIFEST_NAME } from "./tree-manifest-DyXFJZJE.js";
import { X as versionPath } from "./yaml-CQlHDHOj.js";
import { t as commitOf } from "./version-evidence-DcCYnCEL.js";
import { t as UsageError } from "./command-DqW8Pwhv.js";
import { t as terminalLog } from "./terminal-log-D1_cm0w1.js";
import { join, resolve } from "node:path";
import { createHash, randomUUID } from "node:crypto";
import { readFile, rm } from "node:fs/promises";

// adapters/reproducing/content.ts
const MAX_BYTES = 1073741824;
/**
* A digest of what a model file says: the value of JSON, the tensors of safetensors by name, type, shape and bytes.
*
* undefined for other formats, for files over 1 GiB, and for files that are not what their name says.
*/
async function digestContent({ path, location, bytes }) {
	const read = path.endsWith(".json") ? ofJson : path.endsWith(".safetensors") ? ofSafetensors : void 0;
	if (!read || bytes > MAX_BYTES) return void 0;
	try {
		return read(await readFile(location));
	} catch {
		return;
	}
}
function ofJson(content) {
	return createHash("sha256").update(canonicalJson(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(content)))).digest("hex");
}
function ofSafetensors(content) {
	const size = Number(content.readBigUInt64LE(0));
	if (!Number.isSafeInteger(size) || 8 + size > content.length) return void 0;
	const header = JSON.parse(content.subarray(8, 8 + size).toString("utf8"));
	const digest = createHash("sha256");
	for (const name of Object.keys(header).filter((key) => key !== "__metadata__").sort()) {
		const tensor = header[name];
		const [from = -1, to = -1] = tensor?.data_offsets ?? [];
		if (!tensor || from < 0 || to < from || 8 + size + to > content.length) return void 0;
		digest.update(`${canonicalJson({
			name,
			dtype: tensor.dtype,
			shape: tensor.shape,
			bytes: to - from
		})}\n`).update(content.subarray(8 + size + from, 8 + size + to));
	}
	return digest.digest("hex");
}

// adapters/reproducing/open-training.ts
/**
* A training that stands on the commit of a first run, in a new folder and with the settings that the first run recorded:
* nothing of this machine's earlier runs is used, and the working tree is neither read nor touched.
*/
async function openRerun(setup, first, commit, vary) {
	const settings = Object.fromEntries(first.predicate.environment.env.map(({ name, value }) => [name, value]));
	const plain = await openTraining({
		...setup,
		reuse: false
	});
	const folder = join(plain.repository.gitFolder, "provender", `rerun-${randomUUID()}`);
	const ports = await openTraining({
		...setup,
		reuse: false,
		env: {
			...setup.env,
			...settings
		},
		workshop: folder,
		vary
	});
	const tree = async (asked) => {
		if ((await git(ports.repository.root, [
			"cat-file",
			"-e",
			`${asked}^{commit}`
		], { allow: [1, 128] })).code === 0) return await ports.repository.tree(asked);
		throw new OutsideError("DATA_MISSING", `Expected the commit that was trained, ${asked}, in this clone, found none. Run: git fetch origin ${asked}`);
	};
	return {
		ports: {
			...ports,
			repository: {
				...ports.repository,
				tree,
				head: async () => ({ commit }),
				uncommitted: async () => []
			}
		},
		remove: () => rm(folder, {
			recursive: true,
			force: true
		})
	};
}

// core/render/reproduction.ts
/** A verdict as people read it, with what it rests on. */
function renderReproduction(name, { level, because, metrics, firstDifference, environment }) {
	const wide = Math.max(0, ...metrics.map(({ name: metric }) => metric.length));
	return `${[
		`${name}: ${level} — ${because}`,
		...metrics.map(({ name: metric, split, slice, expected, found, within }) => `  ${within ? "✓" : "✗"} ${metric.padEnd(wide)}  ${expected} → ${found ?? "not there"}${split ? `  ${split}` : ""}${slice ? `  ${Object.entries(slice).map(([key, value]) => `${key}=${value}`).join(", ")}` : ""}`),
		...firstDifference ? [`  first differs: ${firstDifference.component} wrote another ${firstDifference.path} (${firstDifference.expected.slice(0, 19)}… → ${firstDifference.found?.slice(0, 19) ?? "none"}…)`] : [],
		...environment.map(({ name: what, before, after }) => `  environment: ${what} was ${before ?? "not there"}, is ${after ?? "not there"}`)
	].join("\n")}\n`;
}

// core/reproducing/compare.ts
/**
* The verdict on a training run that was made again from its lineage.
*
* `contentOf` maps a file of either run to a digest of what it says, whatever its bytes; undefined where that is not
* known. Tolerances are those of the first run's record: they were committed before it, so nobody could fit them.
* @see ../../docs/reproducing.md for the five verdicts.
*/
function compareRuns(first, again, contentOf) {
	const metrics = first.predicate.metrics.map((metric) => compareMetric(metric, again.predicate.metrics));
	const common = {
		metrics,
		tolerance: Object.fromEntries(first.predicate.metrics.flatMap(({ name, tolerance: one }) => one ? [[name, {
			...one.abs === void 0 ? {} : { abs: one.abs },
			...one.rel === void 0 ? {} : { rel: one.rel }
		}]] : [])),
		firstDifference: findFirstDifference(first, again),
		environment: diffLineage(first.predicate, again.predicate).filter(({ kind }) => kind === "environment")
	};
	const inputs = differingInputs(first, again);
	if (inputs.length > 0) return {
		level: "inconclusive",
		because: `other things went in: ${inputs.join(", ")}`,
		...common
	};
	const subjects = subjectsOf(first);
	if (canonicalJson(subjects) === canonicalJson(subjectsOf(again))) return {
		level: "bit-identical",
		because: `all ${subjects.length} subjects have the same digests`,
		...common
	};
	if (isSameContent(first, again, contentOf)) return {
		level: "content-identical",
		because: "the bytes differ; what the files say and what they predict is the same",
		...common
	};
	const outside = metrics.filter(({ within }) => !within);
	if (metrics.length > 0 && outside.length === 0) return {
		level: "within-tolerance",
		because: `the bytes differ; all ${metrics.length} metrics are within the tolerance that was committed before`,
		...common
	};
	const [worst] = outside;
	return {
		level: "not-reproduced",
		because: worst ? `${outside.length} of ${metrics.length} metrics are outside the tolerance: ${worst.name} was ${worst.expected}, and is ${worst.found ?? "not there"}` : "the bytes differ, and there is no metric to compare",
		...common
	};
}
const subjectsOf = ({ subject }) => subject.map(({ name, digest }) => [name, digest["sha256"] ?? ""]).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
/** Commit, documents, lock files, lots and parts: a run that had others made something else. */
function differingInputs(first, again) {
	const of = ({ predicate }) => new Map(predicate.buildDefinition.resolvedDependencies.map(({ name = "", digest = {} }) => [name, canonicalJson(digest)]));
	const [before, after] = [of(first), of(again)];
	return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name)).sort();
}
function isSameContent(first, again, contentOf) {
	if (!contentOf) return false;
	const files = (statement) => subjectsOf(statement).map(([name]) => name).filter((name) => name !== "model.manifest.json");
	const names = files(first);
	if (canonicalJson(names) !== canonicalJson(files(again))) return false;
	const predictions = [first, again].map(({ predicate }) => canonicalJson(predicate.outputs.predictionDigest ?? {}));
	if (predictions[0] !== predictions[1]) return false;
	return names.every((name) => {
		const content = contentOf("first", name);
		return content !== void 0 && content === contentOf("again", name);
	});
}
function compareMetric(metric, others) {
	const key = keyOf(metric);
	const found = others.find((other) => keyOf(other) === key);
	return {
		name: metric.name,
		...metric.split === void 0 ? {} : { split: metric.split },
		...metric.slice === void 0 ? {} : { slice: metric.slice },
		expected: metric.value,
		found: isNumber(found?.value) ? found.value : null,
		within: isNumber(metric.value) && isNumber(found?.value) && isWithin(metric, found.value)
	};
}
const keyOf = ({ name, split, slice }) => canonicalJson({
	name,
	split: split ?? null,
	slice: slice ?? null
});
/** Without a tolerance the numbers have to be equal. The wider of two tolerances counts. */
function isWithin({ value, tolerance }, found) {
	const magnitude = (text) => compareDecimals(text, "0") < 0 ? negateDecimal(text) : text;
	const difference = magnitude(subtractDecimals(found, value));
	return [
		"0",
		...tolerance?.abs === void 0 ? [] : [tolerance.abs],
		...tolerance?.rel === void 0 ? [] : [multiplyDecimals(tolerance.rel, magnitude(value))]
	].some((limit) => compareDecimals(difference, limit) <= 0);
}
const isNumber = (text) => text !== void 0 && Decimal.safeParse(text).success;
/** In the order of the pipeline: what differs later may follow from this. */
function findFirstDifference(first, again) {
	for (const component of first.predicate.components) {
		const other = again.predicate.components.find(({ id }) => id === component.id);
		for (const output of component.outputs) {
			const expected = `sha256:${output.digest?.["sha256"] ?? ""}`;
			const there = other?.outputs.find(({ name }) => name === output.name)?.digest?.["sha256"];
			const found = there === void 0 ? null : `sha256:${there}`;
			if (found !== expected) return {
				component: component.id,
				path: output.name ?? "",
				expected,
				found
			};
		}
	}
}
/** Whether the verdict is one of the three that say "the same". */
const isReproduced = (level) => level === "bit-identical" || level === "content-identical" || level === "within-tolerance";

// core/reproducing/variations.ts
/** Settings of a machine that a pipeline should not depend on; one after the other is changed. After Debian's reprotest. */
const VARIATIONS = [
	{
		name: "the number of threads",
		env: {
			OMP_NUM_THREADS: "3",
			OPENBLAS_NUM_THREADS: "3",
			MKL_NUM_THREADS: "3",
			NUMEXPR_NUM_THREADS: "3",
			VECLIB_MAXIMUM_THREADS: "3"
		}
	},
	{
		name: "the hash seed",
		env: { PYTHONHASHSEED: "4711" }
	},
	{
		name: "the time zone",
		env: { TZ: "Pacific/Chatham" }
	},
	{
		name: "the locale",
		env: {
			LANG: "tr_TR.UTF-8",
			LC_ALL: "tr_TR.UTF-8"
		}
	}
];

// flows/reproduce-version.ts
/**
* Makes a version again from its lineage alone, compares, and records the verdict.
*
* A run that cannot be made, for want of data, programs or the commit, is `inconclusive`: that is recorded too, and is
* never a pass. @throws UserError when the version or its lineage is not there: then there is nothing to make again.
*/
async function reproduceVersion(request, invocation, ports) {
	const { file, first, commit } = await findFirst(request, ports.source);
	const training = await ports.openTraining(first, commit);
	const { comparison, again } = await makeAgain(request, file, first, invocation, training, ports);
	const record = ReproductionRecord.parse(recordOf(request, file.lineage, again, commit, comparison, training));
	const name = `${request.model}@${request.version}`;
	const recorded = request.record ? (await training.records.append([{
		kind: "reproductions",
		text: canonicalJson(record)
	}], `reproduction of ${name}: ${comparison.level}`))[0] : void 0;
	return {
		name,
		lineage: file.lineage,
		comparison,
		recorded
	};
}
async function findFirst({ model, version }, source) {
	const name = `${model}@${version}`;
	const [found] = await source.documents([versionPath(model, version)]);
	const { file, doubts } = readVersionFile(model, version, found?.text);
	if (!file) throw new UserError(`Cannot make ${name} again on ${source.revision}: ${doubts.map(({ text }) => text).join("; ")}. "provender trace ${name}" shows what is known of it.`);
	const [record] = await source.read([{
		kind: "lineage",
		digest: file.lineage
	}]);
	if (record?.state !== "present") throw new OutsideError("RECORD_DAMAGED", `Cannot make ${name} again: its lineage record ${file.lineage} is ${record?.state === "damaged" ? record.reason : "not on provender-records here"}. Fetch it: git fetch origin provender-records:provender-records`);
	const statement = readRecord(LineageStatement, record.text);
	if (!statement.ok) throw new OutsideError("RECORD_DAMAGED", `Cannot make ${name} again: its lineage record cannot be read: ${statement.reason}.`);
	const commit = commitOf(statement.value.predicate);
	if (commit === void 0 || !/^[0-9a-f]{40,64}$/.test(commit)) throw new OutsideError("RECORD_DAMAGED", `Cannot make ${name} again: its lineage names no commit.`);
	return {
		file,
		first: statement.value,
		commit
	};
}
async function makeAgain(request, file, first, invocation, training, ports) {
	try {
		const plan = await gatherTraining({
			model: request.model,
			championStage: "",
			commit: false,
			again: true
		}, training);
		if ("version" in plan) throw new Error("unreachable: it was to be made again");
		const run = await runPipeline(plan, training);
		const again = makeEvidence(run, invocation, training.digests).lineage;
		return {
			again,
			comparison: compareRuns(first, again, await readContents(file, run.files, training, ports))
		};
	} catch (error) {
		if (!(error instanceof UserError || error instanceof OutsideError) || error instanceof OutsideError && error.code === "DISK_FULL") throw error;
		return {
			again: void 0,
			comparison: {
				level: "inconclusive",
				because: error.message,
				metrics: [],
				tolerance: {},
				firstDifference: void 0,
				environment: []
			}
		};
	}
}
/** What the files of both runs say; undefined when those of the first are not at hand. */
async function readContents(file, again, { models }, { digestContent }) {
	const kept = await models.fetch(file.model, file.version, file.subjects.filter(({ name }) => name !== TREE_MANIFEST_NAME), file.artifact).catch(() => void 0);
	if (!kept) return void 0;
	const contents = /* @__PURE__ */ new Map();
	for (const [run, files] of [["first", kept], ["again", again]]) for (const one of files) contents.set(`${run} ${one.path}`, await digestContent(one));
	return (run, name) => contents.get(`${run} ${name}`);
}
function recordOf({ model, version, scope, by }, lineage, again, commit, { level, because, metrics, tolerance, firstDifference }, { clock, digests }) {
	return {
		schema: "reproduction/v1",
		model,
		version,
		lineage,
		level,
		scope,
		by,
		reproducedAt: clock.now().toISOString(),
		...again ? { environment: digests.ofText(canonicalJson(again.predicate.environment)) } : {},
		reason: because,
		...metrics.length > 0 ? {
			metrics,
			tolerance: {
				commit,
				metrics: tolerance
			}
		} : {},
		...firstDifference === void 0 ? {} : { firstDifference }
	};
}

// cli/commands/reproduce.ts
const SCOPES = [
	"same-machine",
	"same-fleet",
	"independent"
];
const command = {
	name: "reproduce",
	summary: "make a version again from its lineage alone, compare, and record the verdict",
	help: `Usage: provender reproduce <model>@<version> [options]

Runs the pipeline of the commit that was trained again, in a new folder, with its parameters, its lots by digest and the
settings that the first run recorded; nothing that was made before is used. Compares, appends the verdict to
provender-records, and says where the two first differ. See docs/reproducing.md.

  --scope SCOPE        how far this machine is from the first: ${SCOPES.join(", ")} (default: ${SCOPES[0]})
  --vary               run it again with other threads, hash seed, time zone and locale, to learn what it is sensitive
                       to; records nothing
  --no-record          print the verdict only
  --reproduced-by LOGIN  who does it (default: git config github.user)
  --repo DIR           a folder of the repository (default: the current one)
  --revision REV       read the version file of another commit (default: the default branch)
  --remote NAME        append the record to this remote too
  --json               for programs

Exit code: 0 bit-identical, content-identical or within-tolerance; 1 not-reproduced or inconclusive; 2 usage.
`,
	options: {
		scope: { type: "string" },
		vary: { type: "boolean" },
		"no-record": { type: "boolean" },
		"reproduced-by": { type: "string" },
		repo: { type: "string" },
		revision: { type: "string" },
		remote: { type: "string" },
		json: { type: "boolean" }
	},
	async run({ values, positionals }, io) {
		const [asked, ...more] = positionals;
		const ref = asked === void 0 ? void 0 : parseRef(asked);
		if (ref?.kind !== "version" || more.length > 0) throw new UsageError(`expected one version such as churn@1.4.0, found ${positionals.length === 0 ? "none" : `"${positionals.join(" ")}"`}`);
		const text = (key) => typeof values[key] === "string" && values[key] !== "" ? values[key] : void 0;
		const scope = SCOPES.find((one) => one === (text("scope") ?? SCOPES[0]));
		if (!scope) throw new UsageError(`--scope: expected one of ${SCOPES.join(", ")}, found "${text("scope") ?? ""}"`);
		const folder = resolve(io.cwd, text("repo") ?? ".");
		const remote = text("remote");
		const source = await openTraceSource(folder, text("revision"));
		const by = await findInitiator(folder, io.env, text("reproduced-by"));
		const run = Number(io.env["GITHUB_RUN_ID"]);
		const log = terminalLog(io);
		const setup = {
			folder,
			env: io.env,
			author: {
				name: "provender[bot]",
				email: "provender[bot]@users.noreply.github.com"
			},
			reuse: false,
			script: process.argv[1] ?? "provender",
			clock: systemClock,
			log,
			trainedBy: by.login,
			records: ({ root }) => openGitRecords(root, remote === void 0 ? {} : { remote })
		};
		const once = async (record, vary) => {
			let remove = async () => {};
			try {
				return await reproduceVersion({
					...ref,
					scope,
					record,
					by: {
						login: by.login,
						...io.env["GITHUB_REPOSITORY"] ? { repository: io.env["GITHUB_REPOSITORY"] } : {},
						...Number.isInteger(run) && run > 0 ? { run } : {}
					}
				}, describeInvocation(io.env, crypto.randomUUID(), ref.model), {
					source,
					digestContent,
					openTraining: async (first, commit) => {
						const rerun = await openRerun(setup, first, commit, vary);
						remove = rerun.remove;
						return rerun.ports;
					}
				});
			} finally {
				await remove();
			}
		};
		if (values["vary"] === true) return await varyAll(once, values["json"] === true, io.out);
		const reproduced = await once(values["no-record"] !== true);
		const { name, comparison, recorded } = reproduced;
		if (values["json"] === true) io.out(`${JSON.stringify(reproduced, null, 2)}\n`);
		else io.out(`${terminalLines(renderReproduction(name, comparison))}${recorded === void 0 ? "" : `  recorded: ${recorded}\n`}`);
		return isReproduced(comparison.level) ? 0 : 1;
	}
};
/** The first run with nothing varied is the measure: a pipeline that differs there is sensitive to chance. */
async function varyAll(once, json, out) {
	const results = [];
	for (const { name, env } of [{
		name: "nothing",
		env: {}
	}, ...VARIATIONS]) {
		const { comparison } = await once(false, env);
		results.push({
			varied: name,
			level: comparison.level,
			because: comparison.because,
			firstDifference: comparison.firstDifference ?? null
		});
		if (!json) out(terminalLines(renderReproduction(`with ${name} varied`, comparison)));
	}
	if (json) out(`${JSON.stringify(results, null, 2)}\n`);
	return results.every(({ level }) => isReproduced(level)) ? 0 : 1;
}

export { command };