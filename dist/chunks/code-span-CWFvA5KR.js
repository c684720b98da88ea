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

export { codeSpan as t };