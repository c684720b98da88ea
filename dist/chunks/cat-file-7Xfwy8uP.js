import { t as git } from "./git-CY8n3kEF.js";

// adapters/git/cat-file.ts
/**
* Contents of many objects by one process, in the order asked; undefined for those that are not there.
*
* `names` are what git calls object names: a hash, or `<commit>:<path>`. None may hold a line break.
*/
async function catFiles(folder, names) {
	if (names.length === 0) return [];
	const { stdout } = await git(folder, ["cat-file", "--batch"], { input: `${names.join("\n")}\n` });
	const contents = [];
	for (let at = 0; at < stdout.length;) {
		const end = stdout.indexOf(10, at);
		const header = stdout.subarray(at, end).toString("utf8");
		at = end + 1;
		const size = /^[0-9a-f]+ \w+ (\d+)$/.exec(header)?.[1];
		if (size === void 0) contents.push(void 0);
		else {
			contents.push(stdout.subarray(at, at + Number(size)));
			at += Number(size) + 1;
		}
	}
	return contents;
}

export { catFiles as t };