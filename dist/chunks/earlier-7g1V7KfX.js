import { c as DeploymentRecord } from "./read-DIys0n8R.js";
import { t as readRecord } from "./record-B8J7JG1y.js";

// core/deploy/earlier.ts
function readDeployments(found) {
	const deployments = [];
	const unreadable = [];
	for (const { digest, text } of found) {
		const record = readRecord(DeploymentRecord, text);
		if (record.ok) deployments.push(record.value);
		else unreadable.push(`The deployment record ${digest} cannot be read (${record.reason}), so what was deployed since is not known. Find out who wrote it to provender-records.`);
	}
	return {
		deployments: deployments.sort((a, b) => Date.parse(a.deployedAt) - Date.parse(b.deployedAt)),
		unreadable
	};
}
/** Deployments of one stage, oldest first. */
function ofStage({ deployments }, repository, { model, stage }) {
	return deployments.filter((record) => sameName(record.repository, repository) && record.model === model && record.stage === stage);
}
/** The record of a run that has deployed this change of this commit: its repetition has nothing to do. */
function findSucceeded(ofThisStage, commit, { to }) {
	return ofThisStage.find((record) => record.outcome === "succeeded" && record.commit === commit && record.version === to);
}
/**
* Why a decision no longer counts: a newer one has been carried out on this stage since.
*
* An old run that is repeated would otherwise undo a newer merge, and a decision could be used once more for a change
* that went past the gate. Decisions about one stages.yml are in the order of their merges.
*/
function overtaken(earlier, repository, change, decision, decisions) {
	const sequences = new Map(decisions.map(({ digest, record }) => [digest, record.sequence]));
	const cut = earlier.deployments.find((record) => sameName(record.repository, repository) && record.decision !== null && !sequences.has(record.decision));
	if (cut) return [`The deployment of ${cut.deployedAt} names decision ${cut.decision}, which is not in the decision log: the log was cut. Restore provender-records from another clone.`];
	const newer = ofStage(earlier, repository, change).findLast((record) => record.outcome !== "refused" && record.decision !== null && (sequences.get(record.decision) ?? 0) > decision.record.sequence);
	if (!newer) return [];
	return [`Decision ${decision.record.sequence} was overtaken: on ${newer.deployedAt} decision ${sequences.get(newer.decision)} brought ${newer.version ?? "nothing"} to ${change.model}#${change.stage}. Propose the change again in a new pull request.`];
}
/** GitHub's names ignore case. */
const sameName = (one, other) => one.toLowerCase() === other.toLowerCase();

export { sameName as a, readDeployments as i, ofStage as n, overtaken as r, findSucceeded as t };