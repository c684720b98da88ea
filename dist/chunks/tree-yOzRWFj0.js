import { r as terminalText, t as columnsOf } from "./terminal-text-zLGAe0aA.js";

// core/trace/places.ts
/** Everywhere in a lineage statement where a digest stands, in the statement's order. */
function placesIn(digest, { digest: record, statement: { subject, predicate } }) {
	const hex = digest.slice(7);
	const version = `${predicate.model.name}@${predicate.model.version}`;
	const has = (one) => one?.digest?.["sha256"] === hex;
	const place = (as, name) => ({
		as,
		name,
		version,
		where: record
	});
	const places = [
		...subject.filter(has).map(({ name }) => place("model file", name)),
		...predicate.datasets.filter(has).map(({ name, lot }) => place("dataset lot", `${name}@${lot}`)),
		...predicate.components.flatMap((component) => [
			...component.version === digest ? [place("component version", component.name)] : [],
			...component.inputs.filter(has).map(({ name }) => place("component input", `${name ?? "?"} of ${component.name}`)),
			...component.outputs.filter(has).map(({ name }) => place("component output", `${name ?? "?"} of ${component.name}`))
		]),
		...predicate.environment.locks.filter(has).map(({ path }) => place("lock file", path)),
		...has(predicate.environment.container) ? [place("container", predicate.environment.container?.uri ?? predicate.environment.container?.name ?? "of the training")] : [],
		...predicate.outputs.predictionDigest?.["sha256"] === hex ? [place("predictions", "on the test data")] : [],
		...predicate.parents.filter(({ manifest }) => manifest === digest).map(({ relation }) => place("lineage record", `of what it was ${relation} from`))
	];
	if (places.length > 0) return places;
	const others = predicate.buildDefinition.resolvedDependencies.filter(has).map(({ name }) => place("other", name ?? "a dependency"));
	return others.length > 0 ? others : [place("other", "elsewhere in the record")];
}

// core/render/tree.ts
const DEEPEST_INDENT = 60;
const CODES = {
	title: "1",
	label: "36",
	faint: "2",
	bad: "1;31",
	doubt: "33"
};
/** Draws a tree with box lines, no line longer than `columns` (at least 80); long texts go on below their beginning. */
function drawTree(root, drawing) {
	return `${[...drawText(root, "", "", drawing), ...drawBelow(root.below ?? [], "", drawing)].map((line) => line.trimEnd()).join("\n")}\n`;
}
function drawBelow(branches, indent, drawing) {
	return branches.flatMap((branch, index) => {
		const last = index === branches.length - 1;
		const further = columnsOf(indent) >= DEEPEST_INDENT ? indent : `${indent}${last ? "   " : "│  "}`;
		const below = branch.below ?? [];
		return [...drawText(branch, `${indent}${last ? "└─ " : "├─ "}`, `${further}${below.length > 0 ? "│ " : "  "}`, drawing), ...drawBelow(below, further, drawing)];
	});
}
function drawText({ label, text, tone }, first, next, { columns, colour }) {
	const safe = terminalText(text);
	const head = label === void 0 ? "" : `${terminalText(label)} `;
	const width = columns - Math.max(columnsOf(first), columnsOf(next));
	return wrap(`${head}${safe}`, width).map((line, index) => {
		const prefix = index === 0 ? first : next;
		if (!colour) return `${prefix}${line}`;
		if (index > 0 || label === void 0 || !line.startsWith(head.trimEnd())) return `${faint(prefix)}${paint(line, tone)}`;
		return `${faint(prefix)}${paint(head.trimEnd(), "label")}${paint(line.slice(head.trimEnd().length), tone)}`;
	});
}
/** Breaks at spaces; a word longer than a line is cut. */
function wrap(text, width) {
	const lines = [""];
	for (const word of text.split(" ")) for (const [index, part] of cut(word, width).entries()) {
		const line = lines.at(-1) ?? "";
		const joined = index === 0 && line !== "" ? `${line} ${part}` : `${line}${part}`;
		if (line === "" || index === 0 && columnsOf(joined) <= width) lines[lines.length - 1] = joined;
		else lines.push(part);
	}
	return lines;
}
function cut(word, width) {
	const characters = [...word];
	if (characters.length <= width) return [word];
	return Array.from({ length: Math.ceil(characters.length / width) }, (_, index) => characters.slice(index * width, (index + 1) * width).join(""));
}
const paint = (text, tone) => tone === void 0 || text === "" ? text : `\u001b[${CODES[tone]}m${text}\u001b[0m`;
const faint = (text) => paint(text, "faint");

export { placesIn as n, drawTree as t };