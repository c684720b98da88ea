import { _ as SemVer, m as Name, p as LotName, u as Digest } from "./yaml-CQlHDHOj.js";

// core/refs.ts
/**
* Reads a name as people write it; undefined when it is none (it may then be a file).
*
* `name@x` is a version when x is a semantic version, else a dataset lot.
*/
function parseRef(text) {
	if (Digest.safeParse(text).success) return {
		kind: "digest",
		digest: text
	};
	const at = /^([^@#]+)([@#])([^@#]+)$/.exec(text);
	if (!at || !Name.safeParse(at[1]).success) return void 0;
	const [, name, mark, rest] = at;
	if (mark === "#") return Name.safeParse(rest).success ? {
		kind: "stage",
		model: name,
		stage: rest
	} : void 0;
	if (SemVer.safeParse(rest).success) return {
		kind: "version",
		model: name,
		version: rest
	};
	return LotName.safeParse(rest).success ? {
		kind: "lot",
		dataset: name,
		lot: rest
	} : void 0;
}
function formatRef(ref) {
	if (ref.kind === "version") return `${ref.model}@${ref.version}`;
	if (ref.kind === "stage") return `${ref.model}#${ref.stage}`;
	if (ref.kind === "lot") return `${ref.dataset}@${ref.lot}`;
	return ref.digest;
}

export { parseRef as n, formatRef as t };