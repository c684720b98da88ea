import { a as once, r as parseYaml, s as require_dist } from "./yaml-CQlHDHOj.js";
import { t as canonicalJson } from "./canonical-DOHcMRTi.js";
import { i as renderMachineBlock, n as BLOCK_END, t as BLOCK_BEGIN } from "./block-YfIndkAg.js";
import { n as isOutOfBounds, t as fold } from "./fold-C2saZyRw.js";

// core/card/machine.ts
var import_dist = require_dist();
/** What the training run writes into a card, from the lineage alone. */
function cardMachineOf({ predicate }, lineageDigest) {
	return {
		schema: "card/v1",
		model: predicate.model.name,
		version: predicate.model.version,
		lineage: lineageDigest,
		"trained-at": predicate.runDetails.metadata.finishedOn,
		metrics: predicate.metrics.map(({ name, value, split, slice }) => ({
			name,
			value,
			...split === void 0 ? {} : { split },
			...slice === void 0 ? {} : { slice }
		}))
	};
}
/**
* The card with its machine parts made anew: the key `provender` of the front matter, and the block between the marks.
* Every other byte stays as people wrote it; a missing part is added at the end of its place.
*/
function regenerateCard(file, text, lineage, lineageDigest) {
	const split = splitCard(file, text);
	if (!split.ok) return split;
	const { newline, matter, key, block } = split.parts;
	const inNewlines = (part) => part.replaceAll("\n", newline);
	const ours = inNewlines((0, import_dist.stringify)({ provender: cardMachineOf(lineage, lineageDigest) }, {
		defaultStringType: "QUOTE_DOUBLE",
		defaultKeyType: "PLAIN",
		lineWidth: 0
	}));
	const rendered = inNewlines(renderMachineBlock(lineage, lineageDigest));
	let result = block ? splice(text, block, rendered) : `${text}${text === "" || text.endsWith("\n") ? "" : newline}${newline}${rendered}${newline}`;
	if (key) result = splice(result, key, ours);
	else if (matter) result = splice(result, {
		start: matter.end,
		end: matter.end
	}, ours);
	else result = `${bomOf(text)}---${newline}${ours}---${newline}${result.slice(bomOf(text).length)}`;
	return {
		ok: true,
		text: result
	};
}
/** Where a card's machine parts disagree with the lineage: each number must be the lineage's, as text. */
function checkCard(file, text, lineage, lineageDigest) {
	return once(lineage, `${file} ${lineageDigest} ${text}`, () => problemsOf(file, text, lineage, lineageDigest));
}
function problemsOf(file, text, lineage, lineageDigest) {
	const split = splitCard(file, text);
	if (!split.ok) return split.problems;
	const { matter, key, block, newline } = split.parts;
	const remedy = "Run \"provender train\" again, or restore the block: the numbers of a card come from the lineage.";
	const problem = (at, offset, expected, found) => ({
		file,
		line: lineAt(text, offset),
		column: 0,
		at,
		expected,
		found,
		remedy
	});
	const problems = [];
	if (!matter || !key) problems.push(problem("provender", 0, "the key \"provender\" in the front matter", "none"));
	else {
		const found = (0, import_dist.parseDocument)(text.slice(matter.start, matter.end), { version: "1.2" }).toJS().provender;
		problems.push(...differences("provender", cardMachineOf(lineage, lineageDigest), found).map(([at, expected, got]) => problem(at, key.start, expected, got)));
	}
	if (!block) problems.push(problem("", text.length, `a block between ${BLOCK_BEGIN} and ${BLOCK_END}`, "none"));
	else if (text.slice(block.start, block.end) !== renderMachineBlock(lineage, lineageDigest).replaceAll("\n", newline)) problems.push(problem("", block.start, "the machine block exactly as the lineage gives it", "other text"));
	return problems;
}
/** What makes a card's machine parts impossible to place; empty when they can be written. */
function cardTroubles(file, text) {
	const split = splitCard(file, text);
	return split.ok ? [] : split.problems;
}
function splitCard(file, text) {
	const refuse = (offset, expected, found, remedy) => ({
		ok: false,
		problems: [{
			file,
			line: lineAt(text, offset),
			column: 0,
			at: "",
			expected,
			found,
			remedy
		}]
	});
	const newline = /\r?\n/.exec(text)?.[0] === "\r\n" ? "\r\n" : "\n";
	const open = /^\ufeff?---[ \t]*\r?\n/.exec(text);
	let matter;
	if (open) {
		const close = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(open[0].length));
		if (!close) return refuse(0, "front matter that a line \"---\" ends", "no such line", "Add a line \"---\" after the last key.");
		matter = {
			start: open[0].length,
			end: open[0].length + close.index
		};
	}
	let key;
	if (matter) {
		const found = findKey(file, text, matter);
		if (!found.ok) return found;
		key = found.key;
	}
	const from = matter?.end ?? 0;
	const begins = [...text.slice(from).matchAll(/^<!-- provender:begin[^\n]*-->/gm)];
	const ends = [...text.slice(from).matchAll(/^<!-- provender:end -->/gm)];
	const [begin] = begins;
	const [end] = ends;
	if (begins.length > 1 || ends.length > 1 || begin === void 0 !== (end === void 0) || begin && end && end.index < begin.index) return refuse(from + (begin?.index ?? end?.index ?? 0), "one pair of marks for the machine block", `${begins.length} begin and ${ends.length} end marks`, "Delete the marks that are too many, or all of them: the block is then added at the end.");
	const block = begin && end ? {
		start: from + begin.index,
		end: from + end.index + end[0].length
	} : void 0;
	return {
		ok: true,
		parts: {
			newline,
			matter,
			key,
			block
		}
	};
}
function findKey(file, text, matter) {
	const yaml = text.slice(matter.start, matter.end);
	const strict = parseYaml(file, yaml);
	if (!strict.ok) return {
		ok: false,
		problems: strict.problems.map((problem) => ({
			...problem,
			line: problem.line + 1
		}))
	};
	const { contents } = (0, import_dist.parseDocument)(yaml, { version: "1.2" });
	if (contents === null) return {
		ok: true,
		key: void 0
	};
	if (!(0, import_dist.isMap)(contents) || contents.flow) return {
		ok: false,
		problems: [{
			file,
			line: 2,
			column: 0,
			at: "",
			expected: "front matter with one key per line",
			found: "another form",
			remedy: "Write \"key: value\" lines between the \"---\" lines."
		}]
	};
	const pair = contents.items.find((item) => (0, import_dist.isScalar)(item.key) && item.key.value === "provender");
	const keyStart = (0, import_dist.isScalar)(pair?.key) ? pair.key.range?.[0] : void 0;
	if (keyStart === void 0) return {
		ok: true,
		key: void 0
	};
	const value = pair?.value;
	return {
		ok: true,
		key: {
			start: matter.start + keyStart,
			end: matter.start + endOfBlock(yaml, keyStart, value?.range?.[1] ?? keyStart)
		}
	};
}
/** Past the last line that belongs to the key at `start`: indented lines follow it; a comment at the margin is people's. */
function endOfBlock(yaml, start, valueEnd) {
	let end = start;
	for (let line = start; line < yaml.length;) {
		const newline = yaml.indexOf("\n", line);
		const next = newline < 0 ? yaml.length : newline + 1;
		const text = yaml.slice(line, next);
		if (line > start && line >= valueEnd && !/^[ \t]/.test(text) && text.trim() !== "") break;
		if (text.trim() !== "") end = next;
		line = next;
	}
	return end;
}
function differences(at, expected, found) {
	if (typeof expected === "object" && expected !== null && typeof found === "object" && found !== null && Array.isArray(expected) === Array.isArray(found)) return [.../* @__PURE__ */ new Set([...Object.keys(expected), ...Object.keys(found)])].flatMap((key) => differences(Array.isArray(expected) ? `${at}[${key}]` : `${at}.${key}`, expected[key], found[key]));
	return expected === found ? [] : [[
		at,
		show(expected),
		show(found)
	]];
}
function show(value) {
	return value === void 0 ? "nothing" : canonicalJson(value).slice(0, 200);
}
const splice = (text, range, part) => text.slice(0, range.start) + part + text.slice(range.end);
const bomOf = (text) => text.startsWith("﻿") ? "﻿" : "";
const lineAt = (text, offset) => text.slice(0, offset).split("\n").length;

// core/lineage/tree-manifest.ts
/** The file that stands for a directory; itself a subject, so that tools that only know files can verify it. */
const TREE_MANIFEST_NAME = "model.manifest.json";
const TREE_MEDIA_TYPE = "application/vnd.provender.tree.v1+json";
/**
* Canonical text of the manifest of a directory (tree/v1): its sha256 is the digest of the directory, names included.
*
* Entries are sorted by the UTF-8 bytes of their paths, which JavaScript's own order of strings is not.
* @throws RangeError for names that could mean two things on another machine; ask {@link treeTroubles} first.
*/
function treeManifest(entries) {
	const [trouble] = treeTroubles(entries.map((entry) => entry.path));
	if (trouble) throw new RangeError(trouble);
	const sorted = entries.toSorted((a, b) => compareUtf8(a.path, b.path));
	return canonicalJson({
		schema: "tree/v1",
		symlinks: "reject",
		ignore: [],
		entries: sorted.map((entry) => ({
			path: entry.path,
			size: String(entry.bytes),
			sha256: entry.digest.slice(7),
			...entry.executable ? { mode: "x" } : {}
		}))
	});
}
/** Why these paths cannot stand in one manifest: names that some file systems or tools would take for others. */
function treeTroubles(paths) {
	const troubles = [];
	const seen = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const shown = JSON.stringify(path);
		if (!path.isWellFormed() || path.includes("�")) troubles.push(`${shown} — expected a name in valid UTF-8. Rename the file.`);
		else if (/[\u0000-\u001f\u007f\\]/.test(path)) troubles.push(`${shown} — expected a name without control characters and backslashes. Rename the file.`);
		else if (isOutOfBounds(path)) troubles.push(`${shown.slice(0, 100)} — expected at most 4,096 characters, and at most ten marks on one letter. Rename the file.`);
		else if (path.split("/").some((part) => part === "" || part === "." || part === "..")) troubles.push(`${shown} — expected a path inside the directory.`);
		else if (path.split("/").some((part) => /[ .]$/.test(part))) troubles.push(`${shown} — expected a name that does not end with a space or a dot, which Windows drops. Rename the file.`);
		const folded = fold(path);
		const twin = seen.get(folded);
		if (twin !== void 0) troubles.push(`${shown} — expected names that differ in more than case or Unicode form, found also ${JSON.stringify(twin)}. Rename one of them.`);
		seen.set(folded, path);
	}
	return troubles;
}
/** Order of the UTF-8 bytes of two texts, which is the order of their code points. */
function compareUtf8(a, b) {
	const left = a[Symbol.iterator]();
	const right = b[Symbol.iterator]();
	for (;;) {
		const one = left.next();
		const two = right.next();
		if (one.done || two.done) return one.done ? two.done ? 0 : -1 : 1;
		const difference = one.value.codePointAt(0) - two.value.codePointAt(0);
		if (difference !== 0) return difference;
	}
}

export { cardTroubles as a, treeTroubles as i, TREE_MEDIA_TYPE as n, checkCard as o, treeManifest as r, regenerateCard as s, TREE_MANIFEST_NAME as t };