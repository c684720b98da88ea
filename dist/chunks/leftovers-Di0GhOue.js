import { join } from "node:path";
import { readdir, rm } from "node:fs/promises";

// adapters/files/leftovers.ts
/** The name of something unfinished: the process that makes it is part of it, so that a later one can tell whether it is still at work. */
const unfinished = (name) => `${name}-${process.pid}`;
/** What processes that are gone left unfinished under this name. */
async function findLeftovers(folder, name) {
	return (await readdir(folder).catch(() => [])).flatMap((entry) => {
		const pid = entry.startsWith(`${name}-`) ? /^\d+$/.exec(entry.slice(name.length + 1))?.[0] : void 0;
		return pid !== void 0 && Number(pid) !== process.pid && !isAlive(Number(pid)) ? [join(folder, entry)] : [];
	});
}
/** Removes what processes that are gone left unfinished under this name. */
async function removeLeftovers(folder, name, remove = removeFolder) {
	for (const path of await findLeftovers(folder, name)) await remove(path);
}
const removeFolder = (path) => rm(path, {
	recursive: true,
	force: true
});
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === "EPERM";
	}
}

export { removeLeftovers as n, unfinished as r, findLeftovers as t };