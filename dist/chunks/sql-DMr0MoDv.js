import { n as sqlVariables, r as openDuckDb } from "./variables-CKjiNGvA.js";
import { n as UserError, t as OutsideError } from "./outside-error-BF-voqc7.js";
import { t as decodeUtf8 } from "./text-BZdxrbtk.js";
import { t as UsageError } from "./command-DqW8Pwhv.js";
import { join, resolve } from "node:path";
import { readFile, readdir, realpath, stat } from "node:fs/promises";

// adapters/files/component-inputs.ts
const DATASET = "PROVENDER_DATASET_";
/**
* What the pipeline hands to a component through its environment: `PROVENDER_DATASET_<KEY>`, one path per line, a folder
* standing for its files; and `PROVENDER_PARAMS`, a JSON file.
*
* @throws OutsideError DATA_MISSING, UNREADABLE
*/
async function readComponentInputs(env) {
	const datasets = {};
	for (const [name, value] of Object.entries(env).sort(([a], [b]) => a < b ? -1 : 1)) {
		if (!name.startsWith(DATASET) || !value) continue;
		const key = name.slice(18).toLowerCase().replaceAll("_", "-");
		datasets[key] = (await Promise.all(value.split("\n").filter(Boolean).map((path) => filesAt(name, path)))).flat();
	}
	return {
		datasets,
		params: await readParams(env["PROVENDER_PARAMS"])
	};
}
async function filesAt(variable, path) {
	try {
		if (!(await stat(path)).isDirectory()) return [path];
		return (await readdir(path)).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).map((entry) => join(path, entry));
	} catch (cause) {
		throw new OutsideError("DATA_MISSING", `${variable} — expected a file or folder, found nothing readable at ${path}. Set it to one path per line.`, { cause });
	}
}
async function readParams(file) {
	if (!file) return {};
	try {
		return JSON.parse(await readFile(file, "utf8"));
	} catch (cause) {
		throw new OutsideError("UNREADABLE", `PROVENDER_PARAMS — expected a JSON file at ${file}, found ${cause.message}. Set it to the file of this component's parameters.`, { cause });
	}
}

// core/sql/statements.ts
/** Something that begins here and hides semicolons: where it ends, by its opening. */
const HIDING = [
	[/--/y, () => /\n|$/g],
	[/\be'/iy, () => /(?<=(?:^|[^\\])(?:\\\\)*)'/g],
	[/'/y, () => /'/g],
	[/"/y, () => /"/g],
	[/\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y, (opening) => new RegExp(opening.replaceAll("$", "\\$"), "g")]
];
/** The statements of a SQL script in DuckDB's dialect: semicolons in texts, names, comments and dollar quotes do not end one. */
function splitStatements(script) {
	const statements = [];
	let begin = 0;
	for (let at = 0; at <= script.length;) if (at === script.length || script[at] === ";") {
		const statement = trimmed(script, begin, at);
		if (statement) statements.push(statement);
		begin = ++at;
	} else at = afterHidden(script, at);
	return statements;
}
function afterHidden(script, at) {
	if (script.startsWith("/*", at)) return afterBlockComment(script, at);
	for (const [open, close] of HIDING) {
		open.lastIndex = at;
		const opening = open.exec(script)?.[0];
		if (opening === void 0) continue;
		const end = close(opening);
		end.lastIndex = at + opening.length;
		return end.exec(script) ? Math.max(end.lastIndex, at + opening.length) : script.length;
	}
	return at + 1;
}
/** Block comments nest, as in PostgreSQL. */
function afterBlockComment(script, at) {
	const mark = /\/\*|\*\//g;
	mark.lastIndex = at;
	for (let depth = 0, found = mark.exec(script); found; found = mark.exec(script)) {
		depth += found[0] === "/*" ? 1 : -1;
		if (depth === 0) return mark.lastIndex;
	}
	return script.length;
}
/** White space and comments before a statement are no part of it; nothing else is left out. */
function trimmed(script, begin, end) {
	let at = begin;
	for (;;) {
		at += /^\s*/.exec(script.slice(at, end))?.[0].length ?? 0;
		if (at < end && (script.startsWith("--", at) || script.startsWith("/*", at))) at = afterHidden(script, at);
		else break;
	}
	const text = script.slice(at, end).trimEnd();
	return text === "" || at >= end ? void 0 : {
		text,
		line: script.slice(0, at).split("\n").length
	};
}

// core/sql/error.ts
/** DuckDB's message about one statement, with the line counted in the script, and what to do. */
function describeSqlError(script, statement, message) {
	const within = /^LINE (\d+):/m.exec(message)?.[1];
	const line = statement.line + (within === void 0 ? 0 : Number(within) - 1);
	const words = message.replace(/^LINE \d+:/m, `LINE ${line}:`).trim();
	const shift = `LINE ${line}:`.length - `LINE ${within}:`.length;
	const aligned = shift > 0 ? words.replace(/\n( +\^)/, `\n${" ".repeat(shift)}$1`) : words;
	return `${script.file}:${line} — expected a statement that DuckDB can run, found: ${aligned}\n${remedy(script.variables, message)}`;
}
function remedy(variables, message) {
	if (message.startsWith("Permission Error")) return "Read only the files of getvariable('dataset_…') and files below this folder: declare what else is needed under \"needs\" in model.yml.";
	if (/NULL|getvariable/i.test(message)) {
		const names = variables.map(({ name }) => name).join(", ");
		return `Check the names given to getvariable: ${names ? `there are ${names}` : "there are none here; the pipeline sets them from \"needs\" and \"params\""}.`;
	}
	if (message.startsWith("Missing Extension")) return "Use what DuckDB has built in: CSV, JSON and Parquet files on this machine.";
	return "Correct the statement.";
}

// flows/run-sql-script.ts
/** Runs a script statement by statement. @throws OutsideError COMMAND_FAILED with file and line, at the first that fails */
async function runSqlScript(script, sql, report) {
	for (const { name, literal } of script.variables) await sql.run(`SET VARIABLE ${name} = ${literal}`);
	for (const statement of splitStatements(script.text)) try {
		report(statement.line, await sql.run(statement.text));
	} catch (cause) {
		if (!(cause instanceof OutsideError)) throw cause;
		throw new OutsideError("COMMAND_FAILED", describeSqlError(script, statement, cause.message), { cause });
	}
}

// cli/commands/sql.ts
const SHOWN_ROWS = 20;
const command = {
	name: "sql",
	summary: "run a SQL script over datasets, with settings under which equal runs give equal results",
	help: `Usage: provender sql <file.sql> [--threads N]

Runs the script in an in-memory DuckDB: one thread, UTC, rows in order, no network. In a pipeline:

  run: provender sql prepare.sql

The script reads
  getvariable('dataset_<key>')   the list of files of a dataset that the component needs
  getvariable('<parameter>')     a parameter, "-" and "." written "_": late-minutes is late_minutes
and writes with COPY … TO 'out/train.csv'. It may read and write those files and what lies below the current folder.

  --threads N   more is faster; sums of doubles and the order of rows may then differ from run to run

Exit code: 0 done, 1 a statement failed (file, line and DuckDB's words are printed), 2 usage.
`,
	options: { threads: { type: "string" } },
	async run({ values, positionals }, io) {
		const [file, ...more] = positionals;
		if (file === void 0 || more.length > 0) throw new UsageError(`expected one SQL file, found ${positionals.length}`);
		const threads = Number(values["threads"] ?? "1");
		if (!Number.isInteger(threads) || threads < 1 || threads > 1024) throw new UsageError(`--threads: expected a whole number from 1 to 1024, found "${String(values["threads"])}"`);
		const text = await readScript(resolve(io.cwd, file), file);
		const inputs = await readComponentInputs(io.env);
		const variables = sqlVariables(inputs.datasets, inputs.params);
		if (!variables.ok) throw new UserError(`${file} — ${variables.reason}`);
		const sql = await openDuckDb({
			threads,
			allowed: [
				await realpath(io.cwd),
				io.cwd,
				...Object.values(inputs.datasets).flat()
			]
		});
		try {
			await runSqlScript({
				file,
				text,
				variables: variables.variables
			}, sql, (line, result) => show(io, `${file}:${line}`, result));
			return 0;
		} finally {
			await sql.close();
		}
	}
};
async function readScript(path, file) {
	try {
		return decodeUtf8(file, await readFile(path));
	} catch (cause) {
		if (cause instanceof OutsideError) throw cause;
		throw new UserError(`${file} — expected a SQL script, found none that can be read (${cause.code ?? "unknown"}). Check the path; it begins at the current folder.`, { cause });
	}
}
function show(io, place, { columns, rows }) {
	if (columns.length === 0 || rows.length === 0) return;
	if (columns.length === 1 && columns[0] === "Count") return io.out(`${place} ${rows[0]?.[0]} rows\n`);
	const lines = [columns, ...rows.slice(0, SHOWN_ROWS)].map((row) => row.map((cell) => cell ?? "NULL").join("	"));
	if (rows.length > SHOWN_ROWS) lines.push(`… the first ${SHOWN_ROWS} rows`);
	io.out(`${lines.join("\n")}\n`);
}

export { command };