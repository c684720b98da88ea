import { C as boolean, D as looseObject, E as literal, N as unknown, S as array, T as int, _ as SemVer, b as UtcTime, c as CommitSha, d as DigestSet, g as ResourceDescriptor, j as string, k as record, m as Name, n as limit, p as LotName, u as Digest, w as discriminatedUnion, x as _enum } from "./yaml-CQlHDHOj.js";
import { t as closest } from "./suggest-BOLp01BQ.js";

// core/documents/schema-at.ts
/** Looks a place up in a schema. Where a union leaves it open, the branches that know the path answer together. */
function schemaAt(schema, path) {
	const found = path.reduce((level, part) => level.flatMap((one) => stepInto(one, part)), schema ? unwrap(schema) : []);
	return {
		keys: [...new Set(found.flatMap((one) => isKind(one, "object") ? Object.keys(one._zod.def.shape) : []))],
		description: found.map((one) => one.description).find((text) => text !== void 0),
		isInteger: found.some((one) => isKind(one, "number") && "format" in one._zod.def)
	};
}
function stepInto(schema, part) {
	if (isKind(schema, "object")) {
		const { shape } = schema._zod.def;
		const next = Object.hasOwn(shape, part) ? shape[String(part)] : void 0;
		return next ? unwrap(next) : [];
	}
	if (isKind(schema, "record")) return unwrap(schema._zod.def.valueType);
	if (isKind(schema, "array")) return unwrap(schema._zod.def.element);
	return [];
}
/** The schemas behind `optional`, `nullable`, `default` and unions. A description on the wrapper counts for what it wraps. */
function unwrap(schema) {
	if (isKind(schema, "union")) return schema._zod.def.options.flatMap((option) => unwrap(option));
	if (isKind(schema, "optional") || isKind(schema, "nullable") || isKind(schema, "default")) return unwrap(schema._zod.def.innerType);
	return [schema];
}
function isKind(schema, kind) {
	return schema._zod.def.type === kind;
}

// core/documents/issues.ts
/**
* zod's issues as problems with a line, what was expected, what was found and what to do; in the order of the file.
* With the schema, misspelt keys are told from unknown ones and descriptions become part of the remedy.
*/
function describeIssues(file, issues, source, schema) {
	const problems = describeAll(issues, {
		file,
		source,
		schema
	});
	problems.sort((a, b) => a.line - b.line || a.column - b.column);
	return limit(problems);
}
function describeAll(issues, reading) {
	const flat = issues.flatMap((issue) => chooseBranch(issue, reading));
	const unknown = flat.flatMap((issue) => issue.code === "unrecognized_keys" ? issue.keys.map((key) => ({
		path: issue.path,
		key
	})) : []);
	const meant = new Set(unknown.map(({ path, key }) => formatPath([...path, guess(path, key, flat, reading) ?? ""])));
	return flat.flatMap((issue) => {
		if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(issue.path, key, guess(issue.path, key, flat, reading), reading));
		return valueAt(reading.source.value, issue.path) === void 0 && meant.has(formatPath(issue.path)) ? [] : [describe(issue, reading)];
	});
}
function guess(path, key, issues, { source, schema }) {
	const missing = issues.filter((issue) => issue.path.length === path.length + 1 && formatPath(issue.path.slice(0, -1)) === formatPath(path) && valueAt(source.value, issue.path) === void 0);
	const present = Object.keys(valueAt(source.value, path) ?? {});
	const known = schemaAt(schema, path).keys.filter((candidate) => !present.includes(candidate));
	return closest(key, [...missing.map((issue) => String(issue.path.at(-1))), ...known]);
}
function unknownKey(path, key, suggestion, reading) {
	const { keys } = schemaAt(reading.schema, path);
	return {
		...placeOf([...path, key], reading),
		expected: keys.length > 0 && keys.length <= 12 ? `one of the keys ${keys.join(", ")}` : "a key that the schema knows",
		found: show(key),
		remedy: suggestion ? `Did you mean "${suggestion}"?` : "Remove it, or correct the spelling."
	};
}
/**
* A union fails with the issues of all its branches. The branch that knows most of the keys that were written is the
* one that was meant; where no branch stands out, the union itself stays and names the choice.
*/
function chooseBranch(issue, reading) {
	if (issue.code !== "invalid_union") return [issue];
	const value = valueAt(reading.source.value, issue.path);
	const written = isMapping(value) ? Object.keys(value) : [];
	const branches = issue.errors.map((errors) => {
		const unknown = errors.flatMap((error) => error.code === "unrecognized_keys" && error.path.length === 0 ? error.keys : []);
		return {
			errors,
			known: errors.some((error) => error.code === "invalid_type" && error.path.length === 0) ? -1 : written.length - unknown.length,
			count: errors.length
		};
	});
	branches.sort((a, b) => b.known - a.known || a.count - b.count);
	const [best, second] = branches;
	if (!(best !== void 0 && (branches.length === 1 || best.known > Math.max(0, second?.known ?? 0) || !isMapping(value) && best.known === 0 && second?.known === -1))) return [issue];
	return best.errors.flatMap((error) => chooseBranch({
		...error,
		path: [...issue.path, ...error.path]
	}, reading));
}
function describe(issue, reading) {
	const value = valueAt(reading.source.value, issue.path);
	const found = issue.code === "invalid_key" ? show(String(issue.path.at(-1))) : foundAt(issue, value, reading.source);
	return {
		...placeOf(issue.path, reading),
		expected: expectation(issue, reading),
		found,
		remedy: remedy(issue, value, reading)
	};
}
function placeOf(path, { file, source }) {
	return {
		file,
		...source.locate(path),
		at: formatPath(path)
	};
}
const KINDS = {
	string: "text",
	number: "a number",
	int: "a whole number",
	boolean: "true or false",
	array: "a list",
	object: "a mapping",
	record: "a mapping",
	null: "nothing"
};
function expectation(issue, reading) {
	switch (issue.code) {
		case "invalid_type": return KINDS[issue.expected] ?? issue.expected;
		case "invalid_value": return oneOf(issue.values.map((value) => JSON.stringify(value)));
		case "too_small": return bound(issue.origin, "≥", "at least", Number(issue.minimum), issue.inclusive !== false, issue, reading);
		case "too_big": return bound(issue.origin, "≤", "at most", Number(issue.maximum), issue.inclusive !== false, issue, reading);
		case "invalid_union": return oneOf([...new Set(issue.errors.map((branch) => branchExpectation(branch, issue.path, reading)))]);
		case "invalid_key": return `a key with ${strip(issue.issues[0]?.message ?? issue.message)}`;
		default: return strip(issue.message);
	}
}
function branchExpectation(branch, path, reading) {
	const missing = branch.flatMap((error) => error.path.length === 1 && valueAt(reading.source.value, [...path, ...error.path]) === void 0 ? [String(error.path[0])] : []);
	if (missing.length > 0) return `a mapping with ${list(missing, "and")}`;
	const [first] = branch;
	return first ? expectation({
		...first,
		path: [...path, ...first.path]
	}, reading) : "another value";
}
function bound(origin, sign, words, limitValue, inclusive, issue, { schema }) {
	const count = (one) => `${words} ${limitValue} ${one}${limitValue === 1 ? "" : "s"}`;
	if (origin === "string") return limitValue === 1 && sign === "≥" ? "text that is not empty" : count("character");
	if (origin === "array" || origin === "set" || origin === "map") return count("item");
	return `${issue.code !== "too_small" && issue.code !== "too_big" ? "" : schemaAt(schema, issue.path).isInteger || origin === "int" ? "a whole number" : "a number"} ${inclusive ? sign : sign === "≥" ? ">" : "<"} ${limitValue}`;
}
function foundAt(issue, value, source) {
	if (value === void 0) return "nothing";
	if (value === null) return "an empty value";
	if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
	if (isMapping(value)) return Object.keys(value).length === 0 ? "an empty mapping" : "a mapping";
	if (typeof value === "string" && (issue.code === "too_small" || issue.code === "too_big") && value !== "") return `${value.length} characters`;
	if (typeof value === "string") return value === "" ? "an empty text" : show(value);
	const written = source.written(issue.path) ?? String(value);
	return isTextExpected(issue) && typeof value === "number" ? `the number ${written}` : written;
}
function remedy(issue, value, { source, schema }) {
	const { description } = schemaAt(schema, issue.path);
	const what = description ? ` (${description})` : "";
	const key = String(issue.path.at(-1) ?? "");
	if (value === void 0) return typeof issue.path.at(-1) === "string" ? `Add "${key}: ${onlyValue(issue) ?? "…"}"${what}.` : "Add it.";
	if (issue.path.length === 0) return "Write \"key: value\" lines.";
	if (value === null) return `Write a value${what}, or remove the key.`;
	if (issue.code === "invalid_key") return "Rename the key.";
	if (isTextExpected(issue) && typeof value !== "object") return `Quote it: "${source.written(issue.path) ?? String(value)}".`;
	if (issue.code === "invalid_value") {
		const suggestion = typeof value === "string" ? closest(value, issue.values.map(String)) : void 0;
		return suggestion ? `Did you mean "${suggestion}"?` : issue.values.length === 1 ? `Write ${JSON.stringify(issue.values[0])}.` : "Choose one of them.";
	}
	if (issue.code === "too_small" && issue.origin === "array") return `Add an item${what}.`;
	return description ? `Correct the value: ${description}.` : "Correct the value.";
}
const onlyValue = (issue) => issue.code === "invalid_value" && issue.values.length === 1 ? String(issue.values[0]) : void 0;
const isTextExpected = (issue) => issue.code === "invalid_type" && issue.expected === "string";
const strip = (message) => message.replace(/^(expected|Invalid input: expected) /, "");
const isMapping = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const oneOf = (choices) => list(choices, "or");
function list(words, joint) {
	return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${joint} ${words.at(-1)}`;
}
function valueAt(value, path) {
	return path.reduce((at, key) => at !== null && typeof at === "object" && Object.hasOwn(at, key) ? at[key] : void 0, value);
}
function show(value) {
	const text = JSON.stringify(value);
	return text.length > 80 ? `${text.slice(0, 77)}…"` : text;
}
/** `rules[2].with.count`; a key with other characters is quoted: `lots["2024.06"]`. */
function formatPath(path) {
	return path.map((part, index) => typeof part === "number" ? `[${part}]` : /^[A-Za-z0-9_-]+$/.test(String(part)) ? `${index === 0 ? "" : "."}${String(part)}` : `[${JSON.stringify(String(part))}]`).join("");
}

// schemas/measured.ts
/**
* An exact number as text, as JSON writes numbers. A program that reads it into a float and writes it again may lose
* digits; the text does not.
*/
const Decimal = string().max(64).regex(/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d{1,3})?$/, "expected a number as text, such as \"0.81\" or \"1.5e-7\"");
/** How many, as text. */
const Count = string().regex(/^(0|[1-9]\d{0,17})$/, "expected a whole number as text, such as \"1200\"");
/** Which rows: `{"region": "north"}`; absent for all. */
const Slice = record(string().min(1).max(128), string().max(256));
/** `level` as a share: "0.95". */
const Interval = looseObject({
	lower: Decimal,
	upper: Decimal,
	level: Decimal,
	method: string().min(1)
});
/** What a number is about. */
const Measured = looseObject({
	name: string().min(1).max(64),
	split: string().max(64).optional(),
	slice: Slice.optional()
});
/** A number that was measured. `value` is null, with the reason, where it is not defined: that is never 0. */
const MeasuredMetric = Measured.extend({
	value: Decimal.nullable(),
	reason: string().optional(),
	unit: string().optional(),
	ci: Interval.optional(),
	n: Count.optional(),
	higherIsBetter: boolean()
});
/** Bytes that were read, by the lot that names them. */
const PinnedLot = looseObject({
	dataset: Name,
	lot: LotName,
	digest: Digest
});
/** Who or what measured: a login, and the run that it started. */
const Witness = looseObject({
	login: string().min(1),
	repository: string().optional(),
	workflow: string().optional(),
	run: int().positive().optional()
});

// schemas/evaluation/v1.ts
/** A demand as it was applied when the record was made. The gate judges the numbers again by its own demands. */
const AppliedThreshold = looseObject({
	metric: string().min(1),
	split: string().optional(),
	slice: Slice.optional(),
	min: Decimal.optional(),
	max: Decimal.optional(),
	value: Decimal.nullable(),
	passed: boolean()
});
/** Challenger minus champion on the same rows, with the interval of the paired difference. */
const Difference = Measured.extend({
	value: Decimal.nullable(),
	reason: string().optional(),
	ci: Interval.optional(),
	n: Count.optional(),
	higherIsBetter: boolean()
});
/** Training up to a day and looking at what came after it. */
const BacktestWindow = looseObject({
	/** No row that was trained on is of a later time. */
	trainedUntil: UtcTime,
	from: UtcTime,
	to: UtcTime,
	n: Count,
	metrics: array(MeasuredMetric).min(1),
	/** The champion on the same window. */
	champion: array(MeasuredMetric).optional()
});
/** One group of people or things, and what was counted in it. */
const Group = looseObject({
	attributes: Slice,
	n: Count,
	measures: record(string(), Decimal.nullable()),
	status: _enum(["ok", "insufficient"]),
	reason: string().optional()
});
/** How far groups are apart in one measure: `demographic-parity-ratio`, `equal-opportunity-difference`. */
const Gap = looseObject({
	measure: string().min(1).max(64),
	attribute: string().min(1),
	value: Decimal.nullable(),
	ci: Interval.optional(),
	status: _enum(["ok", "insufficient"]),
	reason: string().optional()
});
const common = {
	schema: literal("evaluation/v1"),
	model: Name,
	version: SemVer,
	/** The lineage record of what was evaluated: the version by its digest, whatever it is called. */
	lineage: Digest,
	/** `digest` is of what defines the suite, so that another suite of the same name is another. */
	suite: looseObject({
		name: Name,
		digest: Digest
	}),
	data: array(PinnedLot).min(1),
	metrics: array(MeasuredMetric),
	thresholds: array(AppliedThreshold).optional(),
	passed: boolean(),
	evaluatedAt: UtcTime,
	evaluator: Witness,
	/** Of the environment's description, as the lineage has one. */
	environment: Digest.optional()
};
/** The version that served when the record was made. */
const Champion = looseObject({
	stage: Name,
	version: SemVer,
	lineage: Digest
});
/** `evaluations/…`: what one version was found to do, by one suite, on data pinned by digest. */
const EvaluationRecord = discriminatedUnion("kind", [
	looseObject({
		...common,
		kind: literal("suite")
	}),
	looseObject({
		...common,
		kind: literal("champion"),
		champion: Champion.extend({ metrics: array(MeasuredMetric).min(1) }),
		differences: array(Difference).min(1)
	}),
	looseObject({
		...common,
		kind: literal("backtest"),
		windows: array(BacktestWindow).min(1)
	}),
	looseObject({
		...common,
		kind: literal("forward"),
		/** Live traffic beside the champion; `wins` and `losses` count the rows on which only one of the two was right. */
		forward: looseObject({
			from: UtcTime,
			to: UtcTime,
			n: Count,
			champion: Champion.optional(),
			wins: Count.optional(),
			losses: Count.optional()
		})
	}),
	looseObject({
		...common,
		kind: literal("bias"),
		groups: array(Group).min(1),
		gaps: array(Gap).min(1)
	})
]);

// schemas/lineage/v1.ts
const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
const LINEAGE_PREDICATE_TYPE = "https://provender.dev/lineage/v1";
const TRAINING_BUILD_TYPE = "https://provender.dev/buildtypes/training/v1";
/** in-toto subject: matched by digest alone; `name` is for people. */
const Subject = looseObject({
	name: string().min(1),
	digest: DigestSet
});
const Text = string();
const LineageComponent = looseObject({
	id: Text,
	name: Text,
	role: Text,
	/** `sha256:` over command, inputs, parameters and environment: equal versions need not run twice. */
	version: Text,
	command: Text,
	config: ResourceDescriptor.optional(),
	inputs: array(ResourceDescriptor),
	outputs: array(ResourceDescriptor),
	params: record(string(), string()),
	startedOn: UtcTime,
	finishedOn: UtcTime,
	exitCode: int(),
	cached: boolean(),
	log: ResourceDescriptor.optional()
});
const LineageDataset = looseObject({
	role: Text,
	/** The key of `datasets` in model.yml. */
	id: Text,
	name: Text,
	lot: Text,
	uri: Text,
	digest: DigestSet,
	bytes: Text,
	rows: Text.optional(),
	schema: looseObject({ digest: DigestSet }).optional(),
	time: looseObject({
		from: Text,
		to: Text
	}).optional(),
	licence: Text.optional(),
	sensitivity: Text.optional()
});
const LineageMetric = looseObject({
	name: Text,
	value: Text,
	unit: Text.optional(),
	split: Text.optional(),
	slice: record(string(), string()).optional(),
	ci: looseObject({
		lower: Text,
		upper: Text,
		level: Text,
		method: Text
	}).optional(),
	n: Text.optional(),
	tolerance: looseObject({
		abs: Text.optional(),
		rel: Text.optional()
	}).optional(),
	higherIsBetter: boolean()
});
const LineageEnvironment = looseObject({
	os: Text,
	arch: Text,
	cpu: looseObject({
		model: Text,
		cores: int()
	}),
	gpus: array(looseObject({
		model: Text,
		count: int(),
		driver: Text.optional()
	})),
	cuda: Text.optional(),
	languages: record(string(), looseObject({ version: Text })),
	locks: array(looseObject({
		path: Text,
		digest: DigestSet
	})),
	container: ResourceDescriptor.optional(),
	env: array(looseObject({
		name: Text,
		value: Text
	})),
	determinism: looseObject({ flags: array(Text) })
});
/** SLSA's buildDefinition and runDetails, shared by both statements. */
const BuildDefinition = looseObject({
	buildType: Text,
	externalParameters: record(string(), unknown()),
	internalParameters: record(string(), unknown()).optional(),
	resolvedDependencies: array(ResourceDescriptor)
});
const RunDetails = looseObject({
	builder: looseObject({
		id: Text,
		version: record(string(), string()).optional()
	}),
	metadata: looseObject({
		invocationId: Text,
		startedOn: UtcTime,
		finishedOn: UtcTime
	}),
	byproducts: array(ResourceDescriptor).optional()
});
/** The record of one training run. Exact numbers are strings; an absent field is a weaker claim, never a stronger. */
const LineagePredicate = looseObject({
	schemaVersion: literal("1.0.0"),
	kind: _enum(["train"]),
	model: looseObject({
		name: Text,
		version: Text,
		repository: Text.optional(),
		path: Text
	}),
	initiator: looseObject({ login: Text }),
	buildDefinition: BuildDefinition,
	runDetails: RunDetails,
	hyperparameters: array(looseObject({
		name: Text,
		value: Text,
		type: _enum([
			"int",
			"float",
			"bool",
			"str",
			"json"
		]),
		source: Text
	})),
	seeds: array(looseObject({
		value: Text.optional(),
		library: Text.optional(),
		rng: Text.optional(),
		source: Text.optional(),
		none: Text.optional()
	})),
	datasets: array(LineageDataset),
	components: array(LineageComponent),
	environment: LineageEnvironment,
	metrics: array(LineageMetric),
	outputs: looseObject({
		parameterDigest: DigestSet,
		predictionDigest: DigestSet.optional()
	}),
	/** The champion's metrics on this run's test data, when there was a champion to compare with. */
	comparison: looseObject({
		champion: looseObject({
			version: Text,
			lineage: Text
		}),
		metrics: array(LineageMetric),
		sameData: boolean()
	}).optional(),
	parents: array(looseObject({
		manifest: Text,
		relation: _enum([
			"retrained",
			"finetuned",
			"promoted",
			"reproduced",
			"composed"
		])
	})),
	completeness: looseObject({
		datasets: Text,
		environment: Text,
		components: Text
	}),
	resources: looseObject({ wallSeconds: Text.optional() }).optional()
});
/** in-toto Statement v1 with our lineage predicate. */
const LineageStatement = looseObject({
	_type: literal(STATEMENT_TYPE),
	subject: array(Subject).min(1).max(1024),
	predicateType: literal(LINEAGE_PREDICATE_TYPE),
	predicate: LineagePredicate
});

// schemas/monitoring/v1.ts
/** `insufficient`: computed on too few rows to alarm; `unreadable`: nothing could be computed, with the reason. */
const ColumnStatus = _enum([
	"steady",
	"drifted",
	"severe",
	"insufficient",
	"unreadable"
]);
const DriftedColumn = looseObject({
	name: string().min(1),
	/** Inputs, predictions and labels are tested apart, so that many inputs do not hide one output. */
	family: _enum([
		"input",
		"output",
		"label",
		"correlation"
	]),
	kind: _enum([
		"numeric",
		"categorical",
		"pair"
	]),
	status: ColumnStatus,
	current: Count,
	reference: Count,
	/** Effect sizes by name: `psi`, `ks`, `wasserstein`, `total-variation`. */
	measures: record(string(), Decimal.nullable()),
	p: Decimal.nullable().optional(),
	/** After the correction for many columns. */
	adjustedP: Decimal.nullable().optional(),
	reason: string().optional()
});
const MonitorAlert = looseObject({
	kind: _enum([
		"volume",
		"freshness",
		"schema",
		"input-drift",
		"output-drift",
		"correlation-drift",
		"accuracy",
		"bias",
		"anomalies"
	]),
	severity: _enum(["warning", "severe"]),
	about: array(string()),
	summary: string().min(1)
});
/** `monitoring/…`: what one window of traffic looked like beside the lots that the version was trained on. */
const MonitoringRecord = looseObject({
	schema: literal("monitoring/v1"),
	model: Name,
	version: SemVer,
	lineage: Digest,
	stage: Name.optional(),
	window: looseObject({
		from: UtcTime,
		to: UtcTime
	}),
	rows: Count,
	/** What the window is held against. */
	reference: array(PinnedLot).min(1),
	columns: array(DriftedColumn),
	/** `estimated`: before labels arrive, so blind to a change of what is to be learned. */
	accuracy: looseObject({
		metrics: array(MeasuredMetric.extend({ estimated: boolean() })),
		labelled: Count,
		status: _enum(["ok", "insufficient"])
	}).optional(),
	bias: looseObject({
		groups: array(Group),
		gaps: array(Gap)
	}).optional(),
	anomalies: looseObject({
		rows: Count,
		reasons: record(string(), Count)
	}).optional(),
	alerts: array(MonitorAlert),
	observedAt: UtcTime,
	observer: Witness,
	environment: Digest.optional()
});

// schemas/reproduction/v1.ts
/** From the strongest claim to none. `inconclusive` is never a pass: data, machine or lock were not to be had, or the run failed. */
const ReproductionLevel = _enum([
	"bit-identical",
	"content-identical",
	"within-tolerance",
	"not-reproduced",
	"inconclusive"
]);
/** `reproductions/…`: a training run made again from its lineage alone, and how far the two are apart. */
const ReproductionRecord = looseObject({
	schema: literal("reproduction/v1"),
	model: Name,
	version: SemVer,
	/** The lineage record that was followed. */
	lineage: Digest,
	level: ReproductionLevel,
	/** Who could have seen the first run's bytes: the same machine, the same fleet, or neither. */
	scope: _enum([
		"same-machine",
		"same-fleet",
		"independent"
	]),
	/** The tolerances as they were committed before the run, with the commit that has them. */
	tolerance: looseObject({
		commit: CommitSha,
		metrics: record(string(), looseObject({
			abs: Decimal.optional(),
			rel: Decimal.optional()
		}))
	}).optional(),
	metrics: array(Measured.extend({
		expected: Decimal,
		found: Decimal.nullable(),
		within: boolean()
	})).optional(),
	/** Where the two first differ: the component in the order of the pipeline, and the file. */
	firstDifference: looseObject({
		component: string(),
		path: string(),
		expected: string(),
		found: string().nullable()
	}).optional(),
	/** Why nothing could be concluded. */
	reason: string().optional(),
	/** The statement of the run that reproduced, when there is one. */
	rerun: Digest.optional(),
	environment: Digest.optional(),
	reproducedAt: UtcTime,
	by: Witness
});

export { LineageStatement as a, Subject as c, Decimal as d, describeIssues as f, LINEAGE_PREDICATE_TYPE as i, TRAINING_BUILD_TYPE as l, MonitoringRecord as n, RunDetails as o, formatPath as p, BuildDefinition as r, STATEMENT_TYPE as s, ReproductionRecord as t, EvaluationRecord as u };