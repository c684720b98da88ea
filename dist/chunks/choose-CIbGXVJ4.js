import { n as UserError } from "./outside-error-BF-voqc7.js";
import { K as modelPath, V as cardPath, X as versionPath, s as require_dist } from "./yaml-CQlHDHOj.js";
import { s as regenerateCard, t as TREE_MANIFEST_NAME } from "./tree-manifest-DyXFJZJE.js";
import { i as loadModel, n as gatherTraining, o as loadVersion, s as makeEvidence, t as runPipeline } from "./run-_7N2Mp5-.js";

// core/documents/version.ts
var import_dist = require_dist();
/** A version file as the training run writes it. Every text is quoted: YAML 1.1 readers turn bare days into dates. */
function formatVersion(version) {
	return `# Written by the training run. A version never changes: train a new one instead.\n${(0, import_dist.stringify)(version, {
		defaultStringType: "QUOTE_DOUBLE",
		defaultKeyType: "PLAIN",
		lineWidth: 0
	})}`;
}

// flows/training/keep.ts
/** Writes the bytes first, then the records, then the commit that refers to both: a run that is killed leaves nothing that points nowhere. */
async function keepTraining(request, run, evidence, ports) {
	const { plan } = run;
	const name = `${plan.model.name}@${plan.model.version}`;
	const { folder, artifact } = await ports.models.keep(plan.model.name, plan.model.version, run.files, [
		{
			name: TREE_MANIFEST_NAME,
			text: evidence.manifestText
		},
		{
			name: "lineage.json",
			text: evidence.lineageText
		},
		{
			name: "provenance.json",
			text: evidence.provenanceText
		}
	]);
	await ports.records.append([{
		kind: "lineage",
		text: evidence.lineageText
	}, {
		kind: "lineage",
		text: evidence.provenanceText
	}], `lineage of ${name}`);
	const version = describeVersion(run, evidence, artifact);
	const files = [{
		path: versionPath(plan.model.name, plan.model.version),
		text: formatVersion(version)
	}];
	const card = cardPath(plan.model.name);
	if (plan.card !== void 0) {
		const regenerated = regenerateCard(card, plan.card, evidence.lineage, evidence.lineageDigest);
		if (!regenerated.ok) throw new Error("unreachable: the card was judged before the run");
		files.push({
			path: card,
			text: regenerated.text
		});
	} else ports.log.warn(`${card} is not in the commit: write a model card before you ask for a promotion`);
	if (request.commit) return {
		version,
		folder,
		commit: await ports.repository.commit({
			parent: plan.head.commit,
			files,
			message: messageOf(plan, version)
		})
	};
	await ports.repository.write(files);
	return {
		version,
		folder,
		commit: void 0
	};
}
function describeVersion(run, evidence, artifact) {
	const { model, head, policy } = run.plan;
	const manifest = {
		name: TREE_MANIFEST_NAME,
		digest: evidence.manifestDigest,
		bytes: new TextEncoder().encode(evidence.manifestText).length
	};
	const bytes = new Map(run.files.map((file) => [file.path, file.bytes]));
	return {
		schema: "version/v1",
		model: model.name,
		version: model.version,
		lineage: evidence.lineageDigest,
		provenance: evidence.provenanceDigest,
		commit: head.commit,
		"trained-at": run.finishedOn,
		"trained-by": run.initiator.login,
		...policy?.expiry ? { "expires-on": addDays(run.finishedOn, policy.expiry.days) } : {},
		subjects: evidence.lineage.subject.map((subject) => subject.name === "model.manifest.json" ? manifest : {
			name: subject.name,
			digest: `sha256:${subject.digest["sha256"] ?? ""}`,
			bytes: bytes.get(subject.name) ?? 0
		}),
		...artifact ? { artifact } : {}
	};
}
function addDays(time, days) {
	return new Date(Date.parse(`${time.slice(0, 10)}T00:00:00Z`) + days * 864e5).toISOString().slice(0, 10);
}
function messageOf({ model, head }, version) {
	return `train(${model.name}): record version ${model.version}\n\nTrained from ${head.commit}\nLineage ${version.lineage}\n`;
}

// flows/capture-training.ts
/**
* Trains a model as its model.yml says and records where it comes from: the lineage and SLSA statements, the version
* file and the card's machine block.
*
* @throws UserError for what people can put right, OutsideError for what failed outside; nothing is recorded then.
*/
async function captureTraining(request, invocation, ports) {
	const plan = await gatherTraining(request, ports);
	if ("version" in plan) return {
		fresh: false,
		...plan,
		folder: void 0,
		commit: void 0
	};
	const run = await runPipeline(plan, ports);
	const evidence = makeEvidence(run, invocation, ports.digests);
	return {
		fresh: true,
		...await keepTraining(request, run, evidence, ports),
		lineage: evidence.lineage,
		champion: plan.champion?.lineage
	};
}

// flows/training/choose.ts
/**
* The models to train when none is named: those whose version has no version file yet.
*
* With `changed`, those that the changed files propose anew, trained or not: a repeated run finds its own work again.
*/
async function chooseModels(tree, changed) {
	const names = (await tree.list("models")).flatMap((entry) => /^models\/([^/]+)\/model\.yml$/.exec(entry.path)?.[1] ?? []);
	if (names.length === 0) throw new UserError(`Expected ${modelPath("<name>")} in the commit, found no model. Run: provender init`);
	const chosen = [];
	for (const name of names) {
		const { value: model } = await loadModel(tree, name);
		const isNew = await loadVersion(tree, name, model.version) === void 0;
		const datasets = Object.values(model.datasets).map((use) => `datasets/${use.dataset}/`);
		const usesChangedData = changed?.some((path) => datasets.some((folder) => path.startsWith(folder))) ?? false;
		if (changed ? changed.some((path) => isInput(name, path)) || isNew && usesChangedData : isNew) chosen.push(name);
	}
	return chosen;
}
/** Stages, versions and the card tell about the model; they do not make it another one. */
function isInput(model, path) {
	const folder = `models/${model}/`;
	if (!path.startsWith(folder)) return false;
	const below = path.slice(folder.length);
	return below !== "stages.yml" && below !== "README.md" && !below.startsWith("versions/");
}

export { captureTraining as n, chooseModels as t };