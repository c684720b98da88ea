import { t as parseDataUri } from "./data-uri-BL3KwQSB.js";
import { n as UserError, t as OutsideError } from "./outside-error-BF-voqc7.js";
import { isAbsolute, join, relative, sep } from "node:path";
import { realpath, stat } from "node:fs/promises";

// adapters/files/data-uri.ts
/**
* The file that a lot's uri names on this machine, as a real path without symbolic links.
*
* Neither a repository path nor a `<root>:path` may leave its folder, through ".." or through a symbolic link.
* @throws UserError for a uri that is none. @throws OutsideError DATA_MISSING when the root is not named or no such file is there.
*/
async function resolveDataUri(uri, places) {
	const { folder, path } = locateDataUri(uri, places);
	const file = await regularFile(uri, join(folder, path));
	if (folder === "/") return file;
	const inside = relative(await realpath(folder), file);
	if (inside === "" || isAbsolute(inside) || inside === ".." || inside.startsWith(`..${sep}`)) throw new UserError(`The uri "${uri}" — expected a file inside its root, found a symbolic link that leads out of it. Put the file itself there, or name its true place.`);
	return file;
}
/** Where a uri points on this machine, without looking: the folder that it may not leave, and the path below it. */
function locateDataUri(uri, places) {
	const read = parseDataUri(uri);
	if (!read.ok) throw new UserError(`The uri "${uri}" — expected ${read.expected}, found ${read.found}. ${read.remedy}`);
	const { kind, path } = read.uri;
	if (kind === "file") return {
		folder: "/",
		path
	};
	return {
		folder: kind === "repository" ? places.root : rootFolder(uri, read.uri.variable, places.env),
		path
	};
}
function rootFolder(uri, variable, env) {
	const folder = env[variable];
	if (!folder) throw new OutsideError("DATA_MISSING", `The uri "${uri}" — expected ${variable} to name the folder on this machine, found it unset. Set ${variable}=/path/to/the/folder.`);
	if (!isAbsolute(folder)) throw new OutsideError("DATA_MISSING", `The uri "${uri}" — expected ${variable} to be an absolute path, found "${folder}". Write the whole path.`);
	return folder;
}
async function regularFile(uri, path) {
	try {
		const real = await realpath(path);
		if ((await stat(real)).isFile()) return real;
	} catch (cause) {
		const why = cause.code === "EACCES" ? "a file that may not be read" : "no such file";
		throw new OutsideError("DATA_MISSING", `The uri "${uri}" — expected a file at ${path}, found ${why}. Fetch the data there, or correct the uri.`, { cause });
	}
	throw new OutsideError("DATA_MISSING", `The uri "${uri}" — expected a file at ${path}, found something else (a folder, a pipe or a device). Name one file per lot.`);
}

export { resolveDataUri as n, locateDataUri as t };