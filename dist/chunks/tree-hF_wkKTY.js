import { i as treeTroubles } from "./tree-manifest-DyXFJZJE.js";
import { n as UserError } from "./outside-error-BF-voqc7.js";
import { t as digestFile } from "./digest-B6luXjfi.js";
import { join } from "node:path";
import { lstat, readdir } from "node:fs/promises";

// adapters/files/tree.ts
/** Regular files below a folder, digested. @throws UserError for links, pipes, devices and names that mean two things elsewhere. */
async function digestTree(name, folder) {
	const paths = await listFiles(name, folder);
	const troubles = treeTroubles(paths);
	if (troubles.length > 0) throw new UserError(`${name}:\n${troubles.join("\n")}`);
	const files = [];
	for (const path of paths) {
		const location = join(folder, path);
		const { digest, bytes } = await digestFile(`${name}/${path}`, location);
		files.push({
			path,
			digest,
			bytes,
			executable: ((await lstat(location)).mode & 64) !== 0,
			location
		});
	}
	return files;
}
/** Paths of the regular files below a folder; empty folders leave no trace. */
async function listFiles(name, folder) {
	const found = [];
	const entries = await readdir(folder, {
		withFileTypes: true,
		encoding: "buffer"
	});
	for (const entry of entries) {
		const part = decodeName(name, entry.name);
		const path = join(folder, part);
		if (entry.isDirectory()) found.push(...(await listFiles(`${name}/${part}`, path)).map((below) => `${part}/${below}`));
		else if (entry.isFile()) found.push(part);
		else throw new UserError(`${name}/${part} — expected a regular file, found a ${entry.isSymbolicLink() ? "symbolic link" : entry.isFIFO() ? "pipe" : "device or socket"}. Write the file itself.`);
	}
	return found;
}
function decodeName(folder, name) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(name);
	} catch {
		throw new UserError(`${folder} — expected file names in UTF-8, found one that is not (bytes ${Buffer.from(name).toString("hex")}). Rename the file.`);
	}
}

export { listFiles as n, digestTree as t };