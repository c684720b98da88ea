// core/canonical.ts
/**
* RFC 8785 (JCS) text of a JSON value: the bytes that a record's digest is taken over.
*
* @throws RangeError for what has no canonical form: NaN, infinities, whole numbers beyond 2^53, lone surrogates, undefined.
* @see https://www.rfc-editor.org/rfc/rfc8785
*/
function canonicalJson(value) {
	if (value === null || typeof value === "boolean") return String(value);
	if (typeof value === "string") return canonicalString(value);
	if (typeof value === "number") return canonicalNumber(value);
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
	if (typeof value === "object" && isPlain(value)) return `{${Object.keys(value).sort().map((key) => `${canonicalString(key)}:${canonicalJson(value[key])}`).join(",")}}`;
	throw new RangeError(`no canonical JSON for ${typeof value}`);
}
function canonicalString(text) {
	if (!text.isWellFormed()) throw new RangeError("no canonical JSON for a string with a lone surrogate");
	return JSON.stringify(text);
}
function canonicalNumber(value) {
	if (!Number.isFinite(value)) throw new RangeError(`no canonical JSON for ${value}`);
	if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new RangeError(`no exact canonical JSON for ${value}: write it as a string`);
	return JSON.stringify(value);
}
function isPlain(value) {
	const prototype = Object.getPrototypeOf(value);
	return prototype === Object.prototype || prototype === null;
}

export { canonicalJson as t };