import { f as furtherReading } from "./read-BWxhtxnH.js";
import { d as known } from "./version-evidence-DcCYnCEL.js";
import { t as OutsideError } from "./outside-error-BF-voqc7.js";

// flows/deploying/read.ts
async function readLineage(records, digest) {
	try {
		const text = await records.read("lineage", digest);
		return known(text === void 0 ? { state: "absent" } : {
			state: "present",
			digest,
			text
		});
	} catch (error) {
		if (error instanceof OutsideError && error.code === "RECORD_DAMAGED") return known({
			state: "damaged",
			reason: error.message
		});
		throw error;
	}
}
async function textOf(tree, path) {
	const bytes = await tree?.read(path);
	return bytes === void 0 ? void 0 : new TextDecoder().decode(bytes);
}

// flows/deploying/descent.ts
/** What tells whether a recall reaches a version: the gate's own list of what to read, read at the merged commit. */
async function gatherDescent({ model, to }, after, lineage, records) {
	const texts = {};
	const documents = {
		base: texts,
		merged: texts,
		listed: {}
	};
	const ancestors = {};
	const evidence = {
		lineage,
		ancestors
	};
	const name = `${model}@${to ?? ""}`;
	const moves = [{
		model,
		stage: "",
		slot: "version",
		from: null,
		to,
		path: "",
		line: 1
	}];
	for (;;) {
		const wanted = furtherReading(["lots", "recalls"], { moves }, [name], documents, { [name]: evidence });
		const paths = [.../* @__PURE__ */ new Set([...wanted.base, ...wanted.merged])].filter((path) => texts[path] === void 0);
		const folders = wanted.folders.filter((folder) => documents.listed?.[folder] === void 0);
		const lineages = [...new Set(wanted.ancestors.map((ancestor) => ancestor.lineage))].filter((digest) => ancestors[digest] === void 0);
		if (paths.length + folders.length + lineages.length === 0) return {
			documents,
			evidence
		};
		for (const path of paths) texts[path] = await textOf(after, path) ?? null;
		for (const folder of folders) {
			const listed = (await after.list(folder.replace(/\/$/, ""))).map(({ path }) => path);
			documents.listed = {
				...documents.listed,
				[folder]: {
					base: listed,
					merged: listed
				}
			};
		}
		for (const digest of lineages) ancestors[digest] = await readLineage(records, digest);
	}
}

export { readLineage as n, textOf as r, gatherDescent as t };