import { t as readRecord } from "./record-B8J7JG1y.js";
import { X as versionPath } from "./yaml-CQlHDHOj.js";
import { t as canonicalJson } from "./canonical-DOHcMRTi.js";
import { n as readVersionFile, r as traceVersion } from "./version-CIn0_-E9.js";
import { a as LineageStatement } from "./v1-DV4sOg-z.js";
import { r as SlsaProvenance } from "./read-DIys0n8R.js";
import { n as UserError, t as OutsideError } from "./outside-error-BF-voqc7.js";

// core/signing/own-run.ts
/**
* Why a job must not vouch for a statement: it says it comes from another run, commit or person than the job's own.
*
* The machine that trained writes the statement. The job that signs it cannot see what that machine did, but it knows
* from GitHub itself who started which run about which commit.
*/
function strangeToRun({ predicate }, run) {
	const { initiator, runDetails, buildDefinition } = predicate;
	const commit = buildDefinition.resolvedDependencies.flatMap(({ digest }) => digest?.["gitCommit"] ?? [])[0];
	const prefix = `${run.server}/${run.repository}/actions/runs/${run.runId}/`;
	const { invocationId } = runDetails.metadata;
	return [
		...invocationId.startsWith(prefix) ? [] : [`it was made by the run ${invocationId}, expected ${prefix}…`],
		...initiator.login.toLowerCase() === run.actor.toLowerCase() ? [] : [`it was started by ${initiator.login}, expected ${run.actor}`],
		...commit === run.commit ? [] : [`it was trained from ${commit ?? "no commit"}, expected ${run.commit}`]
	];
}
/**
* In which of their common parts two statements about one run differ; empty for what one training run wrote.
*
* Who is asked to sign both looks into the lineage alone: a provenance beside it that names another builder or commit
* would be vouched for unseen, and other verifiers read nothing else.
*/
function provenanceDiffers(lineage, provenance) {
	return [
		[
			"subjects",
			lineage.subject.map(({ name, digest }) => ({
				name,
				digest
			})),
			provenance.subject.map(({ name, digest }) => ({
				name,
				digest
			}))
		],
		[
			"build definition",
			lineage.predicate.buildDefinition,
			provenance.predicate.buildDefinition
		],
		[
			"run details",
			lineage.predicate.runDetails,
			provenance.predicate.runDetails
		]
	].filter(([, ours, theirs]) => canonicalJson(ours) !== canonicalJson(theirs)).map(([name]) => name);
}

// flows/sign-version.ts
/**
* Signs both statements of a version and keeps the signatures beside them. Each is signed as it lies on the records branch,
* when both are of this version and of one run, and nothing is signed before that is known.
*
* With `run`, only what that run made: a job vouches for nothing else.
*/
async function signVersion({ model, version }, source, records, signer, run) {
	const name = `${model}@${version}`;
	const [found] = await source.documents([versionPath(model, version)]);
	const { file, doubts } = readVersionFile(model, version, found?.text);
	if (!file) throw new UserError(`Cannot sign ${name} on ${source.revision}: ${doubts.map(({ text }) => text).join("; ")}. Train it, or name a version that is there.`);
	const statements = await gatherStatements(name, file, source);
	refuseStrange(name, file, statements, run);
	const signatures = await Promise.all(statements.map(async ({ digest, text }) => ({
		kind: "signatures",
		about: digest,
		text: await signer.sign(text)
	})));
	const digests = await records.append(signatures, `signatures of ${name}`);
	return {
		version: name,
		statements: statements.map(({ of, digest }, index) => ({
			of,
			digest,
			signature: digests[index] ?? ""
		}))
	};
}
async function gatherStatements(name, file, source) {
	const facts = await source.read([{
		kind: "lineage",
		digest: file.lineage
	}, {
		kind: "lineage",
		digest: file.provenance
	}]);
	const open = (of, digest, fact) => {
		if (fact?.state === "present") return {
			of,
			digest,
			text: fact.text
		};
		throw new OutsideError("RECORD_DAMAGED", `Cannot sign the ${of} of ${name}: its record ${digest} is ${fact?.state === "damaged" ? fact.reason : "not on provender-records here"}. Fetch it: git fetch origin provender-records:provender-records`);
	};
	return [open("lineage", file.lineage, facts[0]), open("provenance", file.provenance, facts[1])];
}
function refuseStrange(name, file, [lineageText, provenanceText], run) {
	const record = ({ digest, text }) => ({
		state: "present",
		digest,
		text
	});
	const traced = traceVersion(file.model, file.version, file, {
		lineage: record(lineageText),
		provenance: record(provenanceText)
	});
	if (!traced.agrees) throw new UserError(`Cannot sign ${name}: ${traced.doubts.map(({ text }) => text).join("; ")} Train the version again.`);
	const [lineage, provenance] = [readRecord(LineageStatement, lineageText.text), readRecord(SlsaProvenance, provenanceText.text)];
	if (!lineage.ok || !provenance.ok) throw new Error("unreachable: both were read to be compared");
	const differing = provenanceDiffers(lineage.value, provenance.value);
	if (differing.length > 0) throw new UserError(`Cannot sign ${name}: its lineage and its provenance are not of one run; they differ in ${differing.join(", ")}. Train the version again.`);
	const strange = run ? strangeToRun(lineage.value, run) : [];
	if (strange.length > 0) throw new UserError(`Cannot sign ${name} as this job, because its lineage is not of this run: ${strange.join("; ")}. Sign it in the run that trained it, or with a key.`);
}

export { signVersion as t };