import { s as LineageStatement, t as readDocument } from "./read-BLBg2_Jc.js";
import { t as readRecord } from "./record-BMxYN3eY.js";
import { D as strictObject, P as datasetPath } from "./yaml-Cgh95lmT.js";
import { i as pass, n as doubt, o as skipped, r as fail } from "./version-evidence-Bydzt92D.js";

// core/policy/rule.ts
/** Gives a rule its types from its own declarations. */
function defineRule(rule) {
	return rule;
}

// core/policy/rules/not-expired/rule.ts
const DAY_MS = 864e5;
const notExpired = defineRule({
	id: "not-expired",
	title: "Neither the version nor a dataset lot that it was trained on has expired",
	needs: ["documents", "evidence"],
	options: strictObject({}),
	judge({ subject, situation, documents, evidence, policy, now }) {
		if (subject.kind !== "move" || subject.move.to === null) return skipped("nothing is moved to a stage");
		const { move } = subject;
		const name = `${move.model}@${move.to}`;
		const file = situation.versions[name]?.read;
		if (file?.known && !file.value) return fail(`There is no version file of ${name}.`, "Train it in this pull request, or name a version that exists.", { missing: "the training run" });
		if (!file?.known || !file.value) return doubt(`The file of ${name} cannot be used.`, "Train the version in this pull request, or name a version that exists.");
		const today = now.toISOString().slice(0, 10);
		const until = expiryOf(file.value, policy);
		const here = {
			missing: "the training run",
			annotations: [{
				path: move.path,
				line: move.line,
				message: `${name} has expired.`
			}]
		};
		if (until !== void 0 && until <= today) return fail(`${name} expired on ${until}.`, "Train a new version; an expired one is not promoted.", here);
		const lots = lotsOf(name, documents, evidence[name]);
		if (!Array.isArray(lots)) return lots;
		const expired = lots.filter((lot) => lot.expiresOn !== void 0 && lot.expiresOn <= today);
		if (expired.length > 0) return fail(`${name} was trained on lots that have expired: ${expired.map((lot) => `${lot.name} on ${lot.expiresOn}`).join(", ")}.`, "Train a new version on current lots.", here);
		const first = [until, ...lots.map((lot) => lot.expiresOn)].filter((day) => day !== void 0).sort()[0];
		return pass(first === void 0 ? `${name} and its ${lots.length} lots have no expiry.` : `${name} and its ${lots.length} lots are good until ${first}.`);
	}
});
/** The earlier of the version's own day and the policy's shelf life; undefined when neither is set. On that day it has expired. */
function expiryOf(version, policy) {
	const shelf = policy.expiry ? new Date(Date.parse(version["trained-at"]) + policy.expiry.days * DAY_MS).toISOString().slice(0, 10) : void 0;
	return [version["expires-on"], shelf].filter((day) => day !== void 0).sort()[0];
}
function lotsOf(name, documents, evidence) {
	const record = evidence?.lineage;
	if (!record?.known) return doubt(`The lineage of ${name} was not read.`, "It is tried again by itself.");
	if (record.value.state !== "present") return fail(`The lineage record of ${name} is ${record.value.state}.`, "Train the version again.", { missing: "the training run" });
	const lineage = readRecord(LineageStatement, record.value.text);
	if (!lineage.ok) return fail(`The lineage record of ${name} cannot be read: ${lineage.reason}.`, "Train the version again.", { missing: "the training run" });
	const lots = [];
	for (const { name: dataset, lot } of lineage.value.predicate.datasets) {
		const path = datasetPath(dataset);
		const text = documents.merged[path];
		if (text === void 0) return doubt(`${path} was not read.`, "It is tried again by itself.");
		if (text === null) return fail(`${name} was trained on ${dataset}@${lot}, and there is no ${path} that tells until when it may be used.`, "Restore the dataset’s file.", { missing: "a data steward" });
		const read = readDocument("dataset/v1", path, text);
		if (!read.ok) return doubt(`${path} is not valid.`, "Correct it; `provender check` lists its problems.");
		const { lots: listed } = read.document.value;
		const known = Object.hasOwn(listed, lot) ? listed[lot] : void 0;
		if (!known) return fail(`${name} was trained on ${dataset}@${lot}, which ${path} does not list.`, "Restore the lot in the dataset’s file.", { missing: "a data steward" });
		lots.push({
			name: `${dataset}@${lot}`,
			...known["expires-on"] === void 0 ? {} : { expiresOn: known["expires-on"] }
		});
	}
	return lots;
}

export { notExpired as n, defineRule as r, expiryOf as t };