// core/render/terminal-text.ts
/**
* Text that a terminal shows as it is: what moves the cursor, changes colours or reorders text is shown as a mark, so
* that a name in a record cannot write over the lines around it.
*/
function terminalText(text) {
	return text.toWellFormed().replaceAll(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, "�");
}
/** The same of a message of several lines, whose own line breaks stay. */
const terminalLines = (text) => text.replaceAll("	", "    ").split("\n").map(terminalText).join("\n");
/** Width of a text in columns, good enough for names and numbers. */
const columnsOf = (text) => [...text].length;

export { terminalLines as n, terminalText as r, columnsOf as t };