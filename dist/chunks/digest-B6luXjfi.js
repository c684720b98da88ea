import { t as OutsideError } from "./outside-error-BF-voqc7.js";
import { t as asFileError } from "./file-error-CVuU13EB.js";
import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { setImmediate } from "node:timers/promises";

// adapters/files/digest.ts
const BLOCK_BYTES = 1048576;
const BLOCKS_BETWEEN_PAUSES = 64;
/**
* Whole-file sha256 of a regular file, and its copy when `copyTo` is given: the copy is of exactly the bytes that were digested.
*
* @throws OutsideError DATA_CHANGED when the file changed while it was read, DATA_MISSING, DISK_FULL.
*/
async function digestFile(name, path, options = {}) {
	const source = guard(name, path, () => openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK));
	let target;
	try {
		const before = fstatSync(source, { bigint: true });
		if (!before.isFile()) throw new OutsideError("UNREADABLE", `${name} — expected a regular file, found a folder, pipe or device at ${path}. Write or name a regular file.`);
		const { copyTo } = options;
		if (copyTo !== void 0) target = guard(name, copyTo, () => openSync(copyTo, "wx", options.mode ?? 420));
		const hash = createHash("sha256");
		const block = Buffer.allocUnsafe(BLOCK_BYTES);
		let bytes = 0;
		for (let blocks = 1;; blocks++) {
			const read = guard(name, path, () => readSync(source, block, 0, BLOCK_BYTES, null));
			if (read === 0) break;
			const part = block.subarray(0, read);
			hash.update(part);
			if (target !== void 0) writeAll(name, options.copyTo ?? "", target, part);
			bytes += read;
			if (blocks % BLOCKS_BETWEEN_PAUSES === 0) {
				options.onProgress?.(bytes, Number(before.size));
				await setImmediate();
			}
		}
		options.onProgress?.(bytes, Number(before.size));
		if (!sameFile(before, fstatSync(source, { bigint: true })) || BigInt(bytes) !== before.size) throw new OutsideError("DATA_CHANGED", `${name} — expected bytes that hold still, found that ${path} changed while it was read. Wait until it is written, then train again.`);
		return {
			digest: `sha256:${hash.digest("hex")}`,
			bytes
		};
	} finally {
		closeSync(source);
		if (target !== void 0) closeSync(target);
	}
}
function sameFile(a, b) {
	return a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs;
}
function writeAll(name, path, target, part) {
	for (let written = 0; written < part.length;) written += guard(name, path, () => writeSync(target, part, written));
}
function guard(name, path, act) {
	try {
		return act();
	} catch (cause) {
		throw asFileError(name, path, cause);
	}
}

export { digestFile as t };