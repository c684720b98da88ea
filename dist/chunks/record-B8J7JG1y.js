import { t as canonicalJson } from "./canonical-DOHcMRTi.js";
import { a as once } from "./yaml-CQlHDHOj.js";

// core/documents/record.ts
/**
* Reads a record that a machine wrote. Its text must be its own canonical form, which also refuses duplicate keys,
* insignificant white space and numbers that do not survive; unknown members are ignored.
*/
function readRecord(schema, text) {
	return once(schema, text, () => readText(schema, text));
}
function readText(schema, text) {
	let value;
	try {
		value = JSON.parse(text);
		if (canonicalJson(value) !== text) return {
			ok: false,
			reason: "its text is not canonical JSON (RFC 8785)"
		};
	} catch (error) {
		return {
			ok: false,
			reason: `it is not JSON: ${error.message}`
		};
	}
	const parsed = schema.safeParse(value);
	if (parsed.success) return {
		ok: true,
		value: parsed.data
	};
	const [first] = parsed.error.issues;
	return {
		ok: false,
		reason: `${first?.path.map(String).join(".") || "the whole"}: ${first?.message ?? "invalid"}`
	};
}

export { readRecord as t };