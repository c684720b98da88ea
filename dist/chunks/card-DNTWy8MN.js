import { h as Card } from "./read-DIys0n8R.js";
import { f as describeIssues } from "./v1-DV4sOg-z.js";
import { a as once, i as utf8Bytes, r as parseYaml, t as MAX_DOCUMENT_CHARACTERS } from "./yaml-CQlHDHOj.js";

// core/documents/card.ts
/** Reads a model card: every problem of the front matter at once, with lines of the file. */
function readCard(file, text) {
	return once(`card ${file}`, text, () => readText(file, text));
}
function readText(file, text) {
	const refuse = (line, expected, found, remedy) => ({
		ok: false,
		problems: [{
			file,
			line,
			column: 0,
			at: "",
			expected,
			found,
			remedy
		}]
	});
	const bytes = utf8Bytes(text);
	if (bytes > 1048576) return refuse(1, "at most 1 MiB", `${bytes} bytes`, "Move images and data out of the card.");
	if (!text.isWellFormed() || text.includes("\0")) return refuse(1, "UTF-8 text", "bytes that are none", "Save the file as UTF-8.");
	const open = /^\ufeff?---[ \t]*\r?\n/.exec(text);
	if (!open) return {
		ok: true,
		card: {
			file,
			text,
			front: {},
			frontRange: void 0,
			body: text,
			bodyOffset: 0,
			sections: sectionsOf(text, 1),
			locate: () => ({
				line: 1,
				column: 1
			})
		}
	};
	const start = open[0].length;
	const close = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(start));
	if (!close) return refuse(1, "front matter that a line \"---\" ends", "no such line", "Add a line \"---\" after the last key.");
	const end = start + close.index;
	const source = parseYaml(file, text.slice(start, end), { firstLine: 2 });
	if (!source.ok) return source;
	const parsed = Card.safeParse(source.value ?? {});
	if (!parsed.success) return {
		ok: false,
		problems: describeIssues(file, parsed.error.issues, source, Card)
	};
	const bodyOffset = end + close[0].length;
	const body = text.slice(bodyOffset);
	const bodyLine = text.slice(0, bodyOffset).split("\n").length;
	return {
		ok: true,
		card: {
			file,
			text,
			front: parsed.data,
			frontRange: {
				start,
				end
			},
			body,
			bodyOffset,
			sections: sectionsOf(body, bodyLine),
			locate: source.locate
		}
	};
}
/** The sections of a Markdown text. Code fences hold no headings; comments and the machine block hold no text. */
function sectionsOf(body, firstLine) {
	const sections = [];
	let open = [];
	let fence = "";
	for (const [index, line] of visibleLines(body).entries()) {
		const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? "";
		if (fence !== "" && mark.startsWith(fence) && line.trim() === mark) fence = "";
		else if (fence === "") fence = mark;
		const heading = fence === "" && mark === "" && line.length < 1e3 ? /^ {0,3}(#{1,6})(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*$/.exec(line) : null;
		if (!heading) {
			for (const section of open) section.lines.push(line);
			continue;
		}
		const level = heading[1]?.length ?? 1;
		const section = {
			title: heading[2]?.trim() ?? "",
			level,
			line: firstLine + index,
			text: "",
			lines: []
		};
		open = [...open.filter((above) => above.level < level), section];
		sections.push(section);
	}
	return sections.map(({ lines, ...section }) => ({
		...section,
		text: lines.join("\n").trim()
	}));
}
/** The lines of a text with its comments and the machine block made empty, so that lines keep their numbers. */
function visibleLines(body) {
	return withoutSpans(withoutSpans(body, "<!-- provender:begin", "<!-- provender:end -->"), "<!--", "-->").split("\n").map((line) => line.replace(/\r$/, ""));
}
function withoutSpans(text, begin, end) {
	const parts = [];
	let at = 0;
	for (let start = text.indexOf(begin); start >= 0; start = text.indexOf(begin, at)) {
		const stop = text.indexOf(end, start + begin.length);
		const after = stop < 0 ? text.length : stop + end.length;
		parts.push(text.slice(at, start), text.slice(start, after).replace(/[^\n]/g, ""));
		at = after;
	}
	return [...parts, text.slice(at)].join("");
}

export { readCard as t };