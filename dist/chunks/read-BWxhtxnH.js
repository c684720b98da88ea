import { h as Card, i as MetricName, l as Dataset, o as Actors, s as Formats, t as readDocument } from "./read-DIys0n8R.js";
import { A as strictObject, C as boolean, H as datasetPath, I as POLICY_PATH, K as modelPath, M as union, O as number, S as array, T as int, V as cardPath, W as documentAt, X as versionPath, Y as stagesPath, a as once, j as string, k as record, m as Name, r as parseYaml, u as Digest, x as _enum } from "./yaml-CQlHDHOj.js";
import { a as LineageStatement, f as describeIssues, t as ReproductionRecord, u as EvaluationRecord } from "./v1-DV4sOg-z.js";
import { i as subtractDecimals, r as negateDecimal, t as compareDecimals } from "./decimal-BAx2bLn5.js";
import { t as readRecord } from "./record-B8J7JG1y.js";
import { C as modelsOf, E as stagesHolding, O as tiersOf, S as modelOf, T as situationOf, _ as lineageOf, b as datasetOf, c as championOf, d as ancestorsIn, f as digestsOf, g as found, h as originsOf, i as RECALLS_FOLDER, l as defineRule, m as nameOfLot, n as notExpired, o as recallsIn, p as lotsIn, r as judgeDescent, s as baseVersion, v as movedVersion, y as no } from "./rule-CHirAEn5.js";
import { a as fail, c as skipped, d as known, i as doubt, l as BASIC_NEEDS, n as judgeVersionEvidence, o as pass, p as unknown, s as pending } from "./version-evidence-DcCYnCEL.js";
import { t as canonicalJson } from "./canonical-DOHcMRTi.js";
import { t as readCard } from "./card-DNTWy8MN.js";
import { o as checkCard, t as TREE_MANIFEST_NAME } from "./tree-manifest-DyXFJZJE.js";
import { n as describeIdentity, r as trustedAs } from "./identity-B0wv7XVn.js";

// core/policy/evaluations.ts
/** Options that every rule about evaluations has. */
const evaluationOptions = {
	suite: Name.optional().describe("which suite counts; any of the kind, unless you say"),
	"max-age-days": int().min(1).max(3650).optional().describe("how old an evaluation may be; never more than freshness.evaluation-days of the policy"),
	independent: boolean().default(false).describe("whether only evaluations count that somebody else than the trainer started")
};
/**
* The evaluation of a version that counts: of those about this lineage, this suite and the pinned data, the newest.
*
* The newest, so that one that fails is not outweighed by an older one that passed. A record that cannot be read may be
* the newest, so it is an error.
*/
function newestEvaluation(given, moved, ask) {
	const all = recordsAbout(given.evidence[moved.name]?.evaluations, EvaluationRecord, "evaluation", moved);
	if (!all.ok) return all;
	const what = `${describeKind(ask.kind)}${ask.suite === void 0 ? "" : ` "${ask.suite}"`}`;
	const who = { missing: `a run that evaluates ${moved.name}` };
	const remedy = `Run the evaluation, and append its record: provender record add evaluation FILE.`;
	const candidates = all.value.filter((record) => record.kind === ask.kind && (ask.suite === void 0 || record.suite.name === ask.suite));
	const evidence = [];
	const newest = latest(candidates.filter((record) => {
		const reason = ask.refuse?.(record) ?? refuseData(record, ask.pinned) ?? (ask.independent && isTrainer(record.evaluator.login, moved) ? `${record.evaluator.login} trained the version too` : void 0);
		evidence.push(`${record.suite.name} of ${record.evaluatedAt}, by ${record.evaluator.login}: ${reason === void 0 ? "counts" : `not counted, ${reason}`}`);
		return reason === void 0;
	}), ({ evaluatedAt }) => evaluatedAt);
	if (newest.length === 0) return no(fail(evidence.length === 0 ? `There is no ${what} of ${moved.name}.` : `No ${what} of ${moved.name} counts: ${evidence.at(-1)}.`, remedy, {
		...who,
		evidence
	}));
	if (newest.length > 1) return no(doubt(`${newest.length} ${what}s of ${moved.name} are of ${newest[0].evaluatedAt}: which is the newest is not known.`, remedy, {
		...who,
		evidence
	}));
	const [record] = newest;
	const age = judgeAge(record.evaluatedAt, strictest$1(ask.maxAgeDays, given.policy.freshness?.["evaluation-days"]), given.now, `The newest ${what} of ${moved.name}`, remedy);
	return age ? no({
		...age,
		...who,
		evidence
	}) : found({
		record,
		evidence
	});
}
const KINDS = {
	suite: "evaluation",
	champion: "comparison with the champion",
	backtest: "backtest",
	forward: "forward test",
	bias: "bias evaluation"
};
const describeKind = (kind) => KINDS[kind];
const isTrainer = (login, { file }) => login.toLowerCase() === file["trained-by"].toLowerCase();
/** Every record of a kind that is about a version's lineage, read. */
function recordsAbout(fact, schema, what, { name, file }) {
	if (!fact) return no(doubt(`The ${what} records of ${name} were not read.`, "It is tried again by itself."));
	if (!fact.known) return no(doubt(`The ${what} records of ${name} could not be read: ${fact.reason}.`, "It is tried again by itself."));
	const read = [];
	const damaged = (reason) => no(doubt(`One of the ${what} records of ${name} cannot be used: ${reason}.`, "Find out who wrote it: \"provender audit verify\" in a clone names it.", { missing: "an administrator" }));
	for (const record of fact.value) {
		if (record.state !== "present") return damaged(record.state === "absent" ? "it is named in the index and is not there" : record.reason);
		const opened = readRecord(schema, record.text);
		if (!opened.ok) return damaged(`${record.digest.slice(0, 19)}…: ${opened.reason}`);
		if (opened.value.lineage !== file.lineage) return damaged(`${record.digest.slice(0, 19)}… is about another lineage`);
		read.push(opened.value);
	}
	return found(read);
}
/** All that are of the latest time. */
function latest(records, time) {
	const last = Math.max(...records.map((record) => Date.parse(time(record))));
	return records.filter((record) => Date.parse(time(record)) === last);
}
const DAY_MS$2 = 864e5;
/** The smaller of two ages: a rule may ask for fresher evidence than its policy, and the organisation's floor, never for older. */
function strictest$1(ofRule, ofPolicy) {
	const given = [ofRule, ofPolicy].filter((days) => days !== void 0);
	return given.length === 0 ? void 0 : Math.min(...given);
}
/** What is said of evidence that is too old, or of a time that has not come; undefined when it is fresh. */
function judgeAge(at, maxAgeDays, now, what, remedy) {
	const ageMs = now.getTime() - Date.parse(at);
	if (ageMs < -3e5) return doubt(`${what} is dated ${at}, which has not come yet.`, "Correct the clock of the machine that wrote it, and run it again.");
	if (maxAgeDays === void 0 || ageMs <= maxAgeDays * DAY_MS$2) return void 0;
	return fail(`${what} is of ${at.slice(0, 10)}, ${Math.floor(ageMs / DAY_MS$2)} days ago; at most ${maxAgeDays} are allowed.`, remedy);
}
function refuseData(record, pinned) {
	if (!pinned) return void 0;
	const wanted = new Map(pinned.lots.map((lot) => [nameOfLot(lot), lot.digest]));
	const used = new Map(record.data.map((lot) => [nameOfLot(lot), lot.digest]));
	for (const [lot, digest] of wanted) {
		if (!used.has(lot)) return `it did not use ${lot}, which ${pinned.by} pins`;
		if (used.get(lot) !== digest) return `its ${lot} has the digest ${used.get(lot)?.slice(0, 19)}…, ${pinned.by} pins ${digest.slice(0, 19)}…`;
	}
	const other = [...used.keys()].find((lot) => !wanted.has(lot)) ?? (record.data.length === wanted.size ? void 0 : "a lot twice");
	return other === void 0 ? void 0 : `it used ${other}, which ${pinned.by} does not pin`;
}

// core/policy/pinned-data.ts
const pinningOptions = {
	data: array(strictObject({
		lot: string().regex(/^[a-z0-9-]{1,63}@[a-z0-9._-]{1,63}$/, "expected dataset@lot"),
		digest: Digest
	})).min(1).max(500).optional().describe("the lots, pinned here; those of the suite in model.yml, unless you say"),
	"pinned-by": _enum(["base", "pull-request"]).default("base").describe("whose model.yml pins the data of the suite: a pull request that is judged by it may change it only where you say so")
};
/** The definitions of a suite: at the base and as the pull request leaves it; one where the other has none. */
function suitesOf(model, suite, documents) {
	const defined = [];
	for (const side of ["base", "merged"]) {
		const read = modelOf(model, documents, side);
		if (!read.known) return unknown(read.reason);
		const definition = read.value?.evaluations?.find((one) => one.suite === suite);
		if (definition) defined.push({
			side,
			suite: definition
		});
	}
	return known(defined);
}
/**
* The lots that a suite is pinned to: by the policy, else by model.yml.
*
* By model.yml at the base where it defines the suite, so that a pull request does not choose the data it is judged on.
*/
function pinnedData(model, suite, options, documents) {
	if (options.data) {
		const lots = options.data.map(({ lot, digest }) => ({
			...splitLot(lot),
			digest
		}));
		return found({
			lots,
			by: "the policy"
		});
	}
	if (suite === void 0) return no(fail("No data is pinned for the evaluation: the rule names neither a suite of model.yml nor lots.", "Add \"suite\" or \"data\" to the rule in the policy.", { missing: "an administrator" }));
	const defined = suitesOf(model, suite, documents);
	if (!defined.known) return no(doubt(`What the suite "${suite}" is pinned to is not known: ${defined.reason}.`, "Correct model.yml; `provender check` lists its problems."));
	const at = defined.value.find(({ side }) => side === (options["pinned-by"] === "base" ? "base" : "merged")) ?? defined.value[0];
	if (!at) return no(fail(`models/${model}/model.yml defines no suite "${suite}".`, "Define it under \"evaluations\", with the data it is pinned to; or pin lots in the policy.", { missing: "the author" }));
	const read = modelOf(model, documents, at.side);
	const uses = read.known ? read.value?.datasets ?? {} : {};
	const lots = [];
	for (const key of at.suite.data) {
		const use = Object.hasOwn(uses, key) ? uses[key] : void 0;
		if (!use) return no(fail(`The suite "${suite}" is pinned to "${key}", which is no key of datasets in model.yml.`, "Correct the key.", { missing: "the author" }));
		for (const lot of use.lots) {
			const [digest] = digestsOf({
				dataset: use.dataset,
				lot
			}, documents);
			if (digest === void 0) return no(doubt(`The digest of ${use.dataset}@${lot}, to which the suite "${suite}" is pinned, is not known.`, `Add the lot to datasets/${use.dataset}/dataset.yml; \`provender check\` lists its problems.`, { missing: "a data steward" }));
			lots.push({
				dataset: use.dataset,
				lot,
				digest
			});
		}
	}
	return found({
		lots: [...new Map(lots.map((lot) => [nameOfLot(lot), lot])).values()],
		by: at.side === "base" ? "model.yml on the base branch" : "model.yml"
	});
}
function splitLot(name) {
	const at = name.indexOf("@");
	return {
		dataset: name.slice(0, at),
		lot: name.slice(at + 1)
	};
}

// core/policy/thresholds.ts
/** What a metric must reach, as a policy writes it. */
const PolicyThreshold = strictObject({
	metric: MetricName,
	split: string().min(1).max(64).optional().describe("the split that it was measured on; one that names none, unless you say"),
	slice: record(string(), string()).optional().describe("only on these rows; all rows, unless you say"),
	min: number().optional(),
	max: number().optional()
}).refine(({ min, max }) => min !== void 0 || max !== void 0, "expected min, max, or both").refine(({ min, max }) => min === void 0 || max === void 0 || min <= max, "expected min ≤ max");
const describeSlice = (slice) => Object.entries(slice ?? {}).map(([key, value]) => `${key}=${value}`).join(", ");
const sameSlice = (a, b) => canonicalJson(a ?? {}) === canonicalJson(b ?? {});
/** `auc (test, region=north)` */
function describeMetric({ name, split, slice }) {
	const where = [split, describeSlice(slice)].filter((part) => part !== void 0 && part !== "");
	return where.length > 0 ? `${name} (${where.join(", ")})` : name;
}
/**
* What numbers miss of what they must reach: a number that is not there, or has no value, misses.
*
* A threshold means the number of exactly its split and slice. Were it to mean whatever was measured, leaving out a bad
* number would turn "no" into "yes".
*/
function missedThresholds(metrics, thresholds) {
	return thresholds.flatMap(({ metric: name, split, slice, min, max }) => {
		const ofName = metrics.filter((metric) => metric.name === name);
		const measured = ofName.filter((metric) => (metric.split ?? "") === (split ?? "") && sameSlice(metric.slice, slice));
		if (measured.length === 0) return [`${describeMetric({
			name,
			split,
			slice
		})} was not measured${ofName.length > 0 ? `; there is ${ofName.slice(0, 5).map(describeMetric).join(", ")}` : ""}`];
		return measured.flatMap((metric) => {
			const label = describeMetric(metric);
			if (metric.value === null) return [`${label} has no value${metric.reason ? `: ${metric.reason}` : ""}`];
			if (min !== void 0 && compareDecimals(metric.value, String(min)) < 0) return [`${label} is ${metric.value}, at least ${min} is asked`];
			if (max !== void 0 && compareDecimals(metric.value, String(max)) > 0) return [`${label} is ${metric.value}, at most ${max} is allowed`];
			return [];
		});
	});
}

// core/policy/rules/backtest-passed/rule.ts
const DAY_MS$1 = 864e5;
const backtestPassed = defineRule({
	id: "backtest-passed",
	title: "The version’s pipeline met the thresholds in enough windows of the past, never trained on what it was tested on",
	needs: ["documents", "evidence"],
	asks: ["evaluations", "suites"],
	options: strictObject({
		windows: int().min(1).max(1e3).describe("how many windows there must be"),
		thresholds: array(PolicyThreshold).min(1).max(50).describe("what each window must reach"),
		"may-miss": int().min(0).max(1e3).default(0).describe("how many windows may miss"),
		"min-rows": int().min(1).default(100).describe("rows that each window must have"),
		"between-windows": _enum(["none", "any"]).default("none").describe("time that no window covers: none, so that nobody picks the windows that look well"),
		"gap-days": int().min(0).max(3650).default(0).describe("days between the end of training and the window: no less than labels take to be known"),
		...evaluationOptions,
		...pinningOptions
	}),
	judge(given, options) {
		const moved = movedVersion(given);
		if (!moved.ok) return moved.judgement;
		const { name, model } = moved.value;
		const pinned = pinnedData(model, options.suite, options, given.documents);
		if (!pinned.ok) return pinned.judgement;
		const counted = newestEvaluation(given, moved.value, {
			kind: "backtest",
			suite: options.suite,
			maxAgeDays: options["max-age-days"],
			independent: options.independent,
			pinned: pinned.value
		});
		if (!counted.ok) return counted.judgement;
		const { evidence } = counted.value;
		const windows = counted.value.record.windows.toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from));
		const no = (problems, remedy) => fail(`The backtest of ${name} does not count: ${problems.slice(0, 3).join("; ")}${problems.length > 3 ? `; and ${problems.length - 3} more` : ""}.`, remedy, {
			missing: "the author",
			evidence: [...evidence, ...problems]
		});
		const flawed = windows.flatMap((window, index) => judgeWindow(window, windows[index - 1], options));
		if (flawed.length > 0) return no(flawed, "Correct how the windows are cut, and run the backtest again.");
		if (windows.length < options.windows) return no([`it has ${windows.length} windows, ${options.windows} are asked`], "Run it over a longer past.");
		const missed = windows.flatMap((window) => {
			const problems = [...compareDecimals(window.n, String(options["min-rows"])) < 0 ? [`${window.n} rows, at least ${options["min-rows"]} are asked`] : [], ...missedThresholds(window.metrics, options.thresholds)];
			return problems.length > 0 ? [`${days(window)}: ${problems.join(", ")}`] : [];
		});
		const met = windows.length - missed.length;
		if (missed.length > options["may-miss"] || met < options.windows - options["may-miss"]) return fail(`${name} misses ${missed.length} of ${windows.length} windows of its backtest, ${options["may-miss"]} may be missed: ${missed.slice(0, 3).join("; ")}${missed.length > 3 ? `; and ${missed.length - 3} more` : ""}.`, "Train a better version; the evidence names the windows.", {
			missing: "the author",
			evidence: [...evidence, ...missed]
		});
		return pass(`${name} met ${met} of ${windows.length} windows from ${windows[0].from.slice(0, 10)} to ${windows.at(-1).to.slice(0, 10)}.`, { evidence: [...evidence, ...missed] });
	}
});
const days = ({ from, to }) => `${from.slice(0, 10)} to ${to.slice(0, 10)}`;
/** What is wrong with how a window was cut. One row in two windows, or in training and window, makes the numbers too good. */
function judgeWindow(window, before, { "gap-days": gapDays, "between-windows": between }) {
	const [from, to, trainedUntil] = [
		window.from,
		window.to,
		window.trainedUntil
	].map((time) => Date.parse(time));
	return [
		...from < to ? [] : [`${days(window)} ends before it begins`],
		...trainedUntil + gapDays * DAY_MS$1 <= from ? [] : [`${days(window)} was trained until ${window.trainedUntil}, expected ${gapDays === 0 ? "no later than its beginning" : `${gapDays} days before it begins`}`],
		...before && between === "none" && from > Date.parse(before.to) ? [`nothing was tested between ${before.to.slice(0, 10)} and ${window.from.slice(0, 10)}`] : [],
		...before && from < Date.parse(before.to) ? [`${days(window)} overlaps ${days(before)}`] : []
	];
}

// core/policy/rules/bias-limits/rule.ts
const Limit = strictObject({
	measure: string().regex(/^[a-z][a-z0-9-]{0,63}$/, "expected a measure such as demographic-parity-ratio"),
	attribute: string().min(1).max(128).describe("the column, or columns with ×, whose groups are compared"),
	min: number().optional(),
	max: number().optional()
}).refine(({ min, max }) => min !== void 0 || max !== void 0, "expected min, max, or both");
const biasLimits = defineRule({
	id: "bias-limits",
	title: "Groups are no further apart than the limits, and each was large enough to tell",
	needs: ["documents", "evidence"],
	asks: ["evaluations", "suites"],
	options: strictObject({
		limits: array(Limit).min(1).max(100),
		"min-group": int().min(1).default(100).describe("rows that a group must have to be compared"),
		"small-groups": _enum(["refuse", "list"]).default("refuse").describe("list: groups that are too small to tell are only named"),
		...evaluationOptions,
		...pinningOptions
	}),
	judge(given, options) {
		const moved = movedVersion(given);
		if (!moved.ok) return moved.judgement;
		const { name, model } = moved.value;
		const pinned = pinnedData(model, options.suite, options, given.documents);
		if (!pinned.ok) return pinned.judgement;
		const counted = newestEvaluation(given, moved.value, {
			kind: "bias",
			suite: options.suite,
			maxAgeDays: options["max-age-days"],
			independent: options.independent,
			pinned: pinned.value
		});
		if (!counted.ok) return counted.judgement;
		const { record, evidence } = counted.value;
		const problems = options.limits.flatMap((limit) => judgeLimit(record, limit, options["min-group"], options["small-groups"]));
		if (problems.length > 0) return fail(`${name} is not shown to be within the limits: ${problems.slice(0, 3).join("; ")}${problems.length > 3 ? `; and ${problems.length - 3} more` : ""}.`, "Train a version that treats the groups more alike, or measure on more rows of the small ones.", {
			missing: "the author",
			evidence: [...evidence, ...problems]
		});
		const small = record.groups.filter((group) => isSmall(group, options["min-group"])).map((group) => `too small to tell: ${describeSlice(group.attributes)}, ${group.n} rows`);
		return pass(`${name} is within ${options.limits.length === 1 ? "the limit" : `all ${options.limits.length} limits`} for its groups.`, { evidence: [...evidence, ...small] });
	}
});
const isSmall = ({ n, status }, minGroup) => status !== "ok" || compareDecimals(n, String(minGroup)) < 0;
function judgeLimit(record, { measure, attribute, min, max }, minGroup, smallGroups) {
	const what = `${measure} by ${attribute}`;
	const columns = attribute.split("×").map((column) => column.trim());
	const all = record.groups.filter(({ attributes }) => columns.every((column) => Object.hasOwn(attributes, column)) && Object.keys(attributes).length === columns.length);
	const small = all.filter((group) => isSmall(group, minGroup));
	const compared = all.length - small.length;
	if (small.length > 0 && smallGroups === "refuse") return small.map(({ attributes, n, reason }) => `${what}: the group ${columns.map((column) => `${column}=${attributes[column] || "unknown"}`).join(", ")} has ${n} rows, too few to tell${reason ? ` (${reason})` : ""}`);
	if (compared < 2) return [`${what} compares ${compared} ${compared === 1 ? "group" : "groups"}`];
	const gaps = record.gaps.filter((gap) => gap.measure === measure && gap.attribute === attribute);
	if (gaps.length === 0) return [`${what} was not measured`];
	return gaps.flatMap(({ value, status, reason }) => {
		if (value === null || status !== "ok") return [`${what} has no value that counts${reason ? `: ${reason}` : ""}`];
		if (min !== void 0 && compareDecimals(value, String(min)) < 0) return [`${what} is ${value}, at least ${min} is asked`];
		if (max !== void 0 && compareDecimals(value, String(max)) > 0) return [`${what} is ${value}, at most ${max} is allowed`];
		return [];
	});
}

// core/policy/further-reading.ts
/** What has to be read only because a rule of the policy asks for it; nothing where no version is moved to a stage. */
function furtherReading(asks, { moves }, versions, documents, evidence) {
	const reading = {
		base: [],
		merged: [],
		folders: [],
		ancestors: []
	};
	const onBoth = (...datasets) => {
		reading.base.push(...datasets.map(datasetPath));
		reading.merged.push(...datasets.map(datasetPath));
	};
	if (!moves.some(({ to }) => to !== null)) return reading;
	if (asks.includes("champions")) reading.base.push(...moves.map((move) => championPath(move, documents)));
	if (asks.includes("suites")) onBoth(...moves.flatMap(({ model }) => suiteDatasets(model, documents)));
	if (asks.includes("lots")) for (const name of versions) readDescent(name, evidence[name], documents, reading, onBoth);
	if (asks.includes("recalls")) readRecalls(documents, reading, onBoth);
	return reading;
}
function championPath({ model, stage }, documents) {
	const champion = championOf(model, stage, documents);
	return champion.known && champion.value !== null ? versionPath(model, champion.value) : stagesPath(model);
}
/** The datasets that a model's suites are pinned to, on either side. */
function suiteDatasets(model, documents) {
	return ["base", "merged"].flatMap((side) => {
		const read = modelOf(model, documents, side);
		if (!read.known || !read.value) return [];
		const { evaluations = [], datasets } = read.value;
		return evaluations.flatMap(({ data }) => data).flatMap((key) => Object.hasOwn(datasets, key) ? datasets[key]?.dataset ?? [] : []);
	});
}
function readDescent(name, evidence, documents, reading, onBoth) {
	for (const record of [evidence?.lineage, ...Object.values(evidence?.ancestors ?? {})]) {
		reading.ancestors.push(...ancestorsIn(record).map((lineage) => ({
			name,
			lineage
		})));
		for (const lot of lotsIn(record)) onBoth(...originsOf(lot, documents).map(({ dataset }) => dataset));
	}
}
function readRecalls(documents, reading, onBoth) {
	reading.folders.push(RECALLS_FOLDER);
	const listed = documents.listed?.[RECALLS_FOLDER];
	if (!listed) return;
	for (const side of ["base", "merged"]) reading[side].push(...listed[side].filter((path) => documentAt(path)?.kind === "recall/v1"));
	for (const { recall } of recallsIn(documents).recalls) for (const part of recall.withdrawn) if ("dataset" in part) onBoth(part.dataset);
	else reading.base.push(...part.versions.map((version) => versionPath(part.model, version)));
}

// core/policy/reading-list.ts
/**
* What to read next, from what was read before: the changed documents first, then the version files they name, then
* what those name. Reading is over when nothing on the list is new.
*/
function readingList(files, documents, evidence, asks = []) {
	const base = /* @__PURE__ */ new Set();
	const merged = /* @__PURE__ */ new Set();
	const onBoth = (...paths) => {
		for (const path of paths) {
			base.add(path);
			merged.add(path);
		}
	};
	for (const { path } of files.changed) {
		if (documentAt(path)) onBoth(path);
		const model = /^models\/([^/]+)\//.exec(path)?.[1];
		if (model) onBoth(modelPath(model), stagesPath(model));
		const dataset = /^datasets\/([^/]+)\//.exec(path)?.[1];
		if (dataset) onBoth(datasetPath(dataset));
	}
	const versions = /* @__PURE__ */ new Map();
	const situation = situationOf(files, documents);
	const wanted = new Map(Object.entries(situation.versions).map(([name, { model, version }]) => [name, {
		model,
		version
	}]));
	for (const model of new Set([...wanted.values()].map((version) => version.model))) {
		merged.add(cardPath(model));
		const described = versionInCard(documents.merged[cardPath(model)]);
		if (described) wanted.set(`${model}@${described}`, {
			model,
			version: described
		});
	}
	for (const [name, { model, version }] of wanted) {
		merged.add(versionPath(model, version));
		const named = namesIn(documents.merged[versionPath(model, version)]);
		if (named) versions.set(name, {
			name,
			...named
		});
		for (const { dataset } of lotsIn(evidence[name]?.lineage)) merged.add(datasetPath(dataset));
	}
	const more = furtherReading(asks, situation, Object.keys(situation.versions), documents, evidence);
	for (const path of more.base) base.add(path);
	for (const path of more.merged) merged.add(path);
	return {
		base: [...base].sort(),
		merged: [...merged].sort(),
		folders: more.folders,
		versions: [...versions.values()],
		ancestors: more.ancestors
	};
}
function namesIn(text) {
	if (typeof text !== "string") return void 0;
	const source = parseYaml("", text);
	const { lineage, provenance, commit } = source.ok ? source.value : {};
	return isDigest(lineage) && isDigest(provenance) && typeof commit === "string" && /^[0-9a-f]{40,64}$/.test(commit) ? {
		lineage,
		provenance,
		commit
	} : void 0;
}
const isDigest = (value) => Digest.safeParse(value).success;
/** The version that a card's machine block describes; undefined when it has none that can be read. */
function versionInCard(text) {
	const front = typeof text === "string" ? /^\ufeff?---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[1] : void 0;
	if (front === void 0) return void 0;
	const source = parseYaml("", front);
	const card = source.ok ? Card.safeParse(source.value) : void 0;
	return card?.success ? card.data.provender?.version : void 0;
}

// core/policy/rules/card-complete/sections.ts
const LOW = ["Intended use", "Limitations"];
const MEDIUM = [
	...LOW,
	"Training data",
	"Evaluation"
];
const HIGH = [
	...MEDIUM,
	"Risks",
	"Human oversight",
	"Monitoring"
];
/** Headings that a model card must have, with text of its own below each, by the model's risk tier. */
const REQUIRED_SECTIONS = {
	low: LOW,
	medium: MEDIUM,
	high: HIGH
};
const MIN_LETTERS = 20;
const PLACEHOLDER = /^[^\p{L}]*(to ?do|tbd|fixme|xxx|n\/?a|none|lorem ipsum|to be (done|written|added|decided|completed)|describe\b|write here|your text|placeholder)/iu;
/** Required sections that are missing, or hold nothing but a placeholder. Headings match in any level and case. */
function findGaps(sections, required) {
	return required.flatMap((section) => {
		const found = sections.filter(({ title }) => title.toLowerCase() === section.toLowerCase());
		if (found.length === 0) return [{
			section,
			line: 1,
			problem: "missing"
		}];
		return found.some(({ text }) => hasText(text)) ? [] : [{
			section,
			line: found[0].line,
			problem: "empty"
		}];
	});
}
function hasText(text) {
	return (text.split("\n").filter((line) => !PLACEHOLDER.test(line.slice(0, 200))).join(" ").match(/\p{L}/gu) ?? []).length >= MIN_LETTERS;
}

// core/policy/rules/card-complete/rule.ts
const cardComplete = defineRule({
	id: "card-complete",
	title: "The model card has the sections that the risk tier asks for, and its numbers are those of the lineage",
	needs: ["documents", "evidence"],
	options: strictObject({ sections: array(string().min(1).max(100)).max(50).optional().describe("further headings that must be there") }),
	judge({ subject, situation, documents, evidence }, { sections = [] }) {
		if (subject.kind !== "move" || subject.move.to === null) return skipped("nothing is moved to a stage");
		const { model, to } = subject.move;
		const path = cardPath(model);
		const text = documents.merged[path];
		if (text === void 0) return doubt(`${path} was not read.`, "It is tried again by itself.");
		if (text === null) return fail(`There is no model card ${path}.`, "Write the card; `provender init` shows its form.", { missing: "the author" });
		const read = readCard(path, text);
		if (!read.ok) {
			const annotations = read.problems.map(({ line, expected, found, remedy }) => ({
				path,
				line,
				message: `Expected ${expected}, found ${found}. ${remedy}`
			}));
			return fail(`${path} cannot be read: expected ${read.problems[0]?.expected}, found ${read.problems[0]?.found}.`, "Correct it; `provender check` lists its problems.", {
				missing: "the author",
				annotations
			});
		}
		const tier = strictest(model, documents);
		const gaps = findGaps(read.card.sections, [...REQUIRED_SECTIONS[tier], ...sections]);
		const remarks = gaps.map(({ section, line, problem }) => ({
			path,
			line,
			message: problem === "missing" ? `Expected a section "${section}" (risk tier ${tier}).` : `Expected text below "${section}", found a placeholder or nothing.`
		}));
		const numbers = judgeNumbers(path, text, model, to, situation.versions[`${model}@${to}`]?.isNew ?? false, evidence);
		if (!Array.isArray(numbers)) return numbers;
		remarks.push(...numbers);
		if (remarks.length === 0) return pass(`${path} has the ${REQUIRED_SECTIONS[tier].length + sections.length} sections for risk tier ${tier}, and the numbers of the lineage.`);
		const what = [...gaps.length > 0 ? [`without text: ${gaps.map(({ section }) => section).join(", ")}`] : [], ...numbers.length > 0 ? [`its machine block differs from the lineage: ${numbers[0].message}`] : []];
		return fail(`${path} is ${what.join("; ")}.`, gaps.length > 0 ? "Write these sections; the machine block is written by the training run alone." : "Train again, or restore the machine block.", {
			missing: gaps.length > 0 ? "the author" : "the training run",
			annotations: remarks
		});
	}
});
const TIERS = [
	"low",
	"medium",
	"high"
];
function strictest(model, documents) {
	const tiers = tiersOf(model, documents);
	return tiers.length === 0 ? "high" : tiers.reduce((a, b) => TIERS.indexOf(b) > TIERS.indexOf(a) ? b : a);
}
/**
* The card describes one version. A version that comes in with the pull request must be the one; one that was there
* before may be promoted, or rolled back to, while the card already describes a later one.
*/
function judgeNumbers(path, text, model, to, isNew, evidence) {
	const described = versionInCard(text);
	if (described === void 0) return [{
		path,
		line: 1,
		message: "expected the key \"provender\" in the front matter, as the training run writes it, found none that can be read"
	}];
	if (isNew && described !== to) return [{
		path,
		line: 1,
		message: `expected the card to describe ${model}@${to}, found ${described}`
	}];
	const name = `${model}@${described}`;
	const record = evidence[name]?.lineage;
	if (!record?.known) return doubt(`The lineage of ${name}, which the card describes, was not read${record ? `: ${record.reason}` : ""}.`, "It is tried again by itself; if not, train the version again.");
	if (record.value.state !== "present") return fail(`The lineage record of ${name}, which the card describes, is ${record.value.state}.`, "Train the version again.", { missing: "the training run" });
	const lineage = readRecord(LineageStatement, record.value.text);
	if (!lineage.ok) return fail(`The lineage record of ${name} cannot be read: ${lineage.reason}.`, "Train the version again.", { missing: "the training run" });
	const { name: recordedModel, version } = lineage.value.predicate.model;
	if (recordedModel !== model || version !== described) return [{
		path,
		line: 1,
		message: `expected the lineage of ${name}, found that of ${recordedModel}@${version}`
	}];
	return checkCard(path, text, lineage.value, record.value.digest).map(({ file, line, at, expected, found }) => ({
		path: file,
		line,
		message: `${at ? `${at}: ` : ""}expected ${expected}, found ${found}`
	}));
}

// core/policy/rules/checks-passed/rule.ts
const Check = strictObject({
	name: string().min(1).max(200).describe("the name of the check run"),
	app: union([int().positive(), string().min(1).max(100)]).describe("id or slug of the app that publishes it: github-actions for workflows. Names alone can be forged")
});
const checksPassed = defineRule({
	id: "checks-passed",
	title: "Named checks, of named apps, succeeded on the head commit",
	needs: ["pull", "checks"],
	options: strictObject({ checks: array(Check).min(1).max(50) }),
	judge({ pull, checks }, { checks: wanted }) {
		const { sha } = pull.head;
		const short = sha.slice(0, 7);
		const verdicts = wanted.map(({ name, app }) => {
			return {
				name,
				app,
				state: stateOf(checks.filter((run) => run.name === name && run.headSha === sha && run.app !== null && (typeof app === "number" ? run.app.id === app : run.app.slug === app)))
			};
		});
		const evidence = verdicts.map(({ name, app, state }) => `${name} (${app}): ${state.text}`);
		const failed = verdicts.filter(({ state }) => state.kind === "failed");
		if (failed.length > 0) return fail(`On ${short}, ${failed.map(({ name, state }) => `"${name}" ${state.text}`).join("; ")}.`, "Correct what the check says and push, or run it again.", {
			missing: "the author",
			evidence
		});
		const waiting = verdicts.filter(({ state }) => state.kind === "waiting");
		if (waiting.length > 0) return pending(`On ${short}, ${waiting.map(({ name, state }) => `"${name}" ${state.text}`).join("; ")}.`, waiting.map(({ name, app }) => `"${name}" by ${app}`).join(", "), "Wait for the check, or start its workflow.", { evidence });
		return pass(`On ${short}, ${wanted.map(({ name }) => `"${name}"`).join(", ")} succeeded.`, { evidence });
	}
});
/** Several runs of one name count as their worst: a green run does not hide a red one. */
function stateOf(runs) {
	if (runs.length === 0) return {
		kind: "waiting",
		text: "has not run"
	};
	const bad = runs.find((run) => run.status === "completed" && run.conclusion !== "success");
	if (bad) return {
		kind: "failed",
		text: `ended as ${bad.conclusion ?? "nothing"}`
	};
	const open = runs.find((run) => run.status !== "completed");
	return open ? {
		kind: "waiting",
		text: `is ${open.status}`
	} : {
		kind: "passed",
		text: "succeeded"
	};
}

// core/policy/rules/data-allowed/rule.ts
const dataAllowed = defineRule({
	id: "data-allowed",
	title: "The data that the version was trained on may be used: its licence and sensitivity are among those allowed",
	needs: ["documents", "evidence"],
	asks: ["lots"],
	options: strictObject({
		licences: array(string().min(1).max(128)).min(1).max(200).optional().describe("as dataset.yml writes them; case does not matter"),
		sensitivities: array(Dataset.shape.sensitivity).min(1).optional()
	}).refine(({ licences, sensitivities }) => licences !== void 0 || sensitivities !== void 0, "expected licences, sensitivities, or both"),
	judge(given, { licences, sensitivities }) {
		const moved = movedVersion(given);
		if (!moved.ok) return moved.judgement;
		const { name } = moved.value;
		const lineage = lineageOf(name, given.evidence[name]);
		if (!lineage.ok) return lineage.judgement;
		const problems = [];
		const judge = (lot, where, licence, sensitivity) => {
			if (licences && !licences.some((allowed) => allowed.toLowerCase() === licence?.toLowerCase())) problems.push(`${lot} has ${licence === void 0 ? "no licence" : `the licence ${licence}`} ${where}`);
			if (sensitivities && !sensitivities.some((allowed) => allowed === sensitivity)) problems.push(`${lot} is ${sensitivity ?? "of unknown sensitivity"} ${where}`);
		};
		const { datasets } = lineage.value.predicate;
		for (const { name: dataset, lot, licence, sensitivity } of datasets) {
			judge(`${dataset}@${lot}`, "in the lineage", licence, sensitivity);
			for (const [side, where] of [["base", "on the base branch"], ["merged", "as the pull request leaves it"]]) {
				const read = datasetOf(dataset, given.documents, side);
				if (!read.known) return doubt(`Licence and sensitivity of ${dataset} are not known: ${read.reason}.`, "Correct dataset.yml; `provender check` lists its problems.", { missing: "a data steward" });
				if (read.value) judge(`${dataset}@${lot}`, where, read.value.licence, read.value.sensitivity);
				else if (side === "merged") problems.push(`${dataset}@${lot} has no datasets/${dataset}/dataset.yml`);
			}
		}
		const allowed = [...licences ? [`licences ${licences.join(", ")}`] : [], ...sensitivities ? [`sensitivities ${sensitivities.join(", ")}`] : []].join("; ");
		if (problems.length > 0) return fail(`${name} was trained on data that is not allowed here: ${problems.slice(0, 3).join("; ")}${problems.length > 3 ? `; and ${problems.length - 3} more` : ""}.`, `Train on other data, or have a data steward correct dataset.yml and train again. Allowed: ${allowed}.`, {
			missing: "a data steward",
			evidence: problems
		});
		return pass(`${name} was trained on ${datasets.length} lots that are allowed.`);
	}
});

// core/policy/rules/evaluation-passed/rule.ts
const { "max-age-days": maxAge, independent } = evaluationOptions;
const Options$1 = strictObject({
	suites: array(Name).min(1).max(50).describe("suites that model.yml defines under \"evaluations\", or for which the policy gives thresholds and data"),
	thresholds: array(PolicyThreshold.safeExtend({ suite: Name.optional().describe("of this suite; of each named, unless you say") })).min(1).max(200).optional().describe("what must be reached besides what model.yml asks"),
	"max-age-days": maxAge,
	independent,
	...pinningOptions
});
const evaluationPassed = defineRule({
	id: "evaluation-passed",
	title: "The version met every threshold of the named suites, on the data they are pinned to, not too long ago",
	needs: ["documents", "evidence"],
	asks: ["evaluations", "suites"],
	options: Options$1,
	judge(given, options) {
		const moved = movedVersion(given);
		if (!moved.ok) return moved.judgement;
		const judged = options.suites.map((suite) => judgeSuite(given, moved.value, suite, options));
		const evidence = judged.flatMap((judgement) => judgement.evidence ?? []);
		const unmet = judged.find(({ outcome }) => outcome === "error") ?? judged.find(({ outcome }) => outcome !== "pass");
		return unmet ? {
			...unmet,
			evidence
		} : pass(`${moved.value.name} met ${judged.map(({ summary }) => summary).join("; ")}.`, { evidence });
	}
});
function judgeSuite(given, moved, suite, options) {
	const { name, model } = moved;
	const thresholds = thresholdsOf(given, model, suite, options);
	if (!thresholds.ok) return thresholds.judgement;
	const pinned = pinnedData(model, suite, options, given.documents);
	if (!pinned.ok) return pinned.judgement;
	const counted = newestEvaluation(given, moved, {
		kind: "suite",
		suite,
		maxAgeDays: options["max-age-days"],
		independent: options.independent,
		pinned: pinned.value
	});
	if (!counted.ok) return counted.judgement;
	const { record, evidence } = counted.value;
	const missed = missedThresholds(record.metrics, thresholds.value);
	if (missed.length > 0) return fail(`${name} misses the suite "${suite}": ${missed.slice(0, 3).join("; ")}${missed.length > 3 ? `; and ${missed.length - 3} more` : ""}.`, "Train a better version; or change the thresholds in a pull request of its own.", {
		missing: "the author",
		evidence: [...evidence, ...missed]
	});
	return pass(`all ${thresholds.value.length} thresholds of "${suite}" on ${record.evaluatedAt.slice(0, 10)}`, { evidence });
}
/** Those of model.yml at the base and as it would be merged, and those of the policy: a pull request cannot lower what it is judged by. */
function thresholdsOf({ documents }, model, suite, options) {
	const defined = suitesOf(model, suite, documents);
	if (!defined.known) return no(doubt(`What the suite "${suite}" asks is not known: ${defined.reason}.`, "Correct model.yml; `provender check` lists its problems."));
	const own = (options.thresholds ?? []).filter((threshold) => threshold.suite === void 0 || threshold.suite === suite);
	const all = [...defined.value.flatMap((one) => one.suite.thresholds), ...own.map(({ suite: _, ...threshold }) => threshold)];
	const thresholds = [...new Map(all.map((threshold) => [JSON.stringify(threshold), threshold])).values()];
	if (thresholds.length > 0) return found(thresholds);
	return no(fail(`The suite "${suite}" has no thresholds: models/${model}/model.yml does not define it, and the policy gives none.`, "Define it under \"evaluations\" in model.yml, or give thresholds in the policy.", { missing: "the author" }));
}

// core/policy/rules/format-allowed/rule.ts
const formatAllowed = defineRule({
	id: "format-allowed",
	title: "Every model file is of a format that the policy allows, as the training run found by its bytes",
	needs: ["evidence"],
	options: strictObject({ formats: Formats.optional().describe("those allowed; \"formats\" of the policy, unless you say") }),
	judge(given, options) {
		const moved = movedVersion(given);
		if (!moved.ok) return moved.judgement;
		const { name } = moved.value;
		const listed = [options.formats, given.policy.formats].filter((formats) => formats !== void 0);
		const allowed = listed.reduce((a, b) => a.filter((format) => b.includes(format)), listed[0] ?? []);
		if (listed.length === 0) return doubt("The policy lists no formats that are allowed.", "Add \"formats\" to the policy, or to the rule.", { missing: "an administrator" });
		const lineage = lineageOf(name, given.evidence[name]);
		if (!lineage.ok) return lineage.judgement;
		const found = lineage.value.subject.filter((subject) => subject.name !== TREE_MANIFEST_NAME).map((subject) => ({
			file: subject.name,
			format: formatOf(subject)
		}));
		const evidence = found.map(({ file, format }) => `${file}: ${format ?? "no format recorded"}`);
		if (found.length === 0) return fail(`The lineage of ${name} lists no model file, so their formats are not known.`, "Write the model as fewer than 1 024 files, and train again.", { missing: "the training run" });
		const unrecorded = found.filter(({ format }) => format === void 0);
		if (unrecorded.length > 0) return fail(`Of ${unrecorded.map(({ file }) => file).slice(0, 3).join(", ")} no format is recorded.`, "Train the version again: the training run records the format of each file.", {
			missing: "the training run",
			evidence
		});
		const refused = found.filter(({ format }) => !allowed.includes(format ?? ""));
		if (refused.length > 0) return fail(`${refused.slice(0, 3).map(({ file, format }) => `${file} is ${format}`).join(", ")}; allowed: ${allowed.join(", ") || "none"}.`, "Save the model in one of these formats, and train again. Formats such as pickle run code when they are loaded.", {
			missing: "the author",
			evidence
		});
		return pass(`${name} has ${found.length} model ${found.length === 1 ? "file" : "files"}: ${[...new Set(found.map(({ format }) => format))].join(", ")}.`, { evidence });
	}
});
function formatOf(subject) {
	const { annotations } = subject;
	const format = annotations !== null && typeof annotations === "object" && Object.hasOwn(annotations, "format") ? annotations.format : void 0;
	return typeof format === "string" ? format : void 0;
}

// core/policy/rules/forward-test-passed/wins.ts
/**
* Natural logarithm of the evidence that the challenger wins more often than it loses, on rows where only one of the
* two was right: B(wins + a, losses + a) / B(a, a) · 2^(wins + losses).
*
* Under "they win equally often" this exceeds 1/α with a chance of at most α however often one looks, so a test that is
* looked at every day and stopped when it pleases stays honest.
*/
function logEvidence(wins, losses, a = PRIOR) {
	return logGamma(wins + a) + logGamma(losses + a) - logGamma(wins + losses + 2 * a) - (2 * logGamma(a) - logGamma(2 * a)) + (wins + losses) * Math.LN2;
}
const PRIOR = 20;
/** Stirling's series from 12 on, where its error is below 1e-11; the recurrence below. */
function logGamma(x) {
	if (x < 12) return logGamma(x + 1) - Math.log(x);
	const inverse = 1 / (x * x);
	return (x - .5) * Math.log(x) - x + .5 * Math.log(2 * Math.PI) + (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / x;
}

// core/policy/rules/forward-test-passed/rule.ts
const DAY_MS = 864e5;
const forwardTestPassed = defineRule({
	id: "forward-test-passed",
	title: "The version ran beside the one that serves on live traffic, long enough, and did as well as is asked",
	needs: ["documents", "evidence"],
	asks: ["evaluations", "champions"],
	options: strictObject({
		days: int().min(1).max(3650).describe("how long it must have run"),
		rows: int().min(1).describe("how many rows it must have seen"),
		thresholds: array(PolicyThreshold).min(1).max(50).optional(),
		alpha: number().min(1e-6).max(.2).optional().describe("chance of error at which it must beat the one that serves; it need not, unless you say"),
		...evaluationOptions
	}).refine(({ thresholds, alpha }) => thresholds !== void 0 || alpha !== void 0, "expected thresholds, alpha, or both"),
	judge(given, options) {
		const moved = movedVersion(given);
		if (!moved.ok) return moved.judgement;
		const { name, move } = moved.value;
		if (move.slot !== "version") return skipped("a forward test begins with this move");
		const champion = options.alpha === void 0 ? void 0 : championLineage(given, moved.value);
		if (champion && "outcome" in champion) return champion;
		const counted = newestEvaluation(given, moved.value, {
			kind: "forward",
			suite: options.suite,
			maxAgeDays: options["max-age-days"],
			independent: options.independent,
			refuse: ({ forward }) => champion && forward.champion?.lineage !== champion.lineage ? `it ran beside ${forward.champion?.version ?? "no version"}, and ${champion.version} serves ${move.stage}` : void 0
		});
		if (!counted.ok) return counted.judgement;
		const { record, evidence } = counted.value;
		const problems = [
			...judgeLength(record, options, given.now),
			...missedThresholds(record.metrics, options.thresholds ?? []),
			...options.alpha === void 0 || champion === void 0 ? [] : judgeWins(record, options.alpha)
		];
		if (problems.length > 0) return fail(`The forward test of ${name} does not suffice: ${problems.slice(0, 3).join("; ")}${problems.length > 3 ? `; and ${problems.length - 3} more` : ""}.`, "Let it run longer, or train a better version.", {
			missing: `the forward test of ${name}`,
			evidence: [...evidence, ...problems]
		});
		return pass(`${name} passed a forward test from ${record.forward.from.slice(0, 10)} to ${record.forward.to.slice(0, 10)} on ${record.forward.n} rows.`, { evidence });
	}
});
/** Whom it must have run beside; undefined where the stage is empty, so that there is nobody to beat. */
function championLineage({ documents }, { model, move }) {
	const champion = championOf(model, move.stage, documents);
	if (!champion.known) return doubt(`Which version serves ${model}#${move.stage} is not known: ${champion.reason}.`, "Correct stages.yml on the base branch.", { missing: "an administrator" });
	if (champion.value === null || champion.value === move.to) return void 0;
	const file = baseVersion(model, champion.value, documents);
	if (!file.known) return doubt(`The file of ${model}@${champion.value}, which serves ${move.stage}, cannot be used: ${file.reason}.`, "Restore the file on the base branch.", { missing: "an administrator" });
	return {
		version: champion.value,
		lineage: file.value.lineage
	};
}
function judgeLength({ forward }, { days, rows }, now) {
	const [from, to] = [Date.parse(forward.from), Date.parse(forward.to)];
	const ran = (to - from) / DAY_MS;
	return [
		...to > now.getTime() ? [`it says that it ran until ${forward.to}, which has not come yet`] : [],
		...ran >= days ? [] : [`it ran ${Math.max(0, Math.floor(ran * 10) / 10)} days, ${days} are asked`],
		...compareDecimals(forward.n, String(rows)) >= 0 ? [] : [`it saw ${forward.n} rows, ${rows} are asked`]
	];
}
function judgeWins({ forward: { wins, losses, n } }, alpha) {
	if (wins === void 0 || losses === void 0) return ["it does not say how often it won and lost"];
	const [won, lost] = [Number(wins), Number(losses)];
	if (won + lost > Number(n)) return [`it won ${wins} and lost ${losses} of ${n} rows`];
	const evidence = logEvidence(won, lost);
	if (won > lost && evidence >= -Math.log(alpha)) return [];
	return [`it won ${wins} and lost ${losses} rows, evidence ${Math.exp(Math.min(evidence, 700)).toPrecision(3)}, ${(1 / alpha).toPrecision(3)} is asked`];
}

// core/policy/rules/legal-move/rule.ts
const legalMove = defineRule({
	id: "legal-move",
	title: "The version comes from a stage that the policy allows it to come from",
	needs: ["documents"],
	options: strictObject({}),
	judge({ subject, policy, documents }) {
		if (subject.kind !== "move") return skipped("nothing is moved");
		const { model, stage, to, path, line } = subject.move;
		if (to === null) return pass(`${model}#${stage} is emptied, which is always allowed.`);
		const allowed = policy.stages.find(({ name }) => name === stage)?.from;
		if (!allowed) return fail(`The policy has no stage "${stage}".`, "Correct the name.", {
			missing: "the author",
			annotations: [{
				path,
				line,
				message: `The policy has no stage "${stage}".`
			}]
		});
		const held = stagesHolding(model, to, documents);
		if (!held.known) return doubt(`Where ${model}@${to} was is not known: ${held.reason}.`, "Correct stages.yml on the base branch, past this check: while it is not valid, no move can be judged.", { missing: "an administrator" });
		const from = held.value.length > 0 ? held.value : ["unassigned"];
		const origin = from.find((name) => allowed.includes(name));
		if (origin) return pass(`${model}@${to} comes from ${origin}.`);
		const summary = `${model}@${to} is on ${from.join(", ")}; ${stage} takes versions from ${allowed.join(" or ")}.`;
		return fail(summary, `Promote it to ${allowed.filter((name) => name !== "unassigned").join(" or ") || "another stage"} first, in a pull request of its own.`, {
			missing: "the author",
			annotations: [{
				path,
				line,
				message: summary
			}]
		});
	}
});

// core/policy/rules/lineage-complete/rule.ts
const Part = _enum([
	"datasets",
	"environment",
	"components"
]);
const Extra = _enum([
	"locks",
	"container",
	"predictions",
	"repository"
]);
const lineageComplete = defineRule({
	id: "lineage-complete",
	title: "The lineage leaves nothing out: code, data, seeds, every component, and a manifest of all model files",
	needs: ["evidence"],
	options: strictObject({
		observed: array(Part).default(["datasets", "components"]).describe("what must have been seen by the training program; the rest may be what the machine says of itself"),
		require: array(Extra).default([]).describe("what must be there besides: lock files of the languages, the digest of a container, that of the predictions, where the code can be fetched")
	}),
	judge(given, options) {
		const moved = movedVersion(given);
		if (!moved.ok) return moved.judgement;
		const lineage = lineageOf(moved.value.name, given.evidence[moved.value.name]);
		if (!lineage.ok) return lineage.judgement;
		const gaps = [
			...gapsIn(lineage.value),
			...claims(lineage.value, options.observed),
			...options.require.filter((extra) => !HAS[extra](lineage.value)).map((extra) => NAMES[extra])
		];
		if (gaps.length > 0) return fail(`The lineage of ${moved.value.name} is without ${gaps.slice(0, 5).join("; ")}${gaps.length > 5 ? `; and ${gaps.length - 5} more` : ""}.`, "Train the version again with `provender train` or its action, which record these; lock files and container are named in model.yml.", {
			missing: "the training run",
			evidence: gaps
		});
		const { datasets, components, seeds } = lineage.value.predicate;
		return pass(`The lineage of ${moved.value.name} is complete: ${datasets.length} lots, ${components.length} components, ${seeds.length} ${seeds.length === 1 ? "seed" : "seeds"}.`);
	}
});
const isSha256 = (digest) => /^[0-9a-f]{64}$/.test(digest?.["sha256"] ?? "");
function gapsIn({ subject, predicate }) {
	const { buildDefinition, datasets, components, seeds, outputs } = predicate;
	return [
		...subject.some(({ name, digest }) => name === "model.manifest.json" && isSha256(digest)) ? [] : [`the manifest of its files (${TREE_MANIFEST_NAME})`],
		...subject.filter(({ digest }) => !isSha256(digest)).map(({ name }) => `a sha256 digest of ${name}`),
		...buildDefinition.resolvedDependencies.some(({ digest }) => /^[0-9a-f]{40,64}$/.test(digest?.["gitCommit"] ?? "")) ? [] : ["the commit of its code"],
		...datasets.filter(({ digest }) => !isSha256(digest)).map(({ name, lot }) => `a sha256 digest of ${name}@${lot}`),
		...seeds.length > 0 ? [] : ["its seeds, or why it needs none"],
		...seeds.filter(({ value, none }) => value === void 0 && none === void 0).map(({ source }) => `the value of a seed${source === void 0 ? "" : ` (${source})`}`),
		...components.some(({ role }) => role === "train") ? [] : ["a component that trains"],
		...components.filter(({ exitCode }) => exitCode !== 0).map(({ id, exitCode }) => `success of ${id}, which ended with ${exitCode}`),
		...components.filter(({ outputs: written }) => written.length === 0 || written.some(({ digest }) => !isSha256(digest))).map(({ id }) => `sha256 digests of what ${id} wrote`),
		...isSha256(outputs.parameterDigest) ? [] : ["the digest of its parameters"]
	];
}
const CLAIMS = ["declared", "observed"];
function claims({ predicate: { completeness } }, observed) {
	return Part.options.flatMap((part) => {
		const claim = completeness[part];
		return (observed.includes(part) ? claim === "observed" : CLAIMS.includes(claim)) ? [] : [`${part} that were ${observed.includes(part) ? "observed" : "declared"}: they are "${claim}"`];
	});
}
const HAS = {
	locks: ({ predicate }) => predicate.environment.locks.some(({ digest }) => isSha256(digest)),
	container: ({ predicate }) => isSha256(predicate.environment.container?.digest),
	predictions: ({ predicate }) => isSha256(predicate.outputs.predictionDigest),
	repository: ({ predicate }) => predicate.model.repository !== void 0
};
const NAMES = {
	locks: "lock files",
	container: "the digest of a container",
	predictions: "the digest of its predictions",
	repository: "the address of its code"
};

// core/policy/rules/lineage-present/rule.ts
const lineagePresent = defineRule({
	id: "lineage-present",
	title: "The version’s lineage and provenance are recorded, whole, and say what the version file says",
	needs: ["evidence"],
	options: strictObject({}),
	judge({ subject, situation, evidence }) {
		if (subject.kind !== "move" || subject.move.to === null) return skipped("nothing is moved to a stage");
		const name = `${subject.move.model}@${subject.move.to}`;
		return judgeVersionEvidence(name, situation.versions[name], evidence[name]);
	}
});

// core/policy/rules/lineage-signed/rule.ts
const Statement = _enum(["lineage", "provenance"]);
const lineageSigned = defineRule({
	id: "lineage-signed",
	title: "The version’s lineage and provenance are signed by somebody whom the policy trusts to",
	needs: ["evidence"],
	asks: ["signatures"],
	options: strictObject({
		statements: array(Statement).min(1).default(["lineage", "provenance"]),
		signers: array(Name).min(1).max(50).optional().describe("ids of signers of the policy; any of them, unless you say")
	}),
	judge(given, { statements, signers: ids }) {
		const moved = movedVersion(given);
		if (!moved.ok) return moved.judgement;
		const { name } = moved.value;
		const trusted = signersOf(given.policy, ids);
		if (!Array.isArray(trusted)) return trusted;
		const signatures = given.evidence[name]?.signatures;
		if (!signatures) return doubt(`The signatures of ${name} were not read.`, "It is tried again by itself.");
		if (!signatures.known) return doubt(`What the signatures of ${name} say is not known: ${signatures.reason}`, "Nothing is promoted on a signature that nobody verified.", { missing: "an administrator" });
		const judged = statements.map((statement) => ({
			statement,
			...judgeStatement(signatures.value.filter((signature) => signature.statement === statement), trusted)
		}));
		const evidence = judged.map(({ statement, says }) => `${statement}: ${says}`);
		const unsigned = judged.filter(({ isTrusted }) => !isTrusted);
		if (unsigned.length === 0) return pass(`${name} is signed: ${evidence.join("; ")}.`, { evidence });
		return fail(`${name}: ${unsigned.map(({ statement, says }) => `its ${statement} ${says}`).join("; ")}.`, `Sign it as one of ${trusted.map(({ id }) => id).join(", ")}: "provender sign ${name}". Signing needs no new training.`, {
			missing: trusted.map(({ id }) => id).join(" or "),
			evidence
		});
	}
});
function signersOf({ signers = [] }, ids) {
	const unknown = ids?.find((id) => !signers.some((signer) => signer.id === id));
	const remedy = { missing: "an administrator" };
	if (unknown !== void 0) return doubt(`The rule trusts "${unknown}", which is none of the policy's signers.`, "Correct the name, or add the signer.", remedy);
	if (signers.length === 0) return doubt("The policy trusts nobody to sign.", "Add \"signers\" to the policy.", remedy);
	return signers.filter(({ id }) => ids === void 0 || ids.includes(id));
}
/** One signature that is valid and trusted suffices; others beside it say nothing about it. */
function judgeStatement(signatures, trusted) {
	for (const { state, signer } of signatures) {
		const who = state === "valid" && signer ? trusted.find((one) => isSame(one, signer)) : void 0;
		if (who) return {
			isTrusted: true,
			says: `signed by ${who.id}`
		};
	}
	const invalid = signatures.find(({ state }) => state === "invalid");
	if (invalid) return {
		isTrusted: false,
		says: `has a signature that is not valid${invalid.reason ? `: ${invalid.reason}` : ""}`
	};
	const valid = signatures.find(({ state }) => state === "valid");
	return {
		isTrusted: false,
		says: valid ? `is signed by ${describe(valid.signer)}, who is not trusted` : "is not signed"
	};
}
function isSame(trusted, signer) {
	if ("key" in signer) return "key" in trusted && pemBody(trusted.key) === pemBody(signer.key);
	return trustedAs({
		kind: "workflow",
		...signer
	}, [trusted], NO_KEYS) !== void 0;
}
const NO_KEYS = /* @__PURE__ */ new Map();
const pemBody = (pem) => pem.replaceAll(/-----[A-Z ]+-----|\s/g, "");
function describe(signer) {
	if (!signer) return "nobody who is named";
	return "key" in signer ? "another key" : describeIdentity({
		kind: "workflow",
		...signer
	});
}

// core/policy/rules/lots-current/rule.ts
const lotsCurrent = defineRule({
	id: "lots-current",
	title: "Neither the version nor a lot or version that it was made from is recalled, and its lots are what they were",
	needs: ["documents", "evidence"],
	asks: ["lots", "recalls"],
	options: strictObject({}),
	judge(given) {
		const moved = movedVersion(given);
		if (!moved.ok) return moved.judgement;
		const { name, model, version, file } = moved.value;
		const { unreadable, inForce, hits, changed, lots, unclear } = judgeDescent({
			model,
			version,
			lineage: file.lineage,
			evidence: given.evidence[name],
			documents: given.documents,
			today: given.now.toISOString().slice(0, 10)
		});
		if (unreadable.length > 0) return doubt(`What is recalled is not known: ${unreadable.slice(0, 3).join("; ")}.`, "Correct the recall; `provender check` lists its problems.", { missing: "a data steward" });
		const [hit] = hits;
		if (hit) {
			const { recall, because } = hit;
			return fail(`${name} is recalled by ${[...new Set(hits.map((one) => one.recall.id))].join(", ")}: ${because}. ${recall.reason}`, "Train a version on lots that are not recalled, or promote one that the recall does not reach. A recall is lifted in a pull request of its own.", {
				missing: "a data steward",
				evidence: hits.map((one) => `${one.path} (${one.recall.severity}): ${one.because}`)
			});
		}
		if (unclear) return unclear;
		if (changed.length > 0) return fail(`${name} was trained on lots that are others now: ${changed.slice(0, 3).join("; ")}.`, "Restore the lot in dataset.yml: a lot keeps its bytes. Other bytes are another lot.", {
			missing: "a data steward",
			evidence: changed
		});
		return pass(`None of ${inForce} ${inForce === 1 ? "recall" : "recalls"} in force reaches ${name}, its ${lots.length} lots or what it was made from.`);
	}
});

// core/policy/actors.ts
/** Writes roles and owners out. Unknown when a role does not exist, or the owners cannot be read. */
function expandActors(actors, policy, owners) {
	const users = /* @__PURE__ */ new Set();
	const teams = /* @__PURE__ */ new Set();
	let weakest;
	const seen = /* @__PURE__ */ new Set();
	const visit = (part) => {
		for (const user of part.users ?? []) users.add(user.toLowerCase());
		for (const team of part.teams ?? []) teams.add(team.toLowerCase());
		if (part.permission) weakest = Math.min(weakest ?? Infinity, RANK[part.permission]);
		if (part.owners) {
			const named = owners();
			if (!named.known) return named.reason;
			for (const owner of named.value) (owner.includes("/") ? teams : users).add(owner.toLowerCase());
		}
		for (const role of part.roles ?? []) {
			if (seen.has(role)) continue;
			seen.add(role);
			const meaning = policy.roles && Object.hasOwn(policy.roles, role) ? policy.roles[role] : void 0;
			if (!meaning) return `the policy has no role "${role}"`;
			const reason = visit(meaning);
			if (reason) return reason;
		}
	};
	const reason = visit(actors);
	if (reason) return unknown(reason);
	const permission = [
		"write",
		"maintain",
		"admin"
	].find((name) => RANK[name] === weakest);
	return known({
		users: [...users].sort(),
		teams: [...teams].sort(),
		...permission ? { permission } : {}
	});
}
/** Owners of the model or dataset by its document at the base; what comes in with the pull request has those it brings. */
function ownersOf(subject, documents) {
	const [model] = modelsOf(subject);
	const dataset = subject.kind === "changes" && subject.of !== "others" && "dataset" in subject.of ? subject.of.dataset : void 0;
	const read = (side) => model !== void 0 ? modelOf(model, documents, side) : dataset !== void 0 ? datasetOf(dataset, documents, side) : known(null);
	const base = read("base");
	const found = base.known && !base.value ? read("merged") : base;
	return found.known ? known(found.value?.owners ?? []) : found;
}
/** Whether an account is among the selected. Unknown when a membership that matters could not be read. */
function isSelected(account, selection, people) {
	if (selection.users.some((user) => idOf(user, people) === account.id)) return known(true);
	let doubt;
	for (const team of selection.teams) {
		const members = people.teams[team] ?? unknown(`the members of ${team} were not read`);
		if (!members.known) doubt ??= members;
		else if (members.value.includes(account.id)) return known(true);
	}
	if (selection.permission) {
		const permission = people.permissions[account.id] ?? unknown(`the permission of ${account.login} was not read`);
		if (!permission.known) doubt ??= permission;
		else if (RANK[permission.value] >= RANK[selection.permission]) return known(true);
	}
	return doubt ?? known(false);
}
const RANK = {
	none: 0,
	read: 1,
	triage: 2,
	write: 3,
	maintain: 4,
	admin: 5
};
/** The account that a user of a selection stands for; undefined when nobody is known by that name. */
function idOf(user, { accounts }) {
	const [, pinned] = /^(\d+)\+/.exec(user) ?? [];
	if (pinned !== void 0) return Number(pinned);
	return (Object.hasOwn(accounts, user) ? accounts[user] : void 0) ?? void 0;
}
/** How people read a selection: `ada, bob, a member of acme/risk`. */
function describeSelection({ users, teams, permission }) {
	const parts = [
		...users.map((user) => user.replace(/^\d+\+/, "")),
		...teams.map((team) => `a member of ${team}`),
		...permission ? [`anyone with ${permission} permission`] : []
	];
	return parts.length > 0 ? parts.join(", ") : "nobody";
}
/** Each person's latest opinion. Comments are none; a dismissed review is one: it ended what it said, and revives nothing. */
function latestOpinions(reviews) {
	return once(reviews, "latest", () => opinionsIn(reviews));
}
function opinionsIn(reviews) {
	const latest = /* @__PURE__ */ new Map();
	const inOrder = [...reviews].sort((a, b) => a.submittedAt < b.submittedAt ? -1 : a.submittedAt > b.submittedAt ? 1 : a.id - b.id);
	for (const review of inOrder) {
		const { author } = review;
		if (author === null || review.state === "COMMENTED") continue;
		latest.set(author.id, {
			...review,
			author
		});
	}
	return [...latest.values()];
}
/** Everybody who had a hand in it. Unknown when one of them cannot be named: then nobody can be shown to be somebody else. */
function involvedIn(given, situation) {
	const makers = makersOf(given.commits, given.pushes, given.pull.head.sha);
	if (!makers.known) return makers;
	const involved = new Map(given.pull.author ? [[given.pull.author.id, "opened the pull request"]] : []);
	for (const [id, reason] of makers.value) if (!involved.has(id)) involved.set(id, reason);
	for (const [name, { read }] of Object.entries(situation.versions)) {
		const trainers = trainersOf(name, read, given.evidence[name], given.people);
		if (!trainers.known) return trainers;
		for (const id of trainers.value) if (!involved.has(id)) involved.set(id, `trained ${name}`);
	}
	return known(involved);
}
/** Who wrote and pushed the commits that lead to `head`. */
function makersOf(commits, pushes, head) {
	const makers = /* @__PURE__ */ new Map();
	const add = (account, reason) => void (makers.has(account.id) || makers.set(account.id, reason));
	for (const { sha, author, committer, coAuthors } of commits) {
		const short = sha.slice(0, 7);
		if (!author || !committer || coAuthors.includes(null)) {
			const who = !author ? "author" : !committer ? "committer" : "co-author";
			return unknown(`commit ${short} has ${who === "author" ? "an" : "a"} ${who} whose address belongs to no GitHub account, so nobody can be shown to be somebody else`);
		}
		add(author, `is an author of ${short}`);
		add(committer, `committed ${short}`);
		for (const coAuthor of coAuthors) if (coAuthor) add(coAuthor, `is a co-author of ${short}`);
	}
	const ours = /* @__PURE__ */ new Set([head, ...commits.map((commit) => commit.sha)]);
	const ofOurs = pushes.filter((push) => ours.has(push.after));
	if (!ofOurs.some((push) => push.after === head)) return unknown(`GitHub does not tell who pushed the head commit ${head.slice(0, 7)}`);
	for (const { actor, after } of ofOurs) {
		if (!actor) return unknown(`commit ${after.slice(0, 7)} was pushed by an account that no longer exists`);
		add(actor, `pushed ${after.slice(0, 7)}`);
	}
	return known(makers);
}
/**
* What bots did here for which no person stands; undefined when that is nothing.
*
* People who may write here can make a bot push for them (a workflow of their own does), and then approve what is
* their own work. Authors of commits are no proof of a person: whoever makes a bot commit may write any name there.
*/
function workOfBots({ pull, commits, pushes }) {
	const ours = /* @__PURE__ */ new Set([pull.head.sha, ...commits.map((commit) => commit.sha)]);
	const byBots = pushes.filter(({ after, actor }) => ours.has(after) && actor?.bot !== false);
	const byPeople = pushes.filter(({ after, actor }) => ours.has(after) && actor?.bot === false);
	if (pull.author?.bot !== false && byPeople.length === 0) return "only bots opened and pushed this";
	const one = byBots.find(({ changed }) => changed === void 0 || changed.length > 0);
	return one && `a bot pushed ${one.changed ? one.changed.join(", ") : "nobody knows what"} in ${one.after.slice(0, 7)}`;
}
function trainersOf(name, version, evidence, people) {
	if (!version.known) return version;
	if (!version.value) return known([]);
	const record = evidence?.lineage ?? unknown(`the lineage of ${name} was not read`);
	if (!record.known) return record;
	const lineage = record.value.state === "present" ? readRecord(LineageStatement, record.value.text) : void 0;
	const ids = [];
	for (const login of /* @__PURE__ */ new Set([version.value["trained-by"], ...lineage?.ok ? [lineage.value.predicate.initiator.login] : []])) {
		const key = login.toLowerCase();
		const id = Object.hasOwn(people.accounts, key) ? people.accounts[key] : void 0;
		if (id === void 0) return unknown(`who ${login} is, was not read`);
		if (id === null) return unknown(`${name} was trained by "${login}", which is no GitHub account, so nobody can be shown to be somebody else`);
		ids.push(id);
	}
	return known(ids);
}

// core/policy/rules/min-approvals/count.ts
function countApprovals(given, involved, { count, from, ...options }) {
	const selection = expandActors(from, given.policy, () => ownersOf(given.subject, given.documents));
	if (!selection.known) return {
		ok: false,
		summary: `Whose review counts is not known: ${selection.reason}.`,
		remedy: "Correct roles in the policy, or owners in model.yml."
	};
	const ofBots = workOfBots(given);
	const tally = {
		selection: selection.value,
		asked: count + (ofBots === void 0 ? 0 : 1),
		counted: [],
		objections: [],
		uncertain: [],
		evidence: ofBots === void 0 ? [] : [`${ofBots}, and who made them do it may be among those who approve: one approval more than ${count}`]
	};
	for (const review of latestOpinions(given.reviews)) {
		const { author, id, state, commit, submittedAt } = review;
		if (state === "DISMISSED") {
			tally.evidence.push(`${author.login}: the review was dismissed; a new one is needed`);
			continue;
		}
		const selected = isSelected(author, selection.value, given.people);
		if (!selected.known) return {
			ok: false,
			summary: `Whether ${author.login} may approve is not known: ${selected.reason}.`,
			remedy: "Give the app \"members: read\" in the organisation, and check the name of the team."
		};
		if (!selected.value) tally.evidence.push(`${author.login}: not counted, is not among those whose review counts`);
		else if (state === "CHANGES_REQUESTED") tally.objections.push(author.login);
		else {
			const reason = author.bot ? known("is a bot") : whyNot(review, given, involved, options);
			if (!reason.known) tally.uncertain.push(`${author.login}: ${reason.reason}`);
			if (!reason.known || reason.value !== void 0) tally.evidence.push(`${author.login}: not counted, ${reason.known ? reason.value : reason.reason}`);
			else {
				const head = given.pull.head.sha;
				tally.counted.push({
					login: author.login,
					userId: author.id,
					review: id,
					commit: commit ?? head,
					submittedAt
				});
				tally.evidence.push(`${author.login}: approved ${short(commit)}${commit === head ? "" : `, and the difference at ${short(head)} is the same byte for byte`}`);
			}
		}
	}
	return {
		ok: true,
		count: tally
	};
}
/** Why an approval is not of what is to be merged, or not by somebody who may give it. */
function whyNot(review, given, involved, options) {
	const { author, commit, submittedAt, beforeRetarget } = review;
	const { head } = given.pull;
	const hand = involved.get(author.id);
	if (hand !== void 0) return known(hand);
	if (beforeRetarget) return known("approved before the pull request was given another base, so something else");
	const maxAgeDays = options["max-age-days"];
	const ageDays = (given.now.getTime() - Date.parse(submittedAt)) / 864e5;
	if (maxAgeDays !== void 0 && !(ageDays <= maxAgeDays)) return known(`approved on ${submittedAt.slice(0, 10)}, more than ${maxAgeDays} days ago`);
	if (commit === head.sha) return known(void 0);
	const old = `approved ${short(commit)}, not the head commit ${short(head.sha)}`;
	if (commit === null || !options["keep-when-unchanged"] || !Object.hasOwn(given.reviewed, commit)) return known(old);
	const reviewed = given.reviewed[commit];
	if (!reviewed.known) return unknown(`${old}, and whether the difference is the same is not known: ${reviewed.reason}`);
	if (reviewed.value === null) return known(`${old}, and that commit is gone`);
	const { changed, merged, commits } = reviewed.value;
	if (changed.length > 0) return known(`${old}, and since then ${changed.join(", ")} changed`);
	if (merged.length > 0) return known(`${old}, and since then something else than the base was merged in: ${merged.map(short).join(", ")}`);
	const makers = makersOf(commits, given.pushes, commit);
	if (!makers.known) return known(`${old}, where ${makers.reason}`);
	return known(makers.value.get(author.id));
}
const short = (sha) => sha?.slice(0, 7) ?? "an unknown commit";

// core/policy/rules/min-approvals/distinct.ts
/**
* How many of the asked approvals can be given by different people: each person stands in for one group at most.
*
* The largest assignment there is (Kuhn's augmenting paths), so the answer depends neither on the order of groups
* nor on that of people, as it would if each group took the first who fit.
*/
function distinctPeople(groups) {
	const seats = groups.flatMap(({ asked, people }) => Array.from({ length: Math.min(asked, people.length) }, () => people));
	const seatOf = /* @__PURE__ */ new Map();
	const seat = (index, tried) => {
		for (const person of seats[index] ?? []) {
			if (tried.has(person)) continue;
			tried.add(person);
			const taken = seatOf.get(person);
			if (taken === void 0 || seat(taken, tried)) {
				seatOf.set(person, index);
				return true;
			}
		}
		return false;
	};
	seats.forEach((_, index) => seat(index, /* @__PURE__ */ new Set()));
	return seatOf.size;
}
/** How many different people are left for `group` when the others have as many as they can get. */
const leftFor = (group, others) => distinctPeople([...others, group]) - distinctPeople(others);

// core/policy/rules/min-approvals/options.ts
const Options = strictObject({
	count: int().min(1).max(50).describe("how many people"),
	from: Actors.describe("whose review counts"),
	"objections-block": boolean().default(true).describe("whether a change request by one of them blocks until its author withdraws it, or it is dismissed"),
	"keep-when-unchanged": boolean().default(true).describe("whether an approval of an earlier commit counts when every byte of the difference is what it was"),
	"max-age-days": number().positive().max(3650).optional().describe("how old an approval may be"),
	"distinct-from": array(Name).min(1).optional().describe("ids of other uses of min-approvals that other people must meet")
});

// core/policy/rules/min-approvals/rule.ts
const minApprovals = defineRule({
	id: "min-approvals",
	title: "Enough people who had no hand in it approved the head commit, and none of those asked objects",
	needs: [
		"pull",
		"commits",
		"pushes",
		"reviews",
		"reviewed",
		"people",
		"documents",
		"evidence"
	],
	approves: true,
	options: Options,
	judge(given, options) {
		const involved = involvedIn(given, given.situation);
		if (!involved.known) return doubt(`Who had a hand in this is not known: ${involved.reason}.`, REMEDY_FOR_STRANGERS, { missing: "the author" });
		const own = countApprovals(given, involved.value, options);
		if (!own.ok) return doubt(own.summary, own.remedy);
		const { selection, asked, counted, objections, uncertain, evidence } = own.count;
		const others = [];
		for (const use of linked(given)) {
			if (use.id === given.use.id) continue;
			const other = countApprovals(given, involved.value, Options.parse(use.with ?? {}));
			if (!other.ok) return doubt(other.summary, other.remedy);
			others.push({
				id: use.id,
				count: other.count
			});
		}
		const head = given.pull.head.sha.slice(0, 7);
		const left = leftFor(groupOf(own.count), others.map(({ count }) => groupOf(count)));
		const tally = `${counted.length} of ${asked} ${asked === 1 ? "approval" : "approvals"} on ${head}`;
		const who = describeLeft(selection, counted, involved.value, given);
		const more = {
			evidence,
			approvals: counted
		};
		if (objections.length > 0 && options["objections-block"]) return pending(`${objections.join(", ")} asked for changes; ${tally}.`, objections.join(", "), `Meet the request; then ${objections.join(" and ")} must approve, or the review be dismissed.`, more);
		if (left >= asked) return pass(`${tally}: ${counted.map(({ login }) => login).join(", ")}.`, more);
		const doubts = [.../* @__PURE__ */ new Set([...uncertain, ...others.flatMap(({ count }) => count.uncertain)])];
		if (doubts.length > 0 && left + doubts.length >= asked) return doubt(`${tally}, and of ${doubts.length} more it is not known whether they count: ${doubts.join("; ")}.`, "It is tried again by itself; a review of the head commit settles it.", {
			missing: who,
			...more
		});
		if (who === "nobody") return fail(`${tally}, and the rule names nobody who could give one here.`, "Name users, teams, roles or a permission in the policy: \"owners\" are the owners of the model that is changed.", {
			missing: "an administrator",
			...more
		});
		const ask = `Ask ${asked - left} more of ${who} to review ${head}; not counted are author, committers, pushers and trainer.`;
		if (counted.length < asked) return pending(`${tally}.`, who, ask, more);
		return pending(`${tally}, of which ${left} ${left === 1 ? "is" : "are"} left when ${others.map(({ id }) => id).join(", ")} ${others.length === 1 ? "has" : "have"} people of their own.`, who, ask, more);
	}
});
const REMEDY_FOR_STRANGERS = "Write the commits again with addresses of accounts, then push. An author or committer may add the address to the account instead; a co-author is known by <id>+<login>@users.noreply.github.com alone. A version whose trainer is no account is trained again by the action.";
/** Who can still give one: nobody is to be asked who has given it, or whose approval would not count. */
function describeLeft(selection, counted, involved, { people }) {
	const isOut = (user) => {
		const id = idOf(user, people);
		return id !== void 0 && (involved.has(id) || counted.some(({ userId }) => userId === id));
	};
	const left = {
		...selection,
		users: selection.users.filter((user) => !isOut(user))
	};
	return describeSelection(describeSelection(left) === "nobody" ? selection : left);
}
const groupOf = ({ asked, counted }) => ({
	asked,
	people: counted.map(({ userId }) => userId)
});
/** The uses that must be met by different people, over however many of them: who must differ from whom has no direction. */
function linked({ use, asked }) {
	const namedBy = (one) => one.with?.["distinct-from"] ?? [];
	const found = /* @__PURE__ */ new Set([use]);
	for (const one of found) for (const other of asked) if (namedBy(one).includes(other.id) || namedBy(other).includes(one.id)) found.add(other);
	return namedBy(use).length === 0 ? [use] : [...found];
}

// core/policy/rules/no-conflicting-promotion/rule.ts
const noConflictingPromotion = defineRule({
	id: "no-conflicting-promotion",
	title: "No other open pull request moves the same stage of the same model",
	needs: ["pull", "openPromotions"],
	options: strictObject({ "yields-to": _enum(["earlier", "any"]).default("earlier").describe("earlier: the pull request with the lowest number goes first; any: neither goes while both are open") }),
	judge({ subject, pull, openPromotions }, { "yields-to": yieldsTo }) {
		if (subject.kind !== "move") return skipped("nothing is moved");
		const { model, stage } = subject.move;
		const others = openPromotions.filter((other) => other.model === model && other.stage === stage && other.pull !== pull.number && !other.draft);
		const before = [...new Set(others.filter((other) => yieldsTo === "any" || other.pull < pull.number).map((other) => other.pull))];
		if (before.length > 0) return pending(`${numbers(before)} ${before.length === 1 ? "moves" : "move"} ${model}#${stage} too.`, `whoever answers for ${numbers(before)}`, `Merge or close ${numbers(before)} first, or make a draft of it.`);
		const after = [...new Set(others.map((other) => other.pull))];
		return pass(after.length === 0 ? `No other pull request moves ${model}#${stage}.` : `${numbers(after)} came later and must wait.`);
	}
});
const numbers = (pulls) => pulls.map((pull) => `#${pull}`).join(", ");

// core/policy/rules/not-worse-than-champion/rule.ts
const Slice = record(string().min(1), string());
const Compared = strictObject({
	metric: MetricName,
	split: string().min(1).max(64).optional(),
	margin: number().min(0).default(0).describe("how much worse it may be, in the unit of the metric"),
	"slice-margin": number().min(0).optional().describe("the same for slices; \"margin\", unless you say")
});
const notWorseThanChampion = defineRule({
	id: "not-worse-than-champion",
	title: "The version is not worse than the one that serves, overall and in each slice, beyond what chance explains",
	needs: ["documents", "evidence"],
	asks: [
		"evaluations",
		"suites",
		"champions"
	],
	options: strictObject({
		metrics: array(Compared).min(1).max(50),
		slices: array(Slice).min(1).max(200).optional().describe("slices that must have been compared; those that were compared besides are judged too"),
		level: number().min(.5).max(.999999).default(.95).describe("confidence of the interval"),
		...evaluationOptions,
		...pinningOptions
	}),
	judge(given, options) {
		const moved = movedVersion(given);
		if (!moved.ok) return moved.judgement;
		const { name, model, version, move } = moved.value;
		if (move.slot === "shadow") return skipped("a shadow serves nobody");
		const champion = championOf(model, move.stage, given.documents);
		if (!champion.known) return doubt(`Which version serves ${model}#${move.stage} is not known: ${champion.reason}.`, "Correct stages.yml on the base branch.", { missing: "an administrator" });
		if (champion.value === null) return pass(`${model}#${move.stage} has no version at the base to be compared with.`);
		if (champion.value === version) return pass(`${name} is the version that serves ${model}#${move.stage}.`);
		const serving = `${model}@${champion.value}`;
		const file = baseVersion(model, champion.value, given.documents);
		if (!file.known) return doubt(`The file of ${serving}, which serves ${move.stage}, cannot be used: ${file.reason}.`, "Restore the file on the base branch.", { missing: "an administrator" });
		const lineage = lineageOf(name, given.evidence[name]);
		if (!lineage.ok) return lineage.judgement;
		const pinned = pinnedData(model, options.suite, options, given.documents);
		if (!pinned.ok) return pinned.judgement;
		const counted = newestEvaluation(given, moved.value, {
			kind: "champion",
			suite: options.suite,
			maxAgeDays: options["max-age-days"],
			independent: options.independent,
			pinned: pinned.value,
			refuse: (record) => record.champion.lineage === file.value.lineage ? void 0 : `it compares with ${record.champion.version}, and ${serving} serves ${move.stage}`
		});
		if (!counted.ok) return counted.judgement;
		const { record, evidence } = counted.value;
		const worse = options.metrics.flatMap((wanted) => judgeMetric(record, wanted, options, lineage.value.predicate));
		if (worse.length > 0) return fail(`${name} is not shown to be as good as ${serving}: ${worse.slice(0, 3).join("; ")}${worse.length > 3 ? `; and ${worse.length - 3} more` : ""}.`, "Train a better version, or compare on more rows: an interval gets narrower with them.", {
			missing: "the author",
			evidence: [...evidence, ...worse]
		});
		return pass(`${name} is not worse than ${serving} in ${options.metrics.map(({ metric }) => metric).join(", ")}, overall and in ${slicesIn(record)} slices.`, { evidence });
	}
});
const slicesIn = (record) => new Set(record.differences.flatMap(({ slice }) => describeSlice(slice) === "" ? [] : [describeSlice(slice)])).size;
/** What speaks against one metric: no worse means that the end of the interval on the bad side is within the margin. */
function judgeMetric(record, wanted, { slices = [], level }, predicate) {
	const { metric: name, split, margin } = wanted;
	const compared = record.differences.filter((difference) => difference.name === name && (difference.split ?? "") === (split ?? ""));
	const missing = [{}, ...slices].filter((slice) => !compared.some((difference) => sameSlice(difference.slice, slice)));
	const known = predicate.metrics.find((metric) => metric.name === name);
	const problems = compared.flatMap((difference) => {
		const what = describeMetric(difference);
		const isSlice = describeSlice(difference.slice) !== "";
		const allowed = String(isSlice ? wanted["slice-margin"] ?? margin : margin);
		if (known && known.higherIsBetter !== difference.higherIsBetter) return [`${what} is said to be better when ${difference.higherIsBetter ? "higher" : "lower"}, the lineage says the opposite`];
		const { value, ci } = difference;
		if (value === null) return [`${what} has no value${difference.reason ? `: ${difference.reason}` : ""}`];
		if (!ci) return [`${what} differs by ${value} without an interval`];
		if (compareDecimals(ci.level, String(level)) < 0) return [`${what} has an interval of ${ci.level}, ${level} is asked`];
		if (compareDecimals(ci.lower, value) > 0 || compareDecimals(value, ci.upper) > 0) return [`${what} differs by ${value}, which is outside its interval from ${ci.lower} to ${ci.upper}`];
		const untrue = judgeDifference(record, difference);
		if (untrue !== void 0) return [`${what} ${untrue}`];
		const worst = difference.higherIsBetter ? ci.lower : negateDecimal(ci.upper);
		if (compareDecimals(worst, negateDecimal(allowed)) >= 0) return [];
		return [`${what} differs by ${value} (${ci.lower} to ${ci.upper}), which may be worse by more than ${allowed}`];
	});
	return [...missing.map((slice) => `${describeMetric({
		name,
		split,
		slice
	})} was not compared`), ...problems];
}
const ROUNDING = "1e-9";
/** Why a difference is not the one between the two numbers beside it; undefined when it is. */
function judgeDifference(record, difference) {
	const of = (metrics) => metrics.find((metric) => metric.name === difference.name && (metric.split ?? "") === (difference.split ?? "") && sameSlice(metric.slice, difference.slice))?.value;
	const [ours, theirs] = [of(record.metrics), of(record.champion.metrics)];
	if (typeof ours !== "string" || typeof theirs !== "string" || difference.value === null) return "has no number of both versions beside its difference";
	const error = subtractDecimals(subtractDecimals(ours, theirs), difference.value);
	const size = compareDecimals(error, "0") < 0 ? negateDecimal(error) : error;
	return compareDecimals(size, ROUNDING) <= 0 ? void 0 : `is ${ours} against ${theirs}, and said to differ by ${difference.value}`;
}

// core/policy/rules/reproduced/rule.ts
const LEVELS = [
	"within-tolerance",
	"content-identical",
	"bit-identical"
];
const SCOPES = [
	"same-machine",
	"same-fleet",
	"independent"
];
const reproduced = defineRule({
	id: "reproduced",
	title: "Somebody else than the trainer made the version again from its lineage, and it came out the same",
	needs: ["evidence"],
	asks: ["reproductions"],
	options: strictObject({
		"at-least": _enum(LEVELS).default("within-tolerance").describe("how equal"),
		scope: _enum(SCOPES).default("same-machine").describe("how far from the first run: on the same machine, in the same fleet, or on machines that share nothing"),
		"max-age-days": int().min(1).max(3650).optional().describe("how old a reproduction may be; never more than freshness.reproduction-days of the policy")
	}),
	judge(given, options) {
		const moved = movedVersion(given);
		if (!moved.ok) return moved.judgement;
		const { name } = moved.value;
		const all = recordsAbout(given.evidence[name]?.reproductions, ReproductionRecord, "reproduction", moved.value);
		if (!all.ok) return all.judgement;
		const evidence = [];
		const counting = all.value.filter((record) => {
			const reason = isTrainer(record.by.login, moved.value) ? `${record.by.login} trained it` : SCOPES.indexOf(record.scope) < SCOPES.indexOf(options.scope) ? `its scope is ${record.scope}` : record.level === "inconclusive" ? `inconclusive${record.reason ? `: ${record.reason}` : ""}` : void 0;
			evidence.push(`${record.reproducedAt}, by ${record.by.login}: ${record.level}${reason === void 0 ? "" : `, not counted: ${reason}`}`);
			return reason === void 0;
		});
		const remedy = "Let somebody else run the reproduction, and append its record: provender record add reproduction FILE.";
		const who = {
			missing: "somebody who did not train it",
			evidence
		};
		const newest = latest(counting, ({ reproducedAt }) => reproducedAt);
		if (newest.length === 0) return fail(evidence.length === 0 ? `${name} was not reproduced.` : `No reproduction of ${name} counts: ${evidence.at(-1)}.`, remedy, who);
		const below = newest.find((record) => !isAtLeast(record.level, options["at-least"]));
		if (below) return fail(`${name} was reproduced ${below.level}, at least ${options["at-least"]} is asked${describeDifference(below)}.`, "Find out where it differs; train again with the seeds and settings that make it repeatable.", {
			missing: "the author",
			evidence
		});
		if (newest.find((record) => record.level === "within-tolerance" && !isWithin(record))) return fail(`${name} is said to be within tolerance, and the record does not show it: expected the tolerance with its commit, and every metric within it.`, remedy, who);
		const [record] = newest;
		const age = judgeAge(record.reproducedAt, strictest$1(options["max-age-days"], given.policy.freshness?.["reproduction-days"]), given.now, `The newest reproduction of ${name}`, remedy);
		return age ? {
			...age,
			...who
		} : pass(`${name} was reproduced ${record.level} by ${record.by.login} on ${record.reproducedAt.slice(0, 10)}.`, { evidence });
	}
});
const isAtLeast = (level, asked) => LEVELS.indexOf(level) >= LEVELS.indexOf(asked);
const isWithin = ({ tolerance, metrics }) => tolerance !== void 0 && metrics !== void 0 && metrics.length > 0 && metrics.every(({ within, found }) => within && found !== null);
const describeDifference = ({ firstDifference: first }) => first ? `; it first differs in ${first.component}, ${first.path}` : "";

// core/policy/rules/index.ts
/** Every rule a policy can use: the only list. */
const rules = [
	backtestPassed,
	biasLimits,
	cardComplete,
	checksPassed,
	dataAllowed,
	evaluationPassed,
	formatAllowed,
	forwardTestPassed,
	legalMove,
	lineageComplete,
	lineagePresent,
	lineageSigned,
	lotsCurrent,
	minApprovals,
	noConflictingPromotion,
	notExpired,
	notWorseThanChampion,
	reproduced
];

// core/policy/compile.ts
const MAX_DEPTH = 10;
const MAX_RULES = 500;
/** Finds the rules, reads their options and says everything that is wrong with them at once. */
function compileRules(book) {
	const problems = [];
	const lines = /* @__PURE__ */ new Map();
	const uses = [];
	const compile = (requirement, path, depth) => {
		if (!("all" in requirement || "any" in requirement)) return compileUse(requirement, path);
		const kind = "all" in requirement ? "all" : "any";
		if (depth >= MAX_DEPTH) {
			problems.push({
				...placeIn(book, path),
				expected: `at most ${MAX_DEPTH} levels of "all" and "any"`,
				found: "one more",
				remedy: "Write it flatter."
			});
			return;
		}
		return {
			kind,
			children: ("all" in requirement ? requirement.all : requirement.any).flatMap((part, index) => compile(part, [
				...path,
				kind,
				index
			], depth + 1) ?? [])
		};
	};
	const compileUse = (use, path) => {
		const at = (key) => placeIn(book, [...path, key]);
		const { line } = at("id");
		const earlier = lines.get(use.id);
		if (earlier !== void 0) problems.push({
			...at("id"),
			expected: "an id of its own",
			found: `"${use.id}", used on line ${earlier} too`,
			remedy: "Give each use of a rule a different id."
		});
		lines.set(use.id, line);
		problems.push(...whenProblems(book, [...path, "when"], use.when));
		const rule = rules.find(({ id }) => id === use.rule);
		if (!rule) {
			problems.push({
				...at("rule"),
				expected: `one of ${rules.map(({ id }) => id).join(", ")}`,
				found: `"${use.rule}"`,
				remedy: "Correct the name of the rule."
			});
			return;
		}
		const options = rule.options.safeParse(use.with ?? {});
		if (!options.success) {
			const source = parseYaml(book.file, book.text);
			if (source.ok) problems.push(...describeIssues(book.file, options.error.issues.map((issue) => ({
				...issue,
				path: [
					...path,
					"with",
					...issue.path
				]
			})), source));
			return;
		}
		problems.push(...actorProblems(book, [...path, "with"], options.data?.from));
		uses.push({
			use,
			path
		});
		return {
			kind: "rule",
			use,
			rule,
			judge: (given) => rule.judge(given, options.data),
			line
		};
	};
	const root = {
		kind: "all",
		children: book.rules.flatMap((part, index) => compile(part, ["rules", index], 0) ?? [])
	};
	if (lines.size > MAX_RULES) problems.push({
		...placeIn(book, ["rules"]),
		expected: `at most ${MAX_RULES} rules`,
		found: String(lines.size),
		remedy: "Take rules together: a \"when\" may name many stages and models."
	});
	return {
		root,
		problems: [
			...problems,
			...distinctProblems(book, uses),
			...roleProblems(book)
		]
	};
}
/** "distinct-from" names other uses of the same rule: a name that is none would keep nobody apart. */
function distinctProblems(book, uses) {
	return uses.flatMap(({ use, path }) => {
		const others = uses.flatMap(({ use: other }) => other.rule === use.rule && other.id !== use.id ? [other.id] : []);
		return (use.with?.["distinct-from"] ?? []).flatMap((id, index) => others.includes(id) ? [] : [{
			...placeIn(book, [
				...path,
				"with",
				"distinct-from",
				index
			]),
			expected: `the id of another use of ${use.rule}${others.length > 0 ? `: ${others.join(", ")}` : ""}`,
			found: `"${id}"`,
			remedy: "Correct the id: nobody is kept apart by one that is not there."
		}]);
	});
}
/** The rules, in the order in which they are written. */
function leavesOf(node) {
	return node.kind === "rule" ? [node] : node.children.flatMap(leavesOf);
}
function placeIn({ file, locate }, path) {
	const at = path.map((part, index) => typeof part === "number" ? `[${part}]` : index === 0 ? String(part) : `.${String(part)}`).join("");
	return {
		file,
		...locate(path),
		at
	};
}
/** Stages that a "when" names must be there: a rule for a stage that does not exist never judges anything. */
function whenProblems(book, path, when) {
	return [...stageProblems(book, path, when?.stages, []), ...stageProblems(book, path, when?.from, ["unassigned"])];
}
function stageProblems(book, path, named, also) {
	const { stages } = book;
	if (stages === void 0) return [];
	return (named ?? []).flatMap((stage) => stages.includes(stage) || also.includes(stage) ? [] : [{
		...placeIn(book, path),
		expected: `one of the stages ${[...also, ...stages].join(", ")}`,
		found: `"${stage}"`,
		remedy: "Correct the name: a rule for a stage that does not exist never judges anything."
	}]);
}
function actorProblems(book, path, actors) {
	return (actors?.roles ?? []).flatMap((role) => Object.hasOwn(book.roles, role) ? [] : [{
		...placeIn(book, path),
		expected: "a role of this policy",
		found: `"${role}"`,
		remedy: `Add "${role}" to roles, or correct the name.`
	}]);
}
const MAX_ROLES = 200;
function roleProblems(book) {
	const names = Object.keys(book.roles);
	if (names.length > MAX_ROLES) return [{
		...placeIn(book, ["roles"]),
		expected: `at most ${MAX_ROLES} roles`,
		found: String(names.length),
		remedy: "Take roles together: a role may name many people and teams."
	}];
	return names.flatMap((name) => {
		const missing = (book.roles[name]?.roles ?? []).flatMap((role, index) => Object.hasOwn(book.roles, role) ? [] : actorProblems(book, [
			"roles",
			name,
			"roles",
			index
		], { roles: [role] }));
		const circle = circleFrom(name, book.roles);
		return circle ? [...missing, {
			...placeIn(book, ["roles", name]),
			expected: "a role that ends in people",
			found: `a circle: ${circle.join(" → ")}`,
			remedy: "Take the role out of one of these."
		}] : missing;
	});
}
/** The way from a role back to itself, when there is one. Each role is visited once, however they are entangled. */
function circleFrom(start, roles) {
	const seen = /* @__PURE__ */ new Set();
	const follow = (name, way) => {
		for (const next of Object.hasOwn(roles, name) ? roles[name]?.roles ?? [] : []) {
			if (next === start) return [...way, next];
			if (seen.has(next)) continue;
			seen.add(next);
			const found = follow(next, [...way, next]);
			if (found) return found;
		}
	};
	return follow(start, [start]);
}

// core/policy/needs.ts
/** The union of what a policy and the organisation's floor declare. */
function needsOf(read) {
	const needs = {
		facts: [...BASIC_NEEDS, "evidence"],
		teams: [],
		owners: false,
		permissions: false,
		checks: [],
		asks: [],
		signers: []
	};
	if (read.state !== "valid") return needs;
	const leaves = [read.root, ...read.floor ? [read.floor.root] : []].flatMap(leavesOf);
	const teams = /* @__PURE__ */ new Set();
	const visit = (value) => {
		if (value === null || typeof value !== "object") return;
		if (Array.isArray(value)) return value.forEach(visit);
		for (const [key, part] of Object.entries(value)) if (key === "teams" && Array.isArray(part)) for (const team of part) teams.add(String(team).toLowerCase());
		else if (key === "owners" && part === true) needs.owners = true;
		else if (key === "permission") needs.permissions = true;
		else visit(part);
	};
	const glasses = [read.policy["break-glass"], read.floor?.floor["break-glass"]].filter((glass) => glass !== void 0);
	visit([
		read.policy.roles,
		read.floor?.policy.roles,
		glasses.map(({ by }) => by),
		leaves.map(({ use }) => use.with)
	]);
	const facts = /* @__PURE__ */ new Set([
		...needs.facts,
		...leaves.flatMap(({ rule }) => rule.needs),
		...glasses.length > 0 ? [...minApprovals.needs, "alerts"] : [],
		...asksWhatServed(read) ? ["served"] : []
	]);
	const checks = leaves.flatMap(({ use }) => use.rule === "checks-passed" ? (use.with?.["checks"] ?? []).map(({ name }) => name) : []);
	return {
		...needs,
		facts: [...facts],
		teams: [...teams].sort(),
		checks: [...new Set(checks)].sort(),
		asks: [...new Set(leaves.flatMap(({ rule }) => rule.asks ?? []))].sort(),
		signers: [...read.policy.signers ?? [], ...read.floor?.policy.signers ?? []]
	};
}
function asksWhatServed({ root, policy, floor }) {
	const uses = [root, ...floor ? [floor.root] : []].flatMap(leavesOf).map(({ use }) => use);
	const freezes = [...policy.freezes ?? [], ...floor?.floor.freezes ?? []];
	return [...uses, ...policy.waivers ?? []].some(({ when }) => when?.rollback !== void 0) || freezes.some(({ rollbacks }) => rollbacks === true);
}

// core/policy/read.ts
/** Reads a policy with the options of its rules: every problem at once. null: there is no such file. */
function readPolicy(text) {
	if (text === null) return { state: "missing" };
	const read = readDocument("policy/v1", POLICY_PATH, text);
	if (!read.ok) return {
		state: "invalid",
		problems: read.problems,
		text
	};
	const { value: policy, locate } = read.document;
	const book = {
		file: POLICY_PATH,
		text,
		locate,
		rules: policy.rules,
		roles: policy.roles ?? {},
		stages: policy.stages.map(({ name }) => name)
	};
	const { root, problems } = compileRules(book);
	const all = [
		...ladderProblems(policy, book),
		...problems,
		...waiverProblems(policy, book),
		...commonProblems(policy, book)
	].sort((a, b) => a.line - b.line || a.column - b.column);
	return all.length > 0 ? {
		state: "invalid",
		problems: all,
		text
	} : {
		state: "valid",
		policy,
		root,
		text
	};
}
/** The texts that a decision is made by, for digests: which policy, and which floor. */
function textsOf(read) {
	return {
		policy: read.state === "valid" || read.state === "invalid" ? read.text : null,
		floor: read.state === "valid" ? read.floor?.text ?? null : null
	};
}
/** What a policy and a floor can have wrong besides their rules. */
function commonProblems(document, book) {
	const { freezes = [], signers = [], "break-glass": glass, alerts } = document;
	return [
		...freezes.flatMap(({ stages }, index) => stageProblems(book, [
			"freezes",
			index,
			"stages"
		], stages, [])),
		...repeatedIds(freezes, "freezes", book),
		...repeatedIds(signers, "signers", book),
		...actorProblems(book, ["break-glass", "by"], glass?.by),
		...actorProblems(book, ["break-glass", "review"], glass?.review),
		...actorProblems(book, ["alerts", "acknowledge"], alerts?.acknowledge)
	];
}
function repeatedIds(items, key, book) {
	return items.flatMap(({ id }, index) => items.findIndex((item) => item.id === id) === index ? [] : [{
		...placeIn(book, [
			key,
			index,
			"id"
		]),
		expected: "an id of its own",
		found: `"${id}" again`,
		remedy: "Give each a different id."
	}]);
}
function waiverProblems({ waivers = [] }, book) {
	const ids = new Set(usesIn(book.rules));
	return [...repeatedIds(waivers, "waivers", book), ...waivers.flatMap(({ rule, when }, index) => [...ids.has(rule) ? [] : [{
		...placeIn(book, [
			"waivers",
			index,
			"rule"
		]),
		expected: `the id of a rule of this policy: ${[...ids].join(", ")}`,
		found: `"${rule}"`,
		remedy: "Correct the id, or remove the waiver. What the organisation asks cannot be waived."
	}], ...whenProblems(book, [
		"waivers",
		index,
		"when"
	], when)])];
}
function usesIn(requirements) {
	return requirements.flatMap((part) => "all" in part ? usesIn(part.all) : "any" in part ? usesIn(part.any) : [part.id]);
}
function ladderProblems(policy, book) {
	const names = policy.stages.map(({ name }) => name);
	return policy.stages.flatMap(({ name, from }, index) => [...names.indexOf(name) < index ? [{
		...placeIn(book, [
			"stages",
			index,
			"name"
		]),
		expected: "each stage once",
		found: `"${name}" again`,
		remedy: "Remove one of the two."
	}] : [], ...from.flatMap((origin, at) => origin === "unassigned" || names.includes(origin) ? [] : [{
		...placeIn(book, [
			"stages",
			index,
			"from",
			at
		]),
		expected: `unassigned, or one of the stages ${names.join(", ")}`,
		found: `"${origin}"`,
		remedy: "Correct the name."
	}])]);
}

export { compileRules as a, ownersOf as c, readingList as d, furtherReading as f, needsOf as i, judgeStatement as l, readPolicy as n, leavesOf as o, textsOf as r, minApprovals as s, commonProblems as t, lineageSigned as u };