import { t as readDocument } from "./read-DIys0n8R.js";
import { H as datasetPath, Y as stagesPath } from "./yaml-CQlHDHOj.js";
import { r as renderProblem } from "./problems-B3E9mE3C.js";

// flows/tracing/documents.ts
async function findStages(model, source) {
	return (await findAllStages([model], source)).get(model) ?? {
		value: void 0,
		doubts: []
	};
}
/** The same for many models at once. */
async function findAllStages(models, source) {
	const paths = models.map(stagesPath);
	const found = await source.documents(paths);
	return new Map(models.map((model, index) => [model, foundIn("stages/v1", paths[index] ?? "", found[index]?.text)]));
}
async function findDataset(dataset, source) {
	const path = datasetPath(dataset);
	const [found] = await source.documents([path]);
	return foundIn("dataset/v1", path, found?.text);
}
function foundIn(kind, path, text) {
	if (text === void 0) return {
		value: void 0,
		doubts: []
	};
	const read = readDocument(kind, path, text);
	if (read.ok) return {
		value: read.document.value,
		doubts: []
	};
	return {
		value: void 0,
		doubts: read.problems.map((problem) => ({
			kind: "does-not-match",
			text: renderProblem(problem)
		}))
	};
}

export { findDataset as n, findStages as r, findAllStages as t };