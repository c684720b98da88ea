import { t as OutsideError } from "./outside-error-BF-voqc7.js";
import { dirname } from "node:path";

// adapters/files/file-error.ts
/** No space, a quota, or the limit on the size of a file: the same remedy. */
function isDiskFull(cause) {
	return [
		"ENOSPC",
		"EDQUOT",
		"EFBIG"
	].includes(cause.code ?? "");
}
/** What the file system refused, as an error that names the remedy. Errors that are none of the file system's stay as they are. */
function asFileError(name, path, cause) {
	const code = cause.code;
	if (cause instanceof OutsideError || code === void 0) return cause;
	if (isDiskFull(cause)) return new OutsideError("DISK_FULL", `${name} — no space left in ${dirname(path)} (${code}). Nothing was recorded. Free space there, then run it again; what a training has finished is not run again.`, { cause });
	if (code === "ENOENT") return new OutsideError("DATA_MISSING", `${name} — expected a file at ${path}, found none.`, { cause });
	if (code === "ELOOP") return new OutsideError("UNREADABLE", `${name} — expected a regular file, found a symbolic link at ${path}. Put the file itself there.`, { cause });
	return new OutsideError("UNREADABLE", `${name} — cannot use ${path}: ${cause.message}.`, { cause });
}

export { isDiskFull as n, asFileError as t };