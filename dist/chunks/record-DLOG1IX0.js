import { t as asFileError } from "./file-error-CVuU13EB.js";
import { t as decodeUtf8 } from "./text-BZdxrbtk.js";
import { t as openGitRecords } from "./records-C3pq_sAh.js";
import { a as LineageStatement, f as describeIssues, n as MonitoringRecord, t as ReproductionRecord, u as EvaluationRecord } from "./v1-DV4sOg-z.js";
import { t as canonicalJson } from "./canonical-DOHcMRTi.js";
import { r as parseYaml } from "./yaml-CQlHDHOj.js";
import { r as renderProblem } from "./problems-B3E9mE3C.js";
import { n as terminalLines } from "./terminal-text-zLGAe0aA.js";
import { t as readRecord } from "./record-B8J7JG1y.js";
import { n as UserError } from "./outside-error-BF-voqc7.js";
import { t as UsageError } from "./command-DqW8Pwhv.js";
import { resolve } from "node:path";
import { readFile } from "node:fs/promises";

// core/documents/record-file.ts
/** Records that another program may have made, by the word for one of them. */
const RECORD_FILES = {
	evaluation: {
		kind: "evaluations",
		schema: EvaluationRecord
	},
	reproduction: {
		kind: "reproductions",
		schema: ReproductionRecord
	},
	monitoring: {
		kind: "monitoring",
		schema: MonitoringRecord
	}
};
/** A record as somebody wrote it, in any form of JSON, with its canonical text; or everything that is wrong with it. */
function readRecordFile(of, file, text) {
	const bad = (expected, found, remedy) => ({
		ok: false,
		problems: [{
			file,
			line: 1,
			column: 0,
			at: "",
			expected,
			found,
			remedy
		}]
	});
	let value;
	try {
		value = JSON.parse(text);
	} catch (error) {
		return bad("a record in JSON", error.message, "Write the file with a JSON library.");
	}
	const source = parseYaml(file, text);
	if (!source.ok) return {
		ok: false,
		problems: source.problems
	};
	const { schema } = RECORD_FILES[of];
	const parsed = schema.safeParse(value);
	if (!parsed.success) return {
		ok: false,
		problems: describeIssues(file, parsed.error.issues, source, schema)
	};
	try {
		return {
			ok: true,
			record: parsed.data,
			text: canonicalJson(value)
		};
	} catch (error) {
		return bad("values that have one canonical form", error.message, "Write numbers that must be exact as text.");
	}
}

// flows/add-record.ts
/**
* Appends a record that another program made, in its canonical form, to be found by the lineage that it is about.
*
* @throws UserError when that lineage is not recorded here, or is of another version than the record says.
*/
async function addRecord(of, file, text, records) {
	const read = readRecordFile(of, file, text);
	if (!read.ok) return read;
	const { model, version, lineage } = read.record;
	const name = `${model}@${version}`;
	const recorded = await records.read("lineage", lineage);
	if (recorded === void 0) throw new UserError(`${file} — expected "lineage" to name the lineage record of ${name}, found ${lineage}, which is not on provender-records here. Take it from the version file; fetch records with: git fetch origin provender-records:provender-records`);
	const statement = readRecord(LineageStatement, recorded);
	if (!statement.ok) throw new UserError(`${file} — expected "lineage" to name the lineage record of ${name}, found ${lineage}, which is none: ${statement.reason}. Take it from the version file.`);
	const { name: recordedModel, version: recordedVersion } = statement.value.predicate.model;
	if (recordedModel !== model || recordedVersion !== version) throw new UserError(`${file} — expected the lineage of ${name}, found that of ${recordedModel}@${recordedVersion}. Correct "model" and "version", or "lineage".`);
	const [digest = ""] = await records.append([{
		kind: RECORD_FILES[of].kind,
		text: read.text
	}], `${of} of ${name}`);
	return {
		ok: true,
		about: name,
		digest
	};
}

// cli/commands/record.ts
const MAX_BYTES = 16777216;
const KINDS = Object.keys(RECORD_FILES);
const command = {
	name: "record",
	summary: "append an evaluation, a reproduction or a monitoring record that another program made",
	help: `Usage: provender record add <${KINDS.join("|")}> <file> [options]

Reads a record in JSON, checks it, writes it in its canonical form and appends it to provender-records, where rules of
the policy find it by the lineage that it is about. Neither the working tree nor a branch of yours is touched. What is
there already is not written twice. See docs/records.md for what a record holds.

  --repo DIR      a folder of the repository (default: the current one)
  --remote NAME   append it to this remote too

Exit code: 0 appended, or there already; 1 refused or failed, nothing recorded; 2 usage.
`,
	options: {
		repo: { type: "string" },
		remote: { type: "string" }
	},
	async run({ values, positionals }, io) {
		const [action, kind, file, ...more] = positionals;
		if (action !== "add") throw new UsageError(`expected "record add", found "record ${action ?? ""}"`);
		if (!isKind(kind)) throw new UsageError(`expected one of ${KINDS.join(", ")}, found "${kind ?? ""}"`);
		if (file === void 0 || more.length > 0) throw new UsageError(`expected one file, found ${more.length + (file === void 0 ? 0 : 1)}`);
		const text = (key) => typeof values[key] === "string" && values[key] !== "" ? values[key] : void 0;
		const remote = text("remote");
		const records = openGitRecords(resolve(io.cwd, text("repo") ?? "."), remote === void 0 ? {} : { remote });
		const added = await addRecord(kind, file, await readText(file, io.cwd), records);
		if (!added.ok) {
			io.err(terminalLines(added.problems.map((problem) => `${renderProblem(problem)}\n`).join("")));
			return 1;
		}
		io.out(`${kind} of ${added.about}\n  record  ${added.digest}\n`);
		return 0;
	}
};
const isKind = (kind) => kind !== void 0 && Object.hasOwn(RECORD_FILES, kind);
async function readText(file, cwd) {
	const path = resolve(cwd, file);
	const bytes = await readFile(path).catch((cause) => {
		throw asFileError(file, path, cause);
	});
	if (bytes.length > MAX_BYTES) throw new UserError(`${file} — expected at most 16 MiB, found ${bytes.length} bytes. Leave out what belongs into data of its own.`);
	return decodeUtf8(file, bytes);
}

export { command };