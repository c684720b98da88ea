import { d as DeploymentLink, f as DecisionRecord, m as AcknowledgementRecord, p as AlertRecord, u as OverrideLink } from "./read-DIys0n8R.js";
import { t as readRecord } from "./record-B8J7JG1y.js";

// core/decisions/chain.ts
const LINKS = {
	"decision/v1": DecisionRecord,
	"alert/v1": AlertRecord,
	"acknowledgement/v1": AcknowledgementRecord,
	"override-link/v1": OverrideLink,
	"deployment-link/v1": DeploymentLink
};
/**
* Reads one link of any kind.
*
* A kind that is not known is refused, never passed over: a newer Provender may have written there what ends a decision.
*/
function readLink(text) {
	const kind = kindOf(text);
	if (kind === void 0 || !Object.hasOwn(LINKS, kind)) return {
		ok: false,
		reason: notKnown(text, kind)
	};
	return readRecord(LINKS[kind], text);
}
function kindOf(text) {
	try {
		const kind = JSON.parse(text)?.schema;
		return typeof kind === "string" ? kind : void 0;
	} catch {
		return;
	}
}
function notKnown(text, kind) {
	if (kind !== void 0) return `schema: "${kind.slice(0, 60)}" is no kind of link that this Provender knows; update it if a newer one writes to the log`;
	const read = readRecord(DecisionRecord, text);
	return read.ok ? "schema: expected one" : read.reason;
}
/** Reads the decision log from its first link on: numbers without gap, each naming the digest of the one before. */
function readChain(stored) {
	const links = [];
	for (const [index, link] of stored.entries()) {
		const sequence = index + 1;
		const broken = (reason) => ({
			ok: false,
			sequence,
			reason
		});
		const record = readLink(link.text);
		if (!record.ok) return broken(`decision ${sequence} cannot be read: ${record.reason}`);
		const { value } = record;
		if (value.sequence !== sequence) return broken(`expected decision ${sequence}, found number ${value.sequence}`);
		const previous = links.at(-1)?.digest ?? null;
		if (value.previous !== previous) return broken(`decision ${sequence} names ${value.previous ?? "nothing"} as the one before, expected ${previous ?? "nothing"}`);
		links.push({
			digest: link.digest,
			record: value
		});
	}
	return {
		ok: true,
		links,
		decisions: linksOfKind(links, "decision/v1")
	};
}
/** The links of one kind, oldest first. */
function linksOfKind(links, kind) {
	return links.filter((link) => link.record.schema === kind);
}
/** When what a link says happened. */
function timeOf(record) {
	switch (record.schema) {
		case "decision/v1": return record.decidedAt;
		case "alert/v1": return record.openedAt;
		case "acknowledgement/v1": return record.acknowledgedAt;
		case "override-link/v1": return record.overriddenAt;
		case "deployment-link/v1": return record.deployedAt;
	}
}
/**
* Whether a decision is a "no" to a merge group: it keeps that group from landing, and says nothing against the pull
* request in another group or by itself.
*/
const isAgainstGroup = ({ group, conclusion }) => group !== void 0 && conclusion !== "approved";
/** The newest decision that satisfies. */
function latestDecision(decisions, satisfies) {
	return decisions.findLast(({ record }) => satisfies(record));
}

export { readLink as a, readChain as i, latestDecision as n, timeOf as o, linksOfKind as r, isAgainstGroup as t };