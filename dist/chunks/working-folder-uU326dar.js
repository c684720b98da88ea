import { t as MAX_DOCUMENT_CHARACTERS } from "./yaml-CQlHDHOj.js";
import { n as UserError } from "./outside-error-BF-voqc7.js";
import { join, sep } from "node:path";
import { lstat, open, readdir, realpath, stat } from "node:fs/promises";
import { constants } from "node:fs";

// adapters/files/working-folder.ts
/** A folder on disk; one that is not there yet is empty when `mayBeNew`. @throws UserError when there is no such folder. */
async function openWorkingFolder(folder, { mayBeNew = false } = {}) {
	const root = await realpath(folder).catch(() => mayBeNew ? folder : void 0);
	const found = root === void 0 ? void 0 : await stat(root).catch(() => void 0);
	if (root === void 0 || (found ? !found.isDirectory() : !mayBeNew)) throw new UserError(`Expected a folder at ${folder}, found ${found ? "a file" : "nothing"}. Name the root of a model repository.`);
	const kind = (path) => kindOf(root, path);
	return {
		kind,
		async names(path) {
			if (path !== "" && await kind(path) !== "folder") return [];
			return (await readdir(join(root, path)).catch(() => [])).sort((a, b) => a < b ? -1 : 1);
		},
		async read(path) {
			const found = await kind(path);
			if (found !== "file") return { trouble: REFUSED[found] };
			return readDocumentText(join(root, path));
		}
	};
}
async function kindOf(root, path) {
	const place = join(root, path);
	const real = await realpath(place).catch(() => void 0);
	if (real === void 0) return (await lstat(place).catch(() => void 0))?.isSymbolicLink() ? "outside" : "missing";
	if (real !== place) return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep) ? "link" : "outside";
	const found = await stat(place).catch(() => void 0);
	if (!found) return "missing";
	return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
}
const A_FILE = "a regular file";
const REFUSED = {
	link: {
		expected: A_FILE,
		found: "a symbolic link",
		remedy: "Put the file itself there: what is reviewed must be what is read."
	},
	outside: {
		expected: A_FILE,
		found: "a symbolic link that leaves the repository",
		remedy: "Put the file itself there: what is reviewed must be what is read."
	},
	folder: {
		expected: A_FILE,
		found: "a folder",
		remedy: "Remove the folder, and write the document as a file."
	},
	other: {
		expected: A_FILE,
		found: "a pipe, a socket or a device",
		remedy: "Remove it, and write the document as a file."
	},
	missing: {
		expected: A_FILE,
		found: "nothing",
		remedy: "Write the file."
	}
};
async function readDocumentText(place) {
	try {
		const file = await open(place, constants.O_RDONLY | constants.O_NOFOLLOW);
		try {
			const { size } = await file.stat();
			if (size > 1048576) return { trouble: {
				expected: "at most 1 MiB",
				found: `${size} bytes`,
				remedy: "Move data out of the document."
			} };
			return { text: new TextDecoder("utf-8", {
				fatal: true,
				ignoreBOM: true
			}).decode(await file.readFile()) };
		} finally {
			await file.close();
		}
	} catch (error) {
		const { code } = error;
		if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return { trouble: {
			expected: "UTF-8 text",
			found: "bytes that are none",
			remedy: "Save the file as UTF-8."
		} };
		return { trouble: {
			expected: "a file that can be read",
			found: `${code ?? "an error"}`,
			remedy: "Give yourself the right to read it."
		} };
	}
}

export { openWorkingFolder as t };