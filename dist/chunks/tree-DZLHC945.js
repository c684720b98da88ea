import { t as catFiles } from "./cat-file-7Xfwy8uP.js";
import { n as gitText, t as git } from "./git-CY8n3kEF.js";

// adapters/git/tree.ts
/**
* The files of a local repository at a commit, read from git's objects and never from the working tree.
*
* @throws OutsideError GIT_FAILED when the commit is not there.
*/
async function openTree(folder, revision) {
	const commit = await gitText(folder, [
		"rev-parse",
		"--verify",
		"--end-of-options",
		`${revision}^{commit}`
	]);
	const entries = /* @__PURE__ */ new Map();
	const listing = (await git(folder, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commit
	])).stdout.toString("utf8");
	for (const line of listing.split("\0")) {
		const match = /^(\d{6}) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line);
		if (match) entries.set(match[3], {
			path: match[3],
			blob: match[2],
			mode: match[1]
		});
	}
	return {
		commit,
		async read(path) {
			const entry = entries.get(path);
			if (!entry || entry.mode === "120000" || entry.mode === "160000") return void 0;
			return (await git(folder, [
				"cat-file",
				"blob",
				entry.blob
			])).stdout;
		},
		async readMany(paths) {
			const files = paths.flatMap((path) => entries.get(path) ?? []).filter(({ mode }) => mode === "100644" || mode === "100755");
			const contents = await catFiles(folder, files.map(({ blob }) => blob));
			return new Map(files.flatMap(({ path }, index) => contents[index] === void 0 ? [] : [[path, contents[index]]]));
		},
		async list(below) {
			const prefix = below === "" ? "" : `${below}/`;
			return [...entries.values()].filter((entry) => entry.path.startsWith(prefix));
		}
	};
}
/** The same; undefined when this clone does not have the commit. */
async function openTreeIfThere(folder, commit) {
	const { code } = await git(folder, [
		"cat-file",
		"-e",
		`${commit}^{commit}`
	], { allow: [1, 128] });
	return code === 0 ? openTree(folder, commit) : void 0;
}

export { openTreeIfThere as n, openTree as t };