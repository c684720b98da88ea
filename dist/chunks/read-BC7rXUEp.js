import { f as describeIssues, i as Actors, m as Card, s as LineageStatement, t as readDocument } from "./read-BLBg2_Jc.js";
import { D as strictObject, H as versionPath, I as documentAt, N as cardPath, O as string, P as datasetPath, R as modelPath, S as int, V as stagesPath, b as array, j as POLICY_PATH, k as union, r as parseYaml, x as boolean } from "./yaml-Cgh95lmT.js";
import { a as pending, d as unknown, i as pass, l as known, n as doubt, o as skipped, r as fail, s as BASIC_NEEDS, t as judgeVersionEvidence } from "./version-evidence-Bydzt92D.js";
import { n as checkCard } from "./machine-2TPqu7Lz.js";
import { t as readRecord } from "./record-BMxYN3eY.js";
import { n as notExpired, r as defineRule } from "./rule-l0Ai9u3g.js";

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
		return of === "others" ? "other governed files" : "model" in of ? `changes to ${of.model}` : `changes to the dataset ${of.dataset}`;
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
	const moves = paths.filter((path) => documentAt(path)?.kind === "stages/v1").flatMap((path) => movesOf(path, documents));
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
	return {
		moves,
		policyChanged: paths.includes(POLICY_PATH),
		changes: changesIn(paths.filter((path) => path !== ".github/provender.yml" && !moves.some((move) => move.path === path))),
		versions
	};
}
/** One for each model and dataset: who answers for one does not speak for another. */
function changesIn(paths) {
	const found = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const [, folder, name] = /^(models|datasets)\/([^/]+)\//.exec(path) ?? [];
		if (folder === void 0 || name === void 0) found.set("others", "others");
		else found.set(`${folder}/${name}`, folder === "models" ? { model: name } : { dataset: name });
	}
	return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}
function movesOf(path, documents) {
	const model = documentAt(path).name;
	const before = readStages(path, documents.base[path]);
	const after = readStages(path, documents.merged[path]);
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

// core/policy/reading-list.ts
/**
* What to read next, from what was read before: the changed documents first, then the version files they name, then
* what those name. Reading is over when nothing on the list is new.
*/
function readingList(files, documents, evidence) {
	const base = /* @__PURE__ */ new Set();
	const merged = /* @__PURE__ */ new Set();
	const onBoth = (...paths) => {
		for (const path of paths) {
			base.add(path);
			merged.add(path);
		}
	};
	for (const { path } of files.changed) {
		if (documentAt(path)) onBoth(path);
		const model = /^models\/([^/]+)\//.exec(path)?.[1];
		if (model) onBoth(modelPath(model), stagesPath(model));
		const dataset = /^datasets\/([^/]+)\//.exec(path)?.[1];
		if (dataset) onBoth(datasetPath(dataset));
	}
	const versions = /* @__PURE__ */ new Map();
	const wanted = new Map(Object.entries(situationOf(files, documents).versions).map(([name, { model, version }]) => [name, {
		model,
		version
	}]));
	for (const model of new Set([...wanted.values()].map((version) => version.model))) {
		merged.add(cardPath(model));
		const described = versionInCard(documents.merged[cardPath(model)]);
		if (described) wanted.set(`${model}@${described}`, {
			model,
			version: described
		});
	}
	for (const [name, { model, version }] of wanted) {
		merged.add(versionPath(model, version));
		const named = namesIn(documents.merged[versionPath(model, version)]);
		if (named) versions.set(name, {
			name,
			...named
		});
		for (const dataset of datasetsIn(evidence[name])) merged.add(datasetPath(dataset));
	}
	return {
		base: [...base].sort(),
		merged: [...merged].sort(),
		versions: [...versions.values()]
	};
}
function namesIn(text) {
	if (typeof text !== "string") return void 0;
	const source = parseYaml("", text);
	const { lineage, provenance, commit } = source.ok ? source.value : {};
	const isDigest = (value) => typeof value === "string" && /^sha256:[0-9a-f]{64}$/.test(value);
	return isDigest(lineage) && isDigest(provenance) && typeof commit === "string" && /^[0-9a-f]{40,64}$/.test(commit) ? {
		lineage,
		provenance,
		commit
	} : void 0;
}
/** The version that a card's machine block describes; undefined when it has none that can be read. */
function versionInCard(text) {
	const front = typeof text === "string" ? /^\ufeff?---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[1] : void 0;
	if (front === void 0) return void 0;
	const source = parseYaml("", front);
	const card = source.ok ? Card.safeParse(source.value) : void 0;
	return card?.success ? card.data.provender?.version : void 0;
}
function datasetsIn(evidence) {
	if (!evidence?.lineage.known || evidence.lineage.value.state !== "present") return [];
	const record = readRecord(LineageStatement, evidence.lineage.value.text);
	if (!record.ok) return [];
	return record.value.predicate.datasets.flatMap(({ name }) => /^[a-z0-9-]{1,63}$/.test(name) ? [name] : []);
}

// core/policy/actors.ts
/** Writes roles and owners out. Unknown when a role does not exist, or the owners cannot be read. */
function expandActors(actors, policy, owners) {
	const users = /* @__PURE__ */ new Set();
	const teams = /* @__PURE__ */ new Set();
	let weakest;
	const seen = /* @__PURE__ */ new Set();
	const visit = (part) => {
		for (const user of part.users ?? []) users.add(user.toLowerCase());
		for (const team of part.teams ?? []) teams.add(team.toLowerCase());
		if (part.permission) weakest = Math.min(weakest ?? Infinity, RANK[part.permission]);
		if (part.owners) {
			const named = owners();
			if (!named.known) return named.reason;
			for (const owner of named.value) (owner.includes("/") ? teams : users).add(owner.toLowerCase());
		}
		for (const role of part.roles ?? []) {
			if (seen.has(role)) continue;
			seen.add(role);
			const meaning = policy.roles && Object.hasOwn(policy.roles, role) ? policy.roles[role] : void 0;
			if (!meaning) return `the policy has no role "${role}"`;
			const reason = visit(meaning);
			if (reason) return reason;
		}
	};
	const reason = visit(actors);
	if (reason) return unknown(reason);
	const permission = [
		"write",
		"maintain",
		"admin"
	].find((name) => RANK[name] === weakest);
	return known({
		users: [...users].sort(),
		teams: [...teams].sort(),
		...permission ? { permission } : {}
	});
}
/** Owners of the model or dataset by its document at the base; what comes in with the pull request has those it brings. */
function ownersOf(subject, documents) {
	const [model] = modelsOf(subject);
	const dataset = subject.kind === "changes" && subject.of !== "others" && "dataset" in subject.of ? subject.of.dataset : void 0;
	const read = (side) => model !== void 0 ? modelOf(model, documents, side) : dataset !== void 0 ? datasetOf(dataset, documents, side) : known(null);
	const base = read("base");
	const found = base.known && !base.value ? read("merged") : base;
	return found.known ? known(found.value?.owners ?? []) : found;
}
/** Whether an account is among the selected. Unknown when a membership that matters could not be read. */
function isSelected(account, selection, people) {
	if (selection.users.some((login) => Object.hasOwn(people.accounts, login) && people.accounts[login] === account.id)) return known(true);
	let doubt;
	for (const team of selection.teams) {
		const members = people.teams[team] ?? unknown(`the members of ${team} were not read`);
		if (!members.known) doubt ??= members;
		else if (members.value.includes(account.id)) return known(true);
	}
	if (selection.permission) {
		const permission = people.permissions[account.id] ?? unknown(`the permission of ${account.login} was not read`);
		if (!permission.known) doubt ??= permission;
		else if (RANK[permission.value] >= RANK[selection.permission]) return known(true);
	}
	return doubt ?? known(false);
}
const RANK = {
	none: 0,
	read: 1,
	triage: 2,
	write: 3,
	maintain: 4,
	admin: 5
};
/** How people read a selection: `ada, bob, a member of acme/risk`. */
function describeSelection({ users, teams, permission }) {
	const parts = [
		...users,
		...teams.map((team) => `a member of ${team}`),
		...permission ? [`anyone with ${permission} permission`] : []
	];
	return parts.length > 0 ? parts.join(", ") : "nobody";
}
/** Each person's latest opinion. Comments are none; a dismissed review is one: it ended what it said, and revives nothing. */
function latestOpinions(reviews) {
	const latest = /* @__PURE__ */ new Map();
	const inOrder = [...reviews].sort((a, b) => a.submittedAt < b.submittedAt ? -1 : a.submittedAt > b.submittedAt ? 1 : a.id - b.id);
	for (const review of inOrder) {
		const { author } = review;
		if (author === null || review.state === "COMMENTED") continue;
		latest.set(author.id, {
			...review,
			author
		});
	}
	return [...latest.values()];
}
/** Everybody who had a hand in it. Unknown when one of them cannot be named: then nobody can be shown to be somebody else. */
function involvedIn(given, situation) {
	const involved = /* @__PURE__ */ new Map();
	const add = (account, reason) => void (involved.has(account.id) || involved.set(account.id, reason));
	if (given.pull.author) add(given.pull.author, "opened the pull request");
	for (const { sha, author, committer, coAuthors } of given.commits) {
		const short = sha.slice(0, 7);
		if (!author || !committer || coAuthors.includes(null)) {
			const who = !author ? "author" : !committer ? "committer" : "co-author";
			return unknown(`commit ${short} has ${who === "author" ? "an" : "a"} ${who} whose address belongs to no GitHub account, so nobody can be shown to be somebody else`);
		}
		add(author, `is an author of ${short}`);
		add(committer, `committed ${short}`);
		for (const coAuthor of coAuthors) if (coAuthor) add(coAuthor, `is a co-author of ${short}`);
	}
	const ours = /* @__PURE__ */ new Set([given.pull.head.sha, ...given.commits.map((commit) => commit.sha)]);
	const pushes = given.pushes.filter((push) => ours.has(push.after));
	if (!pushes.some((push) => push.after === given.pull.head.sha)) return unknown(`GitHub does not tell who pushed the head commit ${given.pull.head.sha.slice(0, 7)}`);
	for (const { actor, after } of pushes) {
		if (!actor) return unknown(`commit ${after.slice(0, 7)} was pushed by an account that no longer exists`);
		add(actor, `pushed ${after.slice(0, 7)}`);
	}
	for (const [name, { read }] of Object.entries(situation.versions)) {
		const trainers = trainersOf(name, read, given.evidence[name], given.people);
		if (!trainers.known) return trainers;
		for (const id of trainers.value) if (!involved.has(id)) involved.set(id, `trained ${name}`);
	}
	return known(involved);
}
/**
* Whether GitHub knows of no person behind it: bots opened the pull request and pushed every commit.
*
* Authors of commits are no proof of a person: whoever makes a bot commit may write any name there. People who may
* write here can make a bot push for them (a workflow of their own does), and then approve what is their own work.
*/
function isMadeByBots({ pull, commits, pushes }) {
	const ours = /* @__PURE__ */ new Set([pull.head.sha, ...commits.map((commit) => commit.sha)]);
	return pull.author?.bot !== false && pushes.every(({ after, actor }) => !ours.has(after) || actor?.bot !== false);
}
function trainersOf(name, version, evidence, people) {
	if (!version.known) return version;
	if (!version.value) return known([]);
	const record = evidence?.lineage ?? unknown(`the lineage of ${name} was not read`);
	if (!record.known) return record;
	const lineage = record.value.state === "present" ? readRecord(LineageStatement, record.value.text) : void 0;
	const ids = [];
	for (const login of /* @__PURE__ */ new Set([version.value["trained-by"], ...lineage?.ok ? [lineage.value.predicate.initiator.login] : []])) {
		const key = login.toLowerCase();
		const id = Object.hasOwn(people.accounts, key) ? people.accounts[key] : void 0;
		if (id === void 0) return unknown(`who ${login} is, was not read`);
		if (id === null) return unknown(`${name} was trained by "${login}", which is no GitHub account, so nobody can be shown to be somebody else`);
		ids.push(id);
	}
	return known(ids);
}

// core/policy/rules/card-complete/sections.ts
const LOW = ["Intended use", "Limitations"];
const MEDIUM = [
	...LOW,
	"Training data",
	"Evaluation"
];
const HIGH = [
	...MEDIUM,
	"Risks",
	"Human oversight",
	"Monitoring"
];
/** Headings that a model card must have, with text of its own below each, by the model's risk tier. */
const REQUIRED_SECTIONS = {
	low: LOW,
	medium: MEDIUM,
	high: HIGH
};
const MIN_LETTERS = 20;
const PLACEHOLDER = /^[^\p{L}]*(to ?do|tbd|fixme|xxx|n\/?a|none|lorem ipsum|to be (done|written|added|decided|completed)|describe\b|write here|your text|placeholder)/iu;
/** Required sections that are missing, or hold nothing but a placeholder. Headings match in any level and case. */
function findGaps(card, required) {
	const texts = sectionsOf(card);
	return required.flatMap((section) => {
		const found = texts.filter(({ heading }) => heading === section.toLowerCase());
		if (found.length === 0) return [{
			section,
			line: 1,
			problem: "missing"
		}];
		return found.some(({ text }) => hasText(text)) ? [] : [{
			section,
			line: found[0].line,
			problem: "empty"
		}];
	});
}
function hasText(lines) {
	return (lines.filter((line) => !PLACEHOLDER.test(line.slice(0, 200))).join(" ").match(/\p{L}/gu) ?? []).length >= MIN_LETTERS;
}
/** A section's text includes that of the sections below it. Code fences hold no headings; comments hold no text. */
function sectionsOf(card) {
	const sections = [];
	let open = [];
	let fence;
	for (const [index, line] of withoutComments(card).split("\n").entries()) {
		const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
		if (mark && (fence === void 0 || mark[0] === fence[0] && mark.length >= fence.length)) {
			fence = fence === void 0 ? mark : void 0;
			continue;
		}
		const heading = fence === void 0 ? /^ {0,3}(#{1,6})[ \t]+([^\n]{1,200})$/.exec(line.trimEnd()) : null;
		if (heading) {
			const depth = heading[1].length;
			const section = {
				heading: heading[2].replace(/[ \t]+#+$/, "").trim().toLowerCase(),
				line: index + 1,
				depth,
				text: []
			};
			open = [...open.filter((above) => above.depth < depth), section];
			sections.push(section);
		} else for (const section of open) section.text.push(line);
	}
	return sections;
}
/** Comments and the machine block become empty lines, so that lines keep their numbers. */
function withoutComments(card) {
	return blank(blank(card, "<!-- provender:begin", "<!-- provender:end -->"), "<!--", "-->");
}
function blank(text, begin, end) {
	let result = "";
	let at = 0;
	for (let start = text.indexOf(begin); start >= 0; start = text.indexOf(begin, at)) {
		const stop = text.indexOf(end, start + begin.length);
		const after = stop < 0 ? text.length : stop + end.length;
		result += text.slice(at, start) + text.slice(start, after).replace(/[^\n]/g, "");
		at = after;
	}
	return result + text.slice(at);
}

// core/policy/rules/card-complete/rule.ts
const cardComplete = defineRule({
	id: "card-complete",
	title: "The model card has the sections that the risk tier asks for, and its numbers are those of the lineage",
	needs: ["documents", "evidence"],
	options: strictObject({ sections: array(string().min(1).max(100)).max(50).optional().describe("further headings that must be there") }),
	judge({ subject, situation, documents, evidence }, { sections = [] }) {
		if (subject.kind !== "move" || subject.move.to === null) return skipped("nothing is moved to a stage");
		const { model, to } = subject.move;
		const path = cardPath(model);
		const text = documents.merged[path];
		if (text === void 0) return doubt(`${path} was not read.`, "It is tried again by itself.");
		if (text === null) return fail(`There is no model card ${path}.`, "Write the card; `provender init` shows its form.", { missing: "the author" });
		const tier = strictest(model, documents);
		const gaps = findGaps(text, [...REQUIRED_SECTIONS[tier], ...sections]);
		const remarks = gaps.map(({ section, line, problem }) => ({
			path,
			line,
			message: problem === "missing" ? `Expected a section "${section}" (risk tier ${tier}).` : `Expected text below "${section}", found a placeholder or nothing.`
		}));
		const numbers = judgeNumbers(path, text, model, to, situation.versions[`${model}@${to}`]?.isNew ?? false, evidence);
		if (!Array.isArray(numbers)) return numbers;
		remarks.push(...numbers);
		if (remarks.length === 0) return pass(`${path} has the ${REQUIRED_SECTIONS[tier].length + sections.length} sections for risk tier ${tier}, and the numbers of the lineage.`);
		const what = [...gaps.length > 0 ? [`without text: ${gaps.map(({ section }) => section).join(", ")}`] : [], ...numbers.length > 0 ? [`its machine block differs from the lineage: ${numbers[0].message}`] : []];
		return fail(`${path} is ${what.join("; ")}.`, gaps.length > 0 ? "Write these sections; the machine block is written by the training run alone." : "Train again, or restore the machine block.", {
			missing: gaps.length > 0 ? "the author" : "the training run",
			annotations: remarks
		});
	}
});
const TIERS = [
	"low",
	"medium",
	"high"
];
function strictest(model, documents) {
	const tiers = tiersOf(model, documents);
	return tiers.length === 0 ? "high" : tiers.reduce((a, b) => TIERS.indexOf(b) > TIERS.indexOf(a) ? b : a);
}
/**
* The card describes one version. A version that comes in with the pull request must be the one; one that was there
* before may be promoted, or rolled back to, while the card already describes a later one.
*/
function judgeNumbers(path, text, model, to, isNew, evidence) {
	const described = versionInCard(text);
	if (described === void 0) return [{
		path,
		line: 1,
		message: "expected the key \"provender\" in the front matter, as the training run writes it, found none that can be read"
	}];
	if (isNew && described !== to) return [{
		path,
		line: 1,
		message: `expected the card to describe ${model}@${to}, found ${described}`
	}];
	const name = `${model}@${described}`;
	const record = evidence[name]?.lineage;
	if (!record?.known) return doubt(`The lineage of ${name}, which the card describes, was not read${record ? `: ${record.reason}` : ""}.`, "It is tried again by itself; if not, train the version again.");
	if (record.value.state !== "present") return fail(`The lineage record of ${name}, which the card describes, is ${record.value.state}.`, "Train the version again.", { missing: "the training run" });
	const lineage = readRecord(LineageStatement, record.value.text);
	if (!lineage.ok) return fail(`The lineage record of ${name} cannot be read: ${lineage.reason}.`, "Train the version again.", { missing: "the training run" });
	const { name: recordedModel, version } = lineage.value.predicate.model;
	if (recordedModel !== model || version !== described) return [{
		path,
		line: 1,
		message: `expected the lineage of ${name}, found that of ${recordedModel}@${version}`
	}];
	return checkCard(path, text, lineage.value, record.value.digest).map(({ file, line, at, expected, found }) => ({
		path: file,
		line,
		message: `${at ? `${at}: ` : ""}expected ${expected}, found ${found}`
	}));
}

// core/policy/rules/checks-passed/rule.ts
const Check = strictObject({
	name: string().min(1).max(200).describe("the name of the check run"),
	app: union([int().positive(), string().min(1).max(100)]).describe("id or slug of the app that publishes it: github-actions for workflows. Names alone can be forged")
});
const checksPassed = defineRule({
	id: "checks-passed",
	title: "Named checks, of named apps, succeeded on the head commit",
	needs: ["pull", "checks"],
	options: strictObject({ checks: array(Check).min(1).max(50) }),
	judge({ pull, checks }, { checks: wanted }) {
		const { sha } = pull.head;
		const short = sha.slice(0, 7);
		const verdicts = wanted.map(({ name, app }) => {
			return {
				name,
				app,
				state: stateOf(checks.filter((run) => run.name === name && run.headSha === sha && run.app !== null && (typeof app === "number" ? run.app.id === app : run.app.slug === app)))
			};
		});
		const evidence = verdicts.map(({ name, app, state }) => `${name} (${app}): ${state.text}`);
		const failed = verdicts.filter(({ state }) => state.kind === "failed");
		if (failed.length > 0) return fail(`On ${short}, ${failed.map(({ name, state }) => `"${name}" ${state.text}`).join("; ")}.`, "Correct what the check says and push, or run it again.", {
			missing: "the author",
			evidence
		});
		const waiting = verdicts.filter(({ state }) => state.kind === "waiting");
		if (waiting.length > 0) return pending(`On ${short}, ${waiting.map(({ name, state }) => `"${name}" ${state.text}`).join("; ")}.`, waiting.map(({ name, app }) => `"${name}" by ${app}`).join(", "), "Wait for the check, or start its workflow.", { evidence });
		return pass(`On ${short}, ${wanted.map(({ name }) => `"${name}"`).join(", ")} succeeded.`, { evidence });
	}
});
/** Several runs of one name count as their worst: a green run does not hide a red one. */
function stateOf(runs) {
	if (runs.length === 0) return {
		kind: "waiting",
		text: "has not run"
	};
	const bad = runs.find((run) => run.status === "completed" && run.conclusion !== "success");
	if (bad) return {
		kind: "failed",
		text: `ended as ${bad.conclusion ?? "nothing"}`
	};
	const open = runs.find((run) => run.status !== "completed");
	return open ? {
		kind: "waiting",
		text: `is ${open.status}`
	} : {
		kind: "passed",
		text: "succeeded"
	};
}

// core/policy/rules/legal-move/rule.ts
const legalMove = defineRule({
	id: "legal-move",
	title: "The version comes from a stage that the policy allows it to come from",
	needs: ["documents"],
	options: strictObject({}),
	judge({ subject, policy, documents }) {
		if (subject.kind !== "move") return skipped("nothing is moved");
		const { model, stage, to, path, line } = subject.move;
		if (to === null) return pass(`${model}#${stage} is emptied, which is always allowed.`);
		const allowed = policy.stages.find(({ name }) => name === stage)?.from;
		if (!allowed) return fail(`The policy has no stage "${stage}".`, "Correct the name.", {
			missing: "the author",
			annotations: [{
				path,
				line,
				message: `The policy has no stage "${stage}".`
			}]
		});
		const held = stagesHolding(model, to, documents);
		if (!held.known) return doubt(`Where ${model}@${to} was is not known: ${held.reason}.`, "Correct stages.yml on the base branch, past this check: while it is not valid, no move can be judged.", { missing: "an administrator" });
		const from = held.value.length > 0 ? held.value : ["unassigned"];
		const origin = from.find((name) => allowed.includes(name));
		if (origin) return pass(`${model}@${to} comes from ${origin}.`);
		const summary = `${model}@${to} is on ${from.join(", ")}; ${stage} takes versions from ${allowed.join(" or ")}.`;
		return fail(summary, `Promote it to ${allowed.filter((name) => name !== "unassigned").join(" or ") || "another stage"} first, in a pull request of its own.`, {
			missing: "the author",
			annotations: [{
				path,
				line,
				message: summary
			}]
		});
	}
});

// core/policy/rules/lineage-present/rule.ts
const lineagePresent = defineRule({
	id: "lineage-present",
	title: "The version’s lineage and provenance are recorded, whole, and say what the version file says",
	needs: ["evidence"],
	options: strictObject({}),
	judge({ subject, situation, evidence }) {
		if (subject.kind !== "move" || subject.move.to === null) return skipped("nothing is moved to a stage");
		const name = `${subject.move.model}@${subject.move.to}`;
		return judgeVersionEvidence(name, situation.versions[name], evidence[name]);
	}
});

// core/policy/rules/min-approvals/rule.ts
const minApprovals = defineRule({
	id: "min-approvals",
	title: "Enough people who had no hand in it approved the head commit, and none of those asked objects",
	needs: [
		"pull",
		"commits",
		"pushes",
		"reviews",
		"people",
		"documents",
		"evidence"
	],
	approves: true,
	options: strictObject({
		count: int().min(1).max(50).describe("how many people"),
		from: Actors.describe("whose review counts"),
		"objections-block": boolean().default(true).describe("whether a change request by one of them blocks until its author withdraws it, or it is dismissed")
	}),
	judge(given, { count: asked, from, "objections-block": objectionsBlock }) {
		const selection = expandActors(from, given.policy, () => ownersOf(given.subject, given.documents));
		if (!selection.known) return doubt(`Whose review counts is not known: ${selection.reason}.`, "Correct roles in the policy, or owners in model.yml.");
		const involved = involvedIn(given, given.situation);
		if (!involved.known) return doubt(`Who had a hand in this is not known: ${involved.reason}.`, REMEDY_FOR_STRANGERS, { missing: "the author" });
		const isOfBots = isMadeByBots(given);
		const count = asked + (isOfBots ? 1 : 0);
		const head = given.pull.head.sha;
		const counted = [];
		const objections = [];
		const evidence = isOfBots ? [`only bots opened and pushed this, and who made them do it may be among those who approve: one approval more than ${asked}`] : [];
		for (const { author, id, state, commit, submittedAt, beforeRetarget } of latestOpinions(given.reviews)) {
			if (state === "DISMISSED") {
				evidence.push(`${author.login}: the review was dismissed; a new one is needed`);
				continue;
			}
			const selected = isSelected(author, selection.value, given.people);
			if (!selected.known) return doubt(`Whether ${author.login} may approve is not known: ${selected.reason}.`, REMEDY_FOR_TEAMS);
			const ignored = !selected.value ? "is not among those whose review counts" : state === "CHANGES_REQUESTED" ? void 0 : author.bot ? "is a bot" : involved.value.get(author.id) ?? (commit === head ? beforeRetarget ? "approved before the pull request was given another base, so something else" : void 0 : `approved ${commit?.slice(0, 7) ?? "an unknown commit"}, not the head commit ${head.slice(0, 7)}`);
			if (ignored) evidence.push(`${author.login}: not counted, ${ignored}`);
			else if (state === "CHANGES_REQUESTED") objections.push(author.login);
			else {
				counted.push({
					login: author.login,
					userId: author.id,
					review: id,
					commit: head,
					submittedAt
				});
				evidence.push(`${author.login}: approved ${head.slice(0, 7)}`);
			}
		}
		const who = describeSelection(selection.value);
		const tally = `${counted.length} of ${count} ${count === 1 ? "approval" : "approvals"} on ${head.slice(0, 7)}`;
		const more = {
			evidence,
			approvals: counted
		};
		if (objections.length > 0 && objectionsBlock) return pending(`${objections.join(", ")} asked for changes; ${tally}.`, objections.join(", "), `Meet the request; then ${objections.join(" and ")} must approve, or the review be dismissed.`, more);
		if (counted.length >= count) return pass(`${tally}: ${counted.map(({ login }) => login).join(", ")}.`, more);
		if (who === "nobody") return fail(`${tally}, and the rule names nobody who could give one here.`, "Name users, teams, roles or a permission in the policy: \"owners\" are the owners of the model that is changed.", {
			missing: "an administrator",
			...more
		});
		const rest = count - counted.length;
		return pending(`${tally}.`, who, `Ask ${rest} more of ${who} to review ${head.slice(0, 7)}; not counted are author, committers, pushers and trainer.`, more);
	}
});
const REMEDY_FOR_STRANGERS = "Write the commits again with addresses of accounts, then push. An author or committer may add the address to the account instead; a co-author is known by <id>+<login>@users.noreply.github.com alone. A version whose trainer is no account is trained again by the action.";
const REMEDY_FOR_TEAMS = "Give the app \"members: read\" in the organisation, and check the name of the team.";

// core/policy/rules/index.ts
/** Every rule a policy can use: the only list. */
const rules = [
	cardComplete,
	checksPassed,
	legalMove,
	lineagePresent,
	minApprovals,
	notExpired
];

// core/policy/read.ts
/** Reads a policy with the options of its rules: every problem at once. null: there is no such file. */
function readPolicy(text) {
	if (text === null) return { state: "missing" };
	const read = readDocument("policy/v1", POLICY_PATH, text);
	if (!read.ok) return {
		state: "invalid",
		problems: read.problems,
		text
	};
	const { value: policy, locate } = read.document;
	const problems = [...stageProblems(policy, locate), ...roleProblems(policy, locate)];
	const ids = /* @__PURE__ */ new Map();
	const compile = (requirement, path) => {
		if ("all" in requirement || "any" in requirement) {
			const kind = "all" in requirement ? "all" : "any";
			return {
				kind,
				children: ("all" in requirement ? requirement.all : requirement.any).map((part, index) => compile(part, [
					...path,
					kind,
					index
				])).filter((child) => child !== void 0)
			};
		}
		const at = (key) => ({
			file: POLICY_PATH,
			...locate([...path, key]),
			at: `${formatRulePath(path)}.${key}`
		});
		const { line } = locate([...path, "id"]);
		const earlier = ids.get(requirement.id);
		if (earlier !== void 0) problems.push({
			...at("id"),
			expected: "an id of its own",
			found: `"${requirement.id}", used on line ${earlier} too`,
			remedy: "Give each use of a rule a different id."
		});
		ids.set(requirement.id, line);
		for (const stage of requirement.when?.stages ?? []) if (!policy.stages.some(({ name }) => name === stage)) problems.push({
			...at("when"),
			expected: `one of the stages ${policy.stages.map(({ name }) => name).join(", ")}`,
			found: `"${stage}"`,
			remedy: "Correct the name: a rule for a stage that does not exist never judges anything."
		});
		const rule = rules.find(({ id }) => id === requirement.rule);
		if (!rule) {
			problems.push({
				...at("rule"),
				expected: `one of ${rules.map(({ id }) => id).join(", ")}`,
				found: `"${requirement.rule}"`,
				remedy: "Correct the name of the rule."
			});
			return;
		}
		const options = rule.options.safeParse(requirement.with ?? {});
		if (!options.success) {
			const source = parseYaml(POLICY_PATH, text);
			if (source.ok) problems.push(...describeIssues(POLICY_PATH, options.error.issues.map((issue) => ({
				...issue,
				path: [
					...path,
					"with",
					...issue.path
				]
			})), source));
			return;
		}
		for (const role of rolesIn(options.data)) if (!Object.hasOwn(policy.roles ?? {}, role)) problems.push({
			...at("with"),
			expected: "a role of this policy",
			found: `"${role}"`,
			remedy: `Add "${role}" to roles, or correct the name.`
		});
		return {
			kind: "rule",
			use: requirement,
			rule,
			judge: (given) => rule.judge(given, options.data),
			line
		};
	};
	const root = {
		kind: "all",
		children: policy.rules.flatMap((part, index) => compile(part, ["rules", index]) ?? [])
	};
	return problems.length > 0 ? {
		state: "invalid",
		problems,
		text
	} : {
		state: "valid",
		policy,
		root,
		text
	};
}
const formatRulePath = (path) => path.map((part, index) => typeof part === "number" ? `[${part}]` : index === 0 ? String(part) : `.${String(part)}`).join("");
function stageProblems(policy, locate) {
	const names = policy.stages.map(({ name }) => name);
	return policy.stages.flatMap(({ name, from }, index) => [...names.indexOf(name) < index ? [{
		file: POLICY_PATH,
		...locate([
			"stages",
			index,
			"name"
		]),
		at: `stages[${index}].name`,
		expected: "each stage once",
		found: `"${name}" again`,
		remedy: "Remove one of the two."
	}] : [], ...from.flatMap((origin, at) => origin === "unassigned" || names.includes(origin) ? [] : [{
		file: POLICY_PATH,
		...locate([
			"stages",
			index,
			"from",
			at
		]),
		at: `stages[${index}].from[${at}]`,
		expected: `unassigned, or one of the stages ${names.join(", ")}`,
		found: `"${origin}"`,
		remedy: "Correct the name."
	}])]);
}
function roleProblems(policy, locate) {
	return Object.entries(policy.roles ?? {}).flatMap(([name, actors]) => (actors.roles ?? []).flatMap((role, at) => Object.hasOwn(policy.roles ?? {}, role) ? [] : [{
		file: POLICY_PATH,
		...locate([
			"roles",
			name,
			"roles",
			at
		]),
		at: `roles.${name}.roles[${at}]`,
		expected: "a role of this policy",
		found: `"${role}"`,
		remedy: `Add "${role}" to roles, or correct the name.`
	}]));
}
function rolesIn(options) {
	return (options?.from)?.roles ?? [];
}
/** The rules of a policy, in the order in which they are written. */
function leavesOf(node) {
	return node.kind === "rule" ? [node] : node.children.flatMap(leavesOf);
}
/** The union of what the rules of a policy declare. */
function needsOf(policy) {
	const needs = {
		facts: [...BASIC_NEEDS, "evidence"],
		teams: [],
		owners: false,
		permissions: false,
		checks: []
	};
	if (policy.state !== "valid") return needs;
	const leaves = leavesOf(policy.root);
	const teams = /* @__PURE__ */ new Set();
	const visit = (value) => {
		if (value === null || typeof value !== "object") return;
		if (Array.isArray(value)) return value.forEach(visit);
		for (const [key, part] of Object.entries(value)) if (key === "teams" && Array.isArray(part)) for (const team of part) teams.add(String(team).toLowerCase());
		else if (key === "owners" && part === true) needs.owners = true;
		else if (key === "permission") needs.permissions = true;
		else visit(part);
	};
	visit(policy.policy.roles);
	for (const { use } of leaves) visit(use.with);
	const facts = /* @__PURE__ */ new Set([...needs.facts, ...leaves.flatMap(({ rule }) => rule.needs)]);
	const checks = leaves.flatMap(({ use }) => use.rule === "checks-passed" ? (use.with?.["checks"] ?? []).map(({ name }) => name) : []);
	return {
		...needs,
		facts: [...facts],
		teams: [...teams].sort(),
		checks: [...new Set(checks)].sort()
	};
}

export { describeSubject as a, subjectsOf as c, readingList as i, tiersOf as l, readPolicy as n, modelsOf as o, ownersOf as r, situationOf as s, needsOf as t };