import { h as canonicalJson } from "./read-BLBg2_Jc.js";

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
		else if (path.split("/").some((part) => part === "" || part === "." || part === "..")) troubles.push(`${shown} — expected a path inside the directory.`);
		else if (path.split("/").some((part) => /[ .]$/.test(part))) troubles.push(`${shown} — expected a name that does not end with a space or a dot, which Windows drops. Rename the file.`);
		const folded = path.normalize("NFC").toLowerCase();
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

export { treeTroubles as i, TREE_MEDIA_TYPE as n, treeManifest as r, TREE_MANIFEST_NAME as t };