// core/render/code-span.ts
const MAX_CHARACTERS = 200;
/**
* Untrusted text for a place inside Markdown, a table cell included: no markup, HTML, mention, link or line break of
* its own takes effect, because GitHub looks for none inside code.
*/
function codeSpan(text, maxCharacters = MAX_CHARACTERS) {
	const plain = text.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g, "�");
	const points = [...plain];
	const short = points.length > maxCharacters ? `${points.slice(0, maxCharacters - 1).join("")}…` : plain;
	if (short.trim() === "") return "<code>&#8203;</code>";
	if (!/[`|\\]/.test(short)) return `\`${short}\``;
	return `<code>${short.replace(/[^\p{L}\p{N} ]/gu, (character) => `&#${character.codePointAt(0)};`)}</code>`;
}

// core/card/block.ts
const BLOCK_BEGIN = "<!-- provender:begin (written by the training run; edits here are lost) -->";
const BLOCK_END = "<!-- provender:end -->";
const MAX_ROWS = 100;
/** The machine block of a card's body: what the version is and what it was made from, with both marks. */
function renderMachineBlock({ predicate }, lineageDigest) {
	const lots = predicate.datasets.map((lot) => `| ${codeSpan(`${lot.name}@${lot.lot}`)} | ${codeSpan(lot.role)} | ${codeSpan(lot.rows ?? "–")} | ${codeSpan(`sha256:${lot.digest["sha256"] ?? ""}`)} |`);
	const parameters = predicate.hyperparameters.map(({ name, value }) => `| ${codeSpan(name)} | ${codeSpan(value)} |`);
	const metrics = predicate.metrics.map((metric) => `| ${codeSpan(metric.name)} | ${codeSpan(placeOf(metric))} | ${codeSpan(metric.value)} | ${intervalOf(metric)} |`);
	return [
		BLOCK_BEGIN,
		"",
		`| | |`,
		`|---|---|`,
		`| version | ${codeSpan(`${predicate.model.name}@${predicate.model.version}`)} |`,
		`| lineage | ${codeSpan(lineageDigest)} |`,
		`| trained at | ${codeSpan(predicate.runDetails.metadata.finishedOn)} |`,
		...table("Metrics", "| metric | split and slice | value | interval |\n|---|---|---|---|", metrics),
		...table("Data", "| lot | role | rows | digest |\n|---|---|---|---|", lots),
		...table("Parameters", "| parameter | value |\n|---|---|", parameters),
		"",
		BLOCK_END
	].join("\n");
}
/** Where a metric was measured: split, then slice. */
function placeOf(metric) {
	const slice = Object.entries(metric.slice ?? {}).map(([key, value]) => `${key}=${value}`);
	return [metric.split ?? "", ...slice].filter((part) => part !== "").join(", ") || "–";
}
function intervalOf({ ci }) {
	return ci ? codeSpan(`${ci.lower} to ${ci.upper} (${ci.level}, ${ci.method})`) : "";
}
function table(title, head, rows) {
	if (rows.length === 0) return [];
	const rest = rows.length - MAX_ROWS;
	return [
		"",
		`**${title}**`,
		"",
		head,
		...rows.slice(0, MAX_ROWS),
		...rest > 0 ? ["", `${rest} more in the lineage record.`] : []
	];
}

export { codeSpan as a, renderMachineBlock as i, BLOCK_END as n, placeOf as r, BLOCK_BEGIN as t };