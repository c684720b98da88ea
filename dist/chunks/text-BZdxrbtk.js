import { t as OutsideError } from "./outside-error-BF-voqc7.js";

// adapters/files/text.ts
/** UTF-8 bytes as text. @throws OutsideError UNREADABLE when they are not UTF-8, naming `file`. */
function decodeUtf8(file, bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: false
		}).decode(bytes);
	} catch (cause) {
		throw new OutsideError("UNREADABLE", `${file} — expected UTF-8 text, found bytes that are none. Save the file as UTF-8.`, { cause });
	}
}

export { decodeUtf8 as t };