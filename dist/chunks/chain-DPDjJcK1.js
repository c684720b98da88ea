import { d as DecisionRecord } from "./read-BLBg2_Jc.js";
import { t as readRecord } from "./record-BMxYN3eY.js";

// core/decisions/chain.ts
/** Reads the decision log from its first link on: numbers without gap, each naming the digest of the one before. */
function readChain(links) {
	const decisions = [];
	for (const [index, link] of links.entries()) {
		const sequence = index + 1;
		const broken = (reason) => ({
			ok: false,
			sequence,
			reason
		});
		const record = readRecord(DecisionRecord, link.text);
		if (!record.ok) return broken(`decision ${sequence} cannot be read: ${record.reason}`);
		const { value } = record;
		if (value.sequence !== sequence) return broken(`expected decision ${sequence}, found number ${value.sequence}`);
		const previous = decisions.at(-1)?.digest ?? null;
		if (value.previous !== previous) return broken(`decision ${sequence} names ${value.previous ?? "nothing"} as the one before, expected ${previous ?? "nothing"}`);
		decisions.push({
			digest: link.digest,
			record: value
		});
	}
	return {
		ok: true,
		decisions
	};
}
/** The newest decision that satisfies. */
function latestDecision(decisions, satisfies) {
	return decisions.findLast(({ record }) => satisfies(record));
}

export { readChain as n, latestDecision as t };