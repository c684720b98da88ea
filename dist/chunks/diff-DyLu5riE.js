import { t as canonicalJson } from "./canonical-DOHcMRTi.js";

// core/lineage/diff.ts
/** What is different in `after`: lots, parameters, seeds, components, environment, code. */
function diffLineage(before, after) {
	return [
		...diffMaps("lot", lotsOf(before), lotsOf(after)),
		...diffMaps("parameter", parametersOf(before), parametersOf(after)),
		...diffMaps("seed", seedsOf(before), seedsOf(after)),
		...diffMaps("component", componentsOf(before), componentsOf(after)),
		...diffMaps("environment", environmentOf(before), environmentOf(after)),
		...diffMaps("code", codeOf(before), codeOf(after))
	];
}
function diffMaps(kind, before, after) {
	return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].sort().flatMap((name) => {
		const was = before.get(name);
		const is = after.get(name);
		if (was === is) return [];
		return [{
			kind,
			name,
			...was === void 0 ? {} : { before: was },
			...is === void 0 ? {} : { after: is }
		}];
	});
}
const lotsOf = (run) => new Map(run.datasets.map((lot) => [`${lot.name}@${lot.lot} (${lot.role})`, lot.digest["sha256"] ?? ""]));
const parametersOf = (run) => new Map(run.hyperparameters.map(({ name, value }) => [name, value]));
const seedsOf = (run) => new Map(run.seeds.map((seed, index) => [seed.source ?? `seed ${index + 1}`, seed.value ?? `none: ${seed.none ?? ""}`]));
const componentsOf = (run) => new Map(run.components.map(({ id, version }) => [id, version]));
function environmentOf({ environment }) {
	const facts = [
		["os", environment.os],
		["arch", environment.arch],
		["cpu", environment.cpu.model],
		["cuda", environment.cuda],
		["container", environment.container?.digest?.["sha256"]],
		...environment.gpus.map((gpu, index) => [`gpu ${index + 1}`, `${gpu.count} × ${gpu.model}, driver ${gpu.driver ?? "unknown"}`]),
		...Object.entries(environment.languages).map(([name, { version }]) => [name, version]),
		...environment.locks.map((lock) => [lock.path, lock.digest["sha256"] ?? ""]),
		...environment.env.map(({ name, value }) => [name, value])
	];
	return new Map(facts.filter((fact) => fact[1] !== void 0));
}
function codeOf(run) {
	const files = run.components.flatMap((component) => component.inputs.filter((input) => input.annotations?.["kind"] === "file").map((input) => [input.name ?? "", canonicalJson(input.digest ?? {})]));
	return new Map(files);
}

export { diffLineage as t };