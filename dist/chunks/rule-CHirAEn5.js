import { A as strictObject, F as FLOOR_PATH, H as datasetPath, I as POLICY_PATH, K as modelPath, R as TRUSTED_ROOTS_PATH, W as documentAt, X as versionPath, Y as stagesPath, m as Name, u as Digest } from "./yaml-CQlHDHOj.js";
import { t as readDocument } from "./read-DIys0n8R.js";
import { a as LineageStatement } from "./v1-DV4sOg-z.js";
import { t as readRecord } from "./record-B8J7JG1y.js";
import { a as fail, c as skipped, d as known, i as doubt, o as pass, p as unknown, r as openRecord } from "./version-evidence-DcCYnCEL.js";
import { n as isOutOfBounds, t as fold } from "./fold-C2saZyRw.js";

// core/policy/governed.ts
/** Files that say whom and what to trust: a change of one is judged as a change of the policy. */
const SETTINGS = [
	POLICY_PATH,
	FLOOR_PATH,
	TRUSTED_ROOTS_PATH
];
const isSetting = (path) => SETTINGS.includes(path);
const FOLDERS = [
	"models/",
	"datasets/",
	"recalls/",
	"overrides/",
	".github/workflows/",
	".github/actions/"
];
/**
* Whether a change of this path is judged.
*
* Without a policy at the base a repository may well have a folder `models/` of its own: there only Provender's
* documents count, so that somebody who adds some before there is a policy is told so.
*/
function isGoverned(path, hasPolicy) {
	if (path === ".github/provender.yml") return true;
	if (hasPolicy) return isSetting(path) || isInFolder(path) || isLookalike(path, fold(path));
	const kind = documentAt(path)?.kind;
	return kind !== void 0 && kind !== "card/v1" && kind !== "floor/v1";
}
const isInFolder = (path) => FOLDERS.some((folder) => path.startsWith(folder));
/**
* Whether a path stands, or may stand, for a governed one: a file system that ignores case takes Models/x for models/x;
* a symbolic link, a submodule or a file called `models` stands where the folder would be, and need not hold a path
* below it; and what is out of bounds is not told from others at all.
*/
function isLookalike(path, folded) {
	return isOutOfBounds(path) || isSetting(folded) || isInFolder(folded) || FOLDERS.some((folder) => folder.startsWith(`${folded}/`));
}
/**
* Paths that one side removed and the other changed since they parted, where the side that removed brought governed
* files: a merge that follows renames may carry the change into one of those. Without renames it is a conflict.
*/
function displacedPaths(mergeBase, base, head) {
	const broughtBy = (side) => [...side.keys()].some((path) => !mergeBase.has(path) && isGoverned(path, true));
	const between = (removing, changing) => {
		if (!broughtBy(removing)) return [];
		return [...mergeBase].flatMap(([path, before]) => {
			const after = removing.has(path) ? void 0 : changing.get(path);
			return after && (after.blob !== before.blob || after.mode !== before.mode) ? [path] : [];
		});
	};
	return [.../* @__PURE__ */ new Set([...between(base, head), ...between(head, base)])].sort();
}
/** Paths of a tree that a file system which ignores case or Unicode form would mix up with a governed one, or might. */
function collidingPaths(paths) {
	const seen = /* @__PURE__ */ new Map();
	const colliding = /* @__PURE__ */ new Set();
	for (const path of paths) {
		const folded = fold(path);
		const other = seen.get(folded);
		if (other !== void 0) colliding.add(path).add(other);
		else if (isOutOfBounds(path) || isTwinOfGoverned(path, folded)) colliding.add(path);
		seen.set(folded, path);
	}
	return [...colliding].sort();
}
const isTwinOfGoverned = (path, folded) => folded !== path && (isSetting(folded) || isInFolder(folded)) && !isSetting(path) && !isInFolder(path);

// core/policy/situation.ts
function subjectsOf(situation) {
	return [
		...situation.moves.map((move) => ({
			kind: "move",
			move
		})),
		...situation.policyChanged ? [{ kind: "policy" }] : [],
		...situation.changes.map((of) => ({
			kind: "changes",
			of
		}))
	];
}
function describeSubject(subject) {
	if (subject.kind === "policy") return "the policy";
	if (subject.kind === "changes") {
		const { of } = subject;
		return of === "others" ? "other governed files" : "model" in of ? `changes to ${of.model}` : "dataset" in of ? `changes to the dataset ${of.dataset}` : `the override ${of.override}`;
	}
	const { model, stage, slot, from, to } = subject.move;
	return `${model}#${stage}${slot === "version" ? "" : ` (${slot})`} ${from ?? "empty"} → ${to ?? "empty"}`;
}
/** The models that a subject is about: at most one. */
function modelsOf(subject) {
	if (subject.kind === "move") return [subject.move.model];
	return subject.kind === "changes" && subject.of !== "others" && "model" in subject.of ? [subject.of.model] : [];
}
/** Reads what the pull request does from its changed files and their texts. */
function situationOf(files, documents) {
	const paths = files.changed.map((file) => file.path);
	const moves = paths.filter((path) => documentAt(path)?.kind === "stages/v1").flatMap((path) => movesBetween(path, documents.base[path], documents.merged[path]));
	const fresh = files.changed.filter((file) => documentAt(file.path)?.kind === "version/v1" && file.head !== null && file.base === null);
	const versions = {};
	const add = (model, version, isNew) => {
		versions[`${model}@${version}`] ??= {
			model,
			version,
			isNew,
			read: readVersion(model, version, documents)
		};
	};
	for (const { path } of fresh) add(documentAt(path).name, path.slice(path.lastIndexOf("/") + 1, -4), true);
	for (const { model, to } of moves) if (to !== null) add(model, to, false);
	const overrides = files.changed.filter((file) => documentAt(file.path)?.kind === "override/v1" && file.head !== null && file.base === null && file.mergeBase === null).map(({ path }) => ({
		id: documentAt(path).name,
		path,
		read: readOverride(path, documents)
	}));
	return {
		moves,
		policyChanged: paths.some(isSetting),
		changes: changesIn(paths.filter((path) => !isSetting(path) && !moves.some((move) => move.path === path)), overrides.map(({ path }) => path)),
		versions,
		overrides
	};
}
/** One for each model and dataset: who answers for one does not speak for another. */
function changesIn(paths, overrides) {
	const found = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const [, folder, name] = /^(models|datasets)\/([^/]+)\//.exec(path) ?? [];
		if (overrides.includes(path)) found.set(path, { override: documentAt(path).name });
		else if (folder === void 0 || name === void 0) found.set("others", "others");
		else found.set(`${folder}/${name}`, folder === "models" ? { model: name } : { dataset: name });
	}
	return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}
/** What differs between two texts of a stages.yml; one that is missing or not valid assigns nothing. */
function movesBetween(path, earlier, later) {
	const model = documentAt(path).name;
	const before = readStages(path, earlier);
	const after = readStages(path, later);
	const held = before?.ok ? before.document.value.stages : {};
	const wanted = after?.ok ? after.document.value.stages : {};
	const line = (stage, slot) => after?.ok ? after.document.locate([
		"stages",
		stage,
		slot
	]).line : 1;
	return [.../* @__PURE__ */ new Set([...Object.keys(held), ...Object.keys(wanted)])].sort().flatMap((stage) => SLOTS.flatMap((slot) => {
		const from = held[stage]?.[slot] ?? null;
		const to = wanted[stage]?.[slot] ?? null;
		return from === to ? [] : [{
			model,
			stage,
			slot,
			from,
			to,
			path,
			line: line(stage, slot)
		}];
	}));
}
const SLOTS = [
	"version",
	"challenger",
	"shadow"
];
function readStages(path, text) {
	return typeof text === "string" ? readDocument("stages/v1", path, text) : void 0;
}
function readVersion(model, version, documents) {
	const path = versionPath(model, version);
	const text = documents.merged[path];
	if (text === void 0) return unknown(`${path} was not read`);
	if (text === null) return known(null);
	const read = readDocument("version/v1", path, text);
	return read.ok ? known(read.document.value) : unknown(`${path} is not valid`);
}
function readOverride(path, documents) {
	const text = documents.merged[path];
	if (typeof text !== "string") return unknown(`${path} was not read`);
	const read = readDocument("override/v1", path, text);
	return read.ok ? known(read.document.value) : unknown(`${path} is not valid`);
}
/** A model's document as it would be merged, or at the base. */
function modelOf(model, documents, side) {
	const path = modelPath(model);
	const text = documents[side][path];
	if (text === void 0) return unknown(`${path} was not read`);
	if (text === null) return known(null);
	const read = readDocument("model/v1", path, text);
	return read.ok ? known(read.document.value) : unknown(`${path} is not valid`);
}
/** A dataset's document at the base, or as it would be merged. */
function datasetOf(dataset, documents, side) {
	const path = datasetPath(dataset);
	const text = documents[side][path];
	if (text === void 0) return unknown(`${path} was not read`);
	if (text === null) return known(null);
	const read = readDocument("dataset/v1", path, text);
	return read.ok ? known(read.document.value) : unknown(`${path} is not valid`);
}
/**
* The risk tiers that a model must be judged by: before and after, so that a pull request cannot lower the tier
* under which it is judged. Empty when neither can be read: then every tier applies.
*/
function tiersOf(model, documents) {
	return ["base", "merged"].flatMap((side) => {
		const read = modelOf(model, documents, side);
		return read.known && read.value ? [read.value["risk-tier"]] : [];
	});
}
/** Which stages of a model held a version at the base. */
function stagesHolding(model, version, documents) {
	const path = stagesPath(model);
	const text = documents.base[path];
	if (text === void 0) return unknown(`${path} was not read`);
	if (text === null) return known([]);
	const read = readDocument("stages/v1", path, text);
	if (!read.ok) return unknown(`${path} is not valid at the base`);
	return known(Object.entries(read.document.value.stages).flatMap(([stage, held]) => held.version === version ? [stage] : []));
}

// core/policy/moved-version.ts
const found = (value) => ({
	ok: true,
	value
});
const no = (judgement) => ({
	ok: false,
	judgement
});
/** The version that a subject moves to a stage, with its file; else the answer of every rule that is about versions. */
function movedVersion({ subject, situation }) {
	if (subject.kind !== "move" || subject.move.to === null) return no(skipped("nothing is moved to a stage"));
	const { move } = subject;
	const version = subject.move.to;
	const name = `${move.model}@${version}`;
	const read = situation.versions[name]?.read;
	if (read?.known && !read.value) return no(fail(`There is no version file of ${name}.`, "Train it in this pull request, or name a version that exists.", { missing: "the training run" }));
	if (!read?.known || !read.value) return no(doubt(`The file of ${name} cannot be used.`, "Train the version in this pull request, or name a version that exists."));
	return found({
		name,
		model: move.model,
		version,
		move,
		file: read.value
	});
}
/** The lineage statement of a version, or what is said where it is not to be had. */
function lineageOf(name, evidence) {
	if (!evidence) return no(doubt(`The records of ${name} were not read.`, "It is tried again by itself."));
	return openRecord(evidence.lineage, "lineage", name, LineageStatement);
}

// core/policy/lots.ts
/** Relations by which a version has something in it of the version it names. */
const DESCENT = [
	"finetuned",
	"composed",
	"promoted",
	"reproduced"
];
const nameOfLot = ({ dataset, lot }) => `${dataset}@${lot}`;
/** A lot and all lots that it was derived from, by the datasets of either side, as far as those were read. */
function originsOf(lot, documents) {
	const found = /* @__PURE__ */ new Map([[nameOfLot(lot), lot]]);
	for (const { dataset, lot: name } of found.values()) for (const side of ["base", "merged"]) {
		const read = datasetOf(dataset, documents, side);
		const lots = read.known ? read.value?.lots : void 0;
		for (const origin of (lots && Object.hasOwn(lots, name) ? lots[name]?.["derived-from"] : void 0) ?? []) if (Name.safeParse(origin.dataset).success) found.set(nameOfLot(origin), {
			dataset: origin.dataset,
			lot: origin.lot
		});
	}
	return [...found.values()];
}
/** The bytes that a lot is said to have, on either side. */
function digestsOf({ dataset, lot }, documents) {
	return ["base", "merged"].flatMap((side) => {
		const read = datasetOf(dataset, documents, side);
		const lots = read.known ? read.value?.lots : void 0;
		return lots && Object.hasOwn(lots, lot) ? lots[lot]?.digest ?? [] : [];
	});
}
/** The lots that a lineage record says were read; none when it cannot be read, which other rules refuse. */
const lotsIn = (record) => (predicateIn(record)?.datasets ?? []).flatMap(({ name, lot }) => Name.safeParse(name).success ? [{
	dataset: name,
	lot
}] : []);
/** Lineage records of what this one descends from. */
const ancestorsIn = (record) => (predicateIn(record)?.parents ?? []).flatMap(({ manifest, relation }) => DESCENT.includes(relation) && Digest.safeParse(manifest).success ? [manifest] : []);
function predicateIn(record) {
	if (!record?.known || record.value.state !== "present") return void 0;
	const read = readRecord(LineageStatement, record.value.text);
	return read.ok ? read.value.predicate : void 0;
}

// core/policy/rule.ts
/** Gives a rule its types from its own declarations. */
function defineRule(rule) {
	return rule;
}

// core/policy/champion.ts
/** The version that a stage holds at the base; null when it holds none. */
function championOf(model, stage, documents) {
	const path = stagesPath(model);
	const text = documents.base[path];
	if (text === void 0) return unknown(`${path} was not read`);
	if (text === null) return known(null);
	const read = readDocument("stages/v1", path, text);
	if (!read.ok) return unknown(`${path} is not valid at the base`);
	const { stages } = read.document.value;
	return known((Object.hasOwn(stages, stage) ? stages[stage]?.version : void 0) ?? null);
}
/** The file of a version that is on the base branch. */
function baseVersion(model, version, documents) {
	const path = versionPath(model, version);
	const text = documents.base[path];
	if (text === void 0) return unknown(`${path} was not read`);
	if (text === null) return unknown(`there is no ${path} on the base branch`);
	const read = readDocument("version/v1", path, text);
	return read.ok ? known(read.document.value) : unknown(`${path} is not valid`);
}

// core/policy/recalls.ts
const RECALLS_FOLDER = "recalls/";
function recallsIn(documents) {
	const listed = documents.listed?.[RECALLS_FOLDER];
	if (!listed) return {
		recalls: [],
		unreadable: [`the folder ${RECALLS_FOLDER} was not read`]
	};
	const found = {
		recalls: [],
		unreadable: []
	};
	for (const side of ["base", "merged"]) for (const path of listed[side]) {
		if (!/\.(ya?ml|json)$/i.test(path)) continue;
		if (documentAt(path)?.kind !== "recall/v1") found.unreadable.push(`${path} is not named as a recall is (recalls/<id>.yml)`);
		else readRecall(path, documents[side][path], found);
	}
	return {
		...found,
		unreadable: [...new Set(found.unreadable)]
	};
}
function readRecall(path, text, found) {
	if (typeof text !== "string") return void found.unreadable.push(`${path} was not read, or is no regular file`);
	const read = readDocument("recall/v1", path, text);
	if (read.ok) found.recalls.push({
		path,
		recall: read.document.value
	});
	else found.unreadable.push(`${path} is not valid`);
}
/** Whether a recall is in force on a day (UTC). */
const isInForce = ({ lifted }, today) => lifted === void 0 || lifted["lifted-on"] > today;

// core/recalling/descent.ts
/**
* Whether a recall in force reaches a version: itself, a lot that it was made from, the same bytes under another name, or
* a version that it has something of. The gate and the deploy action ask here, so that neither lets through what the other refuses.
*/
function judgeDescent({ model, version, lineage, evidence, documents, today }) {
	const name = `${model}@${version}`;
	const { recalls, unreadable } = recallsIn(documents);
	const inForce = recalls.filter(({ recall }) => isInForce(recall, today));
	const answer = {
		inForce: new Set(inForce.map(({ path }) => path)).size,
		unreadable,
		hits: [],
		changed: [],
		lots: [],
		unclear: void 0
	};
	const descent = descentOf(name, lineage, evidence, documents);
	if (!descent.ok) {
		const hits = inForce.filter(({ recall }) => withdraws(recall, model, version)).map((one) => ({
			...one,
			because: WITHDRAWN_ITSELF
		}));
		return {
			...answer,
			hits: distinct(hits),
			unclear: descent.judgement
		};
	}
	const reached = inForce.map((one) => ({
		...one,
		because: reach(one.recall, name, descent.value, documents)
	}));
	return {
		...answer,
		hits: distinct(reached.flatMap(({ path, recall, because }) => because.ok && because.value !== void 0 ? [{
			path,
			recall,
			because: because.value
		}] : [])),
		changed: changedLots(descent.value, documents),
		lots: descent.value.lots,
		unclear: reached.flatMap(({ because }) => because.ok ? [] : [because.judgement])[0]
	};
}
/** A recall that is the same on both sides was read twice. */
const distinct = (hits) => [...new Map(hits.map((hit) => [`${hit.path} ${hit.because}`, hit])).values()];
const WITHDRAWN_ITSELF = "it was withdrawn itself";
const withdraws = ({ withdrawn }, model, version) => withdrawn.some((part) => "model" in part && part.model === model && part.versions.includes(version));
function descentOf(name, own, evidence, documents) {
	const lineage = lineageOf(name, evidence);
	if (!lineage.ok) return lineage;
	const statements = [lineage.value];
	const lineages = /* @__PURE__ */ new Set([own]);
	const open = [...ancestorsIn(evidence?.lineage)];
	for (let ancestor = open.pop(); ancestor !== void 0; ancestor = open.pop()) {
		if (lineages.has(ancestor)) continue;
		lineages.add(ancestor);
		const record = evidence?.ancestors?.[ancestor];
		if (!record) return no(doubt(`The lineage ${ancestor.slice(0, 19)}…, from which ${name} descends, was not read.`, "It is tried again by itself."));
		const opened = openRecord(record, "lineage", `what ${name} was made from (${ancestor.slice(0, 19)}…)`, LineageStatement);
		if (!opened.ok) return opened;
		statements.push(opened.value);
		open.push(...ancestorsIn(record));
	}
	const lots = /* @__PURE__ */ new Map();
	for (const record of [evidence?.lineage, ...Object.values(evidence?.ancestors ?? {})]) for (const lot of lotsIn(record)) for (const origin of originsOf(lot, documents)) {
		for (const side of ["base", "merged"]) {
			const read = datasetOf(origin.dataset, documents, side);
			if (!read.known) return no(doubt(`What ${nameOfLot(origin)} was derived from is not known: ${read.reason}.`, "Correct dataset.yml; `provender check` lists its problems.", { missing: "a data steward" }));
		}
		lots.set(nameOfLot(origin), origin);
	}
	const read = statements.flatMap(({ predicate }) => predicate.datasets.map(({ name: dataset, lot, digest }) => ({
		dataset,
		lot,
		digest: `sha256:${digest["sha256"] ?? ""}`
	})));
	return found({
		lots: [...lots.values()],
		read,
		lineages: [...lineages]
	});
}
/** Lots that dataset.yml no longer lists, or lists with other bytes than were read. */
function changedLots({ read }, documents) {
	return read.flatMap((lot) => {
		const listed = digestsOf(lot, documents);
		if (listed.length === 0) return [`${nameOfLot(lot)} is in no dataset.yml`];
		const other = listed.find((digest) => digest !== lot.digest);
		return other === void 0 ? [] : [`${nameOfLot(lot)} was ${lot.digest.slice(0, 19)}…, dataset.yml says ${other.slice(0, 19)}…`];
	});
}
/** Why a recall reaches a version; undefined when it does not. */
function reach(recall, name, { lots, read, lineages }, documents) {
	for (const part of recall.withdrawn) {
		if ("dataset" in part) {
			for (const lot of part.lots) {
				const withdrawn = {
					dataset: part.dataset,
					lot
				};
				if (lots.some((used) => nameOfLot(used) === nameOfLot(withdrawn))) return found(`it was made from ${nameOfLot(withdrawn)}`);
				if (digestsOf(withdrawn, documents).some((digest) => read.some((used) => used.digest === digest) || lots.some((used) => digestsOf(used, documents).includes(digest)))) return found(`it was made from the bytes of ${nameOfLot(withdrawn)}`);
			}
			continue;
		}
		for (const version of part.versions) {
			const withdrawn = `${part.model}@${version}`;
			if (withdrawn === name) return found(WITHDRAWN_ITSELF);
			if (lineages.length === 1) continue;
			const file = baseVersion(part.model, version, documents);
			if (!file.known) return no(doubt(`Whether ${name} was made from ${withdrawn}, which is recalled, is not known: ${file.reason}.`, "Restore the version file, or correct the recall.", { missing: "a data steward" }));
			if (lineages.includes(file.value.lineage)) return found(`it was made from ${withdrawn}, which was withdrawn`);
		}
	}
	return found(void 0);
}

// core/policy/rules/not-expired/rule.ts
const DAY_MS = 864e5;
const notExpired = defineRule({
	id: "not-expired",
	title: "Neither the version nor a dataset lot that it was trained on has expired",
	needs: ["documents", "evidence"],
	options: strictObject({}),
	judge({ subject, situation, documents, evidence, policy, now }) {
		if (subject.kind !== "move" || subject.move.to === null) return skipped("nothing is moved to a stage");
		const { move } = subject;
		const name = `${move.model}@${move.to}`;
		const file = situation.versions[name]?.read;
		if (file?.known && !file.value) return fail(`There is no version file of ${name}.`, "Train it in this pull request, or name a version that exists.", { missing: "the training run" });
		if (!file?.known || !file.value) return doubt(`The file of ${name} cannot be used.`, "Train the version in this pull request, or name a version that exists.");
		const today = now.toISOString().slice(0, 10);
		const until = expiryOf(file.value, policy);
		const here = {
			missing: "the training run",
			annotations: [{
				path: move.path,
				line: move.line,
				message: `${name} has expired.`
			}]
		};
		if (until !== void 0 && until <= today) return fail(`${name} expired on ${until}.`, "Train a new version; an expired one is not promoted.", here);
		const lots = lotsOf(name, documents, evidence[name]);
		if (!Array.isArray(lots)) return lots;
		const expired = lots.filter((lot) => lot.expiresOn !== void 0 && lot.expiresOn <= today);
		if (expired.length > 0) return fail(`${name} was trained on lots that have expired: ${expired.map((lot) => `${lot.name} on ${lot.expiresOn}`).join(", ")}.`, "Train a new version on current lots.", here);
		const first = [until, ...lots.map((lot) => lot.expiresOn)].filter((day) => day !== void 0).sort()[0];
		return pass(first === void 0 ? `${name} and its ${lots.length} lots have no expiry.` : `${name} and its ${lots.length} lots are good until ${first}.`);
	}
});
/** The earlier of the version's own day and the policy's shelf life; undefined when neither is set. On that day it has expired. */
function expiryOf(version, policy) {
	const shelf = policy.expiry ? new Date(Date.parse(version["trained-at"]) + policy.expiry.days * DAY_MS).toISOString().slice(0, 10) : void 0;
	return [version["expires-on"], shelf].filter((day) => day !== void 0).sort()[0];
}
function lotsOf(name, documents, evidence) {
	const record = evidence?.lineage;
	if (!record?.known) return doubt(`The lineage of ${name} was not read.`, "It is tried again by itself.");
	if (record.value.state !== "present") return fail(`The lineage record of ${name} is ${record.value.state}.`, "Train the version again.", { missing: "the training run" });
	const lineage = readRecord(LineageStatement, record.value.text);
	if (!lineage.ok) return fail(`The lineage record of ${name} cannot be read: ${lineage.reason}.`, "Train the version again.", { missing: "the training run" });
	const lots = [];
	for (const { name: dataset, lot } of lineage.value.predicate.datasets) {
		const path = datasetPath(dataset);
		const text = documents.merged[path];
		if (text === void 0) return doubt(`${path} was not read.`, "It is tried again by itself.");
		if (text === null) return fail(`${name} was trained on ${dataset}@${lot}, and there is no ${path} that tells until when it may be used.`, "Restore the dataset’s file.", { missing: "a data steward" });
		const read = readDocument("dataset/v1", path, text);
		if (!read.ok) return doubt(`${path} is not valid.`, "Correct it; `provender check` lists its problems.");
		const { lots: listed } = read.document.value;
		const known = Object.hasOwn(listed, lot) ? listed[lot] : void 0;
		if (!known) return fail(`${name} was trained on ${dataset}@${lot}, which ${path} does not list.`, "Restore the lot in the dataset’s file.", { missing: "a data steward" });
		lots.push({
			name: `${dataset}@${lot}`,
			...known["expires-on"] === void 0 ? {} : { expiresOn: known["expires-on"] }
		});
	}
	return lots;
}

export { displacedPaths as A, modelsOf as C, subjectsOf as D, stagesHolding as E, tiersOf as O, modelOf as S, situationOf as T, lineageOf as _, isInForce as a, datasetOf as b, championOf as c, ancestorsIn as d, digestsOf as f, found as g, originsOf as h, RECALLS_FOLDER as i, isGoverned as j, collidingPaths as k, defineRule as l, nameOfLot as m, notExpired as n, recallsIn as o, lotsIn as p, judgeDescent as r, baseVersion as s, expiryOf as t, DESCENT as u, movedVersion as v, movesBetween as w, describeSubject as x, no as y };