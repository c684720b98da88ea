import { A as unknown, C as literal, D as strictObject, E as record, O as string, S as int, T as number, _ as Text$1, b as array, c as Digest, d as LotName, f as Name, g as Team, h as SemVer, k as union, l as DigestSet, m as ResourceDescriptor, n as limit, o as CommitSha, p as RepoPath, r as parseYaml, s as Day, u as Login, v as UtcTime, w as looseObject, x as boolean, y as _enum } from "./yaml-Cgh95lmT.js";
import { t as closest } from "./suggest-BOLp01BQ.js";

// core/canonical.ts
/**
* RFC 8785 (JCS) text of a JSON value: the bytes that a record's digest is taken over.
*
* @throws RangeError for what has no canonical form: NaN, infinities, whole numbers beyond 2^53, lone surrogates, undefined.
* @see https://www.rfc-editor.org/rfc/rfc8785
*/
function canonicalJson(value) {
	if (value === null || typeof value === "boolean") return String(value);
	if (typeof value === "string") return canonicalString(value);
	if (typeof value === "number") return canonicalNumber(value);
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
	if (typeof value === "object" && isPlain(value)) return `{${Object.keys(value).sort().map((key) => `${canonicalString(key)}:${canonicalJson(value[key])}`).join(",")}}`;
	throw new RangeError(`no canonical JSON for ${typeof value}`);
}
function canonicalString(text) {
	if (!text.isWellFormed()) throw new RangeError("no canonical JSON for a string with a lone surrogate");
	return JSON.stringify(text);
}
function canonicalNumber(value) {
	if (!Number.isFinite(value)) throw new RangeError(`no canonical JSON for ${value}`);
	if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new RangeError(`no exact canonical JSON for ${value}: write it as a string`);
	return JSON.stringify(value);
}
function isPlain(value) {
	const prototype = Object.getPrototypeOf(value);
	return prototype === Object.prototype || prototype === null;
}

// schemas/card/v1.ts
/** One number of the machine block: text, exactly as the lineage manifest has it. */
const CardMetric = strictObject({
	name: string().min(1),
	value: string().min(1),
	split: string().optional(),
	slice: record(string(), string()).optional()
});
/** What the training run writes under the one key `provender` of a model card's front matter. */
const CardMachine = strictObject({
	schema: literal("card/v1"),
	model: Name,
	version: SemVer,
	lineage: Digest,
	"trained-at": UtcTime,
	metrics: array(CardMetric)
});
/**
* Front matter of `models/<name>/README.md`: Hugging Face's keys at the top level, ours under `provender`.
* Hugging Face keeps adding keys, so others pass.
*/
const Card = looseObject({
	license: string().min(1).optional(),
	library_name: string().min(1).optional(),
	pipeline_tag: string().min(1).optional(),
	tags: array(string()).optional(),
	datasets: array(string()).optional(),
	language: union([string(), array(string())]).optional(),
	provender: CardMachine.optional()
});

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

// schemas/decision/v1.ts
/** One rule's answer. `pending`: somebody can still meet it; `fail`: it needs a new commit or new evidence. */
const Outcome = _enum([
	"pass",
	"fail",
	"pending",
	"skipped",
	"error"
]);
const Conclusion = _enum([
	"approved",
	"pending",
	"rejected",
	"error"
]);
/** `from` and `to` are versions; null is an empty stage. */
const StageChange = looseObject({
	model: string(),
	stage: string(),
	from: string().nullable(),
	to: string().nullable()
});
/** `decisions/<sequence>-<digest>.json`: a link of the hash chain. */
const DecisionRecord = looseObject({
	schema: literal("decision/v1"),
	/** From 1. */
	sequence: int().min(1),
	/** The record before; null for the first. */
	previous: Digest.nullable(),
	decidedAt: UtcTime,
	repository: string(),
	pull: int().min(1),
	base: looseObject({
		ref: string(),
		sha: CommitSha
	}),
	head: looseObject({ sha: CommitSha }),
	policy: Digest.nullable(),
	/** Over everything that was looked at: equal facts are decided once. */
	facts: Digest,
	conclusion: Conclusion,
	changes: array(StageChange),
	/** The governed files as they would be merged: a later commit with the same blobs carries this decision. */
	gated: array(looseObject({
		path: string(),
		blob: CommitSha.nullable()
	})),
	verdicts: array(looseObject({
		id: string(),
		rule: string(),
		outcome: Outcome,
		summary: string()
	})),
	approvals: array(looseObject({
		login: string(),
		userId: int(),
		review: int(),
		commit: CommitSha,
		submittedAt: UtcTime
	}))
});

// schemas/dataset/v1.ts
/** One lot: bytes that do not change any more. */
const Lot = strictObject({
	uri: string().min(1).max(2048).describe("a path from the root of the repository, file:///…, or <root>:path with PROVENDER_ROOT_<ROOT> on the runner"),
	digest: Digest,
	bytes: int().min(0).optional(),
	rows: int().min(0).optional(),
	"schema-digest": Digest.optional(),
	collected: strictObject({
		from: Day,
		to: Day
	}).optional(),
	"expires-on": Day.optional(),
	"derived-from": array(strictObject({
		dataset: Name,
		lot: LotName,
		lineage: Digest.optional()
	})).optional()
});
/** `datasets/<name>/dataset.yml`. */
const Dataset = strictObject({
	schema: literal("dataset/v1"),
	name: Name,
	description: Text$1,
	owners: array(union([Login, Team])).min(1),
	licence: string().min(1).max(128).describe("an SPDX id, or the name of the contract"),
	sensitivity: _enum([
		"public",
		"internal",
		"confidential",
		"personal"
	]),
	lots: record(LotName, Lot)
});

// schemas/deployment/v1.ts
/** `deployments/…`: what was put where, by which decision, and what came of it. */
const DeploymentRecord = looseObject({
	schema: literal("deployment/v1"),
	deployedAt: UtcTime,
	repository: string(),
	commit: CommitSha,
	model: string(),
	stage: string(),
	/** null takes the stage out of service. */
	version: string().nullable(),
	previousVersion: string().nullable(),
	lineage: Digest.nullable(),
	subjects: array(looseObject({
		name: string(),
		digest: Digest
	})),
	decision: Digest.nullable(),
	outcome: _enum([
		"succeeded",
		"failed",
		"refused"
	]),
	reason: string(),
	actor: string(),
	deployment: int().optional(),
	run: int().optional()
});

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
			"reproduced"
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

// schemas/model/v1.ts
const RiskTier = _enum([
	"low",
	"medium",
	"high"
]);
/** What a pipeline step does in the life of a model. */
const ComponentRole = _enum([
	"prepare",
	"featurize",
	"train",
	"predict",
	"evaluate"
]);
/** The lots of one dataset that a pipeline reads, under a name of the model's own. */
const DatasetUse = strictObject({
	dataset: Name.describe("a folder of datasets/"),
	lots: array(LotName).min(1),
	role: _enum([
		"train",
		"validation",
		"test",
		"reference"
	])
});
/** One command of the pipeline. It sees only what it declares: files, datasets, outputs of other components, parameters. */
const Component = strictObject({
	id: Name,
	role: ComponentRole,
	run: string().min(1).max(8e3).describe("a command for the system shell, any language"),
	needs: strictObject({
		files: array(RepoPath).optional().describe("files or folders of the repository"),
		datasets: array(Name).optional().describe("keys of datasets"),
		components: array(Name).optional().describe("components whose outputs are read, at their paths")
	}).optional(),
	params: array(string().min(1)).optional().describe("keys of the parameters file; dots reach into objects"),
	outputs: array(RepoPath).min(1).describe("files or folders that the command writes")
});
/** Where the randomness comes from: a key of the parameters file, or the reason why there is none. */
const Seed = union([strictObject({
	parameter: string().min(1),
	library: string().min(1).optional(),
	rng: string().min(1).optional()
}), strictObject({ none: Text$1.describe("why the training needs no seed") })]);
/** `models/<name>/model.yml`: what the model is and how it is made. */
const Model = strictObject({
	schema: literal("model/v1"),
	name: Name,
	version: SemVer.describe("the version that the next training run makes"),
	description: Text$1,
	task: string().min(1).max(64).describe("a Hugging Face pipeline tag such as tabular-classification"),
	"risk-tier": RiskTier,
	owners: array(union([Login, Team])).min(1),
	parameters: RepoPath.optional().describe("a YAML or JSON file of hyper-parameters"),
	seeds: array(Seed).min(1),
	datasets: record(Name, DatasetUse),
	pipeline: array(Component).min(1),
	model: array(RepoPath).min(1).describe("which outputs are the model: files or folders"),
	metrics: RepoPath.describe("which output holds the metrics: JSON, an array of {name, value, split, n, …}"),
	predictions: RepoPath.optional().describe("which output holds predictions on the test data"),
	locks: array(RepoPath).optional().describe("lock files of the languages used: requirements.txt, renv.lock"),
	tolerance: record(string(), strictObject({
		abs: number().min(0).optional(),
		rel: number().min(0).optional()
	})).optional().describe("per metric: how far a reproduction may be off")
});
/** What a pipeline writes to its metrics file. */
const Metric = strictObject({
	name: string().regex(/^[a-z][a-z0-9_.-]{0,63}$/i, "expected 1–64 letters, digits, \"_\", \".\" and \"-\", beginning with a letter"),
	value: number(),
	unit: string().max(32).optional(),
	split: string().max(64).optional(),
	slice: record(string(), string()).optional(),
	interval: strictObject({
		lower: number(),
		upper: number(),
		level: number(),
		method: string()
	}).optional(),
	n: int().min(0).optional(),
	higherIsBetter: boolean()
});
const MetricsFile = array(Metric).min(1).max(1e4);

// schemas/policy/v1.ts
/** Whose review counts. All lists add up; an empty selection is refused because nobody could meet it. */
const Actors = strictObject({
	users: array(Login).optional().describe("GitHub logins"),
	teams: array(Team).optional().describe("organisation/team-slug; members of child teams count"),
	roles: array(Name).optional().describe("roles of this policy"),
	owners: boolean().optional().describe("the owners named in the model’s model.yml at the base"),
	permission: _enum([
		"write",
		"maintain",
		"admin"
	]).optional().describe("everyone with at least this permission")
}).refine((actors) => Object.values(actors).some((value) => value === true || value !== false && value?.length), { message: "expected at least one of users, teams, roles, owners: true, permission" });
/** Which promotions a rule is for; every key given must match. */
const When = strictObject({
	stages: array(Name).min(1).optional().describe("the stage a version moves to"),
	"risk-tiers": array(_enum([
		"low",
		"medium",
		"high"
	])).min(1).optional(),
	models: array(string().min(1).max(64).regex(/^[a-z0-9*-]+$/, "expected a–z, 0–9, \"-\" and \"*\"")).min(1).optional().describe("names, * for any text")
});
/** The use of a rule by its id; `with` holds the options that the rule's own schema describes. */
const RuleUse = strictObject({
	id: Name.describe("a name of your own, shown in the check"),
	rule: Name.describe("which rule judges: a folder of core/policy/rules"),
	when: When.optional(),
	with: record(string(), unknown()).optional()
});
const Requirement = union([
	RuleUse,
	strictObject({ get all() {
		return array(Requirement).min(1);
	} }),
	strictObject({ get any() {
		return array(Requirement).min(1);
	} })
]);
/** A place a version can be assigned to, and from where it may come. */
const StageRule = strictObject({
	name: Name,
	from: array(Name).min(1).describe("stages of which the version must hold one at the base; \"unassigned\" for a version on no stage")
});
/** `.github/provender.yml`: what must hold before a version reaches a stage. */
const Policy = strictObject({
	schema: literal("policy/v1"),
	stages: array(StageRule).min(1),
	roles: record(Name, Actors).optional(),
	rules: array(Requirement).min(1),
	expiry: strictObject({ days: int().min(1).max(3650).describe("shelf life of a version from the day it was trained") }).optional()
});

// schemas/recall/v1.ts
/** `recalls/<id>.yml`: what is withdrawn, and why. */
const Recall = strictObject({
	schema: literal("recall/v1"),
	id: Name,
	withdrawn: array(union([strictObject({
		dataset: Name,
		lots: array(LotName).min(1)
	}), strictObject({
		model: Name,
		versions: array(SemVer).min(1)
	})])).min(1),
	reason: Text$1,
	severity: _enum([
		"low",
		"medium",
		"high",
		"critical"
	]),
	"issued-on": Day,
	lifted: strictObject({
		"lifted-on": Day,
		reason: Text$1,
		evidence: array(Digest).min(1)
	}).optional()
});

// schemas/slsa-provenance/v1.ts
const SLSA_PREDICATE_TYPE = "https://slsa.dev/provenance/v1";
/** Plain SLSA provenance v1 over the lineage statement's subjects, so that `gh` and `cosign` accept it unmodified. */
const SlsaProvenance = looseObject({
	_type: literal(STATEMENT_TYPE),
	subject: array(Subject).min(1).max(1024),
	predicateType: literal(SLSA_PREDICATE_TYPE),
	predicate: looseObject({
		buildDefinition: BuildDefinition,
		runDetails: RunDetails
	})
});

// schemas/stages/v1.ts
/** What one stage holds. */
const Assignment = strictObject({
	version: SemVer,
	challenger: SemVer.optional(),
	shadow: SemVer.optional()
});
/** `models/<name>/stages.yml`: a promotion is a pull request that changes this file. */
const Stages = strictObject({
	schema: literal("stages/v1"),
	model: Name,
	stages: record(Name, Assignment)
});

// schemas/version/v1.ts
/** `models/<name>/versions/<semver>.yml`: one immutable version, written by the training run. */
const Version = strictObject({
	schema: literal("version/v1"),
	model: Name,
	version: SemVer,
	lineage: Digest.describe("record of the lineage statement"),
	provenance: Digest.describe("record of the SLSA provenance statement over the same subjects"),
	commit: CommitSha.describe("the commit that was trained"),
	"trained-at": UtcTime,
	"trained-by": Login.describe("who started the run"),
	"expires-on": Day.optional(),
	subjects: array(strictObject({
		name: string().min(1),
		digest: Digest,
		bytes: int().min(0)
	})).min(1).describe("each model file, and model.manifest.json that stands for them all"),
	artifact: strictObject({
		name: string().min(1),
		id: int().positive(),
		run: int().positive()
	}).optional().describe("the GitHub artifact with the bytes; absent when trained outside GitHub"),
	tags: array(string().min(1).max(64)).optional()
});

// schemas/index.ts
/** Every document that crosses a boundary, by kind and version: the only list. */
const schemas = {
	"policy/v1": Policy,
	"model/v1": Model,
	"card/v1": Card,
	"version/v1": Version,
	"stages/v1": Stages,
	"dataset/v1": Dataset,
	"recall/v1": Recall,
	"lineage/v1": LineageStatement,
	"slsa-provenance/v1": SlsaProvenance,
	"decision/v1": DecisionRecord,
	"deployment/v1": DeploymentRecord
};

// core/documents/read.ts
/** Reads a YAML document that a person wrote: every problem at once, each with its line. */
function readDocument(kind, file, text) {
	const source = parseYaml(file, text);
	if (!source.ok) return source;
	const parsed = schemas[kind].safeParse(source.value);
	if (!parsed.success) return {
		ok: false,
		problems: describeIssues(file, parsed.error.issues, source, schemas[kind])
	};
	return {
		ok: true,
		document: {
			file,
			value: parsed.data,
			locate: source.locate
		}
	};
}

export { MetricsFile as a, STATEMENT_TYPE as c, DecisionRecord as d, describeIssues as f, canonicalJson as h, Actors as i, TRAINING_BUILD_TYPE as l, Card as m, SLSA_PREDICATE_TYPE as n, LINEAGE_PREDICATE_TYPE as o, formatPath as p, SlsaProvenance as r, LineageStatement as s, readDocument as t, DeploymentRecord as u };