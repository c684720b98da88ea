// core/render/markdown-text.ts
/**
* Untrusted text as it may stand in GitHub's Markdown: shown as written, on one line, with no link, mention, image,
* HTML, table cell or control character of its own.
*/
function escapeMarkdown(text) {
	return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/g, " ").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/[\\`*_{}[\]()#!|~]|^[-+]/g, (mark) => `\\${mark}`).replace(/@(?=[A-Za-z0-9])/g, "@​").replace(/:\/\//g, ":​//").replace(/\bwww\./gi, "www​.");
}
/** At most `length` characters, without cutting a character in two. */
function shorten(text, length) {
	const characters = [...text];
	return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}

export { shorten as n, escapeMarkdown as t };