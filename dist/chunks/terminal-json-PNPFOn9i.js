// cli/terminal-json.ts
/** JSON for a terminal. Names in documents may hold what it obeys; escapes mean the same to whoever parses them. */
function escapeJson(json) {
	return json.replaceAll(/[\u007f-\u009f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

export { escapeJson as t };