import { A as strictObject, C as boolean, D as looseObject, E as literal, M as union, N as unknown, O as number, S as array, T as int, _ as SemVer, a as once, b as UtcTime, c as CommitSha, f as Login, h as RepoPath, j as string, k as record, l as Day, m as Name, p as LotName, r as parseYaml, u as Digest, v as Team, x as _enum, y as Text } from "./yaml-CQlHDHOj.js";
import { a as LineageStatement, c as Subject, f as describeIssues, n as MonitoringRecord, o as RunDetails, r as BuildDefinition, s as STATEMENT_TYPE, t as ReproductionRecord, u as EvaluationRecord } from "./v1-DV4sOg-z.js";

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

// schemas/link.ts
/** What every link of `decisions/` has: its number from 1, and the digest of the one before, null for the first. */
const LINK_MEMBERS = {
	sequence: int().min(1),
	previous: Digest.nullable(),
	/** `owner/name` */
	repository: string()
};
/** A GitHub account as it was called then. The id is who it is. */
const Person = looseObject({
	login: string(),
	userId: int()
});

// schemas/acknowledgement/v1.ts
/** `decisions/<sequence>-<digest>.json`: a link by which somebody who may has ended an alert. */
const AcknowledgementRecord = looseObject({
	schema: literal("acknowledgement/v1"),
	...LINK_MEMBERS,
	acknowledgedAt: UtcTime,
	/** The alert's link. */
	alert: Digest,
	by: Person,
	/** The issue that was closed. */
	issue: int().min(1)
});

// schemas/alert/v1.ts
/** What went past the gate. */
const AlertKind = _enum([
	"direct-push",
	"merge-past-red",
	"bypass-drift",
	"undecided-deployment",
	"records-rewritten",
	"break-glass"
]);
/** `decisions/<sequence>-<digest>.json`: a link that says that something went past the gate, whoever did it. */
const AlertRecord = looseObject({
	schema: literal("alert/v1"),
	...LINK_MEMBERS,
	openedAt: UtcTime,
	alert: AlertKind,
	/** What it is about, as text: the same cause is one alert, however often it is found. */
	cause: string().min(1),
	/** Causes that this alert tells together with its own. */
	also: array(string()).optional(),
	/** What was found, in one line. */
	summary: string(),
	/** What to do. */
	remedy: string(),
	about: looseObject({
		commits: array(CommitSha),
		pull: int().nullable(),
		/** Who did it, as GitHub tells; null: GitHub does not tell. */
		actor: Person.nullable(),
		/** Whoever had a hand in it, the actor among them: none of them may end it. */
		involved: array(Person),
		files: array(looseObject({
			path: string(),
			blob: CommitSha.nullable()
		})),
		/** Names of models that it concerns. */
		models: array(string())
	}),
	/** Until when a review must have ended it; null: no day is set. */
	reviewBy: UtcTime.nullable()
});

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
	/** The head of the merge group in which it was judged; absent: by itself. */
	group: CommitSha.optional(),
	policy: Digest.nullable(),
	/** What the organisation asks at least. */
	floor: Digest.optional(),
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
	})),
	/** By which break-glass took the place of rules. */
	override: looseObject({
		id: string(),
		reason: string(),
		until: UtcTime
	}).optional()
});

// schemas/deployment-link/v1.ts
/** `decisions/<sequence>-<digest>.json`: a link that names a record of `deployments/`, written in the same commit. */
const DeploymentLink = looseObject({
	schema: literal("deployment-link/v1"),
	...LINK_MEMBERS,
	deployedAt: UtcTime,
	/** The record's digest. */
	record: Digest,
	commit: CommitSha,
	model: string(),
	stage: string(),
	/** null takes the stage out of service. */
	version: string().nullable(),
	decision: Digest.nullable(),
	outcome: _enum([
		"succeeded",
		"failed",
		"refused"
	]),
	/** GitHub's number of the deployment that shows it. */
	deployment: int().optional(),
	run: int().optional()
});

// schemas/override-link/v1.ts
/** `decisions/<sequence>-<digest>.json`: a link that says that a decision by break-glass was merged, and by when it must be reviewed. */
const OverrideLink = looseObject({
	schema: literal("override-link/v1"),
	...LINK_MEMBERS,
	overriddenAt: UtcTime,
	/** The decision's link. */
	decision: Digest,
	pull: int().min(1),
	commit: CommitSha,
	/** Of `overrides/<id>.yml`. */
	id: string(),
	reason: string(),
	changes: array(StageChange),
	by: array(Person),
	reviewBy: UtcTime.nullable()
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
	description: Text,
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
	/** Whether somebody whom the policy trusts has signed lineage and provenance; absent where nothing is deployed. */
	signatures: _enum([
		"signed",
		"unsigned",
		"not-trusted",
		"unknown"
	]).optional(),
	/** What was found of it, a line for each statement. */
	signing: array(string()).optional(),
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

// schemas/policy/v1.ts
/** A login, or the number of the account before it: GitHub gives a login that was given up to whoever asks for it. */
const User = string().regex(/^(?:[1-9]\d{0,14}\+)?[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:\[bot\])?$/, "expected a GitHub login, or <id>+<login>");
/** Whose review counts. All lists add up; an empty selection is refused because nobody could meet it. */
const Actors = strictObject({
	users: array(User).optional().describe("GitHub logins, or <id>+<login>, which no other account can take over"),
	teams: array(Team).optional().describe("organisation/team-slug; members of child teams count"),
	roles: array(Name).optional().describe("roles of this policy"),
	owners: boolean().optional().describe("the owners named in the model’s model.yml at the base"),
	permission: _enum([
		"write",
		"maintain",
		"admin"
	]).optional().describe("everyone with at least this permission")
}).refine((actors) => Object.values(actors).some((value) => value === true || value !== false && value?.length), { message: "expected at least one of users, teams, roles, owners: true, permission" });
const Stages$1 = array(Name).min(1).max(50);
const ModelPatterns = array(string().min(1).max(64).regex(/^[a-z0-9*-]+$/, "expected a–z, 0–9, \"-\" and \"*\"")).min(1).max(200);
/** Which promotions a rule is for; every key given must match. */
const When = strictObject({
	stages: Stages$1.optional().describe("the stage a version moves to"),
	from: Stages$1.optional().describe("stages that the version is on at the base; \"unassigned\" for one on no stage"),
	"risk-tiers": array(_enum([
		"low",
		"medium",
		"high"
	])).min(1).optional(),
	models: ModelPatterns.optional().describe("names, * for any text"),
	rollback: boolean().optional().describe("true: only moves back to a version that served the stage before; false: only other moves")
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
/** File formats of models that may be moved to a stage. Those that run code when they are loaded are best left out. */
const Formats = array(Name).min(1).max(50);
/** Who is trusted to sign lineage: a workflow of GitHub Actions without a key, or the holder of a key. */
const Signer = union([strictObject({
	id: Name,
	workflow: string().max(300).regex(/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+\/\.github\/workflows\/[A-Za-z0-9._-]+\.ya?ml$/, "expected owner/repository/.github/workflows/file.yml").describe("the reusable workflow that signs"),
	ref: string().max(300).regex(/^(refs\/(heads|tags)\/[^\s~^:?*[\\]+|[0-9a-f]{40})$/, "expected refs/heads/…, refs/tags/… or a full commit id").describe("the ref or commit at which it is called"),
	issuer: string().max(300).regex(/^https?:\/\/[^\s/]+(\/[^\s]*)?$/, "expected an address").optional().describe("of the OIDC tokens: https://token.actions.githubusercontent.com unless it is a GitHub Enterprise Server")
}), strictObject({
	id: Name,
	key: string().max(2e3).regex(/^-----BEGIN PUBLIC KEY-----\s[A-Za-z0-9+/=\s]+-----END PUBLIC KEY-----\s*$/, "expected a public key as PEM").describe("ECDSA P-256, PEM")
})]);
/** How old evidence may be. A rule may ask for fresher evidence, never for older. */
const Freshness = strictObject({
	"evaluation-days": int().min(1).max(3650).optional(),
	"reproduction-days": int().min(1).max(3650).optional()
});
const Expiry = strictObject({
	days: int().min(1).max(3650).describe("shelf life of a version from the day it was trained"),
	"warn-days": int().min(1).max(365).optional().describe("how long before its end the owner is told")
});
const TimeOfDay = string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "expected a time of day in UTC such as \"22:00\"; quote it");
const EndOfDay = string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "expected a time of day in UTC such as \"06:00\", or \"24:00\"; quote it");
const Frozen = {
	id: Name,
	stages: Stages$1.optional().describe("which stages stand still; all, unless you say"),
	rollbacks: boolean().optional().describe("true: a version that served the stage before may come back meanwhile")
};
/** While it lasts, no version moves. Until an instant, or every week; in UTC. */
const Freeze = union([strictObject({
	...Frozen,
	from: UtcTime,
	until: UtcTime
}).refine(({ from, until }) => Date.parse(from) < Date.parse(until), {
	message: "expected \"until\" after \"from\"",
	path: ["until"]
}), strictObject({
	...Frozen,
	weekly: strictObject({
		days: array(_enum([
			"mon",
			"tue",
			"wed",
			"thu",
			"fri",
			"sat",
			"sun"
		])).min(1).max(7).describe("days on which it begins"),
		from: TimeOfDay,
		until: EndOfDay.describe("not after \"from\": on the next day")
	}).refine(({ from, until }) => from !== until, {
		message: "expected an end that is not the beginning; a whole day is \"00:00\" to \"24:00\"",
		path: ["until"]
	})
})]);
/** A rule that is not asked for a while. It is shown, with its reason. */
const Waiver = strictObject({
	id: Name,
	rule: Name.describe("id of the use of a rule in this policy"),
	until: Day.describe("on this day the rule is asked again"),
	reason: Text,
	when: When.optional().describe("which promotions it is for; all, unless you say")
});
/** Who may put an override in the place of the rules, for how long, and who must look at it afterwards. */
const BreakGlass = strictObject({
	by: Actors.describe("whose approvals of the head commit count; never of those who had a hand in it"),
	count: int().min(1).max(50),
	hours: int().min(1).max(168).describe("how far ahead an override may say that it ends"),
	review: Actors.describe("who reviews it afterwards"),
	"review-days": int().min(1).max(90)
});
/** What becomes of alerts: of what happened around the check. */
const AlertSettings = strictObject({
	labels: array(string().min(1).max(50)).min(1).max(20).optional(),
	assign: array(Login).min(1).max(10).optional(),
	acknowledge: Actors.optional().describe("who may close an alert; never who caused it"),
	"bypass-actors": array(strictObject({
		type: _enum([
			"Integration",
			"OrganizationAdmin",
			"RepositoryRole",
			"Team",
			"DeployKey"
		]),
		id: int().min(0).optional()
	})).max(100).optional().describe("who may stand on the bypass list of a ruleset; anybody else there is an alert")
});
/** `.github/provender.yml`: what must hold before a version reaches a stage. */
const Policy = strictObject({
	schema: literal("policy/v1"),
	stages: array(StageRule).min(1),
	roles: record(Name, Actors).optional(),
	rules: array(Requirement).min(1),
	formats: Formats.optional(),
	signers: array(Signer).min(1).max(50).optional(),
	freshness: Freshness.optional(),
	expiry: Expiry.optional(),
	freezes: array(Freeze).min(1).max(100).optional(),
	waivers: array(Waiver).min(1).max(100).optional(),
	"break-glass": BreakGlass.optional(),
	alerts: AlertSettings.optional()
});

// schemas/floor/v1.ts
/**
* `.github/provender-floor.yml` in the organisation's repository `.github`: what every repository of it must ask at
* least. Repositories can tighten it and never loosen it: their waivers, roles and break-glass do not reach it.
*/
const Floor = strictObject({
	schema: literal("floor/v1"),
	stages: array(Name).min(1).max(50).optional().describe("the names that stages may have, so that no rule is evaded by another name"),
	roles: record(Name, Actors).optional(),
	rules: array(Requirement).min(1).optional(),
	formats: Formats.optional(),
	signers: array(Signer).min(1).max(50).optional(),
	freshness: Freshness.optional(),
	expiry: Expiry.optional(),
	freezes: array(Freeze).min(1).max(100).optional(),
	"break-glass": BreakGlass.optional(),
	alerts: AlertSettings.optional()
});

// schemas/model/v1.ts
const RiskTier = _enum([
	"low",
	"medium",
	"high"
]);
/** The name of a metric, as the metrics file of a pipeline has it. */
const MetricName = string().regex(/^[a-z][a-z0-9_.-]{0,63}$/i, "expected 1–64 letters, digits, \"_\", \".\" and \"-\", beginning with a letter");
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
		components: array(Name).optional().describe("components whose outputs are read, at their paths"),
		parts: array(Name).optional().describe("parts of this model whose files are read, at parts/<model>/")
	}).optional(),
	params: array(string().min(1)).optional().describe("keys of the parameters file; dots reach into objects"),
	outputs: array(RepoPath).min(1).describe("files or folders that the command writes")
});
/** Where the randomness comes from: a key of the parameters file, or the reason why there is none. */
const Seed = union([strictObject({
	parameter: string().min(1),
	library: string().min(1).optional(),
	rng: string().min(1).optional()
}), strictObject({ none: Text.describe("why the training needs no seed") })]);
/** Another model that this one is made of: one version of it, or whatever a stage of it holds when this one is trained. */
const Part = strictObject({
	model: Name,
	version: SemVer.optional(),
	stage: Name.optional().describe("follows this stage of the part")
}).refine(({ version, stage }) => version === void 0 !== (stage === void 0), "expected either a version, or a stage to follow");
/** What a metric must reach. */
const Threshold = strictObject({
	metric: MetricName,
	split: string().min(1).max(64).optional(),
	slice: record(string(), string()).optional().describe("only on these rows; all rows when absent"),
	min: number().optional(),
	max: number().optional()
}).refine(({ min, max }) => min !== void 0 || max !== void 0, "expected min, max, or both");
/** A validation suite: cases that a version must meet on pinned data. Evaluation records name it. */
const EvaluationSuite = strictObject({
	suite: Name,
	description: Text.optional(),
	data: array(Name).min(1).describe("keys of datasets: the lots are the pinned data"),
	thresholds: array(Threshold).min(1).max(200)
});
/** What is watched while the model serves. */
const MonitoringPlan = strictObject({
	reference: array(Name).min(1).describe("keys of datasets that what comes in is compared with"),
	window: _enum([
		"day",
		"week",
		"month"
	]),
	"min-rows": int().min(1).optional().describe("a window with fewer rows is reported as too small, never as healthy"),
	"ignore-columns": array(string().min(1)).optional(),
	"groups-by": array(string().min(1)).optional().describe("columns whose groups are compared for bias"),
	"label-delay-days": int().min(0).max(3650).optional().describe("how long until the truth of a prediction is known"),
	accuracy: array(Threshold).min(1).optional(),
	alert: strictObject({
		windows: int().min(1).max(10),
		of: int().min(1).max(10),
		"cooldown-days": int().min(0).max(365).optional()
	}).refine(({ windows, of }) => windows <= of, "expected windows ≤ of").optional().describe("how many of the last windows must be bad; 2 of 3 when absent"),
	"on-alarm": array(_enum([
		"issue",
		"retrain",
		"suspend"
	])).min(1)
});
/** `models/<name>/model.yml`: what the model is and how it is made. */
const Model = strictObject({
	schema: literal("model/v1"),
	name: Name,
	version: SemVer.describe("the version that the next training run makes"),
	description: Text,
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
	})).optional().describe("per metric: how far a reproduction may be off"),
	parts: array(Part).min(1).max(50).optional().describe("a composite model: the models it is made of"),
	evaluations: array(EvaluationSuite).min(1).max(50).optional(),
	monitoring: MonitoringPlan.optional()
});
/** What a pipeline writes to its metrics file. */
const Metric = strictObject({
	name: MetricName,
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

// schemas/override/v1.ts
/** `overrides/<id>.yml`: break-glass, asked for in the pull request that needs it. It counts once, where it is new. */
const Override = strictObject({
	schema: literal("override/v1"),
	id: Name,
	reason: Text,
	until: UtcTime.describe("when it ends; at most as far ahead as the policy allows"),
	moves: array(string().regex(/^(?!constructor#)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?#[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, "expected model#stage, such as churn#production")).min(1).max(50).describe("for which moves the rules are put aside")
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
	reason: Text,
	severity: _enum([
		"low",
		"medium",
		"high",
		"critical"
	]),
	"issued-on": Day,
	lifted: strictObject({
		"lifted-on": Day,
		reason: Text,
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
	"floor/v1": Floor,
	"override/v1": Override,
	"lineage/v1": LineageStatement,
	"slsa-provenance/v1": SlsaProvenance,
	"decision/v1": DecisionRecord,
	"alert/v1": AlertRecord,
	"acknowledgement/v1": AcknowledgementRecord,
	"override-link/v1": OverrideLink,
	"deployment-link/v1": DeploymentLink,
	"deployment/v1": DeploymentRecord,
	"evaluation/v1": EvaluationRecord,
	"reproduction/v1": ReproductionRecord,
	"monitoring/v1": MonitoringRecord
};

// core/documents/read.ts
/** Reads a YAML document that a person wrote: every problem at once, each with its line. */
function readDocument(kind, file, text) {
	return once(`${kind} ${file}`, text, () => readText(kind, file, text));
}
function readText(kind, file, text) {
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

export { MetricsFile as a, DeploymentRecord as c, DeploymentLink as d, DecisionRecord as f, Card as h, MetricName as i, Dataset as l, AcknowledgementRecord as m, SLSA_PREDICATE_TYPE as n, Actors as o, AlertRecord as p, SlsaProvenance as r, Formats as s, readDocument as t, OverrideLink as u };