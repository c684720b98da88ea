import { r as openDuckDb, t as sqlText } from "./variables-CKjiNGvA.js";
import { n as isDiskFull, t as asFileError } from "./file-error-CVuU13EB.js";
import { t as decodeUtf8 } from "./text-BZdxrbtk.js";
import { n as UserError, t as OutsideError } from "./outside-error-BF-voqc7.js";
import { n as resolveDataUri, t as locateDataUri } from "./data-uri-B6GYxtvJ.js";
import { t as canonicalJson } from "./canonical-DOHcMRTi.js";
import { t as digests } from "./digests-BC90SVMj.js";
import { t as digestFile } from "./digest-B6luXjfi.js";
import { H as datasetPath, l as Day, m as Name, p as LotName, s as require_dist } from "./yaml-CQlHDHOj.js";
import { p as formatPath } from "./v1-DV4sOg-z.js";
import { t as readDocument } from "./read-DIys0n8R.js";
import { t as UsageError } from "./command-DqW8Pwhv.js";
import { basename, dirname, join, resolve } from "node:path";
import { randomBytes } from "node:crypto";
import { open, readFile, readdir, rename, rm, stat } from "node:fs/promises";

// adapters/files/write-atomically.ts
/**
* Puts `text` in the place of a file whose text is still `before`: all of it or nothing, with the file's own mode.
*
* @throws OutsideError DATA_CHANGED when somebody else wrote it meanwhile, DISK_FULL
*/
async function replaceText(name, path, before, text) {
	const next = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}`);
	try {
		const file = await open(next, "wx", (await stat(path)).mode & 511);
		try {
			await file.writeFile(text);
			await file.sync();
		} finally {
			await file.close();
		}
		if (await readFile(path, "utf8") !== before) throw new OutsideError("DATA_CHANGED", `${name} — expected the text that was read a moment ago, found that somebody else changed it. Run the command again.`);
		await rename(next, path);
	} catch (cause) {
		await rm(next, { force: true });
		if (isDiskFull(cause)) throw new OutsideError("DISK_FULL", `${name} — no space left in ${dirname(path)}. The file is unchanged. Free space there, then run the command again.`, { cause });
		throw asFileError(name, path, cause);
	}
}

// adapters/lots/find.ts
/** The uris that a pattern with one or more "*" in its last part stands for, sorted: `lake:flights/*.parquet`. */
async function findLotUris(pattern, places) {
	const { folder, path } = locateDataUri(pattern, places);
	const below = path.slice(0, path.lastIndexOf("/") + 1);
	const like = path.slice(below.length);
	const matches = new RegExp(`^${like.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^/]*")}$`);
	const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((cause) => {
		throw asFileError(pattern, join(folder, below), cause);
	});
	const prefix = pattern.slice(0, pattern.lastIndexOf(like));
	return entries.filter((entry) => !entry.isDirectory() && !entry.name.startsWith(".") && matches.test(entry.name)).map((entry) => prefix + (pattern.startsWith("file:") ? encodeURIComponent(entry.name) : entry.name)).sort();
}

// adapters/lots/measure.ts
/** Bytes, rows, columns and time of the lot at a uri. @throws OutsideError DATA_MISSING, DATA_CHANGED, UNREADABLE */
async function measureLot(uri, places, sql, options = {}) {
	const path = await resolveDataUri(uri, places);
	const before = await stat(path, { bigint: true });
	const { digest, bytes } = await digestFile(uri, path);
	const table = await measureTable(uri, path, sql, options);
	const after = await stat(path, { bigint: true });
	if (before.ino !== after.ino || before.size !== after.size || before.mtimeNs !== after.mtimeNs || before.ctimeNs !== after.ctimeNs) throw new OutsideError("DATA_CHANGED", `${uri} — expected bytes that hold still, found that ${path} changed while it was read. Wait until it is written, then add the lot.`);
	return {
		digest,
		bytes,
		...table
	};
}
async function measureTable(uri, path, sql, { timeColumn }) {
	const reading = readingOf(uri, path);
	if (reading === void 0) {
		if (timeColumn !== void 0) throw new UserError(`${uri} — expected CSV, Parquet or JSON Lines to read the column "${timeColumn}" from, found another kind of file. Give --from and --to.`);
		return {};
	}
	const ask = async (text) => {
		try {
			return (await sql.run(text)).rows;
		} catch (cause) {
			throw new OutsideError("UNREADABLE", `${uri} — expected ${reading.format} that can be read, found: ${cause.message.split("\n")[0]}. Write the file again, or give it the ending of what it is.`, { cause });
		}
	};
	const columns = (await ask(`DESCRIBE SELECT * FROM ${reading.call}`)).map(([name, type]) => ({
		name: name ?? "",
		logicalType: type ?? ""
	}));
	const required = new Set(reading.format === "Parquet" ? await requiredColumns(path, ask) : []);
	const schemaDigest = digests.ofText(canonicalJson(columns.map((column) => ({
		...column,
		nullable: !required.has(column.name)
	}))));
	return {
		rows: Number((await ask(`SELECT count(*) FROM ${reading.call}`))[0]?.[0]),
		schemaDigest,
		...timeColumn === void 0 ? {} : { collected: await daysOf(uri, timeColumn, columns, reading.call, ask) }
	};
}
/** How DuckDB reads a file, by its ending; undefined for what is no table. */
function readingOf(uri, path) {
	const ending = /\.(csv|tsv|parquet|jsonl|ndjson)(\.gz)?$/i.exec(path)?.[1]?.toLowerCase();
	if (ending === void 0) return void 0;
	if (/[*?[\]{}]/.test(path)) throw new UserError(`${uri} — expected a file name without * ? [ ] { }, which DuckDB takes for a pattern; found ${path}. Rename the file.`);
	if (ending === "parquet") return {
		format: "Parquet",
		call: `read_parquet(${sqlText(path)})`
	};
	if (ending === "csv" || ending === "tsv") return {
		format: "CSV",
		call: `read_csv(${sqlText(path)}, sample_size = -1)`
	};
	return {
		format: "JSON Lines",
		call: `read_json(${sqlText(path)}, format = 'newline_delimited', sample_size = -1)`
	};
}
/** Columns of the first level that the Parquet file itself declares as never empty. */
async function requiredColumns(path, ask) {
	const nodes = await ask(`SELECT name, repetition_type, coalesce(num_children, 0) FROM parquet_schema(${sqlText(path)})`);
	const names = [];
	for (let at = 1; at < nodes.length; at = afterNode(nodes, at)) {
		const [name, repetition] = nodes[at] ?? [];
		if (repetition === "REQUIRED" && name) names.push(name);
	}
	return names;
}
/** The list is the tree in depth-first order: where the next sibling stands. */
function afterNode(nodes, at) {
	let next = at + 1;
	for (let child = 0; child < Number(nodes[at]?.[2] ?? 0); child++) next = afterNode(nodes, next);
	return next;
}
async function daysOf(uri, column, columns, call, ask) {
	const found = columns.find(({ name }) => name === column);
	if (!found || !/^(DATE|TIMESTAMP)/.test(found.logicalType)) throw new UserError(`${uri} — expected a column "${column}" of days or times, found ${found ? `one of type ${found.logicalType}` : `the columns ${columns.map(({ name }) => name).join(", ")}`}. Correct --time-column, or give --from and --to.`);
	const name = `"${column.replaceAll("\"", "\"\"")}"`;
	const [[from, to] = []] = await ask(`SELECT min(${name})::DATE::VARCHAR, max(${name})::DATE::VARCHAR FROM ${call} WHERE ${name} IS NOT NULL`);
	if (!from || !to) throw new UserError(`${uri} — expected days in the column "${column}", found none. Give --from and --to.`);
	return {
		from,
		to
	};
}

// core/dataset/add-lots.ts
var import_dist = require_dist();
/**
* The text of a dataset.yml with lots added at the end of `lots`; every other byte stays as it is.
*
* A lot that is there already stays: it is `unchanged` when both say the same of the same bytes, and a problem when
* they differ, because lots are immutable.
*/
function addLots(file, text, lots) {
	const read = readDocument("dataset/v1", file, text);
	if (!read.ok) return read;
	const { value, locate } = read.document;
	const problem = (at, expected, found, remedy) => ({
		file,
		...locate(at),
		at: formatPath(at),
		expected,
		found,
		remedy
	});
	const known = new Map(Object.entries(value.lots));
	const fresh = [];
	const unchanged = [];
	const problems = [];
	for (const { name, lot } of lots) {
		const existing = known.get(name);
		const difference = existing && differenceBetween(existing, lot);
		if (difference) problems.push(problem(["lots", name], `the lot ${value.name}@${name} as it is: lots never change`, difference, "Add the data as a lot with a name of its own."));
		else if (existing) unchanged.push(name);
		else fresh.push({
			name,
			lot
		});
		known.set(name, existing ?? lot);
	}
	if (problems.length > 0) return {
		ok: false,
		problems
	};
	if (fresh.length === 0) return {
		ok: true,
		text,
		added: [],
		unchanged
	};
	const result = spliceLots(text, fresh);
	const again = readDocument("dataset/v1", file, result);
	const expected = {
		...value,
		lots: Object.fromEntries(known)
	};
	if (!again.ok || canonicalJson(again.document.value) !== canonicalJson(expected)) return {
		ok: false,
		problems: [problem(["lots"], "lots in plain YAML style", "a style in which no lot can be added without changing the rest", `Write "lots:" as a block, then try again; or paste:\n${fresh.map((one) => blockEntry(one, 2)).join("")}`)]
	};
	return {
		ok: true,
		text: result,
		added: fresh.map(({ name }) => name),
		unchanged
	};
}
/** What both say and say differently; undefined when nothing. One may say less. */
function differenceBetween(existing, lot) {
	for (const key of Object.keys(existing)) {
		const [before, after] = [existing[key], lot[key]];
		if (before !== void 0 && after !== void 0 && canonicalJson(before) !== canonicalJson(after)) return `another ${key}: ${canonicalJson(after)} instead of ${canonicalJson(before)}`;
	}
}
function spliceLots(text, lots) {
	const root = (0, import_dist.parseDocument)(text, {
		version: "1.2",
		stringKeys: true
	}).contents;
	const map = (0, import_dist.isMap)(root) ? root.get("lots", true) : void 0;
	if (!(0, import_dist.isMap)(root) || !(0, import_dist.isMap)(map) || !map.range) throw new Error("unreachable: a dataset has a map of lots");
	const newline = text.includes("\r\n") ? "\r\n" : "\n";
	if (root.flow || map.flow && map.items.length > 0) return spliceFlow(text, map, lots);
	const entries = (indent) => lots.map((lot) => blockEntry(lot, indent)).join("").replaceAll("\n", newline);
	if (map.flow) {
		const before = text.slice(0, map.range[0]).replace(/[ \t]+$/, "");
		return insertAfterLine(before + text.slice(map.range[1]), before.length, entries(2), newline);
	}
	const [first] = map.items;
	const begin = (0, import_dist.isPair)(first) && (0, import_dist.isScalar)(first.key) ? first.key.range?.[0] ?? 0 : 0;
	return insertAfterLine(text, endOf(map), entries(begin - (text.lastIndexOf("\n", begin - 1) + 1)), newline);
}
function spliceFlow(text, map, lots) {
	const close = (map.range?.[1] ?? 0) - 1;
	const before = text.slice(0, close).trimEnd();
	return `${before}${/[{,]$/.test(before) ? " " : ", "}${lots.map(({ name, lot }) => `${JSON.stringify(name)}: ${flowMap(lot)}`).join(", ")} ${text.slice(close)}`;
}
/** Where the last value inside ends: a map's own end may reach over comments that follow it. */
function endOf(map) {
	const last = map.items.at(-1)?.value;
	if ((0, import_dist.isMap)(last) && !last.flow && last.items.length > 0) return endOf(last);
	return last?.range?.[1] ?? map.range?.[1] ?? 0;
}
function insertAfterLine(text, at, inserted, newline) {
	const end = text.indexOf("\n", Math.max(0, at - (text[at - 1] === "\n" ? 1 : 0)));
	return end === -1 ? `${text}${newline}${inserted}` : text.slice(0, end + 1) + inserted + text.slice(end + 1);
}
function blockEntry({ name, lot }, indent) {
	const margin = " ".repeat(indent);
	const lines = Object.entries(lot).filter(([, value]) => value !== void 0).map(([key, value]) => `${margin}  ${key}: ${typeof value === "object" ? flowMap(value) : scalar(value ?? "")}\n`);
	return `${margin}${scalar(name)}:\n${lines.join("")}`;
}
/** Flow style with every text quoted, so that no "," or "}" inside one can end it. */
function flowMap(value) {
	if (Array.isArray(value)) return `[${value.map(flowMap).join(", ")}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	return `{ ${Object.entries(value).map(([key, part]) => `${key}: ${flowMap(part)}`).join(", ")} }`;
}
const CERTAIN_TEXT = /^(?=.*[g-wyz])[a-z0-9][a-z0-9._/:-]*[a-z0-9]$/;
function scalar(value) {
	if (typeof value === "number") return String(value);
	if (CERTAIN_TEXT.test(value) && !/^(yes|no|on|off|null|true|false)$/.test(value)) return (0, import_dist.stringify)(value, { lineWidth: 0 }).trimEnd();
	return JSON.stringify(value);
}

// flows/add-lots.ts
/** Measures lots and adds them to their dataset's document: all of them, or none when one cannot be added. */
async function addLotsToDataset(dataset, requests, ports) {
	const path = datasetPath(dataset);
	const text = await ports.loadDataset(path);
	const present = addLots(path, text, []);
	if (!present.ok) return present;
	const lots = [];
	for (const request of requests) {
		const lot = describeLot(request, await ports.measureLot(request.uri));
		ports.onLot(request.name, lot);
		lots.push({
			name: request.name,
			lot
		});
	}
	const result = addLots(path, text, lots);
	if (!result.ok) return result;
	if (result.added.length > 0) await ports.replaceDataset(path, text, result.text);
	return {
		ok: true,
		path,
		added: result.added,
		unchanged: result.unchanged
	};
}
function describeLot(request, measure) {
	const collected = request.collected ?? measure.collected;
	return {
		uri: request.uri,
		digest: measure.digest,
		bytes: measure.bytes,
		...measure.rows === void 0 ? {} : { rows: measure.rows },
		...measure.schemaDigest === void 0 ? {} : { "schema-digest": measure.schemaDigest },
		...collected === void 0 ? {} : { collected },
		...request.expiresOn === void 0 ? {} : { "expires-on": request.expiresOn }
	};
}

// cli/commands/lot.ts
const command = {
	name: "lot",
	summary: "add lots to a dataset: digest, rows and columns of the bytes go into dataset.yml",
	help: `Usage: provender lot add <dataset>@<lot> <uri> [options]
       provender lot add <dataset> --each <pattern> [options]

Reads the bytes and adds the lot to datasets/<dataset>/dataset.yml: sha256, size, and for CSV, Parquet and JSON Lines
rows and schema digest. Nothing else in the file changes. Lots are immutable: one that is there with other bytes is
refused.

A uri is a path from the root of the repository, file:///…, or <root>:path with PROVENDER_ROOT_<ROOT> naming a folder:

  provender lot add flights@2001-w17 lake:flights/2001-w17.parquet
  provender lot add flights --each 'lake:flights/*.parquet'       the file's name is the lot's name

  --each PATTERN        several lots; * stands for any text in the last part
  --time-column COLUMN  a column of days or times: its first and last day are when the lot was collected
  --from DAY --to DAY   when it was collected, if no column says so
  --expires-on DAY      when it may no longer be trained on
  --repo DIR            the repository; the current folder when not given

Exit code: 0 added or there already, 1 refused, 2 usage.
`,
	options: {
		each: { type: "string" },
		"time-column": { type: "string" },
		from: { type: "string" },
		to: { type: "string" },
		"expires-on": { type: "string" },
		repo: { type: "string" }
	},
	async run(parsed, io) {
		const [action, target = "", uri, ...more] = parsed.positionals;
		if (action !== "add") throw new UsageError(`expected "lot add", found "lot ${action ?? ""}"`);
		const text = (name) => parsed.values[name];
		const root = resolve(io.cwd, text("repo") ?? ".");
		const places = {
			root,
			env: io.env
		};
		const each = text("each");
		if (more.length > 0 || each === void 0 === (uri === void 0)) throw new UsageError("expected <dataset>@<lot> <uri>, or <dataset> --each <pattern>");
		const { dataset, lot } = readTarget(target, each !== void 0);
		const about = {
			collected: readDays(text("from"), text("to"), text("time-column")),
			expiresOn: readDay("--expires-on", text("expires-on"))
		};
		const requests = each === void 0 ? [{
			name: lot,
			uri: uri ?? "",
			...about
		}] : (await findLotUris(each, places)).map((found) => ({
			name: lotNameOf(found),
			uri: found,
			...about
		}));
		if (requests.length === 0) throw new UserError(`--each — expected files like "${each}", found none. Check the pattern, and quote it so that the shell leaves it alone.`);
		return addAll(dataset, requests, {
			root,
			places,
			timeColumn: text("time-column")
		}, io);
	}
};
async function addAll(dataset, requests, { root, places, timeColumn }, io) {
	const sql = await openDuckDb();
	try {
		const result = await addLotsToDataset(dataset, requests, {
			loadDataset: (path) => loadDataset(root, path),
			measureLot: (uri) => measureLot(uri, places, sql, { timeColumn }),
			replaceDataset: (path, before, text) => replaceText(path, join(root, path), before, text),
			onLot: (name, lot) => io.err(`${dataset}@${name}  ${lot.rows === void 0 ? "" : `${lot.rows} rows, `}${lot.bytes} bytes, ${lot.digest.slice(0, 19)}…\n`)
		});
		if (!result.ok) {
			for (const problem of result.problems) io.err(`${problem.file}:${problem.line} ${problem.at} — expected ${problem.expected}, found ${problem.found}. ${problem.remedy}\n`);
			return 1;
		}
		const there = result.unchanged.length > 0 ? `, ${result.unchanged.length} there already` : "";
		io.out(`${result.path}: ${result.added.length} ${result.added.length === 1 ? "lot" : "lots"} added${there}\n`);
		return 0;
	} finally {
		await sql.close();
	}
}
async function loadDataset(root, path) {
	try {
		return decodeUtf8(path, await readFile(join(root, path)));
	} catch (cause) {
		const error = asFileError(path, join(root, path), cause);
		if (error instanceof OutsideError && error.code === "DATA_MISSING") throw new UserError(`${path} — expected the dataset's document in ${root}, found none. Write it first ("provender init" shows one), or name the repository with --repo.`, { cause });
		throw error;
	}
}
function readTarget(target, several) {
	const [dataset = "", lot = "", ...more] = target.split("@");
	if (more.length > 0 || !Name.safeParse(dataset).success || (several ? target.includes("@") : !LotName.safeParse(lot).success)) throw new UsageError(`expected ${several ? "<dataset>" : "<dataset>@<lot>"} such as ${several ? "flights" : "flights@2001-w17"}, found "${target}"`);
	return {
		dataset,
		lot
	};
}
function lotNameOf(uri) {
	const name = (uri.split(/[/:]/).at(-1) ?? "").replace(/\.(csv|tsv|parquet|jsonl|ndjson|json)?(\.gz)?$/i, "");
	if (!LotName.safeParse(name).success) throw new UserError(`${uri} — expected a file name that can be a lot's name (1–63 of a–z, 0–9, ".", "_" and "-"), found "${name}". Rename the file, or add it as <dataset>@<lot> <uri>.`);
	return name;
}
function readDays(from, to, timeColumn) {
	if (from === void 0 && to === void 0) return void 0;
	if (timeColumn !== void 0) throw new UsageError("expected --time-column, or --from and --to, found both");
	const days = {
		from: readDay("--from", from),
		to: readDay("--to", to)
	};
	if (days.from === void 0 || days.to === void 0) throw new UsageError("expected --from and --to together");
	if (days.from > days.to) throw new UsageError(`expected --from not after --to, found ${days.from} and ${days.to}`);
	return {
		from: days.from,
		to: days.to
	};
}
function readDay(option, value) {
	if (value === void 0) return void 0;
	if (!Day.safeParse(value).success) throw new UsageError(`${option}: expected a day such as 2026-03-01, found "${String(value)}"`);
	return String(value);
}

export { command };