import { X as versionPath, Y as stagesPath } from "./yaml-CQlHDHOj.js";
import { n as latestDecision, t as isAgainstGroup } from "./chain-BqiLpcOg.js";
import { a as sameName, r as overtaken } from "./earlier-7g1V7KfX.js";
import { a as STATEMENTS, c as waiverOf, d as versionsServed, l as combine, t as blockingAlerts } from "./open-BZBL-51s.js";
import { d as known, n as judgeVersionEvidence, p as unknown } from "./version-evidence-DcCYnCEL.js";
import { x as describeSubject } from "./rule-CHirAEn5.js";
import { n as casesOf, t as applies } from "./applies-C0u8Qe8p.js";
import { l as judgeStatement, o as leavesOf, u as lineageSigned } from "./read-BWxhtxnH.js";
import { i as treeTroubles } from "./tree-manifest-DyXFJZJE.js";
import { t as offTheShelf } from "./shelf-ooQJCobs.js";

// adapters/signing/trust-when-needed.ts
/** Sigstore's libraries are much to load: only where there is a signature to verify. */
const openTrustWhenNeeded = async (documents) => (await import("./open-trust-DkQMfyQM.js")).openTrust(documents);

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

// core/deploy/signatures.ts
/** What there is of signatures, whether or not a rule asks for them. */
function describeSigning({ policy, signatures }) {
	if (!signatures.known) return {
		state: "unknown",
		says: [`signatures could not be verified: ${signatures.reason}`]
	};
	const trusted = policy.state === "valid" ? policy.policy.signers ?? [] : [];
	const judged = STATEMENTS.map((statement) => ({
		statement,
		...judgeStatement(signatures.value.filter((one) => one.statement === statement), trusted)
	}));
	const says = judged.map(({ statement, says: said }) => `${statement} ${said.startsWith("signed") ? "is " : ""}${said}`);
	if (signatures.value.every(({ state }) => state === "absent")) return {
		state: "unsigned",
		says
	};
	const ignored = signatures.value.filter(({ statement, state }) => state === "invalid" && judged.some((one) => one.statement === statement && one.isTrusted));
	const doubts = trusted.length === 0 ? ["the policy names nobody who is trusted to sign"] : ignored.map(({ statement, reason }) => `a signature of the ${statement} is invalid and does not count: ${reason ?? "it does not hold"}`);
	return {
		state: judged.every(({ isTrusted }) => isTrusted) ? "signed" : "not-trusted",
		says: [...says, ...doubts]
	};
}
/**
* Why a version may not be deployed for want of signatures, by the gate's own rule: empty where no rule asks for them.
*
* The gate has judged them once. What the branch of records holds may have changed since, and a policy that was merged
* after the decision may ask for more. Rules of the organisation lie in another repository: where one of them was met
* by signatures, the decision says so, and both statements have to be signed still, by signers of the policy.
*/
function signatureReasons(evidence, decision, links) {
	const { policy, repository, change, documents, now } = evidence;
	if (policy.state !== "valid") return ["The policy is not valid at the merged commit, so whether it demands signatures is not known. Run \"provender check\"."];
	const subject = {
		kind: "move",
		move: {
			model: change.model,
			stage: change.stage,
			slot: "version",
			from: change.from,
			to: change.to,
			path: stagesPath(change.model),
			line: 1
		}
	};
	const valid = policy;
	const leaves = leavesOf(policy.root);
	const waivers = policy.policy.waivers ?? [];
	const served = known(versionsServed(links.filter(({ record }) => record.sequence < decision.sequence), repository));
	const cases = casesOf(subject, [...leaves.map(({ use }) => use.when), ...waivers.map(({ when }) => when)], documents, served);
	const moved = {
		model: change.model,
		file: evidence.file,
		signatures: evidence.signatures,
		now
	};
	const own = cases.flatMap((one) => ask(policy.root, one).against);
	return [...new Set([...own, ...byFloor(moved, policy, subject, decision)].map(({ summary, remedy }) => `${summary} ${remedy ?? ""}`.trim()))];
	function ask(node, one) {
		if (node.kind === "rule") return askRule(node, one);
		const parts = node.children.map((child) => ask(child, one));
		const outcome = combine(node.kind, parts.map((part) => part.outcome));
		return {
			outcome,
			against: outcome === "pass" || outcome === "skipped" ? [] : parts.flatMap(({ against }) => against)
		};
	}
	function askRule(leaf, one) {
		if (!applies(leaf, subject, one) || waiverOf(leaf.use.id, waivers, subject, one, now)) return {
			outcome: "skipped",
			against: []
		};
		const isMet = wasMet(decision, leaf.use.id, leaf.rule.id, subject);
		if (leaf.rule.id !== lineageSigned.id) return {
			outcome: isMet ? "pass" : "fail",
			against: []
		};
		if (decision.override && !isMet) return {
			outcome: "skipped",
			against: []
		};
		const judgement = leaf.judge(signingGiven(moved, valid, subject, leaf.use));
		return {
			outcome: judgement.outcome,
			against: judgement.outcome === "pass" ? [] : [judgement]
		};
	}
}
const FLOOR = "floor:";
function byFloor(moved, policy, subject, decision) {
	return decision.verdicts.filter(({ id, rule }) => id.startsWith(FLOOR) && rule === lineageSigned.id && wasMet(decision, id, rule, subject)).map(({ id }) => lineageSigned.judge(signingGiven(moved, policy, subject, {
		id,
		rule: lineageSigned.id
	}), { statements: [...STATEMENTS] })).filter(({ outcome }) => outcome !== "pass");
}
function wasMet({ verdicts }, id, rule, subject) {
	const own = verdicts.filter((verdict) => verdict.id === id && verdict.rule === rule && verdict["subject"] === describeSubject(subject));
	return own.length > 0 && own.every(({ outcome }) => outcome === "pass");
}
/** What the rule about signatures hears at the gate, with nothing that it does not ask for. */
function signingGiven({ model, file, signatures, now }, { policy }, subject, use) {
	const name = `${model}@${file.version}`;
	return {
		subject,
		use,
		asked: [use],
		now,
		policy,
		situation: {
			moves: subject.kind === "move" ? [subject.move] : [],
			policyChanged: false,
			changes: [],
			overrides: [],
			versions: { [name]: {
				model,
				version: file.version,
				isNew: false,
				read: known(file)
			} }
		},
		evidence: { [name]: {
			lineage: NOT_ASKED,
			provenance: NOT_ASKED,
			trainedBelowHead: NOT_ASKED,
			signatures
		} }
	};
}
const NOT_ASKED = unknown("the rule asks for signatures");

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
	const decisions = chain.decisions.filter(({ record }) => !isAgainstGroup(record));
	const decision = latestDecision(decisions, (record) => decides(record, evidence));
	if (!decision) return {
		ok: false,
		reasons: [...reasons, `There is no decision about ${describeChange(change)} on exactly these files. Propose the change in a pull request; what went past the gate is not deployed.`]
	};
	const against = [decision, latestDecision(decisions, (record) => sameProposal(record, decision.record)) ?? decision].findLast(({ record }) => record.conclusion !== "approved");
	if (against) reasons.push(`Decision ${against.record.sequence} on pull request #${against.record.pull} is "${against.record.conclusion}", expected "approved". Propose the change again in a pull request that meets the policy.`);
	reasons.push(...alertReasons(evidence, chain), ...overrideReasons(decision, evidence.now));
	if (version?.file) reasons.push(...signatureReasons({
		...evidence,
		file: version.file,
		...version.signing
	}, decision.record, chain.links));
	reasons.push(...overtaken(earlier, evidence.repository, change, decision, chain.decisions));
	return reasons.length === 0 ? {
		ok: true,
		decision
	} : {
		ok: false,
		reasons
	};
}
/** Whatever went past the gate may be what would be deployed. Taking a version out of service is always safe. */
function alertReasons({ change }, { links }) {
	if (change.to === null) return [];
	return blockingAlerts(links).map(({ record }) => `Alert ${record.sequence} is open: ${record.summary} Somebody who may, and had no hand in it, has to acknowledge it by closing its issue; then run the job again.`);
}
/** A decision by break-glass is good for as long as its override says. */
function overrideReasons({ record }, now) {
	const until = record.override?.until;
	if (until === void 0 || Date.parse(until) > now.getTime()) return [];
	return [`Decision ${record.sequence} was made by break-glass, and its override ended on ${until}. Propose the change in a pull request that meets the policy.`];
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

export { describeChange as a, signingGiven as i, verifyDeployment as n, stageChanges as o, describeSigning as r, openTrustWhenNeeded as s, decidesMove as t };