import { X as versionPath } from "./yaml-CQlHDHOj.js";
import { t as canonicalJson } from "./canonical-DOHcMRTi.js";
import { r as SlsaProvenance } from "./read-DIys0n8R.js";
import { a as LineageStatement } from "./v1-DV4sOg-z.js";
import { t as readRecord } from "./record-B8J7JG1y.js";

// core/policy/facts.ts
const known = (value) => ({
	known: true,
	value
});
const unknown = (reason) => ({
	known: false,
	reason
});
const touchesNothing = ({ changed, colliding, displaced }) => changed.length + colliding.length + displaced.length === 0;
/** What every decision needs; rules add to it. */
const BASIC_NEEDS = [
	"pull",
	"files",
	"documents"
];
/** The bytes that the digest of the facts is taken over. */
const factsText = (facts, policy, floor = null) => canonicalJson({
	facts,
	policy,
	...floor === null ? {} : { floor }
});

// core/policy/verdict.ts
const pass = (summary, more = {}) => ({
	outcome: "pass",
	summary,
	...more
});
const fail = (summary, remedy, more = {}) => ({
	outcome: "fail",
	summary,
	remedy,
	...more
});
const pending = (summary, missing, remedy, more = {}) => ({
	outcome: "pending",
	summary,
	missing,
	remedy,
	...more
});
const skipped = (summary) => ({
	outcome: "skipped",
	summary
});
const doubt = (summary, remedy, more = {}) => ({
	outcome: "error",
	summary,
	remedy,
	...more
});

// core/policy/version-evidence.ts
const TRAIN_AGAIN = "Train the version again, so that file and records are written together; never edit either by hand.";
/**
* Whether a version's file says what its records say: both records present and whole, the same model, version,
* trainer, commit and subjects in all three, and, for a version that comes in, a trained commit below the head.
*/
function judgeVersionEvidence(name, { model, version, isNew, read }, evidence) {
	const path = versionPath(model, version);
	const here = { annotations: [{
		path,
		line: 1,
		message: ""
	}] };
	const no = (summary, remedy = TRAIN_AGAIN) => fail(summary, remedy, {
		missing: "the training run",
		annotations: here.annotations.map((annotation) => ({
			...annotation,
			message: summary
		}))
	});
	if (!read.known) return doubt(`The file of ${name} cannot be used: ${read.reason}.`, TRAIN_AGAIN);
	if (!read.value) return no(`There is no ${path}.`, `Train ${name} in this pull request, or name a version that exists.`);
	const file = read.value;
	if (file.model !== model || file.version !== version) return no(`${path} is the file of ${file.model}@${file.version}, expected ${name}.`);
	if (!evidence) return doubt(`The records of ${name} were not read.`, "It is tried again by itself.");
	const lineage = openRecord(evidence.lineage, "lineage", name, LineageStatement);
	if (!lineage.ok) return lineage.judgement;
	const provenance = openRecord(evidence.provenance, "provenance", name, SlsaProvenance);
	if (!provenance.ok) return provenance.judgement;
	const { predicate } = lineage.value;
	const expectations = [
		[
			"model",
			file.model,
			predicate.model.name
		],
		[
			"version",
			file.version,
			predicate.model.version
		],
		[
			"trained-by",
			file["trained-by"].toLowerCase(),
			predicate.initiator.login.toLowerCase()
		],
		[
			"commit",
			file.commit,
			commitOf(predicate)
		],
		[
			"subjects",
			subjectsOfFile(file),
			subjectsOfStatement(lineage.value.subject)
		],
		[
			"subjects of the provenance",
			subjectsOfFile(file),
			subjectsOfStatement(provenance.value.subject)
		]
	];
	for (const [what, inFile, inRecord] of expectations) if (canonicalJson(inFile ?? null) !== canonicalJson(inRecord ?? null)) return no(`${path} differs from its record in ${what}: the file has ${show(inFile)}, the record ${show(inRecord)}.`);
	if (!isNew) return pass(`${name} equals its lineage record ${file.lineage.slice(0, 19)}… and its provenance.`);
	const below = evidence.trainedBelowHead;
	if (!below.known) return doubt(`Whether ${name} was trained from this branch is not known: ${below.reason}.`, "It is tried again by itself.");
	if (!below.value) return no(`${name} was trained from ${file.commit.slice(0, 7)}, which is not part of this branch.`, "Train the version from a commit of this branch.");
	return pass(`${name} equals its lineage record ${file.lineage.slice(0, 19)}… and its provenance; it was trained from ${file.commit.slice(0, 7)}.`);
}
/** A record of a version as it lies on the branch, or what is said where it cannot be used. */
function openRecord(fact, what, name, schema) {
	const no = (judgement) => ({
		ok: false,
		judgement
	});
	if (!fact.known) return no(doubt(`The ${what} record of ${name} could not be read: ${fact.reason}.`, "It is tried again by itself."));
	if (fact.value.state === "absent") return no(fail(`The ${what} record of ${name} is not on the branch provender-records.`, TRAIN_AGAIN, { missing: "the training run" }));
	if (fact.value.state === "damaged") return no(fail(`The ${what} record of ${name} is not what its name says: ${fact.value.reason}.`, "Find out who changed provender-records; train the version again.", { missing: "an administrator" }));
	const record = readRecord(schema, fact.value.text);
	return record.ok ? record : no(fail(`The ${what} record of ${name} cannot be read: ${record.reason}.`, TRAIN_AGAIN, { missing: "the training run" }));
}
/** The commit that a lineage record says was trained. */
function commitOf(predicate) {
	return predicate.buildDefinition.resolvedDependencies.flatMap(({ digest }) => digest?.["gitCommit"] ?? [])[0];
}
const sorted = (subjects) => subjects.sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
const subjectsOfFile = (file) => sorted(file.subjects.map(({ name, digest }) => [name, digest.slice(7)]));
const subjectsOfStatement = (subjects) => sorted(subjects.map(({ name, digest }) => [name, digest["sha256"] ?? ""]));
function show(value) {
	const text = typeof value === "string" ? value : JSON.stringify(value ?? null);
	return text.length > 100 ? `${text.slice(0, 97)}…` : text;
}

export { fail as a, skipped as c, known as d, touchesNothing as f, doubt as i, BASIC_NEEDS as l, judgeVersionEvidence as n, pass as o, unknown as p, openRecord as r, pending as s, commitOf as t, factsText as u };