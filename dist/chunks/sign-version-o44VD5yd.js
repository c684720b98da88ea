import { t as readRecord } from "./record-B8J7JG1y.js";
import { X as versionPath } from "./yaml-CQlHDHOj.js";
import { n as readVersionFile } from "./version-CIn0_-E9.js";
import { a as LineageStatement } from "./v1-DV4sOg-z.js";
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

// flows/sign-version.ts
/**
* Signs both statements of a version and keeps the signatures beside them. Each is signed as it lies on the records branch.
*
* With `run`, only what that run made: a job vouches for nothing else.
*/
async function signVersion({ model, version }, source, records, signer, run) {
	const [found] = await source.documents([versionPath(model, version)]);
	const { file, doubts } = readVersionFile(model, version, found?.text);
	if (!file) throw new UserError(`Cannot sign ${model}@${version} on ${source.revision}: ${doubts.map(({ text }) => text).join("; ")}. Train it, or name a version that is there.`);
	const statements = [{
		of: "lineage",
		digest: file.lineage
	}, {
		of: "provenance",
		digest: file.provenance
	}];
	const facts = await source.read(statements.map(({ digest }) => ({
		kind: "lineage",
		digest
	})));
	const signatures = [];
	for (const [index, { of, digest }] of statements.entries()) {
		const fact = facts[index];
		if (fact?.state !== "present") throw new OutsideError("RECORD_DAMAGED", `Cannot sign the ${of} of ${model}@${version}: its record ${digest} is ${fact?.state === "damaged" ? fact.reason : "not on provender-records here"}. Fetch it: git fetch origin provender-records:provender-records`);
		if (run && of === "lineage") refuseStrange(`${model}@${version}`, fact.text, run);
		signatures.push({
			kind: "signatures",
			about: digest,
			text: await signer.sign(fact.text)
		});
	}
	const digests = await records.append(signatures, `signatures of ${model}@${version}`);
	return {
		version: `${model}@${version}`,
		statements: statements.map((statement, index) => ({
			...statement,
			signature: digests[index] ?? ""
		}))
	};
}
function refuseStrange(name, text, run) {
	const read = readRecord(LineageStatement, text);
	const strange = read.ok ? strangeToRun(read.value, run) : [`it cannot be read: ${read.reason}`];
	if (strange.length > 0) throw new UserError(`Cannot sign ${name} as this job, because its lineage is not of this run: ${strange.join("; ")}. Sign it in the run that trained it, or with a key.`);
}

export { signVersion as t };