import { t as latestDecision } from "./chain-DPDjJcK1.js";
import { i as treeTroubles } from "./tree-manifest-GbGlUpLy.js";
import { l as known, t as judgeVersionEvidence } from "./version-evidence-Bydzt92D.js";
import { H as versionPath, V as stagesPath } from "./yaml-Cgh95lmT.js";
import { u as DeploymentRecord } from "./read-BLBg2_Jc.js";
import { t as readRecord } from "./record-BMxYN3eY.js";
import { t as expiryOf } from "./rule-l0Ai9u3g.js";

// core/deploy/stage-changes.ts
/** Which stages serve another version after a merge; challengers and shadows are not deployed. */
function stageChanges(model, before, after) {
	return [.../* @__PURE__ */ new Set([...Object.keys(before?.stages ?? {}), ...Object.keys(after?.stages ?? {})])].sort().flatMap((stage) => {
		const from = before?.stages[stage]?.version ?? null;
		const to = after?.stages[stage]?.version ?? null;
		return from === to ? [] : [{
			model,
			stage,
			from,
			to
		}];
	});
}
function describeChange({ model, stage, from, to }) {
	return `${model}#${stage} ${from ?? "empty"} → ${to ?? "empty"}`;
}

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

// core/deploy/shelf.ts
/** Why a version may not be served today: past its date, or withdrawn. Empty when it may. */
function offTheShelf(name, version, { today, policy, lots, recalls, unreadable }) {
	const reasons = unreadable.map((path) => `${path} is not a valid recall, so what it withdraws is not known. Run "provender check".`);
	if (!policy) reasons.push(`The policy could not be read, so the shelf life of ${name} is not known. Run "provender check".`);
	const until = policy ? expiryOf(version, policy) : void 0;
	if (until !== void 0 && until <= today) reasons.push(`${name} expired on ${until}. Train a new version.`);
	if (!lots) reasons.push(`The dataset lots of ${name} could not be read. Check the lineage record and the dataset's file.`);
	for (const { dataset, lot, expiresOn } of lots ?? []) if (expiresOn !== void 0 && expiresOn <= today) reasons.push(`${name} was trained on ${dataset}@${lot}, which expired on ${expiresOn}. Train a new version on current lots.`);
	return [...reasons, ...recalls.flatMap((recall) => recalled(recall, name, version, lots ?? []))];
}
function recalled({ id, withdrawn, reason, lifted }, name, version, lots) {
	if (lifted !== void 0) return [];
	const reached = withdrawn.flatMap((item) => "dataset" in item ? lots.filter(({ dataset, lot }) => dataset === item.dataset && item.lots.includes(lot)).map(({ dataset, lot }) => `${dataset}@${lot}`) : item.model === version.model && item.versions.includes(version.version) ? [name] : []);
	return reached.length === 0 ? [] : [`Recall ${id} withdraws ${reached.join(", ")}: ${reason}. Propose a version that it does not reach.`];
}

// core/deploy/verify.ts
/**
* Whether a merged stage change may be deployed, judged by the evidence alone and by nobody's word.
*
* Anything missing, unreadable or different is a reason to refuse; there is no reason to allow besides the absence of all.
*/
function verifyDeployment(evidence) {
	const { change, version, chain, earlier } = evidence;
	const reasons = [...change.to === null ? [] : versionReasons(change.model, change.to, version), ...earlier.unreadable];
	if (!chain.ok) return {
		ok: false,
		reasons: [...reasons, `The decision log is broken at decision ${chain.sequence}: ${chain.reason}. Restore provender-records from another clone.`]
	};
	const decision = latestDecision(chain.decisions, (record) => decides(record, evidence));
	if (!decision) return {
		ok: false,
		reasons: [...reasons, `There is no decision about ${describeChange(change)} on exactly these files. Propose the change in a pull request; what went past the gate is not deployed.`]
	};
	const against = [decision, latestDecision(chain.decisions, (record) => sameProposal(record, decision.record)) ?? decision].findLast(({ record }) => record.conclusion !== "approved");
	if (against) reasons.push(`Decision ${against.record.sequence} on pull request #${against.record.pull} is "${against.record.conclusion}", expected "approved". Propose the change again in a pull request that meets the policy.`);
	reasons.push(...overtaken(earlier, evidence.repository, change, decision, chain.decisions));
	return reasons.length === 0 ? {
		ok: true,
		decision
	} : {
		ok: false,
		reasons
	};
}
/** Whether a decision is about this move of the stage, made by a stages.yml with the same bytes. */
function decidesMove(record, { repository, branch, change, stagesBlob }) {
	if (!sameName(record.repository, repository) || record.base.ref !== branch) return false;
	return record.changes.some((one) => one.model === change.model && one.stage === change.stage && one.from === change.from && one.to === change.to && !("slot" in one)) && gatedBlob(record, stagesPath(change.model)) === stagesBlob;
}
/** The same, and the version file, too, has the bytes that were decided. */
function decides(record, evidence) {
	const { change, version } = evidence;
	if (!decidesMove(record, evidence)) return false;
	if (change.to === null) return true;
	if (!version || version.blob === null) return false;
	const gated = gatedBlob(record, versionPath(change.model, change.to));
	return version.blob === (gated === void 0 ? version.blobAtBase(record.base.sha) : gated);
}
/** A file as decided: null when it was removed, undefined when the proposal did not touch it. */
function gatedBlob(record, path) {
	return record.gated.find((file) => file.path === path)?.blob;
}
const sameProposal = (one, other) => sameName(one.repository, other.repository) && one.pull === other.pull && one.head.sha === other.head.sha;
function versionReasons(model, to, version) {
	const name = `${model}@${to}`;
	const file = version?.file;
	if (!file) return [`${versionPath(model, to)} is missing or not valid. Run "provender check".`];
	const judged = judgeVersionEvidence(name, {
		model,
		version: to,
		isNew: false,
		read: known(file)
	}, {
		...version.records,
		trainedBelowHead: known(true)
	});
	return [
		...judged.outcome === "pass" ? [] : [`${judged.summary} ${judged.remedy ?? ""}`.trim()],
		...treeTroubles(file.subjects.map((subject) => subject.name)).map((trouble) => `${versionPath(model, to)}, subjects: ${trouble}`),
		...offTheShelf(name, file, version.shelf)
	];
}

export { readDeployments as a, stageChanges as c, ofStage as i, verifyDeployment as n, sameName as o, findSucceeded as r, describeChange as s, decidesMove as t };