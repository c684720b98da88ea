import { C as modelsOf, E as stagesHolding, O as tiersOf } from "./rule-CHirAEn5.js";

// core/policy/applies.ts
/** A stage that no rule names. */
const ELSEWHERE = "";
/**
* Every case in which a subject has to pass.
*
* A risk tier that is lowered, a version that is on two stages, a stage that is emptied, a past that cannot be read:
* such a subject is judged as each of the things that it may be, and the worst answer counts. If any of them
* sufficed, an alternative for the easier case would let the harder one pass.
*/
function casesOf(subject, whens, documents, served) {
	let cases = [{}];
	const vary = (parts) => void (cases = cases.flatMap((one) => parts.map((part) => ({
		...one,
		...part
	}))));
	const [model] = modelsOf(subject);
	if (model !== void 0 && whens.some((when) => when?.["risk-tiers"])) vary(tiersToJudge(model, documents).map((tier) => ({ tier })));
	if (subject.kind !== "move") return cases;
	const origins = new Set(whens.flatMap((when) => when?.from ?? []));
	if (origins.size > 0) vary(originsToJudge(subject.move, origins, documents).map((from) => ({ from })));
	if (whens.some((when) => when?.rollback !== void 0)) {
		const back = isRollback(subject.move, served);
		vary((back.known ? [back.value] : [true, false]).map((value) => ({ isRollback: value })));
	}
	return cases;
}
function tiersToJudge(model, documents) {
	const found = [...new Set(tiersOf(model, documents))];
	return found.length > 0 ? found : [
		"low",
		"medium",
		"high"
	];
}
function originsToJudge({ model, to }, named, documents) {
	if (to === null) return [...named];
	const held = stagesHolding(model, to, documents);
	if (!held.known) return [...named, ELSEWHERE];
	const from = held.value.length > 0 ? held.value : ["unassigned"];
	return [...new Set(from.map((stage) => named.has(stage) ? stage : ELSEWHERE))];
}
/** Whether a move brings back what served the stage before. */
function isRollback({ model, stage, slot, to }, served) {
	if (slot !== "version" || to === null) return {
		known: true,
		value: false
	};
	if (!served.known) return served;
	const key = `${model}#${stage}`;
	return {
		known: true,
		value: Object.hasOwn(served.value, key) && served.value[key].includes(to)
	};
}
/** Whether a use of a rule speaks about a subject in one case. */
function applies({ use, rule }, subject, of) {
	if (subject.kind === "policy") return rule.approves === true;
	return (subject.kind === "move" || rule.approves === true) && fits(use.when, subject, of);
}
/** Whether a "when" is about a subject in one case; every key given must match. */
function fits(when, subject, { tier, from: origin, isRollback: isBack = false }) {
	const { stages, from, models, "risk-tiers": tiers, rollback } = when ?? {};
	if (stages && (subject.kind !== "move" || !stages.includes(subject.move.stage))) return false;
	if (from && (subject.kind !== "move" || origin === void 0 || !from.includes(origin))) return false;
	if (rollback !== void 0 && rollback !== isBack) return false;
	const concerned = modelsOf(subject);
	if (models && !concerned.some((model) => models.some((pattern) => matches(pattern, model)))) return false;
	return !tiers || tier !== void 0 && tiers.includes(tier);
}
/** Whether a name fits a pattern in which * stands for any text. Linear: no backtracking over the pattern. */
function matches(pattern, name) {
	const parts = pattern.split("*");
	if (parts.length === 1) return pattern === name;
	const [head = "", tail = ""] = [parts[0], parts.at(-1)];
	if (name.length < head.length + tail.length || !name.startsWith(head) || !name.endsWith(tail)) return false;
	let at = head.length;
	for (const part of parts.slice(1, -1)) {
		const found = name.indexOf(part, at);
		if (found < 0 || found + part.length > name.length - tail.length) return false;
		at = found + part.length;
	}
	return true;
}

export { matches as a, isRollback as i, casesOf as n, fits as r, applies as t };