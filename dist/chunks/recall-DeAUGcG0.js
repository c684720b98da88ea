import { t as systemClock } from "./clock-D-EGwfhs.js";
import { I as POLICY_PATH, W as documentAt, X as versionPath, q as recordPath } from "./yaml-CQlHDHOj.js";
import { a as isInForce, d as ancestorsIn, i as RECALLS_FOLDER, o as recallsIn, p as lotsIn, u as DESCENT } from "./rule-CHirAEn5.js";
import { t as digests } from "./digests-BC90SVMj.js";
import { t as decodeUtf8 } from "./text-BZdxrbtk.js";
import { t as catFiles } from "./cat-file-7Xfwy8uP.js";
import { n as resolveRevision, t as defaultRevision } from "./default-revision-bcsey8-F.js";
import { t as git } from "./git-CY8n3kEF.js";
import { a as recordsTip } from "./records-branch-Dog91mNl.js";
import { t as offTheShelf } from "./shelf-ooQJCobs.js";
import { d as known } from "./version-evidence-DcCYnCEL.js";
import { t as compareSemVer } from "./semver-CJX4cdk6.js";
import { n as placesIn, t as drawTree } from "./tree-yOzRWFj0.js";
import { a as LineageStatement } from "./v1-DV4sOg-z.js";
import { i as readDeployments } from "./earlier-7g1V7KfX.js";
import { t as readDocument } from "./read-DIys0n8R.js";
import { t as readRecord } from "./record-B8J7JG1y.js";
import { n as parseRef } from "./refs-DHrQI2SX.js";
import { n as UserError } from "./outside-error-BF-voqc7.js";
import { t as UsageError } from "./command-DqW8Pwhv.js";
import { t as escapeJson } from "./terminal-json-PNPFOn9i.js";
import { resolve } from "node:path";

// adapters/git/recall-source.ts
/** A clone, read offline: at `revision`, or what the default branch is for everybody. @throws UserError */
async function openRecallSource(folder, revision) {
	const [chosen, tip = null] = await Promise.all([revision === void 0 ? defaultRevision(folder) : resolveRevision(folder, revision).then((commit) => ({
		revision,
		commit
	})), recordsTip(folder, void 0).catch(() => void 0)]);
	async function readAll(names) {
		const contents = tip === null ? [] : await catFiles(folder, names.map(({ path }) => `${tip}:${path}`));
		return names.map(({ path, digest }, index) => ({
			digest,
			fact: factOf(path, digest, contents[index])
		}));
	}
	return {
		...chosen,
		records: tip,
		async texts(paths) {
			const entries = (await listFiles(folder, chosen.commit, paths)).filter(({ path }) => isRead(path) || path.startsWith("recalls/"));
			const regular = entries.filter(({ mode, path }) => mode.startsWith("100") && isRead(path));
			const contents = await catFiles(folder, regular.map(({ object }) => object));
			const texts = Object.fromEntries(entries.map(({ path }) => [path, null]));
			for (const [index, { path }] of regular.entries()) {
				const content = contents[index];
				if (content !== void 0) texts[path] = decodeUtf8(path, content);
			}
			return texts;
		},
		lineages: async (names) => (await readAll(names.map((digest) => ({
			digest,
			path: recordPath("lineage", digest)
		})))).map(({ fact }) => fact),
		async deployments() {
			return readAll((tip === null ? [] : await listFiles(folder, tip, ["deployments"])).flatMap(({ path }) => {
				const [, hex] = /^deployments\/[0-9a-f]{2}\/([0-9a-f]{64})\.json$/.exec(path) ?? [];
				return hex === void 0 ? [] : [{
					path,
					digest: `sha256:${hex}`
				}];
			}));
		}
	};
}
function isRead(path) {
	const kind = documentAt(path)?.kind;
	return kind !== void 0 && kind !== "card/v1";
}
function factOf(path, digest, content) {
	if (content === void 0) return { state: "absent" };
	const found = digests.ofBytes(content);
	if (found === digest) return {
		state: "present",
		digest,
		text: content.toString("utf8")
	};
	return {
		state: "damaged",
		reason: `provender-records:${path} has the bytes of ${found}`
	};
}
async function listFiles(folder, commit, paths) {
	const { stdout } = await git(folder, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commit,
		"--",
		...paths
	]);
	return stdout.toString("utf8").split("\0").flatMap((line) => {
		const [, mode, object, path] = /^(\d{6}) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line) ?? [];
		return path === void 0 || mode === void 0 || object === void 0 ? [] : [{
			path,
			mode,
			object
		}];
	});
}

// core/recalling/fallback.ts
/** Version numbers of each model, newest first: sorted once, not per stage. */
function newestFirst({ versions }) {
	const byModel = /* @__PURE__ */ new Map();
	for (const { model, version } of versions.values()) {
		const numbers = byModel.get(model);
		if (numbers) numbers.push(version);
		else byModel.set(model, [version]);
	}
	for (const numbers of byModel.values()) numbers.sort((a, b) => compareSemVer(b, a));
	return byModel;
}
/** Whether a version may be served instead: not reached, and let through by the deploy action today. Each is judged once, however many stages ask. */
function servable(reached, stock, today) {
	const judged = /* @__PURE__ */ new Map();
	return (name) => {
		const file = stock.versions.get(name);
		const answer = judged.get(name) ?? (file !== void 0 && !reached.versions.has(name) && isOnTheShelf(file, stock, today));
		judged.set(name, answer);
		return answer;
	};
}
/** What a stage may hold instead: the version that served there last, else the newest. null: there is none, and the stage has to be emptied. */
function fallbackFor(model, served, newest, isServable) {
	const before = new Set([...served].reverse());
	for (const version of /* @__PURE__ */ new Set([...before, ...newest])) if (isServable(`${model}@${version}`)) return {
		version,
		servedBefore: before.has(version)
	};
	return null;
}
function isOnTheShelf(file, stock, today) {
	const evidence = evidenceOf(file.lineage, stock);
	if (evidence.lineage.known && evidence.lineage.value.state !== "present") return false;
	const lots = lotsIn(evidence.lineage).map(({ dataset, lot }) => ({
		dataset,
		lot,
		listed: lotOf(dataset, lot, stock)
	}));
	if (lots.some(({ listed }) => !listed)) return false;
	const shelf = {
		today,
		policy: stock.policy,
		lots: lots.map(({ dataset, lot, listed }) => ({
			dataset,
			lot,
			expiresOn: listed?.["expires-on"]
		})),
		documents: stock.documents,
		evidence
	};
	return offTheShelf(`${file.model}@${file.version}`, file, shelf).length === 0;
}
function lotOf(dataset, lot, { datasets }) {
	const lots = datasets.get(dataset)?.lots;
	return lots && Object.hasOwn(lots, lot) ? lots[lot] : void 0;
}
function evidenceOf(lineage, { records }) {
	const own = known(records.get(lineage) ?? { state: "absent" });
	const ancestors = {};
	const open = ancestorsIn(own);
	for (let digest = open.pop(); digest !== void 0; digest = open.pop()) {
		if (ancestors[digest] !== void 0) continue;
		ancestors[digest] = known(records.get(digest) ?? { state: "absent" });
		open.push(...ancestorsIn(ancestors[digest]));
	}
	return {
		lineage: own,
		ancestors
	};
}

// core/recalling/reach.ts
/** Sentences from what was withdrawn to what is reached. */
function chainOf(step) {
	const chain = [];
	for (let at = step; at; at = at.after) chain.push(at.text);
	return chain.reverse();
}
/**
* Everything that descends from what is withdrawn, by walking forward from it; each thing once.
*
* It is judgeDescent seen from the other end, for all versions at a time: what is found here the gate refuses.
*/
function reachOf(withdrawn, stock) {
	const { lots, bytes } = reachedLots(withdrawn, stock);
	const lineages = reachedLineages(withdrawn, lots, bytes, stock);
	const versions = /* @__PURE__ */ new Map();
	const named = new Set(withdrawn.versions.map(({ model, version }) => `${model}@${version}`));
	for (const [name, { lineage, ...file }] of stock.versions) {
		const step = named.has(name) ? {
			text: `${name} was withdrawn`,
			after: void 0
		} : lineages.get(lineage) ?? fileStep(name, file, withdrawn.digests);
		if (step) versions.set(name, step);
	}
	return {
		lots,
		versions
	};
}
function reachedLots(withdrawn, { datasets }) {
	const byDigest = /* @__PURE__ */ new Map();
	const derived = /* @__PURE__ */ new Map();
	const digests = /* @__PURE__ */ new Map();
	for (const { name, lots } of datasets.values()) for (const [lot, { digest, "derived-from": from = [] }] of Object.entries(lots)) {
		push(byDigest, digest, `${name}@${lot}`);
		digests.set(`${name}@${lot}`, digest);
		for (const origin of from) push(derived, `${origin.dataset}@${origin.lot}`, `${name}@${lot}`);
	}
	const lots = new Map(withdrawn.lots.map(({ dataset, lot }) => [`${dataset}@${lot}`, {
		text: `${dataset}@${lot} was withdrawn`,
		after: void 0
	}]));
	const bytes = new Map(withdrawn.digests.map((digest) => [digest, {
		text: `${digest} was withdrawn`,
		after: void 0
	}]));
	for (const [name, step] of lots) {
		const digest = digests.get(name);
		if (digest !== void 0 && !bytes.has(digest)) bytes.set(digest, step);
	}
	for (const [digest, step] of bytes) for (const name of byDigest.get(digest) ?? []) if (!lots.has(name)) lots.set(name, {
		text: `${name} has the same bytes`,
		after: step
	});
	for (const [origin, step] of lots) for (const name of derived.get(origin) ?? []) if (!lots.has(name)) lots.set(name, {
		text: `${name} was derived from ${origin}`,
		after: step
	});
	return {
		lots,
		bytes
	};
}
function reachedLineages(withdrawn, lots, bytes, { statements, versions }) {
	const reached = /* @__PURE__ */ new Map();
	for (const { model, version } of withdrawn.versions) {
		const lineage = versions.get(`${model}@${version}`)?.lineage;
		if (lineage !== void 0) reached.set(lineage, {
			text: `${model}@${version} was withdrawn`,
			after: void 0
		});
	}
	const made = /* @__PURE__ */ new Map();
	for (const [digest, statement] of statements) {
		const name = nameOf(statement);
		for (const { manifest, relation } of statement.predicate.parents) if (DESCENT.includes(relation)) push(made, manifest, {
			digest,
			name,
			relation
		});
		const step = reached.has(digest) ? void 0 : lotStep(name, statement, lots, bytes) ?? placeStep(name, digest, statement, withdrawn.digests, bytes);
		if (step) reached.set(digest, step);
	}
	for (const [parent, step] of reached) for (const { digest, name, relation } of made.get(parent) ?? []) {
		const of = statements.get(parent);
		if (!reached.has(digest)) reached.set(digest, {
			text: `${name} was ${relation} from ${of ? nameOf(of) : parent}`,
			after: step
		});
	}
	return reached;
}
function lotStep(version, { predicate }, lots, bytes) {
	for (const { name, lot, role, digest } of predicate.datasets) {
		const used = `${name}@${lot}`;
		const step = lots.get(used);
		if (step) return {
			text: `${version} read ${used} (${role})`,
			after: step
		};
		const same = bytes.get(`sha256:${digest["sha256"] ?? ""}`);
		if (same) return {
			text: `${version} read the same bytes as ${used} (${role})`,
			after: same
		};
	}
}
/** A component, a lock file, a model file …: by its bytes, wherever they stand in a lineage. */
function placeStep(version, record, statement, digests, bytes) {
	if (digests.length === 0) return void 0;
	const text = JSON.stringify(statement);
	for (const digest of digests) {
		if (record === digest) return {
			text: `it is the lineage of ${version}`,
			after: bytes.get(digest)
		};
		const place = text.includes(digest.slice(7)) ? placesIn(digest, {
			digest: record,
			statement
		}).find(({ as }) => as !== "lineage record") : void 0;
		if (place && !statement.predicate.parents.some(({ manifest }) => manifest === digest)) return {
			text: `${version} has it as ${place.as} ${place.name}`,
			after: bytes.get(digest)
		};
	}
}
function fileStep(name, { subjects, provenance }, digests) {
	const digest = digests.find((one) => one === provenance || subjects.some((subject) => subject.digest === one));
	return digest === void 0 ? void 0 : {
		text: `${name} has it as one of its files`,
		after: {
			text: `${digest} was withdrawn`,
			after: void 0
		}
	};
}
const nameOf = ({ predicate: { model } }) => `${model.name}@${model.version}`;
function push(map, key, value) {
	const there = map.get(key);
	if (there) there.push(value);
	else map.set(key, [value]);
}

// core/recalling/report.ts
/** Whether nothing at all has to be done, for certain. */
const isUnaffected = ({ lots, versions, stages, doubts }) => lots.length + versions.length + stages.length + doubts.length === 0;
function reportRecall({ asked, recall, withdrawn, read, today }, stock) {
	const inForce = recall === null || isInForce(recall, today);
	const reached = inForce ? reachOf(withdrawn, stock) : {
		lots: /* @__PURE__ */ new Map(),
		versions: /* @__PURE__ */ new Map()
	};
	const stages = affectedStages(reached, stock, today);
	const holding = /* @__PURE__ */ new Map();
	for (const { model, stage, holds } of stages) for (const { version } of holds) holding.set(`${model}@${version}`, [...holding.get(`${model}@${version}`) ?? [], stage]);
	const named = new Set(withdrawn.lots.map(({ dataset, lot }) => `${dataset}@${lot}`));
	return {
		schema: "recall-report/v1",
		asked,
		read,
		withdrawn: [
			...named,
			...withdrawn.versions.map(({ model, version }) => `${model}@${version}`),
			...withdrawn.digests
		],
		recall: recall && {
			id: recall.id,
			reason: recall.reason,
			severity: recall.severity,
			issuedOn: recall["issued-on"],
			liftedOn: recall.lifted?.["lifted-on"] ?? null,
			inForce
		},
		lots: [...reached.lots].filter(([name]) => !named.has(name)).map(([name, step]) => ({
			name,
			owners: stock.datasets.get(name.slice(0, name.indexOf("@")))?.owners ?? [],
			because: chainOf(step)
		})).sort((a, b) => a.name < b.name ? -1 : 1),
		versions: [...reached.versions].flatMap(([name, step]) => {
			const { model, version } = stock.versions.get(name) ?? {};
			return model === void 0 || version === void 0 ? [] : [{
				model,
				version,
				owners: stock.owners.get(model) ?? [],
				because: chainOf(step),
				stages: holding.get(name) ?? []
			}];
		}).sort((a, b) => b.stages.length - a.stages.length || (`${a.model}@${a.version}` < `${b.model}@${b.version}` ? -1 : 1)),
		stages,
		doubts: [...stock.doubts, ...unknownNames(withdrawn, reached, stock)]
	};
}
/** A slip in a name must not read as "nothing is affected". */
function unknownNames({ lots, versions, digests }, reached, stock) {
	return [
		...lots.filter(({ dataset, lot }) => !Object.hasOwn(stock.datasets.get(dataset)?.lots ?? {}, lot)).map(({ dataset, lot }) => `There is no lot ${lot} in datasets/${dataset}/dataset.yml, so what was derived from it, or has its bytes, is not known.`),
		...versions.filter(({ model, version }) => !stock.versions.has(`${model}@${version}`)).map(({ model, version }) => `There is no valid version file of ${model}@${version}, so what was made from it is not known.`),
		...reached.lots.size + reached.versions.size > 0 ? [] : digests.map((digest) => `${digest} stands in no dataset and in no lineage of a version here. Fetch, if it is newer than this clone.`)
	];
}
function affectedStages(reached, stock, today) {
	const newest = newestFirst(stock);
	const isServable = servable(reached, stock, today);
	const history = historyOf(stock.deployments);
	return [.../* @__PURE__ */ new Set([...stock.stages.keys(), ...history.keys()])].sort().flatMap((model) => {
		const held = stock.stages.get(model)?.stages ?? {};
		return [.../* @__PURE__ */ new Set([...Object.keys(held), ...history.get(model)?.keys() ?? []])].flatMap((stage) => {
			const assignment = Object.hasOwn(held, stage) ? held[stage] : void 0;
			const is = (version) => typeof version === "string" && reached.versions.has(`${model}@${version}`);
			const holds = [
				"version",
				"challenger",
				"shadow"
			].flatMap((slot) => is(assignment?.[slot]) ? [{
				slot,
				version: assignment[slot]
			}] : []);
			const served = history.get(model)?.get(stage) ?? [];
			const last = served.at(-1);
			if (holds.length === 0 && !is(last?.version)) return [];
			const needsFallback = holds.some(({ slot }) => slot === "version");
			return [{
				model,
				stage,
				owners: stock.owners.get(model) ?? [],
				holds,
				needsFallback,
				deployed: last ? {
					version: last.version,
					at: last.deployedAt,
					commit: last.commit,
					reached: is(last.version)
				} : null,
				fallback: needsFallback ? fallbackFor(model, served.flatMap(({ version }) => version ?? []), newest.get(model) ?? [], isServable) : null
			}];
		});
	});
}
/** Deployments that succeeded, by model and stage, oldest first. */
function historyOf(deployments) {
	const history = /* @__PURE__ */ new Map();
	for (const record of deployments) {
		if (record.outcome !== "succeeded") continue;
		const stages = history.get(record.model) ?? /* @__PURE__ */ new Map();
		history.set(record.model, stages);
		const there = stages.get(record.stage);
		if (there) there.push(record);
		else stages.set(record.stage, [record]);
	}
	return history;
}

// core/render/recall.ts
const COLUMNS = 110;
const SHOWN = 50;
/** A recall as a tree for people: what it takes back, then where it is on sale, then all that it reaches. */
function renderRecall(report, { colour }) {
	const { read, withdrawn, stages, versions, lots, doubts } = report;
	const affected = stages.length + versions.length + lots.length;
	return drawTree({
		text: title(report),
		tone: "title",
		below: [
			{
				label: "read",
				text: `${read.revision} at ${read.commit.slice(0, 12)}, records at ${read.records.slice(0, 12)}; nothing was changed`,
				tone: "faint"
			},
			...report.recall ? [{
				label: "reason",
				text: `${report.recall.reason} (${report.recall.severity}, issued on ${report.recall.issuedOn})`
			}] : [],
			{
				label: "withdrawn",
				text: withdrawn.join(", ")
			},
			...stages.length > 0 ? [{
				label: "stages",
				text: String(stages.length),
				below: stages.map(stageBranch)
			}] : [],
			...versions.length > 0 ? [{
				label: "versions",
				text: String(versions.length),
				below: shown(versions, ({ model, version, because, owners, stages: holding }) => ({
					text: `${model}@${version}${holding.length > 0 ? `, holds ${holding.map((stage) => `#${stage}`).join(" ")}` : ""}${ownedBy(owners)}`,
					...holding.length > 0 ? { tone: "bad" } : {},
					below: [whyBranch(because)]
				}))
			}] : [],
			...lots.length > 0 ? [{
				label: "lots",
				text: String(lots.length),
				below: shown(lots, ({ name, because, owners }) => ({
					text: `${name}${ownedBy(owners)}`,
					below: [whyBranch(because)]
				}))
			}] : [],
			...affected === 0 ? [{
				text: doubts.length === 0 ? "nothing is affected" : "nothing that could be read is affected",
				tone: doubts.length === 0 ? "label" : "doubt"
			}] : [],
			...shown(doubts, (text) => ({
				text: `? ${text}`,
				tone: "doubt"
			}))
		]
	}, {
		columns: COLUMNS,
		colour
	});
}
function title({ asked, recall }) {
	if (recall === null) return `${asked}: no recall yet, this is what one would reach`;
	if (recall.inForce) return `${asked}: recall in force${recall.liftedOn === null ? "" : ` until it is lifted on ${recall.liftedOn}`}`;
	return `${asked}: lifted on ${recall.liftedOn ?? "?"}, it reaches nothing any more`;
}
function stageBranch({ model, stage, owners, holds, deployed, fallback, needsFallback }) {
	const below = [];
	if (deployed) below.push({
		label: "deployed",
		text: `${deployed.version ?? "nothing"} since ${deployed.at}, commit ${deployed.commit.slice(0, 12)}${deployed.reached ? "" : ", which is not reached"}`,
		...deployed.reached ? { tone: "bad" } : {}
	});
	else below.push({
		label: "deployed",
		text: "no record",
		tone: "faint"
	});
	if (needsFallback) below.push(fallback ? {
		label: "fallback",
		text: `${model}@${fallback.version}, ${fallback.servedBefore ? "which served here before" : "the newest that may be served; it never served here"}`
	} : {
		label: "fallback",
		text: "none: every other version is reached, has expired or cannot be told. Empty the stage.",
		tone: "bad"
	});
	else if (holds.length === 0) below.push({
		text: "stages.yml holds another version already: deploy it",
		tone: "doubt"
	});
	const what = holds.map(({ slot, version }) => slot === "version" ? version : `${version} (${slot})`).join(", ");
	return {
		text: `${model}#${stage}${what === "" ? "" : ` holds ${what}`}${ownedBy(owners)}`,
		tone: "bad",
		below
	};
}
const ownedBy = (owners) => owners.length === 0 ? ", owner not known" : `, owned by ${owners.map((owner) => `@${owner}`).join(" ")}`;
const whyBranch = (because) => ({
	text: because.join(" → "),
	tone: "faint"
});
function shown(items, branch) {
	const more = items.length - SHOWN;
	return [...items.slice(0, SHOWN).map(branch), ...more > 0 ? [{
		text: `… and ${more} more; --json has them all`,
		tone: "faint"
	}] : []];
}

// core/recalling/stock.ts
/** Version files by `model@version`; those that are not valid are told by readStock. */
function versionsIn(texts) {
	return new Map(Object.entries(texts).flatMap(([path, text]) => {
		const read = documentAt(path)?.kind === "version/v1" && text !== null ? readDocument("version/v1", path, text) : void 0;
		if (!read?.ok || versionPath(read.document.value.model, read.document.value.version) !== path) return [];
		return [[`${read.document.value.model}@${read.document.value.version}`, read.document.value]];
	}));
}
function readStock(texts, records, deployed) {
	const recallPaths = Object.keys(texts).filter((path) => path.startsWith(RECALLS_FOLDER));
	const documents = {
		base: texts,
		merged: texts,
		listed: { [RECALLS_FOLDER]: {
			base: recallPaths,
			merged: recallPaths
		} }
	};
	const recalls = recallsIn(documents);
	const deployments = readDeployments(deployed.flatMap(({ digest, fact }) => fact.state === "present" ? [{
		digest,
		text: fact.text
	}] : []));
	const stock = {
		documents,
		datasets: /* @__PURE__ */ new Map(),
		versions: versionsIn(texts),
		stages: /* @__PURE__ */ new Map(),
		owners: /* @__PURE__ */ new Map(),
		policy: void 0,
		recalls: [...new Map(recalls.recalls.map((one) => [one.path, one])).values()],
		records,
		statements: /* @__PURE__ */ new Map(),
		deployments: deployments.deployments,
		doubts: [
			...recalls.unreadable.map((what) => `What else is recalled is not known: ${what}.`),
			...deployments.unreadable,
			...deployed.flatMap(({ digest, fact }) => fact.state === "damaged" ? [`The deployment record ${digest} cannot be read: ${fact.reason}.`] : [])
		]
	};
	for (const [path, text] of Object.entries(texts)) if (text !== null) readOne(path, text, stock);
	else if (!path.startsWith("recalls/")) stock.doubts.push(`${path} is no regular file, so what it says is not in this answer. Run "provender check".`);
	for (const [name, { lineage }] of stock.versions) if (records.get(lineage)?.state !== "present") stock.doubts.push(`What ${name} was made from is not known: its lineage ${lineage} is ${records.get(lineage)?.state ?? "absent"}.`);
	for (const [digest, record] of records) readStatement(digest, record, stock);
	return stock;
}
function readOne(path, text, stock) {
	const { kind, name } = documentAt(path) ?? {};
	if (kind === void 0 || name === void 0 || kind === "recall/v1" || kind === "card/v1" || kind === "floor/v1" || kind === "override/v1") return;
	const read = readDocument(kind, path, text);
	if (!read.ok) return void stock.doubts.push(`${path} is not valid, so what it says is not in this answer. Run "provender check".`);
	const { value } = read.document;
	if (value.schema === "dataset/v1" && value.name === name) stock.datasets.set(name, value);
	else if (value.schema === "stages/v1" && value.model === name) stock.stages.set(name, value);
	else if (value.schema === "model/v1" && value.name === name) stock.owners.set(name, value.owners);
	else if (value.schema === "policy/v1" && path === ".github/provender.yml") stock.policy = value;
	else if (value.schema !== "version/v1" || versionPath(value.model, value.version) !== path || value.model !== name) stock.doubts.push(`${path} names something else than its folder does, so what it says is not in this answer. Run "provender check".`);
}
function readStatement(digest, record, stock) {
	if (record.state !== "present") return;
	const read = readRecord(LineageStatement, record.text);
	if (read.ok) stock.statements.set(digest, read.value);
	else stock.doubts.push(`The lineage ${digest} cannot be read: ${read.reason}.`);
}

// flows/recall.ts
/** Everything that a recall reaches, or would reach; reads git alone and changes nothing. */
async function recall(asked, source, clock) {
	if (source.records === null) throw new UserError("Expected the branch provender-records in this clone, found none: without it nobody knows what was made from what. Run: git fetch origin provender-records:provender-records");
	const texts = await source.texts([
		POLICY_PATH,
		"models",
		"datasets",
		"recalls"
	]);
	const [records, deployments] = await Promise.all([gatherLineages(texts, source), source.deployments()]);
	const stock = readStock(texts, records, deployments);
	const { revision, commit } = source;
	return reportRecall({
		asked,
		...withdrawnBy(asked, stock),
		read: {
			revision,
			commit,
			records: source.records
		},
		today: clock.now().toISOString().slice(0, 10)
	}, stock);
}
/** Lineage of every version, then of what they were made from, a generation at a time. */
async function gatherLineages(texts, source) {
	const records = /* @__PURE__ */ new Map();
	let wanted = [...new Set([...versionsIn(texts).values()].map(({ lineage }) => lineage))];
	while (wanted.length > 0) {
		const facts = await source.lineages(wanted);
		for (const [index, digest] of wanted.entries()) records.set(digest, facts[index] ?? { state: "absent" });
		wanted = [...new Set(facts.flatMap((fact) => ancestorsIn(known(fact))))].filter((digest) => !records.has(digest));
	}
	return records;
}
/** @throws UserError when what is asked about is nowhere: a slip must not read as "nothing is affected". */
function withdrawnBy(asked, stock) {
	const ref = parseRef(asked);
	const none = {
		lots: [],
		versions: [],
		digests: []
	};
	if (ref?.kind === "digest") return {
		recall: null,
		withdrawn: {
			...none,
			digests: [ref.digest]
		}
	};
	const found = ref ? void 0 : stock.recalls.find((one) => one.recall.id === asked && one.path === `recalls/${asked}.yml`)?.recall;
	if (found) return {
		recall: found,
		withdrawn: {
			...none,
			...partsOf(found)
		}
	};
	if (ref?.kind === "version" && stock.versions.has(asked)) return {
		recall: null,
		withdrawn: {
			...none,
			versions: [ref]
		}
	};
	const [dataset = "", lot = ""] = ref?.kind === "lot" || ref?.kind === "version" ? asked.split("@") : [];
	const used = [...stock.statements.values()].some(({ predicate }) => predicate.datasets.some((one) => one.name === dataset && one.lot === lot));
	if (Object.hasOwn(stock.datasets.get(dataset)?.lots ?? {}, lot) || dataset !== "" && used) return {
		recall: null,
		withdrawn: {
			...none,
			lots: [{
				dataset,
				lot
			}]
		}
	};
	throw new UserError(`Expected the id of a valid recall in recalls/, or a dataset@lot, model@version or sha256:… that is known here; found "${asked}", which is none. Read another commit with --revision, if it is not merged yet.`);
}
function partsOf({ withdrawn }) {
	return {
		lots: withdrawn.flatMap((part) => "dataset" in part ? part.lots.map((lot) => ({
			dataset: part.dataset,
			lot
		})) : []),
		versions: withdrawn.flatMap((part) => "model" in part ? part.versions.map((version) => ({
			model: part.model,
			version
		})) : [])
	};
}

// cli/commands/recall.ts
const command = {
	name: "recall",
	summary: "show everything that a recall reaches: versions, stages, deployments, owners, fallbacks",
	help: `Usage: provender recall <what> [--dry-run] [options]

  provender recall wrong-currency --dry-run   a recall, by the id of its file in recalls/
  provender recall customers@2026-q1          what a recall of this lot would reach
  provender recall churn@1.4.0                … of this version
  provender recall sha256:…                   … of these bytes: a lot, component, lock file or model file

Follows lots that were derived, the same bytes under another name, and versions that have something of another in them.
Reads git alone, offline: the default branch and provender-records, as last fetched. It changes nothing: what a recall
withdraws is refused by gate and deploy action from its merge on.

  --dry-run        only show; the default, and all that there is by now
  --repo DIR       a folder of the repository (default: the current one)
  --revision REV   read another commit, for instance of a recall that is proposed (default: the default branch of origin,
                   else main, master, HEAD)
  --json           for programs, see docs/recalling.md

Exit code: 0 nothing is affected; 1 something is, something could not be read, or what was asked is not known; 2 usage.
`,
	options: {
		"dry-run": { type: "boolean" },
		repo: { type: "string" },
		revision: { type: "string" },
		json: { type: "boolean" }
	},
	async run({ values, positionals }, io) {
		const [asked, ...more] = positionals;
		if (asked === void 0 || more.length > 0) throw new UsageError(`expected one recall, lot, version or digest, found ${positionals.length}`);
		const { repo, revision } = values;
		const source = await openRecallSource(resolve(io.cwd, typeof repo === "string" && repo !== "" ? repo : "."), typeof revision === "string" && revision !== "" ? revision : void 0);
		const report = await recall(asked, source, systemClock);
		if (values["json"] === true) io.out(`${escapeJson(JSON.stringify(report, null, 2))}\n`);
		else io.out(renderRecall(report, { colour: process.stdout.isTTY && io.env["NO_COLOR"] === void 0 }));
		return isUnaffected(report) ? 0 : 1;
	}
};

export { command };