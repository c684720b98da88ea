import { t as openWorkingFolder } from "./working-folder-uU326dar.js";
import { a as sortProblems, i as renderProblemsJson, n as renderCount, r as renderProblem, t as renderAnnotation } from "./problems-B3E9mE3C.js";
import { p as formatPath } from "./v1-DV4sOg-z.js";
import { H as datasetPath, I as POLICY_PATH, J as repositoryPath, K as modelPath, V as cardPath, W as documentAt, X as versionPath, Y as stagesPath, r as parseYaml } from "./yaml-CQlHDHOj.js";
import { t as parseDataUri } from "./data-uri-BL3KwQSB.js";
import { a as cardTroubles } from "./tree-manifest-DyXFJZJE.js";
import { t as closest } from "./suggest-BOLp01BQ.js";
import { a as planParameters, i as planPipeline } from "./pipeline-Bi3MPuZw.js";
import { n as readPolicy, o as leavesOf } from "./read-BWxhtxnH.js";
import { a as matches } from "./applies-C0u8Qe8p.js";
import { t as fold } from "./fold-C2saZyRw.js";
import { t as readCard } from "./card-DNTWy8MN.js";
import { t as readDocument } from "./read-DIys0n8R.js";
import { t as readFloor } from "./floor-CXcaGNdp.js";
import { n as UserError } from "./outside-error-BF-voqc7.js";
import { t as UsageError } from "./command-DqW8Pwhv.js";
import { resolve } from "node:path";

// core/documents/problem.ts
/** A problem at a part of a document that was read. */
function problemAt(document, path, words) {
	return {
		file: document.file,
		...document.locate(path),
		at: formatPath(path),
		...words
	};
}
/** A problem of a file as a whole. */
function problemOf(file, words) {
	return {
		file,
		line: 1,
		column: 0,
		at: "",
		...words
	};
}

// core/repository/check-datasets.ts
/** `dataset.yml`: its name, where the lots lie, what they were derived from. Bytes may lie elsewhere and are not read. */
function datasetProblems(repository, files) {
	return [...repository.datasets].flatMap(([folder, dataset]) => [...dataset.value.name === folder ? [] : [problemAt(dataset, ["name"], {
		expected: `"${folder}", the name of its folder`,
		found: `"${dataset.value.name}"`,
		remedy: "Rename one of the two."
	})], ...Object.entries(dataset.value.lots).flatMap(([name, lot]) => [
		...uriProblems(dataset, name, lot, files),
		...timeProblems(dataset, name, lot),
		...originProblems(dataset, name, lot, repository)
	])]);
}
function uriProblems(dataset, name, { uri }, { kinds }) {
	const path = [
		"lots",
		name,
		"uri"
	];
	const read = parseDataUri(uri);
	if (!read.ok) return [problemAt(dataset, path, {
		expected: read.expected,
		found: read.found,
		remedy: read.remedy
	})];
	const kind = read.uri.kind === "repository" ? kinds.get(read.uri.path) : void 0;
	if (kind === "outside") return [problemAt(dataset, path, {
		expected: "a file inside the repository",
		found: "a symbolic link that leaves it",
		remedy: "Put the file itself there, or write <root>:path or file:///…."
	})];
	if (kind === "folder" || kind === "other") return [problemAt(dataset, path, {
		expected: "a file",
		found: kind === "folder" ? "a folder" : "neither file nor folder",
		remedy: "Name one file per lot."
	})];
	return [];
}
function timeProblems(dataset, name, { collected }) {
	if (!collected || collected.from <= collected.to) return [];
	return [problemAt(dataset, [
		"lots",
		name,
		"collected"
	], {
		expected: "from on or before to",
		found: `${collected.from} to ${collected.to}`,
		remedy: "Exchange the two days."
	})];
}
function originProblems(dataset, name, lot, { datasets }) {
	return (lot["derived-from"] ?? []).flatMap((origin, index) => {
		const source = datasets.get(origin.dataset);
		const itself = origin.dataset === dataset.value.name && origin.lot === name;
		if (!itself && (!source || Object.hasOwn(source.value.lots, origin.lot))) return [];
		return [problemAt(dataset, [
			"lots",
			name,
			"derived-from",
			index,
			"lot"
		], {
			expected: itself ? "another lot" : `a lot of ${source?.file ?? origin.dataset}`,
			found: `"${origin.lot}"`,
			remedy: "Correct the name."
		})];
	});
}

// core/repository/check-evaluations.ts
/** Evaluation suites and the monitoring plan against the datasets of their own model. */
function evaluationProblems(model) {
	const { evaluations = [], monitoring, datasets } = model.value;
	const keys = Object.keys(datasets);
	const unknownKey = (path, key) => {
		if (keys.includes(key)) return [];
		const meant = closest(key, keys);
		return [problemAt(model, path, {
			expected: `a key of datasets: ${keys.join(", ") || "there is none"}`,
			found: `"${key}"`,
			remedy: meant ? `Did you mean "${meant}"?` : "Correct the name or add it to datasets."
		})];
	};
	const names = evaluations.map(({ suite }) => suite);
	return [...evaluations.flatMap(({ suite, data, thresholds }, index) => [
		...names.indexOf(suite) < index ? [problemAt(model, [
			"evaluations",
			index,
			"suite"
		], {
			expected: "a name of its own",
			found: `"${suite}" again`,
			remedy: "Give each suite a different name."
		})] : [],
		...data.flatMap((key, place) => unknownKey([
			"evaluations",
			index,
			"data",
			place
		], key)),
		...thresholds.flatMap(({ min, max }, place) => min === void 0 || max === void 0 || min <= max ? [] : [problemAt(model, [
			"evaluations",
			index,
			"thresholds",
			place,
			"min"
		], {
			expected: `at most max, ${max}`,
			found: String(min),
			remedy: "Exchange the two: no value could meet them."
		})])
	]), ...(monitoring?.reference ?? []).flatMap((key, place) => unknownKey([
		"monitoring",
		"reference",
		place
	], key))];
}

// core/repository/check-parts.ts
/** The parts of a composite model: models that are there, versions and stages of them, and no model that is a part of itself. */
function partProblems(model, repository) {
	return (model.value.parts ?? []).flatMap((part, index) => [...problemsOfPart(model, part, index, repository), ...circle(model, part, index, repository)]);
}
function problemsOfPart(model, { model: name, version, stage }, index, { models }) {
	const folder = models.get(name);
	if (!folder) {
		const meant = closest(name, [...models.keys()]);
		return [problemAt(model, [
			"parts",
			index,
			"model"
		], {
			expected: "a folder of models/",
			found: `"${name}"`,
			remedy: meant ? `Did you mean "${meant}"?` : "Correct the name, or add that model first."
		})];
	}
	if (version !== void 0 && !folder.present.has(versionPath(name, version))) return [problemAt(model, [
		"parts",
		index,
		"version"
	], {
		expected: `a version of ${name}`,
		found: `${version}, but no file ${versionPath(name, version)}`,
		remedy: "Train that version first, or name one that is there."
	})];
	const stages = folder.stages?.value.stages ?? {};
	if (stage === void 0 || Object.hasOwn(stages, stage)) return [];
	const meant = closest(stage, Object.keys(stages));
	return [problemAt(model, [
		"parts",
		index,
		"stage"
	], {
		expected: `a stage that ${stagesPath(name)} fills`,
		found: `"${stage}"`,
		remedy: meant ? `Did you mean "${meant}"?` : "Promote a version there first, or pin a version."
	})];
}
function circle(model, { model: first }, index, { models }) {
	const { name } = model.value;
	if (first === name) return [];
	const seen = /* @__PURE__ */ new Set();
	const reaches = (from) => {
		if (from === name) return true;
		if (seen.has(from)) return false;
		seen.add(from);
		return (models.get(from)?.model?.value.parts ?? []).some((part) => reaches(part.model));
	};
	if (!reaches(first)) return [];
	return [problemAt(model, [
		"parts",
		index,
		"model"
	], {
		expected: "models that are made of each other in one direction",
		found: `"${first}", which is made of ${name} itself`,
		remedy: "Remove one of the parts."
	})];
}

// core/repository/check-model.ts
/** `model.yml`, the card and the version files of one model, against each other and against what they name. */
function modelProblems(folder, repository, files) {
	const { model } = folder;
	return [
		...presence(folder),
		...cardProblems(folder),
		...versionProblems(folder),
		...model ? [
			...nameProblems$1(folder.name, model),
			...lotProblems(model, repository),
			...partProblems(model, repository),
			...evaluationProblems(model),
			...pipelineProblems(model),
			...fileProblems(folder.name, model, files),
			...parameterProblems(folder.name, model, files)
		] : []
	];
}
function presence({ name, present }) {
	const missing = (path, expected, remedy) => present.has(path) ? [] : [problemOf(path, {
		expected,
		found: "no such file",
		remedy
	})];
	return [...missing(modelPath(name), "the model", `Write it, or remove the folder models/${name}.`), ...missing(cardPath(name), "the model card", "Write it: what the model is for, its limits, its data, how it was evaluated.")];
}
function nameProblems$1(folder, model) {
	if (model.value.name === folder) return [];
	return [problemAt(model, ["name"], {
		expected: `"${folder}", the name of its folder`,
		found: `"${model.value.name}"`,
		remedy: "Rename one of the two."
	})];
}
function cardProblems({ name, card }) {
	if (!card) return [];
	const machine = card.front.provender;
	const troubles = cardTroubles(card.file, card.text);
	if (!machine || machine.model === name) return troubles;
	return [...troubles, problemAt(card, ["provender", "model"], {
		expected: `"${name}", the name of its folder`,
		found: `"${machine.model}"`,
		remedy: "Restore the key \"provender\" as the training run wrote it, or train again."
	})];
}
function versionProblems({ name, versions }) {
	return [...versions].flatMap(([file, document]) => {
		const { model, version } = document.value;
		const restore = "Restore the file as the training run wrote it: a version never changes and has one name.";
		return [...version === file ? [] : [problemAt(document, ["version"], {
			expected: `"${file}", the name of the file`,
			found: `"${version}"`,
			remedy: restore
		})], ...model === name ? [] : [problemAt(document, ["model"], {
			expected: `"${name}", the name of the folder`,
			found: `"${model}"`,
			remedy: restore
		})]];
	});
}
function lotProblems(model, { datasets }) {
	return Object.entries(model.value.datasets).flatMap(([key, { dataset, lots }]) => {
		const found = datasets.get(dataset);
		if (!found) {
			const meant = closest(dataset, [...datasets.keys()]);
			return [problemAt(model, [
				"datasets",
				key,
				"dataset"
			], {
				expected: "a folder of datasets/ with a dataset.yml that can be read",
				found: `"${dataset}"`,
				remedy: meant ? `Did you mean "${meant}"?` : `Write datasets/${dataset}/dataset.yml, or correct the name.`
			})];
		}
		return lots.flatMap((lot, index) => {
			if (lots.indexOf(lot) < index) return [problemAt(model, [
				"datasets",
				key,
				"lots",
				index
			], {
				expected: "each lot once",
				found: `"${lot}" again`,
				remedy: "Remove one of the two."
			})];
			if (Object.hasOwn(found.value.lots, lot)) return [];
			const meant = closest(lot, Object.keys(found.value.lots));
			return [problemAt(model, [
				"datasets",
				key,
				"lots",
				index
			], {
				expected: `a lot of ${found.file}`,
				found: `"${lot}"`,
				remedy: meant ? `Did you mean "${meant}"?` : "Add the lot there, or correct the name."
			})];
		});
	});
}
function pipelineProblems(model) {
	const { problems } = planPipeline(model);
	if (model.value.pipeline.some(({ role }) => role === "train")) return problems;
	return [...problems, problemAt(model, ["pipeline"], {
		expected: "a component with the role train",
		found: "none",
		remedy: "Add the component that makes the model, or correct its role."
	})];
}
function fileProblems(folder, model, { kinds }) {
	const look = (path, file, folders) => {
		const full = repositoryPath(folder, file);
		const kind = kinds.get(full) ?? "missing";
		if (kind === "file" || kind === "link" || kind === "folder" && folders) return [];
		return [problemAt(model, path, {
			expected: folders ? "a file or folder of the repository" : "a file of the repository",
			found: `${FOUND[kind]} at ${full}`,
			remedy: kind === "outside" ? "Put the file itself there." : `Write it, or correct the path: it begins at models/${folder}/, or with "/" at the root of the repository.`
		})];
	};
	const { pipeline, locks = [], parameters } = model.value;
	return [
		...pipeline.flatMap((component, index) => (component.needs?.files ?? []).flatMap((file, place) => look([
			"pipeline",
			index,
			"needs",
			"files",
			place
		], file, true))),
		...locks.flatMap((lock, index) => look(["locks", index], lock, false)),
		...parameters === void 0 ? [] : look(["parameters"], parameters, false)
	];
}
const FOUND = {
	file: "a file",
	folder: "a folder",
	link: "a symbolic link",
	outside: "a symbolic link that leaves the repository",
	other: "neither file nor folder",
	missing: "nothing"
};
function parameterProblems(folder, model, { parameters }) {
	const nowhere = {
		path: "",
		value: {},
		locate: () => ({
			line: 1,
			column: 1
		})
	};
	if (model.value.parameters === void 0) return planParameters(model, nowhere).problems;
	const path = repositoryPath(folder, model.value.parameters);
	const file = parameters.get(path);
	if (!file) return [];
	if ("trouble" in file) return [problemOf(path, file.trouble)];
	const source = parseYaml(path, file.text);
	if (!source.ok) return source.problems;
	const { value, locate } = source;
	if (typeof value !== "object" || value === null || Array.isArray(value)) return [problemOf(path, {
		expected: "keys with values",
		found: value === null ? "an empty file" : "another form",
		remedy: "Write one parameter per line, such as \"rounds: 40\"."
	})];
	return planParameters(model, {
		path,
		value,
		locate
	}).problems;
}

// core/repository/check-recalls.ts
/** A recall that names nothing withdraws nothing: its id is its file's name, what it withdraws is there. */
function recallProblems({ recalls, datasets, models }) {
	return [...recalls].flatMap(([file, recall]) => [...recall.value.id === file ? [] : [problemAt(recall, ["id"], {
		expected: `"${file}", the name of the file`,
		found: `"${recall.value.id}"`,
		remedy: "Rename one of the two."
	})], ...recall.value.withdrawn.flatMap((part, index) => {
		const unknown = (path, expected, found) => problemAt(recall, [
			"withdrawn",
			index,
			...path
		], {
			expected,
			found: `"${found}"`,
			remedy: "Correct the name: a recall of something that is not there withdraws nothing."
		});
		if ("dataset" in part) {
			const dataset = datasets.get(part.dataset);
			if (!dataset) return [unknown(["dataset"], "a folder of datasets/ with a dataset.yml that can be read", part.dataset)];
			return part.lots.flatMap((lot, at) => Object.hasOwn(dataset.value.lots, lot) ? [] : [unknown(["lots", at], `a lot of ${dataset.file}`, lot)]);
		}
		const model = models.get(part.model);
		if (!model) return [unknown(["model"], "a folder of models/", part.model)];
		return part.versions.flatMap((version, at) => model.present.has(versionPath(part.model, version)) ? [] : [unknown(["versions", at], `a version file of ${part.model}`, version)]);
	})]);
}

// core/repository/check-stages.ts
/** `stages.yml`: stages of the policy, versions that are there. */
function stageProblems({ name, stages, present }, { policy }) {
	if (!stages) return [];
	const problems = [];
	if (stages.value.model !== name) problems.push(problemAt(stages, ["model"], {
		expected: `"${name}", the name of its folder`,
		found: `"${stages.value.model}"`,
		remedy: "Rename one of the two."
	}));
	const known = policy.state === "valid" ? policy.policy.stages.map((stage) => stage.name) : void 0;
	for (const [stage, assignment] of Object.entries(stages.value.stages)) {
		if (known && !known.includes(stage)) {
			const meant = closest(stage, known);
			problems.push(problemAt(stages, ["stages", stage], {
				expected: `a stage of the policy: ${known.join(", ")}`,
				found: `"${stage}"`,
				remedy: meant ? `Did you mean "${meant}"?` : "Correct the name, or add the stage to the policy first."
			}));
		}
		for (const [key, version] of Object.entries(assignment)) {
			if (version === void 0 || present.has(versionPath(name, version))) continue;
			problems.push(problemAt(stages, [
				"stages",
				stage,
				key
			], {
				expected: "a version of this model",
				found: `${version}, but no file ${versionPath(name, version)}`,
				remedy: "Train that version first, or name one that is there."
			}));
		}
	}
	return problems;
}

// core/repository/check-suites.ts
/** Suites that a rule of the policy names and no model it is for defines: no promotion could ever meet it. */
function suiteProblems({ policy, models }) {
	if (policy.state !== "valid" || models.size === 0) return [];
	return leavesOf(policy.root).flatMap((leaf) => {
		const { models: patterns } = leaf.use.when ?? {};
		const concerned = [...models.values()].filter(({ name }) => patterns?.some((pattern) => matches(pattern, name)) ?? true);
		const defined = concerned.flatMap(({ model }) => model?.value.evaluations ?? []).map(({ suite }) => suite);
		if (concerned.length === 0 || concerned.some(({ model }) => model === void 0)) return [];
		return suitesNamed(leaf).filter((suite) => !defined.includes(suite)).map((suite) => {
			const meant = closest(suite, defined);
			return {
				file: POLICY_PATH,
				line: leaf.line,
				column: 0,
				at: leaf.use.id,
				expected: `a suite that ${concerned.length === 1 ? `models/${concerned[0].name}/model.yml defines` : "one of its models defines"} under "evaluations"`,
				found: `"${suite}"`,
				remedy: meant === void 0 ? "Define it in model.yml, or pin lots to the rule with \"data\"." : `Did you mean "${meant}"?`
			};
		});
	});
}
/** With lots pinned in the policy a suite needs no definition. */
function suitesNamed({ use }) {
	const { suites, suite, data } = use.with ?? {};
	if (data !== void 0 || use.rule === "forward-test-passed") return [];
	return [...Array.isArray(suites) ? suites : [], suite].filter((name) => typeof name === "string");
}

// core/repository/check.ts
/**
* What is wrong between the documents of a repository; what is wrong within each is in `repository.problems`.
* `files` says what stands at the paths that `filesNamed` lists.
*/
function checkRepository(repository, files) {
	const models = [...repository.models.values()];
	return [
		...policyProblems(repository),
		...suiteProblems(repository),
		...models.flatMap((folder) => [...modelProblems(folder, repository, files), ...stageProblems(folder, repository)]),
		...datasetProblems(repository, files),
		...recallProblems(repository)
	];
}
function policyProblems({ policy, floor, models }) {
	if (policy.state !== "missing" || floor.state !== "missing" && models.size === 0) return [];
	return [problemOf(POLICY_PATH, {
		expected: "the policy",
		found: "no such file",
		remedy: "Write it, or run \"provender init\" in an empty folder and copy its policy: without one, nothing is ever approved."
	})];
}

// core/repository/governed.ts
/** The folders that hold governed documents. */
const GOVERNED_FOLDERS = [
	".github",
	"models",
	"datasets",
	"recalls",
	"overrides"
];
/**
* The governed path that somebody meant who wrote another: `models/Churn/Model.yaml` → `models/churn/model.yml`;
* undefined when a path is governed as it stands, or has nothing to do with it.
*/
function governedPathMeant(path) {
	if (documentAt(path)) return void 0;
	const folded = fold(path).replace(/\.yaml$/, ".yml").replace(/\/readme\.md$/, "/README.md");
	return folded !== path && documentAt(folded) ? folded : void 0;
}
/** Paths that are almost governed, and governed paths that other machines would take for one another. */
function nameProblems(paths) {
	const seen = /* @__PURE__ */ new Map();
	return paths.flatMap((path) => {
		const twin = seen.get(fold(path));
		seen.set(fold(path), path);
		if (twin !== void 0) return [problemOf(path, {
			expected: "names that differ in more than case or Unicode form",
			found: `also ${twin}`,
			remedy: "Rename or remove one of them: macOS and Windows take them for one file."
		})];
		const meant = governedPathMeant(path);
		return meant === void 0 ? [] : [problemOf(path, {
			expected: `the name ${meant}`,
			found: path,
			remedy: "Rename the file: under this name nothing reads it."
		})];
	});
}

// core/repository/named-files.ts
/** The paths that have to be looked at before the documents can be judged together. */
function filesNamed(repository) {
	const paths = /* @__PURE__ */ new Set();
	const parameters = /* @__PURE__ */ new Set();
	for (const { name, model } of repository.models.values()) {
		if (!model) continue;
		const { value } = model;
		for (const component of value.pipeline) for (const file of component.needs?.files ?? []) paths.add(repositoryPath(name, file));
		for (const lock of value.locks ?? []) paths.add(repositoryPath(name, lock));
		if (value.parameters !== void 0) {
			paths.add(repositoryPath(name, value.parameters));
			parameters.add(repositoryPath(name, value.parameters));
		}
	}
	for (const { value } of repository.datasets.values()) for (const lot of Object.values(value.lots)) {
		const read = parseDataUri(lot.uri);
		if (read.ok && read.uri.kind === "repository") paths.add(read.uri.path);
	}
	return {
		paths: [...paths].sort(),
		parameters: [...parameters].sort()
	};
}

// core/repository/read.ts
/** Reads every governed file of a repository by itself. `folders` are those that should hold one: `models/churn`, `datasets/flights`. */
function readRepository(files, folders = []) {
	const repository = {
		policy: { state: "missing" },
		floor: { state: "missing" },
		models: /* @__PURE__ */ new Map(),
		datasets: /* @__PURE__ */ new Map(),
		recalls: /* @__PURE__ */ new Map(),
		documents: files.length,
		problems: []
	};
	for (const folder of folders) {
		const [top, name = ""] = folder.split("/");
		if (top === "models") folderOf(repository, name);
		else if (top === "datasets" && !files.some(({ path }) => path === datasetPath(name))) repository.problems.push(problemOf(datasetPath(name), {
			expected: "the dataset",
			found: "no such file",
			remedy: `Write it, or remove the folder ${folder}.`
		}));
	}
	for (const file of files) {
		const at = documentAt(file.path);
		if (!at) continue;
		if (at.kind !== "policy/v1" && file.path.startsWith("models/")) folderOf(repository, at.name).present.add(file.path);
		if ("text" in file) place(repository, file.path, at, file.text);
		else {
			if (file.path === ".github/provender.yml") repository.policy = {
				state: "unreadable",
				reason: file.trouble.found
			};
			repository.problems.push(problemOf(file.path, file.trouble));
		}
	}
	return repository;
}
function place(repository, path, { kind, name }, text) {
	const accept = (read) => {
		if (read.ok) return read.document;
		repository.problems.push(...read.problems);
	};
	switch (kind) {
		case "policy/v1":
			repository.policy = readPolicy(text);
			if (repository.policy.state === "invalid") repository.problems.push(...repository.policy.problems);
			return;
		case "model/v1":
			folderOf(repository, name).model = accept(readDocument(kind, path, text));
			return;
		case "stages/v1":
			folderOf(repository, name).stages = accept(readDocument(kind, path, text));
			return;
		case "version/v1": return keep(folderOf(repository, name).versions, path.slice(path.lastIndexOf("/") + 1, -4), accept(readDocument(kind, path, text)));
		case "dataset/v1": return keep(repository.datasets, name, accept(readDocument(kind, path, text)));
		case "recall/v1": return keep(repository.recalls, name, accept(readDocument(kind, path, text)));
		case "override/v1": {
			const override = accept(readDocument(kind, path, text));
			if (override && override.value.id !== name) repository.problems.push(problemAt(override, ["id"], {
				expected: `"${name}", the name of the file`,
				found: `"${override.value.id}"`,
				remedy: "Rename one of the two."
			}));
			return;
		}
		case "floor/v1":
			repository.floor = readFloor(text);
			if (repository.floor.state === "invalid") repository.problems.push(...repository.floor.problems);
			return;
		case "card/v1": {
			const read = readCard(path, text);
			if (read.ok) folderOf(repository, name).card = read.card;
			else repository.problems.push(...read.problems);
		}
	}
}
function keep(into, name, document) {
	if (document) into.set(name, document);
}
function folderOf(repository, name) {
	const folder = repository.models.get(name) ?? {
		name,
		model: void 0,
		card: void 0,
		stages: void 0,
		versions: /* @__PURE__ */ new Map(),
		present: /* @__PURE__ */ new Set()
	};
	repository.models.set(name, folder);
	return folder;
}

// flows/check-repository.ts
/** Everything that is wrong in the documents of a model repository. @throws UserError when the folder is none. */
async function checkRepositoryFolder(folder) {
	const { paths, folders, links } = await findGoverned(folder);
	if (paths.length + folders.length + links.length === 0) throw new UserError(`Expected a model repository (${POLICY_PATH}, models/, datasets/), found none of them here. Change to its root, or run "provender init" to write one.`);
	const files = await Promise.all(paths.filter((path) => documentAt(path)).map(async (path) => ({
		path,
		...await folder.read(path)
	})));
	const repository = readRepository(files, folders);
	const between = checkRepository(repository, await gatherNamed(folder, repository));
	return {
		problems: sortProblems([
			...links.map(linkProblem),
			...nameProblems(paths),
			...repository.problems,
			...between
		]),
		documents: repository.documents
	};
}
async function findGoverned(folder) {
	const found = {
		paths: [],
		folders: [],
		links: []
	};
	const isFolder = async (path) => {
		const kind = await folder.kind(path);
		if (kind === "link" || kind === "outside") found.links.push(path);
		return kind === "folder";
	};
	const below = async (parent) => await isFolder(parent) ? (await folder.names(parent)).map((name) => `${parent}/${name}`) : [];
	const keep = (candidates) => {
		for (const path of candidates) if (documentAt(path) || governedPathMeant(path)) found.paths.push(path);
	};
	for (const top of await folder.names("")) {
		if (!GOVERNED_FOLDERS.some((name) => name === fold(top))) continue;
		const items = await below(top);
		keep(items);
		if (fold(top) !== "models" && fold(top) !== "datasets") continue;
		for (const item of items) {
			const files = await below(item);
			if (fold(top) === top && await folder.kind(item) === "folder") found.folders.push(item);
			keep(files);
			for (const versions of files.filter((path) => fold(path).endsWith("/versions"))) keep(await below(versions));
		}
	}
	return {
		paths: found.paths.sort(),
		folders: found.folders.sort(),
		links: found.links.sort()
	};
}
function linkProblem(path) {
	return problemOf(path, {
		expected: "a folder",
		found: "a symbolic link",
		remedy: "Put the folder itself there: what is reviewed must be what is read."
	});
}
async function gatherNamed(folder, repository) {
	const { paths, parameters } = filesNamed(repository);
	const kinds = await Promise.all(paths.map(async (path) => [path, await folder.kind(path)]));
	const byPath = new Map(kinds);
	const readable = parameters.filter((path) => byPath.get(path) === "file");
	const texts = await Promise.all(readable.map(async (path) => [path, await folder.read(path)]));
	return {
		kinds: byPath,
		parameters: new Map(texts)
	};
}

// cli/commands/check.ts
const command = {
	name: "check",
	summary: "find every problem in the documents of a model repository",
	help: `Usage: provender check [folder] [--json | --github]

Reads the policy, models, cards, versions, stages, datasets and recalls below the folder (default: the current one), each
by itself and against each other. Every problem is one line: where, what was expected, what was found, what to do.

  --json     print {"documents": …, "problems": […]} for other programs
  --github   print annotations that GitHub shows on the lines of a pull request

Exit code: 0 no problems, 1 there are some, or the folder is no model repository; 2 usage.
`,
	options: {
		json: { type: "boolean" },
		github: { type: "boolean" }
	},
	async run({ values, positionals }, io) {
		if (positionals.length > 1) throw new UsageError(`expected at most one folder, found ${positionals.length}`);
		if (values["json"] && values["github"]) throw new UsageError("expected --json or --github, found both");
		const folder = await openWorkingFolder(resolve(io.cwd, positionals[0] ?? "."));
		const { problems, documents } = await checkRepositoryFolder(folder);
		if (values["json"]) io.out(`${renderProblemsJson(problems, documents)}\n`);
		else for (const problem of problems) io.out(`${values["github"] ? renderAnnotation(problem) : renderProblem(problem)}\n`);
		if (!values["json"]) (problems.length > 0 && !values["github"] ? io.err : io.out)(`${renderCount(problems, documents)}\n`);
		return problems.length > 0 ? 1 : 0;
	}
};

export { command };