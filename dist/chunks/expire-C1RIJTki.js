import { t as systemClock } from "./clock-D-EGwfhs.js";
import { t as defaultRevision } from "./default-revision-bcsey8-F.js";
import { t as openGitRecords } from "./records-C3pq_sAh.js";
import { t as openTree } from "./tree-DZLHC945.js";
import { r as terminalText } from "./terminal-text-zLGAe0aA.js";
import { t as daysBetween } from "./dates-Fbz7mpZA.js";
import { t as expiryOf } from "./rule-CHirAEn5.js";
import { t as compareSemVer } from "./semver-CJX4cdk6.js";
import { t as offTheShelf } from "./shelf-ooQJCobs.js";
import { t as readDocument } from "./read-DIys0n8R.js";
import { t as readRecord } from "./record-B8J7JG1y.js";
import { I as POLICY_PATH, K as modelPath, W as documentAt, Y as stagesPath, b as UtcTime } from "./yaml-CQlHDHOj.js";
import { n as readPolicy } from "./read-BWxhtxnH.js";
import { a as LineageStatement } from "./v1-DV4sOg-z.js";
import { n as readLineage, t as gatherDescent } from "./descent-Bh347fcv.js";
import { n as UserError } from "./outside-error-BF-voqc7.js";
import { t as UsageError } from "./command-DqW8Pwhv.js";
import { t as escapeJson } from "./terminal-json-PNPFOn9i.js";
import { resolve } from "node:path";

// core/render/expiry.ts
/** What is due, for a terminal. */
function renderExpiry({ today, warnDays, models, holdings, waivers, unclear }) {
	const expired = holdings.filter(({ state }) => state === "expired");
	const soon = holdings.filter(({ state }) => state === "soon");
	return `${[
		...expired.length > 0 ? [
			"Expired:",
			...expired.flatMap(holdingLines),
			""
		] : [],
		...soon.length > 0 ? [
			"Soon:",
			...soon.flatMap(holdingLines),
			""
		] : [],
		...waivers.length > 0 ? [
			"Waivers:",
			...waivers.map(waiverLine),
			""
		] : [],
		...unclear.length > 0 ? [
			"Not known:",
			...unclear.map((what) => `  ${what}`),
			""
		] : [],
		holdings.length + unclear.length === 0 ? `Nothing on a stage of ${count(models, "model")} has expired by ${today}, or will within ${count(warnDays, "day")}.` : `${today}: ${expired.length} expired, ${soon.length} within ${count(warnDays, "day")}, ${unclear.length} not known, of ${count(models, "model")}.`
	].map(terminalText).join("\n")}\n`;
}
function holdingLines({ model, stage, slot, version, state, dates, owners, fallback }) {
	const place = slot === "version" ? `${model}#${stage}` : `${model}#${stage} (${slot})`;
	const instead = slot !== "version" ? `Take the ${slot} off the stage.` : fallback === null ? "No other version may be served: empty the stage, or train one." : `Fallback: ${model}@${fallback}`;
	return [
		`  ${place}  ${model}@${version}`,
		...dates.map((date) => `    ${dateText(date)}${date.what === "lot" ? `; steward ${names(date.owners)}` : ""}`),
		`    ${state === "expired" ? instead : instead.replace(/^Fallback:/, "Fallback today:")}  Owner: ${names(owners)}`
	];
}
const dateText = ({ name, on, daysLeft, state }) => state === "expired" ? `${name} expired on ${on}` : `${name} expires on ${on}, in ${count(daysLeft, "day")}`;
const waiverLine = ({ id, rule, on, daysLeft, state }) => state === "expired" ? `  ${id} ended on ${on}: ${rule} is asked again. Take it out of the policy.` : `  ${id} ends on ${on}, in ${count(daysLeft, "day")}: ${rule} is asked again from then on.`;
const names = (owners) => owners.length === 0 ? "not known" : owners.join(", ");
const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

// core/expiring/due.ts
const SLOTS = [
	"version",
	"challenger",
	"shadow"
];
/** Everything on a stage that has expired or will within the days of warning, what ends first coming first. */
function dueIn({ today, warnDays, policy, models }) {
	const unclear = [];
	const holdings = models.flatMap(({ model, owners, stages, versions, lots }) => Object.entries(stages).flatMap(([stage, assignment]) => SLOTS.flatMap((slot) => {
		const version = assignment[slot];
		if (version === void 0) return [];
		const name = `${model}@${version}`;
		const file = versions.get(version);
		if (!file) {
			unclear.push(`${model}#${stage} holds ${name}, and its version file could not be read. Run "provender check".`);
			return [];
		}
		const used = lots.get(version);
		if (!used) unclear.push(`The dataset lots of ${name}, which ${model}#${stage} holds, could not be told. Fetch provender-records, and check the dataset's file.`);
		const dates = [...due({
			what: "version",
			name,
			owners
		}, expiryOf(file, policy)), ...(used ?? []).flatMap((lot) => due({
			what: "lot",
			name: `${lot.dataset}@${lot.lot}`,
			owners: lot.owners
		}, lot.expiresOn))].sort(byDay);
		const [first] = dates;
		return first ? [{
			model,
			stage,
			slot,
			version,
			owners,
			state: first.state,
			dates
		}] : [];
	})));
	const waivers = (policy.waivers ?? []).flatMap((waiver) => dueWaiver(waiver));
	return {
		holdings: holdings.sort((a, b) => byDay(a.dates[0], b.dates[0])),
		waivers: waivers.sort(byDay),
		unclear
	};
	function due(of, on) {
		const state = on === void 0 ? void 0 : stateOn(on, today, warnDays);
		return on === void 0 || state === void 0 ? [] : [{
			...of,
			on,
			daysLeft: daysBetween(today, on),
			state
		}];
	}
	function dueWaiver({ id, rule, reason, until }) {
		const state = stateOn(until, today, warnDays);
		return state === void 0 ? [] : [{
			id,
			rule,
			reason,
			on: until,
			daysLeft: daysBetween(today, until),
			state
		}];
	}
}
/** What a day is, seen from another; undefined while it is far off. */
function stateOn(on, today, warnDays) {
	if (on <= today) return "expired";
	return daysBetween(today, on) <= warnDays ? "soon" : void 0;
}
const byDay = (a, b) => a.on < b.on ? -1 : a.on > b.on ? 1 : 0;
/** The versions of a model that a stage could hold instead, newest first. Whether one may be served is for the shelf to say. */
function candidatesFor({ version }, versions) {
	return [...versions].filter((other) => other !== version).sort((a, b) => compareSemVer(b, a));
}
/** The lots of a version as datasets list them; undefined when one is not listed. */
function usedLots(lots, datasets) {
	const used = [];
	for (const { dataset, lot } of lots) {
		const file = datasets.get(dataset);
		if (!file || !Object.hasOwn(file.lots, lot)) return void 0;
		used.push({
			dataset,
			lot,
			expiresOn: file.lots[lot]?.["expires-on"],
			owners: file.owners
		});
	}
	return used;
}

// flows/expiring/gather.ts
/** Reads what the stages hold at the tree's commit. @throws UserError without a valid policy: nobody could tell a shelf life. */
async function gatherGoods({ tree, records }) {
	const unclear = [];
	const texts = await textsOf(tree);
	const read = readPolicy(texts.get(".github/provender.yml") ?? null);
	if (read.state !== "valid") throw new UserError(`Expected a valid policy in ${POLICY_PATH} at ${tree.commit.slice(0, 7)}, found ${read.state === "missing" ? "none" : "one that is not"}. Run "provender check".`);
	const datasets = /* @__PURE__ */ new Map();
	for (const [path, text] of texts) {
		if (documentAt(path)?.kind !== "dataset/v1") continue;
		const dataset = readDocument("dataset/v1", path, text);
		if (dataset.ok) datasets.set(dataset.document.value.name, dataset.document.value);
		else unclear.push(`${path} is not valid. Run "provender check".`);
	}
	const models = [];
	for (const [path, text] of texts) {
		const at = documentAt(path);
		if (at?.kind !== "stages/v1") continue;
		const stages = readDocument("stages/v1", path, text);
		if (!stages.ok || stages.document.value.model !== at.name) unclear.push(`${path} is not valid, so what its stages hold is not known. Run "provender check".`);
		else models.push(await gatherModel(at.name, stages.document.value, texts, datasets, records));
	}
	for (const { path, mode } of await tree.list("models")) if (path.endsWith("/stages.yml") && documentAt(path) && !mode.startsWith("100")) unclear.push(`${path} is not a regular file, so what its stages hold is not known.`);
	return {
		policy: read.policy,
		models,
		datasets,
		unclear
	};
}
async function textsOf(tree) {
	const paths = (await tree.list("")).filter(({ path, mode }) => mode.startsWith("100") && documentAt(path)).map(({ path }) => path).sort();
	const files = await tree.readMany?.(paths) ?? new Map(await Promise.all(paths.map(async (path) => [path, await tree.read(path) ?? /* @__PURE__ */ new Uint8Array()])));
	return new Map(paths.map((path) => [path, new TextDecoder().decode(files.get(path))]));
}
async function gatherModel(model, { stages }, texts, datasets, records) {
	const file = readDocument("model/v1", modelPath(model), texts.get(modelPath(model)) ?? "");
	const versions = /* @__PURE__ */ new Map();
	for (const [path, text] of texts) {
		if (!path.startsWith(stagesPath(model).replace("stages.yml", "versions/"))) continue;
		const version = readDocument("version/v1", path, text);
		if (version.ok && version.document.value.model === model && path.endsWith(`/${version.document.value.version}.yml`)) versions.set(version.document.value.version, version.document.value);
	}
	const held = new Set(Object.values(stages).flatMap(({ version, challenger, shadow }) => [
		version,
		challenger ?? [],
		shadow ?? []
	].flat()));
	const lots = /* @__PURE__ */ new Map();
	for (const version of held) {
		const named = versions.get(version);
		const used = named && lotsOf(await readLineage(records, named.lineage), datasets);
		if (used) lots.set(version, used);
	}
	return {
		model,
		owners: file.ok ? file.document.value.owners : [],
		stages,
		versions,
		lots
	};
}
function lotsOf(lineage, datasets) {
	if (!lineage.known || lineage.value.state !== "present") return void 0;
	const statement = readRecord(LineageStatement, lineage.value.text);
	return statement.ok ? usedLots(statement.value.predicate.datasets.map(({ name: dataset, lot }) => ({
		dataset,
		lot
	})), datasets) : void 0;
}
/** Whether a version may be served today: asked as the deploy action asks, recalls and all that it was made from included. */
async function maybeServed(version, today, { policy, datasets }, { tree, records }) {
	const lineage = await readLineage(records, version.lineage);
	const descent = await gatherDescent({
		model: version.model,
		stage: "",
		from: null,
		to: version.version
	}, tree, lineage, records);
	return offTheShelf(`${version.model}@${version.version}`, version, {
		today,
		policy,
		lots: lotsOf(lineage, datasets),
		...descent
	}).length === 0;
}

// flows/expire.ts
/** Finds what on the stages has expired, or will soon. Changes nothing. @throws UserError without a valid policy. */
async function findExpiring({ days }, ports) {
	const today = ports.clock.now().toISOString().slice(0, 10);
	const gathered = await gatherGoods(ports);
	const warnDays = days ?? gathered.policy.expiry?.["warn-days"] ?? 14;
	const due = dueIn({
		today,
		warnDays,
		...gathered
	});
	const served = /* @__PURE__ */ new Map();
	const holdings = [];
	for (const holding of due.holdings) holdings.push({
		...holding,
		fallback: await fallbackFor(holding)
	});
	return {
		today,
		commit: ports.tree.commit,
		warnDays,
		models: gathered.models.length,
		holdings,
		waivers: due.waivers,
		unclear: [...gathered.unclear, ...due.unclear]
	};
	async function fallbackFor(holding) {
		if (holding.slot !== "version") return null;
		const versions = gathered.models.find(({ model }) => model === holding.model)?.versions ?? /* @__PURE__ */ new Map();
		for (const version of candidatesFor(holding, versions.keys())) {
			const name = `${holding.model}@${version}`;
			if (!served.has(name)) served.set(name, await maybeServed(versions.get(version), today, gathered, ports));
			if (served.get(name)) return version;
		}
		return null;
	}
}

// cli/commands/expire.ts
const command = {
	name: "expire",
	summary: "list what on the stages has expired or will soon, and what could serve instead",
	help: `Usage: provender expire [options]

Lists, per stage, versions that have expired by their own date, by the policy's shelf life or by that of a lot that they
were trained on, with owners and the newest other version that may be served today. Waivers that end are told, too. Days
are in UTC; on its day a thing has expired. Reads git alone, offline, and changes nothing: see docs/expiry.md.

  --days N         tell N days ahead (default: warn-days of the policy, else 14)
  --repo DIR       a folder of the repository (default: the current one)
  --revision REV   read another commit (default: the default branch of origin, else main, master, HEAD)
  --now TIME       ask for another time, such as 2026-12-31T00:00:00Z (default: now)
  --json           for programs

Exit code: 0 nothing on a stage has expired (what will soon is listed); 1 something has, or it could not be told; 2 usage.
`,
	options: {
		days: { type: "string" },
		repo: { type: "string" },
		revision: { type: "string" },
		now: { type: "string" },
		json: { type: "boolean" }
	},
	async run({ values, positionals }, io) {
		if (positionals.length > 0) throw new UsageError(`expected options only, found "${positionals[0]}"`);
		const days = readDays(values["days"]);
		const clock = clockOf(text(values["now"]));
		const folder = resolve(io.cwd, text(values["repo"]) ?? ".");
		const revision = text(values["revision"]) ?? (await defaultRevision(folder)).commit;
		const report = await findExpiring({ days }, {
			tree: await openTree(folder, revision),
			records: openGitRecords(folder),
			clock
		});
		io.out(values["json"] === true ? `${escapeJson(JSON.stringify(report, null, 2))}\n` : renderExpiry(report));
		return report.unclear.length > 0 || report.holdings.some(({ state }) => state === "expired") ? 1 : 0;
	}
};
const text = (value) => typeof value === "string" && value !== "" ? value : void 0;
function readDays(value) {
	if (value === void 0) return void 0;
	const days = Number(value);
	if (value === "" || !Number.isInteger(days) || days < 0 || days > 3650) throw new UsageError(`--days: expected a whole number from 0 to 3650, found "${String(value)}"`);
	return days;
}
function clockOf(now) {
	if (now === void 0) return systemClock;
	if (!UtcTime.safeParse(now).success) throw new UsageError(`--now: expected a UTC time such as 2026-12-31T00:00:00Z, found "${now}"`);
	return { now: () => new Date(now) };
}

export { command };