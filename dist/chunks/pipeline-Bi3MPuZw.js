import { J as repositoryPath } from "./yaml-CQlHDHOj.js";
import { t as canonicalJson } from "./canonical-DOHcMRTi.js";
import { p as formatPath } from "./v1-DV4sOg-z.js";

// core/lineage/parameters.ts
function planParameters(document, file) {
	const { value: model } = document;
	const problems = [];
	const lookUp = (name, at) => {
		const value = reach(file.value, name);
		if (value !== void 0) return value;
		problems.push({
			file: document.file,
			...document.locate(at),
			at: formatPath(at),
			expected: model.parameters ? `a key of ${file.path}` : "a parameters file",
			found: `"${name}"`,
			remedy: model.parameters ? `Add "${name}" to ${file.path} or correct the name.` : "Add \"parameters: params.yml\" to model.yml."
		});
	};
	const leaves = /* @__PURE__ */ new Map();
	const given = /* @__PURE__ */ new Map();
	model.pipeline.forEach((component, index) => {
		const part = {};
		component.params?.forEach((name, place) => {
			const value = lookUp(name, [
				"pipeline",
				index,
				"params",
				place
			]);
			if (value === void 0) return;
			put(part, name, value);
			flatten(name, value, leaves);
		});
		given.set(component.id, part);
	});
	const seeds = model.seeds.map((seed, index) => {
		if ("none" in seed) return { none: seed.none };
		const value = lookUp(seed.parameter, [
			"seeds",
			index,
			"parameter"
		]);
		if (value !== void 0) flatten(seed.parameter, value, leaves);
		const { parameter, ...rest } = seed;
		return {
			...rest,
			...value === void 0 ? {} : { value: textOf(value) },
			source: `${file.path}#${parameter}`
		};
	});
	const hyperparameters = [];
	for (const [name, value] of leaves) if (typeof value === "number" && !Number.isSafeInteger(value) && Number.isInteger(value)) problems.push({
		file: file.path,
		...file.locate(name.split(".")),
		at: name,
		expected: "a whole number within ±2^53, or a text",
		found: String(value),
		remedy: `Quote it: "${value}".`
	});
	else hyperparameters.push({
		name,
		value: textOf(value),
		type: typeOf(value),
		source: `${file.path}#${name}`
	});
	hyperparameters.sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
	return {
		given,
		hyperparameters,
		seeds,
		seed: seeds.find((seed) => seed.value !== void 0)?.value,
		problems
	};
}
/** A key as written wins over dots as steps, so that keys that contain dots can be named. */
function reach(from, name) {
	if (typeof from !== "object" || from === null || Array.isArray(from)) return void 0;
	const record = from;
	if (Object.hasOwn(record, name)) return record[name];
	for (let dot = name.indexOf("."); dot > 0; dot = name.indexOf(".", dot + 1)) {
		const head = name.slice(0, dot);
		if (Object.hasOwn(record, head)) return reach(record[head], name.slice(dot + 1));
	}
}
function put(into, name, value) {
	const [first = name, ...rest] = name.split(".");
	if (rest.length === 0) {
		Object.defineProperty(into, first, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		return;
	}
	const next = Object.hasOwn(into, first) && isRecord(into[first]) ? { ...into[first] } : {};
	put(next, rest.join("."), value);
	Object.defineProperty(into, first, {
		value: next,
		enumerable: true,
		configurable: true,
		writable: true
	});
}
function flatten(name, value, into) {
	if (isRecord(value) && Object.keys(value).length > 0) for (const [key, inner] of Object.entries(value)) flatten(`${name}.${key}`, inner, into);
	else into.set(name, value);
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function textOf(value) {
	return typeof value === "string" ? value : canonicalJson(value);
}
function typeOf(value) {
	if (typeof value === "boolean") return "bool";
	if (typeof value === "number") return Number.isInteger(value) ? "int" : "float";
	return typeof value === "string" ? "str" : "json";
}

// core/lineage/pipeline.ts
/** The pipeline in an order in which every component comes after those it needs, or why there is none. */
function planPipeline(document) {
	const { value: model } = document;
	const problems = [];
	const report = (path, expected, found, remedy) => {
		problems.push({
			file: document.file,
			...document.locate(path),
			at: formatPath(path),
			expected,
			found,
			remedy
		});
	};
	const byId = /* @__PURE__ */ new Map();
	const makers = /* @__PURE__ */ new Map();
	model.pipeline.forEach((component, index) => {
		if (byId.has(component.id)) report([
			"pipeline",
			index,
			"id"
		], "component ids used once", `"${component.id}" again`, "Give each component an id of its own.");
		byId.set(component.id, component);
		for (const [place, output] of component.outputs.entries()) {
			const path = repositoryPath(model.name, output);
			const other = [...makers].find(([made]) => made === path || made.startsWith(`${path}/`) || path.startsWith(`${made}/`));
			if (other) report([
				"pipeline",
				index,
				"outputs",
				place
			], "outputs that one component writes", `"${output}", which "${other[1]}" writes too`, "Let each output have one maker.");
			makers.set(path, component.id);
		}
	});
	model.pipeline.forEach((component, index) => {
		for (const [place, id] of (component.needs?.components ?? []).entries()) if (!byId.has(id) || id === component.id) report([
			"pipeline",
			index,
			"needs",
			"components",
			place
		], `another component: ${[...byId.keys()].join(", ")}`, `"${id}"`, "Correct the name or add the component.");
		for (const [place, id] of (component.needs?.datasets ?? []).entries()) if (!Object.hasOwn(model.datasets, id)) report([
			"pipeline",
			index,
			"needs",
			"datasets",
			place
		], `a key of datasets: ${Object.keys(model.datasets).join(", ") || "there is none"}`, `"${id}"`, "Correct the name or add it to datasets.");
	});
	reportParts(model, report);
	const named = [...model.model.map((path, index) => [["model", index], path]), [["metrics"], model.metrics]];
	if (model.predictions) named.push([["predictions"], model.predictions]);
	for (const [at, path] of named) if (makerOf(model, path) === void 0) report(at, "an output of a component, or a path inside one", `"${path}"`, "Add it to the outputs of the component that writes it.");
	if (problems.length > 0) return {
		order: [],
		problems
	};
	const order = sort(model.pipeline);
	if (order.length < model.pipeline.length) report(["pipeline"], "components that need each other in one direction", `a circle among ${model.pipeline.filter((component) => !order.includes(component)).map((component) => component.id).join(", ")}`, "Remove one of the needs.");
	return {
		order,
		problems
	};
}
/** Parts are named once, read by a component, and no component writes where they are put. */
function reportParts(model, report) {
	const names = (model.parts ?? []).map((part) => part.model);
	const read = new Set(model.pipeline.flatMap((component) => component.needs?.parts ?? []));
	for (const [index, name] of names.entries()) if (name === model.name) report([
		"parts",
		index,
		"model"
	], "another model", `"${name}", this one`, "Remove the part.");
	else if (names.indexOf(name) < index) report([
		"parts",
		index,
		"model"
	], "each part once", `"${name}" again`, "Remove one of the two.");
	else if (!read.has(name)) report([
		"parts",
		index,
		"model"
	], "a part that a component reads", `"${name}" in no needs.parts`, `Add "parts: [${name}]" to the needs of the component that uses it, or remove the part.`);
	for (const [index, component] of model.pipeline.entries()) {
		for (const [place, name] of (component.needs?.parts ?? []).entries()) if (!names.includes(name)) report([
			"pipeline",
			index,
			"needs",
			"parts",
			place
		], `a model of parts: ${names.join(", ") || "there is none"}`, `"${name}"`, "Correct the name or add it to parts.");
		if (names.length === 0) continue;
		const folder = repositoryPath(model.name, PARTS_FOLDER);
		for (const [place, output] of component.outputs.entries()) {
			const path = repositoryPath(model.name, output);
			if (path === folder || path.startsWith(`${folder}/`)) report([
				"pipeline",
				index,
				"outputs",
				place
			], `a path outside ${PARTS_FOLDER}/, where the files of parts are put`, `"${output}"`, "Write it elsewhere.");
		}
	}
}
/** Where the files of a part are put for the components that read it, from the model’s folder. */
const PARTS_FOLDER = "parts";
/** The component that writes a path of model.yml; undefined when none does. */
function makerOf(model, path) {
	const wanted = repositoryPath(model.name, path);
	return model.pipeline.find((component) => component.outputs.some((output) => {
		const made = repositoryPath(model.name, output);
		return wanted === made || wanted.startsWith(`${made}/`);
	}));
}
/** Ids of the components that read, directly or through others, what the given ones write. */
function downstreamOf(pipeline, ids) {
	const found = /* @__PURE__ */ new Set();
	for (let before = -1; found.size !== before;) {
		before = found.size;
		for (const component of pipeline) if (component.needs?.components?.some((id) => ids.includes(id) || found.has(id))) found.add(component.id);
	}
	return found;
}
function sort(pipeline) {
	const order = [];
	for (let before = -1; order.length !== before;) {
		before = order.length;
		for (const component of pipeline) if ((component.needs?.components ?? []).every((id) => order.some((done) => done.id === id)) && !order.includes(component)) order.push(component);
	}
	return order;
}

export { planParameters as a, planPipeline as i, downstreamOf as n, makerOf as r, PARTS_FOLDER as t };