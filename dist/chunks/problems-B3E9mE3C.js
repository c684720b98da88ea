// core/render/problems.ts
/** By file, then by line; a file's problems stay together. */
function sortProblems(problems) {
	return [...problems].sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.at, b.at));
}
/** `.github/provender.yml:14 rules[2].with.count — expected a whole number ≥ 1, got 0. Correct the value.` */
function renderProblem(problem) {
	return `${visible(problem.file)}:${problem.line}${problem.at === "" ? "" : ` ${visible(problem.at)}`} — ${sentence(problem)}`;
}
/** What GitHub's runner turns into an annotation on the line. */
function renderAnnotation(problem) {
	const column = problem.column > 0 ? `,col=${problem.column}` : "";
	const title = problem.at === "" ? "" : `,title=${escapeProperty(visible(problem.at))}`;
	return `::error file=${escapeProperty(visible(problem.file))},line=${problem.line}${column}${title}::${escapeData(sentence(problem))}`;
}
/** For other programs: `{"documents": 7, "problems": […]}`. */
function renderProblemsJson(problems, documents) {
	return JSON.stringify({
		documents,
		problems: problems.map(({ file, line, column, at, expected, found, remedy }) => ({
			file,
			line,
			column,
			at,
			expected,
			found,
			remedy
		}))
	}, null, 2);
}
/** The last line: how much was looked at and what came of it. */
function renderCount(problems, documents) {
	const all = `${documents} document${documents === 1 ? "" : "s"}`;
	if (problems.length === 0) return `no problems in ${all}`;
	const files = new Set(problems.map(({ file }) => file)).size;
	return `${problems.length} problem${problems.length === 1 ? "" : "s"} in ${files} file${files === 1 ? "" : "s"} (${all} read)`;
}
function sentence({ expected, found, remedy }) {
	return visible(`expected ${expected}, got ${found}. ${remedy}`);
}
/**
* Text that a terminal shows as it is: control characters and marks that reorder text are written as escapes, so that a
* name in a document cannot move the cursor, hide a line or begin a workflow command.
*/
function visible(text) {
	return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
const escapeData = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text) => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
const compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;

export { sortProblems as a, renderProblemsJson as i, renderCount as n, renderProblem as r, renderAnnotation as t };