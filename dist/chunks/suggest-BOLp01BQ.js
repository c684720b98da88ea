// core/documents/suggest.ts
const MAX_LENGTH = 64;
/** The word of a list that somebody who wrote `word` most likely meant; undefined when none is close. */
function closest(word, words) {
	if (word.length > MAX_LENGTH) return void 0;
	const plain = (text) => text.toLowerCase().replaceAll(/[-_ ]/g, "");
	const allowed = word.length <= 3 ? 1 : word.length <= 8 ? 2 : 3;
	const near = words.filter((candidate) => candidate.length <= MAX_LENGTH).map((candidate) => ({
		candidate,
		edits: plain(candidate) === plain(word) ? 0 : countEdits(word.toLowerCase(), candidate.toLowerCase())
	})).filter(({ candidate, edits }) => edits <= allowed && edits < candidate.length);
	near.sort((a, b) => a.edits - b.edits);
	return near[0]?.candidate;
}
/** Letters added, removed, replaced, or swapped with their neighbour, to turn one word into the other. */
function countEdits(a, b) {
	const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
	const at = (row, column) => rows[row]?.[column] ?? 0;
	for (let row = 1; row <= a.length; row++) {
		rows[row] = [row];
		for (let column = 1; column <= b.length; column++) {
			const replaced = at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
			const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1] ? at(row - 2, column - 2) + 1 : Infinity;
			rows[row]?.push(Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, replaced, swapped));
		}
	}
	return at(a.length, b.length);
}

export { closest as t };