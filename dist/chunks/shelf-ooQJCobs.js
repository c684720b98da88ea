import { r as judgeDescent, t as expiryOf } from "./rule-CHirAEn5.js";

// core/deploy/shelf.ts
/** Why a version may not be served today: past its date, or withdrawn. Empty when it may. */
function offTheShelf(name, version, { today, policy, lots, documents, evidence }) {
	const descent = judgeDescent({
		model: version.model,
		version: version.version,
		lineage: version.lineage,
		evidence,
		documents,
		today
	});
	const reasons = descent.unreadable.map((what) => `What is recalled is not known: ${what}. Run "provender check".`);
	if (!policy) reasons.push(`The policy could not be read, so the shelf life of ${name} is not known. Run "provender check".`);
	const until = policy ? expiryOf(version, policy) : void 0;
	if (until !== void 0 && until <= today) reasons.push(`${name} expired on ${until}. Train a new version.`);
	if (!lots) reasons.push(`The dataset lots of ${name} could not be read. Check the lineage record and the dataset's file.`);
	for (const { dataset, lot, expiresOn } of lots ?? []) if (expiresOn !== void 0 && expiresOn <= today) reasons.push(`${name} was trained on ${dataset}@${lot}, which expired on ${expiresOn}. Train a new version on current lots.`);
	return [
		...reasons,
		...descent.hits.map(({ recall, because }) => `${name} is recalled by ${recall.id}: ${because} (${recall.reason}). Propose a version that it does not reach.`),
		...descent.unclear ? [`${descent.unclear.summary} ${descent.unclear.remedy ?? ""}`.trim()] : [],
		...descent.changed.map((what) => `${name} was trained on a lot that is another now: ${what}. Restore the lot in dataset.yml.`)
	];
}

export { offTheShelf as t };