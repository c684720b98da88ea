import { t as canonicalJson } from "./canonical-DOHcMRTi.js";

// core/lineage/barcode.ts
/** What a version is made of, in the fixed order of the drawing. */
const BARCODE_PARTS = [
	"data",
	"features",
	"base",
	"code",
	"params",
	"runtime",
	"tests"
];
/**
* The barcode of a training run.
*
* A part holds what people change, not what follows from it: features are the preparing commands and their files
* without the data that went in, and code is the training commands and files rather than the commit, which also
* moves when only a stage changes. The machine's CPU is left out of the runtime, so that two machines of one pool agree.
*/
function barcodeOf(predicate, digestOfText) {
	const contents = partContents(predicate);
	const parts = Object.fromEntries(BARCODE_PARTS.map((part) => [part, isEmpty(contents[part]) ? null : digestOfText(canonicalJson(contents[part]))]));
	const hex = digestOfText(canonicalJson(BARCODE_PARTS.map((part) => parts[part]))).slice(7);
	return {
		id: `${hex.slice(0, 4)}-${hex.slice(4, 8)}-${hex.slice(8, 12)}`,
		parts
	};
}
/** The parts of `newer` that are not those of `older`. */
function changedParts(newer, older) {
	return BARCODE_PARTS.filter((part) => newer.parts[part] !== older.parts[part]);
}
function partContents(predicate) {
	const { datasets, components, environment } = predicate;
	const isTest = (role) => role === "test" || role === "reference";
	const lots = (test) => sorted(datasets.filter(({ role }) => isTest(role) === test).map(({ name, lot, role, digest }) => ({
		name,
		lot,
		role,
		digest
	})));
	const derived = /* @__PURE__ */ new Set([...datasets.map(({ digest }) => key(digest)), ...components.flatMap(({ outputs }) => outputs.map(({ digest }) => key(digest)))]);
	const steps = (...roles) => components.filter(({ role }) => roles.includes(role)).map((component) => definition(component, derived));
	const tests = {
		lots: lots(true),
		steps: steps("evaluate")
	};
	return {
		data: lots(false),
		features: steps("prepare", "featurize"),
		base: predicate.parents.filter(({ relation }) => relation === "finetuned" || relation === "composed").map(({ manifest }) => manifest),
		code: steps("train", "predict"),
		params: {
			values: sorted(predicate.hyperparameters.map(({ name, value, type }) => ({
				name,
				value,
				type
			}))),
			seeds: predicate.seeds
		},
		runtime: {
			os: environment.os,
			arch: environment.arch,
			cuda: environment.cuda ?? null,
			languages: environment.languages,
			gpus: environment.gpus.map(({ model }) => model),
			locks: environment.locks.map(({ path, digest }) => ({
				path,
				digest
			})),
			container: environment.container?.digest ?? null,
			flags: environment.determinism.flags,
			env: environment.env
		},
		tests: tests.lots.length + tests.steps.length > 0 ? tests : []
	};
}
/** A step without the data that flows through it and without its parameters, which are a part of their own: its command and the files that it reads as they are. */
function definition(component, derived) {
	const files = component.inputs.filter(({ digest, annotations }) => !derived.has(key(digest)) && annotations?.["kind"] !== "part").map(({ name, uri, digest }) => ({
		name: name ?? uri ?? null,
		digest: digest ?? null
	}));
	return {
		id: component.id,
		command: component.command,
		config: component.config?.digest ?? null,
		files: sorted(files)
	};
}
const key = (digest) => digest ? canonicalJson(digest) : "";
const sorted = (items) => items.map((item) => [canonicalJson(item), item]).sort(([a], [b]) => a < b ? -1 : 1).map(([, item]) => item);
const isEmpty = (content) => Array.isArray(content) && content.length === 0;

export { barcodeOf as n, changedParts as r, BARCODE_PARTS as t };