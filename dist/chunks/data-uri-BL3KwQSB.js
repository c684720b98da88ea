import { m as Name } from "./yaml-CQlHDHOj.js";

// core/dataset/data-uri.ts
const EXPECTED = "a path from the root of the repository, file:///…, or <root>:path";
/** Reads the `uri` of a lot: `data/a.csv`, `file:///mnt/lake/a.csv` or `lake:a.csv`. No form may climb with "..". */
function parseDataUri(text) {
	const refuse = (found, remedy) => ({
		ok: false,
		expected: EXPECTED,
		found,
		remedy
	});
	if (text === "") return refuse("nothing", "Write where the bytes lie.");
	if (/[\u0000-\u001f\u007f\\]/.test(text)) return refuse("a backslash or a control character", "Write the path with \"/\".");
	if (text.startsWith("file:")) return parseFileUri(text, refuse);
	if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return refuse(`"${text}"`, "Make the store a folder of the machine (a mount, a copy) and write <root>:path with PROVENDER_ROOT_<ROOT> naming that folder.");
	if (text.startsWith("/")) return refuse(`the absolute path "${text}"`, `Write file://${text}, or a path from the root of the repository.`);
	const colon = text.indexOf(":");
	if (colon === -1) return climbs(text) ? refuse(`"${text}"`, "Write the path without \"..\", \".\" and empty parts.") : {
		ok: true,
		uri: {
			kind: "repository",
			path: text
		}
	};
	const [root, path] = [text.slice(0, colon), text.slice(colon + 1)];
	if (!Name.safeParse(root).success) return refuse(`the root "${root}"`, "Name the root with a–z, 0–9 and \"-\".");
	if (climbs(path)) return refuse(`"${path}" below the root "${root}"`, "Write the path without \"..\", \".\" and empty parts.");
	return {
		ok: true,
		uri: {
			kind: "root",
			root,
			path,
			variable: rootVariable(root)
		}
	};
}
/** The environment variable that names a root's folder: `lake` → `PROVENDER_ROOT_LAKE`, `data-lake` → `PROVENDER_ROOT_DATA_LAKE`. */
function rootVariable(root) {
	return `PROVENDER_ROOT_${root.toUpperCase().replaceAll("-", "_")}`;
}
function parseFileUri(text, refuse) {
	const absolute = /^file:\/\/(\/[^?#]+)$/.exec(text)?.[1];
	if (absolute === void 0) return refuse(`"${text}"`, "Write file:/// and the absolute path, without a host, \"?\" and \"#\".");
	let path;
	try {
		path = decodeURIComponent(absolute);
	} catch {
		return refuse(`"${text}" with a broken % escape`, "Write % as %25.");
	}
	if (/[\u0000-\u001f\u007f\\]/.test(path) || climbs(path.slice(1))) return refuse(`"${text}"`, "Write the path without \"..\", \".\", empty parts and control characters.");
	return {
		ok: true,
		uri: {
			kind: "file",
			path
		}
	};
}
function climbs(path) {
	return path.split("/").some((part) => part === "" || part === "." || part === "..");
}

export { parseDataUri as t };