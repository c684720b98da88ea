// adapters/runner/inputs.ts
/** The inputs of an action, read by the names of its schema. @throws Error that lists every input that is wrong; a token is never shown. */
function readActionInputs(schema, read) {
	const given = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, read(name)]));
	const parsed = schema.safeParse(given);
	if (parsed.success) return parsed.data;
	throw new Error(parsed.error.issues.map((issue) => `The input "${issue.path.join(".")}" is wrong: ${issue.message}, found "${issue.path[0] === "token" ? "…" : given[String(issue.path[0])] ?? ""}".`).join("\n"));
}

export { readActionInputs as t };